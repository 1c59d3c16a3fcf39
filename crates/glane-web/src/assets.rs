//! Style sheets, scripts and fonts, inside the program.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::error::WebError;

struct Asset {
    name: &'static str,
    kind: &'static str,
    bytes: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $kind:literal) => {
        Asset {
            name: $name,
            kind: $kind,
            bytes: include_bytes!(concat!("../assets/", $name)),
        }
    };
}

const ASSETS: &[Asset] = &[
    asset!("participant.css", "text/css; charset=utf-8"),
    asset!("participant.js", "text/javascript; charset=utf-8"),
    asset!("stream.js", "text/javascript; charset=utf-8"),
    asset!("room.css", "text/css; charset=utf-8"),
    asset!("projector.js", "text/javascript; charset=utf-8"),
    asset!("part.js", "text/javascript; charset=utf-8"),
    asset!("panel.js", "text/javascript; charset=utf-8"),
    asset!("coding.js", "text/javascript; charset=utf-8"),
    asset!("console.css", "text/css; charset=utf-8"),
    asset!("console.js", "text/javascript; charset=utf-8"),
    Asset {
        name: "regular.woff2",
        kind: "font/woff2",
        bytes: include_bytes!("../../../fonts/atkinson-hyperlegible-regular.woff2"),
    },
    Asset {
        name: "bold.woff2",
        kind: "font/woff2",
        bytes: include_bytes!("../../../fonts/atkinson-hyperlegible-bold.woff2"),
    },
];

/// An asset by name; browsers ask again each time and mostly get « not modified ».
pub(crate) async fn serve(
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let asset = ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .ok_or(WebError::NotFound)?;
    let tag = format!(
        "\"{}\"",
        blake3::hash(asset.bytes)
            .to_hex()
            .get(..16)
            .unwrap_or_default()
    );
    let common = [(ETAG, tag.as_str()), (CACHE_CONTROL, "no-cache")];
    if headers
        .get(IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes())
    {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    Ok((common, [(CONTENT_TYPE, asset.kind)], asset.bytes).into_response())
}
