//! Whether a word is said of somebody: « je suis diabétique » is, « un atelier sur le diabète » is not.
//!
//! **Source**: written by hand for Glane, from the grammar of both languages.

use super::word::{Text, Word};

/// Who speaks of themselves.
const SELF: &[&str] = &[
    "je", "j", "moi", "mon", "ma", "mes", "i", "my", "me", "mine", "myself", "im",
];
/// Others spoken of one by one.
const OTHERS: &[&str] = &[
    "il", "elle", "lui", "he", "she", "him", "her", "monsieur", "madame",
];
/// Those one knows.
const KIN: &[&str] = &[
    "mari",
    "epoux",
    "epouse",
    "fils",
    "fille",
    "mere",
    "pere",
    "frere",
    "soeur",
    "maman",
    "papa",
    "voisin",
    "voisine",
    "ami",
    "amie",
    "copain",
    "copine",
    "conjoint",
    "conjointe",
    "compagnon",
    "compagne",
    "cousin",
    "cousine",
    "oncle",
    "tante",
    "neveu",
    "niece",
    "bebe",
    "collegue",
    "mamie",
    "papi",
    "grandmere",
    "grandpere",
    "husband",
    "wife",
    "son",
    "daughter",
    "mother",
    "father",
    "sister",
    "brother",
    "mum",
    "mom",
    "dad",
    "neighbour",
    "neighbor",
    "friend",
    "partner",
    "uncle",
    "aunt",
    "baby",
    "nephew",
    "grandmother",
    "grandfather",
    "kid",
    "mummy",
    "daddy",
    "femme",
];
/// Whom a sentence is about.
const SUBJECTS: &[&str] = &[
    "je", "j", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "qui", "i", "he", "she",
    "we", "they", "who",
];
/// « être » and "to be", and to become.
const BEING: &[&str] = &[
    "suis", "es", "est", "sommes", "etes", "sont", "etais", "etait", "etions", "etaient", "etant",
    "sera", "serai", "deviens", "devenu", "devenue", "reste", "am", "m", "is", "are", "s", "re",
    "was", "were", "being", "became", "im", "shes", "hes",
];
/// What may stand between it and the word.
const LIGHT: &[&str] = &[
    "un", "une", "des", "de", "d", "la", "tres", "aussi", "pas", "plutot", "plus", "toujours",
    "moi", "meme", "femme", "homme", "famille", "jeune", "et", "ni", "ou", "a", "an", "of", "very",
    "also", "not", "and", "from", "man", "woman", "origine", "personne", "en",
];
/// « il faut », « il y a »: nobody's « il ».
const IMPERSONAL: &[&str] = &[
    "faut",
    "faudrait",
    "fallait",
    "y",
    "manque",
    "manquait",
    "manquerait",
    "suffit",
    "n",
    "ne",
];

/// Whether a sentence speaks of whoever writes, or of somebody they know.
pub(super) fn is_personal(text: &Text, sentence: usize) -> bool {
    text.sentence(sentence).any(|(at, word)| {
        let plain = word.plain.as_str();
        let other = OTHERS.contains(&plain) && !is_impersonal(text, at, word);
        SELF.contains(&plain) || other || is_kin(text, at, word)
    })
}

/// « femme » and "son" are many things: kin only after « ma » or "my".
fn is_kin(text: &Text, at: usize, word: &Word) -> bool {
    let plain = word.plain.as_str();
    if matches!(plain, "femme" | "son" | "partner" | "baby" | "kid") {
        return text.has_before(at, 1, &["ma", "sa", "my", "his", "her", "our"]);
    }
    KIN.contains(&plain)
}

fn is_impersonal(text: &Text, at: usize, word: &Word) -> bool {
    let next = text.after(at).map(|next| next.plain.as_str());
    word.plain == "il" && next.is_some_and(|next| IMPERSONAL.contains(&next))
}

/// Whether a word is what somebody is said to be.
pub(super) fn is_said_of_somebody(text: &Text, at: usize, known: impl Fn(&str) -> bool) -> bool {
    let mut back = 1;
    while let Some(word) = text.before(at, back) {
        let plain = word.plain.as_str();
        let contracted = !matches!(plain, "m" | "s" | "re") || is_contracted(text, at, back);
        if BEING.contains(&plain) && contracted {
            return has_subject(text, at, back);
        }
        if !LIGHT.contains(&plain) && !known(plain) {
            return false;
        }
        back += 1;
    }
    false
}

/// "I'm", "she's", "they're".
fn is_contracted(text: &Text, at: usize, back: usize) -> bool {
    let word = text.before(at, back);
    word.is_some_and(|word| word.gap.contains(['\'', '’']))
}

/// Whether somebody is the subject of the verb `back` words before.
fn has_subject(text: &Text, at: usize, back: usize) -> bool {
    let verb = at - back;
    if matches!(
        text.words.get(verb).map(|word| word.plain.as_str()),
        Some("etant" | "being" | "im" | "shes" | "hes")
    ) {
        return true;
    }
    (1..=4).any(|before| {
        let Some(word) = text.before(verb, before) else {
            return false;
        };
        let plain = word.plain.as_str();
        SUBJECTS.contains(&plain) || OTHERS.contains(&plain) || is_kin(text, verb - before, word)
    }) || text.before(verb, 1).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_is_told_from_everybody() {
        for (text, wanted) in [
            ("Je dors mal", true),
            ("Mon fils dort mal", true),
            ("Elle dort mal", true),
            ("Ma femme dort mal", true),
            ("My son sleeps badly", true),
            ("Il faut dormir", false),
            ("Il y a du bruit", false),
            ("Une femme dort", false),
            ("Les gens dorment mal", false),
        ] {
            assert_eq!(is_personal(&Text::of(text), 0), wanted, "{text}");
        }
    }

    #[test]
    fn what_somebody_is_said_to_be_is_told_from_what_a_thing_is() {
        for (text, wanted) in [
            ("Je suis marocaine", true),
            ("Elle est aussi marocaine", true),
            ("Mon voisin est marocain", true),
            ("I'm Moroccan", true),
            ("Suis marocaine", true),
            ("Ma cuisine marocaine", false),
            ("Le couscous est marocain", false),
            ("Je cuisine marocain", false),
        ] {
            let read = Text::of(text);
            let last = read.words.len() - 1;
            assert_eq!(
                is_said_of_somebody(&read, last, |_| false),
                wanted,
                "{text}"
            );
        }
    }
}
