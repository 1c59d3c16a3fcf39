//! Every form of the one table of routes, filled in wrong by whoever may send it and by whoever may not: the program says what is
//! wrong, goes on, counts right, and its data are sound. A route that is added is tried without being named here.

mod body;
mod harvest;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, Once};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use glane_core::right::{Role, may};
use glane_store::house::{HouseChange, Look};
use glane_testkit::{Draw, TestApp};
use glane_web::Route;
use reqwest::Client;

use super::mutate::{below, once_in, pick};
use super::{data, files, seed, time};
use crate::attack::address;
use crate::kit::run;
use crate::web::visit::{EVERY_KIND, Place, SLUG, Visitor};
use body::{Body, made};
use harvest::{Form, forms, is_of};

/// How many forms are sent before everything is held against what it should be, and begun anew.
const ROUND: usize = 400;
/// The longest that a page may take: some set a document.
const PATIENCE: Duration = Duration::from_secs(60);
/// What takes longer is asked for less often.
const SLOW: Duration = Duration::from_millis(400);
/// Past this, a form is refused before it was read, and the connection may end while it is still sent.
const LARGE: usize = 60_000;
/// The threads of the program that is tried: their panics are its own.
const THREAD: &str = "fuzz-forms";
/// What needs the program around the pages: copies, and the memory in which a rehearsal takes place.
const NOT_HERE: [&str; 2] = ["/sauvegarder", "/animer/{slug}/repetition"];
/// A workshop of the same house that nobody attacks.
const WITNESS: &str = "temoin";
const TABLET: &str = "TABLETTE";

static PANICS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Notes what panics in the program under way, tasks too that nobody waits for.
fn listen_for_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().name() == Some(THREAD) {
                PANICS.lock().unwrap().push(panic.to_string());
            }
            before(panic);
        }));
    });
}

/// What was sent, and what came of it.
#[derive(Default)]
struct Told {
    rounds: usize,
    sent: usize,
    taken: usize,
    refused: usize,
    busy: usize,
    cut: usize,
    slowest: Duration,
    /// How often each route took a form.
    by_route: BTreeMap<&'static str, usize>,
    tried: BTreeSet<&'static str>,
    /// Routes that set a document, or hash a password: one time in eight is enough.
    slow: BTreeSet<&'static str>,
}

/// A house under attack.
struct House {
    place: Place,
    posts: Vec<Route>,
    people: Vec<(Role, Client)>,
    forms: Vec<Form>,
    files: Vec<Vec<u8>>,
    honest: Visitor,
    /// How many were let in so far: each has a name of their own.
    entered: usize,
}

/// Whether it is a page that may show forms: streams have no end, and files take their time.
fn is_page(route: &Route) -> bool {
    let is_file = route.path.contains("{file}") || route.path.ends_with(".png");
    route.method == "GET" && !route.path.ends_with("/direct") && !is_file
}

async fn arrived(app: &TestApp, code: &str, role: Role, n: usize) -> Result<Client> {
    let browser = app.browser()?;
    match role {
        Role::Anyone | Role::Projector => {}
        Role::Participant => {
            browser.get(format!("{}/{code}", app.local)).send().await?;
        }
        Role::Tablet => {
            browser.get(format!("{}/tablette/{TABLET}", app.local)).send().await?;
        }
        _ => return Ok(app.member(&format!("{} {n}", role.name()), role).await?.1),
    }
    Ok(browser)
}

impl House {
    async fn set_up() -> Result<Self> {
        let place = Place::with(&data::script()).await?;
        let app = &place.app;
        let witness = EVERY_KIND.replace("nom = \"essai\"", &format!("nom = \"{WITNESS}\""));
        let code = app.workshop(&witness).await?.code;
        app.decide(&place.facilitator, WITNESS, "open", "choix").await?;
        let honest = Visitor::new(app, &code)?;
        honest.answer(&[("v", "oui")]).await?;
        for (question, value) in [("texte", "Un jardin"), ("mots", "accueil"), ("choix", "non")] {
            place.decide("open", question).await?;
            for _ in 0..3 {
                let visitor = place.visitor()?;
                visitor.post("groupe", &[("group", "habitants")]).await?;
                visitor.answer(&[("v", value)]).await?;
            }
        }
        let tablet = Look {
            id: uuid::Uuid::from_u128(1),
            workshop: app.room(SLUG).await?.id(),
            role: Role::Tablet,
            key: TABLET.to_owned(),
            label: "Le hall".to_owned(),
        };
        app.household.arrange(&app.hub, HouseChange::Show(tablet)).await?;
        let mut people = Vec::new();
        for (n, role) in Role::ALL.into_iter().enumerate() {
            people.push((role, arrived(app, &place.code, role, n).await?));
        }
        let picture = image::DynamicImage::new_rgb8(24, 24);
        let mut png = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut png, image::ImageFormat::Png)?;
        let files = vec![
            data::script().replace("\"essai\"", "\"autre\"").into_bytes(),
            data::answers(4).into_bytes(),
            files("examples/faulty", ".csv").remove(0),
            png.into_inner(),
        ];
        let posts = app.table.iter().filter(|route| route.method == "POST");
        let mut house = Self {
            posts: posts.copied().collect(),
            forms: Vec::new(),
            entered: people.len(),
            people,
            files,
            honest,
            place,
        };
        house.forms = house.look().await?;
        Ok(house)
    }

    /// Every page as whoever may see it; its forms.
    async fn look(&self) -> Result<Vec<Form>> {
        let mut all = Vec::new();
        let tablet = format!("{}/tablette/{TABLET}", self.place.app.local);
        for route in self.place.app.table.iter().filter(|route| is_page(route)) {
            // Who may do most sees most forms.
            let who = self.people.iter().rev().find(|(role, _)| may(*role, route.right));
            let Some((_, client)) = who else { continue };
            let url = if route.path.starts_with("/tablette/") {
                tablet.clone()
            } else {
                address(&self.place, route).await?
            };
            let sent = client.get(&url).timeout(PATIENCE).send().await;
            let answer = sent.with_context(|| route.path)?;
            let status = answer.status().as_u16();
            ensure!(status < 500, "GET {}: {status}", route.path);
            let kind = answer.headers().get("content-type");
            if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
                let path = url.strip_prefix(&self.place.app.local).unwrap_or("/");
                all.extend(forms(&answer.text().await?, path));
            }
        }
        Ok(all)
    }

    /// A form of a route: as a page shows it, or with what forms of others hold.
    async fn form(&self, route: &Route, draw: &mut Draw) -> Result<Form> {
        let own: Vec<&Form> = self.forms.iter().filter(|form| is_of(&form.action, route.path)).collect();
        let mut form = if own.is_empty() || once_in(12, draw) {
            pick(&self.forms, draw).clone()
        } else {
            (*pick(&own, draw)).clone()
        };
        if !is_of(&form.action, route.path) {
            let url = address(&self.place, route).await?;
            form.action = url.strip_prefix(&self.place.app.local).unwrap_or("/").to_owned();
        }
        if once_in(16, draw) {
            let bad = ["%00", "%ff%fe", "..%2f..", "%E2%80%AE", "a".repeat(3000).as_str(), "%", "'"].map(str::to_owned);
            let mut parts: Vec<&str> = form.action.split('/').collect();
            let at = below(parts.len().max(2) - 1, draw) + 1;
            let part = pick(&bad, draw);
            if let Some(place) = parts.get_mut(at) {
                *place = part;
            }
            form.action = parts.join("/");
        }
        Ok(form)
    }

    /// Somebody who may send a form; one time in five anybody.
    fn somebody(&self, route: &Route, draw: &mut Draw) -> usize {
        let may: Vec<usize> = (0..self.people.len())
            .filter(|at| may(self.people[*at].0, route.right))
            .collect();
        if may.is_empty() || once_in(5, draw) {
            below(self.people.len(), draw)
        } else {
            *pick(&may, draw)
        }
    }

    async fn send(&mut self, route: &Route, draw: &mut Draw, told: &mut Told) -> Result<()> {
        let form = self.form(route, draw).await?;
        let body = made(&form, &self.files, draw);
        let who = self.somebody(route, draw);
        let (role, client) = &self.people[who];
        let role = *role;
        let request = client
            .post(format!("{}{}", self.place.app.local, form.action))
            .header("content-type", &body.kind)
            .header("accept-language", *pick(&["fr", "en", "ar", "x;;q=,"], draw))
            .timeout(PATIENCE)
            .body(body.bytes.clone());
        let from = Instant::now();
        let sent = request.send().await;
        told.sent += 1;
        told.tried.insert(route.path);
        let answer = match sent {
            Ok(answer) => answer,
            // What is too large is refused before it is read: who still sends may be cut off.
            Err(error) if !error.is_timeout() && body.bytes.len() > LARGE => {
                told.cut += 1;
                return Ok(());
            }
            Err(error) => return Err(error).with_context(|| describe(route, &form, role, &body)),
        };
        let status = answer.status().as_u16();
        let text = answer.text().await.unwrap_or_default();
        told.slowest = told.slowest.max(from.elapsed());
        if from.elapsed() > SLOW {
            told.slow.insert(route.path);
        }
        match status {
            503 => told.busy += 1,
            // There is no program here that does it: the page says so.
            507 if NOT_HERE.contains(&route.path) => told.refused += 1,
            500.. => anyhow::bail!("{status}: {}\n{}", describe(route, &form, role, &body), excerpt(&text)),
            400.. => told.refused += 1,
            _ => {
                told.taken += 1;
                *told.by_route.entry(route.path).or_default() += 1;
            }
        }
        // Who signed out, or was taken off the team, comes anew.
        if status == 403 && may(role, route.right) {
            self.entered += 1;
            let (app, code) = (&self.place.app, &self.place.code);
            self.people[who].1 = arrived(app, code, role, self.entered).await?;
        }
        Ok(())
    }

    /// Whether there is still something to attack: a sealed workshop takes nothing.
    async fn goes_on(&self) -> Result<bool> {
        let room = format!("{}/{}", self.place.app.local, self.place.code);
        let (_, client) = self.people.iter().find(|(role, _)| *role == Role::Participant).context("nobody")?;
        let status = client.get(room).timeout(PATIENCE).send().await?.status().as_u16();
        ensure!(status < 500 || status == 503, "the room's page: {status}");
        Ok(status == 200)
    }

    /// Everything is as it should be: every page is shown, an honest answer is taken, rooms count what is on disk, the
    /// data are sound.
    async fn holds(self) -> Result<()> {
        self.place.app.pass(600);
        self.look().await?;
        self.honest.answer(&[("v", "non")]).await.context("an honest answer")?;
        let rooms = self.place.app.hub.opened().await;
        ensure!(rooms.len() >= 2, "{} rooms are open", rooms.len());
        for room in rooms {
            let recount = room.recount().await?;
            ensure!(recount.differs.is_empty(), "counted otherwise: {recount:?}");
        }
        let app = self.place.app;
        app.hub.store().close().await?;
        let data = app.data().to_owned();
        let ran = tokio::task::spawn_blocking(move || {
            let home = tempfile::tempdir().unwrap();
            let data = data.display().to_string();
            run(home.path(), &["doctor", "--data", &data, "--json"])
        });
        let ran = ran.await?;
        let findings = ran.json()["findings"].clone();
        let findings = findings.as_array().context("the doctor is silent")?;
        for what in ["versions", "file", "recount"] {
            let of = || findings.iter().filter(|finding| finding["what"] == what);
            ensure!(of().count() > 0, "nothing of {what}: {ran:?}");
            ensure!(of().all(|finding| finding["good"] == true), "{what}: {ran:?}");
        }
        Ok(())
    }
}

/// The beginning of something, fit to be read.
fn excerpt(text: &str) -> String {
    let some: String = text.chars().take(3000).collect();
    some.escape_debug().to_string()
}

fn describe(route: &Route, form: &Form, role: Role, body: &Body) -> String {
    format!(
        "{role:?} POST {} ({}) as {}, {} bytes: {}",
        excerpt(&form.action),
        route.path,
        body.kind,
        body.bytes.len(),
        excerpt(&String::from_utf8_lossy(&body.bytes))
    )
}

async fn round(draw: &mut Draw, until: Instant, told: &mut Told) -> Result<()> {
    let mut house = House::set_up().await?;
    // Every route once, in some order; then any, while there is time.
    let mut first = house.posts.clone();
    for at in (1..first.len()).rev() {
        first.swap(at, below(at + 1, draw));
    }
    for n in 0..ROUND {
        if n >= first.len() && Instant::now() >= until {
            break;
        }
        let route = first.get(n).copied();
        let mut route = route.unwrap_or_else(|| *pick(&house.posts, draw));
        while n >= first.len() && told.slow.contains(route.path) && !once_in(8, draw) {
            route = *pick(&house.posts, draw);
        }
        house.send(&route, draw, told).await?;
        if n % 10 == 0 {
            // What is limited by time is not what is tried here.
            house.place.app.pass(30);
            if n >= first.len() && !house.goes_on().await? {
                break;
            }
        }
        let panics = PANICS.lock().unwrap().clone();
        ensure!(panics.is_empty(), "after {}: {panics:?}", route.path);
    }
    told.rounds += 1;
    let posts = house.posts.len();
    ensure!(told.tried.len() == posts, "{} of {posts} forms were tried", told.tried.len());
    house.holds().await
}

#[test]
#[allow(
    clippy::print_stdout,
    reason = "scripts/test and scripts/soak show this line"
)]
fn whatever_is_sent_to_any_form_the_room_goes_on_and_counts_right() {
    listen_for_panics();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name(THREAD)
        .enable_all()
        .build()
        .unwrap();
    let (mut told, mut draw) = (Told::default(), Draw::new(seed()));
    let started = Instant::now();
    let until = started + time();
    loop {
        let round = runtime.block_on(round(&mut draw, until, &mut told));
        if let Err(error) = round {
            panic!("seed {}, round {}, form {}: {error:?}", seed(), told.rounds + 1, told.sent);
        }
        if Instant::now() >= until {
            break;
        }
    }
    println!(
        "measured: fuzz forms: {} forms to {} routes in {:.0} s and {} rounds, {} taken by {} routes, {} refused, {} told to wait, {} cut off; \
         none broke it; the slowest took {} ms (seed {})",
        told.sent,
        told.tried.len(),
        started.elapsed().as_secs_f64(),
        told.rounds,
        told.taken,
        told.by_route.len(),
        told.refused,
        told.busy,
        told.cut,
        told.slowest.as_millis(),
        seed()
    );
    assert!(told.taken > 5 && told.refused > 20, "both ways are tried");
    assert!(told.by_route.len() > 5, "{:?}", told.by_route);
}
