//! Plainer words: whoever asked to read questions so goes on reading them so on that device. A page holds both; which is shown is
//! its body's to say, so that what everybody is sent stays the same for all.

use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::Response;

use crate::guard::cookie;

/// The cookie of the choice, which says nothing of anybody.
const COOKIE: &str = "glane-clair";
/// As long as a participant's cookie.
const SECONDS: u32 = 30 * 24 * 3600;
/// The field of an address that asks for them, or for the words as written.
const FIELD: &str = "clair";

/// Whether plainer words were asked for on this device.
pub(crate) fn chosen(headers: &HeaderMap) -> bool {
    cookie(headers, COOKIE) == Some("1")
}

/// What an address asks for, if it asks.
pub(crate) fn asked(fields: &[(String, String)]) -> Option<bool> {
    let (_, value) = fields.iter().rev().find(|(name, _)| name == FIELD)?;
    match value.as_str() {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

/// Remembers the choice on the device.
pub(crate) fn keep(on: bool, mut response: Response) -> Response {
    let seconds = if on { SECONDS } else { 0 };
    let value = u8::from(on);
    let kept = format!("{COOKIE}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax");
    if let Ok(value) = HeaderValue::from_str(&kept) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_back_and_anything_else_is_none() {
        let with = |cookie: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("cookie", HeaderValue::from_static(cookie));
            chosen(&headers)
        };
        assert!(with("a=1; glane-clair=1"));
        assert!(!with("glane-clair=0") && !with("glane-clair=oui") && !with("a=1"));
        let field = |value: &str| asked(&[(FIELD.to_owned(), value.to_owned())]);
        assert_eq!(
            [field("1"), field("0"), field("2")],
            [Some(true), Some(false), None]
        );
    }
}
