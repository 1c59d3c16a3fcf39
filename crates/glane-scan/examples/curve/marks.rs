//! Each way of ticking with each pen, on ordinary photos.

use anyhow::Result;
use glane_scan::generator::{Mark, Pen, Seed, ordinary_photo};

use crate::tally::{Tally, percent, taken};

pub fn all(from: u64, sheets: u64) -> Result<()> {
    println!("| mark | pen | wrong | of decided | unsure |\n|---|---|---|---|---|");
    for (m, mark) in Mark::DRAWN.into_iter().enumerate() {
        for (p, pen) in Pen::ALL.into_iter().enumerate() {
            let mut tally = Tally::default();
            for sheet in 0..sheets {
                let number = from + (m * 10 + p) as u64 * 1000 + sheet;
                let mut seed = Seed::new(number);
                let shot = ordinary_photo(&mut seed, true);
                taken(
                    number,
                    &shot,
                    &mut seed,
                    Some(pen),
                    Some(mark),
                    &|_, _| {},
                    &mut tally,
                )?;
            }
            let unsure = percent(tally.unsure as f64 / tally.boxes.max(1) as f64);
            println!(
                "| {mark:?} | {pen:?} | {} | {} | {unsure} |",
                tally.wrong,
                tally.decided()
            );
        }
    }
    Ok(())
}
