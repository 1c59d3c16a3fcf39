//! Pages by HTTP and in real browsers.
mod browser;
mod kit;
mod web;
