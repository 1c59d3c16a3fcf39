//! A printed sheet: which boxes stand where on its pages, whoever prints it or reads it.
//!
//! Lengths are whole hundredths of a millimetre from the upper left corner of the page as printed, x to the right and y
//! down, whatever the language's direction. The geometry is read back from the typeset document, kept under the form's
//! hash, and handed to the reader: what is printed and what is looked for cannot drift apart.

pub mod answers;
mod area;
pub mod code;
pub mod form;
pub mod ledger;
mod step;

pub use area::{Area, Point};
pub use step::{step_key, step_of};

use serde::{Deserialize, Serialize};

use crate::id::{ItemKey, QuestionKey};

/// Which form a sheet is of: the hash of all that decides where its boxes are and what they mean, as 16 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FormHash(pub String);

/// Where the boxes of a form are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Geometry {
    /// Which form.
    pub form: FormHash,
    /// Its pages, in order.
    pub pages: Vec<Page>,
}

/// One side of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// From 1 on.
    pub number: u32,
    /// Of the paper.
    pub width: i32,
    /// Of the paper.
    pub height: i32,
    /// The registration marks.
    pub marks: Marks,
    /// The QR code, its quiet zone left out.
    pub code: Area,
    /// The boxes printed for the reader and the eye.
    pub samples: Samples,
    /// What is asked, in the order printed.
    pub tasks: Vec<Task>,
}

/// The middles of the registration marks: a black disc within a ring at each place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Upper left, upper right, lower right, lower left.
    pub corners: [Point; 4],
    /// Half-way down the left and the right side.
    pub sides: [Point; 2],
    /// Across the ring from outside to outside.
    pub diameter: i32,
}

/// Sample boxes, printed on every page: what ticked, cancelled and empty look like on this very print in this very light.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Samples {
    /// A printed cross in a square.
    pub ticked: Area,
    /// A square blackened whole.
    pub cancelled: Area,
    /// An empty square.
    pub empty: Area,
}

/// One thing to do with the pen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// For which question.
    pub question: QuestionKey,
    /// For which of its lines: a statement, a line of a grid, an option to rank or to give points to; « autre » to be written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<ItemKey>,
    /// What is to be done.
    pub ask: Ask,
}

/// What a task asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Circles, of which one.
    One(Vec<Tick>),
    /// Squares, of which as many as one wants.
    Several(Vec<Tick>),
    /// A frame to write in: a person reads it.
    Write(Area),
}

impl Ask {
    /// Its boxes; none of a frame.
    pub fn ticks(&self) -> &[Tick] {
        match self {
            Self::One(ticks) | Self::Several(ticks) => ticks,
            Self::Write(_) => &[],
        }
    }
}

/// A box to tick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tick {
    /// What it stands for: an option, a slot, a step of a scale, a place in a ranking, a stance.
    pub item: ItemKey,
    /// Around its outline, from outside to outside.
    pub area: Area,
    /// Its outline.
    pub shape: Shape,
}

/// The outline of a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// For one choice.
    Circle,
    /// For several.
    Square,
}

/// What a box reads as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nothing in it.
    Empty,
    /// Ticked.
    Ticked,
    /// Blackened whole: taken back.
    Cancelled,
    /// Between two of these: a person decides.
    Unsure,
}
