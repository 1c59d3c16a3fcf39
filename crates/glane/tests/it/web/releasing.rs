//! A restitution is stood by, published, brought up to date and withdrawn.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::life::step;
use super::visit::{Place, SLUG, Seen};
use super::writing::{answered, blocks, desk, send};

async fn release(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/rediger/publier", place.app.local);
    Seen::of(place.facilitator.post(url).form(form).send().await?).await
}

/// Publishes the page, and gives its address.
async fn share(place: &Place) -> Result<String> {
    let shared = release(place, &[("act", "share")]).await?;
    anyhow::ensure!(shared.status == 303, "{}", shared.text());
    let html = desk(place).await?.html;
    let hrefs = page::attributes(&html, "href").into_iter();
    let hrefs = hrefs.filter(|href| !href.ends_with("/en-clair"));
    let mut link =
        hrefs.filter_map(|href| href.split_once("/lire/").map(|(_, key)| key.to_owned()));
    let key = link.next_back().context("no public page")?;
    Ok(format!("{}/lire/{key}", place.app.local))
}

#[tokio::test]
async fn a_restitution_is_stood_by_published_brought_up_to_date_and_withdrawn() -> Result<()> {
    let place = answered().await?;
    let stranger = place.app.browser()?;
    let read = async |address: &str| Seen::of(stranger.get(address).send().await?).await;
    let html = desk(&place).await?.html;
    let form = html.split_once("name=\"hash\"").context("no hash")?.1;
    let hash = page::attributes(form, "value")
        .into_iter()
        .next()
        .context("no hash")?;
    let other = [("act", "validate"), ("by", "Claire"), ("hash", "un-autre")];
    release(&place, &other)
        .await?
        .says(409, "Le texte a changé");
    let nobody = [("act", "validate"), ("by", " "), ("hash", hash.as_str())];
    release(&place, &nobody).await?.says(422, "Écrivez le nom");
    for _ in 0..2 {
        let form = [
            ("act", "validate"),
            ("by", "Claire"),
            ("hash", hash.as_str()),
        ];
        assert_eq!(release(&place, &form).await?.status, 303);
    }
    let seen = desk(&place).await?;
    assert_eq!(seen.text().matches("Relu et validé par Claire").count(), 1);

    let address = share(&place).await?;
    let public = read(&address).await?;
    public.says(200, "Un large accord");
    public.says(200, "Relu et validé par Claire");
    assert!(public.headers.contains_key("content-security-policy"));
    // Nobody finds it by guessing, and a room's own address does not lead there.
    assert_eq!(read(&format!("{address}A")).await?.status, 404);

    // A word changes: who stood by it did not stand by that, and the page shows the old one until it is brought up to date.
    let (all, base) = blocks(&place).await?;
    let first = all.first().context("no block")?.as_str();
    let text = "Un large accord : 6 personnes sur 7 pour « Oui, bien sûr ».";
    let form = [
        ("act", "write"),
        ("block", first),
        ("kind", "finding"),
        ("text", text),
        ("base", base.as_str()),
    ];
    assert_eq!(send(&place, &form).await?.status, 303);
    let seen = desk(&place).await?;
    seen.says(200, "Le texte a changé depuis");
    seen.says(200, "la page montre encore l'ancienne");
    assert!(
        !read(&address)
            .await?
            .text()
            .contains("6 personnes sur 7 pour")
    );
    assert_eq!(share(&place).await?, address, "people have the link");
    let public = read(&address).await?;
    public.says(200, "6 personnes sur 7 pour");
    assert!(!public.text().contains("Relu et validé"));

    let (_, base) = blocks(&place).await?;
    let withdraw = [("act", "withdraw"), ("base", base.as_str())];
    assert_eq!(release(&place, &withdraw).await?.status, 303);
    read(&address).await?.says(410, "a été retirée");
    assert_ne!(
        share(&place).await?,
        address,
        "what was withdrawn came back"
    );
    // What is refused is neither stood by nor published.
    let (_, base) = blocks(&place).await?;
    let wrong = "Un large accord : 5 personnes sur 7 pour « Oui, bien sûr ».";
    let form = [
        ("act", "write"),
        ("block", first),
        ("kind", "finding"),
        ("text", wrong),
        ("base", base.as_str()),
    ];
    assert_eq!(send(&place, &form).await?.status, 303);
    release(&place, &[("act", "share")])
        .await?
        .says(409, "rien n'a été validé ni publié");
    Ok(())
}

#[tokio::test]
async fn what_was_published_before_late_answers_stays_as_it_was_through_sealing_and_purge()
-> Result<()> {
    let place = answered().await?;
    let stranger = place.app.browser()?;
    let read = async |address: &str| Seen::of(stranger.get(address).send().await?).await;
    let address = share(&place).await?;
    let plain = format!("{address}/en-clair");
    let (page, in_plain) = (read(&address).await?, read(&plain).await?);
    page.says(200, "Un large accord");
    in_plain.says(200, "Oui, bien sûr");
    for _ in 0..6 {
        place.visitor()?.answer(&[("v", "non")]).await?;
    }
    assert_eq!(
        read(&address).await?.html,
        page.html,
        "late answers moved it"
    );
    for act in ["seal", "purge"] {
        assert_eq!(step(&place, act, &place.code).await?.status, 303, "{act}");
        for (address, was) in [(&address, &page), (&plain, &in_plain)] {
            assert_eq!(read(address).await?.html, was.html, "{act}: {address}");
        }
    }
    Ok(())
}
