//! Clients that never finish: half a head, half a form. What cuts them off in the end is held by
//! `glane_web::patience` and `serve` (`HEAD`); here, that they hold nobody up.

use std::io::Write;
use std::net::TcpStream;

use anyhow::Result;

use super::raw;
use crate::web::visit::Place;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_who_never_finish_hold_nobody_up() -> Result<()> {
    let place = Place::asking("choix").await?;
    let at = place.app.local.trim_start_matches("http://").to_owned();
    let mut held = Vec::new();
    for n in 0..200 {
        let mut stream = TcpStream::connect(&at)?;
        if n % 2 == 0 {
            write!(stream, "GET /{} HTTP/1.1\r\nHost: x\r\nX-", place.code)?;
        } else {
            let kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000";
            write!(
                stream,
                "POST /{}/reponse HTTP/1.1\r\nHost: x\r\n{kind}\r\n\r\nquestion=choix",
                place.code
            )?;
        }
        held.push(stream);
    }
    for n in 0..10 {
        place
            .visitor()?
            .answer(&[("v", ["oui", "non"][n % 2])])
            .await?
            .says(200, "Réponse enregistrée");
    }
    assert_eq!(place.ballots().await?.len(), 10);
    drop(held);
    Ok(())
}

#[tokio::test]
async fn a_head_without_end_is_refused() -> Result<()> {
    let place = Place::asking("choix").await?;
    let many =
        "X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(400);
    let answer = raw(
        &place,
        &format!("GET /{} HTTP/1.1\r\nHost: x\r\n{many}\r\n", place.code),
    )
    .await?;
    assert!(
        answer.is_empty() || answer.starts_with("HTTP/1.1 431"),
        "{answer}"
    );
    Ok(())
}
