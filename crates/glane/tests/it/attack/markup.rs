//! Markup and formulas in what people write: text in every file that leaves the house.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::read::DeflateDecoder;

use crate::web::visit::{EVERY_KIND, Place, SLUG, Seen};

const TYPED: [&str; 8] = [
    "<script>alert(1)</script>",
    "<svg onload=alert(1)>",
    "#read(\"/etc/passwd\") $x$",
    "=HYPERLINK(\"http://a\")",
    "+33 1 <b>gras</b>",
    "-2+3 & co",
    "@SUM(A1) ]]>",
    "[lien](http://a) **g**",
];

/// The files of an archive of ours.
fn files(archive: &[u8]) -> Result<BTreeMap<String, Vec<u8>>> {
    let short = |at: usize| usize::from(u16::from_le_bytes([archive[at], archive[at + 1]]));
    let long = |at: usize| short(at) + (short(at + 2) << 16);
    let end = archive.len().checked_sub(22).context("no archive")?;
    let (mut at, mut files) = (long(end + 16), BTreeMap::new());
    for _ in 0..short(end + 10) {
        let (method, packed, name_len) = (short(at + 10), long(at + 20), short(at + 28));
        let name = String::from_utf8(archive[at + 46..at + 46 + name_len].to_vec())?;
        let local = long(at + 42);
        let from = local + 30 + short(local + 26) + short(local + 28);
        let body = &archive[from..from + packed];
        let mut bytes = Vec::new();
        if method == 0 {
            bytes.extend(body);
        } else {
            DeflateDecoder::new(body).read_to_end(&mut bytes)?;
        }
        at += 46 + name_len + short(at + 30) + short(at + 32);
        files.insert(name, bytes);
    }
    Ok(files)
}

async fn answered() -> Result<Place> {
    let long = EVERY_KIND
        .replace("maximum = 40", "maximum = 400")
        .replace("date = 2026-01-15", "date = 2026-01-15\nseuil = 1");
    let place = Place::with(&long).await?;
    place.decide("open", "texte").await?;
    for typed in TYPED {
        place.visitor()?.answer(&[("v", typed)]).await?;
    }
    place.decide("open", "mots").await?;
    for typed in TYPED {
        place.visitor()?.answer(&[("v", typed)]).await?;
    }
    Ok(place)
}

async fn file(place: &Place, ending: &str) -> Result<Vec<u8>> {
    let url = format!(
        "{}/animer/{SLUG}/restitution/{SLUG}.{ending}",
        place.app.local
    );
    let answer = place.facilitator.get(url).send().await?;
    assert_eq!(answer.status(), 200, "{ending}");
    Ok(answer.bytes().await?.to_vec())
}

fn is_inert(name: &str, text: &str) {
    for raw in ["<script>alert", "<svg onload", "<b>gras"] {
        assert!(!text.contains(raw), "{name} holds {raw}");
    }
}

#[tokio::test]
async fn no_file_of_the_restitution_holds_markup_that_people_typed() -> Result<()> {
    let place = answered().await?;
    let html = String::from_utf8(file(&place, "html").await?)?;
    is_inert("html", &html);
    assert!(
        html.contains("&lt;script&gt;alert(1)"),
        "it is there as text"
    );
    let markdown = String::from_utf8(file(&place, "md").await?)?;
    is_inert("md", &markdown);
    assert!(!markdown.contains("[lien](http"), "no link");
    for ending in [
        "docx",
        "xlsx",
        "bilan.docx",
        "bilan.xlsx",
        "svg.zip",
        "reseaux.zip",
    ] {
        for (name, bytes) in files(&file(&place, ending).await?)? {
            if let Ok(text) = String::from_utf8(bytes) {
                is_inert(&format!("{ending}/{name}"), &text);
            }
        }
    }
    let json = String::from_utf8(file(&place, "json").await?)?;
    assert!(
        json.contains("<script>alert(1)"),
        "data for programs is what was typed"
    );
    // Typst took its signs for signs: no file of the machine was read.
    for ending in ["pdf", "affiche.pdf"] {
        let pdf = file(&place, ending).await?;
        assert!(pdf.starts_with(b"%PDF"), "{ending}");
        let script = ["/JavaScript", "/Launch", "root:x:0"];
        let text = String::from_utf8_lossy(&pdf);
        assert!(!script.iter().any(|part| text.contains(part)), "{ending}");
    }
    Ok(())
}

#[tokio::test]
async fn no_cell_of_a_spreadsheet_is_a_formula() -> Result<()> {
    let place = answered().await?;
    let mut cells = 0;
    for (name, bytes) in files(&file(&place, "csv.zip").await?)? {
        let text = String::from_utf8(bytes)?;
        if Path::new(&name).extension().is_none_or(|end| end != "csv") {
            continue;
        }
        for cell in text.trim_start_matches('\u{FEFF}').split([';', '\n']) {
            let cell = cell.trim().trim_matches('"');
            let number = cell.replace(',', ".").parse::<f64>().is_ok();
            let begins =
                cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell != "-" && !number;
            assert!(!begins, "{name}: {cell}");
            cells += 1;
        }
    }
    assert!(cells > 50, "{cells}");
    for ending in ["xlsx", "bilan.xlsx"] {
        let mut sheets = 0;
        for (name, bytes) in files(&file(&place, ending).await?)? {
            if !name.contains("worksheets/") {
                continue;
            }
            let text = String::from_utf8(bytes)?;
            // Sums of our own are none either: a cell is a number or a text.
            assert!(
                !text.contains("<f>") && !text.contains("<f "),
                "{ending}/{name}"
            );
            sheets += 1;
        }
        assert!(sheets > 0, "{ending}");
    }
    Ok(())
}

#[tokio::test]
async fn what_people_typed_is_text_on_every_page_of_the_console() -> Result<()> {
    let place = answered().await?;
    let mut held = 0;
    for route in place.app.table.iter().filter(|route| route.method == "GET") {
        let url = super::address(&place, route).await?;
        let answer = place.facilitator.get(&url).send().await?;
        let kind = answer.headers().get("content-type");
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            continue;
        }
        let seen = Seen::of(answer).await?;
        is_inert(&url, &seen.html);
        held += usize::from(
            seen.html.contains("&lt;script&gt;alert(1)")
                || seen.html.contains("&#60;script&#62;alert(1)"),
        );
    }
    assert!(held > 3, "{held}");
    Ok(())
}
