//! French words as people type them: what was meant as one is merged, what was meant apart is not.
pub mod lexicon;
pub mod step {
    pub mod normal;
}
pub mod token;
