//! What another program over the same store changed of the house: who may come in, and by which links.

use std::sync::Arc;
use std::time::Duration;

use glane_live::Hub;
use glane_store::StoreError;
use glane_store::deed::Noted;
use glane_store::house::FACILITATOR_KEY;

use super::Household;

/// How often it is asked: who was shut out on one machine is out on all a second later.
const ASKING: Duration = Duration::from_secs(1);

impl Household {
    /// Follows what others change, for ever; not at all where the store is this program's alone.
    pub async fn attend(self: Arc<Self>, hub: Arc<Hub>) {
        if hub.bus().is_none() {
            return;
        }
        let mut last = None;
        loop {
            if let Err(error) = self.read_others(&hub, &mut last).await {
                tracing::warn!(%error, "who may come in is not read anew");
            }
            tokio::time::sleep(ASKING).await;
        }
    }

    /// Reads the house as it is. `last`: what was noted last, which changes with each link that does.
    async fn read_others(
        &self,
        hub: &Hub,
        last: &mut Option<Vec<Noted>>,
    ) -> Result<(), StoreError> {
        let store = hub.store();
        // No change of our own comes in between what is read and what is learned.
        let alone = self.changing.lock().await;
        let house = store.house().await?;
        let is_other = self.present().is_some_and(|known| *known != house);
        if is_other {
            self.learn(house);
        }
        let noted = store.deeds(1).await?;
        let is_noted = last.as_ref() != Some(&noted);
        if is_noted && let Some(key) = store.setting(FACILITATOR_KEY).await? {
            self.link.put(&key);
        }
        drop(alone);
        if is_noted {
            for room in hub.all_opened().await {
                if let Err(error) = room.read_secrets().await {
                    tracing::warn!(%error, "the link of a room's screen is not read anew");
                    return Ok(());
                }
            }
            *last = Some(noted);
        }
        if is_other || is_noted {
            self.look_again();
        }
        Ok(())
    }
}
