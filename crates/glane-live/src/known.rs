//! Whose a token is, remembered: asked at each page and each answer, and never another's.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use glane_core::id::{PersonId, WorkshopId};
use glane_core::person::{Origin, TokenHash};
use glane_store::Store;

use crate::LiveError;

/// How many bytes of a token's hash name its person on their own page.
pub const MARK: usize = 6;

/// The people of a room that were met since it was opened.
#[derive(Debug, Default)]
pub(crate) struct Known(RwLock<BTreeMap<TokenHash, PersonId>>);

impl Known {
    /// The person of a token, if they were here before.
    pub(crate) async fn person(
        &self,
        store: &dyn Store,
        workshop: WorkshopId,
        token: TokenHash,
    ) -> Result<Option<PersonId>, LiveError> {
        let met = {
            let met = self.0.read().unwrap_or_else(PoisonError::into_inner);
            met.get(&token).copied()
        };
        if met.is_some() {
            return Ok(met);
        }
        let found = store.person(workshop, token).await?;
        let id = found.map(|person| person.id);
        if let Some(id) = id {
            self.learn([(&Origin::Token(token), id)]);
        }
        Ok(id)
    }

    /// Whether somebody was met whose hash begins so.
    pub(crate) fn met(&self, mark: [u8; MARK]) -> bool {
        let end = |fill| {
            let mut bytes = [fill; 32];
            bytes
                .iter_mut()
                .zip(mark)
                .for_each(|(byte, of_mark)| *byte = of_mark);
            TokenHash(bytes)
        };
        let met = self.0.read().unwrap_or_else(PoisonError::into_inner);
        met.range(end(0)..=end(u8::MAX)).next().is_some()
    }

    /// Forgets everybody, or one person.
    pub(crate) fn forget(&self, person: Option<PersonId>) {
        let mut met = self.0.write().unwrap_or_else(PoisonError::into_inner);
        met.retain(|_, known| person.is_some_and(|person| *known != person));
    }

    /// Remembers whose tokens are; people of files have none.
    pub(crate) fn learn<'a>(&self, people: impl IntoIterator<Item = (&'a Origin, PersonId)>) {
        let mut met = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (origin, person) in people {
            if let Origin::Token(token) = origin {
                met.insert(*token, person);
            }
        }
    }
}
