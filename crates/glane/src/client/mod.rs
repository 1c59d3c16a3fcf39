//! Pages asked of the program that serves, by commands of the same person.

mod line;

use anyhow::{Result, ensure};
use glane_web::FACILITATOR_COOKIE;
use hyper::StatusCode;
use hyper::body::Bytes;

pub use self::line::Line;

/// Where the server is, and the facilitator's key to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Door {
    /// Host and port.
    pub host: String,
    /// The secret of the link.
    pub key: String,
}

impl Door {
    /// Of a facilitator's link: `http://192.168.1.10:8080/cle/…`.
    pub fn of(link: &str) -> Option<Self> {
        let rest = link.trim().strip_prefix("http://")?;
        let (host, key) = rest.split_once("/cle/")?;
        let key = key.split(['?', '/', '#']).next()?;
        let host = if host.contains(':') {
            host.to_owned()
        } else {
            format!("{host}:80")
        };
        (!key.is_empty()).then(|| Self {
            host,
            key: key.to_owned(),
        })
    }

    /// A connection that comes as the facilitator.
    pub fn line(&self) -> Line {
        Line::to(
            &self.host,
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
            (door.host.as_str(), door.key.as_str()),
            ("192.168.1.10:8080", "ABC")
        );
        assert_eq!(
            Door::of("http://glane.local/cle/ABC").unwrap().host,
            "glane.local:80"
        );
        for bad in ["", "https://a/cle/B", "http://a/animer", "http://a/cle/"] {
            assert_eq!(Door::of(bad), None, "{bad}");
        }
    }
}
