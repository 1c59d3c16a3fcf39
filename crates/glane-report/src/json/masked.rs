//! A figure that may be hidden.

use glane_core::disclosure::Disclosed;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// The figure itself, or `{"hidden": true}`; so `null` is left to mean that there is none (a mean of nobody).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Masked<T>(pub Disclosed<T>);

impl<T: Serialize> Serialize for Masked<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Disclosed::Shown(value) = &self.0 {
            return value.serialize(serializer);
        }
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("hidden", &true)?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_is_not_nothing_and_not_zero() {
        let text = |cell: Disclosed<Option<u64>>| serde_json::to_string(&Masked(cell)).unwrap();
        assert_eq!(text(Disclosed::Shown(Some(0))), "0");
        assert_eq!(text(Disclosed::Shown(None)), "null");
        assert_eq!(text(Disclosed::Hidden), r#"{"hidden":true}"#);
    }
}
