//! The kinds of question as a script names them, and the fields each has of its own.

use toml::de::DeValue;

use super::faults::{Faults, shorten};
use super::fields::{Fields, Value, wrong_type};
use super::labels::LINE;
use super::other;
use crate::kind::Kind;
use crate::kind::choice::Choice;
use crate::kind::choices::Choices;
use crate::kind::grid::Grid;
use crate::kind::ideas::Ideas;
use crate::kind::number::{DECIMALS_MAX, Number, Unread, in_steps, steps_in_one};
use crate::kind::open::{Open, TEXT_MAX};
use crate::kind::points::Points;
use crate::kind::ranking::{Ranking, Unplaced};
use crate::kind::scale::Scale;
use crate::kind::slots::Slots;
use crate::kind::statements::Statements;
use crate::kind::words::Words;
use crate::label::LangCode;
use crate::script::signs::SIGNS;

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
/// The most steps between the ends of a grid's scale: each line shows them all on a phone.
const GRID_STEPS_MAX: i64 = 10;
/// The farthest from zero a scale may begin or end.
const SCALE_MAX: i64 = 1_000_000;
/// The farthest from zero a number may be.
const NUMBER_MAX: i64 = 1_000_000_000;

/// How many points each person shares, unless the script says otherwise.
const POINTS: i64 = 100;
/// The most points a script may give to share.
const POINTS_MAX: i64 = 10_000;

/// A kind of question by the name scripts give it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Words,
    Text,
    OneChoice,
    Choices,
    Scale,
    Number,
    Ranking,
    Points,
    Grid,
    Statements,
    Ideas,
    Slots,
    Profile,
}

/// What `type = "…"` says of a question of this kind.
pub fn type_name(kind: &Kind) -> &'static str {
    Form::of(kind).map_or("", Form::name)
}

/// What a question of this kind may be told that is one line: numbers, and the words at a scale's ends.
pub fn own_settings(kind: &Kind) -> &'static [&'static str] {
    match Form::of(kind) {
        Some(Form::Words | Form::Text | Form::Choices | Form::Ideas | Form::Ranking) => {
            &["maximum"]
        }
        Some(Form::Scale | Form::Grid) => &["de", "a", "debut", "fin", SIGNS],
        Some(Form::Number) => &["de", "a", "decimales", "unite"],
        Some(Form::Points) => &["total"],
        Some(Form::OneChoice | Form::Slots | Form::Statements | Form::Profile) | None => &[],
    }
}

/// The field that lists what can be ticked or rated under a question of this kind.
pub fn list_name(kind: &Kind) -> Option<&'static str> {
    Form::of(kind).and_then(Form::items_key)
}

impl Form {
    const ALL: [Self; 13] = [
        Self::Words,
        Self::Text,
        Self::OneChoice,
        Self::Choices,
        Self::Scale,
        Self::Number,
        Self::Ranking,
        Self::Points,
        Self::Grid,
        Self::Statements,
        Self::Ideas,
        Self::Slots,
        Self::Profile,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Words => "mots",
            Self::Text => "texte",
            Self::OneChoice => "un-choix",
            Self::Choices => "plusieurs-choix",
            Self::Scale => "echelle",
            Self::Number => "nombre",
            Self::Ranking => "classement",
            Self::Points => "points",
            Self::Grid => "grille",
            Self::Statements => "affirmations",
            Self::Ideas => "idees",
            Self::Slots => "creneaux",
            Self::Profile => "profil",
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
            Kind::Number(_) => Self::Number,
            Kind::Ranking(_) => Self::Ranking,
            Kind::Points(_) => Self::Points,
            Kind::Grid(_) => Self::Grid,
            Kind::Statements(_) => Self::Statements,
            Kind::Ideas(_) => Self::Ideas,
            Kind::Slots(_) => Self::Slots,
            Kind::Profile(_) => Self::Profile,
            Kind::Reaction(_) => return None,
        })
    }

    pub(super) fn names() -> [&'static str; 13] {
        Self::ALL.map(Self::name)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The fields that mean something to this kind and not to all.
    pub(super) fn own_keys(self) -> &'static [&'static str] {
        match self {
            Self::Words => &["maximum", "tonalite", "moderation"],
            Self::Text => &["maximum", "themes", "theme"],
            Self::Slots => &["options"],
            Self::OneChoice => &["options", "autre"],
            Self::Choices => &["options", "maximum", "autre"],
            Self::Scale => &["de", "a", "debut", "fin", SIGNS],
            Self::Number => &["de", "a", "decimales", "unite"],
            Self::Ranking => &["options", "maximum", "non-classes"],
            Self::Points => &["options", "total"],
            Self::Profile => &["lignes"],
            Self::Grid => &["lignes", "de", "a", "debut", "fin", SIGNS],
            Self::Statements => &["affirmations", "ajouts"],
            Self::Ideas => &["options", "maximum", "ouvertes", "moderation"],
        }
    }

    pub(super) fn all_own_keys() -> impl Iterator<Item = &'static str> {
        [
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
            "themes",
            "theme",
            "tonalite",
            "moderation",
        ]
        .into_iter()
    }

    /// Whether it lists things to tick.
    pub(super) fn has_items(self) -> bool {
        self.items_key().is_some()
    }

    /// The field that lists them.
    pub(super) fn items_key(self) -> Option<&'static str> {
        let mut own = self.own_keys().iter().copied();
        own.find(|key| ["options", "lignes", "affirmations"].contains(key))
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
        Form::OneChoice => Kind::Choice(Choice {
            other: other::is_asked(fields),
        }),
        Form::Choices => Kind::Choices(Choices {
            max: limit(fields, faults),
            other: other::is_asked(fields),
        }),
        Form::Scale => Kind::Scale(scale(fields, STEPS_MAX, langs, faults)?),
        Form::Number => Kind::Number(number(fields, langs, faults)?),
        Form::Ranking => Kind::Ranking(Ranking {
            places: limit(fields, faults),
            unplaced: unplaced(fields, faults),
        }),
        Form::Points => Kind::Points(Points {
            total: fields
                .whole("total", (2, POINTS_MAX), faults)
                .unwrap_or(POINTS),
        }),
        Form::Grid => Kind::Grid(Grid {
            scale: scale(fields, GRID_STEPS_MAX, langs, faults)?,
        }),
        Form::Statements => Kind::Statements(Statements {
            open: fields.flag("ajouts", faults).unwrap_or(false),
        }),
        Form::Ideas => Kind::Ideas(Ideas {
            max: fields.count("maximum", TICKS_MAX, faults),
            open: fields.flag("ouvertes", faults).unwrap_or(true),
        }),
        Form::Slots => Kind::Slots(Slots {}),
        // Read with its items, which are one with it.
        Form::Profile => return None,
    })
}

/// Where options without a place stand.
fn unplaced(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Unplaced {
    let known = [("milieu", Unplaced::Middle), ("fin", Unplaced::Last)];
    fields
        .one_of("non-classes", &known, faults)
        .unwrap_or_default()
}

/// The limit of a question with several choices: it must not be above what there is to choose.
fn limit(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<usize> {
    let limit = fields.count("maximum", TICKS_MAX, faults)?;
    let there = fields
        .get("options")
        .and_then(|value| value.get_ref().as_array())
        .map_or(0, |list| list.len() + usize::from(other::is_asked(fields)));
    if there > 0
        && limit > there
        && let Some(value) = fields.get("maximum")
    {
        let args = vec![("value", limit.to_string()), ("count", there.to_string())];
        faults.add("script-limit-above-options", value.span(), args);
    }
    Some(limit)
}

fn scale(
    fields: &Fields<'_, '_>,
    most: i64,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Scale> {
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
    } else if max - min > most {
        faults.add(
            "script-scale-too-long",
            last.span(),
            vec![("max", most.to_string())],
        );
    }
    Some(Scale {
        min,
        max,
        low,
        high,
    })
}

fn number(fields: &Fields<'_, '_>, langs: &[LangCode], faults: &mut Faults<'_>) -> Option<Number> {
    let unit = fields.label("unite", LINE, langs, faults);
    let most = i64::from(DECIMALS_MAX);
    let decimals = match fields.get("decimales") {
        Some(_) => u8::try_from(fields.whole("decimales", (0, most), faults)?).ok()?,
        None => 0,
    };
    let (first, last) = (fields.required("de", faults), fields.required("a", faults));
    let min = first.and_then(|value| bound(value, "de", decimals, faults));
    let max = last.and_then(|value| bound(value, "a", decimals, faults));
    let (min, max, last) = (min?, max?, last?);
    if min >= max {
        let told = |value: Option<&Value<'_>>| value.and_then(digits).unwrap_or_default();
        let args = vec![("min", told(first)), ("max", told(Some(last)))];
        faults.add("script-number-order", last.span(), args);
    }
    Some(Number {
        min,
        max,
        decimals,
        unit,
    })
}

/// A number of the file, as written.
fn digits(value: &Value<'_>) -> Option<String> {
    match value.get_ref() {
        DeValue::Integer(written) => {
            let number = i64::from_str_radix(written.as_str(), written.radix());
            number.ok().map(|number| number.to_string())
        }
        DeValue::Float(written) => Some(written.as_str().to_owned()),
        _ => None,
    }
}

/// A bound of a number, in its steps.
fn bound(
    value: &Value<'_>,
    key: &'static str,
    decimals: u8,
    faults: &mut Faults<'_>,
) -> Option<i64> {
    if !matches!(value.get_ref(), DeValue::Integer(_) | DeValue::Float(_)) {
        wrong_type(value, key, "float", faults);
        return None;
    }
    let written = digits(value).unwrap_or_default();
    let farthest = NUMBER_MAX.saturating_mul(i64::try_from(steps_in_one(decimals)).ok()?);
    let named = || vec![("key", key.to_owned()), ("value", shorten(&written))];
    match exact(&written, decimals) {
        Ok(steps) if steps.abs() <= farthest => Some(steps),
        Err(Unread::Precise) => {
            let decimals = vec![("max", decimals.to_string())];
            let args = named().into_iter().chain(decimals).collect();
            faults.add("script-number-precise", value.span(), args);
            None
        }
        Ok(_) | Err(Unread::Unclear) => {
            let ends = [
                ("min", (-NUMBER_MAX).to_string()),
                ("max", NUMBER_MAX.to_string()),
            ];
            let args = named().into_iter().chain(ends).collect();
            faults.add("script-out-of-range", value.span(), args);
            None
        }
    }
}

/// A number that a program wrote: three digits after the point are decimals.
fn exact(written: &str, decimals: u8) -> Result<i64, Unread> {
    let written = written.replace('_', "");
    let part = written.split_once('.').map_or(0, |(_, part)| part.len());
    if part > usize::from(decimals) && part <= usize::from(DECIMALS_MAX) {
        let finer = in_steps(&written, DECIMALS_MAX)?;
        let step = i64::try_from(steps_in_one(DECIMALS_MAX - decimals)).unwrap_or(1);
        return if finer % step == 0 {
            Ok(finer / step)
        } else {
            Err(Unread::Precise)
        };
    }
    in_steps(&written, decimals)
}
