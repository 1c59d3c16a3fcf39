//! The restitution of the example workshop as the library makes it, with the places where something is read.

use std::sync::OnceLock;

use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use glane_report::{Format, make};

use crate::common;
use crate::place::{self, Place};
use crate::truth::Truth;

/// A file of the restitution.
pub struct Doc {
    /// How it is called in what is printed.
    pub name: &'static str,
    /// What it is.
    pub format: Format,
    /// The language it was made in.
    pub lang: Lang,
    /// All of it.
    pub text: String,
    /// Where something is read, in order.
    pub places: Vec<Place>,
}

impl Doc {
    /// A text in the spelling of the place: escaped, or as a JSON text or number.
    pub fn spell(&self, place: &Place, text: &str) -> String {
        match self.format {
            Format::Json if place.bare => text.to_owned(),
            Format::Json => {
                let quoted = serde_json::to_string(text).unwrap();
                quoted[1..quoted.len() - 1].to_owned()
            }
            _ => escape(text),
        }
    }
}

/// As text of a page.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\'', "&#39;")
        .replace('"', "&#34;")
}

/// All that is attacked.
pub struct Made {
    /// The workshop's script.
    pub script: Script,
    /// Its answers.
    pub snapshot: Snapshot,
    /// The page in French, the page in English, the figures.
    pub docs: Vec<Doc>,
    /// What the figures say, for operators to know false from true.
    pub truth: Truth,
}

impl Made {
    /// The file of that name.
    pub fn doc(&self, name: &str) -> &Doc {
        self.docs.iter().find(|doc| doc.name == name).unwrap()
    }
}

/// The restitution, made once.
pub fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let script = common::script();
        let snapshot = common::snapshot(&script, 1);
        of(script, snapshot)
    })
}

fn of(script: Script, snapshot: Snapshot) -> Made {
    let locale = Locale::load().unwrap();
    let file = |lang, format| {
        let files = make(&script, &snapshot, &locale, lang, &[format]).unwrap();
        String::from_utf8(files.into_iter().next().unwrap().bytes).unwrap()
    };
    let json = file(Lang::Fr, Format::Json);
    let truth = Truth::of(&json);
    let docs = [
        ("html fr", Lang::Fr, Format::Html, file(Lang::Fr, Format::Html)),
        ("html en", Lang::En, Format::Html, file(Lang::En, Format::Html)),
        ("json", Lang::Fr, Format::Json, json),
    ]
    .into_iter()
    .map(|(name, lang, format, text)| Doc {
        name,
        format,
        lang,
        places: place::all(&text, format, lang, &truth),
        text,
    })
    .collect();
    Made {
        script,
        snapshot,
        docs,
        truth,
    }
}
