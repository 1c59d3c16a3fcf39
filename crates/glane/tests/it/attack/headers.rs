//! Lines slipped into the head of an answer, and a `Host` that is not ours.

use anyhow::Result;

use super::{address, raw};
use crate::web::visit::{EVERY_KIND, Place, Seen};

#[tokio::test]
async fn nothing_that_is_asked_for_becomes_a_line_of_the_head() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let slipped = "x%0d%0aX-Intrus:%201%0d%0a%0d%0a<script>";
    for route in place.app.table.iter().filter(|route| route.method == "GET") {
        let url = address(&place, route).await?;
        let mark = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{mark}code={slipped}&langue={slipped}&place={slipped}");
        let answer = place.facilitator.get(&url).send().await?;
        assert!(answer.headers().get("x-intrus").is_none(), "{url}");
    }
    for path in [
        format!("/{slipped}"),
        format!("/cle/{slipped}"),
        format!("/assets/{slipped}"),
    ] {
        let answer = place
            .facilitator
            .get(format!("{}{path}", place.app.local))
            .send()
            .await?;
        assert!(answer.headers().get("x-intrus").is_none(), "{path}");
    }
    Ok(())
}

#[tokio::test]
async fn two_lengths_or_a_length_beside_chunks_are_no_two_requests() -> Result<()> {
    let place = Place::asking("choix").await?;
    let smuggled = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n";
    let (code, long) = (&place.code, smuggled.len() + 5);
    for lengths in [
        format!("Content-Length: {long}\r\nTransfer-Encoding: chunked\r\n"),
        format!("Content-Length: 5\r\nContent-Length: {long}\r\n"),
        "Transfer-Encoding: xchunked\r\n".to_owned(),
    ] {
        let kind = "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";
        let sent = format!(
            "POST /{code}/reponse HTTP/1.1\r\nHost: x\r\n{kind}{lengths}\r\n0\r\n\r\n{smuggled}"
        );
        let answer = raw(&place, &sent).await?;
        assert!(
            answer.matches("HTTP/1.1 ").count() <= 1,
            "{lengths}: {answer}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn no_page_repeats_the_host_it_was_asked_by() -> Result<()> {
    let place = Place::asking("choix").await?;
    let mut pages = 0;
    for route in place.app.table.iter().filter(|route| route.method == "GET") {
        let url = address(&place, route).await?;
        let request = place.facilitator.get(&url).header("host", "ailleurs.test");
        let answer = request
            .header("x-forwarded-host", "ailleurs.test")
            .send()
            .await?;
        let kind = answer.headers().get("content-type");
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            continue;
        }
        let seen = Seen::of(answer).await?;
        assert!(!seen.html.contains("ailleurs.test"), "{url}");
        assert!(
            !seen.headers.values().any(|value| value == "ailleurs.test"),
            "{url}"
        );
        pages += 1;
    }
    assert!(pages > 40, "{pages}");
    Ok(())
}
