//! A consultation's restitution or its figures, held against its archives: they are made again, and every piece compared.
//!
//! Nobody can have reworded it here, so there is nothing to weigh: what is written otherwise than the archives say is
//! named with its line. A page is of the archives and rulings that were there when it was made; of others it says so.

use std::fmt;
use std::sync::Arc;

use glane_archive::{Consultations, Kept, Own, ShelfError};
use glane_core::id::Slug;
use glane_locale::{Lang, Locale};
use serde::Serialize;

use super::tallies::Counted;
use super::{Consultation, Read, restitution};
use crate::tr::Tr;

mod figures;
mod form;
mod pieces;

pub(super) use figures::written;
use form::FORM;

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
    /// The drawing it is in, by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub drawing: Option<String>,
    /// The way to it, in a file of figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
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
    /// Another version of the program made it, which draws or writes otherwise: what differs says nothing.
    OtherForm {
        /// The consultation.
        name: String,
        /// What the file says of the version; nothing of one that was made before files said it.
        form: Option<String>,
    },
    /// An archive cannot be read.
    Shelf(ShelfError),
    /// The page could not be made.
    Broken(String),
    /// A file of figures that cannot be read from this line on.
    Unread(usize),
}

impl fmt::Display for Unheld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(f, "no consultation « {name} »"),
            Self::Changed(name) => write!(f, "the archives of « {name} » are others by now"),
            Self::OtherForm { name, .. } => write!(f, "« {name} » by another version"),
            Self::Shelf(error) => error.fmt(f),
            Self::Broken(why) => f.write_str(why),
            Self::Unread(line) => write!(f, "no figures from line {line} on"),
        }
    }
}

/// What a page is of, by its own words.
fn said(text: &str, name: &str) -> Option<String> {
    let (_, rest) = text.split_once(&format!("<meta name=\"{name}\" content=\""))?;
    Some(plain(rest.split('"').next()?))
}

/// The consultation whose restitution or figures a file is, by its own words; nothing if it is neither.
pub fn consultation_of(text: &str) -> Option<String> {
    figures::said(text).map_or_else(|| said(text, OF), |said| Some(said.consultation))
}

/// Holds a file of a consultation against its archives, and what is counted of the workshops of this house.
pub fn check(
    locale: &Arc<Locale>,
    all: &Consultations,
    own: Vec<(Own, Arc<Kept>)>,
    text: &str,
) -> Result<Held, Unheld> {
    let figures = figures::said(text);
    let name = consultation_of(text).unwrap_or_default();
    let unknown = || Unheld::Unknown(name.clone());
    let slug = Slug::new(name.as_str()).map_err(|_| unknown())?;
    let (shelf, plan) = all
        .open(&slug)
        .map_err(Unheld::Shelf)?
        .ok_or_else(unknown)?;
    let read = Arc::new(Read::of(&shelf, &own).map_err(Unheld::Shelf)?);
    let found = Consultation {
        slug,
        plan,
        read,
        counted: Counted::whole(own),
    };
    let broken = |error: String| Unheld::Broken(error);
    let state = state(&found);
    if let Some(figures) = figures {
        return form::held(&name, &state, &figures.data, text, |text| {
            let made = written(&found).map_err(|error| broken(error.to_string()))?;
            figures::compared(&String::from_utf8_lossy(&made), text)
        });
    }
    let edition = said(text, EDITION).ok_or_else(unknown)?;
    if !found.read.shown.editions.contains_key(&edition) {
        return Err(unknown());
    }
    let lang = text.split_once("<html lang=\"").map(|(_, rest)| rest);
    let lang = lang.and_then(|rest| Lang::parse(rest.split('"').next()?));
    let t = Tr::new(locale, lang.unwrap_or_default());
    let data = said(text, DATA).unwrap_or_default();
    form::held(&name, &state, &data, text, |text| {
        let made = restitution::made(t, &found, &edition);
        let made = made.map_err(|error| broken(format!("{error:?}")))?;
        Ok(pieces::compared(&made, text))
    })
}

/// By which form a page is made, and a hash of all that it is made of.
pub(super) fn state(found: &Consultation) -> String {
    let mut hasher = blake3::Hasher::new();
    // A shelf whose archives were read is written as it was read.
    hasher.update(&serde_json::to_vec(&found.read.shown).unwrap_or_default());
    for part in std::iter::once(&found.plan.title).chain(&found.plan.sites) {
        hasher.update(part.as_bytes());
        hasher.update(&[0]);
    }
    // Where no site says where it is, a page made before any could is still one of these data.
    for (site, place) in &found.plan.places {
        let said = format!("{site}\t{}\t{}", place.latitude, place.longitude);
        hasher.update(said.as_bytes());
        hasher.update(&[0]);
    }
    let hash = hasher.finalize().to_hex();
    format!("{FORM} {}", hash.get(..form::DIGITS).unwrap_or_default())
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
