//! Where answers and decisions are kept, as acts: `create`, `join`, `admit`, `decide`, `snapshot`.
//!
//! What every backend promises (and the `contract` suite checks):
//! - an act that returned is on disk: it survives the program and the machine being cut off;
//! - an act is whole or absent, never half done;
//! - each writing act that changes something advances its workshop's revision by exactly one
//!   (a batch of ballots shares one), inside the same transaction; every row it writes carries it;
//! - lists come in the order their type states, compared in bytes.
//!
//! Error policy: [`StoreError`] tells apart what a person can do something about (a name taken, a
//! stale decision) from a machine in trouble, whose text is for the log and for `doctor`.

pub mod admission;
pub mod carried;
#[cfg(feature = "contract")]
pub mod contract;
pub mod deed;
pub mod house;
pub mod pace;
pub mod row;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use glane_core::ballot::{Admission, Ballot, Body};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{
    AnswerId, DecisionId, GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round, ScriptVersion,
    Slug, WorkshopId,
};
use glane_core::idea::Idea;
use glane_core::life::Published;
use glane_core::person::{Origin, Person, TokenHash};
use glane_core::workshop::{Snapshot, Workshop};
use glane_core::world::{Entropy, Micros};

use crate::deed::Noted;
use crate::house::{House, HouseChange, HouseFault};

/// Why an act was not done. Nothing of it was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// No workshop of that id or name.
    #[error("no such workshop")]
    NoWorkshop,
    /// Another program sealed the workshop meanwhile: nobody's answer is taken any more.
    #[error("the workshop is sealed")]
    Sealed,
    /// The slug is another workshop's.
    #[error("a workshop is already called « {0} »")]
    SlugTaken(Slug),
    /// The participants' code is another workshop's: draw again.
    #[error("that code is taken")]
    CodeTaken,
    /// A decision on the same target was made since the base this one names.
    #[error("decided meanwhile, at revision {}", .0.revision.0)]
    Conflict(Box<Decision>),
    /// The decision to take back is not in this workshop's log.
    #[error("no such decision")]
    NoDecision,
    /// The data were written by a later version of the program.
    #[error(
        "these data were written by a later version (schema {found}, this program knows {known})"
    )]
    TooNew {
        /// The data's schema.
        found: u32,
        /// The newest this program knows.
        known: u32,
    },
    /// The people of the house stay as they are.
    #[error(transparent)]
    House(#[from] HouseFault),
    /// Who keeps the data cannot be reached just now, and is asked anew by the next act. Nothing is acknowledged: whoever
    /// asks tries again. The text is for the log.
    #[error("the store is away, try again: {0}")]
    Away(String),
    /// The machine: disk, rights, a damaged file. The text is for the log.
    #[error("the store failed: {0}")]
    Broken(String),
}

/// A workshop to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkshop {
    /// Its id.
    pub id: WorkshopId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Its participants' code.
    pub code: String,
    /// The key that ties tokens to people; destroyed at sealing.
    pub token_key: [u8; 32],
    /// The secret of the projector's link.
    pub projector_key: String,
    /// Its script as written.
    pub source: String,
}

/// The secrets of a workshop, apart from its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secrets {
    /// The key of the tokens' keyed hash; absent once sealed.
    pub token_key: Option<[u8; 32]>,
    /// The secret of the projector's link.
    pub projector_key: String,
}

/// Who hands in a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Someone found again by their origin; made with the id `fresh` if not known yet.
    Someone {
        /// How they are found again.
        origin: Origin,
        /// Their id if they are new.
        fresh: PersonId,
        /// Their group if they are new, or have none yet.
        group: Option<GroupKey>,
    },
    /// A raised hand.
    Nobody,
}

/// A ballot to admit. Whether its question is open was settled before: the store only keeps it once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admit {
    /// Who hands it in.
    pub by: By,
    /// The question answered.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// The sender's number; absent: the next one, unless the content is already there ([`Admission::Same`]).
    pub attempt: Option<u32>,
    /// The answer's id if it is new.
    pub fresh: AnswerId,
    /// By which way.
    pub channel: Channel,
    /// Under which script.
    pub script: ScriptVersion,
    /// What it says.
    pub body: Body,
}

/// What became of an [`Admit`], and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// Whose; nobody for a raised hand.
    pub person: Option<PersonId>,
    /// What became of it.
    pub admission: Admission,
}

/// A decision to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDecision {
    /// Its id.
    pub id: DecisionId,
    /// By whom.
    pub actor: Actor,
    /// The revision its maker saw.
    pub base: Revision,
    /// What was decided.
    pub act: Act,
    /// The decision it takes back, if an undo.
    pub undoes: Option<DecisionId>,
}

/// Somebody's group from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regroup {
    /// Whose; nobody's if they are not known.
    pub origin: Origin,
    /// Which one, or none.
    pub group: Option<GroupKey>,
}

/// Ballots, and the decision that names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The ballots; a decision may come without any.
    pub ballots: Vec<Admit>,
    /// The group of who handed them in, whatever it was before.
    pub group: Option<Regroup>,
    /// What was decided: nothing is undone by it, and nothing that was decided meanwhile stands in its way.
    pub decision: NewDecision,
}

/// An idea to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIdea {
    /// Under which question.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// As typed, cleaned.
    pub text: String,
    /// How who proposes it is found; an idea of somebody not known yet has no author.
    pub author: Option<Origin>,
}

/// What became of a person who took their answers back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// The decision that says that somebody did.
    pub decision: Decision,
    /// Ideas they had proposed, whose words are gone: who backs one has backed it still.
    pub ideas: Vec<(QuestionKey, ItemKey)>,
}

/// A file of a published restitution, as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frozen {
    /// Which file, and its hash.
    pub file: Published,
    /// Its bytes, if anybody may read it.
    pub bytes: Option<Vec<u8>>,
}

/// What was counted of a workshop, kept so that it is not counted again to be looked at. Whoever reads it holds its revision
/// against the workshop's, and its rule against their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// Up to where the history was counted.
    pub revision: Revision,
    /// By which rule.
    pub rule: String,
    /// What was counted, in words of whoever did.
    pub body: String,
}

/// What came into a workshop after a revision, as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The workshop.
    pub workshop: Workshop,
    /// People who are new or changed group, ordered by id.
    pub people: Vec<Person>,
    /// Ballots that are new and count, ordered by revision then answer id.
    pub ballots: Vec<Ballot>,
    /// New ideas, ordered by question and arrival.
    pub ideas: Vec<Idea>,
    /// New decisions, ordered by revision. One about the workshop's life may have taken away or renamed what came before:
    /// then a snapshot alone says what there is.
    pub decisions: Vec<Decision>,
}

/// What stands in the place of an idea whose author took it back.
pub const TAKEN_BACK: &str = "—";

/// Storage of workshops. Implementations are shared between tasks.
#[async_trait]
pub trait Store: Send + Sync {
    /// Makes a workshop at revision 1, script version 1.
    async fn create(&self, at: Micros, new: NewWorkshop) -> Result<Workshop, StoreError>;

    /// Gives a workshop a new version of its script; the same text again changes nothing.
    async fn revise(
        &self,
        at: Micros,
        workshop: WorkshopId,
        source: String,
    ) -> Result<Workshop, StoreError>;

    /// Every workshop, by day of making then id.
    async fn workshops(&self) -> Result<Vec<Workshop>, StoreError>;

    /// A workshop's secrets.
    async fn secrets(&self, workshop: WorkshopId) -> Result<Secrets, StoreError>;

    /// The secret of each workshop's projector link.
    async fn projector_keys(&self) -> Result<BTreeMap<WorkshopId, String>, StoreError> {
        let mut keys = BTreeMap::new();
        for workshop in self.workshops().await? {
            let secrets = self.secrets(workshop.id).await?;
            keys.insert(workshop.id, secrets.projector_key);
        }
        Ok(keys)
    }

    /// The person of an origin, made if not known; `group`, if given, becomes theirs. Advances the
    /// revision only if something changed.
    async fn join(
        &self,
        at: Micros,
        workshop: WorkshopId,
        origin: Origin,
        fresh: PersonId,
        channel: Channel,
        group: Option<GroupKey>,
    ) -> Result<Person, StoreError>;

    /// The person of a token, if known.
    async fn person(
        &self,
        workshop: WorkshopId,
        token: TokenHash,
    ) -> Result<Option<Person>, StoreError>;

    /// The people that files named, by the name they had there; none once the workshop is sealed.
    async fn imported(
        &self,
        workshop: WorkshopId,
    ) -> Result<BTreeMap<String, PersonId>, StoreError>;

    /// Keeps ballots, each once, all in one transaction; outcomes in the order given. Returns after the commit, and
    /// holds on to no ballot then: the caller has them alone again.
    async fn admit(
        &self,
        at: Micros,
        workshop: WorkshopId,
        ballots: Arc<Vec<Admit>>,
    ) -> Result<Vec<Admitted>, StoreError>;

    /// Keeps ballots with the decisions that name them, all or nothing in one transaction; each entry advances the revision
    /// by one, and its ballots bear its decision's.
    async fn enter(
        &self,
        at: Micros,
        workshop: WorkshopId,
        entries: Vec<Entry>,
    ) -> Result<Vec<(Vec<Admitted>, Decision)>, StoreError>;

    /// Keeps an idea; one whose normal form is already under the question in this round is returned as it is.
    async fn propose(
        &self,
        at: Micros,
        workshop: WorkshopId,
        idea: NewIdea,
    ) -> Result<Idea, StoreError>;

    /// Keeps a decision, unless another on its target came after its base.
    async fn decide(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
    ) -> Result<Decision, StoreError>;

    /// Keeps decisions that are one matter, in their order, all or nothing in one transaction: none of them where another on the
    /// target of any came after its base. They do not stand in each other's way, and each is kept as made in sight of the one
    /// before.
    async fn decide_all(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decisions: Vec<NewDecision>,
    ) -> Result<Vec<Decision>, StoreError>;

    /// Seals a workshop: nothing ties people to their answers any more. One transaction destroys the key of tokens, drops
    /// tokens, names in files, attempts and times, and gives people and answers new ids in an order of their own, in the
    /// log of decisions too (see [`glane_core::sealing`]). A workshop that is sealed already gives back its decision.
    async fn seal(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Decision, StoreError>;

    /// Takes a person out, with all they answered and proposed; nothing if they are not there.
    async fn leave(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
        person: PersonId,
    ) -> Result<Option<Left>, StoreError>;

    /// Takes all answers of a workshop away, and every decision but those about its life and its publication.
    async fn purge(
        &self,
        at: Micros,
        workshop: WorkshopId,
        decision: NewDecision,
    ) -> Result<Decision, StoreError>;

    /// Keeps files of published restitutions as they are; those that are kept already stay.
    async fn freeze(&self, workshop: WorkshopId, files: Vec<Frozen>) -> Result<(), StoreError>;

    /// The files kept so, by revision and name.
    async fn frozen(&self, workshop: WorkshopId) -> Result<Vec<Frozen>, StoreError>;

    /// Sees that nothing of what was taken away is left anywhere in the store's files; true if there was something to do.
    async fn sweep(&self) -> Result<bool, StoreError>;

    /// Everything as of a revision (the present one if none is given); one consistent reading.
    async fn snapshot(
        &self,
        workshop: WorkshopId,
        at: Option<Revision>,
    ) -> Result<Snapshot, StoreError>;

    /// What was decided in a workshop so far, in order. Whoever needs nothing else asks for this: a
    /// [`snapshot`](Self::snapshot) reads every answer.
    async fn decisions(&self, workshop: WorkshopId) -> Result<Vec<Decision>, StoreError> {
        Ok(self.snapshot(workshop, None).await?.decisions)
    }

    /// Where the history of each workshop stands.
    async fn revisions(&self) -> Result<BTreeMap<WorkshopId, Revision>, StoreError> {
        let all = self.workshops().await?.into_iter();
        Ok(all.map(|one| (one.id, one.revision)).collect())
    }

    /// Where the history of one stands.
    async fn revision(&self, workshop: WorkshopId) -> Result<Revision, StoreError> {
        let all = self.revisions().await?;
        all.get(&workshop).copied().ok_or(StoreError::NoWorkshop)
    }

    /// What came after a revision; one consistent reading.
    async fn since(&self, workshop: WorkshopId, after: Revision) -> Result<News, StoreError> {
        let whole = self.snapshot(workshop, None).await?;
        let mut news = News {
            workshop: whole.workshop,
            people: whole.people,
            ballots: whole.ballots,
            ideas: whole.ideas,
            decisions: whole.decisions,
        };
        news.people.retain(|person| person.revision > after);
        news.ballots.retain(|ballot| ballot.revision > after);
        news.ideas.retain(|idea| idea.revision > after);
        news.decisions.retain(|decision| decision.revision > after);
        Ok(news)
    }

    /// Keeps a count in the place of an earlier one. False, and nothing is kept, where a later one is there or answers were
    /// taken away since its revision: what people take back is in no count either. It is no act: the revision stays.
    async fn keep(&self, workshop: WorkshopId, tally: Tally) -> Result<bool, StoreError>;

    /// The count that is kept of a workshop. It goes in the transaction in which somebody leaves, or in which the workshop is
    /// sealed or purged.
    async fn tally(&self, workshop: WorkshopId) -> Result<Option<Tally>, StoreError>;

    /// Of which workshops a count is kept, and up to where.
    async fn tallied(&self) -> Result<BTreeMap<WorkshopId, Revision>, StoreError>;

    /// A setting of the whole installation.
    async fn setting(&self, name: &str) -> Result<Option<String>, StoreError>;

    /// Keeps a setting unless it is there already; returns the one that stands.
    async fn settle(&self, name: &str, value: String) -> Result<String, StoreError>;

    /// Keeps a setting, in the place of the one that stood.
    async fn set(&self, name: &str, value: String) -> Result<(), StoreError>;

    /// The people of the house, their ways in and the links that only let look.
    async fn house(&self) -> Result<House, StoreError>;

    /// Changes the house in somebody's name, and gives it as it is then. What they may be asked about later is noted
    /// with it.
    async fn arrange(
        &self,
        at: Micros,
        by: Actor,
        change: HouseChange,
    ) -> Result<House, StoreError>;

    /// What was noted last, the newest first.
    async fn deeds(&self, most: u32) -> Result<Vec<Noted>, StoreError>;

    /// Finishes what is under way and lets go of the files.
    async fn close(&self) -> Result<(), StoreError>;
}
