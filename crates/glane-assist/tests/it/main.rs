//! The assistant before a scripted server: faults, lies, instructions hidden in answers. The lies are made by the operators that attack
//! the checker, the true sentences are those it is measured by.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    dead_code,
    reason = "helpers of tests may fail the test and say what they measured; of the attacks' own helpers not all are needed"
)]

#[path = "../../../glane-report/tests/attacks/change.rs"]
mod change;
#[path = "../../../glane-report/tests/common/mod.rs"]
mod common;
#[path = "../../../glane-report/tests/attacks/made.rs"]
mod made;
#[path = "../../../glane-report/tests/attacks/operators/mod.rs"]
mod operators;
#[path = "../../../glane-report/tests/attacks/place/mod.rs"]
mod place;
#[path = "../../../glane-report/tests/attacks/random.rs"]
mod random;
#[path = "../../../glane-report/tests/attacks/said.rs"]
mod said;
#[path = "../../../glane-report/tests/attacks/truth.rs"]
mod truth;

mod faults;
mod house;
mod injected;
mod lying;
mod measured;
mod tasks;
