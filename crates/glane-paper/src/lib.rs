//! Sheets of paper, so that people without a phone count as much as the others: how a script is printed, and what becomes
//! of what was read off the boxes. Pictures are read elsewhere; here is only what lies before the printer and behind the
//! reader.

pub mod answers;
pub mod print;
