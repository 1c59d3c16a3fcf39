//! The assistant: proposals of a language model, each held against the data before anybody sees it. Off by default; every step of a
//! workshop finishes without it.
//!
//! `material (masked, fenced, numbered) → prompt → server → reply (JSON by schema) → gate → proposal, or dropped with its reason → a person's click`
//!
//! | file | what it knows |
//! |---|---|
//! | `address` | where a server is, and whether that is at home |
//! | `client`, `tls`, `stop`, `fault` | one question put to it, ended at any moment, and what may go wrong |
//! | `mask` | names, numbers, addresses: hidden before anything leaves |
//! | `material`, `prompt`, `prompts/` | what is sent: instructions in files of their own, what people wrote as data |
//! | `gate`, `grounded` | what of a reply may be shown; the rest is counted with its reason |
//! | `task/` | the five things that may be asked, one a file |
//! | `probe` | a question that shows what a server can do |
//! | `work` | a task's steps, those that are done kept |
//! | `bias`, `footprint`, `meter` | whose answers were used; what it cost, measured where this computer counts it |
//!
//! Nothing that a model writes reaches a page without the gate, not even its reasons: a proposal's reason is put together from what
//! was checked.

pub mod address;
pub mod bias;
pub mod client;
pub mod fault;
pub mod footprint;
pub mod gate;
mod grounded;
pub mod mask;
pub mod material;
pub mod meter;
pub mod probe;
pub mod prompt;
pub mod stop;
pub mod task;
mod tls;
pub mod work;

pub use address::{Address, BadAddress};
pub use client::{Client, Limits, Reply, Usage};
pub use fault::Fault;
pub use footprint::Spent;
pub use gate::{Dropped, Judged, Proposal, Why};
pub use meter::Meter;
pub use probe::probe;
pub use prompt::Prompt;
pub use stop::{Stop, Stopper};
pub use task::Task;
pub use work::{Kept, Progress, Work};
