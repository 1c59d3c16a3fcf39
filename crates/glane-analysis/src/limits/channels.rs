//! Answers that all came one way: those who cannot answer that way were not heard.

use glane_core::channel::Channel;
use glane_core::finding::Arg;

use super::{Limit, LimitKind};
use crate::reading::Reading;

pub(super) fn all(reading: &Reading) -> Option<Limit> {
    let mut used = reading
        .method
        .channels
        .iter()
        .filter(|(_, people)| *people > 0);
    let (channel, people) = used.next()?;
    if used.next().is_some() {
        return None;
    }
    let key = match channel {
        Channel::Phone => "restitution-limit-phone",
        _ => "restitution-limit-channel",
    };
    Some(Limit::new(LimitKind::Channel, key, vec![]).fact("n", Arg::Count(*people)))
}
