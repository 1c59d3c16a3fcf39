//! What the figures say: read from the JSON, so that an operator can tell a false change from a harmless one.

use std::collections::BTreeMap;

use serde_json::Value;

/// A finding's sentences.
#[derive(Debug, Clone)]
pub struct Found {
    /// Its kind.
    pub kind: String,
    /// The keys of its questions.
    pub questions: Vec<String>,
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

/// A question's figures.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// As asked.
    pub label: String,
    /// The kind's name.
    pub kind: String,
    /// Those who answered.
    pub n: u64,
    /// A scale's mean and median, over the room.
    pub middle: Option<(f64, f64)>,
    /// All ticks or words together, if there may be several.
    pub mentions: Option<u64>,
    /// What could be ticked or was written, with how many people.
    pub items: Vec<(String, u64)>,
    /// Themes: the label, the people by a person's decision, and those that the machine proposes besides.
    pub themes: Vec<(String, u64, u64)>,
    /// Every way a word was written.
    pub typed: Vec<String>,
    /// For each group and each item: the count, or nothing if it is hidden.
    pub crossed: Vec<(String, String, Option<u64>)>,
}

impl Asked {
    /// What an option, a word or a theme is worth, if it is one of the question's.
    pub fn worth(&self, label: &str) -> Option<u64> {
        let found = self.items.iter().find(|(one, _)| one == label);
        found.map(|(_, count)| *count)
    }
}

/// The whole workshop.
#[derive(Debug, Clone, Default)]
pub struct Truth {
    /// People of the workshop.
    pub people: u64,
    /// Groups by label.
    pub groups: Vec<(String, u64)>,
    /// Questions by key.
    pub questions: BTreeMap<String, Asked>,
    /// Findings in order.
    pub findings: Vec<Found>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl Truth {
    /// From the figures.
    pub fn of(json: &str) -> Self {
        let all: Value = serde_json::from_str(json).unwrap();
        let questions = all["questions"].as_object().unwrap();
        let found = |one: &Value| Found {
            kind: text(&one["kind"]),
            questions: one["questions"]
                .as_array()
                .unwrap()
                .iter()
                .map(text)
                .collect(),
            fr: text(&one["sentence"]["fr"]),
            en: text(&one["sentence"]["en"]),
        };
        Self {
            people: all["people"].as_u64().unwrap(),
            groups: all["groups"]
                .as_object()
                .unwrap()
                .iter()
                .map(|(label, n)| (label.clone(), n.as_u64().unwrap()))
                .collect(),
            questions: questions
                .iter()
                .map(|(key, one)| (key.clone(), asked(one)))
                .collect(),
            findings: all["findings"]
                .as_array()
                .unwrap()
                .iter()
                .map(found)
                .collect(),
        }
    }

    /// The finding whose sentence this is.
    pub fn found(&self, sentence: &str) -> Option<&Found> {
        self.findings
            .iter()
            .find(|one| one.fr == sentence || one.en == sentence)
    }
}

fn asked(one: &Value) -> Asked {
    let mut items: Vec<(String, u64)> = Vec::new();
    for item in one["items"].as_array().into_iter().flatten() {
        items.push((text(&item["label"]), item["count"].as_u64().unwrap()));
    }
    for word in one["words"].as_array().into_iter().flatten() {
        items.push((text(&word["shown"]), word["mentions"].as_u64().unwrap()));
    }
    let mut themes = Vec::new();
    for theme in one["themes"].as_array().into_iter().flatten() {
        let people = theme["people"].as_u64().unwrap();
        themes.push((
            text(&theme["label"]),
            people,
            theme["proposed"]["people"].as_u64().unwrap_or(0),
        ));
        items.push((text(&theme["label"]), people));
    }
    let mut crossed = Vec::new();
    for (group, figures) in one["by_group"].as_object().into_iter().flatten() {
        for (item, count) in figures["counts"].as_object().into_iter().flatten() {
            crossed.push((group.clone(), item.clone(), count.as_u64()));
        }
    }
    Asked {
        label: text(&one["label"]),
        kind: text(&one["kind"]),
        themes,
        n: one["n"].as_u64().unwrap(),
        middle: one["mean"].as_f64().zip(one["median"].as_f64()),
        mentions: one["mentions"].as_u64(),
        items,
        typed: one["words"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|word| word["typed"].as_object())
            .flat_map(|typed| typed.keys().cloned())
            .collect(),
        crossed,
    }
}
