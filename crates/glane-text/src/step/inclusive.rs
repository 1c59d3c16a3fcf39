//! Inclusive writing, in all its spellings: `salarié·e·s`, `travailleur·euse·s`, `animateur/trice`, `notifié(e)`.

use super::normal::normal;

/// Endings that may follow a masculine form after a sign, and how that form must end for the sign to be one of
/// inclusive writing. The empty ending fits every word.
const ENDINGS: [(&str, &[&str]); 30] = [
    ("e", &["é", "i", "u", "t", "d", "s", "n", "l", "r", "c"]),
    ("ee", &["e", "é"]),
    ("ée", &["é"]),
    ("ne", &["n"]),
    ("enne", &["en"]),
    ("ienne", &["ien"]),
    ("le", &["l"]),
    ("elle", &["el"]),
    ("te", &["t"]),
    ("ette", &["et"]),
    ("tte", &["t"]),
    ("se", &["x", "s", "r"]),
    ("euse", &["eux", "eur"]),
    ("ve", &["f"]),
    ("ive", &["if"]),
    ("fe", &["f"]),
    ("che", &["c"]),
    ("que", &["c"]),
    ("rice", &["eur"]),
    ("ice", &["eur"]),
    ("trice", &["teur"]),
    ("atrice", &["ateur"]),
    ("teuse", &["teur"]),
    ("ère", &["er"]),
    ("ere", &["er"]),
    ("ière", &["ier"]),
    ("iere", &["ier"]),
    ("esse", &["e"]),
    ("sse", &["e"]),
    ("ale", &["al"]),
];

/// Words of inclusive French that have no sign in them, and the word they join.
const WHOLE: [(&str, &str); 12] = [
    ("iel", "il"),
    ("iels", "ils"),
    ("ielle", "il"),
    ("ielles", "ils"),
    ("celleux", "ceux"),
    ("ceulles", "ceux"),
    ("toustes", "tous"),
    ("touxtes", "tous"),
    ("elleux", "eux"),
    ("tou·te·s", "tous"),
    ("tou·tes", "tous"),
    ("tou·te", "tout"),
];

/// The word that a word of inclusive French joins.
pub fn word(word: &str) -> Option<&'static str> {
    WHOLE
        .iter()
        .find(|(form, _)| *form == word)
        .map(|(_, base)| *base)
}

/// The masculine form of a word whose ending is marked by a capital: `adhérentEs`, `travailleurEuse`.
pub fn capital(typed: &str) -> Option<String> {
    let mut before = None;
    let (at, _) = typed.char_indices().find(|(_, c)| {
        let marked = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        before = Some(*c);
        marked
    })?;
    let (base, ending) = typed.split_at(at);
    neutral(&normal(&format!("{base}·{ending}")))
}

/// The masculine form a normalised word stands for, if it is in inclusive writing.
///
/// A dot, a hyphen, a slash or a bracket counts only when what follows is an ending that its word can take, so that
/// `peut-être` and `et/ou` are not read as such.
pub fn neutral(word: &str) -> Option<String> {
    if let Some(base) = self::word(word) {
        return Some(base.to_owned());
    }
    let word = &word.replace(" (", "(");
    let at = word.find(is_sign)?;
    let base = &word[..at];
    let endings: Vec<&str> = word[at..]
        .split(is_sign)
        .filter(|part| !part.is_empty())
        .collect();
    let (last, first) = endings.split_last()?;
    if base.chars().count() < 2 {
        return None;
    }
    let fits = |ending: &str| is_ending(base, ending);
    let plural_only = |ending: &str| matches!(ending, "s" | "x");
    let good = match first {
        [] => fits(last) || plural_only(last),
        [feminine] => fits(feminine) && (plural_only(last) || fits(last)),
        [feminine, masculine] => fits(feminine) && fits(masculine) && plural_only(last),
        _ => false,
    };
    if !good {
        return doubled(word);
    }
    Some(base.to_owned())
}

/// `étudiant/étudiante`, `animateurs/animatrices`: the two forms written out.
fn doubled(word: &str) -> Option<String> {
    let (masculine, feminine) = word.split_once('/')?;
    let shared = masculine
        .chars()
        .zip(feminine.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let enough = shared >= 3 && shared * 2 >= masculine.chars().count();
    let ending: String = feminine.chars().skip(shared).collect();
    let rest: String = masculine.chars().skip(shared).collect();
    let ends = [
        "e", "es", "rice", "rices", "se", "ses", "ne", "nes", "le", "les", "ve", "ves", "ère",
        "ères",
    ];
    (enough
        && !feminine.contains('/')
        && ends.contains(&ending.as_str())
        && rest.chars().count() <= 4)
        .then(|| masculine.to_owned())
}

fn is_ending(base: &str, ending: &str) -> bool {
    let one = ending.strip_suffix('s').unwrap_or(ending);
    let singular = base.strip_suffix('s').unwrap_or(base);
    ENDINGS.iter().any(|(known, after)| {
        (*known == one || *known == ending)
            && after
                .iter()
                .any(|end| base.ends_with(end) || singular.ends_with(end))
    })
}

fn is_sign(c: char) -> bool {
    matches!(c, '·' | '-' | '/' | '(' | ')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_gives_the_masculine() {
        for (typed, base) in [
            ("salarié·e·s", "salarié"),
            ("salarié(e)s", "salarié"),
            ("habitant-e-s", "habitant"),
            ("travailleur·euse·s", "travailleur"),
            ("animateur/trice", "animateur"),
            ("animateur·rice·s", "animateur"),
            ("acteur·rices", "acteur"),
            ("notifié(e)", "notifié"),
            ("ami-e-s", "ami"),
            ("professionnel·le·s", "professionnel"),
            ("citoyen·ne", "citoyen"),
            ("jeune(s)", "jeune"),
            ("heureux·se", "heureux"),
            ("sportif·ve·s", "sportif"),
            ("infirmier·ère", "infirmier"),
            ("étudiant/étudiante", "étudiant"),
            ("directeurs/directrices", "directeurs"),
            ("iel", "il"),
            ("tou·te·s", "tous"),
            ("habitants (es)", "habitants"),
        ] {
            assert_eq!(neutral(typed).as_deref(), Some(base), "{typed}");
        }
    }

    #[test]
    fn a_capital_marks_an_ending_and_nothing_else() {
        assert_eq!(capital("adhérentEs").as_deref(), Some("adhérent"));
        assert_eq!(capital("TravailleurEuse").as_deref(), Some("travailleur"));
        for typed in [
            "HABITANTS",
            "McDo",
            "iPhone",
            "Habitante",
            "YouTube",
            "WhatsApp",
        ] {
            assert_eq!(capital(typed), None, "{typed}");
        }
    }

    #[test]
    fn other_words_with_a_sign_are_left() {
        for typed in [
            "peut-être",
            "et/ou",
            "rendez-vous",
            "hyper-connexion",
            "e-mail",
            "vivre-ensemble",
            "c'est-à-dire",
            "école",
            "porte-clés",
            "a·b",
            "auto-école",
        ] {
            assert_eq!(neutral(typed), None, "{typed}");
        }
    }
}
