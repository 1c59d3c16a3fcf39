//! `glane.local`: the computer says its name on the hall's network by multicast DNS, so that people can type a name in place of
//! four numbers. Nothing depends on it: a network that does not carry it, or a machine that does not let us, costs a line in
//! the log and the name. Some phones (Android before 12) do not ask that way.

use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use mdns_sd::{DaemonEvent, IfKind, IfPredicate, ServiceDaemon, ServiceInfo};

use super::addresses::is_virtual;

/// What is announced: pages.
const KIND: &str = "_http._tcp.local.";
/// What the pages are called in lists of such services.
const CALLED: &str = "Glane";
/// What stands behind every name.
const DOMAIN: &str = ".local.";
/// How long the network is told that we go.
const FAREWELL: Duration = Duration::from_millis(500);
/// The usual port of multicast DNS; another one is for tests alone.
const PORT: u16 = 5353;

/// The name that is asked for; where another computer of the network has it, it is followed by a number.
pub const NAME: &str = "glane";

/// The name that stands: nothing until the network let us have it.
type Standing = Arc<Mutex<Option<String>>>;

/// A name on the network, for as long as this is kept.
pub struct Nearby {
    daemon: ServiceDaemon,
    standing: Standing,
    port: u16,
}

impl Nearby {
    /// Announces where a listener is reached. Says nothing of one that only this computer reaches.
    pub fn announce(name: &str, at: SocketAddr) -> Result<Option<Self>, mdns_sd::Error> {
        if at.ip().is_loopback() {
            return Ok(None);
        }
        Self::over(name, at, PORT, false).map(Some)
    }

    /// `mdns` is the port that names are asked on; `here` announces on this computer's own network too.
    fn over(name: &str, at: SocketAddr, mdns: u16, here: bool) -> Result<Self, mdns_sd::Error> {
        let daemon = ServiceDaemon::new_with_port(mdns)?;
        let v6 = at.ip().is_ipv6();
        daemon.disable_interface(IfKind::Predicate(IfPredicate::new(move |interface| {
            let ip = interface.ip();
            let is_elsewhere = !at.ip().is_unspecified() && ip != at.ip();
            (ip.is_loopback() && !here)
                || (ip.is_ipv6() && !v6)
                || is_virtual(&interface.name)
                || is_elsewhere
        })))?;
        let host = format!("{name}{DOMAIN}");
        let info = ServiceInfo::new(KIND, CALLED, &host, "", at.port(), &[("path", "/")][..])?;
        let monitor = daemon.monitor()?;
        daemon.register(info.enable_addr_auto())?;
        let standing = Standing::default();
        let heard = Arc::clone(&standing);
        std::thread::spawn(move || {
            let mut current = host;
            // Until the daemon is gone.
            while let Ok(event) = monitor.recv() {
                hear(&event, &mut current, &heard);
            }
        });
        Ok(Self {
            daemon,
            standing,
            port: at.port(),
        })
    }

    /// The address by name, as people type it, while the announcement stands.
    pub fn address(&self) -> Option<String> {
        let standing = self.standing.lock();
        let name = standing.unwrap_or_else(PoisonError::into_inner).clone()?;
        Some(match self.port {
            80 => name,
            port => format!("{name}:{port}"),
        })
    }
}

/// Takes note of what became of the name.
fn hear(event: &DaemonEvent, current: &mut String, standing: &Standing) {
    let stands = |name: Option<&str>| {
        let mut standing = standing.lock().unwrap_or_else(PoisonError::into_inner);
        *standing = name.map(|name| name.trim_end_matches('.').to_owned());
    };
    match event {
        DaemonEvent::Announce(..) => stands(Some(current)),
        DaemonEvent::NameChange(change) if change.original == *current => {
            tracing::info!(name = change.new_name, "another computer has the name");
            current.clone_from(&change.new_name);
            stands(Some(current));
        }
        DaemonEvent::Error(error) => tracing::debug!(%error, "the name on the network"),
        _ => {}
    }
}

impl Nearby {
    /// Tells who has the name in mind that it leads nowhere any more.
    pub fn leave(&self) {
        if let Ok(gone) = self.daemon.shutdown() {
            let _ = gone.recv_timeout(FAREWELL);
        }
    }
}

/// Whether a name can be announced for a listener at all.
pub fn is_of_use(scheme: &str, at: SocketAddr) -> bool {
    // A certificate is of other names.
    scheme == "http" && !matches!(at.ip(), ip if ip.is_loopback() || is_link_local(ip))
}

fn is_link_local(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => ip.is_link_local(),
        IpAddr::V6(ip) => ip.is_unicast_link_local(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use mdns_sd::{DnsNameChange, RRType};

    use super::*;

    fn until(mut ready: impl FnMut() -> bool) -> bool {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(8) {
            if ready() {
                return true;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        false
    }

    #[test]
    fn what_only_this_computer_reaches_is_not_announced() {
        let at = "127.0.0.1:8080".parse().unwrap();
        assert!(Nearby::announce("glane-essai", at).unwrap().is_none());
        assert!(!is_of_use("http", at));
        assert!(is_of_use("http", "0.0.0.0:8080".parse().unwrap()));
        assert!(!is_of_use("https", "0.0.0.0:443".parse().unwrap()));
    }

    #[test]
    fn a_name_stands_once_it_is_announced_and_gives_way_to_who_had_it() {
        let standing = Standing::default();
        let told = || standing.lock().unwrap().clone();
        let mut current = "glane.local.".to_owned();
        hear(
            &DaemonEvent::Respond(String::new()),
            &mut current,
            &standing,
        );
        assert_eq!(told(), None);
        let announced = DaemonEvent::Announce(String::new(), String::new());
        hear(&announced, &mut current, &standing);
        assert_eq!(told().as_deref(), Some("glane.local"));
        let change = |original: &str, new: &str| {
            DaemonEvent::NameChange(DnsNameChange {
                original: original.to_owned(),
                new_name: new.to_owned(),
                rr_type: RRType::A,
                intf_name: String::new(),
            })
        };
        // The service's own name may change too: nobody types it.
        let service = change("Glane._http._tcp.local.", "Glane (2)._http._tcp.local.");
        hear(&service, &mut current, &standing);
        assert_eq!(told().as_deref(), Some("glane.local"));
        hear(
            &change("glane.local.", "glane-2.local."),
            &mut current,
            &standing,
        );
        assert_eq!(told().as_deref(), Some("glane-2.local"));
    }

    #[test]
    fn a_name_is_found_on_a_network_that_carries_it() {
        let at = "127.0.0.1:8080".parse().unwrap();
        let name = format!("glane-essai-{}", std::process::id());
        // A port of our own: no other program of this machine hears it.
        let mdns = 20_000 + u16::try_from(std::process::id() % 20_000).unwrap();
        let nearby = match Nearby::over(&name, at, mdns, true) {
            Ok(nearby) => nearby,
            Err(error) => {
                println!("SKIPPED: no multicast on this machine: {error}");
                return;
            }
        };
        if !until(|| nearby.address().is_some()) {
            println!("SKIPPED: this machine carries no multicast over its own network");
            return;
        }
        assert_eq!(nearby.address(), Some(format!("{name}.local:8080")));
        let asker = ServiceDaemon::new_with_port(mdns).unwrap();
        let found = asker
            .resolve_hostname(&format!("{name}{DOMAIN}"), Some(8000))
            .unwrap();
        let is_found = until(|| {
            let event = found.recv_timeout(Duration::from_millis(200));
            matches!(event, Ok(mdns_sd::HostnameResolutionEvent::AddressesFound(_, all)) if !all.is_empty())
        });
        assert!(is_found, "announced, and not found");
        let _ = asker.shutdown();
        nearby.leave();
    }
}
