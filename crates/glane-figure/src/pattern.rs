//! Fills that differ without colour.

use crate::number::coordinate;

/// How one group's bars are filled: a colour and a drawing, each enough to tell the group apart.
pub(crate) struct Texture {
    /// Outline and strokes.
    pub ink: &'static str,
    /// What lies under the drawing.
    ground: &'static str,
    /// Colour of the drawing.
    stroke: &'static str,
    drawing: Drawing,
}

#[derive(Clone, Copy)]
enum Drawing {
    Solid,
    Rising,
    Falling,
    Upright,
    Level,
    Crossed,
    Grid,
    Dots,
}

const fn texture(ink: &'static str, ground: &'static str, drawing: Drawing) -> Texture {
    Texture {
        ink,
        ground,
        stroke: ink,
        drawing,
    }
}

/// A pale drawing on a dark ground.
const fn reversed(ink: &'static str, stroke: &'static str, drawing: Drawing) -> Texture {
    Texture {
        ink,
        ground: ink,
        stroke,
        drawing,
    }
}

/// Ordered so that neighbours differ in drawing and, seen from afar, in lightness and hue: `sight.rs` holds by how much,
/// for whoever does not tell all colours apart and on a black and white print.
pub(crate) const TEXTURES: [Texture; 12] = [
    texture("#1f4e79", "#1f4e79", Drawing::Solid),
    texture("#a83200", "#ffffff", Drawing::Rising),
    texture("#0b6b57", "#4aa38f", Drawing::Solid),
    texture("#5b2a6e", "#ffffff", Drawing::Dots),
    texture("#6b4a00", "#f0d48a", Drawing::Upright),
    reversed("#2b3440", "#a9b6c4", Drawing::Rising),
    texture("#8f1d4f", "#ffffff", Drawing::Crossed),
    texture("#0f5f7a", "#6db3cd", Drawing::Falling),
    texture("#4a5a1f", "#ffffff", Drawing::Level),
    reversed("#7a3b1d", "#e0b9a4", Drawing::Dots),
    texture("#303a8c", "#ffffff", Drawing::Grid),
    texture("#5a5a5a", "#ffffff", Drawing::Solid),
];

/// The texture of group number `at`; they come round again after twelve, where only keys tell them apart.
pub(crate) fn of(at: usize) -> &'static Texture {
    const FIRST: &Texture = &TEXTURES[0];
    TEXTURES.get(at % TEXTURES.len()).unwrap_or(FIRST)
}

/// A side of a scale's middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Below,
    Middle,
    Above,
}

/// The sides of a scale, each from the middle outwards: hatched below, plain above, so that a black and white print tells
/// the sides apart by their drawing and their steps by how dark they are.
pub(crate) const BELOW: [Texture; 3] = [
    texture_on("#a83200", "#f9e2d5", "#c87545", Drawing::Rising),
    texture_on("#a83200", "#e3a585", "#a83200", Drawing::Rising),
    texture_on("#5a1a00", "#b03f10", "#5a1a00", Drawing::Rising),
];
pub(crate) const MIDDLE: Texture = texture("#505a66", "#ffffff", Drawing::Solid);
pub(crate) const ABOVE: [Texture; 3] = [
    texture("#1f4e79", "#b4d0e8", Drawing::Solid),
    texture("#1f4e79", "#79a8d0", Drawing::Solid),
    texture("#12395d", "#1f4e79", Drawing::Solid),
];

const fn texture_on(
    ink: &'static str,
    ground: &'static str,
    stroke: &'static str,
    drawing: Drawing,
) -> Texture {
    Texture {
        ink,
        ground,
        stroke,
        drawing,
    }
}

/// The texture of a step so many steps out from the middle; the third is the last.
pub(crate) fn diverging(side: Side, depth: usize) -> &'static Texture {
    static ALL: [&[Texture; 3]; 2] = [&BELOW, &ABOVE];
    let [below, above] = ALL;
    let side = match side {
        Side::Middle => return &MIDDLE,
        Side::Below => below,
        Side::Above => above,
    };
    let [near, further, end] = side;
    match depth {
        0 => near,
        1 => further,
        _ => end,
    }
}

impl Texture {
    /// Whether text over it is light: it is plain and as dark as ink.
    pub fn is_dark(&self) -> bool {
        matches!(self.drawing, Drawing::Solid) && self.ground == "#1f4e79"
    }

    /// What lies under, what is drawn over it, and on which part of it.
    #[cfg(test)]
    pub fn mixture(&self) -> (&'static str, &'static str, f64) {
        let part = match self.drawing {
            Drawing::Solid => 0.0,
            // Strokes of 3 on tiles of 8 or 9, once or crossed.
            Drawing::Rising | Drawing::Falling | Drawing::Upright | Drawing::Level => 3.0 / 8.0,
            Drawing::Crossed => 1.0 - (6.0 / 9.0) * (6.0 / 9.0),
            Drawing::Grid => 1.0 - (5.0 / 8.0) * (5.0 / 8.0),
            Drawing::Dots => std::f64::consts::PI * 2.4 * 2.4 / 64.0,
        };
        (self.ground, self.stroke, part)
    }

    /// The value of a `fill` attribute: a colour, or a reference to [`Texture::definition`] under `id`.
    pub fn fill(&self, id: &str) -> String {
        match self.drawing {
            Drawing::Solid => self.ground.to_owned(),
            _ => format!("url(#{id})"),
        }
    }

    /// The `<pattern>` to define under `id`, or nothing when the fill is plain.
    pub fn definition(&self, id: &str) -> Option<String> {
        let (side, turn) = match self.drawing {
            Drawing::Solid => return None,
            Drawing::Rising => (8.0, 45),
            Drawing::Falling => (8.0, -45),
            Drawing::Crossed => (9.0, 45),
            Drawing::Upright | Drawing::Level | Drawing::Grid | Drawing::Dots => (8.0, 0),
        };
        let stroke = |x1: f64, y1: f64, x2: f64, y2: f64| {
            format!(
                "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-width=\"3\"/>",
                coordinate(x1),
                coordinate(y1),
                coordinate(x2),
                coordinate(y2),
                self.stroke
            )
        };
        let half = side / 2.0;
        let (upright, level) = (stroke(half, 0.0, half, side), stroke(0.0, half, side, half));
        let marks = match self.drawing {
            Drawing::Level => level,
            Drawing::Crossed | Drawing::Grid => upright + &level,
            Drawing::Dots => format!(
                "<circle cx=\"{half}\" cy=\"{half}\" r=\"2.4\" fill=\"{}\"/>",
                self.stroke
            ),
            Drawing::Solid | Drawing::Rising | Drawing::Falling | Drawing::Upright => upright,
        };
        Some(tile(id, side, turn, self.ground, &marks))
    }
}

/// The sparse hatching of what is hidden, unlike any group's.
pub(crate) fn hidden(id: &str, ink: &str, ground: &str) -> String {
    let marks = format!(
        "<line x1=\"5\" y1=\"0\" x2=\"5\" y2=\"10\" stroke=\"{ink}\" stroke-width=\"1.5\"/>"
    );
    tile(id, 10.0, 45, ground, &marks)
}

fn tile(id: &str, side: f64, turn: i32, ground: &str, marks: &str) -> String {
    format!(
        "<pattern id=\"{id}\" patternUnits=\"userSpaceOnUse\" width=\"{side}\" height=\"{side}\" \
         patternTransform=\"rotate({turn})\"><rect width=\"{side}\" height=\"{side}\" fill=\"{ground}\"/>{marks}</pattern>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn twelve_groups_differ_in_print_without_colour() {
        // What a black and white printer keeps: the drawing, and each colour's lightness in four steps.
        let grey = |colour: &str| u8::from_str_radix(&colour[3..5], 16).unwrap() / 64;
        let looks: BTreeSet<_> = TEXTURES
            .iter()
            .map(|texture| {
                let plain = texture.definition("p").map(|markup| {
                    markup
                        .replace(texture.stroke, "")
                        .replace(texture.ground, "")
                });
                (plain, grey(texture.ground), grey(texture.stroke))
            })
            .collect();
        assert_eq!(looks.len(), 12);
    }

    #[test]
    fn textures_come_round_again() {
        assert_eq!(of(0).ink, of(12).ink);
        assert_ne!(of(0).ink, of(1).ink);
    }

    #[test]
    fn a_plain_fill_defines_nothing() {
        assert!(of(0).definition("x").is_none());
        assert_eq!(of(1).fill("x"), "url(#x)");
        assert!(of(1).definition("x").unwrap().contains("id=\"x\""));
    }
}
