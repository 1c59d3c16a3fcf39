//! What every page shares, and the table of routes.

use std::sync::Arc;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Extension, Router};
use glane_live::Hub;
use glane_locale::Locale;
use tokio::sync::watch;

use crate::check::{Checks, Machine};
use crate::copies::Copies;
use crate::handover::Handovers;
use crate::queue::Queue;
use crate::rehearsal::Rehearsals;
use crate::site::Site;
use crate::{assets, error, guard, pages};

/// The largest form, in bytes; an import or a script may be larger ([`UPLOAD_MAX`]).
pub(crate) const FORM_MAX: usize = 64 * 1024;
/// The largest file, in bytes.
pub(crate) const UPLOAD_MAX: usize = 50 * 1024 * 1024;

/// What the program tells the pages about where they are served.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The secret of the facilitator's link.
    pub facilitator_key: String,
    /// The addresses people can use, the best one for phones first: `http://192.168.1.10:8080`.
    pub addresses: Vec<Address>,
}

/// One address the program is reached at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The network interface's name (`wlan0`), empty for a host name.
    pub interface: String,
    /// Scheme, host and port, no slash at the end.
    pub url: String,
}

impl Settings {
    /// Where phones are sent.
    pub fn base(&self) -> &str {
        self.addresses
            .first()
            .map_or("", |address| address.url.as_str())
    }
}

/// What every page shares.
pub struct App {
    /// The rooms.
    pub hub: Arc<Hub>,
    /// The texts.
    pub locale: Arc<Locale>,
    /// Where we are served.
    pub settings: Arc<Settings>,
    /// The computer it runs on.
    pub machine: Arc<dyn Machine>,
    /// Copies of the data.
    pub copies: Arc<dyn Copies>,
    /// Phones that tried the room.
    pub checks: Arc<Checks>,
    /// The line at the door.
    pub queue: Arc<Queue>,
    /// Who goes on with another device.
    pub handovers: Arc<Handovers>,
    /// Rehearsals without people.
    pub rehearsals: Arc<Rehearsals>,
    /// Turns true when the program stops, so that live streams end.
    pub closing: watch::Receiver<bool>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

/// All pages, ready to be served.
pub fn router(app: App) -> Site {
    let app = Arc::new(app);
    let shelf = pages::facilitator::report::Shelf::default();
    let routes = Router::new()
        .route("/healthz", get(pages::health::health))
        .route("/assets/{name}", get(assets::serve))
        .route("/cle/{key}", get(pages::facilitator::door::enter))
        .route("/ecran/{key}", get(pages::projector::screen))
        .route("/ecran/{key}/direct", get(pages::projector::live))
        .route("/", get(pages::participant::home::home))
        .route("/{code}", get(pages::participant::room::room))
        .route("/{code}/page", get(pages::participant::room::part))
        .route("/{code}/direct", get(pages::participant::live::live))
        .route(
            "/{code}/essai",
            get(pages::participant::check::page).post(pages::participant::check::told),
        )
        .route("/{code}/appareil", get(pages::participant::device::show))
        .route(
            "/{code}/appareil/{secret}",
            get(pages::participant::device::scanned).post(pages::participant::device::agreed),
        )
        .route(
            "/{code}/groupe",
            post(pages::participant::group::choose).get(pages::back_to_room),
        )
        .route(
            "/{code}/reponse",
            post(pages::participant::answer::answer).get(pages::back_to_room),
        )
        .route("/lire/{code}/{key}", get(pages::public::read))
        .route("/lire/{code}/{key}/en-clair", get(pages::public::plain))
        .merge(facilitator(&app))
        .layer(Extension(shelf))
        .fallback(error::not_found)
        .with_state(Arc::clone(&app));
    Site::new(app, routes)
}

/// The console's routes: nobody passes without the facilitator's link.
fn facilitator(app: &Arc<App>) -> Router<Arc<App>> {
    let uploads = Router::new()
        .route("/animer", post(pages::facilitator::create::create))
        .route(
            "/animer/{slug}/importer",
            post(pages::facilitator::import::import).get(pages::back_to_console),
        )
        .route_layer(DefaultBodyLimit::max(UPLOAD_MAX));
    Router::new()
        .route("/animer", get(pages::facilitator::list::list))
        .route("/diagnostic", get(pages::facilitator::recount::recount))
        .route(
            "/sauvegarder",
            post(pages::facilitator::copy::save).get(pages::facilitator::copy::back),
        )
        .route("/animer/{slug}", get(pages::facilitator::console::console))
        .route(
            "/animer/{slug}/direct",
            get(pages::facilitator::console::live),
        )
        .route(
            "/animer/{slug}/decider",
            post(pages::facilitator::decide::decide).get(pages::back_to_console),
        )
        .merge(panels())
        .route(
            "/animer/{slug}/constats",
            get(pages::facilitator::findings::page).post(pages::facilitator::findings::decide),
        )
        .route(
            "/animer/{slug}/rediger",
            get(pages::facilitator::writing::page).post(pages::facilitator::writing::decide),
        )
        .route(
            "/animer/{slug}/rediger/direct",
            get(pages::facilitator::writing::live),
        )
        .route(
            "/animer/{slug}/rediger/verifier",
            post(pages::facilitator::writing::hold).get(pages::back_to_console),
        )
        .route(
            "/animer/{slug}/rediger/tenus",
            get(pages::facilitator::writing::held),
        )
        .route(
            "/animer/{slug}/rediger/publier",
            post(pages::facilitator::writing::release::decide).get(pages::back_to_console),
        )
        .route(
            "/animer/{slug}/a-chaud",
            get(pages::facilitator::reactions::page).post(pages::facilitator::reactions::decide),
        )
        .route(
            "/animer/{slug}/a-chaud/direct",
            get(pages::facilitator::reactions::live),
        )
        .route("/animer/{slug}/salle", get(pages::facilitator::check::page))
        .route(
            "/animer/{slug}/repetition",
            post(pages::facilitator::rehearsal::begin).get(pages::facilitator::rehearsal::counted),
        )
        .route(
            "/animer/{slug}/repetition/{question}",
            post(pages::facilitator::rehearsal::ask),
        )
        .route(
            "/animer/{slug}/papier",
            get(pages::facilitator::paper::page),
        )
        .route(
            "/animer/{slug}/restitution",
            post(pages::facilitator::report::make).get(pages::back_to_console),
        )
        .route(
            "/animer/{slug}/restitution/{file}",
            get(pages::facilitator::report::download),
        )
        .merge(uploads)
        .layer(Extension(pages::facilitator::writing::Desks::default()))
        .layer(Extension(pages::facilitator::writing::Holds::default()))
        .route_layer(axum::middleware::from_fn_with_state(
            Arc::clone(app),
            guard::facilitator_only,
        ))
}

/// The panels of one question: words, ideas, themes.
fn panels() -> Router<Arc<App>> {
    Router::new()
        .route(
            "/animer/{slug}/mots/{question}",
            get(pages::facilitator::words::page).post(pages::facilitator::words::decide),
        )
        .route(
            "/animer/{slug}/mots/{question}/direct",
            get(pages::facilitator::words::live),
        )
        .route(
            "/animer/{slug}/idees/{question}",
            get(pages::facilitator::ideas::page).post(pages::facilitator::ideas::decide),
        )
        .route(
            "/animer/{slug}/idees/{question}/direct",
            get(pages::facilitator::ideas::live),
        )
        .route(
            "/animer/{slug}/themes/{question}",
            get(pages::facilitator::themes::page).post(pages::facilitator::themes::decide),
        )
        .route(
            "/animer/{slug}/themes/{question}/direct",
            get(pages::facilitator::themes::live),
        )
        .route(
            "/animer/{slug}/themes/{question}/grille",
            get(pages::facilitator::themes::book).post(pages::facilitator::themes::change),
        )
        .route(
            "/animer/{slug}/themes/{question}/accord",
            get(pages::facilitator::themes::accord).post(pages::facilitator::themes::settle),
        )
        .route(
            "/animer/{slug}/mots/{question}/reprendre",
            get(pages::facilitator::words::take::page).post(pages::facilitator::words::take::take),
        )
        .route(
            "/animer/{slug}/concordance/{question}",
            get(pages::facilitator::concordance::page),
        )
}
