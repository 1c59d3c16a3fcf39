//! A certificate that the program asks for by itself, of Pebble, a real authority for tests: got, kept, renewed, and what
//! is said when the authority or the name is not reached.

use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use rcgen::{CertificateParams, KeyPair};
use tempfile::{TempDir, tempdir};
use tokio::io::AsyncWriteExt;

use crate::kit::{PATIENCE, Server, command, run};
use crate::securing::{connect, rest};
use crate::workshop::made;

const NAME: &str = "ateliers.test";
/// So many seconds a certificate holds: long, or so short that it is renewed while one waits.
const LONG: u64 = 90 * 86_400;
const SHORT: u64 = 30;

/// A port nobody listens on.
fn free() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// The authority, and a name server that leads every name to this machine. Ended when dropped.
struct Authority {
    home: TempDir,
    children: Vec<Child>,
    port: u16,
    management: u16,
}

impl Authority {
    /// Asks back at `door`; what it signs holds for so many seconds.
    fn start(door: u16, seconds: u64) -> Self {
        let home = tempdir().unwrap();
        let file = |name: &str| home.path().join(name).display().to_string();
        let asked = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
        let key = KeyPair::generate().unwrap();
        let cert = asked.self_signed(&key).unwrap();
        std::fs::write(file("cert.pem"), cert.pem()).unwrap();
        std::fs::write(file("key.pem"), key.serialize_pem()).unwrap();
        let (port, management, names) = (free(), free(), free());
        let config = serde_json::json!({ "pebble": {
            "listenAddress": format!("127.0.0.1:{port}"),
            "managementListenAddress": format!("127.0.0.1:{management}"),
            "certificate": file("cert.pem"),
            "privateKey": file("key.pem"),
            "httpPort": free(),
            "tlsPort": door,
            "ocspResponderURL": "",
            "externalAccountBindingRequired": false,
            "certificateValidityPeriod": seconds,
        }});
        std::fs::write(file("pebble.json"), config.to_string()).unwrap();
        let run = |program: &str, args: &[&str]| {
            let mut command = Command::new(program);
            command.args(args).current_dir(home.path());
            // It refuses some numbers used once on purpose, and makes whoever asks wait unless it is told not to.
            command.env("PEBBLE_VA_NOSLEEP", "1");
            command.stdout(Stdio::null()).stderr(Stdio::null());
            command.spawn().unwrap()
        };
        let dns = format!("127.0.0.1:{names}");
        let own = format!("127.0.0.1:{}", free());
        let children = vec![
            run(
                "pebble-challtestsrv",
                &[
                    "-dns01",
                    &dns,
                    "-management",
                    &own,
                    "-http01",
                    "",
                    "-https01",
                    "",
                    "-tlsalpn01",
                    "",
                    "-defaultIPv6",
                    "",
                ],
            ),
            run(
                "pebble",
                &["-config", &file("pebble.json"), "-dnsserver", &dns],
            ),
        ];
        let authority = Self {
            home,
            children,
            port,
            management,
        };
        let since = Instant::now();
        while [port, management]
            .into_iter()
            .any(|port| TcpStream::connect(("127.0.0.1", port)).is_err())
        {
            assert!(since.elapsed() < PATIENCE, "the authority does not start");
            std::thread::sleep(Duration::from_millis(50));
        }
        authority
    }

    fn directory(&self) -> String {
        format!("https://127.0.0.1:{}/dir", self.port)
    }

    /// The certificate of its own pages.
    fn own(&self) -> PathBuf {
        self.home.path().join("cert.pem")
    }

    /// The certificate that what it signs leads back to.
    async fn root(&self) -> Result<String> {
        let own = std::fs::read(self.own())?;
        let mut line = connect(&own, self.management, "127.0.0.1").await?;
        line.write_all(b"GET /roots/0 HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
            .await?;
        let answer = rest(&mut line).await?;
        let begin = answer.find("-----BEGIN").context("no root")?;
        Ok(answer[begin..].to_owned())
    }

    fn end(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Drop for Authority {
    fn drop(&mut self) {
        self.end();
    }
}

/// Serves a data folder at `door` with a certificate of an authority, which `trusted` vouches for.
fn serve(home: &Path, data: &Path, door: u16, directory: &str, trusted: &Path) -> Server {
    let mut command = command(home);
    command.env("SSL_CERT_FILE", trusted);
    let door = format!("127.0.0.1:{door}");
    let mut words = vec!["serve", "--data", data.to_str().unwrap(), "--listen", &door];
    words.extend(["--acme", NAME, "--acme-contact", "accueil@ateliers.test"]);
    words.extend(["--acme-directory", directory]);
    Server::spawn(command, &words)
}

/// The certificate shown at the door, to whoever trusts `root`.
async fn shown(root: &str, door: u16) -> Result<Vec<u8>> {
    let mut line = connect(root.as_bytes(), door, NAME).await?;
    let certificates = line.get_ref().1.peer_certificates().context("none")?;
    let first = certificates.first().context("none")?.to_vec();
    let asked = format!("GET /healthz HTTP/1.1\r\nHost: {NAME}\r\nConnection: close\r\n\r\n");
    line.write_all(asked.as_bytes()).await?;
    let answer = rest(&mut line).await?;
    ensure!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    Ok(first)
}

#[tokio::test]
async fn a_certificate_is_got_and_kept_and_serves_while_the_authority_is_away() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let door = free();
    let mut authority = Authority::start(door, LONG);
    let server = serve(
        home.path(),
        &data,
        door,
        &authority.directory(),
        &authority.own(),
    );
    let facilitator = server.url("facilitator");
    let begin = format!("https://{NAME}:{door}/cle/");
    ensure!(facilitator.starts_with(&begin), "{facilitator}");
    server.hear("Le certificat de ateliers.test est là");
    let root = authority.root().await?;
    let first = shown(&root, door).await?;

    // For its owner's eyes alone.
    let folder = data.join("https");
    let mode = |path: &Path| -> Result<u32> { Ok(path.metadata()?.permissions().mode() & 0o777) };
    ensure!(mode(&folder)? == 0o700);
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&folder)? {
        let path = entry?.path();
        ensure!(mode(&path)? == 0o600, "{}", path.display());
        names.push(path.file_name().context("no name")?.to_owned());
    }
    names.sort();
    ensure!(names == ["ateliers.test.pem", "compte.json"], "{names:?}");
    let doctor = run(
        home.path(),
        &["doctor", "--data", data.to_str().unwrap(), "--json"],
    );
    let found = doctor.json()["findings"].clone();
    let mut found = found.as_array().into_iter().flatten();
    let certificate = found.find(|found| found["what"] == "certificate");
    ensure!(certificate.context("not looked at")?["good"] == true);
    ensure!(server.stop().code == Some(0));

    // Started again, it shows what it has at once, and asks nobody.
    authority.end();
    let server = serve(
        home.path(),
        &data,
        door,
        &authority.directory(),
        &authority.own(),
    );
    ensure!(shown(&root, door).await? == first);
    let said = server.stop().stderr;
    ensure!(!said.contains("demande un certificat"), "{said}");

    // Another authority, which is not there: the certificate of the first one serves on.
    let nobody = format!("https://127.0.0.1:{}/dir", free());
    let server = serve(home.path(), &data, door, &nobody, &authority.own());
    let said = server.hear("Nouvel essai dans 2 minutes");
    for part in [
        "n’a pas répondu comme il faut",
        "À faire",
        "d’une autre autorité",
    ] {
        ensure!(said.contains(part), "{part}: {said}");
    }
    ensure!(shown(&root, door).await? == first);
    Ok(())
}

#[tokio::test]
async fn a_certificate_is_renewed_before_it_is_over() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let door = free();
    let authority = Authority::start(door, SHORT);
    let server = serve(
        home.path(),
        &data,
        door,
        &authority.directory(),
        &authority.own(),
    );
    server.hear("Le certificat de ateliers.test est là");
    let root = authority.root().await?;
    let first = shown(&root, door).await?;
    let since = Instant::now();
    loop {
        // At no moment does anybody find the door without a certificate that holds.
        if shown(&root, door).await? != first {
            break;
        }
        ensure!(since.elapsed() < PATIENCE, "it is never renewed");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    ensure!(server.stop().code == Some(0));
    Ok(())
}

#[tokio::test]
async fn a_name_that_does_not_lead_here_is_told() -> Result<()> {
    let home = tempdir()?;
    let data = made(home.path());
    let door = free();
    let authority = Authority::start(free(), LONG);
    let server = serve(
        home.path(),
        &data,
        door,
        &authority.directory(),
        &authority.own(),
    );
    let said = server.hear("Nouvel essai dans 2 minutes");
    for part in [
        "n’a pas trouvé Glane à ateliers.test",
        "port 443",
        "les pages ne s’ouvrent pas",
    ] {
        ensure!(said.contains(part), "{part}: {said}");
    }
    let root = authority.root().await?;
    ensure!(shown(&root, door).await.is_err());
    ensure!(!data.join("https/ateliers.test.pem").exists());
    ensure!(server.stop().code == Some(0));
    Ok(())
}

#[test]
fn an_authority_that_is_not_trusted_is_told_and_bad_words_are_refused() {
    let home = tempdir().unwrap();
    let data = made(home.path());
    let door = free();
    let authority = Authority::start(door, LONG);
    // Trusted is another than the one that answers.
    let other = home.path().join("autre.pem");
    let asked = CertificateParams::new(["127.0.0.1".to_owned()]).unwrap();
    let cert = asked.self_signed(&KeyPair::generate().unwrap()).unwrap();
    std::fs::write(&other, cert.pem()).unwrap();
    let server = serve(home.path(), &data, door, &authority.directory(), &other);
    let said = server.hear("Nouvel essai");
    assert!(said.contains("SSL_CERT_FILE"), "{said}");
    drop(server);
    let data = data.to_str().unwrap();
    for (words, said) in [
        (vec!["--acme", "192.168.1.10"], "n’est pas un nom public"),
        (
            vec!["--acme", NAME, "--acme-contact", "x"],
            "adresse électronique",
        ),
        (
            vec!["--acme", NAME, "--acme-directory", "http://a.test"],
            "d’une autorité",
        ),
        (vec!["--acme-contact", "a@b.test"], "--acme"),
        (vec!["--acme", NAME, "--cert", "a", "--key", "b"], "--cert"),
    ] {
        let mut all = vec!["serve", "--data", data, "--listen", "127.0.0.1:0"];
        all.extend(words);
        let ran = run(home.path(), &all);
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.stderr.contains(said), "{said}: {ran:?}");
    }
}
