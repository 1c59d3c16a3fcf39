//! Scales side by side: two scales that speak of the same footing, and whether people are higher on one.
//!
//! Made for each pair whose `role` tags can be set side by side (ease and confidence, or the same role). A gap is stated
//! only when it holds both by bounds and by share of the maximum, by a sign test on the people who answered both,
//! corrected for all tests of the workshop (see [`crate::comparison`]); otherwise both means stand side by side, with
//! the words that no gap is established. Evidence: both means. Strength: 0.6 × the part by which one side outnumbers
//! the other × reach for a gap, 0.3 × reach without. Misleads: two wordings and two sets of steps differ by more than
//! what people feel.

use glane_core::claim::Claim;
use glane_core::evidence::{Base, Measure};
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::QuestionKey;

use super::draft::Draft;
use super::rules::{reach, strength, whole};
use super::scale::decimal;
use crate::comparison::Subject;
use crate::question::QuestionReading;
use crate::reading::Reading;

/// One finding for each pair that was tested, with the first of its questions.
pub(super) fn all(reading: &Reading) -> Vec<(QuestionKey, Finding)> {
    let pairs = reading.comparisons.tests.iter();
    pairs
        .filter_map(|tested| {
            let Subject::Scales {
                first,
                second,
                first_is_higher,
            } = &tested.subject
            else {
                return None;
            };
            let (one, other) = (reading.question(first)?, reading.question(second)?);
            let n = one.n.min(other.n);
            let finding = if tested.is_told() {
                let weight = strength(600, &[tested.thousandths(), reach(n)]);
                let (high, low) = if *first_is_higher {
                    (one, other)
                } else {
                    (other, one)
                };
                gap(high, low)?.finding(weight)
            } else {
                side_by_side(one, other)?.finding(strength(300, &[reach(n)]))
            };
            Some((first.clone(), finding?))
        })
        .collect()
}

fn gap(high: &QuestionReading, low: &QuestionReading) -> Option<Draft> {
    let draft = pair(
        FindingKind::GapBetweenScales,
        "finding-scales-gap",
        high,
        low,
    )?;
    Some(draft.claims(Claim::Distinguishable {
        cells: means(high, low),
    }))
}

fn side_by_side(first: &QuestionReading, second: &QuestionReading) -> Option<Draft> {
    let draft = pair(
        FindingKind::SideBySide,
        "finding-scales-apart",
        first,
        second,
    )?;
    Some(draft.claims(Claim::NotDistinguishable {
        cells: means(first, second),
    }))
}

fn means(first: &QuestionReading, second: &QuestionReading) -> Vec<glane_core::evidence::CellRef> {
    [first, second]
        .map(|question| whole(question).measuring(Measure::Mean, Base::Answered))
        .into()
}

fn pair(
    kind: FindingKind,
    key: &str,
    first: &QuestionReading,
    second: &QuestionReading,
) -> Option<Draft> {
    let (one, other) = (first.scale()?, second.scale()?);
    let cells = means(first, second);
    let [here, there] = cells.as_slice() else {
        return None;
    };
    Some(
        Draft::new(kind, key, &cells)
            .names("first", &first.label, here.clone())
            .value("first_mean", decimal(one.mean?), here.clone())
            .top_of_scale("first_max", one.max, here.clone())
            .base("first_n", first.n, here.clone())
            .names("second", &second.label, there.clone())
            .value("second_mean", decimal(other.mean?), there.clone())
            .top_of_scale("second_max", other.max, there.clone())
            .base("second_n", second.n, there.clone()),
    )
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::{Kind, Payload};

    use super::*;
    use crate::fixture::{ballot, person, question, script, snapshot};

    fn found(pairs: &[(i64, i64, u32)], roles: [&str; 2]) -> Vec<Finding> {
        let mut script = script(&[]);
        let mut ease = question("scale");
        if let Kind::Scale(scale) = &mut ease.kind {
            scale.max = 10;
        }
        ease.tags.insert("role".to_owned(), roles[0].to_owned());
        let mut confidence = question("scale");
        confidence.key = QuestionKey::new("confidence").unwrap();
        confidence
            .tags
            .insert("role".to_owned(), roles[1].to_owned());
        script.questions = vec![ease, confidence];
        let mut people = Vec::new();
        let mut ballots = Vec::new();
        for &(x, y, times) in pairs {
            for _ in 0..times {
                let id = u32::try_from(people.len()).unwrap() + 1;
                people.push(person(id, None));
                ballots.push(ballot("scale", Some(id), Body::Answered(Payload::Score(x))));
                ballots.push(ballot(
                    "confidence",
                    Some(id),
                    Body::Answered(Payload::Score(y)),
                ));
            }
        }
        let reading = Reading::of(&script, &snapshot(people, ballots));
        all(&reading)
            .into_iter()
            .map(|(_, finding)| finding)
            .collect()
    }

    #[test]
    fn a_gap_that_holds_both_ways_names_the_higher_first() {
        let gap = found(&[(3, 4, 12), (5, 5, 2)], ["aisance", "confiance"]);
        assert_eq!(gap[0].kind, FindingKind::GapBetweenScales);
        let first = &gap[0].questions[0];
        assert_eq!(first.as_str(), "confidence");
    }

    #[test]
    fn an_unclear_pair_stands_side_by_side_and_unlike_roles_do_not() {
        let apart = found(&[(7, 3, 8), (5, 3, 7)], ["aisance", "confiance"]);
        assert_eq!((apart.len(), apart[0].kind), (1, FindingKind::SideBySide));
        assert!(found(&[(3, 4, 12)], ["aisance", "satisfaction"]).is_empty());
        assert!(found(&[(3, 4, 4)], ["aisance", "confiance"]).is_empty());
    }
}
