//! One `[[question]]`.

use std::collections::BTreeSet;

use toml::de::DeValue;

use super::faults::{Faults, shorten};
use super::fields::{Fields, Value, text, wrong_type};
use super::items::items;
use super::kinds::{Form, kind};
use super::labels::{LINE, PARAGRAPHS, cleaned};
use super::minors;
use super::profile::profile;
use super::themes::themes;
use crate::id::QuestionKey;
use crate::kind::Kind;
use crate::label::{Label, LangCode};
use crate::moderation::{AFTER, BEFORE, MODERATION};
use crate::script::audience::Audience;
use crate::script::signs::{FACES, NUMBERS, SIGNS, STARS, fit};
use crate::script::{Question, Results, TONES, TONES_OFF, TONES_ON, Tags};
use crate::table::{BY, PERSON, TABLE, is_by_table};

const KEYS: [&str; 34] = [
    "cle",
    "type",
    "texte",
    "en-clair",
    "aide",
    "note",
    "duree",
    "options",
    "lignes",
    "affirmations",
    "ajouts",
    "autre",
    "maximum",
    "de",
    "a",
    "debut",
    "fin",
    SIGNS,
    "decimales",
    "unite",
    "non-classes",
    "total",
    "ouvertes",
    "tonalite",
    "moderation",
    "themes",
    "theme",
    "resultats",
    "role",
    "famille",
    "public",
    "par",
    "partie",
    "etiquettes",
];

/// The tags that may be written without `etiquettes`.
pub(super) const PLAIN_TAGS: [&str; 4] = ["role", "famille", "public", "partie"];

/// The longest a question may be said to take, in minutes: as long as a timer runs.
const MINUTES_MAX: i64 = 180;

/// What is said of a question to who leads.
#[derive(Debug, Default)]
pub(super) struct Aside {
    /// What to say at it.
    pub(super) note: Option<Label>,
    /// How long it takes, in minutes.
    pub(super) minutes: Option<u32>,
}

/// A question, if it holds, and what is said of it to who leads. `keys` are those of the questions before it; tables can
/// answer it if the script `has_groups`.
pub(super) fn question(
    value: &Value<'_>,
    langs: &[LangCode],
    has_groups: bool,
    (keys, audience): (&mut BTreeSet<String>, Audience),
    faults: &mut Faults<'_>,
) -> Option<(Question, Aside)> {
    let DeValue::Table(table) = value.get_ref() else {
        wrong_type(value, "question", "table", faults);
        return None;
    };
    let fields = Fields::of(table, value.span(), &KEYS, faults);
    let key = key(&fields, keys, faults);
    let label = fields.required_label("texte", langs, faults);
    let plain = fields.label("en-clair", LINE, langs, faults);
    let help = fields.label("aide", LINE, langs, faults);
    let note = fields.label("note", PARAGRAPHS, langs, faults);
    let minutes = fields.whole("duree", (1, MINUTES_MAX), faults);
    let results = results(&fields, faults);
    let mut tags = tags(&fields, faults);
    if let Some(on) = fields.flag("tonalite", faults) {
        let said = if on { TONES_ON } else { TONES_OFF };
        tags.insert(TONES.to_owned(), said.to_owned());
    }
    let moderation = [(BEFORE, BEFORE), (AFTER, AFTER)];
    if let Some(said) = fields.one_of(MODERATION, &moderation, faults) {
        tags.insert(MODERATION.to_owned(), said.to_owned());
    }
    if let Some(by) = fields.one_of(BY, &[(PERSON, PERSON), (TABLE, TABLE)], faults) {
        tags.insert(BY.to_owned(), by.to_owned());
    }
    let by = fields.get(BY).or_else(|| fields.get("etiquettes"));
    if let Some(by) = by.filter(|_| is_by_table(&tags) && !has_groups) {
        faults.add("script-table-without-groups", by.span(), vec![]);
    }
    let form = form(&fields, faults);
    let themes = themes(&fields, form, langs, faults);
    let (kind, items) = if form == Some(Form::Profile) {
        let (profile, items) = profile(&fields, langs, faults);
        (Some(Kind::Profile(profile)), items)
    } else {
        let items = items(&fields, form, langs, faults);
        let kind = form.and_then(|form| kind(&fields, form, langs, faults));
        (kind, items)
    };
    if let Some(signs) = signs(&fields, kind.as_ref(), faults) {
        tags.insert(SIGNS.to_owned(), signs.to_owned());
    }
    let question = Question {
        key: key?,
        label: label?,
        plain,
        help,
        kind: kind?,
        items,
        themes,
        results,
        tags,
    };
    if audience.is_minor() {
        let at = fields.get("texte").map_or(fields.header(), Value::span);
        minors::check(&question, &at, faults);
    }
    let minutes = minutes.and_then(|minutes| u32::try_from(minutes).ok());
    Some((question, Aside { note, minutes }))
}

/// The signs beside the steps of a scale, if the script wants some. Of a kind that has no steps the field itself is a fault.
fn signs(
    fields: &Fields<'_, '_>,
    kind: Option<&Kind>,
    faults: &mut Faults<'_>,
) -> Option<&'static str> {
    let scale = match kind? {
        Kind::Scale(scale) => scale,
        Kind::Grid(grid) => &grid.scale,
        _ => return None,
    };
    let known = [(NUMBERS, NUMBERS), (FACES, FACES), (STARS, STARS)];
    let name = fields.one_of(SIGNS, &known, faults)?;
    if !fit(name, (scale.min, scale.max)) {
        let at = fields.get(SIGNS).map_or(fields.header(), Value::span);
        faults.add("script-signs-steps", at, vec![("value", name.to_owned())]);
    }
    (name != NUMBERS).then_some(name)
}

fn key(
    fields: &Fields<'_, '_>,
    keys: &mut BTreeSet<String>,
    faults: &mut Faults<'_>,
) -> Option<QuestionKey> {
    fields.required("cle", faults)?;
    let (typed, span) = fields.text("cle", faults)?;
    // Keys of findings put to the room are no script's.
    let key = QuestionKey::new(typed.trim()).ok();
    let Some(key) = key.filter(|key| !key.is_reaction()) else {
        faults.add("script-bad-key", span, vec![("value", shorten(typed))]);
        return None;
    };
    if !keys.insert(key.as_str().to_owned()) {
        faults.add(
            "script-duplicate-key",
            span,
            vec![("key", key.as_str().to_owned())],
        );
    }
    Some(key)
}

fn form(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<Form> {
    fields.required("type", faults)?;
    let (typed, span) = fields.text("type", faults)?;
    let form = Form::named(typed.trim());
    match form {
        None => {
            let args = vec![
                ("value", shorten(typed)),
                ("known", Form::names().join(", ")),
            ];
            faults.add("script-unknown-kind", span, args);
        }
        Some(form) => {
            for key in Form::all_own_keys().filter(|key| !form.own_keys().contains(key)) {
                if let Some(span) = fields.name(key) {
                    let args = vec![("key", key.to_owned()), ("kind", form.name().to_owned())];
                    faults.add("script-useless", span, args);
                }
            }
        }
    }
    form
}

fn results(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Results {
    let known = [
        ("en-direct", Results::Live),
        ("a-devoiler", Results::OnReveal),
    ];
    fields
        .one_of("resultats", &known, faults)
        .unwrap_or_default()
}

/// The tags of a question or of something to tick: those with a key of their own, and any other under
/// `etiquettes`.
pub(super) fn tags(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Tags {
    let mut tags = Tags::new();
    for name in PLAIN_TAGS {
        if let Some((value, _)) = fields.line(name, faults) {
            tags.insert(name.to_owned(), value);
        }
    }
    let Some(value) = fields.get("etiquettes") else {
        return tags;
    };
    let DeValue::Table(table) = value.get_ref() else {
        wrong_type(value, "etiquettes", "table", faults);
        return tags;
    };
    for (name, value) in table {
        if !crate::id::is_key(name.get_ref()) {
            faults.add(
                "script-bad-key",
                name.span(),
                vec![("value", shorten(name.get_ref()))],
            );
            continue;
        }
        let Some((typed, span)) = text(value, "etiquettes", faults) else {
            continue;
        };
        let Some(kept) = cleaned(typed, name.get_ref(), span, LINE, faults) else {
            continue;
        };
        if tags
            .insert(name.get_ref().clone().into_owned(), kept)
            .is_some()
        {
            faults.add(
                "script-twice",
                name.span(),
                vec![("key", shorten(name.get_ref()))],
            );
        }
    }
    tags
}
