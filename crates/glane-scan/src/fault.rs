//! What stands in the way of reading a sheet: keys of the locale files and arguments, never a sentence.

use serde::{Deserialize, Serialize};

/// A corner of the sheet as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Corner {
    /// Where a page begins.
    UpperLeft,
    /// Across from it.
    UpperRight,
    /// Below.
    LowerRight,
    /// And across.
    LowerLeft,
}

impl Corner {
    /// All, in the order of a page's marks.
    pub const ALL: [Self; 4] = [
        Self::UpperLeft,
        Self::UpperRight,
        Self::LowerRight,
        Self::LowerLeft,
    ];

    /// Its name in the locale files' selections.
    pub fn key(self) -> &'static str {
        match self {
            Self::UpperLeft => "upper-left",
            Self::UpperRight => "upper-right",
            Self::LowerRight => "lower-right",
            Self::LowerLeft => "lower-left",
        }
    }
}

/// What stands in the way, or is worth saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// There is no sheet of ours in the picture.
    NoSheet,
    /// A sheet is there, and its code cannot be read.
    CodeUnread,
    /// There is a code, of something else.
    ForeignCode,
    /// A sheet's code, of a form or a workshop that is not known here.
    WrongForm,
    /// Several sheets in one photo.
    TwoSheets,
    /// A corner is beyond the picture's edge.
    CutOff(Corner),
    /// A corner's mark is in the picture and not seen: a thumb, a stain, a fold.
    Hidden(Corner),
    /// The sheet takes up too little of the picture.
    TooSmall,
    /// Nothing is sharp.
    Blurred,
    /// The paper is folded or rolled up: boxes are not where one sheet has them.
    Folded,
    /// It is too dark to tell ink from paper.
    TooDark,
    /// The printed samples do not read as what they are: a stain, a glare, a shadow's edge.
    Samples,
    /// Nothing is ticked or written: said, and read all the same.
    Blank,
    /// The picture was turned: said, and read all the same.
    Turned,
    /// Another sheet with the same code bears other ink: a copy was made of a numbered sheet.
    Photocopied,
}

impl Fault {
    /// The name of its sentence in the locale files.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoSheet => "scan-no-sheet",
            Self::CodeUnread => "scan-code-unread",
            Self::ForeignCode => "scan-foreign-code",
            Self::WrongForm => "scan-wrong-form",
            Self::TwoSheets => "scan-two-sheets",
            Self::CutOff(_) => "scan-cut-off",
            Self::Hidden(_) => "scan-hidden",
            Self::TooSmall => "scan-too-small",
            Self::Blurred => "scan-blurred",
            Self::Folded => "scan-folded",
            Self::TooDark => "scan-too-dark",
            Self::Samples => "scan-samples",
            Self::Blank => "scan-blank",
            Self::Turned => "scan-turned",
            Self::Photocopied => "scan-photocopied",
        }
    }

    /// The corner it speaks of: the argument `corner` of its sentence.
    pub fn corner(self) -> Option<Corner> {
        match self {
            Self::CutOff(corner) | Self::Hidden(corner) => Some(corner),
            _ => None,
        }
    }

    /// Was the sheet read all the same?
    pub fn is_note(self) -> bool {
        matches!(self, Self::Blank | Self::Turned | Self::Photocopied)
    }

    /// One of each.
    pub const ALL: [Self; 15] = [
        Self::NoSheet,
        Self::CodeUnread,
        Self::ForeignCode,
        Self::WrongForm,
        Self::TwoSheets,
        Self::CutOff(Corner::UpperLeft),
        Self::Hidden(Corner::UpperLeft),
        Self::TooSmall,
        Self::Blurred,
        Self::Folded,
        Self::TooDark,
        Self::Samples,
        Self::Blank,
        Self::Turned,
        Self::Photocopied,
    ];
}
