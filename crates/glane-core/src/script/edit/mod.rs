//! A script changed one question at a time, as a page does it for somebody who does not write the file: what is not
//! touched stays as it is written, remarks too.
//!
//! Values are changed by `toml_edit`; questions are moved and taken out as blocks of lines ([`block`]). What comes
//! out is read again and held against what was meant; where the file is written in a way that cannot be followed, nothing
//! is changed and the file is left to a person.

mod block;
mod copy;
mod image;
mod options;
mod profile;
mod settings;
mod sheet;

pub(super) use block::heads;
pub use block::{moved, removed};
pub use copy::copied;
pub use image::{ImageSheet, illustrated};
pub use options::{OptionSheet, listed};
pub use profile::{AskSheet, with_profile};
pub use settings::{Settings, settled};
pub use sheet::{Sheet, rewritten, sheets};

/// Why a script was not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unedited {
    /// There is no such question, any more perhaps.
    #[error("no such question")]
    NoQuestion,
    /// It is the first or the last already, or the only one.
    #[error("nowhere to go")]
    Nowhere,
    /// The file is written in a way that is left to a person.
    #[error("the file is written in a way that cannot be followed")]
    Unusual,
}
