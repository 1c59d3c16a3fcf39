//! Grids of small boxes that touch, of others' making.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use glane_core::sheet::State;
use glane_scan::generator::{
    NAMES, Seed, dense, dense_photo, dense_placed, dense_truth, filled, read_dense,
};
use glane_scan::{Found, Known, Limits, decode, read};

use crate::tally::{CODE, percent};

/// How far amiss the page is placed at each corner, in hundredths of a millimetre.
const AMISS: f64 = 25.0;

pub fn all(from: u64, sheets: u64) -> Result<()> {
    let form = dense();
    let page = dense_placed();
    let mut scores: BTreeMap<usize, [u64; 3]> = BTreeMap::new();
    let mut retaken = 0;
    for number in from..from + sheets {
        let mut seed = Seed::new(number);
        let shot = dense_photo(&mut seed);
        let sheet = filled(&form, CODE, 12.0, &mut seed, None, None);
        let file = shot.file(&sheet.canvas, &mut seed).context("no picture")?;
        let picture = decode(file, &Limits::default())?
            .take(&|| false)
            .context("no page")??;
        let Found::Sheet(placed) = read(&picture, &|_| Known::Page(page.clone()), &[]) else {
            retaken += 1;
            continue;
        };
        let grids =
            read_dense(&picture, &placed.placement, AMISS, &mut seed).context("not placed")?;
        for (n, (boxes, truth)) in grids.iter().zip(dense_truth(&sheet)).enumerate() {
            for (read, truth) in boxes.iter().zip(truth) {
                let told = usize::from(read.state != truth.state)
                    + usize::from(read.state == State::Unsure);
                let told = [0, 2, 1][told];
                scores.entry(n).or_default()[told] += 1;
                if told > 0 && std::env::var_os("SHOW").is_some() {
                    let file = format!("{number} {n} {} {}", read.task, read.tick);
                    println!(
                        "{file} {:?} {:?} {:?} {:?}",
                        sheet.pen, truth.mark, read.state, read.features
                    );
                }
            }
        }
    }
    println!("## dense grids: {sheets} photos, {retaken} retaken\n");
    println!("| boxes | of | wrong, of decided | | unsure | |\n|---|---|---|---|---|---|");
    let mut whole = [0; 3];
    let line = |name: &str, [right, unsure, wrong]: [u64; 3]| {
        let rate = |n: u64, of: u64| percent(n as f64 / of.max(1) as f64);
        let decided = right + wrong;
        println!(
            "| {name} | {} | {wrong} of {decided} | {} | {unsure} | {} |",
            decided + unsure,
            rate(wrong, decided),
            rate(unsure, decided + unsure)
        );
    };
    for (n, score) in scores {
        line(NAMES[n], score);
        whole.iter_mut().zip(score).for_each(|(sum, n)| *sum += n);
    }
    line("all", whole);
    Ok(())
}
