//! What users of other tools complain of, where only a browser can tell: the rest stands in `web/complaints.rs`.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use glane_testkit::{Browser, Profile};

use super::hall::Hall;

/// The pages that an organiser works on, with something open.
const PAGES: [&str; 12] = [
    "",
    "/questions",
    "/reglages",
    "/oral/activites",
    "/moderation",
    "/papier",
    "/liens",
    "/constats",
    "/rediger",
    "/vie",
    "/groupes",
    "/a-chaud",
];

/// What is announced without a name, and buttons of one name that do different things.
async fn unclear(browser: &Browser, page: &str) -> Result<Vec<String>> {
    browser.settle().await?;
    let heard = browser.heard().await?;
    ensure!(heard.len() >= 2, "{page} has nothing to press: {heard:?}");
    let mut wrong = Vec::new();
    let mut buttons: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for one in &heard {
        if !one.name.chars().any(char::is_alphanumeric) {
            wrong.push(format!("{page}: a {} called « {} »", one.role, one.name));
        }
        if one.role == "button" {
            *buttons.entry((&one.name, &one.more)).or_default() += 1;
        }
    }
    let twice = buttons.into_iter().filter(|(_, times)| *times > 1);
    wrong.extend(
        twice.map(|((name, more), times)| {
            format!("{page}: {times} buttons called « {name}, {more} »")
        }),
    );
    Ok(wrong)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_blind_organiser_hears_what_each_button_does() -> Result<()> {
    let hall = Hall::of("toutes-les-formes").await?;
    let desk = hall.app.facilitator().await?;
    hall.app.decide(&desk, hall.slug, "open", "mots").await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    phone.fill("#v1", "calme").await?;
    phone.click("form.answer .send").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    hall.app
        .decide(&desk, hall.slug, "open", "activites")
        .await?;
    let console = hall.facilitator().await?;
    let mut wrong = Vec::new();
    for page in PAGES {
        let url = format!("{}/animer/{}{page}", hall.app.base, hall.slug);
        console.goto(&url).await?;
        console.see("main").await?;
        wrong.extend(unclear(&console, page).await?);
    }
    console.goto(&format!("{}/animer", hall.app.base)).await?;
    wrong.extend(unclear(&console, "the list").await?);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}
