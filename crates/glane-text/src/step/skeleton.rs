//! How a word sounds, roughly: two spellings with one skeleton are taken for one word badly spelled.
//!
//! Made for what people miswrite (doubled letters, `ph`, `an` and `en`, silent endings), not for phonetics; it is only
//! ever asked of a word that no lexicon knows.

use super::normal::folded;

/// Replacements in order, each over the whole word.
const SOUNDS: [(&str, &str); 31] = [
    ("ceuil", "kueil"),
    ("geuil", "gueil"),
    ("aill", "ai"),
    ("eill", "ei"),
    ("uill", "ui"),
    ("ction", "ksion"),
    ("xion", "ksion"),
    ("tion", "sion"),
    ("x", "ks"),
    ("ph", "f"),
    ("ch", "§"),
    ("h", ""),
    ("§", "ch"),
    ("qu", "k"),
    ("q", "k"),
    ("ge", "je"),
    ("gi", "ji"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("cc", "k"),
    ("c", "k"),
    ("kh", "ch"),
    ("y", "i"),
    ("eau", "o"),
    ("au", "o"),
    ("ei", "e"),
    ("ai", "e"),
    ("em", "am"),
    ("en", "an"),
    ("z", "s"),
];

/// Silent endings, the longest first, and what is heard of them.
const ENDINGS: [(&str, &str); 8] = [
    ("ees", "e"),
    ("er", "e"),
    ("ez", "e"),
    ("ee", "e"),
    ("es", ""),
    ("ts", ""),
    ("ds", ""),
    ("ps", ""),
];

/// The skeleton of a normalised word. Words under four letters keep their letters: too much would fall together.
pub fn skeleton(word: &str) -> String {
    let soft = word.replace('ç', "ss");
    let accented_end = soft.ends_with(['é'])
        || soft.ends_with("és")
        || soft.ends_with("ée")
        || soft.ends_with("ées");
    let mut plain = folded(&soft);
    if plain.chars().count() < 4 {
        return plain;
    }
    if accented_end {
        let stem = plain.trim_end_matches('s').trim_end_matches('e').len();
        plain.truncate(stem);
        plain.push('E');
    } else if let Some((ending, heard)) = ENDINGS.iter().find(|(ending, _)| plain.ends_with(ending))
    {
        plain.truncate(plain.len() - ending.len());
        plain.push_str(if *heard == "e" { "E" } else { heard });
    } else if plain.ends_with(['e', 's', 't', 'd', 'x', 'p']) {
        plain.pop();
    }
    // `abeile` is heard as `abeille`.
    if ["ail", "eil", "uil"].iter().any(|end| plain.ends_with(end)) {
        plain.push('l');
    }
    for (written, heard) in SOUNDS {
        if plain.contains(written) {
            plain = plain.replace(written, heard);
        }
    }
    let mut single = String::with_capacity(plain.len());
    for c in plain.chars() {
        if !single.ends_with(c) {
            single.push(c);
        }
    }
    single
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_sound_alike() {
        for (typed, right) in [
            ("isolemant", "isolement"),
            ("profesionnel", "professionnel"),
            ("enrichisant", "enrichissant"),
            ("courier", "courrier"),
            ("quartié", "quartier"),
            ("connection", "connexion"),
            ("fotographie", "photographie"),
            ("solidaritée", "solidarité"),
            ("fastidieu", "fastidieux"),
            ("batiman", "bâtiment"),
            ("abeile", "abeille"),
            ("receuil", "recueil"),
            ("orgeuil", "orgueil"),
            ("aceuil", "accueil"),
        ] {
            assert_eq!(skeleton(typed), skeleton(right), "{typed}");
        }
    }

    #[test]
    fn other_words_do_not() {
        for (one, other) in [
            ("transport", "transfert"),
            ("marché", "marche"),
            ("police", "policé"),
            ("isolement", "isolation"),
        ] {
            assert_ne!(skeleton(one), skeleton(other), "{one}");
        }
    }
}
