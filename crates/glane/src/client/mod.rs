//! Pages asked of the program that serves, by commands of the same person.

mod line;
mod secure;

use anyhow::{Result, ensure};
use glane_web::FACILITATOR_COOKIE;
use hyper::StatusCode;
use hyper::body::Bytes;

pub use self::line::{Line, Place};
pub use self::secure::agree;

/// Where the server is, and the facilitator's key to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Where.
    pub place: Place,
    /// The secret of the link.
    pub key: String,
}

impl Door {
    /// Of a facilitator's link: `http://192.168.1.10:8080/cle/…`, `https://ateliers.mon-centre.fr/cle/…`.
    pub fn of(link: &str) -> Option<Self> {
        let (scheme, rest) = link.trim().split_once("://")?;
        let (secure, usual) = match scheme {
            "http" => (false, 80),
            "https" => (true, 443),
            _ => return None,
        };
        let (host, key) = rest.split_once("/cle/")?;
        let key = key.split(['?', '/', '#']).next()?;
        let authority = if host.rsplit(']').next()?.contains(':') {
            host.to_owned()
        } else {
            format!("{host}:{usual}")
        };
        let host = host.to_owned();
        let place = Place {
            secure,
            authority,
            host,
        };
        (!key.is_empty()).then(|| Self {
            place,
            key: key.to_owned(),
        })
    }

    /// A connection that comes as the facilitator.
    pub fn line(&self) -> Line {
        Line::to(
            &self.place,
            Some(format!("{FACILITATOR_COOKIE}={}", self.key)),
        )
    }

    /// What one of the console's pages answers.
    pub async fn ask(&self, path: &str) -> Result<Bytes> {
        let answer = self.line().get(path, false).await?;
        ensure!(answer.status == StatusCode::OK, "{path}: {}", answer.status);
        Ok(answer.body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facilitators_link_is_a_door() {
        let door = Door::of("http://192.168.1.10:8080/cle/ABC?vers=atelier").unwrap();
        assert_eq!(
            (door.place.authority.as_str(), door.key.as_str()),
            ("192.168.1.10:8080", "ABC")
        );
        for (link, authority, secure) in [
            ("http://glane.local/cle/ABC", "glane.local:80", false),
            ("https://glane.local/cle/ABC", "glane.local:443", true),
            ("https://[::1]/cle/ABC", "[::1]:443", true),
            ("https://[::1]:8443/cle/ABC", "[::1]:8443", true),
        ] {
            let place = Door::of(link).unwrap().place;
            assert_eq!(
                (place.authority.as_str(), place.secure),
                (authority, secure)
            );
        }
        for bad in ["", "ftp://a/cle/B", "http://a/animer", "http://a/cle/"] {
            assert_eq!(Door::of(bad), None, "{bad}");
        }
    }
}
