//! What is counted of a workshop of this very house, kept beside its answers so that a consultation need not count them
//! again to be looked at.
//!
//! It is made of a whole snapshot and of nothing else, never of what was kept before: whoever doubts it makes it again and
//! holds one against the other ([`Kept::is_same`]). It holds what an archive of everything would tell in figures, and
//! besides what people wrote together of words, so that words which centres take for one are counted as if the answers
//! were there.

use std::collections::{BTreeMap, BTreeSet};

use glane_analysis::{Reading, findings};
use glane_core::action::Move;
use glane_core::aloud::set_aside;
use glane_core::ballot::Body;
use glane_core::decision::{Act, Decision};
use glane_core::finding::Finding;
use glane_core::id::{QuestionKey, Revision, Slug, WorkshopId};
use glane_core::kind::Payload;
use glane_core::room::RoomState;
use glane_core::script::{Script, read};
use glane_core::text::normal_form;
use glane_core::workshop::Snapshot;
use serde::{Deserialize, Serialize};

use crate::figures::{Cell, Figures, figures, latest};
use crate::make::noted;
use crate::readable::Readable;
use crate::whole::whole;

/// By which rule it was counted: what another program kept is made anew. The number grows with what is kept.
pub const RULE: &str = concat!(env!("CARGO_PKG_VERSION"), "/3");

/// What is counted of a workshop as of one revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The workshop.
    pub workshop: WorkshopId,
    /// Its name in addresses.
    pub slug: Slug,
    /// Up to where its history was counted.
    pub revision: Revision,
    /// How far what archives tell of it goes.
    pub settled: Revision,
    /// Its script as written.
    pub source: String,
    /// What was counted.
    pub figures: Figures,
    /// What was decided about words, themes and the shelf of means.
    pub decisions: Vec<Decision>,
    /// Which words people wrote together, by question.
    words: BTreeMap<QuestionKey, Together>,
}

/// Which words people wrote together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Together {
    /// The forms, in order.
    forms: Vec<String>,
    /// How many gave an answer, and its forms by their places: `2:0,55,90;1:7`. They are the larger part of what is kept, and
    /// are read only where centres take words for one.
    answers: String,
}

impl Kept {
    /// Counts a workshop; nothing if its script can no longer be read.
    pub fn of(snapshot: &Snapshot) -> Option<Self> {
        let script = read::read(&snapshot.workshop.source).ok()?;
        let reading = Reading::of(&script, snapshot);
        Some(Self::counted(&script, snapshot, &reading))
    }

    /// The same with all that its figures let say: one reading serves both.
    pub fn with_findings(snapshot: &Snapshot) -> Option<(Self, Vec<Finding>)> {
        let script = read::read(&snapshot.workshop.source).ok()?;
        let reading = Reading::of(&script, snapshot);
        let kept = Self::counted(&script, snapshot, &reading);
        Some((kept, findings(&reading)))
    }

    fn counted(script: &Script, snapshot: &Snapshot, reading: &Reading) -> Self {
        let readable = Readable::of(script, snapshot, reading);
        let told = Snapshot {
            decisions: whole(&readable.snapshot.decisions, &readable),
            ..readable.snapshot.clone()
        };
        let figures = noted(figures(script, &told), &readable);
        let mut words = together(script, &told);
        // What does not come to the same is not kept: its words are then hidden where they are taken for one.
        words.retain(|question, together| {
            let mut all = figures.questions.iter();
            let own = all.find(|one| one.question == *question);
            own.is_some_and(|one| Some(&one.cells) == together.cells(&BTreeMap::new()).as_ref())
        });
        let mut decisions = told.decisions;
        let mut held = BTreeSet::new();
        decisions.retain(|one| {
            let takes_back = one.undoes.is_some_and(|id| held.contains(&id));
            let is_held = takes_back || is_shared(&one.act);
            is_held && held.insert(one.id)
        });
        Self {
            workshop: snapshot.workshop.id,
            slug: script.slug.clone(),
            revision: snapshot.workshop.revision,
            settled: snapshot.settled(),
            source: snapshot.workshop.source.clone(),
            figures,
            decisions,
            words,
        }
    }

    /// As it is kept.
    pub fn written(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// What was kept; nothing if it cannot be read.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Whether two counts of one workshop tell the same, whatever came between that changes no count.
    pub fn is_same(&self, other: &Self) -> bool {
        self.figures == other.figures
            && self.words == other.words
            && self.decisions == other.decisions
            && self.source == other.source
    }

    /// The words of a question, counted where `places` puts them; nothing if that cannot be known.
    pub(crate) fn recounted(
        &self,
        question: &QuestionKey,
        places: &BTreeMap<String, Option<String>>,
    ) -> Option<BTreeMap<String, Cell>> {
        self.words.get(question)?.cells(places)
    }
}

/// Whether an act is one of those that a consultation holds against those of other centres.
fn is_shared(act: &Act) -> bool {
    act.words_of().is_some()
        || act.word_call().is_some()
        || matches!(
            act,
            Act::Theme { .. }
                | Act::Tone { .. }
                | Act::ToneOn { .. }
                | Act::Action(Move::Shelve { .. })
        )
}

/// Which words people wrote together, of each question in the round that is counted.
fn together(script: &Script, snapshot: &Snapshot) -> BTreeMap<QuestionKey, Together> {
    let latest = latest(script, snapshot);
    let snapshot = latest.as_ref().unwrap_or(snapshot);
    let state = RoomState::fold(script, &snapshot.decisions);
    let aside = set_aside(&snapshot.decisions);
    let mut all: BTreeMap<&QuestionKey, BTreeMap<BTreeSet<String>, u64>> = BTreeMap::new();
    for ballot in &snapshot.ballots {
        let Body::Answered(Payload::Words(words)) = &ballot.body else {
            continue;
        };
        if ballot.round == state.round(&ballot.question) && !aside.contains(&ballot.answer) {
            let forms: BTreeSet<String> = words.iter().map(|word| normal_form(word)).collect();
            let own = all.entry(&ballot.question).or_default();
            *own.entry(forms).or_default() += 1;
        }
    }
    let asked = all.into_iter();
    asked
        .map(|(question, answers)| (question.clone(), Together::of(&answers)))
        .collect()
}

impl Together {
    fn of(answers: &BTreeMap<BTreeSet<String>, u64>) -> Self {
        let forms: BTreeSet<&String> = answers.keys().flatten().collect();
        let places: BTreeMap<&String, u32> = forms.iter().copied().zip(0..).collect();
        let place = |form: &String| places.get(form).copied();
        let answers = answers.iter().map(|(forms, people)| {
            let places = forms.iter().filter_map(place);
            let places: Vec<String> = places.map(|place| place.to_string()).collect();
            format!("{people}:{}", places.join(","))
        });
        Self {
            answers: answers.collect::<Vec<_>>().join(";"),
            forms: forms.into_iter().cloned().collect(),
        }
    }

    /// People by word, each once however many words of theirs are one; a word without a place is counted as it is. Nothing if
    /// the answers are not as they are written.
    fn cells(&self, places: &BTreeMap<String, Option<String>>) -> Option<BTreeMap<String, Cell>> {
        let forms = self.forms.iter();
        let put: Vec<Option<&String>> = forms
            .map(|form| places.get(form).map_or(Some(form), Option::as_ref))
            .collect();
        let mut counts: BTreeMap<&String, u64> = BTreeMap::new();
        for answer in self.answers.split_terminator(';') {
            let (people, forms) = answer.split_once(':')?;
            let people: u64 = people.parse().ok()?;
            let mut own: BTreeSet<&String> = BTreeSet::new();
            for at in forms.split_terminator(',') {
                own.extend(*put.get(at.parse::<usize>().ok()?)?);
            }
            for form in own {
                let count = counts.entry(form).or_default();
                *count = count.saturating_add(people);
            }
        }
        let counts = counts.into_iter();
        let named = counts.map(|(form, people)| (format!("word:{form}"), Some(people)));
        Some(named.collect())
    }
}
