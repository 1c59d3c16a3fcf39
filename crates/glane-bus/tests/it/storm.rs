//! Nodes that end and start, NATS and PostgreSQL that are killed and come back, while people answer: all that was
//! acknowledged is there once, and all screens are equal at the end.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use glane_bus::server::NatsServer;
use glane_core::ballot::Admission;
use glane_live::submission::Outcome;
use glane_store_postgres::cluster::Cluster;
use tokio::task::JoinSet;

use crate::kit::{self, Node, SCRIPT, Way, agree, given, open, until};

const NODES: usize = 3;
const PEOPLE: u32 = 40;
/// Changes of mind of each.
const ATTEMPTS: u32 = 6;

type Nodes = Arc<Mutex<Vec<Option<Arc<Node>>>>>;

/// Sends until some node takes it, as a phone does; whether it was told as recorded or as there already.
async fn send(nodes: &Nodes, who: u32, attempt: u32) {
    let said = format!("Avis {who} {attempt}");
    let mut to = who as usize;
    loop {
        to += 1;
        let node = nodes.lock().unwrap()[to % NODES].clone();
        let Some(node) = node else {
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        let slug = glane_core::id::Slug::new("essai").unwrap();
        let told = match node.hub.by_slug(&slug).await {
            Ok(room) => room.submit(given(who, "c", attempt, &said)).await,
            Err(error) => Err(error),
        };
        match told {
            Ok(Outcome::Admitted { admission, .. }) => {
                let is_there = matches!(
                    admission,
                    Admission::Recorded { .. } | Admission::Same { .. }
                );
                assert!(is_there, "{who} {attempt}: {admission:?}");
                return;
            }
            Ok(Outcome::Late) => panic!("{who} {attempt} is not late"),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_killed_each_acknowledged_answer_is_there_once() {
    // Of its own: it is killed.
    let cluster = Arc::new(tokio::task::spawn_blocking(Cluster::start).await.unwrap());
    let address = cluster.fresh();
    let nats = Arc::new(NatsServer::start());
    let way = Way::Nats(Arc::clone(&nats));
    let mut all = Vec::new();
    for name in 0..NODES {
        all.push(Some(Arc::new(
            Node::start(&address, &way, &format!("n{name}")).await,
        )));
    }
    let nodes: Nodes = Arc::new(Mutex::new(all));
    let first = nodes.lock().unwrap()[0].clone().unwrap();
    first.hub.create(SCRIPT).await.unwrap();
    open(&*first.room().await, "c").await;
    drop(first);
    let mut people = JoinSet::new();
    for who in 0..PEOPLE {
        let nodes = Arc::clone(&nodes);
        people.spawn(async move {
            for attempt in 1..=ATTEMPTS {
                send(&nodes, who, attempt).await;
                tokio::time::sleep(Duration::from_millis(u64::from(who % 7) * 30)).await;
            }
        });
    }
    for round in 0..NODES {
        let gone = nodes.lock().unwrap()[round].take();
        // Whatever it had in hand is cut off with it: its tasks end, nobody is told.
        drop(gone);
        tokio::time::sleep(Duration::from_millis(200)).await;
        match round {
            0 => nats.kill(),
            1 => {
                let killed = Arc::clone(&cluster);
                tokio::task::spawn_blocking(move || killed.kill())
                    .await
                    .unwrap();
            }
            _ => {}
        }
        tokio::time::sleep(Duration::from_millis(300)).await;
        match round {
            0 => nats.restart(),
            1 => {
                let back = Arc::clone(&cluster);
                tokio::task::spawn_blocking(move || back.restart())
                    .await
                    .unwrap();
            }
            _ => {}
        }
        let back = Arc::new(Node::start(&address, &way, &format!("n{round}")).await);
        nodes.lock().unwrap()[round] = Some(back);
    }
    let done = tokio::time::timeout(Duration::from_secs(120), people.join_all());
    done.await.unwrap();
    let nodes: Vec<Arc<Node>> = nodes.lock().unwrap().iter().flatten().cloned().collect();
    assert_eq!(nodes.len(), NODES);
    let mut rooms = Vec::new();
    for node in &nodes {
        rooms.push(node.room().await);
    }
    assert_eq!(agree(&rooms, nodes[0].store()).await, u64::from(PEOPLE));
    until("the relay is found again by all", kit::SOON, || {
        nodes
            .iter()
            .all(|node| node.hub.bus().is_some_and(|bus| bus.is_up()))
    })
    .await;
    // The last that each was told of stands.
    let kept: BTreeMap<String, usize> = rooms[0].look(|inside| {
        let texts = inside.texts(&kit::question("c"));
        let mut kept = BTreeMap::new();
        for written in texts {
            *kept.entry(written.text.to_owned()).or_default() += 1;
        }
        kept
    });
    let wanted = (0..PEOPLE)
        .map(|who| (format!("Avis {who} {ATTEMPTS}"), 1))
        .collect();
    assert_eq!(kept, wanted);
}
