//! A consultation's restitution held against its archives: it is made again, and every piece of it compared.
//!
//! Nobody can have reworded it here, so there is nothing to weigh: what is written otherwise than the archives say is
//! named with its line. A page is of the archives and rulings that were there when it was made; of others it says so.

use std::fmt;
use std::sync::Arc;

use glane_archive::{Consultations, Kept, Own, ShelfError};
use glane_core::id::Slug;
use glane_locale::{Lang, Locale};
use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::tallies::Counted;
use super::{Consultation, Read, restitution};
use crate::tr::Tr;

/// The names under which a page says what it is of.
pub(super) const OF: &str = "glane-consultation";
pub(super) const EDITION: &str = "glane-edition";
pub(super) const DATA: &str = "glane-donnees";

/// What became of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Pieces that are as the archives say.
    pub proved: usize,
    /// Those that are not.
    pub faults: Vec<Fault>,
}

/// A piece that is not as the archives say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fault {
    /// Where, in the file.
    pub line: usize,
    /// What stands there; nothing where something was taken away.
    pub found: Option<String>,
    /// What should; nothing where something was added.
    pub expected: Option<String>,
}

impl Fault {
    /// Whether it says something else than the archives do, or bears a number that is not theirs; otherwise it was added.
    pub fn is_refused(&self) -> bool {
        let found = self.found.as_deref().unwrap_or_default();
        self.expected.is_some() || found.bytes().any(|byte| byte.is_ascii_digit())
    }
}

/// Why a page could not be held against anything.
#[derive(Debug)]
pub enum Unheld {
    /// No such consultation, or no such edition of it.
    Unknown(String),
    /// Its archives, or what was settled, are others by now.
    Changed(String),
    /// An archive cannot be read.
    Shelf(ShelfError),
    /// The page could not be made.
    Broken(String),
}

impl fmt::Display for Unheld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(f, "no consultation « {name} »"),
            Self::Changed(name) => write!(f, "the archives of « {name} » are others by now"),
            Self::Shelf(error) => error.fmt(f),
            Self::Broken(why) => f.write_str(why),
        }
    }
}

/// What a page is of, by its own words.
fn said(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(&format!("<meta name=\"{name}\" content=\""))?;
    Some(plain(rest.split('"').next()?))
}

/// The consultation whose restitution a page is, by its own words; nothing if it is none.
pub fn consultation_of(text: &str) -> Option<String> {
    said(text, OF)
}

/// Holds a page of a consultation against its archives, and what is counted of the workshops of this house.
pub fn check(
    locale: &Arc<Locale>,
    all: &Consultations,
    own: Vec<(Own, Arc<Kept>)>,
    text: &str,
) -> Result<Held, Unheld> {
    let name = said(text, OF).unwrap_or_default();
    let unknown = || Unheld::Unknown(name.clone());
    let slug = Slug::new(name.as_str()).map_err(|_| unknown())?;
    let edition = said(text, EDITION).ok_or_else(unknown)?;
    let (shelf, plan) = all
        .open(&slug)
        .map_err(Unheld::Shelf)?
        .ok_or_else(unknown)?;
    let read = Arc::new(Read::of(&shelf, &own).map_err(Unheld::Shelf)?);
    let counted = Counted {
        members: own,
        ..Counted::default()
    };
    let found = Consultation {
        slug,
        plan,
        read,
        counted,
    };
    if !found.read.shown.editions.contains_key(&edition) {
        return Err(unknown());
    }
    if said(text, DATA) != Some(state(&found)) {
        return Err(Unheld::Changed(name));
    }
    let lang = text.split_once("<html lang=\"").map(|(_, rest)| rest);
    let lang = lang.and_then(|rest| Lang::parse(rest.split('"').next()?));
    let t = Tr::new(locale, lang.unwrap_or_default());
    let made = restitution::made(t, &found, &edition);
    let made = made.map_err(|error| Unheld::Broken(format!("{error:?}")))?;
    Ok(compared(&made, text))
}

/// A hash of all that a page is made of.
pub(super) fn state(found: &Consultation) -> String {
    let mut hasher = blake3::Hasher::new();
    // A shelf whose archives were read is written as it was read.
    hasher.update(&serde_json::to_vec(&found.read.shown).unwrap_or_default());
    for part in std::iter::once(&found.plan.title).chain(&found.plan.sites) {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    hasher.finalize().to_hex().chars().take(32).collect()
}

fn compared(made: &str, text: &str) -> Held {
    let (made, there) = (pieces(made), pieces(text));
    let words = |all: &[(usize, String)]| -> Vec<String> {
        all.iter().map(|(_, text)| text.clone()).collect()
    };
    let (expected, found) = (words(&made), words(&there));
    let line = |at: usize| {
        let last = there.last().map_or(1, |(line, _)| *line);
        there.get(at).map_or(last, |(line, _)| *line)
    };
    let mut held = Held {
        proved: 0,
        faults: Vec::new(),
    };
    for op in capture_diff_slices(Algorithm::Myers, &expected, &found) {
        let (old, new) = (op.old_range(), op.new_range());
        if let DiffOp::Equal { len, .. } = op {
            held.proved += len;
            continue;
        }
        let mut old = expected.get(old).unwrap_or_default().iter().cloned();
        for at in new.clone() {
            held.faults.push(Fault {
                line: line(at),
                found: found.get(at).cloned(),
                expected: old.next(),
            });
        }
        held.faults.extend(old.map(|expected| Fault {
            line: line(new.end),
            found: None,
            expected: Some(expected),
        }));
    }
    held
}

/// What of a page can say something, each with its line: its words, its pictures, and whatever tells how it is shown.
fn pieces(html: &str) -> Vec<(usize, String)> {
    let mut all = Vec::new();
    let mut line = 1;
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = match rest.find('<') {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        add(&mut all, &mut line, text, true);
        let lower = tag.get(..7).unwrap_or(tag).to_ascii_lowercase();
        // What is not read word by word is one piece.
        let end = [
            ("<!--", "-->"),
            ("<svg", "</svg>"),
            ("<style", "</style>"),
            ("<script", "</script>"),
        ]
        .into_iter()
        .find(|(start, _)| lower.starts_with(start))
        .map_or(">", |(_, end)| end);
        let length = tag.find(end).map_or(tag.len(), |at| at + end.len());
        let (tag, left) = tag.split_at_checked(length).unwrap_or((tag, ""));
        let is_bare = end == ">" && !tag.contains([' ', '\n', '\t', '/']) || tag.starts_with("</");
        let is_comment = end == "-->";
        if is_bare || is_comment {
            line += tag.matches('\n').count();
        } else {
            add(&mut all, &mut line, tag, false);
        }
        rest = left;
    }
    all
}

fn add(all: &mut Vec<(usize, String)>, line: &mut usize, text: &str, is_read: bool) {
    let lead = text.len() - text.trim_start().len();
    let lead = text
        .get(..lead)
        .map_or(0, |lead| lead.matches('\n').count());
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    if !words.is_empty() {
        let words = words.join(" ");
        let words = if is_read { plain(&words) } else { words };
        all.push((*line + lead, words));
    }
    *line += text.matches('\n').count();
}

/// Text without the marks that a page writes signs with.
fn plain(text: &str) -> String {
    let signs = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&nbsp;", "\u{a0}"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    let text = text.to_owned();
    signs
        .into_iter()
        .fold(text, |text, (mark, sign)| text.replace(mark, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html>\n<body class=\"a\">\n<p>12 personnes sur 20</p>\n<table><tr><td>7</td><td>9</td></tr></table>\n\
        <svg width=\"5\"><rect height=\"3\"/></svg>\n<p>Rien d&#39;autre.</p>\n</body></html>";

    fn faults(text: &str) -> Vec<(usize, Option<String>, Option<String>, bool)> {
        let held = compared(PAGE, text);
        let faults = held.faults.into_iter();
        faults
            .map(|one| {
                let refused = one.is_refused();
                (one.line, one.found, one.expected, refused)
            })
            .collect()
    }

    #[test]
    fn a_page_as_it_was_made_is_proved_however_its_lines_are_broken() {
        assert_eq!(compared(PAGE, PAGE).proved, 6);
        let other = PAGE
            .replace('\n', " \n\n ")
            .replace("&#39;", "'")
            .replace("sur 20", "sur\n20");
        assert_eq!(faults(&other), []);
    }

    #[test]
    fn what_was_changed_added_or_taken_away_is_named_with_its_line() {
        let some = |text: &str| Some(text.to_owned());
        let told = faults(&PAGE.replace("12 personnes", "13 personnes"));
        assert_eq!(
            told,
            [(
                3,
                some("13 personnes sur 20"),
                some("12 personnes sur 20"),
                true
            )]
        );
        // Two numbers that changed places.
        assert!(!faults(&PAGE.replace("<td>7</td><td>9</td>", "<td>9</td><td>7</td>")).is_empty());
        let told = faults(&PAGE.replace("height=\"3\"", "height=\"30\""));
        assert_eq!((told.len(), told[0].0, told[0].3), (1, 5, true));
        let told = faults(&PAGE.replace("<p>Rien", "<p>Bravo à tous.</p><p>Rien"));
        assert_eq!(told, [(6, some("Bravo à tous."), None, false)]);
        let told = faults(&PAGE.replace("<p>Rien", "<p>99 %</p><p>Rien"));
        assert_eq!(told, [(6, some("99 %"), None, true)]);
        let told = faults(&PAGE.replace("<p>12 personnes sur 20</p>", ""));
        assert_eq!(told, [(4, None, some("12 personnes sur 20"), true)]);
        // What hides something is seen.
        let told = faults(&PAGE.replace("<p>12", "<p style=\"display:none\">12"));
        assert_eq!(told.len(), 1);
    }

    #[test]
    fn whatever_is_handed_in_is_read_to_its_end() {
        for text in [
            "",
            "<",
            "<p",
            "<svg",
            "a<b>c</",
            "<!--",
            "é<é é>é",
            "&lt;p&gt;",
            "<<>>",
        ] {
            let all = pieces(text);
            assert!(all.len() <= text.len(), "{text}");
        }
    }
}
