//! What happens to findings when the workshop is changed in a way whose effect is known.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::{Ballot, Body};
use glane_core::decision::{Act, Decision};
use glane_core::finding::{Arg, Finding, FindingKind};
use glane_core::id::{AnswerId, ItemKey, PersonId};
use glane_core::kind::Payload;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use proptest::prelude::*;
use serde_json::Value;
use uuid::Uuid;

use super::draw::workshop;
use super::proof::rich;
use crate::{Reading, findings};

fn found(script: &Script, data: &Snapshot) -> Vec<Finding> {
    findings(&Reading::of(script, data))
}

/// Findings as JSON without their names, which are hashes of keys.
fn bare(found: &[Finding]) -> Vec<Value> {
    let one = |finding: &Finding| {
        let mut value = serde_json::to_value(finding).unwrap();
        value.as_object_mut().unwrap().remove("id");
        value
    };
    found.iter().map(one).collect()
}

/// The fields of a JSON value that hold keys and labels.
const NAMED: [&str; 7] = [
    "key",
    "question",
    "questions",
    "group",
    "item",
    "items",
    "fr",
];

/// A JSON value with other names where it holds names.
fn replaced(value: &Value, names: &BTreeMap<String, String>) -> Value {
    within(value, names, false)
}

fn within(value: &Value, names: &BTreeMap<String, String>, here: bool) -> Value {
    match value {
        Value::String(text) if here => names.get(text).unwrap_or(text).as_str().into(),
        Value::Array(all) => all.iter().map(|one| within(one, names, here)).collect(),
        Value::Object(all) => all
            .iter()
            .map(|(key, one)| {
                let inside = NAMED.contains(&key.as_str());
                // The numbers of items are named by the items.
                if let ("rated", Value::Object(numbers)) = (key.as_str(), one) {
                    let renamed = numbers.iter().map(|(item, number)| {
                        let item = names.get(item).unwrap_or(item);
                        (item.clone(), number.clone())
                    });
                    return (key.clone(), Value::Object(renamed.collect()));
                }
                (key.clone(), within(one, names, inside))
            })
            .collect(),
        other => other.clone(),
    }
}

/// A JSON value in which lists have no order: what stands before what, among equals, is the script's order.
fn unordered(value: &Value) -> Value {
    match value {
        Value::Array(all) => {
            let mut all: Vec<Value> = all.iter().map(unordered).collect();
            all.sort_by_key(ToString::to_string);
            Value::Array(all)
        }
        Value::Object(all) => all
            .iter()
            .map(|(key, one)| (key.clone(), unordered(one)))
            .collect(),
        other => other.clone(),
    }
}

/// New names of everything the script names, in another order of bytes than the old.
fn new_names(script: &Script) -> BTreeMap<String, String> {
    let mut old: Vec<String> = Vec::new();
    for group in &script.groups {
        old.push(group.key.to_string());
    }
    for question in &script.questions {
        old.push(question.key.to_string());
        old.extend(question.items.iter().map(|item| item.key.to_string()));
    }
    old.sort();
    old.dedup();
    let many = old.len();
    let keys = old
        .into_iter()
        .enumerate()
        .map(|(at, name)| (name, format!("n{}", many - at)));
    let mut names: BTreeMap<String, String> = keys.collect();
    let labels: Vec<String> = script
        .questions
        .iter()
        .flat_map(|question| {
            let items = question.items.iter().map(|item| &item.label);
            items
                .chain([&question.label])
                .map(|label| label.get("fr").to_owned())
                .collect::<Vec<_>>()
        })
        .collect();
    for label in labels {
        let new = format!("Autre nom de {label}");
        names.insert(label, new);
    }
    names
}

fn renamed<T: serde::Serialize + serde::de::DeserializeOwned>(
    of: &T,
    names: &BTreeMap<String, String>,
) -> T {
    let value = serde_json::to_value(of).unwrap();
    serde_json::from_value(replaced(&value, names)).unwrap()
}

fn swap(body: &mut Body, one: &ItemKey, other: &ItemKey) {
    if let Body::Answered(Payload::Items(ticked)) = body {
        let swapped = ticked.iter().map(|key| {
            let key = if key == one {
                other
            } else if key == other {
                one
            } else {
                key
            };
            key.clone()
        });
        *ticked = swapped.collect();
    }
}

fn person(id: PersonId) -> PersonId {
    PersonId(Uuid::from_u128(id.0.as_u128() + 1_000))
}

fn twice(data: &Snapshot) -> Snapshot {
    let mut double = data.clone();
    double.people.extend(data.people.iter().map(|one| {
        let mut other = one.clone();
        other.id = person(one.id);
        other
    }));
    let twin = |id: &AnswerId| AnswerId(Uuid::from_u128(!id.0.as_u128()));
    double.ballots.extend(data.ballots.iter().map(|one| Ballot {
        person: one.person.map(person),
        answer: twin(&one.answer),
        ..one.clone()
    }));
    for decision in &mut double.decisions {
        if let Act::Code { answers, .. } | Act::Settle { answers, .. } = &mut decision.act {
            let twins: Vec<AnswerId> = answers.iter().map(twin).collect();
            answers.extend(twins);
        }
    }
    double
}

/// Kinds that no test and no absolute minimum makes or unmakes once ten people answered.
fn scales_with_people(finding: &Finding) -> bool {
    !matches!(
        finding.kind,
        FindingKind::Word
            | FindingKind::Tone
            | FindingKind::Watch
            | FindingKind::Opportunity
            | FindingKind::Tension
            | FindingKind::GapBetweenGroups
            | FindingKind::GapBetweenScales
            | FindingKind::SideBySide
            | FindingKind::Specificity
    ) && finding.sentence.key != "finding-word-order"
}

/// Two that gather most, as a set.
fn in_no_order(mut finding: Finding) -> Finding {
    if finding.kind == FindingKind::Concentration {
        let args = &mut finding.sentence.args;
        let pair = ["first", "second"].map(|name| args.remove(name));
        let labels = pair.into_iter().flatten().filter_map(|arg| match arg {
            Arg::Label(label) => Some(label),
            _ => None,
        });
        let both = Arg::Quotes(labels.collect());
        args.insert("both".to_owned(), both);
    }
    finding
}

/// How a number of a sentence stands when people are twice as many.
fn doubled(name: &str, arg: &Arg, kind: FindingKind) -> Arg {
    match arg {
        // A median is halfway between two people, however many there are.
        Arg::Decimal { .. } if name == "median" => arg.clone(),
        Arg::Count(n) if kind == FindingKind::NotOffered && name == "total" => Arg::Count(*n),
        Arg::Count(n) => Arg::Count(2 * n),
        Arg::Ranking(entries) => Arg::Ranking(
            entries
                .iter()
                .map(|(label, n)| (label.clone(), 2 * n))
                .collect(),
        ),
        Arg::Decimal {
            numerator,
            denominator,
            places,
        } => Arg::Decimal {
            numerator: 2 * numerator,
            denominator: 2 * denominator,
            places: *places,
        },
        other => other.clone(),
    }
}

proptest! {
    #[test]
    fn other_names_change_names_alone((script, data) in rich()) {
        let names = new_names(&script);
        let other: Script = renamed(&script, &names);
        let mut moved = data.clone();
        moved.ballots = renamed(&data.ballots, &names);
        moved.people = renamed(&data.people, &names);
        moved.ideas = renamed(&data.ideas, &names);
        // Joined findings are named by hashes of the old names.
        let lasting = |one: &&Decision| !matches!(one.act, Act::Join { .. });
        moved.decisions = data.decisions.iter().filter(lasting).map(|one| renamed(one, &names)).collect();
        let mut before = data.clone();
        before.decisions.retain(|one| lasting(&one));
        let expected: Vec<Value> = bare(&found(&script, &before)).iter().map(|one| replaced(one, &names)).collect();
        prop_assert_eq!(bare(&found(&other, &moved)), expected);
    }

    #[test]
    fn rows_in_another_order_change_nothing((script, data) in rich(), turn in 0..40_usize) {
        let mut moved = data.clone();
        moved.people.reverse();
        moved.ballots.reverse();
        let turn = turn.min(moved.ballots.len());
        moved.ballots.rotate_left(turn);
        prop_assert_eq!(found(&script, &moved), found(&script, &data));
    }

    #[test]
    fn two_options_that_trade_answers_trade_places((script, data) in workshop(), question in 0..3_usize) {
        let key = &script.questions[question].key;
        let (one, other) = (&script.questions[question].items[0], &script.questions[question].items[1]);
        let mut moved = data.clone();
        for ballot in moved.ballots.iter_mut().filter(|ballot| ballot.question == *key) {
            swap(&mut ballot.body, &one.key, &other.key);
        }
        let pair = |a: &str, b: &str| [(a.to_owned(), b.to_owned()), (b.to_owned(), a.to_owned())];
        let label = |label: &Label| label.get("fr").to_owned();
        let names: BTreeMap<String, String> = pair(one.key.as_str(), other.key.as_str())
            .into_iter()
            .chain(pair(&label(&one.label), &label(&other.label)))
            .collect();
        // Of equals, a claim about their count names the first in the script: the sentence and its cells do not.
        let about = |found: Vec<Finding>, names: &BTreeMap<String, String>| -> BTreeSet<String> {
            let own = |finding: &Finding| finding.questions[0] == *key && scales_with_people(finding);
            let own = found.into_iter().filter(own).map(|one| Finding { claims: vec![], ..one });
            let own: Vec<Finding> = own.map(in_no_order).collect();
            bare(&own).iter().map(|one| unordered(&replaced(one, names)).to_string()).collect()
        };
        let expected = about(found(&script, &data), &names);
        prop_assert_eq!(about(found(&script, &moved), &BTreeMap::new()), expected);
    }

    #[test]
    fn a_scale_turned_round_turns_its_sentence_round((script, data) in workshop()) {
        let mut moved = data.clone();
        let (min, max) = (0, 5);
        for ballot in &mut moved.ballots {
            if ballot.question.as_str() == "scale"
                && let Body::Answered(Payload::Score(score)) = &mut ballot.body
            {
                *score = min + max - *score;
            }
        }
        let (before, after) = (found(&script, &data), found(&script, &moved));
        let key = |one: &Finding| (one.kind, one.sentence.key.clone(), one.id.clone());
        let mut order: Vec<_> = before.iter().map(key).collect();
        let mut turned: Vec<_> = after.iter().map(key).collect();
        order.sort();
        turned.sort();
        prop_assert_eq!(order, turned);
        for one in &before {
            let other = after.iter().find(|other| key(other) == key(one)).unwrap();
            prop_assert_eq!(one.strength, other.strength, "{:?}", one);
            for (name, arg) in &one.sentence.args {
                let twin = match name.as_str() {
                    "low" if one.kind == FindingKind::Scale => "high",
                    "high" if one.kind == FindingKind::Scale => "low",
                    "low_count" => "high_count",
                    "high_count" => "low_count",
                    same => same,
                };
                let seen = &other.sentence.args[twin];
                if one.questions[0].as_str() == "scale"
                    && let (Arg::Decimal { numerator, denominator, .. }, Arg::Decimal { numerator: turned, denominator: of, .. }) =
                    (arg, seen)
                {
                    prop_assert_eq!(*of, *denominator);
                    prop_assert_eq!(*turned, i128::from(min + max) * i128::from(*denominator) - numerator);
                } else {
                    prop_assert_eq!(seen, arg, "{}", name);
                }
            }
        }
    }

    #[test]
    fn twice_the_people_say_the_same_twice_as_loud((script, data) in rich()) {
        let mut data = data;
        data.decisions.retain(|one| !matches!(one.act, Act::Join { .. }));
        let reading = Reading::of(&script, &data);
        let enough: BTreeSet<_> = reading.questions.iter().filter(|one| one.n >= 10).map(|one| &one.key).collect();
        let of = |found: Vec<Finding>| -> BTreeMap<_, Finding> {
            let own = found.into_iter().filter(|one| scales_with_people(one) && one.questions.iter().all(|key| enough.contains(key)));
            own.map(|one| ((one.kind, one.id.clone()), one)).collect()
        };
        let once = of(findings(&reading));
        let double = of(found(&script, &twice(&data)));
        prop_assert_eq!(once.keys().collect::<Vec<_>>(), double.keys().collect::<Vec<_>>());
        for (key, one) in &once {
            // More groups may be shown when they are larger: of a scale, what is told of the room stays.
            let of_groups = |name: &str| one.kind == FindingKind::Scale && ["low", "high"].contains(&name);
            for (name, arg) in one.sentence.args.iter().filter(|(name, _)| !of_groups(name)) {
                prop_assert_eq!(&double[key].sentence.args[name], &doubled(name, arg, one.kind), "{} of {:?}", name, one);
            }
        }
    }
}
