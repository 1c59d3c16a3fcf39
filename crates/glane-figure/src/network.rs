//! A small network that is a tree, or several: circles with their names, lines between them.
//!
//! Where things stand follows from the tree alone: the node from which all others are nearest in the middle, the others
//! around it, ring by ring, each branch in a sector as wide as it has ends. Names are moved until none lies over another,
//! and the sheet grows with them.

use crate::canvas::{Anchor, Canvas, EDGE, Head, Type, WIDTH};
use crate::number::largest;
use crate::table::Table;
use crate::theme::Theme;

mod layout;
mod place;
mod wood;

use layout::Placed;

/// A circle with its name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// Its name; wrapped, never cut off.
    pub label: String,
    /// The area of its circle, in a unit common to all.
    pub weight: u64,
    /// The weight as text, after the name.
    pub weight_text: String,
}

/// A line between two circles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link {
    /// The place of one among the nodes.
    pub one: usize,
    /// The place of the other.
    pub other: usize,
    /// How thick it is, in a unit common to all.
    pub weight: u64,
    /// The weight as text, on the line where there is room.
    pub weight_text: String,
}

/// Circles and lines. Lines to nowhere, from a circle to itself and those that would close a ring are not drawn; the table
/// has them.
#[derive(Debug, Clone, PartialEq)]
pub struct Network {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: one, the other, what both have in common.
    pub head: [String; 3],
    /// The circles, the largest first.
    pub nodes: Vec<Node>,
    /// The lines, the thickest first.
    pub links: Vec<Link>,
    /// Colours and sizes.
    pub theme: Theme,
}

/// The thinnest line, and how much thicker the thickest is.
const LINE: (f64, f64) = (1.5, 5.0);

impl Network {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let placed = Placed::of(self);
        let mut canvas = Canvas::default();
        let most = self.links.iter().map(|link| link.weight).max();
        for link in &placed.links {
            let ends = (placed.at(link.one), placed.at(link.other));
            let (Some(one), Some(other)) = ends else {
                continue;
            };
            let part = crate::number::share(link.weight, most.unwrap_or(0));
            let stroke = (theme.muted, LINE.0 + LINE.1 * part);
            canvas.line("link", (one.x, one.y), (other.x, other.y), stroke, "");
        }
        for circle in &placed.circles {
            let (at, radius) = ((circle.x, circle.y), circle.radius);
            canvas.circle("node", at, radius, theme.bar, (theme.ground, ""));
        }
        for circle in &placed.circles {
            let kind = Type::new("label", theme.label, theme.text)
                .anchor(Anchor::Middle)
                .bold()
                .halo(theme.ground);
            let (first, last) = circle.baselines(theme);
            canvas.text(circle.x, first, kind, &circle.lines);
            let kind = Type::new("people", theme.small, theme.muted)
                .anchor(Anchor::Middle)
                .halo(theme.ground);
            let number = std::slice::from_ref(&circle.number);
            canvas.text(circle.x, last, kind, number);
        }
        for number in &placed.numbers {
            let kind = Type::new("value", theme.small, theme.text)
                .anchor(Anchor::Middle)
                .halo(theme.ground);
            let y = number.y + theme.small * 0.36;
            canvas.text(number.x, y, kind, std::slice::from_ref(&number.text));
        }
        let bottom = largest(placed.circles.iter().map(|circle| circle.area().bottom));
        let head = Head {
            id: &self.id,
            kind: "network",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: bottom + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures: a row a line.
    pub fn table(&self) -> Table {
        let name = |at: usize| {
            let node = self.nodes.get(at);
            node.map_or_else(String::new, |node| node.label.clone())
        };
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self
                .links
                .iter()
                .map(|link| vec![name(link.one), name(link.other), link.weight_text.clone()])
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests;
