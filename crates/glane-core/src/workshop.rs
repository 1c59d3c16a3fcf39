//! A workshop as it is kept.

use serde::{Deserialize, Serialize};

use crate::ballot::Ballot;
use crate::decision::{Act, Decision};
use crate::id::{Revision, ScriptVersion, Slug, WorkshopId};
use crate::idea::Idea;
use crate::ledger::Version;
use crate::life::Step;
use crate::person::Person;
use crate::steps::is_about;
use crate::world::Micros;

/// A workshop's own row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workshop {
    /// Its id.
    pub id: WorkshopId,
    /// Its name in addresses.
    pub slug: Slug,
    /// What participants type: letters of [`crate::world::CODE_LETTERS`].
    pub code: String,
    /// When it was made.
    pub created: Micros,
    /// Its script as written, comments and all.
    pub source: String,
    /// The version of that script.
    pub script: ScriptVersion,
    /// Where its history stands.
    pub revision: Revision,
}

/// Everything of one workshop at one revision: ballots that count (highest attempts), in order of commit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The workshop.
    pub workshop: Workshop,
    /// People, ordered by id.
    pub people: Vec<Person>,
    /// Ballots that count, ordered by revision then answer id.
    pub ballots: Vec<Ballot>,
    /// Proposed ideas, ordered by question and arrival.
    pub ideas: Vec<Idea>,
    /// Decisions, ordered by revision.
    pub decisions: Vec<Decision>,
    /// What was published of these data or of earlier ones, whenever that was: see [`crate::ledger`].
    #[serde(default)]
    pub told: Vec<Version>,
}

impl Snapshot {
    /// The revision that a restitution of these data names: that nothing but restitutions were made since. Data read at it
    /// are the same, so a restitution made again names the same and is the same.
    pub fn settled(&self) -> Revision {
        let mut at = self.workshop.revision;
        for decision in self.decisions.iter().rev() {
            let is_apart = || is_about(&self.decisions, decision, is_publication);
            if decision.revision != at || !is_apart() {
                break;
            }
            at = Revision(at.0.saturating_sub(1));
        }
        at
    }

    /// The revision of the last decision that a restitution obeys; 0 if there is none.
    pub fn decided(&self) -> Revision {
        let obeyed = self
            .decisions
            .iter()
            .filter(|one| !is_about(&self.decisions, one, is_publication));
        let last = obeyed.map(|decision| decision.revision).max();
        last.unwrap_or(Revision(0))
    }
}

/// Whether a decision only says that a restitution was made, who may read it, that sheets were printed, what the house does
/// since, or that nobody can be tied to the data any more: none of it changes what a restitution says.
pub(crate) fn is_publication(act: &Act) -> bool {
    match act {
        Act::Publish { .. }
        | Act::Share { .. }
        | Act::Withdraw
        | Act::Paper(_)
        | Act::Life(Step::Seal { .. } | Step::Keep { .. }) => true,
        Act::Action(one) => one.is_apart(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    fn at(revision: u64, acts: &[Act]) -> Snapshot {
        let acts: Vec<_> = acts.iter().map(|act| (act.clone(), None)).collect();
        Snapshot {
            told: Vec::new(),
            workshop: Workshop {
                id: WorkshopId(uuid::Uuid::nil()),
                slug: Slug::new("petit").unwrap(),
                code: "34679C".to_owned(),
                created: Micros(0),
                source: String::new(),
                script: ScriptVersion(1),
                revision: Revision(revision),
            },
            people: vec![],
            ballots: vec![],
            ideas: vec![],
            decisions: log(&acts),
        }
    }

    #[test]
    fn restitutions_made_since_move_neither_the_data_nor_what_was_decided() {
        let present = Act::Present { people: Some(3) };
        let publish = |data| Act::Publish {
            told: Vec::new(),
            data: Revision(data),
        };
        let named = |snapshot: &Snapshot| (snapshot.settled().0, snapshot.decided().0);
        let made = [present.clone(), publish(1), publish(1)];
        assert_eq!(named(&at(1, &made[..1])), (1, 1));
        assert_eq!(named(&at(3, &made)), (1, 1));
        // An answer came after the first: the data are others, and nothing more was decided.
        assert_eq!(named(&at(4, &made)), (4, 1));
        let again = [present.clone(), publish(1), present];
        assert_eq!(named(&at(3, &again)), (3, 3));
        assert_eq!(named(&at(0, &[])), (0, 0));
    }
}
