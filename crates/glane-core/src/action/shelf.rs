//! The shelf of means: for the brakes that workshops name again and again, what the network has to offer. It is about the house and
//! its partners, never about who answered.

use serde::{Deserialize, Serialize};
use url::{Host, Url};

use super::{NAME_MAX, TEXT_MAX};
use crate::text::{clean_line, is_unseen, length, name_line};

/// How many means a shelf holds at most.
pub const SHELF_MOST: usize = 200;

/// What a means is against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Brake {
    /// No time.
    Time,
    /// Not trained.
    Training,
    /// The legal frame.
    Legal,
    /// Another one.
    #[default]
    Other,
}

impl Brake {
    /// All, in the order of a shelf.
    pub const ALL: [Self; 4] = [Self::Time, Self::Training, Self::Legal, Self::Other];

    /// Its name in forms and texts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Training => "training",
            Self::Legal => "legal",
            Self::Other => "other",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// A resource, a workshop or a training of the network, in the words of who writes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Means {
    /// Against which brake.
    #[serde(default)]
    pub brake: Brake,
    /// What it is called.
    pub name: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub what: String,
    /// For whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub whom: String,
    /// How to reach it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reach: String,
    /// Its address on the web.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// Why a means cannot be kept as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMeans {
    /// It has no name, or none that can be read.
    #[error("a means has a name")]
    Unnamed,
    /// One of its texts is too long.
    #[error("too long")]
    TooLong,
    /// Its link leads to no page.
    #[error("a link begins with http:// or https://")]
    Link,
    /// Its link names somebody before its host: `https://name@host` looks like another place than the one it leads to.
    #[error("a link names nobody")]
    Person,
}

impl Means {
    /// The same with each text on one line; refuses what has no name, is too long, or whose link is none. Whatever is put on a shelf
    /// passes here, from a form, another workshop or an archive.
    pub fn checked(self) -> Result<Self, BadMeans> {
        let line = |typed: &str, max: usize| {
            let line = clean_line(typed);
            let fits = length(&line) <= max;
            fits.then_some(line).ok_or(BadMeans::TooLong)
        };
        let means = Self {
            brake: self.brake,
            name: line(&self.name, NAME_MAX)?,
            what: line(&self.what, TEXT_MAX)?,
            whom: line(&self.whom, NAME_MAX)?,
            reach: line(&self.reach, NAME_MAX)?,
            link: line(&self.link, TEXT_MAX)?,
        };
        if name_line(&means.name).is_none() {
            return Err(BadMeans::Unnamed);
        }
        if !means.link.is_empty() {
            link(&means.link)?;
        }
        Ok(means)
    }

    /// Its link, if it is one that a page may lead to: what came from elsewhere is looked at again.
    pub fn href(&self) -> Option<&str> {
        Some(self.link.as_str()).filter(|typed| link(typed).is_ok())
    }
}

/// Refuses what is not the address of a page: a script, a host that is none, somebody's name before the host.
fn link(typed: &str) -> Result<(), BadMeans> {
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        typed
            .get(..scheme.len())
            .filter(|head| head.eq_ignore_ascii_case(scheme))
            .and(typed.get(scheme.len()..))
    });
    let rest = rest.ok_or(BadMeans::Link)?;
    // Browsers read a backslash as a slash: what stands before it is another host than it looks.
    let is_odd = |c: char| c.is_whitespace() || c.is_control() || c == '\\';
    if rest.contains(is_odd) {
        return Err(BadMeans::Link);
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.contains('@') {
        return Err(BadMeans::Person);
    }
    // A browser reads it the same way, or leads nowhere.
    let is_page = is_host(authority) && Url::parse(typed).is_ok();
    is_page.then_some(()).ok_or(BadMeans::Link)
}

/// Whether something names a computer, with a port or without: a name in any script, as browsers take it, or an address.
fn is_host(authority: &str) -> bool {
    // In brackets colons are of the address.
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    };
    let is_port = |port: &str| {
        let is_digits = port.bytes().all(|byte| byte.is_ascii_digit());
        is_digits && port.parse::<u16>().is_ok_and(|port| port > 0)
    };
    // Browsers take what is not seen out of a name, and signs for others: it would be another one than it looks.
    let is_plain = !host.contains(|c: char| c == '%' || is_unseen(c));
    let is_named = host.chars().any(char::is_alphanumeric);
    is_plain && is_named && Host::parse(host).is_ok() && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str, link: &str) -> Result<Means, BadMeans> {
        let means = Means {
            name: name.to_owned(),
            link: link.to_owned(),
            ..Means::default()
        };
        means.checked()
    }

    #[test]
    fn a_means_has_a_name_and_a_link_leads_to_a_page() {
        assert_eq!(named(" ", ""), Err(BadMeans::Unnamed));
        assert_eq!(named(&"x".repeat(201), ""), Err(BadMeans::TooLong));
        for wrong in [
            "javascript:alert(1)",
            "exemple.org",
            "https://",
            "https:///page",
            "ftp://exemple.org",
            "https://exemple.org/a b",
            "https://exemple.org\\.ailleurs.org",
            "https://exemple.org:port",
            "https://exemple.org:",
            "https://-",
            "https://exemple%2eorg",
            "https://[1::2",
            "https://[1::2]x",
            "https://x:+80",
            "https://x:0",
            "https://x:65536",
            "https://x:80:80",
            "https://x:8\u{661}",
            "https://a<b",
            // What nobody sees is taken out on the way.
            "https://ex\u{34f}emple.org",
            "https://ex\u{200d}emple.org",
            "é",
        ] {
            assert_eq!(named("Un atelier", wrong), Err(BadMeans::Link), "{wrong}");
        }
        // It looks like a bank's and leads elsewhere.
        for wrong in [
            "https://banque.fr@exemple.org",
            "https://anne:secret@exemple.org/page",
            "https://@exemple.org",
        ] {
            assert_eq!(named("Un atelier", wrong), Err(BadMeans::Person), "{wrong}");
            let kept = Means {
                link: wrong.to_owned(),
                ..Means::default()
            };
            assert_eq!(kept.href(), None, "{wrong}");
        }
        assert_eq!(
            named("\u{200D}", ""),
            Err(BadMeans::Unnamed),
            "nobody reads it"
        );
        for right in [
            "",
            "https://exemple.org",
            "HTTP://exemple.org/page?a=1#b",
            "https://exemple.org:8443/@atelier?de=a@b.org",
            "https://\u{e9}cole.fr",
            "https://\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940}.\u{92d}\u{93e}\u{930}\u{924}/",
            "https://\u{e42}\u{e17}\u{e22}.com:65535",
            "https://xn--cole-9oa.fr",
            "http://192.168.1.20:8080/",
            "http://[2001:db8::1]:80/",
        ] {
            let means = named("  Un   atelier ", right).unwrap();
            assert_eq!(
                (means.name.as_str(), means.link.as_str()),
                ("Un atelier", right)
            );
            assert_eq!(means.href().is_some(), !right.is_empty());
        }
        // What came in an archive was checked by nobody here.
        let foreign = Means {
            link: "javascript:alert(1)".to_owned(),
            ..Means::default()
        };
        assert_eq!(foreign.href(), None);
        for brake in Brake::ALL {
            assert_eq!(Brake::named(brake.name()), Some(brake));
        }
    }
}
