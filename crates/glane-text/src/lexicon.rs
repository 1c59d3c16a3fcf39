//! What is known of French words: their readings and how frequent they are.
//!
//! The data are built by `scripts/lexicon` from packages of the registries, one pair of files a source licence
//! (`lexicons/NOTICE.md`), embedded and read where they lie: nothing is parsed before it is asked for.

use std::sync::LazyLock;

mod accents;
mod near;
mod source;

use source::{START, Source};

/// Part of speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pos {
    /// Noun.
    Noun,
    /// Adjective.
    Adjective,
    /// Verb, auxiliary or not.
    Verb,
    /// Adverb.
    Adverb,
    /// Proper name.
    Name,
    /// Any other: determiners, pronouns, prepositions, conjunctions, interjections.
    Other,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
}

/// Grammatical number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Number {
    /// Singular.
    Singular,
    /// Plural.
    Plural,
}

/// Which form of a verb a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerbForm {
    /// Not a verb.
    None,
    /// Infinitive.
    Infinitive,
    /// Past participle.
    PastParticiple,
    /// Any other.
    Other,
}

/// One way to read a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The dictionary's word.
    pub lemma: String,
    /// Part of speech.
    pub pos: Pos,
    /// Gender, where the form has one.
    pub gender: Option<Gender>,
    /// Number, where the form has one.
    pub number: Option<Number>,
    /// Which form of a verb.
    pub form: VerbForm,
    /// How often, per hundred million words, films and books alike; 0 when no corpus was counted.
    pub frequency: u32,
}

/// Where each source stands after an opening; zero where no form begins with it, or none goes on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct After([usize; 2]);

/// Letters whose accents are looked for.
fn is_french(c: char) -> bool {
    c.is_ascii() || "àâäæçéèêëîïôöœùûüÿ·".contains(c)
}

/// The lexicons of all sources, the first that knows a form answering for it.
#[derive(Debug)]
pub struct Lexicon {
    sources: Vec<Source>,
}

impl Lexicon {
    /// The embedded lexicon. Opening it reads no word of it.
    pub fn get() -> &'static Self {
        static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
            sources: [Source::lexique(), Source::dictionary()]
                .into_iter()
                .flatten()
                .collect(),
        });
        &LEXICON
    }

    /// The readings of a form (NFC, lower case), the most frequent first; none if no source knows it.
    pub fn readings(&self, form: &str) -> Vec<Reading> {
        self.sources
            .iter()
            .find_map(|source| source.readings(form))
            .unwrap_or_default()
    }

    /// Whether a source knows a form.
    pub fn knows(&self, form: &str) -> bool {
        self.sources
            .iter()
            .any(|source| source.frequency(form).is_some())
    }

    /// Whether a form (NFC, lower case) is also written as a proper name.
    pub fn is_name(&self, form: &str) -> bool {
        self.sources
            .iter()
            .filter_map(|source| source.readings(form))
            .any(|readings| readings.iter().any(|reading| reading.pos == Pos::Name))
    }

    /// How often a form is used, per hundred million words, in all its readings; 0 when unknown.
    pub fn frequency(&self, form: &str) -> u32 {
        self.sources
            .iter()
            .find_map(|source| source.frequency(form))
            .unwrap_or_default()
    }

    /// The forms equal to this one once accents and ligatures are folded, the most frequent first.
    pub fn folded(&self, form: &str) -> Vec<(String, u32)> {
        ranked(
            self.sources
                .iter()
                .flat_map(|source| accents::same(source, form))
                .collect(),
        )
    }

    /// Whether some form may begin with this opening, accents and ligatures aside. An opening with letters that French
    /// does not have is said to.
    pub(crate) fn begins(&self, opening: &str) -> bool {
        !opening.chars().all(is_french)
            || self
                .sources
                .iter()
                .any(|source| accents::begins(source, opening))
    }

    /// Where each source stands once it has read an opening.
    pub(crate) fn after(&self, opening: &str) -> After {
        let mut after = After::default();
        for (place, source) in after.0.iter_mut().zip(&self.sources) {
            *place = source.after(START, opening).unwrap_or_default();
        }
        after
    }

    /// Whether a source knows an opening with this behind it.
    pub(crate) fn ends(&self, after: After, rest: &str) -> bool {
        self.sources
            .iter()
            .zip(after.0)
            .any(|(source, place)| source.ends(place, rest))
    }

    /// The forms at most `distance` (1 or 2) slips away: a letter more, less or other, or two swapped. The nearest
    /// first, then the most frequent. The form itself is left out.
    pub fn near(&self, form: &str, distance: u8) -> Vec<(String, u32)> {
        near::near(&self.sources, form, distance)
    }
}

/// The most frequent first, each form once.
fn ranked(mut forms: Vec<(String, u32)>) -> Vec<(String, u32)> {
    forms.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    forms.dedup_by(|a, b| a.0 == b.0);
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sources_open_and_answer() {
        let lexicon = Lexicon::get();
        assert_eq!(lexicon.sources.len(), 2);
        let first = &lexicon.readings("directrices")[0];
        assert_eq!(
            (first.pos, first.gender, first.number),
            (Pos::Noun, Some(Gender::Feminine), Some(Number::Plural))
        );
        assert!(lexicon.knows("covoiturages") && !lexicon.knows("acceuil"));
        assert_eq!(lexicon.readings("acceuil"), []);
        let read = lexicon.readings("marchés");
        assert!(
            read.iter()
                .any(|r| r.lemma == "marché" && r.pos == Pos::Noun)
        );
        assert!(
            read.iter()
                .any(|r| r.lemma == "marcher" && r.form == VerbForm::PastParticiple)
        );
    }

    #[test]
    fn readings_come_by_frequency() {
        let read = Lexicon::get().readings("est");
        assert_eq!(read[0].lemma, "être");
        assert!(
            read.windows(2)
                .all(|pair| pair[0].frequency >= pair[1].frequency)
        );
        assert!(Lexicon::get().frequency("est") > 100_000);
    }

    #[test]
    fn accents_and_slips_are_found() {
        let lexicon = Lexicon::get();
        assert_eq!(lexicon.folded("benevoles")[0].0, "bénévoles");
        assert_eq!(lexicon.folded("oeuvre")[0].0, "œuvre");
        assert_eq!(lexicon.near("acceuil", 1)[0].0, "accueil");
        assert_eq!(lexicon.near("tranport", 1)[0].0, "transport");
        assert!(lexicon.near("zzzzzzzz", 2).is_empty());
    }

    #[test]
    fn openings_and_what_may_follow_them() {
        let lexicon = Lexicon::get();
        assert!(lexicon.begins("porte-") && lexicon.begins("grand-") && lexicon.begins("bien-e"));
        assert!(lexicon.begins("arriere-") && !lexicon.begins("covoiturage-"));
        assert!(lexicon.begins("ŝ-"), "nothing is known of its accents");
        let after = lexicon.after("porte");
        assert!(lexicon.ends(after, "feuille") && lexicon.ends(after, ""));
        assert!(!lexicon.ends(after, "feuil"));
        assert!(!lexicon.ends(lexicon.after("zzzz"), "s"));
    }
}
