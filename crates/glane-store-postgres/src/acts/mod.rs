//! One file an act. Each is a function of a connection inside a transaction that others open and end, and may be called
//! again when that transaction came to nothing.

pub(crate) mod admit;
pub(crate) mod decision;
pub(crate) mod deed;
pub(crate) mod frozen;
pub(crate) mod house;
pub(crate) mod idea;
pub(crate) mod judge;
pub(crate) mod leave;
pub(crate) mod names;
pub(crate) mod passkey;
pub(crate) mod person;
pub(crate) mod purge;
pub(crate) mod seal;
pub(crate) mod setting;
pub(crate) mod snapshot;
pub(crate) mod standing;
pub(crate) mod sweep;
pub(crate) mod tally;
pub(crate) mod workshop;
