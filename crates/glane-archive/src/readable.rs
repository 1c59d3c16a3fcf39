//! What people wrote as it may leave the house: what the room and the restitution show of it, and nothing else.
//!
//! The rule is the restitution's own ([`Reading`], [`idea_sight`]): words that wait to be read, may hurt or were hidden, texts
//! that wait or were left out, passages that are masked, ideas put aside, nuances nobody let through. It is applied once,
//! before anything is counted or written, so that no level and no file of an archive knows more than another. Whoever
//! wrote them counts among those who answered.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::{IdeaSight, QuestionReading, Reading, form_key, idea_sight};
use glane_core::ballot::{Ballot, Body};
use glane_core::id::{AnswerId, FormKey, QuestionKey, Round};
use glane_core::idea::{Idea, Moderation};
use glane_core::kind::Payload;
use glane_core::review::{MASK, Verdict};
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::text::normal_form;
use glane_core::workshop::Snapshot;

/// The forms of words that may be named, by question and by the names decisions give them.
pub(crate) type Forms = BTreeMap<QuestionKey, BTreeSet<FormKey>>;

/// A workshop as it may leave the house.
pub(crate) struct Readable {
    /// Its data; of what may not be read, [`MASK`] or nothing is left.
    pub(crate) snapshot: Snapshot,
    /// The questions of which words were taken out in the round that is counted.
    pub(crate) withheld: BTreeSet<QuestionKey>,
    /// The texts that may be read, by their answers.
    pub(crate) read: BTreeSet<AnswerId>,
    /// What was taken out, as [`folded`] has it.
    gone: BTreeSet<String>,
}

impl Readable {
    pub(crate) fn of(script: &Script, snapshot: &Snapshot, reading: &Reading) -> Self {
        let state = RoomState::fold(script, &snapshot.decisions);
        let shown = Shown::of(script, reading);
        let mut readable = Self {
            snapshot: Snapshot {
                ballots: Vec::with_capacity(snapshot.ballots.len()),
                ideas: Vec::with_capacity(snapshot.ideas.len()),
                ..snapshot.clone()
            },
            withheld: BTreeSet::new(),
            read: shown.texts.keys().copied().collect(),
            gone: BTreeSet::new(),
        };
        for ballot in &snapshot.ballots {
            let body = shown.body(ballot);
            if body != ballot.body {
                let counted = reading.question(&ballot.question);
                if counted.is_some_and(|one| one.round == ballot.round) && is_words(&body) {
                    readable.withheld.insert(ballot.question.clone());
                }
                readable.note(&state, ballot, &body);
            }
            readable.snapshot.ballots.push(Ballot {
                body,
                ..ballot.clone()
            });
        }
        for idea in &snapshot.ideas {
            let text = if is_shown(&state, idea, &snapshot.ideas) {
                idea.text.clone()
            } else {
                readable.gone.insert(folded(&idea.text));
                MASK.to_owned()
            };
            let idea = idea.clone();
            readable.snapshot.ideas.push(Idea { text, ..idea });
        }
        readable.gone.remove("");
        readable
    }

    /// Remembers what was taken out of an answer.
    fn note(&mut self, state: &RoomState, ballot: &Ballot, left: &Body) {
        let Body::Answered(payload) = &ballot.body else {
            return;
        };
        match (payload, left) {
            (Payload::Words(typed), Body::Answered(Payload::Words(left))) => {
                let gone = typed.iter().filter(|word| !left.contains(word));
                self.gone.extend(gone.map(|word| folded(word)));
            }
            (Payload::Text(text) | Payload::Other { text, .. }, _) => {
                self.gone.insert(folded(text));
                if let Some(Verdict::Mask(spans)) = state.reviews.of(ballot.answer, ballot.revision)
                {
                    let passage = |start: usize, end: usize| -> String {
                        let chars = text.chars().skip(start);
                        chars.take(end.saturating_sub(start)).collect()
                    };
                    let all = spans.iter().map(|span| passage(span.start, span.end));
                    self.gone.extend(all.map(|passage| folded(&passage)));
                }
            }
            (Payload::Reaction { nuance, .. }, _) => {
                self.gone.extend(nuance.iter().map(|text| folded(text)));
            }
            _ => {}
        }
    }

    /// Whether a text that somebody of the house wrote says what may not be read.
    pub(crate) fn tells(&self, text: &str) -> bool {
        if self.gone.is_empty() {
            return false;
        }
        let text = format!(" {} ", folded(text));
        self.gone
            .iter()
            .any(|gone| text.contains(&format!(" {gone} ")))
    }

    /// The forms of all words that are left.
    pub(crate) fn forms(&self) -> Forms {
        let mut forms = Forms::new();
        for ballot in &self.snapshot.ballots {
            if let Body::Answered(Payload::Words(words)) = &ballot.body {
                let own = forms.entry(ballot.question.clone()).or_default();
                own.extend(words.iter().filter_map(|word| form_key(&normal_form(word))));
            }
        }
        forms
    }
}

/// What may be read of the answers of a workshop.
struct Shown {
    /// The spellings of the words that are shown, by question and round.
    words: BTreeMap<(QuestionKey, Round), BTreeSet<String>>,
    texts: BTreeMap<AnswerId, String>,
    nuances: BTreeSet<AnswerId>,
}

impl Shown {
    fn of(script: &Script, reading: &Reading) -> Self {
        let others = |key| {
            let rounds = reading.other_rounds(key).iter();
            rounds.map(|round| &round.figures)
        };
        let asked = script.questions.iter();
        let asked = asked.flat_map(|question| {
            let read = reading.question(&question.key);
            read.into_iter().chain(others(&question.key))
        });
        let spelled = |read: &QuestionReading| {
            let words = read.words()?.words.iter();
            let typed = words.flat_map(|word| &word.typed);
            let typed = typed.map(|(typed, _)| typed.clone()).collect();
            Some(((read.key.clone(), read.round), typed))
        };
        let texts = reading.all_verbatims();
        let reactions = reading.reactions.iter();
        Self {
            words: asked.filter_map(spelled).collect(),
            texts: texts.map(|one| (one.at.answer, one.text.clone())).collect(),
            nuances: reactions
                .flat_map(|one| one.nuances.iter().map(|nuance| nuance.answer))
                .collect(),
        }
    }

    /// What is left of an answer.
    fn body(&self, ballot: &Ballot) -> Body {
        let text = || {
            let text = self.texts.get(&ballot.answer).cloned();
            text.unwrap_or_else(|| MASK.to_owned())
        };
        let Body::Answered(payload) = &ballot.body else {
            return ballot.body.clone();
        };
        Body::Answered(match payload {
            Payload::Words(words) => {
                let shown = self.words.get(&(ballot.question.clone(), ballot.round));
                let is_shown = |word: &&String| shown.is_some_and(|all| all.contains(*word));
                Payload::Words(words.iter().filter(is_shown).cloned().collect())
            }
            Payload::Text(_) => Payload::Text(text()),
            Payload::Other { items, .. } => Payload::Other {
                items: items.clone(),
                text: text(),
            },
            Payload::Reaction { stance, nuance } => Payload::Reaction {
                stance: *stance,
                nuance: nuance
                    .clone()
                    .filter(|_| self.nuances.contains(&ballot.answer)),
            },
            Payload::Items(_) | Payload::Score(_) | Payload::Rated(_) => payload.clone(),
        })
    }
}

fn is_words(body: &Body) -> bool {
    matches!(body, Body::Answered(Payload::Words(_)))
}

fn is_shown(state: &RoomState, idea: &Idea, all: &[Idea]) -> bool {
    let nothing = Moderation::default();
    let decided = state.moderation(&idea.question).unwrap_or(&nothing);
    let beside = all.iter().filter(|one| one.question == idea.question);
    idea_sight(idea, beside, decided) == IdeaSight::Shown
}

/// A text as its words alone, one blank between two.
fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
