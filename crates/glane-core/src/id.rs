//! Ids and keys as types of their own, so that one cannot stand for another.

use std::fmt;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

uuid_id!(
    /// A workshop (UUID v7).
    WorkshopId
);
uuid_id!(
    /// A person of one workshop (random); the same human in two workshops is two people.
    PersonId
);
uuid_id!(
    /// One person's answer to one question in one round (random); kept when they change it.
    AnswerId
);
uuid_id!(
    /// A decision (UUID v7).
    DecisionId
);
uuid_id!(
    /// A person of the house (random): who runs workshops, not who answers in them.
    MemberId
);

/// The longest key, in characters.
pub const KEY_MAX: usize = 60;

/// Whether `text` can be a key: lower-case ASCII letters, digits and hyphens, not at the ends, 60 at most.
pub fn is_key(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= KEY_MAX
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The text is no key: see [`is_key`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("« {0} » is not a key: lower-case letters, digits and hyphens only")]
pub struct BadKey(pub String);

macro_rules! key {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);
        impl $name {
            /// Takes a key as written; refuses what [`is_key`] refuses.
            pub fn new(text: impl Into<String>) -> Result<Self, BadKey> {
                let text = text.into();
                if is_key(&text) { Ok(Self(text)) } else { Err(BadKey(text)) }
            }
            /// The key's letters.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
        impl TryFrom<String> for $name {
            type Error = BadKey;
            fn try_from(text: String) -> Result<Self, BadKey> {
                Self::new(text)
            }
        }
        impl From<$name> for String {
            fn from(key: $name) -> Self {
                key.0
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

key!(
    /// A workshop's name in addresses and on the command line.
    Slug
);
key!(
    /// A question's name within its script; stable while its wording changes.
    QuestionKey
);
key!(
    /// What can be ticked within a question: an option, a time slot or an idea.
    ItemKey
);
key!(
    /// A theme of a codebook.
    ThemeKey
);
key!(
    /// A form typed to a question of words, named by a hash of its raw normal form: decisions never hold what
    /// somebody answered.
    FormKey
);
key!(
    /// A group of people within a workshop.
    GroupKey
);
key!(
    /// A finding, named by a hash of its kind and of what it is about, never of its counts: a decision about it
    /// outlives new answers.
    FindingId
);

key!(
    /// Something the house promises to do: see [`crate::action`].
    ActionKey
);

key!(
    /// Something on the shelf of means: see [`crate::action::Means`]. It keeps its name wherever it is taken over.
    MeansKey
);

key!(
    /// A block of the restitution: a finding's, or one that a person added.
    BlockKey
);

/// Where a workshop's history stands: advanced by one inside each writing transaction.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Revision(pub u64);

/// Which asking of a question: 1 the first time, one more after each reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Round(pub u32);

impl Round {
    /// The first asking.
    pub const FIRST: Self = Self(1);
    /// The asking after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
}

/// Which version of a workshop's script: 1 as first loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScriptVersion(pub u32);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_checked_also_when_read_back() {
        assert!(Slug::new("atelier-numerique").is_ok());
        for bad in [
            "",
            "-a",
            "a-",
            "Aa",
            "é",
            "a b",
            "a/b",
            "..",
            &"a".repeat(61),
        ] {
            assert!(QuestionKey::new(bad).is_err(), "{bad}");
            assert!(
                serde_json::from_value::<ItemKey>(bad.into()).is_err(),
                "{bad}"
            );
        }
    }
}
