//! The example workshop against the figures published after it. This file knows none of them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail the test"
)]

mod common;

use glane_analysis::{Reading, findings};
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use glane_report::json;
use serde_json::Value;

fn document(data: &Snapshot) -> Value {
    serde_json::from_str(&text(data)).unwrap()
}

fn text(data: &Snapshot) -> String {
    let reading = Reading::of(&common::script(), data);
    let found = findings(&reading);
    serde_json::to_string_pretty(&json::figures(&reading, &found, &Locale::load().unwrap()))
        .unwrap()
}

fn published() -> Value {
    serde_json::from_str(&common::example("atelier-numerique.attendu.json")).unwrap()
}

/// A mean as it was published: one decimal, in French.
fn as_published(mean: &Value) -> String {
    glane_locale::decimal(Lang::Fr, mean.as_f64().unwrap(), 1)
}

#[test]
fn every_published_figure_is_met() {
    let (expected, found) = (
        published(),
        document(&common::snapshot(&common::script(), 1)),
    );
    assert_eq!(found["people"], expected["participants"]);
    assert_eq!(found["groups"], expected["groupes"]);
    for question in ["canaux", "horaires", "comptes", "pistes"] {
        assert!(
            expected[question]
                .as_object()
                .is_some_and(|counts| !counts.is_empty()),
            "{question}"
        );
        assert_eq!(
            found["questions"][question]["counts"], expected[question],
            "{question}"
        );
    }
    let ease = &found["questions"]["aisance"];
    assert_eq!(ease["max"], expected["aisance"]["sur"]);
    let means = expected["aisance"]["moyennes"].as_object().unwrap();
    assert_eq!(means.len(), ease["by_group"].as_object().unwrap().len());
    for (group, mean) in means {
        assert_eq!(
            as_published(&ease["by_group"][group]["mean"]),
            as_published(mean),
            "{group}"
        );
    }
    let trust = &found["questions"]["confiance"];
    assert_eq!(trust["max"], expected["confiance"]["sur"]);
    assert_eq!(
        as_published(&trust["mean"]),
        as_published(&expected["confiance"]["moyenne"])
    );
}

#[test]
fn counts_stand_in_the_order_of_the_script() {
    let text = text(&common::snapshot(&common::script(), 1));
    let (_, counts) = text.split_once(r#""counts": {"#).unwrap();
    let (counts, _) = counts.split_once('}').unwrap();
    let labels: Vec<&str> = counts
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split('"').next())
        .collect();
    let script = common::script();
    let first = script
        .questions
        .iter()
        .find(|question| question.kind.has_items())
        .unwrap();
    let asked: Vec<&str> = first
        .items
        .iter()
        .map(|item| item.label.get("fr"))
        .collect();
    assert_eq!(labels, asked);
}

#[test]
fn every_open_answer_is_there_word_for_word() {
    let found = document(&common::snapshot(&common::script(), 1));
    let answers = found["questions"]["freins"]["answers"].as_array().unwrap();
    let mut texts: Vec<&str> = answers
        .iter()
        .map(|answer| answer["text"].as_str().unwrap())
        .collect();
    let expected = published();
    let coded = expected["freins"]["codage"].as_array().unwrap();
    let mut said: Vec<&str> = coded
        .iter()
        .map(|one| one["reponse"].as_str().unwrap())
        .collect();
    said.sort_unstable();
    texts.sort_unstable();
    assert_eq!(texts, said);
}

#[test]
fn no_word_is_lost_before_they_are_merged() {
    let found = document(&common::snapshot(&common::script(), 1));
    let words = &found["questions"]["relation"];
    let expected = published();
    let total: u64 = expected["relation"]["formes"]
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_u64)
        .sum();
    assert_eq!(words["mentions"].as_u64(), Some(total));
    let mut typed = 0;
    for word in words["words"].as_array().unwrap() {
        typed += word["typed"]
            .as_object()
            .unwrap()
            .values()
            .filter_map(Value::as_u64)
            .sum::<u64>();
    }
    assert_eq!(typed, total);
}

#[test]
fn parts_add_up_on_every_question() {
    let found = document(&common::snapshot(&common::script(), 1));
    for (key, question) in found["questions"].as_object().unwrap() {
        let part = |name: &str| question[name].as_u64().unwrap();
        let asked = found["people"].as_u64().unwrap() + part("raised");
        assert_eq!(
            part("n") + part("blank") + part("unreadable") + part("missing"),
            asked,
            "{key}"
        );
    }
}

#[test]
fn the_order_of_ballots_does_not_show() {
    let script = common::script();
    let data = common::snapshot(&script, 1);
    let mut other = data.clone();
    other.ballots.reverse();
    other.people.reverse();
    other.ballots.rotate_left(data.ballots.len() / 3);
    assert_eq!(text(&other), text(&data));
}

#[test]
fn the_same_answers_in_another_store_differ_in_their_random_ids_alone() {
    let script = common::script();
    let strip = |mut found: Value| {
        for question in found["questions"].as_object_mut().unwrap().values_mut() {
            for answer in question["answers"].as_array_mut().into_iter().flatten() {
                answer.as_object_mut().unwrap().remove("answer");
            }
        }
        for finding in found["findings"].as_array_mut().unwrap() {
            for quote in finding["verbatims"].as_array_mut().unwrap() {
                quote.as_object_mut().unwrap().remove("answer");
            }
        }
        found
    };
    let (one, two) = (
        document(&common::snapshot(&script, 1)),
        document(&common::snapshot(&script, 2)),
    );
    assert_ne!(one, two);
    assert_eq!(one["data_hash"], two["data_hash"]);
    assert_eq!(strip(one), strip(two));
}

#[test]
fn another_answer_changes_the_hash() {
    let script = common::script();
    let mut data = common::snapshot(&script, 1);
    let before = document(&data);
    data.ballots.pop();
    assert_ne!(before["data_hash"], document(&data)["data_hash"]);
}

#[test]
fn every_finding_shows_its_cells_and_leaves_no_gap_in_its_sentence() {
    let found = document(&common::snapshot(&common::script(), 1));
    let all = found["findings"].as_array().unwrap();
    let asked = found["questions"].as_object().unwrap();
    for question in asked.keys() {
        let about = |finding: &&Value| finding["questions"][0].as_str() == Some(question);
        assert!(
            all.iter().any(|finding| about(&finding)),
            "{question} says nothing"
        );
    }
    for finding in all {
        assert!(
            !finding["cells"].as_array().unwrap().is_empty(),
            "{finding}"
        );
        assert!(
            finding["strength"]
                .as_f64()
                .is_some_and(|strength| (0.0..=1.0).contains(&strength)),
            "{finding}"
        );
        for lang in ["fr", "en"] {
            let sentence = finding["sentence"][lang].as_str().unwrap();
            assert!(
                !sentence.contains(['{', '⟦', '$']) && sentence.ends_with('.'),
                "{sentence}"
            );
        }
    }
}
