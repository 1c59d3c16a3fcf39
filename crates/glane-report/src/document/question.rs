//! One question: its picture, its figures, what they say, the groups, what people wrote.

use glane_analysis::{QuestionReading, Reading, WordReading};
use glane_core::finding::Finding;
use glane_core::id::{QuestionKey, Round};
use glane_core::judged::FindingState;
use glane_core::room::{Phase, RoomState};
use serde::Serialize;

use super::Table;
use crate::picture::{self, Look, Picture};
use crate::words::{Texts, accounting};

/// Under so many answers a question says so beside its figures.
const FEW: u64 = 10;

/// A question's part.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Part {
    /// Its anchor in a page.
    pub anchor: String,
    /// « Question 2 ».
    pub number: String,
    /// As asked.
    pub title: String,
    /// « Tour 2 », if it was asked again.
    pub round: Option<String>,
    /// What the figures say, the plainest first.
    pub sentences: Vec<String>,
    /// Who answered: parts that add up to the people. Absent for a question that was never asked.
    pub accounting: Option<String>,
    /// Raised hands, beside the people; words that are not shown, and by whose decision.
    pub raised: Option<String>,
    /// That there are few answers, or none.
    pub caution: Option<String>,
    pub figure: Option<Figure>,
    pub table: Option<Table>,
    /// Words written once or twice, each number apart.
    pub few: Vec<Few>,
    pub groups: Option<Groups>,
    pub verbatims: Option<Verbatims>,
}

/// A picture on a page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Figure {
    /// Where the typesetter finds it.
    pub path: String,
    /// What it shows, in a sentence.
    pub description: String,
    pub more: Option<String>,
    pub note: Option<String>,
    /// The drawing for a page or a wide screen.
    #[serde(skip)]
    pub wide: String,
    /// The drawing for a phone.
    #[serde(skip)]
    pub narrow: String,
}

/// Words that were written equally often, and not often.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Few {
    pub heading: String,
    pub words: Vec<String>,
}

/// The same by group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Groups {
    pub heading: String,
    /// Absent where the picture above shows the groups already.
    pub figure: Option<Figure>,
    pub table: Table,
    /// Why cells are not shown, and of which options none is.
    pub notes: Vec<String>,
}

/// What people wrote.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Verbatims {
    pub heading: String,
    pub intro: String,
    /// Word for word, between the language's quotation marks.
    pub quotes: Vec<String>,
}

/// The anchor of a question's part.
pub(crate) fn anchor(key: &QuestionKey) -> String {
    format!("question-{key}")
}

/// All parts, in the script's order.
pub(crate) fn parts(
    reading: &Reading,
    found: &[Finding],
    room: &RoomState,
    texts: &Texts<'_>,
) -> Vec<Part> {
    reading
        .questions
        .iter()
        .enumerate()
        .map(|(at, question)| part(reading, question, at + 1, (found, room), texts))
        .collect()
}

fn part(
    reading: &Reading,
    question: &QuestionReading,
    n: usize,
    (found, room): (&[Finding], &RoomState),
    texts: &Texts<'_>,
) -> Part {
    let (accounting, raised) = accounting(question, texts);
    let beside: Vec<String> = raised
        .into_iter()
        .chain(not_shown(question, texts))
        .collect();
    let wide = |id: &str| picture::of(question, texts, Look::Page, id);
    let narrow = |id: &str| picture::of(question, texts, Look::PhonePage, id);
    let mut part = Part {
        anchor: anchor(&question.key),
        number: texts.format("restitution-question-number", &[("n", n.into())]),
        title: texts.label(&question.label).to_owned(),
        round: (question.round != Round::FIRST)
            .then(|| texts.format("restitution-round", &[("n", question.round.0.into())])),
        sentences: about(found, &question.key)
            .into_iter()
            .map(|finding| texts.sentence(&finding.sentence))
            .collect(),
        accounting: Some(accounting),
        raised: (!beside.is_empty()).then(|| beside.join(" ")),
        caution: None,
        figure: None,
        table: None,
        few: Vec::new(),
        groups: None,
        verbatims: None,
    };
    if question.n == 0 {
        if never_asked(reading, question, room) {
            part.accounting = None;
            part.caution = Some(texts.text("restitution-not-asked"));
        } else {
            part.caution = Some(texts.text("restitution-no-answers"));
        }
        return part;
    }
    part.caution = (question.n < FEW)
        .then(|| texts.format("restitution-small-numbers", &[("n", question.n.into())]));

    let shown = wide(&format!("figure-{n}"));
    let caption = texts.format("restitution-caption-figures", &[("n", n.into())]);
    let table = table(format!("table-{n}"), caption, &shown);
    part.figure = figure(format!("figures/{n}.svg"), shown, || {
        narrow(&format!("phone-{n}"))
    });
    part.table = (!table.rows.is_empty()).then_some(table);
    if question.words().is_some() {
        set_few_apart(&mut part, question, texts);
    }
    set_groups(&mut part, question, n, texts);
    part.verbatims = verbatims(reading, question, texts);
    part
}

/// What is found about one question alone, the plainest kind first; not what a person left out.
fn about<'a>(found: &'a [Finding], key: &QuestionKey) -> Vec<&'a Finding> {
    let own = |finding: &&Finding| {
        finding.questions.as_slice() == [key.clone()] && finding.state != FindingState::Dropped
    };
    let mut own: Vec<&Finding> = found.iter().filter(own).collect();
    own.sort_by_key(|finding| finding.kind);
    own
}

/// How many words the restitution does not show and by whose decision, and how many that may hurt it shows.
fn not_shown(question: &QuestionReading, texts: &Texts<'_>) -> Vec<String> {
    let Some(words) = question.words() else {
        return Vec::new();
    };
    let told = |key: &str, left: &[&WordReading]| {
        let mentions: u64 = left.iter().map(|word| word.mentions).sum();
        let args = [("n", left.len().into()), ("mentions", mentions.into())];
        (!left.is_empty()).then(|| texts.format(key, &args))
    };
    let hurts = |word: &&WordReading| word.forms.iter().any(|form| form.insult.is_some());
    let let_through: Vec<&WordReading> = words.words.iter().filter(hurts).collect();
    [
        told(
            "restitution-words-held",
            &words.held.iter().collect::<Vec<_>>(),
        ),
        told(
            "restitution-words-hidden",
            &words.hidden.iter().collect::<Vec<_>>(),
        ),
        told("restitution-words-let", &let_through),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Whether nobody was asked: other questions were opened and this one was not, or nothing happened at all.
/// Answers that were imported come without any opening.
fn never_asked(reading: &Reading, question: &QuestionReading, room: &RoomState) -> bool {
    let untouched = question.round == Round::FIRST
        && question.blank + question.unreadable == 0
        && room.phase(&question.key) == Phase::Upcoming;
    untouched && (room.current.is_some() || reading.method.people == 0)
}

fn table(id: String, caption: String, picture: &Picture) -> Table {
    Table {
        id,
        caption,
        head: picture.table.head.clone(),
        rows: picture.table.rows.clone(),
    }
}

fn figure(path: String, wide: Picture, narrow: impl FnOnce() -> Picture) -> Option<Figure> {
    if wide.svg.is_empty() {
        return None;
    }
    Some(Figure {
        path,
        description: wide.description,
        more: wide.more,
        note: wide.note,
        wide: wide.svg,
        narrow: narrow().svg,
    })
}

/// Takes words written once or twice out of the table and lists them after it: rows that all hold the same
/// small number tell less than a line of words.
fn set_few_apart(part: &mut Part, question: &QuestionReading, texts: &Texts<'_>) {
    let Some(words) = question.words() else {
        return;
    };
    for (times, heading) in [
        (2, "restitution-words-twice"),
        (1, "restitution-words-once"),
    ] {
        let same = words.words.iter().filter(|word| word.mentions == times);
        let few: Vec<String> = same.map(|word| word.shown.clone()).collect();
        if !few.is_empty() {
            let heading = texts.format(heading, &[("n", few.len().into())]);
            part.few.push(Few {
                heading,
                words: few,
            });
        }
    }
    // Words stand from the most mentioned to the least, in the table as in the reading.
    let few: usize = part.few.iter().map(|few| few.words.len()).sum();
    if let Some(table) = &mut part.table {
        table.rows.truncate(words.words.len() - few);
    }
    part.table = part.table.take().filter(|table| !table.rows.is_empty());
}

fn set_groups(part: &mut Part, question: &QuestionReading, n: usize, texts: &Texts<'_>) {
    let Some(shown) = picture::by_group(question, texts, Look::Page, &format!("groups-{n}")) else {
        return;
    };
    let narrow = || {
        let id = format!("phone-groups-{n}");
        picture::by_group(question, texts, Look::PhonePage, &id).unwrap_or_default()
    };
    let caption = texts.format("restitution-caption-groups", &[("n", n.into())]);
    let table = table(format!("table-groups-{n}"), caption, &shown);
    let notes = shown.more.iter().chain(&shown.note).cloned().collect();
    let mut drawing = figure(
        format!("figures/{n}-groups.svg"),
        Picture {
            more: None,
            note: None,
            ..shown
        },
        narrow,
    );
    if question.scale().is_some() {
        // The groups' means stand on the room's own axis: one picture for both.
        if let (Some(of_room), Some(of_groups)) = (&mut part.figure, drawing.take()) {
            of_room.wide = of_groups.wide;
            of_room.narrow = of_groups.narrow;
        }
    }
    part.groups = Some(Groups {
        heading: texts.text("restitution-heading-by-group"),
        figure: drawing,
        table,
        notes,
    });
}

fn verbatims(
    reading: &Reading,
    question: &QuestionReading,
    texts: &Texts<'_>,
) -> Option<Verbatims> {
    let all = reading.verbatims(&question.key);
    (!all.is_empty()).then(|| Verbatims {
        heading: texts.text("restitution-heading-verbatims"),
        intro: texts.text("restitution-open-all"),
        quotes: all
            .iter()
            .map(|verbatim| texts.quote(&verbatim.text))
            .collect(),
    })
}
