use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_core::script::Script;

use super::*;
use crate::fixture::{ballot, item, person, script, snapshot};

/// One room: of each group, how many tick `x` of how many that tick anything; and who gives which score.
fn room(script: &Script, groups: &[(&str, u32, u32)], scores: &[(i64, u32)]) -> Reading {
    let (mut people, mut ballots) = (Vec::new(), Vec::new());
    let mut id = 0;
    for (group, ticks, base) in groups {
        for n in 0..*base {
            id += 1;
            people.push(person(id, Some(group)));
            let said = if n < *ticks { "x" } else { "y" };
            let body = Body::Answered(Payload::Items([item(said)].into()));
            ballots.push(ballot("choice", Some(id), body));
        }
    }
    for (score, count) in scores {
        for _ in 0..*count {
            id += 1;
            people.push(person(id, None));
            let body = Body::Answered(Payload::Score(*score));
            ballots.push(ballot("scale", Some(id), body));
        }
    }
    Reading::of(script, &snapshot(people, ballots))
}

fn row<'a>(found: &'a Moves, label: &str) -> &'a RowMove {
    let question = found
        .questions
        .iter()
        .find(|one| one.key.as_str() == "choice");
    let mut rows = question.unwrap().rows.iter();
    rows.find(|row| row.label.get("fr") == label).unwrap()
}

#[test]
fn a_large_change_is_said_and_a_small_one_is_left_to_chance() {
    let script = script(&["a", "b"]);
    let first = room(&script, &[("a", 10, 40), ("b", 10, 40)], &[(1, 20), (4, 6)]);
    let after = room(&script, &[("a", 34, 40), ("b", 12, 40)], &[(1, 6), (5, 20)]);
    let found = moves(&measured(&first), &after);
    let x = row(&found, "X");
    assert_eq!(x.people.before, (20, 80));
    assert_eq!((x.people.after, x.moved), ((46, 80), Moved::Up));
    assert_eq!(row(&found, "Y").moved, Moved::Down);
    let groups: Vec<(&str, Moved)> = x
        .groups
        .iter()
        .map(|one| (one.label.get("fr"), one.moved))
        .collect();
    assert_eq!(groups, [("a", Moved::Up), ("b", Moved::Unsaid)]);
    let scale = found.questions.iter().find_map(|one| one.scale).unwrap();
    assert_eq!(scale.moved, Moved::Up);
    assert!(scale.means[0] < scale.means[1]);
    // The other way round, it fell.
    let found = moves(&measured(&after), &first);
    assert_eq!(row(&found, "X").moved, Moved::Down);
    let scale = found.questions.iter().find_map(|one| one.scale).unwrap();
    assert_eq!(scale.moved, Moved::Down);
    // The same room again moved nothing.
    let found = moves(&measured(&first), &first);
    assert!(
        found
            .questions
            .iter()
            .flat_map(|one| &one.rows)
            .all(|row| row.moved == Moved::Unsaid)
    );
}

#[test]
fn groups_that_either_threshold_hides_are_in_no_comparison() {
    let script = script(&["a", "b", "c"]);
    let all = [("a", 10, 40), ("b", 20, 40), ("c", 10, 30)];
    let both = room(&script, &all, &[]);
    let names = |found: &Moves| -> Vec<String> {
        let groups = &row(found, "X").groups;
        groups
            .iter()
            .map(|one| one.label.get("fr").to_owned())
            .collect()
    };
    assert_eq!(names(&moves(&measured(&both), &both)), ["a", "b", "c"]);
    // Three of a group would be named by their answer: it, and what gives it away, is hidden in either place.
    let hidden = room(&script, &[("a", 3, 40), ("b", 20, 40), ("c", 10, 30)], &[]);
    for (was, now) in [(&hidden, &both), (&both, &hidden)] {
        let found = moves(&measured(was), now);
        assert!(
            !names(&found).contains(&"a".to_owned()),
            "{:?}",
            names(&found)
        );
        assert!(names(&found).len() < 2, "one left gives the other away");
    }
    // What an earlier edition showed at a smaller threshold is not shown at this one's.
    let mut lax = script.clone();
    lax.threshold = 2;
    let lax = room(&lax, &[("a", 3, 40), ("b", 20, 40), ("c", 10, 30)], &[]);
    assert!(
        measured(&lax)[0].rows[0]
            .groups
            .iter()
            .any(|one| one.people == 3)
    );
    assert!(!names(&moves(&measured(&lax), &both)).contains(&"a".to_owned()));
}

#[test]
fn other_words_other_ways_and_few_people_are_not_held_against_each_other() {
    let script = script(&["a", "b"]);
    let first = room(&script, &[("a", 10, 40), ("b", 10, 40)], &[(1, 4)]);
    let kept = measured(&first);
    let found = moves(&kept, &first);
    assert_eq!(found.few.len(), 1, "four gave a score");
    let mut other = kept.clone();
    other[0].label = Label::fr("Autrement ?");
    let found = moves(&other, &first);
    assert_eq!((found.questions.len(), found.reworded.len()), (0, 1));
    let mut other = kept.clone();
    other[0].kind = "slots".to_owned();
    assert_eq!(moves(&other, &first).reworded.len(), 1);
    // An option that is called otherwise is another one.
    let mut other = kept.clone();
    other[0].rows[0].answer = Answer::Item(Label::fr("Autre chose"));
    let found = moves(&other, &first);
    let rows: Vec<&str> = found.questions[0]
        .rows
        .iter()
        .map(|row| row.label.get("fr"))
        .collect();
    assert_eq!(rows, ["Y", "Z"]);
    // Where nothing was measured, nothing is said.
    assert_eq!(moves(&[], &first), Moves::default());
}

#[test]
fn each_question_that_is_not_compared_is_listed_with_why() {
    let names =
        |all: &[Label]| -> Vec<String> { all.iter().map(|one| one.get("fr").to_owned()).collect() };
    let script = script(&["a", "b"]);
    let asked = |key: &str| {
        let mut all = script.questions.iter();
        let question = all.find(|one| one.key.as_str() == key).unwrap();
        question.label.get("fr").to_owned()
    };
    let first = room(&script, &[("a", 10, 40), ("b", 10, 40)], &[(1, 20)]);
    let kept = measured(&first);
    // Nobody answered the scale this time, and a text says what no test compares.
    let (mut people, mut ballots) = (Vec::new(), Vec::new());
    for id in 1..=40 {
        people.push(person(id, Some("a")));
        let said = Body::Answered(Payload::Items([item("x")].into()));
        ballots.push(ballot("choice", Some(id), said));
        let text = Body::Answered(Payload::Text("Rien".to_owned()));
        ballots.push(ballot("open", Some(id), text));
    }
    let after = Reading::of(&script, &snapshot(people, ballots));
    let found = moves(&kept, &after);
    assert_eq!(names(&found.few), [asked("scale")]);
    assert_eq!(names(&found.other), [asked("open")]);
    // The choice was not measured before; a question of then is asked no more.
    let mut other = kept;
    other.retain(|one| one.kind == "scale");
    let mut old = other[0].clone();
    old.question = QuestionKey::new("ancienne").unwrap();
    old.label = Label::fr("Ancienne ?");
    other.push(old);
    let found = moves(&other, &first);
    assert_eq!(names(&found.fresh), [asked("choice")]);
    assert_eq!(names(&found.gone), ["Ancienne ?"]);
    assert_eq!(found.questions.len(), 1);
}

#[test]
fn two_rooms_that_answer_at_random_move_nothing() {
    // A hundred pairs of rooms of sixty people who toss a coin: at most a few in a hundred are called a change, all answers together.
    let script = script(&["a", "b"]);
    let mut draw = 98_765_u64;
    let mut toss = |people: u32| -> u32 {
        (0..people)
            .map(|_| {
                draw = draw.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                u32::from(draw >> 63 == 1)
            })
            .sum()
    };
    let mut called = 0;
    for _ in 0..100 {
        let mut one = || room(&script, &[("a", toss(30), 30), ("b", toss(30), 30)], &[]);
        let found = moves(&measured(&one()), &one());
        let rows = found.questions.iter().flat_map(|one| &one.rows);
        let is_called = rows.into_iter().any(|row| {
            row.moved != Moved::Unsaid || row.groups.iter().any(|one| one.moved != Moved::Unsaid)
        });
        called += usize::from(is_called);
    }
    assert!(called <= 10, "{called} of 100 by chance alone");
}

#[test]
fn bounds_hold_the_share_and_are_wide_where_few_answered() {
    let (low, high) = bounds((4, 10)).unwrap();
    assert!(low < 0.4 && 0.4 < high && high - low > 0.4);
    let (narrow_low, narrow_high) = bounds((400, 1000)).unwrap();
    assert!(narrow_high - narrow_low < 0.07);
    assert_eq!(bounds((0, 0)), None);
}
