//! What a sheet answers is asked no more: that answer is put aside, the others count, and it comes back with its question.

use super::*;

/// The script without one of its questions.
fn without(key: &str) -> String {
    let (head, questions) = SOURCE.split_once("[[question]]").unwrap();
    let mark = format!("cle = \"{key}\"");
    let kept = questions
        .split("[[question]]")
        .filter(|question| !question.contains(&mark));
    let kept: Vec<String> = kept.map(|one| format!("[[question]]{one}")).collect();
    format!("{head}{}", kept.concat())
}

async fn revise(room: &Room, source: String) -> Vec<glane_live::revision::Change> {
    let from = room.look(|inside| inside.workshop.script);
    room.revise(from, source).await.unwrap().changes
}

/// Three sheets that count: the first with an idea and a text of its own.
async fn filled(room: &Room) {
    let pages = vec![
        page(1, 1, 1, "x.x.."),
        page(2, 1, 2, "x.!!"),
        page(3, 2, 1, ".x.x."),
        page(4, 2, 2, ".x--"),
        page(5, 3, 1, "x.x.."),
        page(6, 3, 2, "xx--"),
    ];
    room.pages_read(pages).await.unwrap();
    for deed in [words(1, 3, "Un jardin"), words(1, 4, "Pour le quartier")] {
        assert!(done(room, &deed).await);
    }
    assert_eq!(room.look(Inside::answered), 3);
}

/// Which sheets wait, and of which answers are put aside.
async fn standing(room: &Room) -> (usize, Vec<Vec<QuestionKey>>) {
    let sheets = room.sheets().await.unwrap();
    let waits = sheets.iter().filter(|sheet| sheet.waits()).count();
    let aside = sheets.into_iter().map(|sheet| sheet.aside).collect();
    (waits, aside)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_that_is_removed_takes_its_answers_and_no_sheet() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    filled(&room).await;
    let before = room.look(counting);
    for key in ["c", "i", "a"] {
        revise(&room, without(key)).await;
        assert_eq!(room.look(Inside::answered), 3, "{key}");
        let (waits, aside) = standing(&room).await;
        assert_eq!(waits, 0, "{key}");
        let gone = aside.iter().flatten().filter(|one| one.as_str() == key);
        assert_eq!(gone.count(), if key == "c" { 1 } else { 3 });
        let lines = room.look(counting);
        assert!(
            lines
                .iter()
                .all(|line| !line.contains(&format!("{key}/1=")))
        );
        adds_up(&house, &room).await;
        // It comes back, and all there was.
        revise(&room, SOURCE.to_owned()).await;
        assert_eq!(room.look(counting), before, "{key}");
        adds_up(&house, &room).await;
    }
    // A sheet that comes in later, and of which only the box of what is no more is not sure, waits for nobody.
    revise(&room, without("a")).await;
    let late = vec![page(7, 4, 1, "x.??."), page(8, 4, 2, "x.--")];
    room.pages_read(late).await.unwrap();
    assert_eq!(room.look(Inside::answered), 4);
    assert_eq!(standing(&room).await.0, 0);
    // Put back, somebody is asked.
    revise(&room, SOURCE.to_owned()).await;
    assert_eq!(
        (standing(&room).await.0, room.look(Inside::answered)),
        (1, 3)
    );
    adds_up(&house, &room).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_all_of_which_is_no_more_is_nobody_until_it_is_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let pages = vec![page(1, 1, 1, "x.x.."), page(2, 1, 2, "..--")];
    room.pages_read(pages).await.unwrap();
    assert_eq!(room.look(Inside::answered), 1);
    revise(&room, without("a")).await;
    let sheet = room.sheets().await.unwrap().remove(0);
    assert!(sheet.has_aside() && sheet.counted.is_none() && !sheet.waits());
    assert_eq!(room.look(Inside::answered), 0);
    adds_up(&house, &room).await;
    revise(&room, SOURCE.to_owned()).await;
    assert_eq!(room.look(Inside::answered), 1);
    adds_up(&house, &room).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_group_that_is_removed_takes_no_sheet_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    filled(&room).await;
    let before = room.look(counting);
    let changes = revise(&room, SOURCE.replace("\"Rouges\", ", "")).await;
    let told = changes.iter().any(|change| {
        use glane_live::revision::Change;
        matches!(change, Change::GroupGone { people: 2, .. })
    });
    assert!(told, "{changes:?}");
    assert_eq!(room.look(Inside::answered), 3);
    assert_eq!(standing(&room).await.0, 0);
    adds_up(&house, &room).await;
    revise(&room, SOURCE.to_owned()).await;
    assert_eq!(room.look(counting), before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_idea_that_is_too_long_is_asked_about_and_locks_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    room.pages_read(vec![page(1, 1, 1, "x.x.."), page(2, 1, 2, "x.!-")])
        .await
        .unwrap();
    for (text, counts) in [
        ("é".repeat(201), 0),
        ("é".repeat(200), 1),
        ("é".repeat(300), 0),
    ] {
        assert!(done(&room, &words(1, 3, &text)).await);
        assert_eq!(room.look(Inside::answered), counts, "{}", text.len());
        assert_eq!(standing(&room).await.0, 1 - counts);
    }
    // « Laisser cette réponse de côté », as it was once said of such a sheet: the others count.
    let ruled = Said::Ruled {
        sheet: SheetKey::Serial(1),
        question: question("i"),
        ruling: glane_core::sheet::answers::Ruling::Blank,
    };
    assert!(said_of_it(&room, ruled).await);
    assert_eq!(room.look(Inside::answered), 1);
    adds_up(&house, &room).await;
}
