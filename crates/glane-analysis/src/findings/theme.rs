//! Theme: what open answers are about, from the theme that most bear to the one that fewest do.
//!
//! Made for an open question with a codebook, some of whose answers bear a theme: by people's decisions where there are
//! any, else as the machine proposes, and the sentence says so; the two are never added up. One theme that comes first
//! alone is said to; what nobody coded yet is told with its number, and so is what coders dispute. Evidence: the themes'
//! cells, with answers word for word (three of the theme that is first alone and of no other, else one of each). Strength: 0.9 × the share of people
//! whose answer bears the first × reach, 0.3 instead where all is proposed. Silent below five answers, and above eight
//! themes.
//!
//! Answers are chosen by rule, the same for all: those that are no speech, then those of few themes, then those whose length is nearest to the
//! middle one of the theme, then by their bytes.

use std::cmp::Reverse;

use glane_core::claim::Claim;
use glane_core::coding::Coded;
use glane_core::evidence::{Base, CellRef, Facet, Measure, QuoteRef};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::id::ThemeKey;
use glane_core::label::Label;
use glane_stats::Share;

use super::draft::Draft;
use super::rules::{LONG_LIST, SEVERAL, reach, strength, whole};
use crate::question::QuestionReading;
use crate::reading::Reading;
use crate::verbatim::Verbatim;

/// How many answers stand for the theme that comes first.
const OF_FIRST: usize = 3;
/// How many for each where none is first. What stands under « this theme is first » is about it: the others' are at their
/// question.
const OF_EACH: usize = 1;
/// Where a reader loses the thread, in characters.
const LONG: usize = 240;

/// A theme that somebody's answer bears.
struct Borne<'a> {
    key: &'a ThemeKey,
    label: &'a Label,
    count: u64,
}

pub(super) fn find(reading: &Reading, question: &QuestionReading) -> Option<Finding> {
    let texts = question.texts()?;
    if question.n < SEVERAL {
        return None;
    }
    let decided = texts.coded > 0;
    let mut ranked: Vec<Borne<'_>> = texts
        .themes
        .iter()
        .map(|read| Borne {
            key: &read.theme.key,
            label: &read.theme.label,
            count: if decided {
                read.decided.people
            } else {
                read.proposed.people
            },
        })
        .filter(|theme| theme.count > 0)
        .collect();
    ranked.sort_by_key(|theme| Reverse(theme.count));
    let first = ranked.first()?.count;
    if ranked.len() > LONG_LIST {
        return None;
    }
    let (left, disputed) = (texts.uncoded, texts.disputed);
    let alone = decided && ranked.get(1).is_none_or(|second| second.count < first);
    let told = if decided && alone && ranked.len() > 1 {
        "finding-theme-first"
    } else if decided {
        "finding-theme-order"
    } else {
        "finding-theme-proposed"
    };
    let waiting = match (decided, left > 0, disputed > 0) {
        (false, ..) | (true, false, false) => "",
        (true, true, false) => "-left",
        (true, false, true) => "-disputed",
        (true, true, true) => "-left-disputed",
    };
    let key = format!("{told}{waiting}");
    let cell = |theme: &Borne<'_>| cell(question, theme.key, decided);
    let cells = |themes: &[Borne<'_>]| themes.iter().map(cell).collect::<Vec<_>>();
    let list = |themes: &[Borne<'_>]| {
        let entries = themes
            .iter()
            .map(|theme| (theme.label.clone(), theme.count));
        Arg::Ranking(entries.collect())
    };
    let mut draft = Draft::new(FindingKind::Theme, &key, &[whole(question)])
        .names("question", &question.label, whole(question))
        .base("n", question.n, whole(question))
        .claims(Claim::Descending {
            cells: cells(&ranked),
        });
    if alone && ranked.len() > 1 {
        let (head, others) = ranked.split_first()?;
        draft = draft
            .names("theme", head.label, cell(head))
            .value("count", Arg::Count(head.count), cell(head))
            .lists("others", list(others), cells(others))
            .claims(Claim::First {
                cells: vec![cell(head)],
            });
    } else {
        draft = draft.lists("ranking", list(&ranked), cells(&ranked));
    }
    // What nobody sorted yet, and what people sorted differently: the first is work, the second a decision to be made.
    let waiting = [
        ("left", left, Measure::Uncoded),
        ("disputed", disputed, Measure::Disputed),
    ];
    for (name, count, measure) in waiting {
        if decided && count > 0 {
            let cell = whole(question).measuring(measure, Base::Answered);
            draft = draft.value(name, Arg::Count(count), cell);
        }
    }
    for (at, theme) in ranked.iter().enumerate() {
        let most = match (alone, at) {
            (true, 0) => OF_FIRST,
            (true, _) => 0,
            (false, _) => OF_EACH,
        };
        for quote in examples(reading, question, theme.key, decided)
            .into_iter()
            .take(most)
        {
            draft = draft.quotes(quote);
        }
    }
    let weight = if decided { 900 } else { 300 };
    draft.finding(strength(
        weight,
        &[Share::new(first, question.n), reach(question.n)],
    ))
}

fn cell(question: &QuestionReading, theme: &ThemeKey, decided: bool) -> CellRef {
    let facet = if decided {
        Facet::Theme
    } else {
        Facet::Proposed
    };
    CellRef::room(question.key.clone(), question.round, facet(theme.clone()))
}

/// How many themes an answer bears, if it bears this one.
fn bears(said: &Verbatim, theme: &ThemeKey, decided: bool) -> Option<usize> {
    match &said.coded {
        Coded::Decided(themes) if decided => themes.contains(theme).then_some(themes.len()),
        Coded::Undecided if !decided => {
            said.proposed.contains(theme).then_some(said.proposed.len())
        }
        _ => None,
    }
}

/// The answers that bear a theme, the most telling first; of equal texts one.
fn examples(
    reading: &Reading,
    question: &QuestionReading,
    theme: &ThemeKey,
    decided: bool,
) -> Vec<QuoteRef> {
    let all = reading.verbatims(&question.key).iter();
    let mut borne: Vec<(usize, &Verbatim)> = all
        .filter_map(|said| Some((bears(said, theme, decided)?, said)))
        .collect();
    let mut lengths: Vec<usize> = borne.iter().map(|(_, said)| said.at.end).collect();
    lengths.sort_unstable();
    let middle = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    borne.sort_by_key(|(themes, said)| {
        let is_long = said.at.end > LONG;
        (is_long, *themes, said.at.end.abs_diff(middle), &said.text)
    });
    borne.dedup_by(|a, b| a.1.text == b.1.text);
    borne.into_iter().map(|(_, said)| said.at.clone()).collect()
}
