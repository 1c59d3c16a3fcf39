//! `glane text lemma`: tokens in, one a line; their lemmas out, one a line.

use glane_text::lemma::lemma;

use crate::fail::Done;
use crate::out;

#[allow(clippy::unnecessary_wraps, reason = "every command gives a result")]
pub fn run(text: &str) -> anyhow::Result<Done> {
    let mut lines = String::with_capacity(text.len());
    for token in text.lines() {
        lines.push_str(&lemma(token.trim()));
        lines.push('\n');
    }
    out::raw(lines.as_bytes());
    Ok(Done::Yes)
}
