//! What paper says besides an answer: left blank, or beyond reading.

use glane_core::ballot::Body;
use glane_core::kind::Kind;
use glane_core::script::read::{nearest, plain};

const BLANK: &str = "[blanc]";
const UNREADABLE: &str = "[illisible]";
/// What people write for one of them; only the two marks themselves are taken.
const BLANK_WORDS: [&str; 4] = ["blanc", "blank", "vide", "nul"];
const UNREADABLE_WORDS: [&str; 2] = ["illisible", "unreadable"];
/// Longer cells are answers, and not worth comparing.
const LONGEST: usize = 20;

/// The ballot a cell stands for, if it is a mark.
pub(crate) fn of(typed: &str) -> Option<Body> {
    match typed.trim() {
        BLANK => Some(Body::Blank),
        UNREADABLE => Some(Body::Unreadable),
        _ => None,
    }
}

/// The mark a cell was most likely meant for. Words and texts may well say « blanc »: there, only what stands
/// in brackets or the like is asked about.
pub(crate) fn near(typed: &str, kind: &Kind) -> Option<&'static str> {
    if typed.len() > LONGEST {
        return None;
    }
    let typed = typed.trim();
    let enclosed =
        typed.starts_with(['[', '(', '{', '<', '*']) && typed.ends_with([']', ')', '}', '>', '*']);
    // Nearly every cell ends here.
    if !enclosed && matches!(kind, Kind::Words(_) | Kind::Open(_)) {
        return None;
    }
    let typed = plain(typed);
    let bare = typed.trim_matches(|c: char| !c.is_alphanumeric());
    let like = |words: &[&'static str]| {
        let near = nearest(bare, words.iter().copied()).filter(|_| enclosed);
        near.is_some() || words.contains(&bare)
    };
    if like(&BLANK_WORDS) {
        Some(BLANK)
    } else if like(&UNREADABLE_WORDS) {
        Some(UNREADABLE)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use glane_core::kind::choice::Choice;
    use glane_core::kind::open::Open;

    use super::*;
    use crate::properties::{HEAD, read};

    fn refused(rows: &str) -> Vec<(usize, usize, &'static str, &'static str)> {
        let reading = read(format!("{HEAD}{rows}").as_bytes());
        let refused = reading.refused.iter();
        refused
            .map(|r| (r.line, r.column, r.field, r.key))
            .collect()
    }

    #[test]
    fn only_the_marks_themselves_are_ballots() {
        assert_eq!(of(" [blanc] "), Some(Body::Blank));
        assert_eq!(of("[illisible]"), Some(Body::Unreadable));
        for other in ["blanc", "[Blanc]", "(blanc)", "[blanc", ""] {
            assert_eq!(of(other), None, "{other}");
        }
    }

    #[test]
    fn near_spellings_are_asked_about_and_words_are_left_alone() {
        let (choice, open) = (
            Kind::Choice(Choice::default()),
            Kind::Open(Open { max_chars: 500 }),
        );
        for (typed, kind, meant) in [
            ("[Blanc]", &open, Some(BLANK)),
            ("(blanc)", &open, Some(BLANK)),
            ("[blnac]", &choice, Some(BLANK)),
            ("[blank]", &open, Some(BLANK)),
            ("[ilisible]", &open, Some(UNREADABLE)),
            ("blanc", &choice, Some(BLANK)),
            ("ILLISIBLE", &choice, Some(UNREADABLE)),
            ("blanc", &open, None),
            ("illisible", &open, None),
            ("[rires]", &open, None),
            ("oui", &choice, None),
            ("[]", &open, None),
        ] {
            assert_eq!(near(typed, kind), meant, "{typed}");
        }
    }

    #[test]
    fn paper_left_blank_or_beyond_reading_is_a_ballot_of_its_own() {
        let rows = "p,,papier,aisance,[blanc]\np,,papier,canaux,[illisible]\np,,papier,relation, [blanc] \np,,papier,freins,[illisible]\n";
        let reading = read(format!("{HEAD}{rows}").as_bytes());
        assert_eq!(reading.refused, []);
        let said: Vec<_> = reading
            .answers
            .iter()
            .map(|answer| (answer.question.as_str(), &answer.body))
            .collect();
        assert_eq!(
            said,
            [
                ("relation", &Body::Blank),
                ("canaux", &Body::Unreadable),
                ("aisance", &Body::Blank),
                ("freins", &Body::Unreadable),
            ]
        );
        // It goes with no other answer of the same person, whichever comes first.
        let rows = "p,,papier,relation,[blanc]\np,,papier,relation,utile\nq,,papier,relation,utile\nq,,papier,relation,[illisible]\n";
        let second = "import-second-answer";
        assert_eq!(
            refused(rows),
            [(3, 20, "reponse", second), (5, 20, "reponse", second)]
        );
        let rows = "p,,papier,aisance,blanc\np,,papier,canaux,[vide]\np,,papier,relation,(illisible)\np,,papier,relation,blanc\n";
        let near = "import-near-mark";
        assert_eq!(
            refused(rows),
            [
                (2, 19, "reponse", near),
                (3, 18, "reponse", near),
                (4, 20, "reponse", near)
            ],
            "a word may be « blanc »"
        );
    }
}
