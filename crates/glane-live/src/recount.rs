//! Counting everything anew from the disk, to hold it against what the room counted as answers came.

use std::collections::BTreeSet;

use glane_core::id::{QuestionKey, Revision, Round};
use glane_core::script::read;

use crate::LiveError;
use crate::inside::Inside;
use crate::room::Room;

/// What a recount found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recount {
    /// Up to which revision.
    pub revision: Revision,
    /// Answers counted, over all questions and rounds.
    pub answers: u64,
    /// The questions whose count in the room is another than the one of what is on disk. None is expected.
    pub differs: BTreeSet<(QuestionKey, Round)>,
}

impl Room {
    /// Counts everything anew, as it was at one moment. Answers go on being taken meanwhile.
    pub async fn recount(&self) -> Result<Recount, LiveError> {
        let (revision, counted) =
            self.look(|inside| (inside.revision, inside.all_counts().clone()));
        let snapshot = self.store.snapshot(self.id, Some(revision)).await?;
        let script = read::read(&snapshot.workshop.source).map_err(LiveError::BadScript)?;
        let anew = Inside::of(script, snapshot);
        let again = anew.all_counts();
        let slots: BTreeSet<_> = counted.keys().chain(again.keys()).cloned().collect();
        let answers: i64 = again.values().map(|counted| counted.room.answered).sum();
        Ok(Recount {
            revision,
            answers: u64::try_from(answers).unwrap_or(0),
            differs: slots
                .into_iter()
                .filter(|slot| counted.get(slot) != again.get(slot))
                .collect(),
        })
    }
}
