//! Bars by group: for each option a cluster, one bar a group.

use crate::canvas::{Area, Canvas, EDGE, Head, Type, WIDTH};
use crate::escape;
use crate::marks::{self, Column, Paint, SPACE};
use crate::number::share;
use crate::pattern;
use crate::table::Table;
use crate::theme::Theme;

mod legend;

/// A group, told apart by its texture and its key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Group {
    /// A letter or short name that stands at each of its bars; may be empty.
    pub key: String,
    /// Its name, in the legend and the table.
    pub label: String,
}

/// What one group said of one option.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// Length of the bar, in a unit common to all cells; not read when `hidden`.
    pub value: u64,
    /// The value as text, or what is said instead of it when `hidden`.
    pub value_text: String,
    /// Draws a hatched stub, the same for all values.
    pub hidden: bool,
}

/// An option and its cells, in the order of the groups.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GroupedOption {
    /// The option; wrapped, never cut off.
    pub label: String,
    /// One a group; a missing one is drawn and told as nothing, one too many is not drawn.
    pub cells: Vec<Cell>,
}

/// Clusters of bars with a legend. Twelve groups have a texture each; past that, keys tell them apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouped {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Heading of the table's first column: what the options are.
    pub head: String,
    /// The groups, in one order for all clusters.
    pub groups: Vec<Group>,
    /// The options.
    pub options: Vec<GroupedOption>,
    /// End of the scale; without it the longest bar fills the width.
    pub max: Option<u64>,
    /// Colours and sizes.
    pub theme: Theme,
}

/// Where things stand across the sheet.
struct Frame {
    labels: Column,
    key_x: f64,
    left: f64,
    length: f64,
    /// Of the widest text beyond the longest bar.
    values: f64,
    max: u64,
}

impl Grouped {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let mut canvas = Canvas::default();
        let hides = self
            .options
            .iter()
            .any(|option| self.cells(option).any(|(_, cell)| cell.hidden));
        marks::define_hidden(&mut canvas, &self.id, theme, hides);
        for (at, _) in self.groups.iter().enumerate().take(pattern::TEXTURES.len()) {
            if let Some(markup) = pattern::of(at).definition(&self.texture_id(at)) {
                canvas.define(&markup);
            }
        }
        let frame = self.frame();
        let start = self.legend(&mut canvas);
        let mut top = start;
        for (at, option) in self.options.iter().enumerate() {
            if at > 0 {
                let y = top - theme.gap / 2.0;
                canvas.line(
                    "guide",
                    (EDGE, y),
                    (WIDTH - EDGE, y),
                    (theme.guide, 1.0),
                    "",
                );
            }
            top += self.cluster(&mut canvas, &frame, at, option, top) + theme.gap;
        }
        let bottom = (top - theme.gap).max(start);
        if !self.options.is_empty() && !self.groups.is_empty() {
            canvas.line(
                "axis",
                (frame.left, start - 4.0),
                (frame.left, bottom + 4.0),
                (theme.text, 2.0),
                "",
            );
        }
        let head = Head {
            id: &self.id,
            kind: "grouped",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: bottom + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures: a row an option, a column a group.
    pub fn table(&self) -> Table {
        let groups = self.groups.iter().map(|group| group.label.clone());
        let row = |option: &GroupedOption| {
            let cells = self.cells(option).map(|(_, cell)| cell.value_text.clone());
            std::iter::once(option.label.clone()).chain(cells).collect()
        };
        Table {
            caption: self.title.clone(),
            head: std::iter::once(self.head.clone()).chain(groups).collect(),
            rows: self.options.iter().map(row).collect(),
        }
    }

    fn cells<'a>(
        &self,
        option: &'a GroupedOption,
    ) -> impl Iterator<Item = (usize, &'a Cell)> + use<'a> {
        option.cells.iter().take(self.groups.len()).enumerate()
    }

    fn texture_id(&self, at: usize) -> String {
        format!(
            "{}-texture-{}",
            escape::id(&self.id),
            at % pattern::TEXTURES.len()
        )
    }

    fn frame(&self) -> Frame {
        let theme = &self.theme;
        let labels = Column::new(
            self.options.iter().map(|option| option.label.as_str()),
            theme.label,
            330.0,
        );
        let keys = Column::new(
            self.groups.iter().map(|group| group.key.as_str()),
            theme.small,
            150.0,
        );
        let cells = || self.options.iter().flat_map(|option| self.cells(option));
        let values = Column::new(
            cells().map(|(_, cell)| cell.value_text.as_str()),
            theme.small,
            200.0,
        );
        let key_x = EDGE + labels.width + SPACE;
        let left = key_x
            + if keys.width > 0.0 {
                keys.width + SPACE * 0.7
            } else {
                0.0
            };
        let length = WIDTH - EDGE - values.width - SPACE - left;
        let max = marks::scale(self.max, cells().map(|(_, cell)| (cell.value, cell.hidden)));
        Frame {
            labels,
            key_x,
            left,
            length,
            values: values.width,
            max,
        }
    }

    /// Draws one option's cluster and returns its height.
    fn cluster(
        &self,
        canvas: &mut Canvas,
        frame: &Frame,
        at: usize,
        option: &GroupedOption,
        top: f64,
    ) -> f64 {
        let theme = &self.theme;
        let small = Type::new("value", theme.small, theme.text);
        canvas.open("cluster", "");
        let label = Type::new("label", theme.label, theme.text);
        canvas.text(EDGE, top + theme.label * 0.9, label, frame.labels.lines(at));
        let mut y = top;
        for (group, cell) in self.cells(option) {
            let key = Column::new(
                self.groups.get(group).map(|group| group.key.as_str()),
                theme.small,
                150.0,
            );
            // What a bar leaves free is its text's: in a narrow picture the text of a short one need not be broken.
            let free = if cell.hidden {
                0.0
            } else {
                frame.length * (1.0 - share(cell.value, frame.max))
            };
            let room = frame.values + free;
            let value = Column::new([cell.value_text.as_str()], theme.small, room);
            let height = theme.thin.max(key.height(0)).max(value.height(0));
            let middle = y + height / 2.0;
            canvas.text_around(
                frame.key_x,
                middle,
                Type {
                    class: "key",
                    ..small
                },
                key.lines(0),
            );
            let room = Area {
                x: frame.left,
                y: middle - theme.thin / 2.0,
                width: frame.length,
                height: theme.thin,
            };
            let (end, fill) = if cell.hidden {
                (marks::stub(canvas, room, &self.id, theme), theme.muted)
            } else {
                let texture = pattern::of(group);
                let fill = texture.fill(&self.texture_id(group));
                let paint = Paint {
                    fill: &fill,
                    ink: texture.ink,
                };
                (
                    marks::bar(canvas, room, share(cell.value, frame.max), &paint),
                    theme.text,
                )
            };
            canvas.text_around(
                frame.left + end + SPACE * 0.7,
                middle,
                Type { fill, ..small },
                value.lines(0),
            );
            y += height + 2.0;
        }
        canvas.close();
        (y - top - 2.0).max(frame.labels.height(at)).max(theme.thin)
    }
}

#[cfg(test)]
mod tests;
