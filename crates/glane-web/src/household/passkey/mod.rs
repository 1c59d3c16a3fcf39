//! Signing in by a key of one's own device (`WebAuthn`, level 3), without its attestation: which device it is of is no
//! matter here, so what is left to hold is what was asked, where, of whom, and one signature.

mod asked;
mod proof;
mod public;

use axum::http::HeaderMap;
use axum::http::header::HOST;
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};

pub(crate) use self::asked::{Asked, For};
pub(crate) use self::proof::{Made, Shown, Untrue, challenge};
pub(crate) use self::public::ALGORITHMS;

/// The host that is a secure place without TLS: this very machine.
const LOCAL: &str = "localhost";

/// Where a browser is, as it says with each request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    authority: String,
    host: String,
}

impl Place {
    /// Of a request.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let authority = headers.get(HOST)?.to_str().ok()?.to_ascii_lowercase();
        let host = authority
            .split_once(':')
            .map_or(&*authority, |(host, _)| host);
        let host = host.to_owned();
        (!host.is_empty()).then_some(Self { authority, host })
    }

    /// What a key that is made here is bound to: the host's name.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Whether a page's origin is ours: browsers have keys where nobody can listen.
    fn is_origin(&self, origin: &str) -> bool {
        let Some((scheme, authority)) = origin.split_once("://") else {
            return false;
        };
        let is_closed = scheme == "https" || (scheme == "http" && self.host == LOCAL);
        is_closed && authority == self.authority
    }

    /// The host's name as devices say it.
    fn hash(&self) -> Vec<u8> {
        hash(self.host.as_bytes())
    }
}

fn hash(bytes: &[u8]) -> Vec<u8> {
    digest(&SHA256, bytes).as_ref().to_vec()
}

/// Bytes as forms carry them.
pub(crate) fn written(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// The same read.
pub(crate) fn read(text: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    pub(super) fn place(authority: &'static str) -> Place {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, HeaderValue::from_static(authority));
        Place::of(&headers).unwrap()
    }

    #[test]
    fn a_page_is_ours_where_nobody_can_listen() {
        let ours = place("Salle.test:8443");
        assert_eq!(ours.host(), "salle.test");
        for (origin, is_ours) in [
            ("https://salle.test:8443", true),
            ("http://salle.test:8443", false),
            ("https://salle.test", false),
            ("https://salle.test:8443.evil.test", false),
            ("https://evil.test", false),
            ("null", false),
        ] {
            assert_eq!(ours.is_origin(origin), is_ours, "{origin}");
        }
        assert!(place("localhost:8080").is_origin("http://localhost:8080"));
        assert!(!place("localhost.evil.test").is_origin("http://localhost.evil.test"));
        assert_eq!(Place::of(&HeaderMap::new()), None);
    }
}
