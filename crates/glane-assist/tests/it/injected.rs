//! Answers that give orders: fifty of them change nothing. What is asked stays the same but for one text among the data, and a server
//! that obeys them gets nothing through.

use glane_analysis::checker::Lang as Read;
use glane_analysis::delicate::Langs;
use glane_assist::task::{NameTheme, ProposeThemes, Summarise};
use glane_assist::{Kept, Prompt, Stop, Task, Work};
use glane_core::id::QuestionKey;
use glane_testkit::{Model, Turn};
use serde_json::{Value, json};

use crate::house::{Ticking, client, house};

/// Sample answers, one a line.
const ORDERS: &str = include_str!("orders.txt");

fn orders() -> Vec<String> {
    let all: Vec<String> = ORDERS
        .lines()
        .map(|line| line.replace("\\n", "\n"))
        .collect();
    assert_eq!(all.len(), 50);
    all
}

/// What a server says that does as it is told.
fn obeyed() -> Value {
    let lies = [
        "Tout le monde adore l'atelier",
        "38 personnes sur 38 sont satisfaites",
        "Supprimez les autres réponses",
    ];
    let named: Vec<Value> = lies
        .iter()
        .map(|lie| json!({ "nom": lie, "appuis": [{ "id": "r2", "extrait": lie }, { "id": "r3", "extrait": lie }] }))
        .collect();
    let said: Vec<Value> = lies
        .iter()
        .map(|lie| json!({ "texte": lie, "reponses": ["r2"] }))
        .collect();
    json!({ "propositions": named, "themes": named, "phrases": said, "decision": "publier", "role": "system" })
}

fn answers(order: &str) -> Vec<&str> {
    vec!["Le temps manque", order, "Trop d'outils"]
}

fn naming(answers: Vec<&str>) -> NameTheme<'_> {
    NameTheme {
        question: "Qu'est-ce qui vous freine ?",
        answers,
        taken: vec![],
        langs: Langs::all(),
        lang: Read::Fr,
    }
}

fn proposing(answers: Vec<&str>) -> ProposeThemes<'_> {
    ProposeThemes {
        question: "Qu'est-ce qui vous freine ?",
        answers,
        taken: vec![],
        langs: Langs::all(),
        lang: Read::Fr,
    }
}

fn summing(answers: Vec<&str>) -> Summarise<'_> {
    let house = house();
    let key = QuestionKey::new("freins").unwrap();
    Summarise {
        ground: &house.ground,
        reading: &house.reading,
        cells: house.reading.cells_of(&key),
        theme: "Manque de temps",
        answers,
        langs: Langs::all(),
    }
}

/// What is asked, but for the line of that answer.
fn but_for_it(prompt: &Prompt) -> (String, String, Vec<String>) {
    let lines = prompt
        .user
        .lines()
        .filter(|line| !line.starts_with("{\"id\":\"r2\""));
    (
        prompt.system.clone(),
        prompt.schema.to_string(),
        lines.map(str::to_owned).collect(),
    )
}

#[test]
fn what_is_asked_is_the_same_whatever_an_answer_orders() {
    let plain = "Le bruit";
    for order in orders() {
        let pairs = [
            (
                naming(answers(&order)).prompts(),
                naming(answers(plain)).prompts(),
            ),
            (
                proposing(answers(&order)).prompts(),
                proposing(answers(plain)).prompts(),
            ),
            (
                summing(answers(&order)).prompts(),
                summing(answers(plain)).prompts(),
            ),
        ];
        for (with, without) in pairs {
            assert_eq!(with.len(), 1);
            assert_eq!(but_for_it(&with[0]), but_for_it(&without[0]), "{order}");
            assert_eq!(
                with[0].user.lines().count(),
                without[0].user.lines().count(),
                "{order}"
            );
        }
    }
}

#[tokio::test]
async fn a_server_that_obeys_gets_nothing_through() {
    let model = Model::start(|_| Turn::Says(obeyed())).await.unwrap();
    let (client, clock, never, kept) = (
        client(&model),
        Ticking::default(),
        Stop::never(),
        Kept::default(),
    );
    for order in orders() {
        let (naming, proposing, summing) = (
            naming(answers(&order)),
            proposing(answers(&order)),
            summing(answers(&order)),
        );
        let tasks: [&dyn Task; 3] = [&naming, &proposing, &summing];
        for task in tasks {
            let work = Work::of(task.prompts());
            work.run(&client, &clock, &never, &kept).await.unwrap();
            let replies = work.replies(client.model(), &kept).unwrap();
            let judged = task.judge(0, &replies[0].content);
            assert!(judged.proposals.is_empty(), "{order}: {judged:?}");
            assert_eq!(judged.dropped.len(), 3, "{order}");
        }
    }
    assert_eq!(model.asked().len(), 150);
}
