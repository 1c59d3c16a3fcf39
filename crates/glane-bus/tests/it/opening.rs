//! A room that takes long to open keeps nobody waiting but those who go there.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use glane_core::id::Slug;
use glane_live::frame::{Audience, Shown, View};
use glane_live::inside::Inside;
use glane_store_postgres::cluster::Cluster;
use tokio::time::timeout;

use crate::kit::{self, Node, SCRIPT, Way, until};

/// Shows nothing of one room before it is let.
#[derive(Default)]
struct Slow {
    asked: AtomicUsize,
    is_let: Mutex<bool>,
    told: Condvar,
}

impl View for Slow {
    fn show(&self, inside: &Inside, _: Audience) -> Shown {
        if inside.workshop.slug.as_str() == "lent" {
            self.asked.fetch_add(1, Ordering::SeqCst);
            let is_let = self.is_let.lock().unwrap();
            drop(self.told.wait_while(is_let, |is_let| !*is_let).unwrap());
        }
        Shown {
            signature: String::new(),
            body: String::new(),
            part: None,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_goes_elsewhere_does_not_wait_for_a_room_that_opens() {
    let view = Arc::new(Slow::default());
    let address = Cluster::shared().fresh();
    let seen: Arc<dyn View> = Arc::<Slow>::clone(&view);
    let node = Node::seen_by(seen, &address, &Way::Deaf, "un").await;
    node.hub.create(SCRIPT).await.unwrap();
    let slow = SCRIPT.replace("Essai", "Lent");
    node.hub.create(&slow).await.unwrap();
    let go = || {
        let hub = Arc::clone(&node.hub);
        tokio::spawn(async move { hub.by_slug(&Slug::new("lent").unwrap()).await })
    };
    let both = [go(), go()];
    until("it is being opened", kit::SOON, || {
        view.asked.load(Ordering::SeqCst) > 0
    })
    .await;
    // Neither who goes to another room nor who looks at those in use.
    let other = timeout(kit::SOON, node.room()).await.unwrap();
    let opened = timeout(kit::SOON, node.hub.opened()).await.unwrap();
    assert_eq!(opened.len(), 1);
    assert!(Arc::ptr_eq(&opened[0], &other));
    assert!(both.iter().all(|one| !one.is_finished()));
    // Who tells something to all of them does, and tells it to this one too.
    let hub = Arc::clone(&node.hub);
    let all = tokio::spawn(async move { hub.all_opened().await.len() });
    *view.is_let.lock().unwrap() = true;
    view.told.notify_all();
    assert_eq!(all.await.unwrap(), 2);
    let [one, two] = both;
    let (one, two) = (one.await.unwrap().unwrap(), two.await.unwrap().unwrap());
    assert!(Arc::ptr_eq(&one, &two));
    assert_eq!(view.asked.load(Ordering::SeqCst), Audience::ALL.len());
}
