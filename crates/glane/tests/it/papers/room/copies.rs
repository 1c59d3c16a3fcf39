//! A photocopy of a numbered sheet of two pages: what was sure goes on counting, and the copy's pages are put together.

use super::*;

async fn twins(room: &Room, one: u8, other: u8, same: bool) {
    let said = Said::Twins {
        one: picture(one),
        other: picture(other),
        same,
    };
    assert!(said_of_it(room, said).await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_photocopy_of_two_pages_counts_and_never_takes_the_sure_sheet_out() {
    let folder = tempfile::tempdir().unwrap();
    let house = hub(folder.path());
    let room = printed(&house).await;
    let pages = vec![page(1, 1, 1, "x.x.."), page(2, 1, 2, "x.--")];
    room.pages_read(pages).await.unwrap();
    let sure = room.look(counting);
    assert_eq!(sure.len(), 1);
    // The copy's first page may be of another person: the sheet waits for a word, and counts as it did.
    room.pages_read(vec![page(3, 1, 1, ".x..x")]).await.unwrap();
    assert_eq!(room.look(counting), sure);
    assert!(room.sheets().await.unwrap()[0].waits());
    twins(&room, 1, 3, false).await;
    assert_eq!(room.look(counting), sure);
    room.pages_read(vec![page(4, 1, 2, ".x--")]).await.unwrap();
    assert_eq!(room.look(counting), sure);
    twins(&room, 2, 4, false).await;
    assert_eq!(
        (room.look(counting), room.sheets().await.unwrap().len()),
        (sure.clone(), 3)
    );
    // Both of the copy: one person more.
    twins(&room, 3, 4, true).await;
    let lines = room.look(counting);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert!(lines.contains(&sure[0]));
    assert!(
        lines
            .iter()
            .any(|line| line.contains("Verts") || line.contains("verts")),
        "{lines:?}"
    );
    adds_up(&house, &room).await;
    // The program starts anew in the middle of a doubt: the same.
    room.pages_read(vec![page(5, 1, 1, "x..x.")]).await.unwrap();
    let before = room.look(counting);
    assert_eq!(before, lines);
    let slug = room.look(|inside| inside.workshop.slug.clone());
    drop(room);
    house.store().close().await.unwrap();
    drop(house);
    let house = hub(folder.path());
    let room = house.by_slug(&slug).await.unwrap();
    assert_eq!(room.look(counting), before);
    adds_up(&house, &room).await;
}
