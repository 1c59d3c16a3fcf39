//! Words no lexicon has: what their ending tells.

/// Endings and what replaces them, the longest first; each needs a stem of at least [`STEM`] letters.
const ENDINGS: [(&str, &str); 24] = [
    ("eraient", "er"),
    ("eront", "er"),
    ("erait", "er"),
    ("èrent", "er"),
    ("trices", "teur"),
    ("aient", "er"),
    ("trice", "teur"),
    ("ifiant", "ifier"),
    ("euses", "eur"),
    ("elles", "el"),
    ("euse", "eur"),
    ("elle", "el"),
    ("iennes", "ien"),
    ("ienne", "ien"),
    ("ives", "if"),
    ("ive", "if"),
    ("ées", "er"),
    ("iaux", "ial"),
    ("naux", "nal"),
    ("eaux", "eau"),
    ("ée", "er"),
    ("és", "er"),
    ("é", "er"),
    ("s", ""),
];

/// The shortest stem that an ending is taken from.
const STEM: usize = 4;

/// The lemma its ending tells; the word itself if it tells none.
pub(super) fn lemma(word: &str) -> String {
    ENDINGS
        .iter()
        .filter_map(|(ending, base)| word.strip_suffix(ending).map(|stem| (*ending, stem, *base)))
        .find(|(ending, stem, _)| {
            stem.chars().count() >= STEM
                && (*ending != "s" || !stem.ends_with(['s', 'i', 'u', 'a', 'o']))
        })
        .map_or_else(
            || word.to_owned(),
            |(_, stem, base)| format!("{stem}{base}"),
        )
}
