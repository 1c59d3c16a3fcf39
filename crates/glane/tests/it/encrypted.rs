//! PostgreSQL and NATS by TLS: spoken to with the certificate that is trusted, and not otherwise.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use glane_bus::server::NatsServer;
use glane_store_postgres::cluster::Cluster;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use tempfile::tempdir;

use crate::kit::{PATIENCE, Ran, Server, command, run};
use crate::workshop::{Desk, SLUG, made};

/// An authority that this test makes, and the file of its certificate.
struct Authority {
    params: CertificateParams,
    key: KeyPair,
    file: PathBuf,
}

fn authority(home: &Path, name: &str) -> Authority {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let file = home.join(name);
    std::fs::write(&file, params.self_signed(&key).unwrap().pem()).unwrap();
    Authority { params, key, file }
}

/// A certificate of a host, with its key.
fn certificate(authority: &Authority, host: &str) -> (String, String) {
    let key = KeyPair::generate().unwrap();
    let issuer = Issuer::from_params(&authority.params, &authority.key);
    let params = CertificateParams::new(vec![host.to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &issuer).unwrap();
    (certificate.pem(), key.serialize_pem())
}

fn refused(ran: &Ran, code: i32, told: &str) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    assert!(ran.stderr.contains(told), "{told}: {ran:?}");
    assert!(ran.stderr.contains("À faire"), "{ran:?}");
}

#[test]
fn the_certificate_that_is_trusted_lets_in_and_any_other_is_refused_with_words() {
    let home = tempdir().unwrap();
    let home = home.path();
    let ours = authority(home, "autorité.pem");
    let other = authority(home, "autre.pem");
    let (certificate, key) = certificate(&ours, "localhost");
    let cluster = Cluster::encrypted(&certificate, &key);
    cluster.run("CREATE SCHEMA sur");
    made(home);
    let script = home.join("essai.atelier.toml");
    let script = script.to_str().unwrap();
    let asked = |host: &str, mode: &str, roots: Option<&Path>| {
        let roots = roots.map(|file| {
            let file = file
                .to_str()
                .unwrap()
                .replace('/', "%2F")
                .replace('é', "%C3%A9");
            format!("&sslrootcert={file}")
        });
        let more = format!("&sslmode={mode}{}", roots.unwrap_or_default());
        cluster.address_by("sur", host, &more)
    };
    let create = |store: &str| run(home, &["create", script, "--store", store]);
    let report = |store: &str| {
        let asked = ["report", "--workshop", SLUG, "--json", "--store", store];
        run(home, &asked).code
    };

    // Nothing of these leaves anything there.
    let untrusted = "n’est pas reconnu";
    refused(
        &create(&asked("localhost", "verify-full", Some(&other.file))),
        3,
        untrusted,
    );
    refused(
        &create(&asked("localhost", "verify-ca", Some(&other.file))),
        3,
        untrusted,
    );
    refused(&create(&asked("localhost", "require", None)), 3, untrusted);
    refused(
        &create(&asked("127.0.0.1", "verify-full", Some(&ours.file))),
        3,
        untrusted,
    );
    refused(
        &create(&asked("127.0.0.1", "require", Some(&ours.file))),
        3,
        untrusted,
    );
    let missing = home.join("pas-la.pem");
    refused(
        &create(&asked("localhost", "verify-full", Some(&missing))),
        2,
        "pas-la.pem",
    );
    refused(
        &create(&asked("localhost", "sans", None)),
        2,
        "ne se lit pas",
    );
    refused(
        &create(&asked("localhost", "disable", None)),
        3,
        "ne laisse pas entrer",
    );
    let tables = "SELECT count(*) FROM pg_tables WHERE schemaname = 'sur'";
    assert_eq!(cluster.run(tables), "0");

    let full = asked("localhost", "verify-full", Some(&ours.file));
    let ran = create(&full);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    for (host, mode) in [
        ("localhost", "verify-full"),
        ("localhost", "require"),
        ("localhost", "verify-ca"),
        // The name that the certificate bears is another one.
        ("127.0.0.1", "verify-ca"),
    ] {
        let store = asked(host, mode, Some(&ours.file));
        assert_eq!(report(&store), Some(0), "{store}");
    }
    assert_eq!(
        report(&asked("127.0.0.1", "verify-full", Some(&ours.file))),
        Some(3)
    );

    // A server that does not encrypt is not spoken to in clear.
    let clear = Cluster::shared().fresh() + "&sslmode=verify-full";
    refused(&create(&clear), 3, "n’en fait pas");
}

#[tokio::test]
async fn a_relay_by_tls_is_one_that_is_trusted() -> Result<()> {
    let home = tempdir()?;
    let home = home.path();
    let ours = authority(home, "autorite.pem");
    let other = authority(home, "autre.pem");
    let (certificate, key) = certificate(&ours, "localhost");
    let [certified, secret] = ["relais.pem", "relais-cle.pem"].map(|name| home.join(name));
    std::fs::write(&certified, certificate)?;
    std::fs::write(&secret, key)?;
    let relay = NatsServer::encrypted(certified, secret);
    let store = Cluster::shared().fresh();
    made(home);
    let script = home.join("essai.atelier.toml");
    let script = script.to_str().unwrap_or_default();
    let ran = run(home, &["create", script, "--store", &store]);
    ensure!(ran.code == Some(0), "{ran:?}");
    for (trusted, is_up) in [(&ours, true), (&other, false)] {
        let mut command = command(home);
        command.env("SSL_CERT_FILE", &trusted.file);
        let bus = relay.address_by("localhost");
        let serve = ["serve", "--store", &store, "--bus", &bus, "--node", "un"];
        let server = Server::spawn(command, &serve);
        let desk = Desk::of(&server).await?;
        let console = format!("/animer/{SLUG}");
        let since = Instant::now();
        // Said as soon as it is so, and still so a while later.
        let mut as_it_is = 0;
        while as_it_is < 10 {
            let says_away = desk
                .page(&console)
                .await?
                .contains("Le relais entre machines");
            as_it_is = if says_away == is_up { 0 } else { as_it_is + 1 };
            ensure!(
                since.elapsed() < PATIENCE,
                "up: {is_up}, said away: {says_away}"
            );
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        ensure!(server.stop().code == Some(0));
    }
    Ok(())
}
