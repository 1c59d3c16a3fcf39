//! One sheet from a seed, photographed and read, to be looked at: the photo, and the crop of every box that reads wrong or unsure.
//!
//!     cargo run -p glane-scan --example look -- SEED FOLDER [scan]
#![allow(
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "it is a program, of sheets it made itself"
)]

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use glane_core::sheet::State;
use glane_scan::generator::{Seed, encoded, filled, form, ordinary_photo, ordinary_scan};
use glane_scan::{Found, Known, Limits, decode, read};

const CODE: &str = "G1:34679C:0123456789ABCDEF:42:1:CDFGHJKM";

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let number: u64 = arguments.next().context("a seed")?.parse()?;
    let folder = PathBuf::from(arguments.next().context("a folder")?);
    std::fs::create_dir_all(&folder)?;
    let mut seed = Seed::new(number);
    let shot = if arguments.next().is_some() {
        ordinary_scan(&mut seed)
    } else {
        ordinary_photo(&mut seed, false)
    };
    let form = form();
    let sheet = filled(&form, CODE, 12.0, &mut seed, None, None);
    let file = shot.file(&sheet.canvas, &mut seed).context("no picture")?;
    std::fs::write(folder.join("photo.jpg"), &file)?;
    println!("{shot:?} {:?}", sheet.pen);
    let picture = decode(file, &Limits::default())?
        .take(&|| false)
        .context("no page")??;
    let known = |_: &str| Known::Page(form.pages[0].clone());
    let reading = match read(&picture, &known, &[]) {
        Found::Sheet(reading) => reading,
        Found::Faults(faults) => bail!("{faults:?}"),
    };
    println!("{:?} {:?}", reading.reference, reading.notes);
    for (read, truth) in reading.boxes.iter().zip(&sheet.truth) {
        if read.state != truth.state {
            println!(
                "{:?} reads {:?}: {:?}",
                truth.mark, read.state, read.features
            );
            let area = form.pages[0].tasks[read.task].ask.ticks()[read.tick].area;
            let crop = reading.crop(&picture, &area, 300).context("no crop")?;
            let name = format!(
                "{}-{}-{:?}-{:?}.png",
                read.task, read.tick, truth.mark, read.state
            );
            std::fs::write(
                folder.join(name),
                encoded(&crop, None).context("no picture")?,
            )?;
        }
    }
    let unsure = reading
        .boxes
        .iter()
        .filter(|read| read.state == State::Unsure)
        .count();
    println!("{} boxes, {unsure} unsure", reading.boxes.len());
    Ok(())
}
