//! The restitution: every figure of a workshop, and what is found in them, as files people and programs read.
//!
//! All of it is made from a [`glane_analysis::Reading`] and its findings; nothing here counts answers.
//! [`make()`] makes the files; [`picture`] makes one question's picture, for live screens too.

pub mod check;
mod document;
mod docx;
mod drawn;
mod html;
pub mod json;
mod make;
mod pdf;
pub mod picture;
mod words;

#[cfg(test)]
mod fixture;

pub use make::{Error, File, Format, UnknownFormat, make, parse};
pub use words::Texts;
