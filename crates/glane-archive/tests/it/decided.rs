//! One codebook, one set of decisions, exceptions kept; each centre's own questions apart.

use std::collections::BTreeSet;

use glane_archive::{Archive, Conflict, Level, Merged, Outcome, Rulings, Subject, merge};
use glane_core::codebook::Theme;
use glane_core::decision::Act;
use glane_core::id::ThemeKey;
use glane_core::label::Label;
use glane_core::workshop::Snapshot;

use crate::world::{archive, centre, decide, key, source};

fn shown_as(text: &str) -> Act {
    Act::ShowAs {
        question: key("mots"),
        form: glane_analysis::form_key("convivial").unwrap(),
        text: text.to_owned(),
    }
}

fn theme(name: &str) -> Act {
    let key_of = ThemeKey::new("soirees").unwrap();
    Act::Theme {
        question: key("manque"),
        theme: key_of.clone(),
        entry: Some(Theme {
            key: key_of,
            label: Label::fr(name),
            description: None,
            examples: Vec::new(),
            words: Vec::new(),
        }),
    }
}

fn with(n: u64, acts: Vec<Act>) -> Archive {
    let mut snapshot = centre(n, 30);
    decide(&mut snapshot, acts);
    archive(&snapshot, Level::Anonymous)
}

fn outcome<'a>(merged: &'a Merged, start: &str) -> (&'a Subject, &'a Outcome) {
    let mut all = merged.decisions.iter();
    all.find(|(subject, _)| subject.of.starts_with(start))
        .unwrap()
}

#[test]
fn what_centres_agree_on_holds_for_all_and_what_differs_waits_for_a_person() {
    let all = [
        with(1, vec![shown_as("Convivialité"), theme("Les soirées")]),
        with(2, vec![shown_as("Convivialité"), theme("Les soirées")]),
        with(4, vec![shown_as("Chaleur")]),
    ];
    let merged = merge(&all, &Rulings::new());
    let (subject, name) = outcome(&merged, "name:");
    let Outcome::Differs { said } = name else {
        panic!("{name:?}")
    };
    assert_eq!(said.len(), 2);
    assert!(name.holds().is_none());
    assert_eq!(merged.waiting().count(), 1);
    let (_, soirees) = outcome(&merged, "theme:soirees");
    assert!(matches!(soirees, Outcome::Agreed { centres: 2, .. }));
    let keys: Vec<&str> = merged.codebook[&key("manque")]
        .iter()
        .map(|one| one.key.as_str())
        .collect();
    assert_eq!(keys, ["horaires", "soirees", "transports"]);

    // A person rules: it holds, and who said otherwise is an exception.
    let chosen = said
        .keys()
        .find(|one| one.contains("Convivialité"))
        .unwrap();
    let rulings = Rulings::from([(subject.clone(), chosen.clone())]);
    let ruled = merge(&all, &rulings);
    let (_, name) = outcome(&ruled, "name:");
    let exceptions = BTreeSet::from(["Site centre-4 (centre-4)".to_owned()]);
    assert_eq!(
        *name,
        Outcome::Ruled {
            said: chosen.clone(),
            exceptions
        }
    );
    assert_eq!(ruled.waiting().count(), 0);
}

#[test]
fn a_theme_that_two_centres_describe_otherwise_is_in_no_codebook_until_it_is_settled() {
    let all = [
        with(1, vec![theme("Les soirées")]),
        with(2, vec![theme("Le soir")]),
    ];
    let merged = merge(&all, &Rulings::new());
    assert!(matches!(
        outcome(&merged, "theme:soirees").1,
        Outcome::Differs { .. }
    ));
    assert_eq!(merged.codebook[&key("manque")].len(), 2);
}

#[test]
fn the_last_decision_of_a_centre_is_the_one_it_stands_for() {
    let all = [
        with(1, vec![shown_as("Chaleur"), shown_as("Convivialité")]),
        with(2, vec![shown_as("Convivialité")]),
    ];
    let merged = merge(&all, &Rulings::new());
    assert!(matches!(
        outcome(&merged, "name:").1,
        Outcome::Agreed { centres: 2, .. }
    ));
}

#[test]
fn a_subject_is_read_back_from_its_text() {
    let merged = merge(&[with(1, vec![shown_as("Chaleur")])], &Rulings::new());
    for subject in merged.decisions.keys() {
        assert_eq!(Subject::parse(&subject.text()).as_ref(), Some(subject));
    }
    assert_eq!(Subject::parse("sans-espace"), None);
}

#[test]
fn each_centres_own_question_is_kept_apart() {
    let all: Vec<Archive> = (1..=3)
        .map(|n| archive(&centre(n, 30), Level::Everything))
        .collect();
    let merged = merge(&all, &Rulings::new());
    let edition = &merged.editions["2026"];
    assert!(
        edition
            .questions
            .iter()
            .all(|one| one.question != key("jardin"))
    );
    let own: Vec<usize> = merged.centres.iter().map(|one| one.own.len()).collect();
    assert_eq!(own, [0, 0, 1]);
    assert_eq!(merged.centres[2].own[0].sum.answered.people, 30);
    assert!(merged.conflicts.is_empty(), "{:?}", merged.conflicts);
}

#[test]
fn another_question_under_a_common_key_is_a_conflict_and_never_added() {
    let mut other = centre(2, 30);
    let reworded = source(2).replace("Comment venez-vous au centre ?", "Comment repartez-vous ?");
    other.workshop.source = reworded;
    let all = [
        archive(&centre(1, 30), Level::Everything),
        archive(&other, Level::Everything),
        archive(&centre(4, 30), Level::Everything),
    ];
    let merged = merge(&all, &Rulings::new());
    let transport = &merged.editions["2026"].questions[0];
    assert_eq!(
        (transport.total.answered.people, transport.centres.len()),
        (60, 2)
    );
    let reworded = |one: &Conflict| matches!(one, Conflict::OtherQuestion { question, .. } if *question == key("transport"));
    assert!(merged.conflicts.iter().any(reworded));
    assert_eq!(
        merged.centres[1].own[0].label,
        Label::fr("Comment repartez-vous ?")
    );
}

#[test]
fn who_is_missing_is_seen_in_the_groups_that_were_announced() {
    let mut snapshot: Snapshot = centre(1, 60);
    for person in &mut snapshot.people {
        person.group = person.group.take().filter(|one| one.as_str() != "equipe");
    }
    let merged = merge(&[archive(&snapshot, Level::Tallies)], &Rulings::new());
    let heard: Vec<(&str, Option<u64>)> = merged.centres[0]
        .groups
        .iter()
        .map(|one| (one.key.as_str(), one.people))
        .collect();
    assert_eq!(heard[2], ("equipe", Some(0)));
    assert!(heard[0].1.is_some_and(|people| people > 5));
}
