//! The steps, in the order in which a form goes through them.

pub mod accent;
pub mod article;
pub mod compound;
pub mod doublet;
pub mod elision;
pub mod hyphen;
pub mod inclusive;
pub mod insult;
pub mod key;
pub mod language;
pub mod negation;
pub mod normal;
pub mod picture;
pub mod skeleton;
pub mod spelling;
pub mod variant;
