//! The codebook: themes added, renamed, given words, removed, taken over from another workshop, taken back.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use glane_core::codebook::{Codebook, Theme};
use glane_core::coding::CodingCall;
use glane_core::decision::Act;
use glane_core::id::{QuestionKey, Slug, ThemeKey};
use glane_core::kind::Kind;
use glane_core::label::{Label, LangCode};
use glane_core::script::read::{HINTS_MAX, LABEL_MAX, NOTICE_MAX, THEMES_MAX, read, slug_of};
use glane_core::steps::Steps;
use glane_core::text::{clean, clean_line, length};
use glane_live::Room;
use glane_live::inside::Inside;

use super::gathered::Gathered;
use super::place::Place;
use super::{CONFLICT, Tab, asked, make, shown};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::form::{Fields, Refusal, from_script, step_back};
use crate::pages::facilitator::{room_of, tr_of};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/themes_book.html")]
struct Book {
    t: Tr,
    slug: String,
    question: QuestionKey,
    base: u64,
    here: String,
    coder: String,
    themes: Vec<Line>,
    undo: Option<String>,
    redo: Option<String>,
    /// Open questions of other workshops: what names one, and how it reads.
    others: Vec<(String, String)>,
    full: bool,
}

struct Line {
    key: ThemeKey,
    label: String,
    description: String,
    words: String,
    examples: String,
    used: String,
}

/// The codebook of an open question.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Query(fields): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let script = from_script(&headers);
    book(
        &app,
        &room,
        &question,
        &Place::read(Fields(&fields)),
        None,
        script,
    )
    .await
}

/// Does what a button of the codebook says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question)?;
    let place = Place::read(Fields(&fields));
    let refusal = done(&app, &room, &question, Fields(&fields)).await?;
    let script = from_script(&headers);
    if refusal.is_none() && !script {
        let query = place.query();
        let there = format!("/animer/{slug}/themes/{question}/grille{query}");
        return Ok(Redirect::to(&there).into_response());
    }
    book(&app, &room, &question, &place, refusal, script).await
}

async fn done(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    fields: Fields<'_>,
) -> Result<Option<Refusal>, WebError> {
    let bad = |name: &str| WebError::BadForm(name.to_owned());
    let base = fields.base().map_err(bad)?;
    let codebook = room.look(|inside| codebook_of(inside, question));
    let theme = |key: ThemeKey, entry: Option<Theme>| Act::Theme {
        question: question.clone(),
        theme: key,
        entry,
    };
    let key = || {
        fields
            .get("theme")
            .and_then(|key| ThemeKey::new(key).ok())
            .ok_or_else(|| bad("theme"))
    };
    let wrong = Ok(Some((
        StatusCode::UNPROCESSABLE_ENTITY,
        "themes-book-invalid",
    )));
    match fields.get("act") {
        Some("add") => {
            if codebook.len() >= THEMES_MAX {
                return Ok(Some((StatusCode::UNPROCESSABLE_ENTITY, "themes-book-full")));
            }
            let lang = room.look(main_lang);
            match written(fields, None, &codebook, &lang) {
                Some(entry) => make(room, theme(entry.key.clone(), Some(entry)), base, None).await,
                None => wrong,
            }
        }
        Some("change") => {
            let key = key()?;
            let Some(before) = codebook.theme(&key) else {
                return Ok(Some((StatusCode::CONFLICT, CONFLICT)));
            };
            let lang = room.look(main_lang);
            match written(fields, Some(before), &codebook, &lang) {
                Some(entry) => make(room, theme(key, Some(entry)), base, None).await,
                None => wrong,
            }
        }
        Some("remove") => make(room, theme(key()?, None), base, None).await,
        Some("take") => take(app, room, question, fields.get("de").unwrap_or_default()).await,
        Some(step @ ("undo" | "redo")) => {
            let steps = room.look(|inside| steps(inside, question));
            let asked = fields.undoes().unwrap_or_default();
            match step_back(&steps, step == "undo", asked) {
                Some(top) => make(room, Act::Undo, base, Some(top)).await,
                None => Ok(Some((StatusCode::CONFLICT, CONFLICT))),
            }
        }
        _ => Err(bad("act")),
    }
}

/// A theme as a form says it, if that holds. What the form does not show of it, other languages, stays.
fn written(
    fields: Fields<'_>,
    before: Option<&Theme>,
    codebook: &Codebook,
    lang: &LangCode,
) -> Option<Theme> {
    let label = clean_line(fields.get("texte")?);
    if label.is_empty() || length(&label) > LABEL_MAX {
        return None;
    }
    let taken = |theme: &Theme| theme.label.get(lang.as_str()) == label;
    let others = |theme: &&Theme| before.is_none_or(|before| before.key != theme.key);
    if codebook.iter().filter(others).any(taken) {
        return None;
    }
    let description = clean(fields.get("description").unwrap_or_default());
    let (words, examples) = (lines(fields, "mots")?, lines(fields, "exemples")?);
    if length(&description) > NOTICE_MAX {
        return None;
    }
    let said = |before: Option<&Label>, text: String| match before {
        Some(before) => before.clone().with(lang.clone(), text),
        None => Label::one(lang.clone(), text),
    };
    Some(Theme {
        key: match before {
            Some(before) => before.key.clone(),
            None => fresh_key(&label, codebook)?,
        },
        description: (!description.is_empty()).then(|| {
            said(
                before.and_then(|before| before.description.as_ref()),
                description,
            )
        }),
        label: said(before.map(|before| &before.label), label),
        examples,
        words,
    })
}

/// The lines of a field, each once.
fn lines(fields: Fields<'_>, name: &str) -> Option<Vec<String>> {
    let mut kept: Vec<String> = Vec::new();
    for line in fields.get(name).unwrap_or_default().lines() {
        let line = clean_line(line);
        if !line.is_empty() && !kept.contains(&line) {
            kept.push(line);
        }
    }
    (kept.len() <= HINTS_MAX && kept.iter().all(|line| length(line) <= LABEL_MAX)).then_some(kept)
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

/// Takes over the themes of another workshop's question; those that are there are changed, none is removed.
async fn take(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    from: &str,
) -> Result<Option<Refusal>, WebError> {
    let named = from
        .split_once('/')
        .and_then(|(slug, key)| Some((Slug::new(slug).ok()?, QuestionKey::new(key).ok()?)));
    let (slug, key) = named.ok_or_else(|| WebError::BadForm("de".to_owned()))?;
    let other = app.hub.by_slug(&slug).await?;
    let codebook = other.look(|inside| codebook_of(inside, &key));
    if codebook.is_empty() {
        return Ok(Some((
            StatusCode::UNPROCESSABLE_ENTITY,
            "themes-take-empty",
        )));
    }
    for theme in &codebook {
        let base = room.look(|inside| inside.revision);
        let act = Act::Theme {
            question: question.clone(),
            theme: theme.key.clone(),
            entry: Some(theme.clone()),
        };
        if let Some(refusal) = make(room, act, base, None).await? {
            return Ok(Some(refusal));
        }
    }
    Ok(None)
}

fn codebook_of(inside: &Inside, question: &QuestionKey) -> Codebook {
    let coding = inside.state.coding(question);
    coding.map_or_else(Codebook::default, |coding| coding.codebook().clone())
}

fn main_lang(inside: &Inside) -> LangCode {
    let langs = &inside.script.langs;
    langs.first().cloned().unwrap_or_else(LangCode::french)
}

/// The steps back and forth of the codebook's changes.
fn steps(inside: &Inside, question: &QuestionKey) -> Steps {
    Steps::of(
        inside.log(),
        |act| matches!(act.coding_call(), Some((of, CodingCall::Theme(..))) if of == question),
    )
}

async fn book(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    place: &Place,
    refusal: Option<Refusal>,
    script: bool,
) -> Result<Response, WebError> {
    let others = others(app, room, question).await?;
    let (t, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let part = Book::of(&t, inside, question, place, others).render();
        (t, part)
    });
    shown(room, question, &t, Tab::Book, place, refusal, script, part?)
}

/// The open questions of all workshops but this one.
async fn others(
    app: &App,
    room: &Room,
    question: &QuestionKey,
) -> Result<Vec<(String, String)>, WebError> {
    let here = room.look(|inside| {
        (
            inside.workshop.slug.clone(),
            inside.script.lang().to_owned(),
        )
    });
    let mut found = Vec::new();
    for workshop in app.hub.workshops().await? {
        let Ok(script) = read(&workshop.source) else {
            continue;
        };
        let open = script.questions.iter().filter(|other| {
            matches!(other.kind, Kind::Open(_))
                && (workshop.slug != here.0 || other.key != *question)
        });
        found.extend(open.map(|other| {
            let title = format!(
                "{} · {}",
                script.title.get(&here.1),
                other.label.get(&here.1)
            );
            (format!("{}/{}", workshop.slug, other.key), title)
        }));
    }
    Ok(found)
}

impl Book {
    fn of(
        t: &Tr,
        inside: &Inside,
        question: &QuestionKey,
        place: &Place,
        others: Vec<(String, String)>,
    ) -> Self {
        let gathered = Gathered::of(inside, question);
        let steps = steps(inside, question);
        let slug = inside.workshop.slug.to_string();
        let used = |key: &ThemeKey| {
            let bears = |answer: &&super::gathered::Answer| {
                let by = gathered.coding.by(answer.id, answer.written);
                by.values().any(|themes| themes.contains(key))
            };
            gathered.answers().filter(bears).count()
        };
        Self {
            here: format!("/animer/{slug}/themes/{question}/grille{}", place.query()),
            base: inside.revision.0,
            coder: place
                .coder
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            full: gathered.coding.codebook().len() >= THEMES_MAX,
            themes: gathered
                .coding
                .codebook()
                .iter()
                .map(|theme| Line {
                    label: t.label(&theme.label).to_owned(),
                    description: theme
                        .description
                        .as_ref()
                        .map_or_else(String::new, |text| t.label(text).to_owned()),
                    words: theme.words.join("\n"),
                    examples: theme.examples.join("\n"),
                    used: t.n("themes-used", "n", used(&theme.key)),
                    key: theme.key.clone(),
                })
                .collect(),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            others,
            question: question.clone(),
            slug,
            t: t.clone(),
        }
    }
}
