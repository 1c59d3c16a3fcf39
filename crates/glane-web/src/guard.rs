//! What a request says of where it comes from, and what browsers are told to refuse.

use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, HOST, ORIGIN, REFERRER_POLICY,
    SET_COOKIE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};

/// The cookie of whoever came by the facilitator's link.
pub const FACILITATOR_COOKIE: &str = "glane-animer";

/// Where a browser says a request comes from.
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Nothing from elsewhere, nothing inline, no frame.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Kinds of answers that are taken in by a page and never shown by themselves.
const NOT_SHOWN: [&[u8]; 4] = [
    b"application/json",
    b"text/event-stream",
    b"text/css",
    b"text/javascript",
];

/// A cookie's value.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// Whether two secrets are equal, in a time that tells nothing of where they differ.
pub(crate) fn same_secret(given: &str, right: &str) -> bool {
    !right.is_empty() && blake3::hash(given.as_bytes()) == blake3::hash(right.as_bytes())
}

/// Whether a form was posted from a page of ours: browsers say where a post comes from.
pub(crate) fn comes_from_here(headers: &HeaderMap) -> bool {
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    if let Some(site) = headers
        .get(SEC_FETCH_SITE)
        .and_then(|value| value.to_str().ok())
    {
        return matches!(site, "same-origin" | "none");
    }
    match (text(ORIGIN), text(HOST)) {
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host)),
        (Some(_), None) => false,
        (None, _) => true,
    }
}

/// Puts the policies on a response that has none of its own.
pub(crate) fn put_headers(headers: &mut HeaderMap) {
    let always = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-store"),
    ];
    let pages = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "same-origin"),
    ];
    // What no browser shows as a page has no policy of its own: it is the page's that counts.
    let shown = !headers.get(CONTENT_TYPE).is_some_and(|kind| {
        NOT_SHOWN
            .iter()
            .any(|start| kind.as_bytes().starts_with(start))
    });
    let pages = pages.into_iter().filter(|_| shown);
    for (name, value) in always.into_iter().chain(pages) {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}

/// Cookies of pages that come by TLS are never sent without it.
pub(crate) fn keep_from_the_open(headers: &mut HeaderMap) {
    for (name, value) in headers.iter_mut() {
        if name == SET_COOKIE
            && let Ok(closed) = HeaderValue::from_bytes(&[value.as_bytes(), b"; Secure"].concat())
        {
            *value = closed;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(k, v)| (k.parse().unwrap(), HeaderValue::from_static(v)))
            .collect()
    }

    #[test]
    fn posts_from_elsewhere_are_told_apart() {
        let host = ("host", "glane.local:8080");
        assert!(comes_from_here(&with(&[
            host,
            ("origin", "http://glane.local:8080")
        ])));
        assert!(!comes_from_here(&with(&[
            host,
            ("origin", "http://evil.example")
        ])));
        assert!(!comes_from_here(&with(&[host, ("origin", "null")])));
        assert!(!comes_from_here(&with(&[
            host,
            ("sec-fetch-site", "cross-site")
        ])));
        assert!(!comes_from_here(&with(&[(
            "origin",
            "http://glane.local:8080"
        )])));
        assert!(comes_from_here(&with(&[host])));
    }

    #[test]
    fn cookies_are_read_among_others() {
        let headers = with(&[("cookie", "a=1; glane=xyz"), ("cookie", "b=2")]);
        assert_eq!(cookie(&headers, "glane"), Some("xyz"));
        assert_eq!(cookie(&headers, "glan"), None);
    }

    #[test]
    fn an_empty_secret_opens_nothing() {
        assert!(!same_secret("", ""));
        assert!(same_secret("k", "k"));
        assert!(!same_secret("k", "kk"));
    }

    #[test]
    fn every_cookie_is_kept_from_the_open() {
        let mut headers = HeaderMap::new();
        for cookie in ["a=1; Path=/", "b=; Max-Age=0"] {
            headers.append(SET_COOKIE, HeaderValue::from_static(cookie));
        }
        headers.append("x-other", HeaderValue::from_static("c=2"));
        keep_from_the_open(&mut headers);
        let cookies: Vec<_> = headers.get_all(SET_COOKIE).iter().collect();
        assert_eq!(cookies, ["a=1; Path=/; Secure", "b=; Max-Age=0; Secure"]);
        assert_eq!(headers["x-other"], "c=2");
    }
}
