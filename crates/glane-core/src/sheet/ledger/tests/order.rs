//! Pages and decisions in any order, repeated: the same sheets.

use proptest::prelude::*;

use super::*;

/// Everything that happens in the property below: two sheets of two pages, one of them photographed twice and once otherwise,
/// a photocopy of which a page never comes in, copies of a master that look the same, and what people say of them.
fn everything() -> Vec<Event> {
    let twins = |one, other, same| {
        Event::Said(Said::Twins {
            one: picture(one),
            other: picture(other),
            same,
        })
    };
    vec![
        page(1, Some(1), 1, "x.."),
        page(2, Some(1), 2, "xx!"),
        page(3, Some(1), 1, "x.."),
        page(4, Some(2), 1, ".?."),
        page(5, Some(2), 2, "..!"),
        page(6, Some(2), 1, "x.."),
        page(7, Some(3), 1, "x.."),
        page(8, Some(3), 1, ".x."),
        page(9, Some(3), 2, ".."),
        page(10, None, 1, "x.."),
        page(11, None, 1, "x.."),
        page(12, None, 1, "..x"),
        Event::Said(Said::Words {
            sheet: serial(1),
            spot: spot(2, 0),
            written: Written::Said("Parce que".to_owned()),
        }),
        Event::Said(Said::Box {
            sheet: serial(2),
            spot: spot(0, 0),
            state: State::Ticked,
        }),
        Event::Said(Said::Box {
            sheet: serial(2),
            spot: spot(0, 1),
            state: State::Empty,
        }),
        Event::Said(Said::Ruled {
            sheet: serial(2),
            question: QuestionKey::new("c").unwrap(),
            ruling: Ruling::Unreadable,
        }),
        twins(7, 8, false),
        Event::Said(Said::Without {
            sheet: SheetKey::Picture(picture(8)),
            page: 2,
            without: true,
        }),
        twins(10, 11, true),
        Event::Said(Said::Aside {
            picture: picture(12),
            aside: true,
        }),
    ]
}

#[test]
fn what_the_property_is_about_is_not_nothing() {
    let told = told(&of(&everything()));
    assert_eq!(told["1"], settled(&["a=un", "b=un+deux", "c=Parce que"]));
    assert_eq!(told["2"], settled(&["a=un", "c=?"]));
    assert_eq!(told["3"].0, Standing::Settled);
    assert_eq!(told[picture(8).as_str()], settled(&["a=deux"]));
    assert_eq!(told.len(), 5, "{told:?}");
}

proptest! {
    /// Whatever the order of pages and decisions, and however often pages come, the sheets are the same.
    #[test]
    fn any_order_and_any_repetition_make_the_same_sheets(
        order in Just((0..20_usize).collect::<Vec<_>>()).prop_shuffle(),
        again in proptest::collection::vec((0..12_usize, 0..30_usize), 0..20),
    ) {
        let all = everything();
        let mut events: Vec<Event> = order.iter().map(|at| all[*at].clone()).collect();
        for (which, at) in again {
            events.insert(at.min(events.len()), all[which].clone());
        }
        let (ledger, expected) = (of(&events), of(&all));
        prop_assert_eq!(told(&ledger), told(&expected));
        prop_assert_eq!(ledger, expected);
    }
}
