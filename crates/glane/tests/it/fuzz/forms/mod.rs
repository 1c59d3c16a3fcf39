//! Every form of the one table of routes, filled in wrong by whoever may send it and by whoever may not: the program says what is
//! wrong, goes on, counts right, and its data are sound. A route that is added is tried without being named here.

mod body;
mod harvest;
mod house;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, Once};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use glane_core::right::Role;
use glane_testkit::Draw;
use glane_web::Route;

use super::mutate::{below, once_in, pick};
use super::{seed, time};
use body::Body;
use harvest::Form;
use house::House;

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
    let mut house = House::set_up(draw).await?;
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
    ensure!(
        told.tried.len() == posts,
        "{} of {posts} forms were tried",
        told.tried.len()
    );
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
            panic!(
                "seed {}, round {}, form {}: {error:?}",
                seed(),
                told.rounds + 1,
                told.sent
            );
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
    assert!(told.taken > 3 && told.refused > 20, "both ways are tried");
    assert!(told.by_route.len() > 3, "{:?}", told.by_route);
}
