//! Scripts as nobody would write them hold to the same rules.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::*;

/// A text of so many words.
fn text(words: usize) -> String {
    let all = [
        "oui",
        "bibliothèque",
        "à",
        "l'accompagnement",
        "« nous »",
        "12",
        "permanence",
    ];
    let words: Vec<&str> = all
        .iter()
        .cycle()
        .skip(words % 3)
        .take(words.max(1))
        .copied()
        .collect();
    words.join(" ")
}

fn question(at: usize, (kind, n, long, flag): (usize, usize, usize, bool)) -> String {
    let list = |count: usize| -> String {
        let items: Vec<String> = (0..count)
            .map(|k| format!("\"{k} {}\"", text(1 + (long + k) % 9)))
            .collect();
        items.join(", ")
    };
    let mut out = format!(
        "[[question]]\ncle = \"q{at}\"\ntexte = \"{} ?\"\n",
        text(2 + long)
    );
    let few = 2 + n % 8;
    let _ = match kind {
        0 => writeln!(out, "type = \"mots\"\nmaximum = {}", 1 + n % 10),
        1 => writeln!(out, "type = \"texte\"\nmaximum = {}", 50 + 300 * (n % 4)),
        2 => writeln!(
            out,
            "type = \"un-choix\"\nautre = {flag}\noptions = [{}]",
            list(few)
        ),
        3 => writeln!(
            out,
            "type = \"plusieurs-choix\"\nautre = {flag}\noptions = [{}]",
            list(2 + n % 14)
        ),
        4 => writeln!(
            out,
            "type = \"echelle\"\nde = {}\na = {}",
            if flag { -5 } else { 0 },
            1 + n % 30
        ),
        5 => writeln!(
            out,
            "type = \"nombre\"\nde = 0\na = {}\nunite = \"minutes\"",
            10 + n
        ),
        6 => writeln!(out, "type = \"classement\"\noptions = [{}]", list(few)),
        7 => writeln!(
            out,
            "type = \"points\"\ntotal = 100\noptions = [{}]",
            list(few)
        ),
        8 => writeln!(
            out,
            "type = \"grille\"\nde = 0\na = {}\nlignes = [{}]",
            1 + n % 10,
            list(few)
        ),
        9 => writeln!(
            out,
            "type = \"affirmations\"\najouts = {flag}\naffirmations = [{}]",
            list(few)
        ),
        _ => writeln!(
            out,
            "type = \"idees\"\nouvertes = {flag}\noptions = [{}]",
            list(few)
        ),
    };
    if flag {
        let _ = writeln!(out, "aide = \"{}\"", text(long));
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]
    #[test]
    fn boxes_are_apart_and_no_question_is_cut(
        questions in prop::collection::vec((0..11_usize, 0..40_usize, 0..14_usize, any::<bool>()), 1..9),
        lang in 0..PageLang::ALL.len(),
        is_large in any::<bool>(),
    ) {
        let mut source = "[atelier]\ntitre = \"Un titre\"\ndate = 2026-01-15\norganisateur = \"Centre\"\n".to_owned();
        for (at, one) in questions.into_iter().enumerate() {
            source.push_str(&question(at, one));
        }
        let script = read::read(&source).map_err(|faults| TestCaseError::fail(format!("{faults:?}\n{source}")))?;
        match laid(&script, PageLang::ALL[lang], is_large, None) {
            Ok(laid) => sound(&laid, &script),
            // Long questions in large letters may have no place: that is said.
            Err(Fault::TooHigh { .. }) if is_large => {}
            Err(other) => return Err(TestCaseError::fail(format!("{other}\n{source}"))),
        }
    }
}
