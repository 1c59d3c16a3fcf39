//! One's own password, and what the page of the team asks before it is too late.

use anyhow::Result;
use glane_testkit::page;
use reqwest::Client;

use super::team::PASSWORD;
use super::visit::{EVERY_KIND, Place, Seen};

const OTHER: &str = "une autre phrase";

async fn get(client: &Client, url: String) -> Result<Seen> {
    Seen::of(client.get(url).send().await?).await
}

async fn changed(place: &Place, client: &Client, typed: [&str; 3]) -> Result<Seen> {
    let names = ["present", "password", "again"];
    let form: Vec<(&str, &str)> = names.into_iter().zip(typed).collect();
    let url = format!("{}/mot-de-passe", place.app.local);
    Seen::of(client.post(url).form(&form).send().await?).await
}

#[tokio::test]
async fn who_knows_their_password_chooses_another_and_is_signed_out_elsewhere() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let at = |path: &str| format!("{}{path}", place.app.local);
    let awa = place.joined("Awa", "observer").await?;
    let elsewhere = place.app.browser()?;
    assert_eq!(
        place.sign_in(&elsewhere, "Awa", PASSWORD).await?.status,
        303
    );
    get(&awa, at("/animer"))
        .await?
        .says(200, "Changer mon mot de passe");
    get(&awa, at("/mot-de-passe"))
        .await?
        .says(200, "Mot de passe actuel");
    for (typed, said) in [
        (
            ["une phrase à toi", OTHER, OTHER],
            "pas votre mot de passe actuel",
        ),
        ([PASSWORD, "court", "court"], "trop court"),
        ([PASSWORD, OTHER, PASSWORD], "ne sont pas les mêmes"),
    ] {
        changed(&place, &awa, typed).await?.says(422, said);
    }
    get(&elsewhere, at("/animer")).await?.says(200, "Awa");
    changed(&place, &awa, [PASSWORD, OTHER, OTHER])
        .await?
        .says(200, "Votre mot de passe est changé");
    get(&awa, at("/animer")).await?.says(200, "Awa");
    get(&elsewhere, at("/animer"))
        .await?
        .says(403, "Se connecter");
    place
        .sign_in(&elsewhere, "Awa", PASSWORD)
        .await?
        .says(422, "ne vont pas ensemble");
    assert_eq!(place.sign_in(&elsewhere, "Awa", OTHER).await?.status, 303);
    // Guessing at it is counted as guessing at the door is.
    for _ in 0..5 {
        let typed = ["une phrase à toi", PASSWORD, PASSWORD];
        changed(&place, &awa, typed).await?;
    }
    changed(&place, &awa, [OTHER, PASSWORD, PASSWORD])
        .await?
        .says(429, "ou demandez un lien d'entrée");
    // The secret link is nobody: it has no password to change.
    let link = &place.facilitator;
    let list = get(link, at("/animer")).await?;
    assert!(!list.html.contains("/mot-de-passe"));
    assert_eq!(get(link, at("/mot-de-passe")).await?.status, 404);
    Ok(())
}

#[tokio::test]
async fn the_page_of_the_team_asks_before_it_removes_and_offers_the_least_first() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let url = format!("{}/equipe", place.app.local);
    let form = [("act", "invite"), ("name", "Omar"), ("role", "observer")];
    let made = place.facilitator.post(&url).form(&form).send().await?;
    let made = Seen::of(made).await?;
    made.says(200, "Le lien d'entrée pour Omar");
    let (_, invite) = made.html.split_once("id=\"invite\"").unwrap();
    assert!(
        invite.contains("<option value=\"co_facilitator\" selected>"),
        "{invite}"
    );
    // Removing stands behind a question of its own, and what is said of it is its button's.
    let (_, sure) = made.html.split_once("<details class=\"sure\">").unwrap();
    let (sure, _) = sure.split_once("</details>").unwrap();
    let said = page::words(sure);
    for part in ["Oui, retirer de l'équipe", "Tout se ferme aussitôt"] {
        assert!(said.contains(part), "{said}");
    }
    assert!(!said.contains("Le lien sert une fois"), "{said}");
    let help = page::attributes(sure, "aria-describedby");
    let id = page::attributes(sure, "id");
    assert!(help.last().unwrap().contains(&id[0]), "{sure}");
    Ok(())
}

#[tokio::test]
async fn each_kind_of_link_asks_for_whom_or_what_it_is() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let url = format!("{}/animer/essai/liens", place.app.local);
    let seen = get(&place.facilitator, url).await?;
    let label = |role: &str| {
        let begins = format!("<label for=\"label-{role}\">");
        let (_, rest) = seen.html.split_once(&begins).unwrap();
        page::plain(rest.split('<').next().unwrap())
    };
    assert_eq!(label("observer"), "Pour qui ?");
    assert_eq!(label("tablet"), "Pour quelle tablette ?");
    let console = place.console().await?;
    console.says(200, "Donner ou reprendre des liens");
    Ok(())
}
