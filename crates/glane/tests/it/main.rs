//! The real program, from outside: its words, its exit codes, what it keeps, and how it ends.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod announcing;
mod arrows;
mod asking;
mod assisting;
mod attack;
mod backing;
mod browser;
mod checking;
mod coding;
mod doctoring;
mod drafting;
mod durability;
mod encrypted;
mod example;
mod faults;
mod faulty;
mod federating;
mod findings;
mod fuzz;
mod help;
mod hostile;
mod import;
mod inviting;
mod kit;
mod lending;
mod library;
mod logging;
mod messages;
mod metering;
mod moving;
mod nodes;
mod noticing;
mod office;
mod paper;
mod papers;
mod postgres;
mod publishing;
mod refusals;
mod rehearsing;
mod revising;
mod rights;
mod sealing;
mod securing;
mod serving;
mod text;
mod trouble;
mod upgrading;
mod versions;
mod web;
mod workshop;
