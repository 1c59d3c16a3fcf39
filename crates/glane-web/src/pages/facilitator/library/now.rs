//! « Une question maintenant »: a question typed and asked on the spot, in a workshop of its own or in the middle of one.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form};
use glane_core::date::Day;
use glane_core::decision::Act;
use glane_core::id::{QuestionKey, Slug};
use glane_core::room::Phase;
use glane_core::script::read::{ITEMS_MAX, LABEL_MAX, slug_of};
use glane_core::script::sketch::{self, Alone, OPTIONS_MIN, Sketch, Wrong, with_question};
use glane_core::text;
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};
use glane_locale::Arg;
use glane_store::StoreError;
use serde::Deserialize;

use super::super::form::make;
use super::super::{refuse_if_sealed, room_of, tr_of};
use super::once::{Became, Once};
use super::start::{fresh, organiser, organiser_refused, slugs};
use crate::app::App;
use crate::error::WebError;
use crate::tr::{Tr, date};

/// The short name of a workshop that asks one question.
const NAME: &str = "question";

#[derive(Template)]
#[template(path = "facilitator/now.html")]
struct NowPage {
    t: Tr,
    /// The workshop that goes on, with its title; none: the question has one of its own.
    within: Option<(String, String)>,
    action: String,
    forms: Vec<Choice>,
    form: Sent,
    wrong: Option<String>,
    /// The field that is to be mended.
    at: &'static str,
    /// Whether it waits in the script until it is asked.
    is_later: bool,
}

/// A way to answer, to be chosen.
struct Choice {
    name: &'static str,
    label: String,
    help: String,
    chosen: bool,
}

/// The form as sent, or as it stands at first.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Sent {
    form: String,
    question: String,
    options: String,
    low: String,
    high: String,
    organiser: String,
    /// Names the form: sent twice, it asks one question.
    entry: String,
    /// Where one goes on: the console, the room's screen on this device, or the script, where it waits (`later`).
    then: String,
}

/// Whether the page is for a question that waits.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct When {
    quand: String,
}

/// What a form says that adds a question for later.
const LATER: &str = "later";
/// The same in the page's address.
const PLUS_TARD: &str = "plus-tard";

/// What keeps a question from being asked, and where.
type Refused = (StatusCode, &'static str, String);

impl Sent {
    /// As it stands at first.
    fn blank(app: &App, t: &Tr, organiser: String) -> Self {
        Self {
            entry: fresh(app),
            form: sketch::Form::Words.name().to_owned(),
            low: t.text("running-now-low"),
            high: t.text("running-now-high"),
            organiser,
            ..Self::default()
        }
    }

    /// All that it asks for; where one goes on is no part of it.
    fn said(&self) -> String {
        let Self {
            form,
            question,
            options,
            low,
            high,
            organiser,
            entry: _,
            then: _,
        } = self;
        [form, question, options, low, high, organiser]
            .map(|one| one.trim())
            .join("\n\n\n")
    }

    fn sketch(&self, t: &Tr) -> Result<Sketch, Refused> {
        let refused = |at, key: &str, max: usize| {
            let said = t.n(key, "max", max);
            (StatusCode::UNPROCESSABLE_ENTITY, at, said)
        };
        let form = sketch::Form::named(&self.form);
        let form = form.ok_or_else(|| refused("form", "running-now-wrong-form", 0))?;
        let ends = [self.low.as_str(), self.high.as_str()];
        Sketch::of(form, &self.question, &self.options, ends).map_err(|wrong| match wrong {
            Wrong::Label => refused("question", "running-now-wrong-question", LABEL_MAX),
            Wrong::Few => refused("options", "running-now-wrong-few", OPTIONS_MIN),
            Wrong::Many => refused("options", "running-now-wrong-many", ITEMS_MAX),
            Wrong::Long => refused("options", "running-now-wrong-long", LABEL_MAX),
            Wrong::Twice => refused("options", "running-now-wrong-twice", 0),
            Wrong::Hours => refused("options", "running-now-wrong-hours", 0),
        })
    }
}

fn choices(t: &Tr, chosen: &str) -> Vec<Choice> {
    let all = sketch::Form::ALL.into_iter();
    all.map(|form| {
        let name = form.name();
        Choice {
            name,
            label: t.text(&format!("running-form-{name}")),
            help: t.text(&format!("running-form-{name}-help")),
            chosen: name == chosen,
        }
    })
    .collect()
}

/// The page: the form, with what is wrong with it if something is.
fn shown(
    t: Tr,
    within: Option<(String, String)>,
    form: Sent,
    refused: Option<Refused>,
) -> Result<Response, WebError> {
    let status = refused
        .as_ref()
        .map_or(StatusCode::OK, |(status, ..)| *status);
    let page = NowPage {
        action: within.as_ref().map_or_else(
            || "/maintenant".to_owned(),
            |(slug, _)| format!("/animer/{slug}/maintenant"),
        ),
        forms: choices(&t, &form.form),
        at: refused.as_ref().map_or("", |(_, at, _)| at),
        wrong: refused.map(|(.., said)| said),
        is_later: within.is_some() && form.then == LATER,
        within,
        form,
        t,
    };
    Ok((status, Html(page.render()?)).into_response())
}

/// The form that had asked another question already: it stays as it was typed, and asks this one once it is sent again.
fn differs(
    app: &App,
    t: Tr,
    within: Option<(String, String)>,
    form: Sent,
) -> Result<Response, WebError> {
    let form = Sent {
        entry: fresh(app),
        ..form
    };
    let said = t.text("running-now-differs");
    shown(
        t,
        within,
        form,
        Some((StatusCode::CONFLICT, "question", said)),
    )
}

/// The page, for a question with a workshop of its own.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let form = Sent::blank(&app, &t, organiser(&app).await?);
    shown(t, None, form, None)
}

/// Makes a workshop of the day that asks the question, and asks it.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Extension(once): Extension<Once>,
    Form(form): Form<Sent>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let organiser = text::clean_line(&form.organiser);
    let unnamed = organiser_refused(&t, &organiser)
        .map(|said| (StatusCode::UNPROCESSABLE_ENTITY, "organiser", said));
    let sketch = match (form.sketch(&t), unnamed) {
        (Ok(sketch), None) => sketch,
        (Err(refused), _) | (Ok(_), Some(refused)) => return shown(t, None, form, Some(refused)),
    };
    let made = async {
        let room = created(&app, &t, &organiser, &sketch).await?;
        let key = room.look(|inside| inside.script.questions.first().map(|one| one.key.clone()));
        let key = key.ok_or(WebError::Conflict)?;
        asked(&room, &key).await?;
        Ok::<_, WebError>(onward(&room, &form.then))
    };
    match once.of(form.entry.parse().ok(), &form.said(), made).await? {
        Became::Made(to) => Ok(Redirect::to(&to).into_response()),
        Became::Differs => differs(&app, t, None, form),
    }
}

async fn created(
    app: &App,
    t: &Tr,
    organiser: &str,
    sketch: &Sketch,
) -> Result<Arc<Room>, WebError> {
    let day = Day::of(app.hub.world().clock.now());
    // People find it again by what was asked; its address says the day.
    let dated = t.format("running-now-title", &[("date", date(day))]);
    let key = sketch.key(|_| false).ok_or(WebError::Conflict)?;
    let taken = app.hub.workshops().await?;
    let is_taken = |slug: &Slug| taken.iter().any(|one| one.slug == *slug);
    let name = slug_of(&dated).unwrap_or_else(|| NAME.to_owned());
    for slug in slugs(&name).filter(|slug| !is_taken(slug)) {
        let alone = Alone {
            slug: &slug,
            title: &sketch.label,
            day,
            organiser,
            lang: t.code(),
        };
        match app.hub.create(&alone.asking(&key, sketch)).await {
            Ok(made) => return Ok(app.hub.by_slug(&made.slug).await?),
            // Somebody made one of that name meanwhile.
            Err(LiveError::Store(StoreError::SlugTaken(_))) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(WebError::Conflict)
}

/// Opens it, whatever was open.
async fn asked(room: &Room, key: &QuestionKey) -> Result<(), WebError> {
    let act = Act::Open {
        question: key.clone(),
    };
    let base = room.look(|inside| inside.revision);
    // Somebody may have opened it in between: then it is asked.
    make(room, act, base, None, "facilitator-conflict").await?;
    let is_open = room.look(|inside| inside.state.phase(key) == Phase::Open);
    if is_open {
        Ok(())
    } else {
        Err(WebError::Conflict)
    }
}

/// Where one goes on.
fn onward(room: &Room, then: &str) -> String {
    if then == "screen" {
        return format!("/ecran/{}?ici=1", room.projector_key());
    }
    let slug = room.look(|inside| inside.workshop.slug.clone());
    format!("/animer/{slug}")
}

/// What the page within a workshop is made of: its language, and where it leads back to.
fn within(app: &App, room: &Room) -> (Tr, Option<(String, String)>) {
    room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        let slug = inside.workshop.slug.to_string();
        (t, Some((slug, title)))
    })
}

/// Whether a question of that key was asked: its answers, if there are any, are under it.
pub(super) fn was_asked(inside: &Inside, key: &QuestionKey) -> bool {
    let opens = |act: &Act| matches!(act, Act::Open { question } if question == key);
    inside.log().iter().any(|one| opens(&one.act))
}

/// The page, for a question in the middle of a workshop, or for one that waits in it.
pub(crate) async fn page_within(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(when): Query<When>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let (t, within) = within(&app, &room);
    let mut form = Sent::blank(&app, &t, String::new());
    if when.quand == PLUS_TARD {
        LATER.clone_into(&mut form.then);
    }
    shown(t, within, form, None)
}

/// Writes the question into the script, after the one in hand, and asks it; for later, it comes last and waits.
pub(crate) async fn sent_within(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Extension(once): Extension<Once>,
    Form(form): Form<Sent>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    let (t, within) = within(&app, &room);
    let sketch = match form.sketch(&t) {
        Ok(sketch) => sketch,
        Err(refused) => return shown(t, within, form, Some(refused)),
    };
    let made = written(&room, &slug, &sketch, &form.then);
    match once.of(form.entry.parse().ok(), &form.said(), made).await {
        Ok(Became::Made(to)) => Ok(Redirect::to(&to).into_response()),
        Ok(Became::Differs) => differs(&app, t, within, form),
        Err(Unwritten::Here(why)) => {
            let args = [("link", Arg::from(t.text("library-fix-title").as_str()))];
            let refused = (StatusCode::CONFLICT, "question", t.format(why, &args));
            shown(t, within, form, Some(refused))
        }
        Err(Unwritten::Web(error)) => Err(error),
    }
}

/// Why a question did not come into a script.
enum Unwritten {
    /// It is told on the page, with what was typed: the key of what is said.
    Here(&'static str),
    /// It has a page of its own.
    Web(WebError),
}

/// The question put into the script, and asked if it is not for later; where one goes on.
async fn written(
    room: &Room,
    slug: &str,
    sketch: &Sketch,
    then: &str,
) -> Result<String, Unwritten> {
    let is_later = then == LATER;
    // Somebody may change the script at the same moment: the question is put into what they made of it.
    for _ in 0..TRIES {
        let from = room.look(|inside| inside.workshop.script);
        let Some((key, text)) = room.look(|inside| put(inside, sketch, is_later)) else {
            return Err(Unwritten::Here("running-now-not-written"));
        };
        match room.revise(from, text).await {
            Ok(_) if is_later => {
                return Ok(format!("/animer/{slug}/questions?ajoutee={key}#q-{key}"));
            }
            Ok(_) => {
                asked(room, &key).await.map_err(Unwritten::Web)?;
                return Ok(onward(room, then));
            }
            Err(LiveError::Outdated) => {}
            Err(error) => return Err(Unwritten::Web(error.into())),
        }
    }
    Err(Unwritten::Here("running-now-meanwhile"))
}

/// How often a question asked on the spot is put into a script that others change.
const TRIES: usize = 8;

/// The script with the question in it, and its key; nothing where its place cannot be told. One for later comes last.
fn put(inside: &Inside, sketch: &Sketch, is_later: bool) -> Option<(QuestionKey, String)> {
    let is_known =
        |key: &QuestionKey| inside.script.question(key).is_some() || was_asked(inside, key);
    let key = sketch.key(is_known)?;
    let current = inside.state.current.as_ref();
    let current = current.filter(|key| inside.script.questions.iter().any(|one| one.key == **key));
    let mut asked = inside.script.questions.iter();
    let last = asked.rfind(|one| one.kind.profile().is_none());
    let last = last.map(|last| &last.key);
    let current = if is_later { last } else { current };
    let source = &inside.workshop.source;
    // Where its place cannot be told in a text that is written otherwise, it comes last.
    let text = with_question(source, current, &key, sketch)
        .or_else(|| with_question(source, last, &key, sketch))?;
    Some((key, text))
}

#[cfg(test)]
mod tests {
    use glane_locale::{Lang, Locale};

    use super::*;

    #[test]
    fn what_is_wrong_is_said_at_its_field() {
        let t = Tr::new(&Arc::new(Locale::load().unwrap()), Lang::Fr);
        let at = |form: &str, question: &str, options: &str| {
            let sent = Sent {
                form: form.to_owned(),
                question: question.to_owned(),
                options: options.to_owned(),
                ..Sent::default()
            };
            sent.sketch(&t).err().map(|(_, at, _)| at)
        };
        assert_eq!(at("mots", "Ça va ?", ""), None);
        assert_eq!(at("mots", " ", ""), Some("question"));
        assert_eq!(at("autre", "Ça va ?", ""), Some("form"));
        assert_eq!(at("un-choix", "Ça va ?", "Oui"), Some("options"));
        assert_eq!(at("un-choix", "Ça va ?", "Oui\nNon"), None);
    }

    #[test]
    fn every_way_to_answer_has_its_words() {
        for lang in [Lang::Fr, Lang::En] {
            let t = Tr::new(&Arc::new(Locale::load().unwrap()), lang);
            let all = choices(&t, "echelle");
            assert_eq!(all.iter().filter(|one| one.chosen).count(), 1);
            for one in all {
                assert!(!one.label.contains("running-") && !one.help.contains("running-"));
            }
        }
    }
}
