//! The participant's own pages: a code, a group, the open question, a receipt.

pub mod accessible;
pub mod answer;
pub(crate) mod beside;
pub mod check;
pub mod device;
pub mod form;
pub mod group;
pub mod home;
pub mod leave;
pub mod live;
pub mod privacy;
mod queue;
mod receipt;
pub mod room;
mod table;
pub mod tablet;
#[cfg(test)]
mod texts;
mod turn;
pub mod visitor;
mod words;
