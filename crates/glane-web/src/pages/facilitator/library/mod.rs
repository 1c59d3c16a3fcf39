//! The library of workshops, and a workshop made from a script that is there: one of the library, or another's again.

pub mod again;
pub mod borrow;
pub mod edit;
pub mod fix;
pub mod guide;
pub mod lend;
pub mod list;
pub mod now;
pub(crate) mod once;
pub mod pictures;
mod publics;
pub mod questions;
pub mod settings;
mod start;
pub mod template;
pub mod translate;

pub(crate) use start::slugs;
