//! One question: what its figures say, what people answered in the round that is read, and in the others.

use glane_analysis::checker::PART_TAG;
use glane_analysis::{QuestionReading, Reading};
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::{QuestionKey, Round};
use glane_core::judged::FindingState;
use glane_core::room::{Phase, RoomState};
use glane_core::script::Question;
use serde::Serialize;

use super::results::{Beside, Results, Seen, results, scales};
use super::{Table, Wording};
use crate::picture;
use crate::shift;
use crate::version::Version;
use crate::words::Texts;

/// A question's part.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Part {
    /// Its anchor in a page.
    pub anchor: String,
    /// The heading that begins here: over all questions, or over those of a part of the script's.
    pub under: Option<String>,
    /// The scales of that part side by side, where there are several alike.
    pub scales: Option<Beside>,
    /// « Question 2 ».
    pub number: String,
    /// As asked.
    pub title: String,
    /// « Tour 2 », if it was asked again.
    pub round: Option<String>,
    /// That it was asked again since, and nobody answered.
    pub since: Option<String>,
    /// What moved between its two rounds, where it was asked twice to see that.
    pub shift: Vec<String>,
    /// The counts of both rounds.
    pub shift_table: Option<Table>,
    /// What the figures say, the plainest first.
    pub sentences: Vec<String>,
    #[serde(flatten)]
    pub results: Results,
    /// The other rounds of a question asked again, the earliest first.
    pub rounds: Vec<RoundPart>,
}

/// What was answered in another round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct RoundPart {
    /// « Tour 1 ».
    pub heading: String,
    #[serde(flatten)]
    pub results: Results,
}

impl Part {
    /// The results of every round.
    pub fn all_results(&self) -> impl Iterator<Item = &Results> {
        let others = self.rounds.iter().map(|round| &round.results);
        std::iter::once(&self.results).chain(others)
    }
}

/// The anchor of a question's part.
pub(crate) fn anchor(key: &QuestionKey) -> String {
    format!("question-{key}")
}

/// What is found, where the room stands, and in whose words it is told.
pub(crate) type Said<'a> = (&'a [Finding], &'a RoomState, Wording<'a>);

/// The questions that are told of, each with its number in the script: those that were asked, or all where none was.
pub(crate) fn told<'a>(
    reading: &'a Reading,
    room: &RoomState,
) -> Vec<(usize, &'a QuestionReading)> {
    let all = || (1..).zip(&reading.questions);
    let asked: Vec<_> = all()
        .filter(|(_, one)| !never_asked(reading, one, room))
        .collect();
    if asked.is_empty() {
        all().collect()
    } else {
        asked
    }
}

/// All parts, in the script's order.
pub(crate) fn parts(reading: &Reading, said: Said<'_>, texts: &Texts<'_>) -> Vec<Part> {
    let mut last = None;
    let told = told(reading, said.1);
    let parts = told.iter().map(|&(n, question)| {
        let mut part = part(reading, question, n, said, texts);
        let under = reading.script.question(&question.key);
        let is_profile = question.kind.profile().is_some();
        let under = if is_profile {
            part.number = texts.text("profile-number");
            Some(texts.text("profile-heading"))
        } else {
            under
                .and_then(|question| question.tags.get(PART_TAG))
                .cloned()
        };
        if last.as_ref() != Some(&under) {
            let general = || texts.text("restitution-heading-questions");
            part.under = Some(under.clone().unwrap_or_else(general));
        }
        last = Some(under);
        part
    });
    let mut parts: Vec<Part> = parts.collect();
    if texts.version() != Version::Plain {
        let told: Vec<&QuestionReading> = told.into_iter().map(|(_, one)| one).collect();
        set_scales(&mut parts, &told, texts);
    }
    parts
}

/// Puts the scales of each heading side by side under it: those whose middle parts two sides, that were answered, and
/// that have the same steps with the same ends. One alone stands at its question.
fn set_scales(parts: &mut [Part], questions: &[&QuestionReading], texts: &Texts<'_>) {
    let begins: Vec<usize> = parts
        .iter()
        .enumerate()
        .filter(|(_, part)| part.under.is_some())
        .map(|(at, _)| at)
        .collect();
    let ends = begins.iter().skip(1).copied().chain([questions.len()]);
    for (&begin, end) in begins.iter().zip(ends) {
        let own = questions.get(begin..end).unwrap_or_default();
        let is_parted =
            |one: &&QuestionReading| one.n > 0 && !one.is_by_table() && picture::is_parted(one);
        let all: Vec<&QuestionReading> = own.iter().copied().filter(is_parted).collect();
        let Some(first) = all.first() else {
            continue;
        };
        let alike: Vec<&QuestionReading> = all
            .iter()
            .copied()
            .filter(|one| one.kind == first.kind)
            .collect();
        if alike.len() > 1
            && let Some(part) = parts.get_mut(begin)
        {
            part.scales = scales(begin + 1, &alike, texts);
        }
    }
}

fn part(
    reading: &Reading,
    question: &QuestionReading,
    n: usize,
    (found, room, wording): Said<'_>,
    texts: &Texts<'_>,
) -> Part {
    let others = reading.other_rounds(&question.key);
    let is_again = !others.is_empty();
    let seen = |figures, verbatims| Seen {
        figures,
        verbatims,
        n,
        is_again,
        is_other: false,
    };
    let mut part = Part {
        anchor: anchor(&question.key),
        under: None,
        scales: None,
        number: texts.format("restitution-question-number", &[("n", n.into())]),
        title: texts.label(&question.label).to_owned(),
        round: is_again.then(|| round(question.round, texts)),
        since: since(question, room, texts),
        shift_table: reading.shift(&question.key).and_then(|moved| {
            let question_asked = asked(reading, &question.key);
            shift::table(moved, question_asked, &anchor(&question.key), texts)
        }),
        shift: reading
            .shift(&question.key)
            .map(|shift| {
                shift::lines(
                    shift,
                    asked(reading, &question.key),
                    reading.script.threshold,
                    texts,
                )
            })
            .unwrap_or_default(),
        sentences: about(found, &question.key)
            .into_iter()
            .map(|finding| wording.sentence(finding, texts))
            .collect(),
        results: results(&seen(question, reading.verbatims(&question.key)), texts),
        rounds: others
            .iter()
            .map(|other| RoundPart {
                heading: round(other.figures.round, texts),
                results: results(
                    &Seen {
                        is_other: true,
                        ..seen(&other.figures, &other.verbatims)
                    },
                    texts,
                ),
            })
            .collect(),
    };
    if never_asked(reading, question, room) {
        part.results.accounting = None;
        part.results.raised = None;
        part.results.caution = Some(texts.text("restitution-not-asked"));
    }
    part
}

/// The question as the script asks it.
fn asked<'a>(reading: &'a Reading, key: &QuestionKey) -> Option<&'a Question> {
    reading.script.question(key)
}

/// « Tour 2 ».
pub(crate) fn round(round: Round, texts: &Texts<'_>) -> String {
    texts.format("restitution-round", &[("n", round.0.into())])
}

/// That the question was asked again after the round that is read, where it was: nobody answered since.
fn since(question: &QuestionReading, room: &RoomState, texts: &Texts<'_>) -> Option<String> {
    let present = room.round(&question.key);
    let key = match room.phase(&question.key) {
        Phase::Upcoming => "restitution-round-to-come",
        Phase::Open | Phase::Closed => "restitution-round-silent",
    };
    let texts = texts.about(&question.tags);
    (question.round < present).then(|| {
        texts.format(
            key,
            &[("n", present.0.into()), ("shown", question.round.0.into())],
        )
    })
}

/// What is found about one question alone, the plainest kind first; not what a person left out, nor what says such findings
/// together and stands after the questions.
pub(super) fn about<'a>(found: &'a [Finding], key: &QuestionKey) -> Vec<&'a Finding> {
    let own = |finding: &&Finding| {
        finding.questions.as_slice() == [key.clone()]
            && finding.state != FindingState::Dropped
            && finding.kind != FindingKind::Joined
    };
    let mut own: Vec<&Finding> = found.iter().filter(own).collect();
    own.sort_by_key(|finding| finding.kind);
    own
}

/// Whether nobody was asked: other questions were opened and this one was not, or nothing happened at all.
/// Answers that were imported come without any opening.
fn never_asked(reading: &Reading, question: &QuestionReading, room: &RoomState) -> bool {
    let untouched = question.round == Round::FIRST
        && question.n + question.blank + question.unreadable == 0
        && room.phase(&question.key) == Phase::Upcoming;
    untouched && (room.has_asked() || reading.method.people == 0)
}
