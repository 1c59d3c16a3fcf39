//! « Réglages de l'atelier »: what the script says of the workshop itself, changed in fields. It is the same file as
//! « Corriger le déroulé »: what is not touched stays as it is written.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_core::date::Day;
use glane_core::id::{GroupKey, ScriptVersion};
use glane_core::notice::is_placeholder;
use glane_core::script::audience::Audience;
use glane_core::script::edit::{Settings, settled};
use glane_core::script::privacy::Basis;
use glane_core::script::read::{LABEL_MAX, RETENTION_MAX};
use glane_core::text;
use glane_live::Room;

use super::super::{refuse_if_sealed, room_of, tr_of};
use super::fix::{Outcome, revised};
use super::publics::{Public, publics};
use super::start::example;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// How many fields stand empty for groups to come.
const SPARE: usize = 3;

#[derive(Template)]
#[template(path = "facilitator/settings.html")]
struct SettingsPage {
    t: Tr,
    slug: String,
    title: String,
    /// The version that is changed: another one made meanwhile is not written over.
    version: u32,
    workshop: Vec<Field>,
    publics: Vec<Public>,
    groups: Vec<Group>,
    kept: Vec<Field>,
    bases: Vec<(&'static str, String, bool)>,
    alert: Vec<Field>,
    outcome: Outcome,
}

/// A setting of one text.
struct Field {
    name: &'static str,
    label: String,
    help: String,
    value: String,
    /// `text`, `date`, `number`, or `area` for several lines.
    kind: &'static str,
    is_needed: bool,
    /// What is wrong with what was typed.
    wrong: Option<String>,
}

/// A group, or a field for one.
struct Group {
    n: usize,
    key: String,
    name: String,
    /// What the field is called for who does not see where it stands.
    called: String,
}

/// What was typed, and what is wrong with it by field.
struct Typed {
    settings: Settings,
    wrong: BTreeMap<&'static str, String>,
}

/// The text that names a field.
fn said(field: &str) -> String {
    // `library-settings-title` is the page's own.
    let field = if field == "title" { "name" } else { field };
    format!("library-settings-{field}")
}

fn shown(
    app: &App,
    room: &Room,
    typed: Option<Typed>,
    outcome: Outcome,
) -> Result<Response, WebError> {
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let Typed { settings, wrong } = typed.unwrap_or_else(|| Typed {
            settings: Settings::of(&inside.script),
            wrong: BTreeMap::new(),
        });
        let field = |name: &'static str, kind, is_needed, value: &str| Field {
            name,
            label: t.text(&said(name)),
            help: t.text(&format!("{}-help", said(name))),
            value: value.to_owned(),
            kind,
            is_needed,
            wrong: wrong.get(name).cloned(),
        };
        let spare = std::iter::repeat_n((String::new(), String::new()), SPARE);
        let groups = settings.groups.iter().map(|(key, name)| {
            let key = key.as_ref().map_or_else(String::new, GroupKey::to_string);
            (key, name.clone())
        });
        let basis = |basis: Basis| {
            let label = t.text(&format!("privacy-basis-{}", basis.name()));
            (basis.written(), label, settings.basis == Some(basis))
        };
        SettingsPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            version: inside.workshop.script.0,
            workshop: vec![
                field("title", "text", true, &settings.title),
                field("day", "date", true, &settings.day),
                field("place", "text", false, &settings.place),
                field("organiser", "text", true, &settings.organiser),
                field("opening", "area", false, &settings.opening),
            ],
            publics: publics(&t, settings.audience.unwrap_or(inside.script.audience)),
            groups: (1..)
                .zip(groups.chain(spare))
                .map(|(n, (key, name))| Group {
                    n,
                    key,
                    name,
                    called: t.n("library-settings-group", "n", n),
                })
                .collect(),
            kept: vec![
                field("retention", "number", false, &settings.retention),
                field("controller", "text", false, &settings.controller),
                field("contact", "text", false, &settings.contact),
            ],
            bases: Basis::ALL.map(basis).into(),
            alert: vec![field("alert", "area", false, &settings.alert)],
            outcome,
            t,
        }
    });
    Ok((page.outcome.status, Html(page.render()?)).into_response())
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    shown(&app, &room, None, Outcome::default())
}

/// Keeps the settings, or says at each field what is wrong; what was typed is there again.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let (version, settings) = read(&fields).map_err(|field| WebError::BadForm(field.to_owned()))?;
    let (t, known, source, is_sample) = room.look(|inside| {
        let workshop = &inside.workshop;
        let t = tr_of(&app.locale, inside);
        let is_sample = inside.script.sample.is_some();
        (t, workshop.script.0, workshop.source.clone(), is_sample)
    });
    let wrong = faults(&t, &settings, is_sample);
    let outcome = if known != version {
        let said = t.text("library-questions-conflict");
        Outcome::wrong(StatusCode::CONFLICT, said)
    } else if !wrong.is_empty() {
        let said = t.text("library-settings-wrong");
        Outcome::wrong(StatusCode::UNPROCESSABLE_ENTITY, said)
    } else if let Ok(text) = settled(&source, &settings) {
        let from = (ScriptVersion(known), "library-questions-conflict");
        revised(&t, &room, from, &text).await?
    } else {
        let said = t.text("library-questions-unusual");
        Outcome::wrong(StatusCode::CONFLICT, said)
    };
    let typed = outcome.done.is_none().then_some(Typed { settings, wrong });
    let outcome = Outcome {
        done: outcome.done.map(|_| t.text("library-settings-done")),
        ..outcome
    };
    shown(&app, &room, typed, outcome)
}

/// The form, or the field that is missing or says nothing known.
fn read(fields: &[(String, String)]) -> Result<(u32, Settings), &'static str> {
    let all = |name: &str| {
        let found = fields.iter().filter(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).collect::<Vec<_>>()
    };
    // Browsers end the lines of what is typed as mail does.
    let one = |name: &'static str| {
        let value = all(name).first().map(|value| value.replace("\r\n", "\n"));
        value.ok_or(name)
    };
    let (keys, names) = (all("key"), all("group"));
    if keys.len() != names.len() {
        return Err("group");
    }
    let mut groups = Vec::new();
    for (key, name) in keys.into_iter().zip(names) {
        let key = match key {
            "" => None,
            key => Some(GroupKey::new(key).map_err(|_| "key")?),
        };
        if !name.trim().is_empty() {
            groups.push((key, name.to_owned()));
        }
    }
    let basis = match one("basis")?.as_str() {
        "" => None,
        basis => Some(Basis::of(basis).ok_or("basis")?),
    };
    // A form of before offered no choice: what the script says stays.
    let audience = match one("public").as_deref() {
        Ok(said) => Some(Audience::of(said).ok_or("public")?),
        Err(_) => None,
    };
    let settings = Settings {
        audience,
        title: one("title")?,
        day: one("day")?,
        place: one("place")?,
        organiser: one("organiser")?,
        groups,
        retention: one("retention")?,
        opening: one("opening")?,
        controller: one("controller")?,
        contact: one("contact")?,
        basis,
        alert: one("alert")?,
    };
    let version = one("version")?.parse().map_err(|_| "version")?;
    Ok((version, settings))
}

/// What is wrong with what was typed, by field.
fn faults(t: &Tr, typed: &Settings, is_sample: bool) -> BTreeMap<&'static str, String> {
    let mut wrong = BTreeMap::new();
    let is_long = |line: &str| text::length(&text::clean_line(line)) > LABEL_MAX;
    for (name, value, key) in [
        ("title", &typed.title, "library-wrong-title"),
        ("organiser", &typed.organiser, "library-wrong-organiser"),
    ] {
        if value.trim().is_empty() || is_long(value) {
            wrong.insert(name, t.n(key, "max", LABEL_MAX));
        }
    }
    if Day::read(typed.day.trim()).is_none() {
        wrong.insert("day", t.text("library-wrong-day"));
    }
    if !is_retention(&typed.retention) {
        let said = t.n("library-wrong-retention", "max", RETENTION_MAX);
        wrong.insert("retention", said);
    }
    for (name, value) in [
        ("organiser", &typed.organiser),
        ("controller", &typed.controller),
        ("contact", &typed.contact),
    ] {
        if !is_sample && is_placeholder(value) {
            let said = match name {
                "organiser" => example(t, value.trim()),
                _ => t.with("library-wrong-example", "value", value.trim()),
            };
            wrong.insert(name, said);
        }
    }
    wrong
}

/// Whether answers can be kept for so long; nothing typed leaves it unsaid.
pub(super) fn is_retention(typed: &str) -> bool {
    let typed = typed.trim();
    let days = typed.parse::<i64>();
    typed.is_empty() || days.is_ok_and(|days| (1..=RETENTION_MAX).contains(&days))
}
