//! The room's screen: the question, big; the way in; the count; then the picture. Follows the console.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::response::{Html, Response};
use glane_core::action::Actions;
use glane_core::id::QuestionKey;
use glane_core::life::Stage;
use glane_core::room::Phase;
use glane_core::text::unbroken;
use glane_live::Room;
use glane_live::frame::Audience;
use glane_live::inside::Inside;
use glane_locale::{Lang, Locale};
use glane_report::picture::Look;

use crate::app::App;
use crate::error::WebError;
use crate::offered::Offered;
use crate::pages::facilitator::actions::{Kept, kept};
use crate::pages::facilitator::{console, keys};
use crate::pages::participant::room::opening;
use crate::reactions::{self, Counts, Row};
use crate::shift::Sides;
use crate::stream::{self, After};
use crate::tables;
use crate::tr::Tr;
use crate::wifi::{self, Wifi};
use crate::{guard, picture, pinned, plain, qr};

#[derive(Template)]
#[template(path = "projector/screen.html")]
struct ScreenPage {
    /// Whether it shows plainer words where there are any.
    plain: bool,
    t: Tr,
    title: String,
    key: String,
    /// The workshop's short name: where keys are sent, which only who leads may press.
    slug: String,
    /// The server's moment, in ms: what its clock is set by.
    now: i64,
    part: String,
    /// Whether it was opened by whoever leads, on the only computer there is: it reminds them of the keys.
    is_here: bool,
    keys: Vec<(String, String)>,
    /// The Wi-Fi of the house, before the first question: its name, password and code.
    wifi: Option<Network>,
}

struct Network {
    name: String,
    password: String,
    qr: String,
}

#[derive(Template)]
#[template(path = "projector/part.html")]
struct Part {
    t: Tr,
    title: String,
    sample: bool,
    address: String,
    code: String,
    /// The way in, as long as there is one.
    qr: Option<String>,
    /// The question the room is at.
    at: String,
    /// What keys turn on and off, as it stands.
    saw: String,
    scene: Scene,
}

enum Scene {
    /// Nothing was asked yet: the way in fills the screen, with what is said meanwhile.
    Door(Vec<String>),
    /// The facilitator turned it dark.
    Dark,
    /// A question.
    Question(Box<Asked>),
    /// A finding that is put to the room.
    Finding(Box<Put>),
    /// Findings were put, and it is over.
    Over(Vec<Told>),
    /// What the workshop before promised, and what became of it.
    Promised { title: String, actions: Vec<Kept> },
    /// An answer that is held up, under its question.
    Pinned { label: String, text: String },
}

/// A finding, and what the room makes of it.
struct Put {
    number: String,
    sentence: String,
    open: bool,
    is_locked: bool,
    /// When its time is over, in ms by the server's clock.
    until: Option<i64>,
    answered: String,
    /// Once the facilitator shows them.
    counts: Option<Vec<Row>>,
    /// What shows the finding, as long as the answers are not shown.
    picture: Option<String>,
}

/// A finding that was put, with what the room was shown of its own answers.
struct Told {
    sentence: String,
    counts: Option<String>,
}

struct Asked {
    label: String,
    /// The same in plainer words.
    plain: Option<String>,
    open: bool,
    standing: Standing,
    /// When its time is over, in ms by the server's clock.
    until: Option<i64>,
    round: Option<String>,
    /// How many answered, where that may be seen.
    answered: Option<String>,
    drawn: Option<Drawn>,
    /// Its two rounds side by side, in place of the picture.
    sides: Option<Sides>,
    later: bool,
    /// What there is to choose from, as long as no results are there.
    offered: Option<Offered>,
}

/// Where a question stands, as the room is told.
#[derive(Clone, Copy)]
enum Standing {
    Open,
    /// Open, and held for a moment.
    Locked,
    /// It is to be asked once more.
    Again,
    Closed,
}

impl Standing {
    fn of(inside: &Inside, key: &QuestionKey, state: &glane_core::room::Asked) -> Self {
        if inside.state.is_locked(key) {
            return Self::Locked;
        }
        match state.phase {
            Phase::Open => Self::Open,
            // A second round that nobody opened yet.
            Phase::Upcoming if state.round.0 > 1 => Self::Again,
            _ => Self::Closed,
        }
    }

    fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }

    fn said(self) -> &'static str {
        match self {
            Self::Locked => "running-locked-room",
            Self::Open => "projector-question-open",
            Self::Again => "running-again-soon",
            Self::Closed => "projector-question-closed",
        }
    }
}

struct Drawn {
    html: String,
    by_group: Option<String>,
}

/// The room whose projector link this is. Its pages find it in the request. Rooms that nobody is in are not opened to be
/// asked for their link: a house may have a hundred.
pub(crate) async fn room_of(app: &App, key: &str) -> Result<Arc<Room>, WebError> {
    for room in app.hub.opened().await {
        if guard::same_secret(key, &room.projector_key()) {
            return Ok(room);
        }
    }
    let keys = app.hub.store().projector_keys().await?;
    let mut keys = keys.into_iter();
    let found = keys.find(|(_, known)| guard::same_secret(key, known));
    let (workshop, _) = found.ok_or(WebError::LinkOver)?;
    let mut workshops = app.hub.workshops().await?.into_iter();
    let workshop = workshops.find(|one| one.id == workshop);
    let workshop = workshop.ok_or(WebError::LinkOver)?;
    let room = app.hub.by_slug(&workshop.slug).await?;
    // Changed by another program on this store, and not heard of here yet.
    if room.projector_key() != key {
        room.read_secrets().await?;
    }
    Ok(room)
}

/// The page.
pub(crate) async fn screen(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
    Extension(room): Extension<Arc<Room>>,
) -> Result<Html<String>, WebError> {
    let wifi = wifi::known(&app).await?;
    let page = room.look(|inside| -> Result<ScreenPage, WebError> {
        let t = tr(&app.locale, inside);
        let network = |wifi: Wifi| Network {
            qr: qr::svg(&wifi.code(), &t.with("join-wifi-qr", "name", &wifi.name)),
            name: wifi.name,
            password: wifi.password,
        };
        Ok(ScreenPage {
            title: t.label(&inside.script.title).to_owned(),
            part: part(&t, inside, app.settings.base())?,
            wifi: wifi.map(network),
            is_here: fields.iter().any(|(name, _)| name == "ici"),
            keys: console::keys(&t),
            t,
            key,
            slug: inside.workshop.slug.to_string(),
            plain: plain::asked(&fields) == Some(true),
            now: app.hub.world().clock.now().0 / 1000,
        })
    })?;
    Ok(Html(page.render()?))
}

/// Its stream.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Extension(room): Extension<Arc<Room>>,
    after: After,
) -> Response {
    let frames = room.watch(Audience::Projector);
    stream::frames(after, frames, app.closing.clone(), ()).await
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
    let current = inside.state.current.as_ref();
    let pinned = pinned::shown(inside).and_then(|(key, text)| {
        let asked = inside.script.question(&key)?;
        let label = t.label(&asked.label).to_owned();
        Some(Scene::Pinned { label, text })
    });
    let scene = current.and_then(|key| {
        if key.is_reaction() {
            return put(t, inside, key);
        }
        asked(t, inside, key).map(|asked| Scene::Question(Box::new(asked)))
    });
    let scene = pinned
        .or_else(|| promised(t, inside))
        .or_else(|| over(inside))
        .or(scene);
    Part {
        title: t.label(&inside.script.title).to_owned(),
        sample: inside.script.sample.is_some(),
        qr: (inside.life.stage() == Stage::Open)
            .then(|| qr::svg(&address, &t.text("projector-qr-title"))),
        address: base
            .split_once("://")
            .map_or(base, |(_, host)| host)
            .to_owned(),
        code: inside.workshop.code.clone(),
        at: current.map_or_else(String::new, ToString::to_string),
        saw: keys::seen(inside),
        scene: if inside.state.stage.is_blank {
            Scene::Dark
        } else {
            scene.unwrap_or_else(|| Scene::Door(opening(t, inside, "projector-wait-first")))
        },
        t: t.clone(),
    }
    .render()
}

/// What was promised, as long as somebody shows it.
fn promised(t: &Tr, inside: &Inside) -> Option<Scene> {
    if !inside.state.promised {
        return None;
    }
    let actions = Actions::fold(inside.log());
    let recalled = actions.promised()?;
    Some(Scene::Promised {
        title: t.label(&recalled.title).to_owned(),
        actions: kept(t, recalled),
    })
}

/// Once the session is over nothing is asked any more: the room is thanked, unless it is still shown something.
fn over(inside: &Inside) -> Option<Scene> {
    let is_over = inside.life.stage() != Stage::Open;
    let current = inside.state.current.as_ref();
    let is_shown = current.is_some_and(|key| {
        let asked = inside.state.questions.get(key);
        key.is_reaction() || asked.is_some_and(|asked| asked.on_projector)
    });
    (is_over && !is_shown).then(|| Scene::Over(Vec::new()))
}

fn asked(t: &Tr, inside: &Inside, key: &QuestionKey) -> Option<Asked> {
    let question = inside.script.question(key)?;
    let state = inside.state.questions.get(key)?;
    let answered = tables::answered(t, inside, question, inside.state.present);
    let drawn = state
        .on_projector
        .then(|| picture::of(t, inside, question, Look::Room));
    let drawn = drawn.filter(|drawn| drawn.people > 0);
    let sides = state
        .on_projector
        .then(|| Sides::of(t, inside, key))
        .flatten();
    let is_hidden = drawn.is_none() && sides.is_none();
    Some(Asked {
        offered: is_hidden.then(|| Offered::of(t, inside, question)),
        sides,
        label: unbroken(t.label(&question.label)),
        plain: question
            .plain
            .as_ref()
            .map(|plain| unbroken(t.label(plain))),
        open: state.phase == Phase::Open,
        standing: Standing::of(inside, key, state),
        until: inside.state.timer().map(|(_, timer)| timer.until.0 / 1000),
        round: (state.round.0 > 1).then(|| t.n("projector-round", "n", state.round.0)),
        answered: (!inside.state.stage.hides_people).then_some(answered),
        drawn: drawn.map(|drawn| Drawn {
            html: drawn.html,
            by_group: drawn.by_group,
        }),
        later: !state.on_projector,
    })
}

/// A finding that is put to the room, or all of them once it is over. What the room answers is shown when the
/// facilitator says so: until then nobody can go along with the others.
fn put(t: &Tr, inside: &Inside, key: &QuestionKey) -> Option<Scene> {
    let reactions = &inside.state.reactions;
    let counts = |key: &QuestionKey| {
        let asked = inside.state.questions.get(key);
        let shown = asked.is_some_and(|asked| asked.on_projector);
        Counts::of(t, inside, key).only_if(shown)
    };
    if !reactions.is_running {
        let told = reactions.list.iter().map(|put| Told {
            sentence: t.label(&put.words).to_owned(),
            counts: counts(&put.question)
                .filter(|counts| counts.n > 0)
                .map(|counts| counts.in_words(t)),
        });
        return Some(Scene::Over(told.collect()));
    }
    let at = reactions.place(key)?;
    let put = reactions.list.get(at)?;
    let n = Counts::of(t, inside, key).n;
    let counts = counts(key);
    let about = put.about.as_ref().filter(|_| counts.is_none());
    let drawn = about
        .and_then(|about| inside.script.question(about))
        .map(|question| picture::of(t, inside, question, Look::Room))
        .filter(|drawn| drawn.people > 0);
    Some(Scene::Finding(Box::new(Put {
        number: reactions::number(t, inside, key),
        sentence: t.label(&put.words).to_owned(),
        open: inside.state.phase(key) == Phase::Open,
        is_locked: inside.state.is_locked(key),
        until: inside.state.timer().map(|(_, timer)| timer.until.0 / 1000),
        // The picture beside it shows answers of then: « no answer yet » would deny them.
        answered: match n {
            0 => t.text("projector-no-reaction"),
            n => t.n("projector-answered", "n", n),
        },
        counts: counts.map(|counts| counts.rows),
        picture: drawn.map(|drawn| drawn.html),
    })))
}
