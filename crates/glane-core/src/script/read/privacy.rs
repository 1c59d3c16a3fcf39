//! The `[confidentialite]` section: who answers for the data.

use toml::de::DeValue;

use super::faults::{Faults, shorten};
use super::fields::{Fields, Value, wrong_type};
use crate::script::privacy::{Basis, Privacy};

/// Its name.
pub(super) const SECTION: &str = "confidentialite";
/// Its fields, all of which may be left out.
pub(crate) const KEYS: [&str; 4] = ["responsable", "contact_dpo", "base_legale", "sous_traitant"];

/// What a section says; nothing of a script that has none.
pub(super) fn privacy(section: Option<&Value<'_>>, faults: &mut Faults<'_>) -> Privacy {
    let table = match section.map(|value| (value, value.get_ref())) {
        None => return Privacy::default(),
        Some((value, DeValue::Table(table))) => Fields::of(table, value.span(), &KEYS, faults),
        Some((value, _)) => {
            wrong_type(value, SECTION, "table", faults);
            return Privacy::default();
        }
    };
    let mut line = |key: &'static str| table.line(key, faults).map(|(said, _)| said);
    Privacy {
        controller: line("responsable"),
        contact: line("contact_dpo"),
        processor: line("sous_traitant"),
        basis: basis(&table, faults),
    }
}

fn basis(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<Basis> {
    let (typed, span) = fields.text("base_legale", faults)?;
    let found = Basis::of(typed.trim());
    if found.is_none() {
        let known = Basis::ALL.map(Basis::written).join(", ");
        let args = vec![
            ("key", "base_legale".to_owned()),
            ("value", shorten(typed)),
            ("known", known),
        ];
        faults.add("script-unknown-value", span, args);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::{SMALL, told};
    use super::super::read;
    use super::*;

    fn with(section: &str) -> String {
        SMALL.replacen(
            "[[question]]",
            &format!("[confidentialite]\n{section}\n[[question]]"),
            1,
        )
    }

    #[test]
    fn each_field_is_read_and_all_may_be_left_out() {
        assert!(read(SMALL).unwrap().privacy.is_empty());
        assert!(read(&with("")).unwrap().privacy.is_empty());
        let section = "responsable = \" Centre  social \"\ncontact_dpo = \"dpo@exemple.org\"\n\
            base_legale = \"mission-d-interet-public\"\nsous_traitant = \"Fédération\"";
        assert_eq!(
            read(&with(section)).unwrap().privacy,
            Privacy {
                controller: Some("Centre social".to_owned()),
                contact: Some("dpo@exemple.org".to_owned()),
                basis: Some(Basis::PublicInterest),
                processor: Some("Fédération".to_owned()),
            }
        );
        for basis in Basis::ALL {
            let section = format!("base_legale = \"{}\"", basis.written());
            assert_eq!(read(&with(&section)).unwrap().privacy.basis, Some(basis));
        }
    }

    #[test]
    fn each_fault_is_told_on_its_line() {
        let long = format!("responsable = \"{}\"", "é".repeat(301));
        for (section, key) in [
            ("responsable = 3", "script-wrong-type"),
            ("responsable = \" \"", "script-empty-label"),
            (long.as_str(), "script-too-long"),
            ("contact_dpo = [\"dpo\"]", "script-wrong-type"),
            ("contact = \"dpo\"", "script-unknown-key"),
            ("contact_dp = \"dpo\"", "script-unknown-key-suggestion"),
            ("couleur = \"bleu\"", "script-unknown-key"),
            ("base_legale = true", "script-wrong-type"),
            ("base_legale = \"oui\"", "script-unknown-value"),
            ("sous_traitant = false", "script-wrong-type"),
        ] {
            assert_eq!(told(&with(section)), [(11, key)], "{section}");
        }
        let heading = SMALL.replacen("[[question]]", "[confidentialitee]\n[[question]]", 1);
        assert_eq!(told(&heading), [(10, "script-unknown-key-suggestion")]);
        let value = format!("confidentialite = true\n{SMALL}");
        assert_eq!(told(&value), [(1, "script-wrong-type")]);
    }
}
