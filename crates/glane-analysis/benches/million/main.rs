//! All findings of a crowd: what `scripts/bench-findings` prints.
//!
//! `cargo bench -p glane-analysis --bench million -- PEOPLE` draws the ballots of so many people in 1,000 groups to ten
//! questions (two of words, two of texts with themes, three choices, three scales) from a seed, as they are counted:
//! none is kept. It writes one JSON line: seconds to draw the ballots alone, seconds to draw, count, compare and find,
//! by the clock and of the processor (on a machine that others use too, only the latter tells), and the peak memory in
//! bytes.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench reads the clock, prints what it measured, and stops at what it cannot read"
)]

mod crowd;
mod script;

use std::time::Instant;

use glane_analysis::{Reading, Source, findings};

use crowd::Crowd;

/// How many texts of each open question are kept to quote from.
const TEXTS: usize = 1_000;

fn main() {
    let people = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse::<u64>().ok());
    let Some(people) = people else {
        // `cargo test` runs every target once: there is nothing to measure then.
        return;
    };
    let script = script::script();
    let crowd = Crowd::new(&script, people);
    let about = crowd.about();
    let before = peak();

    let start = Instant::now();
    let mut ballots = 0_u64;
    crowd.each(None, &mut |_, own| ballots += own.len() as u64);
    let drawn = start.elapsed();

    let spent = processor();
    let start = Instant::now();
    let reading = Reading::of_source(&script, &about, &crowd, TEXTS);
    let read = start.elapsed();
    let found = findings(&reading);
    let whole = start.elapsed();
    let spent = processor() - spent;

    println!(
        "{{\"people\": {people}, \"ballots\": {ballots}, \"drawn\": {}, \"read\": {}, \"whole\": {}, \"processor\": {spent}, \"tests\": {}, \"findings\": {}, \"before\": {before}, \"memory\": {}}}",
        drawn.as_secs_f64(),
        read.as_secs_f64(),
        whole.as_secs_f64(),
        reading.comparisons.family,
        found.len(),
        peak(),
    );
}

/// Seconds of the processor spent by this program so far, in steps of a hundredth; 0 where the system does not tell.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name, which may hold spaces, come the state and eleven figures, then user and system time.
    let after = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after.split_whitespace().skip(11).take(2);
    ticks
        .filter_map(|ticks| ticks.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

/// The peak of resident memory, in bytes; 0 where the system does not tell.
fn peak() -> u64 {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
            line.split_whitespace().nth(1)?.parse::<u64>().ok()
        })
        .map_or(0, |kilobytes| kilobytes * 1024)
}
