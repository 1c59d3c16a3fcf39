//! The laws of chance that tests and intervals rest on.
//!
//! All logarithms and exponentials come from `libm`, so that every machine finds the same bytes.

mod binomial;
mod chi_squared_tail;
mod gamma_tail;
mod hypergeometric;
mod law;
mod log_gamma;
mod normal_quantile;
mod normal_tail;
mod stirling;

pub use binomial::Binomial;
pub use chi_squared_tail::chi_squared_tail;
pub use gamma_tail::gamma_tail;
pub use hypergeometric::Hypergeometric;
pub use log_gamma::log_gamma;
pub use normal_quantile::normal_quantile;
pub use normal_tail::normal_tail;

pub(crate) use law::Law;
pub(crate) use stirling::{Factorials, ln_factorial};
