//! Pages, decisions and typed sheets in any order, repeated: the same people count with the same answers.

use glane_core::sheet::answers::Ruling;

use super::*;

/// Sheets of every fate: one photographed twice and not the same both times, one with an idea of somebody's own, one of which a
/// page never comes in, one with a picture that is put aside and a question that a person ruled on, one typed besides.
fn everything() -> Vec<Deed> {
    vec![
        Deed::Pages(vec![page(1, 1, 1, "x.x..")]),
        Deed::Pages(vec![page(2, 1, 2, "x.!!")]),
        Deed::Pages(vec![page(3, 2, 1, ".xx.."), page(4, 2, 2, "..!-")]),
        Deed::Pages(vec![page(5, 2, 1, "?x.x.")]),
        Deed::Pages(vec![page(6, 3, 2, "..--"), page(7, 3, 1, "...x.")]),
        words(1, 3, "Un jardin"),
        words(1, 4, "Parce que"),
        words(2, 3, "un jardin"),
        Deed::Said(Said::Twins {
            one: picture(3),
            other: picture(5),
            same: true,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 0, tick: 0 },
            state: State::Empty,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 1, tick: 0 },
            state: State::Empty,
        }),
        Deed::Said(Said::Box {
            sheet: SheetKey::Serial(2),
            spot: Spot { task: 1, tick: 1 },
            state: State::Ticked,
        }),
        Deed::Pages(vec![page(8, 4, 1, "x...x")]),
        Deed::Said(Said::Without {
            sheet: SheetKey::Serial(4),
            page: 2,
            without: true,
        }),
        Deed::Pages(vec![page(9, 5, 1, ".x.x."), page(10, 5, 2, "x.-!")]),
        Deed::Pages(vec![page(11, 5, 1, ".?.x.")]),
        Deed::Said(Said::Aside {
            picture: picture(11),
            aside: true,
        }),
        Deed::Said(Said::Ruled {
            sheet: SheetKey::Serial(5),
            question: question("a"),
            ruling: Ruling::Unreadable,
        }),
        Deed::Said(Said::Words {
            sheet: SheetKey::Serial(5),
            spot: Spot { task: 4, tick: 0 },
            written: Written::Illegible,
        }),
        Deed::Pages(vec![page(12, 6, 1, "x.x.."), page(13, 6, 2, "..--")]),
        Deed::Type(6),
        Deed::Keep(6, Typed::Alone),
        Deed::Pages(vec![page(14, 7, 1, "x..x."), page(15, 7, 2, "..--")]),
        Deed::Type(7),
        Deed::Keep(7, Typed::Both),
    ]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn any_order_and_repetition_of_pages_and_decisions_counts_the_same() {
    let mut expected = None;
    let mut seed = 7_u64;
    let mut below = |n: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % n
    };
    for turn in 0..24 {
        let folder = tempfile::tempdir().unwrap();
        let house = hub(folder.path());
        let room = printed(&house).await;
        let mut deeds = everything();
        if turn > 0 {
            for at in (1..deeds.len()).rev() {
                deeds.swap(at, below(at + 1));
            }
            for _ in 0..4 {
                let (again, at) = (deeds[below(deeds.len())].clone(), below(deeds.len()));
                deeds.insert(at, again);
            }
        }
        all_done(&room, &deeds).await;
        let counts = room.look(counting);
        let expected = expected.get_or_insert_with(|| counts.clone());
        assert_eq!(counts, *expected, "{deeds:?}");
        adds_up(&house, &room).await;
    }
    let lines = expected.unwrap();
    assert_eq!(lines.len(), 8, "{lines:#?}");
    assert!(
        lines
            .iter()
            .filter(|line| line.contains("un jardin"))
            .count()
            == 2,
        "{lines:#?}"
    );
}
