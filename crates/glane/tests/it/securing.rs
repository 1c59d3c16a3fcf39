//! TLS by a certificate of one's own: the pages and their streams through it, commands beside it, a renewal, and what is
//! said of a certificate that does not serve.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rcgen::{CertificateParams, KeyPair, date_time_ymd};
use tempfile::{TempDir, tempdir};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::kit::{PATIENCE, Server, command, run};
use crate::workshop::{SLUG, made};

/// The name that the certificates are of.
const NAME: &str = "salle.test";
/// A year in which a certificate ends that serves for long, and one that is over.
const LONG: i32 = 2999;
const OVER: i32 = 2021;

/// A folder with a workshop and a certificate.
struct Hall {
    home: TempDir,
    data: PathBuf,
}

impl Hall {
    fn new(end: i32) -> Self {
        let home = tempdir().unwrap();
        let data = made(home.path());
        let hall = Self { home, data };
        hall.certify(end);
        hall
    }

    fn file(&self, name: &str) -> String {
        self.home.path().join(name).to_str().unwrap().to_owned()
    }

    /// Writes a fresh certificate and its key.
    fn certify(&self, end: i32) {
        let names = [NAME, "127.0.0.1"].map(str::to_owned);
        let mut asked = CertificateParams::new(names).unwrap();
        asked.not_before = date_time_ymd(2020, 1, 1);
        asked.not_after = date_time_ymd(end, 1, 1);
        let key = KeyPair::generate().unwrap();
        let cert = asked.self_signed(&key).unwrap();
        std::fs::write(self.file("cert.pem"), cert.pem()).unwrap();
        std::fs::write(self.file("key.pem"), key.serialize_pem()).unwrap();
    }

    fn serve(&self) -> Server {
        let data = self.data.to_str().unwrap();
        let (cert, key) = (self.file("cert.pem"), self.file("key.pem"));
        let mut words = vec!["serve", "--data", data, "--host", NAME];
        words.extend(["--cert", &cert, "--key", &key]);
        Server::start(self.home.path(), &words)
    }

    /// What doctor says of one thing, and whether it is well.
    fn doctor(&self, what: &str) -> (bool, String) {
        let data = self.data.to_str().unwrap();
        let ran = run(self.home.path(), &["doctor", "--data", data, "--json"]);
        let told = ran.json();
        let mut findings = told["findings"].as_array().unwrap().iter();
        let found = findings.find(|found| found["what"] == what).unwrap();
        (
            found["good"].as_bool().unwrap(),
            found["said"].as_str().unwrap().to_owned(),
        )
    }

    /// A browser that trusts the certificate of now alone.
    async fn connect(&self, port: u16) -> Result<TlsStream<TcpStream>> {
        connect(&std::fs::read(self.file("cert.pem"))?, port, NAME).await
    }

    async fn ask(&self, port: u16, request: &str) -> Result<String> {
        let mut line = self.connect(port).await?;
        line.write_all(request.as_bytes()).await?;
        rest(&mut line).await
    }
}

/// A browser that trusts one authority alone.
pub async fn connect(trusted: &[u8], port: u16, name: &str) -> Result<TlsStream<TcpStream>> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(trusted)?)?;
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(("127.0.0.1", port)).await?;
    let name = ServerName::try_from(name.to_owned())?;
    Ok(TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await?)
}

/// Reads to the end, which is said: whoever closes without a word of TLS may have been cut off.
pub async fn rest(line: &mut TlsStream<TcpStream>) -> Result<String> {
    let mut answer = Vec::new();
    tokio::time::timeout(PATIENCE, line.read_to_end(&mut answer)).await??;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

fn get(path: &str, cookie: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {NAME}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n")
}

fn post(path: &str, origin: &str, cookie: &str, form: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {NAME}\r\nOrigin: {origin}\r\nCookie: {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{form}",
        form.len()
    )
}

fn path(url: &str) -> String {
    format!("/{}", url.splitn(4, '/').nth(3).unwrap_or_default())
}

/// Reads until a part is there.
async fn until(line: &mut TlsStream<TcpStream>, part: &str) -> Result<String> {
    let mut said = String::new();
    let mut some = [0_u8; 4096];
    while !said.contains(part) {
        let read = tokio::time::timeout(PATIENCE, line.read(&mut some)).await??;
        ensure!(read > 0, "no « {part} » in {said}");
        said.push_str(&String::from_utf8_lossy(&some[..read]));
    }
    Ok(said)
}

/// The facilitator's cookie, which is never sent without TLS.
async fn enter(hall: &Hall, server: &Server) -> Result<String> {
    let facilitator = server.url("facilitator");
    ensure!(
        facilitator.starts_with("https://salle.test:"),
        "{facilitator}"
    );
    let door = hall
        .ask(server.port(), &get(&path(&facilitator), ""))
        .await?;
    ensure!(door.starts_with("HTTP/1.1 303"), "{door}");
    let mut cookies = door
        .lines()
        .filter_map(|line| line.strip_prefix("set-cookie: "));
    let cookie = cookies.next().context("no cookie")?;
    ensure!(cookie.ends_with("; Secure"), "{cookie}");
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn pages_and_streams_pass_a_certificate_of_ones_own() -> Result<()> {
    let hall = Hall::new(LONG);
    let server = hall.serve();
    let port = server.port();
    let cookie = enter(&hall, &server).await?;

    // A stream that stays open brings what is decided meanwhile.
    let mut screen = hall.connect(port).await?;
    let live = format!("{}/direct", path(&server.url("projector")));
    let asked = format!("GET {live} HTTP/1.1\r\nHost: {NAME}\r\n\r\n");
    screen.write_all(asked.as_bytes()).await?;
    until(&mut screen, "event: ").await?;
    let console = hall
        .ask(port, &get(&format!("/animer/{SLUG}"), &cookie))
        .await?;
    let base = glane_testkit::page::field(&console, "base").context("no base")?;
    let form = format!("act=open&question=choix&base={base}");
    let decide = format!("/animer/{SLUG}/decider");
    let elsewhere = post(&decide, "https://ailleurs.test", &cookie, &form);
    let refused = hall.ask(port, &elsewhere).await?;
    ensure!(refused.starts_with("HTTP/1.1 403"), "{refused}");
    let ours = post(&decide, "https://salle.test", &cookie, &form);
    let decided = hall.ask(port, &ours).await?;
    ensure!(decided.starts_with("HTTP/1.1 303"), "{decided}");
    until(&mut screen, "Lequel").await?;

    // Commands of this machine find the pages behind the door.
    assert!(hall.doctor("served").0);
    let (well, said) = hall.doctor("certificate");
    ensure!(well && said.contains("janvier 2999"), "{said}");

    // Asked to stop, it ends what it was sending and says so.
    server.signal("TERM");
    rest(&mut screen).await?;
    let ran = server.wait();
    assert_eq!(ran.code, Some(0), "{ran:?}");
    Ok(())
}

#[tokio::test]
async fn who_comes_without_tls_is_shown_the_way() -> Result<()> {
    let hall = Hall::new(LONG);
    let server = hall.serve();
    let port = server.port();
    let plain = async |request: String| -> Result<String> {
        let mut line = TcpStream::connect(("127.0.0.1", port)).await?;
        line.write_all(request.as_bytes()).await?;
        let mut said = String::new();
        tokio::time::timeout(PATIENCE, line.read_to_string(&mut said)).await??;
        Ok(said)
    };
    let page = plain(get("/AB2CD?x=1", "")).await?;
    ensure!(page.starts_with("HTTP/1.1 307"), "{page}");
    ensure!(
        page.contains("Location: https://salle.test/AB2CD?x=1\r\n"),
        "{page}"
    );
    let form = plain(post("/AB2CD/reponse", "http://salle.test", "", "x=1")).await?;
    ensure!(form.starts_with("HTTP/1.1 400"), "{form}");
    ensure!(form.contains("https au début"), "{form}");
    Ok(())
}

#[test]
fn a_server_with_a_certificate_is_rehearsed() {
    let hall = Hall::new(LONG);
    let server = hall.serve();
    let link = server.url("facilitator").replace(NAME, "127.0.0.1");
    let rehearse = |trust: Option<&str>| {
        let mut command = command(hall.home.path());
        if let Some(file) = trust {
            command.env("SSL_CERT_FILE", hall.file(file));
        }
        let words = ["rehearse", SLUG, "--phones", "5", "--json", "--link", &link];
        command.args(words).output().unwrap()
    };
    let ran = rehearse(Some("cert.pem"));
    // A verdict is a verdict, on a machine as slow as may be.
    assert!(matches!(ran.status.code(), Some(0 | 1)), "{ran:?}");
    let told: serde_json::Value = serde_json::from_slice(&ran.stdout).unwrap();
    assert_eq!((&told["arrived"], &told["kept"]), (&5.into(), &10.into()));
    let strange = rehearse(None);
    assert_eq!(strange.status.code(), Some(2), "{strange:?}");
    let said = String::from_utf8_lossy(&strange.stderr);
    assert!(said.contains("pas reconnu"), "{said}");
    assert!(said.contains("SSL_CERT_FILE"), "{said}");
}

#[tokio::test]
async fn a_renewed_certificate_is_taken_up_and_a_broken_one_is_not() -> Result<()> {
    let hall = Hall::new(LONG);
    let server = hall.serve();
    let page = get("/healthz", "");
    hall.ask(server.port(), &page).await?;
    let mut inside = hall.connect(server.port()).await?;
    // Another certificate, under the same names of files: who trusts it alone is let in once it is shown.
    let renewed = async || -> Result<()> {
        let since = Instant::now();
        while hall.ask(server.port(), &page).await.is_err() {
            ensure!(since.elapsed() < PATIENCE, "it is never shown");
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        Ok(())
    };
    hall.certify(LONG);
    ensure!(hall.ask(server.port(), &page).await.is_err());
    renewed().await?;
    // Who was inside stays.
    inside.write_all(page.as_bytes()).await?;
    ensure!(rest(&mut inside).await?.starts_with("HTTP/1.1 200"));
    // Half of a renewal: the key is another's.
    let key = std::fs::read(hall.file("key.pem"))?;
    let other = KeyPair::generate()?.serialize_pem();
    std::fs::write(hall.file("key.pem"), other)?;
    tokio::time::sleep(Duration::from_secs(12)).await;
    hall.ask(server.port(), &page).await?;
    std::fs::write(hall.file("key.pem"), key)?;
    let told = server.stop().stderr;
    let parts = ["a été renouvelé", "ne vont pas ensemble", "sert toujours"];
    let at = parts.map(|part| told.find(part));
    ensure!(at.iter().all(Option::is_some) && at.is_sorted(), "{told}");
    Ok(())
}

#[test]
fn a_certificate_that_is_over_is_told() {
    let hall = Hall::new(OVER);
    let server = hall.serve();
    let (well, said) = hall.doctor("certificate");
    assert!(!well && said.contains("janvier 2021"), "{said}");
    let told = server.stop().stderr;
    assert!(told.contains("ne vaut plus depuis"), "{told}");
}

#[test]
fn a_certificate_that_does_not_serve_is_told() {
    let hall = Hall::new(LONG);
    let home = hall.home.path();
    let other = KeyPair::generate().unwrap().serialize_pem();
    std::fs::write(home.join("autre.pem"), other).unwrap();
    let serve = |more: &[&str]| {
        let data = hall.data.to_str().unwrap();
        let mut words = vec!["serve", "--listen", "127.0.0.1:0", "--data", data];
        words.extend(more);
        run(home, &words)
    };
    for (cert, key, said) in [
        ("absent.pem", "key.pem", "n’existe pas"),
        (
            "essai.atelier.toml",
            "key.pem",
            "ne contient pas de certificat",
        ),
        ("cert.pem", "essai.atelier.toml", "ne contient pas de clé"),
        ("cert.pem", "autre.pem", "ne vont pas ensemble"),
    ] {
        let (cert, key) = (hall.file(cert), hall.file(key));
        let ran = serve(&["--cert", &cert, "--key", &key]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{ran:?}");
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
        assert!(ran.stderr.contains("À faire"), "{ran:?}");
    }
    let cert = hall.file("cert.pem");
    assert_eq!(serve(&["--cert", &cert]).code, Some(2));
    assert!(Path::new(&cert).exists());
}
