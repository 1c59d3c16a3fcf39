//! What the template reads of one question: its words, and the names of the places that are read back.

use glane_core::label::Label;
use serde::Serialize;

/// A text and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) lang: String,
}

impl Text {
    /// A label in a language, else in the one it has.
    pub(super) fn of(label: &Label, lang: &str) -> Self {
        let (lang, text) = label
            .spoken(lang)
            .map_or((lang, ""), |(code, text)| (code.as_str(), text));
        Self::plain(text, lang)
    }

    pub(super) fn plain(text: impl Into<String>, lang: &str) -> Self {
        Self {
            text: text.into(),
            lang: lang.to_owned(),
        }
    }
}

/// A question, which no page's end cuts.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Block {
    /// Its number; none of the group.
    pub(super) number: Option<usize>,
    pub(super) title: Text,
    pub(super) help: Option<Text>,
    pub(super) hint: String,
    pub(super) parts: Vec<Part>,
}

/// How what is to be done looks.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub(super) enum Part {
    /// A line of text.
    Said { text: Text },
    /// Boxes, each with its words.
    List {
        shape: &'static str,
        columns: Vec<Vec<Entry>>,
    },
    /// Circles side by side, in lines of so many.
    Scale {
        low: Option<Text>,
        high: Option<Text>,
        steps: Vec<Step>,
        /// How many a line holds.
        across: usize,
        /// From one to the next, in hundredths of a millimetre.
        wide: i32,
        /// Whether the ends' words stand beside the circles, or under them.
        beside: bool,
    },
    /// Lines of circles under common words.
    Matrix {
        low: Option<Text>,
        high: Option<Text>,
        heads: Vec<Text>,
        /// What stands above each; none at all of lines that have no steps.
        signs: Vec<Option<Sign>>,
        /// Of the column of words, in hundredths of a millimetre.
        first: i32,
        /// Of each other column.
        wide: i32,
        rows: Vec<Row>,
    },
    /// Frames to write in.
    Frames {
        ids: Vec<String>,
        across: usize,
        /// In hundredths of a millimetre.
        high: i32,
        /// Whether strokes at its edges help to write straight.
        ruled: bool,
    },
    /// A small frame before each text.
    Amounts { wide: i32, entries: Vec<Entry> },
}

/// A box or a small frame and what it stands for.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) text: Text,
    /// A frame beside it.
    pub(super) frame: Option<String>,
    /// Whether the frame stands under the words: they leave it no room beside them.
    pub(super) under: bool,
}

/// A box of a scale.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Step {
    pub(super) id: String,
    pub(super) text: String,
    pub(super) sign: Option<Sign>,
}

/// What is drawn above a step, as phones show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Sign {
    /// A face, from -1000, the saddest, to 1000.
    Face(i32),
    /// A star, filled or not.
    Star(bool),
}

/// A line of boxes.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Row {
    pub(super) text: Text,
    pub(super) ids: Vec<String>,
}
