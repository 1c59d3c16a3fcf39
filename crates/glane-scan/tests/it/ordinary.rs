//! The small fixed part of what `examples/curve` measures at length.

use glane_scan::generator::{Fold, Seed, Shade, Shot, ordinary_photo, ordinary_scan};
use glane_scan::{Fault, Turn};

use super::{CODE, amiss, one, reading, sheet, small};

fn held(shots: impl Iterator<Item = (u64, Shot)>, most_unsure: usize) {
    let (mut boxes, mut unsure) = (0, 0);
    for (number, shot) in shots {
        let (form, sheet, mut seed) = sheet(number);
        let picture = one(shot.file(&sheet.canvas, &mut seed).unwrap());
        let reading = reading(&picture, &form.pages[0]);
        assert_eq!(reading.code.as_deref(), Some(CODE));
        let (wrong, left) = amiss(&reading, &sheet);
        assert_eq!(wrong, 0, "sheet {number}");
        boxes += sheet.truth.len();
        unsure += left;
    }
    assert!(
        unsure <= boxes * most_unsure / 100,
        "{unsure} of {boxes} boxes are left to a person"
    );
}

#[test]
fn scans_of_an_ordinary_day_read_right() {
    held(
        (500..508).map(|n| (n, ordinary_scan(&mut Seed::new(n + 40)))),
        1,
    );
}

#[test]
fn photos_of_an_ordinary_day_read_right() {
    held(
        (520..525).map(|n| (n, ordinary_photo(&mut Seed::new(n + 40), true))),
        3,
    );
}

/// What is turned across or bent is smaller in its photo.
fn larger() -> Shot {
    Shot {
        width: 2250,
        height: 3000,
        ..small()
    }
}

#[test]
fn a_photo_askew_turned_bent_folded_and_in_the_shadow_reads_right() {
    let shots = [
        Shot {
            tilt: 35.0,
            towards: 70.0,
            ..larger()
        },
        Shot {
            turn: 137.0,
            ..larger()
        },
        Shot {
            curve: -0.08,
            fill: 0.8,
            ..larger()
        },
        Shot {
            fold: Some(Fold {
                at: 0.5,
                degrees: 6.0,
            }),
            fill: 0.85,
            ..larger()
        },
        Shot {
            shade: Some(Shade {
                left: 0.4,
                soft: 0.02,
                tip: (0.4, 0.4),
            }),
            ..larger()
        },
        Shot {
            quality: Some(30),
            ..larger()
        },
    ];
    held((540..).zip(shots), 3);
}

#[test]
fn a_sheet_on_its_head_is_read_and_the_turning_told() {
    let (form, sheet, mut seed) = sheet(560);
    let picture = one(Shot {
        turn: 180.0,
        ..small()
    }
    .file(&sheet.canvas, &mut seed)
    .unwrap());
    let reading = reading(&picture, &form.pages[0]);
    assert_eq!(reading.turn, Turn::Over);
    assert!(reading.notes.contains(&Fault::Turned));
    assert_eq!(amiss(&reading, &sheet).0, 0);
}

#[test]
fn two_photos_of_one_sheet_are_alike_and_two_sheets_are_not() {
    let (form, first, mut seed) = sheet(561);
    let (_, second, _) = sheet(562);
    let page = &form.pages[0];
    let mut photo = |canvas| reading(&one(small().file(canvas, &mut seed).unwrap()), page);
    let (one, again, other) = (
        photo(&first.canvas),
        photo(&first.canvas),
        photo(&second.canvas),
    );
    assert!(one.alike(&again).unwrap() > 0.8, "{:?}", one.alike(&again));
    assert!(one.alike(&other).unwrap() < 0.4, "{:?}", one.alike(&other));
}

#[test]
fn a_crop_shows_the_box_straight_and_whole() {
    let (form, sheet, mut seed) = sheet(563);
    let page = &form.pages[0];
    let picture = one(Shot {
        turn: 90.0,
        width: 2200,
        height: 1650,
        ..small()
    }
    .file(&sheet.canvas, &mut seed)
    .unwrap());
    let reading = reading(&picture, page);
    let crop = reading
        .crop(&picture, &page.samples.cancelled, 100)
        .unwrap();
    assert_eq!((crop.width(), crop.height()), (56, 56));
    assert!(crop.at(28, 28)[1] < 90, "black within");
    assert!(crop.at(2, 2)[1] > 130, "white around");
}
