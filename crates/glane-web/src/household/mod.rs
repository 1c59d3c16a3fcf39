//! The people of the house as the pages know them: as they are on disk, kept in memory, because each page of the console
//! asks who comes. Whatever changes them goes through here; what another program over the same store changed is read anew.

mod elsewhere;
mod guess;
mod link;
pub(crate) mod passkey;
mod password;
mod tries;
mod way;

use std::sync::{Arc, PoisonError, RwLock};

use glane_core::decision::Actor;
use glane_core::id::MemberId;
use glane_core::world::{Entropy, Micros, short_code};
use glane_live::Hub;
use glane_store::house::{House, HouseChange, KeyHash, Password};
use glane_store::{Store, StoreError};
use tokio::sync::{Mutex, Semaphore, watch};
use tokio::task::spawn_blocking;

use self::tries::{Key, Tries};
use crate::error::WebError;
use crate::who;

pub(crate) use self::guess::is_soon_guessed;
pub(crate) use self::link::{held, is_held};
pub(crate) use self::password::{LENGTH_MIN, fits};
pub(crate) use self::way::offer;
pub use self::way::{Invited, Rekeyed, invite, rekey};

/// Letters of a secret: 128 bits.
const SECRET: usize = 32;
/// How long a browser stays signed in: a season of workshops is several sessions long.
pub(crate) const SESSION_SECONDS: u32 = 30 * 24 * 3600;
/// Passwords looked at together: each takes 19 MiB while it is.
const AT_ONCE: usize = 2;

/// The people of the house. One for all pages.
#[derive(Debug)]
pub struct Household {
    /// Nothing until somebody asks.
    known: RwLock<Option<Arc<House>>>,
    /// One change at a time, and none while they are read.
    changing: Mutex<()>,
    link: link::Changed,
    /// Counts the changes: whoever is shown something looks again whether they still may see it.
    moved: watch::Sender<u64>,
    tries: Tries,
    at_work: Arc<Semaphore>,
}

impl Default for Household {
    fn default() -> Self {
        Self {
            known: RwLock::default(),
            changing: Mutex::default(),
            link: link::Changed::default(),
            moved: watch::Sender::new(0),
            tries: Tries::default(),
            at_work: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }
}

/// What becomes of a name and a password.
#[derive(Debug)]
pub(crate) enum Checked {
    /// They go together; what they were checked against.
    Right(MemberId, Password),
    /// They do not.
    Wrong,
    /// Too many went wrong; when to try again, in seconds.
    Later(u64),
}

impl Household {
    /// As they are now.
    pub(crate) async fn house(&self, store: &dyn Store) -> Result<Arc<House>, StoreError> {
        if let Some(house) = self.present() {
            return Ok(house);
        }
        let _alone = self.changing.lock().await;
        if let Some(house) = self.present() {
            return Ok(house);
        }
        Ok(self.learn(store.house().await?))
    }

    /// Reads them anew, once they were changed with something else.
    pub(crate) async fn reread(&self, store: &dyn Store) -> Result<(), StoreError> {
        let _alone = self.changing.lock().await;
        self.learn(store.house().await?);
        self.look_again();
        Ok(())
    }

    /// The same, if they were read before.
    pub(crate) fn present(&self) -> Option<Arc<House>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.clone()
    }

    /// Makes a change; once it is on disk, it holds everywhere. It is not cut off with whoever asked for it: what was taken
    /// away on disk must be gone here as well.
    pub async fn arrange(
        self: &Arc<Self>,
        hub: &Arc<Hub>,
        change: HouseChange,
    ) -> Result<Arc<House>, StoreError> {
        let (household, hub) = (Arc::clone(self), Arc::clone(hub));
        let by = who::author();
        let made = tokio::spawn(async move { household.change(&hub, by, change).await });
        made.await
            .unwrap_or_else(|error| Err(StoreError::Broken(error.to_string())))
    }

    async fn change(
        &self,
        hub: &Hub,
        by: Actor,
        change: HouseChange,
    ) -> Result<Arc<House>, StoreError> {
        let _alone = self.changing.lock().await;
        let now = hub.world().clock.now();
        let fresh = match &change {
            HouseChange::Rekey { key, .. } => Some(key.clone()),
            _ => None,
        };
        let house = self.learn(hub.store().arrange(now, by, change).await?);
        if let Some(key) = fresh {
            self.link.put(&key);
        }
        self.look_again();
        Ok(house)
    }

    /// The secret of the facilitator's link, if it was changed since the program began.
    pub(crate) fn changed_link(&self) -> Option<Arc<str>> {
        self.link.get()
    }

    /// Tells all who are shown something that they may no longer see it.
    pub(crate) fn look_again(&self) {
        self.moved
            .send_modify(|moved| *moved = moved.wrapping_add(1));
    }

    /// Turns whenever something changed.
    pub(crate) fn moved(&self) -> watch::Receiver<u64> {
        self.moved.subscribe()
    }

    fn learn(&self, house: House) -> Arc<House> {
        let house = Arc::new(house);
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        *known = Some(Arc::clone(&house));
        house
    }

    /// Whether a name and a password go together. Who is not there is looked at as long as who is, and wrong tries count
    /// by name alone, whoever's it is: a hall has one address.
    pub(crate) async fn check(
        &self,
        hub: &Hub,
        name: &str,
        typed: String,
    ) -> Result<Checked, WebError> {
        let house = self.house(&**hub.store()).await?;
        let folded = glane_core::member::folded(name);
        let now = hub.world().clock.now();
        let key = Key::of(&folded);
        let people = house
            .present()
            .map(|member| Key::of(&glane_core::member::folded(&member.name)));
        if let Err(seconds) = self.tries.begin(key, &people.collect(), now) {
            return Ok(Checked::Later(seconds));
        }
        let member = house
            .present()
            .find(|member| glane_core::member::folded(&member.name) == folded)
            .map(|member| member.id);
        let kept = member.and_then(|id| house.password(id)).cloned();
        let compared = kept.clone();
        let matches = self
            .work(move || password::matches(&typed, compared.as_ref()))
            .await?;
        Ok(match (member, kept) {
            (Some(member), Some(kept)) if matches => {
                self.tries.end(key);
                Checked::Right(member, kept)
            }
            _ => Checked::Wrong,
        })
    }

    /// What a new password is checked against from now on.
    pub(crate) async fn keep(
        &self,
        entropy: &dyn Entropy,
        typed: String,
    ) -> Result<Password, WebError> {
        let mut salt = [0_u8; password::SALT];
        entropy.fill(&mut salt);
        let kept = self.work(move || password::kept(&typed, &salt)).await?;
        kept.ok_or_else(|| WebError::Broken("a password was not hashed".to_owned()))
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WebError> {
        let broken = |error: &dyn std::fmt::Display| WebError::Broken(error.to_string());
        let permit = Arc::clone(&self.at_work).acquire_owned().await;
        let permit = permit.map_err(|error| broken(&error))?;
        let done = spawn_blocking(move || {
            // Goes along: who leaves meanwhile must not let in one more.
            let _permit = permit;
            work()
        });
        done.await.map_err(|error| broken(&error))
    }
}

/// A new secret, and what is kept of it.
pub(crate) fn secret(entropy: &dyn Entropy) -> (String, KeyHash) {
    let secret = short_code(entropy, SECRET);
    let hash = hash(&secret);
    (secret, hash)
}

/// What is kept of a secret. Two hashes are compared without a hint of where their secrets differ.
pub fn hash(secret: &str) -> KeyHash {
    KeyHash(*blake3::hash(secret.as_bytes()).as_bytes())
}

/// Some time from now.
pub(crate) fn after(now: Micros, seconds: u32) -> Micros {
    Micros(now.0.saturating_add(i64::from(seconds) * 1_000_000))
}
