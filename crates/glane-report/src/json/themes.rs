//! The themes of an open question: by people's decisions and, apart, by the machine's proposals.

use glane_analysis::{GroupThemes, QuestionReading, TextsReading, ThemeReading, Verbatim};
use glane_core::coding::Coded;
use glane_core::disclosure::Disclosed;
use glane_core::id::ThemeKey;
use serde::Serialize;

use super::entries::Entries;
use super::masked::Masked;
use super::question::GroupFigures;
use super::together::Together;

/// Where the answers of a question stand. `coded`, `unthemed`, `uncoded` and `disputed` add up to its `n`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Themes {
    /// Answers that bear a theme by a person's decision.
    pub coded: u64,
    /// Answers that bear none by a person's decision.
    pub unthemed: u64,
    /// Answers that wait for a person (« non classé »).
    pub uncoded: u64,
    /// Answers that two coders coded otherwise.
    pub disputed: u64,
    /// All themes decided together: an answer may bear several.
    pub mentions: u64,
    /// People by theme's label, in the codebook's order, by people's decisions.
    pub counts: Entries<u64>,
    /// The same with keys, and with what the machine proposes.
    pub themes: Vec<Theme>,
    /// What each theme is.
    pub codebook: Vec<Entry>,
    /// Themes that the same answers bear, by key; absent where nothing is told of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub together: Option<Together>,
}

/// A theme's counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Theme {
    /// Its key.
    pub key: String,
    /// As read.
    pub label: String,
    /// People whose answer bears it by a person's decision.
    pub people: u64,
    /// How many times it was named, by people's decisions.
    pub mentions: u64,
    /// What the machine proposes for answers that nobody decided: never part of the other two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed: Option<Proposed>,
}

/// What the machine proposes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Proposed {
    /// People whose answer it is proposed for.
    pub people: u64,
    /// How many times it is proposed.
    pub mentions: u64,
}

/// A theme of the codebook.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Its key.
    pub key: String,
    /// As read.
    pub label: String,
    /// What belongs to it, if said.
    pub description: Option<String>,
    /// Answers one would expect under it.
    pub examples: Vec<String>,
    /// Words that speak of it.
    pub words: Vec<String>,
}

/// What is said of one answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Coding {
    /// Where it stands.
    pub coding: Standing,
    /// Its themes by people's decisions, by key; those of all coders where they disagree.
    pub themes: Vec<ThemeKey>,
    /// The themes that the machine proposes, if nobody decided.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub proposed: Vec<ThemeKey>,
}

/// Where an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It bears a theme.
    Coded,
    /// It bears none.
    Unthemed,
    /// It waits for a person.
    Uncoded,
    /// Two coders coded it otherwise.
    Disputed,
}

impl Themes {
    /// Nothing for a question without a codebook.
    pub(super) fn of(texts: &TextsReading, lang: &str, with_proposals: bool) -> Option<Self> {
        if texts.themes.is_empty() {
            return None;
        }
        Some(Self {
            coded: texts.coded,
            unthemed: texts.unthemed,
            uncoded: texts.uncoded,
            disputed: texts.disputed,
            mentions: texts.mentions,
            counts: by_label(
                texts,
                texts.themes.iter().map(|one| one.decided.people),
                lang,
            ),
            themes: texts
                .themes
                .iter()
                .map(|one| theme(one, lang, with_proposals))
                .collect(),
            codebook: texts.themes.iter().map(|one| entry(one, lang)).collect(),
            together: Together::of(&texts.together, |place| {
                let one = texts.themes.get(place)?;
                Some(one.theme.key.to_string())
            }),
        })
    }
}

impl Coding {
    pub(super) fn of(verbatim: &Verbatim, with_proposals: bool) -> Self {
        let (coding, themes) = match &verbatim.coded {
            Coded::Undecided => (Standing::Uncoded, Vec::new()),
            Coded::Decided(themes) if themes.is_empty() => (Standing::Unthemed, Vec::new()),
            Coded::Decided(themes) => (Standing::Coded, themes.iter().cloned().collect()),
            Coded::Disputed(by) => {
                let all: std::collections::BTreeSet<ThemeKey> =
                    by.values().flatten().cloned().collect();
                (Standing::Disputed, all.into_iter().collect())
            }
        };
        Self {
            coding,
            themes,
            proposed: if with_proposals {
                verbatim.proposed.clone()
            } else {
                Vec::new()
            },
        }
    }
}

fn theme(one: &ThemeReading, lang: &str, with_proposals: bool) -> Theme {
    Theme {
        key: one.theme.key.to_string(),
        label: one.theme.label.get(lang).to_owned(),
        people: one.decided.people,
        mentions: one.decided.mentions,
        proposed: with_proposals.then_some(Proposed {
            people: one.proposed.people,
            mentions: one.proposed.mentions,
        }),
    }
}

fn entry(one: &ThemeReading, lang: &str) -> Entry {
    let theme = &one.theme;
    Entry {
        key: theme.key.to_string(),
        label: theme.label.get(lang).to_owned(),
        description: theme
            .description
            .as_ref()
            .map(|text| text.get(lang).to_owned()),
        examples: theme.examples.clone(),
        words: theme.words.clone(),
    }
}

fn by_label<T>(texts: &TextsReading, values: impl Iterator<Item = T>, lang: &str) -> Entries<T> {
    Entries::labelled(texts.themes.iter().zip(values).map(|(one, value)| {
        let theme = &one.theme;
        (theme.label.get(lang), theme.key.as_str(), value)
    }))
}

/// A group's themes.
pub(super) fn by_group(reading: &QuestionReading, cells: &GroupThemes, lang: &str) -> GroupFigures {
    let Some(texts) = reading.texts() else {
        return GroupFigures::Uncrossed {};
    };
    let masked = |cells: &[Disclosed<u64>]| {
        let cells = cells.iter().map(|cell| Masked(*cell));
        by_label(texts, cells, lang)
    };
    GroupFigures::Themes {
        counts: masked(&cells.decided),
        proposed: masked(&cells.proposed),
    }
}
