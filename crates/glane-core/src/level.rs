//! How much of a workshop an archive holds.

use serde::{Deserialize, Serialize};

/// How much of a workshop an archive holds, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Counts alone, small ones hidden.
    Tallies,
    /// Answers, each by itself: nothing ties two of them to one person, nor any to a small group.
    Anonymous,
    /// Answers, people under their random ids, groups, and the whole log of decisions.
    Everything,
}

impl Level {
    /// All of them, the least first.
    pub const ALL: [Self; 3] = [Self::Tallies, Self::Anonymous, Self::Everything];

    /// As files and messages name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tallies => "tallies",
            Self::Anonymous => "anonymous",
            Self::Everything => "everything",
        }
    }

    /// The level of a name, French or English.
    pub fn parse(name: &str) -> Option<Self> {
        match name.trim().to_lowercase().as_str() {
            "tallies" | "comptes" => Some(Self::Tallies),
            "anonymous" | "anonyme" => Some(Self::Anonymous),
            "everything" | "tout" => Some(Self::Everything),
            _ => None,
        }
    }

    /// Whether answers are in it, and not counts alone.
    pub const fn has_answers(self) -> bool {
        !matches!(self, Self::Tallies)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_level_is_found_by_its_name_and_more_comes_later() {
        for level in Level::ALL {
            assert_eq!(Level::parse(level.name()), Some(level));
        }
        assert_eq!(Level::parse(" Tout "), Some(Level::Everything));
        assert_eq!(Level::parse("un peu"), None);
        assert!(Level::ALL.is_sorted());
    }
}
