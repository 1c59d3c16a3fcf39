//! Who is asked (`public`): of minors less is asked, and what they write is read by an adult before anybody else sees it.

use serde::{Deserialize, Serialize};

/// Who is asked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Adults, or everybody.
    #[default]
    Adults,
    /// Young people under eighteen.
    Youth,
    /// Children.
    Children,
}

impl Audience {
    /// As scripts write it, with what it means.
    pub const WRITTEN: [(&'static str, Self); 3] = [
        ("adultes", Self::Adults),
        ("jeunes", Self::Youth),
        ("enfants", Self::Children),
    ];

    /// Who a script names so.
    pub fn of(written: &str) -> Option<Self> {
        let mut all = Self::WRITTEN.into_iter();
        all.find(|(known, _)| *known == written).map(|(_, who)| who)
    }

    /// As a script writes it.
    pub const fn written(self) -> &'static str {
        match self {
            Self::Adults => "adultes",
            Self::Youth => "jeunes",
            Self::Children => "enfants",
        }
    }

    /// Whether they are minors.
    pub const fn is_minor(self) -> bool {
        !matches!(self, Self::Adults)
    }

    /// As messages name it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adults => "adults",
            Self::Youth => "youth",
            Self::Children => "children",
        }
    }

    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde asks with a reference"
    )]
    pub(crate) fn is_adults(&self) -> bool {
        !self.is_minor()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_names_who_is_asked() {
        for (written, who) in Audience::WRITTEN {
            assert_eq!((who.written(), Audience::of(written)), (written, Some(who)));
        }
        assert_eq!(Audience::of("petits"), None);
    }
}
