//! The bus over NATS itself: what it carries, and what it says of itself while the server is away.

use std::time::Duration;

use glane_bus::server::NatsServer;
use glane_bus::{Bus, Moved, NatsBus};
use glane_core::id::{Revision, WorkshopId};

use crate::kit::{SOON, until};

fn moved(n: u64) -> Moved {
    Moved {
        workshop: WorkshopId(glane_core::world::random_id(&crate::kit::Spread)),
        revision: Revision(n),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_tells_the_other_hears_and_a_server_that_is_back_is_found_again() {
    let server = NatsServer::start();
    let one = NatsBus::start(&server.address(), "un").await.unwrap();
    let other = NatsBus::start(&server.address(), "deux").await.unwrap();
    let mut heard = other.hear();
    for round in 0..3 {
        until("both are let in", SOON, || one.is_up() && other.is_up()).await;
        let said = moved(round);
        // Who is let in may not be heard yet: it is told until it is.
        let got = tokio::time::timeout(SOON, async {
            loop {
                one.tell(said);
                let next = tokio::time::timeout(Duration::from_millis(200), heard.recv()).await;
                if let Ok(Ok(got)) = next
                    && got.revision == said.revision
                {
                    return got;
                }
            }
        });
        assert_eq!(got.await.unwrap(), said);
        server.kill();
        until("both say it is away", SOON, || {
            !one.is_up() && !other.is_up()
        })
        .await;
        // Nothing waits, and nothing fails.
        one.tell(moved(99));
        server.restart();
    }
}

/// A server that is not there yet is no reason not to start.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_starts_before_its_server() {
    let server = NatsServer::start();
    server.kill();
    let bus = NatsBus::start(&server.address(), "un").await.unwrap();
    assert!(!bus.is_up());
    server.restart();
    until("it is found", SOON, || bus.is_up()).await;
    assert!(NatsBus::start("localhost", "un").await.is_err());
}
