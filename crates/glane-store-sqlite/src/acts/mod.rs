//! One file an act. Each is a function of a connection inside a transaction that others open and end.

pub(crate) mod admit;
pub(crate) mod damage;
pub(crate) mod decision;
pub(crate) mod house;
pub(crate) mod idea;
pub(crate) mod person;
pub(crate) mod setting;
pub(crate) mod snapshot;
pub(crate) mod workshop;
