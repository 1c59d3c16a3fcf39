//! A JSON object whose keys stay in the order given.

use serde::ser::{Serialize, SerializeMap, Serializer};

/// Keys and values, in order; keys are unique.
#[derive(Debug, Clone, PartialEq)]
pub struct Entries<T>(Vec<(String, T)>);

impl<T> Entries<T> {
    /// From keys that are unique already.
    pub(crate) fn of<K: ToString>(entries: impl IntoIterator<Item = (K, T)>) -> Self {
        Self(
            entries
                .into_iter()
                .map(|(key, value)| (key.to_string(), value))
                .collect(),
        )
    }

    /// From labels with the keys they stand for: a label already taken is followed by its key, so that
    /// nothing is lost when two things are called the same.
    pub(crate) fn labelled<'a>(entries: impl IntoIterator<Item = (&'a str, &'a str, T)>) -> Self {
        let mut kept: Vec<(String, T)> = Vec::new();
        for (label, key, value) in entries {
            let mut name = label.to_owned();
            while kept.iter().any(|(taken, _)| *taken == name) {
                name = format!("{name} ({key})");
            }
            kept.push((name, value));
        }
        Self(kept)
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }
}

impl<T: Serialize> Serialize for Entries<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_stays_and_equal_labels_are_told_apart() {
        let entries = Entries::labelled([
            ("b", "k1", 1),
            ("a", "k2", 2),
            ("b", "k3", 3),
            ("b (k3)", "k4", 4),
        ]);
        let text = serde_json::to_string(&entries).unwrap();
        assert_eq!(text, r#"{"b":1,"a":2,"b (k3)":3,"b (k3) (k4)":4}"#);
        assert_eq!(entries.get("a"), Some(&2));
    }
}
