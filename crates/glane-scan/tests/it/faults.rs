//! What is said of a picture that cannot be read, each in its own words.

use glane_core::sheet::Page;
use glane_scan::generator::{Canvas, Ink, Mark, Pen, Seed, Shade, Shot, blank, filled, form};
use glane_scan::{Corner, Fault, Found, Known, Picture, read, read_as};

use super::{CODE, amiss, found, one, ours, reading, sheet, small};

fn faults(shot: &Shot, number: u64) -> Vec<Fault> {
    let (form, sheet, mut seed) = sheet(number);
    let page = &form.pages[0];
    match read(
        &one(shot.file(&sheet.canvas, &mut seed).unwrap()),
        &ours(page),
        &[page],
    ) {
        Found::Sheet(_) => Vec::new(),
        Found::Faults(faults) => faults,
    }
}

#[test]
fn a_corner_beyond_the_edge_is_named() {
    let cut = Shot {
        turn: 8.0,
        fill: 1.0,
        shift: (-0.15, 0.0),
        ..small()
    };
    assert_eq!(faults(&cut, 600), [Fault::CutOff(Corner::LowerLeft)]);
}

#[test]
fn a_hidden_mark_alone_costs_nothing_and_two_are_named() {
    let (form, mut sheet, mut seed) = sheet(601);
    let page = &form.pages[0];
    let thumb = Ink {
        back: [0.8, 0.6, 0.5],
        grain: 0.0,
    };
    sheet.canvas.disc((1800.0, 27_900.0), 1200.0, &thumb);
    let picture = one(small().file(&sheet.canvas, &mut seed).unwrap());
    assert_eq!(amiss(&reading(&picture, page), &sheet).0, 0);
    sheet.canvas.disc((19_200.0, 27_900.0), 1200.0, &thumb);
    let picture = one(small().file(&sheet.canvas, &mut seed).unwrap());
    match found(&picture, page) {
        Found::Faults(faults) => assert_eq!(
            faults,
            [
                Fault::Hidden(Corner::LowerRight),
                Fault::Hidden(Corner::LowerLeft)
            ]
        ),
        Found::Sheet(_) => panic!("four marks in a row place no page"),
    }
}

#[test]
fn blur_distance_and_darkness_are_told_apart() {
    assert_eq!(
        faults(
            &Shot {
                blur: 3.2,
                ..small()
            },
            602
        ),
        [Fault::Blurred]
    );
    assert_eq!(
        faults(
            &Shot {
                fill: 0.26,
                ..Shot::photo()
            },
            603
        ),
        [Fault::TooSmall]
    );
    assert_eq!(
        faults(
            &Shot {
                light: 0.06,
                noise: 3.0,
                ..small()
            },
            604
        ),
        [Fault::TooDark]
    );
}

#[test]
fn a_table_without_a_sheet_is_just_that() {
    let (form, ..) = sheet(605);
    let page = &form.pages[0];
    let nothing = Canvas::new(21_000, 29_700, 4.0);
    let picture = one(small().file(&nothing, &mut Seed::new(1)).unwrap());
    assert!(matches!(found(&picture, page), Found::Faults(faults) if faults == [Fault::NoSheet]));
}

#[test]
fn a_bare_wall_is_no_blurred_sheet_and_a_blurred_sheet_no_wall() {
    let (form, ..) = sheet(609);
    let page = &form.pages[0];
    for blur in [0.6, 6.0] {
        let mut wall = Canvas::new(21_000, 29_700, 4.0);
        // A socket and the shade beside it are no sheet either.
        let grey = Ink {
            back: [0.6, 0.6, 0.6],
            grain: 0.0,
        };
        wall.disc((9000.0, 22_000.0), 900.0, &grey);
        let shot = Shot { blur, ..small() };
        let picture = one(shot.file(&wall, &mut Seed::new(5)).unwrap());
        match found(&picture, page) {
            Found::Faults(faults) => assert_eq!(faults, [Fault::NoSheet], "{blur}"),
            Found::Sheet(_) => panic!("a sheet on a wall"),
        }
    }
    for blur in [3.2, 8.0] {
        let shot = Shot { blur, ..small() };
        assert_eq!(faults(&shot, 610), [Fault::Blurred], "{blur}");
    }
}

#[test]
fn a_torn_corner_that_takes_the_samples_is_named() {
    let (form, mut sheet, mut seed) = sheet(611);
    let page = &form.pages[0];
    sheet.canvas.torn(8000.0);
    let picture = one(small().file(&sheet.canvas, &mut seed).unwrap());
    match found(&picture, page) {
        Found::Faults(faults) => assert_eq!(faults, [Fault::Hidden(Corner::UpperLeft)]),
        Found::Sheet(_) => panic!("read without its samples"),
    }
}

#[test]
fn an_empty_sheet_is_read_and_said_to_be_empty() {
    let form = form();
    let page = &form.pages[0];
    let picture = one(small()
        .file(&blank(page, CODE, 8.0), &mut Seed::new(2))
        .unwrap());
    assert_eq!(reading(&picture, page).notes, [Fault::Blank]);
}

#[test]
fn another_workshops_sheet_and_another_code_are_told_apart() {
    let (form, sheet, mut seed) = sheet(606);
    let picture = one(small().file(&sheet.canvas, &mut seed).unwrap());
    let page: &[&Page] = &[&form.pages[0]];
    let wrong = read(&picture, &|_| Known::Other, page);
    assert!(matches!(wrong, Found::Faults(faults) if faults == [Fault::WrongForm]));
    let foreign = read(&picture, &|_| Known::Foreign, page);
    assert!(matches!(foreign, Found::Faults(faults) if faults == [Fault::ForeignCode]));
}

#[test]
fn two_sheets_in_one_photo_are_never_taken_for_one() {
    let form = form();
    let page = &form.pages[0];
    let mut seed = Seed::new(607);
    let mut half = |code: &str| {
        let sheet = filled(&form, code, 8.0, &mut seed, None, None);
        Shot {
            width: 1500,
            height: 2000,
            ..small()
        }
        .taken(&sheet.canvas, &mut seed)
        .unwrap()
    };
    let (left, right) = (half(CODE), half("G1:34679C:0123456789ABCDEF:43:1:CDFGHJKM"));
    let width = 1500 * 3;
    let rgb = left
        .rgb()
        .chunks(width)
        .zip(right.rgb().chunks(width))
        .flat_map(|(a, b)| [a, b].concat())
        .collect();
    let both = Picture::new(3000, 2000, rgb).unwrap();
    let known = |_: &str| Known::Page(page.clone());
    assert!(
        matches!(read(&both, &known, &[]), Found::Faults(faults) if faults == [Fault::TwoSheets])
    );
}

#[test]
fn a_code_that_is_gone_is_said_and_a_person_can_name_the_page() {
    let (form, mut sheet, mut seed) = sheet(608);
    let page = &form.pages[0];
    let ink = Ink {
        back: [0.3, 0.2, 0.2],
        grain: 0.0,
    };
    sheet.canvas.stroke(
        &[
            (15_000.0, 2600.0),
            (18_200.0, 5000.0),
            (15_400.0, 5000.0),
            (18_000.0, 2500.0),
        ],
        500.0,
        &ink,
    );
    let over = Shot {
        turn: 180.0,
        ..small()
    };
    let picture = one(over.file(&sheet.canvas, &mut seed).unwrap());
    let unread = read(&picture, &ours(page), &[page]);
    assert!(matches!(unread, Found::Faults(faults) if faults == [Fault::CodeUnread]));
    let Found::Sheet(reading) = read_as(&picture, page) else {
        panic!("not read by its marks and samples");
    };
    assert_eq!(amiss(&reading, &sheet).0, 0);
    assert_eq!(reading.code, None);
}

#[test]
fn a_stain_over_the_samples_is_told() {
    let form = form();
    let page = &form.pages[0];
    let mut canvas = filled(
        &form,
        CODE,
        8.0,
        &mut Seed::new(3),
        Some(Pen::Blue),
        Some(Mark::Cross),
    )
    .canvas;
    let coffee = Ink {
        back: [0.45, 0.35, 0.25],
        grain: 0.0,
    };
    canvas.stroke(&[(6900.0, 3400.0), (7600.0, 4000.0)], 180.0, &coffee);
    let picture = one(small().file(&canvas, &mut Seed::new(4)).unwrap());
    assert!(matches!(found(&picture, page), Found::Faults(faults) if faults == [Fault::Samples]));
}

/// Sheets under something that is no pen's: none of their boxes reads as what it is not.
fn nothing_wrong(what: &str, number: u64, shot: &Shot, after: &dyn Fn(&mut Canvas)) {
    let (form, mut sheet, mut seed) = sheet(number);
    after(&mut sheet.canvas);
    let picture = one(shot.file(&sheet.canvas, &mut seed).unwrap());
    let (wrong, unsure) = amiss(&reading(&picture, &form.pages[0]), &sheet);
    assert_eq!(wrong, 0, "{what}");
    assert!(unsure <= 25, "{what}: {unsure} of 125 are left to a person");
}

#[test]
fn the_rim_of_a_coffee_stain_is_not_taken_for_ticks() {
    for strength in [0.5, 0.7, 0.9] {
        let stain = |canvas: &mut Canvas| canvas.stain((13_500.0, 15_000.0), 6000.0, strength);
        nothing_wrong(&format!("a stain of {strength}"), 630, &small(), &stain);
    }
}

#[test]
fn the_edge_of_a_deep_shadow_is_not_taken_for_ticks() {
    for left in [0.4, 0.25, 0.12] {
        let shot = Shot {
            shade: Some(Shade {
                left,
                soft: 0.004,
                tip: (0.35, 0.4),
            }),
            ..small()
        };
        nothing_wrong(&format!("{left} of the light"), 631, &shot, &|_| ());
    }
}
