//! How often reading goes wrong, fault by fault up to where it breaks, and on an ordinary day, beside two simple readers.
//!
//!     cargo run --release -p glane-scan --example curve -- scans N | photos N | faults N [FROM NAME] | marks N | dense N | time
//!
//! Everything is drawn from seeds from 2,000,000 on; thresholds were chosen on seeds below.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "it is a program, of sheets it made itself"
)]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::similar_names,
    reason = "qualities are small numbers"
)]
#![allow(clippy::disallowed_methods, reason = "it takes the time")]
#![allow(clippy::cast_precision_loss, reason = "counts become rates")]

mod dense;
mod faults;
mod marks;
mod tally;
mod time;

use anyhow::{Context, Result, bail};
use glane_scan::generator::{Seed, Shot, ordinary_photo, ordinary_scan};

use tally::{Tally, taken};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments
        .next()
        .context("scans, photos, faults, marks, dense or time")?;
    let sheets: u64 = arguments.next().map_or(Ok(10), |n| n.parse())?;
    let from: u64 = arguments.next().map_or(Ok(2_000_000), |n| n.parse())?;
    match what.as_str() {
        "scans" => ordinary("scans", from, sheets, &ordinary_scan)?,
        "photos" => ordinary("photos", from + 100_000, sheets, &|seed| {
            ordinary_photo(seed, false)
        })?,
        "small" => ordinary(
            "photos of 4 million pixels",
            from + 200_000,
            sheets,
            &|seed| ordinary_photo(seed, true),
        )?,
        "faults" => faults::all(from + 300_000, sheets, arguments.next().as_deref())?,
        "marks" => marks::all(from + 400_000, sheets)?,
        "dense" => dense::all(from + 500_000, sheets)?,
        "time" => time::told()?,
        other => bail!("{other}: scans, photos, faults, marks, dense or time"),
    }
    Ok(())
}

fn ordinary(name: &str, from: u64, sheets: u64, shot: &dyn Fn(&mut Seed) -> Shot) -> Result<()> {
    let mut tally = Tally::default();
    for number in from..from + sheets {
        let mut seed = Seed::new(number);
        let shot = shot(&mut seed);
        taken(number, &shot, &mut seed, None, None, &|_, _| {}, &mut tally)?;
        if tally.sheets % 25 == 0 {
            let (wrong, decided) = (tally.wrong, tally.decided());
            eprintln!(
                "{} of {sheets} sheets, {wrong} wrong of {decided}",
                tally.sheets
            );
        }
    }
    println!("## {name}: {sheets} sheets\n");
    tally.told();
    Ok(())
}
