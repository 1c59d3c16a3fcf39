//! Signed archives whose counts cannot be true: each is refused by its file, its question and both numbers, and nothing is kept.

use glane_archive::{Level, Refusal, Shelf, read};
use glane_office::unzip;
use serde_json::{Value, json};

use crate::altered::signed;
use crate::world::{archive, centre, made};

const LARGE: u64 = 10_000_000;

/// An archive whose file was changed and signed again: what a program at fault, or somebody, may hand over.
fn claiming(level: Level, file: &str, change: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut files = unzip::files(&made(&centre(1, 40), level)).unwrap();
    let mut value: Value = serde_json::from_slice(&files[file]).unwrap();
    change(&mut value);
    files.insert(file.to_owned(), serde_json::to_vec(&value).unwrap());
    signed(files)
}

/// The question, what of it, and both numbers of a refusal.
fn refused(level: Level, change: impl FnOnce(&mut Value)) -> (String, String, u64, u64) {
    match read(&claiming(level, "figures.json", change)) {
        Err(Refusal::Counts {
            file,
            question,
            of,
            found,
            most,
        }) => {
            assert_eq!(file, "figures.json");
            (question, of, found, most)
        }
        other => panic!("{:?}", other.map(|one| one.figures)),
    }
}

fn expected(question: &str, of: &str, found: u64, most: u64) -> (String, String, u64, u64) {
    (question.to_owned(), of.to_owned(), found, most)
}

#[test]
fn what_glane_makes_holds_at_every_level_and_size() {
    for people in [0, 1, 4, 5, 9, 23, 40, 150] {
        for n in 1..=4 {
            for level in Level::ALL {
                let bytes = made(&centre(n, people), level);
                assert!(read(&bytes).is_ok(), "{n} {people} {level:?}");
            }
        }
    }
}

#[test]
fn no_more_people_gave_an_answer_than_answered() {
    let got = refused(Level::Tallies, |figures| {
        figures["questions"][1]["cells"]["item:sorties"] = json!(9999);
    });
    let answered = archive(&centre(1, 40), Level::Tallies).figures.questions[1].answered;
    assert_eq!(got, expected("activites", "item:sorties", 9999, answered.unwrap()));
}

#[test]
fn no_more_answered_than_there_are_and_groups_are_part_of_them() {
    for level in [Level::Tallies, Level::Anonymous] {
        let got = refused(level, |figures| {
            figures["groups"][0]["people"] = json!(41);
            figures["groups"][1]["people"] = json!(0);
            figures["groups"][2]["people"] = json!(0);
        });
        assert_eq!(got, expected("", "groups", 41, 40));
        let got = refused(level, |figures| {
            figures["people"] = json!(12);
            for group in figures["groups"].as_array_mut().unwrap() {
                group["people"] = json!(0);
            }
        });
        assert_eq!((got.1.as_str(), got.3), ("answered", 12), "{got:?}");
    }
}

#[test]
fn a_number_past_all_bounds_is_refused_wherever_it_stands() {
    for level in Level::ALL {
        let got = refused(level, |figures| figures["people"] = json!(u64::MAX));
        assert_eq!(got, expected("", "people", u64::MAX, LARGE));
        let got = refused(level, |figures| {
            figures["questions"][1]["answered"] = json!(u64::MAX);
        });
        assert_eq!(got, expected("activites", "answered", u64::MAX, LARGE));
        let got = refused(level, |figures| {
            figures["questions"][1]["cells"]["item:sorties"] = json!(u64::MAX);
        });
        assert_eq!(got, expected("activites", "item:sorties", u64::MAX, LARGE));
        let got = refused(level, |figures| {
            for group in figures["groups"].as_array_mut().unwrap() {
                group["people"] = json!(u64::MAX);
            }
        });
        assert_eq!(got.2, u64::MAX);
        assert_eq!(got.1, "groups");
    }
}

#[test]
fn who_gave_one_answer_each_are_as_many_as_answered() {
    let bytes = claiming(Level::Tallies, "figures.json", |figures| {
        let cells = figures["questions"][0]["cells"].as_object_mut().unwrap();
        for (at, cell) in cells.values_mut().enumerate() {
            *cell = json!([20, 10, 9][at]);
        }
    });
    assert_eq!(
        read(&bytes),
        Err(Refusal::Shared {
            file: "figures.json".to_owned(),
            question: "transport".to_owned(),
            found: 39,
            answered: 40,
        })
    );
}

#[test]
fn groups_of_a_question_are_part_of_who_answered_it() {
    let got = refused(Level::Tallies, |figures| {
        figures["questions"][1]["groups"] = json!({
            "habitants": { "answered": 9999, "cells": {} },
        });
    });
    assert_eq!((got.1.as_str(), got.2), ("habitants", 9999));
}

#[test]
fn the_threshold_is_the_scripts() {
    for threshold in [0, 4, u32::MAX] {
        let bytes = claiming(Level::Everything, "manifest.json", |first| {
            first["threshold"] = json!(threshold);
        });
        assert_eq!(
            read(&bytes),
            Err(Refusal::Threshold {
                file: "manifest.json".to_owned(),
                found: threshold,
                script: 5,
            })
        );
    }
}

#[test]
fn nothing_is_kept_of_what_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path().join("reseau"));
    let bytes = claiming(Level::Anonymous, "figures.json", |figures| {
        figures["people"] = json!(u64::MAX);
    });
    assert!(shelf.add(&bytes).is_err());
    assert!(!shelf.folder().exists());
    assert_eq!(shelf.archives().unwrap(), []);
}
