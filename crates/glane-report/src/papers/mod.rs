//! The papers a restitution is handed over as: a poster for the wall, a sheet for those who fund, pictures for social
//! networks.
//!
//! All are made of a [`Brief`]: the document's own sentences and the reading's own figures, fewer of them. One is of the
//! workshop rather than of its restitution: the [`notice`] on what becomes of the answers.

mod brief;
pub(crate) mod cards;
pub mod notice;
pub(crate) mod poster;
pub(crate) mod summary;

pub(crate) use brief::Brief;
