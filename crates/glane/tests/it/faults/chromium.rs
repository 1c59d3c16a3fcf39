//! The same with the real page in Chromium: each phone is a tab, with an origin and so with cookies and storage of its own.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, WindowHandle};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep};

use super::phones::Report;
use super::room::Room;
use super::schedule::Schedule;
use super::{PACE, PATIENCE, Sum, disk, seeds};

const SCHEDULES: u64 = 20;
/// Schedules side by side: three tabs each.
const AT_ONCE: usize = 4;
/// How long the network is bad: a page takes longer to load than Node to start a phone.
const SPAN: Duration = Duration::from_millis(4000);
const ROBOT: &str = include_str!("robot.js");
/// How long a tab may show no page of ours before it is sent there again.
const BLANK: Duration = Duration::from_millis(1500);

/// A tab and where it should be.
struct Tab {
    window: WindowHandle,
    url: String,
    sent: Instant,
}

/// A schedule under way.
struct Running {
    seed: u64,
    schedule: Arc<Schedule>,
    room: Arc<Room>,
    tabs: Vec<Tab>,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pages_in_chromium_come_through_a_bad_network() -> Result<()> {
    let driver = Driver::start().await?;
    let profile = Profile {
        waits: false,
        ..Profile::PHONE
    };
    let browser = driver.open(profile).await?;
    browser.on_each_page(ROBOT).await?;
    let mut windows = vec![browser.tab().await?];
    let seeds = seeds(SCHEDULES)?;
    let mut sum = Sum::default();
    play(&browser, &mut windows, &seeds, &mut sum).await?;
    let again = sum.seeds_again();
    play(&browser, &mut windows, &again, &mut sum).await?;
    sum.tell("3 tabs in Chromium");
    sum.holds()
}

async fn play(
    browser: &Browser,
    windows: &mut Vec<WindowHandle>,
    seeds: &[u64],
    sum: &mut Sum,
) -> Result<()> {
    for batch in seeds.chunks(AT_ONCE) {
        while windows.len() < batch.len() * super::schedule::PHONES {
            windows.push(browser.new_tab().await?);
            browser.on_each_page(ROBOT).await?;
        }
        let mut free = windows.iter();
        let mut running = Vec::new();
        for &seed in batch {
            let schedule = Schedule::draw(seed, SPAN);
            let room = Room::open(&schedule, HOST, PACE).await?;
            let tabs = room.ports.iter().zip(&mut free).zip(0..);
            let tabs = tabs.map(|((port, window), at)| Tab {
                window: window.clone(),
                url: format!("http://s{seed}p{at}.{HOST}:{port}/{}", room.code),
                sent: Instant::now(),
            });
            running.push(Running {
                seed,
                tabs: tabs.collect(),
                schedule: Arc::new(schedule),
                room: Arc::new(room),
            });
        }
        side_by_side(browser, &mut running, sum).await?;
    }
    Ok(())
}

async fn side_by_side(browser: &Browser, running: &mut [Running], sum: &mut Sum) -> Result<()> {
    for tab in running.iter().flat_map(|running| &running.tabs) {
        browser.to_tab(&tab.window).await?;
        browser.goto(&tab.url).await?;
    }
    let until = Instant::now() + SPAN;
    let mut lives = JoinSet::new();
    for one in running.iter() {
        let (room, schedule) = (Arc::clone(&one.room), Arc::clone(&one.schedule));
        room.begin();
        lives.spawn(async move { room.live(&schedule).await });
    }
    while Instant::now() < until {
        for tab in running.iter_mut().flat_map(|running| &mut running.tabs) {
            bring_back(browser, tab).await?;
        }
    }
    while let Some(lived) = lives.join_next().await {
        lived??;
    }
    for one in running.iter() {
        one.room.proxy.heal();
    }
    for one in running {
        let ended = end(browser, one).await;
        let ended = ended.with_context(|| one.schedule.to_string());
        sum.add(one.seed, ended);
    }
    Ok(())
}

/// A tab that shows the browser's own page of errors, or nothing, is sent to its page again, as people do. Whether it
/// shows its page.
async fn bring_back(browser: &Browser, tab: &mut Tab) -> Result<bool> {
    browser.to_tab(&tab.window).await?;
    // A page that is going away just now answers nothing; sent elsewhere meanwhile, its browser would hang.
    let Ok(here) = browser.js("location.href").await else {
        return Ok(false);
    };
    let origin = tab.url.rsplit_once('/').map_or("", |(origin, _)| origin);
    if here.as_str().is_some_and(|here| here.starts_with(origin)) {
        return Ok(true);
    }
    if tab.sent.elapsed() > BLANK {
        browser.goto(&tab.url).await?;
        tab.sent = Instant::now();
    }
    Ok(false)
}

/// Waits until every tab shows what is true and has nothing on its way.
async fn end(browser: &Browser, running: &mut Running) -> Result<Sum> {
    let until = Instant::now() + PATIENCE;
    let reports = loop {
        let mut wrong = Vec::new();
        let mut reports = Vec::new();
        for tab in &mut running.tabs {
            if !bring_back(browser, tab).await? {
                wrong.push(format!("{} is not there", tab.url));
                continue;
            }
            let rest = "localStorage.setItem('robot.rest', '1'), window.robotReport?.() ?? null";
            let Ok(report) = browser.js(rest).await else {
                wrong.push(format!("{} is on its way", tab.url));
                continue;
            };
            if report.get("ready").and_then(serde_json::Value::as_bool) != Some(true) {
                wrong.push(format!("{} is not ready", tab.url));
                continue;
            }
            let mut report: Report = serde_json::from_value(report)?;
            // A page just gone elsewhere has none of ours.
            let Ok(cookie) = browser.cookie("glane").await else {
                wrong.push(format!("{} has no token", tab.url));
                continue;
            };
            report.cookie = format!("glane={cookie}");
            let truth = running.room.truth(&report.cookie).await?;
            let shown = report.shown.as_ref().context("nothing shown")?;
            if !report.waiting.is_empty() {
                wrong.push(format!("{} waits: {:?}", report.name, report.waiting));
            } else if let Some(said) = shown.wrong(&truth) {
                wrong.push(format!("{} {said}", report.name));
            }
            reports.push(report);
        }
        if wrong.is_empty() {
            break reports;
        }
        ensure!(Instant::now() < until, "not true in the end: {wrong:#?}");
        sleep(Duration::from_millis(100)).await;
    };
    disk::check_pages(&running.room, &reports).await?;
    Ok(Sum {
        pressed: reports.iter().map(|report| report.pressed.len()).sum(),
        told: reports.iter().map(|report| report.seen.len()).sum(),
        reloads: reports.iter().map(|report| report.reloads).sum(),
        by_hand: reports.iter().map(|report| report.by_hand).sum(),
        met: running.room.proxy.met(),
        ..Sum::default()
    })
}
