//! « Qui a fait quoi dans l'équipe ».

use anyhow::{Context, Result};
use glane_core::right::Role;
use glane_testkit::page;
use reqwest::Client;

use super::visit::{EVERY_KIND, Place, Seen};

async fn get(client: &Client, url: String) -> Result<Seen> {
    Seen::of(client.get(url).send().await?).await
}

async fn post(client: &Client, url: String, form: &[(&str, &str)]) -> Result<()> {
    let status = client.post(url).form(form).send().await?.status();
    assert!(
        status.is_success() || status.is_redirection(),
        "{form:?}: {status}"
    );
    Ok(())
}

/// What is noted in the journal, as somebody reads them.
async fn journal(place: &Place, client: &Client) -> Result<Vec<String>> {
    let seen = get(client, format!("{}/equipe", place.app.local)).await?;
    let (_, list) = seen.html.split_once("id=\"deeds\">").context("no list")?;
    let (list, _) = list.split_once("</ol>").context("no end")?;
    Ok(list
        .split("</li>")
        .map(page::words)
        .filter(|line| !line.is_empty())
        .collect())
}

#[tokio::test]
async fn the_journal_of_the_house_says_who_did_what_and_on_which_day() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let at = |path: &str| format!("{}{path}", place.app.local);
    let before = get(&place.facilitator, at("/equipe")).await?;
    before.says(200, "Qui a fait quoi dans l'équipe");
    before.says(200, "Rien n'a encore été fait");
    let (awa, by_awa) = place.app.member("Awa", Role::Administrator).await?;
    let team = at("/equipe");
    let invite = [("act", "invite"), ("name", "Omar"), ("role", "observer")];
    post(&by_awa, team.clone(), &invite).await?;
    let omar = place.id("Omar").await?;
    let trust = [
        ("act", "trust"),
        ("member", omar.as_str()),
        ("was", "observer"),
        ("role", "co_facilitator"),
    ];
    post(&by_awa, team.clone(), &trust).await?;
    let links = at("/animer/essai/liens");
    let show = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    post(&by_awa, links.clone(), &show).await?;
    let seen = get(&by_awa, links.clone()).await?;
    let id = page::field(&seen.html, "id").context("no id")?;
    post(
        &place.facilitator,
        links.clone(),
        &[("act", "hide"), ("id", &id)],
    )
    .await?;
    let was = place.app.room("essai").await?.projector_key();
    post(
        &place.facilitator,
        links,
        &[("act", "rehang"), ("was", &was)],
    )
    .await?;
    post(
        &place.facilitator,
        team.clone(),
        &[("act", "part"), ("member", &omar)],
    )
    .await?;
    let mark = get(&by_awa, team.clone()).await?;
    let (_, mark) = mark.html.split_once("id=\"secret-link\"").context("none")?;
    let mark = page::field(mark, "was").context("no mark")?;
    post(&by_awa, at("/equipe/cle"), &[("was", &mark)]).await?;

    let noted = journal(&place, &by_awa).await?;
    let day = noted[0].split(" A ").next().unwrap().to_owned();
    assert!(day.starts_with("Awa le "), "{day}");
    let day = day.strip_prefix("Awa").unwrap();
    let by = |who: &str, what: &str| format!("{who}{day} {what}");
    let expected = [
        by("Awa", "A changé le lien secret"),
        by(
            "Par le lien secret",
            "A retiré de l'équipe Omar (n'est plus dans l'équipe)",
        ),
        by(
            "Par le lien secret",
            "A changé le lien de l'écran : « Un essai »",
        ),
        by(
            "Par le lien secret",
            "A repris un lien de tablette : « Un essai »",
        ),
        by("Awa", "A donné un lien de tablette : « Un essai »"),
        by(
            "Awa",
            "A donné à Omar (n'est plus dans l'équipe) le rôle Co-animation",
        ),
        by(
            "Awa",
            "A fait un lien d'entrée pour Omar (n'est plus dans l'équipe)",
        ),
        by(
            "Awa",
            "A invité Omar (n'est plus dans l'équipe), au rôle Observation",
        ),
    ];
    assert_eq!(noted[..expected.len()], expected);

    // By ids: one who left is named as the workshop's journal names them, and nobody else reads it.
    let (_, zoe) = place.app.member("Zoé", Role::Administrator).await?;
    let gone = glane_store::house::HouseChange::Part { member: awa };
    place.app.household.arrange(&place.app.hub, gone).await?;
    let noted = journal(&place, &zoe).await?;
    assert!(
        noted
            .iter()
            .any(|line| line.starts_with("Awa (n'est plus dans l'équipe)")),
        "{noted:?}"
    );
    let (_, observer) = place.app.member("Léa", Role::Facilitator).await?;
    assert_eq!(get(&observer, team).await?.status, 403);
    Ok(())
}

#[tokio::test]
async fn who_comes_and_goes_is_in_no_journal() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let lea = place.joined("Léa", "administrator").await?;
    let before = journal(&place, &lea).await?;
    let other = place.app.browser()?;
    place.sign_in(&other, "Léa", super::team::PASSWORD).await?;
    post(&other, format!("{}/deconnexion", place.app.local), &[]).await?;
    assert_eq!(journal(&place, &lea).await?, before);
    assert_eq!(before.len(), 2, "{before:?}");
    Ok(())
}
