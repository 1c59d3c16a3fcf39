//! The lexicon of a centre: names of places, services and people that are words of their own.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::faults::{Faults, Span, shorten};
use super::fields::{Fields, Value, text, wrong_type};
use super::labels::{WORD, cleaned};
use super::{NAMES_MAX, slug_of};
use crate::script::LocalName;
use crate::text::normal_form;

const KEYS: [&str; 2] = ["nom", "aussi"];

/// Which name each writing stands for.
#[derive(Default)]
struct Seen {
    meant: BTreeMap<String, String>,
}

impl Seen {
    /// A writing of a name, if it stands for no other name.
    fn writing(
        &mut self,
        typed: &str,
        key: &'static str,
        name: Option<&str>,
        span: Span,
        faults: &mut Faults<'_>,
    ) -> Option<String> {
        let kept = cleaned(typed, key, span.clone(), WORD, faults)?;
        if !kept.chars().any(char::is_alphanumeric) {
            faults.add("script-bad-name", span, vec![("value", shorten(typed))]);
            return None;
        }
        let plain = slug_of(&kept).unwrap_or_else(|| normal_form(&kept));
        let name = name.map_or_else(|| plain.clone(), plain_of);
        let before = self.meant.entry(plain).or_insert_with(|| name.clone());
        if *before != name {
            faults.add("script-name-twice", span, vec![("value", shorten(typed))]);
            return None;
        }
        Some(kept)
    }
}

fn plain_of(name: &str) -> String {
    slug_of(name).unwrap_or_else(|| normal_form(name))
}

/// The names of a workshop's centre, in the order in which they are first written, those written twice put together.
pub(super) fn names(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Vec<LocalName> {
    let listed = fields.list("lexique", faults);
    if let Some(surplus) = listed.get(NAMES_MAX) {
        let args = vec![("max", NAMES_MAX.to_string())];
        faults.add("script-too-many-names", surplus.span(), args);
    }
    let mut seen = Seen::default();
    let mut names: Vec<LocalName> = Vec::new();
    for value in listed.iter().take(NAMES_MAX) {
        let Some(name) = name(value, &mut seen, faults) else {
            continue;
        };
        let plain = plain_of(&name.name);
        match names.iter_mut().find(|own| plain_of(&own.name) == plain) {
            Some(own) => own.aliases.extend(name.aliases),
            None => names.push(name),
        }
    }
    names
}

fn name(value: &Value<'_>, seen: &mut Seen, faults: &mut Faults<'_>) -> Option<LocalName> {
    let table = match value.get_ref() {
        DeValue::String(typed) => {
            let name = seen.writing(typed, "nom", None, value.span(), faults)?;
            return Some(LocalName {
                name,
                aliases: Vec::new(),
            });
        }
        DeValue::Table(table) => table,
        _ => {
            wrong_type(value, "lexique", "string", faults);
            return None;
        }
    };
    let fields = Fields::of(table, value.span(), &KEYS, faults);
    fields.required("nom", faults)?;
    let (typed, span) = fields.text("nom", faults)?;
    let name = seen.writing(typed, "nom", None, span, faults)?;
    let mut aliases = Vec::new();
    for alias in fields.list("aussi", faults) {
        let written = text(alias, "aussi", faults)
            .and_then(|(typed, span)| seen.writing(typed, "aussi", Some(&name), span, faults));
        aliases.extend(written);
    }
    Some(LocalName { name, aliases })
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::{SMALL, told};
    use super::super::read;
    use super::*;

    fn with(lexicon: &str) -> String {
        SMALL.replacen("seuil = 5", &format!("seuil = 5\nlexique = {lexicon}"), 1)
    }

    fn names(lexicon: &str) -> Vec<LocalName> {
        read(&with(lexicon)).unwrap().lexicon
    }

    fn of(name: &str, aliases: &[&str]) -> LocalName {
        LocalName {
            name: name.to_owned(),
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        }
    }

    #[test]
    fn names_and_their_other_writings_are_read() {
        assert_eq!(read(SMALL).unwrap().lexicon, []);
        assert_eq!(names("[]"), []);
        assert_eq!(
            names(
                r#"["La Fabrique", { nom = " Maison  des Lilas ", aussi = ["MDL", "les lilas"] }]"#
            ),
            [
                of("La Fabrique", &[]),
                of("Maison des Lilas", &["MDL", "les lilas"])
            ]
        );
        let twice = r#"["Maison des Lilas", { nom = "maison des lilas", aussi = ["MDL", "mdl"] }]"#;
        assert_eq!(
            names(twice),
            [of("Maison des Lilas", &["MDL", "mdl"])],
            "a name written twice is one name"
        );
        assert_eq!(names(r#"["مركز"]"#), [of("مركز", &[])]);
    }

    #[test]
    fn each_fault_is_told_on_its_line() {
        for (lexicon, key) in [
            (r#""MDL""#, "script-wrong-type"),
            ("[3]", "script-wrong-type"),
            ("[{ nom = 3 }]", "script-wrong-type"),
            (r#"[{ nom = "MDL", aussi = "lilas" }]"#, "script-wrong-type"),
            (r#"[{ nom = "MDL", aussi = [3] }]"#, "script-wrong-type"),
            (r#"[{ aussi = ["MDL"] }]"#, "script-missing"),
            (
                r#"[{ nom = "MDL", ausi = [] }]"#,
                "script-unknown-key-suggestion",
            ),
            (r#"[" "]"#, "script-empty-label"),
            (r#"["?!"]"#, "script-bad-name"),
            (
                r#"[{ nom = "MDL", aussi = ["Lilas"] }, { nom = "MJC", aussi = ["lilas"] }]"#,
                "script-name-twice",
            ),
            (
                r#"["Lilas", { nom = "MJC", aussi = ["lilas"] }]"#,
                "script-name-twice",
            ),
        ] {
            assert_eq!(told(&with(lexicon)), [(9, key)], "{lexicon}");
        }
        let long = format!("[\"{}\"]", "é".repeat(61));
        assert_eq!(told(&with(&long)), [(9, "script-too-long")]);
        let many: Vec<String> = (0..=NAMES_MAX).map(|n| format!("\"n{n}\"")).collect();
        let many = format!("[{}]", many.join(", "));
        assert_eq!(told(&with(&many)), [(9, "script-too-many-names")]);
        let all = r#"["?", { nom = "" }, 3]"#;
        assert_eq!(told(&with(all)).len(), 3, "every fault at once");
    }
}
