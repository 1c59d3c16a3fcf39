//! The restitution before it is a page or a document: all its texts, in their order and their language.
//!
//! [`crate::html`], [`crate::pdf`] and [`crate::docx`] only lay it out, so all say the same, to the letter.

mod annex;
mod began;
pub(crate) mod chapter;
pub(crate) mod flow;
pub(crate) mod lessons;
mod method;
mod moved;
pub(crate) mod page;
mod plain;
mod promised;
mod question;
mod reaction;
mod results;
mod validated;
mod wording;

use glane_analysis::{QuestionReading, Reading};
use glane_core::draft::Draft;
use glane_core::finding::Finding;
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use serde::Serialize;

use crate::version::Version;
use crate::words::Texts;
pub(crate) use annex::Annex;
pub(crate) use lessons::{Lesson, Lessons, Told};
pub(crate) use method::Method;
pub(crate) use page::OnePage;
pub(crate) use question::{Part, anchor, round};
pub(crate) use reaction::Reacted;
pub(crate) use results::{FEW, Figure, Results, withheld};
pub(crate) use validated::hash;
pub(crate) use wording::{Wording, own_label};

/// The sentence of the finding that names all ideas, from the most backed to the least.
pub(crate) const RANKED_LEADS: &str = "finding-lead-order";

/// A whole restitution.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Document {
    /// Two letters.
    pub lang: &'static str,
    /// What it was made of, for whoever checks it.
    #[serde(skip)]
    pub made_of: Vec<(&'static str, String)>,
    /// What the document is, over its title.
    pub name: String,
    /// The workshop's title.
    pub title: String,
    /// What the document is of, in one line: for a window's title and a file's metadata.
    pub page_title: String,
    /// Organiser, place, day.
    pub subtitle: String,
    /// How many people, groups and questions.
    pub facts: Vec<Fact>,
    /// If the data are an example: what is invented in them.
    pub sample: Option<Sample>,
    /// The heading of the list of contents.
    pub contents: String,
    /// What the figures say, the strongest first.
    pub lessons: Lessons,
    /// Question by question.
    pub questions: Vec<Part>,
    /// What findings say together, what the team makes of them, and the last words.
    pub overview: Vec<Told>,
    /// How answers came and were counted, and what they cannot say.
    pub method: Method,
    /// Every word as typed.
    pub annex: Annex,
    /// What a restitution on one page has beside its lessons; nothing in the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<OnePage>,
    /// Where the data stood, their hash, and what made the document.
    pub footer: Vec<String>,
    /// What stands before, between and after a page's number and the number of pages.
    pub page_of: [String; 3],
}

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Fact {
    pub number: String,
    pub of: String,
}

/// The notice of sample data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Sample {
    /// In two words, for the margin of each page.
    pub label: String,
    /// Whether the notice does not begin with the label already.
    pub labelled: bool,
    /// The script's own words.
    pub text: String,
}

/// A table that is laid out as its document's are.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Table {
    pub id: String,
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Whether a column holds figures, which stand at its end: all but the first do; where columns hold `words`, only those
    /// with nothing but counts.
    pub fn is_figures(&self, at: usize, words: bool) -> bool {
        let count = |cell: &String| {
            cell.chars()
                .all(|c| c.is_ascii_digit() || c.is_whitespace())
        };
        let mut cells = self.rows.iter().filter_map(|row| row.get(at));
        at > 0 && (!words || cells.all(count))
    }
}

impl Document {
    /// The restitution of a reading, with what was found in it, the strongest first, as people arranged and worded it.
    pub fn of(
        reading: &Reading,
        found: &[Finding],
        snapshot: &Snapshot,
        texts: &Texts<'_>,
    ) -> Self {
        Self::worded(reading, found, snapshot, texts, false)
    }

    /// The same in the machine's words, arranged as people did.
    pub fn machine(
        reading: &Reading,
        found: &[Finding],
        snapshot: &Snapshot,
        texts: &Texts<'_>,
    ) -> Self {
        Self::worded(reading, found, snapshot, texts, true)
    }

    fn worded(
        reading: &Reading,
        found: &[Finding],
        snapshot: &Snapshot,
        texts: &Texts<'_>,
        is_machine: bool,
    ) -> Self {
        if is_machine && texts.version() == Version::Page {
            // What has room depends on how long people's words are: the machine's stand in the same places.
            let mut page = Self::of(reading, found, snapshot, texts);
            wording::unworded(&mut page, found, texts);
            return page;
        }
        let draft = Draft::fold(&snapshot.decisions);
        let wording = Wording {
            draft: &draft,
            is_machine,
        };
        let script = &reading.script;
        let room = RoomState::fold(script, &snapshot.decisions);
        let title = texts.label(&script.title).to_owned();
        let questions = question::parts(reading, (found, &room, wording), texts);
        let told = question::told(reading, &room);
        let is_asked = |one: &QuestionReading| {
            let anchor = anchor(&one.key);
            let mut parts = questions.iter();
            let part = parts.find(|part| part.anchor == anchor);
            part.is_some_and(|part| part.results.accounting.is_some())
        };
        let asked = told
            .iter()
            .filter(|(_, one)| is_asked(one) && one.kind.profile().is_none())
            .count();
        // Where none was, all of them stand in the document and say so.
        let unasked = reading.questions.iter();
        let unasked: Vec<String> = unasked
            .filter(|one| asked > 0 && !is_asked(one))
            .map(|one| texts.quote(texts.label(&one.label)))
            .collect();
        let (lessons, mut overview) = Lessons::of(reading, found, wording, texts);
        let since = promised::told(&snapshot.decisions, texts).into_iter();
        let since = since.chain(moved::told(reading, &snapshot.decisions, texts));
        overview.splice(0..0, since);
        let mut document = Self {
            lang: texts.lang().code(),
            made_of: made_of(reading, texts),
            name: texts.text("restitution-name"),
            page_title: texts.format("restitution-title", &[("workshop", title.as_str().into())]),
            title,
            subtitle: subtitle(script, texts),
            facts: facts(reading, asked, texts),
            sample: sample(reading, texts),
            contents: texts.text("restitution-contents"),
            lessons,
            questions,
            overview,
            method: Method::of(
                reading,
                (asked, &unasked),
                began::told(
                    &wording.assisted(found, texts),
                    glane_core::assist::footprint(&snapshot.decisions),
                    texts,
                ),
                texts,
            ),
            annex: Annex::of(reading, texts),
            page: None,
            footer: footer(reading, texts),
            page_of: page_of(texts),
        };
        match texts.version() {
            Version::Full => {}
            Version::Page => {
                page::shape(&mut document, (reading, found, wording), texts);
                return document;
            }
            Version::Plain => {
                plain::shape(&mut document, (reading, found), texts);
                document.stood_plainly((reading, found, snapshot), texts, is_machine);
                return document;
            }
        }
        // Who stands by it does so by what it says, whatever came to be decided since.
        let hash = || {
            if is_machine {
                hash(&Self::of(reading, found, snapshot, texts))
            } else {
                hash(&document)
            }
        };
        let standing = validated::lines(&snapshot.decisions, hash, texts);
        document.footer.splice(0..0, standing);
        document
    }

    /// What the foot of the plain version says of itself: how easy it is to read, and who stands by the complete one.
    fn stood_plainly(
        &mut self,
        (reading, found, snapshot): (&Reading, &[Finding], &Snapshot),
        texts: &Texts<'_>,
        is_machine: bool,
    ) {
        // How easy it is to read is told of the words that stand, whoever wrote them.
        let read = if is_machine {
            plain::readability(&Self::of(reading, found, snapshot, texts))
        } else {
            plain::readability(self)
        };
        self.footer.splice(0..0, plain::lines(read, texts));
        // It is the complete version that somebody stands by; this one follows from it.
        let full = texts.in_full();
        let hash = || hash(&Self::of(reading, found, snapshot, &full));
        let standing = validated::lines(&snapshot.decisions, hash, texts);
        self.footer.splice(0..0, standing);
    }
}

impl Document {
    /// All that the figures say and the team adds, in its order.
    pub fn told(&self) -> impl Iterator<Item = &Lesson> {
        let all = self.lessons.chapters.iter().chain(&self.overview);
        all.flat_map(|told| &told.entries)
    }
}

/// What a document says it was made of, and which version it is.
fn made_of(reading: &Reading, texts: &Texts<'_>) -> Vec<(&'static str, String)> {
    let mut made_of: Vec<_> = crate::check::Named::of(reading).pairs().into();
    let version = texts.version().name().to_owned();
    made_of.push((crate::check::VERSION, version));
    made_of
}

/// Who organised it, where and when.
fn subtitle(script: &Script, texts: &Texts<'_>) -> String {
    let place = script.place.as_ref().map(|place| texts.label(place));
    let key = if place.is_some() {
        "restitution-subtitle-place"
    } else {
        "restitution-subtitle"
    };
    texts.format(
        key,
        &[
            ("organiser", script.organiser.as_str().into()),
            ("place", place.unwrap_or("").into()),
            ("date", texts.day(script.day).into()),
        ],
    )
}

fn facts(reading: &Reading, asked: usize, texts: &Texts<'_>) -> Vec<Fact> {
    let many = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    // Where tables alone answered, they are who took part.
    let method = &reading.method;
    let took_part = match (method.people, method.tables) {
        (0, tables @ 1..) => (tables, "tables-fact"),
        (people, _) => (people, "restitution-fact-people"),
    };
    let planned = reading.questions.iter();
    let planned = planned.filter(|one| one.kind.profile().is_none()).count();
    // Before anything is asked the plan is all there is.
    let (questions, of) = match asked {
        0 => (planned, "restitution-fact-questions"),
        asked if asked < planned => (asked, "restitution-fact-asked"),
        asked => (asked, "restitution-fact-questions"),
    };
    let groups = if method::is_grouped(&reading.method) {
        many(reading.method.groups.len())
    } else {
        0
    };
    let all = [
        took_part,
        (groups, "restitution-fact-groups"),
        (many(questions), of),
    ];
    let told = |(n, key): &(u64, &str)| *n > 0 || !key.ends_with("groups");
    all.into_iter()
        .filter(told)
        .map(|(n, key)| Fact {
            number: texts.count(n),
            of: texts.format(key, &[("n", n.into()), ("planned", planned.into())]),
        })
        .collect()
}

fn sample(reading: &Reading, texts: &Texts<'_>) -> Option<Sample> {
    let text = texts.label(reading.script.sample.as_ref()?).to_owned();
    let label = texts.text("restitution-sample-label");
    // A script may have typed either apostrophe.
    let plain = |text: &str| text.replace('’', "'").to_lowercase();
    Some(Sample {
        labelled: !plain(&text).starts_with(&plain(&label)),
        label,
        text,
    })
}

fn footer(reading: &Reading, texts: &Texts<'_>) -> Vec<String> {
    let version = env!("CARGO_PKG_VERSION");
    vec![
        texts.format("restitution-footer-made-by", &[("version", version.into())]),
        texts.format(
            "restitution-footer-data",
            &[("revision", reading.method.revision.0.into())],
        ),
        texts.format(
            "restitution-footer-hash",
            &[("hash", crate::json::data_hash(reading).into())],
        ),
    ]
}

/// « Page { page } sur { total } », cut at its two numbers: only the typesetter knows them.
fn page_of(texts: &Texts<'_>) -> [String; 3] {
    let (page, total) = ("\u{E000}", "\u{E001}");
    let whole = texts.format(
        "restitution-footer-page",
        &[("page", page.into()), ("total", total.into())],
    );
    let (before, rest) = whole.split_once(page).unwrap_or((&whole, ""));
    let (between, after) = rest.split_once(total).unwrap_or((rest, ""));
    [before, between, after].map(str::to_owned)
}

#[cfg(test)]
mod peoples;
#[cfg(test)]
mod raised;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod unasked;
#[cfg(test)]
mod versions;
