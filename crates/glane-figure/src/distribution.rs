//! Distribution of a scale: a column a step, the mean, and the means of groups on the same axis.

use crate::canvas::{Canvas, EDGE, Head, WIDTH};
use crate::marks::{self, Column, SPACE};
use crate::number::many;
use crate::table::Table;
use crate::theme::Theme;

mod parts;

/// One step of the scale and how many chose it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Step {
    /// The step as text, under its column.
    pub label: String,
    /// How many; not read when `hidden`.
    pub count: u64,
    /// The count as text, above its column, or what is said instead of it when `hidden`.
    pub count_text: String,
    /// Draws a hatched stub, the same for all counts.
    pub hidden: bool,
}

/// A mean, in the unit of the scale.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mean {
    /// Drawn at the nearest end when off the scale; a value that is not a number draws no line.
    pub value: f64,
    /// What the picture says of it, such as « moyenne 6,9 ».
    pub text: String,
}

/// The mean of one group.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupMean {
    /// The group's name; wrapped, never cut off.
    pub label: String,
    /// In the unit of the scale; nothing when it is hidden or no one answered.
    pub mean: Option<f64>,
    /// Mean and size as text, or what is said instead of them.
    pub text: String,
}

/// Columns over a scale whose steps are evenly spaced.
///
/// On a scale of so many steps that texts would touch, labels are thinned to every second, fifth or
/// tenth step and counts are left to the table; the columns are all drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: what the steps are, what the counts are.
    pub head: [String; 2],
    /// Value of the first step.
    pub first: f64,
    /// Value of the last step.
    pub last: f64,
    /// Every step from first to last, those that no one chose too.
    pub steps: Vec<Step>,
    /// What the first and the last step mean; may be empty.
    pub ends: [String; 2],
    /// The mean of all.
    pub mean: Option<Mean>,
    /// A row a group under the columns.
    pub groups: Vec<GroupMean>,
    /// The axis alone, without columns and counts: another drawing has them.
    pub is_bare: bool,
    /// Colours and sizes.
    pub theme: Theme,
}

/// The mean's line, unlike any axis.
const DASHES: &str = "9 5";

/// The scale across the sheet.
struct Axis {
    left: f64,
    right: f64,
    /// Width of one step.
    pitch: f64,
    first: f64,
    last: f64,
    /// The tallest column's count.
    max: u64,
}

impl Axis {
    /// Where a value of the scale stands, at an end when it is off it.
    fn at(&self, value: f64) -> Option<f64> {
        let span = self.last - self.first;
        if !value.is_finite() || !span.is_finite() {
            return None;
        }
        let (from, to) = (self.left + self.pitch / 2.0, self.right - self.pitch / 2.0);
        let part = if span == 0.0 {
            0.5
        } else {
            ((value - self.first) / span).clamp(0.0, 1.0)
        };
        Some(from + (to - from) * part)
    }

    fn step(&self, at: usize) -> f64 {
        self.left + self.pitch * (many(at) + 0.5)
    }
}

impl Distribution {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let labels = Column::new(
            self.groups.iter().map(|group| group.label.as_str()),
            theme.label,
            280.0,
        );
        let texts = Column::bold(
            self.groups.iter().map(|group| group.text.as_str()),
            theme.label,
            240.0,
        );
        let (left, right) = if self.groups.is_empty() {
            (EDGE, WIDTH - EDGE)
        } else {
            (
                EDGE + labels.width + SPACE,
                WIDTH - EDGE - texts.width - SPACE,
            )
        };
        let pitch = (right - left) / many(self.steps.len().max(1));
        let axis = Axis {
            left,
            right,
            pitch,
            first: self.first,
            last: self.last,
            max: marks::scale(
                None,
                self.steps.iter().map(|step| (step.count, step.hidden)),
            ),
        };

        let mut canvas = Canvas::default();
        marks::define_hidden(
            &mut canvas,
            &self.id,
            theme,
            self.steps.iter().any(|step| step.hidden),
        );
        // The mean's line is drawn first: counts and dots stand over it.
        let mut over = Canvas::default();
        let start = self.mean_text(&mut over, &axis);
        let base = if self.is_bare {
            start + theme.label * 0.5
        } else {
            start + theme.label * 1.5 + theme.plot
        };
        if !self.is_bare {
            self.columns(&mut canvas, &axis, base);
        }
        let line = ((axis.left, base), (axis.right, base));
        canvas.line("axis", line.0, line.1, (theme.text, 2.0), "");
        let mut top = self.scale_texts(&mut over, &axis, base);
        top = self.end_texts(&mut over, &axis, top);
        let mean = self.mean.as_ref().and_then(|mean| axis.at(mean.value));
        if let Some(x) = mean {
            canvas.line("mean-rim", (x, start), (x, base), (theme.ground, 7.0), "");
            canvas.line(
                "mean-line",
                (x, start),
                (x, base),
                (theme.mean, 3.0),
                DASHES,
            );
        }
        if !self.groups.is_empty() {
            let from = top + theme.gap * 0.6;
            top = self.rows(&mut over, &axis, (&labels, &texts), from);
            if let Some(x) = mean {
                canvas.line("mean-line", (x, from), (x, top), (theme.mean, 3.0), DASHES);
            }
        }
        canvas.append(&over);
        if !self.is_bare {
            self.counts(&mut canvas, &axis, base);
        }
        let head = Head {
            id: &self.id,
            kind: "distribution",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: top + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures: the steps, then the mean, then the groups.
    pub fn table(&self) -> Table {
        let steps = self
            .steps
            .iter()
            .map(|step| vec![step.label.clone(), step.count_text.clone()]);
        let mean = self.mean.iter().map(|mean| vec![mean.text.clone()]);
        let groups = self
            .groups
            .iter()
            .map(|group| vec![group.label.clone(), group.text.clone()]);
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: steps.chain(mean).chain(groups).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
