//! The `[atelier]` section, and the script as a whole.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::faults::{Faults, Span};
use super::fields::{Fields, Value, text, unknown, wrong_type};
use super::items::groups;
use super::labels::PARAGRAPHS;
use super::lexicon::names;
use super::{QUESTIONS_MAX, guide, minors, nearest, plain, privacy, profile, question, slug_of};
use crate::date::Day;
use crate::id::Slug;
use crate::label::{Label, LangCode};
use crate::script::audience::Audience;
use crate::script::guide::Guide;
use crate::script::privacy::Privacy;
use crate::script::{DEFAULT_RETENTION, DEFAULT_SEALING, DEFAULT_THRESHOLD, Question, Script};

/// The longest answers may be kept, in days: ten years.
pub const RETENTION_MAX: i64 = 3650;
/// The longest a workshop may stay unsealed once it is over, in days.
const SEALING_MAX: i64 = 90;
/// The largest threshold of disclosure.
const THRESHOLD_MAX: i64 = 50;
/// The names of the IANA time zone database (2025b), old ones among them.
const ZONES: &str = include_str!("zones.txt");
/// The zone of a script that names none.
const ZONE: &str = "Europe/Paris";

const SECTIONS: [&str; 4] = ["atelier", privacy::SECTION, guide::SECTION, "question"];
pub(crate) const KEYS: [&str; 16] = [
    "nom",
    "titre",
    "date",
    "lieu",
    "organisateur",
    "public",
    "fuseau",
    "langues",
    "conservation",
    "cloture",
    "seuil",
    "accueil",
    "notice",
    "exemple",
    "groupes",
    "lexique",
];

/// The script of a whole document. `sound`: the text is TOML throughout, so that a section that is not
/// found is really not there.
pub(super) fn script(
    root: &Spanned<DeTable<'_>>,
    sound: bool,
    faults: &mut Faults<'_>,
) -> Option<Script> {
    let root = root.get_ref();
    let mut strays = false;
    let mut homeless: Option<Span> = None;
    for key in root
        .keys()
        .filter(|key| !SECTIONS.contains(&key.get_ref().as_ref()))
    {
        let of_workshop = !root.contains_key("atelier") && KEYS.contains(&key.get_ref().as_ref());
        if !of_workshop {
            strays = true;
            unknown(key.get_ref(), key.span(), &SECTIONS, faults);
        } else if homeless
            .as_ref()
            .is_none_or(|first| key.span().start < first.start)
        {
            homeless = Some(key.span());
        }
    }
    let section = match root.get("atelier").map(|value| (value, value.get_ref())) {
        Some((value, DeValue::Table(table))) => {
            Some(Fields::of(table, value.span(), &KEYS, faults))
        }
        Some((value, _)) => {
            wrong_type(value, "atelier", "table", faults);
            None
        }
        None => {
            if sound && !strays {
                faults.absent("script-no-workshop", homeless.unwrap_or(0..0), vec![]);
            }
            None
        }
    };
    let langs = section
        .as_ref()
        .and_then(|fields| languages(fields, faults));
    let langs = langs.unwrap_or_else(|| vec![LangCode::french()]);
    // Groups that do not hold are told as such: that there are none is not.
    let has_groups =
        section
            .as_ref()
            .is_none_or(|fields| match fields.get("groupes").map(Spanned::get_ref) {
                Some(DeValue::Array(groups)) => !groups.is_empty(),
                other => other.is_some(),
            });
    let head = section.and_then(|fields| workshop(&fields, &langs, faults));
    let privacy = privacy::privacy(root.get(privacy::SECTION), faults);
    let mut guide = guide::guide(root.get(guide::SECTION), &langs, faults);
    let audience = head.as_ref().map(|head| head.audience);
    let questions = questions(
        root.get("question"),
        (&langs, has_groups),
        sound && !strays,
        (&mut guide, audience.unwrap_or_default()),
        faults,
    );
    let mut script = Script {
        questions,
        privacy,
        guide,
        ..head?
    };
    minors::hold(&mut script);
    Some(script)
}

/// Everything but the questions.
fn workshop(
    fields: &Fields<'_, '_>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Script> {
    let title = fields.required_label("titre", langs, faults);
    let slug = slug(fields, title.as_ref(), langs, faults);
    let day = day(fields, faults);
    let organiser = fields
        .required("organisateur", faults)
        .and_then(|_| fields.line("organisateur", faults));
    let place = fields.label("lieu", super::labels::LINE, langs, faults);
    let zone = zone(fields, faults);
    let audience = fields.one_of("public", &Audience::WRITTEN, faults);
    let retention = fields.whole("conservation", (1, RETENTION_MAX), faults);
    let sealing = fields.whole("cloture", (0, SEALING_MAX), faults);
    let threshold = fields.whole("seuil", (1, THRESHOLD_MAX), faults);
    let opening = fields.label("accueil", PARAGRAPHS, langs, faults);
    let notice = fields.label("notice", PARAGRAPHS, langs, faults);
    let sample = fields.label("exemple", PARAGRAPHS, langs, faults);
    let groups = groups(fields, langs, faults);
    let lexicon = names(fields, faults);
    let number = |given: Option<i64>, default: u32| {
        given.and_then(|n| u32::try_from(n).ok()).unwrap_or(default)
    };
    Some(Script {
        slug: slug?,
        title: title?,
        day: day?,
        place,
        zone,
        langs: langs.to_vec(),
        organiser: organiser?.0,
        audience: audience.unwrap_or_default(),
        groups,
        lexicon,
        questions: Vec::new(),
        retention_days: number(retention, DEFAULT_RETENTION),
        is_retention_said: retention.is_some(),
        sealing_days: number(sealing, DEFAULT_SEALING),
        opening,
        notice,
        privacy: Privacy::default(),
        guide: Guide::default(),
        sample,
        threshold: number(threshold, DEFAULT_THRESHOLD),
        reactions: Vec::new(),
    })
}

fn slug(
    fields: &Fields<'_, '_>,
    title: Option<&Label>,
    langs: &[LangCode],
    faults: &mut Faults<'_>,
) -> Option<Slug> {
    if fields.get("nom").is_some() {
        let (typed, span) = fields.text("nom", faults)?;
        let slug = Slug::new(typed.trim()).ok();
        if slug.is_none() {
            faults.add(
                "script-bad-slug",
                span,
                vec![("value", super::faults::shorten(typed))],
            );
        }
        return slug;
    }
    let main = langs.first().map_or("fr", LangCode::as_str);
    let slug = slug_of(title?.get(main)).and_then(|slug| Slug::new(slug).ok());
    if slug.is_none() {
        faults.absent(
            "script-missing",
            fields.header(),
            vec![("key", "nom".to_owned())],
        );
    }
    slug
}

fn day(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<Day> {
    let value = fields.required("date", faults)?;
    let DeValue::Datetime(written) = value.get_ref() else {
        wrong_type(value, "date", "datetime", faults);
        return None;
    };
    let alone = written.time.is_none() && written.offset.is_none();
    let day = written
        .date
        .filter(|_| alone)
        .and_then(|date| Day::new(date.year, date.month, date.day));
    if day.is_none() {
        let args = vec![("value", faults.written(&value.span()))];
        faults.add("script-bad-date", value.span(), args);
    }
    day
}

/// The zone, which must be one of those there are. What hours it has is known where hours are reckoned.
fn zone(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> String {
    let Some((typed, span)) = fields.text("fuseau", faults) else {
        return ZONE.to_owned();
    };
    let typed = typed.trim();
    if !zones().any(|zone| zone == typed) {
        let value = super::faults::shorten(typed);
        let city = zones().find(|zone| {
            let city = zone.rsplit('/').next().unwrap_or(zone);
            plain(city) == plain(typed).replace(' ', "_")
        });
        match city.or_else(|| nearest(typed, zones())) {
            Some(meant) => faults.add(
                "script-unknown-zone-suggestion",
                span,
                vec![("value", value), ("suggestion", meant.to_owned())],
            ),
            None => faults.add("script-unknown-zone", span, vec![("value", value)]),
        }
    }
    typed.to_owned()
}

fn zones() -> impl Iterator<Item = &'static str> {
    ZONES.lines()
}

/// The languages, if the script names any.
pub(super) fn languages(fields: &Fields<'_, '_>, faults: &mut Faults<'_>) -> Option<Vec<LangCode>> {
    let written = fields.get("langues")?;
    let mut langs: Vec<LangCode> = Vec::new();
    let listed: &[Value<'_>] = fields.list("langues", faults);
    for value in listed {
        let Some((typed, span)) = text(value, "langues", faults) else {
            continue;
        };
        let shown = super::faults::shorten(typed);
        match LangCode::new(typed) {
            None => faults.add("script-bad-language", span, vec![("value", shown)]),
            Some(lang) if langs.contains(&lang) => {
                faults.add("script-twice", span, vec![("key", shown)]);
            }
            Some(lang) => langs.push(lang),
        }
    }
    if listed.is_empty() && written.get_ref().is_array() {
        faults.add(
            "script-bad-language",
            written.span(),
            vec![("value", String::new())],
        );
    }
    (!langs.is_empty()).then_some(langs)
}

fn questions(
    value: Option<&Value<'_>>,
    (langs, has_groups): (&[LangCode], bool),
    sound: bool,
    (guide, audience): (&mut Guide, Audience),
    faults: &mut Faults<'_>,
) -> Vec<Question> {
    let asked: &[Value<'_>] = match value.map(|value| (value, value.get_ref())) {
        Some((_, DeValue::Array(asked))) => asked,
        Some((value, _)) => {
            wrong_type(value, "question", "array", faults);
            return Vec::new();
        }
        None => &[],
    };
    if asked.is_empty() && sound {
        faults.absent("script-no-question", 0..0, vec![]);
    }
    if let Some(surplus) = asked.get(QUESTIONS_MAX) {
        let args = vec![("max", QUESTIONS_MAX.to_string())];
        faults.add("script-too-many-questions", surplus.span(), args);
    }
    let mut keys = std::collections::BTreeSet::new();
    let read: Vec<(Question, Span)> = asked
        .iter()
        .take(QUESTIONS_MAX)
        .filter_map(|value| {
            let (question, aside) =
                question::question(value, langs, has_groups, (&mut keys, audience), faults)?;
            if let Some(note) = aside.note {
                guide.notes.insert(question.key.clone(), note);
            }
            if let Some(minutes) = aside.minutes {
                guide.times.insert(question.key.clone(), minutes);
            }
            Some((question, value.span()))
        })
        .collect();
    profile::comes_last(&read, faults);
    read.into_iter().map(|(question, _)| question).collect()
}
