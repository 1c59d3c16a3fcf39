use std::collections::BTreeSet;

use glane_analysis::findings;
use glane_core::ballot::{Ballot, Body};
use glane_core::decision::{Act, Actor, Decision};
use glane_core::draft::{Block, BlockKind};
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::{AnswerId, BlockKey, DecisionId, QuestionKey, Revision};
use glane_core::judged::FindingState;
use glane_core::kind::Payload;
use glane_core::script::Script;
use glane_core::world::Micros;
use glane_locale::{Lang, Locale};

use super::chapter::Chapter;
use super::*;
use crate::fixture::{asked_again, atelier, empty, named};

fn document((script, snapshot): &(Script, Snapshot)) -> Document {
    let locale = Locale::load().unwrap();
    let reading = Reading::of(script, snapshot);
    Document::of(
        &reading,
        &findings(&reading),
        snapshot,
        &Texts::new(&locale, Lang::Fr),
    )
}

fn decided(snapshot: &mut Snapshot, act: Act) {
    snapshot.decisions.push(Decision {
        revision: Revision(2),
        id: DecisionId(named(&act.target().to_string())),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(1),
        target: act.target(),
        act,
        undoes: None,
    });
}

fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

#[test]
fn lessons_rest_on_cells_and_lead_to_their_question() {
    let workshop = atelier();
    let reading = Reading::of(&workshop.0, &workshop.1);
    let found = findings(&reading);
    let doc = document(&workshop);
    assert!(doc.told().count() >= 7);
    for lesson in doc.told() {
        let lesson = lesson.proof.as_ref().unwrap();
        assert!(
            doc.questions
                .iter()
                .any(|part| part.anchor == lesson.anchor)
        );
        assert_ne!(lesson.kind, "voices");
        let cells: Vec<String> = serde_json::from_str(&lesson.cells).unwrap();
        assert!(!cells.is_empty());
        let known: Vec<String> = found
            .iter()
            .flat_map(|finding| &finding.cells)
            .filter(|at| reading.cell(at).is_some())
            .map(ToString::to_string)
            .collect();
        assert!(cells.iter().all(|cell| known.contains(cell)));
    }
    let told = doc.told().count();
    let left = found.len() - told;
    assert!(doc.lessons.more.unwrap().starts_with(&left.to_string()));
}

#[test]
fn few_lessons_tell_of_everything_and_what_nobody_chose_or_read_waits_for_a_person() {
    let (script, mut snapshot) = atelier();
    let (reading, found) = {
        let reading = Reading::of(&script, &snapshot);
        let found = findings(&reading);
        (reading, found)
    };
    let is_poor = |one: &Finding| {
        one.kind == FindingKind::Absence || one.sentence.key.starts_with("finding-theme-proposed")
    };
    let poor: Vec<&Finding> = found.iter().filter(|one| is_poor(one)).collect();
    assert!(!poor.is_empty(), "the atelier has some");
    let chosen = lessons::choose(&found, &reading);
    assert!(chosen.len() <= 7, "{}", chosen.len());
    assert!(!chosen.iter().any(|one| is_poor(one)));
    let chapters = |all: &[&Finding]| -> BTreeSet<Chapter> {
        all.iter().map(|one| Chapter::of(one, &reading)).collect()
    };
    let rich: Vec<&Finding> = found.iter().filter(|one| !is_poor(one)).collect();
    assert_eq!(chapters(&chosen), chapters(&rich));
    // Whoever keeps one has it there, and no other goes.
    let before: BTreeSet<_> = chosen.iter().map(|one| one.id.clone()).collect();
    let kept = poor[0].id.clone();
    decided(
        &mut snapshot,
        Act::Finding {
            finding: kept.clone(),
            state: FindingState::Kept,
        },
    );
    let reading = Reading::of(&script, &snapshot);
    let found = findings(&reading);
    let after: BTreeSet<_> = lessons::choose(&found, &reading)
        .iter()
        .map(|one| one.id.clone())
        .collect();
    assert!(after.contains(&kept) && after.is_superset(&before));
    assert_eq!(after.len(), before.len() + 1);
    // What somebody told in words of their own is not lost for being one too many.
    let told = found.iter().find(|one| !after.contains(&one.id)).unwrap();
    let told = told.id.clone();
    let entry = Block::typed(BlockKind::Finding, "Ce que nous en disons.", "", "").unwrap();
    decided(
        &mut snapshot,
        Act::Block {
            block: BlockKey::of(&told).unwrap(),
            entry: Some(entry),
        },
    );
    let reading = Reading::of(&script, &snapshot);
    let found = findings(&reading);
    let chosen = lessons::choose(&found, &reading);
    assert!(chosen.iter().any(|one| one.id == told));
}

#[test]
fn no_question_takes_all_the_lessons() {
    let doc = document(&atelier());
    for part in &doc.questions {
        let about = doc
            .told()
            .filter(|lesson| lesson.proof.as_ref().unwrap().anchor == part.anchor);
        assert!(about.count() <= 4, "{}", part.title);
    }
}

#[test]
fn raised_hands_stand_beside_the_people() {
    let (script, mut snapshot) = atelier();
    let before = document(&(script.clone(), snapshot.clone()));
    let like = snapshot
        .ballots
        .iter()
        .find(|ballot| ballot.question == key("aisance"))
        .unwrap()
        .clone();
    for n in 0..2 {
        snapshot.ballots.push(Ballot {
            answer: AnswerId(named(&format!("hand {n}"))),
            person: None,
            body: Body::Answered(Payload::Score(7)),
            ..like.clone()
        });
    }
    let doc = document(&(script.clone(), snapshot));
    let place = script
        .questions
        .iter()
        .position(|question| question.key == key("aisance"))
        .unwrap();
    assert_eq!(
        doc.questions[place].results.accounting,
        before.questions[place].results.accounting
    );
    assert!(
        doc.questions[place]
            .results
            .raised
            .as_ref()
            .unwrap()
            .contains('2')
    );
    assert_eq!(before.questions[place].results.raised, None);
}

#[test]
fn what_was_not_asked_is_told_from_what_nobody_answered() {
    let (script, mut snapshot) = empty();
    // Before anything is asked all of it stands there, as the plan it is.
    let plan = document(&(script.clone(), snapshot.clone()));
    assert_eq!(plan.questions.len(), script.questions.len());
    let planned = plan.questions.iter();
    assert!({ planned }.all(|part| part.results.accounting.is_none()));
    decided(
        &mut snapshot,
        Act::Open {
            question: key("canaux"),
        },
    );
    let doc = document(&(script, snapshot));
    assert_eq!(doc.questions.len(), 1, "the others were not asked");
    let asked = &doc.questions[0];
    assert_eq!(asked.anchor, "question-canaux");
    assert!(
        asked.results.accounting.is_some()
            && asked.results.caution != plan.questions[0].results.caution
    );
    let collected = doc.method.parts[0].sentences.concat();
    assert!(collected.contains("1 question a été posée"), "{collected}");
}

#[test]
fn the_limits_say_whether_people_present_were_counted() {
    let limits = |present: Option<u32>| {
        let (script, mut snapshot) = atelier();
        decided(&mut snapshot, Act::Present { people: present });
        document(&(script, snapshot))
            .method
            .parts
            .last()
            .unwrap()
            .sentences
            .clone()
    };
    let locale = Locale::load().unwrap();
    let said = |key| locale.text(Lang::Fr, key);
    assert!(limits(None).contains(&said("restitution-method-present-unknown")));
    assert!(limits(Some(30)).contains(&said("restitution-method-more-answers")));
    assert_eq!(limits(Some(40)).len(), limits(None).len() - 1);
}

#[test]
fn words_written_rarely_leave_the_table_and_none_is_lost() {
    let workshop = atelier();
    let doc = document(&workshop);
    let part = &doc.questions[0];
    let reading = Reading::of(&workshop.0, &workshop.1);
    let words = &reading.questions[0].words().unwrap().words;
    let listed: usize = part.results.few.iter().map(|few| few.words.len()).sum();
    let table = part.results.table.as_ref().unwrap();
    assert_eq!(table.rows.len() + listed, words.len());
    assert!(
        table
            .rows
            .iter()
            .all(|row| row[1].parse::<u64>().unwrap() >= 3)
    );
}

#[test]
fn words_held_back_are_told_by_number_and_by_whose_decision() {
    let mut workshop = atelier();
    let words = workshop.1.ballots.iter_mut().find_map(|ballot| {
        let is = ballot.question == key("relation");
        match &mut ballot.body {
            Body::Answered(Payload::Words(words)) if is => Some(words),
            _ => None,
        }
    });
    "connard".clone_into(&mut words.unwrap()[0]);
    let told = |workshop: &(Script, Snapshot)| {
        let part = document(workshop).questions.swap_remove(0);
        let json = serde_json::to_string(&part).unwrap();
        (
            part.results.raised.unwrap_or_default(),
            json.contains("connard"),
        )
    };
    let form = glane_analysis::form_key("connard").unwrap();
    let (said, shown) = told(&workshop);
    assert!(
        said.starts_with("1 mot qui peut blesser ou nommer quelqu’un a été retenu par Glane"),
        "{said}"
    );
    assert!(!shown);
    let question = key("relation");
    decided(
        &mut workshop.1,
        Act::HideWord {
            question,
            form: form.clone(),
        },
    );
    let (said, shown) = told(&workshop);
    assert!(
        said.starts_with("1 mot caché par la personne qui anime"),
        "{said}"
    );
    assert!(!shown);
    let question = key("relation");
    decided(&mut workshop.1, Act::ShowWord { question, form });
    let (said, shown) = told(&workshop);
    assert!(
        said.starts_with("1 mot qui peut blesser est montré"),
        "{said}"
    );
    assert!(shown);
}

#[test]
fn page_numbers_are_cut_out_of_the_sentence() {
    let doc = document(&empty());
    assert_eq!(doc.page_of, ["Page ", " sur ", ""].map(str::to_owned));
}

#[test]
fn a_question_asked_again_keeps_what_was_answered_before_in_every_file() {
    let names = ["relation", "canaux", "aisance", "freins"];
    let (before, after) = (document(&atelier()), document(&asked_again(&names)));
    let silent = "Personne n’a répondu à ce tour.";
    for (was, is) in before.questions.iter().zip(&after.questions) {
        assert_eq!(was.sentences, is.sentences, "{}", was.title);
        assert_eq!(was.results.accounting, is.results.accounting);
        let rows = |part: &Part| part.results.table.as_ref().map(|table| table.rows.clone());
        assert_eq!(rows(was), rows(is));
        assert_eq!(was.results.verbatims, is.results.verbatims);
        if !names.iter().any(|name| is.anchor.ends_with(name)) {
            assert_eq!(was, is);
            continue;
        }
        assert_eq!(is.round.as_deref(), Some("Tour 1"));
        let since = is.since.as_deref().unwrap_or_default();
        assert!(since.contains("tour 2"), "{since}");
        assert_eq!(is.rounds.len(), 1);
        assert_eq!(is.rounds[0].heading, "Tour 2");
        assert_eq!(is.rounds[0].results.caution.as_deref(), Some(silent));
    }
    assert_eq!(before.lessons, after.lessons);
    let page = crate::fixture::page(&asked_again(&names));
    assert_eq!(page.matches(silent).count(), names.len());
    let json = |workshop: &(Script, Snapshot)| -> serde_json::Value {
        let made = crate::fixture::made(workshop, crate::Format::Json);
        serde_json::from_slice(&made).unwrap()
    };
    let (once, again) = (json(&atelier()), json(&asked_again(&names)));
    let (once, canaux) = (&once["questions"]["canaux"], &again["questions"]["canaux"]);
    for figures in ["round", "n", "counts", "by_group"] {
        assert_eq!(canaux[figures], once[figures]);
    }
    assert!(once.get("other_rounds").is_none());
    assert_eq!(canaux["other_rounds"][0]["round"], 2);
    assert_eq!(canaux["other_rounds"][0]["missing"], 38);
}

#[test]
fn each_round_has_its_figures_and_no_two_parts_of_a_page_share_a_name() {
    let (script, mut snapshot) = asked_again(&["relation", "canaux", "aisance", "freins"]);
    let again: Vec<Ballot> = snapshot
        .ballots
        .iter()
        .filter(|ballot| !matches!(ballot.body, Body::Blank))
        .map(|ballot| Ballot {
            answer: AnswerId(named(&format!("again {}", ballot.answer))),
            round: glane_core::id::Round(2),
            ..ballot.clone()
        })
        .take(120)
        .collect();
    snapshot.ballots.extend(again);
    let workshop = (script, snapshot);
    let doc = document(&workshop);
    for name in ["relation", "canaux", "aisance", "freins"] {
        let anchor = format!("question-{name}");
        let part = doc.questions.iter().find(|part| part.anchor == anchor);
        let part = part.unwrap();
        assert_eq!(part.since, None, "{name}");
        assert_eq!(
            (part.round.as_deref(), part.rounds[0].heading.as_str()),
            (Some("Tour 2"), "Tour 1")
        );
        let written = part.results.figure.is_some() || part.results.verbatims.is_some();
        let before = &part.rounds[0].results;
        assert!(written && (before.figure.is_some() || before.verbatims.is_some()));
        if let Some(table) = &before.table {
            assert!(table.caption.ends_with("Tour 1"), "{}", table.caption);
        }
    }
    let page = crate::fixture::page(&workshop);
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    let locale = Locale::load().unwrap();
    let checker = crate::check::Checker::new(&workshop.0, &workshop.1, &locale);
    assert!(crate::check::is_proved(&checker.html(&page).unwrap()));
    let pdf = crate::fixture::made(&workshop, crate::Format::Pdf);
    assert!(pdf.starts_with(b"%PDF"));
}
