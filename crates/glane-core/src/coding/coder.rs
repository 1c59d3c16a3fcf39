//! Who coded: a short name, as the person typed it. « Lea », « lea » and « Léa » are one person.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::script::read::plain;
use crate::text;

/// The longest name, in characters.
pub const CODER_MAX: usize = 40;

/// A coder's name, on one line. Names are compared without case, accents and blanks.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Coder {
    name: String,
    /// What it is compared by.
    folded: String,
}

/// The name is empty or too long.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a coder's name has 1 to {CODER_MAX} characters")]
pub struct BadCoder;

impl Coder {
    /// A name as typed, cleaned.
    pub fn new(typed: &str) -> Result<Self, BadCoder> {
        let name = text::clean_line(typed);
        if (1..=CODER_MAX).contains(&text::length(&name)) {
            let folded = plain(&name);
            Ok(Self { name, folded })
        } else {
            Err(BadCoder)
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// What the name is compared by: the same for every way to write it.
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

impl PartialEq for Coder {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for Coder {}

impl PartialOrd for Coder {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Coder {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded.cmp(&other.folded)
    }
}

impl TryFrom<String> for Coder {
    type Error = BadCoder;
    fn try_from(text: String) -> Result<Self, BadCoder> {
        Self::new(&text)
    }
}

impl From<Coder> for String {
    fn from(coder: Coder) -> Self {
        coder.name
    }
}

impl fmt::Display for Coder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_never_empty() {
        assert_eq!(Coder::new("  Awa \n B. ").unwrap().as_str(), "Awa B.");
        assert_eq!(Coder::new(" "), Err(BadCoder));
        assert!(Coder::new(&"é".repeat(CODER_MAX)).is_ok());
        assert_eq!(Coder::new(&"é".repeat(CODER_MAX + 1)), Err(BadCoder));
        assert!(serde_json::from_str::<Coder>("\"\"").is_err());
    }

    #[test]
    fn one_person_writes_their_name_in_several_ways() {
        let lea = Coder::new("Léa").unwrap();
        for typed in ["lea", "LÉA ", " léa\u{a0}"] {
            assert_eq!(Coder::new(typed).unwrap(), lea, "{typed}");
        }
        assert_ne!(Coder::new("Léo").unwrap(), lea);
        assert_eq!(Coder::new("lea ").unwrap().as_str(), "lea");
    }
}
