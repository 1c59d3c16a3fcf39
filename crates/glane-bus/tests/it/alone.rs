//! Where nobody tells anything: rooms go on from the store, and judge by what is there before they act.

use std::time::Duration;

use glane_core::decision::{Act, Actor};
use glane_core::room::Phase;
use glane_live::LiveError;
use glane_live::inside::Inside;
use glane_live::submission::Outcome;
use glane_store::StoreError;
use glane_store_postgres::cluster::Cluster;
use tokio::time::Instant;

use crate::kit::{
    self, Node, SCRIPT, Way, agree, decide, given, is_recorded, open, question, until,
};

/// Asked of the database alone, a room is behind for two seconds at most.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_bus_rooms_go_on_within_two_seconds() {
    let address = Cluster::shared().fresh();
    let nodes = [
        Node::start(&address, &Way::Deaf, "un").await,
        Node::start(&address, &Way::Deaf, "deux").await,
    ];
    nodes[0].hub.create(SCRIPT).await.unwrap();
    let rooms = [nodes[0].room().await, nodes[1].room().await];
    open(&rooms[0], "c").await;
    for who in 0..3 {
        let since = Instant::now();
        let told = rooms[0].submit(given(who, "c", 1, "Parce que")).await;
        assert!(is_recorded(&told.unwrap()));
        until("the other is there", kit::SOON, || {
            rooms[1].look(Inside::answered) == who as usize + 1
        })
        .await;
        assert!(
            since.elapsed() < Duration::from_secs(2),
            "{:?}",
            since.elapsed()
        );
    }
    agree(&rooms, nodes[0].store()).await;
}

/// Nobody woke the room: what the other node decided holds here all the same.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_that_sleeps_judges_by_what_the_others_decided() {
    let address = Cluster::shared().fresh();
    let nodes = [
        Node::asleep(&address, &Way::Deaf, "un").await,
        Node::asleep(&address, &Way::Deaf, "deux").await,
    ];
    nodes[0].hub.create(SCRIPT).await.unwrap();
    let rooms = [nodes[0].room().await, nodes[1].room().await];
    open(&rooms[0], "c").await;
    // Open there, so it is open here.
    let told = rooms[1].submit(given(1, "c", 1, "Parce que")).await;
    assert!(is_recorded(&told.unwrap()));
    let close = || Act::Close {
        question: question("c"),
    };
    decide(&rooms[1], close()).await.unwrap().unwrap();
    // Closed a while ago by the clock of the node that is asked.
    for _ in 0..5 {
        assert_eq!(
            rooms[0].look(|inside| inside.state.phase(&question("c"))),
            Phase::Open
        );
    }
    let late = rooms[0]
        .submit(given(2, "c", 1, "Trop tard"))
        .await
        .unwrap();
    let is_late = matches!(&late, Outcome::Late | Outcome::Admitted { late: true, .. });
    assert!(is_late, "{late:?}");
    assert_eq!(
        rooms[0].look(|inside| inside.state.phase(&question("c"))),
        Phase::Closed
    );
    // Closed already: there is nothing to do, and no second decision.
    assert_eq!(decide(&rooms[0], close()).await.unwrap(), None);
    // Base and target as with one node: what the maker had not seen is told.
    let base = rooms[1].look(|inside| inside.revision);
    open(&rooms[0], "c").await;
    let again = glane_live::room::Wish {
        act: Act::ResetRound {
            question: question("c"),
        },
        base,
        undoes: None,
    };
    let told = rooms[1].decide(again).await;
    assert!(
        matches!(told, Err(LiveError::Store(StoreError::Conflict(_)))),
        "{told:?}"
    );
    agree(&rooms, nodes[0].store()).await;
}

/// Sealed by one node, the workshop takes nobody's answer on any, and nothing that ties somebody to it is written.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_sealed_on_one_node_is_sealed_on_all() {
    let address = Cluster::shared().fresh();
    let nodes = [
        Node::asleep(&address, &Way::Deaf, "un").await,
        Node::asleep(&address, &Way::Deaf, "deux").await,
    ];
    nodes[0].hub.create(SCRIPT).await.unwrap();
    let rooms = [nodes[0].room().await, nodes[1].room().await];
    open(&rooms[0], "c").await;
    rooms[0]
        .submit(given(1, "c", 1, "Parce que"))
        .await
        .unwrap();
    assert!(rooms[1].person(kit::token(1)).await.unwrap().is_some());
    rooms[1].seal(Actor::Facilitator).await.unwrap();
    let sealed = rooms[0].submit(given(2, "c", 1, "Encore")).await;
    assert_eq!(sealed, Err(LiveError::Sealed));
    let channel = glane_core::channel::Channel::Phone;
    let joined = rooms[0].join(kit::token(3), channel, None).await;
    assert_eq!(joined, Err(LiveError::Sealed));
    assert_eq!(agree(&rooms, nodes[0].store()).await, 1);
}
