//! What counts of sheets, and what is left of them when somebody leaves or the workshop is sealed.

use super::*;
use crate::aloud;

fn answer(n: u128) -> AnswerId {
    AnswerId(Uuid::from_u128(n))
}

fn counted(n: u32, answers: &[u128]) -> (Act, Option<u64>) {
    let answers = answers.iter().map(|n| answer(*n)).collect();
    let sheet = serial(n);
    (Act::Sheet(Event::Counted { sheet, answers }), None)
}

#[test]
fn the_last_count_says_what_counts_and_taken_back_nothing_does() {
    let aside = |acts: &[(Act, Option<u64>)]| -> Vec<u128> {
        let aside = aloud::set_aside(&log(acts));
        aside.iter().map(|id| id.0.as_u128()).collect()
    };
    let mut acts = vec![counted(7, &[1, 2]), counted(8, &[5]), counted(7, &[2, 3])];
    assert_eq!(aside(&acts), [1]);
    acts.push((Act::Undo, Some(3)));
    assert_eq!(aside(&acts), [1, 2, 3], "the whole sheet is out");
    assert_eq!(
        Ledger::of(&log(&acts))
            .count(&serial(7))
            .unwrap()
            .taken_back,
        Some(log(&acts)[3].id)
    );
    acts.push((Act::Undo, Some(4)));
    assert_eq!(aside(&acts), [1]);
    acts.push(counted(7, &[]));
    assert_eq!(aside(&acts), [1, 2, 3]);
}

#[test]
fn sealing_leaves_what_counts_and_nothing_of_the_sheets() {
    let words = Event::Said(Said::Words {
        sheet: serial(7),
        spot: spot(2, 0),
        written: Written::Said("Parce que".to_owned()),
    });
    let acts = [
        (Act::Sheet(page(1, Some(7), 1, "x..")), None),
        (Act::Sheet(words), None),
        counted(7, &[1, 2]),
        counted(7, &[2, 3]),
        counted(8, &[5]),
        (Act::Undo, Some(5)),
        counted(9, &[6]),
        counted(9, &[]),
    ];
    let log = log(&acts);
    let fresh: BTreeMap<AnswerId, Stays> = (1..=6)
        .map(|n| {
            let stays = Stays {
                fresh: answer(100 + n),
                written: Revision(1),
            };
            (answer(n), stays)
        })
        .collect();
    // Whatever order is drawn.
    for seed in 0..20_u128 {
        let mut n = seed * 1_000;
        let mut drawn = || {
            n += 1;
            let mut bytes = [0; 16];
            blake3::Hasher::new()
                .update(&n.to_le_bytes())
                .finalize_xof()
                .fill(&mut bytes);
            Uuid::from_bytes(bytes)
        };
        let sealed = sealing::log(&log, &fresh, Revision(8), &mut drawn);
        let aside: Vec<u128> = aloud::set_aside(&sealed)
            .iter()
            .map(|id| id.0.as_u128())
            .collect();
        assert_eq!(aside, [101, 105, 106]);
        let written = serde_json::to_string(&sealed).unwrap();
        for told in [
            "Parce que",
            picture(1).as_str(),
            "x..",
            "serial",
            "0123456789abcdef",
        ] {
            assert!(!written.contains(told), "{told}");
        }
    }
}

#[test]
fn who_leaves_takes_their_sheet_along_and_it_never_comes_in_again() {
    let words = Event::Said(Said::Words {
        sheet: serial(7),
        spot: spot(2, 0),
        written: Written::Said("Parce que".to_owned()),
    });
    let acts = [
        (Act::Sheet(page(1, Some(7), 1, "x..")), None),
        (Act::Sheet(page(2, Some(8), 1, ".x.")), None),
        (Act::Sheet(words), None),
        counted(7, &[1, 2]),
        counted(8, &[5]),
    ];
    let before = log(&acts);
    assert_eq!(without(&before, &[answer(99)].into()), None);
    let after = without(&before, &[answer(2)].into()).unwrap();
    let written = serde_json::to_string(&after).unwrap();
    assert!(
        !written.contains("Parce que") && !written.contains("x.."),
        "{written}"
    );
    let ledger = Ledger::of(&after);
    assert!(ledger.has_left(&serial(7)) && !ledger.has_left(&serial(8)));
    assert!(ledger.knows(&picture(1)) && ledger.page(&picture(1)).is_none());
    let keys: Vec<SheetKey> = ledger.sheets().into_iter().map(|came| came.key).collect();
    assert_eq!(keys, [serial(8)]);
    let mut again = ledger;
    again.add(&page(3, Some(7), 1, "x.."), None);
    assert_eq!(again.sheets().len(), 1, "another photo of it");
    assert_eq!(after[1].act, before[1].act);
    assert_eq!(after[4].act, before[4].act);
}
