//! What people read: the visible texts of Glane, and numbers, dates and lists in each language.
//!
//! French is written first and is what a missing message of another language falls back to. The texts live in
//! `texts/{fr,en}/*.ftl`, one file per room of the house, and every key starts with the name of its room. Languages that only
//! participants' pages speak ([`PageLang`]) have the texts of these pages alone.
//!
//! This crate knows nothing of workshops: a caller hands it a key and typed arguments.

mod arg;
mod date;
mod elision;
mod lang;
mod locale;
mod number;
mod page_lang;
mod phrase;
mod texts;
mod tongue;
mod typography;
mod variables;

pub use arg::Arg;
pub use date::{date, month, time_range};
pub use lang::Lang;
pub use locale::Locale;
pub use number::{count, decimal, percent};
pub use page_lang::PageLang;
pub use phrase::{list, quote};
pub use tongue::LoadError;
pub use typography::typography;
