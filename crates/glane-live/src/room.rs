//! The handle others hold of a room.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, GroupKey, PersonId, Revision, ScriptVersion, WorkshopId};
use glane_core::life::Record;
use glane_core::person::TokenHash;
use glane_store::{Store, StoreError};
use tokio::sync::{mpsc, oneshot, watch};

use crate::LiveError;
use crate::aloud::{Heard, Spoken};
use crate::frame::{Audience, Frame};
use crate::inside::Inside;
use crate::known::{Known, MARK};
use crate::paper::Scripts;
use crate::revision::Revised;
use crate::submission::{Arrival, Arrived, Outcome, Submission};
use crate::task::{Message, Reply};
use crate::typed::{Taken, TypedSheet};

/// A decision to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// What to do.
    pub act: Act,
    /// The revision its maker saw; a decision on the same target since then is a conflict.
    pub base: Revision,
    /// The decision to take back, with [`Act::Undo`].
    pub undoes: Option<DecisionId>,
}

/// One workshop in use. Cheap to share; all writing goes through the room's own task, in one order.
pub struct Room {
    pub(crate) id: WorkshopId,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) known: Arc<Known>,
    pub(crate) inside: Arc<RwLock<Inside>>,
    pub(crate) mail: mpsc::Sender<Message>,
    pub(crate) frames: [watch::Receiver<Frame>; 3],
    pub(crate) connected: Arc<AtomicUsize>,
    pub(crate) token_key: Arc<RwLock<Option<[u8; 32]>>>,
    pub(crate) projector_key: RwLock<String>,
    pub(crate) scripts: Arc<Scripts>,
}

impl std::fmt::Debug for Room {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Room")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

impl Room {
    /// Which workshop this is.
    pub fn id(&self) -> WorkshopId {
        self.id
    }

    /// The secret of the projector's link.
    pub fn projector_key(&self) -> String {
        let key = self.projector_key.read();
        key.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads from disk what may have changed beside the log: the secret of the projector's link.
    pub async fn read_secrets(&self) -> Result<(), LiveError> {
        let secrets = self.store.secrets(self.id).await?;
        let mut key = self
            .projector_key
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *key = secrets.projector_key;
        Ok(())
    }

    /// The keyed hash under which a participant's token is known in this workshop. A sealed workshop
    /// has no key any more: nobody is known there.
    pub fn token_hash(&self, token: &str) -> Option<TokenHash> {
        let hash = blake3::keyed_hash(&self.key()?, token.as_bytes());
        Some(TokenHash(*hash.as_bytes()))
    }

    /// The workshop's secret key, until it is sealed.
    pub(crate) fn key(&self) -> Option<[u8; 32]> {
        let key = self.token_key.read();
        *key.unwrap_or_else(PoisonError::into_inner)
    }

    /// The person of a token, if they were here before.
    pub async fn person(&self, token: TokenHash) -> Result<Option<PersonId>, LiveError> {
        self.known.person(&*self.store, self.id, token).await
    }

    /// Whether somebody was met since the room was opened whose token's hash begins so.
    pub fn met(&self, mark: [u8; MARK]) -> bool {
        self.known.met(mark)
    }

    /// Looks at the state. Keep the look short: the room waits.
    pub fn look<T>(&self, look: impl FnOnce(&Inside) -> T) -> T {
        look(&self.inside.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Hands in an answer; returns after it is on disk, or says why it is not.
    pub async fn submit(&self, submission: Submission) -> Result<Outcome, LiveError> {
        self.ask(|reply| Message::Submit(Box::new(submission), reply))
            .await
    }

    /// Puts a person into a group, making them known if they are new.
    pub async fn join(
        &self,
        token: TokenHash,
        channel: Channel,
        group: Option<GroupKey>,
    ) -> Result<PersonId, LiveError> {
        self.ask(|reply| Message::Join {
            token,
            channel,
            group,
            reply,
        })
        .await
    }

    /// The people that files named, by the name they had there.
    pub async fn imported(&self) -> Result<BTreeMap<String, PersonId>, LiveError> {
        Ok(self.store.imported(self.id).await?)
    }

    /// The groups of the people that files named.
    pub async fn imported_groups(&self) -> Result<BTreeMap<String, GroupKey>, LiveError> {
        let people = self.imported().await?;
        Ok(self.look(|inside| {
            let grouped = people.into_iter().filter_map(|(name, person)| {
                let group = inside.group_of(person)?;
                Some((name, group.clone()))
            });
            grouped.collect()
        }))
    }

    /// Makes a decision of whoever holds the facilitator's link; nothing if it changes nothing.
    pub async fn decide(&self, wish: Wish) -> Result<Option<Decision>, LiveError> {
        self.decide_as(Actor::Facilitator, wish).await
    }

    /// Makes a decision of somebody; nothing if it changes nothing. Whether they may is asked before.
    pub async fn decide_as(&self, actor: Actor, wish: Wish) -> Result<Option<Decision>, LiveError> {
        self.ask(|reply| Message::Decide(actor, wish, reply)).await
    }

    /// Makes the decisions of somebody that are one matter, each in sight of the one before: all of them or, where another came
    /// before any, none. Those that change nothing are left out. Whether they may is asked before.
    pub async fn decide_all_as(
        &self,
        actor: Actor,
        wishes: Vec<Wish>,
    ) -> Result<Vec<Decision>, LiveError> {
        self.ask(|reply| Message::DecideAll(actor, wishes, reply))
            .await
    }

    /// Takes answers read from a file, whatever is open.
    pub async fn import(&self, arrivals: Vec<Arrival>) -> Result<Arrived, LiveError> {
        self.ask(|reply| Message::Import(arrivals, reply)).await
    }

    /// Takes answers said aloud, whatever is open. Whether somebody may enter them is asked before.
    pub async fn hear_as(&self, actor: Actor, spoken: Spoken) -> Result<Heard, LiveError> {
        self.ask(|reply| Message::Aloud(actor, Box::new(spoken), reply))
            .await
    }

    /// Takes a sheet of paper that somebody typed, whatever is open. Whether somebody may enter it is asked before.
    pub async fn type_as(&self, actor: Actor, sheet: TypedSheet) -> Result<Taken, LiveError> {
        self.ask(|reply| Message::Typed(actor, Box::new(sheet), reply))
            .await
    }

    /// Gives the workshop a new version of its script.
    pub async fn revise(&self, from: ScriptVersion, source: String) -> Result<Revised, LiveError> {
        self.ask(|reply| Message::Revise(from, source, reply)).await
    }

    /// Seals the workshop: see [`Store::seal`]. What is remembered here of anybody goes with it.
    pub async fn seal(&self, actor: Actor) -> Result<Decision, LiveError> {
        self.ask(|reply| Message::Seal(actor, reply)).await
    }

    /// Takes a person out, with all they answered and proposed; whether they were there. `reason` is why their ideas are
    /// put aside.
    pub async fn leave(&self, person: PersonId, reason: String) -> Result<bool, LiveError> {
        self.ask(|reply| Message::Leave(person, reason, reply))
            .await
    }

    /// Takes all answers away.
    pub async fn purge(&self, actor: Actor, record: Record) -> Result<Decision, LiveError> {
        self.ask(|reply| Message::Purge(actor, record, reply)).await
    }

    /// Says that another program over the same store came to a revision. A room too busy to hear it is told again.
    pub fn wake(&self, revision: Revision) {
        if self.look(|inside| inside.revision) < revision {
            let _ = self.mail.try_send(Message::Moved(revision));
        }
    }

    /// Has the screens drawn anew, where what they show besides answers moved.
    pub(crate) fn look_again(&self) {
        let _ = self.mail.try_send(Message::Look);
    }

    pub(crate) async fn ask<T>(
        &self,
        message: impl FnOnce(Reply<T>) -> Message,
    ) -> Result<T, LiveError> {
        let (reply, answer) = oneshot::channel();
        self.mail
            .try_send(message(reply))
            .map_err(|_| LiveError::Busy)?;
        answer.await.unwrap_or_else(|_| {
            Err(LiveError::Store(StoreError::Broken(
                "the room stopped".to_owned(),
            )))
        })
    }

    /// The present frame of an audience, and those to come. A slow reader skips to the present.
    pub fn watch(&self, audience: Audience) -> watch::Receiver<Frame> {
        let [phones, projector, console] = &self.frames;
        match audience {
            Audience::Phones => phones.clone(),
            Audience::Projector => projector.clone(),
            Audience::Console => console.clone(),
        }
    }

    /// How many phones are connected now.
    pub fn connected(&self) -> usize {
        self.connected.load(Ordering::Relaxed)
    }

    /// Counts one phone as connected for as long as the guard lives.
    pub fn connect(&self) -> Connected {
        self.connected.fetch_add(1, Ordering::Relaxed);
        let _ = self.mail.try_send(Message::Look);
        Connected {
            connected: Arc::clone(&self.connected),
            mail: self.mail.clone(),
        }
    }
}

/// A connected phone.
#[derive(Debug)]
pub struct Connected {
    connected: Arc<AtomicUsize>,
    mail: mpsc::Sender<Message>,
}

impl Drop for Connected {
    fn drop(&mut self) {
        self.connected.fetch_sub(1, Ordering::Relaxed);
        let _ = self.mail.try_send(Message::Look);
    }
}
