//! The word cloud on a file of words: what `scripts/bench-cloud` prints beside its peers.
//!
//! `cargo bench -p glane-figure -- WORDS` writes one JSON line: the quickest of a few passes, and the boxes of the words.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a bench reads the clock, prints what it measured, and stops at what it cannot read"
)]

use std::time::{Duration, Instant};

use glane_figure::{Cloud, CloudWord, Theme, WordCloud};

/// How many times it is laid out.
const PASSES: usize = 15;

fn main() {
    let path = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with("--"));
    let Some(path) = path else {
        // `cargo test` runs every target once: there is nothing to measure then.
        return;
    };
    let text = std::fs::read_to_string(path).expect("a file of words");
    let words = text.lines().filter_map(|line| {
        let (weight, text) = line.split_once('\t')?;
        Some(CloudWord {
            text: text.to_owned(),
            weight: weight.parse().ok()?,
            weight_text: weight.to_owned(),
            title: String::new(),
        })
    });
    let cloud = WordCloud {
        id: "bench".to_owned(),
        title: String::new(),
        desc: String::new(),
        head: [String::new(), String::new()],
        words: words.collect(),
        width: 1000.0,
        height: 600.0,
        tallest: 10_000.0,
        theme: Theme::page(),
    };
    let mut best: Option<(Duration, Cloud)> = None;
    for _ in 0..PASSES {
        let start = Instant::now();
        let laid = cloud.layout();
        let took = start.elapsed();
        if best.as_ref().is_none_or(|(known, _)| took < *known) {
            best = Some((took, laid));
        }
    }
    let (took, laid) = best.expect("a pass");
    let boxes: Vec<String> = laid
        .placed
        .iter()
        .map(|word| {
            format!(
                "{{\"text\":{:?},\"size\":{},\"x\":{},\"y\":{},\"width\":{},\"height\":{}}}",
                word.word.text, word.size, word.x, word.y, word.width, word.height
            )
        })
        .collect();
    println!(
        "{{\"ms\":{},\"width\":{},\"height\":{},\"left\":{},\"boxes\":[{}]}}",
        took.as_secs_f64() * 1000.0,
        cloud.width,
        laid.height,
        laid.left_out.len(),
        boxes.join(",")
    );
}
