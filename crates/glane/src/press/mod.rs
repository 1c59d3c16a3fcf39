//! PDFs are drawn by a process of their own: one that overflows the stack, fills the memory or never ends takes nothing
//! with it but itself. The process is this very program ([`drawing`]); what is said between the two is in [`talk`].

mod apart;
pub mod drawing;
mod talk;

pub use apart::Apart;
