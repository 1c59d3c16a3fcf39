//! The words of the trade, and the rules between them.
//!
//! Floor 0: everything here is a pure function of its arguments. Time, randomness and ids are
//! parameters (see [`world`]); nothing reads a file, a socket, a database or the environment.
//!
//! A tour, in the order an answer meets them:
//! [`script`] (what is asked) → [`kind`] (what counts as an answer to it) → [`ballot`] (one
//! person's answer) → [`tally`] (all of them, counted) → [`room`] (what is open, folded from
//! [`decision`]s) → [`disclosure`] (what may be shown of a crossed count). Who may do any of it is declared in [`right`].

pub mod action;
pub mod aloud;
pub mod assist;
pub mod ballot;
pub mod channel;
pub mod claim;
pub mod codebook;
pub mod coding;
pub mod date;
pub mod decision;
pub mod disclosure;
pub mod draft;
pub mod evidence;
pub mod finding;
pub mod id;
pub mod idea;
pub mod judged;
pub mod kind;
pub mod label;
pub mod ledger;
pub mod level;
pub mod life;
pub mod member;
pub mod moderation;
pub mod notice;
pub mod openings;
pub mod person;
pub mod reaction;
pub mod release;
pub mod review;
pub mod right;
pub mod room;
pub mod running;
pub mod script;
pub mod sealing;
pub mod sheet;
pub mod steps;
pub mod table;
pub mod tally;
pub mod text;
pub mod today;
pub mod tone;
pub mod words;
pub mod workshop;
pub mod world;
