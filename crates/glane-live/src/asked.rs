//! What a submission meets in the room: whether its question takes answers, and what it says there.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::id::{ItemKey, Round, ScriptVersion};
use glane_core::kind::ideas::{IDEA_MAX, Ideas};
use glane_core::kind::{Invalid, Kind, Payload, QuestionKind, Raw};
use glane_core::openings::Openings;
use glane_core::room::Phase;
use glane_core::script::Question;
use glane_core::text;
use glane_core::world::Micros;

use crate::LiveError;
use crate::inside::Inside;
use crate::submission::{Answer, Submission};

/// What a submission meets in the room.
pub(crate) struct Asked {
    /// Whether answers of the submission's round are taken now.
    pub(crate) open: bool,
    /// Whether they were when it was sent off.
    pub(crate) in_time: bool,
    pub(crate) version: ScriptVersion,
    /// Whether tables answer it: devices of one are settled one after the other.
    pub(crate) by_table: bool,
    pub(crate) said: Said,
}

/// What it says.
pub(crate) enum Said {
    /// All there is to it.
    Whole(Body),
    /// With an idea of their own.
    With(Box<Proposed>),
}

/// An idea that comes with an answer, and the votes beside it.
pub(crate) struct Proposed {
    pub(crate) question: Question,
    pub(crate) idea: String,
    pub(crate) max: Option<usize>,
    pub(crate) votes: Payload,
}

impl Asked {
    pub(crate) fn of(
        inside: &Inside,
        submission: &Submission,
        now: Micros,
    ) -> Result<Self, LiveError> {
        Self::with(inside, submission, now, &BTreeSet::new())
    }

    /// The same of what stands on paper: with options that were printed and are offered no more.
    pub(crate) fn with(
        inside: &Inside,
        submission: &Submission,
        now: Micros,
        printed: &BTreeSet<ItemKey>,
    ) -> Result<Self, LiveError> {
        if inside.life.is_sealed() {
            return Err(LiveError::Sealed);
        }
        let question = inside
            .script
            .question(&submission.question)
            .ok_or(LiveError::NoQuestion)?;
        if let Some(group) = &submission.group
            && inside.script.group(group).is_none()
        {
            return Err(LiveError::NoGroup);
        }
        let in_round = inside.state.round(&question.key) == submission.round;
        let open = in_round && inside.state.phase(&question.key) == Phase::Open;
        // A locked question stays open, and takes what left before it was locked alone.
        let takes = open && !inside.state.is_locked(&question.key);
        let age = i64::try_from(submission.age.as_micros()).unwrap_or(i64::MAX);
        let sent = Micros(now.0.saturating_sub(age));
        let in_time = || Openings::of(inside.log()).took(&question.key, submission.round, sent);
        Ok(Self {
            open,
            in_time: takes || in_time(),
            version: inside.workshop.script,
            by_table: inside.is_by_table(&question.key),
            said: Said::of(inside, question, submission, printed)?,
        })
    }

    /// Whether it can be kept without knowing what became of those before it.
    pub(crate) fn is_plain(&self) -> bool {
        self.in_time && !self.by_table && matches!(self.said, Said::Whole(_))
    }
}

impl Said {
    fn of(
        inside: &Inside,
        asked: &Question,
        given: &Submission,
        printed: &BTreeSet<ItemKey>,
    ) -> Result<Self, LiveError> {
        let Answer::Given { raw, idea } = &given.answer else {
            return Ok(Self::Whole(Body::Blank));
        };
        let mut items = inside.items(&asked.key, given.round);
        if !printed.is_empty() {
            items.to_mut().extend(printed.iter().cloned());
        }
        if matches!(asked.kind, Kind::Reaction(_)) {
            // What a person would nuance comes beside their stance, and is none by itself.
            let stance = raw.values.first().cloned().unwrap_or_default();
            let nuance = idea.iter().filter(|_| !stance.is_empty());
            let said = Raw::of(std::iter::once(stance.clone()).chain(nuance.cloned()));
            let read = asked.kind.read(&said, &items);
            return read
                .map(|payload| Self::Whole(Body::Answered(payload)))
                .map_err(LiveError::Invalid);
        }
        let read = asked.kind.read(raw, &items);
        let idea = idea.as_deref().map(text::clean_line);
        let idea = idea.filter(|idea| !idea.is_empty());
        let Some(idea) = idea.filter(|_| asked.kind.takes_ideas()) else {
            return Ok(Self::Whole(Body::Answered(
                read.map_err(LiveError::Invalid)?,
            )));
        };
        let (nothing, max) = match &asked.kind {
            Kind::Ideas(Ideas { max, .. }) => (Payload::Items(BTreeSet::new()), *max),
            _ => (Payload::Rated(BTreeMap::new()), None),
        };
        if text::length(&idea) > IDEA_MAX {
            return Err(LiveError::Invalid(Invalid::TooLong { max: IDEA_MAX }));
        }
        let votes = match read {
            Ok(votes) => votes,
            Err(Invalid::Empty) => nothing,
            Err(invalid) => return Err(LiveError::Invalid(invalid)),
        };
        Ok(Self::With(Box::new(Proposed {
            question: asked.clone(),
            idea,
            max,
            votes,
        })))
    }
}

/// The key of an idea that says the same, of the script or proposed before.
pub(crate) fn known_idea(
    inside: &Inside,
    question: &Question,
    round: Round,
    text: &str,
) -> Option<ItemKey> {
    let form = text::normal_form(text);
    let in_script = question
        .items
        .iter()
        .find(|item| {
            item.label
                .iter()
                .any(|(_, label)| text::normal_form(label) == form)
        })
        .map(|item| item.key.clone());
    in_script.or_else(|| {
        let ideas = inside.ideas_in(&question.key, round);
        ideas
            .into_iter()
            .find(|idea| text::normal_form(&idea.text) == form)
            .map(|idea| idea.key.clone())
    })
}
