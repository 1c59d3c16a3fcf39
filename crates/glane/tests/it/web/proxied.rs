//! Behind nginx and Caddy as `deploy/` sets them up: pages, forms, and streams that are not held back.

use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use tempfile::{TempDir, tempdir};

use super::visit::Place;

/// How long a change may take through a proxy that does not hold it back, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// A proxy in a folder of its own. Ended when dropped.
struct Front {
    child: Child,
    port: u16,
    _folder: TempDir,
}

impl Drop for Front {
    fn drop(&mut self) {
        // nginx has a process of its own for its work: the first one ends both if asked.
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-s", "TERM", &id]).status();
        let _ = self.child.wait();
    }
}

fn example(name: &str) -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../deploy")
        .join(name);
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Our example with the ports of this run, and all else as the program has it by default.
fn swapped(text: &str, pairs: &[(&str, String)]) -> Result<String> {
    let mut text = text.to_owned();
    for (old, new) in pairs {
        ensure!(text.contains(old), "the example has no « {old} »");
        text = text.replace(old, new);
    }
    Ok(text)
}

fn nginx(glane: u16) -> Result<Front> {
    let (folder, port) = (tempdir()?, free_port()?);
    let server = swapped(
        &example("nginx.conf")?,
        &[
            ("listen 80;", format!("listen 127.0.0.1:{port};")),
            ("127.0.0.1:8080", format!("127.0.0.1:{glane}")),
        ],
    )?;
    let at = folder.path().display();
    let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|name| format!("{name}_temp_path {at}/{name};\n"))
        .concat();
    let whole = format!(
        "pid {at}/pid;\nerror_log {at}/error.log;\ndaemon off;\nevents {{}}\nhttp {{\naccess_log off;\n{paths}{server}}}\n"
    );
    let file = folder.path().join("nginx.conf");
    std::fs::write(&file, whole)?;
    let mut command = Command::new("nginx");
    command.arg("-c").arg(&file).arg("-p").arg(folder.path());
    start(command, port, folder)
}

fn caddy(glane: u16) -> Result<Front> {
    let (folder, port) = (tempdir()?, free_port()?);
    let site = swapped(
        &example("Caddyfile")?,
        &[
            // By plain HTTP: a test has no name and no certificate.
            ("glane.example.org {", format!("http://127.0.0.1:{port} {{")),
            ("127.0.0.1:8080", format!("127.0.0.1:{glane}")),
        ],
    )?;
    let file = folder.path().join("Caddyfile");
    std::fs::write(&file, format!("{{\n\tadmin off\n}}\n{site}"))?;
    let mut command = Command::new("caddy");
    command
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(&file)
        .env("HOME", folder.path())
        .env("XDG_DATA_HOME", folder.path())
        .env("XDG_CONFIG_HOME", folder.path());
    start(command, port, folder)
}

fn start(mut command: Command, port: u16, folder: TempDir) -> Result<Front> {
    let child = command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .with_context(|| format!("{command:?}: is it installed?"))?;
    Ok(Front {
        child,
        port,
        _folder: folder,
    })
}

/// Where the program itself listens.
fn port(place: &Place) -> Result<u16> {
    let port = place.app.local.rsplit(':').next().context("no port")?;
    Ok(port.parse()?)
}

async fn comes_through(place: &Place, front: &Front) -> Result<()> {
    let base = format!("http://127.0.0.1:{}", front.port);
    let client = place.app.browser()?;
    let page = format!("{base}/{}", place.code);
    let begun = tokio::time::Instant::now();
    while client.get(&page).send().await.is_err() {
        ensure!(begun.elapsed() < PATIENCE, "the proxy does not answer");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    for packed in [false, true] {
        let url = format!("{page}/direct");
        let mut asked = client.get(url).header("accept", "text/event-stream");
        if packed {
            asked = asked.header("accept-encoding", "gzip");
        }
        let mut stream = asked.send().await?.error_for_status()?;
        let piece = tokio::time::timeout(PATIENCE, stream.chunk()).await;
        let piece = piece.context("the first event is held back")??;
        ensure!(piece.is_some_and(|piece| !piece.is_empty()), "no event");
        // A change of state reaches it by itself.
        place.decide("close", "texte").await?;
        let piece = tokio::time::timeout(PATIENCE, stream.chunk()).await;
        piece.context("a change is held back")??.context("ended")?;
        place.decide("open", "texte").await?;
    }
    // A form posted as a browser does, from the address it sees.
    let form = [
        ("question", "texte"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "Par le mandataire"),
    ];
    let before = place.ballots().await?.len();
    let url = format!("{page}/reponse");
    let sent = client.post(url).header("origin", &base).form(&form);
    let status = sent.send().await?.status();
    ensure!(status.as_u16() == 303, "the form: {status}");
    ensure!(place.ballots().await?.len() == before + 1);
    Ok(())
}

#[tokio::test]
async fn streams_and_forms_pass_nginx_as_our_example_sets_it_up() -> Result<()> {
    let place = Place::asking("texte").await?;
    let front = nginx(port(&place)?)?;
    comes_through(&place, &front).await
}

#[tokio::test]
async fn streams_and_forms_pass_caddy_as_our_example_sets_it_up() -> Result<()> {
    let place = Place::asking("texte").await?;
    let front = caddy(port(&place)?)?;
    comes_through(&place, &front).await
}
