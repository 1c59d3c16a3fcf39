//! Each fault alone, from none to where reading breaks.

use anyhow::Result;
use glane_scan::generator::{Canvas, Fold, Pen, Seed, Shade, Shot};

use crate::tally::{Tally, percent, taken};

/// What is done to the paper, and how it is photographed.
struct Case {
    shot: Shot,
    pen: Option<Pen>,
    /// Across, in hundredths of a millimetre, and how dark.
    stain: Option<(f64, f32)>,
    torn: Option<f64>,
}

type Set = fn(&mut Case, f64, &mut Seed);

const FAULTS: [(&str, &str, &[f64], Set); 14] = [
    (
        "tilt",
        "degrees",
        &[0.0, 10.0, 20.0, 30.0, 35.0, 45.0, 55.0],
        |Case { shot, .. }, value, seed| {
            shot.tilt = value;
            shot.towards = seed.between(0.0, 360.0);
        },
    ),
    (
        "turn",
        "degrees",
        &[0.0, 20.0, 45.0, 90.0, 135.0, 180.0, 270.0],
        |Case { shot, .. }, value, _| shot.turn = value,
    ),
    (
        "lens",
        "curve",
        &[-0.12, -0.06, 0.0, 0.06, 0.12],
        |Case { shot, .. }, value, _| {
            shot.curve = value;
            shot.fill = 0.8;
        },
    ),
    (
        "fold",
        "degrees",
        &[0.0, 3.0, 6.0, 10.0, 15.0, 25.0],
        |Case { shot, .. }, value, seed| {
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
        |Case { shot, .. }, value, seed| {
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
        |Case { shot, .. }, value, _| shot.blur = value,
    ),
    (
        "noise",
        "steps of 255",
        &[0.0, 5.0, 10.0, 15.0, 20.0, 30.0],
        |Case { shot, .. }, value, _| shot.noise = value,
    ),
    (
        "dark",
        "light",
        &[0.8, 0.5, 0.3, 0.2, 0.1, 0.05],
        |Case { shot, .. }, value, _| shot.light = value,
    ),
    (
        "JPEG",
        "quality",
        &[90.0, 60.0, 30.0, 15.0, 5.0],
        |Case { shot, .. }, value, _| shot.quality = Some(value as u8),
    ),
    (
        "far away",
        "of the photo's height",
        &[0.9, 0.7, 0.5, 0.35, 0.25],
        |Case { shot, .. }, value, _| shot.fill = value,
    ),
    (
        "cut off",
        "of the width, to the right",
        &[0.0, 0.05, 0.1, 0.15, 0.25],
        |Case { shot, .. }, value, _| {
            shot.fill = 0.95;
            shot.shift = (value, 0.0);
        },
    ),
    (
        "stain",
        "strength, 60 mm across, over boxes",
        &[0.1, 0.2, 0.35, 0.5, 0.7, 0.9],
        |case, value, _| case.stain = Some((6000.0, value as f32)),
    ),
    (
        "corner torn off",
        "mm along either edge",
        &[10.0, 25.0, 34.0, 45.0, 80.0],
        |case, value, _| case.torn = Some(value * 100.0),
    ),
    (
        "pencil",
        "hundredths of its darkness",
        &[80.0, 60.0, 45.0, 35.0, 28.0, 20.0, 12.0],
        |case, value, _| case.pen = Some(Pen::Pressed(value as u8)),
    ),
];

/// All of them, or the one of this name.
pub fn all(from: u64, sheets: u64, only: Option<&str>) -> Result<()> {
    println!("Sheets of 125 boxes, {sheets} for each value, photos of 12 million pixels.\n");
    for (n, (name, unit, values, set)) in FAULTS.iter().enumerate() {
        if only.is_some_and(|only| only != *name) {
            continue;
        }
        println!(
            "### {name}\n\n| {unit} | wrong | of decided | unsure | retaken | why |\n|---|---|---|---|---|---|"
        );
        for value in *values {
            let mut tally = Tally::default();
            for sheet in 0..sheets {
                let number = from + n as u64 * 1000 + sheet;
                let mut seed = Seed::new(number);
                let mut case = Case {
                    shot: Shot::photo(),
                    pen: None,
                    stain: None,
                    torn: None,
                };
                set(&mut case, *value, &mut seed);
                let after = |canvas: &mut Canvas, seed: &mut Seed| {
                    if let Some((across, strength)) = case.stain {
                        let at = (
                            seed.between(4000.0, 16_000.0),
                            seed.between(8000.0, 22_000.0),
                        );
                        canvas.stain(at, across, strength);
                    }
                    if let Some(far) = case.torn {
                        canvas.torn(far);
                    }
                };
                taken(
                    number, &case.shot, &mut seed, case.pen, None, &after, &mut tally,
                )?;
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
