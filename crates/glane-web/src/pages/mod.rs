//! Pages, by who sees them.

pub mod consultation;
pub mod facilitator;
pub mod health;
pub mod participant;
pub mod projector;
pub mod public;
pub mod team;

use axum::extract::Path;
use axum::response::Redirect;
use glane_core::id::Slug;

use crate::error::WebError;

/// A form's address asked for as a page, by a reload or a restored tab: the page of the form.
pub(crate) async fn back_to_room(Path(code): Path<String>) -> Result<Redirect, WebError> {
    let plain = code.chars().all(|c| c.is_ascii_alphanumeric());
    if plain {
        Ok(Redirect::to(&format!("/{code}")))
    } else {
        Err(WebError::NotFound)
    }
}

/// The same, of the console.
pub(crate) async fn back_to_console(Path(slug): Path<String>) -> Result<Redirect, WebError> {
    let slug = Slug::new(slug).map_err(|_| WebError::NotFound)?;
    Ok(Redirect::to(&format!("/animer/{slug}")))
}
