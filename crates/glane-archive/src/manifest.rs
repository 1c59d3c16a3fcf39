//! What an archive says of itself.

use glane_core::date::Day;
use glane_core::id::{Revision, ScriptVersion, Slug, WorkshopId};
use glane_core::script::audience::Audience;
use glane_core::text::name_line;
use glane_core::world::Micros;
use serde::{Deserialize, Serialize};

use crate::key::PublicKey;
use glane_core::level::Level;

/// The form of archives made here, and the newest that is read.
pub const FORMAT: u32 = 1;

/// The first page of an archive. Its signature covers it, and it holds the hash of every other file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The form of the archive.
    pub format: u32,
    /// The version of the program that made it.
    pub glane: String,
    /// How much is in it.
    pub level: Level,
    /// The workshop, wherever it is copied to.
    pub workshop: WorkshopId,
    /// Its name in addresses.
    pub slug: Slug,
    /// The centre, as the federation calls it.
    pub site: String,
    /// Which asking of the consultation: a year, a season.
    pub edition: String,
    /// Who is asked.
    pub public: Audience,
    /// The day it took place.
    pub day: Day,
    /// Where its history stood: of two archives of one workshop the later one stands.
    pub revision: Revision,
    /// The version of its script.
    pub script: ScriptVersion,
    /// The smallest count that may be shown of it.
    pub threshold: u32,
    /// When it was made; nothing in archives of earlier programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Micros>,
    /// Where answers stand by themselves, what says by which secret they were named: alike where names can be held against
    /// each other. It gives nothing of that secret. Nothing in archives of earlier programs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub names: Option<String>,
    /// The key that signed it.
    pub key: PublicKey,
    /// Every other file, in order of names.
    pub files: Vec<Listed>,
}

/// One file of an archive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its name.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: String,
}

/// The longest name of a centre or an edition, in characters.
const NAME_MAX: usize = 100;

/// A name as it is shown and compared: on one line, with nothing that cannot be seen, that turns the text round or that a
/// terminal would take for a command; empty if nothing can be read in it.
pub(crate) fn name(text: &str) -> String {
    let line: String = name_line(&commanding_nothing(text)).unwrap_or_default();
    let kept: String = line.chars().take(NAME_MAX).collect();
    kept.trim_end().to_owned()
}

/// Whatever is told of an archive's inside, as it may be printed.
pub(crate) fn printed(text: &str) -> String {
    let seen = name(text);
    if seen.is_empty() {
        commanding_nothing(text)
            .trim()
            .chars()
            .take(NAME_MAX)
            .collect()
    } else {
        seen
    }
}

fn commanding_nothing(text: &str) -> String {
    let all = text.chars();
    all.map(|one| if one.is_control() { ' ' } else { one })
        .collect()
}

/// What is read before all else: a form that is not known says nothing more that could be trusted.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Form {
    pub(crate) format: u32,
    #[serde(default)]
    pub(crate) glane: String,
}

/// The signature's file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Signature {
    pub(crate) key: PublicKey,
    pub(crate) signature: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_on_one_line_and_commands_nothing() {
        assert_eq!(name("  Les\u{1b}[2J  Tilleuls\n"), "Les [2J Tilleuls");
        let hidden =
            "\u{202e}Les\u{2066} Til\u{200b}leuls\u{feff}\u{200f}\u{a0} d’e\u{301}te\u{301}";
        assert_eq!(name(hidden), "Les Tilleuls d’été");
        for nothing in ["", "  ", "\u{200b}\u{2066}", "\u{1b}", "…"] {
            assert_eq!(name(nothing), "");
        }
        assert_eq!(printed("?\u{1b}"), "?");
        assert_eq!(name(&"é".repeat(300)).chars().count(), NAME_MAX);
        assert_eq!(name(&name("a \t b")), name("a \t b"));
    }
}
