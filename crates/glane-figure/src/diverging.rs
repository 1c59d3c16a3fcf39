//! Bars around a middle: what lies below it goes to the left, what lies above to the right, the middle itself half each.

use crate::canvas::{Anchor, Area, Canvas, EDGE, Head, Type, WIDTH};
use crate::escape;
use crate::marks::{Column, SPACE};
use crate::number::{largest, real, share};
use crate::pattern::{self, Side};
use crate::table::Table;
use crate::theme::Theme;

mod legend;
mod row;

/// One bar: a question, or a group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Diverged {
    /// Over the bar; wrapped, never cut off. May be empty where there is one bar.
    pub label: String,
    /// How many chose each step, and the same as text; a missing one is nobody.
    pub counts: Vec<(u64, String)>,
    /// What is said of all below the middle, at the left of the bar.
    pub below: String,
    /// What is said of all above it, at the right.
    pub above: String,
}

/// Bars that share one scale and one middle.
#[derive(Debug, Clone, PartialEq)]
pub struct Diverging {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Heading of the table's first column: what the bars are.
    pub head: String,
    /// The steps, from the lowest; of an odd number, the one in the middle is split.
    pub steps: Vec<String>,
    /// What the lowest and the highest step mean.
    pub ends: [String; 2],
    /// Heads of what is said at the left and at the right of the bars.
    pub sides: [String; 2],
    /// The bars, the first at the top.
    pub rows: Vec<Diverged>,
    /// Colours and sizes.
    pub theme: Theme,
}

/// Where things stand across the sheet.
struct Frame {
    below: Column,
    above: Column,
    /// Where all bars have their middle.
    middle: f64,
    /// How long a bar of everybody would be.
    length: f64,
}

impl Diverging {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let mut canvas = Canvas::default();
        for (at, _) in self.steps.iter().enumerate() {
            if let Some(markup) = self.texture(at).definition(&self.texture_id(at)) {
                canvas.define(&markup);
            }
        }
        let frame = self.frame();
        let start = self.heads(&mut canvas);
        let mut over = Canvas::default();
        let mut top = start;
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                top += theme.gap;
            }
            top = self.row(&mut over, &frame, row, top);
        }
        if !self.rows.is_empty() {
            let x = frame.middle;
            canvas.line("middle", (x, start), (x, top), (theme.guide, 2.0), "");
        }
        canvas.append(&over);
        let bottom = self.legend(&mut canvas, top + theme.gap * 1.6);
        let head = Head {
            id: &self.id,
            kind: "diverging",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: bottom + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures: a row a bar, a column a step, then what is said of either side.
    pub fn table(&self) -> Table {
        let [below, above] = self.sides.clone();
        let head = std::iter::once(self.head.clone())
            .chain(self.steps.iter().cloned())
            .chain([below, above]);
        let rows = self.rows.iter().map(|row| {
            let counts = (0..self.steps.len()).map(|at| {
                let cell = row.counts.get(at);
                cell.map_or_else(String::new, |(_, text)| text.clone())
            });
            std::iter::once(row.label.clone())
                .chain(counts)
                .chain([row.below.clone(), row.above.clone()])
                .collect()
        });
        Table {
            caption: self.title.clone(),
            head: head.collect(),
            rows: rows.collect(),
        }
    }

    fn frame(&self) -> Frame {
        let theme = &self.theme;
        let room = WIDTH * 0.16;
        let said = |of: fn(&Diverged) -> &str| {
            let texts = self.rows.iter().map(of);
            Column::bold(texts, theme.label, room)
        };
        let below = said(|row| row.below.as_str());
        let above = said(|row| row.above.as_str());
        let left = EDGE + below.width + SPACE;
        let right = WIDTH - EDGE - above.width - SPACE;
        // The middle stands where the furthest bars of both sides fit.
        let reach = |side: Side| largest(self.rows.iter().map(|row| self.reach(row, side)));
        let (low, high) = (reach(Side::Below), reach(Side::Above));
        let most = low.max(high);
        // Neither side is less than a third of the other: which way the bars lean is seen at once.
        let (low, high) = if most > 0.0 {
            (low.max(most / 3.0), high.max(most / 3.0))
        } else {
            (0.5, 0.5)
        };
        let length = (right - left) / (low + high);
        Frame {
            middle: left + length * low,
            length,
            below,
            above,
        }
    }

    /// On which side of the middle a step lies.
    fn side(&self, at: usize) -> Side {
        match (at * 2 + 1).cmp(&self.steps.len()) {
            std::cmp::Ordering::Less => Side::Below,
            std::cmp::Ordering::Equal => Side::Middle,
            std::cmp::Ordering::Greater => Side::Above,
        }
    }

    /// How far a bar goes to a side of the middle, as a share of everybody in it.
    fn reach(&self, row: &Diverged, side: Side) -> f64 {
        let all = total(row);
        let steps = row.counts.iter().enumerate().take(self.steps.len());
        let mut reach = 0.0;
        for (at, (count, _)) in steps {
            let part = share(*count, all);
            match self.side(at) {
                Side::Middle => reach += part / 2.0,
                own if own == side => reach += part,
                _ => {}
            }
        }
        reach
    }

    fn texture(&self, at: usize) -> &'static pattern::Texture {
        let half = self.steps.len() / 2;
        let (side, depth) = match self.side(at) {
            Side::Below => (Side::Below, half.saturating_sub(at + 1)),
            Side::Middle => (Side::Middle, 0),
            Side::Above => (Side::Above, at.saturating_sub(self.steps.len() - half)),
        };
        // The end of a scale is always the darkest.
        pattern::diverging(side, depth + 3_usize.saturating_sub(half))
    }

    fn texture_id(&self, at: usize) -> String {
        format!("{}-step-{at}", escape::id(&self.id))
    }

    fn fill(&self, at: usize) -> String {
        self.texture(at).fill(&self.texture_id(at))
    }

    /// What the sides are called, over what is said of each; returns where the bars start.
    fn heads(&self, canvas: &mut Canvas) -> f64 {
        let theme = &self.theme;
        let room = WIDTH / 2.0 - EDGE - SPACE;
        let [low, high] = self
            .sides
            .each_ref()
            .map(|said| Column::new([said.as_str()], theme.small, room));
        let kind = Type::new("side", theme.small, theme.muted);
        let y = EDGE + theme.small;
        canvas.text(EDGE, y, kind, low.lines(0));
        canvas.text(WIDTH - EDGE, y, kind.anchor(Anchor::End), high.lines(0));
        EDGE + low.height(0).max(high.height(0)) + theme.small * 0.4
    }
}

/// Everybody in a bar.
fn total(row: &Diverged) -> u64 {
    row.counts
        .iter()
        .fold(0, |sum, (count, _)| sum.saturating_add(*count))
}

/// A part of the bar, from the left.
struct Part {
    at: usize,
    area: Area,
}

impl Diverging {
    /// The parts of a bar that anybody is in.
    fn parts(&self, frame: &Frame, row: &Diverged, top: f64) -> Vec<Part> {
        let all = real(total(row).max(1));
        let mut x = frame.middle - frame.length * self.reach(row, Side::Below);
        let counts = row.counts.iter().take(self.steps.len()).enumerate();
        let mut parts = Vec::new();
        for (at, (count, _)) in counts {
            let width = frame.length * (real(*count) / all).min(1.0);
            if *count > 0 {
                let area = Area {
                    x,
                    y: top,
                    width,
                    height: self.theme.bar_height * 1.2,
                };
                parts.push(Part { at, area });
            }
            x += width;
        }
        parts
    }
}

#[cfg(test)]
mod tests;
