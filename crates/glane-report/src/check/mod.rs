//! The checker of files: holds a restitution, as it stands after people edited it, against the data.
//!
//! The restitution is made anew from the data, and what a reader sees of the file is held against it: sentences,
//! tables cell by cell, pictures with their labels and alternative texts, method, footer. What is the same is proved. A
//! sentence that was reworded goes to [`glane_analysis::checker`]; any other number, cell or label that differs is
//! refused with what should stand there; what was added is held against the cells and answers it cites.
//!
//! ```text
//! let checker = Checker::new(&script, &snapshot, &locale);    // once: counts, finds, draws nothing
//! let report = checker.html(&page)?;                          // any number of times
//! let report = checker.json(&document)?;
//! report.outcome();                                           // Proved, Unproved or Refused
//! for piece in report.faulty() { piece.what, piece.line, piece.text, piece.reasons }
//! ```
//!
//! [`Checker::new`] costs as much as a restitution; each file then costs its reading, and what differs in it. What is
//! made of the data is made once and kept. [`Checker::sentence`] checks one sentence alone. [`named`] says what a file
//! names, before any data are read: the snapshot must be taken at that revision.
//!
//! | verdict | when |
//! |---|---|
//! | proved | the same as the data make, or a sentence whose every number, name, quotation and closed word is borne out |
//! | refused | something is known to be wrong |
//! | unproved | nothing is known to be wrong, and something is not borne out |

mod around;
mod doubted;
mod html;
mod json;
mod named;
mod practical;
mod report;
mod side;
mod signed;
mod unquoted;

#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use glane_analysis::checker::{Lang as Read, Outcome, Quoted, Verdict, quoted_whole};
use glane_analysis::{Reading, findings};
use glane_core::finding::Finding;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};

use crate::restitution::Restitution;
use crate::version::Version;
use crate::words::Texts;

pub use around::{followed, without_around};
pub(crate) use doubted::doubted;
pub use json::leaves::{Leaf, leaves};
pub(crate) use named::VERSION;
pub use named::{Named, Unnamed};
pub use report::{Missing, Piece, Place, Proved, Report, Told, What};
use side::Side;
pub(crate) use side::interpretation;

/// A restitution's data, ready to check files against.
#[derive(Debug)]
pub struct Checker<'a> {
    snapshot: Snapshot,
    locale: &'a Locale,
    reading: Reading,
    found: Vec<Finding>,
    /// One a language and version.
    sides: [[OnceLock<Side>; 3]; 2],
    figures: OnceLock<Option<json::reader::Json>>,
    /// Whether answers were given other names since the files were made: then those say nothing.
    is_sealed: bool,
}

/// The hash of a file, as that of a published one is kept.
pub fn hash_of(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

/// What a file names, whichever of the two it is.
pub fn named(text: &str) -> Result<Named, Unnamed> {
    if is_page(text) {
        return Named::of_page(&html::dom::read(&html::without_style(text)));
    }
    match json::reader::read(text) {
        Ok(document) => Named::of_json(&document),
        Err(stopped) => Err(Unnamed::Neither { line: stopped.line }),
    }
}

/// What is wrong with an answer that is given whole, or nothing: French and English words both may deny.
fn quote_fault(own: &str, answer: &str) -> Option<&'static str> {
    let read = |lang| quoted_whole(own, answer, lang);
    match read(Read::Fr).min(read(Read::En)) {
        Quoted::Exactly => None,
        Quoted::Cut => Some("quote-cut"),
        Quoted::Denied => Some("quote-cut-denies"),
        Quoted::Not => Some("quote-wrong"),
    }
}

/// A page begins with a tag, or with what browsers make one of.
fn is_page(text: &str) -> bool {
    text.trim_start_matches('\u{FEFF}')
        .trim_start()
        .starts_with('<')
}

impl<'a> Checker<'a> {
    /// Reads the data once.
    pub fn new(script: &Script, snapshot: &Snapshot, locale: &'a Locale) -> Self {
        let reading = Reading::of(script, snapshot);
        let found = findings(&reading);
        Self {
            snapshot: snapshot.clone(),
            locale,
            reading,
            found,
            sides: Default::default(),
            figures: OnceLock::new(),
            is_sealed: false,
        }
    }

    /// The same of a workshop that was sealed since: an answer's id in a file is another's, or nobody's.
    #[must_use]
    pub fn sealed(mut self, is_sealed: bool) -> Self {
        self.is_sealed = is_sealed;
        self
    }

    /// Checks a page or a JSON document, whichever it is.
    pub fn file(&self, text: &str) -> Result<Report, Unnamed> {
        if is_page(text) {
            self.html(text)
        } else {
            self.json(text)
        }
    }

    /// Checks a page.
    pub fn html(&self, text: &str) -> Result<Report, Unnamed> {
        let text = &html::lines_alike(text);
        // Our style sheet with its fonts is most of the page: where it stands unchanged, its text need not be read.
        let text = html::without_style(text);
        if let Some(report) = self.quickly(&text) {
            return Ok(report);
        }
        let page = html::dom::read(&text);
        let named = Named::of_page(&page)?;
        let lang = named.lang.unwrap_or(Lang::Fr);
        let side = self.side(lang, named.version);
        let mut report = Report::default();
        self.same_data(&named, &mut report);
        html::compare::page(self, side, &page, &mut report);
        Ok(report)
    }

    /// A page that differs from ours within one text, or not at all, needs no reading.
    fn quickly(&self, text: &str) -> Option<Report> {
        let lang = [Lang::Fr, Lang::En].into_iter().find(|lang| {
            text.get(..200)
                .is_some_and(|head| head.contains(&format!("<html lang=\"{}\">", lang.code())))
        })?;
        let side = self.side(lang, named::version_of(text)?);
        let whole = side.whole.get_or_init(|| html::compare::whole(self, side));
        if side.quick.is_same(text) {
            return Some(whole.clone());
        }
        let changed = side.quick.changed(text, &side.page)?;
        let mut report = whole.clone();
        html::compare::changed(self, side, &changed, &mut report);
        Some(report)
    }

    /// Checks a JSON document.
    pub fn json(&self, text: &str) -> Result<Report, Unnamed> {
        let document =
            json::reader::read(text).map_err(|stopped| Unnamed::Neither { line: stopped.line })?;
        let named = Named::of_json(&document)?;
        let mut report = Report::default();
        self.same_data(&named, &mut report);
        let Some(expected) = self.figures() else {
            return Ok(report);
        };
        if self.is_sealed {
            let mut walk = json::compare::Walk {
                checker: self,
                report,
            };
            walk.value("", &expected.nameless(), &document.nameless());
            return Ok(walk.report);
        }
        let mut walk = json::compare::Walk {
            checker: self,
            report,
        };
        walk.value("", expected, &document);
        Ok(walk.report)
    }

    /// Checks one sentence: `machine` is the machine's, or what it was last known as.
    pub fn sentence(&self, lang: Lang, machine: &str, text: &str) -> Verdict {
        self.side(lang, Version::Full).sentence(machine, text)
    }

    /// Holds a sentence that says which finding it is of against that finding, told in plain words or at length.
    pub fn told(&self, lang: Lang, finding: &str, text: &str) -> Verdict {
        let cited = side::Cited {
            finding: finding.to_owned(),
            ..side::Cited::default()
        };
        let side = self.side(lang, Version::Plain);
        side.added(&self.reading, text, Some(&cited))
    }

    /// The restitution of the same data.
    pub fn restitution(&self, lang: Lang) -> Restitution<&'a Locale> {
        let (script, snapshot) = (self.reading.script.clone(), self.snapshot.clone());
        Restitution::of(script, snapshot, self.locale, lang)
    }

    /// The machine's sentences in a language, the strongest finding first.
    pub fn sentences(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.side(lang, Version::Full).sentences()
    }

    /// The figures and findings the files are held against.
    pub fn reading(&self) -> &Reading {
        &self.reading
    }

    fn side(&self, lang: Lang, version: Version) -> &Side {
        let [[fr, fr_page, fr_plain], [en, en_page, en_plain]] = &self.sides;
        let cell = match (lang, version) {
            (Lang::Fr, Version::Full) => fr,
            (Lang::Fr, Version::Page) => fr_page,
            (Lang::Fr, Version::Plain) => fr_plain,
            (Lang::En, Version::Full) => en,
            (Lang::En, Version::Page) => en_page,
            (Lang::En, Version::Plain) => en_plain,
        };
        let texts = Texts::of(self.locale, lang, version);
        cell.get_or_init(|| {
            let full = (version == Version::Plain).then(|| Texts::new(self.locale, lang));
            Side::of(
                &self.reading,
                &self.found,
                &self.snapshot,
                &texts,
                full.as_ref(),
            )
        })
    }

    fn figures(&self) -> Option<&json::reader::Json> {
        let made = || {
            let figures = crate::json::figures(&self.reading, &self.found, self.locale);
            let text = serde_json::to_string(&figures).ok()?;
            json::reader::read(&text).ok()
        };
        self.figures.get_or_init(made).as_ref()
    }

    /// A file of other data, or made under other rules, says so before anything else.
    fn same_data(&self, named: &Named, report: &mut Report) {
        let own = Named::of(&self.reading);
        let place = Place::default();
        for (theirs, own) in named.pairs().into_iter().zip(own.pairs()) {
            if theirs.1 != own.1 {
                let fault = if theirs.0 == named::RULES {
                    "other-rules"
                } else {
                    "other-data"
                };
                let found = format!("{} {}", theirs.0, theirs.1);
                report.told(
                    What::File,
                    1,
                    &place,
                    found.clone(),
                    Told::new(fault, found, Some(&own.1)),
                );
            }
        }
    }
}

/// Whether everything is proved.
pub fn is_proved(report: &Report) -> bool {
    report.outcome() == Outcome::Proved
}
