//! `glane paper read --code`: a photo whose square code cannot be read, and the letters that somebody types for it.

use std::path::Path;

use glane_core::id::Slug;
use glane_core::sheet::Page;
use glane_core::sheet::code::Code;
use glane_scan::generator::{Canvas, Mark, Pen, Seed, Shot, draw};
use tempfile::tempdir;

use super::pen::scribble;
use super::reading::{answered, block, data, kept, printed, scanned};
use super::room::hub;
use crate::kit::{Ran, run};

/// The letters printed below the code of a sheet.
fn letters(home: &Path, serial: u32) -> String {
    block(async {
        let house = hub(&data(home));
        let room = house.by_slug(&Slug::new("essai").unwrap()).await.unwrap();
        let code = room.look(|inside| Code {
            workshop: inside.workshop.code.clone(),
            form: inside
                .printed()
                .forms()
                .next()
                .unwrap()
                .form
                .geometry
                .form
                .clone(),
            serial: Some(serial),
            page: 1,
        });
        let text = room.sheet_code(&code).unwrap();
        house.store().close().await.unwrap();
        text
    })
}

/// A sheet with one box ticked, its code scribbled over.
fn spoiled(side: &Canvas, page: &Page, ticked: usize, seed: &mut Seed) -> Vec<u8> {
    let mut canvas = side.clone();
    let boxes = page.tasks[0].ask.ticks();
    draw(
        &mut canvas,
        &boxes[ticked].area,
        Mark::Cross,
        Pen::Blue,
        seed,
    );
    scribble(&mut canvas, &page.code);
    Shot::scan().file(&canvas, seed).unwrap()
}

fn says(ran: &Ran, code: i32, told: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(
        ran.stderr.replace('’', "'").contains(told),
        "{told}: {ran:?}"
    );
}

#[test]
fn letters_typed_from_the_sheet_stand_in_for_a_code_that_cannot_be_read() {
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, 2);
    let mut seed = Seed::new(16);
    std::fs::write(home.join("un.jpg"), spoiled(&sides[0], &page, 1, &mut seed)).unwrap();
    std::fs::write(
        home.join("deux.jpg"),
        scanned(&sides[1], &page, &[2], &mut seed),
    )
    .unwrap();
    let read = |args: &[&str]| run(home, &[&["paper", "read"], args].concat());
    // Without them it is asked for, and how.
    says(&read(&["un.jpg"]), 1, "--code");
    let first = letters(home, 1);
    // Not all of it, one letter amiss, two photos at once.
    says(
        &read(&["un.jpg", "--code", &first[..20]]),
        2,
        "pas un code de feuille entier",
    );
    let amiss = format!(
        "{}{}",
        &first[..first.len() - 1],
        if first.ends_with('7') { '9' } else { '7' }
    );
    says(
        &read(&["un.jpg", "--code", &amiss]),
        2,
        "Aucune feuille imprimée ici",
    );
    says(
        &read(&["un.jpg", "deux.jpg", "--code", &first]),
        2,
        "une seule page",
    );
    // A sheet that says itself which it is is never taken for another.
    says(
        &read(&["deux.jpg", "--code", &first]),
        1,
        "celui d'une autre page",
    );
    assert!(kept(home).1.ballots.is_empty());
    // As somebody types it: small letters, a blank where the line ends.
    let typed = first.to_lowercase().replacen(':', ": ", 3);
    let ran = read(&["un.jpg", "--code", &typed]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.stderr.contains("n° 1"), "{ran:?}");
    assert_eq!(answered(&kept(home).1), ["a-velo"]);
    // Again, with letters or without, and a readable photo with its own letters: each counts once.
    for args in [&["un.jpg", "--code", &*first][..], &["un.jpg"]] {
        assert_eq!(read(args).code, Some(0));
    }
    let second = letters(home, 2);
    assert_eq!(read(&["deux.jpg", "--code", &second]).code, Some(0));
    assert_eq!(answered(&kept(home).1), ["a-velo", "en-bus"]);
}
