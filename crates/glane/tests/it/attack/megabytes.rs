//! Words of a megabyte, files that are too large, and those that are small until they are unpacked.

use std::io::Write;

use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::web::visit::{EVERY_KIND, Place, SLUG, Seen};

const KIND: &str = "multipart/form-data; boundary=limite";

fn handed(name: &str, content: &str) -> String {
    format!(
        "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n{content}\r\n--limite--\r\n"
    )
}

async fn import(place: &Place, content: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/importer", place.app.local);
    let request = place.facilitator.post(url).header("content-type", KIND);
    Seen::of(request.body(handed("r.csv", content)).send().await?).await
}

#[tokio::test]
async fn a_word_of_a_megabyte_is_refused_at_every_way_in() -> Result<()> {
    let place = Place::asking("mots").await?;
    let word = "m".repeat(1024 * 1024);
    let visitor = place.visitor()?;
    let sent = visitor.send_as("mots", "1", "1", &[("v", &word)]).await?;
    sent.says(413, "dépasse 64 Ko");
    let file = format!(
        "participant,groupe,source,question,reponse\na,,papier,mots,{word}\nb,,papier,choix,oui\n"
    );
    let told = import(&place, &file).await?;
    told.says(200, "1 ligne refusée");
    told.says(200, "60 caractères au plus");
    assert!(
        told.html.len() < 200_000,
        "{} bytes to say so",
        told.html.len()
    );
    let script = EVERY_KIND.replace("\"Oui, bien sûr\"", &format!("\"{word}\""));
    assert!(
        place
            .app
            .workshop(&script.replace("\"essai\"", "\"long\""))
            .await
            .is_err()
    );
    let url = format!("{}/?code={}", place.app.local, &word[..7000]);
    let asked = Seen::of(place.facilitator.get(url).send().await?).await?;
    assert!(matches!(asked.status, 404 | 414 | 431), "{}", asked.status);
    visitor
        .answer(&[("v", "court")])
        .await?
        .says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test]
async fn a_file_over_its_limit_is_refused_before_it_is_read() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let large = "x".repeat(51 * 1024 * 1024);
    for path in [format!("/animer/{SLUG}/importer"), "/animer".to_owned()] {
        let request = place.facilitator.post(format!("{}{path}", place.app.local));
        let body = handed("r.csv", &large);
        // A server that refuses does not always read to the end: the line may break.
        if let Ok(answer) = request.header("content-type", KIND).body(body).send().await {
            assert_eq!(answer.status(), 413, "{path}");
        }
    }
    place.console().await?.says(200, "Un essai");
    Ok(())
}

#[tokio::test]
async fn a_packed_body_is_not_unpacked() -> Result<()> {
    let place = Place::asking("texte").await?;
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(b"question=texte&round=1&attempt=1&v=")?;
    packer.write_all(&vec![b'x'; 20 * 1024 * 1024])?;
    let bomb = packer.finish()?;
    assert!(bomb.len() < 64 * 1024, "{}", bomb.len());
    let visitor = place.visitor()?;
    let request = place
        .app
        .browser()?
        .post(format!("{}/reponse", visitor.room));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = request
        .header("content-encoding", "gzip")
        .body(bomb)
        .send()
        .await?;
    assert_eq!(answer.status(), 400);
    assert!(place.ballots().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_picture_that_unpacks_to_gigabytes_is_refused_as_a_sheet() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    // The head of a PNG of 65,535 times 65,535 pixels.
    let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    head.extend([0, 0, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 8, 2, 0, 0, 0]);
    let sum = {
        let mut sum = flate2::Crc::new();
        sum.update(&head[12..]);
        sum.sum()
    };
    head.extend(sum.to_be_bytes());
    let mut body =
        b"--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.png\"\r\n\r\n"
            .to_vec();
    body.extend(head);
    body.extend(b"\r\n--limite--\r\n");
    let url = format!("{}/animer/{SLUG}/papier/lire", place.app.local);
    let answer = place
        .facilitator
        .post(url)
        .header("content-type", KIND)
        .body(body)
        .send()
        .await?;
    assert!(answer.status().as_u16() < 500, "{}", answer.status());
    place.console().await?.says(200, "Un essai");
    Ok(())
}
