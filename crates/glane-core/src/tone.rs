//! What a word says of its subject. The machine proposes, from a small open lexicon; a person decides.

use serde::{Deserialize, Serialize};

/// The tone of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// It helps, pleases, or has found its place.
    Helpful,
    /// It costs, hinders or wears out.
    Hard,
    /// A point to watch.
    Watch,
    /// An opening, to work together or to do more.
    Opportunity,
    /// None of these.
    Neutral,
}

impl Tone {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Helpful,
        Self::Hard,
        Self::Watch,
        Self::Opportunity,
        Self::Neutral,
    ];

    /// Its name in JSON and in the lexicon.
    pub fn name(self) -> &'static str {
        match self {
            Self::Helpful => "helpful",
            Self::Hard => "hard",
            Self::Watch => "watch",
            Self::Opportunity => "opportunity",
            Self::Neutral => "neutral",
        }
    }

    /// The tone of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tone| tone.name() == name)
    }
}

/// Which proposals of tone are shown for a question.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tones {
    /// None.
    Off,
    /// Points to watch and openings, which are subjects more than judgements.
    #[default]
    Subjects,
    /// Helpful and hard words too.
    All,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_serialised_form() {
        for tone in Tone::ALL {
            assert_eq!(serde_json::to_value(tone).unwrap(), tone.name());
            assert_eq!(Tone::named(tone.name()), Some(tone));
        }
        assert_eq!(Tone::named("joyeux"), None);
        assert!(Tones::Off < Tones::default() && Tones::default() < Tones::All);
    }
}
