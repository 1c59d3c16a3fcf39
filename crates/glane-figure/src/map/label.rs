//! Names beside their dots where there is room, and numbers where there is none.

use super::room::Room;
use super::{LARGEST, Look, Place, widest};
use crate::canvas::{Anchor, Area, Canvas, Type};
use crate::number::{largest, many};
use crate::theme::Theme;
use crate::wrap::wrap;
use crate::{estimate_width, measure};

/// Between a dot and its name.
const GAP: f64 = 4.0;
/// The widest name on the map.
const WIDEST: f64 = 230.0;
/// How near two dots are where one would cover the other.
const SAME: f64 = 8.0;
/// How far dots of one place are drawn from it, at most.
const PARTED: f64 = 60.0;
/// How far a number is looked for, and in which steps.
const FARTHEST: u32 = 12;
const STEP: f64 = 10.0;
/// In how many directions.
const DIRECTIONS: u32 = 16;

/// What stands beside a dot.
pub(super) struct Labelled {
    /// Which place.
    pub place: usize,
    dot: (f64, f64),
    what: What,
}

enum What {
    /// Its name and its value, in an area.
    Name {
        area: Area,
        anchor: Anchor,
        name: Vec<String>,
        value: String,
        is_bold: bool,
    },
    /// A number, where there was room for one.
    Number { number: usize, area: Option<Area> },
}

/// Where dots are drawn: those that would cover each other side by side, around where they are.
pub(super) fn parted(places: &[(f64, f64)], radii: &[f64], frame: Area) -> Vec<(f64, f64)> {
    let mut groups: Vec<((f64, f64), Vec<usize>)> = Vec::new();
    for (which, at) in places.iter().enumerate() {
        let near = |of: &(f64, f64)| libm::hypot(of.0 - at.0, of.1 - at.1) < SAME;
        match groups.iter_mut().find(|(of, _)| near(of)) {
            Some((_, all)) => all.push(which),
            None => groups.push((*at, vec![which])),
        }
    }
    let mut parted = places.to_vec();
    for (of, all) in groups.iter().filter(|(_, all)| all.len() > 1) {
        let large = largest(all.iter().filter_map(|which| radii.get(*which).copied()));
        let around = many(all.len()) * (2.0 * large + 2.0);
        let far = (around / std::f64::consts::TAU)
            .max(large + 1.0)
            .min(PARTED);
        for (turn, which) in all.iter().enumerate() {
            let angle = std::f64::consts::TAU * many(turn) / many(all.len());
            let within = |at: f64, from: f64, length: f64| {
                at.clamp(from + LARGEST + 1.0, from + length - LARGEST - 1.0)
            };
            let x = within(of.0 + far * libm::sin(angle), frame.x, frame.width);
            let y = within(of.1 - far * libm::cos(angle), frame.y, frame.height);
            if let Some(at) = parted.get_mut(*which) {
                *at = (x, y);
            }
        }
    }
    parted
}

/// Whatever stands beside the dots, in the order of the places.
pub(super) fn all(
    places: &[Place],
    dots: &[(f64, f64)],
    radii: &[f64],
    room: &mut Room,
    theme: &Theme,
) -> Vec<Labelled> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    // Who stands apart is named first, then in the order given.
    let apart = |which: &usize| {
        let look = places.get(*which).map(|one| one.look);
        !matches!(look, Some(Look::Above | Look::Below))
    };
    order.sort_by_key(|which| (apart(which), *which));
    let mut named: Vec<Option<What>> = places.iter().map(|_| None).collect();
    for which in order {
        let found = places.get(which).zip(dots.get(which)).zip(radii.get(which));
        if let (Some(((place, dot), radius)), Some(own)) = (found, named.get_mut(which)) {
            *own = name(place, *dot, *radius, room, theme);
        }
    }
    let mut number = 0;
    let all = named.into_iter().zip(dots).zip(radii).enumerate();
    all.map(|(place, ((what, dot), radius))| Labelled {
        place,
        dot: *dot,
        what: what.unwrap_or_else(|| {
            number += 1;
            What::Number {
                number,
                area: numbered(number, *dot, *radius, room, theme),
            }
        }),
    })
    .collect()
}

/// The name of a place where there is room for it.
fn name(
    place: &Place,
    (x, y): (f64, f64),
    radius: f64,
    room: &mut Room,
    theme: &Theme,
) -> Option<What> {
    let size = theme.small;
    let name = wrap(&place.label, size, WIDEST);
    let is_bold = matches!(place.look, Look::Above | Look::Below);
    let value = if is_bold {
        measure::estimate_bold(&place.short, size)
    } else {
        estimate_width(&place.short, size)
    };
    let width = widest(&name, size).max(value);
    let height = many(name.len() + 1) * Theme::leading(size);
    let far = radius + GAP;
    // On the diagonals a name may come nearer.
    let near = radius * std::f64::consts::FRAC_1_SQRT_2 + GAP / 2.0;
    let tried = [
        (x + far, y - height / 2.0, Anchor::Start),
        (x - far - width, y - height / 2.0, Anchor::End),
        (x - width / 2.0, y + far, Anchor::Middle),
        (x - width / 2.0, y - far - height, Anchor::Middle),
        (x + near, y + near, Anchor::Start),
        (x + near, y - near - height, Anchor::Start),
        (x - near - width, y + near, Anchor::End),
        (x - near - width, y - near - height, Anchor::End),
    ];
    let mut tried = tried.into_iter().map(|(x, y, anchor)| {
        let area = Area {
            x,
            y,
            width,
            height,
        };
        (area, anchor)
    });
    let (area, anchor) = tried.find(|(area, _)| room.is_free(*area))?;
    room.take(area);
    Some(What::Name {
        area,
        anchor,
        name,
        value: place.short.clone(),
        is_bold,
    })
}

/// Where there is room for a number, the nearest first.
fn numbered(
    number: usize,
    (x, y): (f64, f64),
    radius: f64,
    room: &mut Room,
    theme: &Theme,
) -> Option<Area> {
    let width = estimate_width(&number.to_string(), theme.small);
    let half = (width / 2.0, theme.small / 2.0);
    let reach = libm::hypot(half.0, half.1);
    let rings = (0..FARTHEST).map(|ring| radius + 2.0 + reach + f64::from(ring) * STEP);
    let tried = rings.flat_map(|far| {
        (0..DIRECTIONS).map(move |turn| {
            let angle = std::f64::consts::TAU * f64::from(turn) / f64::from(DIRECTIONS);
            (x + far * libm::sin(angle), y - far * libm::cos(angle))
        })
    });
    let mut areas = tried.map(|(x, y)| Area {
        x: x - half.0,
        y: y - half.1,
        width,
        height: theme.small,
    });
    let area = areas.find(|area| room.is_free(*area))?;
    room.take(area);
    Some(area)
}

impl Labelled {
    /// The number it bears, if it has no name on the map.
    pub fn number(&self) -> Option<usize> {
        match &self.what {
            What::Name { .. } => None,
            What::Number { number, .. } => Some(*number),
        }
    }

    /// A line from a number to its dot.
    pub fn lead(&self, canvas: &mut Canvas, theme: &Theme) {
        if let What::Number {
            area: Some(area), ..
        } = &self.what
        {
            let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
            canvas.line("lead", self.dot, middle, (theme.muted, 1.0), "");
        }
    }

    /// The name or the number itself.
    pub fn text(&self, canvas: &mut Canvas, theme: &Theme) {
        let size = theme.small;
        match &self.what {
            What::Name {
                area,
                anchor,
                name,
                value,
                is_bold,
            } => {
                let x = match anchor {
                    Anchor::Start => area.x,
                    Anchor::Middle => area.x + area.width / 2.0,
                    Anchor::End => area.x + area.width,
                };
                let kind = Type::new("name", size, theme.text).anchor(*anchor);
                let leading = Theme::leading(size);
                let base = area.y + size * 0.95;
                canvas.text(x, base, kind, name);
                let kind = Type::new("value", size, theme.text).anchor(*anchor);
                let kind = if *is_bold { kind.bold() } else { kind };
                let below = base + many(name.len()) * leading;
                canvas.text(x, below, kind, std::slice::from_ref(value));
            }
            What::Number {
                number,
                area: Some(area),
            } => {
                let middle = (area.x + area.width / 2.0, area.y + area.height / 2.0);
                let kind = Type::new("number", size, theme.text)
                    .anchor(Anchor::Middle)
                    .halo(theme.track);
                canvas.text_around(middle.0, middle.1, kind, &[number.to_string()]);
            }
            // So crowded that the list below alone tells it.
            What::Number { area: None, .. } => {}
        }
    }

    /// What its words take of the map.
    #[cfg(test)]
    pub fn words(&self) -> Option<Area> {
        match &self.what {
            What::Name { area, .. } => Some(*area),
            What::Number { area, .. } => *area,
        }
    }
}
