//! Texts for people: in one language as a plain string, or one by language.

use toml::de::DeValue;

use super::LABEL_MAX;
use super::faults::{Faults, Span};
use super::fields::{Fields, Value, wrong_type};
use crate::kind::words::WORD_MAX;
use crate::label::{Label, LangCode, TRANSLATIONS};
use crate::text;

/// How a text is cleaned, and how long it may be.
#[derive(Clone, Copy)]
pub(super) struct Form {
    lines: bool,
    max: usize,
}

/// On one line, like everything that is read out or ticked.
pub(super) const LINE: Form = Form {
    lines: false,
    max: LABEL_MAX,
};
/// On one line, no longer than a word may be.
pub(super) const WORD: Form = Form {
    lines: false,
    max: WORD_MAX,
};
/// On several lines.
pub(super) const PARAGRAPHS: Form = Form {
    lines: true,
    max: super::NOTICE_MAX,
};

/// A text cleaned and measured, or a fault.
pub(super) fn cleaned(
    typed: &str,
    key: &str,
    span: Span,
    form: Form,
    faults: &mut Faults<'_>,
) -> Option<String> {
    let kept = if form.lines {
        text::clean(typed)
    } else {
        text::clean_line(typed)
    };
    if kept.is_empty() {
        faults.add("script-empty-label", span, vec![]);
        return None;
    }
    if text::length(&kept) > form.max {
        let args = vec![("key", key.to_owned()), ("max", form.max.to_string())];
        faults.add("script-too-long", span, args);
        return None;
    }
    Some(kept)
}

/// A label. A plain string is in the main language and stands for all; a table must speak every
/// language of the script; beside them it may speak those that participants' pages are translated into, and no other.
pub(super) fn label(
    value: &Value<'_>,
    key: &'static str,
    form: Form,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Label> {
    let main = langs.first().cloned().unwrap_or_else(LangCode::french);
    let table = match value.get_ref() {
        DeValue::String(typed) => {
            return cleaned(typed, key, value.span(), form, faults)
                .map(|kept| Label::one(main, kept));
        }
        DeValue::Table(table) => table,
        _ => {
            wrong_type(value, key, "string", faults);
            return None;
        }
    };
    for name in table.keys() {
        let is_translation = TRANSLATIONS.iter().any(|lang| lang == name.get_ref());
        if !is_translation && !langs.iter().any(|lang| lang.as_str() == name.get_ref()) {
            let known = langs
                .iter()
                .map(LangCode::as_str)
                .collect::<Vec<_>>()
                .join(", ");
            let args = vec![
                ("lang", super::faults::shorten(name.get_ref())),
                ("known", known),
            ];
            faults.add("script-undeclared-language", name.span(), args);
        }
    }
    let mut label: Option<Label> = None;
    let mut whole = true;
    for lang in langs {
        let Some(said) = table.get(lang.as_str()) else {
            let args = vec![("key", key.to_owned()), ("lang", lang.as_str().to_owned())];
            faults.absent("script-missing-language", value.span(), args);
            whole = false;
            continue;
        };
        let kept = super::fields::text(said, key, faults)
            .and_then(|(typed, span)| cleaned(typed, key, span, form, faults));
        match (kept, label.take()) {
            (Some(kept), Some(so_far)) => label = Some(so_far.with(lang.clone(), kept)),
            (Some(kept), None) => label = Some(Label::one(lang.clone(), kept)),
            (None, so_far) => (label, whole) = (so_far, false),
        }
    }
    for lang in TRANSLATIONS.iter().filter_map(|code| LangCode::new(code)) {
        let Some(said) = table.get(lang.as_str()).filter(|_| !langs.contains(&lang)) else {
            continue;
        };
        let kept = super::fields::text(said, key, faults)
            .and_then(|(typed, span)| cleaned(typed, key, span, form, faults));
        match kept {
            Some(kept) => label = label.map(|so_far| so_far.with(lang, kept)),
            None => whole = false,
        }
    }
    label.filter(|_| whole)
}

impl Fields<'_, '_> {
    /// A label, if the field is there and holds.
    pub(super) fn label(
        &self,
        key: &'static str,
        form: Form,
        langs: &[LangCode],
        faults: &mut Faults<'_>,
    ) -> Option<Label> {
        label(self.get(key)?, key, form, langs, faults)
    }

    /// A label that must be there.
    pub(super) fn required_label(
        &self,
        key: &'static str,
        langs: &[LangCode],
        faults: &mut Faults<'_>,
    ) -> Option<Label> {
        label(self.required(key, faults)?, key, LINE, langs, faults)
    }

    /// A text in no particular language, on one line.
    pub(super) fn line(
        &self,
        key: &'static str,
        faults: &mut Faults<'_>,
    ) -> Option<(String, Span)> {
        let (typed, span) = self.text(key, faults)?;
        Some((cleaned(typed, key, span.clone(), LINE, faults)?, span))
    }
}
