//! Where a workshop stands: which question is open, in which round, what is shown. A pure fold of decisions.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::action;
use crate::coding::Coding;
use crate::decision::{Act, Decision, Screen, standing};
use crate::draft::Draft;
use crate::id::{QuestionKey, Revision, Round};
use crate::idea::Moderation;
use crate::judged::Judged;
use crate::kind::Kind;
use crate::life::Step;
use crate::moderation::{self, Moderated};
use crate::reaction::{Move, Reactions};
use crate::review::Reviews;
use crate::running::{Stage, Timer};
use crate::script::{Results, Script};
use crate::words::WordCall;
use crate::world::Micros;

/// A question's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Not asked yet in this round.
    Upcoming,
    /// Takes answers.
    Open,
    /// Takes no more.
    Closed,
}

/// One question within a room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Whether it takes answers.
    pub phase: Phase,
    /// Which asking.
    pub round: Round,
    /// Whether the projector shows results.
    pub on_projector: bool,
    /// Whether phones show results.
    pub on_phones: bool,
    /// Whether it takes no answer for now, though it is open.
    #[serde(default)]
    pub locked: bool,
    /// The time it has, if that runs.
    #[serde(default)]
    pub timer: Option<Timer>,
    /// The asking before, where this one is to be held against it.
    #[serde(default)]
    pub before: Option<Round>,
}

impl Asked {
    /// A question that was not asked yet.
    pub fn upcoming(on_projector: bool) -> Self {
        Self {
            phase: Phase::Upcoming,
            round: Round::FIRST,
            on_projector,
            on_phones: false,
            locked: false,
            timer: None,
            before: None,
        }
    }

    /// Takes no more answers.
    fn close(&mut self) {
        if self.phase == Phase::Open {
            self.phase = Phase::Closed;
        }
        self.locked = false;
        self.timer = None;
    }

    /// Is to be asked once more. Nobody is led by what the others say the second time either: results are hidden again.
    pub(crate) fn anew(&mut self, round: Round) {
        self.close();
        self.on_projector = false;
        self.on_phones = false;
        self.round = round;
        self.phase = Phase::Upcoming;
    }
}

/// The state of all questions, and what the facilitator said of the room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomState {
    /// The question last opened: what the screens are about.
    pub current: Option<QuestionKey>,
    /// Every question of the script, and every finding put to the room.
    pub questions: BTreeMap<QuestionKey, Asked>,
    /// People present, if counted.
    pub present: Option<u32>,
    /// What was decided about words, by question, the oldest first.
    pub words: BTreeMap<QuestionKey, Vec<WordCall>>,
    /// What was decided about findings and tones.
    pub judged: Judged,
    /// The codebook of each open question, and what was decided with it.
    pub coding: BTreeMap<QuestionKey, Coding>,
    /// How many of those come from other workshops; they stand first.
    pub taken: BTreeMap<QuestionKey, usize>,
    /// What was decided about ideas, by question.
    pub ideas: BTreeMap<QuestionKey, Moderation>,
    /// What was decided about answers that may tell too much of somebody.
    pub reviews: Reviews,
    /// What was written into the restitution.
    pub draft: Draft,
    /// The findings put to the room.
    pub reactions: Reactions,
    /// What the room's screen keeps to itself.
    pub stage: Stage,
    /// What is held back and what is held up.
    pub moderated: Moderated,
    /// The rounds that were taken back and whose numbers later ones passed over: what was answered in them counts nowhere.
    pub passed: BTreeMap<QuestionKey, BTreeSet<Round>>,
    /// Whether the room's screen shows what the workshop before promised.
    pub promised: bool,
}

impl RoomState {
    /// A room nothing was decided in.
    pub fn start(script: &Script) -> Self {
        let asked = |results| Asked::upcoming(results == Results::Live);
        let questions = script
            .questions
            .iter()
            .map(|q| (q.key.clone(), asked(q.results)))
            .collect();
        Self {
            current: None,
            questions,
            present: None,
            words: BTreeMap::new(),
            judged: Judged::default(),
            coding: script
                .questions
                .iter()
                .filter(|question| matches!(question.kind, Kind::Open(_)))
                .map(|question| (question.key.clone(), Coding::start(question)))
                .collect(),
            taken: BTreeMap::new(),
            ideas: script
                .questions
                .iter()
                .filter(|question| question.waits_first() == Some(true))
                .map(|question| (question.key.clone(), Moderation::waiting(true)))
                .collect(),
            reviews: Reviews::default(),
            draft: Draft::default(),
            reactions: Reactions::default(),
            stage: Stage::default(),
            moderated: Moderated::start(script),
            passed: BTreeMap::new(),
            promised: false,
        }
    }

    /// The state after a log. Acts on questions the script no longer has change nothing but what their opening closed.
    pub fn fold(script: &Script, log: &[Decision]) -> Self {
        let mut state = Self::start(script);
        for decision in standing(log) {
            match &decision.act {
                Act::Running(one) => state.run(one, decision.at, decision.revision),
                act => state.apply(act, decision.base),
            }
        }
        state.without_spent_timers(log);
        state
    }

    fn apply(&mut self, act: &Act, seen: Revision) {
        match act {
            Act::Open { question } => {
                // One that the script no longer has closed what was open before it all the same: taking it out of the
                // script must not open that again.
                let is_there = self.questions.contains_key(question);
                for (key, asked) in &mut self.questions {
                    if key == question {
                        // Results of the round before, shown while the room waited, would lead this one.
                        if asked.phase == Phase::Upcoming && asked.round > Round::FIRST {
                            asked.on_projector = false;
                            asked.on_phones = false;
                        }
                        asked.phase = Phase::Open;
                        asked.locked = false;
                    } else {
                        asked.close();
                    }
                }
                self.current = is_there.then(|| question.clone());
                // A dark screen that was forgotten must not hide what is asked.
                self.stage.is_blank = false;
                self.promised = false;
                // Whoever asks on has done with what was held up.
                self.moderated.pinned = None;
            }
            Act::Close { question } => {
                if let Some(asked) = self.questions.get_mut(question) {
                    asked.close();
                }
            }
            Act::ResetRound { question } => {
                if let Some(asked) = self.questions.get_mut(question) {
                    asked.anew(asked.round.next());
                }
            }
            Act::Show { question, screen } => self.set_shown(question, *screen, true),
            Act::Hide { question, screen } => self.set_shown(question, *screen, false),
            Act::Present { people } => self.present = *people,
            Act::MergeForms { .. }
            | Act::SplitForm { .. }
            | Act::ShowAs { .. }
            | Act::HideWord { .. }
            | Act::ShowWord { .. }
            | Act::Gloss { .. } => self.call(act),
            Act::TakeWords {
                question, calls, ..
            } => self.take(question, calls),
            Act::Tone { .. }
            | Act::ToneOn { .. }
            | Act::Finding { .. }
            | Act::Join { .. }
            | Act::Voice { .. } => self.judged.apply(act),
            Act::Theme { .. } | Act::Code { .. } | Act::Settle { .. } => {
                if let Some((question, call)) = act.coding_call()
                    && let Some(coding) = self.coding.get_mut(question)
                {
                    coding.apply(&call, seen);
                }
            }
            Act::HideIdea { question, .. }
            | Act::ShowIdea { question, .. }
            | Act::MergeIdeas { question, .. } => {
                if self.questions.contains_key(question) {
                    self.ideas.entry(question.clone()).or_default().apply(act);
                }
            }
            Act::Review {
                answer, verdict, ..
            } => self.reviews.apply(*answer, verdict, seen),
            Act::Block { .. } | Act::Place { .. } => self.draft.apply(act, seen),
            Act::Moderate(one) if self.moderated.refuses(one) => {}
            Act::Moderate(one) => {
                self.moderated.apply(one, seen);
                if matches!(one, moderation::Move::First { .. })
                    && self.questions.contains_key(one.question())
                {
                    self.ideas
                        .entry(one.question().clone())
                        .or_default()
                        .apply(act);
                }
            }
            Act::Reaction(one) => self.react(one),
            Act::Running(one) => self.run(one, Micros(0), seen),
            Act::Action(action::Move::Screen { on }) => self.promised = *on,
            Act::Publish { .. }
            | Act::Validate { .. }
            | Act::Share { .. }
            | Act::Withdraw
            | Act::Aloud(_)
            | Act::Assist { .. }
            | Act::Paper(_)
            | Act::Sheet(_)
            | Act::Action(_)
            | Act::Undo => {}
            Act::Life(step) => self.live(step),
        }
    }

    /// The end of the session closes what is open, and ends what is put to the room; so does all that follows.
    fn live(&mut self, step: &Step) {
        if matches!(step, Step::End | Step::Seal { .. } | Step::Purge(_)) {
            for asked in self.questions.values_mut() {
                asked.close();
            }
            self.reactions.apply(&Move::End);
        }
    }

    /// Findings put to the room become questions of it; those that are put no longer take no more answers.
    fn react(&mut self, one: &Move) {
        self.reactions.apply(one);
        for put in &self.reactions.list {
            if put.question.is_reaction() && !self.questions.contains_key(&put.question) {
                let asked = Asked::upcoming(false);
                self.questions.insert(put.question.clone(), asked);
            }
        }
        for (key, asked) in &mut self.questions {
            let is_put = self.reactions.is_running && self.reactions.place(key).is_some();
            if key.is_reaction() && !is_put {
                asked.close();
            }
        }
    }

    /// What was decided about the ideas of a question.
    pub fn moderation(&self, question: &QuestionKey) -> Option<&Moderation> {
        self.ideas.get(question)
    }

    /// The same call twice in a row is a second click.
    fn call(&mut self, act: &Act) {
        if let Some((question, call)) = act.word_call()
            && self.questions.contains_key(question)
        {
            let calls = self.words.entry(question.clone()).or_default();
            if calls.last() != Some(&call) {
                calls.push(call);
            }
        }
    }

    /// What comes from another workshop stands before what was decided here, which may say otherwise; what stands
    /// already is not taken again.
    fn take(&mut self, question: &QuestionKey, taken: &[WordCall]) {
        if !self.questions.contains_key(question) {
            return;
        }
        for call in taken {
            if self.calls(question).contains(call) {
                continue;
            }
            let calls = self.words.entry(question.clone()).or_default();
            let before = self.taken.entry(question.clone()).or_default();
            calls.insert((*before).min(calls.len()), call.clone());
            *before += 1;
        }
    }

    /// What was decided about a question's words, the oldest first.
    pub fn calls(&self, question: &QuestionKey) -> &[WordCall] {
        self.words.get(question).map_or(&[], Vec::as_slice)
    }

    /// The coding of an open question.
    pub fn coding(&self, question: &QuestionKey) -> Option<&Coding> {
        self.coding.get(question)
    }

    fn set_shown(&mut self, question: &QuestionKey, screen: Screen, shown: bool) {
        if let Some(asked) = self.questions.get_mut(question) {
            match screen {
                Screen::Projector => asked.on_projector = shown,
                Screen::Phones => asked.on_phones = shown,
            }
        }
    }

    /// Whether the act would leave everything as it is: a second click on the same button.
    pub fn already(&self, act: &Act) -> bool {
        if let Some((question, call)) = act.coding_call() {
            return match self.coding.get(question) {
                Some(coding) => coding.already(&call),
                None => true,
            };
        }
        // The answer may have changed since.
        if act.reviews().is_some()
            || matches!(
                act,
                Act::Moderate(moderation::Move::Pin { .. } | moderation::Move::Heed { .. })
            )
        {
            return false;
        }
        let mut after = self.clone();
        after.apply(act, Revision::default());
        let is_no_state = matches!(
            act,
            Act::Publish { .. }
                | Act::Validate { .. }
                | Act::Share { .. }
                | Act::Withdraw
                | Act::Aloud(_)
                | Act::Assist { .. }
                | Act::Paper(_)
                | Act::Sheet(_)
                | Act::Action(_)
                | Act::Life(_)
                | Act::Undo
        );
        after == *self && !is_no_state
    }

    /// The rounds of a question that stand, the present one last; those that were taken back are not among them.
    pub fn rounds(&self, question: &QuestionKey) -> impl Iterator<Item = Round> + use<> {
        let passed = self.passed.get(question).cloned().unwrap_or_default();
        let all = (Round::FIRST.0..=self.round(question).0).map(Round);
        all.filter(move |round| !passed.contains(round))
    }

    /// Whether a question's round stands: it was asked, and that was not taken back.
    pub fn stands(&self, question: &QuestionKey, round: Round) -> bool {
        let passed = self.passed.get(question);
        round <= self.round(question) && passed.is_none_or(|passed| !passed.contains(&round))
    }

    /// A question's round; the first for one the script does not have.
    pub fn round(&self, question: &QuestionKey) -> Round {
        self.questions
            .get(question)
            .map_or(Round::FIRST, |asked| asked.round)
    }

    /// Whether a question is open to the room.
    pub fn is_asking(&self) -> bool {
        let current = self.current.as_ref();
        current.is_some_and(|key| self.phase(key) == Phase::Open)
    }

    /// Whether a question was opened, be it one that has left the script since.
    pub fn has_asked(&self) -> bool {
        let mut asked = self.questions.values();
        asked.any(|one| one.phase != Phase::Upcoming || one.round > Round::FIRST)
    }

    /// A question's phase.
    pub fn phase(&self, question: &QuestionKey) -> Phase {
        self.questions
            .get(question)
            .map_or(Phase::Upcoming, |asked| asked.phase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;
    use crate::script::tests::tiny;

    fn key(text: &str) -> QuestionKey {
        QuestionKey::new(text).unwrap()
    }

    #[test]
    fn opening_one_question_closes_the_other_and_undo_gives_it_back() {
        let script = tiny();
        let open = |q: &str| Act::Open { question: key(q) };
        let acts = [(open("a"), None), (open("b"), None), (Act::Undo, Some(2))];
        let after = |n: usize| RoomState::fold(&script, &log(&acts[..n]));
        assert_eq!(after(1).phase(&key("a")), Phase::Open);
        assert_eq!(
            (after(2).phase(&key("a")), after(2).phase(&key("b"))),
            (Phase::Closed, Phase::Open)
        );
        assert_eq!(after(3), after(1));
        assert!(after(1).already(&open("a")));
        assert!(!after(1).already(&open("b")));
    }

    #[test]
    fn a_reset_starts_a_round_and_unknown_questions_change_nothing() {
        let script = tiny();
        let reset = Act::ResetRound { question: key("a") };
        let state = RoomState::fold(&script, &log(&[(reset, None)]));
        assert_eq!(
            (state.round(&key("a")), state.phase(&key("a"))),
            (Round(2), Phase::Upcoming)
        );
        let lost = Act::Open {
            question: key("gone"),
        };
        assert_eq!(
            RoomState::fold(&script, &log(&[(lost, None)])),
            RoomState::start(&script)
        );
    }

    #[test]
    fn removing_a_question_reopens_nothing_it_had_closed() {
        let script = tiny();
        let open = |q: &str| (Act::Open { question: key(q) }, None);
        let close = |q: &str| (Act::Close { question: key(q) }, None);
        let dark = (Act::Running(crate::running::Move::Blank { on: true }), None);
        let pin = Act::Moderate(moderation::Move::Pin {
            question: key("a"),
            answer: Some(crate::id::AnswerId(uuid::Uuid::from_u128(5))),
        });
        let show = Act::Show {
            question: key("a"),
            screen: Screen::Projector,
        };
        let before = [open("a"), (show, None), (pin, None), dark];
        let fold = |then: &[(Act, Option<u64>)]| {
            RoomState::fold(&script, &log(&[&before[..], then].concat()))
        };
        let held = fold(&[]);
        assert!(held.stage.is_blank && held.moderated.pinned.is_some());
        for then in [&[open("gone")][..], &[open("gone"), close("gone")]] {
            let state = fold(then);
            assert_eq!(state.phase(&key("a")), Phase::Closed);
            assert_eq!(state.current, None, "nothing comes back to the screens");
            assert!(!state.stage.is_blank && state.moderated.pinned.is_none());
        }
    }

    #[test]
    fn what_is_taken_over_stands_first_once_and_is_taken_back_whole() {
        let script = tiny();
        let form = |key: &str| crate::id::FormKey::new(key).unwrap();
        let hide = Act::HideWord {
            question: key("a"),
            form: form("f1"),
        };
        let take = |calls: Vec<WordCall>| Act::TakeWords {
            question: key("a"),
            from: crate::id::Slug::new("avant").unwrap(),
            of: key("mots"),
            calls,
        };
        let calls = vec![
            WordCall::Merge([form("f1"), form("f2")].into()),
            WordCall::Hide(form("f1")),
        ];
        let acts = [
            (hide, None),
            (take(calls.clone()), None),
            (take(vec![WordCall::Split(form("f3"))]), None),
            (Act::Undo, Some(2)),
        ];
        let after = |n: usize| RoomState::fold(&script, &log(&acts[..n]));
        let merge = &calls[0];
        assert_eq!(
            after(2).calls(&key("a")),
            [merge.clone(), WordCall::Hide(form("f1"))]
        );
        assert!(after(2).already(&take(calls.clone())), "twice is once");
        assert_eq!(
            after(3).calls(&key("a")),
            [
                merge.clone(),
                WordCall::Split(form("f3")),
                WordCall::Hide(form("f1"))
            ]
        );
        assert_eq!(
            after(4).calls(&key("a")),
            [WordCall::Split(form("f3")), WordCall::Hide(form("f1"))]
        );
    }

    #[test]
    fn results_are_shown_and_hidden_screen_by_screen() {
        let script = tiny();
        let show = Act::Show {
            question: key("a"),
            screen: Screen::Phones,
        };
        let hide = Act::Hide {
            question: key("a"),
            screen: Screen::Projector,
        };
        let state = RoomState::fold(&script, &log(&[(show, None), (hide, None)]));
        let asked = &state.questions[&key("a")];
        assert_eq!((asked.on_projector, asked.on_phones), (false, true));
    }
}
