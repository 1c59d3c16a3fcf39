//! « Méthode et limites »: who answered and how, what was counted, and what the figures cannot say.

use glane_analysis::{Reading, TextsReading};
use glane_core::kind::Kind;
use serde::Serialize;

use crate::words::Texts;

/// The section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Method {
    pub heading: String,
    pub parts: Vec<Paragraphs>,
}

/// Sentences under a heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Paragraphs {
    pub heading: String,
    pub sentences: Vec<String>,
}

impl Method {
    /// `asked` is how many questions were.
    pub fn of(reading: &Reading, asked: usize, texts: &Texts<'_>) -> Self {
        let parts = [
            (
                "restitution-heading-collected",
                collected(reading, asked, texts),
            ),
            ("restitution-heading-counted", counted(reading, texts)),
            ("restitution-heading-limits", limits(reading, texts)),
        ];
        Self {
            heading: texts.text("restitution-heading-method"),
            parts: parts
                .into_iter()
                .filter(|(_, sentences)| !sentences.is_empty())
                .map(|(heading, sentences)| Paragraphs {
                    heading: texts.text(heading),
                    sentences,
                })
                .collect(),
        }
    }
}

fn collected(reading: &Reading, asked: usize, texts: &Texts<'_>) -> Vec<String> {
    let method = &reading.method;
    let script = &reading.script;
    let mut said = vec![texts.format(
        "restitution-method-who",
        &[
            ("organiser", script.organiser.as_str().into()),
            ("date", texts.day(script.day).into()),
        ],
    )];
    if asked > 0 {
        said.push(texts.format("restitution-method-questions", &[("n", asked.into())]));
    }
    let all = reading.questions.iter();
    let by_table = all
        .filter(|question| question.is_by_table() && question.n > 0)
        .count();
    if by_table == 0 || method.people > 0 {
        said.push(texts.format("restitution-method-people", &[("n", method.people.into())]));
    }
    if by_table > 0 {
        said.push(texts.format("tables-method-who", &[("n", method.tables.into())]));
        said.push(texts.format("tables-method", &[("n", by_table.into())]));
    }
    if let Some(present) = method.present {
        said.push(texts.format("restitution-method-present", &[("n", present.into())]));
    }
    if !method.groups.is_empty() && method.people > 0 {
        let groups: Vec<String> = method
            .groups
            .iter()
            .map(|group| {
                let label = texts.label(&group.label);
                texts.format(
                    "restitution-method-group-item",
                    &[("group", label.into()), ("n", group.people.into())],
                )
            })
            .collect();
        said.push(texts.format(
            "restitution-method-groups",
            &[
                ("n", groups.len().into()),
                ("groups", texts.list(&groups).into()),
            ],
        ));
        if method.ungrouped > 0 {
            said.push(texts.format(
                "restitution-method-no-group",
                &[("n", method.ungrouped.into())],
            ));
        }
    }
    let channels: Vec<String> = method
        .channels
        .iter()
        .filter(|(_, people)| *people > 0)
        .map(|(channel, people)| {
            let name = texts.text(&format!("common-channel-{}", channel.name()));
            texts.format(
                "restitution-method-channel-item",
                &[("channel", name.into()), ("n", (*people).into())],
            )
        })
        .collect();
    if !channels.is_empty() {
        said.push(texts.format(
            "restitution-method-channels",
            &[("channels", texts.list(&channels).into())],
        ));
    }
    said
}

fn counted(reading: &Reading, texts: &Texts<'_>) -> Vec<String> {
    let asks = |what: fn(&Kind) -> bool| {
        reading
            .questions
            .iter()
            .any(|question| question.n > 0 && what(&question.kind))
    };
    let texts_are = |so: fn(&TextsReading) -> bool| {
        let mut all = reading.questions.iter().filter_map(|one| one.texts());
        all.any(|read| read.texts > 0 && so(read))
    };
    let several = asks(|kind| matches!(kind, Kind::Choices(_) | Kind::Slots(_) | Kind::Ideas(_)));
    let keys = [
        (
            asks(Kind::has_items) || asks(|kind| matches!(kind, Kind::Scale(_) | Kind::Number(_))),
            "restitution-method-share-base",
        ),
        (several, "restitution-method-multiple"),
        (
            asks(|kind| matches!(kind, Kind::Words(_))),
            "restitution-method-words",
        ),
        (
            texts_are(|read| !read.is_begun()),
            "restitution-open-not-coded",
        ),
        (
            texts_are(TextsReading::is_begun),
            "restitution-method-themes",
        ),
        (reading.method.people > 0, "restitution-method-order"),
    ];
    keys.into_iter()
        .filter(|(said, _)| *said)
        .map(|(_, key)| texts.text(key))
        .collect()
}

fn limits(reading: &Reading, texts: &Texts<'_>) -> Vec<String> {
    let method = &reading.method;
    let computed = glane_analysis::limits(reading);
    let mut said: Vec<String> = computed
        .iter()
        .map(|limit| texts.sentence(&limit.sentence))
        .collect();
    match method.present {
        None => said.push(texts.text("restitution-method-present-unknown")),
        Some(present) if method.people > u64::from(present) => {
            said.push(texts.text("restitution-method-more-answers"));
        }
        Some(_) => {}
    }
    for question in &reading.questions {
        if let Some(day) = question.veiled {
            said.push(texts.format(
                "restitution-veiled",
                &[
                    ("question", texts.label(&question.label).into()),
                    ("day", texts.day(day).into()),
                    ("k", reading.script.threshold.into()),
                ],
            ));
        }
    }
    if !method.groups.is_empty() || !reading.by_asks.is_empty() {
        said.push(texts.format(
            "restitution-hidden-why",
            &[("k", reading.script.threshold.into())],
        ));
    }
    said
}
