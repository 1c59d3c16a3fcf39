//! What was ticked: options, time slots or ideas.

use std::collections::BTreeMap;

use glane_core::date::Window;
use glane_core::id::ItemKey;
use glane_core::idea::{Idea, Moderation, Verdict};
use glane_core::label::Label;
use glane_core::script::{Question, Tags};

use crate::count::natural;
use crate::delicate::tells_who;
use crate::verbatim::Withheld;

/// Where an item comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The script.
    Script,
    /// A participant.
    Proposed,
    /// An earlier version of the script: someone ticked it, so it is still counted, under its key.
    Removed,
}

/// One item and its count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemReading {
    /// Its key.
    pub key: ItemKey,
    /// As read; a proposed idea's text stands under the code of French whatever its language.
    pub label: Label,
    /// Its window, for time slots.
    pub window: Option<Window>,
    /// Its tags.
    pub tags: Tags,
    /// Where it comes from.
    pub origin: Origin,
    /// People who ticked it, raised hands included.
    pub count: u64,
    /// Ideas that were put with it, in their proposers' words.
    pub merged: Vec<String>,
}

/// Whether screens and documents show an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IdeaSight {
    /// They do.
    Shown,
    /// A person put it aside.
    Aside,
    /// It may hurt or say who somebody is, or all do: it waits for a person.
    Held,
}

/// Whether an idea is shown, with all that were put with it.
pub fn idea_sight<'a>(
    idea: &Idea,
    proposed: impl IntoIterator<Item = &'a Idea>,
    decided: &Moderation,
) -> IdeaSight {
    let root = decided.root(&idea.key);
    let hurts =
        |text: &str| glane_text::step::insult::insult(text).is_some() || tells_who(text).is_some();
    match decided.verdict(&idea.key) {
        Some(Verdict::Aside(_)) => IdeaSight::Aside,
        Some(Verdict::Shown) => IdeaSight::Shown,
        None if decided.waits() => IdeaSight::Held,
        None => {
            let mut all = proposed
                .into_iter()
                .filter(|one| decided.root(&one.key) == root);
            if hurts(&idea.text) || all.any(|one| hurts(&one.text)) {
                IdeaSight::Held
            } else {
                IdeaSight::Shown
            }
        }
    }
}

/// All items of a question: the script's in its order, proposed ideas in order of arrival, then those
/// the script no longer has, by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemsReading {
    /// The items, zeros kept.
    pub items: Vec<ItemReading>,
    /// Ideas that a person put aside, in the same order. Their votes count in `mentions`.
    pub aside: Vec<ItemReading>,
    /// Ideas that may hurt or say who somebody is, which nobody decided to show or to put aside: left out of pictures until then. Their votes
    /// count as well.
    pub held: Vec<ItemReading>,
    /// All ticks together.
    pub mentions: u64,
    /// Which of the answers written as « autre » are not read as they were; they stand beside the reading.
    pub withheld: Withheld,
}

impl ItemsReading {
    pub(crate) fn of(
        question: &Question,
        proposed: &[&Idea],
        counts: &BTreeMap<ItemKey, i64>,
        decided: &Moderation,
    ) -> Self {
        let mut left = counts.clone();
        let mut count = |key: &ItemKey| natural(left.remove(key).unwrap_or(0));
        let with = |key: &ItemKey| -> Vec<String> {
            let others = proposed.iter().filter(|idea| idea.key != *key);
            others
                .filter(|idea| decided.root(&idea.key) == key)
                .map(|idea| idea.text.clone())
                .collect()
        };
        let mut items: Vec<ItemReading> = question
            .items
            .iter()
            .map(|item| ItemReading {
                key: item.key.clone(),
                label: item.label.clone(),
                window: item.window,
                tags: item.tags.clone(),
                origin: Origin::Script,
                count: count(&item.key),
                merged: with(&item.key),
            })
            .collect();
        let bare = |key: &ItemKey, label: &str, origin, count| ItemReading {
            key: key.clone(),
            label: Label::fr(label),
            window: None,
            tags: Tags::new(),
            origin,
            count,
            merged: with(key),
        };
        let (mut aside, mut held) = (Vec::new(), Vec::new());
        for idea in proposed.iter().filter(|idea| !decided.is_merged(&idea.key)) {
            let one = bare(&idea.key, &idea.text, Origin::Proposed, count(&idea.key));
            match idea_sight(idea, proposed.iter().copied(), decided) {
                IdeaSight::Shown => items.push(one),
                IdeaSight::Aside => aside.push(one),
                IdeaSight::Held => held.push(one),
            }
        }
        items.extend(
            left.iter()
                .map(|(key, &count)| bare(key, key.as_str(), Origin::Removed, natural(count))),
        );
        let all = items.iter().chain(&aside).chain(&held);
        let mentions = all.map(|item| item.count).sum();
        Self {
            items,
            aside,
            held,
            mentions,
            withheld: Withheld::default(),
        }
    }

    /// The items from the most ticked to the least, equals in their own order.
    pub fn by_votes(&self) -> Vec<&ItemReading> {
        let mut ranked: Vec<&ItemReading> = self.items.iter().collect();
        ranked.sort_by_key(|item| std::cmp::Reverse(item.count));
        ranked
    }

    /// The item of that key.
    pub fn item(&self, key: &ItemKey) -> Option<&ItemReading> {
        self.items.iter().find(|item| item.key == *key)
    }
}

#[cfg(test)]
mod tests {
    use glane_core::ballot::Body;
    use glane_core::decision::Act;
    use glane_core::id::{QuestionKey, Revision, Round};
    use glane_core::kind::Payload;
    use glane_core::workshop::Snapshot;

    use super::*;
    use crate::Reading;
    use crate::fixture::{ballot, item, numbered, person, question, script, snapshot};

    #[test]
    fn nothing_ticked_is_lost_when_the_script_forgets_an_option() {
        let counts = BTreeMap::from([(item("gone"), 2), (item("y"), 3)]);
        let read = ItemsReading::of(&question("choices"), &[], &counts, &Moderation::default());
        let shown: Vec<_> = read
            .items
            .iter()
            .map(|i| (i.key.as_str(), i.count, i.origin))
            .collect();
        assert_eq!(
            shown,
            [
                ("x", 0, Origin::Script),
                ("y", 3, Origin::Script),
                ("z", 0, Origin::Script),
                ("gone", 2, Origin::Removed)
            ]
        );
        assert_eq!(read.mentions, 5);
        let ranked: Vec<_> = read.by_votes().iter().map(|i| i.key.as_str()).collect();
        assert_eq!(ranked, ["y", "gone", "x", "z"]);
    }

    /// Three ideas backed by three people, the second by two who back the first too, after these acts.
    fn backed(acts: &[Act]) -> Snapshot {
        let backs = |ideas: &[&str]| {
            Body::Answered(Payload::Items(ideas.iter().map(|key| item(key)).collect()))
        };
        let ballots = vec![
            ballot("ideas", Some(1), backs(&["i-1", "i-2"])),
            ballot("ideas", Some(2), backs(&["i-1", "i-2", "i-3"])),
            ballot("ideas", Some(3), backs(&["i-2"])),
            ballot("ideas", None, backs(&["i-1", "i-2"])),
        ];
        let mut data = snapshot((1..=3).map(|id| person(id, None)).collect(), ballots);
        data.ideas = ["Un jardin", "Un jardin partagé", "Un connard de moins"]
            .iter()
            .zip(1..)
            .map(|(text, n)| Idea {
                key: item(&format!("i-{n}")),
                question: QuestionKey::new("ideas").unwrap(),
                round: Round::FIRST,
                text: (*text).to_owned(),
                author: None,
                revision: Revision(2),
            })
            .collect();
        data.decisions = numbered(acts.to_vec());
        data
    }

    fn read(acts: &[Act]) -> ItemsReading {
        let reading = Reading::of(&script(&[]), &backed(acts));
        let question = reading.question(&QuestionKey::new("ideas").unwrap());
        question.unwrap().items().unwrap().clone()
    }

    fn counts(items: &[ItemReading]) -> Vec<(&str, u64)> {
        let proposed = items.iter().filter(|item| item.origin == Origin::Proposed);
        proposed
            .map(|item| (item.key.as_str(), item.count))
            .collect()
    }

    #[test]
    fn an_idea_that_may_hurt_waits_for_a_person_and_keeps_its_votes() {
        let question = || QuestionKey::new("ideas").unwrap();
        let before = read(&[]);
        assert_eq!(counts(&before.items), [("i-1", 3), ("i-2", 4)]);
        assert_eq!(
            (counts(&before.held), before.mentions),
            (vec![("i-3", 1)], 8)
        );
        let hide = Act::HideIdea {
            question: question(),
            idea: item("i-3"),
            reason: "blessant".to_owned(),
        };
        let hidden = read(std::slice::from_ref(&hide));
        assert_eq!(
            (counts(&hidden.aside), hidden.mentions),
            (vec![("i-3", 1)], 8)
        );
        assert!(hidden.held.is_empty());
        let show = Act::ShowIdea {
            question: question(),
            idea: item("i-3"),
        };
        assert_eq!(counts(&read(&[hide, show]).items).len(), 3);
    }

    #[test]
    fn two_ideas_that_are_one_count_each_person_once() {
        let merged = read(&[Act::MergeIdeas {
            question: QuestionKey::new("ideas").unwrap(),
            ideas: [item("i-1"), item("i-2")].into(),
            into: item("i-2"),
        }]);
        // Three people and a raised hand, not seven.
        assert_eq!(counts(&merged.items), [("i-2", 4)]);
        let kept = merged.items.iter().find(|item| item.key.as_str() == "i-2");
        assert_eq!(kept.unwrap().merged, ["Un jardin"]);
    }
}
