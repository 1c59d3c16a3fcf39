//! Double entry: what is written is copied by two people, the second without seeing the first; where they differ, both are
//! shown and somebody says.

use glane_core::text::clean_line;

use crate::pages::facilitator::form::Fields;

/// How far a double entry is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Twice {
    /// Once is enough.
    #[default]
    Off,
    /// The first is awaited.
    First,
    /// The second is awaited.
    Second {
        /// What was typed first.
        first: String,
    },
    /// They differ.
    Differ {
        /// What was typed first.
        first: String,
        /// And then.
        second: String,
    },
}

impl Twice {
    /// A number that moves on with it.
    pub(super) fn step(&self) -> u8 {
        match self {
            Self::Off | Self::First => 0,
            Self::Second { .. } => 1,
            Self::Differ { .. } => 2,
        }
    }

    /// What comes after a text was typed; nothing if it is decided.
    pub(super) fn after(fields: Fields<'_>, typed: &str) -> Option<Self> {
        let Some(first) = fields.get("premier").map(clean_line) else {
            return Some(Self::Second {
                first: typed.to_owned(),
            });
        };
        if fields.get("second").is_some() || first == typed {
            return None;
        }
        Some(Self::Differ {
            first,
            second: typed.to_owned(),
        })
    }

    pub(super) fn first(&self) -> Option<&str> {
        match self {
            Self::Second { first } | Self::Differ { first, .. } => Some(first),
            Self::Off | Self::First => None,
        }
    }

    pub(super) fn second(&self) -> Option<&str> {
        match self {
            Self::Differ { second, .. } => Some(second),
            _ => None,
        }
    }

    /// Both texts, each in three pieces: what differs is the middle one.
    pub(super) fn differences(&self) -> Option<[[String; 3]; 2]> {
        let Self::Differ { first, second } = self else {
            return None;
        };
        let (a, b): (Vec<&str>, Vec<&str>) = (
            first.split_inclusive(' ').collect(),
            second.split_inclusive(' ').collect(),
        );
        let begin = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
        let most = a.len().min(b.len()) - begin;
        let back = a.iter().rev().zip(b.iter().rev());
        let end = back.take(most).take_while(|(a, b)| a == b).count();
        let cut = |words: &[&str]| {
            let (start, rest) = words.split_at(begin.min(words.len()));
            let (middle, end) = rest.split_at(rest.len().saturating_sub(end));
            [start.concat(), middle.concat(), end.concat()]
        };
        Some([cut(&a), cut(&b)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(all: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned()));
        owned.collect()
    }

    #[test]
    fn the_second_entry_decides_if_it_is_the_first_one_again() {
        let none = fields(&[]);
        let first = "un jardin".to_owned();
        assert_eq!(
            Twice::after(Fields(&none), "un jardin"),
            Some(Twice::Second { first })
        );
        let some = fields(&[("premier", "un  jardin")]);
        assert_eq!(Twice::after(Fields(&some), "un jardin"), None);
        let differ = Twice::after(Fields(&some), "un grand jardin").unwrap();
        assert_eq!(
            differ.differences().unwrap(),
            [["un ", "", "jardin"], ["un ", "grand ", "jardin"]]
        );
        let both = fields(&[("premier", "un jardin"), ("second", "le jardin")]);
        assert_eq!(Twice::after(Fields(&both), "mon jardin"), None);
    }

    #[test]
    fn texts_that_repeat_themselves_are_cut_once() {
        let differ = Twice::Differ {
            first: "non non".to_owned(),
            second: "non non non".to_owned(),
        };
        let [a, b] = differ.differences().unwrap();
        assert_eq!(
            (a.concat(), b.concat()),
            ("non non".to_owned(), "non non non".to_owned())
        );
        assert_eq!(Twice::First.differences(), None);
    }
}
