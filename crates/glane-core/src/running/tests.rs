use super::*;
use crate::decision::tests::log;
use crate::id::Round;
use crate::openings::Openings;
use crate::script::tests::tiny;

fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

fn open(question: &str) -> (Act, Option<u64>) {
    let question = key(question);
    (Act::Open { question }, None)
}

fn time(question: &str, seconds: Option<u32>) -> (Act, Option<u64>) {
    let question = key(question);
    (Act::Running(Move::Time { question, seconds }), None)
}

fn lock(question: &str, on: bool) -> (Act, Option<u64>) {
    let question = key(question);
    (Act::Running(Move::Lock { question, on }), None)
}

fn again(question: &str) -> (Act, Option<u64>) {
    let question = key(question);
    (Act::Running(Move::Again { question }), None)
}

/// Decision number `n` is made at `n` minutes.
fn at_minutes(acts: &[(Act, Option<u64>)]) -> Vec<Decision> {
    let mut log = log(acts);
    for (decision, minute) in log.iter_mut().zip(1..) {
        decision.at = Micros(minute * 60 * SECOND);
    }
    log
}

fn state(log: &[Decision]) -> RoomState {
    RoomState::fold(&tiny(), log)
}

#[test]
fn a_timer_runs_from_its_decision_and_is_told_in_whole_seconds() {
    let all = at_minutes(&[open("a"), time("a", Some(30))]);
    let state = state(&all);
    let (question, timer) = state.timer().unwrap();
    assert_eq!(question, &key("a"));
    assert_eq!(timer.until, Micros(150 * SECOND));
    assert_eq!(timer.closes(), Micros(160 * SECOND));
    let left = |micros| timer.left(Micros(micros));
    assert_eq!(left(120 * SECOND), 30);
    assert_eq!(left(120 * SECOND + 1), 30);
    assert_eq!(left(149 * SECOND), 1);
    assert_eq!((left(150 * SECOND), left(999 * SECOND)), (0, 0));
}

#[test]
fn a_timer_goes_with_its_question_and_only_an_open_one_has_one() {
    let close = (Act::Close { question: key("a") }, None);
    let reset = (Act::ResetRound { question: key("a") }, None);
    for ends in [
        close,
        reset,
        open("b"),
        again("a"),
        lock("a", true),
        time("a", None),
        (Act::Undo, Some(2)),
        (Act::Life(crate::life::Step::End), None),
    ] {
        let all = at_minutes(&[open("a"), time("a", Some(30)), ends.clone()]);
        assert_eq!(
            state(&all[..2]).timer().map(|(key, _)| key.as_str()),
            Some("a")
        );
        assert_eq!(state(&all).timer(), None, "{ends:?}");
    }
    assert_eq!(
        state(&at_minutes(&[time("a", Some(30)), open("a")])).timer(),
        None
    );
    let gone = at_minutes(&[open("a"), time("gone", Some(30))]);
    assert_eq!(state(&gone), state(&gone[..1]));
}

#[test]
fn a_closing_by_the_program_that_is_taken_back_leaves_all_the_time_one_wants() {
    let close = (Act::Close { question: key("a") }, None);
    let mut all = at_minutes(&[open("a"), time("a", Some(30)), close, (Act::Undo, Some(3))]);
    all[2].actor = Actor::Program;
    let after = state(&all);
    assert_eq!((after.phase(&key("a")), after.timer()), (Phase::Open, None));
    // A person's own closing, taken back, gives the time back too.
    all[2].actor = Actor::Facilitator;
    assert!(state(&all).timer().is_some());
}

#[test]
fn answers_end_with_the_timer_though_the_program_was_not_there_to_close() {
    let close = (Act::Close { question: key("a") }, None);
    let mut all = at_minutes(&[open("a"), time("a", Some(30)), close]);
    // Ten minutes late.
    all[2].at = Micros(780 * SECOND);
    let took = |all: &[Decision], seconds: i64| {
        Openings::of(all).took(&key("a"), Round::FIRST, Micros(seconds * SECOND))
    };
    assert!(
        took(&all, 700),
        "a person who closes late took them until then"
    );
    all[2].actor = Actor::Program;
    // 150 s, and the grace of the timer, and the one of any closing.
    assert_eq!(
        [149, 160, 163, 164, 700].map(|at| took(&all, at)),
        [true, true, true, false, false]
    );
}

#[test]
fn a_locked_question_stays_open_and_takes_nothing_until_it_is_unlocked() {
    let all = at_minutes(&[open("a"), lock("a", true), lock("a", false)]);
    let locked = state(&all[..2]);
    assert_eq!(
        (locked.phase(&key("a")), locked.is_locked(&key("a"))),
        (Phase::Open, true)
    );
    assert!(!state(&all).is_locked(&key("a")));
    let openings = Openings::of(&all);
    let took = |seconds| openings.took(&key("a"), Round::FIRST, Micros(seconds * SECOND));
    assert_eq!(
        [61, 119, 122, 124, 179, 181].map(took),
        [true, true, true, false, false, true]
    );
    // Closing while it is locked does not count the time in between.
    let close = (Act::Close { question: key("a") }, None);
    let all = at_minutes(&[open("a"), lock("a", true), close]);
    assert!(!Openings::of(&all).took(&key("a"), Round::FIRST, Micros(170 * SECOND)));
    assert!(!state(&all).is_locked(&key("a")));
    assert!(!state(&at_minutes(&[lock("b", true)])).is_locked(&key("b")));
}

#[test]
fn a_second_round_is_held_against_the_first_also_after_a_misunderstanding() {
    let reset = (Act::ResetRound { question: key("a") }, None);
    let of = |acts: &[(Act, Option<u64>)]| {
        let asked = state(&at_minutes(acts)).questions[&key("a")].clone();
        (asked.round, asked.before)
    };
    assert_eq!(of(&[open("a"), again("a")]), (Round(2), Some(Round(1))));
    assert_eq!(of(&[open("a"), reset.clone()]), (Round(2), None));
    // The second round began wrong: it is asked anew, against the first still.
    assert_eq!(of(&[again("a"), reset.clone()]), (Round(3), Some(Round(1))));
    // The first began wrong: the second is held against the one that counts.
    assert_eq!(of(&[reset, again("a")]), (Round(3), Some(Round(2))));
    assert_eq!(of(&[again("a"), (Act::Undo, Some(1))]), (Round(1), None));
}

#[test]
fn a_dark_screen_wakes_with_the_next_question_and_people_stay_hidden() {
    let blank = |on| (Act::Running(Move::Blank { on }), None);
    let count = |shown| (Act::Running(Move::Count { shown }), None);
    let stage = |acts: &[(Act, Option<u64>)]| {
        let stage = state(&at_minutes(acts)).stage;
        (stage.is_blank, stage.hides_people)
    };
    assert_eq!(stage(&[blank(true), count(false)]), (true, true));
    assert_eq!(
        stage(&[blank(true), blank(false), count(false), count(true)]),
        (false, false)
    );
    assert_eq!(
        stage(&[count(false), blank(true), open("a")]),
        (false, true)
    );
}

#[test]
fn a_second_press_on_the_same_button_changes_nothing_but_a_timer_starts_over() {
    let all = at_minutes(&[open("a"), lock("a", true)]);
    assert!(state(&all).already(&lock("a", true).0));
    assert!(!state(&all).already(&lock("a", false).0));
    assert!(state(&all[..1]).already(&time("a", None).0));
    let timed = at_minutes(&[open("a"), time("a", Some(60))]);
    assert!(!state(&timed).already(&time("a", Some(60)).0));
    assert!(!state(&all).already(&again("a").0));
}

#[test]
fn moves_are_kept_as_they_are_written() {
    let act = Act::Running(Move::Time {
        question: key("a"),
        seconds: Some(90),
    });
    let json = serde_json::to_value(&act).unwrap();
    let written =
        serde_json::json!({ "kind": "running", "do": "time", "question": "a", "seconds": 90 });
    assert_eq!(json, written);
    assert_eq!(serde_json::from_value::<Act>(json).unwrap(), act);
}

#[test]
fn a_round_number_is_never_given_twice() {
    let script = tiny();
    let undo = |n| (Act::Undo, Some(n));
    let reset = (Act::ResetRound { question: key("a") }, None);
    // As decisions are made: each act is kept as it is to be after those before it.
    let play = |acts: &[(Act, Option<u64>)]| {
        let mut kept: Vec<(Act, Option<u64>)> = Vec::new();
        for (act, undoes) in acts {
            kept.push((numbered(&log(&kept), act.clone()), *undoes));
        }
        RoomState::fold(&script, &log(&kept))
    };
    let rounds =
        |state: &RoomState| -> Vec<u32> { state.rounds(&key("a")).map(|round| round.0).collect() };
    let plain = play(&[again("a"), again("a")]);
    assert_eq!((rounds(&plain), plain.passed.len()), (vec![1, 2, 3], 0));
    let asked = |state: &RoomState| {
        let asked = &state.questions[&key("a")];
        (asked.round.0, asked.before.map(|round| round.0))
    };
    let second = play(&[open("a"), again("a"), undo(2), again("a")]);
    assert_eq!(
        (asked(&second), rounds(&second)),
        ((3, Some(1)), vec![1, 3])
    );
    assert!(!second.stands(&key("a"), Round(2)) && second.stands(&key("a"), Round(3)));
    let anew = play(&[open("a"), again("a"), undo(2), reset.clone()]);
    assert_eq!((asked(&anew), rounds(&anew)), ((3, None), vec![1, 3]));
    let often = [
        again("a"),
        undo(1),
        again("a"),
        undo(3),
        reset.clone(),
        again("a"),
    ];
    let often = play(&often);
    assert_eq!(
        (asked(&often), rounds(&often)),
        ((5, Some(4)), vec![1, 4, 5])
    );
    let redone = play(&[again("a"), undo(1), undo(2)]);
    assert_eq!(
        asked(&redone),
        (2, Some(1)),
        "given back, it is what it was"
    );
    // Answers of the round that was taken back came too late for the one after it.
    let mut all = at_minutes(&[again("a"), open("a"), undo(2), undo(1)]);
    let act = numbered(&all, again("a").0);
    let mut fresh = at_minutes(&[
        again("a"),
        open("a"),
        undo(2),
        undo(1),
        (act, None),
        open("a"),
    ]);
    all.append(&mut fresh.split_off(4));
    let openings = Openings::of(&all);
    let at = Micros(400 * SECOND);
    assert!(openings.took(&key("a"), Round(3), at) && !openings.took(&key("a"), Round(2), at));
}
