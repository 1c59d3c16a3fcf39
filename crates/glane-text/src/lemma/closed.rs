//! Small words, by the conventions of the French treebanks of Universal Dependencies: pronouns come to their strong
//! form (`je` → `moi`), possessives to `son`, articles to `le` and `un`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Forms of each lemma.
const CLOSED: [(&str, &[&str]); 37] = [
    ("le", &["le", "la", "les", "l'"]),
    ("un", &["un", "une", "des"]),
    ("de", &["de", "d'", "du"]),
    ("à", &["à", "au", "aux"]),
    ("ce", &["ce", "c'", "cet", "cette", "ces", "ç'"]),
    (
        "son",
        &[
            "son", "sa", "ses", "mon", "ma", "mes", "ton", "ta", "tes", "notre", "nos", "votre",
            "vos", "leur", "leurs",
        ],
    ),
    ("lui", &["lui", "il", "elle"]),
    ("eux", &["eux", "ils", "elles"]),
    ("moi", &["moi", "je", "j'", "me", "m'"]),
    ("toi", &["toi", "tu", "te", "t'"]),
    ("soi", &["soi", "se", "s'"]),
    ("celui", &["celui", "celle", "ceux", "celles"]),
    (
        "celui-ci",
        &["celui-ci", "celle-ci", "ceux-ci", "celles-ci"],
    ),
    (
        "celui-là",
        &["celui-là", "celle-là", "ceux-là", "celles-là"],
    ),
    ("lequel", &["lequel", "laquelle", "lesquels", "lesquelles"]),
    ("auquel", &["auquel", "auxquels", "auxquelles"]),
    ("duquel", &["duquel", "desquels", "desquelles"]),
    ("quel", &["quel", "quelle", "quels", "quelles"]),
    ("tout", &["tout", "toute", "tous", "toutes"]),
    ("tel", &["tel", "telle", "tels", "telles"]),
    ("certain", &["certain", "certaine", "certains", "certaines"]),
    ("quelque", &["quelque", "quelques"]),
    ("quelqu'un", &["quelqu'un", "quelques-uns", "quelques-unes"]),
    ("aucun", &["aucun", "aucune"]),
    ("autre", &["autre", "autres"]),
    ("même", &["même", "mêmes"]),
    ("que", &["que", "qu'"]),
    ("ne", &["ne", "n'"]),
    ("on", &["on", "l'on"]),
    ("jusque", &["jusque", "jusqu'"]),
    ("lorsque", &["lorsque", "lorsqu'"]),
    ("puisque", &["puisque", "puisqu'"]),
    ("quoique", &["quoique", "quoiqu'"]),
    (
        "monsieur",
        &["m.", "mm.", "mme", "mmes", "mlle", "mlles", "messieurs"],
    ),
    ("docteur", &["dr", "dr."]),
    ("être", &["est", "été"]),
    ("presque", &["presqu'"]),
];

/// The lemma of a small word, in lower case; a pronoun after its verb (`-t-il`) is that pronoun.
pub(super) fn lemma(word: &str) -> Option<&'static str> {
    static FORMS: LazyLock<BTreeMap<&str, &str>> = LazyLock::new(|| {
        CLOSED
            .iter()
            .flat_map(|(lemma, forms)| forms.iter().map(move |form| (*form, *lemma)))
            .collect()
    });
    let bare = word
        .strip_prefix("-t-")
        .or_else(|| word.strip_prefix('-'))
        .unwrap_or(word);
    if bare != word && matches!(bare, "en" | "y" | "nous" | "vous") {
        return ["en", "y", "nous", "vous"]
            .into_iter()
            .find(|pronoun| *pronoun == bare);
    }
    FORMS.get(bare).copied()
}
