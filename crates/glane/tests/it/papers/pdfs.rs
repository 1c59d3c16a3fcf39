//! PDFs written to harm: each is refused in words, and neither the command nor the room goes down with one.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, ensure};
use flate2::{Compression, write::ZlibEncoder};
use glane_scan::generator::Seed;
use std::io::Write;
use tempfile::tempdir;

use super::reading::{answered, kept, printed, scanned};
use crate::kit::{Server, command};

/// A PDF of these objects, the first of them its catalogue.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (n, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n", n + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let start = file.len();
    let size = objects.len() + 1;
    file.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let end = format!("trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
    file.extend(end.bytes());
    file
}

fn stream(head: &str, body: &[u8]) -> Vec<u8> {
    let mut made = format!("<<{head}/Length {}>>stream\n", body.len()).into_bytes();
    made.extend(body);
    made.extend(b"\nendstream");
    made
}

/// A page with these contents, and what they name.
fn paged(contents: Vec<u8>, resources: &str, more: Vec<Vec<u8>>) -> Vec<u8> {
    let page = format!(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}>>>>"
    );
    let mut objects = vec![
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>".to_vec(),
        page.into_bytes(),
        contents,
    ];
    objects.extend(more);
    pdf(&objects)
}

/// Lists in lists, deeper than any stack.
fn nested() -> Vec<u8> {
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&vec![b'['; 2_000_000]).unwrap();
    let contents = stream("/Filter/FlateDecode", &packed.finish().unwrap());
    paged(contents, "", Vec::new())
}

/// Drawings that draw drawings: twelve to the twelfth of them.
fn endless() -> Vec<u8> {
    let more = (0..12).map(|n| {
        let head = format!(
            "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</F {} 0 R>>>>",
            n + 6
        );
        stream(&head, "/F Do ".repeat(12).as_bytes())
    });
    let more = more
        .chain([stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 595 842]",
            b"0 0 1 1 re f",
        )])
        .collect();
    paged(stream("", b"/F Do"), "/XObject<</F 5 0 R>>", more)
}

/// A line of more dashes than any memory holds.
fn dashed() -> Vec<u8> {
    let contents = stream("", b"[0.0000001] 0 d 0 0 m 99999999 99999999 l S");
    paged(contents, "", Vec::new())
}

fn harmful() -> [(&'static str, Vec<u8>); 3] {
    [
        ("imbrique.pdf", nested()),
        ("sans-fin.pdf", endless()),
        ("tirets.pdf", dashed()),
    ]
}

/// A command for which a page may take so few seconds that a test can wait for it; honest ones take a tenth.
fn hasty(home: &Path) -> Command {
    let mut command = command(home);
    command.env("GLANE_PDF_SECONDS", "4");
    command
}

#[test]
fn the_command_tells_each_and_reads_what_lies_beside_them() {
    let home = tempdir().unwrap();
    let home = home.path();
    let (sides, page) = printed(home, 1);
    for (name, bytes) in harmful() {
        std::fs::write(home.join(name), bytes).unwrap();
    }
    let good = scanned(&sides[0], &page, &[1], &mut Seed::new(31));
    std::fs::write(home.join("z-bon.jpg"), good).unwrap();
    let files = ["imbrique.pdf", "sans-fin.pdf", "tirets.pdf", "z-bon.jpg"];
    let ran = hasty(home)
        .args(["paper", "read"])
        .args(files)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.code().is_some(), "{}: {told}", ran.status);
    for name in &files[..3] {
        let line = told.lines().find(|line| line.contains(name));
        let line = line.unwrap_or_else(|| panic!("nothing is said of {name}: {told}"));
        assert!(
            line.contains("abîmé") || line.contains("trop de temps"),
            "{line}"
        );
    }
    assert_eq!(answered(&kept(home).1).len(), 1, "{told}");
    // An honest one goes the same way; nobody has ticked anything on it yet.
    let ran = command(home)
        .args(["paper", "read", "f.pdf"])
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&ran.stdout) + String::from_utf8_lossy(&ran.stderr);
    assert!(
        told.contains("Rien n'est coché") || told.contains("Rien n’est coché"),
        "{told}"
    );
}

const EDGE: &str = "limite";

fn form(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{EDGE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    );
    let mut body = head.into_bytes();
    body.extend(bytes);
    body.extend(format!("\r\n--{EDGE}--\r\n").bytes());
    body
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_room_goes_on_and_the_next_sheet_is_read() -> Result<()> {
    let home = tempdir()?;
    let home = home.path().to_owned();
    let of = home.clone();
    let (sides, page) = tokio::task::spawn_blocking(move || printed(&of, 1)).await?;
    let server = Server::spawn(hasty(&home), &["serve"]);
    let client = reqwest::Client::builder()
        .cookie_store(true)
        .no_proxy()
        .build()?;
    client.get(server.url("facilitator")).send().await?;
    let url = server.local("/animer/essai/papier/lire");
    let send = async |name: &str, bytes: &[u8]| {
        let kind = format!("multipart/form-data; boundary={EDGE}");
        let sent = client.post(&url).header("content-type", kind);
        let told = sent.body(form(name, bytes)).send().await?;
        anyhow::Ok((told.status().as_u16(), told.text().await?))
    };
    for (name, bytes) in harmful() {
        let (status, told) = send(name, &bytes).await?;
        ensure!(status < 500, "{name}: {status}");
        ensure!(
            told.contains("abîmé") || told.contains("trop de temps"),
            "{name}: {told}"
        );
        let room = client.get(server.local("/healthz")).send().await?;
        ensure!(room.status() == 200, "{name}");
    }
    let good = scanned(&sides[0], &page, &[2], &mut Seed::new(32));
    let (status, told) = send("bon.jpg", &good).await?;
    ensure!(status < 400, "{status}: {told}");
    let ran = tokio::task::spawn_blocking(move || server.stop()).await?;
    ensure!(ran.code == Some(0), "{ran:?}");
    let snapshot = tokio::task::spawn_blocking(move || kept(&home).1).await?;
    let one = answered(&snapshot);
    ensure!(one.len() == 1, "{one:?}");
    Ok(())
}
