//! Names that stand together in a sentence.

use std::collections::BTreeSet;
use std::ops::Range;

use super::items::{Item, Piece};
use super::name::{NameId, NameKind, Names};

/// Names that stand together, with nothing but « et » and commas between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Run {
    pub first: usize,
    pub last: usize,
    pub sort: Sort,
    pub ids: BTreeSet<NameId>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Question,
    Part,
    Group,
}

/// Names that stand together, with nothing between them but what joins.
pub(super) fn runs(
    items: &[Item],
    names: &Names,
    joins: &dyn Fn(Range<usize>, usize) -> bool,
) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let family = |id: NameId| names.kind(id) == NameKind::Family;
    // A family beside answers only says which of them are meant: see `families`.
    let answers = items
        .iter()
        .any(|item| matches!(item.piece, Piece::Name(id) if names.kind(id) == NameKind::Part));
    for (at, item) in items.iter().enumerate() {
        let Piece::Name(id) = item.piece else {
            continue;
        };
        let sort = match names.kind(id) {
            NameKind::Question => Sort::Question,
            NameKind::Family if answers => continue,
            NameKind::Part | NameKind::Family => Sort::Part,
            NameKind::Group => Sort::Group,
            NameKind::Workshop => continue,
        };
        let joined = runs.last_mut().filter(|run| {
            run.sort == sort
                && run.ids.iter().all(|own| family(*own) == family(id))
                && joins(run.last + 1..at, at)
        });
        match joined {
            Some(run) => {
                run.last = at;
                run.ids.insert(id);
            }
            None => runs.push(Run {
                first: at,
                last: at,
                sort,
                ids: BTreeSet::from([id]),
            }),
        }
    }
    runs
}

/// The places of brackets that hold nothing but a number, with what it counts and is out of.
pub(super) fn counted(items: &[Item]) -> BTreeSet<usize> {
    let mut places = BTreeSet::new();
    for (open, _) in items
        .iter()
        .enumerate()
        .filter(|(_, item)| item.piece == Piece::Sign('('))
    {
        let close = (open + 1..items.len()).find(|&at| {
            !matches!(
                items.get(at).map(|item| &item.piece),
                Some(Piece::Number { .. } | Piece::Unit(..) | Piece::Neutral | Piece::Answered)
            )
        });
        if let Some(close) = close.filter(|close| {
            items
                .get(*close)
                .is_some_and(|item| item.piece == Piece::Sign(')'))
        }) {
            places.extend(open..=close);
        }
    }
    places
}

pub(super) fn is_joint(item: &Item) -> bool {
    match &item.piece {
        Piece::Sign(',' | '/') | Piece::Mark("alternative") => true,
        Piece::Neutral => matches!(
            item.text.as_str(),
            "et" | "and"
                | "ou"
                | "or"
                | "le"
                | "la"
                | "les"
                | "l'"
                | "the"
                | "as well as"
                | "ainsi"
                | "que"
        ),
        _ => false,
    }
}
