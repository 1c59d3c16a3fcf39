//! Nothing on any page that axe knows to keep people out.

use anyhow::Result;
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, shot};
use crate::kit::example;

async fn clean(browser: &Browser, page: &str, found: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    found.extend(
        axe::violations(browser)
            .await?
            .into_iter()
            .map(|violation| format!("{page}: {violation}")),
    );
    Ok(())
}

/// The pages of themes, on a phone: nothing keeps anyone out, and nothing is wider than the screen.
async fn themes(hall: &Hall, found: &mut Vec<String>) -> Result<()> {
    let small = hall.driver.open(Profile::PHONE).await?;
    small
        .goto(&format!("{}/cle/{FACILITATOR_KEY}", hall.app.base))
        .await?;
    for (path, wait) in [
        ("", "#name"),
        ("?codeur=Awa", "form.answer"),
        ("/accord?codeur=Awa", "#agreement"),
        ("/grille?codeur=Awa", "#themes"),
    ] {
        small
            .goto(&format!(
                "{}/animer/{SLUG}/themes/freins{path}",
                hall.app.base
            ))
            .await?;
        small.see(wait).await?;
        clean(&small, &format!("themes{path}, phone"), found).await?;
        shot(
            &small,
            &format!("telephone-themes{}", path.replace(['/', '?', '='], "-")),
        )
        .await?;
        let wide = small
            .js("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            .await?;
        if wide != false {
            found.push(format!("themes{path}: wider than a phone"));
        }
    }
    Ok(())
}

/// « Vérifier la salle » and the questions on paper; the phone that tries appears on the console by itself.
async fn checking(hall: &Hall, console: &Browser, found: &mut Vec<String>) -> Result<()> {
    let here = format!("{}/animer/{SLUG}", hall.app.base);
    console.goto(&format!("{here}/salle")).await?;
    console.read("#phones", "Aucun téléphone").await?;
    let phone = hall.driver.open(Profile::PHONE).await?;
    phone
        .goto(&format!("{}/{}/essai", hall.app.base, hall.code))
        .await?;
    phone
        .read("#good", "ce téléphone peut répondre ici")
        .await?;
    clean(&phone, "check, phone", found).await?;
    shot(&phone, "telephone-essai").await?;
    console.read("#phones .good", "Aller et retour").await?;
    clean(console, "check, console", found).await?;
    shot(console, "verifier-la-salle").await?;
    console.goto(&format!("{here}/constats")).await?;
    console.see("#findings").await?;
    clean(console, "findings", found).await?;
    shot(console, "constats").await?;
    console.goto(&format!("{here}/papier")).await?;
    console.read("#main", "canaux").await?;
    clean(console, "paper", found).await?;
    shot(console, "papier").await?;
    console.goto(&here).await?;
    console.see("#questions").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_page_can_be_used_by_everyone() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.app.facilitator().await?;
    let decide = |act: &'static str, question: &'static str| {
        hall.app.decide(&facilitator, SLUG, act, question)
    };
    let mut found = Vec::new();

    let console = hall.facilitator().await?;
    clean(&console, "console, before", &mut found).await?;
    let screen = hall.screen().await?;
    clean(&screen, "projector, the way in", &mut found).await?;

    let phone = hall.driver.open(Profile::PHONE).await?;
    phone.goto(&hall.app.base).await?;
    clean(&phone, "home", &mut found).await?;
    shot(&phone, "telephone-accueil").await?;
    phone.fill("#code", "AAAAA").await?;
    phone.click("button").await?;
    phone.see("#wrong").await?;
    clean(&phone, "home, unknown code", &mut found).await?;
    phone
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    phone.see(".notice").await?;
    clean(&phone, "room, notice and group", &mut found).await?;
    shot(&phone, "telephone-notice").await?;
    hall.choose_group(&phone, "Groupe 1").await?;
    clean(&phone, "room, waiting", &mut found).await?;

    let file = example("atelier-numerique.reponses.csv");
    console.fill("#csv", file.to_str().unwrap()).await?;
    console.click("#import-go").await?;
    console.see("#counts").await?;
    clean(&console, "import", &mut found).await?;
    console.click("a.button.main").await?;

    themes(&hall, &mut found).await?;
    checking(&hall, &console, &mut found).await?;

    for question in [
        "relation", "canaux", "horaires", "comptes", "aisance", "freins", "pistes",
    ] {
        decide("open", question).await?;
        phone
            .see(&format!("form.answer[data-key^='{question}.']"))
            .await?;
        clean(&phone, &format!("room, {question}"), &mut found).await?;
        shot(&phone, &format!("telephone-{question}")).await?;
        console.see(&format!("#now-close-{question}")).await?;
        clean(&console, &format!("console, {question}"), &mut found).await?;
        screen
            .see(&format!(
                ".figure svg[aria-labelledby*='{question}'], .picture .more, .picture .note"
            ))
            .await?;
        clean(&screen, &format!("projector, {question}"), &mut found).await?;
        shot(&screen, &format!("projecteur-{question}")).await?;
    }
    phone.click("form.answer .blank").await?;
    phone
        .read(".saved", "vous préférez ne pas répondre")
        .await?;
    clean(&phone, "room, answered", &mut found).await?;
    decide("close", "pistes").await?;
    phone.read("main", "Cette question est fermée").await?;
    clean(&phone, "room, closed", &mut found).await?;
    console.goto(&format!("{}/animer", hall.app.base)).await?;
    clean(&console, "list", &mut found).await?;
    console
        .goto(&format!("{}/animer/rien", hall.app.base))
        .await?;
    clean(&console, "error", &mut found).await?;
    console
        .goto(&format!(
            "{}/animer/{SLUG}/restitution/{SLUG}.html?voir=1",
            hall.app.base
        ))
        .await?;
    clean(&console, "restitution", &mut found).await?;
    for version in ["une-page", "en-clair"] {
        let file = format!("{SLUG}-{version}.html?voir=1");
        let base = &hall.app.base;
        console
            .goto(&format!("{base}/animer/{SLUG}/restitution/{file}"))
            .await?;
        clean(&console, &format!("restitution, {version}"), &mut found).await?;
        shot(&console, &format!("restitution-{version}")).await?;
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
