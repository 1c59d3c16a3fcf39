//! From what was read to answers.
