//! The `[guide]` section: what is said to who leads.

use toml::de::DeValue;

use super::faults::Faults;
use super::fields::{Fields, Value, wrong_type};
use super::labels::{LINE, PARAGRAPHS, label};
use super::{GUIDE_LIST_MAX, MINUTES_MAX};
use crate::label::{Label, LangCode};
use crate::script::guide::Guide;

/// Its name.
pub(super) const SECTION: &str = "guide";
/// Its fields, all of which may be left out.
const KEYS: [&str; 9] = [
    "resume",
    "duree",
    "personnes",
    "materiel",
    "preparation",
    "accueil",
    "fin",
    "imprevus",
    "alerte",
];

/// What a section says; nothing of a script that has none. What is said at questions stands with them.
pub(super) fn guide(
    section: Option<&Value<'_>>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Guide {
    let fields = match section.map(|value| (value, value.get_ref())) {
        None => return Guide::default(),
        Some((value, DeValue::Table(table))) => Fields::of(table, value.span(), &KEYS, faults),
        Some((value, _)) => {
            wrong_type(value, SECTION, "table", faults);
            return Guide::default();
        }
    };
    let minutes = fields.whole("duree", (1, MINUTES_MAX), faults);
    Guide {
        summary: fields.label("resume", LINE, langs, faults),
        minutes: minutes.and_then(|minutes| u32::try_from(minutes).ok()),
        people: fields.label("personnes", LINE, langs, faults),
        material: lines(&fields, "materiel", langs, faults),
        setup: fields.label("preparation", PARAGRAPHS, langs, faults),
        welcome: fields.label("accueil", PARAGRAPHS, langs, faults),
        farewell: fields.label("fin", PARAGRAPHS, langs, faults),
        troubles: lines(&fields, "imprevus", langs, faults),
        alert: fields.label("alerte", PARAGRAPHS, langs, faults),
        notes: std::collections::BTreeMap::new(),
        times: std::collections::BTreeMap::new(),
    }
}

/// The texts of a list.
fn lines(
    fields: &Fields<'_, '_>,
    key: &'static str,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Vec<Label> {
    let listed = fields.list(key, faults);
    if let Some(surplus) = listed.get(GUIDE_LIST_MAX) {
        let args = vec![("key", key.to_owned()), ("max", GUIDE_LIST_MAX.to_string())];
        faults.add("script-too-many-lines", surplus.span(), args);
    }
    let listed = listed.iter().take(GUIDE_LIST_MAX);
    listed
        .filter_map(|value| label(value, key, PARAGRAPHS, langs, faults))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::{SMALL, told};
    use super::super::read;
    use super::*;

    fn with(section: &str) -> String {
        SMALL.replacen(
            "[[question]]",
            &format!("[guide]\n{section}\n[[question]]"),
            1,
        )
    }

    #[test]
    fn each_field_is_read_and_all_may_be_left_out() {
        assert!(read(SMALL).unwrap().guide.is_empty());
        assert!(read(&with("")).unwrap().guide.is_empty());
        let section = "resume = \"Pour savoir.\"\nduree = 45\npersonnes = \"8 à 30\"\nmateriel = [\"Un écran\"]\n\
            preparation = \"\"\"\nEn rond.\nSans table.\"\"\"\naccueil = \"Bonjour\"\nfin = \"Merci\"\nimprevus = [\"S'il pleut : dedans.\"]\nalerte = \"Prévenir la direction.\"";
        assert_eq!(
            read(&with(section)).unwrap().guide,
            Guide {
                summary: Some(Label::fr("Pour savoir.")),
                minutes: Some(45),
                people: Some(Label::fr("8 à 30")),
                material: vec![Label::fr("Un écran")],
                setup: Some(Label::fr("En rond.\nSans table.")),
                welcome: Some(Label::fr("Bonjour")),
                farewell: Some(Label::fr("Merci")),
                troubles: vec![Label::fr("S'il pleut : dedans.")],
                alert: Some(Label::fr("Prévenir la direction.")),
                notes: std::collections::BTreeMap::new(),
                times: std::collections::BTreeMap::new(),
            }
        );
    }

    #[test]
    fn each_fault_is_told_on_its_line() {
        let long = format!("resume = \"{}\"", "é".repeat(301));
        let longer = format!("preparation = \"{}\"", "é".repeat(2001));
        let many = format!("materiel = [{}]", "\"x\", ".repeat(41));
        for (section, key) in [
            ("duree = \"une heure\"", "script-wrong-type"),
            ("duree = 0", "script-out-of-range"),
            ("duree = 1441", "script-out-of-range"),
            ("resume = \" \"", "script-empty-label"),
            (long.as_str(), "script-too-long"),
            (longer.as_str(), "script-too-long"),
            (many.as_str(), "script-too-many-lines"),
            ("materiel = \"un écran\"", "script-wrong-type"),
            ("imprevus = [3]", "script-wrong-type"),
            ("materielle = []", "script-unknown-key-suggestion"),
            (
                "accueil = { fr = \"Bonjour\", en = \"Hello\" }",
                "script-undeclared-language",
            ),
        ] {
            let found = told(&with(section));
            assert_eq!(found.first(), Some(&(11, key)), "{section}");
            assert!(found.iter().all(|(line, _)| *line == 11), "{section}");
        }
        let heading = SMALL.replacen("[[question]]", "[giude]\n[[question]]", 1);
        assert_eq!(told(&heading), [(10, "script-unknown-key-suggestion")]);
        let value = format!("guide = true\n{SMALL}");
        assert_eq!(told(&value), [(1, "script-wrong-type")]);
    }

    #[test]
    fn how_long_a_question_takes_stands_in_the_guide_alone() {
        let said = SMALL.replacen("maximum = 2", "maximum = 2\nduree = 5", 1);
        let (with, without) = (read(&said).unwrap(), read(SMALL).unwrap());
        let times: Vec<(&str, u32)> = with
            .guide
            .times
            .iter()
            .map(|(key, minutes)| (key.as_str(), *minutes))
            .collect();
        assert_eq!(times, [("mots", 5)]);
        assert_eq!(with.questions, without.questions);
        for wrong in ["\"long\"", "0", "181", "1.5"] {
            let wrong = said.replace("duree = 5", &format!("duree = {wrong}"));
            assert_eq!(told(&wrong).len(), 1, "{wrong}");
        }
    }

    #[test]
    fn what_is_said_at_a_question_stands_in_the_guide_alone() {
        let said = SMALL.replacen(
            "maximum = 2",
            "maximum = 2\nnote = \"Laissez\\nle temps.\"",
            1,
        );
        let (with, without) = (read(&said).unwrap(), read(SMALL).unwrap());
        let (key, note) = with.guide.notes.iter().next().unwrap();
        assert_eq!(
            (key.as_str(), note.get("fr")),
            ("mots", "Laissez\nle temps.")
        );
        assert_eq!(with.questions, without.questions);
        let wrong = said.replace("\"Laissez\\nle temps.\"", "3");
        assert_eq!(told(&wrong), [(15, "script-wrong-type")]);
    }
}
