//! What stands beside the steps of a scale for who reads little: faces from the saddest to the happiest, or stars. They say
//! nothing that the numbers and the words at both ends do not say.

use super::Tags;

/// The tag, and the field of a script, that says which there are.
pub const SIGNS: &str = "dessin";
/// Faces.
pub const FACES: &str = "smileys";
/// Stars.
pub const STARS: &str = "etoiles";
/// Numbers alone.
pub const NUMBERS: &str = "nombres";

/// The most steps that have a face each.
const MOST_FACES: i64 = 5;
/// The most stars.
const MOST_STARS: i64 = 10;
/// The faces of so many steps, from two on: those that even old telephones can draw.
const FACES_OF: [&[&str]; 4] = [
    &["😞", "😃"],
    &["😞", "😐", "😃"],
    &["😞", "😕", "😊", "😃"],
    &["😞", "😕", "😐", "😊", "😃"],
];

/// Whether signs of that name fit a scale from `min` to `max`: no face stands twice, and a number of stars is their number.
pub fn fit(name: &str, (min, max): (i64, i64)) -> bool {
    match name {
        FACES => max > min && max.saturating_sub(min) < MOST_FACES,
        STARS => (0..=1).contains(&min) && max <= MOST_STARS,
        _ => true,
    }
}

/// The sign beside a step of a scale from `min` to `max`; nothing where the question's tags say none.
pub fn sign(tags: &Tags, (min, max): (i64, i64), step: i64) -> Option<&'static str> {
    match tags.get(SIGNS).map(String::as_str) {
        Some(FACES) if fit(FACES, (min, max)) => {
            let steps = usize::try_from(max - min - 1).ok()?;
            let at = usize::try_from(step.checked_sub(min)?).ok()?;
            FACES_OF.get(steps)?.get(at).copied()
        }
        Some(STARS) if fit(STARS, (min, max)) => Some(if step > 0 { "★" } else { "☆" }),
        _ => None,
    }
}

/// Whether its signs are stars, which fill up to the one that is chosen.
pub fn are_stars(tags: &Tags) -> bool {
    tags.get(SIGNS).is_some_and(|name| name == STARS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::script::read::read;

    fn drawn(name: &str) -> Tags {
        Tags::from([(SIGNS.to_owned(), name.to_owned())])
    }

    #[test]
    fn each_step_has_a_face_of_its_own_from_the_saddest_to_the_happiest() {
        let faces = |min, max| -> Vec<&str> {
            let steps = min..=max;
            steps
                .filter_map(|step| sign(&drawn(FACES), (min, max), step))
                .collect()
        };
        assert_eq!(faces(1, 2), ["😞", "😃"]);
        assert_eq!(faces(-1, 1), ["😞", "😐", "😃"]);
        assert_eq!(faces(1, 4), ["😞", "😕", "😊", "😃"]);
        assert_eq!(faces(0, 4), ["😞", "😕", "😐", "😊", "😃"]);
        assert!(faces(0, 5).is_empty());
        assert_eq!(sign(&drawn(FACES), (1, 3), 4), None);
        assert_eq!(sign(&drawn(FACES), (1, 3), 0), None);
    }

    #[test]
    fn no_star_is_an_empty_one_and_numbers_have_none() {
        assert_eq!(sign(&drawn(STARS), (0, 5), 0), Some("☆"));
        assert_eq!(sign(&drawn(STARS), (0, 5), 5), Some("★"));
        assert!(are_stars(&drawn(STARS)) && !are_stars(&drawn(FACES)));
        for name in [NUMBERS, "autre"] {
            assert_eq!(sign(&drawn(name), (1, 5), 3), None);
        }
        assert_eq!(sign(&Tags::new(), (1, 5), 3), None);
    }

    #[test]
    fn a_script_says_which_and_is_told_where_they_do_not_fit() {
        let script = |kind: &str, says: &str| {
            format!(
                "[atelier]\ntitre = \"T\"\ndate = 2026-01-15\norganisateur = \"O\"\n\n[[question]]\ncle = \"q\"\n\
                 type = \"{kind}\"\ntexte = \"Q ?\"\n{says}\n"
            )
        };
        let lines = "lignes = [\"Ici\", \"Là\"]\n";
        for says in [
            "de = 1\na = 5\ndessin = \"smileys\"",
            "de = 0\na = 10\ndessin = \"etoiles\"",
        ] {
            let read = read(&script("echelle", says)).unwrap();
            assert!(read.questions[0].tags.contains_key(SIGNS), "{says}");
        }
        let grid = format!("{lines}de = 1\na = 3\ndessin = \"smileys\"");
        assert!(
            read(&script("grille", &grid)).unwrap().questions[0]
                .tags
                .contains_key(SIGNS)
        );
        let none = read(&script("echelle", "de = 1\na = 5\ndessin = \"nombres\"")).unwrap();
        assert!(!none.questions[0].tags.contains_key(SIGNS));
        for (says, key, at) in [
            (
                "de = 0\na = 10\ndessin = \"smileys\"",
                "script-signs-steps",
                "\"smileys\"",
            ),
            (
                "de = 2\na = 5\ndessin = \"etoiles\"",
                "script-signs-steps",
                "\"etoiles\"",
            ),
            (
                "de = 0\na = 11\ndessin = \"etoiles\"",
                "script-signs-steps",
                "\"etoiles\"",
            ),
            (
                "de = 1\na = 5\ndessin = \"coeurs\"",
                "script-unknown-value",
                "\"coeurs\"",
            ),
        ] {
            let source = script("echelle", says);
            let faults = read(&source).unwrap_err();
            assert_eq!(faults.len(), 1, "{says}");
            assert_eq!(faults[0].key, key, "{says}");
            assert_eq!(&source[faults[0].span.clone()], at);
        }
        let elsewhere = "options = [\"A\", \"B\"]\ndessin = \"smileys\"";
        assert_eq!(read(&script("un-choix", elsewhere)).unwrap_err().len(), 1);
    }
}
