//! A theme as a form of the codebook says it.

use glane_core::codebook::{Codebook, Theme};
use glane_core::id::ThemeKey;
use glane_core::label::{Label, LangCode};
use glane_core::script::read::{HINTS_MAX, LABEL_MAX, NOTICE_MAX, slug_of};
use glane_core::text::{clean, clean_line, length};

use super::bent::{Bent, needed};
use crate::pages::facilitator::form::Fields;

/// A new theme: its name and its words.
pub(super) fn added(
    fields: Fields<'_>,
    codebook: &Codebook,
    lang: &LangCode,
) -> Result<Theme, Bent> {
    let label = name(fields)?;
    let words = lines(fields, "mots")?;
    // Only a codebook with all keys there are would have none left.
    let key = fresh_key(&label, codebook).ok_or_else(|| Bent::unread("texte", &label))?;
    let theme = Theme {
        key,
        label: Label::one(lang.clone(), label),
        description: None,
        examples: Vec::new(),
        words,
    };
    admitted(theme, codebook)
}

/// A theme that is there, changed: every field must have come, since what is missing would be erased. What the form
/// does not show of it, other languages, stays.
pub(super) fn changed(
    fields: Fields<'_>,
    before: &Theme,
    codebook: &Codebook,
    lang: &LangCode,
) -> Result<Theme, Bent> {
    let label = name(fields)?;
    let words = lines(fields, "mots")?;
    let description = clean(needed(fields, "description")?);
    if length(&description) > NOTICE_MAX {
        return Err(Bent::long("description", NOTICE_MAX));
    }
    let examples = lines(fields, "exemples")?;
    let description = (!description.is_empty()).then(|| match &before.description {
        Some(before) => before.clone().with(lang.clone(), description),
        None => Label::one(lang.clone(), description),
    });
    let theme = Theme {
        key: before.key.clone(),
        label: before.label.clone().with(lang.clone(), label),
        description,
        examples,
        words,
    };
    admitted(theme, codebook)
}

fn admitted(theme: Theme, codebook: &Codebook) -> Result<Theme, Bent> {
    match codebook.admits(&theme) {
        Ok(()) => Ok(theme),
        Err(bad) => Err(Bent::of("texte", bad)),
    }
}

fn name(fields: Fields<'_>) -> Result<String, Bent> {
    let label = clean_line(needed(fields, "texte")?);
    if label.is_empty() {
        return Err(Bent::new("texte", "themes-bent-empty"));
    }
    if length(&label) > LABEL_MAX {
        return Err(Bent::long("texte", LABEL_MAX));
    }
    Ok(label)
}

/// The lines of a field, each once.
fn lines(fields: Fields<'_>, name: &'static str) -> Result<Vec<String>, Bent> {
    let mut kept: Vec<String> = Vec::new();
    for (line, n) in needed(fields, name)?.lines().zip(1_u64..) {
        let line = clean_line(line);
        if length(&line) > LABEL_MAX {
            return Err(Bent::new(name, "themes-bent-long-line")
                .with("line", n)
                .with("max", LABEL_MAX));
        }
        if !line.is_empty() && !kept.contains(&line) {
            kept.push(line);
        }
    }
    if kept.len() > HINTS_MAX {
        return Err(Bent::new(name, "themes-bent-many-lines").with("max", HINTS_MAX));
    }
    Ok(kept)
}

/// A key that no theme has: from the label, with a number if it is taken.
fn fresh_key(label: &str, codebook: &Codebook) -> Option<ThemeKey> {
    let root = slug_of(label).unwrap_or_else(|| "theme".to_owned());
    let root = root.get(..50).unwrap_or(&root).trim_end_matches('-');
    let named = std::iter::once(root.to_owned()).chain((2..).map(|n| format!("{root}-{n}")));
    named
        .filter_map(|key| ThemeKey::new(key).ok())
        .find(|key| codebook.theme(key).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed as form;

    const WHOLE: [(&str, &str); 4] = [
        ("texte", "Temps dédié"),
        ("mots", "heure\nheure\n\nmoment"),
        ("description", ""),
        ("exemples", "pas le temps"),
    ];

    #[test]
    fn a_theme_is_whole_or_the_field_is_named() {
        let french = LangCode::french();
        let theme = added(Fields(&form(&WHOLE)), &Codebook::default(), &french).unwrap();
        assert_eq!((theme.key.as_str(), theme.words.len()), ("temps-dedie", 2));
        let codebook = Codebook::of(vec![theme.clone()]);
        let change =
            |fields: &[(&str, &str)]| changed(Fields(&form(fields)), &theme, &codebook, &french);
        assert_eq!(change(&WHOLE).unwrap().examples, ["pas le temps"]);
        for (name, _) in WHOLE {
            let left: Vec<(&str, &str)> =
                WHOLE.into_iter().filter(|(one, _)| *one != name).collect();
            let bent = change(&left).unwrap_err();
            assert_eq!((bent.field, bent.key), (name, "themes-bent-missing"));
        }
        let long = "x".repeat(LABEL_MAX + 1);
        let lines: Vec<String> = (0..=HINTS_MAX).map(|n| format!("mot {n}")).collect();
        let lines = lines.join("\n");
        let notice = "x".repeat(NOTICE_MAX + 1);
        for (at, value, key) in [
            (0, " ", "themes-bent-empty"),
            (0, long.as_str(), "themes-bent-long"),
            (1, long.as_str(), "themes-bent-long-line"),
            (1, lines.as_str(), "themes-bent-many-lines"),
            (2, notice.as_str(), "themes-bent-long"),
            (3, "\u{FFFD}", "themes-bent-letters"),
        ] {
            let mut fields = WHOLE;
            fields[at].1 = value;
            let bent = change(&fields).unwrap_err();
            assert_eq!((bent.field, bent.key), (WHOLE[at].0, key));
        }
        let again = form(&[("texte", "temps  DEDIE"), ("mots", "")]);
        let bent = added(Fields(&again), &codebook, &french).unwrap_err();
        assert_eq!(bent.key, "themes-bent-same-name");
    }
}
