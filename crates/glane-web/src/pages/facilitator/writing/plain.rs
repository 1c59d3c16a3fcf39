//! What keeps a person's words from being read by everybody: long sentences, words to replace. It forbids nothing.

use glane_text::plain::{to_replace, too_long};
use glane_text::readability::{HARD, count};

use super::panel::shortened;
use crate::tr::Tr;

/// As much of a long sentence as shows which one it is, in characters.
const SHORT: usize = 60;

/// How hard a text is to read, where it is; a line for each long sentence, then one for each word to replace.
pub(super) fn advice(t: &Tr, text: &str) -> Vec<String> {
    let hard = count(text).lix().filter(|lix| *lix >= HARD);
    let hard = hard.map(|lix| {
        let (lix, hard) = (("lix", lix.into()), ("hard", HARD.into()));
        t.format("writing-plain-hard", &[lix, hard])
    });
    let long = too_long(text).into_iter().map(|(sentence, n)| {
        let words = u64::try_from(n).unwrap_or(u64::MAX);
        let text = shortened(sentence, SHORT);
        t.format(
            "writing-plain-long",
            &[("n", words.into()), ("text", text.into())],
        )
    });
    let words = to_replace(text, t.lang.code()).into_iter().map(|jargon| {
        t.format(
            "writing-plain-word",
            &[("word", jargon.word.into()), ("say", jargon.say.into())],
        )
    });
    hard.into_iter().chain(long).chain(words).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use glane_locale::{Lang, Locale};

    use super::*;

    #[test]
    fn what_is_long_or_jargon_is_told_and_nothing_else() {
        let t = Tr::new(&Arc::new(Locale::load().unwrap()), Lang::Fr);
        assert_eq!(
            advice(&t, "26 personnes sur 35 ont choisi « Site internet »."),
            Vec::<String>::new()
        );
        let long = format!(
            "Les usagers {} viennent.",
            "de la maison du quartier ".repeat(5)
        );
        let told = advice(&t, &long);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("28") && told[0].contains('…'), "{told:?}");
        assert!(told[1].contains("usagers") && told[1].contains("habitant"));
        let hard = advice(&t, "Accompagnement institutionnel généralisé nécessaire.");
        assert_eq!(hard.len(), 1);
    }
}
