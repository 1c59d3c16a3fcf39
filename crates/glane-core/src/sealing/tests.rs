use proptest::prelude::*;

use super::*;
use crate::coding::Coded;
use crate::decision::tests::log as log_of;
use crate::id::{FormKey, ThemeKey};
use crate::room::RoomState;
use crate::script::Script;
use crate::script::tests::tiny;

const ANSWERS: u8 = 5;

fn open() -> QuestionKey {
    QuestionKey::new("b").unwrap()
}

fn old(n: u8) -> AnswerId {
    // Spelled as no decision's id is.
    AnswerId(Uuid::from_u128(0xA000_0000 + u128::from(n)))
}

fn fresh(n: u8) -> AnswerId {
    AnswerId(Uuid::from_u128(1000 + u128::from(n.wrapping_mul(151))))
}

fn themes(bits: u8) -> BTreeSet<ThemeKey> {
    let all = ["t0", "t1"].into_iter().zip([1, 2]);
    all.filter(|(_, bit)| bits & bit != 0)
        .map(|(key, _)| ThemeKey::new(key).unwrap())
        .collect()
}

fn script() -> Script {
    let mut script = tiny();
    for question in &mut script.questions {
        if question.key == open() {
            question.themes = ["t0", "t1"]
                .map(|key| crate::codebook::Theme {
                    key: ThemeKey::new(key).unwrap(),
                    label: crate::label::Label::fr(key),
                    description: None,
                    examples: vec![],
                    words: vec![],
                })
                .into();
        }
    }
    script
}

/// One act of a log by three numbers, and which earlier one it undoes.
fn act((kind, which, bits): (u8, u8, u8), at: usize) -> (Act, Option<u64>) {
    let question = open();
    let answers: BTreeSet<AnswerId> = [which % ANSWERS, bits % ANSWERS].map(old).into();
    let coder = Coder::new(["Léa", "lea", "Awa"][usize::from(which % 3)]).unwrap();
    let form = FormKey::new(format!("f{}", which % 4)).unwrap();
    let made = match kind % 9 {
        8 => Act::Aloud(crate::aloud::Entry {
            entry: Uuid::from_u128(0xB000_0000 + at as u128),
            question,
            round: crate::id::Round::FIRST,
            way: crate::aloud::Way::Told,
            also: vec![],
            serial: None,
            answers,
        }),
        0 | 1 => Act::Code {
            question,
            answers,
            themes: themes(bits),
            coder,
        },
        2 => Act::Settle {
            question,
            answers,
            themes: themes(bits),
        },
        3 => Act::Open { question },
        4 => Act::HideWord {
            question: QuestionKey::new("a").unwrap(),
            form,
        },
        5 => Act::ShowWord {
            question: QuestionKey::new("a").unwrap(),
            form,
        },
        6 => Act::Present {
            people: Some(u32::from(which)),
        },
        _ if at > 0 => {
            let target = 1 + usize::from(which) % at;
            return (Act::Undo, u64::try_from(target).ok());
        }
        _ => Act::Close { question },
    };
    (made, None)
}

/// A log and when each answer was last written, none later than `data`. The first revision is the making of the workshop, at
/// which nobody has answered: here it is one that names no answer.
fn drawn_log() -> impl Strategy<Value = (Vec<Decision>, Vec<u64>)> {
    let acts = prop::collection::vec((0_u8..9, 0_u8..20, 0_u8..20), 1..24);
    let written = prop::collection::vec(1_u64..14, usize::from(ANSWERS));
    (acts, written).prop_map(|(acts, written)| {
        let made = (Act::Present { people: None }, None);
        let acts = acts
            .into_iter()
            .zip(1..)
            .map(|(numbers, at)| act(numbers, at));
        let acts: Vec<_> = std::iter::once(made).chain(acts).collect();
        (log_of(&acts), written)
    })
}

fn sealed(before: &[Decision], written: &[u64], exact: Revision) -> Vec<Decision> {
    let stays = (0..ANSWERS)
        .zip(written)
        .map(|(n, written)| {
            let stays = Stays {
                fresh: fresh(n),
                written: Revision(*written),
            };
            (old(n), stays)
        })
        .collect();
    let mut next = 1_000_000_u128;
    log(before, &stays, exact, &mut || {
        next = next
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(99);
        Uuid::from_u128(next)
    })
}

proptest! {
    /// Whoever reads the data at a revision that still can be read sees what was decided, of the same answers.
    #[test]
    fn what_was_decided_is_what_it_was((before, written) in drawn_log()) {
        let data = Revision(written.iter().copied().max().unwrap_or(1));
        let exact = exact(&before, data);
        let after = sealed(&before, &written, exact);
        prop_assert_eq!(after.len(), before.len());
        let revisions = |log: &[Decision]| log.iter().map(|one| one.revision).collect::<Vec<_>>();
        prop_assert_eq!(revisions(&before), revisions(&after));
        let script = script();
        let last = before.last().map_or(0, |one| one.revision.0);
        for at in exact.0..=last.max(exact.0) {
            let until = |log: &[Decision]| {
                let end = log.partition_point(|one| one.revision.0 <= at);
                RoomState::fold(&script, &log[..end])
            };
            let (was, is) = (until(&before), until(&after));
            prop_assert_eq!(&was.words, &is.words);
            prop_assert_eq!(&was.questions, &is.questions);
            prop_assert_eq!(was.present, is.present);
            let aside = |log: &[Decision]| {
                let end = log.partition_point(|one| one.revision.0 <= at);
                crate::aloud::set_aside(&log[..end])
            };
            let named = |n: u8| aside(&before).contains(&old(n)) == aside(&after).contains(&fresh(n));
            prop_assert!((0..ANSWERS).all(named), "what was taken back stays so at {}", at);
            let (was, is) = (was.coding(&open()).unwrap(), is.coding(&open()).unwrap());
            let spelled = |coding: &crate::coding::Coding| -> Vec<String> {
                coding.coders().iter().map(|one| one.as_str().to_owned()).collect()
            };
            prop_assert_eq!(spelled(was), spelled(is));
            for n in 0..ANSWERS {
                let written = Revision(written[usize::from(n)]);
                prop_assert_eq!(
                    was.of(old(n), written),
                    is.of(fresh(n), Revision(1)),
                    "answer {} at {}", n, at
                );
            }
        }
    }

    /// No answer is named as before, and no decision about the room's moments keeps its own.
    #[test]
    fn nothing_is_named_as_it_was((before, written) in drawn_log()) {
        let data = Revision(written.iter().copied().max().unwrap_or(1));
        let after = sealed(&before, &written, exact(&before, data));
        let said = serde_json::to_string(&after).unwrap();
        for n in 0..ANSWERS {
            prop_assert!(!said.contains(&old(n).to_string()));
        }
        prop_assert!(!said.contains("-0000b0000"), "no form is named that an answer was typed into");
        let last = after.len();
        for (at, one) in after.iter().enumerate().filter(|(_, one)| one.revision <= data) {
            prop_assert!(at < last && one.base < one.revision);
            prop_assert!(before.iter().all(|other| other.id != one.id));
            prop_assert_eq!(day_of(one.at), one.at);
        }
    }
}

#[test]
fn who_codes_while_the_room_answers_leaves_no_order_of_arrival() {
    let code = |n| {
        let act = Act::Code {
            question: open(),
            answers: [old(n)].into(),
            themes: themes(1),
            coder: Coder::new("Awa").unwrap(),
        };
        (act, None)
    };
    let room = |question| (Act::Open { question }, None);
    let mut acts = vec![room(QuestionKey::new("a").unwrap())];
    acts.extend((0..ANSWERS).map(code));
    acts.push(room(open()));
    let before = log_of(&acts);
    // The last answer came after all of them; the first had to be coded once more.
    let after = sealed(&before, &[1, 1, 1, 1, 1], Revision(9));
    let is_open: Vec<bool> = after
        .iter()
        .map(|one| matches!(one.act, Act::Open { .. }))
        .collect();
    assert_eq!(is_open, [true, true, false, false, false, false, false]);
    let named: Vec<AnswerId> = after
        .iter()
        .filter_map(|one| match &one.act {
            Act::Code { answers, .. } => answers.first().copied(),
            _ => None,
        })
        .collect();
    let came: Vec<AnswerId> = (0..ANSWERS).map(fresh).collect();
    assert_ne!(named, came);
    assert_eq!(
        named.iter().collect::<BTreeSet<_>>(),
        came.iter().collect::<BTreeSet<_>>()
    );
}

#[test]
fn what_was_said_of_an_answer_before_it_was_written_anew_goes() {
    let code = Act::Code {
        question: open(),
        answers: [old(0), old(1)].into(),
        themes: themes(3),
        coder: Coder::new("Awa").unwrap(),
    };
    // Seen at revision 0; the second was written anew at 1.
    let before = log_of(&[(Act::Present { people: None }, None), (code, None)]);
    let after = sealed(&before, &[1, 5, 1, 1, 1], Revision(5));
    let script = script();
    let state = RoomState::fold(&script, &after);
    let coding = state.coding(&open()).unwrap();
    assert_eq!(coding.of(fresh(0), Revision(1)), Coded::Decided(themes(3)));
    assert_eq!(coding.of(fresh(1), Revision(1)), Coded::Undecided);
}

#[test]
fn an_undo_that_comes_after_the_last_answer_moves_what_can_be_read() {
    let code = Act::Code {
        question: open(),
        answers: [old(0)].into(),
        themes: themes(1),
        coder: Coder::new("Awa").unwrap(),
    };
    let present = (Act::Present { people: None }, None);
    let acts = [present.clone(), (code, None), present, (Act::Undo, Some(2))];
    let log = log_of(&acts);
    assert_eq!(exact(&log, Revision(2)), Revision(4));
    assert_eq!(exact(&log[..3], Revision(2)), Revision(2));
    assert_eq!(exact(&log, Revision(1)), Revision(1));
}
