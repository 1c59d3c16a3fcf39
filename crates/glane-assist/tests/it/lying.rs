//! A server that lies: of 1,000 false proposals none gets through; of 300 true ones 95 in a hundred do.

use std::collections::BTreeSet;
use std::sync::Mutex;

use glane_assist::task::{Reword, Wish, judged as judged_of};
use glane_assist::{Judged, Kept, Stop, Task, Work};
use glane_testkit::{Model, Turn};
use serde::Deserialize;
use serde_json::json;

use crate::house::{Ticking, client, house};
use crate::made::made;
use crate::operators::{ALL, distinct};
use crate::random::Random;

/// Operators that change what a sentence says; the others change tables, figures and pages.
const OF_SENTENCES: [&str; 15] = [
    "digit",
    "rounding",
    "unit",
    "denominator",
    "comparison",
    "superlative",
    "swap",
    "negation",
    "quantifier",
    "quotation",
    "ellipsis",
    "number in words",
    "sentence added",
    "cause",
    "theme",
];
const FALSE: usize = 1000;
const TRUE: usize = 300;

/// A finding by its place among all, and what a server says in its place.
type Said = (usize, String);

/// Puts what a server says through the whole way: asked, answered, judged.
async fn through(all: Vec<Said>) -> Judged {
    let house = house();
    let rest = Mutex::new(all.clone());
    let model = Model::start(move |_| {
        let (_, text) = rest.lock().unwrap().remove(0);
        Turn::Says(json!({ "propositions": [{ "id": "c1", "texte": text }] }))
    })
    .await
    .unwrap();
    let (client, clock, never) = (client(&model), Ticking::default(), Stop::never());
    let mut judged = Judged::default();
    for (at, _) in &all {
        let (sentence, original) = &house.sentences[*at];
        let task = Reword {
            ground: &house.ground,
            original,
            sentence,
            wish: Wish::Plainer,
        };
        let (work, kept) = (Work::of(task.prompts()), Kept::default());
        work.run(&client, &clock, &never, &kept).await.unwrap();
        let replies = work.replies(client.model(), &kept).unwrap();
        let one = judged_of(&task, replies.iter().map(|reply| &reply.content));
        judged.proposals.extend(one.proposals);
        judged.dropped.extend(one.dropped);
    }
    judged
}

fn falsehoods() -> Vec<Said> {
    let (house, made) = (house(), made());
    let at = |before: &str| {
        let (_, text) = before.split_once("] ")?;
        house
            .sentences
            .iter()
            .position(|(sentence, _)| sentence == text)
    };
    let mut by_operator: Vec<Vec<Said>> = Vec::new();
    for (name, changes) in ALL {
        if !OF_SENTENCES.contains(&name) {
            continue;
        }
        let mut all = distinct(changes(made));
        Random::new(11, name).shuffle(&mut all);
        let mut seen = BTreeSet::new();
        let said = all.iter().filter(|change| change.edits.len() == 1);
        let said = said.filter_map(|change| Some((at(&change.before)?, change.after.clone())));
        let said: Vec<Said> = said.filter(|one| seen.insert(one.clone())).collect();
        println!("measured: {name}: {} false sentences", said.len());
        by_operator.push(said);
    }
    // In turn, so that each sort is there.
    let mut taken = Vec::new();
    while taken.len() < FALSE && by_operator.iter().any(|all| !all.is_empty()) {
        taken.extend(by_operator.iter_mut().filter_map(Vec::pop));
    }
    taken.truncate(FALSE);
    taken
}

#[tokio::test]
async fn of_a_thousand_false_proposals_none_gets_through() {
    let all = falsehoods();
    assert_eq!(all.len(), FALSE);
    let judged = through(all).await;
    assert_eq!(
        judged.dropped.len() + judged.proposals.len(),
        FALSE,
        "each is counted"
    );
    println!("measured: dropped {:?}", judged.counted());
    let through: Vec<&str> = judged
        .proposals
        .iter()
        .map(|one| one.text.as_str())
        .collect();
    assert!(through.is_empty(), "{through:#?}");
}

#[derive(Deserialize)]
struct Reworded {
    kind: String,
    question: String,
    lang: String,
    says: Vec<String>,
}

/// Every set of true rewordings that the checker is measured by, the one that nothing was learned from among them.
const SETS: [&str; 16] = [
    include_str!("../../../glane-report/tests/attacks/rewordings.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_second.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_third.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_fourth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_fifth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_sixth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_seventh.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_eighth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_ninth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_tenth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_eleventh.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_twelfth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_thirteenth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_fourteenth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_fifteenth.json"),
    include_str!("../../../glane-report/tests/attacks/rewordings_sixteenth.json"),
];

fn truths() -> Vec<Said> {
    let (house, made) = (house(), made());
    let mut sets: Vec<Vec<Said>> = Vec::new();
    for (n, json) in SETS.into_iter().enumerate() {
        let all: Vec<Reworded> = serde_json::from_str(json).unwrap();
        let mut said = Vec::new();
        for one in all.iter().filter(|one| one.lang == "fr") {
            let found = made.truth.findings.iter().find(|found| {
                found.kind == one.kind && found.questions.first() == Some(&one.question)
            });
            let Some(found) = found else { continue };
            let at = house
                .sentences
                .iter()
                .position(|(text, _)| *text == found.fr);
            said.extend(at.into_iter().flat_map(|at| {
                let texts = one.says.iter().filter(|text| **text != found.fr);
                texts.map(move |text| (at, text.clone()))
            }));
        }
        Random::new(12, &n.to_string()).shuffle(&mut said);
        sets.push(said);
    }
    let mut taken = Vec::new();
    while taken.len() < TRUE && sets.iter().any(|all| !all.is_empty()) {
        taken.extend(sets.iter_mut().filter_map(Vec::pop));
    }
    taken.truncate(TRUE);
    taken
}

#[tokio::test]
async fn of_three_hundred_true_proposals_nineteen_of_twenty_are_kept() {
    let all = truths();
    assert_eq!(all.len(), TRUE);
    let judged = through(all).await;
    let kept = judged.proposals.len();
    println!("measured: {kept} of {TRUE} true proposals kept");
    for one in &judged.dropped {
        println!("dropped: {} | {:?}", one.text, one.why);
    }
    assert!(kept * 20 >= TRUE * 19, "{kept} of {TRUE}");
}
