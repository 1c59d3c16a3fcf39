//! The client: one connection, looked for again whenever it is lost.

use std::time::Duration;

use async_nats::connection::State;
use async_nats::{Client, ConnectOptions, Event};
use bytes::Bytes;
use futures::StreamExt;
use glane_live::bus::{Bus, Moved, WAITING};
use tokio::sync::{broadcast, mpsc};
use tokio::task::JoinHandle;

use crate::address::{BadAddress, servers};
use crate::message;

/// Where it is told. One NATS may carry several installations: a workshop's id is no other's.
const SUBJECT: &str = "glane.moved";
/// How often a silent server is asked whether it is there; it is given up after twice that.
const PING: Duration = Duration::from_secs(2);
/// How long a server may take to let us in.
const CONNECTING: Duration = Duration::from_secs(2);
/// How long one waits before another try, at most.
const PAUSE: Duration = Duration::from_millis(500);

/// A bus over NATS servers.
pub struct NatsBus {
    client: Client,
    told: mpsc::Sender<Moved>,
    heard: broadcast::Sender<Moved>,
    tasks: [JoinHandle<()>; 2],
}

impl NatsBus {
    /// Begins to look for the servers at `address`; does not wait until one is there. `node` is what this program is called
    /// in their lists.
    pub async fn start(address: &str, node: &str) -> Result<Self, BadAddress> {
        let servers = servers(address)?;
        let options = ConnectOptions::new()
            .name(format!("glane {node}"))
            .retry_on_initial_connect()
            // One's own need not come back.
            .no_echo()
            .ping_interval(PING)
            .connection_timeout(CONNECTING)
            .reconnect_delay_callback(|tries| {
                let tries = u32::try_from(tries).unwrap_or(u32::MAX);
                Duration::from_millis(20).saturating_mul(tries).min(PAUSE)
            })
            .event_callback(|event| async move {
                match event {
                    Event::Connected => tracing::info!("the relay answers"),
                    other => tracing::warn!(%other, "the relay"),
                }
            });
        let client = options.connect(servers).await.map_err(|error| {
            tracing::error!(%error, "the relay");
            BadAddress
        })?;
        let heard = broadcast::Sender::new(WAITING);
        let (told, outbox) = mpsc::channel(WAITING);
        let tasks = [
            tokio::spawn(send(client.clone(), outbox)),
            tokio::spawn(receive(client.clone(), heard.clone())),
        ];
        Ok(Self {
            client,
            told,
            heard,
            tasks,
        })
    }
}

impl Bus for NatsBus {
    fn tell(&self, moved: Moved) {
        // What is told late is of no use: the store is asked by then.
        if self.is_up() {
            let _ = self.told.try_send(moved);
        }
    }

    fn hear(&self) -> broadcast::Receiver<Moved> {
        self.heard.subscribe()
    }

    fn is_up(&self) -> bool {
        self.client.connection_state() == State::Connected
    }
}

impl Drop for NatsBus {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

async fn send(client: Client, mut outbox: mpsc::Receiver<Moved>) {
    while let Some(moved) = outbox.recv().await {
        let said = Bytes::from(message::written(moved));
        if let Err(error) = client.publish(SUBJECT, said).await {
            tracing::warn!(%error, "the others are not told");
        }
    }
}

/// Hears for as long as there is a client: it takes the subscription along to whichever server it finds.
async fn receive(client: Client, heard: broadcast::Sender<Moved>) {
    loop {
        match client.subscribe(SUBJECT).await {
            Ok(mut messages) => {
                while let Some(given) = messages.next().await {
                    if let Some(moved) = message::read(&given.payload) {
                        let _ = heard.send(moved);
                    }
                }
            }
            Err(error) => tracing::warn!(%error, "the others are not heard"),
        }
        tokio::time::sleep(PAUSE).await;
    }
}
