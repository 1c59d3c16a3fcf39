//! The pages by HTTP, over a real socket and a real store.

mod answering;
mod entering;
mod guarding;
mod hostile;
mod ideas;
mod live;
mod privacy;
mod refusing;
mod rooms;
mod texts;
mod themes;
mod visit;
mod weight;
