//! The themes of an open question: a list under `themes`, tables under `[[question.theme]]`, or both.

use super::entries::Seen;
use super::faults::{Faults, shorten};
use super::fields::{Fields, Value, text};
use super::kinds::Form;
use super::labels::{LINE, PARAGRAPHS, cleaned};
use super::{HINTS_MAX, THEMES_MAX};
use crate::codebook::{BadTheme, Codebook, Theme};
use crate::id::ThemeKey;
use crate::label::LangCode;

/// The fields of one theme.
const THEME_KEYS: [&str; 5] = ["cle", "texte", "description", "exemples", "mots"];

/// The themes of a question; none for a kind that has none.
pub(super) fn themes(
    fields: &Fields<'_, '_>,
    form: Option<Form>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Vec<Theme> {
    if form.is_some_and(|form| form != Form::Text) {
        return Vec::new();
    }
    let listed: Vec<&Value<'_>> = ["themes", "theme"]
        .into_iter()
        .flat_map(|key| fields.list(key, faults))
        .collect();
    let mut codebook = Codebook::default();
    all(&listed, &mut codebook, langs, faults)
}

/// The themes of a list, each key and label once, as far as they may come into `codebook`.
pub(super) fn all(
    listed: &[&Value<'_>],
    codebook: &mut Codebook,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Vec<Theme> {
    if let Some(surplus) = listed.get(THEMES_MAX) {
        let args = vec![("max", THEMES_MAX.to_string())];
        faults.add("script-too-many-themes", surplus.span(), args);
    }
    let mut seen = Seen::plainly("script-theme-twice");
    listed
        .iter()
        .take(THEMES_MAX)
        .filter_map(|value| theme(value, &mut seen, codebook, langs, faults))
        .collect()
}

fn theme(
    value: &Value<'_>,
    seen: &mut Seen,
    codebook: &mut Codebook,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Theme> {
    let before = faults.count();
    let (entry, _) = seen.entry(value, &THEME_KEYS, "texte", langs, faults)?;
    let is_told = faults.count() > before;
    let fields = entry.fields.as_ref();
    let description =
        fields.and_then(|fields| fields.label("description", PARAGRAPHS, langs, faults));
    let mut hints = |key| fields.map_or_else(Vec::new, |fields| hints(fields, key, faults));
    let (examples, words) = (hints("exemples"), hints("mots"));
    let theme = Theme {
        key: ThemeKey::new(entry.key).ok()?,
        label: entry.label,
        description,
        examples,
        words,
    };
    // Two that are the same to the letter, or give the same key, were told of already.
    match codebook.take(&theme) {
        Err(bad) if !is_told => {
            not_admitted(&bad, value, &theme, (seen, codebook), faults);
        }
        Ok(()) | Err(_) => {}
    }
    Some(theme)
}

/// Why a theme does not come into the codebook, where it is written.
fn not_admitted(
    bad: &BadTheme,
    value: &Value<'_>,
    theme: &Theme,
    (seen, codebook): (&Seen, &Codebook),
    faults: &mut Faults<'_>,
) {
    let written = value
        .get_ref()
        .as_table()
        .and_then(|table| table.get("texte"));
    let span = written.map_or(value.span(), Value::span);
    match bad {
        BadTheme::SameName { name, other } => {
            let args = vec![("label", shorten(name)), ("first", shorten(other))];
            let mut all = codebook.iter();
            let other = all.find(|theme| theme.label.texts().any(|text| text == other));
            let is_here = other.is_some_and(|other| seen.has(other.key.as_str()));
            let key = if is_here {
                "script-theme-twice"
            } else {
                "script-theme-same-name"
            };
            faults.add(key, span, args);
        }
        BadTheme::Full => {
            let label = theme.label.texts().next().unwrap_or_default();
            let args = vec![
                ("label", shorten(label)),
                ("there", codebook.len().to_string()),
                ("max", THEMES_MAX.to_string()),
            ];
            faults.add("script-themes-full", span, args);
        }
    }
}

/// A list of texts in no particular language, each once.
fn hints(fields: &Fields<'_, '_>, key: &'static str, faults: &mut Faults<'_>) -> Vec<String> {
    let listed = fields.list(key, faults);
    if let Some(surplus) = listed.get(HINTS_MAX) {
        let args = vec![("key", key.to_owned()), ("max", HINTS_MAX.to_string())];
        faults.add("script-too-many-hints", surplus.span(), args);
    }
    let mut kept: Vec<String> = Vec::new();
    for value in listed.iter().take(HINTS_MAX) {
        let Some((typed, span)) = text(value, key, faults) else {
            continue;
        };
        match cleaned(typed, key, span.clone(), LINE, faults) {
            Some(hint) if kept.contains(&hint) => {
                faults.add("script-twice", span, vec![("key", hint)]);
            }
            Some(hint) => kept.push(hint),
            None => {}
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::super::mistakes::told;
    use super::super::read;
    use super::*;

    const HEAD: &str = "[atelier]\ntitre = \"T\"\ndate = 2024-11-28\norganisateur = \"C\"\n";

    fn script(question: &str) -> String {
        format!("{HEAD}[[question]]\ncle = \"q\"\ntype = \"texte\"\ntexte = \"?\"\n{question}\n")
    }

    fn themes(question: &str) -> Vec<Theme> {
        read(&script(question)).unwrap().questions[0].themes.clone()
    }

    #[test]
    fn themes_are_read_as_a_list_and_as_tables() {
        let listed = themes(
            "themes = [\"Le temps\", { cle = \"argent\", texte = \"L'argent\", mots = [\"prix\", \"trop cher\"] }]",
        );
        assert_eq!(listed[0].key.as_str(), "le-temps");
        assert_eq!(listed[1].words, ["prix", "trop cher"]);
        let tables = themes(
            "[[question.theme]]\ntexte = \"Le temps\"\n[[question.theme]]\ncle = \"argent\"\ntexte = \"L'argent\"\nmots = [\"prix\", \"trop cher\"]",
        );
        assert_eq!(listed, tables);
        let whole = themes(
            "themes = [{ texte = \"A\", description = \"ce qui en est\", exemples = [\"comme ceci\"] }]",
        );
        assert_eq!(
            whole[0].description.as_ref().map(|d| d.get("fr")),
            Some("ce qui en est")
        );
        assert_eq!(whole[0].examples, ["comme ceci"]);
    }

    #[test]
    fn each_fault_is_told_on_its_line() {
        for (themes, key) in [
            ("themes = 3", "script-wrong-type"),
            ("themes = [3]", "script-wrong-type"),
            ("themes = [\"A\", \"A\"]", "script-duplicate-label"),
            ("themes = [\"Été\", \"ete\"]", "script-theme-twice"),
            ("themes = [\"A b\", \"A-b\"]", "script-label-same-key"),
            (
                "themes = [\"A\", { cle = \"a\", texte = \"B\" }]",
                "script-duplicate-key",
            ),
            (
                "themes = [\"Temps dédié\", { cle = \"b\", texte = \"temps  DÉDIÉ\" }]",
                "script-theme-twice",
            ),
            (
                "themes = [{ cle = \"é\", texte = \"B\" }]",
                "script-bad-key",
            ),
            ("themes = [{ cle = \"a\" }]", "script-missing"),
            (
                "themes = [{ texte = \"A\", mots = \"a\" }]",
                "script-wrong-type",
            ),
            (
                "themes = [{ texte = \"A\", mots = [\" \"] }]",
                "script-empty-label",
            ),
            (
                "themes = [{ texte = \"A\", mots = [\"a\", \"a\"] }]",
                "script-twice",
            ),
            (
                "themes = [{ texte = \"A\", mot = [\"a\"] }]",
                "script-unknown-key-suggestion",
            ),
            ("options = [\"A\", \"B\"]", "script-useless"),
        ] {
            assert_eq!(told(&script(themes)), [(9, key)], "{themes}");
        }
        let many = |n: usize| {
            (0..n)
                .map(|i| format!("\"t{i}\""))
                .collect::<Vec<_>>()
                .join(", ")
        };
        let source = script(&format!("themes = [{}]", many(THEMES_MAX + 1)));
        assert_eq!(told(&source), [(9, "script-too-many-themes")]);
        let source = script(&format!(
            "themes = [{{ texte = \"A\", mots = [{}] }}]",
            many(HINTS_MAX + 1)
        ));
        assert_eq!(told(&source), [(9, "script-too-many-hints")]);
    }

    #[test]
    fn only_an_open_question_has_themes() {
        let source = script("themes = [\"A\"]").replace("\"texte\"\ntexte", "\"mots\"\ntexte");
        assert_eq!(told(&source), [(9, "script-useless")]);
    }
}
