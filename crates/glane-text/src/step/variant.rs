//! Other writings of one word, which no rule of spelling gives: `rdv`, `e-mail`, `wi-fi`.

/// Written so, and what it is one with.
const VARIANTS: [(&str, &str); 16] = [
    ("email", "mail"),
    ("rdv", "rendez-vous"),
    ("rendezvous", "rendez-vous"),
    ("we", "weekend"),
    ("week end", "weekend"),
    ("wi fi", "wifi"),
    ("clef", "clé"),
    ("cuiller", "cuillère"),
    ("ognon", "oignon"),
    ("évènement", "événement"),
    ("evenement", "événement"),
    ("tél", "téléphone"),
    ("qqn", "quelqu'un"),
    ("qqch", "quelque chose"),
    ("pb", "problème"),
    ("pbs", "problème"),
];

/// The writing a key is kept under.
pub fn variant(key: &str) -> Option<&'static str> {
    VARIANTS
        .iter()
        .find(|(written, _)| *written == key)
        .map(|(_, one)| *one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_is_never_a_variant_of_itself_nor_of_a_variant() {
        for (written, one) in VARIANTS {
            assert_ne!(written, one);
            assert_eq!(variant(one), None, "{written}");
        }
    }
}
