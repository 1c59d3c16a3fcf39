//! Whether there is a restitution to write about: one that anybody may read, and whose data are still those of then.

use glane_core::id::Revision;
use glane_core::life::Life;
use glane_core::release::Release;
use glane_core::workshop::Snapshot;

/// What stands of a publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ready {
    /// No page is public: it is published first.
    NotYet,
    /// Its data are no longer those of then: it is published again first.
    Moved,
    /// A page is public.
    At {
        /// The data it is made of.
        data: Revision,
        /// Its whole link, if it was noted.
        link: Option<String>,
        /// Whether something came since, which it does not say.
        is_stale: bool,
    },
}

impl Ready {
    /// Of a workshop as it stands.
    pub fn of(present: &Snapshot) -> Self {
        let Some(public) = Release::fold(&present.decisions).public else {
            return Self::NotYet;
        };
        if public.data < Life::fold(&present.decisions).exact {
            return Self::Moved;
        }
        Self::At {
            is_stale: present.settled() != public.data,
            data: public.data,
            link: public.address,
        }
    }
}
