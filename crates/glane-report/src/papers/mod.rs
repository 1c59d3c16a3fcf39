//! The papers a restitution is handed over as: a poster for the wall, a sheet for those who fund, pictures for social
//! networks.
//!
//! All are made of a [`Brief`]: the document's own sentences and the reading's own figures, fewer of them.

mod brief;
pub(crate) mod cards;
pub(crate) mod poster;
pub(crate) mod summary;

pub(crate) use brief::Brief;
