//! A page held against the page that the data make.

mod added;
mod attrs;
pub(super) mod compare;
pub(super) mod dom;
mod figure;
mod sink;
mod table;
