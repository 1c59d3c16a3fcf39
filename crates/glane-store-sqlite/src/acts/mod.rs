//! One file an act. Each is a function of a connection inside a transaction that others open and end; those that take something away
//! for good make their own, and nothing else is in it.

pub(crate) mod admit;
pub(crate) mod damage;
pub(crate) mod decision;
pub(crate) mod deed;
pub(crate) mod frozen;
pub(crate) mod house;
pub(crate) mod idea;
pub(crate) mod leave;
pub(crate) mod passkey;
pub(crate) mod person;
pub(crate) mod purge;
pub(crate) mod seal;
pub(crate) mod setting;
pub(crate) mod snapshot;
pub(crate) mod sweep;
pub(crate) mod tally;
pub(crate) mod workshop;
