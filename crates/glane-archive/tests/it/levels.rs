//! What each of the three levels holds, and what it leaves out.

use std::collections::BTreeSet;

use glane_archive::{Level, Rulings, figures, merge, read};
use glane_core::ballot::Body;
use glane_core::coding::Coder;
use glane_core::decision::Act;
use glane_core::id::{PersonId, ThemeKey};
use glane_core::kind::Payload;
use glane_core::script::read::read as script;
use glane_office::unzip;

use crate::world::{archive, centre, decide, key, made};

fn text(bytes: &[u8]) -> String {
    let files = unzip::files(bytes).unwrap();
    files
        .into_values()
        .map(|bytes| String::from_utf8(bytes).unwrap())
        .collect()
}

#[test]
fn the_same_workshop_gives_the_same_bytes() {
    for level in Level::ALL {
        let snapshot = centre(1, 60);
        let mut turned = snapshot.clone();
        assert_eq!(made(&snapshot, level), made(&snapshot, level));
        if level != Level::Everything {
            // Order of arrival is in no archive but the whole one.
            turned.ballots.reverse();
            turned.people.reverse();
            assert_eq!(made(&turned, level), made(&snapshot, level), "{level:?}");
        }
    }
}

#[test]
fn everything_comes_back_as_it_was() {
    let snapshot = centre(1, 60);
    let back = archive(&snapshot, Level::Everything).snapshot();
    assert_eq!(back.ballots, snapshot.ballots);
    assert_eq!(back.people, snapshot.people);
    let script = script(&snapshot.workshop.source).unwrap();
    assert_eq!(figures(&script, &back), figures(&script, &snapshot));
}

#[test]
fn anonymous_answers_count_the_same_and_name_nobody_again() {
    let mut snapshot = centre(1, 200);
    let manque = key("manque");
    let answers: BTreeSet<_> = snapshot
        .ballots
        .iter()
        .filter(|one| one.question == manque)
        .map(|one| one.answer)
        .take(7)
        .collect();
    let code = |coder: &str| Act::Code {
        question: manque.clone(),
        answers: answers.clone(),
        themes: [ThemeKey::new("horaires").unwrap()].into(),
        coder: Coder::new(coder).unwrap(),
    };
    decide(&mut snapshot, [code("Dominique Exemple")]);
    let whole = archive(&snapshot, Level::Everything);
    let bytes = made(&snapshot, Level::Anonymous);
    let apart = read(&bytes).unwrap();
    assert_eq!(apart.figures.questions, whole.figures.questions);
    let horaires = apart.figures.questions[4].cells["theme:horaires"];
    assert_eq!(horaires, Some(7));

    let told = text(&bytes);
    for ballot in &snapshot.ballots {
        assert!(!told.contains(&ballot.answer.to_string()));
    }
    for person in &snapshot.people {
        assert!(!told.contains(&person.id.to_string()));
    }
    assert!(!told.contains("Dominique"), "who coded is a name");
    let people: BTreeSet<PersonId> = apart.ballots.iter().filter_map(|one| one.person).collect();
    assert_eq!(
        people.len(),
        apart.ballots.len(),
        "no two answers are one person's"
    );
    assert!(
        apart.ballots.iter().all(|one| one.revision.0 == 0),
        "nor is there an order"
    );
}

#[test]
fn a_group_is_named_only_where_no_cell_is_small() {
    let grouped = |people: u64| -> BTreeSet<String> {
        let archive = archive(&centre(1, people), Level::Anonymous);
        let of = |id: PersonId| archive.people.iter().find(|one| one.id == id).unwrap();
        let own = archive.ballots.iter();
        own.filter(|one| of(one.person.unwrap()).group.is_some())
            .map(|one| one.question.to_string())
            .collect()
    };
    assert_eq!(grouped(30), BTreeSet::new());
    let many = grouped(2000);
    assert!(
        many.contains("transport") && many.contains("accueil"),
        "{many:?}"
    );
    // Several ticks together are as good as a name.
    assert!(
        !many.contains("activites") && !many.contains("mots"),
        "{many:?}"
    );
}

#[test]
fn tallies_hold_no_answer_and_no_small_count() {
    for people in [3, 12, 40, 400, 2000] {
        let snapshot = centre(1, people);
        let bytes = made(&snapshot, Level::Tallies);
        let archive = read(&bytes).unwrap();
        assert!(archive.ballots.is_empty() && archive.people.is_empty());
        let told = text(&bytes);
        assert!(!told.contains("Ouvrir le soir"), "a text is an answer");
        for question in &archive.figures.questions {
            let cells = question.cells.values().flatten();
            let groups = question.groups.values().flat_map(|one| one.cells.values());
            for count in cells.chain(groups).chain(question.answered.iter()) {
                assert!(*count == 0 || *count >= 5, "{people}: {question:?}");
            }
        }
        if people == 3 {
            assert_eq!(archive.figures.people, None);
        }
    }
    let large = archive(&centre(1, 2000), Level::Tallies);
    let whole = archive(&centre(1, 2000), Level::Everything);
    assert!(!large.figures.questions[0].groups.is_empty());
    assert_eq!(
        large.figures.questions[0].cells,
        whole.figures.questions[0].cells
    );
}

#[test]
fn a_word_that_few_wrote_is_not_even_named() {
    let mut snapshot = centre(1, 60);
    let ballot = snapshot
        .ballots
        .iter_mut()
        .find(|one| one.question == key("mots"));
    ballot.unwrap().body = Body::Answered(Payload::Words(vec!["hippocampe".to_owned()]));
    let form = glane_analysis::form_key("hippocampe").unwrap();
    decide(
        &mut snapshot,
        [Act::HideWord {
            question: key("mots"),
            form: form.clone(),
        }],
    );
    let told = text(&made(&snapshot, Level::Tallies));
    assert!(!told.contains("hippocampe") && !told.contains(form.as_str()));
    assert!(told.contains("word:convivial"));
}

#[test]
fn the_secret_of_a_public_link_stays_at_home() {
    let mut snapshot = centre(1, 40);
    let share = Act::Share {
        key: "secret-du-lien".to_owned(),
        data: snapshot.workshop.revision,
        address: Some("https://exemple.test/r/secret-du-lien".to_owned()),
        told: Vec::new(),
        hash: None,
    };
    decide(&mut snapshot, [share]);
    for level in Level::ALL {
        assert!(!text(&made(&snapshot, level)).contains("secret-du-lien"));
    }
}

#[test]
fn anonymous_answers_twice_count_once() {
    let one = archive(&centre(1, 90), Level::Anonymous);
    let again = archive(&centre(1, 90), Level::Anonymous);
    let merged = merge([&one, &again], &Rulings::new());
    let asked = &merged.editions["2026"].questions[0];
    assert_eq!(asked.total.answered.people, 90);
}
