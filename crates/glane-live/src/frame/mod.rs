//! What a room's screens are sent.
//!
//! A frame is encoded once for each audience and shared by all who look: whole, and as a change from the frame
//! before it. Who has that frame gets the change; who is new, slept or missed one gets the whole. Changes are
//! chosen over a compressed stream because they need no memory for each phone, and no history to join in
//! (`docs/performance.md` has the bytes of both).

mod edits;
mod encoded;

pub use encoded::Encoded;

use std::time::Duration;

use glane_core::id::Revision;

use crate::inside::Inside;

/// Who looks. Each audience sees only what it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Audience {
    /// Participants' phones: a frame on a change of state, and at most one a second where results are shared.
    Phones,
    /// The room's screen: at most four frames a second.
    Projector,
    /// The facilitator's console: at most four frames a second.
    Console,
}

impl Audience {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Phones, Self::Projector, Self::Console];

    /// The shortest time between two frames of counts; a change of state is sent at once. A phone's frame is paid for
    /// by its owner, and by the hall's Wi-Fi once for each phone.
    pub(crate) fn pace(self) -> Duration {
        match self {
            Self::Phones => Duration::from_secs(1),
            Self::Projector | Self::Console => Duration::from_millis(250),
        }
    }
}

/// What an audience is to see.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shown {
    /// A short name of the state, always sent.
    pub signature: String,
    /// A piece of page; only what changed of it is sent.
    pub body: String,
}

/// One state of an audience's screens, encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The data it shows.
    pub revision: Revision,
    /// Its number: grows by one with each frame, and never starts over, not even with the program.
    pub seq: u64,
    /// All of it.
    pub whole: Encoded,
    /// What to do to the frame before it, if that is shorter.
    pub change: Option<Encoded>,
    /// Grows while nothing else changes, so that silent lines are told from dead ones.
    pub beat: u32,
}

impl Frame {
    /// The first frame of an audience. `seq` must be above all that an earlier run of the program gave out.
    pub fn first(revision: Revision, seq: u64, shown: &Shown) -> Self {
        Self {
            revision,
            seq,
            whole: encoded::whole(seq, shown),
            change: None,
            beat: 0,
        }
    }

    /// The frame after this one.
    pub fn next(&self, revision: Revision, before: &Shown, shown: &Shown) -> Self {
        let seq = self.seq + 1;
        let whole = encoded::whole(seq, shown);
        let change = encoded::change(self.seq, before, shown)
            .filter(|change| change.json().len() < whole.json().len());
        Self {
            revision,
            seq,
            whole,
            change,
            beat: self.beat,
        }
    }

    /// What to send to who has the frame of number `seen`; nothing if it is this one.
    pub fn after(&self, seen: Option<u64>) -> Option<&Encoded> {
        match seen {
            Some(seen) if seen == self.seq => None,
            Some(seen) if seen + 1 == self.seq => Some(self.change.as_ref().unwrap_or(&self.whole)),
            _ => Some(&self.whole),
        }
    }
}

/// Makes frames out of a room's state. Handed in from above: the room knows no page.
pub trait View: Send + Sync {
    /// What an audience sees. Equal states give equal results: what did not change is not sent again.
    fn show(&self, inside: &Inside, audience: Audience) -> Shown;
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(body: &str) -> Shown {
        Shown {
            signature: "canaux.1.open".to_owned(),
            body: body.to_owned(),
        }
    }

    #[test]
    fn who_has_the_frame_before_gets_the_change_and_all_others_the_whole() {
        let long = "<p>mot</p>".repeat(50);
        let (old, new) = (shown(&format!("{long}1")), shown(&format!("{long}2")));
        let first = Frame::first(Revision(1), 100, &old);
        let second = first.next(Revision(2), &old, &new);
        assert_eq!(second.after(Some(101)), None);
        assert_eq!(second.after(Some(100)), second.change.as_ref());
        for seen in [None, Some(99), Some(102), Some(0)] {
            assert_eq!(second.after(seen), Some(&second.whole), "{seen:?}");
        }
    }

    #[test]
    fn a_change_as_long_as_the_whole_is_not_sent() {
        let (old, new) = (shown(&"a . ".repeat(30)), shown(&"b . ".repeat(30)));
        let second = Frame::first(Revision(1), 1, &old).next(Revision(2), &old, &new);
        assert_eq!(second.change, None);
    }
}
