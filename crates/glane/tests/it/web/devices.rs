//! One person, two devices: the second goes on as the first, and nobody counts twice.

use anyhow::{Context, Result};
use glane_testkit::{TestApp, page};

use super::visit::{EVERY_KIND, Place, Seen, Visitor};

/// The path that the code shown on a device leads to.
async fn shown_code(place: &Place, visitor: &Visitor) -> Result<String> {
    let seen = visitor.get("/appareil").await?;
    seen.says(200, "Continuer sur un autre appareil");
    assert!(seen.html.contains("<svg class=\"qr\""));
    let address = seen
        .html
        .split_once("<p class=\"receipt\">")
        .and_then(|(_, rest)| rest.split_once('<'))
        .context("no address")?
        .0
        .to_owned();
    let path = address.split_once(&format!("/{}", place.code));
    Ok(path.context("another room")?.1.to_owned())
}

#[tokio::test]
async fn a_second_device_goes_on_as_the_first() -> Result<()> {
    let place = Place::asking("choix").await?;
    let phone = place.visitor()?;
    let receipt = phone.answer(&[("v", "oui")]).await?.receipt();
    let path = shown_code(&place, &phone).await?;
    let tablet = place.visitor()?;
    let asked = tablet.get(&path).await?;
    asked.says(200, "Si ce code n'est pas le vôtre, n'acceptez pas");
    assert!(!asked.text().contains("a déjà répondu"), "{}", asked.text());
    // A link that somebody else sent changes nothing by itself.
    tablet.look().await?.says(200, "Lequel ?");
    assert!(!tablet.look().await?.text().contains("Reçu"));
    let agreed = tablet.post(path.trim_start_matches('/'), &[]).await?;
    assert_eq!(agreed.status, 303);
    // It led one device there, and no other.
    let third = place.visitor()?;
    third.get(&path).await?.says(410, "Ce code ne vaut plus");
    let seen = tablet.look().await?;
    seen.says(200, "Oui, bien sûr");
    assert_eq!(seen.receipt(), receipt);
    tablet.answer(&[("v", "non")]).await?;
    phone.look().await?.says(200, "Non merci");
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_device_that_answered_for_somebody_is_asked_first() -> Result<()> {
    let place = Place::asking("choix").await?;
    let phone = place.visitor()?;
    phone.answer(&[("v", "oui")]).await?;
    let path = shown_code(&place, &phone).await?;
    let other = place.visitor()?;
    other.answer(&[("v", "non")]).await?;
    other
        .get(&path)
        .await?
        .says(200, "Cet appareil a déjà répondu pour quelqu'un");
    other.look().await?.says(200, "Non merci");
    assert_eq!(
        other.post(path.trim_start_matches('/'), &[]).await?.status,
        303
    );
    other.look().await?.says(200, "Oui, bien sûr");
    // What it had answered for the other one stays counted.
    assert_eq!(place.ballots().await?.len(), 2);
    // Its own code leads it nowhere new.
    let own = shown_code(&place, &other).await?;
    assert_eq!(other.get(&own).await?.status, 303);
    Ok(())
}

#[tokio::test]
async fn a_code_is_of_its_room_and_of_its_ten_minutes() -> Result<()> {
    let place = Place::asking("choix").await?;
    let phone = place.visitor()?;
    // Who has been nowhere yet has nothing to hand over.
    assert_eq!(phone.get("/appareil").await?.status, 303);
    phone.look().await?;
    let path = shown_code(&place, &phone).await?;
    place.app.pass(601);
    let tablet = place.visitor()?;
    tablet.get(&path).await?.says(410, "Ce code ne vaut plus");
    tablet
        .get("/appareil/INVENTE")
        .await?
        .says(410, "Ce code ne vaut plus");
    Ok(())
}

#[tokio::test]
async fn a_hall_that_comes_at_once_stands_in_line_and_comes_in() -> Result<()> {
    // Time stands still: all of them come at once.
    let app = TestApp::start_in_real_time("127.0.0.1", 0).await?;
    let place = Place {
        code: app.workshop(EVERY_KIND).await?.code,
        facilitator: app.facilitator().await?,
        app,
    };
    place.decide("open", "choix").await?;
    let known = place.visitor()?;
    known.look().await?.says(200, "Lequel ?");
    let url = format!("{}/{}", place.app.local, place.code);
    // Nobody keeps a cookie: each is a newcomer.
    let client = reqwest::Client::builder().no_proxy().build()?;
    let mut waiting = Vec::new();
    for _ in 0..310 {
        let seen = Seen::of(client.get(&url).send().await?).await?;
        match seen.status {
            200 => {}
            202 => waiting.push(seen),
            other => anyhow::bail!("{other}: {}", seen.text()),
        }
    }
    let first = waiting.first().context("nobody waits")?;
    first.says(202, "Vous êtes la prochaine personne à entrer");
    let last = waiting.last().context("nobody waits")?;
    let before = format!("{} personnes sont devant vous", waiting.len() - 1);
    last.says(202, &before);
    // Who is in goes on.
    known.look().await?.says(200, "Lequel ?");
    let again = page::attributes(&last.html, "href")
        .into_iter()
        .find(|link| link.contains("?place="))
        .context("no ticket")?;
    assert!(last.html.contains(&format!("url={again}")), "{}", last.html);
    let again = format!("{}{again}", place.app.local);
    assert_eq!(client.get(&again).send().await?.status(), 202);
    place.app.pass(2);
    assert_eq!(client.get(&again).send().await?.status(), 200);
    // A ticket that is none does no harm.
    let odd = client.get(format!("{url}?place=x")).send().await?;
    assert!(odd.status().is_success());
    Ok(())
}
