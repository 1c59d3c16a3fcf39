//! Steps back and forth among the decisions about one matter, which have an undo of their own where they are made.

use crate::decision::{Act, Decision};
use crate::id::DecisionId;

/// Whether a decision is about a matter, or takes back one that is.
pub fn is_about(log: &[Decision], decision: &Decision, matter: impl Fn(&Act) -> bool) -> bool {
    let mut at = decision;
    // A log is finite, and an undo names an earlier decision: each step goes back.
    for _ in 0..=log.len() {
        if matter(&at.act) {
            return true;
        }
        let before = at
            .undoes
            .and_then(|id| log.iter().find(|other| other.id == id));
        match before {
            Some(before) => at = before,
            None => return false,
        }
    }
    false
}

/// What can be taken back and put back, of the decisions about one matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Steps {
    /// The decisions that an undo takes back, the next one last.
    pub done: Vec<DecisionId>,
    /// The undos that a redo takes back, the next one last.
    pub undone: Vec<DecisionId>,
}

impl Steps {
    /// Reads a log in its order. A new decision ends what could be put back, as in any editor.
    pub fn of(log: &[Decision], matter: impl Fn(&Act) -> bool) -> Self {
        let mut steps = Self::default();
        // Each undo still standing, with what it took back.
        let mut taken: Vec<(DecisionId, DecisionId)> = Vec::new();
        for decision in log {
            if matter(&decision.act) {
                steps.done.push(decision.id);
                taken.clear();
            } else if let Some(target) = decision.undoes {
                if let Some(at) = steps.done.iter().rposition(|id| *id == target) {
                    steps.done.remove(at);
                    taken.push((decision.id, target));
                } else if let Some(at) = taken.iter().rposition(|(undo, _)| *undo == target) {
                    let (_, act) = taken.remove(at);
                    steps.done.push(act);
                }
            }
        }
        steps.undone = taken.into_iter().map(|(undo, _)| undo).collect();
        steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;
    use crate::id::{FormKey, QuestionKey};

    fn hide(form: &str) -> Act {
        Act::HideWord {
            question: QuestionKey::new("mots").unwrap(),
            form: FormKey::new(form).unwrap(),
        }
    }

    fn hides(act: &Act) -> bool {
        matches!(act, Act::HideWord { .. })
    }

    #[test]
    fn steps_go_back_and_forth() {
        let acts = [
            (hide("a"), None),
            (hide("b"), None),
            (Act::Undo, Some(2)),
            (Act::Undo, Some(1)),
            (Act::Undo, Some(4)),
            (hide("c"), None),
        ];
        let after = |n: usize| {
            let log = log(&acts[..n]);
            let place = |ids: Vec<DecisionId>| -> Vec<usize> {
                ids.iter()
                    .map(|id| log.iter().position(|d| d.id == *id).unwrap() + 1)
                    .collect()
            };
            let steps = Steps::of(&log, hides);
            (place(steps.done), place(steps.undone))
        };
        assert_eq!(after(2), (vec![1, 2], vec![]));
        assert_eq!(after(3), (vec![1], vec![3]));
        assert_eq!(after(4), (vec![], vec![3, 4]));
        assert_eq!(
            after(5),
            (vec![1], vec![3]),
            "put back in the order in which it was taken"
        );
        assert_eq!(
            after(6),
            (vec![1, 6], vec![]),
            "a new decision ends what could be put back"
        );
    }

    #[test]
    fn what_takes_back_is_about_the_same_matter() {
        let present = Act::Present { people: None };
        let log = log(&[
            (hide("a"), None),
            (Act::Undo, Some(1)),
            (present, None),
            (Act::Undo, Some(2)),
        ]);
        let about: Vec<bool> = log.iter().map(|d| is_about(&log, d, hides)).collect();
        assert_eq!(about, [true, true, false, true]);
    }
}
