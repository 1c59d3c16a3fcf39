//! What the room's task does with decisions, arrivals of people and new scripts.

use glane_core::channel::Channel;
use glane_core::codebook::{BadTheme, Theme};
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, GroupKey, PersonId, ScriptVersion};
use glane_core::person::{Origin, TokenHash};
use glane_core::room::RoomState;
use glane_core::running;
use glane_core::script::{Script, read};
use glane_core::world::{ordered_id, random_id};
use glane_store::{NewDecision, StoreError};

use crate::LiveError;
use crate::inside::Inside;
use crate::paper;
use crate::revision::{self, Revised};
use crate::room::Wish;
use crate::task::Task;

impl Task {
    pub(crate) async fn decide(
        &self,
        actor: Actor,
        wish: Wish,
    ) -> Result<Option<Decision>, LiveError> {
        self.follow().await?;
        if self.look(|inside| inside.is_over_for(&wish.act, wish.undoes)) {
            return Err(LiveError::Sealed);
        }
        if self.look(|inside| inside.state.already(&wish.act) || inside.has_ended(&wish.act)) {
            return Ok(None);
        }
        if let Some(refused) = self.look(|inside| paper::refusal(inside, &wish.act, wish.undoes)) {
            return Err(refused);
        }
        if let Some(bad) = self.look(|inside| not_admitted(inside, &wish.act)) {
            return Err(LiveError::BadTheme(bad));
        }
        if let Some(unseen) = self.look(|inside| unseen(inside, &wish)) {
            return Err(StoreError::Conflict(Box::new(unseen)).into());
        }
        let clock = &*self.world.clock;
        let new = NewDecision {
            id: DecisionId(ordered_id(clock, &*self.world.entropy)),
            actor,
            base: wish.base,
            act: self.look(|inside| running::numbered(inside.log(), wish.act)),
            undoes: wish.undoes,
        };
        let decision = self.store.decide(clock.now(), self.id, new).await?;
        self.keep_up(decision.revision, |inside| {
            inside.fold_decision(decision.clone());
        })
        .await;
        if matches!(decision.act, Act::Sheet(_) | Act::Undo) {
            self.catch_up().await;
        }
        Ok(Some(decision))
    }

    pub(crate) async fn join(
        &self,
        token: TokenHash,
        channel: Channel,
        group: Option<GroupKey>,
    ) -> Result<PersonId, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        if let Some(group) = &group
            && self.look(|inside| inside.script.group(group).is_none())
        {
            return Err(LiveError::NoGroup);
        }
        let fresh = PersonId(random_id(&*self.world.entropy));
        let now = self.world.clock.now();
        let origin = Origin::Token(token);
        let person = self
            .store
            .join(now, self.id, origin, fresh, channel, group)
            .await?;
        self.known.learn([(&Origin::Token(token), person.id)]);
        self.keep_up(person.revision, |inside| inside.fold_person(&person))
            .await;
        Ok(person.id)
    }

    /// The script is read before it is kept, and the room rebuilt from disk after.
    pub(crate) async fn revise(
        &self,
        from: ScriptVersion,
        source: String,
    ) -> Result<Revised, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        if self.look(|inside| inside.workshop.script) != from {
            return Err(LiveError::Outdated);
        }
        let script = read::read(&source).map_err(LiveError::BadScript)?;
        let (misfits, changes) = self.look(|inside| {
            (
                revision::misfits(inside, &script),
                revision::changes(inside, &script),
            )
        });
        if !misfits.is_empty() {
            return Err(LiveError::Unfit(misfits));
        }
        if let Some(bad) = self.look(|inside| unfit_themes(inside, &script)) {
            return Err(LiveError::BadTheme(bad));
        }
        let workshop = self
            .store
            .revise(self.world.clock.now(), self.id, source)
            .await?;
        let snapshot = self.store.snapshot(self.id, None).await?;
        self.owe(snapshot.workshop.revision);
        self.change(|inside| *inside = Inside::of(script, snapshot));
        self.learn_seats().await?;
        // What did not go with the script may go with it now.
        self.catch_up().await;
        Ok(Revised { workshop, changes })
    }
}

/// Why a theme does not come into its codebook. Asked here, where decisions come one after the other, two of one name
/// cannot come in at once.
fn not_admitted(inside: &Inside, act: &Act) -> Option<BadTheme> {
    let Act::Theme {
        question,
        theme,
        entry: Some(entry),
    } = act
    else {
        return None;
    };
    let entry = Theme {
        key: theme.clone(),
        ..entry.clone()
    };
    let coding = inside.state.coding(question)?;
    coding.codebook().admits(&entry).err()
}

/// What a new version's themes make wrong of a codebook that people have added to.
fn unfit_themes(inside: &Inside, script: &Script) -> Option<BadTheme> {
    let after = RoomState::fold(script, inside.log());
    let faults = after.coding.into_iter().filter_map(|(question, coding)| {
        let before = inside.state.coding(&question);
        let was_so = before.is_some_and(|before| before.codebook().fault().is_some());
        coding.codebook().fault().filter(|_| !was_so)
    });
    faults.into_iter().next()
}

/// A decision the wish's maker had not seen, and which left the question in another phase or round: opening,
/// closing and asking anew are one matter, though they have targets of their own.
fn unseen(inside: &Inside, wish: &Wish) -> Option<Decision> {
    let (Act::Open { question }
    | Act::Close { question }
    | Act::ResetRound { question }
    | Act::Running(
        running::Move::Again { question }
        | running::Move::Anew { question, .. }
        | running::Move::Lock { question, .. }
        | running::Move::Time { question, .. },
    )) = &wish.act
    else {
        return None;
    };
    let seen_until = inside
        .log()
        .partition_point(|decision| decision.revision <= wish.base);
    let (seen, since) = inside.log().split_at_checked(seen_until)?;
    let seen = RoomState::fold(&inside.script, seen);
    let now = &inside.state;
    if seen.phase(question) == now.phase(question) && seen.round(question) == now.round(question) {
        return None;
    }
    since.last().cloned()
}
