//! Questions in another language, side by side: the original left, a field right. What is saved is another version of the
//! script; what stays empty is shown as it was written.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_core::label::{LangCode, TRANSLATIONS};
use glane_core::script::translated::{Text, texts, translated};
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};
use glane_locale::PageLang;
use serde::Deserialize;

use super::super::{refuse_if_sealed, room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// How the name of a translation's field begins; its place follows.
const FIELD: &str = "t.";

/// The language asked for.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    langue: Option<String>,
}

#[derive(Template)]
#[template(path = "facilitator/translate.html")]
struct TranslatePage {
    t: Tr,
    slug: String,
    title: String,
    /// The version that is translated: another one made meanwhile is not written over unseen.
    version: u32,
    /// The language of the script.
    own: String,
    offered: Vec<Offered>,
    /// The language that is written, and what there is to write.
    chosen: Option<(PageLang, Vec<Part>)>,
    outcome: Outcome,
}

/// A language, and how far its translation is.
struct Offered {
    lang: PageLang,
    progress: String,
    is_chosen: bool,
}

/// The texts of the workshop, or of one question.
struct Part {
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    place: String,
    original: String,
    value: String,
    is_long: bool,
}

#[derive(Default)]
struct Outcome {
    status: StatusCode,
    done: Option<String>,
    wrong: Option<String>,
}

/// The languages a script may be translated into: those it is not written in.
pub(in crate::pages::facilitator) fn languages(inside: &Inside) -> Vec<(PageLang, LangCode)> {
    let codes = TRANSLATIONS.iter().filter_map(|code| LangCode::new(code));
    codes
        .filter(|code| !inside.script.langs.contains(code))
        .filter_map(|code| Some((PageLang::parse(code.as_str())?, code)))
        .collect()
}

fn parts(t: &Tr, texts: Vec<Text>, typed: &BTreeMap<String, String>) -> Vec<Part> {
    let mut parts: Vec<(Option<String>, Part)> = Vec::new();
    for text in texts {
        let row = Row {
            value: typed
                .get(&text.place)
                .cloned()
                .or(text.translation)
                .unwrap_or_default(),
            place: text.place,
            original: text.original,
            is_long: text.is_long,
        };
        match parts.last_mut() {
            Some((question, part)) if *question == text.question => part.rows.push(row),
            _ => {
                let first =
                    usize::from(parts.first().is_none_or(|(question, _)| question.is_some()));
                let heading = match &text.question {
                    Some(_) => t.n("translate-question", "n", parts.len() + first),
                    None => t.text("translate-workshop"),
                };
                let rows = vec![row];
                parts.push((text.question, Part { heading, rows }));
            }
        }
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

fn shown(
    app: &App,
    room: &Room,
    wanted: Option<&str>,
    typed: &BTreeMap<String, String>,
    outcome: Outcome,
) -> Result<Response, WebError> {
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let source = &inside.workshop.source;
        let wanted = wanted.and_then(PageLang::parse);
        let mut chosen = None;
        let mut offered = Vec::new();
        for (lang, code) in languages(inside) {
            let texts = texts(source, &code).unwrap_or_default();
            let done = texts
                .iter()
                .filter(|text| text.translation.is_some())
                .count();
            let args = [("done", done.into()), ("total", texts.len().into())];
            offered.push(Offered {
                lang,
                progress: t.format("translate-progress", &args),
                is_chosen: wanted == Some(lang),
            });
            if wanted == Some(lang) {
                chosen = Some((lang, parts(&t, texts, typed)));
            }
        }
        TranslatePage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            version: inside.workshop.script.0,
            own: inside.script.lang().to_owned(),
            offered,
            chosen,
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
    Query(wanted): Query<Wanted>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let none = BTreeMap::new();
    shown(
        &app,
        &room,
        wanted.langue.as_deref(),
        &none,
        Outcome::default(),
    )
}

/// Takes the translations, or shows them again with what is wrong.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let field = |name: &str| {
        let found = fields.iter().find(|(field, _)| field == name);
        let missing = || WebError::BadForm(format!("no {name}"));
        found.map(|(_, value)| value.as_str()).ok_or_else(missing)
    };
    let wanted = field("langue")?;
    let seen = field("version")?;
    let lang = room.look(|inside| {
        let mut all = languages(inside).into_iter();
        all.find(|(lang, _)| lang.code() == wanted)
            .map(|(_, code)| code)
    });
    let lang = lang.ok_or_else(|| WebError::BadForm("no such language".to_owned()))?;
    let typed: BTreeMap<String, String> = fields
        .iter()
        .filter_map(|(name, value)| {
            let place = name.strip_prefix(FIELD)?;
            Some((place.to_owned(), value.replace("\r\n", "\n")))
        })
        .collect();
    let outcome = saved(&app, &room, seen, &lang, &typed).await?;
    shown(&app, &room, Some(wanted), &typed, outcome)
}

async fn saved(
    app: &App,
    room: &Room,
    seen: &str,
    lang: &LangCode,
    typed: &BTreeMap<String, String>,
) -> Result<Outcome, WebError> {
    let (t, known, source) = room.look(|inside| {
        let workshop = &inside.workshop;
        let t = tr_of(&app.locale, inside);
        (t, workshop.script, workshop.source.clone())
    });
    let wrong = |status, key: &str| Outcome {
        status,
        wrong: Some(t.text(key)),
        done: None,
    };
    if seen != known.0.to_string() {
        return Ok(wrong(StatusCode::CONFLICT, "translate-conflict"));
    }
    let refused = || wrong(StatusCode::UNPROCESSABLE_ENTITY, "translate-refused");
    let Some(text) = translated(&source, lang, typed) else {
        return Ok(refused());
    };
    let done = |key: &str| Outcome {
        done: Some(t.text(key)),
        ..Outcome::default()
    };
    if text == source {
        return Ok(done("translate-same"));
    }
    match room.revise(known, text).await {
        Ok(_) => Ok(done("translate-done")),
        Err(LiveError::Unfit(_) | LiveError::BadScript(_)) => Ok(refused()),
        Err(LiveError::Outdated) => Ok(wrong(StatusCode::CONFLICT, "translate-conflict")),
        Err(error) => Err(error.into()),
    }
}
