//! What of a kit is held against the data: each piece of each text with its cells, what each picture says.

use std::borrow::Borrow;

use glane_core::date::Day;
use glane_locale::Locale;
use glane_report::{Restitution, Texts};
use serde::{Deserialize, Serialize};

use crate::files;
use crate::kit::{Kit, Message, Piece};

/// The version of this file's shape.
pub(crate) const SHAPE: u32 = 1;

/// The file. What it is made of is named as a restitution's figures name it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Proof {
    pub workshop: String,
    pub revision: u64,
    pub decision_revision: u64,
    pub script_version: u32,
    pub rules: u32,
    pub kit: u32,
    pub lang: String,
    pub start: Day,
    #[serde(default)]
    pub link: Option<String>,
    pub messages: Vec<Told>,
    pub notes: Vec<Piece>,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Told {
    pub channel: String,
    /// The file beside that holds its text.
    pub file: String,
    #[serde(default)]
    pub subject: Option<String>,
    pub pieces: Vec<Piece>,
    #[serde(default)]
    pub pictures: Vec<Pictured>,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pictured {
    /// The drawing beside.
    pub file: String,
    /// What it says, for who cannot see it.
    pub alternative: String,
    /// The drawing as it is made of the data.
    #[serde(skip)]
    pub svg: String,
}

impl Proof {
    pub fn of<L: Borrow<Locale>>(kit: &Kit, restitution: &Restitution<L>, locale: &Locale) -> Self {
        let named = &kit.gist.named;
        let texts = Texts::new(locale, kit.gist.lang);
        let told = |message: &Message| Told {
            channel: message.channel.key.clone(),
            file: files::text_name(message, &texts),
            subject: message.subject.clone(),
            pieces: message.pieces.clone(),
            pictures: files::drawings(message, restitution, &texts)
                .into_iter()
                .map(|(name, drawing)| Pictured {
                    file: format!("{name}.svg"),
                    alternative: drawing.said,
                    svg: drawing.svg,
                })
                .collect(),
        };
        Self {
            workshop: named.workshop.clone(),
            revision: named.revision,
            decision_revision: named.decisions,
            script_version: named.script,
            rules: named.rules,
            kit: SHAPE,
            lang: kit.gist.lang.code().to_owned(),
            start: kit.start,
            link: kit.link.clone(),
            messages: kit.messages.iter().map(told).collect(),
            notes: kit.notes.clone(),
        }
    }
}
