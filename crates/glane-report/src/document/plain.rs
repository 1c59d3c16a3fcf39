//! « En clair »: the same document with what only a practised reader uses taken out, and how easy it is to read.

use glane_analysis::Reading;
use glane_core::finding::Finding;
use glane_core::judged::FindingState;
use glane_text::readability::{self, Readability};

use super::Document;
use super::lessons::choose;
use super::question::{about, anchor};
use super::results::{Results, Verbatims};
use crate::words::Texts;

/// Takes tables, the groups, the annex and what would be said twice out; of what people wrote, what is quoted stays.
pub(super) fn shape(
    document: &mut Document,
    (reading, found): (&Reading, &[Finding]),
    texts: &Texts<'_>,
) {
    let chosen = choose(found, reading);
    for part in &mut document.questions {
        let mut all = reading.questions.iter();
        let Some(question) = all.find(|one| anchor(&one.key) == part.anchor) else {
            continue;
        };
        let quoting = found.iter().filter(|finding| {
            finding.state != FindingState::Dropped
                && finding.questions.as_slice() == [question.key.clone()]
        });
        let mut quotes: Vec<String> = Vec::new();
        for passage in quoting
            .flat_map(|finding| &finding.verbatims)
            .filter_map(|quote| reading.passage(quote))
        {
            let quote = texts.quote(passage);
            if !quotes.contains(&quote) {
                quotes.push(quote);
            }
        }
        // What stands among the lessons is not said again, but for what the figures say first.
        let is_told = about(found, &question.key)
            .into_iter()
            .zip(0..)
            .map(|(finding, at)| at > 0 && chosen.iter().any(|lesson| lesson.id == finding.id));
        let sentences = std::mem::take(&mut part.sentences).into_iter();
        let kept = sentences.zip(is_told).filter(|(_, told)| !told);
        part.sentences = kept.map(|(said, _)| said).collect();
        strip(&mut part.results);
        part.results.verbatims = (!quotes.is_empty()).then(|| Verbatims {
            heading: texts.text("restitution-heading-verbatims"),
            intro: texts.text("plain-verbatims-chosen"),
            quotes,
        });
        for round in &mut part.rounds {
            strip(&mut round.results);
        }
    }
    let order = texts.text("restitution-method-order");
    for part in &mut document.method.parts {
        part.sentences.retain(|said| *said != order);
    }
    document.annex.parts.clear();
}

fn strip(results: &mut Results) {
    results.table = None;
    results.few.clear();
    results.together = None;
    results.groups = None;
    results.verbatims = None;
}

/// What is counted of the document's own sentences; quotations and labels are not its words.
pub(super) fn readability(document: &Document) -> Readability {
    let lessons = document.told().map(|one| &one.sentence);
    let questions = document.questions.iter().flat_map(|part| &part.sentences);
    let method = document
        .method
        .parts
        .iter()
        .flat_map(|part| &part.sentences);
    let counted = lessons
        .chain(questions)
        .chain(method)
        .map(|sentence| readability::count(sentence));
    counted.fold(Readability::default(), Readability::and)
}

/// That there is a full version, and how easy this one is to read.
pub(super) fn lines(read: Readability, texts: &Texts<'_>) -> Vec<String> {
    let told = read.lix().map(|lix| {
        texts.format(
            "plain-readability",
            &[("lix", lix.into()), ("easy", readability::EASY.into())],
        )
    });
    std::iter::once(texts.text("plain-full"))
        .chain(told)
        .collect()
}
