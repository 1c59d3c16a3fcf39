//! One photo of twelve million pixels: how long it takes, and how much memory.

use std::time::Instant;

use anyhow::{Context, Result};
use glane_scan::generator::{Seed, Shot, filled, form};
use glane_scan::{Known, Limits, decode, read};

use crate::tally::CODE;

pub fn told() -> Result<()> {
    let form = form();
    let mut seed = Seed::new(3_000_000);
    let sheet = filled(&form, CODE, 12.0, &mut seed, None, None);
    let shot = Shot {
        tilt: 12.0,
        turn: 3.0,
        noise: 4.0,
        ..Shot::photo()
    };
    let file = shot.file(&sheet.canvas, &mut seed).context("no picture")?;
    drop(sheet);
    let known = |_: &str| Known::Page(form.pages[0].clone());
    let mut best = (f64::MAX, f64::MAX);
    // Elsewhere than on Linux nobody says how long the processor was at it.
    let mut at_work = f64::MAX;
    for _ in 0..9 {
        let (start, before) = (Instant::now(), on_processor());
        let picture = decode(file.clone(), &Limits::default())?
            .take(&|| false)
            .context("no page")??;
        let decoded = start.elapsed().as_secs_f64() * 1000.0;
        let found = read(&picture, &known, &[]);
        let all = start.elapsed().as_secs_f64() * 1000.0;
        if let Some((before, after)) = before.zip(on_processor()) {
            at_work = at_work.min(after - before);
        }
        if all < best.1 {
            best = (decoded, all);
        }
        anyhow::ensure!(matches!(found, glane_scan::Found::Sheet(_)), "not read");
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or_default();
    println!(
        "{} bytes, the quickest of nine: decoded in {:.0} ms, read in {:.0} ms",
        file.len(),
        best.0,
        best.1
    );
    println!("on the processor: {at_work:.0} ms, the least of nine");
    println!("{memory} (with the making of the photo)");
    Ok(())
}

/// How long this thread has had a processor, in milliseconds: what a machine shared with others takes from it is not counted.
fn on_processor() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = told.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e6)
}
