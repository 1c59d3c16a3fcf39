//! Who coded: a short name, as the person typed it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text;

/// The longest name, in characters.
pub const CODER_MAX: usize = 40;

/// A coder's name, on one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Coder(String);

/// The name is empty or too long.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a coder's name has 1 to {CODER_MAX} characters")]
pub struct BadCoder;

impl Coder {
    /// A name as typed, cleaned.
    pub fn new(typed: &str) -> Result<Self, BadCoder> {
        let name = text::clean_line(typed);
        if (1..=CODER_MAX).contains(&text::length(&name)) {
            Ok(Self(name))
        } else {
            Err(BadCoder)
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
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
        coder.0
    }
}

impl fmt::Display for Coder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
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
}
