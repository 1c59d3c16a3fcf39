//! What the figures say, one kind of finding a file.
//!
//! Each file states when its finding is made, which cells show it, how strong it is and when it stays
//! silent. A sentence claims nothing its cells do not hold, and none is made from a hidden cell.
//!
//! Strength ranks findings among themselves; it is no probability. Each kind multiplies a weight of its
//! own by shares read from the cells and by how many answered ([`reach`](rules::reach)):
//!
//! | kind | weight | times |
//! |---|---|---|
//! | consensus | 1 | share of those who answered |
//! | dominance, lead, slot | 0.9 | mean of the first's share and of its lead over the second |
//! | word | 0.9 | share of people who gave it |
//! | gap between groups | 0.8 | effect: Cramér's V, eta² |
//! | scale | 0.7 | one half, up to one as the mean leaves the middle for an end |
//! | ranking, points | 0.9 | one half, up to one as the second falls behind |
//! | statement agreed on or rejected | 0.9 | share of those who voted on it |
//! | grid | 0.6 | one half, up to one as the highest and the lowest line lie apart |
//! | number | 0.5 | – |
//! | concentration | 0.6 | share of mentions |
//! | specificity | 0.6 | share of the group that wrote the word |
//! | gap between scales | 0.6 | part by which one side outnumbers the other (side by side: 0.3) |
//! | theme | 0.9 (proposed: 0.3) | share of people whose answer bears the first |
//! | tie | 0.5 | share of each of the equals |
//! | absence, rarity | 0.4 | share of the items concerned |
//! | order | 0.3 | distance between the first and the last, as a share |
//! | voices | 0.2 | share of those asked who wrote |
//! | audience | 0.9 | mean of the share of the last ahead and of its lead over the first behind |
//! | hours | 0.6 | share of mentions |
//! | split | 0.6 | twice the share of the smaller half |
//! | tone, watch, opportunity | 0.6 | share of mentions |
//! | family | 0.5 | distance between the first and the last, as a share of mentions |
//! | minority | 0.4 | – |
//! | not offered | 0.3 | – |
//! | tension, joined | – | the lesser, or the greater, of the findings it holds |

mod absence;
mod audience;
mod concentration;
mod consensus;
mod dominance;
mod draft;
mod family;
mod gap;
mod grid;
mod hours;
mod joined;
mod lead;
mod minority;
mod not_offered;
mod number;
mod order;
mod raised;
mod rarity;
mod rated;
mod rules;
mod scale;
mod scales;
mod slot;
mod specificity;
mod split;
mod statements;
mod tension;
mod theme;
mod tie;
mod tone;
mod voices;
mod word;

use std::cmp::Reverse;

use glane_core::finding::Finding;

use crate::question::QuestionReading;
use crate::reading::Reading;

pub use joined::apart;

/// Everything found in a reading, the strongest first; equals by question in the script's order, then by kind. What a
/// person left out is there too, and says so.
pub fn findings(reading: &Reading) -> Vec<Finding> {
    let mut found: Vec<Finding> = reading
        .questions
        .iter()
        .filter(|question| !question.is_by_table() && question.kind.profile().is_none())
        .flat_map(|question| {
            let mut own = of_question(question);
            own.extend(tone::all(reading, question));
            own.extend(theme::find(reading, question));
            own.extend(minority::all(reading, question));
            own.extend(gap::all(question, &reading.comparisons));
            own.extend(specificity::all(question, &reading.comparisons));
            raised::of(question, &mut own);
            own
        })
        .collect();
    let scales = scales::all(reading).into_iter();
    let mut scales: Vec<Finding> = scales.map(|(_, finding)| finding).collect();
    raised::among(reading, &mut scales);
    found.extend(scales);
    found.extend(tension::find(reading, &found));
    let joined = joined::all(reading, &found);
    found.extend(joined);
    let place = |finding: &Finding| {
        let first = finding.questions.first();
        let questions = &reading.questions;
        questions.iter().position(|one| Some(&one.key) == first)
    };
    for finding in &mut found {
        finding.state = reading.judged.state(&finding.id);
    }
    found.sort_by_cached_key(|finding| {
        let strength = Reverse(finding.strength);
        (strength, place(finding), finding.kind)
    });
    found
}

/// What one question says, by kind. The first is its sentence beside its picture. Nothing of one that tables answer: every
/// sentence here is about people, and a handful of tables is read table by table. Who answered is no finding either.
pub fn of_question(question: &QuestionReading) -> Vec<Finding> {
    if question.is_by_table() || question.kind.profile().is_some() {
        return Vec::new();
    }
    let mut found = consensus::all(question);
    let others = [
        dominance::find(question),
        tie::find(question),
        lead::find(question),
        slot::find(question),
        scale::find(question),
        number::find(question),
        rated::find(question),
        grid::find(question),
        word::find(question),
        concentration::find(question),
        order::find(question),
        absence::find(question),
        rarity::find(question),
        voices::find(question),
        split::find(question),
        family::find(question),
        audience::find(question),
        hours::find(question),
        not_offered::find(question),
    ];
    found.extend(others.into_iter().flatten());
    found.extend(statements::all(question));
    raised::of(question, &mut found);
    found
}

#[cfg(test)]
mod tests {
    use glane_core::finding::{FindingKind, Strength};
    use proptest::prelude::*;

    use super::*;
    use crate::fixture::{KINDS, read, scored, ticked, worded};
    use crate::question::ContentReading;

    fn kinds(question: &QuestionReading) -> Vec<FindingKind> {
        of_question(question)
            .iter()
            .map(|finding| finding.kind)
            .collect()
    }

    #[test]
    fn nothing_is_said_of_no_answer() {
        for name in KINDS {
            let content =
                glane_core::tally::Tally::empty(&crate::fixture::question(name).kind).content;
            assert_eq!(kinds(&read(name, 0, content)), [], "{name}");
        }
    }

    #[test]
    fn a_single_answer_is_said_once_and_weakly() {
        let single = [
            read("choice", 1, ticked(&[("x", 1)])),
            read("ideas", 1, ticked(&[("x", 1)])),
            read("scale", 1, scored(&[(3, 1)])),
        ];
        for question in single {
            let found = of_question(&question);
            assert_eq!(found.len(), 1, "{found:?}");
            assert!(found[0].strength < Strength::thousandths(200), "{found:?}");
        }
        assert_eq!(kinds(&read("words", 1, worded(&[("utile", 1)]))), []);
    }

    proptest! {
        #[test]
        fn any_counts_give_strengths_in_order_and_something_to_say(
            counts in prop::collection::vec(0..40_i64, 3),
            spare in 0..10_u64,
            kind in 0..4_usize,
        ) {
            let names = ["x", "y", "z"];
            let pairs: Vec<_> = names.into_iter().zip(counts.iter().copied()).collect();
            let total: i64 = counts.iter().sum();
            let n = u64::try_from(total).unwrap() + spare;
            let question = read(KINDS[kind], n, ticked(&pairs));
            let found = of_question(&question);
            for finding in &found {
                prop_assert!(!finding.cells.is_empty() && finding.strength.get() <= Strength::MAX);
                prop_assert_eq!(&finding.questions, &vec![question.key.clone()]);
            }
            prop_assert_eq!(found.is_empty(), total == 0 && n < rules::SEVERAL, "{:?}", found);
            let ContentReading::Items(items) = &question.content else { panic!("items") };
            prop_assert_eq!(items.mentions, u64::try_from(total).unwrap());
        }
    }
}
