//! What becomes of a sheet: in and out whole, in its round, until its author leaves or the workshop is sealed.

use glane_core::sheet::ledger::Standing;
use glane_live::paper::Took;

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_is_one_person_and_goes_out_and_comes_in_whole() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let first = page(1, 7, 1, "x.x..");
    let took = room.pages_read(vec![first.clone()]).await.unwrap();
    assert_eq!(took, [Took::New(SheetKey::Serial(7))]);
    assert_eq!(room.look(Inside::answered), 0, "a page is not in yet");
    room.pages_read(vec![page(2, 7, 2, "x.--")]).await.unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    let took = room
        .pages_read(vec![first, page(3, 99, 1, "x.x..")])
        .await
        .unwrap();
    assert_eq!(
        took,
        [Took::Again(Some(SheetKey::Serial(7))), Took::Unknown]
    );
    let sheet = room.sheets().await.unwrap().remove(0);
    assert_eq!(sheet.judged.standing(), Standing::Settled);
    // Out, whole.
    wish(&room, Act::Undo, sheet.counted).await.unwrap();
    assert_eq!(room.look(Inside::answered), 0);
    adds_up(&house, &room).await;
    // What comes in meanwhile does not bring it back.
    room.pages_read(vec![page(4, 7, 2, "x.--")]).await.unwrap();
    assert_eq!(room.look(Inside::answered), 0);
    let back = room.sheets().await.unwrap().remove(0).taken_back;
    assert!(back.is_some());
    wish(&room, Act::Undo, back).await.unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    adds_up(&house, &room).await;
    // Another photo that shows something else takes it out until somebody has looked.
    room.pages_read(vec![page(5, 7, 1, "x.x?.")]).await.unwrap();
    assert_eq!(room.look(Inside::answered), 0);
    assert!(room.sheets().await.unwrap()[0].waits());
    let said = Said::Box {
        sheet: SheetKey::Serial(7),
        spot: Spot { task: 1, tick: 1 },
        state: State::Empty,
    };
    wish(&room, Act::Sheet(Event::Said(said)), None)
        .await
        .unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
    assert_eq!((snapshot.people.len(), snapshot.ballots.len()), (1, 2));
    adds_up(&house, &room).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_answers_the_round_it_was_printed_for_until_the_workshop_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let again = Act::ResetRound {
        question: question("a"),
    };
    wish(&room, again, None).await.unwrap();
    // The same form again, for the second round: serials go on.
    print(&room).await;
    let both = vec![
        page(1, 1, 1, "x.x.."),
        page(2, 1, 2, "..--"),
        page(3, 51, 1, "x..x."),
        page(4, 51, 2, "..--"),
    ];
    room.pages_read(both).await.unwrap();
    let end = Act::Life(glane_core::life::Step::End);
    wish(&room, end, None).await.unwrap();
    room.pages_read(vec![page(5, 2, 1, ".x..x"), page(6, 2, 2, "..--")])
        .await
        .unwrap();
    let lines = room.look(counting);
    let has = |part: &str| lines.iter().filter(|line| line.contains(part)).count();
    assert_eq!(
        (has("a/1="), has("a/2="), lines.len()),
        (2, 1, 3),
        "{lines:?}"
    );
    let late = page(7, 3, 1, "x.x..");
    room.pages_read(vec![late]).await.unwrap();
    let before = room.look(counting);
    room.seal(Actor::Facilitator).await.unwrap();
    assert_eq!(room.look(counting), before);
    adds_up(&house, &room).await;
    let refused = room.pages_read(vec![page(8, 3, 2, "..--")]).await;
    assert_eq!(refused, Err(LiveError::Sealed));
    let log = room.look(|inside| serde_json::to_string(inside.log()).unwrap());
    for told in ["\"serial\":", picture(1).as_str(), "\"boxes\""] {
        assert!(!log.contains(told), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_leaves_takes_their_sheet_along() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let pages = vec![page(1, 1, 1, "x.x.."), page(2, 1, 2, "..!!")];
    room.pages_read(pages.clone()).await.unwrap();
    all_done(
        &room,
        &[words(1, 3, "Un jardin"), words(1, 4, "Parce que oui")],
    )
    .await;
    let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
    assert_eq!(snapshot.people.len(), 1);
    let person = snapshot.people[0].id;
    assert_eq!(snapshot.ideas[0].author, Some(person));
    assert!(room.leave(person, "retirée".to_owned()).await.unwrap());
    let took = room.pages_read(pages).await.unwrap();
    assert_eq!(took, [Took::Left, Took::Left]);
    let snapshot = house.store().snapshot(room.id(), None).await.unwrap();
    assert!(snapshot.people.is_empty() && snapshot.ballots.is_empty());
    let log = serde_json::to_string(&snapshot.decisions).unwrap();
    for told in ["Parce que oui", "Un jardin", "\"boxes\""] {
        assert!(!log.contains(told), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_sheet_reads_as_what_it_was_with_what_is_no_longer_offered() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let fresh = SOURCE.replace("\"Un\", \"Deux\", \"Trois\"", "\"Un\", \"Deux\"");
    let fresh = fresh.replace("texte = \"Que faire ?\"", "texte = \"Que ferions-nous ?\"");
    room.revise(ScriptVersion(1), fresh).await.unwrap();
    let pages = vec![
        page(1, 1, 1, "x.x.."),
        page(2, 1, 2, "x.--"),
        page(3, 2, 1, "x...x"),
        page(4, 2, 2, "x.--"),
    ];
    room.pages_read(pages).await.unwrap();
    // What is offered no longer is what they ticked all the same, as it is of those who ticked it on a phone.
    assert_eq!(room.look(Inside::answered), 2);
    let sheets = room.sheets().await.unwrap();
    assert!(
        sheets
            .iter()
            .all(|sheet| !sheet.waits() && !sheet.has_aside())
    );
    let lines = room.look(counting);
    assert!(lines.iter().all(|line| line.contains("a/1=")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("trois")), "{lines:?}");
    // The program starts anew: nothing moves.
    let before = room.look(counting);
    let slug = room.look(|inside| inside.workshop.slug.clone());
    drop(room);
    house.store().close().await.unwrap();
    drop(house);
    let house = hub(folder.path());
    let room = house.by_slug(&slug).await.unwrap();
    assert_eq!(room.look(counting), before);
    adds_up(&house, &room).await;
}
