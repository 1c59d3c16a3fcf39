//! Answers in another language: no rule of French is tried on them.

/// Small words and greetings of languages heard in French social centres, none of which is French or a first name.
const FOREIGN: [&str; 87] = [
    "the",
    "and",
    "with",
    "without",
    "of",
    "for",
    "too",
    "much",
    "many",
    "not",
    "my",
    "your",
    "is",
    "are",
    "time",
    "people",
    "good",
    "work",
    "help",
    "easy",
    "friends",
    "family",
    "money",
    "school",
    "happy",
    "children",
    "el",
    "los",
    "las",
    "muy",
    "mucho",
    "con",
    "sin",
    "para",
    "tiempo",
    "gente",
    "trabajo",
    "familia",
    "ayuda",
    "bueno",
    "não",
    "muito",
    "com",
    "sem",
    "uma",
    "tempo",
    "ajuda",
    "trabalho",
    "il",
    "gli",
    "molto",
    "senza",
    "lavoro",
    "aiuto",
    "der",
    "die",
    "thank",
    "thanks",
    "you",
    "very",
    "hello",
    "welcome",
    "freedom",
    "together",
    "gracias",
    "hola",
    "bonito",
    "tranquilo",
    "respeto",
    "vida",
    "amigos",
    "obrigado",
    "obrigada",
    "bom",
    "boa",
    "amizade",
    "shukran",
    "grazie",
    "ciao",
    "amore",
    "danke",
    "und",
    "nicht",
    "zeit",
    "çok",
    "ve",
    "yok",
];

/// Letters that French never uses.
fn never_french(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii() && !"àâäæçéèêëîïôöœùûüÿ·".contains(c)
}

/// Endings of English, Spanish, Italian and German words that no French word has.
const ENDINGS: [&str; 10] = [
    "ness", "ful", "ght", "ship", "ity", "ción", "dad", "zione", "heit", "keit",
];

/// What one word tells of the language of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongue {
    /// No French lexicon knows it, and it holds a letter that French does not have.
    strange: bool,
    /// Surely of another language.
    sure: bool,
    /// It may be in an answer in another language.
    possible: bool,
}

impl Tongue {
    /// Of a normalised word, which a French lexicon knows or not.
    pub fn of(word: &str, known: bool) -> Self {
        let listed = FOREIGN.contains(&word);
        let ends = || {
            ENDINGS
                .iter()
                .any(|e| word.len() > e.len() + 2 && word.ends_with(e))
        };
        let possible = !known || listed;
        Self {
            strange: !known && word.chars().any(never_french),
            sure: possible && ((listed && word != "il") || ends()),
            possible,
        }
    }
}

/// Whether the words of an answer are of another language: they hold a letter French does not have, or all of them are
/// foreign or unknown and one at least is surely foreign.
pub fn foreign(words: impl IntoIterator<Item = Tongue>) -> bool {
    let mut sure = false;
    let mut possible = true;
    for word in words {
        if word.strange {
            return true;
        }
        sure |= word.sure;
        possible &= word.possible;
    }
    sure && possible
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(words: &[(&str, bool)]) -> bool {
        foreign(words.iter().map(|(word, known)| Tongue::of(word, *known)))
    }

    #[test]
    fn other_languages_are_told() {
        assert!(told(&[("too", false), ("much", false), ("work", false)]));
        assert!(told(&[("mañana", false)]));
        assert!(told(&[("happiness", false)]));
        assert!(told(&[("مرحبا", false)]));
        assert!(told(&[("çok", false), ("güzel", false)]));
    }

    #[test]
    fn french_is_not() {
        assert!(!told(&[("accueil", true)]));
        assert!(!told(&[("acceuil", false)]));
        assert!(!told(&[("il", true), ("pleut", true)]));
        assert!(!told(&[("week", false), ("end", false)]));
        assert!(!told(&[
            ("mails", true),
            ("good", false),
            ("famille", true)
        ]));
    }
}
