//! What is handed to the canvas: heads, areas, ways of setting text.

/// What a picture says of itself.
pub(crate) struct Head<'a> {
    pub id: &'a str,
    pub kind: &'a str,
    pub title: &'a str,
    pub desc: &'a str,
    pub width: f64,
    pub height: f64,
}

/// A rectangle: top left corner and sides.
#[derive(Clone, Copy)]
pub(crate) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// Where a text hangs from its `x`.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How a text is set.
#[derive(Clone, Copy)]
pub(crate) struct Type<'a> {
    pub class: &'a str,
    pub size: f64,
    pub fill: &'a str,
    pub anchor: Anchor,
    pub bold: bool,
    /// A rim of this colour, for text that crosses a line.
    pub halo: Option<&'a str>,
}

impl<'a> Type<'a> {
    pub fn new(class: &'a str, size: f64, fill: &'a str) -> Self {
        Self {
            class,
            size,
            fill,
            anchor: Anchor::Start,
            bold: false,
            halo: None,
        }
    }

    pub fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub fn halo(self, colour: &'a str) -> Self {
        Self {
            halo: Some(colour),
            ..self
        }
    }
}
