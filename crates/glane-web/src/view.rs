//! The frames of each audience: what a room's screens are sent.

use std::sync::Arc;

use glane_live::frame::{Audience, View};
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
    fn frame(&self, inside: &Inside, audience: Audience) -> String {
        match audience {
            Audience::Phones => participant::live::frame(&self.locale, inside),
            Audience::Projector => projector::frame(&self.locale, inside, &self.base),
            Audience::Console => facilitator::console::frame(&self.locale, inside),
        }
    }
}

/// A frame that carries a piece of page.
pub(crate) fn page_frame(html: Result<String, askama::Error>) -> String {
    match html {
        Ok(html) => serde_json::json!({ "html": html }).to_string(),
        Err(error) => {
            tracing::error!(%error, "a frame was not rendered");
            serde_json::json!({}).to_string()
        }
    }
}
