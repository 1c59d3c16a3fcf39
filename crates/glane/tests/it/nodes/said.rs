//! What is asked, and what everybody says to it.

/// Questions, and the options of each: `b0` to `b11`.
pub(super) const QUESTIONS: usize = 20;
pub(super) const OPTIONS: usize = 12;

/// A question's key.
pub(super) fn key(question: usize) -> String {
    format!("q{question:02}")
}

/// What somebody says, as bits for the options: nobody else says the same to this question.
pub(super) fn says(who: usize, question: usize) -> usize {
    if question.is_multiple_of(2) {
        who + 1
    } else {
        (1 << OPTIONS) - 1 - who
    }
}

/// The options that these bits tick.
pub(super) fn options(bits: usize) -> impl Iterator<Item = usize> {
    (0..OPTIONS).filter(move |option| bits >> option & 1 == 1)
}
