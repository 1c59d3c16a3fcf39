//! A form of the panel as it came: its fields, and the notes of a file.

use axum::Form;
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use glane_assist::task::minutes::NOTES_MAX;
use glane_import::{NotNotes, read_notes};

use crate::error::WebError;
use crate::pages::facilitator::form::{Fields, Refusal};
use crate::pages::facilitator::upload::{FIELD, refused, within};

/// The largest file of notes, in bytes: a document bears pictures beside its words, which nobody reads here.
const FILE_MAX: usize = 10 << 20;

/// A form as it came.
pub(super) struct Posted {
    pub(super) fields: Vec<(String, String)>,
    /// The file's bytes, if one was chosen; nothing of one that is too large.
    file: Option<Result<Bytes, Refusal>>,
}

impl Posted {
    /// Reads a form with a file, or one without.
    pub(super) async fn read(request: Request) -> Result<Self, WebError> {
        let kind = request.headers().get(CONTENT_TYPE);
        let has_files = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
        if !has_files {
            let Form(fields) = Form::from_request(request, &())
                .await
                .map_err(|error| WebError::BadForm(error.body_text()))?;
            return Ok(Self { fields, file: None });
        }
        let form = Multipart::from_request(request, &()).await;
        let mut form = form.map_err(|error| WebError::BadForm(error.body_text()))?;
        let (mut fields, mut file) = (Vec::new(), None);
        while let Some(field) = form.next_field().await.map_err(|error| refused(&error))? {
            let name = field.name().unwrap_or_default().to_owned();
            if name == FIELD {
                let is_chosen = field.file_name().is_some_and(|name| !name.is_empty());
                let bytes = within(field, FILE_MAX).await;
                let bytes = bytes.map_err(|error| refused(&error))?;
                file = is_chosen.then(|| bytes.map(Bytes::from).map_err(|_| HUGE));
            } else {
                let value = field.text().await.map_err(|error| refused(&error))?;
                fields.push((name, value));
            }
        }
        Ok(Self { fields, file })
    }

    /// The notes that were typed, and after them those of the file; nothing if it is no form of notes.
    pub(super) fn notes(&self) -> Option<Result<String, Refusal>> {
        let fields = Fields(&self.fields);
        let is_asked = fields.get("act") == Some("ask") && fields.get("task") == Some("minutes");
        is_asked.then(|| {
            let typed = fields.get("notes").unwrap_or_default().trim();
            let file = match &self.file {
                Some(Ok(bytes)) => read_notes(bytes).map_err(not_notes)?,
                Some(Err(refusal)) => return Err(*refusal),
                None => String::new(),
            };
            let notes = format!("{typed}\n{file}");
            match notes.trim() {
                "" => Err((StatusCode::UNPROCESSABLE_ENTITY, "assist-notes-missing")),
                long if long.chars().count() > NOTES_MAX => Err(TOO_LONG),
                notes => Ok(notes.to_owned()),
            }
        })
    }
}

/// Notes are not cut: whoever sends them would not know what is missing.
const TOO_LONG: Refusal = (StatusCode::UNPROCESSABLE_ENTITY, "assist-notes-long");

/// A file of more than is looked at.
const HUGE: Refusal = (StatusCode::UNPROCESSABLE_ENTITY, "assist-notes-huge");

fn not_notes(why: NotNotes) -> Refusal {
    let key = match why {
        NotNotes::Document => "assist-notes-document",
        NotNotes::Huge => "assist-notes-huge",
        NotNotes::Broken => "assist-notes-broken",
        NotNotes::Pdf => "assist-notes-pdf",
        NotNotes::Empty => "assist-notes-empty",
        NotNotes::Unreadable => "assist-notes-unreadable",
    };
    (StatusCode::UNPROCESSABLE_ENTITY, key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(typed: &str, file: Option<&[u8]>) -> Posted {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        Posted {
            fields: vec![
                field("act", "ask"),
                field("task", "minutes"),
                field("notes", typed),
            ],
            file: file.map(|bytes| Ok(Bytes::copy_from_slice(bytes))),
        }
    }

    fn wrong(posted: &Posted) -> &'static str {
        posted.notes().unwrap().unwrap_err().1
    }

    #[test]
    fn what_is_typed_and_what_the_file_says_are_both_notes() {
        let both = posted(" La salle est prête ", Some("Qui vient ?\n".as_bytes()));
        assert_eq!(
            both.notes().unwrap().unwrap(),
            "La salle est prête\nQui vient ?"
        );
        let file = posted("", Some(b"\xEF\xBB\xBFOui"));
        assert_eq!(file.notes().unwrap().unwrap(), "Oui");
        let other = Posted {
            fields: vec![("act".to_owned(), "stop".to_owned())],
            file: None,
        };
        assert!(other.notes().is_none());
    }

    #[test]
    fn notes_that_cannot_be_taken_whole_are_not_taken() {
        assert_eq!(wrong(&posted(" \n", None)), "assist-notes-missing");
        assert_eq!(
            wrong(&posted("Oui", Some(b"PK\x03\x04"))),
            "assist-notes-broken"
        );
        assert_eq!(
            wrong(&posted("Oui", Some(b"\xD0\xCF\x11\xE0"))),
            "assist-notes-document"
        );
        assert_eq!(wrong(&posted("Oui", Some(b"%PDF-1.4"))), "assist-notes-pdf");
        assert_eq!(wrong(&posted("", Some(b" "))), "assist-notes-empty");
        assert_eq!(
            wrong(&posted("", Some(b"\0\0\0\0"))),
            "assist-notes-unreadable"
        );
        let long = "é".repeat(NOTES_MAX);
        assert!(posted(&long, None).notes().unwrap().is_ok());
        assert_eq!(wrong(&posted(&long, Some(b"x"))), "assist-notes-long");
    }
}
