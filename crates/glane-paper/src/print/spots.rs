//! The geometry of a form, from the places that the typesetter tells.

use std::collections::BTreeMap;

use glane_core::sheet::{Area, Ask, Marks, Page, Point, Samples, Task};
use glane_typeset::Spot;

use super::Fault;
use super::pages::Placed;
use super::size::{MARK, PAGE, hundredths};

/// The pages of each of so many sheets of one document.
pub(super) fn pages(
    spots: &[Spot],
    layout: &[Vec<Placed>],
    tasks: &[Vec<Task>],
    sheets: usize,
) -> Result<Vec<Vec<Page>>, Fault> {
    let mut by_side: BTreeMap<usize, Side<'_>> = BTreeMap::new();
    for spot in spots {
        let at = Point {
            x: hundredths(spot.x),
            y: hundredths(spot.y),
        };
        by_side
            .entry(spot.page)
            .or_default()
            .corners
            .insert(&spot.name, at);
    }
    let sides = sheets.saturating_mul(layout.len());
    if by_side.keys().copied().ne(1..=sides) {
        return Err(Fault::Astray(format!(
            "{} sides, not {sides}",
            by_side.len()
        )));
    }
    let mut sides = by_side.into_values();
    let mut all = Vec::new();
    for _ in 0..sheets {
        let of = layout.iter().zip(1..).zip(&mut sides);
        let pages: Result<Vec<Page>, Fault> = of
            .map(|((blocks, number), side)| side.page(number, blocks, tasks))
            .collect();
        all.push(pages?);
    }
    Ok(all)
}

/// One side of paper: its named places.
#[derive(Default)]
struct Side<'a> {
    corners: BTreeMap<&'a str, Point>,
}

impl Side<'_> {
    fn area(&self, name: &str) -> Result<Area, Fault> {
        let corner = |sign: char| {
            let corner = self.corners.get(format!("{name}{sign}").as_str());
            corner.ok_or_else(|| Fault::Astray(format!("{name} is not on its page")))
        };
        let (from, to) = (corner('<')?, corner('>')?);
        let area = Area {
            x: from.x,
            y: from.y,
            width: to.x - from.x,
            height: to.y - from.y,
        };
        let within = area.x >= 0
            && area.y >= 0
            && area.width > 0
            && area.height > 0
            && to.x <= PAGE.0
            && to.y <= PAGE.1;
        within
            .then_some(area)
            .ok_or_else(|| Fault::Astray(format!("{name} is not on the paper")))
    }

    fn page(&self, number: u32, blocks: &[Placed], tasks: &[Vec<Task>]) -> Result<Page, Fault> {
        let mark = |at: usize| Ok::<_, Fault>(self.area(&format!("m.{at}"))?.middle());
        let mut placed = Vec::new();
        for one in blocks {
            let own = tasks.get(one.block).map_or(&[][..], Vec::as_slice);
            for (at, task) in own.iter().enumerate() {
                placed.push(self.task(&format!("{}.{at}", one.block), task)?);
            }
        }
        Ok(Page {
            number,
            width: PAGE.0,
            height: PAGE.1,
            marks: Marks {
                corners: [mark(0)?, mark(1)?, mark(2)?, mark(3)?],
                sides: [mark(4)?, mark(5)?],
                diameter: MARK,
            },
            code: self.area("code")?,
            samples: Samples {
                ticked: self.area("s.ticked")?,
                cancelled: self.area("s.cancelled")?,
                empty: self.area("s.empty")?,
            },
            tasks: placed,
        })
    }

    fn task(&self, name: &str, task: &Task) -> Result<Task, Fault> {
        let mut task = task.clone();
        match &mut task.ask {
            Ask::Write(area) => *area = self.area(name)?,
            Ask::One(ticks) | Ask::Several(ticks) => {
                for (at, tick) in ticks.iter_mut().enumerate() {
                    tick.area = self.area(&format!("{name}.{at}"))?;
                }
            }
        }
        Ok(task)
    }
}
