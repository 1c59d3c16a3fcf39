//! Counting everything anew from the disk, to hold it against what the room counted as answers came.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::id::{QuestionKey, Revision, Round};
use glane_core::script::read;
use glane_core::tally::Tally;

use crate::LiveError;
use crate::inside::{Counted, Inside};
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

/// Whether two counts are the same. A group that nobody of is left in counts as one that nobody ever was in.
fn same(one: Option<&Counted>, other: Option<&Counted>) -> bool {
    let is_nothing = |tally: &Tally| tally.answered + tally.blank + tally.unreadable == 0;
    let (Some(one), Some(other)) = (one, other) else {
        let left = one.or(other);
        return left.is_none_or(|counted| is_nothing(&counted.room));
    };
    let groups = |counted: &Counted| {
        let groups = counted.groups.clone().into_iter();
        let filled = groups.filter(|(_, tally)| !is_nothing(tally));
        filled.collect::<BTreeMap<_, _>>()
    };
    one.room == other.room && one.raised == other.raised && groups(one) == groups(other)
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
                .filter(|slot| !same(counted.get(slot), again.get(slot)))
                .collect(),
        })
    }
}
