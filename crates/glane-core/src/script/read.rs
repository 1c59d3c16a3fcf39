//! From a TOML text to a [`Script`], or to everything that is wrong with it.
