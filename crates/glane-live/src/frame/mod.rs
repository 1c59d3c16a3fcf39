//! What a room's screens are sent.
//!
//! A frame is encoded once for each audience and shared by all who look: whole, and as a change from the frame
//! before it. Who has that frame gets the change; who missed a few gets their changes, one after the other; who is new
//! or slept gets the whole. Each is packed once too, by itself: that needs no memory for each phone, and no history to
//! join in (`docs/performance.md` has the bytes).

mod edits;
mod encoded;
mod packed;

pub use encoded::Encoded;
pub use packed::{HEAD, packed};

use std::sync::Arc;
use std::time::Duration;

use glane_core::id::Revision;

use crate::inside::Inside;

/// Changes that are kept for who missed some.
const KEPT: usize = 8;
/// What it takes on the wire to ask for a part of a page, apart from the part: the heads of both ways, in bytes.
const ASKING: usize = 800;

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
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// A short name of the state, always sent.
    pub signature: String,
    /// A piece of page; only what changed of it is sent.
    pub body: String,
    /// What a new signature means for everybody, so that nobody asks: sent with the change that brings the signature,
    /// never again.
    pub part: Option<String>,
}

/// The part says nothing that the signature does not.
impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        self.signature == other.signature && self.body == other.body
    }
}

impl Eq for Shown {}

/// One state of an audience's screens, encoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The data it shows.
    pub revision: Revision,
    /// Its number: grows by one with each frame, and never starts over, not even with the program.
    pub seq: u64,
    /// All of it.
    pub whole: Encoded,
    /// What to do to the frames before it, one after the other, to come to this one: the last changes, each to the
    /// frame of the number below. None if one that is needed is longer than the whole.
    pub changes: Arc<[Encoded]>,
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
            changes: Arc::default(),
            beat: 0,
        }
    }

    /// The frame after this one.
    #[must_use]
    pub fn next(&self, revision: Revision, before: &Shown, shown: &Shown) -> Self {
        let seq = self.seq + 1;
        let whole = encoded::whole(seq, shown);
        let change = encoded::change(self.seq, before, shown);
        let change =
            change.filter(|change| encoded::are_worth(std::slice::from_ref(change), &whole));
        let changes = change.map_or_else(Arc::default, |change| {
            let old = self.changes.iter();
            let old = old.skip((self.changes.len() + 1).saturating_sub(KEPT));
            old.cloned().chain([change]).collect()
        });
        Self {
            revision,
            seq,
            whole,
            changes,
            beat: self.beat,
        }
    }

    /// What to send next to who has the frame of number `seen`, and which frame they have then; nothing if it is this
    /// one.
    pub fn after(&self, seen: Option<u64>) -> Option<(&Encoded, u64)> {
        let whole = (&self.whole, self.seq);
        let Some(seen) = seen else {
            return Some(whole);
        };
        if seen == self.seq {
            return None;
        }
        let missed = self
            .seq
            .checked_sub(seen)
            .and_then(|n| usize::try_from(n).ok());
        let from = missed.and_then(|missed| self.changes.len().checked_sub(missed));
        let changes = from
            .and_then(|from| self.changes.get(from..))
            .unwrap_or_default();
        match changes.first() {
            Some(next) if encoded::are_worth(changes, &self.whole) => Some((next, seen + 1)),
            _ => Some(whole),
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
            part: None,
        }
    }

    fn counting(n: u32) -> Shown {
        shown(&format!("{}{n}", "<p>mot</p>".repeat(50)))
    }

    /// Frames of numbers 100 to `100 + last`.
    fn frames(last: u32) -> Frame {
        let first = Frame::first(Revision(1), 100, &counting(0));
        (0..last).fold(first, |frame, n| {
            frame.next(Revision(2), &counting(n), &counting(n + 1))
        })
    }

    #[test]
    fn who_missed_a_few_frames_gets_their_changes_in_order_and_all_others_the_whole() {
        let frame = frames(12);
        assert_eq!(frame.changes.len(), KEPT);
        assert_eq!(frame.after(Some(112)), None);
        for missed in 1..=KEPT {
            let mut seen = 112 - missed as u64;
            for change in &frame.changes[KEPT - missed..] {
                assert_eq!(frame.after(Some(seen)), Some((change, seen + 1)));
                seen += 1;
            }
            assert_eq!(frame.after(Some(seen)), None);
        }
        for seen in [None, Some(103), Some(113), Some(0), Some(u64::MAX)] {
            assert_eq!(frame.after(seen), Some((&frame.whole, 112)), "{seen:?}");
        }
    }

    #[test]
    fn changes_as_long_as_the_whole_are_not_sent() {
        let (old, new) = (shown(&"a . ".repeat(30)), shown(&"b . ".repeat(30)));
        let second = Frame::first(Revision(1), 1, &old).next(Revision(2), &old, &new);
        assert!(second.changes.is_empty());
        // Each shorter, all together not.
        let cut = |n: usize| shown(&format!("{}{}", "x".repeat(60), "y ".repeat(n)));
        let first = Frame::first(Revision(1), 1, &cut(0));
        let last = (0..6).fold(first, |frame, n| {
            frame.next(Revision(2), &cut(n), &cut(n + 1))
        });
        assert_eq!(
            last.after(Some(6)),
            last.changes.last().map(|change| (change, 7))
        );
        assert_eq!(last.after(Some(2)), Some((&last.whole, 7)));
    }

    #[test]
    fn what_a_signature_means_goes_with_the_change_that_brings_it_and_with_nothing_else() {
        let open = Shown {
            signature: "canaux.1.open".to_owned(),
            part: Some("<main>Quels canaux ?</main>".to_owned()),
            ..Shown::default()
        };
        let start = Shown::default();
        let opened = Frame::first(Revision(1), 1, &start).next(Revision(2), &start, &open);
        let said = |encoded: &Encoded| String::from_utf8(encoded.json().to_vec()).unwrap();
        let (change, _) = opened.after(Some(1)).unwrap();
        assert!(
            said(change).contains("Quels canaux ?"),
            "longer than the whole, and worth it"
        );
        assert!(!said(&opened.whole).contains("Quels"));
        let counted = Shown {
            body: "1".to_owned(),
            ..open.clone()
        };
        let counted = opened.next(Revision(3), &open, &counted);
        assert!(
            counted
                .changes
                .iter()
                .skip(1)
                .all(|change| !said(change).contains("Quels"))
        );
        let without = Shown {
            part: None,
            ..open.clone()
        };
        assert_eq!(without, open, "no frame of its own");
    }
}
