//! What one node takes, the others show: the same promises on the local bus and on NATS.

use std::sync::Arc;
use std::time::Duration;

use glane_bus::LocalBus;
use glane_bus::server::NatsServer;
use glane_core::id::{GroupKey, Revision};
use glane_core::room::Phase;
use glane_live::Room;
use glane_live::submission::{Answer, Outcome};
use glane_store_postgres::cluster::Cluster;
use tokio::task::JoinSet;

use crate::kit::{self, Node, SCRIPT, Way, agree, given, is_recorded, open, question, until};

async fn two(way: &Way) -> ([Node; 2], [Arc<Room>; 2]) {
    let address = Cluster::shared().fresh();
    let nodes = [
        Node::start(&address, way, "un").await,
        Node::start(&address, way, "deux").await,
    ];
    nodes[0].hub.create(SCRIPT).await.unwrap();
    let rooms = [nodes[0].room().await, nodes[1].room().await];
    (nodes, rooms)
}

/// Told, and not asked for: well before a second has passed.
async fn what_one_decides_the_other_does(way: Way) {
    let (nodes, rooms) = two(&way).await;
    // The bus is there.
    until("both hear", kit::SOON, || {
        nodes
            .iter()
            .all(|node| node.hub.bus().is_some_and(|bus| bus.is_up()))
    })
    .await;
    open(&rooms[0], "c").await;
    until("it is open on the other", kit::SOON, || {
        rooms[1].look(|inside| inside.state.phase(&question("c"))) == Phase::Open
    })
    .await;
    let told = rooms[1].submit(given(1, "c", 1, "Parce que")).await;
    assert!(is_recorded(&told.unwrap()));
    assert_eq!(agree(&rooms, nodes[0].store()).await, 1);
    // Sent again to the other node by a phone that moved: the same answer, and counted once.
    let again = rooms[0]
        .submit(given(1, "c", 1, "Parce que"))
        .await
        .unwrap();
    assert!(matches!(again, Outcome::Admitted { .. }) && !is_recorded(&again));
    assert_eq!(agree(&rooms, nodes[0].store()).await, 1);
}

/// Everybody answers and changes their mind on both nodes at once, proposes, joins, is entered aloud.
async fn many_answer_on_both_and_each_counts_once(way: Way) {
    let (nodes, rooms) = two(&way).await;
    for key in ["a", "i", "c"] {
        let room = usize::from(key == "c");
        open(&rooms[room], key).await;
        agree(&rooms, nodes[0].store()).await;
    }
    let mut tasks = JoinSet::new();
    for who in 0..60_u32 {
        let rooms = rooms.clone();
        tasks.spawn(async move {
            let room = |n: u32| &rooms[(who + n) as usize % 2];
            let mut recorded = 0_u32;
            for (n, attempt) in (1..=4_u32).enumerate() {
                let said = ["un", "deux", "trois"][(who as usize + n) % 3];
                // A phone that moves: the same is sent to both.
                for to in [attempt, attempt + 1] {
                    let told = room(to)
                        .submit(given(who, "a", attempt, said))
                        .await
                        .unwrap();
                    recorded += u32::from(is_recorded(&told));
                }
            }
            let mut idea = given(who, "i", 1, "un-repas");
            idea.answer = Answer::Given {
                raw: glane_core::kind::Raw::of(["un-repas".to_owned()]),
                idea: Some(format!("Idée {}", who % 7)),
            };
            let told = room(0).submit(idea).await.unwrap();
            recorded += u32::from(is_recorded(&told));
            let group = GroupKey::new(if who % 3 == 0 { "rouges" } else { "verts" }).unwrap();
            let channel = glane_core::channel::Channel::Phone;
            room(1)
                .join(kit::token(who), channel, Some(group))
                .await
                .unwrap();
            let told = room(1)
                .submit(given(who, "c", 1, &format!("Avis {who}")))
                .await;
            recorded + u32::from(is_recorded(&told.unwrap()))
        });
    }
    let recorded: u32 = tasks.join_all().await.into_iter().sum();
    assert_eq!(
        recorded,
        60 * 6,
        "each attempt once, whichever node took it"
    );
    assert_eq!(agree(&rooms, nodes[1].store()).await, 180);
    for room in &rooms {
        room.look(|inside| {
            assert_eq!(inside.answered(), 60);
            assert_eq!(inside.all_ideas().len(), 7);
            let group = |key| inside.answered_in(&GroupKey::new(key).unwrap());
            assert_eq!((group("rouges"), group("verts")), (20, 40));
        });
    }
}

/// A new script, somebody who leaves and the sealing come to the other node whole.
async fn what_a_snapshot_alone_tells_comes_from_one(way: Way) {
    let (nodes, rooms) = two(&way).await;
    open(&rooms[0], "c").await;
    for who in 0..5 {
        let told = rooms[0].submit(given(who, "c", 1, "Parce que")).await;
        assert!(is_recorded(&told.unwrap()));
    }
    agree(&rooms, nodes[0].store()).await;
    let version = rooms[1].look(|inside| inside.workshop.script);
    let source = SCRIPT.replace("Pourquoi ?", "Pourquoi donc ?");
    rooms[1].revise(version, source).await.unwrap();
    agree(&rooms, nodes[0].store()).await;
    rooms[0].look(|inside| {
        let asked = inside.script.question(&question("c")).unwrap();
        assert!(
            asked
                .label
                .iter()
                .any(|(_, text)| text == "Pourquoi donc ?")
        );
    });
    let person = rooms[0].person(kit::token(3)).await.unwrap().unwrap();
    assert!(rooms[1].leave(person, "parti".to_owned()).await.unwrap());
    assert_eq!(agree(&rooms, nodes[0].store()).await, 4);
    assert_eq!(rooms[0].person(kit::token(3)).await.unwrap(), None);
    rooms[0]
        .seal(glane_core::decision::Actor::Facilitator)
        .await
        .unwrap();
    assert_eq!(agree(&rooms, nodes[0].store()).await, 4);
    for room in &rooms {
        assert_eq!(room.token_hash("jeton"), None, "the key is gone on both");
        assert!(room.look(|inside| inside.life.is_sealed()));
    }
}

/// A phone that moves to another node is not given the change of a frame that it never had.
async fn frames_of_two_nodes_are_never_taken_for_one_another(way: Way) {
    let (nodes, rooms) = two(&way).await;
    open(&rooms[0], "a").await;
    for who in 0..12 {
        let said = "un";
        let told = rooms[who as usize % 2]
            .submit(given(who, "a", 1, said))
            .await;
        assert!(is_recorded(&told.unwrap()), "{who}");
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
    agree(&rooms, nodes[0].store()).await;
    let frames = rooms.each_ref().map(|room| {
        room.watch(glane_live::frame::Audience::Phones)
            .borrow()
            .clone()
    });
    assert_eq!(frames[0].revision, frames[1].revision);
    assert!(frames[0].revision > Revision(10));
    for (here, there) in [(0, 1), (1, 0)] {
        let whole = (&frames[there].whole, frames[there].seq);
        for back in 0..20 {
            let seen = frames[here].seq - back;
            assert_eq!(frames[there].after(Some(seen)), Some(whole), "{seen}");
        }
        // A script reads it as the whole number it is.
        assert!(frames[there].seq < 1 << 53);
    }
}

macro_rules! on_both {
    ($($promise:ident),* $(,)?) => {
        mod local {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                super::$promise(super::Way::Local(super::LocalBus::default())).await;
            })*
        }
        mod nats {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                let server = std::sync::Arc::new(super::NatsServer::start());
                super::$promise(super::Way::Nats(server)).await;
            })*
        }
    };
}

on_both!(
    what_one_decides_the_other_does,
    many_answer_on_both_and_each_counts_once,
    what_a_snapshot_alone_tells_comes_from_one,
    frames_of_two_nodes_are_never_taken_for_one_another,
);
