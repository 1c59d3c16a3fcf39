//! Answers by the thousand, from one token and from many; streams that nobody reads. Everybody is at one address, as in a
//! hall.

use std::io::Write;
use std::net::TcpStream;

use anyhow::Result;

use crate::web::visit::Place;

#[tokio::test]
async fn one_token_fills_neither_the_disk_nor_the_room() -> Result<()> {
    let place = Place::asking("choix").await?;
    let (flood, honest) = (place.visitor()?, place.visitor()?);
    flood.look().await?;
    let mut refused = 0;
    for attempt in 1..=400 {
        let value = ["oui", "non"][attempt % 2];
        let sent = flood
            .send_as("choix", "1", &attempt.to_string(), &[("v", value)])
            .await?;
        match sent.status {
            303 => {}
            503 => {
                assert_eq!(sent.headers["retry-after"], "2");
                refused += 1;
            }
            other => panic!("{other}: {}", sent.text()),
        }
    }
    // Those that were taken are what the disk holds of it.
    assert!((240..=280).contains(&refused), "{refused}");
    // By token, never by address: the neighbour at the same one is taken at once.
    honest
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    // And by time: the token's person may answer again.
    place.app.pass(60);
    flood
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_of_tokens_keeps_no_honest_answer_out() -> Result<()> {
    let place = Place::asking("choix").await?;
    let url = format!("{}/{}/reponse", place.app.local, place.code);
    let mut floods = Vec::new();
    for robot in 0..8_u32 {
        let (client, url) = (
            reqwest::Client::builder()
                .no_proxy()
                .redirect(reqwest::redirect::Policy::none())
                .build()?,
            url.clone(),
        );
        floods.push(tokio::spawn(async move {
            let mut taken = 0;
            for n in 0..100_u32 {
                let cookie = format!("glane={robot:08x}{n:024x}");
                let form = [
                    ("question", "choix"),
                    ("round", "1"),
                    ("attempt", "1"),
                    ("v", "non"),
                ];
                let sent = client
                    .post(&url)
                    .header("cookie", cookie)
                    .form(&form)
                    .send()
                    .await?;
                taken += u32::from(sent.status() == 303);
            }
            anyhow::Ok(taken)
        }));
    }
    for _ in 0..20 {
        let honest = place.visitor()?;
        honest
            .answer(&[("v", "oui")])
            .await?
            .says(200, "Réponse enregistrée");
    }
    let mut taken = 0;
    for flood in floods {
        taken += flood.await??;
    }
    let rows = place.ballots().await?;
    assert_eq!(
        rows.len(),
        20 + usize::try_from(taken)?,
        "each that was told so is there, once"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn streams_that_nobody_reads_hold_nobody_up() -> Result<()> {
    let place = Place::asking("choix").await?;
    let at = place.app.local.trim_start_matches("http://").to_owned();
    let mut idle = Vec::new();
    for _ in 0..200 {
        let mut stream = TcpStream::connect(&at)?;
        write!(
            stream,
            "GET /{}/direct HTTP/1.1\r\nHost: x\r\n\r\n",
            place.code
        )?;
        idle.push(stream);
    }
    for n in 0..10 {
        place
            .visitor()?
            .answer(&[("v", ["oui", "non"][n % 2])])
            .await?
            .says(200, "Réponse enregistrée");
    }
    place.decide("close", "choix").await?;
    place.decide("open", "note").await?;
    place
        .visitor()?
        .answer(&[("v", "3")])
        .await?
        .says(200, "Réponse enregistrée");
    drop(idle);
    Ok(())
}
