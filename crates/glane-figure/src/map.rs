//! Maps of dots: a value for each place, where the place is.
//!
//! Nothing lies under the dots, neither coast nor road: all that is drawn was handed in, and nothing is asked of anybody. North
//! is up, the map is true along the mean latitude of its places, and a bar says how far things are apart.

use crate::canvas::{Anchor, Area, Canvas, EDGE, Head, Type, WIDTH};
use crate::number::{largest, share};
use crate::table::Table;
use crate::theme::Theme;

mod key;
mod label;
mod project;
mod room;

use key::{MARK, mark};
use label::Labelled;
use project::{Projected, project};
use room::Room;

pub use project::bar_metres;

/// The radius of the largest dot; the area of the others is to its area as their value is to its value.
const LARGEST: f64 = 22.0;
/// The radius of the smallest dot that still bears its sign.
const SMALLEST: f64 = 6.0;

/// Where something is, in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Point {
    /// North of the equator.
    pub latitude: i32,
    /// East of Greenwich.
    pub longitude: i32,
}

/// How a dot looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Like all others: light.
    Within,
    /// Apart, with more: dark, with a plus.
    Above,
    /// Apart, with less: dark, with a minus.
    Below,
    /// Its value is not shown: empty and dashed, of one size whatever the value.
    Hidden,
}

/// One place and its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The place; wrapped, never cut off.
    pub label: String,
    /// Where it is.
    pub at: Point,
    /// Its value; never read of one that is hidden.
    pub value: u64,
    /// The value as text, short enough for the map.
    pub short: String,
    /// The value as text, in the table.
    pub value_text: String,
    /// What is said of it besides, in the table.
    pub said: String,
    /// Where it is, as text.
    pub at_text: String,
    /// How its dot looks.
    pub look: Look,
}

/// A dot a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: what the places are, their values, what is said of them, where they are.
    pub head: [String; 4],
    /// The places, in the order of the table and of the numbers.
    pub places: Vec<Place>,
    /// What each look means, of those that are to be told.
    pub looks: Vec<(Look, String)>,
    /// Values whose dots are shown as a measure, as text.
    pub sizes: Vec<(u64, String)>,
    /// What stands at the arrow to the north.
    pub north: String,
    /// The length of the bar as text: it is [`bar_metres`] of these places.
    pub bar: String,
    /// Colours and sizes.
    pub theme: Theme,
}

impl Map {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let points: Vec<Point> = self.places.iter().map(|place| place.at).collect();
        let Projected {
            at: places,
            height,
            scale,
        } = project(&points);
        let frame = Area {
            x: EDGE,
            y: EDGE,
            width: WIDTH - 2.0 * EDGE,
            height,
        };
        let radii: Vec<f64> = self.places.iter().map(|place| self.radius(place)).collect();
        let places = label::parted(&places, &radii, frame);
        let mut room = Room::new(frame);
        for (at, radius) in places.iter().zip(&radii) {
            room.take(room::around(*at, *radius + 1.0));
        }
        let labelled = label::all(&self.places, &places, &radii, &mut room, theme);

        let mut canvas = Canvas::default();
        canvas.rect("ground", frame, theme.track, None);
        for one in &labelled {
            one.lead(&mut canvas, theme);
        }
        // The small ones over the large ones, so that none is covered whole.
        let mut order: Vec<(usize, f64)> = radii.iter().copied().enumerate().collect();
        order.sort_by(|one, other| other.1.total_cmp(&one.1));
        for (which, radius) in order {
            let both = self.places.get(which).zip(places.get(which));
            if let Some((place, at)) = both {
                canvas.open("place", &format!("{} · {}", place.label, place.value_text));
                mark(&mut canvas, place.look, *at, radius, theme);
                canvas.close();
            }
        }
        for one in &labelled {
            one.text(&mut canvas, theme);
        }
        let foot = self.foot(&mut canvas, EDGE + height, scale, &points);
        let foot = self.keys(&mut canvas, foot);
        let foot = self.numbered(&mut canvas, foot, &labelled);
        let head = Head {
            id: &self.id,
            kind: "map",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: foot + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// How large the dot of a place is. Of one that is hidden nothing is asked.
    fn radius(&self, place: &Place) -> f64 {
        match place.look {
            Look::Hidden => MARK,
            Look::Within | Look::Above | Look::Below => self.sized(place.value),
        }
    }

    fn sized(&self, value: u64) -> f64 {
        let seen = self.places.iter().filter(|one| one.look != Look::Hidden);
        let most = seen.map(|one| one.value).max().unwrap_or(0);
        (LARGEST * share(value, most).sqrt()).max(SMALLEST)
    }

    /// The bar and the arrow to the north, under the map; how far down they reach.
    fn foot(&self, canvas: &mut Canvas, top: f64, scale: f64, points: &[Point]) -> f64 {
        let theme = &self.theme;
        let middle = top + theme.gap + theme.small / 2.0;
        let length = crate::number::real(bar_metres(points)) / 1000.0 * scale;
        let (left, right) = (EDGE + 2.0, EDGE + 2.0 + length);
        let ink = (theme.text, 2.0);
        canvas.line("bar", (left, middle), (right, middle), ink, "");
        for x in [left, right] {
            canvas.line("end", (x, middle - 6.0), (x, middle + 6.0), ink, "");
        }
        let kind = Type::new("bar", theme.small, theme.text);
        let said = std::slice::from_ref(&self.bar);
        canvas.text_around(right + 10.0, middle, kind, said);
        let x = WIDTH - EDGE - 12.0;
        let (low, high) = (middle + 14.0, middle - 14.0);
        canvas.line("north", (x, low), (x, high), ink, "");
        for side in [-6.0, 6.0] {
            canvas.line("north", (x + side, high + 9.0), (x, high), ink, "");
        }
        let kind = Type::new("north", theme.small, theme.text).anchor(Anchor::End);
        canvas.text_around(x - 14.0, middle, kind, std::slice::from_ref(&self.north));
        middle + 14.0 + theme.gap / 2.0
    }

    /// What the dots mean, side by side; how far down they reach.
    fn keys(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let looks = self.looks.iter().map(|(look, said)| (*look, MARK, said));
        let sizes = self.sizes.iter();
        let sizes = sizes.map(|(value, said)| (Look::Within, self.sized(*value), said));
        let all: Vec<(Look, f64, &str)> = looks
            .chain(sizes)
            .map(|(look, radius, said)| (look, radius, said.as_str()))
            .collect();
        key::all(canvas, top, &all, &self.theme)
    }

    /// The places whose names found no room on the map, by number; how far down they reach.
    fn numbered(&self, canvas: &mut Canvas, top: f64, labelled: &[Labelled]) -> f64 {
        let said = labelled.iter().filter_map(|one| {
            let place = self.places.get(one.place)?;
            let number = one.number()?;
            Some((number, format!("{} · {}", place.label, place.short)))
        });
        key::numbered(canvas, top, &said.collect::<Vec<_>>(), &self.theme)
    }

    /// The same in words and figures.
    pub fn table(&self) -> Table {
        let row = |place: &Place| {
            let said = [&place.label, &place.value_text, &place.said, &place.at_text];
            said.map(String::clone).to_vec()
        };
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self.places.iter().map(row).collect(),
        }
    }
}

/// The widest of some lines at a font size.
fn widest(lines: &[String], size: f64) -> f64 {
    largest(lines.iter().map(|line| crate::estimate_width(line, size)))
}

#[cfg(test)]
mod tests;
