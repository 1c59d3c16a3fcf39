//! What keeps a person's words from being read by everybody: long sentences, words to replace. It forbids nothing.

use glane_text::plain::{to_replace, tough};

use super::log::shortened;
use crate::tr::Tr;

/// As much of a long sentence as shows which one it is, in characters.
const SHORT: usize = 60;

/// A line for each sentence that is long or hard to read, then one for each word to replace.
pub(super) fn advice(t: &Tr, text: &str) -> Vec<String> {
    let sentences = tough(text).into_iter().map(|one| {
        let key = if one.is_long() {
            "writing-plain-long"
        } else {
            "writing-plain-hard"
        };
        let words = u64::try_from(one.words).unwrap_or(u64::MAX);
        let text = shortened(one.sentence, SHORT);
        let args = [
            ("n", words.into()),
            ("lix", one.lix.into()),
            ("text", text.into()),
        ];
        t.format(key, &args)
    });
    let words = to_replace(text, t.lang.code()).into_iter().map(|jargon| {
        t.format(
            "writing-plain-word",
            &[("word", jargon.word.into()), ("say", jargon.say.into())],
        )
    });
    sentences.chain(words).collect()
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
        let hard = advice(
            &t,
            "Nos partenaires institutionnels envisagent prochainement une nouvelle formule ici.",
        );
        assert!(hard.len() == 1 && hard[0].contains("LIX"), "{hard:?}");
    }
}
