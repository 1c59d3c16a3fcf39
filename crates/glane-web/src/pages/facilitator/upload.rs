//! A file handed in with a form.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use glane_core::text;

use crate::error::WebError;

/// The name of the field that holds the file.
const FIELD: &str = "file";
/// The most of a file's name that is shown, in characters.
const NAME_MAX: usize = 120;

/// A file as it came.
pub(crate) struct Upload {
    /// Its name on the facilitator's computer, cut to one line that can be shown.
    pub(crate) name: String,
    /// Its bytes, perhaps none.
    pub(crate) bytes: Bytes,
}

/// The file of a form; nothing if none was chosen.
pub(crate) async fn file(mut form: Multipart) -> Result<Option<Upload>, WebError> {
    while let Some(field) = form.next_field().await.map_err(|error| refused(&error))? {
        if field.name() != Some(FIELD) {
            continue;
        }
        let name = shown(field.file_name().unwrap_or(""));
        let bytes = field.bytes().await.map_err(|error| refused(&error))?;
        // A browser sends a field without name or content where no file was chosen.
        return Ok((!name.is_empty() || !bytes.is_empty()).then_some(Upload { name, bytes }));
    }
    Ok(None)
}

/// What was typed in a field of a form, however long; nothing typed if it has no such field.
pub(crate) async fn typed(mut form: Multipart, name: &str) -> Result<String, WebError> {
    while let Some(field) = form.next_field().await.map_err(|error| refused(&error))? {
        if field.name() == Some(name) {
            return field.text().await.map_err(|error| refused(&error));
        }
    }
    Ok(String::new())
}

fn shown(name: &str) -> String {
    text::clean_line(name).chars().take(NAME_MAX).collect()
}

fn refused(error: &MultipartError) -> WebError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        WebError::TooLarge
    } else {
        WebError::BadForm(error.body_text())
    }
}
