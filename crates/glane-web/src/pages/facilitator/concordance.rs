//! « Concordance »: a word in each answer to an open question that has it, whatever its form.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use glane_core::ballot::Body;
use glane_core::kind::{Kind, Payload};
use glane_core::text::clean_line;
use glane_live::inside::{Inside, Kept};
use glane_text::concordance::concordance;
use serde::Deserialize;

use super::form::{Head, asked};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/concordance.html")]
struct ConcordancePage {
    t: Tr,
    head: Head,
    word: String,
    /// How many answers have it, once a word was asked for.
    summary: Option<String>,
    /// How it was written.
    forms: String,
    answers: Vec<Answer>,
}

/// An answer that has the word.
struct Answer {
    pieces: Vec<Piece>,
}

/// A part of an answer: the word, or what stands around it.
#[derive(Debug, PartialEq, Eq)]
struct Piece {
    text: String,
    found: bool,
}

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Sought {
    #[serde(default)]
    mot: String,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
    Query(sought): Query<Sought>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let question = asked(&room, &question, |kind| matches!(kind, Kind::Open(_)))?;
    let word = clean_line(&sought.mot);
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        ConcordancePage {
            head: Head::of(&t, inside, &question),
            summary: None,
            forms: String::new(),
            answers: Vec::new(),
            word,
            t,
        }
        .sought(inside)
    });
    Ok(Html(page.render()?))
}

impl ConcordancePage {
    /// With what was found of the word, if there is one.
    fn sought(mut self, inside: &Inside) -> Self {
        if self.word.is_empty() {
            return self;
        }
        let local = glane_analysis::local(&inside.script);
        let mut forms: BTreeMap<String, u64> = BTreeMap::new();
        let mut all: Vec<(&str, &Kept)> = inside
            .answers(&self.head.question)
            .filter_map(|kept| match &kept.body {
                Body::Answered(Payload::Text(text)) => Some((text.as_str(), kept)),
                _ => None,
            })
            .collect();
        // In order of their bytes: neither who wrote first nor which id was drawn shows.
        all.sort_by(|a, b| a.0.cmp(b.0).then_with(|| a.1.answer.cmp(&b.1.answer)));
        for (text, _) in &all {
            let pieces = pieces(text, concordance(&self.word, text, &local), &mut forms);
            if pieces.iter().any(|piece| piece.found) {
                self.answers.push(Answer { pieces });
            }
        }
        let counts = [("n", self.answers.len().into()), ("all", all.len().into())];
        self.summary = Some(self.t.format("words-concordance-summary", &counts));
        let told: Vec<String> = forms
            .into_iter()
            .map(|(form, n)| format!("{form} ({n})"))
            .collect();
        self.forms = told.join(", ");
        self
    }
}

/// An answer cut at the places of the word; how it is written there is counted.
fn pieces(
    text: &str,
    places: Vec<glane_text::concordance::Place>,
    forms: &mut BTreeMap<String, u64>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut push = |range: std::ops::Range<usize>, found: bool| {
        if let Some(text) = text.get(range).filter(|text| !text.is_empty()) {
            if found {
                *forms.entry(text.to_lowercase()).or_default() += 1;
            }
            pieces.push(Piece {
                text: text.to_owned(),
                found,
            });
        }
    };
    for place in places {
        push(at..place.range.start, false);
        at = place.range.end;
        push(place.range, true);
    }
    push(at..text.len(), false);
    pieces
}

#[cfg(test)]
mod tests {
    use glane_text::local::Local;

    use super::*;

    #[test]
    fn an_answer_is_cut_at_the_word_and_none_of_it_is_lost() {
        let text = "L’école est loin, les Écoles aussi.";
        let mut forms = BTreeMap::new();
        let cut = pieces(
            text,
            concordance("ecole", text, &Local::default()),
            &mut forms,
        );
        let joined: String = cut.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(joined, text);
        let found: Vec<&str> = cut
            .iter()
            .filter(|piece| piece.found)
            .map(|piece| piece.text.as_str())
            .collect();
        assert_eq!(found, ["L’école", "les Écoles"]);
        assert_eq!(forms.len(), 2);
        assert_eq!(pieces("rien", Vec::new(), &mut forms).len(), 1);
    }
}
