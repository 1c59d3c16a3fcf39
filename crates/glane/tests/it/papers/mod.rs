//! Sheets of paper that come back: into the room each once, from photos, by the command, and through power cuts.

mod letters;
mod pdfs;
pub mod pen;
mod reading;
mod room;
mod watching;
