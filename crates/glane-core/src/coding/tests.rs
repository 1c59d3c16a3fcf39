use proptest::prelude::*;

use super::*;
use crate::decision::tests::log;
use crate::label::Label;
use crate::script::tests::tiny;

fn question() -> Question {
    let mut question = tiny().questions.remove(1);
    question.themes = ["t0", "t1"].map(theme).into();
    question
}

fn theme(key: &str) -> Theme {
    Theme {
        key: ThemeKey::new(key).unwrap(),
        label: Label::fr(key),
        description: None,
        examples: vec![],
        words: vec![],
    }
}

fn answer(n: u8) -> AnswerId {
    AnswerId(uuid::Uuid::from_u128(u128::from(n)))
}

fn keys(keys: &[&str]) -> BTreeSet<ThemeKey> {
    keys.iter()
        .map(|key| ThemeKey::new(*key).unwrap())
        .collect()
}

fn code(n: u8, themes: &[&str], coder: &str) -> Act {
    Act::Code {
        question: question().key,
        answers: [answer(n)].into(),
        themes: keys(themes),
        coder: Coder::new(coder).unwrap(),
    }
}

fn settle(n: u8, themes: &[&str]) -> Act {
    Act::Settle {
        question: question().key,
        answers: [answer(n)].into(),
        themes: keys(themes),
    }
}

fn entry(key: &str, entry: Option<Theme>) -> Act {
    Act::Theme {
        question: question().key,
        theme: ThemeKey::new(key).unwrap(),
        entry,
    }
}

fn after(acts: &[(Act, Option<u64>)]) -> Coding {
    Coding::fold(&question(), &log(acts))
}

/// Where answer 1 stands, written before everything.
fn first(acts: &[(Act, Option<u64>)]) -> Coded {
    after(acts).of(answer(1), Revision(0))
}

#[test]
fn two_coders_agree_or_dispute_until_it_is_settled() {
    let acts = [
        (code(1, &["t0"], "Awa"), None),
        (code(1, &["t0"], "Luc"), None),
        (code(1, &["t0", "t1"], "Luc"), None),
        (settle(1, &["t1"]), None),
        (Act::Undo, Some(4)),
    ];
    assert_eq!(first(&[]), Coded::Undecided);
    assert_eq!(first(&acts[..2]), Coded::Decided(keys(&["t0"])));
    let Coded::Disputed(by) = first(&acts[..3]) else {
        panic!("disputed")
    };
    assert_eq!(by.len(), 2);
    assert_eq!(first(&acts[..4]), Coded::Decided(keys(&["t1"])));
    assert_eq!(first(&acts), first(&acts[..3]));
}

#[test]
fn that_none_fits_is_a_decision() {
    let acts = [(code(1, &[], "Awa"), None)];
    assert_eq!(first(&acts), Coded::Decided(keys(&[])));
    let acts = [(code(1, &[], "Awa"), None), (code(1, &["t0"], "Luc"), None)];
    assert!(matches!(first(&acts), Coded::Disputed(_)));
}

#[test]
fn a_removed_theme_takes_its_codings_along_and_brings_them_back() {
    let acts = [
        (code(1, &["t0"], "Awa"), None),
        (code(2, &["t0", "t1"], "Awa"), None),
        (entry("t0", None), None),
        (Act::Undo, Some(3)),
    ];
    let two = |n: usize| after(&acts[..n]).of(answer(2), Revision(0));
    assert_eq!(first(&acts[..3]), Coded::Undecided, "not « none fits »");
    assert_eq!(two(3), Coded::Decided(keys(&["t1"])));
    assert_eq!(after(&acts), after(&acts[..2]));
    assert_eq!(two(4), Coded::Decided(keys(&["t0", "t1"])));
}

#[test]
fn two_spellings_are_one_coder_and_the_first_stays() {
    let acts = [
        (code(2, &["t0"], "Léa"), None),
        (code(1, &["t1"], "lea"), None),
        (code(1, &["t0"], "LÉA "), None),
    ];
    let coding = after(&acts);
    assert_eq!(first(&acts), Coded::Decided(keys(&["t0"])), "no dispute");
    let names: Vec<&str> = coding.coders().iter().map(Coder::as_str).collect();
    assert_eq!(names, ["Léa"]);
    let by = coding.by(answer(1), Revision(0));
    assert_eq!(by.keys().map(Coder::as_str).collect::<Vec<_>>(), ["Léa"]);
    assert_eq!(
        code(1, &[], "Léa").target(),
        code(1, &[], "lea").target(),
        "the two hinder each other like one person's two windows"
    );
}

#[test]
fn an_answer_written_anew_waits_to_be_coded_again() {
    let coding = after(&[(code(1, &["t0"], "Awa"), None)]);
    assert_eq!(
        coding.of(answer(1), Revision(0)),
        Coded::Decided(keys(&["t0"]))
    );
    assert_eq!(coding.of(answer(1), Revision(1)), Coded::Undecided);
    let settled = after(&[(settle(1, &["t0"]), None)]);
    assert!(settled.is_settled(answer(1), Revision(0)));
    assert!(!settled.is_settled(answer(1), Revision(1)));
}

#[test]
fn themes_are_added_changed_and_kept_in_order() {
    let renamed = Theme {
        label: Label::fr("autre"),
        ..theme("t0")
    };
    let acts = [
        (entry("t2", Some(theme("t2"))), None),
        (entry("t0", Some(renamed)), None),
    ];
    let coding = after(&acts);
    let labels: Vec<&str> = coding
        .codebook()
        .iter()
        .map(|t| t.label.get("fr"))
        .collect();
    assert_eq!(labels, ["autre", "t1", "t2"]);
    assert_eq!(acts[1].0.target(), entry("t0", None).target());
    assert_ne!(
        code(1, &[], "Awa").target(),
        code(1, &[], "Luc").target(),
        "two coders do not hinder each other"
    );
}

fn acts() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
    prop::collection::vec((0..4_u8, 0..4_u8, 0..3_u8), 0..24)
}

fn coded((n, themes, coder): (u8, u8, u8)) -> Act {
    let all = ["t0", "t1"];
    let themes: Vec<&str> = (0..2)
        .filter(|at| themes >> at & 1 == 1)
        .map(|at| all[at])
        .collect();
    code(n, &themes, ["Awa", "Luc", "Zoé"][usize::from(coder)])
}

proptest! {
    #[test]
    fn in_which_order_coders_come_does_not_matter(drawn in acts()) {
        let log: Vec<(Act, Option<u64>)> = drawn.iter().map(|act| (coded(*act), None)).collect();
        let mut by_coder = drawn.clone();
        by_coder.sort_by_key(|(_, _, coder)| *coder);
        let other: Vec<(Act, Option<u64>)> = by_coder.iter().map(|act| (coded(*act), None)).collect();
        for n in 0..4 {
            prop_assert_eq!(after(&log).of(answer(n), Revision(0)), after(&other).of(answer(n), Revision(0)));
        }
    }

    #[test]
    fn undoing_the_last_acts_restores_what_was_before(drawn in acts(), back in 0..6_usize) {
        let mut log: Vec<(Act, Option<u64>)> = drawn.iter().map(|act| (coded(*act), None)).collect();
        let kept = log.len().saturating_sub(back);
        let before = after(&log[..kept]);
        for n in (kept..drawn.len()).rev() {
            log.push((Act::Undo, Some(u64::try_from(n).unwrap() + 1)));
        }
        prop_assert_eq!(after(&log), before);
    }
}
