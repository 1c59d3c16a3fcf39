//! One codebook, one set of decisions, exceptions kept; each centre's own questions apart.

use std::collections::BTreeSet;

use glane_archive::{Archive, Conflict, Level, Merged, Outcome, Rulings, Shown, Subject, merge};
use glane_core::action::{Brake, Means, Move};
use glane_core::ballot::{Ballot, Body};
use glane_core::codebook::Theme;
use glane_core::decision::Act;
use glane_core::id::{AnswerId, MeansKey, ThemeKey};
use glane_core::kind::Payload;
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

/// A centre of thirty who each wrote the same two words but for the last ten, who wrote the first alone.
fn worded(n: u64, words: [&str; 2], acts: Vec<Act>, level: Level) -> Archive {
    let mut snapshot = centre(n, 30);
    snapshot.ballots.retain(|one| one.question != key("mots"));
    let of = key("transport");
    let there = snapshot.ballots.iter().filter(|one| one.question == of);
    let more: Vec<Ballot> = there
        .zip(0..)
        .map(|(ballot, at)| {
            let mut ballot = ballot.clone();
            let number = ballot.answer.0.as_u128();
            ballot.question = key("mots");
            ballot.answer = AnswerId(uuid::Uuid::from_u128(number | 1 << 79));
            let words = if at < 20 { &words[..] } else { &words[..1] };
            let words = words.iter().map(|word| (*word).to_owned()).collect();
            ballot.body = Body::Answered(Payload::Words(words));
            ballot
        })
        .collect();
    snapshot.ballots.extend(more);
    decide(&mut snapshot, acts);
    archive(&snapshot, level)
}

fn joined(words: [&str; 2]) -> Act {
    Act::MergeForms {
        question: key("mots"),
        forms: words
            .iter()
            .map(|word| glane_analysis::form_key(word).unwrap())
            .collect(),
    }
}

/// People by word, in the whole.
fn words(all: &[Archive], rulings: &Rulings) -> Vec<(String, Option<u64>, Vec<String>)> {
    let shown = Shown::of(&merge(all, rulings));
    let mut questions = shown.editions["2026"].questions.iter();
    let asked = questions.find(|one| one.question == key("mots")).unwrap();
    let rows = asked.rows.iter().map(|row| {
        let forms = row.forms.iter().cloned().collect();
        (row.name.clone(), row.people, forms)
    });
    rows.collect()
}

fn row(word: &str, people: Option<u64>, others: &[&str]) -> (String, Option<u64>, Vec<String>) {
    let others = others.iter().map(|word| (*word).to_owned()).collect();
    (format!("word:{word}"), people, others)
}

#[test]
fn words_that_are_one_are_counted_together_and_each_person_once() {
    let pair = ["bien", "chez moi"];
    let one = worded(1, pair, vec![joined(pair)], Level::Anonymous);
    let other = worded(2, ["chez moi", "calme"], Vec::new(), Level::Anonymous);
    // One centre decided and nobody disagrees: it holds for all.
    let all = [one, other];
    let found = words(&all, &Rulings::new());
    assert_eq!(
        found,
        [
            row("calme", Some(20), &[]),
            row("chez moi", Some(60), &["bien"])
        ]
    );
    // Of counts alone nobody knows who wrote both: it is hidden there, and the rest is the least there are.
    let [one, other] = all;
    let counts = worded(4, pair, Vec::new(), Level::Tallies);
    let found = words(&[one, other, counts], &Rulings::new());
    assert!(
        found.contains(&row("chez moi", Some(60), &["bien"])),
        "{found:?}"
    );
}

#[test]
fn a_settled_choice_about_words_changes_the_figures_and_leaves_exceptions_their_own() {
    let (first, second) = (["bien", "chez moi"], ["bien", "ennui"]);
    let all = [
        worded(1, first, vec![joined(first)], Level::Anonymous),
        worded(2, second, vec![joined(second)], Level::Everything),
    ];
    // Until somebody settles it the words stay apart.
    let apart = [
        row("bien", Some(60), &[]),
        row("chez moi", Some(20), &[]),
        row("ennui", Some(20), &[]),
    ];
    assert_eq!(words(&all, &Rulings::new()), apart);
    let merged = merge(&all, &Rulings::new());
    let (subject, outcome) = merged.waiting().next().unwrap();
    let Outcome::Differs { said } = outcome else {
        panic!("{outcome:?}")
    };
    for said in said.keys() {
        let rulings = Rulings::from([(subject.clone(), said.clone())]);
        // Each of both centres keeps to what it said: everybody wrote one or the other.
        let both = [row("bien", Some(60), &["chez moi", "ennui"])];
        assert_eq!(words(&all, &rulings), both);
    }
    // A third centre that decided nothing follows what was settled.
    let [one, other] = all;
    let third = worded(4, ["chez moi", "ennui"], Vec::new(), Level::Anonymous);
    let all = [one, other, third];
    let chosen = joined(first).word_call().unwrap().1;
    let chosen = serde_json::to_string(&chosen).unwrap();
    let rulings = Rulings::from([(subject.clone(), chosen)]);
    assert_eq!(
        words(&all, &rulings),
        [
            row("bien", Some(90), &["chez moi", "ennui"]),
            row("ennui", Some(20), &[])
        ]
    );
}

#[test]
fn a_word_and_a_theme_are_called_as_it_was_settled_and_never_by_a_key() {
    let all = [
        with(1, vec![shown_as("Convivialité"), theme("Les soirées")]),
        with(2, vec![shown_as("Chaleur"), theme("Le soir")]),
    ];
    let label = |rulings: &Rulings, question: &str, name: &str| {
        let shown = Shown::of(&merge(&all, rulings));
        let mut questions = shown.editions["2026"].questions.iter();
        let asked = questions.find(|one| one.question == key(question)).unwrap();
        let mut rows = asked.rows.iter();
        let row = rows.find(|row| row.name == name).unwrap();
        row.label.as_ref().map(|label| label.get("fr").to_owned())
    };
    let none = Rulings::new();
    assert_eq!(label(&none, "mots", "word:convivial"), None);
    // What differs is called as one of them says, until it is settled: never « soirees ».
    let theme = label(&none, "manque", "theme:soirees").unwrap();
    assert!(["Les soirées", "Le soir"].contains(&theme.as_str()));
    let merged = merge(&all, &none);
    for at in 0..2 {
        let rulings: Rulings = merged
            .waiting()
            .map(|(subject, outcome)| {
                let Outcome::Differs { said } = outcome else {
                    panic!("{outcome:?}")
                };
                (subject.clone(), said.keys().nth(at).unwrap().clone())
            })
            .collect();
        let word = label(&rulings, "mots", "word:convivial").unwrap();
        let theme = label(&rulings, "manque", "theme:soirees").unwrap();
        let held = |text: &str| rulings.values().any(|said| said.contains(text));
        assert!(held(&word) && held(&theme), "{word} {theme}");
    }
}

#[test]
fn a_theme_that_was_settled_to_be_gone_is_counted_nowhere() {
    let gone = Act::Theme {
        question: key("manque"),
        theme: ThemeKey::new("horaires").unwrap(),
        entry: None,
    };
    let all = [with(1, vec![gone]), with(2, Vec::new())];
    let themes = |rulings: &Rulings| -> Vec<String> {
        let shown = Shown::of(&merge(&all, rulings));
        let mut questions = shown.editions["2026"].questions.iter();
        let asked = questions.find(|one| one.question == key("manque")).unwrap();
        asked.rows.iter().map(|row| row.name.clone()).collect()
    };
    assert_eq!(
        themes(&Rulings::new()),
        ["theme:horaires", "theme:transports"]
    );
    let subject = Subject::parse("manque theme:horaires").unwrap();
    let rulings = Rulings::from([(subject, "null".to_owned())]);
    assert_eq!(themes(&rulings), ["theme:transports"]);
}

fn shelve(name: &str, reach: &str) -> Act {
    Act::Action(Move::Shelve {
        means: MeansKey::new("3467abcd").unwrap(),
        entry: Some(Means {
            brake: Brake::Training,
            name: name.to_owned(),
            reach: reach.to_owned(),
            ..Means::default()
        }),
    })
}

fn shelved(n: u64, acts: Vec<Act>, level: Level) -> Archive {
    let mut snapshot = centre(n, 30);
    decide(&mut snapshot, acts);
    archive(&snapshot, level)
}

#[test]
fn means_travel_at_every_level_once_each_and_what_is_told_otherwise_waits_for_a_person() {
    let same = || shelve("Une formation", "La fédération");
    for level in [Level::Everything, Level::Anonymous, Level::Tallies] {
        let all = [
            shelved(1, vec![same()], level),
            shelved(2, vec![same()], level),
            shelved(4, vec![], level),
        ];
        let merged = merge(&all, &Rulings::new());
        let names: Vec<&str> = merged.shelf.values().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Une formation"], "{level:?}");
        // Twice, and in another order, it is the same.
        let again = all.iter().rev().chain(&all);
        assert_eq!(merge(again, &Rulings::new()), merged, "{level:?}");
        assert_eq!(Shown::of(&merged).shelf, merged.shelf);
    }
    let all = [
        shelved(1, vec![same()], Level::Tallies),
        shelved(2, vec![same()], Level::Anonymous),
        shelved(
            4,
            vec![shelve("Une formation", "L'accueil")],
            Level::Tallies,
        ),
    ];
    let open = merge(&all, &Rulings::new());
    assert!(open.shelf.is_empty(), "nothing is chosen for people");
    let (subject, outcome) = outcome(&open, "means:");
    let Outcome::Differs { said } = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(said.len(), 2);
    assert_eq!(Subject::parse(&subject.text()).as_ref(), Some(subject));
    let chosen = said.keys().find(|said| said.contains("accueil")).unwrap();
    let rulings = Rulings::from([(subject.clone(), chosen.clone())]);
    let ruled = merge(&all, &rulings);
    let reach: Vec<&str> = ruled.shelf.values().map(|one| one.reach.as_str()).collect();
    assert_eq!(reach, ["L'accueil"]);
}

#[test]
fn what_is_no_means_of_ours_is_left_aside() {
    let bad = Act::Action(Move::Shelve {
        means: MeansKey::new("bad").unwrap(),
        entry: Some(Means {
            name: "Une formation".to_owned(),
            link: "javascript:alert(1)".to_owned(),
            ..Means::default()
        }),
    });
    let gone = Act::Action(Move::Shelve {
        means: MeansKey::new("3467abcd").unwrap(),
        entry: None,
    });
    let acts = vec![shelve("Un guide", "Le site"), gone, bad];
    let merged = merge(&[shelved(1, acts, Level::Everything)], &Rulings::new());
    assert!(merged.shelf.is_empty(), "{:?}", merged.shelf);
}

#[test]
fn means_of_a_hostile_archive_pass_where_those_that_are_typed_pass() {
    let put = |key: &str, name: &str, link: &str| {
        Act::Action(Move::Shelve {
            means: MeansKey::new(key).unwrap(),
            entry: Some(Means {
                name: name.to_owned(),
                link: link.to_owned(),
                ..Means::default()
            }),
        })
    };
    let long = "x".repeat(500);
    let wrong = [
        put("personne", "Un guide", "https://banque.fr@exemple.org"),
        put("sans-nom", "\u{202E}\u{200D}", ""),
        put("long", &long, ""),
        put("bon", "Un  guide", "https://exemple.org"),
    ];
    for level in [Level::Everything, Level::Tallies] {
        let merged = merge(&[shelved(1, wrong.to_vec(), level)], &Rulings::new());
        let names: Vec<&str> = merged.shelf.values().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Un guide"], "{level:?}");
    }
    // More than a shelf holds fill no page.
    let many = (0..300).map(|n| put(&format!("m{n:03}"), "Un guide", ""));
    let many = merge(
        &[shelved(1, many.collect(), Level::Tallies)],
        &Rulings::new(),
    );
    assert_eq!(many.shelf.len(), glane_core::action::SHELF_MOST);
    // What a person settled among what was said then is looked at again.
    let said = serde_json::json!({ "name": "Un guide", "link": "https://banque.fr@exemple.org" });
    let subject = Subject::parse("moyens means:bon").unwrap();
    let rulings = Rulings::from([(subject, said.to_string())]);
    let ruled = merge(&[shelved(1, wrong.to_vec(), Level::Tallies)], &rulings);
    assert!(ruled.shelf.is_empty(), "{:?}", ruled.shelf);
}
