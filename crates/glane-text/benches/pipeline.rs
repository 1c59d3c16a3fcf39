//! The whole pipeline on a file of answers, one a line: what `scripts/bench-text` prints beside its peers.
//!
//! `cargo bench -p glane-text -- FILE [--once]` writes one JSON line: seconds to open the lexicon, to group all answers,
//! to read and group one more word, answers a second (each pass starts with nothing remembered but the lexicon), and
//! the peak memory in bytes.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench reads the clock, prints what it measured, and stops at what it cannot read"
)]

use std::time::Instant;

use glane_text::form::Form;
use glane_text::group::{Calls, Grouper};
use glane_text::lemma::lemma;
use glane_text::lexicon::Lexicon;
use glane_text::word::Words;

fn main() {
    let Some(path) = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with("--"))
    else {
        // `cargo test` runs every target once: there is nothing to measure then.
        return;
    };
    let text = std::fs::read_to_string(path).expect("the file of answers");
    let answers: Vec<&str> = text.lines().collect();
    let start = Instant::now();
    assert!(Lexicon::get().knows("eau"));
    let open = start.elapsed();

    let start = Instant::now();
    let mut grouper = Grouper::new();
    for answer in &answers {
        grouper.add(answer, 1);
    }
    let groups = grouper.groups(&Calls::default()).len();
    let group = start.elapsed();

    let late = [
        "zinzolinement",
        "acceuill",
        "les débrouillardes",
        "pas de covoiturage",
    ];
    let start = Instant::now();
    for word in late {
        grouper.add(word, 1);
        grouper.groups(&Calls::default());
    }
    let live = start.elapsed() / 4;

    // Every answer read anew, with its words remembered as a dictionary's cache would.
    let start = Instant::now();
    let mut words = Words::default();
    let mut read = 0_usize;
    for answer in &answers {
        read += Form::read(answer, Lexicon::get(), &mut words).words.len();
    }
    let uncached = start.elapsed();

    let tokens: Vec<&str> = answers
        .iter()
        .flat_map(|answer| answer.split_whitespace())
        .collect();
    let start = Instant::now();
    let lemmas: usize = tokens.iter().map(|token| lemma(token).len()).sum();
    let lemmatised = start.elapsed();

    println!(
        "{{\"open\": {}, \"group\": {}, \"live\": {}, \"read\": {}, \"lemmas\": {}, \"answers\": {}, \"tokens\": {}, \"words\": {read}, \"letters\": {lemmas}, \"forms\": {}, \"groups\": {groups}, \"memory\": {}}}",
        open.as_secs_f64(),
        group.as_secs_f64(),
        live.as_secs_f64(),
        uncached.as_secs_f64(),
        lemmatised.as_secs_f64(),
        answers.len(),
        tokens.len(),
        grouper.forms().count(),
        peak(),
    );
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
