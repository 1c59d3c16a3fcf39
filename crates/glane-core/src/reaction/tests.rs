use super::*;
use crate::decision::tests::log;
use crate::id::Round;
use crate::openings::Openings;
use crate::room::{Phase, RoomState};
use crate::script::tests::tiny;
use crate::world::Micros;

fn finding(letter: char) -> FindingId {
    FindingId::new(letter.to_string().repeat(12)).unwrap()
}

fn put(letter: char, hash: &str) -> Put {
    let finding = finding(letter);
    Put {
        question: QuestionKey::of_reaction(&finding, hash).unwrap(),
        words: Label::fr(format!("Constat {letter}.")),
        about: None,
        finding,
    }
}

fn puts(all: &[Put]) -> (Act, Option<u64>) {
    let findings = all.to_vec();
    (Act::Reaction(Move::Put { findings }), None)
}

fn open(put: &Put) -> (Act, Option<u64>) {
    let question = put.question.clone();
    (Act::Open { question }, None)
}

const END: (Act, Option<u64>) = (Act::Reaction(Move::End), None);

#[test]
fn what_is_put_is_opened_as_a_question_and_closes_at_the_end() {
    let (a, b) = (put('a', "1"), put('b', "1"));
    let acts = [puts(&[a.clone(), b.clone()]), open(&a), open(&b), END];
    let script = tiny();
    let after = |upto: usize| RoomState::fold(&script, &log(&acts[..upto]));
    let phases = |state: &RoomState| [&a, &b].map(|put| state.phase(&put.question));
    assert_eq!(phases(&after(0)), [Phase::Upcoming; 2]);
    assert_eq!(phases(&after(2)), [Phase::Open, Phase::Upcoming]);
    assert_eq!(phases(&after(3)), [Phase::Closed, Phase::Open]);
    assert_eq!(phases(&after(4)), [Phase::Closed; 2]);
    assert!(after(3).reactions.is_running && !after(4).reactions.is_running);
    assert_eq!(after(4).reactions.place(&b.question), Some(1));
    // What the room sees of it is hidden until somebody shows it.
    assert!(!after(3).questions[&b.question].on_projector);
    assert!(after(3).already(&acts[0].0) && !after(4).already(&acts[0].0));
}

#[test]
fn a_question_of_the_script_closes_a_finding_and_what_was_never_put_cannot_be_opened() {
    let a = put('a', "1");
    let question = QuestionKey::new("a").unwrap();
    let acts = [
        puts(std::slice::from_ref(&a)),
        open(&a),
        (Act::Open { question }, None),
    ];
    let state = RoomState::fold(&tiny(), &log(&acts));
    assert_eq!(state.phase(&a.question), Phase::Closed);
    let lost = RoomState::fold(&tiny(), &log(&acts[1..2]));
    assert_eq!(lost, RoomState::start(&tiny()));
}

#[test]
fn the_end_and_another_list_are_the_end_of_its_opening() {
    let (a, b) = (put('a', "1"), put('b', "1"));
    let at = |acts: &[(Act, Option<u64>)]| {
        let mut log = log(acts);
        for (decision, minute) in log.iter_mut().zip(1..) {
            decision.at = Micros(minute * 60_000_000);
        }
        Openings::of(&log)
    };
    let took = |openings: &Openings, seconds: i64| {
        openings.took(&a.question, Round::FIRST, Micros(seconds * 1_000_000))
    };
    for end in [END, puts(std::slice::from_ref(&b))] {
        let openings = at(&[puts(std::slice::from_ref(&a)), open(&a), end]);
        assert_eq!(
            [119, 120, 180, 183, 184].map(|seconds| took(&openings, seconds)),
            [false, true, true, true, false]
        );
    }
    // Another list with the same finding leaves it open.
    let openings = at(&[
        puts(std::slice::from_ref(&a)),
        open(&a),
        puts(&[b, a.clone()]),
    ]);
    assert!(took(&openings, 900));
}

#[test]
fn hands_and_nuances_are_as_last_said_and_taken_back() {
    let a = put('a', "1");
    let hands = |agree| {
        let question = a.question.clone();
        let hands = Hands {
            agree,
            nuance: 2,
            disagree: 0,
        };
        (Act::Reaction(Move::Hands { question, hands }), None)
    };
    let answer = AnswerId(uuid::Uuid::from_u128(7));
    let nuance = |shown| {
        let question = a.question.clone();
        let one = Move::Nuance {
            question,
            answer,
            shown,
        };
        (Act::Reaction(one), None)
    };
    let acts = [
        puts(std::slice::from_ref(&a)),
        hands(4),
        hands(5),
        (Act::Undo, Some(3)),
        nuance(false),
        nuance(true),
    ];
    let after = |upto: usize| Reactions::fold(&log(&acts[..upto]));
    let agree = |upto| after(upto).hands(&a.question).agree;
    assert_eq!([1, 2, 3, 4].map(agree), [0, 4, 5, 4]);
    assert_eq!(after(4).hands(&a.question).all(), 6);
    let read = |upto| after(upto).may_be_read(answer);
    assert_eq!([4, 5, 6].map(read), [None, Some(false), Some(true)]);
    let steps = steps(&log(&acts[..4]));
    assert_eq!((steps.done.len(), steps.undone.len()), (2, 1));
}

#[test]
fn other_words_are_another_question_and_one_taken_back_is_known_still() {
    let (first, second) = (put('a', "1"), put('a', "2"));
    assert_ne!(first.question, second.question);
    let acts = [
        puts(std::slice::from_ref(&first)),
        puts(&[second.clone(), first.clone()]),
        (Act::Undo, Some(2)),
    ];
    let log = log(&acts);
    let keys: Vec<_> = questions(&log).into_iter().map(|one| one.key).collect();
    assert_eq!(keys, [first.question.clone(), second.question]);
    assert_eq!(Reactions::fold(&log).all, [first]);
}

#[test]
fn a_script_has_no_such_question_and_acts_read_back_as_written() {
    let a = put('a', "0123abcd");
    assert!(a.question.is_reaction());
    assert!(!QuestionKey::new("r-a").unwrap().is_reaction());
    for (act, _) in [puts(&[a]), END] {
        let text = serde_json::to_string(&act).unwrap();
        assert_eq!(serde_json::from_str::<Act>(&text).unwrap(), act, "{text}");
    }
}
