//! The pages by HTTP, over a real socket and a real store.

mod answering;
mod cookieless;
mod devices;
mod entering;
mod evening;
mod findings;
mod guarding;
mod hall;
mod hostile;
mod ideas;
mod importing;
mod leaving;
mod live;
mod noise;
mod privacy;
mod proxied;
mod reactions;
mod refusing;
mod rooms;
mod stepping;
mod texts;
mod themes;
mod visit;
mod weight;
mod words;
mod writing;
