//! « Vérifier la salle » and « passer au papier », by HTTP.

use anyhow::Result;

use super::visit::{Place, SLUG, Seen};

async fn console(place: &Place, page: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/{page}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

#[tokio::test]
async fn a_phone_that_tries_is_seen_on_the_console_and_counts_nowhere() -> Result<()> {
    let place = Place::asking("mots").await?;
    console(&place, "salle")
        .await?
        .says(200, "Aucun téléphone n'est encore arrivé");
    let phone = place.app.browser()?;
    let url = format!("{}/{}/essai", place.app.local, place.code);
    let page = Seen::of(phone.get(&url).send().await?).await?;
    page.says(200, "Ce téléphone arrive jusqu'à Glane");
    assert!(
        !page.headers.contains_key("set-cookie"),
        "who tries is nobody"
    );
    let tell =
        async |form: &[(&str, &str)]| Seen::of(phone.post(&url).form(form).send().await?).await;
    assert_eq!(
        tell(&[("ms", "12"), ("live", "1"), ("keeps", "1")])
            .await?
            .status,
        204
    );
    console(&place, "salle")
        .await?
        .says(200, "Aller et retour en 12 millisecondes");
    place.app.pass(120);
    assert_eq!(
        tell(&[("ms", "900"), ("live", "0"), ("keeps", "0")])
            .await?
            .status,
        204
    );
    tell(&[])
        .await?
        .says(200, "sait que ce téléphone arrive ici");
    let seen = console(&place, "salle").await?;
    for line in [
        "C'est lent",
        "Les changements n'arrivent pas tout seuls",
        "Il ne garde rien",
        "Il n'exécute pas de JavaScript",
        "il y a 2 minutes",
    ] {
        seen.says(200, line);
    }
    let room = place.app.room(SLUG).await?;
    let kept = place.app.hub.store().snapshot(room.id(), None).await?;
    assert!(kept.people.is_empty() && kept.ballots.is_empty());
    assert_eq!(tell(&[("ms", "fast")]).await?.status, 400);
    Ok(())
}

#[tokio::test]
async fn every_question_stands_on_paper() -> Result<()> {
    let place = Place::asking("mots").await?;
    let sheet = console(&place, "papier").await?;
    for part in [
        "Quels mots ?",
        "Oui, bien sûr",
        "Du miel",
        "Combien ?",
        "Pourquoi ?",
        "Le soir",
        "Un repas partagé",
        "N'écrivez pas votre nom",
    ] {
        sheet.says(200, part);
    }
    assert_eq!(
        sheet.html.matches("class=\"blank\"").count(),
        2 + 4 + 1,
        "lines to write on"
    );
    Ok(())
}

#[tokio::test]
async fn the_computers_name_is_given_only_while_the_network_has_it_and_says_who_may_not_know_it()
-> Result<()> {
    let place = Place::asking("mots").await?;
    for page in ["salle", "entree"] {
        let seen = console(&place, page).await?;
        assert!(
            seen.status == 200 && !seen.html.contains("id=\"named\""),
            "{page}"
        );
    }
    let file = place.app.data().join(glane_testkit::NETWORK_NAME);
    std::fs::write(&file, "glane-2.local:8080")?;
    for page in ["salle", "entree"] {
        let seen = console(&place, page).await?;
        seen.says(200, "glane-2.local:8080");
        seen.says(200, "Android");
    }
    // The address in figures stays the one that is shown first.
    let numbers = place.app.local.trim_start_matches("http://");
    console(&place, "entree").await?.says(200, numbers);
    std::fs::remove_file(&file)?;
    let seen = console(&place, "entree").await?;
    assert!(!seen.html.contains("glane-2.local"));
    Ok(())
}
