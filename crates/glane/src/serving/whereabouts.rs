//! Where the program that serves a data folder is reached, for commands of the same person on the same machine.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use glane_store_sqlite::is_held;
use serde::{Deserialize, Serialize};

/// The file's name in the data folder.
const FILE: &str = "serving.json";
/// What stands before the secret in the facilitator's link.
const DOOR: &str = "/cle/";

/// What stands in the file: the facilitator's link, where the copies of each day go, the certificate that is shown.
#[derive(Debug, Serialize, Deserialize)]
struct Told {
    link: String,
    #[serde(default)]
    backups: Option<PathBuf>,
    #[serde(default)]
    certificate: Option<PathBuf>,
}

/// The file, for as long as the folder is served.
#[derive(Debug)]
pub struct Whereabouts {
    path: PathBuf,
}

impl Whereabouts {
    /// Says that a folder is served there. A file for its owner's eyes alone: it holds the facilitator's secret, as the
    /// database does.
    pub fn tell(
        folder: &Path,
        at: SocketAddr,
        key: &str,
        backups: Option<&Path>,
        certificate: Option<&Path>,
    ) -> std::io::Result<Self> {
        let path = folder.join(FILE);
        let link = format!("http://{}{DOOR}{key}", nearest(at));
        // Whoever reads it may stand elsewhere.
        let told = Told {
            link,
            backups: backups.map(std::path::absolute).transpose()?,
            certificate: certificate.map(std::path::absolute).transpose()?,
        };
        write(&path, &told)?;
        Ok(Self { path })
    }

    /// Says that the facilitator's link has another secret.
    pub fn rekey(folder: &Path, key: &str) -> std::io::Result<()> {
        let path = folder.join(FILE);
        let mut told: Told = serde_json::from_str(&std::fs::read_to_string(&path)?)?;
        let (server, _) = told.link.split_once(DOOR).unwrap_or((&told.link, ""));
        told.link = format!("{server}{DOOR}{key}");
        write(&path, &told)
    }

    /// The link of the program that serves a folder, if one does. Whoever was cut off left the file behind, and somebody
    /// else may listen there now: it counts only while the folder is held.
    pub fn of(folder: &Path) -> Option<String> {
        told(folder).map(|told| told.link)
    }

    /// Where the program that serves a folder puts its copies, if one does.
    pub fn backups(folder: &Path) -> Option<PathBuf> {
        told(folder)?.backups
    }

    /// The certificate that the program that serves a folder shows, if it shows one.
    pub fn certificate(folder: &Path) -> Option<PathBuf> {
        told(folder)?.certificate
    }
}

fn write(path: &Path, told: &Told) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(serde_json::to_string(told)?.as_bytes())
}

fn told(folder: &Path) -> Option<Told> {
    if !is_held(folder) {
        return None;
    }
    let text = std::fs::read_to_string(folder.join(FILE)).ok()?;
    serde_json::from_str(&text).ok()
}

impl Drop for Whereabouts {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.path) {
            tracing::debug!(%error, "the file that says where we serve stays");
        }
    }
}

/// Where a program on the same machine reaches a listener.
fn nearest(at: SocketAddr) -> SocketAddr {
    let ip = match at.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, at.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_says_where_it_is_served_while_it_is() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Whereabouts::of(folder.path()), None);
        let at = "0.0.0.0:8080".parse().unwrap();
        let copies = folder.path().join("copies");
        let told = Whereabouts::tell(folder.path(), at, "K", Some(&copies), None).unwrap();
        // The file alone is what a program that was cut off leaves.
        assert_eq!(Whereabouts::of(folder.path()), None);
        let lock = std::fs::File::create(folder.path().join("glane.lock")).unwrap();
        lock.lock().unwrap();
        let link = Whereabouts::of(folder.path());
        assert_eq!(link.as_deref(), Some("http://127.0.0.1:8080/cle/K"));
        assert_eq!(Whereabouts::backups(folder.path()).as_ref(), Some(&copies));
        Whereabouts::rekey(folder.path(), "AUTRE").unwrap();
        let link = Whereabouts::of(folder.path());
        assert_eq!(link.as_deref(), Some("http://127.0.0.1:8080/cle/AUTRE"));
        assert_eq!(Whereabouts::backups(folder.path()), Some(copies));
        drop(told);
        assert_eq!(Whereabouts::of(folder.path()), None);
        assert_eq!(nearest("[::]:1".parse().unwrap()).to_string(), "[::1]:1");
    }
}
