//! What every page shares, and the table of routes.

use std::sync::Arc;

use glane_archive::Consultations;
use glane_core::right::Right;
use glane_live::Hub;
use glane_locale::Locale;
use glane_paper::incoming::Pictures;
use tokio::sync::watch;

use crate::assistant::Jobs;
use crate::check::{Checks, Machine};
use crate::copies::Copies;
use crate::floods::Floods;
use crate::guesses::Guesses;
use crate::handover::Handovers;
use crate::household::Household;
use crate::household::passkey::Asked;
use crate::life::Memory;
use crate::queue::Queue;
use crate::rehearsal::Rehearsals;
use crate::routes::Routes;
use crate::site::Site;
use crate::{assets, images, pages};

/// The largest form, in bytes; an import or a script may be larger ([`UPLOAD_MAX`]).
pub(crate) const FORM_MAX: usize = 64 * 1024;
/// The largest file, in bytes.
pub(crate) const UPLOAD_MAX: usize = 50 * 1024 * 1024;
/// The most that is handed in at once where each file is read before the next one comes, in bytes.
pub(crate) const BATCH_MAX: usize = 1024 * 1024 * 1024;

/// What the program tells the pages about where they are served.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The secret of the facilitator's link, when the program began.
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

    /// Whether phones come by TLS of our own.
    pub(crate) fn is_secure(&self) -> bool {
        self.base().starts_with("https://")
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
    /// The people of the house.
    pub household: Arc<Household>,
    /// The computer it runs on.
    pub machine: Arc<dyn Machine>,
    /// The pages of paper that people may still have to look at.
    pub pictures: Arc<Pictures>,
    /// Consultations of many centres, and the key this one signs with.
    pub consultations: Arc<Consultations>,
    /// Copies of the data.
    pub copies: Arc<dyn Copies>,
    /// Phones that tried the room.
    pub checks: Arc<Checks>,
    /// The line at the door.
    pub queue: Arc<Queue>,
    /// Who goes on with another device.
    pub handovers: Arc<Handovers>,
    /// Codes that led nowhere.
    pub guesses: Arc<Guesses>,
    /// Tokens that answer too much.
    pub floods: Arc<Floods>,
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

impl App {
    /// The secret of the facilitator's link, as it is now.
    pub(crate) fn facilitator_key(&self) -> Arc<str> {
        let changed = self.household.changed_link();
        changed.unwrap_or_else(|| self.settings.facilitator_key.as_str().into())
    }
}

/// All pages, ready to be served.
pub fn router(app: App) -> Site {
    let app = Arc::new(app);
    // What pages share is handed to those made before: phones do not carry it.
    let memory = Memory::default();
    let routes = workshops(actions(writing(Routes::new(Arc::clone(&app)))));
    let routes = paper(moderation(assistant(routes)))
        .sharing(memory.desks.clone())
        .sharing(pages::facilitator::writing::Holds::default())
        .sharing(Jobs::default());
    let routes = consultations(sheets(routes));
    let routes = leaving(life(published(routes).sharing(memory.shelf.clone())));
    let routes = routes.sharing(memory.clone());
    let once = pages::facilitator::library::once::Once::default();
    let routes = participants(everybody(team(panels(library(routes).sharing(once)))));
    let (routes, table) = routes.finish();
    Site::new(app, routes, table, memory)
}

/// The ways in, and what anybody may see.
fn everybody(routes: Routes) -> Routes {
    use crate::pages::{facilitator, health, participant, projector, team};
    routes
        .get("/healthz", Right::Enter, health::health)
        .get("/assets/{name}", Right::Enter, assets::serve)
        .get("/image/{name}", Right::Enter, images::serve)
        .get("/", Right::Enter, participant::home::home)
        .get(
            "/accessibilite",
            Right::Enter,
            participant::accessible::page,
        )
        .get("/cle/{key}", Right::Enter, facilitator::door::enter)
        .get("/connexion", Right::Enter, team::sign_in::page)
        .post("/connexion", Right::Enter, team::sign_in::sign_in)
        .post("/deconnexion", Right::Enter, team::sign_in::sign_out)
        .get("/entrer/{key}", Right::Enter, team::way::page)
        .post("/entrer/{key}", Right::Enter, team::way::enter)
        .get("/suivre/{key}", Right::Enter, team::look::enter)
        .get("/ecran/{key}", Right::Screen, projector::screen)
        .get("/ecran/{key}/direct", Right::Screen, projector::live)
}

/// What anybody reads who has its link.
fn published(routes: Routes) -> Routes {
    use crate::pages::public;
    routes
        .get("/lire/{code}/{key}", Right::Read, public::read)
        .get("/lire/{code}/{key}/en-clair", Right::Read, public::plain)
        .get("/lire/{code}/{key}/image.png", Right::Read, public::image)
        .get("/lire/{code}/{key}/flux.xml", Right::Read, public::feed)
        .get(
            "/lire/{code}/{key}/suivi",
            Right::Read,
            public::follow::page,
        )
        .get(
            "/lire/{code}/{key}/suivi/en-clair",
            Right::Read,
            public::follow::plain,
        )
}

/// The end of a workshop.
fn life(routes: Routes) -> Routes {
    use crate::pages::facilitator::life;
    routes
        .get("/animer/{slug}/vie", Right::Follow, life::page)
        .post("/animer/{slug}/vie", Right::Seal, life::decide)
        .get(
            "/animer/{slug}/certificat",
            Right::Follow,
            life::certificate,
        )
}

/// What the house does with what was said.
fn actions(routes: Routes) -> Routes {
    use crate::pages::facilitator::{actions, shelf};
    let (look, act) = (Right::Examine, Right::Write);
    routes
        .get("/animer/{slug}/actions", look, actions::page)
        .post("/animer/{slug}/actions", act, actions::decide)
        .get("/animer/{slug}/actions/{file}", look, actions::calendar)
        .get("/animer/{slug}/moyens", look, shelf::page)
        .post("/animer/{slug}/moyens", act, shelf::decide)
}

/// What a language model proposes, where somebody switched it on.
fn assistant(routes: Routes) -> Routes {
    use crate::pages::facilitator::assistant;
    routes
        .get("/animer/{slug}/assistant", Right::Write, assistant::page)
        .upload("/animer/{slug}/assistant", Right::Write, assistant::sent)
}

/// What is handed over to a federation, and what a federation makes of it.
fn consultations(routes: Routes) -> Routes {
    use crate::pages::consultation::{Shelves, add, compare, files, list, page, settle};
    use crate::pages::facilitator::archive;
    let right = Right::Gather;
    let one = "/consultations/{consultation}";
    let archives = "/consultations/{consultation}/archives";
    routes
        .get("/animer/{slug}/archive", Right::HandOver, archive::page)
        .post(
            "/animer/{slug}/archive",
            Right::HandOver,
            archive::hand_over,
        )
        .get("/consultations", right, list::page)
        .upload("/consultations", right, list::make)
        .get(one, right, page::page)
        .post(one, right, settle::decide)
        .get(archives, right, add::page)
        .batch(archives, right, add::sent)
        .get(
            "/consultations/{consultation}/questions/{question}",
            right,
            compare::page,
        )
        .get(
            "/consultations/{consultation}/fichiers/{file}",
            right,
            files::file,
        )
        .sharing(Shelves::default())
}

/// Taking one's own answers back.
fn leaving(routes: Routes) -> Routes {
    use crate::pages::participant::leave;
    routes
        .get("/{code}/retrait", Right::Answer, leave::page)
        .post("/{code}/retrait", Right::Answer, leave::sent)
}

/// A workshop's room, by its code.
fn participants(routes: Routes) -> Routes {
    use crate::pages::participant::{answer, check, device, group, live, privacy, room, tablet};
    let right = Right::Answer;
    routes
        .get("/tablette/{key}", Right::Turn, tablet::page)
        .post("/tablette/{key}", Right::Turn, tablet::next)
        .get("/{code}", right, room::room)
        .get("/{code}/page", right, room::part)
        .get("/{code}/direct", right, live::live)
        .get("/{code}/essai", right, check::page)
        .post("/{code}/essai", right, check::told)
        .get("/{code}/confidentialite", Right::Enter, privacy::page)
        .get("/{code}/appareil", right, device::show)
        .get("/{code}/appareil/{secret}", right, device::scanned)
        .post("/{code}/appareil/{secret}", right, device::agreed)
        .get("/{code}/groupe", right, pages::back_to_room)
        .post("/{code}/groupe", right, group::choose)
        .get("/{code}/groupe/{group}", right, group::scanned)
        .get("/{code}/tour", right, pages::back_to_room)
        .post("/{code}/tour", right, tablet::turn)
        .get("/{code}/reponse", right, pages::back_to_room)
        .post("/{code}/reponse", right, answer::answer)
}

/// The people of the house.
fn team(routes: Routes) -> Routes {
    use crate::pages::team::{key, list, own, passkeys, settings, sign_in_by};
    routes
        .get("/mot-de-passe", Right::List, own::page)
        .post("/mot-de-passe", Right::List, own::change)
        .get("/equipe", Right::Team, list::page)
        .post("/equipe", Right::Team, list::change)
        .post("/equipe/invitation", Right::Team, list::invited)
        .post("/equipe/cle", Right::Team, key::change)
        .get("/equipe/reglages", Right::Team, settings::page)
        .post("/equipe/reglages", Right::Team, settings::sent)
        .get("/equipe/cles", Right::Own, passkeys::page)
        .post("/equipe/cles", Right::Own, passkeys::change)
        .post("/equipe/cles/defi", Right::Own, passkeys::ask)
        .post("/connexion/cle", Right::Enter, sign_in_by::enter)
        .post("/connexion/cle/defi", Right::Enter, sign_in_by::ask)
        .sharing(Asked::default())
}

/// The console of each workshop.
fn workshops(routes: Routes) -> Routes {
    use crate::pages::facilitator::{
        aloud, check, console, copy, create, decide, groups, history, import, join, keys, links,
        list, parents, privacy, reactions, recount, rehearsal, review, today,
    };
    routes
        .get("/animer", Right::List, list::list)
        .upload("/animer", Right::Create, create::create)
        .get("/diagnostic", Right::Diagnose, recount::recount)
        .get("/sauvegarder", Right::List, copy::back)
        .post("/sauvegarder", Right::Backup, copy::save)
        .get("/date", Right::List, copy::back)
        .post("/date", Right::Seal, today::confirm)
        .get("/animer/{slug}", Right::Follow, console::console)
        .get("/animer/{slug}/direct", Right::Follow, console::live)
        .get(
            "/animer/{slug}/decider",
            Right::Follow,
            pages::back_to_console,
        )
        .post("/animer/{slug}/decider", Right::Lead, decide::decide)
        .get(
            "/animer/{slug}/touche",
            Right::Follow,
            pages::back_to_console,
        )
        .post("/animer/{slug}/touche", Right::Lead, keys::press)
        .get("/animer/{slug}/a-chaud", Right::Examine, reactions::page)
        .post("/animer/{slug}/a-chaud", Right::Lead, reactions::decide)
        .get(
            "/animer/{slug}/a-chaud/direct",
            Right::Examine,
            reactions::live,
        )
        .get("/animer/{slug}/oral", Right::Lead, aloud::begin)
        .get("/animer/{slug}/oral/{question}", Right::Lead, aloud::page)
        .post("/animer/{slug}/oral/{question}", Right::Lead, aloud::enter)
        .get("/animer/{slug}/relire", Right::Examine, review::page)
        .post("/animer/{slug}/relire", Right::Moderate, review::decide)
        .get("/animer/{slug}/relire/direct", Right::Examine, review::live)
        .get("/animer/{slug}/salle", Right::Lead, check::page)
        .get("/animer/{slug}/groupes", Right::Lead, groups::page)
        .get("/animer/{slug}/entree", Right::Lead, join::page)
        .post("/animer/{slug}/entree", Right::Lead, join::sent)
        .get(
            "/animer/{slug}/confidentialite",
            Right::Follow,
            privacy::page,
        )
        .get("/animer/{slug}/parents", Right::Follow, parents::page)
        .get(
            "/animer/{slug}/confidentialite/{file}",
            Right::Follow,
            privacy::poster,
        )
        .get(
            "/animer/{slug}/repetition",
            Right::Rehearse,
            rehearsal::counted,
        )
        .post(
            "/animer/{slug}/repetition",
            Right::Rehearse,
            rehearsal::begin,
        )
        .post(
            "/animer/{slug}/repetition/{question}",
            Right::Rehearse,
            rehearsal::ask,
        )
        .get(
            "/animer/{slug}/importer",
            Right::Follow,
            pages::back_to_console,
        )
        .upload("/animer/{slug}/importer", Right::Import, import::import)
        .get("/animer/{slug}/liens", Right::Links, links::page)
        .post("/animer/{slug}/liens", Right::Links, links::change)
        .get("/animer/{slug}/journal", Right::History, history::page)
}

/// What is looked at before everybody sees it.
fn moderation(routes: Routes) -> Routes {
    use crate::pages::facilitator::moderation::{self, reading};
    let (look, act) = (Right::Examine, Right::Moderate);
    let answers = "/animer/{slug}/reponses/{question}";
    routes
        .get("/animer/{slug}/moderation", look, moderation::page)
        .post("/animer/{slug}/moderation", act, moderation::decide)
        .get("/animer/{slug}/moderation/direct", look, moderation::live)
        .get(answers, Right::Lead, reading::page)
        .post(answers, Right::Lead, reading::decide)
        .get(
            "/animer/{slug}/reponses/{question}/direct",
            Right::Lead,
            reading::live,
        )
}

/// Sheets of paper.
fn paper(routes: Routes) -> Routes {
    use crate::pages::facilitator::paper::{self, typed};
    let right = Right::Lead;
    routes
        .get("/animer/{slug}/papier", right, paper::page)
        .post("/animer/{slug}/papier", right, paper::sent)
        .get("/animer/{slug}/papier/saisir", right, typed::page)
        .post("/animer/{slug}/papier/saisir", right, typed::sent)
}

/// Sheets of paper that come back.
fn sheets(routes: Routes) -> Routes {
    use crate::pages::facilitator::paper::{checking, crop, incoming};
    routes
        .get("/animer/{slug}/papier/lire", Right::Lead, incoming::page)
        .batch("/animer/{slug}/papier/lire", Right::Lead, incoming::sent)
        .get("/animer/{slug}/papier/relire", Right::Lead, checking::page)
        .post(
            "/animer/{slug}/papier/relire",
            Right::Lead,
            checking::decide,
        )
        .get(
            "/animer/{slug}/papier/relire/direct",
            Right::Lead,
            checking::live,
        )
        .get(
            "/animer/{slug}/papier/image/{file}",
            Right::Lead,
            crop::serve,
        )
        .sharing(incoming::Eyes::default())
        .sharing(checking::Windows::default())
}

/// The library, and workshops made from a script that is there.
fn library(routes: Routes) -> Routes {
    use crate::pages::facilitator::library::{
        again, borrow, edit, fix, guide, lend, list, now, pictures, questions, settings, template,
        translate,
    };
    let right = Right::Create;
    routes
        .get("/deroules", right, list::page)
        .upload("/deroules", right, edit::sent)
        .get("/deroules/lien", right, borrow::page)
        .post("/deroules/lien", right, borrow::sent)
        .get("/deroules/{template}", right, template::page)
        .post("/deroules/{template}", right, template::sent)
        .get("/deroules/{template}/fichier", right, template::file)
        .get("/animer/{slug}/partager", Right::Links, lend::page)
        .post("/animer/{slug}/partager", Right::Links, lend::sent)
        .get("/partage/{slug}/{key}", Right::Enter, lend::give)
        .get("/animer/{slug}/dupliquer", right, again::page)
        .post("/animer/{slug}/dupliquer", right, again::sent)
        .get("/animer/{slug}/deroule", right, fix::page)
        .upload("/animer/{slug}/deroule", right, fix::sent)
        .get("/animer/{slug}/questions", right, questions::page)
        .post("/animer/{slug}/questions", right, questions::decide)
        .get(
            "/animer/{slug}/questions/{question}/{view}",
            right,
            questions::preview::page,
        )
        .get("/animer/{slug}/images/{question}", right, pictures::page)
        .batch("/animer/{slug}/images/{question}", right, pictures::sent)
        .get("/animer/{slug}/reglages", right, settings::page)
        .post("/animer/{slug}/reglages", right, settings::sent)
        .get("/animer/{slug}/traduire", right, translate::page)
        .upload("/animer/{slug}/traduire", right, translate::sent)
        .get("/animer/{slug}/guide", Right::Lead, guide::page)
        .get("/maintenant", right, now::page)
        .post("/maintenant", right, now::sent)
        .get("/animer/{slug}/maintenant", right, now::page_within)
        .post("/animer/{slug}/maintenant", right, now::sent_within)
}

/// The panels of one question: words, ideas, themes.
fn panels(routes: Routes) -> Routes {
    use crate::pages::facilitator::{concordance, ideas, table, themes, words};
    routes
        .get(
            "/animer/{slug}/table/{question}",
            Right::Examine,
            table::page,
        )
        .get(
            "/animer/{slug}/mots/{question}",
            Right::Examine,
            words::page,
        )
        .post(
            "/animer/{slug}/mots/{question}",
            Right::Moderate,
            words::decide,
        )
        .get(
            "/animer/{slug}/mots/{question}/direct",
            Right::Examine,
            words::live,
        )
        .get(
            "/animer/{slug}/mots/{question}/reprendre",
            Right::Examine,
            words::take::page,
        )
        .post(
            "/animer/{slug}/mots/{question}/reprendre",
            Right::Moderate,
            words::take::take,
        )
        .get(
            "/animer/{slug}/idees/{question}",
            Right::Examine,
            ideas::page,
        )
        .post(
            "/animer/{slug}/idees/{question}",
            Right::Moderate,
            ideas::decide,
        )
        .get(
            "/animer/{slug}/idees/{question}/direct",
            Right::Examine,
            ideas::live,
        )
        .get(
            "/animer/{slug}/themes/{question}",
            Right::Examine,
            themes::page,
        )
        .post(
            "/animer/{slug}/themes/{question}",
            Right::Code,
            themes::decide,
        )
        .get(
            "/animer/{slug}/themes/{question}/direct",
            Right::Examine,
            themes::live,
        )
        .get(
            "/animer/{slug}/themes/{question}/grille",
            Right::Examine,
            themes::book,
        )
        .post(
            "/animer/{slug}/themes/{question}/grille",
            Right::Code,
            themes::change,
        )
        .get(
            "/animer/{slug}/themes/{question}/accord",
            Right::Examine,
            themes::accord,
        )
        .post(
            "/animer/{slug}/themes/{question}/accord",
            Right::Code,
            themes::settle,
        )
        .get(
            "/animer/{slug}/concordance/{question}",
            Right::Examine,
            concordance::page,
        )
}

/// What becomes of the answers: findings, the restitution.
fn writing(routes: Routes) -> Routes {
    use crate::pages::facilitator::{findings, messages, report, writing};
    routes
        .get("/animer/{slug}/constats", Right::Examine, findings::page)
        .post("/animer/{slug}/constats", Right::Write, findings::decide)
        .get("/animer/{slug}/rediger", Right::Examine, writing::page)
        .post("/animer/{slug}/rediger", Right::Write, writing::decide)
        .get(
            "/animer/{slug}/rediger/direct",
            Right::Examine,
            writing::live,
        )
        .get(
            "/animer/{slug}/rediger/verifier",
            Right::Examine,
            pages::back_to_console,
        )
        .post(
            "/animer/{slug}/rediger/verifier",
            Right::Write,
            writing::hold,
        )
        .get(
            "/animer/{slug}/rediger/tenus",
            Right::Examine,
            writing::held,
        )
        .get(
            "/animer/{slug}/rediger/publier",
            Right::Examine,
            pages::back_to_console,
        )
        .post(
            "/animer/{slug}/rediger/publier",
            Right::Publish,
            writing::release::decide,
        )
        .get(
            "/animer/{slug}/restitution",
            Right::Follow,
            pages::back_to_console,
        )
        .post("/animer/{slug}/restitution", Right::Publish, report::make)
        .get(
            "/animer/{slug}/restitution/{file}",
            Right::Examine,
            report::download,
        )
        .get("/animer/{slug}/messages", Right::Examine, messages::page)
        .get(
            "/animer/{slug}/messages/{file}",
            Right::Examine,
            messages::file,
        )
}
