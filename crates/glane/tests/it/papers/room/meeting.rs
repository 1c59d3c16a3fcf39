//! A sheet that is typed and photographed, and one of which a page never comes in: nothing is doubled, nothing is lost.

use glane_core::sheet::ledger::Standing;

use super::*;

async fn sheet(room: &Room) -> (Standing, bool) {
    let sheet = room.sheets().await.unwrap().remove(0);
    (sheet.judged.standing(), sheet.waits())
}

/// How many say « Un », and « Deux ».
fn ones(room: &Room) -> (usize, usize) {
    room.look(|inside| {
        let items = &inside.script.question(&question("a")).unwrap().items;
        let lines = counting(inside);
        let has = |at: usize| {
            let part = format!("a/1={{\"{}\"}}", items[at].key);
            lines.iter().filter(|line| line.contains(&part)).count()
        };
        (has(0), has(1))
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_that_is_typed_and_photographed_counts_once_whichever_comes_first() {
    for typed_first in [true, false] {
        let folder = tempfile::tempdir().unwrap();
        let house = hub(folder.path());
        let room = printed(&house).await;
        let pages = vec![page(1, 14, 1, "x.x.."), page(2, 14, 2, "..--")];
        if typed_first {
            assert_eq!(typed(&room, 14).await, Taken::Kept(1));
            room.pages_read(pages).await.unwrap();
        } else {
            room.pages_read(pages).await.unwrap();
            assert_eq!(room.look(Inside::answered), 1);
            assert_eq!(typed(&room, 14).await, Taken::Kept(1));
        }
        // Both are there: it is asked, and what was typed counts meanwhile.
        assert_eq!(sheet(&room).await, (Standing::Typed, true));
        assert_eq!(ones(&room), (0, 1), "{typed_first}");
        assert!(room.ledger().is_twice(14));
        // Again, or a number that nobody printed: nothing is added.
        let other = TypedSheet {
            entry: uuid::Uuid::from_u128(77),
            serial: Some(14),
            group: None,
            answers: vec![],
        };
        let before = room.type_as(Actor::Facilitator, other.clone()).await;
        assert_eq!(before.unwrap(), Taken::Before(14));
        let none = TypedSheet {
            serial: Some(51),
            ..other
        };
        let none = room.type_as(Actor::Facilitator, none).await;
        assert_eq!(none.unwrap(), Taken::Unprinted(51));
        // What was typed stays.
        assert!(done(&room, &Deed::Keep(14, Typed::Alone)).await);
        assert_eq!(sheet(&room).await, (Standing::Replaced, false));
        assert_eq!(ones(&room), (0, 1));
        // It is taken back: the photo counts in its place; put back, it counts again, and nobody is asked anew.
        let entry = room.ledger().typed(14);
        wish(&room, Act::Undo, entry).await.unwrap();
        assert_eq!(ones(&room), (1, 0));
        adds_up(&house, &room).await;
        let undo = room.look(|inside| {
            inside
                .log()
                .iter()
                .rev()
                .find(|one| one.undoes == entry)
                .map(|one| one.id)
        });
        wish(&room, Act::Undo, undo).await.unwrap();
        assert_eq!(ones(&room), (0, 1));
        // Two people, after all.
        assert!(done(&room, &Deed::Keep(14, Typed::Both)).await);
        assert_eq!(ones(&room), (1, 1));
        adds_up(&house, &room).await;
        // Sealed, nothing says which sheet it was.
        room.seal(Actor::Facilitator).await.unwrap();
        assert_eq!(ones(&room), (1, 1));
        let log = room.look(|inside| serde_json::to_string(inside.log()).unwrap());
        assert!(!log.contains("\"serial\":"), "{log}");
        adds_up(&house, &room).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_counts_without_a_page_that_never_comes_and_with_it_if_it_does() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    room.pages_read(vec![page(1, 14, 1, "x.x..")])
        .await
        .unwrap();
    assert_eq!(sheet(&room).await, (Standing::Missing, false));
    let without = |without| {
        Deed::Said(Said::Without {
            sheet: SheetKey::Serial(14),
            page: 2,
            without,
        })
    };
    assert!(done(&room, &without(true)).await);
    assert_eq!(sheet(&room).await.0, Standing::Settled);
    assert_eq!(ones(&room), (1, 0));
    assert!(done(&room, &without(false)).await);
    assert_eq!(
        (sheet(&room).await.0, ones(&room)),
        (Standing::Missing, (0, 0))
    );
    // Typed from the sheet in hand.
    assert!(done(&room, &words(14, 4, "Pour le quartier")).await);
    assert!(done(&room, &without(true)).await);
    let has = |part: &str| room.look(counting).iter().any(|line| line.contains(part));
    assert!(has("Pour le quartier"));
    adds_up(&house, &room).await;
    // The photo comes after all: what it shows counts, and what a person typed stays.
    room.pages_read(vec![page(2, 14, 2, "x.-!")]).await.unwrap();
    assert_eq!(sheet(&room).await.0, Standing::Settled);
    assert!(has("Pour le quartier") && has("c/1=") && has("i/1="));
    // Nobody does without a page that the form does not have.
    let none = Said::Without {
        sheet: SheetKey::Serial(14),
        page: 3,
        without: true,
    };
    assert!(!said_of_it(&room, none).await);
    adds_up(&house, &room).await;
}
