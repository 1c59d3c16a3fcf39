//! « La date est bonne »: a person's word about the clock.

use std::sync::Arc;

use axum::Form;
use axum::extract::State;
use axum::response::Redirect;
use glane_core::id::Slug;
use serde::Deserialize;

use crate::app::App;
use crate::error::WebError;
use crate::today;

/// The form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    /// The day that was shown.
    day: String,
    /// The workshop whose console it was sent from.
    workshop: Option<String>,
}

/// Takes the day that was shown for right, and leads back; where another is shown by now, it is asked anew.
pub(crate) async fn confirm(
    State(app): State<Arc<App>>,
    Form(sent): Form<Sent>,
) -> Result<Redirect, WebError> {
    today::confirm(&app, &sent.day).await?;
    let slug = sent.workshop.and_then(|slug| Slug::new(slug).ok());
    Ok(match slug {
        Some(slug) => Redirect::to(&format!("/animer/{slug}")),
        None => Redirect::to("/animer"),
    })
}
