//! A codebook in a file of its own (`*.grille.toml`), to be used again in another workshop.

use std::fmt::Write as _;

use super::faults::Faults;
use super::fields::{Fields, Value};
use super::labels::LINE;
use super::{SCRIPT_MAX, syntax, themes, workshop};
use crate::codebook::{Codebook, Theme};
use crate::label::{Label, LangCode};
use crate::script::fault::Fault;

/// What a file of a codebook may hold: its title, its languages, and its themes in either way.
const KEYS: [&str; 4] = ["titre", "langues", "themes", "theme"];

/// Reads a codebook, or tells everything that is wrong with it.
pub fn read_codebook(source: &str) -> Result<Codebook, Vec<Fault>> {
    read_codebook_into(source, &Codebook::default())
}

/// Reads a codebook whose themes are to come into another, or tells everything that is wrong with it, where it is
/// written: a name that one of the themes there has, and more themes than there may be.
pub fn read_codebook_into(source: &str, there: &Codebook) -> Result<Codebook, Vec<Fault>> {
    let told = |key, args| {
        Err(vec![Fault {
            key,
            args,
            span: 0..0,
        }])
    };
    if source.len() > SCRIPT_MAX {
        let max = (SCRIPT_MAX / 1024).to_string();
        return told("script-too-big", vec![("max", max)]);
    }
    let closed = syntax::close(source);
    let parsed = closed.parse(source);
    let mut faults = Faults::new(source);
    let fields = Fields::of(parsed.table.get_ref(), 0..0, &KEYS, &mut faults);
    let langs = workshop::languages(&fields, &mut faults);
    let langs = langs.unwrap_or_else(|| vec![LangCode::french()]);
    fields.label("titre", LINE, &langs, &mut faults);
    let listed: Vec<&Value<'_>> = ["themes", "theme"]
        .into_iter()
        .flat_map(|key| fields.list(key, &mut faults))
        .collect();
    let mut together = there.clone();
    let themes = themes::all(&listed, &mut together, &langs, &mut faults);
    let faults = faults.together_with(parsed.faults, &parsed.broken);
    if !faults.is_empty() {
        return Err(faults);
    }
    if themes.is_empty() {
        return told("script-no-theme", vec![]);
    }
    Ok(Codebook::of(themes))
}

/// A codebook as the text of such a file; reading it gives the same codebook.
pub fn write_codebook(title: &Label, langs: &[LangCode], codebook: &Codebook) -> String {
    let mut spoken: Vec<&LangCode> = langs.iter().collect();
    // A theme may have been written where other languages were spoken: what it says is kept.
    for theme in codebook {
        let labels = std::iter::once(&theme.label).chain(&theme.description);
        for (lang, _) in labels.flat_map(Label::iter) {
            if !spoken.contains(&lang) {
                spoken.push(lang);
            }
        }
    }
    let codes: Vec<String> = spoken.iter().map(|lang| quoted(lang.as_str())).collect();
    let mut text = format!("titre = {}\n", label(title, &spoken));
    // Writing into a text cannot fail.
    let _ = writeln!(text, "langues = [{}]", codes.join(", "));
    for theme in codebook {
        let _ = write!(text, "\n{}", entry(theme, &spoken));
    }
    text
}

fn entry(theme: &Theme, langs: &[&LangCode]) -> String {
    let mut text = format!(
        "[[theme]]\ncle = {}\ntexte = {}\n",
        quoted(theme.key.as_str()),
        label(&theme.label, langs)
    );
    if let Some(description) = &theme.description {
        let _ = writeln!(text, "description = {}", label(description, langs));
    }
    for (key, all) in [("exemples", &theme.examples), ("mots", &theme.words)] {
        if !all.is_empty() {
            let all: Vec<String> = all.iter().map(|one| quoted(one)).collect();
            let _ = writeln!(text, "{key} = [{}]", all.join(", "));
        }
    }
    text
}

/// In one language, a plain text; in several, one for each.
fn label(label: &Label, langs: &[&LangCode]) -> String {
    if let [only] = langs {
        return quoted(label.get(only.as_str()));
    }
    let said: Vec<String> = langs
        .iter()
        .map(|lang| format!("{} = {}", lang.as_str(), quoted(label.get(lang.as_str()))))
        .collect();
    format!("{{ {} }}", said.join(", "))
}

/// A text as TOML writes it.
pub(in crate::script) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::id::ThemeKey;

    fn faults(source: &str) -> Vec<&'static str> {
        let faults = read_codebook(source).err().unwrap_or_default();
        faults.into_iter().map(|fault| fault.key).collect()
    }

    #[test]
    fn what_is_wrong_is_told() {
        assert_eq!(faults("titre = \"T\"\n"), ["script-no-theme"]);
        assert_eq!(faults("themes = [3]\n"), ["script-wrong-type"]);
        assert_eq!(
            faults("couleur = 1\nthemes = [\"A\", \"A\"]\n"),
            ["script-unknown-key", "script-duplicate-label"]
        );
        assert!(faults("[[theme]]\ntexte = \"A\"\n[[theme]]\ntexte = \"B\"\n").is_empty());
    }

    #[test]
    fn what_does_not_go_with_the_themes_there_is_told_on_its_line() {
        let there = read_codebook("themes = [\"Temps dédié\", \"Le prix\"]\n").unwrap();
        let told = |source: &str| {
            let found = read_codebook_into(source, &there).err().unwrap_or_default();
            let line =
                |fault: &Fault| crate::script::fault::line_column(source, fault.span.start).0;
            let found = found.iter().map(|fault| (line(fault), fault.key));
            found.collect::<Vec<_>>()
        };
        let source =
            "[[theme]]\ntexte = \"Le lien\"\n[[theme]]\ncle = \"t\"\ntexte = \"TEMPS dedie\"\n";
        assert_eq!(told(source), [(5, "script-theme-same-name")]);
        // The same key is the same theme, changed where it stands.
        assert_eq!(told("themes = [\"temps DÉDIÉ\"]\n"), []);
        let many: Vec<String> = (3..=61)
            .map(|n| format!("[[theme]]\ntexte = \"T{n}\"\n"))
            .collect();
        let told = told(&many.concat());
        assert_eq!(told, [(2 * 59, "script-themes-full")]);
    }

    fn text() -> impl Strategy<Value = String> {
        "[a-zé\"\\\\ '#=\\[\\]{}·]{0,12}x"
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            all in prop::collection::btree_map("[a-z]{1,8}", (text(), any::<bool>(), prop::collection::btree_set(text(), 0..4)), 1..6),
            title in text(),
        ) {
            let mut seen = std::collections::BTreeSet::new();
            let clean = |text: &str| crate::text::clean_line(text);
            let themes: Vec<Theme> = all
                .into_iter()
                .filter(|(_, (label, ..))| seen.insert(crate::script::read::plain(label)))
                .map(|(key, (label, described, words))| {
                    let mut told = std::collections::BTreeSet::new();
                    Theme {
                        key: ThemeKey::new(key).unwrap(),
                        description: described.then(|| Label::fr(clean(&label))),
                        label: Label::fr(clean(&label)),
                        examples: vec![],
                        words: words.iter().map(|w| clean(w)).filter(|w| told.insert(w.clone())).collect(),
                    }
                })
                .collect();
            let codebook = Codebook::of(themes);
            let written = write_codebook(&Label::fr(clean(&title)), &[LangCode::french()], &codebook);
            prop_assert_eq!(read_codebook(&written), Ok(codebook), "{}", written);
        }
    }
}
