//! The looks of paragraphs: sizes, spaces, colours.

use super::block::Style;

/// A style's look. Sizes are in half points, distances in twentieths of a point.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    /// As Word knows it, where it does.
    pub name: &'static str,
    pub keep: bool,
    /// Before and after.
    pub space: (u16, u16),
    /// From the left, and how much less the first line.
    pub indent: (u16, u16),
    pub size: u16,
    pub bold: bool,
    pub italic: bool,
    pub colour: &'static str,
    /// What else a paragraph of it has, in the order the format asks: borders and shades stand before spaces.
    pub frame: &'static str,
    /// The list it is an item of.
    pub list: u8,
    /// A heading's level, from 1.
    pub outline: Option<u8>,
}

impl Look {
    /// The same on a sheet that holds much: what is large becomes much smaller, what is small hardly.
    pub fn dense(self) -> Self {
        let (before, after) = self.space;
        Self {
            size: if self.size > 24 {
                self.size * 2 / 3
            } else {
                (self.size * 7 / 8).max(15)
            },
            space: (before * 2 / 5, after / 3),
            ..self
        }
    }
}

const INK: &str = "1B1F24";
const QUIET: &str = "505A66";
pub(super) const BLUE: &str = "1F4E79";

/// How a paragraph of the text looks.
pub(super) fn look(style: Style) -> Look {
    let plain = Look {
        size: 21,
        colour: INK,
        space: (0, 120),
        ..Look::default()
    };
    let small = Look {
        size: 18,
        colour: QUIET,
        space: (0, 80),
        ..Look::default()
    };
    let of = |name, look| Look { name, ..look };
    let kept = |name, look| Look {
        name,
        keep: true,
        ..look
    };
    match style {
        Style::Title => Look {
            size: 52,
            bold: true,
            ..kept("Title", plain)
        },
        Style::Subtitle => Look {
            size: 23,
            colour: QUIET,
            space: (0, 240),
            ..of("Subtitle", plain)
        },
        Style::Eyebrow => Look {
            bold: true,
            space: (200, 60),
            ..kept("Eyebrow", small)
        },
        Style::Body => of("Normal", plain),
        Style::Lead => Look {
            size: 23,
            ..kept("Lead", plain)
        },
        Style::Further => Look {
            colour: QUIET,
            ..kept("Further", plain)
        },
        Style::Caption => Look {
            space: (160, 80),
            ..kept("caption", small)
        },
        Style::Quote => Look {
            italic: true,
            indent: (567, 0),
            space: (0, 80),
            ..of("Quote", plain)
        },
        Style::Note => Look {
            space: (80, 80),
            ..of("Note", small)
        },
        Style::Intro => kept("Intro", small),
        Style::Caution => boxed("Caution", CAUTION, plain),
        Style::Notice => boxed("Notice", NOTICE, plain),
        Style::Bullet => Look {
            list: 1,
            space: (0, 60),
            ..of("List Bullet", plain)
        },
        Style::Number => Look {
            list: 2,
            size: 23,
            space: (160, 60),
            ..kept("List Number", plain)
        },
        Style::Under => Look {
            indent: (567, 0),
            ..of("List Continue", small)
        },
        Style::Contents => Look {
            space: (60, 40),
            ..of("toc 1", plain)
        },
        Style::ContentsUnder => Look {
            indent: (340, 0),
            space: (0, 40),
            ..of("toc 2", plain)
        },
        Style::Foot => of("Colophon", small),
    }
}

const CAUTION: &str = "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"6\" w:color=\"505A66\"/></w:pBdr>\
    <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F5F8\"/>";
const NOTICE: &str = "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"6\" w:color=\"B06A00\"/></w:pBdr>\
    <w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FDF4E4\"/>";

fn boxed(name: &'static str, frame: &'static str, look: Look) -> Look {
    Look {
        name,
        frame,
        space: (160, 160),
        indent: (113, 0),
        ..look
    }
}

/// Headings, and what only this crate writes.
pub(super) fn others() -> Vec<(&'static str, Look)> {
    let heading = |name, level, size, space| Look {
        name,
        keep: true,
        size,
        bold: true,
        colour: INK,
        space,
        outline: Some(level),
        ..Look::default()
    };
    let cell = Look {
        name: "Table Text",
        size: 19,
        colour: INK,
        space: (40, 40),
        ..Look::default()
    };
    vec![
        (
            "Heading1",
            Look {
                frame: "<w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"1B1F24\"/></w:pBdr>",
                ..heading("heading 1", 1, 34, (560, 200))
            },
        ),
        ("Heading2", heading("heading 2", 2, 28, (400, 140))),
        ("Heading3", heading("heading 3", 3, 23, (260, 120))),
        ("Heading4", heading("heading 4", 4, 21, (220, 100))),
        (
            "Figure",
            Look {
                name: "Figure",
                size: 21,
                space: (120, 60),
                ..Look::default()
            },
        ),
        (
            "TableHead",
            Look {
                name: "Table Head",
                keep: true,
                size: 18,
                bold: true,
                colour: QUIET,
                space: (40, 40),
                ..Look::default()
            },
        ),
        (
            "TableKept",
            Look {
                name: "Table Kept",
                keep: true,
                ..cell
            },
        ),
        ("TableText", cell),
        (
            "After",
            Look {
                name: "After",
                size: 8,
                space: (0, 60),
                ..Look::default()
            },
        ),
        (
            "Footer",
            Look {
                name: "footer",
                size: 17,
                colour: QUIET,
                ..Look::default()
            },
        ),
    ]
}
