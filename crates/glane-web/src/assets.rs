//! Style sheets, scripts and fonts, inside the program.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::bundle;
use crate::error::WebError;
use crate::stream::takes_gzip;

#[derive(Clone, Copy)]
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
    asset!("hall.js", "text/javascript; charset=utf-8"),
    asset!("check.js", "text/javascript; charset=utf-8"),
    asset!("paper.css", "text/css; charset=utf-8"),
    asset!("stream.js", "text/javascript; charset=utf-8"),
    asset!("room.css", "text/css; charset=utf-8"),
    asset!("projector.js", "text/javascript; charset=utf-8"),
    asset!("over.js", "text/javascript; charset=utf-8"),
    asset!("keys.js", "text/javascript; charset=utf-8"),
    asset!("clock.js", "text/javascript; charset=utf-8"),
    asset!("part.js", "text/javascript; charset=utf-8"),
    asset!("panel.js", "text/javascript; charset=utf-8"),
    asset!("coding.js", "text/javascript; charset=utf-8"),
    asset!("sheets.js", "text/javascript; charset=utf-8"),
    asset!("typing.js", "text/javascript; charset=utf-8"),
    asset!("again.js", "text/javascript; charset=utf-8"),
    asset!("writing.js", "text/javascript; charset=utf-8"),
    asset!("copy.js", "text/javascript; charset=utf-8"),
    asset!("messages.js", "text/javascript; charset=utf-8"),
    asset!("assistant.js", "text/javascript; charset=utf-8"),
    asset!("passkey.js", "text/javascript; charset=utf-8"),
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

/// The modules of the participant's script, each after those that it imports.
const PARTICIPANT: [(&str, &str); 12] = [
    ("voice", include_str!("../assets/voice.js")),
    ("clock", include_str!("../assets/clock.js")),
    ("draft", include_str!("../assets/draft.js")),
    ("hand", include_str!("../assets/hand.js")),
    ("keep", include_str!("../assets/keep.js")),
    ("outbox", include_str!("../assets/outbox.js")),
    ("post", include_str!("../assets/post.js")),
    ("shown", include_str!("../assets/shown.js")),
    ("stream", include_str!("../assets/stream.js")),
    ("phone", include_str!("../assets/phone.js")),
    ("rated", include_str!("../assets/rated.js")),
    ("participant", include_str!("../assets/participant.js")),
];

/// The participant's script, put together once.
static PARTICIPANT_SCRIPT: LazyLock<String> = LazyLock::new(|| bundle::bundle(&PARTICIPANT));

/// What each phone of a hall loads, packed as tightly as gzip can be, once: four in a hundred less than what is packed as it goes.
static PACKED: LazyLock<BTreeMap<&str, Vec<u8>>> = LazyLock::new(|| {
    let heavy = ["participant.js", "participant.css"];
    let packed = heavy.map(|name| Some((name, packed(name)?)));
    packed.into_iter().flatten().collect()
});

fn packed(name: &str) -> Option<Vec<u8>> {
    let asset = find(name)?;
    let mut bytes = Vec::new();
    let done = zopfli::compress(
        zopfli::Options::default(),
        zopfli::Format::Gzip,
        asset.bytes,
        &mut bytes,
    );
    // Without it the page is packed as it goes, like any other.
    done.ok().map(|()| bytes)
}

fn find(name: &str) -> Option<Asset> {
    if name == "participant.js" {
        return Some(Asset {
            name: "participant.js",
            kind: "text/javascript; charset=utf-8",
            bytes: PARTICIPANT_SCRIPT.as_bytes(),
        });
    }
    ASSETS.iter().find(|asset| asset.name == name).copied()
}

/// An asset by name; browsers ask again each time and mostly get « not modified ».
pub(crate) async fn serve(
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let asset = find(&name).ok_or(WebError::NotFound)?;
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
    let kind = [(CONTENT_TYPE, asset.kind)];
    if takes_gzip(&headers)
        && let Some(packed) = PACKED.get(asset.name)
    {
        let coded = [(CONTENT_ENCODING, "gzip"), (VARY, "accept-encoding")];
        return Ok((common, kind, coded, packed.as_slice()).into_response());
    }
    Ok((common, kind, asset.bytes).into_response())
}
