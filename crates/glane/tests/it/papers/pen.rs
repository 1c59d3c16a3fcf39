//! Sheets as the console prints them, filled in with a pen and photographed.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use glane_core::sheet::answers::Spot;
use glane_core::sheet::form::Form;
use glane_core::sheet::{Area, Ask};
use glane_scan::generator::{Canvas, Ink, Mark, Pen, Seed, Shot, draw};
use glane_scan::{Limits, Picture, decode};
use glane_testkit::TestApp;

/// Sheets out of the printer.
pub struct Paper {
    pub form: Arc<Form>,
    sides: Vec<Picture>,
}

/// What somebody does to a sheet with a pen.
#[derive(Debug, Clone, Default)]
pub struct Filling {
    pub marks: BTreeMap<Spot, Mark>,
    /// Frames with something written in them.
    pub written: Vec<usize>,
    /// Whether the square code of each page is scribbled over.
    pub is_code_gone: bool,
}

impl Filling {
    /// Ticks the box of a question that stands for something.
    pub fn tick(&mut self, form: &Form, question: &str, item: &str, mark: Mark) -> &mut Self {
        let spots = form.tasks().enumerate().flat_map(|(at, task)| {
            let ticks = task.ask.ticks().iter().enumerate();
            ticks.map(move |(tick, one)| (Spot { task: at, tick }, task, one))
        });
        let mut spots = spots.filter(|(_, task, one)| {
            task.question.as_str() == question && one.item.as_str() == item
        });
        let (spot, ..) = spots
            .next()
            .unwrap_or_else(|| panic!("no box of {question} for {item}"));
        self.marks.insert(spot, mark);
        self
    }

    /// Writes something in the first frame of a question.
    pub fn write(&mut self, form: &Form, question: &str) -> &mut Self {
        let mut frames = form.tasks().enumerate();
        let frame = frames.find(|(_, task)| {
            task.question.as_str() == question && matches!(task.ask, Ask::Write(_))
        });
        self.written.push(frame.expect("a frame").0);
        self
    }
}

impl Paper {
    /// Prints sheets by the console's button.
    pub async fn printed(
        app: &TestApp,
        facilitator: &reqwest::Client,
        slug: &str,
        count: usize,
    ) -> Result<Self> {
        let count = count.to_string();
        let form = [("langue", "fr"), ("nombre", &*count), ("quoi", "tout")];
        Self::asked(app, facilitator, slug, &form).await
    }

    /// Prints what is asked for by the fields of the console's form.
    pub async fn asked(
        app: &TestApp,
        facilitator: &reqwest::Client,
        slug: &str,
        form: &[(&str, &str)],
    ) -> Result<Self> {
        let url = format!("{}/animer/{slug}/papier", app.local);
        let answer = facilitator.post(url).form(form).send().await?;
        ensure!(answer.status() == 200, "no sheets: {}", answer.status());
        let pdf = answer.bytes().await?.to_vec();
        let room = app.room(slug).await?;
        let printed = room.look(glane_live::inside::Inside::printed);
        let (last, ..) = printed
            .prints()
            .next_back()
            .context("nothing was printed")?;
        let kept = printed.form(last).context("no form was kept")?;
        let form = Arc::clone(&kept.form);
        let sides = tokio::task::spawn_blocking(move || {
            let mut pages = decode(pdf, &Limits::default())?;
            let mut sides = Vec::new();
            while let Some(page) = pages.take(&|| false) {
                sides.push(page?);
            }
            anyhow::Ok(sides)
        });
        Ok(Self {
            form,
            sides: sides.await??,
        })
    }

    /// How many pages a sheet has.
    pub fn pages(&self) -> usize {
        self.form.geometry.pages.len()
    }

    /// A picture of a page of a sheet, both from 0 on.
    pub fn shot(&self, sheet: usize, page: usize, filling: &Filling, shot: &Shot) -> Vec<u8> {
        let pages = &self.form.geometry.pages;
        let first: usize = pages[..page].iter().map(|page| page.tasks.len()).sum();
        let side = &self.sides[sheet * pages.len() + page];
        let mut canvas = Canvas::printed(side, pages[page].width);
        let from = u64::try_from(sheet * 31 + page).expect("small");
        let mut seed = Seed::new(from);
        for (at, task) in (first..).zip(&pages[page].tasks) {
            for (tick, one) in task.ask.ticks().iter().enumerate() {
                let mark = filling.marks.get(&Spot { task: at, tick });
                let mark = mark.copied().unwrap_or(Mark::None);
                draw(&mut canvas, &one.area, mark, Pen::Black, &mut seed);
            }
            if let Ask::Write(area) = &task.ask
                && filling.written.contains(&at)
            {
                scrawl(&mut canvas, area);
            }
        }
        if filling.is_code_gone {
            scribble(&mut canvas, &pages[page].code);
        }
        shot.file(&canvas, &mut seed).expect("a picture")
    }

    /// All pages of a sheet, as a scanner sees them.
    pub fn scans(&self, sheet: usize, filling: &Filling) -> Vec<Vec<u8>> {
        let pages = 0..self.pages();
        let scan = Shot::scan();
        pages
            .map(|page| self.shot(sheet, page, filling, &scan))
            .collect()
    }
}

/// A thick felt pen across a square code: no reader gets it back.
pub(super) fn scribble(canvas: &mut Canvas, code: &Area) {
    let ink = Ink {
        back: [0.3, 0.2, 0.2],
        grain: 0.0,
    };
    let (left, top) = (f64::from(code.x), f64::from(code.y));
    let (right, bottom) = (left + f64::from(code.width), top + f64::from(code.height));
    let across = [(left, top), (right, bottom), (left, bottom), (right, top)];
    canvas.stroke(&across, 500.0, &ink);
}

fn scrawl(canvas: &mut Canvas, area: &Area) {
    let ink = Ink {
        back: [0.15, 0.2, 0.5],
        grain: 0.2,
    };
    let (left, top) = (f64::from(area.x) + 250.0, f64::from(area.y) + 250.0);
    let high = f64::from(area.height).min(1_000.0) - 500.0;
    let points: Vec<(f64, f64)> = (0..14_u8)
        .map(|n| {
            let down = if n % 2 == 0 { high } else { 0.0 };
            (left + f64::from(n) * 110.0, top + down)
        })
        .collect();
    canvas.stroke(&points, 45.0, &ink);
}
