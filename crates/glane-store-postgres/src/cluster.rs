//! A PostgreSQL server of one's own for tests: made with what `initdb` and `postgres` the machine has, in a temporary
//! folder, on a unix socket there and nowhere else, and gone with the program that started it, however that ends.
//!
//! PostgreSQL refuses to run as root: where tests do, the server is given to a user that every system has (`postgres`,
//! else `nobody`).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::disallowed_methods,
    reason = "tests alone start a server, and one that does not start is a failure of theirs"
)]

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::Duration;

use crate::connection::{self, Conn};
use crate::schema::{self, Migration};

/// The user of the database.
const USER: &str = "glane";
/// How often a server that starts is asked whether it is there, 50 ms each time.
const TRIES: u32 = 1200;

/// A server.
pub struct Cluster {
    folder: PathBuf,
    bin: PathBuf,
    owner: Option<(u32, u32)>,
    /// Where it is reached over the network, by TLS alone; otherwise by its socket alone.
    port: Option<u16>,
    server: Mutex<Option<Child>>,
    /// Its end of a pipe that nobody else has: it closes with this program, and the server is ended.
    _watch: Child,
}

impl Cluster {
    /// The one that a test program's tests share. It is there until the program ends.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    /// Makes a server and starts it.
    pub fn start() -> Self {
        Self::made(None)
    }

    /// The same, reached by TLS alone at a port of this machine: with a certificate and its key (PEM).
    pub fn encrypted(certificate: &str, key: &str) -> Self {
        Self::made(Some((certificate, key)))
    }

    fn made(encrypted: Option<(&str, &str)>) -> Self {
        let bin = programs();
        // Short: a socket's path has a hundred letters at most.
        let folder = tempfile::Builder::new().prefix("glane-pg").tempdir();
        let folder = folder.expect("a temporary folder for PostgreSQL").keep();
        let owner = owner(&folder);
        if let Some((user, group)) = owner {
            std::os::unix::fs::chown(&folder, Some(user), Some(group)).unwrap();
        }
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        let watch = watch(&folder);
        let cluster = Self {
            folder,
            bin,
            owner,
            port: encrypted.map(|_| free_port()),
            server: Mutex::new(None),
            _watch: watch,
        };
        cluster.make();
        if let Some((certificate, key)) = encrypted {
            cluster.encrypt(certificate, key);
        }
        cluster.restart();
        cluster
    }

    /// A database address with a schema of its own, empty.
    pub fn fresh(&self) -> String {
        static MADE: AtomicU64 = AtomicU64::new(1);
        let schema = format!("t{}", MADE.fetch_add(1, Ordering::Relaxed));
        self.run(&format!("CREATE SCHEMA {schema}"));
        self.address(&schema)
    }

    /// The address of a schema, by the name of a host where it is reached over the network, and asking for more.
    pub fn address_by(&self, schema: &str, host: &str, more: &str) -> String {
        let port = self.port.expect("it is reached over the network");
        format!("postgres://{USER}@{host}:{port}/postgres?options=-csearch_path%3D{schema}{more}")
    }

    /// The address of a schema.
    pub fn address(&self, schema: &str) -> String {
        let socket = self.folder.to_str().unwrap().replace('/', "%2F");
        format!(
            "postgres://{USER}@{socket}/postgres?options=-csearch_path%3D{schema}&application_name=glane-{schema}"
        )
    }

    /// Runs statements by `psql`, and gives what it says.
    pub fn run(&self, sql: &str) -> String {
        let said = self
            .program("psql")
            .args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-U", USER])
            .args(["-d", "postgres", "-h"])
            .arg(&self.folder)
            .args(["-c", sql])
            .output()
            .expect("psql runs");
        let told = String::from_utf8_lossy(&said.stderr);
        assert!(said.status.success(), "{sql}: {told}");
        String::from_utf8_lossy(&said.stdout).trim().to_owned()
    }

    /// Ends the server in the middle of whatever it does, as a power cut would.
    pub fn kill(&self) {
        let server = self.held().take();
        if let Some(mut server) = server {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    /// Starts the server, and waits until it answers.
    pub fn restart(&self) {
        let mut held = self.held();
        for _ in 0..TRIES {
            let up = held
                .as_mut()
                .is_some_and(|server| server.try_wait().is_ok_and(|ended| ended.is_none()));
            if !up {
                // What is left of a server that was killed lets go of its memory within a moment.
                *held = Some(self.spawn());
            }
            let ready = self
                .program("pg_isready")
                .arg("-q")
                .arg("-h")
                .arg(&self.folder)
                .status();
            if ready.is_ok_and(|ready| ready.success()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        panic!("PostgreSQL does not start:\n{log}");
    }

    fn held(&self) -> std::sync::MutexGuard<'_, Option<Child>> {
        self.server.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.bin.join(name));
        // A folder that the server's user may not enter would stop it.
        command.current_dir(&self.folder).stdin(Stdio::null());
        for name in [
            "PGHOST",
            "PGPORT",
            "PGUSER",
            "PGDATABASE",
            "PGOPTIONS",
            "PGSERVICE",
        ] {
            command.env_remove(name);
        }
        // Programs of PostgreSQL take it from here, and name the socket after it.
        if let Some(port) = self.port {
            command.env("PGPORT", port.to_string());
        }
        if let Some((user, group)) = self.owner {
            command.uid(user).gid(group);
        }
        command
    }

    /// Lays the certificate and its key beside the data, and lets nobody in over the network without.
    fn encrypt(&self, certificate: &str, key: &str) {
        let data = self.folder.join("data");
        let hba = "local all all trust\nhostssl all all 127.0.0.1/32 trust\n";
        for (name, content) in [
            ("server.crt", certificate),
            ("server.key", key),
            ("pg_hba.conf", hba),
        ] {
            let path = data.join(name);
            fs::write(&path, content).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
            if let Some((user, group)) = self.owner {
                std::os::unix::fs::chown(&path, Some(user), Some(group)).unwrap();
            }
        }
    }

    fn make(&self) {
        let made = self
            .program("initdb")
            .arg("-D")
            .arg(self.folder.join("data"))
            .args([
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
            ])
            .output()
            .expect("initdb runs");
        let told = String::from_utf8_lossy(&made.stderr);
        assert!(made.status.success(), "initdb: {told}");
    }

    fn spawn(&self) -> Child {
        let log = fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(self.folder.join("log"))
            .unwrap();
        let network: &[&str] = match self.port {
            None => &["-c", "listen_addresses="],
            Some(_) => &["-c", "listen_addresses=127.0.0.1", "-c", "ssl=on"],
        };
        self.program("postgres")
            .arg("-D")
            .arg(self.folder.join("data"))
            .arg("-k")
            .arg(&self.folder)
            .args(network)
            .args(["-c", "max_connections=200"])
            .args(["-c", "shared_buffers=32MB", "-c", "max_wal_size=256MB"])
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("postgres runs")
    }
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    listener.local_addr().unwrap().port()
}

/// Does to the data at `address` what a later version of the program would: one more step of the schema, after which
/// programs that know `oldest` at least go on.
pub async fn expand(address: &str, sql: &'static str, oldest: u32) {
    let way = connection::way(address).unwrap();
    let conn = Conn::open(&way).await.unwrap();
    let mut steps = schema::MIGRATIONS.to_vec();
    steps.push(Migration { sql, oldest });
    schema::bring_up(&conn, &steps).await.unwrap();
    conn.close().await;
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Ends the server and takes its folder away once this program has ended, also if it is killed.
fn watch(folder: &Path) -> Child {
    let script = r#"
        cat >/dev/null
        server=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)
        if [ -n "$server" ]; then
            kill -QUIT "$server" 2>/dev/null
            n=0
            while kill -0 "$server" 2>/dev/null && [ $n -lt 100 ]; do sleep 0.1; n=$((n + 1)); done
        fi
        rm -rf "$1"
    "#;
    Command::new("sh")
        .args(["-c", script, "watch"])
        .arg(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // What is sent to the tests' terminal is not for it: it has to tidy up.
        .process_group(0)
        .spawn()
        .expect("sh runs")
}

/// The folder of the server's programs: of the path, else the newest that Debian keeps.
fn programs() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let debian = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    let mut debian: Vec<PathBuf> = debian.flatten().map(|version| version.path()).collect();
    debian.sort_by_key(|path| {
        let version = path.file_name().and_then(|name| name.to_str());
        std::cmp::Reverse(version.and_then(|name| name.parse::<u32>().ok()))
    });
    let all = std::env::split_paths(&path).chain(debian.into_iter().map(|path| path.join("bin")));
    let whole = |folder: &PathBuf| {
        ["initdb", "postgres", "psql", "pg_isready"]
            .iter()
            .all(|name| folder.join(name).is_file())
    };
    // A link to `initdb` elsewhere finds its `postgres` beside the file it leads to.
    let resolved = all.map(|folder| {
        let file = fs::canonicalize(folder.join("initdb"));
        file.ok()
            .and_then(|file| file.parent().map(Path::to_owned))
            .unwrap_or(folder)
    });
    resolved.into_iter().find(whole).expect(
        "PostgreSQL is needed for these tests: neither the PATH nor /usr/lib/postgresql/*/bin has initdb and postgres \
         (Debian, Ubuntu: apt-get install postgresql)",
    )
}

/// Whom the server runs as, where we are root: user and group.
fn owner(folder: &Path) -> Option<(u32, u32)> {
    if fs::metadata(folder).unwrap().uid() != 0 {
        return None;
    }
    let users = fs::read_to_string("/etc/passwd").unwrap();
    let find = |name: &str| {
        let line = users
            .lines()
            .find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let found = ["postgres", "nobody"].into_iter().find_map(find);
    assert!(
        found.is_some(),
        "PostgreSQL refuses to run as root, and there is neither a user « postgres » nor « nobody »"
    );
    found
}
