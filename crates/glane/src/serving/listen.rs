//! The port.

use std::io::{Error, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use tokio::net::{TcpListener, TcpSocket};

use crate::fail::Fail;

/// The port if none is asked for.
pub const PORT: u16 = 8080;
/// How many ports above it are tried when it is taken and none was asked for.
const NEXT: u16 = 20;

/// An address to listen on: `0.0.0.0:8080`, or only the address, or only the port.
pub fn parse(text: &str) -> Result<SocketAddr, Fail> {
    let text = text.trim();
    let whole = text.parse::<SocketAddr>().ok();
    let address = || {
        text.parse::<IpAddr>()
            .ok()
            .map(|address| SocketAddr::new(address, PORT))
    };
    let port = || {
        text.trim_start_matches(':')
            .parse::<u16>()
            .ok()
            .map(everywhere)
    };
    whole
        .or_else(address)
        .or_else(port)
        .ok_or_else(|| Fail::input("program-bad-address").with("value", text))
}

/// A port on every IPv4 interface.
pub fn everywhere(port: u16) -> SocketAddr {
    SocketAddr::new(Ipv4Addr::UNSPECIFIED.into(), port)
}

/// Listens there; port 0 takes a free one. `taken` names the help if another program has the port.
pub fn bind(at: SocketAddr, taken: &'static str) -> Result<TcpListener, Fail> {
    listen(at).map_err(|error| fail(at, &error, taken))
}

/// Phones that may knock at once before any is let in: a hall that comes back together after a cut.
const KNOCKING: u32 = 4096;

fn listen(at: SocketAddr) -> std::io::Result<TcpListener> {
    let socket = if at.is_ipv4() {
        TcpSocket::new_v4()?
    } else {
        TcpSocket::new_v6()?
    };
    // A port whose last connections are still being forgotten can be taken again; elsewhere this would let two
    // programs share one.
    #[cfg(unix)]
    socket.set_reuseaddr(true)?;
    socket.bind(at)?;
    socket.listen(KNOCKING)
}

/// Listens on the usual port, or on the next one that is free.
pub fn bind_near(port: u16, taken: &'static str) -> Result<TcpListener, Fail> {
    let mut first = None;
    for port in port..=port.saturating_add(NEXT) {
        match listen(everywhere(port)) {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                first.get_or_insert((port, error));
            }
            Err(error) => return Err(fail(everywhere(port), &error, taken)),
        }
    }
    let (port, error) = first.unwrap_or((port, ErrorKind::AddrInUse.into()));
    Err(fail(everywhere(port), &error, taken))
}

fn fail(at: SocketAddr, error: &Error, taken: &'static str) -> Fail {
    let port = at.port().to_string();
    match error.kind() {
        ErrorKind::AddrInUse => Fail::machine("program-port-in-use")
            .with("port", port)
            .helped_by(taken),
        ErrorKind::PermissionDenied => Fail::machine("program-port-forbidden").with("port", port),
        ErrorKind::AddrNotAvailable => {
            Fail::machine("program-address-absent").with("value", at.ip().to_string())
        }
        _ => Fail::machine("program-listen-failed")
            .with("value", at.to_string())
            .because(error.kind(), &error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_whole_or_only_its_host_or_its_port() {
        let at = |text| parse(text).ok().map(|at| at.to_string());
        assert_eq!(at("127.0.0.1:9000").as_deref(), Some("127.0.0.1:9000"));
        assert_eq!(at(" 127.0.0.1 ").as_deref(), Some("127.0.0.1:8080"));
        assert_eq!(at("9000").as_deref(), Some("0.0.0.0:9000"));
        assert_eq!(at(":0").as_deref(), Some("0.0.0.0:0"));
        assert_eq!(at("[::]:80").as_deref(), Some("[::]:80"));
        for bad in ["", "localhost:80", "1.2.3.4:99999", "1.2.3", "-1"] {
            assert_eq!(at(bad), None, "{bad}");
        }
    }

    #[tokio::test]
    async fn a_taken_port_is_told_or_passed_over() {
        let taken = bind(everywhere(0), "program-port-in-use-help").unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = bind(everywhere(port), "program-port-in-use-help").unwrap_err();
        assert_eq!(error.key, "program-port-in-use");
        if port < u16::MAX - NEXT {
            let next = bind_near(port, "program-port-in-use-help").unwrap();
            assert!(next.local_addr().unwrap().port() > port);
        }
    }
}
