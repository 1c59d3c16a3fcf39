//! A NATS server for tests, on a free port: killed and started anew as often as they like, and gone with them.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "tests alone start a server, and one that does not start is a failure of theirs"
)]

use std::ffi::OsString;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

/// How often it is looked whether a server has started, and how long one waits in between.
const STARTING: u32 = 500;
const PAUSE: Duration = Duration::from_millis(20);
/// Debian keeps servers' programs beside the path of users.
const PLACES: [&str; 2] = ["nats-server", "/usr/sbin/nats-server"];

/// A server.
#[derive(Debug)]
pub struct NatsServer {
    port: u16,
    /// What it is told beside its port: of the others it is one with, of its certificate.
    told: Vec<OsString>,
    running: Mutex<Option<Child>>,
}

/// Ports that nobody listens on.
fn free<const N: usize>() -> [u16; N] {
    // All held until all are known: none is given twice.
    let held = [(); N].map(|()| TcpListener::bind(("127.0.0.1", 0)).unwrap());
    held.map(|port| port.local_addr().unwrap().port())
}

impl NatsServer {
    /// Starts one.
    pub fn start() -> Self {
        let [port] = free();
        Self::at(port, Vec::new())
    }

    /// The same, spoken to by TLS alone: with the files of a certificate and its key (PEM).
    pub fn encrypted(certificate: PathBuf, key: PathBuf) -> Self {
        let [port] = free();
        let told = [
            "--tls".into(),
            "--tlscert".into(),
            certificate.into(),
            "--tlskey".into(),
            key.into(),
        ];
        Self::at(port, told.to_vec())
    }

    /// Starts three that pass on to each other what any of them is told: a client of one hears those of all.
    pub fn three() -> [Self; 3] {
        let ports: [u16; 6] = free();
        let (clients, routes) = ports.split_at(3);
        let route = |port: &u16| format!("nats://127.0.0.1:{port}");
        let all = routes.iter().map(route).collect::<Vec<_>>().join(",");
        [0, 1, 2].map(|one| {
            let own = route(&routes[one]);
            let cluster = [
                "--cluster_name",
                "glane",
                "--cluster",
                &own,
                "--routes",
                &all,
            ];
            Self::at(clients[one], cluster.map(OsString::from).to_vec())
        })
    }

    fn at(port: u16, told: Vec<OsString>) -> Self {
        let server = Self {
            port,
            told,
            running: Mutex::default(),
        };
        server.restart();
        server
    }

    /// Where it is.
    pub fn address(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    /// Where it is by TLS, by a name that its certificate bears.
    pub fn address_by(&self, host: &str) -> String {
        format!("tls://{host}:{}", self.port)
    }

    /// Ends it at once.
    pub fn kill(&self) {
        if let Some(mut running) = self.running.lock().unwrap().take() {
            // The shell kills it once its input is closed.
            drop(running.stdin.take());
            running.wait().unwrap();
        }
    }

    /// Starts it at the same place; returns once it lets clients in.
    pub fn restart(&self) {
        self.kill();
        let port = self.port.to_string();
        // A shell between them ends it with whoever started it, a kill too: its standard input closes then.
        let script =
            r#""$@" -a 127.0.0.1 >/dev/null 2>&1 & server=$!; cat >/dev/null; kill -9 "$server""#;
        let start = |program: &&str| {
            let known = Command::new(program).arg("--version").output().ok()?;
            known.status.success().then_some(())?;
            Command::new("sh")
                .args(["-c", script, "nats", program, "-p", &port])
                .args(&self.told)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .ok()
        };
        let started = PLACES.iter().find_map(start);
        *self.running.lock().unwrap() = Some(started.expect("nats-server is installed"));
        let mut tries = 0;
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(tries < STARTING, "nats-server does not start");
            tries += 1;
            std::thread::sleep(PAUSE);
        }
    }
}

impl Drop for NatsServer {
    fn drop(&mut self) {
        self.kill();
    }
}
