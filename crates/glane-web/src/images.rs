//! The pictures of options: made small when they come, kept among the installation's settings under the start of their own
//! hash, so that they go along in every copy of the data, and one picture used twice is kept once. Scripts name them.

use std::sync::Arc;

use axum::extract::Path;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use glane_core::script::{IMAGE_NAME, Item, is_image};
use glane_figure::escape;
use glane_scan::{DecodeError, Limits};
use glane_store::Store;
use tokio::sync::Semaphore;

use crate::app::App;
use crate::error::WebError;

/// What a kept picture measures, and how much it may weigh: three dots of it are one of a phone's.
const SIZE: (u32, u32) = (320, 240);
/// In bytes.
const WEIGHT: usize = 20 * 1024;
/// The largest file that is taken, in bytes.
pub(crate) const FILE_MAX: usize = 20 << 20;
/// The largest picture that is taken, in pixels.
const PIXELS_MAX: u64 = 50_000_000;
/// The end of an address.
const END: &str = ".jpg";

/// One large picture is in memory at a time.
static EYE: Semaphore = Semaphore::const_new(1);

/// Under which name a picture is kept.
fn setting(name: &str) -> String {
    format!("image:{name}")
}

/// The start of what a picture hashes to.
fn name_of(bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    hash.chars().take(IMAGE_NAME).collect()
}

/// A file that somebody handed in, made small; nothing of it but what it shows.
fn made(bytes: Vec<u8>) -> Result<Vec<u8>, DecodeError> {
    let is_photo = [&b"\xff\xd8\xff"[..], b"\x89PNG", b"RIFF"];
    let is_other_picture = bytes.get(4..8) == Some(b"ftyp".as_slice()) || bytes.is_empty();
    if !is_other_picture && !is_photo.iter().any(|start| bytes.starts_with(start)) {
        return Err(DecodeError::Unknown);
    }
    if glane_scan::is_cut(&bytes) {
        return Err(DecodeError::Damaged);
    }
    let limits = Limits {
        bytes: FILE_MAX,
        pixels: PIXELS_MAX,
        memory: 256 << 20,
        pages: 1,
    };
    let mut pages = glane_scan::decode(bytes, &limits)?;
    let picture = pages.take(&|| false).ok_or(DecodeError::Damaged)??;
    glane_scan::small(&picture, SIZE, WEIGHT).ok_or(DecodeError::Damaged)
}

/// Keeps the picture of a file, and gives its name; or says why the file is none.
pub(crate) async fn keep(
    store: &dyn Store,
    bytes: Vec<u8>,
) -> Result<Result<String, DecodeError>, WebError> {
    let broken = |error: &dyn std::fmt::Display| WebError::Broken(error.to_string());
    let permit = EYE.acquire().await.map_err(|error| broken(&error))?;
    let small = tokio::task::spawn_blocking(move || made(bytes)).await;
    drop(permit);
    let small = match small.map_err(|error| broken(&error))? {
        Ok(small) => small,
        Err(error) => return Ok(Err(error)),
    };
    let name = name_of(&small);
    store
        .settle(&setting(&name), STANDARD.encode(&small))
        .await?;
    Ok(Ok(name))
}

/// The bytes of a picture; nothing if it is not kept here.
pub(crate) async fn find(store: &dyn Store, name: &str) -> Result<Option<Vec<u8>>, WebError> {
    if !is_image(name) {
        return Ok(None);
    }
    let kept = store.setting(&setting(name)).await?;
    Ok(kept.and_then(|kept| STANDARD.decode(kept).ok()))
}

/// A picture, for whoever has its name. It never changes: its name is its hash.
pub(crate) async fn serve(
    State(app): State<Arc<App>>,
    Path(file): Path<String>,
) -> Result<Response, WebError> {
    let name = file.strip_suffix(END).ok_or(WebError::NotFound)?;
    let found = find(app.hub.store().as_ref(), name).await?;
    let bytes = found.ok_or(WebError::NotFound)?;
    let head = [
        (CONTENT_TYPE, "image/jpeg"),
        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    Ok((head, bytes).into_response())
}

/// A picture as a page shows it: its place is kept while it comes.
fn element(name: &str, text: &str, loading: &str) -> String {
    format!(
        r#"<img src="/image/{}{END}" width="96" height="72" alt="{}"{loading}>"#,
        escape::attribute(name),
        escape::attribute(text)
    )
}

/// The picture of an option as a page shows it, if it has one. Without words of its own it is decoration: the option's words
/// stand beside it and are read once. It comes once it is looked at.
pub(crate) fn of(item: &Item) -> Option<String> {
    let name = item.image()?;
    Some(element(name, item.image_text(), r#" loading="lazy""#))
}

/// The same on a page that is printed: what is not looked at is printed too.
pub(crate) fn printed(item: &Item) -> Option<String> {
    Some(element(item.image()?, item.image_text(), ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_photo_is_named_for_what_it_is() {
        let of = |bytes: &[u8]| made(bytes.to_vec()).unwrap_err();
        assert_eq!(of(b""), DecodeError::Empty);
        assert_eq!(
            of(b"%PDF-1.7 sheets have their own page"),
            DecodeError::Unknown
        );
        assert_eq!(of(b"II*\0"), DecodeError::Unknown);
        assert_eq!(of(b"<svg onload='alert(1)'/>"), DecodeError::Unknown);
        assert_eq!(of(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), DecodeError::Heic);
        assert_eq!(of(b"\x89PNG\r\n\x1a\nnothing behind"), DecodeError::Damaged);
        assert_eq!(of(b"\xff\xd8\xff\xe0cut"), DecodeError::Damaged);
    }

    #[test]
    fn words_stand_in_an_element_and_never_end_it() {
        let html = element("0a", "Un \"vélo\" <rouge>", "");
        assert_eq!(html.matches('"').count(), 8, "{html}");
        assert!(!html.contains("<rouge>"), "{html}");
    }
}
