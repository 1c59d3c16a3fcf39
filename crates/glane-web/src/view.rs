//! The frames of each audience: what a room's screens are sent.

use std::sync::Arc;

use glane_live::frame::{Audience, Shown, View};
use glane_live::inside::Inside;
use glane_locale::Locale;

use crate::pages::{facilitator, participant, projector};

/// Renders frames. One for all rooms.
pub struct Screens {
    locale: Arc<Locale>,
    base: String,
}

impl std::fmt::Debug for Screens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Screens")
            .field("base", &self.base)
            .finish_non_exhaustive()
    }
}

impl Screens {
    /// `base` is the address phones are sent to, without a slash at the end.
    pub fn new(locale: Arc<Locale>, base: String) -> Self {
        Self { locale, base }
    }
}

impl View for Screens {
    fn show(&self, inside: &Inside, audience: Audience) -> Shown {
        match audience {
            Audience::Phones => participant::live::shown(&self.locale, inside),
            Audience::Projector => page(projector::frame(&self.locale, inside, &self.base)),
            Audience::Console => page(facilitator::console::frame(&self.locale, inside)),
        }
    }
}

/// A piece of page; one that could not be rendered leaves the screen as it is.
fn page(html: Result<String, askama::Error>) -> Shown {
    match html {
        Ok(body) => Shown {
            body,
            ..Shown::default()
        },
        Err(error) => {
            tracing::error!(%error, "a frame was not rendered");
            Shown::default()
        }
    }
}

/// The data of an event that carries a piece of page, for pages that have a stream of their own.
pub(crate) fn page_event(html: Result<String, askama::Error>) -> String {
    serde_json::json!({ "body": page(html).body }).to_string()
}
