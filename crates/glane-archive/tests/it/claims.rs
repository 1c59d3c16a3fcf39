//! Signed archives whose counts cannot be true: each is refused by its file, its question and both numbers, and nothing is kept.

use std::time::{Duration, SystemTime};

use glane_archive::{Conflict, Level, Refusal, Ruling, Rulings, Shelf, Unmade, merge, read};
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
    assert_eq!(
        got,
        expected("activites", "item:sorties", 9999, answered.unwrap())
    );
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

#[test]
fn names_are_cleaned_and_one_that_nobody_can_read_is_refused() {
    let named = |site: &str, edition: &str| {
        let (site, edition) = (site.to_owned(), edition.to_owned());
        read(&claiming(Level::Everything, "manifest.json", |first| {
            first["site"] = json!(site);
            first["edition"] = json!(edition);
        }))
    };
    let archive = named(
        "\u{202e}Les  Til\u{200b}leuls ",
        "E\u{301}te\u{301}\u{2066} 2026",
    )
    .unwrap();
    assert_eq!(archive.manifest.site, "Les Tilleuls");
    assert_eq!(archive.manifest.edition, "Été 2026");
    for (site, edition, what) in [
        ("\u{200b}", "2026", "site"),
        ("Les Tilleuls", " ", "edition"),
    ] {
        let file = "manifest.json".to_owned();
        assert_eq!(named(site, edition), Err(Refusal::Unnamed { file, what }));
    }
    let room = centre(1, 40);
    let mut about = crate::world::about(&room);
    about.site = "\u{2066}…".to_owned();
    let made = glane_archive::make(&room, &about, Level::Tallies, &crate::world::key_of(1));
    assert_eq!(made, Err(Unmade::Unnamed));
}

#[test]
fn one_site_in_two_spellings_is_told_and_so_are_two_editions() {
    let named = |n: u64, site: &str, edition: &str| {
        let room = centre(n, 20);
        let mut about = crate::world::about(&room);
        about.site = site.to_owned();
        about.edition = edition.to_owned();
        read(&glane_archive::make(&room, &about, Level::Tallies, &crate::world::key_of(n)).unwrap())
    };
    let one = named(1, "Les Tilleuls", "Été 2026").unwrap();
    let other = named(2, "les  til\u{200b}leuls", "Été 2026").unwrap();
    let conflicts = merge([&one, &other], &Rulings::new()).conflicts;
    let site = "Les Tilleuls / les tilleuls".to_owned();
    let told = |one: &Conflict| matches!(one, Conflict::SiteTwice { site: said, workshops: 2, .. } if *said == site);
    assert!(conflicts.iter().any(told), "{conflicts:?}");
    let third = named(3, "Le Port", "été 2026").unwrap();
    let conflicts = merge([&one, &third], &Rulings::new()).conflicts;
    let told =
        |one: &Conflict| matches!(one, Conflict::EditionsAlike { editions } if editions.len() == 2);
    assert!(conflicts.iter().any(told), "{conflicts:?}");
}

#[test]
fn what_was_taken_before_it_was_looked_at_keeps_no_other_from_counting() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path());
    shelf.add(&made(&centre(2, 40), Level::Tallies)).unwrap();
    let untrue = claiming(Level::Tallies, "figures.json", |figures| {
        figures["people"] = json!(u64::MAX);
    });
    // Its name is the hash of its bytes, as an earlier program kept it.
    let name = |bytes: &[u8]| {
        use ring::digest::{SHA256, digest};
        let hash = digest(&SHA256, bytes);
        let halves = hash.as_ref().iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let digits: String = halves
            .filter_map(|half| char::from_digit(half.into(), 16))
            .collect();
        format!("{digits}.glane")
    };
    std::fs::write(folder.path().join(name(&untrue)), &untrue).unwrap();
    let held = shelf.held().unwrap();
    assert_eq!(held.archives.len(), 1);
    let archive = name(&untrue);
    let file = "figures.json".to_owned();
    assert_eq!(held.conflicts, [Conflict::Untrue { archive, file }]);
}

#[test]
fn half_a_line_of_what_was_settled_is_told_and_the_rest_holds() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path());
    let ruling = |said: &str| Ruling {
        subject: "mots group:abc".to_owned(),
        said: said.to_owned(),
    };
    shelf.rule(&ruling("1")).unwrap();
    let path = folder.path().join("rulings.jsonl");
    let mut text = std::fs::read(&path).unwrap();
    text.extend_from_slice(b"{\"subject\":\"mots gro");
    std::fs::write(&path, &text).unwrap();
    assert_eq!(
        shelf.rulings().unwrap().into_values().collect::<Vec<_>>(),
        ["1"]
    );
    assert_eq!(
        shelf.held().unwrap().conflicts,
        [Conflict::Unread { line: 2 }]
    );
    shelf.rule(&ruling("2")).unwrap();
    assert_eq!(
        shelf.rulings().unwrap().into_values().collect::<Vec<_>>(),
        ["2"]
    );
}

#[test]
fn what_was_half_written_long_ago_is_swept_when_an_archive_comes() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::at(folder.path());
    let (old, fresh) = (
        folder.path().join("a.1-0.part"),
        folder.path().join("b.2-0.part"),
    );
    for path in [&old, &fresh] {
        std::fs::write(path, b"half").unwrap();
    }
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_hours(3);
    let file = std::fs::File::options().write(true).open(&old).unwrap();
    file.set_modified(long_ago).unwrap();
    shelf.add(&made(&centre(1, 9), Level::Tallies)).unwrap();
    assert!(!old.exists() && fresh.exists());
}
