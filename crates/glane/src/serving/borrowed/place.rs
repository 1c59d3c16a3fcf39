//! Where a link to a script leads, and whether this program goes there by itself.
//!
//! Whoever may make a workshop types the link, and the program asks for it from where it stands: inside a house's network,
//! beside services that trust whoever is there. So the link is read by the one form that Glane gives it and no other, every
//! address its host has is looked at before any is spoken to, and the connection goes to one that was looked at, not to
//! whatever the name leads to a moment later.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use glane_core::id::Slug;

/// What a secret is made of.
const KEY_MAX: usize = 64;
/// The longest name of a host.
const HOST_MAX: usize = 253;

/// A link, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Whether by TLS.
    pub secure: bool,
    /// The host, without the brackets of an address.
    pub host: String,
    pub port: u16,
    /// The host and port as browsers say them.
    pub authority: String,
    /// What is asked for there.
    pub path: String,
}

impl Link {
    /// Reads one: `https://host[:port]/partage/<workshop>/<secret>`, and nothing before, between or after.
    pub fn read(text: &str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let (secure, usual) = match scheme {
            "https" => (true, 443),
            "http" => (false, 80),
            _ => return None,
        };
        let (authority, path) = rest.split_once('/')?;
        let (host, port) = parts(authority)?;
        let port = match port {
            None => usual,
            Some(port) if !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => {
                port.parse().ok().filter(|port| *port > 0)?
            }
            Some(_) => return None,
        };
        let (slug, key) = path.strip_prefix("partage/")?.split_once('/')?;
        Slug::new(slug).ok()?;
        let is_key = !key.is_empty()
            && key.len() <= KEY_MAX
            && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
        is_key.then(|| Self {
            secure,
            host: host.to_owned(),
            port,
            authority: authority.to_owned(),
            path: format!("/{path}"),
        })
    }
}

/// A host and what follows its colon.
fn parts(authority: &str) -> Option<(&str, Option<&str>)> {
    if let Some(rest) = authority.strip_prefix('[') {
        let (host, after) = rest.split_once(']')?;
        host.parse::<Ipv6Addr>().ok()?;
        return match after {
            "" => Some((host, None)),
            port => Some((host, Some(port.strip_prefix(':')?))),
        };
    }
    let (host, port) = match authority.split_once(':') {
        Some((host, port)) => (host, Some(port)),
        None => (authority, None),
    };
    let is_host = !host.is_empty()
        && host.len() <= HOST_MAX
        && host
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
    is_host.then_some((host, port))
}

/// Whether an address is anybody's on the internet, and not of this computer, this house or a network's own use.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_own = matches!(
        (a, b, c),
        // This network; shared by carriers; protocols, and the relay of a way to IPv6 that is no more; benchmarks; for later
        // and broadcast.
        (0 | 240..=255, ..) | (100, 64..=127, _) | (192, 0, 0) | (192, 88, 99) | (198, 18..=19, _)
    );
    !(is_own
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation()
        || address.is_unspecified())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    // One that is an IPv4 address in other clothes is judged as that.
    if let Some(inner) = address.to_ipv4_mapped() {
        return is_public_v4(inner);
    }
    let segments = address.segments();
    let [first, second, third, ..] = segments;
    let is_handed_out = (0x2000..=0x3fff).contains(&first);
    let is_special = match first {
        // Protocols, benchmarks and tunnels, among them Teredo; documentation.
        0x2001 => second < 0x0200 || second == 0x0db8,
        // Ways that carry an IPv4 address, maybe of this house.
        0x2002 => true,
        0x3fff => second < 0x1000,
        0x2620 => second == 0x004f && third == 0x8000,
        _ => false,
    };
    is_handed_out && !is_special
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_has_one_form_and_no_other() {
        let link = Link::read("https://ateliers.test/partage/atelier/ABC23").unwrap();
        assert_eq!(
            (
                link.secure,
                link.host.as_str(),
                link.port,
                link.path.as_str()
            ),
            (true, "ateliers.test", 443, "/partage/atelier/ABC23")
        );
        let port = Link::read("http://[::1]:8080/partage/a/B").unwrap();
        assert_eq!(
            (
                port.secure,
                port.host.as_str(),
                port.port,
                port.authority.as_str()
            ),
            (false, "::1", 8080, "[::1]:8080")
        );
        for wrong in [
            "",
            "ateliers.test/partage/a/B",
            "ftp://a.test/partage/a/B",
            "file:///partage/a/B",
            "gopher://a.test/partage/a/B",
            "HTTPS://a.test/partage/a/B",
            "https://a.test",
            "https://a.test/",
            "https://a.test/partage/a",
            "https://a.test/partage/a/",
            "https://a.test/partage/a/B/C",
            "https://a.test/partage/a/B?x=1",
            "https://a.test/partage/a/B#x",
            "https://a.test/partage/../admin/B",
            "https://a.test/partage/a/..",
            "https://a.test/partage/a/B%0d%0aX",
            "https://a.test/autre/partage/a/B",
            "https://user:pass@a.test/partage/a/B",
            "https://a.test@10.0.0.1/partage/a/B",
            "https://a.test\\@10.0.0.1/partage/a/B",
            "https://a.test:0/partage/a/B",
            "https://a.test:99999/partage/a/B",
            "https://a.test:+80/partage/a/B",
            "https://a.test:/partage/a/B",
            "https://[::1/partage/a/B",
            "https://[a.test]/partage/a/B",
            "https://[::1%25eth0]/partage/a/B",
            "https://[::1]8080/partage/a/B",
            "https:// a.test/partage/a/B",
            "https://a.test\r\nHost: b/partage/a/B",
            "https://é.test/partage/a/B",
            "https:///partage/a/B",
        ] {
            assert_eq!(Link::read(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn no_address_of_this_computer_or_a_house_is_public() {
        for inside in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "127.0.0.1",
            "127.9.9.9",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "fc00::1",
            "fd12:3456::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "3fff::1",
            "5f00::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
        for outside in [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.0.1",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "193.1.1.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.1",
            "2606:4700::1111",
            "2a01:e0a::1",
            "2001:4860:4860::8888",
            "::ffff:8.8.8.8",
        ] {
            assert!(is_public(outside.parse().unwrap()), "{outside}");
        }
    }
}
