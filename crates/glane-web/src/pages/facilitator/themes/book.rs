//! The codebook: themes added, renamed, given words, removed, taken over from another workshop, taken back.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use glane_core::codebook::{Codebook, Theme};
use glane_core::coding::CodingCall;
use glane_core::decision::Act;
use glane_core::id::{DecisionId, QuestionKey, Revision, Slug, ThemeKey};
use glane_core::kind::Kind;
use glane_core::label::LangCode;
use glane_core::script::read::{THEMES_MAX, read};
use glane_core::steps::Steps;
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};
use glane_store::StoreError;

use super::bent::{Bent, No, base, needed, undoes};
use super::gathered::Gathered;
use super::place::Place;
use super::written::{added, changed};
use super::{Tab, View, asked, late, make, shown};
use crate::app::App;
use crate::error::WebError;
use crate::pages::facilitator::form::{Fields, from_script, step_back};
use crate::pages::facilitator::{room_of, tr_of};
use crate::tr::Tr;

mod used;
use used::used;

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
    /// The one that was asked for in a form that was not done.
    other: String,
    full: bool,
    /// The most themes there may be.
    most: usize,
    /// What is wrong with the form that was sent.
    wrong: Option<String>,
    /// A new theme as it was typed, if it was not added.
    name: String,
    words: String,
}

struct Line {
    key: ThemeKey,
    /// As it stands.
    title: String,
    /// As it stands, or as it was typed in a form that was not done.
    label: String,
    description: String,
    words: String,
    examples: String,
    used: Vec<String>,
    /// Whether a form that was not done was this one's.
    is_open: bool,
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
    let (place, bent) = Place::read(Fields(&fields));
    let view = View {
        no: bent.map(No::from),
        script: from_script(&headers),
        fields: Fields(&fields),
    };
    book(&app, &room, &question, &place, &view).await
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
    let (place, bent) = Place::read(Fields(&fields));
    let no = match bent {
        Some(bent) => Some(bent.into()),
        None => done(&app, &room, &question, Fields(&fields)).await?,
    };
    let view = View {
        no,
        script: from_script(&headers),
        fields: Fields(&fields),
    };
    if view.no.is_none() && !view.script {
        let query = place.query();
        let there = format!("/animer/{slug}/themes/{question}/grille{query}");
        return Ok(Redirect::to(&there).into_response());
    }
    book(&app, &room, &question, &place, &view).await
}

async fn done(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    fields: Fields<'_>,
) -> Result<Option<No>, WebError> {
    let asked = room.look(|inside| {
        let codebook = codebook_of(inside, question);
        asked_for(fields, &codebook, &main_lang(inside))
    });
    let (base, asked) = match asked {
        Ok(asked) => asked,
        Err(bent) => return Ok(Some(bent.into())),
    };
    match asked {
        Asked::Theme(theme, entry) => {
            let act = Act::Theme {
                question: question.clone(),
                theme,
                entry: entry.map(|entry| *entry),
            };
            make(room, act, base, None).await
        }
        Asked::Take(slug, key) => take(app, room, question, &slug, &key).await,
        Asked::Gone => Ok(Some(late())),
        Asked::Back(is_undo, undoes) => {
            let steps = room.look(|inside| steps(inside, question));
            match step_back(&steps, is_undo, Some(undoes)) {
                Some(top) => make(room, Act::Undo, base, Some(top)).await,
                None => Ok(Some(late())),
            }
        }
    }
}

/// What a form asks for.
enum Asked {
    /// A theme is added, changed or, with no entry, removed.
    Theme(ThemeKey, Option<Box<Theme>>),
    /// The themes of another question are taken over.
    Take(Slug, QuestionKey),
    /// The theme to change is not there any more.
    Gone,
    /// A step back, or forth again.
    Back(bool, DecisionId),
}

/// Reads the fields; an error names the one that is not as our own forms send it.
fn asked_for(
    fields: Fields<'_>,
    codebook: &Codebook,
    lang: &LangCode,
) -> Result<(Revision, Asked), Bent> {
    let key = || {
        let key = needed(fields, "theme")?;
        ThemeKey::new(key).map_err(|_| Bent::unread("theme", key))
    };
    let asked = match needed(fields, "act")? {
        "add" => {
            let entry = added(fields, codebook, lang)?;
            Asked::Theme(entry.key.clone(), Some(Box::new(entry)))
        }
        "change" => match codebook.theme(&key()?) {
            None => Asked::Gone,
            Some(before) => {
                let entry = changed(fields, before, codebook, lang)?;
                Asked::Theme(entry.key.clone(), Some(Box::new(entry)))
            }
        },
        "remove" => Asked::Theme(key()?, None),
        "take" => {
            let from = needed(fields, "de")?;
            let named = from
                .split_once('/')
                .and_then(|(slug, key)| Some((Slug::new(slug).ok()?, QuestionKey::new(key).ok()?)));
            let (slug, key) = named.ok_or_else(|| Bent::unread("de", from))?;
            Asked::Take(slug, key)
        }
        step @ ("undo" | "redo") => Asked::Back(step == "undo", undoes(fields)?),
        other => return Err(Bent::unread("act", other)),
    };
    Ok((base(fields)?, asked))
}

/// Takes over the themes of another workshop's question; those that are there are changed, none is removed. All of them
/// come in, or none.
async fn take(
    app: &App,
    room: &Room,
    question: &QuestionKey,
    slug: &Slug,
    key: &QuestionKey,
) -> Result<Option<No>, WebError> {
    let taken = match app.hub.by_slug(slug).await {
        Ok(other) => other.look(|inside| codebook_of(inside, key)),
        Err(LiveError::NoWorkshop | LiveError::Store(StoreError::NoWorkshop)) => {
            return Ok(Some(Bent::unread("de", &format!("{slug}/{key}")).into()));
        }
        Err(error) => return Err(error.into()),
    };
    if taken.is_empty() {
        return Ok(Some(Bent::new("de", "themes-take-empty").into()));
    }
    let mut together = room.look(|inside| codebook_of(inside, question));
    if let Some((_, bad)) = together.take_all(&taken).into_iter().next() {
        return Ok(Some(Bent::of("de", bad).into()));
    }
    for theme in &taken {
        let base = room.look(|inside| inside.revision);
        let act = Act::Theme {
            question: question.clone(),
            theme: theme.key.clone(),
            entry: Some(theme.clone()),
        };
        if let Some(no) = make(room, act, base, None).await? {
            return Ok(Some(no));
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
    view: &View<'_>,
) -> Result<Response, WebError> {
    let others = others(app, room, question).await?;
    let (t, part) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let book = Book::of(&t, inside, question, place, others);
        let part = book.after(view, &t).render();
        (t, part)
    });
    shown(app, room, question, &t, Tab::Book, place, view, part?)
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
        Self {
            here: format!("/animer/{slug}/themes/{question}/grille{}", place.query()),
            base: inside.revision.0,
            coder: place
                .coder
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            full: gathered.coding.codebook().len() >= THEMES_MAX,
            most: THEMES_MAX,
            themes: gathered
                .coding
                .codebook()
                .iter()
                .map(|theme| Line {
                    title: t.label(&theme.label).to_owned(),
                    label: t.label(&theme.label).to_owned(),
                    description: theme
                        .description
                        .as_ref()
                        .map_or_else(String::new, |text| t.label(text).to_owned()),
                    words: theme.words.join("\n"),
                    examples: theme.examples.join("\n"),
                    used: used(t, &gathered, &theme.key),
                    is_open: false,
                    key: theme.key.clone(),
                })
                .collect(),
            undo: steps.done.last().map(ToString::to_string),
            redo: steps.undone.last().map(ToString::to_string),
            others,
            other: String::new(),
            wrong: None,
            name: String::new(),
            words: String::new(),
            question: question.clone(),
            slug,
            t: t.clone(),
        }
    }

    /// The same after a form that was not done: what was typed in it stands there, and what is wrong is said.
    fn after(mut self, view: &View<'_>, t: &Tr) -> Self {
        self.wrong = view.wrong(t);
        let Some(fields) = view.typed() else {
            return self;
        };
        let typed = |name: &str, kept: &mut String| {
            if let Some(value) = fields.get(name) {
                value.clone_into(kept);
            }
        };
        match fields.get("act") {
            Some("add") => {
                typed("texte", &mut self.name);
                typed("mots", &mut self.words);
            }
            Some("change") => {
                let key = fields.get("theme");
                let line = self.themes.iter_mut();
                for line in line.filter(|line| Some(line.key.as_str()) == key) {
                    typed("texte", &mut line.label);
                    typed("mots", &mut line.words);
                    typed("description", &mut line.description);
                    typed("exemples", &mut line.examples);
                    line.is_open = true;
                }
            }
            Some("take") => typed("de", &mut self.other),
            _ => {}
        }
        self
    }
}
