//! What was ticked: options, time slots or ideas.

use std::collections::BTreeMap;

use glane_core::date::Window;
use glane_core::id::ItemKey;
use glane_core::idea::Idea;
use glane_core::label::Label;
use glane_core::script::{Question, Tags};

use crate::count::natural;

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
}

/// All items of a question: the script's in its order, proposed ideas in order of arrival, then those
/// the script no longer has, by key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemsReading {
    /// The items, zeros kept.
    pub items: Vec<ItemReading>,
    /// All ticks together.
    pub mentions: u64,
}

impl ItemsReading {
    pub(crate) fn of<'a>(
        question: &Question,
        proposed: impl Iterator<Item = &'a Idea>,
        counts: &BTreeMap<ItemKey, i64>,
    ) -> Self {
        let mut left = counts.clone();
        let mut count = |key: &ItemKey| natural(left.remove(key).unwrap_or(0));
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
            })
            .collect();
        let bare = |key: &ItemKey, label: &str, origin, count| ItemReading {
            key: key.clone(),
            label: Label::fr(label),
            window: None,
            tags: Tags::new(),
            origin,
            count,
        };
        items.extend(
            proposed.map(|idea| bare(&idea.key, &idea.text, Origin::Proposed, count(&idea.key))),
        );
        items.extend(
            left.iter()
                .map(|(key, &count)| bare(key, key.as_str(), Origin::Removed, natural(count))),
        );
        let mentions = items.iter().map(|item| item.count).sum();
        Self { items, mentions }
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
    use super::*;
    use crate::fixture::{item, question};

    #[test]
    fn nothing_ticked_is_lost_when_the_script_forgets_an_option() {
        let counts = BTreeMap::from([(item("gone"), 2), (item("y"), 3)]);
        let read = ItemsReading::of(&question("choices"), [].iter(), &counts);
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
}
