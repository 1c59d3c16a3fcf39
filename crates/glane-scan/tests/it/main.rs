//! Sheets that the generator ticks and photographs, read back; files of every kind; bytes of no kind.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::needless_for_each,
    reason = "a test whose sheet cannot be made has failed"
)]

mod dense;
mod faults;
mod files;
mod foreign;
mod hostile;
mod ordinary;
mod texts;
mod written;

use glane_core::sheet::{Geometry, Page};
use glane_scan::generator::{Filled, Seed, Shot, filled, form};
use glane_scan::{Found, Known, Limits, Picture, Reading, decode, read};

const CODE: &str = "G1:34679C:0123456789ABCDEF:42:1:CDFGHJKM";

/// A sheet that somebody filled, the same for the same seed.
fn sheet(seed: u64) -> (Geometry, Filled, Seed) {
    let mut seed = Seed::new(seed);
    let form = form();
    let sheet = filled(&form, CODE, 8.0, &mut seed, None, None);
    (form, sheet, seed)
}

/// A photo with few enough pixels for a test.
fn small() -> Shot {
    let photo = Shot::photo();
    Shot {
        width: 1650,
        height: 2200,
        blur: 0.6,
        ..photo
    }
}

fn one(file: Vec<u8>) -> Picture {
    let mut pages = decode(file, &Limits::default()).unwrap();
    assert_eq!(pages.count(), 1);
    pages.take(&|| false).unwrap().unwrap()
}

fn ours(page: &Page) -> impl Fn(&str) -> Known {
    let page = page.clone();
    move |text| {
        if text == CODE {
            Known::Page(page.clone())
        } else {
            Known::Foreign
        }
    }
}

fn found(picture: &Picture, page: &Page) -> Found {
    read(picture, &ours(page), &[])
}

fn reading(picture: &Picture, page: &Page) -> Reading {
    match found(picture, page) {
        Found::Sheet(reading) => *reading,
        Found::Faults(faults) => panic!("{faults:?}"),
    }
}

/// How many boxes read as something else than what was drawn, and how many are left to a person.
fn amiss(reading: &Reading, sheet: &Filled) -> (usize, usize) {
    use glane_core::sheet::State;
    assert_eq!(reading.boxes.len(), sheet.truth.len());
    let pairs = || reading.boxes.iter().zip(&sheet.truth);
    assert!(pairs().all(|(read, truth)| (read.task, read.tick) == (truth.task, truth.tick)));
    let unsure = pairs()
        .filter(|(read, _)| read.state == State::Unsure)
        .count();
    let wrong = pairs()
        .filter(|(read, truth)| read.state != State::Unsure && read.state != truth.state)
        .count();
    (wrong, unsure)
}
