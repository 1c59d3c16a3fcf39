//! What came out.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use glane_core::sheet::State;
use glane_scan::generator::{Canvas, Mark, Pen, Seed, Shot, filled, form};
use glane_scan::{Fault, Found, Known, Limits, baseline, decode, read};

pub const CODE: &str = "G1:34679C:0123456789ABCDEF:42:1:CDFGHJKM";

/// Counts over sheets.
#[derive(Default)]
pub struct Tally {
    pub sheets: u64,
    pub retaken: BTreeMap<Fault, u64>,
    pub boxes: u64,
    pub unsure: u64,
    pub wrong: u64,
    pub elsewhere: u64,
    fixed: u64,
    gap: u64,
    by_mark: BTreeMap<(Mark, &'static str), u64>,
}

/// One sheet, filled, photographed and read.
pub fn taken(
    number: u64,
    shot: &Shot,
    seed: &mut Seed,
    pen: Option<Pen>,
    habit: Option<Mark>,
    after: &dyn Fn(&mut Canvas, &mut Seed),
    tally: &mut Tally,
) -> Result<()> {
    let form = form();
    // As fine as what looks at it.
    let fine = if shot.height.max(shot.width) > 3000 {
        12.0
    } else {
        8.0
    };
    let mut sheet = filled(&form, CODE, fine, seed, pen, habit);
    after(&mut sheet.canvas, seed);
    let file = shot.file(&sheet.canvas, seed).context("no picture")?;
    let picture = decode(file, &Limits::default())?
        .take(&|| false)
        .context("no page")??;
    let page = &form.pages[0];
    let known = |text: &str| {
        if text == CODE {
            Known::Page(page.clone())
        } else {
            Known::Foreign
        }
    };
    tally.sheets += 1;
    let reading = match read(&picture, &known, &[page]) {
        Found::Sheet(reading) => reading,
        Found::Faults(faults) => {
            for fault in faults.iter().take(1) {
                *tally.retaken.entry(*fault).or_default() += 1;
            }
            return Ok(());
        }
    };
    if reading.code.as_deref() != Some(CODE) {
        tally.elsewhere += 1;
    }
    let means: Vec<f32> = reading
        .boxes
        .iter()
        .map(|read| read.features.mean)
        .collect();
    let mut start = 0;
    for group in reading.boxes.chunk_by(|a, b| a.task == b.task) {
        let own = &means[start..start + group.len()];
        let gap = baseline::largest_gap(own, &means);
        for ((read, truth), gap) in group.iter().zip(&sheet.truth[start..]).zip(gap) {
            tally.boxes += 1;
            let told = if read.state == truth.state {
                "right"
            } else if read.state == State::Unsure {
                tally.unsure += 1;
                "unsure"
            } else {
                tally.wrong += 1;
                "WRONG"
            };
            *tally.by_mark.entry((truth.mark, told)).or_default() += 1;
            if told != "right" && std::env::var_os("SHOW").is_some() {
                println!(
                    "{number} {:?} {:?} {:?} {:?}",
                    sheet.pen, truth.mark, read.state, read.features
                );
            }
            // They know ticked and empty alone: a box taken back is wrong with them where it counts as ticked.
            let ticked = truth.state == State::Ticked;
            tally.fixed +=
                u64::from((baseline::fixed(read.features.mean) == State::Ticked) != ticked);
            tally.gap += u64::from((gap == State::Ticked) != ticked);
        }
        start += group.len();
    }
    Ok(())
}

impl Tally {
    pub fn decided(&self) -> u64 {
        self.boxes - self.unsure
    }

    pub fn retakes(&self) -> u64 {
        self.retaken.values().sum()
    }

    pub fn told(&self) {
        println!("| what | count | of | rate | at most (95 %) |\n|---|---|---|---|---|");
        let line = |name: &str, n: u64, of: u64| {
            println!(
                "| {name} | {n} | {of} | {} | {} |",
                percent(n as f64 / of.max(1) as f64),
                percent(upper(n, of))
            );
        };
        line("wrong, of boxes decided", self.wrong, self.decided());
        line("unsure", self.unsure, self.boxes);
        line("retaken", self.retakes(), self.sheets);
        line(
            "read as another sheet",
            self.elsewhere,
            self.sheets - self.retakes(),
        );
        line("largest gap (as OMRChecker): wrong", self.gap, self.boxes);
        line("fixed darkness: wrong", self.fixed, self.boxes);
        println!("\nRetaken: {:?}\n", self.retaken);
        let mut marks: BTreeMap<Mark, [u64; 3]> = BTreeMap::new();
        for ((mark, told), n) in &self.by_mark {
            let row = marks.entry(*mark).or_default();
            row[match *told {
                "right" => 0,
                "unsure" => 1,
                _ => 2,
            }] += n;
        }
        println!("| mark | right | unsure | wrong |\n|---|---|---|---|");
        for (mark, [right, unsure, wrong]) in marks {
            println!("| {mark:?} | {right} | {unsure} | {wrong} |");
        }
        println!();
    }
}

/// The largest rate under which so few would be seen once in twenty times (Clopper and Pearson).
pub fn upper(seen: u64, of: u64) -> f64 {
    if seen >= of {
        return 1.0;
    }
    let (mut low, mut high) = (seen as f64 / of as f64, 1.0);
    for _ in 0..60 {
        let rate = f64::midpoint(low, high);
        if at_most(seen, of, rate) > 0.05 {
            low = rate;
        } else {
            high = rate;
        }
    }
    high
}

/// How likely `seen` or fewer of `of` are at this rate.
fn at_most(seen: u64, of: u64, rate: f64) -> f64 {
    let mut log = of as f64 * (-rate).ln_1p();
    let mut sum = log.exp();
    for n in 0..seen {
        log += ((of - n) as f64 / (n + 1) as f64).ln() + rate.ln() - (-rate).ln_1p();
        sum += log.exp();
    }
    sum
}

pub fn percent(rate: f64) -> String {
    if rate < 0.0995 {
        format!("{:.3} %", rate * 100.0)
    } else {
        format!("{:.1} %", rate * 100.0)
    }
}
