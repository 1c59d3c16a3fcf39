//! The addresses people can type, on every local network.

use std::net::{IpAddr, SocketAddr};

use glane_web::app::Address;
use if_addrs::{IfOperStatus, Interface};

/// Interfaces of virtual machines and containers: no phone is on their networks.
const VIRTUAL: [&str; 11] = [
    "docker", "br-", "veth", "virbr", "podman", "cni", "lxc", "lxdbr", "vmnet", "vboxnet",
    "flannel",
];

/// What there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    name: String,
    ip: IpAddr,
    /// A tunnel, such as a VPN: the room is rarely at its other end.
    tunnel: bool,
}

/// The addresses, the best for phones first: the names given, then the networks.
pub struct Reached {
    /// At least one.
    pub addresses: Vec<Address>,
    /// Whether only this computer can use them.
    pub local_only: bool,
}

/// Where a listener is reached, by addresses that begin with `scheme`. `hosts` are names that lead here.
pub fn reached(scheme: &str, at: SocketAddr, hosts: &[String]) -> Reached {
    of(scheme, at, hosts, interfaces())
}

fn interfaces() -> Vec<Found> {
    let interfaces = if_addrs::get_if_addrs().unwrap_or_else(|error| {
        tracing::warn!(%error, "the network interfaces could not be listed");
        Vec::new()
    });
    interfaces
        .into_iter()
        .filter(up)
        .map(|found| Found {
            ip: found.ip(),
            tunnel: found.is_p2p(),
            name: found.name,
        })
        .collect()
}

fn up(interface: &Interface) -> bool {
    use IfOperStatus::{Down, LowerLayerDown, NotPresent};
    !matches!(interface.oper_status, Down | LowerLayerDown | NotPresent)
}

fn of(scheme: &str, at: SocketAddr, hosts: &[String], found: Vec<Found>) -> Reached {
    let (ip, port) = (at.ip(), at.port());
    let mut networks: Vec<Found> = found
        .into_iter()
        .filter(|found| {
            if ip.is_unspecified() {
                usable(found, ip.is_ipv6())
            } else {
                found.ip == ip
            }
        })
        .collect();
    if networks.is_empty() && !ip.is_unspecified() {
        networks.push(Found {
            name: String::new(),
            ip,
            tunnel: false,
        });
    }
    networks.sort_by_key(|found| {
        (
            found.tunnel,
            found.ip.is_ipv6(),
            found.name.clone(),
            found.ip,
        )
    });
    networks.dedup_by_key(|found| found.ip);
    let named = hosts.iter().map(|host| Address {
        interface: String::new(),
        url: named(scheme, host, port),
    });
    let mut addresses: Vec<Address> = named.collect();
    let local_only = networks.iter().all(|found| found.ip.is_loopback()) && hosts.is_empty();
    // A certificate is of names: by a bare address, phones would be warned of it. Behind a proxy that has one, a bare address
    // is not where phones come either.
    let is_secure = addresses.iter().any(|one| one.url.starts_with("https:"));
    if is_secure {
        networks.clear();
    }
    addresses.extend(networks.into_iter().map(|found| Address {
        interface: found.name,
        url: url(scheme, &of_ip(found.ip), port),
    }));
    if addresses.is_empty() {
        addresses.push(Address {
            interface: String::new(),
            url: url(scheme, "127.0.0.1", port),
        });
    }
    Reached {
        addresses,
        local_only,
    }
}

/// The address of a name that leads here. One that says by which scheme is the address of a proxy, whole as it is.
fn named(scheme: &str, host: &str, port: u16) -> String {
    if host.starts_with("https://") || host.starts_with("http://") {
        return host.trim_end_matches('/').to_owned();
    }
    url(scheme, host, port)
}

/// An address as people type it: without the port that it has anyway.
fn url(scheme: &str, host: &str, port: u16) -> String {
    match (scheme, port) {
        ("http", 80) | ("https", 443) => format!("{scheme}://{host}"),
        _ => format!("{scheme}://{host}:{port}"),
    }
}

fn of_ip(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => format!("[{ip}]"),
    }
}

fn usable(found: &Found, listens_on_v6: bool) -> bool {
    let near_only = match found.ip {
        IpAddr::V4(ip) => ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unicast_link_local() || !listens_on_v6,
    };
    !near_only && !found.ip.is_loopback() && !is_virtual(&found.name)
}

/// Whether an interface is one of virtual machines or containers.
pub fn is_virtual(name: &str) -> bool {
    VIRTUAL.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, ip: &str) -> Found {
        Found {
            name: name.to_owned(),
            ip: ip.parse().unwrap(),
            tunnel: name.starts_with("tun"),
        }
    }

    fn urls(ip: &str, hosts: &[&str], found: Vec<Found>) -> (Vec<String>, bool) {
        let hosts: Vec<String> = hosts.iter().map(ToString::to_string).collect();
        let at = SocketAddr::new(ip.parse().unwrap(), 8080);
        let reached = of("http", at, &hosts, found);
        (
            reached
                .addresses
                .into_iter()
                .map(|address| address.url)
                .collect(),
            reached.local_only,
        )
    }

    fn hall() -> Vec<Found> {
        vec![
            found("lo", "127.0.0.1"),
            found("tun0", "10.8.0.2"),
            found("docker0", "172.17.0.1"),
            found("wlan0", "192.168.1.10"),
            found("wlan0", "2001:db8::5"),
            found("wlan0", "fe80::1"),
            found("eth0", "169.254.3.4"),
        ]
    }

    #[test]
    fn networks_of_the_room_come_first_and_containers_not_at_all() {
        let (v4, local) = urls("0.0.0.0", &[], hall());
        assert_eq!(v4, ["http://192.168.1.10:8080", "http://10.8.0.2:8080"]);
        assert!(!local);
        let (both, _) = urls("::", &[], hall());
        assert_eq!(
            both,
            [
                "http://192.168.1.10:8080",
                "http://[2001:db8::5]:8080",
                "http://10.8.0.2:8080"
            ]
        );
    }

    #[test]
    fn names_given_come_before_all() {
        assert_eq!(
            urls("0.0.0.0", &["salle.test"], hall()).0[0],
            "http://salle.test:8080"
        );
        assert!(!urls("127.0.0.1", &["salle.test"], hall()).1);
    }

    #[test]
    fn an_address_given_whole_is_a_proxys_and_stands_alone_if_it_is_secure() {
        assert_eq!(
            urls("127.0.0.1", &["https://salle.test/"], hall()),
            (vec!["https://salle.test".to_owned()], false)
        );
        let beside = urls("0.0.0.0", &["http://salle.test:81"], hall()).0;
        assert_eq!(beside[0], "http://salle.test:81");
        assert!(beside.len() > 1);
    }

    #[test]
    fn without_a_network_there_is_this_computer_alone() {
        let none = vec![found("lo", "127.0.0.1"), found("docker0", "172.17.0.1")];
        assert_eq!(
            urls("0.0.0.0", &[], none),
            (vec!["http://127.0.0.1:8080".to_owned()], true)
        );
        assert_eq!(
            urls("127.0.0.1", &[], hall()),
            (vec!["http://127.0.0.1:8080".to_owned()], true)
        );
    }

    #[test]
    fn listening_on_one_address_shows_that_one() {
        assert_eq!(
            urls("192.168.1.10", &[], hall()).0,
            ["http://192.168.1.10:8080"]
        );
        assert_eq!(
            urls("192.168.9.9", &[], Vec::new()),
            (vec!["http://192.168.9.9:8080".to_owned()], false)
        );
    }

    #[test]
    fn by_tls_there_are_names_alone_if_there_are_any() {
        let urls = |port, hosts: &[&str]| -> Vec<String> {
            let hosts: Vec<String> = hosts.iter().map(ToString::to_string).collect();
            let at = SocketAddr::new("0.0.0.0".parse().unwrap(), port);
            let reached = of("https", at, &hosts, hall());
            let urls = reached.addresses.into_iter().map(|address| address.url);
            urls.collect()
        };
        assert_eq!(urls(443, &["salle.test"]), ["https://salle.test"]);
        assert_eq!(urls(8443, &["salle.test"]), ["https://salle.test:8443"]);
        assert_eq!(urls(443, &[])[0], "https://192.168.1.10");
    }
}
