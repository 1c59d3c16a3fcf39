use glane_analysis::findings as found;
use glane_core::id::PersonId;
use glane_core::kind::Payload;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use serde_json::Value as Json;

use super::*;
use crate::fixture::{atelier, coded, empty, made};
use crate::make::Format;

fn all(workshop: &(Script, Snapshot)) -> (Reading, Vec<Grid>) {
    let (script, snapshot) = workshop;
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = Reading::of(script, snapshot);
    let doc = Document::of(&reading, &found(&reading), snapshot, &texts);
    let grids = grids(&reading, &doc, &texts);
    (reading, grids)
}

fn grid<'a>(grids: &'a [Grid], file: &str) -> &'a Grid {
    let names: Vec<&str> = grids.iter().map(|grid| grid.file.as_str()).collect();
    let one = grids.iter().find(|grid| grid.file == file);
    one.unwrap_or_else(|| panic!("no {file} among {names:?}"))
}

/// The figures of a question in the JSON, which hides what may not be read.
fn figures(workshop: &(Script, Snapshot)) -> Json {
    serde_json::from_slice(&made(workshop, Format::Json)).unwrap()
}

#[test]
fn every_count_is_the_jsons_and_what_it_hides_is_hidden() {
    for workshop in [atelier(), coded()] {
        let json = figures(&workshop);
        let (reading, grids) = all(&workshop);
        let (mut shown, mut hidden) = (0, 0);
        for (question, n) in reading.questions.iter().zip(1..) {
            let figures = &json["questions"][question.key.as_str()];
            let Some(table) = grid(&grids, &format!("question-{n}")).tables.first() else {
                continue;
            };
            for row in &table.rows {
                let Value::Text(name) = &row[0] else { continue };
                let counts = |place: &Json| place["counts"][name].clone();
                if counts(figures).is_null() {
                    continue;
                }
                assert_eq!(Value::Count(counts(figures).as_u64().unwrap()), row[1]);
                for (head, cell) in table.head.iter().zip(row) {
                    let group = counts(&figures["by_group"][head.as_str()]);
                    match cell {
                        Value::Count(count) if group.is_u64() => {
                            assert_eq!(group, *count);
                            shown += 1;
                        }
                        Value::Hidden(said) if group.is_object() => {
                            assert_eq!(
                                (said.as_str(), &group["hidden"]),
                                ("non montré", &Json::Bool(true))
                            );
                            hidden += 1;
                        }
                        _ => assert!(group.is_null(), "{name}, {head}: {cell:?} and {group}"),
                    }
                }
            }
        }
        assert!(shown > 4 && hidden > 20, "{shown} shown, {hidden} hidden");
    }
}

#[test]
fn scales_tell_what_the_json_tells() {
    let workshop = atelier();
    let json = figures(&workshop);
    let (reading, grids) = all(&workshop);
    let mut seen = 0;
    for (question, n) in reading.questions.iter().zip(1..) {
        if question.scale().is_none() {
            continue;
        }
        let figures = &json["questions"][question.key.as_str()];
        let [distribution, summary] = grid(&grids, &format!("question-{n}")).tables.as_slice()
        else {
            panic!("two tables");
        };
        let steps = question.scale().unwrap().counts.len();
        let (steps, sides) = distribution.rows.split_at(steps);
        let all = |(sum, row): (u64, &Vec<Value>)| match row[1] {
            Value::Count(count) => sum + count,
            _ => panic!("{row:?}"),
        };
        let in_sides = sides.iter().fold(0, |sum, row| all((sum, row)));
        assert!(sides.is_empty() || in_sides == question.n);
        for row in steps {
            let (Value::Step(step), Value::Count(count)) = (&row[0], &row[1]) else {
                panic!("{row:?}");
            };
            assert_eq!(figures["distribution"][step.to_string()], *count);
        }
        for (row, at) in summary.rows.iter().zip(0..) {
            let (Value::Text(name), Value::Mean(mean)) = (&row[0], &row[2]) else {
                continue;
            };
            let wanted = if at == 0 {
                &figures["mean"]
            } else {
                &figures["by_group"][name.as_str()]["mean"]
            };
            assert_eq!(*wanted, serde_json::json!(mean.value()));
            seen += 1;
        }
    }
    assert_eq!(seen, 10);
}

#[test]
fn answers_one_by_one_are_in_the_order_of_their_letters_whoever_gave_them_and_when() {
    let (script, mut snapshot) = atelier();
    let (reading, first) = all(&(script.clone(), snapshot.clone()));
    let rows = |grids: &[Grid]| -> Vec<Vec<Value>> {
        let answers = grids.iter().filter(|grid| grid.file.ends_with("-reponses"));
        let tables = answers.flat_map(|grid| grid.tables.clone());
        tables.flat_map(|table| table.rows).collect()
    };
    let given = rows(&first);
    assert!(given.len() >= 31, "{}", given.len());
    let open = reading.questions.iter().zip(1..);
    for (question, n) in open.filter(|(question, _)| question.texts().is_some()) {
        let one = grid(&first, &format!("question-{n}-reponses"));
        let may = answers::may_be_given(&reading, question);
        assert_eq!(one.tables.len(), usize::from(may));
        let texts: Vec<String> = one
            .tables
            .iter()
            .flat_map(|table| &table.rows)
            .map(|row| match &row[0] {
                Value::Text(said) => said.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert!(texts.is_sorted());
        let verbatims = reading.verbatims(&question.key).len();
        assert_eq!(texts.len(), if may { verbatims } else { 0 });
    }
    // Other ids, other times, another order: the same answers.
    snapshot.ballots.reverse();
    for (ballot, n) in snapshot.ballots.iter_mut().zip(1_u128..) {
        ballot.answer = glane_core::id::AnswerId(uuid::Uuid::from_u128(n));
    }
    assert_eq!(rows(&all(&(script, snapshot)).1), given);
}

#[test]
fn answers_of_a_group_too_small_are_not_given_one_by_one() {
    let (mut script, mut snapshot) = atelier();
    // Of the first group two stay, which the threshold hides.
    let group = script.groups[0].key.clone();
    let of_group: Vec<PersonId> = snapshot
        .people
        .iter()
        .filter(|person| person.group.as_ref() == Some(&group))
        .map(|person| person.id)
        .collect();
    let is_open = |body: &glane_core::ballot::Body| {
        matches!(body, glane_core::ballot::Body::Answered(Payload::Text(_)))
    };
    let mut kept = 0;
    snapshot.ballots.retain(|ballot| {
        let own = ballot.person.is_some_and(|id| of_group.contains(&id));
        if own && is_open(&ballot.body) && ballot.question.as_str() == "freins" {
            kept += 1;
            return kept <= 2;
        }
        true
    });
    assert!(kept > 2, "the group wrote");
    let (reading, grids) = all(&(script.clone(), snapshot.clone()));
    let at = reading
        .questions
        .iter()
        .position(|question| question.key.as_str() == "freins")
        .unwrap();
    let one = grid(&grids, &format!("question-{}-reponses", at + 1));
    assert!(one.tables.is_empty());
    assert!(one.notes[0].contains("moins de 5"), "{:?}", one.notes);
    // A question of too few, in a workshop without groups.
    script.groups.clear();
    snapshot
        .people
        .iter_mut()
        .for_each(|person| person.group = None);
    let mut left = 4;
    snapshot.ballots.retain(|ballot| {
        if ballot.question.as_str() == "freins" {
            left -= 1;
            return left >= 0;
        }
        true
    });
    let (_, grids) = all(&(script, snapshot));
    let one = grid(&grids, &format!("question-{}-reponses", at + 1));
    assert!(one.tables.is_empty());
}

#[test]
fn no_two_grids_share_a_name_and_every_row_is_as_long_as_its_header() {
    for workshop in [
        atelier(),
        coded(),
        empty(),
        crate::fixture::asked_again(&["relation", "canaux", "freins"]),
        crate::fixture::hostile_workshop(),
    ] {
        let (_, grids) = all(&workshop);
        let mut files: Vec<&str> = grids.iter().map(|grid| grid.file.as_str()).collect();
        files.sort_unstable();
        let count = files.len();
        files.dedup();
        assert_eq!(files.len(), count);
        for table in grids.iter().flat_map(|grid| &grid.tables) {
            assert!(table.rows.iter().all(|row| row.len() <= table.head.len()));
            assert!(table.totals <= table.rows.len());
        }
    }
}
