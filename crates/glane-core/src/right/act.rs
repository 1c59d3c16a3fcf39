//! Which right a decision takes.

use super::Right;
use crate::decision::{Act, Decision};
use crate::id::DecisionId;

/// The right that a decision takes; an undo takes that of what it undoes. None where it undoes what was never decided.
pub fn needed(log: &[Decision], act: &Act, undoes: Option<DecisionId>) -> Option<Right> {
    let (mut act, mut undoes) = (act, undoes);
    // An undo names an earlier decision, so this comes to an end.
    for _ in 0..=log.len() {
        if let Some(right) = own(act) {
            return Some(right);
        }
        let undone = log.iter().find(|one| Some(one.id) == undoes)?;
        (act, undoes) = (&undone.act, undone.undoes);
    }
    None
}

/// An act's own right; an undo has none.
fn own(act: &Act) -> Option<Right> {
    Some(match act {
        Act::Open { .. }
        | Act::Close { .. }
        | Act::ResetRound { .. }
        | Act::Show { .. }
        | Act::Hide { .. }
        | Act::Present { .. }
        | Act::Aloud(_)
        | Act::Reaction(_)
        | Act::Running(_)
        | Act::Paper(_)
        | Act::Sheet(_) => Right::Lead,
        Act::MergeForms { .. }
        | Act::SplitForm { .. }
        | Act::ShowAs { .. }
        | Act::HideWord { .. }
        | Act::ShowWord { .. }
        | Act::Tone { .. }
        | Act::ToneOn { .. }
        | Act::Gloss { .. }
        | Act::TakeWords { .. }
        | Act::HideIdea { .. }
        | Act::ShowIdea { .. }
        | Act::MergeIdeas { .. }
        | Act::Moderate(_)
        | Act::Review { .. } => Right::Moderate,
        Act::Theme { .. } | Act::Code { .. } | Act::Settle { .. } => Right::Code,
        Act::Finding { .. }
        | Act::Join { .. }
        | Act::Voice { .. }
        | Act::Block { .. }
        | Act::Place { .. } => Right::Write,
        Act::Publish { .. }
        | Act::Validate { .. }
        | Act::Share { .. }
        | Act::Withdraw
        | Act::Assist { .. } => Right::Publish,
        Act::Action(one) => one.right(),
        Act::Life(_) => Right::Seal,
        Act::Undo => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    #[test]
    fn an_undo_takes_the_right_of_what_it_undoes_however_often_it_was_undone() {
        let log = log(&[
            (Act::Present { people: Some(3) }, None),
            (Act::Withdraw, None),
            (Act::Undo, Some(2)),
            (Act::Undo, Some(3)),
        ]);
        let id = |n: usize| Some(log[n].id);
        let undo = |n| needed(&log, &Act::Undo, id(n));
        assert_eq!(undo(0), Some(Right::Lead));
        for n in 1..4 {
            assert_eq!(undo(n), Some(Right::Publish), "{n}");
        }
        assert_eq!(needed(&log, &Act::Withdraw, None), Some(Right::Publish));
    }

    #[test]
    fn what_undoes_nothing_that_is_known_takes_no_right_that_anybody_has() {
        let log = log(&[(Act::Undo, Some(1))]);
        assert_eq!(needed(&log, &Act::Undo, None), None);
        // A log that goes in circles, as only a damaged file could have it.
        assert_eq!(needed(&log, &Act::Undo, Some(log[0].id)), None);
    }
}
