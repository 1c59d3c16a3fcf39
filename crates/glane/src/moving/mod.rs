//! All data of one store moved to another kind of store: `glane move`.
//!
//! What lies in the store goes row by row ([`rows`]), what lies beside it in the data folder goes file by file ([`files`]);
//! both are read back from where they were written and held against what was read, by hashes. Files come first: what
//! makes the move is the store's last step, and before it the new store is as empty as it was.

pub mod files;
pub mod rows;
pub mod side;
