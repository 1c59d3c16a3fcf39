//! The restitution: every figure of a workshop, and what is found in them, as files people and programs read.
//!
//! All of it is made from a [`glane_analysis::Reading`] and its findings; nothing here counts answers.
//! [`Restitution`] makes the files one by one, [`make()`] several at once; [`picture`] makes one question's picture, for live screens too.

pub mod check;
mod csv;
pub mod desk;
mod document;
mod docx;
mod drawn;
pub mod gist;
mod grid;
mod html;
mod images;
pub mod json;
mod make;
mod markdown;
pub mod moved;
pub mod notice;
mod papers;
mod pdf;
pub mod picture;
mod restitution;
pub mod shift;
mod version;
mod words;
mod xlsx;

#[cfg(test)]
mod fixture;

pub use document::lessons::choose as lessons;
pub use make::{Error, File, Format, UnknownFormat, make, parse};
pub use papers::notice::{Poster as NoticePoster, pdf as notice_poster};
pub use restitution::Restitution;
pub use version::{UnknownVersion, Version, parse as parse_versions};
pub use words::Texts;
