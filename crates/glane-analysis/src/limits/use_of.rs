//! What is used to reach a public says nothing of what that public reads or wants.

use glane_core::claim::Claim;
use glane_core::evidence::{CellRef, Facet};
use glane_core::finding::Arg;
use glane_core::label::Label;

use super::{Limit, LimitKind};
use crate::reading::Reading;

pub(super) fn all(reading: &Reading) -> Vec<Limit> {
    let tagged = |question: &&crate::QuestionReading| {
        question.n > 0 && question.items().is_some() && !question.is_by_table()
    };
    let questions = reading.questions.iter().filter(tagged);
    questions
        .filter_map(|question| {
            let public = question.tags.get("public")?;
            let items = &question.items()?.items;
            let bears = |tag: &str| {
                let own = items
                    .iter()
                    .filter(|item| item.tags.get(tag) == Some(public));
                let facets = own.map(|item| Facet::Item(item.key.clone()));
                facets
                    .map(|facet| CellRef::room(question.key.clone(), question.round, facet))
                    .collect::<Vec<_>>()
            };
            let (item_tag, cells) = match bears("famille") {
                none if none.is_empty() => ("public", bears("public")),
                some => ("famille", some),
            };
            if cells.is_empty() {
                return None;
            }
            let tagged = Claim::Tagged {
                arg: "public".to_owned(),
                tag: "public".to_owned(),
                item_tag: item_tag.to_owned(),
                cells,
            };
            let whole = CellRef::room(question.key.clone(), question.round, Facet::Whole);
            let limit = Limit::new(
                LimitKind::Use,
                "restitution-limit-use",
                vec![question.key.clone()],
            )
            .asked(question, whole)
            .told("public", Arg::Label(Label::fr(public)), tagged);
            Some(limit)
        })
        .collect()
}
