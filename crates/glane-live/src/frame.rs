//! What a room's screens are sent.

use std::sync::Arc;

use glane_core::id::Revision;

use crate::inside::Inside;

/// Who looks. Each audience sees only what it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Participants' phones: a frame on a change of state only.
    Phones,
    /// The room's screen: at most four frames a second.
    Projector,
    /// The facilitator's console: at most four frames a second.
    Console,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Phones, Self::Projector, Self::Console];
}

/// One encoded state, shared by all who look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The data it shows.
    pub revision: Revision,
    /// One line of text, ready to send.
    pub text: Arc<str>,
}

/// Makes frames out of a room's state. Handed in from above: the room knows no page.
pub trait View: Send + Sync {
    /// The frame of an audience. Equal states give equal frames: an unchanged frame is not sent again.
    fn frame(&self, inside: &Inside, audience: Audience) -> String;
}
