//! What is known of a person: a random number on their phone, and nothing on disk that leads back.

use std::path::Path;

use anyhow::Result;

use super::visit::{EVERY_KIND, Place, Seen};

pub fn cookies(seen: &Seen) -> Vec<String> {
    seen.headers
        .get_all("set-cookie")
        .iter()
        .map(|value| value.to_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_participant_gets_one_cookie_for_this_workshop_alone() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    let given = cookies(&visitor.look().await?);
    assert_eq!(given.len(), 1, "{given:?}");
    let mut parts = given[0].split("; ");
    let (name, token) = parts.next().unwrap().split_once('=').unwrap();
    assert_eq!(name, "glane");
    assert!(
        token.len() == 48 && token.bytes().all(|byte| byte.is_ascii_hexdigit()),
        "{token}"
    );
    let rest: Vec<&str> = parts.collect();
    let path = format!("Path=/{}", place.code);
    for wanted in [path.as_str(), "HttpOnly", "SameSite=Lax"] {
        assert!(rest.contains(&wanted), "{given:?}");
    }
    // Kept from then on: no other is given, whatever the page.
    assert_eq!(cookies(&visitor.look().await?), [""; 0]);
    assert_eq!(cookies(&visitor.answer(&[("v", "oui")]).await?), [""; 0]);
    let other = cookies(&place.visitor()?.look().await?);
    assert_ne!(other, given, "drawn anew for each");
    for path in ["/", "/?code=QQQQQ", "/QQQQQ", "/assets/participant.css"] {
        let seen = Seen::of(
            place
                .app
                .browser()?
                .get(format!("{}{path}", place.app.local))
                .send()
                .await?,
        )
        .await?;
        assert_eq!(cookies(&seen), [""; 0], "{path}");
    }
    let screen = Seen::of(
        place
            .app
            .browser()?
            .get(place.projector().await?)
            .send()
            .await?,
    )
    .await?;
    assert_eq!(cookies(&screen), [""; 0]);
    Ok(())
}

/// Every byte of every file of a folder.
pub fn all_bytes(folder: &Path, bytes: &mut Vec<u8>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all_bytes(&path, bytes)?;
        } else {
            bytes.extend(std::fs::read(path)?);
        }
    }
    Ok(())
}

pub fn holds(bytes: &[u8], part: &str) -> bool {
    bytes
        .windows(part.len())
        .any(|window| window == part.as_bytes())
}

#[tokio::test]
async fn no_address_no_browser_and_no_token_reach_the_disk() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "texte").await?;
    let client = place.app.browser()?;
    let room = format!("{}/{}", place.app.local, place.code);
    // A page of ours: a form that comes from another one is refused.
    let from = format!("{}/d-ou-je-viens", place.app.local);
    let headers = [
        ("user-agent", "NavigateurTresParticulier/7"),
        ("x-forwarded-for", "203.0.113.77"),
        ("forwarded", "for=203.0.113.77"),
        ("accept-language", "fr, br;q=0.1234"),
        ("referer", from.as_str()),
    ];
    let dressed = |mut request: reqwest::RequestBuilder| {
        for (name, value) in headers {
            request = request.header(name, value);
        }
        request
    };
    let seen = Seen::of(dressed(client.get(&room)).send().await?).await?;
    let token = cookies(&seen)[0]
        .split(['=', ';'])
        .nth(1)
        .unwrap()
        .to_owned();
    let form = [
        ("question", "texte"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "Réponse reconnaissable"),
    ];
    let sent = dressed(client.post(format!("{room}/reponse")))
        .form(&form)
        .send()
        .await?;
    assert_eq!(sent.status(), 303);

    let mut bytes = Vec::new();
    all_bytes(place.app.data(), &mut bytes)?;
    assert!(
        holds(&bytes, "Réponse reconnaissable"),
        "the answer itself is found: this looks in the right place"
    );
    for part in [
        "203.0.113.77",
        "127.0.0.1",
        "NavigateurTresParticulier",
        "br;q=0.1234",
        "d-ou-je-viens",
        &token,
    ] {
        assert!(!holds(&bytes, part), "{part} is on disk");
    }
    let raw: Vec<u8> = (0..32)
        .step_by(2)
        .map(|at| u8::from_str_radix(&token[at..at + 2], 16).unwrap())
        .collect();
    assert!(
        !bytes.windows(16).any(|window| window == raw),
        "the token's bytes are on disk"
    );
    Ok(())
}
