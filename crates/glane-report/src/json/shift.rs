//! A question asked a second time, to be held against the first: both rounds side by side.

use glane_analysis::{Line, Reading, ShiftRow};
use glane_core::disclosure::Disclosed;
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::kind::number::steps_in_one;
use glane_stats::Ratio;
use serde::Serialize;

use super::entries::Entries;
use super::masked::Masked;

/// What is said of the first of two rounds, and of the second.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sides<T> {
    /// Of the round it is held against.
    pub before: T,
    /// Of the round after.
    pub after: T,
}

impl<T> From<[T; 2]> for Sides<T> {
    fn from([before, after]: [T; 2]) -> Self {
        Self { before, after }
    }
}

/// What moved between two rounds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shift {
    /// Which rounds.
    pub rounds: Sides<u32>,
    /// Those who answered in each, raised hands included.
    pub n: Sides<u64>,
    /// Those who answered in one and not in the other; raised hands, which pair with none, are among them.
    pub alone: Sides<u64>,
    /// People who answered in both: of them alone can be said that somebody changed.
    pub both: u64,
    /// How many of these say something else the second time; hidden where they are fewer than the threshold.
    pub changed: Masked<u64>,
    /// People by option's label, or by step; absent of numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<Entries<Sides<u64>>>,
    /// The mean of each round; absent where what was answered is no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub means: Option<Sides<f64>>,
    /// The same of those who answered both; absent where nobody did, hidden where they are fewer than the threshold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub both_means: Option<Masked<Sides<f64>>>,
}

impl Shift {
    /// Of a question, in the script's main language; nothing where it was not asked a second time.
    pub(super) fn of(key: &QuestionKey, all: &Reading, lang: &str) -> Option<Self> {
        let shift = all.shift(key)?;
        let question = all.script.question(key)?;
        let few = shift.both > 0 && shift.both < u64::from(all.script.threshold);
        let one = match &question.kind {
            Kind::Number(number) => Ratio::new(1, steps_in_one(number.decimals))?.value(),
            _ => 1.0,
        };
        let means = |both: [f64; 2]| Sides::from(both.map(|mean| mean * one));
        let named = |row: &ShiftRow| match &row.line {
            Line::Item(key) => {
                let item = question.item(key);
                let label = item.map_or(key.as_str(), |item| item.label.get(lang));
                (label.to_owned(), key.to_string(), row.counts.into())
            }
            Line::Step(step) => (step.to_string(), step.to_string(), row.counts.into()),
        };
        let lines: Vec<(String, String, Sides<u64>)> = shift.rows.iter().map(named).collect();
        let lines_of = lines
            .iter()
            .map(|(label, key, counts)| (label.as_str(), key.as_str(), *counts));
        Some(Self {
            rounds: shift.rounds.map(|round| round.0).into(),
            n: shift.n.into(),
            alone: shift.alone().into(),
            both: shift.both,
            changed: masked(shift.changed, few),
            counts: (!lines.is_empty()).then(|| Entries::labelled(lines_of)),
            means: shift.means().map(means),
            both_means: shift.both_means().map(|both| masked(means(both), few)),
        })
    }
}

fn masked<T>(value: T, few: bool) -> Masked<T> {
    Masked(if few {
        Disclosed::Hidden
    } else {
        Disclosed::Shown(value)
    })
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::id::Round;
    use glane_core::kind::Payload;
    use glane_core::running::Move;
    use serde_json::{Value, json};

    use super::*;
    use crate::fixture::{after, made};
    use crate::make::Format;

    /// The atelier with a question asked a second time: the first `again` people who answered it say `other` now.
    fn twice(name: &str, again: usize, other: &Payload) -> Value {
        let question = QuestionKey::new(name).unwrap();
        let act = Act::Running(Move::Again {
            question: question.clone(),
        });
        let (script, mut snapshot) = after(&[act]);
        let own = snapshot.ballots.iter().filter(|one| {
            let answered = matches!(one.body, Body::Answered(_));
            one.question == question && one.person.is_some() && answered
        });
        let second: Vec<_> = own
            .take(again)
            .cloned()
            .map(|mut ballot| {
                ballot.round = Round(2);
                ballot.answer.0 = crate::fixture::named(&format!("again {}", ballot.answer.0));
                ballot.body = Body::Answered(other.clone());
                ballot
            })
            .collect();
        assert_eq!(second.len(), again);
        snapshot.ballots.extend(second);
        let document: Value =
            serde_json::from_slice(&made(&(script, snapshot), Format::Json)).unwrap();
        let faults = crate::json::schema::faults_of(&document);
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        document["questions"][name]["shift"].clone()
    }

    #[test]
    fn both_rounds_stand_side_by_side_and_who_changed_is_counted() {
        let shift = twice("aisance", 12, &Payload::Score(10));
        assert_eq!(shift["rounds"], json!({ "before": 1, "after": 2 }));
        assert_eq!(
            (&shift["both"], &shift["changed"]),
            (&json!(12), &json!(12))
        );
        assert_eq!(shift["n"]["after"], json!(12));
        assert_eq!(shift["alone"]["after"], json!(0));
        assert_eq!(
            shift["alone"]["before"].as_u64().unwrap() + 12,
            shift["n"]["before"].as_u64().unwrap()
        );
        assert_eq!(shift["counts"]["10"], json!({ "before": 0, "after": 12 }));
        assert_eq!(shift["means"]["after"], json!(10.0));
        assert_eq!(shift["both_means"]["after"], json!(10.0));
        let before = shift["counts"].as_object().unwrap().values();
        let sum: u64 = before.map(|one| one["before"].as_u64().unwrap()).sum();
        assert_eq!(sum, shift["n"]["before"].as_u64().unwrap());
    }

    #[test]
    fn of_few_who_answered_both_it_is_not_told_who_changed() {
        let shift = twice("aisance", 2, &Payload::Score(10));
        assert_eq!(shift["both"], json!(2));
        assert_eq!(shift["changed"], json!({ "hidden": true }));
        assert_eq!(shift["both_means"], json!({ "hidden": true }));
    }

    #[test]
    fn a_question_asked_once_or_anew_has_none() {
        for workshop in [
            crate::fixture::atelier(),
            crate::fixture::asked_again(&["aisance"]),
        ] {
            let document: Value = serde_json::from_slice(&made(&workshop, Format::Json)).unwrap();
            let all = document["questions"].as_object().unwrap();
            assert!(all.values().all(|one| one.get("shift").is_none()));
        }
    }
}
