//! What strangers try, a file for each: a test fails once it works. `docs/security.md` says who they are and which other
//! tests hold the same.

mod csrf;
mod documented;
mod floods;
mod guessing;
mod headers;
mod invisible;
mod markup;
mod megabytes;
mod paths;
mod policy;
mod redirects;
mod sessions;
mod slow;
mod supply;
mod timing;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::Result;
use glane_testkit::app::FACILITATOR_KEY;
use glane_web::Route;

use crate::web::visit::{Place, SLUG};

/// Where a route of the table leads in this place.
pub(crate) async fn address(place: &Place, route: &Route) -> Result<String> {
    let room = place.app.room(SLUG).await?;
    let screen = room.projector_key();
    let key = match route.path.split('/').nth(1) {
        Some("cle") => FACILITATOR_KEY,
        Some("ecran") => screen.as_str(),
        _ => "fausse",
    };
    let question = if route.path.contains("/mots/") {
        "mots"
    } else {
        "texte"
    };
    let path = route
        .path
        .replace("{slug}", SLUG)
        .replace("{code}", &place.code)
        .replace("{key}", key)
        .replace("{name}", "room.css")
        .replace("{template}", "projet-social")
        .replace("{secret}", "fausse")
        .replace("{view}", "telephone")
        .replace("{group}", "groupe-1")
        .replace("{file}", &format!("{SLUG}.html?voir=1"))
        .replace("{consultation}", "essai")
        .replace("{question}", question);
    assert!(!path.contains('{'), "{path}: what is meant?");
    Ok(format!("{}{path}", place.app.local))
}

/// What the server answers to bytes that no browser would send.
async fn raw(place: &Place, sent: &str) -> Result<String> {
    let at = place.app.local.trim_start_matches("http://").to_owned();
    let sent = sent.to_owned();
    let answer = tokio::task::spawn_blocking(move || {
        let mut stream = TcpStream::connect(at)?;
        stream.set_read_timeout(Some(Duration::from_secs(20)))?;
        stream.write_all(sent.as_bytes())?;
        let mut answer = Vec::new();
        // Cut off or timed out, what came is what counts.
        let _ = stream.read_to_end(&mut answer);
        std::io::Result::Ok(String::from_utf8_lossy(&answer).into_owned())
    });
    Ok(answer.await??)
}
