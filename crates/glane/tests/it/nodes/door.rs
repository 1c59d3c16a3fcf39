//! What stands in front of the machines, as `deploy/Caddyfile.nodes` says it: whoever comes stays with one machine while
//! that answers, and is passed on to the next where it does not.

use std::io;
use std::net::{IpAddr, Ipv4Addr};

use anyhow::Result;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// As many as knock at once.
const KNOCKING: u32 = 4096;

/// A reverse proxy on this machine. Dropped, it cuts all its connections.
pub(super) struct Door {
    /// Where it is.
    pub(super) port: u16,
    passing: JoinHandle<()>,
}

impl Door {
    /// In front of the machines at these ports.
    pub(super) fn open(machines: Vec<u16>) -> Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.bind((Ipv4Addr::LOCALHOST, 0).into())?;
        let listener = socket.listen(KNOCKING)?;
        Ok(Self {
            port: listener.local_addr()?.port(),
            passing: tokio::spawn(pass_all(listener, machines)),
        })
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        self.passing.abort();
    }
}

/// The machine that an address is given while all answer.
pub(super) fn home(from: Ipv4Addr, machines: usize) -> usize {
    usize::from(from.octets()[3]) % machines
}

async fn pass_all(listener: TcpListener, machines: Vec<u16>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            taken = listener.accept() => if let Ok((client, from)) = taken
                && let IpAddr::V4(from) = from.ip()
            {
                connections.spawn(pass(client, from, machines.clone()));
            },
            Some(_) = connections.join_next() => {}
        }
    }
}

async fn pass(mut client: TcpStream, from: Ipv4Addr, machines: Vec<u16>) {
    let first = home(from, machines.len());
    let in_turn = machines.iter().cycle().skip(first).take(machines.len());
    for machine in in_turn {
        if let Ok(mut machine) = connect(from, *machine).await {
            // What a connection ends with is for its two ends to find out.
            let _ = client.set_nodelay(true);
            let _ = copy_bidirectional(&mut client, &mut machine).await;
            return;
        }
    }
}

/// A connection to a port of this machine, from an address of its own there.
pub(super) async fn connect(from: Ipv4Addr, port: u16) -> io::Result<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((from, 0).into())?;
    let stream = socket.connect((Ipv4Addr::LOCALHOST, port).into()).await?;
    stream.set_nodelay(true)?;
    Ok(stream)
}
