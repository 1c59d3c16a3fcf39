//! Why a form stands in its group.

use serde::{Deserialize, Serialize};

/// Why one form was put with another. A person reads it beside the form, so each is one everyday idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// `Utile`, `UTILE`.
    Case,
    /// `utile !`, `« utile »`, curly apostrophes.
    Punctuation,
    /// `oeuvre` with `œuvre`.
    Ligature,
    /// `les écrans`, `l'école`, `au quotidien`, `c'est compliqué`.
    Article,
    /// `très utile`.
    Emphasis,
    /// `salarié·e·s`, `animateur/trice`.
    Inclusive,
    /// `hyper-connexion`, `hyper connexion`.
    Hyphen,
    /// `écrans` with `écran`.
    Plural,
    /// `connectée` with `connecté`, `directrice` with `directeur`.
    Feminine,
    /// `complique`, `compliquer` with `compliqué`.
    Verb,
    /// `benevoles` with `bénévoles`.
    Accent,
    /// `acceuil` with `accueil`.
    Spelling,
    /// `rdv` with `rendez-vous`, `email` with `mail`.
    Variant,
    /// A name of the place, by another of its names.
    Local,
    /// Somebody said so.
    Person,
}

impl Reason {
    /// Every reason, in the order in which they are told.
    pub const ALL: [Self; 15] = [
        Self::Case,
        Self::Punctuation,
        Self::Ligature,
        Self::Article,
        Self::Emphasis,
        Self::Inclusive,
        Self::Hyphen,
        Self::Plural,
        Self::Feminine,
        Self::Verb,
        Self::Accent,
        Self::Spelling,
        Self::Variant,
        Self::Local,
        Self::Person,
    ];

    /// Its name in files: that of its serialisation.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Case => "case",
            Self::Punctuation => "punctuation",
            Self::Ligature => "ligature",
            Self::Article => "article",
            Self::Emphasis => "emphasis",
            Self::Inclusive => "inclusive",
            Self::Hyphen => "hyphen",
            Self::Plural => "plural",
            Self::Feminine => "feminine",
            Self::Verb => "verb",
            Self::Accent => "accent",
            Self::Spelling => "spelling",
            Self::Variant => "variant",
            Self::Local => "local",
            Self::Person => "person",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_files_and_apart() {
        for reason in Reason::ALL {
            assert_eq!(
                serde_json::to_string(&reason).unwrap(),
                format!("\"{}\"", reason.name())
            );
        }
        let mut sorted = Reason::ALL;
        sorted.sort_unstable();
        assert_eq!(sorted, Reason::ALL);
    }
}
