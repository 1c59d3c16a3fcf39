//! « Une page »: the strongest findings, the leads in order, one figure and what the figures do not say, on one A4 page.
//!
//! What goes on it is decided here, once for all its forms, by how high the typeset page makes each part: there are fewer
//! findings rather than smaller letters, and no sentence is cut. Widths are those of the page's own face, and sizes those
//! of `pdf/page.typ`, each a hair wide: what fits here fits there.

use glane_analysis::Reading;
use glane_core::finding::{Finding, FindingKind};
use glane_core::judged::FindingState;
use glane_typeset::{missing_glyphs, width};
use serde::Serialize;

use super::lessons::{self, Lesson, Told};
use super::method::Paragraphs;
use super::{Document, Figure, Wording};
use crate::words::Texts;

/// What the page holds, in points: A4 without its margins, and a hair less.
const WIDTH: f64 = 493.0;
const HEIGHT: f64 = 750.0;
/// How high a line of letters of size 1 is, and the room to the next line; a title's is less.
const LINE: f64 = 0.7;
const LEADING: f64 = 0.58;
const TITLE_LEADING: f64 = 0.4;
/// Before a heading, and before the figure.
const BETWEEN: f64 = 14.0;
/// How much wider a word is taken than it is: what is rounded on the way to a page.
const WIDER: f64 = 1.02;
/// Sizes of letters, in points.
const TEXT: f64 = 10.5;
const SMALL: f64 = 8.5;
/// Sizes that a title may have, each with the most lines it may take.
const TITLES: [(u8, f64); 4] = [(24, 2.0), (18, 3.0), (14, 5.0), (11, f64::INFINITY)];
/// How much of the page the notice of sample data may take, and the leads.
const SAMPLE_MOST: f64 = HEIGHT * 0.12;
const LEADS_MOST: f64 = HEIGHT * 0.3;
/// How many findings stand before the figure is given its room, and how many there are at most.
const BEFORE_FIGURE: usize = 4;
const MOST: usize = 10;

/// What stands on the one page beside the lessons.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct OnePage {
    /// The size of the title's letters, in points.
    pub title_size: u8,
    /// The figure, with its question over it.
    pub shown: Option<Shown>,
    pub leads_heading: String,
    /// The leads in their order; none if there are none, or no room.
    pub leads: Vec<Lesson>,
}

/// A figure that stands alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Shown {
    pub question: String,
    pub figure: Figure,
}

impl OnePage {
    /// Its figure.
    pub fn figure(&self) -> Option<&Figure> {
        self.shown.as_ref().map(|shown| &shown.figure)
    }
}

/// Leaves of a whole document what one page holds.
pub(super) fn shape(
    document: &mut Document,
    (reading, found, wording): (&Reading, &[Finding], Wording<'_>),
    texts: &Texts<'_>,
) {
    document.name = texts.text("restitution-page-name");
    let title = document.title.as_str().into();
    document.page_title = texts.format("restitution-page-title", &[("workshop", title)]);
    document.lessons.heading = texts.text("restitution-page-lessons");
    if let Some(sample) = &mut document.sample {
        sample.text = cut(&sample.text, texts);
    }
    document.method.parts = vec![limits(document, reading, texts)];
    document.footer = foot(document, texts);
    document.annex.parts.clear();

    let mut room = HEIGHT - around(document);
    let leads_heading = texts.text("restitution-page-leads");
    let leads = leads(reading, found, wording, texts);
    let leads: Vec<Lesson> = leads
        .into_iter()
        .find(|lead| heading() + height(lead) <= LEADS_MOST.min(room))
        .into_iter()
        .collect();
    if !leads.is_empty() {
        room -= heading() + leads.iter().map(height).sum::<f64>();
    }

    let mut entries = strongest(document);
    // Findings read together say again what stands here.
    let is_joined = |lesson: &Lesson| lesson.is_of(FindingKind::Joined);
    if !entries.iter().all(is_joined) || !leads.is_empty() {
        entries.retain(|lesson| !is_joined(lesson));
    }
    if document.lessons.intro == texts.text("restitution-lessons-how") {
        document.lessons.intro = texts.text("restitution-page-how");
    }
    let is_lead = |lesson: &Lesson| !leads.is_empty() && lesson.is_of(FindingKind::Lead);
    let mut waiting: Vec<(usize, Lesson)> = entries
        .into_iter()
        .filter(|entry| !is_lead(entry))
        .map(bare)
        .enumerate()
        .collect();
    let mut taken = take(&mut waiting, BEFORE_FIGURE, &mut room);
    let shown = figure(document, &taken, room);
    if let Some(shown) = &shown {
        room -= drawn(shown);
    }
    taken.extend(take(&mut waiting, MOST - taken.len(), &mut room));
    taken.sort_by_key(|(at, _)| *at);
    let entries: Vec<Lesson> = taken.into_iter().map(|(_, lesson)| lesson).collect();
    if !entries.is_empty() {
        document.lessons.chapters.push(Told {
            heading: None,
            start: 1,
            entries,
        });
    }

    let told = document.told().chain(&leads);
    let told = told.filter(|lesson| lesson.proof.is_some()).count();
    let left = lessons::standing(found).saturating_sub(told);
    document.lessons.more =
        (left > 0).then(|| texts.format("restitution-page-more", &[("n", left.into())]));
    document.questions.clear();
    document.page = Some(OnePage {
        title_size: title_size(&document.title).0,
        shown,
        leads_heading,
        leads,
    });
}

/// All that is told, taken out of a document: the strongest first, then what people add, in their order.
fn strongest(document: &mut Document) -> Vec<Lesson> {
    let before = std::mem::take(&mut document.lessons.chapters);
    let after = std::mem::take(&mut document.overview);
    let all = before.into_iter().chain(after);
    let mut entries: Vec<Lesson> = all.flat_map(|told| told.entries).collect();
    let rank = |lesson: &Lesson| lesson.proof.as_ref().map_or(usize::MAX, |proof| proof.rank);
    entries.sort_by_key(rank);
    entries
}

/// A lesson without what it quotes and what the room made of it: the page has no room for voices, and cuts none.
fn bare(lesson: Lesson) -> Lesson {
    Lesson {
        quotes: Vec::new(),
        reaction: None,
        ..lesson
    }
}

/// Takes the first that fit, so many at most.
fn take(waiting: &mut Vec<(usize, Lesson)>, most: usize, room: &mut f64) -> Vec<(usize, Lesson)> {
    let mut taken = Vec::new();
    let mut left = Vec::new();
    for (at, lesson) in waiting.drain(..) {
        let high = height(&lesson);
        if taken.len() < most && high <= *room {
            *room -= high;
            taken.push((at, lesson));
        } else {
            left.push((at, lesson));
        }
    }
    *waiting = left;
    taken
}

/// The sentences that tell the leads, the fullest first: all of them in order, or the most backed.
fn leads(
    reading: &Reading,
    found: &[Finding],
    wording: Wording<'_>,
    texts: &Texts<'_>,
) -> Vec<Lesson> {
    let standing = || {
        found
            .iter()
            .filter(|finding| finding.state != FindingState::Dropped)
    };
    let ordered = standing().filter(|finding| finding.sentence.key == super::RANKED_LEADS);
    let first = standing().filter(|finding| finding.kind == FindingKind::Lead);
    ordered
        .chain(first)
        .filter_map(|finding| lessons::lesson(reading, finding, 0, wording, texts))
        .map(bare)
        .collect()
}

/// The figure of the first finding whose question has one that there is room for.
fn figure(document: &Document, taken: &[(usize, Lesson)], room: f64) -> Option<Shown> {
    let proofs = taken.iter().filter_map(|(_, lesson)| lesson.proof.as_ref());
    let mut all = proofs.filter_map(|proof| {
        let part = document
            .questions
            .iter()
            .find(|part| part.anchor == proof.anchor)?;
        let figure = part.results.figure.clone()?;
        Some(Shown {
            question: part.title.clone(),
            figure: Figure {
                more: None,
                ..figure
            },
        })
    });
    all.find(|shown| drawn(shown) <= room)
}

/// How high a figure stands, with its question and its note.
fn drawn(shown: &Shown) -> f64 {
    let view = shown.figure.wide.split_once("viewBox=\"");
    let numbers: Vec<f64> = view
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(view, _)| {
            let numbers = view.split_ascii_whitespace();
            numbers.filter_map(|number| number.parse().ok()).collect()
        })
        .unwrap_or_default();
    let [_, _, width, high] = numbers[..] else {
        return f64::INFINITY;
    };
    let note = shown.figure.note.as_deref().unwrap_or_default();
    let said = lined(&shown.question, TEXT, WIDTH) + 5.0 + lined(note, SMALL, WIDTH) + 4.0;
    BETWEEN + said + WIDTH * high / width
}

/// What the figures do not say, in two lines: whom they are about, and that they show no cause.
fn limits(document: &Document, reading: &Reading, texts: &Texts<'_>) -> Paragraphs {
    let said = glane_analysis::limits(reading);
    let sentences = said
        .iter()
        .filter(|limit| LIMITS.contains(&limit.sentence.key.as_str()))
        .map(|limit| texts.sentence(&limit.sentence));
    let present = document
        .method
        .parts
        .iter()
        .flat_map(|part| &part.sentences);
    let unknown = texts.text("restitution-method-present-unknown");
    let present = present.filter(|said| **said == unknown).cloned();
    Paragraphs {
        heading: texts.text("restitution-page-limits"),
        sentences: sentences.chain(present).take(2).collect(),
    }
}

/// The limits of every workshop, which are told even on one page.
const LIMITS: [&str; 2] = ["restitution-method-small", "restitution-limit-cause"];

/// That there is a full version; what made the page, where the data stood, and their hash.
fn foot(document: &Document, texts: &Texts<'_>) -> Vec<String> {
    let mut lines = vec![texts.text("restitution-page-full")];
    if let Some((hash, before)) = document.footer.split_last() {
        lines.push(before.join(" · "));
        lines.push(hash.clone());
    }
    lines
}

/// The whole sentences of a notice that there is room for.
fn cut(text: &str, texts: &Texts<'_>) -> String {
    let fits = |text: &str| lined(text, SMALL, WIDTH - 24.0) <= SAMPLE_MOST;
    if fits(text) {
        return text.to_owned();
    }
    let rest = texts.text("restitution-page-sample-cut");
    let mut kept = String::new();
    for sentence in glane_text::readability::sentences(text) {
        let more = format!("{kept}{sentence} ");
        if !fits(&format!("{more}{rest}")) {
            break;
        }
        kept = more;
    }
    kept + &rest
}

/// How high all stands that is there whatever is found, with the distances between.
fn around(document: &Document) -> f64 {
    let (size, title) = title_size(&document.title);
    let title = f64::from(size) * (title * LINE + (title - 1.0).max(0.0) * TITLE_LEADING);
    let sample = document.sample.as_ref().map_or(0.0, |sample| {
        let label = if sample.labelled {
            one(SMALL) + 4.0
        } else {
            0.0
        };
        label + lined(&sample.text, SMALL, WIDTH - 24.0) + 22.0
    });
    let head = one(SMALL) + 6.0 + title + 7.0 + lined(&document.subtitle, TEXT, WIDTH) + 6.0;
    let facts = one(TEXT) + 8.0;
    // The introduction, and the line on what is left out.
    let intro = lined(&document.lessons.intro, SMALL, WIDTH) + 4.0 + 3.0 + one(SMALL);
    let limits = document
        .method
        .parts
        .iter()
        .flat_map(|part| &part.sentences);
    let limits: f64 = limits
        .map(|said| lined(said, SMALL, WIDTH - 12.0) + 5.5)
        .sum();
    let foot: f64 = document
        .footer
        .iter()
        .map(|said| lined(said, SMALL, WIDTH) + 3.0)
        .sum();
    // That some signs are not drawn is said at the end.
    let written = serde_json::to_string(document).unwrap_or_default();
    let missing = if missing_glyphs(&written).is_empty() {
        0.0
    } else {
        2.0 * one(SMALL) + 12.0
    };
    head + facts + sample + 2.0 * heading() + intro + limits + 14.0 + foot + missing
}

/// How high one line stands.
fn one(size: f64) -> f64 {
    size * LINE
}

/// The size of a title's letters, and how many lines it takes.
fn title_size(title: &str) -> (u8, f64) {
    let of = |size: u8| lines(title, (f64::from(size), true), WIDTH);
    let mut sizes = TITLES.iter().map(|(size, most)| (*size, of(*size), most));
    sizes
        .find(|(_, lines, most)| lines <= *most)
        .map_or((11, of(11)), |(size, lines, _)| (size, lines))
}

/// How high a heading stands with the room around it.
fn heading() -> f64 {
    one(13.0) + 12.0 + BETWEEN
}

/// How high a lesson stands.
fn height(lesson: &Lesson) -> f64 {
    let width = WIDTH - 24.0;
    let small = |said: &Option<String>| {
        said.as_ref()
            .map_or(0.0, |said| lined(said, SMALL, width) + 4.0)
    };
    lined(&lesson.sentence, TEXT, width) + small(&lesson.label) + small(&lesson.signed) + 10.5
}

/// How high a text stands; nothing of an empty one.
fn lined(text: &str, size: f64, width: f64) -> f64 {
    let lines = lines(text, (size, false), width);
    size * (lines * LINE + (lines - 1.0).max(0.0) * LEADING)
}

/// How many lines a text takes, filled word by word; a word longer than a line goes on over the next.
fn lines(text: &str, (size, bold): (f64, bool), across: f64) -> f64 {
    let space = width(" ", size, bold);
    let (mut full, mut used) = (0.0, 0.0);
    // Spaces that do not break are taken as those that do: a line more at worst, where the words after are many.
    for word in text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        let own = width(word, size, bold) * WIDER;
        if used > 0.0 && used + space + own <= across {
            used += space + own;
            continue;
        }
        if used > 0.0 {
            full += 1.0;
        }
        let beyond = (own / across).floor();
        full += beyond;
        used = own - beyond * across;
    }
    if used > 0.0 { full + 1.0 } else { full }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: (f64, bool) = (10.0, false);

    #[test]
    fn lines_are_filled_word_by_word() {
        assert!(lines("", LETTERS, 100.0).abs() < f64::EPSILON);
        assert!((lines("un deux", LETTERS, 100.0) - 1.0).abs() < f64::EPSILON);
        let long = "mot ".repeat(40);
        assert!(lines(&long, LETTERS, 100.0) > 7.0);
        assert!(lines(&"m".repeat(100), LETTERS, 100.0) > 8.0);
    }

    #[test]
    fn a_longer_title_has_smaller_letters() {
        let size = |n| title_size(&"mot ".repeat(n)).0;
        assert_eq!(size(3), 24);
        assert!(size(75) < size(20) && size(75) >= 11);
    }
}
