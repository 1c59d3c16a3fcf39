//! A restitution is stood by, published, brought up to date and withdrawn.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::life::{ERASE, step};
use super::visit::{Place, SLUG, Seen};
use super::writing::{answered, blocks, desk, hold, send};

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

/// Ending the session and sealing change nothing that is read: the page is as new as it was.
#[tokio::test]
async fn ending_and_sealing_do_not_make_a_page_old() -> Result<()> {
    let place = answered().await?;
    share(&place).await?;
    let fresh = "Elle dit ce que dit la restitution";
    desk(&place).await?.says(200, fresh);
    for act in ["end", "seal"] {
        let done = step(&place, act, &place.code).await?;
        anyhow::ensure!(done.status == 303, "{act}: {}", done.text());
        let seen = desk(&place).await?;
        seen.says(200, fresh);
        anyhow::ensure!(!seen.text().contains("montre encore l'ancienne"));
    }
    Ok(())
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
    for (act, word) in [("seal", place.code.as_str()), ("purge", ERASE)] {
        assert_eq!(step(&place, act, word).await?.status, 303, "{act}");
        for (address, was) in [(&address, &page), (&plain, &in_plain)] {
            assert_eq!(read(address).await?.html, was.html, "{act}: {address}");
        }
    }
    Ok(())
}

#[tokio::test]
async fn who_leaves_goes_from_the_page_and_takes_along_the_signature_of_what_they_made_true()
-> Result<()> {
    let place = answered().await?;
    let receipt = place.visitor()?.answer(&[("v", "oui")]).await?.receipt();
    let stranger = place.app.browser()?;
    let read = async |address: &str| Seen::of(stranger.get(address).send().await?).await;
    let (all, _) = blocks(&place).await?;
    let first = all.first().context("no block")?.clone();
    let text = "C'est une évidence : 7 personnes sur 8 pour « Oui, bien sûr ».";
    let held = hold(&place, &first, "finding", text).await?;
    assert_eq!(held["outcome"], "unproved", "{held}");
    let sign = async || {
        let (_, base) = blocks(&place).await?;
        let form = [
            ("act", "write"),
            ("block", first.as_str()),
            ("kind", "finding"),
            ("text", text),
            ("despite", "vu sur place"),
            ("by", "Sonia"),
            ("base", base.as_str()),
        ];
        send(&place, &form).await
    };
    assert_eq!(sign().await?.status, 303);
    let address = share(&place).await?;
    let before = read(&address).await?;
    before.says(200, "7 personnes sur 8");
    before.says(
        200,
        "Formulation de l'équipe, que Glane ne peut pas vérifier. Sonia",
    );

    let leave = format!("{}/{}/retrait", place.app.local, place.code);
    let leave = async |form: &[(&str, &str)]| {
        Seen::of(stranger.post(&leave).form(form).send().await?).await
    };
    let own = ("receipt", receipt.as_str());
    leave(&[own])
        .await?
        .says(200, "cette page sera recomptée sans vous");
    leave(&[own, ("sure", "1")]).await?.says(200, "C'est fait");

    // The sentence is out of both pages; the machine's own, of those who stay, has its place.
    for page in [address.clone(), format!("{address}/en-clair")] {
        let page = read(&page).await?;
        page.says(200, "6 personnes sur 7");
        let said = page.text();
        assert!(!said.contains("sur 8") && !said.contains("Sonia"), "{said}");
    }
    // Whoever leads is told so on the console and where it is written, with the sentence; the earlier figures are nowhere.
    let console = format!("{}/animer/{SLUG}", place.app.local);
    let console = Seen::of(place.facilitator.get(console).send().await?).await?;
    console.says(200, "une personne a retiré ses réponses");
    let seen = desk(&place).await?;
    seen.says(200, "La signature de Sonia ne vaut plus");
    let (_, told) = seen
        .html
        .split_once("id=\"who-left\"")
        .context("not told")?;
    let (told, _) = told.split_once("</div>").context("not told")?;
    assert!(page::words(told).contains("C'est une évidence"), "{told}");
    release(&place, &[("act", "share")])
        .await?
        .says(409, "rien n'a été validé ni publié");
    // Signed again, it is signed as what the answers do not say, in print.
    assert_eq!(sign().await?.status, 303);
    assert_eq!(share(&place).await?, address);
    let page = read(&address).await?;
    page.says(
        200,
        "Attention : les réponses de l'atelier ne disent pas cela.",
    );
    assert!(!desk(&place).await?.html.contains("id=\"who-left\""));
    Ok(())
}

#[tokio::test]
async fn closing_words_that_name_a_day_are_published_and_those_that_name_a_share_are_not()
-> Result<()> {
    let place = answered().await?;
    let add = async |once: &str, text: &str| {
        let (_, base) = blocks(&place).await?;
        let form = [
            ("act", "add"),
            ("kind", "closing"),
            ("once", once),
            ("text", text),
            ("base", base.as_str()),
        ];
        send(&place, &form).await
    };
    let invites = "On se revoit le 15 janvier à 18 h autour d'une soupe.";
    assert_eq!(add("a", invites).await?.status, 303);
    let address = share(&place).await?;
    let stranger = place.app.browser()?;
    let page = Seen::of(stranger.get(&address).send().await?).await?;
    page.says(200, "autour d'une soupe");
    assert_eq!(
        add("b", "Le 15 janvier, 70 % viendront.").await?.status,
        303
    );
    release(&place, &[("act", "share")])
        .await?
        .says(409, "rien n'a été validé ni publié");
    Ok(())
}
