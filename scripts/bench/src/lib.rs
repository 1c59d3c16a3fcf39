//! What the programs of the benchmark share: the question they all ask, and how an answer to it is read.

pub mod answer;
pub mod none;
