//! Words that insult: nobody quotes them without having read them.
//!
//! **Sees**: what [`glane_text::step::insult`] sees, in sentences as in words alone; the whole text is marked, for what
//! surrounds the word makes it an insult or a report of one.
//! **Misses**: contempt in polite words, irony, and every language but those of its lexicon.
//! **Source**: that of the step.

use glane_core::review::Span;
use glane_text::step::insult::insult;

/// The text, if there is an insult in it.
pub(super) fn find(text: &str) -> Vec<Span> {
    let whole = Span {
        start: 0,
        end: text.chars().count(),
    };
    insult(text).map(|_| whole).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::super::{Langs, Reason, flags};

    #[test]
    fn an_insult_waits_wherever_it_stands_and_politeness_does_not() {
        let of = |text| {
            let found = flags(text, Langs::all());
            found.iter().any(|flag| flag.reason == Reason::Insult)
        };
        for text in [
            "sale connard",
            "nique les arabes tous",
            "Le maire est un connard, voilà.",
        ] {
            assert!(of(text), "{text}");
        }
        for text in ["Le maire est absent", "Des horaires plus souples", ""] {
            assert!(!of(text), "{text}");
        }
    }
}
