//! Sheets of paper, so that people without a phone count as much as the others: how a script is printed, and what becomes
//! of what was read off the boxes. Pictures are read elsewhere; here is what lies before the printer and behind the reader,
//! and the way from a file to the room.

#[cfg(test)]
mod answers;
pub mod incoming;
pub mod print;
