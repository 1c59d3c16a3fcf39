//! Files handed in with a form.

use axum::body::Bytes;
use axum::extract::Multipart;
use axum::extract::multipart::{Field, MultipartError};
use axum::http::StatusCode;
use glane_core::text;

use crate::error::WebError;

/// The name of the field that holds files.
pub(crate) const FIELD: &str = "file";
/// The most of a file's name that is shown, in characters.
const NAME_MAX: usize = 120;
/// Where the script that sends several puts its numbers.
pub(crate) const PLACES: [(&str, &str); 2] = [("done", "#1"), ("all", "#2")];

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

/// A file's name, cut to one line that can be shown.
pub(crate) fn shown(name: &str) -> String {
    text::clean_line(name).chars().take(NAME_MAX).collect()
}

/// A file's bytes; of one that has more than `most`, how many it has: it is passed over, and what follows can be read.
pub(crate) async fn within(
    mut field: Field<'_>,
    most: usize,
) -> Result<Result<Vec<u8>, usize>, MultipartError> {
    let mut bytes = Vec::new();
    let mut length = 0_usize;
    while let Some(chunk) = field.chunk().await? {
        length = length.saturating_add(chunk.len());
        if length > most {
            bytes = Vec::new();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(if length > most {
        Err(length)
    } else {
        Ok(bytes)
    })
}

/// Why the rest of a sending of several files is not read.
pub(crate) enum Stopped {
    /// It is too much, or ends early.
    Form(MultipartError),
    /// This machine's doing.
    Broken(WebError),
}

impl Stopped {
    /// The status and the message for whoever sent it: `batch` of too much, `cut` of what ended early. `is_first` says that
    /// nothing of it was read: then it is no form of ours.
    pub(crate) fn told(
        self,
        is_first: bool,
        batch: &'static str,
        cut: &'static str,
    ) -> Result<(StatusCode, &'static str), WebError> {
        match self {
            Self::Broken(error) => Err(error),
            Self::Form(error) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Ok((StatusCode::PAYLOAD_TOO_LARGE, batch))
            }
            Self::Form(error) if is_first => Err(WebError::BadForm(error.body_text())),
            Self::Form(_) => Ok((StatusCode::BAD_REQUEST, cut)),
        }
    }
}

impl From<MultipartError> for Stopped {
    fn from(error: MultipartError) -> Self {
        Self::Form(error)
    }
}

impl From<WebError> for Stopped {
    fn from(error: WebError) -> Self {
        Self::Broken(error)
    }
}

/// What is said of a form that cannot be read.
pub(crate) fn refused(error: &MultipartError) -> WebError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        WebError::TooLarge
    } else {
        WebError::BadForm(error.body_text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_is_shown_on_one_line_whatever_is_in_it() {
        assert_eq!(shown("a\0b\r\n c\t.jpg"), "ab c .jpg");
        assert_eq!(shown("salle:*?\"<>|\\1.jpg"), "salle:*?\"<>|\\1.jpg");
        assert_eq!(shown("\u{202e}gpj.a"), "gpj.a");
        assert_eq!(shown("\r\n"), "");
        assert_eq!(shown(&"é".repeat(4_000)).chars().count(), NAME_MAX);
    }
}
