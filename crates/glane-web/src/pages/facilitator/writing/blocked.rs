//! The sentences that keep the restitution from being published: each by its first words, with the way to it.

use glane_report::desk::{Desk, Place};

use super::log::shortened;
use crate::tr::Tr;

/// As much of a sentence as shows which one it is, in characters.
const SHORT: usize = 80;

/// What stands in the way.
pub(crate) struct Blocked {
    /// How many they are, and what that means.
    pub(crate) said: String,
    /// The address of each from the page where it is written, and its first words.
    pub(crate) sentences: Vec<(String, String)>,
}

impl Blocked {
    /// Nothing if all is proved or signed.
    pub(crate) fn of(t: &Tr, desk: &Desk) -> Option<Self> {
        let sentences = sentences(desk);
        (!sentences.is_empty()).then(|| Self {
            said: t.n("writing-publish-blocked", "n", sentences.len()),
            sentences,
        })
    }
}

/// The sentences that may not stand: the address of each, and its first words.
pub(super) fn sentences(desk: &Desk) -> Vec<(String, String)> {
    let one = |place: &Place| (format!("#b-{}", place.key), shortened(&place.text, SHORT));
    desk.unproved().map(one).collect()
}
