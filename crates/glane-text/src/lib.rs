//! French words as people type them: what was meant as one is merged, what was meant apart is not.
//!
//! One typed form goes through the steps of [`step`], each a file, and comes out as a [`form::Form`]: its key, under
//! which equal forms meet, the reasons why it has that key, and what a person should look at. [`group`] then puts the
//! forms of a room together. Nothing here depends on the order in which forms come.

pub mod abbreviation;
pub mod association;
pub mod concordance;
pub mod cooccurrence;
pub mod expressions;
pub mod form;
pub mod group;
mod index;
pub mod lemma;
pub mod lexicon;
pub mod local;
pub mod memo;
mod order;
mod place;
pub mod plain;
pub mod readability;
pub mod reason;
pub mod step;
pub mod token;
pub mod word;

pub use order::by_letters;
