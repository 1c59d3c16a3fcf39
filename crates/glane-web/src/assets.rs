//! Style sheets, scripts and fonts, inside the program.

use std::borrow::Cow;

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
    asset!("outbox.js", "text/javascript; charset=utf-8"),
    asset!("keep.js", "text/javascript; charset=utf-8"),
    asset!("draft.js", "text/javascript; charset=utf-8"),
    asset!("phone.js", "text/javascript; charset=utf-8"),
    asset!("post.js", "text/javascript; charset=utf-8"),
    asset!("shown.js", "text/javascript; charset=utf-8"),
    asset!("room.css", "text/css; charset=utf-8"),
    asset!("projector.js", "text/javascript; charset=utf-8"),
    asset!("part.js", "text/javascript; charset=utf-8"),
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

impl Asset {
    /// As sent: a phone in a hall need not load what is written for who reads the script. Lines of comment alone
    /// become empty ones, so that an error names the same line as in the source.
    fn sent(&self) -> Cow<'static, [u8]> {
        match std::str::from_utf8(self.bytes) {
            Ok(text) if self.kind.starts_with("text/javascript") => {
                Cow::Owned(text.lines().fold(String::new(), bare).into_bytes())
            }
            _ => Cow::Borrowed(self.bytes),
        }
    }
}

/// Adds a line of a script, without what it only says to its readers.
fn bare(mut script: String, line: &str) -> String {
    let code = line.trim_start();
    let comment = ["//", "/**", "* ", "*/"]
        .iter()
        .any(|start| code.starts_with(start));
    // A type before a value on the same line.
    let code_follows = code.starts_with("/**") && code.contains("*/") && !code.ends_with("*/");
    if !comment || code_follows {
        script.push_str(line);
    }
    script.push('\n');
    script
}

/// An asset by name; browsers ask again each time and mostly get « not modified ».
pub(crate) async fn serve(
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let asset = ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .ok_or(WebError::NotFound)?;
    let bytes = asset.sent();
    let tag = format!(
        "\"{}\"",
        blake3::hash(&bytes).to_hex().get(..16).unwrap_or_default()
    );
    let common = [(ETAG, tag.as_str()), (CACHE_CONTROL, "no-cache")];
    if headers
        .get(IF_NONE_MATCH)
        .is_some_and(|known| known.as_bytes() == tag.as_bytes())
    {
        return Ok((StatusCode::NOT_MODIFIED, common).into_response());
    }
    Ok((common, [(CONTENT_TYPE, asset.kind)], bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn comments_stay_at_home_and_lines_keep_their_numbers() {
        let source = "// one\nconst a = 1; // two\n/**\n * three\n */\n  /** @type {string} */ (a).b();\n  /** four */\n";
        let sent = source.lines().fold(String::new(), bare);
        assert_eq!(
            sent,
            "\nconst a = 1; // two\n\n\n\n  /** @type {string} */ (a).b();\n\n"
        );
    }
}
