//! A JSON document held against the one that the data make.

pub(super) mod compare;
pub(super) mod leaves;
pub(super) mod reader;
