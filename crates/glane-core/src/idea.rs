//! Ideas participants add to a question; votes on them are ballots.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ballot::Body;
use crate::decision::{Act, Decision};
use crate::id::{ItemKey, PersonId, QuestionKey, Revision, Round};
use crate::kind::Payload;
use crate::moderation::Move;
use crate::steps::Steps;

/// An idea proposed by a participant. Ideas of the script are items of its question instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Its key, `i-1`, `i-2` … in order of arrival within the question; never one of the script's.
    pub key: ItemKey,
    /// Under which question.
    pub question: QuestionKey,
    /// In which asking.
    pub round: Round,
    /// As typed.
    pub text: String,
    /// Who proposed it first.
    pub author: Option<PersonId>,
    /// The commit.
    pub revision: Revision,
}

/// The prefix of proposed ideas' keys; scripts may not use it.
pub const PROPOSED: &str = "i-";

/// The key of the n-th proposed idea of a question.
pub fn proposed_key(n: u64) -> Result<ItemKey, crate::id::BadKey> {
    ItemKey::new(format!("{PROPOSED}{n}"))
}

/// What people decided about the ideas of a question: which are put aside, and which are one idea. Votes stay where they
/// were given; what is counted of them is a projection, as with words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moderation {
    /// Why an idea is put aside; no reason: it may be shown.
    verdicts: BTreeMap<ItemKey, Option<String>>,
    /// What each idea was put with.
    into: BTreeMap<ItemKey, ItemKey>,
    /// Whether ideas that nobody has spoken of wait for accord.
    waits: bool,
}

/// What a person said of an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// It is put aside, for this reason.
    Aside(&'a str),
    /// It may be shown.
    Shown,
}

impl Moderation {
    /// Takes a decision into account; those about other matters change nothing.
    pub fn apply(&mut self, act: &Act) {
        match act {
            Act::HideIdea { idea, reason, .. } => {
                let idea = self.root(idea).clone();
                self.verdicts.insert(idea, Some(reason.clone()));
            }
            Act::ShowIdea { idea, .. } => {
                let idea = self.root(idea).clone();
                self.verdicts.insert(idea, None);
            }
            Act::MergeIdeas { ideas, into, .. } => {
                let all = ideas.iter().chain([into]);
                let roots: BTreeSet<ItemKey> = all.map(|idea| self.root(idea).clone()).collect();
                self.into.remove(into);
                for root in roots.into_iter().filter(|root| root != into) {
                    self.into.insert(root, into.clone());
                }
            }
            Act::Moderate(Move::First { on, .. }) => self.waits = *on,
            _ => {}
        }
    }

    /// Ideas nobody has spoken of wait for accord, or do not.
    pub(crate) fn waiting(on: bool) -> Self {
        Self {
            waits: on,
            ..Self::default()
        }
    }

    /// Whether ideas nobody has spoken of wait for accord.
    pub fn waits(&self) -> bool {
        self.waits
    }

    /// The idea that another was put with; itself, if with none.
    pub fn root<'a>(&'a self, idea: &'a ItemKey) -> &'a ItemKey {
        let mut at = idea;
        // A merge always ends at an idea that is in none: each step goes on, and there are so many at most.
        for _ in 0..self.into.len() {
            match self.into.get(at) {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// Whether an idea was put with another.
    pub fn is_merged(&self, idea: &ItemKey) -> bool {
        self.into.contains_key(idea)
    }

    /// Whether any was.
    pub fn has_merges(&self) -> bool {
        !self.into.is_empty()
    }

    /// What a person said of an idea, or of the one it was put with.
    pub fn verdict(&self, idea: &ItemKey) -> Option<Verdict<'_>> {
        self.verdicts
            .get(self.root(idea))
            .map(|reason| match reason {
                Some(reason) => Verdict::Aside(reason),
                None => Verdict::Shown,
            })
    }

    /// A ballot as it counts: who backs two ideas that are one backs it once. Nothing if that is as it was given.
    pub fn counted(&self, body: &Body) -> Option<Body> {
        if let Body::Answered(Payload::Rated(votes)) = body {
            if !votes.keys().any(|key| self.is_merged(key)) {
                return None;
            }
            // What was said of the one they are shown as stands before what was said of the others.
            let (own, others): (Vec<_>, Vec<_>) =
                votes.iter().partition(|(key, _)| !self.is_merged(key));
            let mut counted = BTreeMap::new();
            for (key, vote) in own.into_iter().chain(others) {
                counted.entry(self.root(key).clone()).or_insert(*vote);
            }
            return Some(Body::Answered(Payload::Rated(counted)));
        }
        let Body::Answered(Payload::Items(items)) = body else {
            return None;
        };
        let is_moved = items.iter().any(|item| self.is_merged(item));
        is_moved.then(|| {
            let roots = items.iter().map(|item| self.root(item).clone());
            Body::Answered(Payload::Items(roots.collect()))
        })
    }
}

impl Act {
    /// The question whose ideas the act is about.
    pub fn ideas_of(&self) -> Option<&QuestionKey> {
        match self {
            Self::HideIdea { question, .. }
            | Self::ShowIdea { question, .. }
            | Self::MergeIdeas { question, .. } => Some(question),
            _ => None,
        }
    }
}

/// The steps back and forth of the decisions about one question's ideas.
pub fn steps(question: &QuestionKey, log: &[Decision]) -> Steps {
    Steps::of(log, |act| act.ideas_of() == Some(question))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> ItemKey {
        ItemKey::new(text).unwrap()
    }

    fn question() -> QuestionKey {
        QuestionKey::new("idees").unwrap()
    }

    fn merge(ideas: &[&str], into: &str) -> Act {
        Act::MergeIdeas {
            question: question(),
            ideas: ideas.iter().map(|idea| key(idea)).collect(),
            into: key(into),
        }
    }

    fn hide(idea: &str) -> Act {
        Act::HideIdea {
            question: question(),
            idea: key(idea),
            reason: "blessant".to_owned(),
        }
    }

    fn after(acts: &[Act]) -> Moderation {
        let mut moderation = Moderation::default();
        for act in acts {
            moderation.apply(act);
        }
        moderation
    }

    #[test]
    fn ideas_put_together_end_at_one_whatever_the_order_of_merges() {
        for acts in [
            vec![merge(&["a", "b"], "a"), merge(&["a", "c"], "c")],
            vec![merge(&["a", "b"], "b"), merge(&["b", "c"], "c")],
            vec![merge(&["a", "c"], "a"), merge(&["a", "b", "c"], "c")],
            vec![
                merge(&["a", "b"], "a"),
                merge(&["b", "c"], "b"),
                merge(&["a", "c"], "c"),
            ],
        ] {
            let all = after(&acts);
            for idea in ["a", "b", "c"] {
                assert_eq!(all.root(&key(idea)), &key("c"), "{acts:?}");
            }
            assert!(all.is_merged(&key("a")) && !all.is_merged(&key("c")));
        }
    }

    #[test]
    fn who_backs_two_that_are_one_backs_it_once() {
        let ballot = |ideas: &[&str]| {
            let items = ideas.iter().map(|idea| key(idea)).collect();
            Body::Answered(Payload::Items(items))
        };
        let merged = after(&[merge(&["a", "b"], "b")]);
        assert_eq!(
            merged.counted(&ballot(&["a", "b", "c"])),
            Some(ballot(&["b", "c"]))
        );
        assert_eq!(merged.counted(&ballot(&["b", "c"])), None);
        assert_eq!(merged.counted(&Body::Blank), None);
    }

    #[test]
    fn who_votes_on_two_statements_that_are_one_votes_once() {
        let ballot = |votes: &[(&str, i64)]| {
            let votes = votes.iter().map(|(one, vote)| (key(one), *vote));
            Body::Answered(Payload::Rated(votes.collect()))
        };
        let merged = after(&[merge(&["a", "b"], "b")]);
        assert_eq!(
            merged.counted(&ballot(&[("a", 1), ("b", -1), ("c", 0)])),
            Some(ballot(&[("b", -1), ("c", 0)]))
        );
        assert_eq!(
            merged.counted(&ballot(&[("a", 1)])),
            Some(ballot(&[("b", 1)]))
        );
        assert_eq!(merged.counted(&ballot(&[("c", 1)])), None);
    }

    #[test]
    fn what_is_said_of_an_idea_is_said_of_all_that_was_put_with_it() {
        let all = after(&[merge(&["a", "b"], "b"), hide("a")]);
        let aside = Some(Verdict::Aside("blessant"));
        assert_eq!(
            (all.verdict(&key("a")), all.verdict(&key("b"))),
            (aside, aside)
        );
        assert_eq!(all.verdict(&key("c")), None);
        let show = Act::ShowIdea {
            question: question(),
            idea: key("b"),
        };
        let back = after(&[merge(&["a", "b"], "b"), hide("a"), show]);
        assert_eq!(back.verdict(&key("a")), Some(Verdict::Shown));
    }
}
