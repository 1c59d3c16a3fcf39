//! A word in a frame is seen, however short and however large the frame; an empty frame is nobody's answer.

use glane_core::sheet::{Area, Ask, Geometry};
use glane_scan::generator::{
    Fold, Pen, Seed, Shade, Shot, blank, form, note, ordinary_photo, ordinary_scan,
};

use super::{CODE, one, reading, small};

/// A page with one large frame, as a free text has.
fn large() -> Geometry {
    let mut form = form();
    let page = &mut form.pages[0];
    page.tasks.truncate(1);
    page.tasks[0].ask = Ask::Write(Area {
        x: 2600,
        y: 6000,
        width: 15_800,
        height: 12_000,
    });
    form
}

/// The longest stroke seen, in millimetres, and whether that is writing.
fn seen(shot: &Shot, seed: &mut Seed, drawn: Option<(Pen, f64)>) -> (bool, f32) {
    let form = large();
    let mut canvas = blank(&form.pages[0], CODE, 8.0);
    if let Some((pen, high)) = drawn {
        let at = (
            seed.between(3000.0, 16_000.0),
            seed.between(6400.0, 17_000.0),
        );
        note(&mut canvas, at, high, pen, seed);
    }
    let picture = one(shot.file(&canvas, seed).unwrap());
    let reading = reading(&picture, &form.pages[0]);
    (reading.frames[0].written, reading.frames[0].longest)
}

#[test]
fn a_word_of_three_letters_in_a_large_frame_is_seen() {
    let heights = [250.0, 300.0, 400.0].into_iter().cycle();
    for (n, (pen, high)) in (0..).zip(Pen::ALL.into_iter().zip(heights)) {
        let mut seed = Seed::new(2_000_700 + n);
        let shot = if n % 2 == 0 {
            ordinary_scan(&mut seed)
        } else {
            ordinary_photo(&mut seed, true)
        };
        let (written, longest) = seen(&shot, &mut seed, Some((pen, high)));
        assert!(written, "{pen:?}, {high} high: {longest} mm");
    }
}

#[test]
fn an_empty_frame_is_empty_in_shadow_folded_and_rough() {
    let shots = [
        Shot {
            fold: Some(Fold {
                at: 0.4,
                degrees: 5.0,
            }),
            ..small()
        },
        Shot {
            shade: Some(Shade {
                left: 0.5,
                soft: 0.02,
                tip: (0.5, 0.5),
            }),
            ..small()
        },
        Shot {
            noise: 9.0,
            quality: Some(40),
            ..small()
        },
    ];
    for (n, shot) in shots.into_iter().enumerate() {
        let mut seed = Seed::new(2_000_800 + n as u64);
        let (written, longest) = seen(&shot, &mut seed, None);
        assert!(!written, "{n}: {longest} mm");
    }
    for n in 0..2 {
        let mut seed = Seed::new(2_000_820 + n);
        let shot = ordinary_photo(&mut seed, true);
        let (written, longest) = seen(&shot, &mut seed, None);
        assert!(!written, "photo {n}: {longest} mm");
    }
}
