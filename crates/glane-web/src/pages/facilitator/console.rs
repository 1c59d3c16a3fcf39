//! The console of one workshop: what follows the room, and the panels around it.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{Html, Response};
use glane_core::action::Actions;
use glane_core::life::Stage;
use glane_core::right::Right;
use glane_core::script::guide::Guide;
use glane_live::Room;
use glane_live::frame::Audience;
use glane_live::inside::Inside;
use glane_locale::Locale;

use super::actions::{Kept, kept};
use super::library::guide::paragraphs;
use super::life::warnings;
use super::paper::pending::pending;
use super::part::Voice;
use super::report::{self, Ready};
use super::writing::{self, Blocked};
use super::{part, privacy, review, room_of, tr_of};
use crate::app::{App, Settings};
use crate::error::WebError;
use crate::life::{self, Due};
use crate::qr;
use crate::stream::{self, After};
use crate::today::{self, Asked};
use crate::tr::Tr;
use crate::who::is_allowed;

/// What the page must say besides the room's state, after a form came in.
#[derive(Default)]
pub(crate) struct Told {
    /// A sentence at its top.
    pub(crate) message: Option<String>,
    /// The sentences that keep the restitution from being made.
    pub(crate) blocked: Option<Blocked>,
    /// A number of people that was refused, as typed.
    pub(crate) people: Option<String>,
    /// What is wrong with the form of the import.
    pub(crate) import_error: Option<String>,
}

#[derive(Template)]
#[template(path = "facilitator/console.html")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says whether a part of the page is there"
)]
struct ConsolePage {
    t: Tr,
    slug: String,
    title: String,
    code: String,
    sample: Option<String>,
    /// That the clock is not believed.
    asked: Option<Asked>,
    /// What the program is about to do, or has done, for good.
    warnings: Vec<String>,
    /// What the script should say of who answers for the data, and does not.
    unsaid: Option<String>,
    /// What is to be filled in: its field, and what it is for.
    fill: Vec<(&'static str, String)>,
    message: Option<String>,
    blocked: Option<Blocked>,
    part: String,
    /// What to say at each question, by its key: for who leads alone, so it does not come with what everybody who looks is sent.
    notes: Vec<(String, Vec<String>)>,
    /// Whether the script has a guide.
    has_guide: bool,
    /// Whether the workshop has groups.
    has_groups: bool,
    /// Whether questions have plainer words, which a screen can show.
    has_plain: bool,
    /// Whether nobody comes in any more.
    is_closed: bool,
    participants: Link,
    projector: Link,
    facilitator: Link,
    may: May,
    /// That somebody left since the public page was published.
    left: Option<String>,
    ready: Option<Ready>,
    /// That answers wait to be read before they are quoted, if any does.
    waiting: Option<String>,
    /// Sheets of paper that do not count yet.
    paper: Option<String>,
    /// A restitution is there and nothing came since: making another is not what to do next.
    settled: bool,
    import_error: Option<String>,
    /// What the workshop before promised: whose it is, and each promise.
    promised: Option<(String, Vec<Kept>)>,
    /// Whether the room's screen shows it.
    is_promised: bool,
    /// That actions are late, if any is.
    late: Option<String>,
    base: u64,
    /// What the keys do.
    keys: Vec<(String, String)>,
    /// The server's moment, in ms: what clocks on the page are set by.
    now: i64,
}

/// What who looks may do here: what they may not is not shown to them.
#[expect(clippy::struct_excessive_bools, reason = "each is a right of its own")]
struct May {
    list: bool,
    lead: bool,
    examine: bool,
    publish: bool,
    import: bool,
    fix: bool,
    links: bool,
    history: bool,
    hand_over: bool,
    team: bool,
}

impl May {
    /// What the one who looks may still do at a stage of the workshop's life.
    fn at(stage: Stage) -> Self {
        Self {
            list: is_allowed(Right::List),
            lead: is_allowed(Right::Lead),
            examine: is_allowed(Right::Examine),
            publish: stage < Stage::Purged && is_allowed(Right::Publish),
            import: stage < Stage::Sealed && is_allowed(Right::Import),
            fix: stage < Stage::Sealed && is_allowed(Right::Create),
            links: is_allowed(Right::Links),
            history: is_allowed(Right::History),
            hand_over: stage < Stage::Purged && is_allowed(Right::HandOver),
            team: is_allowed(Right::Team),
        }
    }
}

/// An address people are given, on every network the program is reached at.
pub(crate) struct Link {
    /// The address within the program.
    pub(crate) path: String,
    /// The QR code of the best address.
    pub(crate) qr: String,
    /// Each whole address, with the network it is of.
    pub(crate) addresses: Vec<(Option<String>, String)>,
}

impl Link {
    pub(crate) fn new(t: &Tr, settings: &Settings, path: String, qr_title: &str) -> Self {
        let whole = |base: &str| format!("{base}{path}");
        let addresses = settings.addresses.iter().map(|address| {
            let network = (!address.interface.is_empty())
                .then(|| t.with("facilitator-link-network", "interface", &address.interface));
            (network, whole(&address.url))
        });
        Self {
            qr: qr::svg(&whole(settings.base()), qr_title),
            addresses: addresses.collect(),
            path,
        }
    }
}

/// The console.
pub(crate) async fn console(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    page(&app, &room, Told::default()).await
}

/// The console's stream. The facilitator's own screen is not one of the phones connected.
pub(crate) async fn live(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    after: After,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let frames = room.watch(Audience::Console);
    Ok(stream::frames(after, frames, app.closing.clone(), ()).await)
}

/// What the console is sent.
pub(crate) fn frame(locale: &Arc<Locale>, inside: &Inside) -> Result<String, askama::Error> {
    part::html(&tr_of(locale, inside), inside, None, Voice::Silent)
}

/// The keys of a keyboard, and of a clicker, with what they do.
pub(crate) fn keys(t: &Tr) -> Vec<(String, String)> {
    let all = ["next", "previous", "results", "blank", "help"];
    all.map(|name| {
        let key = t.text(&format!("running-key-{name}"));
        (key, t.text(&format!("running-key-{name}-does")))
    })
    .into()
}

/// What to say at each question that has a note.
fn notes(t: &Tr, guide: &Guide) -> Vec<(String, Vec<String>)> {
    let notes = guide.notes.iter();
    notes
        .map(|(key, note)| (key.to_string(), paragraphs(t, note)))
        .collect()
}

/// The whole page.
pub(crate) async fn page(app: &App, room: &Room, told: Told) -> Result<Html<String>, WebError> {
    let ready = report::ready(app, room).await?;
    let waiting = review::waiting(room).await?;
    let pending = pending(room).await?;
    let key = room.projector_key();
    let now = today::now(app);
    let asked = today::asked(app, &room.look(|inside| tr_of(&app.locale, inside))).await?;
    let workshop = room.look(|inside| inside.workshop.clone());
    let known = life::known_since(app, &workshop).await;
    let page = room.look(|inside| -> Result<ConsolePage, WebError> {
        let t = tr_of(&app.locale, inside);
        let workshop = &inside.workshop;
        let title = t.label(&inside.script.title).to_owned();
        let actions = Actions::fold(inside.log());
        let may = May::at(inside.life.stage());
        let voice = if may.lead { Voice::Lead } else { Voice::Silent };
        let qr_title = t.with("facilitator-qr-title", "workshop", &title);
        let link = |path: String, qr_title: &str| Link::new(&t, &app.settings, path, qr_title);
        let door = format!("/cle/{}?vers={}", app.facilitator_key(), workshop.slug);
        Ok(ConsolePage {
            part: part::html(&t, inside, told.people.as_deref(), voice)?,
            notes: match voice {
                Voice::Lead => notes(&t, &inside.script.guide),
                Voice::Silent => Vec::new(),
            },
            has_guide: !inside.script.guide.is_empty(),
            has_groups: !inside.script.groups.is_empty(),
            has_plain: inside
                .script
                .questions
                .iter()
                .any(|one| one.plain.is_some()),
            slug: workshop.slug.to_string(),
            code: workshop.code.clone(),
            sample: inside
                .script
                .sample
                .as_ref()
                .map(|sample| t.label(sample).to_owned()),
            warnings: {
                let due = Due::of(&inside.script, &inside.life, known);
                warnings(&t, inside, due, now)
            },
            asked,
            unsaid: privacy::unsaid(&t, &inside.script),
            fill: privacy::to_fill(&t, &inside.script),
            is_closed: inside.life.is_sealed(),
            participants: link(format!("/{}", workshop.code), &qr_title),
            projector: link(
                format!("/ecran/{key}"),
                &t.text("facilitator-link-projector"),
            ),
            facilitator: link(door, &t.text("facilitator-link-facilitator")),
            title,
            may,
            message: told.message,
            blocked: told.blocked,
            import_error: told.import_error,
            paper: pending.map(|pending| match inside.life.stage() {
                // From then on it is sealed by itself.
                Stage::Ended => pending.lost(&t),
                _ => pending.said(&t),
            }),
            waiting: (waiting > 0).then(|| t.n("review-waiting", "n", waiting)),
            settled: ready.as_ref().is_some_and(|ready| !ready.stale),
            left: writing::release::left(&t, inside.log()),
            late: {
                let late = actions.list.iter();
                let late = late.filter(|one| one.is_overdue(now)).count();
                (late > 0).then(|| t.n("actions-overdue", "n", late))
            },
            promised: actions.promised().map(|recalled| {
                let title = t.label(&recalled.title);
                let said = t.with("actions-promised-of", "title", title);
                (said, kept(&t, recalled))
            }),
            is_promised: inside.state.promised,
            base: inside.revision.0,
            ready,
            keys: keys(&t),
            now: app.hub.world().clock.now().0 / 1000,
            t,
        })
    })?;
    Ok(Html(page.render()?))
}
