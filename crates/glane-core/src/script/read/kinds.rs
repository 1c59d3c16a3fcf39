//! The kinds of question as a script names them, and the fields each has of its own.

use super::faults::Faults;
use super::fields::Fields;
use super::labels::LINE;
use crate::kind::Kind;
use crate::kind::choice::Choice;
use crate::kind::choices::Choices;
use crate::kind::ideas::Ideas;
use crate::kind::open::{Open, TEXT_MAX};
use crate::kind::scale::Scale;
use crate::kind::slots::Slots;
use crate::kind::words::Words;
use crate::label::LangCode;

/// How many words each person gives, unless the script says otherwise.
const WORDS: usize = 3;
/// The most words a script may ask of each person.
const WORDS_MAX: usize = 10;
/// The length of an open answer in characters, unless the script says otherwise.
const CHARS: usize = 500;
/// The most votes or choices a script may set as a limit.
const TICKS_MAX: usize = 1000;
/// The most steps between the ends of a scale.
const STEPS_MAX: i64 = 100;
/// The farthest from zero a scale may begin or end.
const SCALE_MAX: i64 = 1_000_000;

/// A kind of question by the name scripts give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Words,
    Text,
    OneChoice,
    Choices,
    Scale,
    Ideas,
    Slots,
}

/// What `type = "…"` says of a question of this kind.
pub fn type_name(kind: &Kind) -> &'static str {
    Form::of(kind).map_or("", Form::name)
}

impl Form {
    const ALL: [Self; 7] = [
        Self::Words,
        Self::Text,
        Self::OneChoice,
        Self::Choices,
        Self::Scale,
        Self::Ideas,
        Self::Slots,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Words => "mots",
            Self::Text => "texte",
            Self::OneChoice => "un-choix",
            Self::Choices => "plusieurs-choix",
            Self::Scale => "echelle",
            Self::Ideas => "idees",
            Self::Slots => "creneaux",
        }
    }

    /// The form of a kind that a script may have.
    fn of(kind: &Kind) -> Option<Self> {
        Some(match kind {
            Kind::Words(_) => Self::Words,
            Kind::Open(_) => Self::Text,
            Kind::Choice(_) => Self::OneChoice,
            Kind::Choices(_) => Self::Choices,
            Kind::Scale(_) => Self::Scale,
            Kind::Ideas(_) => Self::Ideas,
            Kind::Slots(_) => Self::Slots,
            Kind::Reaction(_) => return None,
        })
    }

    pub(super) fn names() -> [&'static str; 7] {
        Self::ALL.map(Self::name)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The fields that mean something to this kind and not to all.
    pub(super) fn own_keys(self) -> &'static [&'static str] {
        match self {
            Self::Words => &["maximum", "tonalite"],
            Self::Text => &["maximum", "themes", "theme"],
            Self::OneChoice | Self::Slots => &["options"],
            Self::Choices => &["options", "maximum"],
            Self::Scale => &["de", "a", "debut", "fin"],
            Self::Ideas => &["options", "maximum", "ouvertes"],
        }
    }

    pub(super) fn all_own_keys() -> impl Iterator<Item = &'static str> {
        [
            "options", "maximum", "de", "a", "debut", "fin", "ouvertes", "themes", "theme",
            "tonalite",
        ]
        .into_iter()
    }

    /// Whether it lists things to tick.
    pub(super) fn has_items(self) -> bool {
        self.own_keys().contains(&"options")
    }
}

/// The kind with its settings, if they hold.
pub(super) fn kind(
    fields: &Fields<'_, '_>,
    form: Form,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Kind> {
    Some(match form {
        Form::Words => Kind::Words(Words {
            max: fields.count("maximum", WORDS_MAX, faults).unwrap_or(WORDS),
        }),
        Form::Text => Kind::Open(Open {
            max_chars: fields.count("maximum", TEXT_MAX, faults).unwrap_or(CHARS),
        }),
        Form::OneChoice => Kind::Choice(Choice {}),
        Form::Choices => Kind::Choices(Choices {
            max: limit(fields, faults),
        }),
        Form::Scale => Kind::Scale(scale(fields, langs, faults)?),
        Form::Ideas => Kind::Ideas(Ideas {
            max: fields.count("maximum", TICKS_MAX, faults),
            open: fields.flag("ouvertes", faults).unwrap_or(true),
        }),
        Form::Slots => Kind::Slots(Slots {}),
    })
}

/// The limit of a question with several choices: it must not be above what there is to choose.
fn limit(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<usize> {
    let limit = fields.count("maximum", TICKS_MAX, faults)?;
    let there = fields
        .get("options")
        .and_then(|value| value.get_ref().as_array())
        .map_or(0, |list| list.len());
    if there > 0
        && limit > there
        && let Some(value) = fields.get("maximum")
    {
        let args = vec![("value", limit.to_string()), ("count", there.to_string())];
        faults.add("script-limit-above-options", value.span(), args);
    }
    Some(limit)
}

fn scale(fields: &Fields<'_, '_>, langs: &[LangCode], faults: &mut Faults<'_>) -> Option<Scale> {
    let low = fields.label("debut", LINE, langs, faults);
    let high = fields.label("fin", LINE, langs, faults);
    let ends = (-SCALE_MAX, SCALE_MAX);
    let first = fields.required("de", faults);
    let last = fields.required("a", faults);
    let min = first.and_then(|_| fields.whole("de", ends, faults));
    let max = last.and_then(|_| fields.whole("a", ends, faults));
    let (min, max, last) = (min?, max?, last?);
    if min >= max {
        let args = vec![("min", min.to_string()), ("max", max.to_string())];
        faults.add("script-scale-order", last.span(), args);
    } else if max - min > STEPS_MAX {
        faults.add(
            "script-scale-too-long",
            last.span(),
            vec![("max", STEPS_MAX.to_string())],
        );
    }
    Some(Scale {
        min,
        max,
        low,
        high,
    })
}
