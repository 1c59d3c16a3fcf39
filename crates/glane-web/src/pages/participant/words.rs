//! The room's words on a phone: a list that flows, each word the larger the more often it was given.
//!
//! No drawn cloud: its words move when one comes, so that each frame would be a new picture of some 30 KB. In a list
//! by alphabet a word that is given once more is a few bytes, and a reader of screens reads it as it is.

use std::fmt::Write as _;

use glane_analysis::WordsReading;
use glane_figure::escape;
use glane_text::by_letters;

use crate::tr::Tr;

/// Sizes of words: of the style sheet's `.w0` to `.w7`.
const SIZES: u64 = 7;

/// The list, by the words' letters. A word and its count stand in their own direction: a count follows a word that is
/// written from right to left too, and does not begin a line without it.
pub(crate) fn list(t: &Tr, words: &WordsReading) -> String {
    let mut all: Vec<_> = words.words.iter().collect();
    all.sort_by(|a, b| by_letters(&a.shown, &b.shown));
    let most = all.iter().map(|word| word.mentions).max().unwrap_or(1);
    let mut html = String::from("<ul class=\"flow\">");
    for word in all {
        // Writing to a string cannot fail.
        let _ = write!(
            html,
            "<li class=\"w{}\"><bdi>{}</bdi> <b>{}</b>",
            size(word.mentions, most),
            escape::text(&word.shown),
            word.mentions
        );
    }
    html.push_str("</ul>");
    if !words.held.is_empty() {
        let note = t.n("projector-held-words", "n", words.held.len() as u64);
        let _ = write!(html, "<p class=\"note\">{}</p>", escape::text(&note));
    }
    html
}

/// By powers of two below the most mentioned: a word's size seldom changes, though its count does.
fn size(mentions: u64, most: u64) -> u64 {
    let steps = most
        .checked_div(mentions)
        .map_or(SIZES, |times| u64::from(times.max(1).ilog2()));
    SIZES - steps.min(SIZES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_go_down_by_halves_and_end_at_the_least() {
        let sizes = [200, 101, 100, 51, 50, 3, 1].map(|mentions| size(mentions, 200));
        assert_eq!(sizes, [7, 7, 6, 6, 5, 1, 0]);
        assert_eq!(size(0, 0), 0);
    }
}
