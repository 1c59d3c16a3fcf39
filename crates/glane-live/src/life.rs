//! What the room's task does at the end: sealing, purging, and taking out whoever wants their answers back.

use std::sync::{Arc, PoisonError};

use glane_core::ballot::Receipt;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{AnswerId, DecisionId, ItemKey, PersonId, QuestionKey, Revision, Round};
use glane_core::life::{Record, Stage, Step};
use glane_core::reaction;
use glane_core::running;
use glane_core::script::read;
use glane_core::steps::is_about;
use glane_core::world::ordered_id;
use glane_store::{NewDecision, TAKEN_BACK};

use crate::LiveError;
use crate::Room;
use crate::inside::{Inside, Kept};
use crate::kept::Someone;
use crate::task::Task;

impl Task {
    /// No answer, person or script comes in any more once the workshop is sealed.
    pub(crate) fn refuse_if_sealed(&self) -> Result<(), LiveError> {
        if self.look(|inside| inside.life.is_sealed()) {
            return Err(LiveError::Sealed);
        }
        Ok(())
    }

    pub(crate) async fn seal(&self, actor: Actor) -> Result<Decision, LiveError> {
        self.follow().await?;
        let step = Step::Seal {
            exact: Revision::default(),
        };
        let (now, entropy) = (self.world.clock.now(), Arc::clone(&self.world.entropy));
        let new = self.decision(actor, Act::Life(step));
        let sealed = self.store.seal(now, self.id, new, entropy).await?;
        self.forget(None);
        self.anew().await?;
        self.sweep().await;
        Ok(sealed)
    }

    pub(crate) async fn purge(&self, actor: Actor, record: Record) -> Result<Decision, LiveError> {
        self.follow().await?;
        let now = self.world.clock.now();
        let new = self.decision(actor, Act::Life(Step::Purge(record)));
        let purged = self.store.purge(now, self.id, new).await?;
        self.forget(None);
        self.anew().await?;
        self.sweep().await;
        Ok(purged)
    }

    /// What they leave in the files is swept later: whoever answers now does not wait for it.
    pub(crate) async fn leave(&self, person: PersonId, reason: String) -> Result<bool, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        let now = self.world.clock.now();
        let new = self.decision(Actor::Program, Act::Life(Step::Leave));
        let Some(left) = self.store.leave(now, self.id, new, person).await? else {
            return Ok(false);
        };
        self.forget(Some(person));
        self.anew().await?;
        for (question, idea) in left.ideas {
            let act = self.look(|inside| put_aside(inside, question, idea, &reason));
            if let Some(act) = act {
                let new = self.decision(Actor::Program, act);
                let decided = self.store.decide(now, self.id, new).await?;
                self.keep_up(decided.revision, |inside| inside.fold_decision(decided))
                    .await;
            }
        }
        // An idea that they wrote first is gone with them: sheets of others that say the same say it themselves.
        self.catch_up().await;
        Ok(true)
    }

    fn decision(&self, actor: Actor, act: Act) -> NewDecision {
        NewDecision {
            id: DecisionId(ordered_id(&*self.world.clock, &*self.world.entropy)),
            actor,
            base: self.look(|inside| inside.revision),
            act,
            undoes: None,
        }
    }

    /// Forgets whose tokens are: one person's, or everybody's, and the key with them.
    fn forget(&self, person: Option<PersonId>) {
        self.known.forget(person);
        self.refused.forget();
        if person.is_none() {
            let key = self.token_key.write();
            *key.unwrap_or_else(PoisonError::into_inner) = None;
        }
    }

    /// The room rebuilt from disk.
    async fn anew(&self) -> Result<(), LiveError> {
        let snapshot = self.store.snapshot(self.id, None).await?;
        let script = read::read(&snapshot.workshop.source).map_err(LiveError::BadScript)?;
        self.owe(snapshot.workshop.revision);
        self.change(|inside| *inside = Inside::of(script, snapshot));
        self.learn_seats().await
    }

    /// What cannot be swept now is tried again later, by whoever looks after the store.
    async fn sweep(&self) {
        if let Err(error) = self.store.sweep().await {
            tracing::warn!(%error, "traces of what was taken away are left for now");
        }
    }
}

impl Room {
    /// The receipt of an answer; a sealed workshop has none any more.
    pub fn receipt(&self, answer: AnswerId) -> Option<Receipt> {
        Some(Receipt::of(&self.key()?, answer))
    }

    /// The person one of whose answers has that receipt; nothing if several have, which chance makes as good as never.
    pub fn holder_of(&self, receipt: &Receipt) -> Option<PersonId> {
        let key = self.key()?;
        self.look(|inside| {
            let has = |someone: &&Someone| {
                let mut kept = someone.ballots().iter().map(|(_, kept)| kept);
                kept.any(|kept| Receipt::of(&key, kept.answer) == *receipt)
            };
            let mut holders = inside.people.iter().filter(|(_, someone)| has(someone));
            let (person, _) = holders.next()?;
            holders.next().is_none().then_some(*person)
        })
    }
}

impl Inside {
    /// All ballots of a person that count, in order of questions and rounds.
    pub fn all_of(&self, person: PersonId) -> impl Iterator<Item = (&QuestionKey, Round, &Kept)> {
        let someone = self.people.get(&person).into_iter();
        let ballots = someone.flat_map(Someone::ballots);
        ballots.map(|((question, round), kept)| (question, *round, kept))
    }

    /// Whether an act would do what cannot be done at this stage: a sealed workshop asks nothing any more, no undo brings
    /// back what is gone, and once the answers are erased all that can be done is to take back what is public, and to go on
    /// with what the house promised.
    pub(crate) fn is_over_for(&self, act: &Act, undoes: Option<DecisionId>) -> bool {
        let asks = matches!(
            act,
            Act::Open { .. }
                | Act::ResetRound { .. }
                | Act::Running(running::Move::Again { .. } | running::Move::Anew { .. })
                | Act::Reaction(reaction::Move::Put { .. })
                | Act::Life(Step::End)
        );
        // What takes rows away has a door of its own.
        let takes_away = matches!(act, Act::Life(step) if step.is_final());
        let undone = undoes.and_then(|id| self.decision(id));
        let is_final =
            undone.is_some_and(|one| matches!(&one.act, Act::Life(step) if step.is_final()));
        let asks_again = undone.is_some_and(|one| {
            matches!(
                &one.act,
                Act::Open { .. }
                    | Act::Close { .. }
                    | Act::ResetRound { .. }
                    | Act::Running(running::Move::Again { .. } | running::Move::Anew { .. })
            )
        });
        // What the house does since goes on.
        let is_action = |act: &Act| matches!(act, Act::Action(_));
        let goes_on = is_action(act)
            || *act == Act::Withdraw
            || undone.is_some_and(|one| is_about(self.log(), one, is_action));
        let is_erased = self.life.stage() == Stage::Purged && !goes_on;
        takes_away || is_final || is_erased || ((asks || asks_again) && self.life.is_sealed())
    }

    /// Whether the session has ended already.
    pub(crate) fn has_ended(&self, act: &Act) -> bool {
        *act == Act::Life(Step::End) && self.life.stage() == Stage::Ended
    }
}

/// The act that keeps an idea whose words are gone off the screens. Where others were put with it, one of them speaks for
/// all from now on.
fn put_aside(inside: &Inside, question: QuestionKey, idea: ItemKey, reason: &str) -> Option<Act> {
    let alone = Act::HideIdea {
        question: question.clone(),
        idea: idea.clone(),
        reason: reason.to_owned(),
    };
    let Some(moderation) = inside.state.moderation(&question) else {
        return Some(alone);
    };
    if *moderation.root(&idea) != idea {
        return None;
    }
    let proposed = inside.all_ideas().iter();
    let own = inside.script.question(&question).into_iter();
    let own = own.flat_map(|asked| asked.items.iter().map(|item| &item.key));
    let mut others = proposed
        .filter(|other| other.question == question && other.text != TAKEN_BACK)
        .map(|other| &other.key)
        .chain(own)
        .filter(|other| **other != idea && *moderation.root(other) == idea);
    Some(match others.next().cloned() {
        None => alone,
        Some(into) => Act::MergeIdeas {
            ideas: [idea, into.clone()].into(),
            into,
            question,
        },
    })
}
