//! What is shown of each centre of a row.
//!
//! A question of words has thousands of rows, each with as many centres as there are: their keys are held once for all rows,
//! and what is shown of them stands in one piece a row.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use super::ShownSite;

/// The centres of a row by their keys, in the order of those.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ShownSites {
    keys: Arc<[Box<str>]>,
    /// As many as there are keys.
    shown: Vec<ShownSite>,
}

impl ShownSites {
    /// Of keys in order, what is shown of each; nothing of those that come after the shorter of both.
    pub(super) fn in_order(keys: &Arc<[Box<str>]>, shown: Vec<ShownSite>) -> Self {
        if keys.len() == shown.len() {
            let keys = Arc::clone(keys);
            return Self { keys, shown };
        }
        let keys = keys.iter().cloned();
        keys.zip(shown).collect()
    }

    /// What is shown of a centre.
    pub fn get(&self, key: &str) -> Option<&ShownSite> {
        let at = self.keys.binary_search_by(|one| (**one).cmp(key)).ok()?;
        self.shown.get(at)
    }

    /// Each centre.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &ShownSite)> {
        self.keys().zip(&self.shown)
    }

    /// Their keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(|key| &**key)
    }

    /// What is shown of each.
    pub fn values(&self) -> impl Iterator<Item = &ShownSite> {
        self.shown.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }
}

impl<K: Into<Box<str>>> FromIterator<(K, ShownSite)> for ShownSites {
    fn from_iter<I: IntoIterator<Item = (K, ShownSite)>>(all: I) -> Self {
        let all = all.into_iter().map(|(key, site)| (key.into(), site));
        let mut all: Vec<(Box<str>, ShownSite)> = all.collect();
        all.sort_by(|(one, _), (other, _)| one.cmp(other));
        let (keys, shown): (Vec<_>, Vec<_>) = all.into_iter().unzip();
        Self {
            keys: keys.into(),
            shown,
        }
    }
}

impl Serialize for ShownSites {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stand::Stand;

    fn site(people: u64) -> ShownSite {
        ShownSite {
            people: Some(people),
            base: Some(50),
            low: None,
            high: None,
            stand: Stand::Unknown,
        }
    }

    #[test]
    fn centres_are_found_by_their_keys_in_whatever_order_they_came() {
        let all: ShownSites = [("Port", site(3)), ("Gare", site(1)), ("Mail", site(2))]
            .into_iter()
            .collect();
        assert_eq!(all.keys().collect::<Vec<_>>(), ["Gare", "Mail", "Port"]);
        for (key, shown) in all.iter() {
            assert_eq!(all.get(key), Some(shown));
        }
        assert_eq!((all.len(), all.get("Halle")), (3, None));
        let people: Vec<_> = all.values().map(|one| one.people).collect();
        assert_eq!(people, [Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn rows_that_share_their_keys_are_those_that_have_their_own() {
        let keys: Arc<[Box<str>]> = Arc::from(["A".into(), "B".into()]);
        let shared = ShownSites::in_order(&keys, vec![site(1), site(2)]);
        assert_eq!(
            shared,
            [("B", site(2)), ("A", site(1))].into_iter().collect()
        );
        assert!(Arc::ptr_eq(&shared.keys, &keys));
        let short = ShownSites::in_order(&keys, vec![site(1)]);
        assert_eq!(short.keys().collect::<Vec<_>>(), ["A"]);
        assert_eq!(short.len(), 1);
    }

    #[test]
    fn they_are_written_as_a_map() {
        let all: ShownSites = [("B", site(2)), ("A", site(1))].into_iter().collect();
        let text = serde_json::to_string(&all).unwrap();
        assert!(text.starts_with("{\"A\":{\"people\":1,"), "{text}");
    }
}
