//! The room's screen: the question, big; the way in; the count; then the picture. Follows the console.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, Response};
use glane_core::id::QuestionKey;
use glane_core::room::Phase;
use glane_live::Room;
use glane_live::frame::Audience;
use glane_live::inside::Inside;
use glane_locale::{Arg, Lang, Locale};
use glane_report::picture::Look;

use crate::app::App;
use crate::error::WebError;
use crate::stream::{self, After};
use crate::tr::Tr;
use crate::{guard, picture, qr};

#[derive(Template)]
#[template(path = "projector/screen.html")]
struct ScreenPage {
    t: Tr,
    title: String,
    key: String,
    part: String,
}

#[derive(Template)]
#[template(path = "projector/part.html")]
struct Part {
    t: Tr,
    title: String,
    sample: bool,
    address: String,
    code: String,
    qr: String,
    scene: Scene,
}

enum Scene {
    /// Nothing was asked yet: the way in fills the screen.
    Door,
    /// A question.
    Question(Box<Asked>),
}

struct Asked {
    label: String,
    open: bool,
    round: Option<String>,
    answered: String,
    drawn: Option<Drawn>,
    later: bool,
}

struct Drawn {
    html: String,
    by_group: Option<String>,
}

/// The room whose projector link this is.
async fn room_of(app: &App, key: &str) -> Result<Arc<Room>, WebError> {
    for workshop in app.hub.workshops().await? {
        let room = app.hub.by_slug(&workshop.slug).await?;
        if guard::same_secret(key, room.projector_key()) {
            return Ok(room);
        }
    }
    Err(WebError::NotFound)
}

/// The page.
pub(crate) async fn screen(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &key).await?;
    let page = room.look(|inside| -> Result<ScreenPage, WebError> {
        let t = tr(&app.locale, inside);
        Ok(ScreenPage {
            title: t.label(&inside.script.title).to_owned(),
            part: part(&t, inside, app.settings.base())?,
            t,
            key,
        })
    })?;
    Ok(Html(page.render()?))
}

/// Its stream.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    after: After,
) -> Result<Response, WebError> {
    let room = room_of(&app, &key).await?;
    let frames = room.watch(Audience::Projector);
    Ok(stream::frames(after, frames, app.closing.clone(), ()).await)
}

/// What the screen is sent.
pub(crate) fn frame(
    locale: &Arc<Locale>,
    inside: &Inside,
    base: &str,
) -> Result<String, askama::Error> {
    part(&tr(locale, inside), inside, base)
}

fn tr(locale: &Arc<Locale>, inside: &Inside) -> Tr {
    Tr::new(
        locale,
        Lang::parse(inside.script.lang()).unwrap_or(Lang::Fr),
    )
}

fn part(t: &Tr, inside: &Inside, base: &str) -> Result<String, askama::Error> {
    let address = format!("{base}/{}", inside.workshop.code);
    let scene = inside
        .state
        .current
        .as_ref()
        .and_then(|key| asked(t, inside, key));
    Part {
        title: t.label(&inside.script.title).to_owned(),
        sample: inside.script.sample.is_some(),
        qr: qr::svg(&address, &t.text("projector-qr-title")),
        address: base
            .split_once("://")
            .map_or(base, |(_, host)| host)
            .to_owned(),
        code: inside.workshop.code.clone(),
        scene: scene.map_or(Scene::Door, |asked| Scene::Question(Box::new(asked))),
        t: t.clone(),
    }
    .render()
}

fn asked(t: &Tr, inside: &Inside, key: &QuestionKey) -> Option<Asked> {
    let question = inside.script.question(key)?;
    let state = inside.state.questions.get(key)?;
    let ballots = inside
        .counted(key)
        .map_or(0, |counted| counted.room.ballots());
    let n = u64::try_from(ballots).unwrap_or(0);
    let answered = match inside.state.present {
        Some(present) => t.format(
            "projector-answered-of",
            &[("n", n.into()), ("present", Arg::from(present))],
        ),
        None => t.n("projector-answered", "n", n),
    };
    let drawn = state
        .on_projector
        .then(|| picture::of(t, inside, question, Look::Room));
    let drawn = drawn.filter(|drawn| drawn.people > 0);
    Some(Asked {
        label: t.label(&question.label).to_owned(),
        open: state.phase == Phase::Open,
        round: (state.round.0 > 1).then(|| t.n("projector-round", "n", state.round.0)),
        answered,
        drawn: drawn.map(|drawn| Drawn {
            html: drawn.html,
            by_group: drawn.by_group,
        }),
        later: !state.on_projector,
    })
}
