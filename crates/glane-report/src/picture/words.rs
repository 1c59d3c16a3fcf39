//! Words: a cloud. What finds no room in it is counted beside it and stands in the table.

use glane_analysis::WordsReading;
use glane_figure::{CloudWord, Table, WordCloud};

use super::{Asked, Look, Picture};
use crate::words::ranking;

/// How many words the description of the cloud names.
const NAMED: usize = 10;

pub(super) fn picture(asked: &Asked<'_>, words: &WordsReading) -> Picture {
    let texts = asked.texts;
    let head = [
        texts.text("restitution-table-word"),
        texts.text("restitution-table-mentions"),
    ];
    let table = Table {
        caption: asked.title(),
        head: head
            .iter()
            .cloned()
            .chain([texts.text("restitution-table-people")])
            .collect(),
        rows: words
            .words
            .iter()
            .map(|word| {
                vec![
                    word.shown.clone(),
                    texts.count(word.mentions),
                    texts.count(word.people),
                ]
            })
            .collect(),
    };
    // Told by number alone, and never silently: a person decides whether the room sees them.
    let waiting = words.held.len();
    let note = (waiting > 0 && !asked.look.is_page())
        .then(|| texts.format("projector-held-words", &[("n", waiting.into())]));
    if words.words.is_empty() {
        return Picture {
            table,
            note,
            ..Picture::default()
        };
    }
    let first = words
        .words
        .iter()
        .take(NAMED)
        .map(|word| (word.shown.as_str(), word.mentions));
    let description = texts.format(
        "restitution-desc-cloud",
        &[
            ("n", words.words.len().into()),
            ("ranking", ranking(texts, first).into()),
        ],
    );
    let (width, height) = asked.look.cloud();
    let cloud = WordCloud {
        id: asked.id.to_owned(),
        title: asked.title(),
        desc: description.clone(),
        head,
        words: words
            .words
            .iter()
            .map(|word| CloudWord {
                text: word.shown.clone(),
                weight: word.mentions,
                weight_text: texts.count(word.mentions),
                title: texts.format(
                    "finding-ranked",
                    &[
                        ("option", word.shown.as_str().into()),
                        ("count", word.mentions.into()),
                    ],
                ),
            })
            .collect(),
        width,
        height,
        tallest: asked.look.tallest_cloud(),
        theme: asked.look.theme(),
    }
    .layout();
    let left_out = cloud.left_out.len();
    let message = if matches!(asked.look, Look::Page | Look::PhonePage) {
        "restitution-figure-more-words"
    } else {
        "projector-more-words"
    };
    Picture {
        svg: cloud.svg,
        table,
        description,
        more: (left_out > 0).then(|| texts.format(message, &[("n", left_out.into())])),
        note,
    }
}
