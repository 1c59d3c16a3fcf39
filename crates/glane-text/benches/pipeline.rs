//! The whole pipeline on files of answers, one a line: what `scripts/bench-text` prints beside its peers.
//!
//! `cargo bench -p glane-text -- ANSWERS DIFFERENT` writes one JSON line. ANSWERS is what a room says, which says the
//! same many times; nearly all lines of DIFFERENT differ. Seconds are those of the quickest of a few passes, for others
//! use the machine too. Each pass starts with nothing remembered but the lexicon, save what its name says.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench reads the clock, prints what it measured, and stops at what it cannot read"
)]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use glane_text::form::Form;
use glane_text::group::{Calls, Grouper};
use glane_text::lemma::lemma;
use glane_text::lexicon::Lexicon;
use glane_text::memo;
use glane_text::word::Words;

/// How many times each is timed.
const PASSES: usize = 5;
/// The forms of a large room.
const LARGE: usize = 10_000;
/// How many answers come late.
const LATE: usize = 200;

fn main() {
    let mut paths = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"));
    let (Some(answers), Some(different)) = (paths.next(), paths.next()) else {
        // `cargo test` runs every target once: there is nothing to measure then.
        return;
    };
    let read = |path| std::fs::read_to_string(path).expect("a file of answers");
    let (answers, different) = (read(answers), read(different));
    let answers: Vec<&str> = answers.lines().collect();
    let different: Vec<&str> = different.lines().collect();
    let start = Instant::now();
    assert!(Lexicon::get().knows("eau"));
    let open = start.elapsed();

    let group = quickest(|| grouped(&answers), |mut room| count(&mut room));
    let mut room = grouper(&answers);
    let (forms, groups) = (room.forms().count(), count(&mut room));
    let memory = peak();

    // Every answer read anew, with its words remembered as a dictionary's cache would.
    let anew = quickest(|| read_all(&answers), |words| words);
    let tokens: Vec<&str> = answers
        .iter()
        .flat_map(|answer| answer.split_whitespace())
        .collect();
    let lemmas = quickest(
        || tokens.iter().map(|token| lemma(token).len()).sum(),
        |letters| letters,
    );

    let (early, late) = different.split_at(different.len().saturating_sub(LATE));
    let live = came_late(&mut room, late);
    let distinct: BTreeSet<&str> = early.iter().copied().collect();
    let large: Vec<&str> = distinct.into_iter().take(LARGE).collect();
    let live_large = came_late(&mut grouper(&large), late);

    let differ = quickest(|| grouped(&different), |mut room| count(&mut room));
    let differ_anew = quickest(|| read_all(&different), |words| words);
    let differ_forms = grouper(&different).forms().count();

    println!(
        "{{\"open\": {}, \"group\": {}, \"anew\": {}, \"lemmas\": {}, \"answers\": {}, \"tokens\": {}, \"forms\": {forms}, \"groups\": {groups}, \"memory\": {memory}, \"live\": {}, \"live_most\": {}, \"large\": {}, \"live_large\": {}, \"live_large_most\": {}, \"differ\": {}, \"differ_anew\": {}, \"differ_answers\": {}, \"differ_forms\": {differ_forms}, \"differ_memory\": {}}}",
        open.as_secs_f64(),
        group.as_secs_f64(),
        anew.as_secs_f64(),
        lemmas.as_secs_f64(),
        answers.len(),
        tokens.len(),
        live.0.as_secs_f64(),
        live.1.as_secs_f64(),
        large.len(),
        live_large.0.as_secs_f64(),
        live_large.1.as_secs_f64(),
        differ.as_secs_f64(),
        differ_anew.as_secs_f64(),
        different.len(),
        peak(),
    );
}

/// The quickest of a few passes; what they give must be the same, and not nothing.
fn quickest<T>(mut pass: impl FnMut() -> T, size: impl Fn(T) -> usize) -> Duration {
    let mut times = Vec::new();
    let mut given = BTreeSet::new();
    for _ in 0..PASSES {
        memo::forget();
        let start = Instant::now();
        let gave = pass();
        times.push(start.elapsed());
        given.insert(size(gave));
    }
    assert!(given.len() == 1 && !given.contains(&0), "{given:?}");
    times.into_iter().min().unwrap_or_default()
}

fn grouper(answers: &[&str]) -> Grouper {
    let mut grouper = Grouper::new();
    for answer in answers {
        grouper.add(answer, 1);
    }
    grouper
}

/// A room whose groups are made.
fn grouped(answers: &[&str]) -> Grouper {
    let mut room = grouper(answers);
    count(&mut room);
    room
}

fn count(room: &mut Grouper) -> usize {
    room.groups(&Calls::default()).len()
}

fn read_all(answers: &[&str]) -> usize {
    let mut words = Words::default();
    answers
        .iter()
        .map(|answer| Form::read(answer, Lexicon::get(), &mut words).words.len())
        .sum()
}

/// How long one more answer takes until the groups are there again, its words not read before: the middle one of many,
/// and what nineteen in twenty stay under.
fn came_late(room: &mut Grouper, late: &[&str]) -> (Duration, Duration) {
    count(room);
    memo::forget();
    let mut times: Vec<Duration> = late
        .iter()
        .map(|answer| {
            let start = Instant::now();
            room.add(answer, 1);
            assert!(count(room) > 0);
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied().unwrap_or_default();
    let most = times
        .get(times.len() * 19 / 20)
        .copied()
        .unwrap_or_default();
    (middle, most)
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
