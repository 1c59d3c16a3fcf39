//! Each fault alone, from none to where reading breaks.

use anyhow::Result;
use glane_scan::generator::{Fold, Seed, Shade, Shot};

use crate::tally::{Tally, percent, taken};

type Set = fn(&mut Shot, f64, &mut Seed);

const FAULTS: [(&str, &str, &[f64], Set); 11] = [
    (
        "tilt",
        "degrees",
        &[0.0, 10.0, 20.0, 30.0, 35.0, 45.0, 55.0],
        |shot, value, seed| {
            shot.tilt = value;
            shot.towards = seed.between(0.0, 360.0);
        },
    ),
    (
        "turn",
        "degrees",
        &[0.0, 20.0, 45.0, 90.0, 135.0, 180.0, 270.0],
        |shot, value, _| shot.turn = value,
    ),
    (
        "lens",
        "curve",
        &[-0.12, -0.06, 0.0, 0.06, 0.12],
        |shot, value, _| {
            shot.curve = value;
            shot.fill = 0.8;
        },
    ),
    (
        "fold",
        "degrees",
        &[0.0, 3.0, 6.0, 10.0, 15.0, 25.0],
        |shot, value, seed| {
            shot.fold = Some(Fold {
                at: seed.between(0.3, 0.7),
                degrees: value,
            });
            shot.fill = 0.8;
            shot.tilt = 10.0;
        },
    ),
    (
        "shadow of a hand",
        "light left",
        &[0.8, 0.6, 0.4, 0.25, 0.12, 0.05],
        |shot, value, seed| {
            let tip = (seed.between(0.2, 0.6), seed.between(0.2, 0.7));
            shot.shade = Some(Shade {
                left: value,
                soft: seed.between(0.003, 0.05),
                tip,
            });
        },
    ),
    (
        "blur",
        "pixels of 4,000",
        &[0.5, 1.5, 2.5, 3.5, 5.0, 7.0, 10.0],
        |shot, value, _| shot.blur = value,
    ),
    (
        "noise",
        "steps of 255",
        &[0.0, 5.0, 10.0, 15.0, 20.0, 30.0],
        |shot, value, _| shot.noise = value,
    ),
    (
        "dark",
        "light",
        &[0.8, 0.5, 0.3, 0.2, 0.1, 0.05],
        |shot, value, _| shot.light = value,
    ),
    (
        "JPEG",
        "quality",
        &[90.0, 60.0, 30.0, 15.0, 5.0],
        |shot, value, _| shot.quality = Some(value as u8),
    ),
    (
        "far away",
        "of the photo's height",
        &[0.9, 0.7, 0.5, 0.35, 0.25],
        |shot, value, _| shot.fill = value,
    ),
    (
        "cut off",
        "of the width, to the right",
        &[0.0, 0.05, 0.1, 0.15, 0.25],
        |shot, value, _| {
            shot.fill = 0.95;
            shot.shift = (value, 0.0);
        },
    ),
];

pub fn all(from: u64, sheets: u64) -> Result<()> {
    for (n, (name, unit, values, set)) in FAULTS.iter().enumerate() {
        println!(
            "### {name}\n\n| {unit} | wrong | of decided | unsure | retaken | why |\n|---|---|---|---|---|---|"
        );
        for value in *values {
            let mut tally = Tally::default();
            for sheet in 0..sheets {
                let number = from + n as u64 * 1000 + sheet;
                let mut seed = Seed::new(number);
                let mut shot = Shot::photo();
                set(&mut shot, *value, &mut seed);
                taken(number, &shot, &mut seed, None, None, &mut tally)?;
            }
            let why: Vec<&str> = tally.retaken.keys().map(|fault| fault.key()).collect();
            println!(
                "| {value} | {} | {} | {} | {} | {} |",
                tally.wrong,
                tally.decided(),
                percent(tally.unsure as f64 / tally.boxes.max(1) as f64),
                percent(tally.retakes() as f64 / tally.sheets as f64),
                why.join(", ")
            );
        }
        println!();
    }
    Ok(())
}
