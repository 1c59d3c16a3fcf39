//! Where a server is: its address as typed, and whether it is at home (this computer, this network) or elsewhere.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The end of the address by which every such server answers.
const COMPLETIONS: &str = "/chat/completions";
/// The longest address, in bytes.
const LONGEST: usize = 300;

/// Why what was typed is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    /// It does not begin with `http://` or `https://`, or names no computer.
    #[error("no address of a server")]
    Shape,
    /// It names somebody (`https://name:word@…`): a key has a field of its own.
    #[error("a key stands in the address")]
    Key,
    /// It is outside this network, and what is sent could be read on the way.
    #[error("outside this network without https")]
    Open,
}

impl BadAddress {
    /// The message that says it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Shape => "assist-address-shape",
            Self::Key => "assist-address-key",
            Self::Open => "assist-address-open",
        }
    }
}

/// A server's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    secure: bool,
    host: String,
    port: u16,
    path: String,
}

impl Address {
    /// Reads what was typed: `http://localhost:11434`, `http://localhost:8080/v1`, `https://exemple.org/v1/chat/completions`.
    pub fn read(typed: &str) -> Result<Self, BadAddress> {
        let typed = typed.trim();
        let is_odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '?' | '#' | '\\');
        if typed.len() > LONGEST || typed.contains(is_odd) || !typed.is_ascii() {
            return Err(BadAddress::Shape);
        }
        let (scheme, rest) = typed.split_once("://").ok_or(BadAddress::Shape)?;
        let secure = match scheme.to_ascii_lowercase().as_str() {
            "http" => false,
            "https" => true,
            _ => return Err(BadAddress::Shape),
        };
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        if authority.contains('@') {
            return Err(BadAddress::Key);
        }
        let (host, port) = parted(authority).ok_or(BadAddress::Shape)?;
        let port = match port {
            Some(port) => port.parse().map_err(|_| BadAddress::Shape)?,
            None if secure => 443,
            None => 80,
        };
        let path = path.trim_end_matches('/');
        let path = path.strip_suffix(COMPLETIONS).unwrap_or(path);
        let path = if path.is_empty() { "/v1" } else { path };
        let address = Self {
            secure,
            host: host.to_ascii_lowercase(),
            port,
            path: format!("{path}{COMPLETIONS}"),
        };
        if !address.secure && !address.is_local() {
            return Err(BadAddress::Open);
        }
        Ok(address)
    }

    /// Whether it is this computer or this network: then nothing leaves the house.
    pub fn is_local(&self) -> bool {
        if let Ok(ip) = self.host.parse::<IpAddr>() {
            return is_at_home(ip);
        }
        let ends = |end: &str| self.host.ends_with(end);
        self.host == "localhost" || ends(".localhost") || ends(".local")
    }

    /// Whether it is this very computer.
    pub fn is_here(&self) -> bool {
        let is_loopback = |ip: IpAddr| match ip {
            IpAddr::V4(ip) => ip.is_loopback(),
            IpAddr::V6(ip) => ip
                .to_ipv4_mapped()
                .map_or(ip.is_loopback(), |ip| ip.is_loopback()),
        };
        let named = self.host == "localhost" || self.host.ends_with(".localhost");
        named || self.host.parse().is_ok_and(is_loopback)
    }

    /// Whether by TLS.
    pub fn is_secure(&self) -> bool {
        self.secure
    }

    /// The computer, without brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// What is asked for there.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Host and port, as a request names them.
    pub fn authority(&self) -> String {
        if self.host.contains(':') {
            format!("[{}]:{}", self.host, self.port)
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    /// As it is shown.
    pub fn shown(&self) -> String {
        let scheme = if self.secure { "https" } else { "http" };
        let path = self.path.strip_suffix(COMPLETIONS).unwrap_or(&self.path);
        format!("{scheme}://{}{path}", self.authority())
    }
}

/// Host and port of an authority; an IPv6 address stands in brackets.
fn parted(authority: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (host, after) = rest.split_once(']')?;
        host.parse::<Ipv6Addr>().ok()?;
        return match after.strip_prefix(':') {
            Some(port) => Some((host, Some(port))),
            None => after.is_empty().then_some((host, None)),
        };
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    (!host.is_empty() && host.chars().all(plain)).then_some((host, port))
}

/// Whether an address is of this computer or of a private network.
pub fn is_at_home(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_at_home_v4(ip),
        IpAddr::V6(ip) => match ip.to_ipv4_mapped() {
            Some(ip) => is_at_home_v4(ip),
            None => ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local(),
        },
    }
}

fn is_at_home_v4(ip: Ipv4Addr) -> bool {
    ip.is_loopback() || ip.is_private() || ip.is_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_type_it() {
        for (typed, shown, path) in [
            (
                "http://localhost:11434",
                "http://localhost:11434/v1",
                "/v1/chat/completions",
            ),
            (
                " http://127.0.0.1:8080/v1/ ",
                "http://127.0.0.1:8080/v1",
                "/v1/chat/completions",
            ),
            (
                "HTTPS://Exemple.org/api/v1/chat/completions",
                "https://exemple.org:443/api/v1",
                "/api/v1/chat/completions",
            ),
            (
                "http://[::1]:9000",
                "http://[::1]:9000/v1",
                "/v1/chat/completions",
            ),
        ] {
            let address = Address::read(typed).unwrap();
            assert_eq!(
                (address.shown().as_str(), address.path()),
                (shown, path),
                "{typed}"
            );
        }
    }

    #[test]
    fn what_is_no_address_is_named() {
        for (typed, bad) in [
            ("", BadAddress::Shape),
            ("localhost:11434", BadAddress::Shape),
            ("ftp://localhost", BadAddress::Shape),
            ("http://", BadAddress::Shape),
            ("http://localhost:port", BadAddress::Shape),
            ("http://local host", BadAddress::Shape),
            ("http://localhost/?clé=x", BadAddress::Shape),
            ("https://moi:secret@exemple.org/v1", BadAddress::Key),
            ("http://exemple.org/v1", BadAddress::Open),
            ("http://8.8.8.8/v1", BadAddress::Open),
        ] {
            assert_eq!(Address::read(typed), Err(bad), "{typed}");
        }
    }

    #[test]
    fn home_is_this_computer_and_this_network() {
        for typed in [
            "http://localhost",
            "http://127.8.0.1",
            "http://192.168.1.20:8080",
            "http://10.0.0.3",
            "http://172.16.4.4",
            "http://169.254.0.9",
            "http://[::1]",
            "http://[fd00::12]:1",
            "http://[::ffff:10.0.0.1]",
            "http://atelier.local:11434",
        ] {
            assert!(Address::read(typed).unwrap().is_local(), "{typed}");
        }
        for (typed, is_here) in [
            ("http://localhost", true),
            ("http://127.8.0.1", true),
            ("http://[::1]", true),
            ("http://[::ffff:127.0.0.1]", true),
            ("http://192.168.1.20:8080", false),
            ("http://atelier.local:11434", false),
            ("https://localhost.exemple.org", false),
        ] {
            assert_eq!(Address::read(typed).unwrap().is_here(), is_here, "{typed}");
        }
        for typed in [
            "https://172.32.0.1",
            "https://exemple.org",
            "https://[2001:db8::1]",
            "https://local.exemple.org",
        ] {
            assert!(!Address::read(typed).unwrap().is_local(), "{typed}");
        }
    }
}
