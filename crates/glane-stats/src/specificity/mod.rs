//! Words and answers that belong to a group.

mod lafon;

pub use lafon::lafon;
