//! Leading the room: a question on the spot, time, lock, dark screen, keys, a second round.

mod again;
mod keys;
mod now;
mod table;
mod timer;
mod tools;

use super::hall::press;
