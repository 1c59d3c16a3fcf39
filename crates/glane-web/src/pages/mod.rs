//! Pages, by who sees them.

pub mod facilitator;
pub mod health;
pub mod participant;
pub mod projector;
