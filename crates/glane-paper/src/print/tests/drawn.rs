//! What is printed, as pixels: the ink stands where the geometry says.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::many_single_char_names,
    reason = "a page is a few thousand pixels, and its points have an x and a y"
)]

use std::sync::Arc;

use glane_core::sheet::{Page, Shape};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use qrcode::{Color, EcLevel, QrCode, Version};

use super::*;

/// Pixels in a millimetre.
const SCALE: f64 = 8.0;

/// One side of paper: darkness from 0 to 1.
struct Sheet {
    width: usize,
    dark: Vec<f64>,
}

impl Sheet {
    /// How dark it is at a place given in hundredths of a millimetre.
    fn at(&self, x: f64, y: f64) -> f64 {
        let (x, y) = ((x / 100.0 * SCALE) as usize, (y / 100.0 * SCALE) as usize);
        self.dark[y * self.width + x]
    }

    /// The share of points of a path on which there is ink.
    fn share(&self, points: impl Iterator<Item = (f64, f64)>) -> f64 {
        let found: Vec<bool> = points.map(|(x, y)| self.at(x, y) > 0.5).collect();
        found.iter().filter(|dark| **dark).count() as f64 / found.len() as f64
    }

    /// The same of a rectangle that lies so far within the area.
    fn edge(&self, area: &Area, within: f64) -> f64 {
        let (x, y) = (f64::from(area.x) + within, f64::from(area.y) + within);
        let (w, h) = (
            f64::from(area.width) - 2.0 * within,
            f64::from(area.height) - 2.0 * within,
        );
        self.share((0..100).flat_map(move |n| {
            let t = f64::from(n) / 100.0;
            [
                (x + w * t, y),
                (x + w * t, y + h),
                (x, y + h * t),
                (x + w, y + h * t),
            ]
        }))
    }

    fn circle(&self, middle: Point, radius: f64) -> f64 {
        self.share((0..200).map(|n| {
            let turn = f64::from(n) / 200.0 * std::f64::consts::TAU;
            (
                f64::from(middle.x) + radius * turn.cos(),
                f64::from(middle.y) + radius * turn.sin(),
            )
        }))
    }

    fn inside(&self, area: &Area) -> f64 {
        let (x, y) = (f64::from(area.x), f64::from(area.y));
        let (w, h) = (f64::from(area.width), f64::from(area.height));
        self.share((0..400).map(|n| {
            let (a, b) = (f64::from(n % 20) / 19.0, f64::from(n / 20) / 19.0);
            (x + w * (0.15 + 0.7 * a), y + h * (0.15 + 0.7 * b))
        }))
    }
}

fn sides(pdf: &[u8]) -> Vec<Sheet> {
    let pdf = Pdf::new(Arc::new(pdf.to_vec())).unwrap();
    let settings = RenderSettings {
        x_scale: (SCALE * 25.4 / 72.0) as f32,
        y_scale: (SCALE * 25.4 / 72.0) as f32,
        bg_color: WHITE,
        ..RenderSettings::default()
    };
    let cache = RenderCache::new();
    let side = |page| {
        let made = render(page, &cache, &InterpreterSettings::default(), &settings);
        let dark = made.data().iter().map(|pixel| {
            1.0 - (f64::from(pixel.r) + f64::from(pixel.g) + f64::from(pixel.b)) / 765.0
        });
        Sheet {
            width: usize::from(made.width()),
            dark: dark.collect(),
        }
    };
    pdf.pages().iter().map(side).collect()
}

fn held(sheet: &Sheet, page: &Page, code: &str) {
    for mark in page.marks.corners.iter().chain(&page.marks.sides) {
        let unit = f64::from(page.marks.diameter) / 7.0;
        assert!(sheet.circle(*mark, unit * 3.0) > 0.99, "the ring of a mark");
        assert!(sheet.circle(*mark, unit * 2.0) < 0.01, "its white");
        assert!(sheet.circle(*mark, unit) > 0.99, "its disc");
        assert!(sheet.circle(*mark, unit * 4.2) < 0.01, "around it");
    }
    let samples = &page.samples;
    for area in [samples.ticked, samples.cancelled, samples.empty] {
        assert!(sheet.edge(&area, 17.0) > 0.97);
        assert!(sheet.edge(&area, -40.0) < 0.01);
    }
    assert!(sheet.inside(&samples.cancelled) > 0.99);
    assert!(sheet.inside(&samples.empty) < 0.01);
    let ticked = sheet.inside(&samples.ticked);
    assert!((0.2..0.6).contains(&ticked), "{ticked}");
    for task in &page.tasks {
        for tick in task.ask.ticks() {
            let radius = f64::from(tick.area.width) / 2.0;
            match tick.shape {
                Shape::Circle => {
                    let middle = tick.area.middle();
                    assert!(sheet.circle(middle, radius - 17.0) > 0.97, "{tick:?}");
                    assert!(sheet.circle(middle, radius + 40.0) < 0.01, "{tick:?}");
                    assert!(sheet.circle(middle, radius / 2.0) < 0.01, "{tick:?}");
                }
                Shape::Square => {
                    assert!(sheet.edge(&tick.area, 17.0) > 0.97, "{tick:?}");
                    assert!(sheet.edge(&tick.area, -40.0) < 0.01, "{tick:?}");
                    assert!(sheet.inside(&tick.area) < 0.01, "{tick:?}");
                }
            }
        }
        if let Ask::Write(area) = &task.ask {
            // Its corners are round.
            assert!(sheet.edge(area, 17.0) > 0.9, "{task:?}");
            assert!(sheet.edge(area, -40.0) < 0.01, "{task:?}");
        }
    }
    // Each module of the code, and the white around them all.
    let expected = QrCode::with_version(code, Version::Normal(3), EcLevel::Q).unwrap();
    let modules = expected.width();
    let module = f64::from(page.code.width) / modules as f64;
    for (n, color) in expected.to_colors().into_iter().enumerate() {
        let x = f64::from(page.code.x) + module * ((n % modules) as f64 + 0.5);
        let y = f64::from(page.code.y) + module * ((n / modules) as f64 + 0.5);
        assert_eq!(sheet.at(x, y) > 0.5, color == Color::Dark, "module {n}");
    }
    for quiet in [0.5, 1.5] {
        assert!(
            sheet.edge(&page.code, -module * quiet) < 0.001,
            "the code's quiet zone"
        );
    }
}

/// The sides of sheets are what the form says, and each bears its own code.
fn all_held(laid: &Laid, copies: Copies) {
    let sides = sides(&pdf(laid, copies).unwrap());
    let serials: Vec<Option<u32>> = match copies {
        Copies::Master => vec![None],
        Copies::Serials { first, count } => (first..first + count).map(Some).collect(),
    };
    let form = laid.form();
    assert_eq!(sides.len(), serials.len() * laid.pages());
    let pages = form.geometry.pages.iter();
    let of = serials
        .iter()
        .flat_map(|serial| pages.clone().map(move |page| (serial, page)));
    for (sheet, (serial, page)) in sides.iter().zip(of) {
        let code = Code {
            workshop: "34679C".to_owned(),
            form: form.geometry.form.clone(),
            serial: *serial,
            page: page.number,
        };
        held(sheet, page, &code.text(&KEY));
    }
}

#[test]
fn the_ink_is_where_the_geometry_says() {
    let script = script(MODEL);
    for (lang, is_large) in [
        (PageLang::Fr, false),
        (PageLang::Ar, false),
        (PageLang::Uk, true),
    ] {
        all_held(
            &laid(&script, lang, is_large, None).unwrap(),
            serials(999_998, 1),
        );
    }
}

/// Long words where there is little room for them.
const LONG: &str = r#"[atelier]
titre = "Bien vieillir dans notre quartier : ce que nous voulons, ce qui nous manque"
date = 2026-01-15
organisateur = "Centre social (exemple)"
[[question]]
cle = "a"
type = "plusieurs-choix"
texte = "Où allez-vous quand vous avez besoin d'aide pour une démarche administrative, un papier, un rendez-vous ?"
autre = "Ailleurs, ou chez quelqu'un que vous ne voulez pas dire ici : précisez"
options = ["À la mairie", "Au centre social", "Chez un voisin ou une voisine", "Dans ma famille", "Nulle part"]
[[question]]
cle = "b"
type = "echelle"
texte = "Vous sentez-vous bien accueilli·e ?"
de = -3
a = 3
debut = "pas du tout d'accord avec ce que cela veut dire"
fin = "tout à fait d'accord avec ce que cela veut dire"
[[question]]
cle = "c"
type = "grille"
texte = "Êtes-vous content·e des services suivants ?"
de = 0
a = 10
debut = "pas du tout content·e de cela"
fin = "tout à fait content·e de cela"
lignes = ["De l'accueil au téléphone et au guichet", "Des horaires d'ouverture", "Anticonstitutionnellement"]
[[question]]
cle = "d"
type = "affirmations"
texte = "Qu'en pensez-vous ?"
affirmations = ["Le quartier est calme le soir et je peux y marcher sans crainte", "Il faut plus de bancs"]
"#;

#[test]
fn long_words_touch_no_box() {
    let script = script(LONG);
    for is_large in [false, true] {
        let laid = laid(&script, PageLang::Fr, is_large, None).unwrap();
        sound(&laid, &script);
        let frames = laid.form().tasks().filter_map(|task| match task.ask {
            Ask::Write(area) => Some(area.width),
            _ => None,
        });
        assert!(frames.min().unwrap() >= 6_000, "too little room to write");
        all_held(&laid, serials(1, 1));
    }
}

#[test]
fn each_sheet_has_its_own_serial_and_a_master_has_none() {
    let script = script(MODEL);
    let laid = laid(&script, PageLang::Fr, false, Some("venue")).unwrap();
    all_held(&laid, serials(41, 3));
    all_held(&laid, Copies::Master);
}
