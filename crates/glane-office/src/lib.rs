//! Office files: a text with headings, tables and pictures as DOCX, tables of figures as XLSX, files together as ZIP.
//!
//! This crate knows paragraphs, cells and archives; it knows nothing of workshops or languages' words. Every visible text
//! is handed in. There is no clock and no randomness in it: parts stand in the order of their names, bear one fixed time,
//! and are packed by a packer of its own dependencies, so that the same content gives the same bytes on any machine.
//!
//! Text that XML forbids is dropped, text that looks like a formula stays text: what people type goes in as it is.

pub mod docx;
pub mod member;
pub mod unzip;
pub mod xlsx;
pub mod zip;

#[cfg(test)]
mod parts;
mod properties;
mod xml;

pub use properties::{Day, Properties};
