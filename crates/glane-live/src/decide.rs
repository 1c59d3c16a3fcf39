//! What the room's task does with decisions, arrivals of people and new scripts.

use std::borrow::Cow;

use glane_core::channel::Channel;
use glane_core::codebook::{BadTheme, Theme};
use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, GroupKey, PersonId, Revision, ScriptVersion};
use glane_core::person::{Origin, TokenHash};
use glane_core::room::RoomState;
use glane_core::running;
use glane_core::script::{Script, read};
use glane_core::world::{Micros, ordered_id, random_id};
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
        if !self.look(|inside| is_to_do(inside, &wish))? {
            return Ok(None);
        }
        if let Some(unseen) = self.look(|inside| unseen(inside, &wish)) {
            return Err(StoreError::Conflict(Box::new(unseen)).into());
        }
        let new = self.look(|inside| self.drawn(inside, actor, wish));
        let now = self.world.clock.now();
        let decision = self.store.decide(now, self.id, new).await?;
        self.take_in_own(&decision).await;
        if catches_up(&decision.act) {
            self.catch_up().await;
        }
        Ok(Some(decision))
    }

    /// Decisions that are one matter. What each does is looked at as if those before it stood; what somebody decided meanwhile is
    /// held against what there is without them.
    pub(crate) async fn decide_all(
        &self,
        actor: Actor,
        wishes: Vec<Wish>,
    ) -> Result<Vec<Decision>, LiveError> {
        self.follow().await?;
        let now = self.world.clock.now();
        let all = self.look(|inside| self.as_one(inside, &actor, wishes, now))?;
        if all.is_empty() {
            return Ok(Vec::new());
        }
        let kept = self.store.decide_all(now, self.id, all).await?;
        for decision in &kept {
            self.take_in_own(decision).await;
        }
        if kept.iter().any(|decision| catches_up(&decision.act)) {
            self.catch_up().await;
        }
        Ok(kept)
    }

    fn as_one(
        &self,
        inside: &Inside,
        actor: &Actor,
        wishes: Vec<Wish>,
        now: Micros,
    ) -> Result<Vec<NewDecision>, LiveError> {
        // A room is much to copy, and most forms ask for one thing.
        let mut after: Cow<'_, Inside> = Cow::Borrowed(inside);
        let mut all = Vec::with_capacity(wishes.len());
        let mut wishes = wishes.into_iter().peekable();
        while let Some(wish) = wishes.next() {
            if !is_to_do(&after, &wish)? {
                continue;
            }
            if let Some(unseen) = unseen(inside, &wish) {
                return Err(StoreError::Conflict(Box::new(unseen)).into());
            }
            let new = self.drawn(&after, actor.clone(), wish);
            if wishes.peek().is_some() {
                let stands = as_kept(&after, &new, now);
                after.to_mut().fold_decision(stands);
            }
            all.push(new);
        }
        Ok(all)
    }

    fn drawn(&self, inside: &Inside, actor: Actor, wish: Wish) -> NewDecision {
        let id = ordered_id(&*self.world.clock, &*self.world.entropy);
        NewDecision {
            id: DecisionId(id),
            actor,
            base: wish.base,
            act: running::numbered(inside.log(), wish.act),
            undoes: wish.undoes,
        }
    }

    async fn take_in_own(&self, decision: &Decision) {
        self.keep_up(decision.revision, |inside| {
            inside.fold_decision(decision.clone());
        })
        .await;
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

/// Whether a wish changes anything; an error says why it may not.
fn is_to_do(inside: &Inside, wish: &Wish) -> Result<bool, LiveError> {
    if inside.is_over_for(&wish.act, wish.undoes) {
        return Err(LiveError::Sealed);
    }
    if inside.state.already(&wish.act) || inside.has_ended(&wish.act) {
        return Ok(false);
    }
    if let Some(refused) = paper::refusal(inside, &wish.act, wish.undoes) {
        return Err(refused);
    }
    not_admitted(inside, &wish.act).map_or(Ok(true), |bad| Err(LiveError::BadTheme(bad)))
}

/// Whether what was decided may bring sheets of paper in, or out.
fn catches_up(act: &Act) -> bool {
    matches!(act, Act::Sheet(_) | Act::Undo)
}

/// A decision as it will stand, for those that are made in sight of it.
fn as_kept(inside: &Inside, new: &NewDecision, at: Micros) -> Decision {
    let undone = new.undoes.and_then(|id| inside.decision(id));
    let undone = undone.filter(|_| new.act == Act::Undo);
    Decision {
        revision: Revision(inside.revision.0.saturating_add(1)),
        id: new.id,
        at,
        actor: new.actor.clone(),
        base: inside.revision,
        target: undone.map_or_else(|| new.act.target(), |undone| undone.target.clone()),
        act: new.act.clone(),
        undoes: new.undoes,
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
