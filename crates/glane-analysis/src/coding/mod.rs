//! Coding open answers: what the machine proposes, and where answers stand.
//!
//! From a codebook and the text of an answer to themes, each with its reason: which word of the codebook met which word
//! of the answer. In order: [`mod@unit`] (a text as words with their families) → [`pattern`] (what a codebook says, to look
//! for) → [`proposer`] (themes with reasons). [`family`] knows which words are made from one another, [`fields`] which
//! words speak of what a label names, [`denial`] when a word is there only to say that it is not the matter.
//!
//! A proposal is never kept and never counted as a person's decision: it is made again from the answer and the codebook.
//!
//! A theme's description is not searched for words: it says as often what does not belong as what does.

mod agreement;
mod alike;
mod count;
mod denial;
mod family;
mod fields;
mod generic;
mod pattern;
mod proposer;
mod unit;

pub use agreement::{Agreement, agreements};
pub use alike::{Alike, alike};
pub use count::{Coder, ThemeCount, ThemeTally};
pub(crate) use count::{ThemePairs, fold_pairs, merge_pairs};
pub use pattern::Why;
pub use proposer::{Proposal, Proposer, Reason};

#[cfg(test)]
pub(crate) mod tests {
    use glane_core::codebook::Theme;
    use glane_core::id::ThemeKey;
    use glane_core::label::Label;

    /// A theme of a key, a label and words.
    pub(crate) fn theme(key: &str, label: &str, words: &[&str]) -> Theme {
        Theme {
            key: ThemeKey::new(key).unwrap(),
            label: Label::fr(label),
            description: None,
            examples: vec![],
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        }
    }
}
