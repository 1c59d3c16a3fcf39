//! Names, phone numbers, mail and postal addresses are hidden in whatever is sent, wherever it goes: by the detectors that hold answers
//! back before they are quoted. What they miss is missed here too: what is sent elsewhere is shown to a person first.

use std::collections::BTreeSet;

use glane_analysis::delicate::{Langs, Reason, flags, is_flagged};
use glane_core::review::{Span, masked};

/// The text as it may leave.
pub fn mask(text: &str, langs: Langs) -> String {
    if !is_flagged(text, langs) {
        return text.to_owned();
    }
    let who = |reason| {
        matches!(
            reason,
            Reason::Phone | Reason::Mail | Reason::Address | Reason::Name
        )
    };
    let spans: BTreeSet<Span> = flags(text, langs)
        .into_iter()
        .filter(|flag| who(flag.reason))
        .map(|flag| flag.span)
        .collect();
    masked(text, &spans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_somebody_is_does_not_leave() {
        let script = glane_core::script::read::read(
            "[atelier]\ntitre = \"A\"\ndate = 2026-01-15\norganisateur = \"C\"\n[[question]]\ncle = \"q\"\ntype = \"texte\"\ntexte = \"Q ?\"\n",
        )
        .unwrap();
        let langs = Langs::of(&script);
        for (text, gone) in [
            ("Appelez-moi au 06 12 34 56 78", "06 12"),
            ("Écrivez à jeanne.exemple@exemple.org", "jeanne"),
            ("J'habite 12 rue des Lilas, 69003 Lyon", "Lilas"),
        ] {
            let masked = mask(text, langs);
            assert!(!masked.contains(gone) && masked.contains("[…]"), "{masked}");
        }
        assert_eq!(mask("Plus de bancs", langs), "Plus de bancs");
    }
}
