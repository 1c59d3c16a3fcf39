//! The secret of the facilitator's link as it is now, and what browsers hold that came by it.

use std::sync::{Arc, PoisonError, RwLock};

use crate::guard::same_secret;

/// What the hash in the cookie is of, besides the secret.
const CONTEXT: &str = "glane facilitator link cookie 1";

/// The secret since it was changed; nothing while it is the one that the program began with.
#[derive(Default)]
pub(super) struct Changed(RwLock<Option<Arc<str>>>);

impl std::fmt::Debug for Changed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Changed")
    }
}

impl Changed {
    pub(super) fn get(&self) -> Option<Arc<str>> {
        self.0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    pub(super) fn put(&self, key: &str) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(key.into());
    }
}

/// What a browser holds that came by the link: whoever reads it there learns no link to hand on.
pub(crate) fn held(key: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
    hasher
        .update(key.as_bytes())
        .finalize()
        .to_hex()
        .to_string()
}

/// Whether what a browser holds is of this link. Commands of whoever has the machine hold the secret itself, as browsers
/// of earlier versions do.
pub(crate) fn is_held(cookie: &str, key: &str) -> bool {
    same_secret(cookie, &held(key)) || same_secret(cookie, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_is_of_one_link_and_is_not_the_link() {
        let cookie = held("CLE");
        assert!(!cookie.contains("CLE") && cookie.len() == 64);
        assert!(is_held(&cookie, "CLE") && is_held("CLE", "CLE"));
        assert!(!is_held(&cookie, "AUTRE") && !is_held(&cookie, &cookie[..8]));
        assert!(!is_held("", "") && !is_held("", "CLE"));
        let changed = Changed::default();
        assert_eq!(changed.get(), None);
        changed.put("AUTRE");
        assert_eq!(changed.get().as_deref(), Some("AUTRE"));
    }
}
