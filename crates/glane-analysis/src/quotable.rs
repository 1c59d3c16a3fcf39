//! What may be read of each written answer, for data that leave the house without names.

use std::collections::BTreeMap;

use glane_core::id::AnswerId;
use glane_core::room::RoomState;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;

use crate::verbatim::verbatims;

/// What may be read of the texts people wrote, by answer; an answer that waits for a person or was left out is not there.
/// It is the restitution's own door: see [`crate::Reading::verbatims`].
pub fn quotable(script: &Script, snapshot: &Snapshot) -> BTreeMap<AnswerId, String> {
    let state = RoomState::fold(script, &snapshot.decisions);
    let all = verbatims(script, &state, &BTreeMap::new(), snapshot, usize::MAX);
    let shown = all.into_values().flat_map(|texts| texts.shown);
    shown.map(|said| (said.at.answer, said.text)).collect()
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::kind::Payload;

    use super::*;
    use crate::fixture::{ballot, script, snapshot};

    #[test]
    fn what_tells_who_somebody_is_waits_and_is_not_there() {
        let text = |said: &str| Body::Answered(Payload::Text(said.to_owned()));
        let data = snapshot(
            vec![],
            vec![
                ballot("open", Some(1), text("Plus de bancs")),
                ballot("open", Some(2), text("Appelez-moi au 06 12 34 56 78")),
            ],
        );
        let read = quotable(&script(&[]), &data);
        let texts: Vec<&str> = read.values().map(String::as_str).collect();
        assert_eq!(texts, ["Plus de bancs"]);
    }
}
