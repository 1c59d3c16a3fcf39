//! Several programs over one store: each wakes its rooms when another tells it to, and asks the store every second as well,
//! so that nothing depends on what is told.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::broadcast::error::RecvError;
use tokio::time::MissedTickBehavior;

use crate::hub::Hub;

/// How often the store is asked where histories stand: a screen is at most two seconds behind when nobody tells anything.
const ASKING: Duration = Duration::from_secs(1);

/// Wakes the rooms of a hub that shares its store; for ever, or not at all where it does not.
pub async fn attend(hub: Arc<Hub>) {
    let Some(bus) = hub.bus() else {
        return;
    };
    let mut heard = bus.hear();
    let mut tick = tokio::time::interval(ASKING);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut is_open = true;
    let mut was_up = bus.is_up();
    loop {
        tokio::select! {
            moved = heard.recv(), if is_open => match moved {
                Ok(moved) => {
                    if let Some(room) = hub.open_room(moved.workshop).await {
                        room.wake(moved.revision);
                    }
                }
                Err(RecvError::Lagged(_)) => ask(&hub).await,
                Err(RecvError::Closed) => is_open = false,
            },
            _ = tick.tick() => {
                if bus.is_up() != was_up {
                    was_up = !was_up;
                    for room in hub.all_opened().await {
                        room.look_again();
                    }
                }
                ask(&hub).await;
            }
        }
    }
}

/// Wakes the rooms that are behind what is kept.
async fn ask(hub: &Hub) {
    // One that is being opened is asked after in a second: nobody waits for it here.
    let rooms = hub.opened().await;
    if rooms.is_empty() {
        return;
    }
    match hub.store().revisions().await {
        Ok(stand) => {
            for room in rooms {
                if let Some(revision) = stand.get(&room.id()) {
                    room.wake(*revision);
                }
            }
        }
        Err(error) => tracing::warn!(%error, "where the workshops stand is not known"),
    }
}
