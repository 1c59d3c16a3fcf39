//! Two editions of the atelier with three actions between: the board, what inhabitants read, the feed, the calendar, what was
//! promised shown to the room that comes after. The data are the example's.

use anyhow::{Context, Result, ensure};
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe};
use icalendar::{Calendar, Component};

use super::hall::shot;
use crate::kit::example;

const TITLE: &str = "Votre relation au numérique";

async fn clean(browser: &Browser, at: &str, found: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    let violations = axe::violations(browser).await?;
    found.extend(violations.into_iter().map(|one| format!("{at}: {one}")));
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    if browser.js(wide).await? != false {
        found.push(format!("{at}: wider than the screen"));
    }
    shot(browser, &format!("actions-{at}")).await
}

/// The atelier under a name and on a day, its answers imported by the console.
async fn edition(app: &TestApp, browser: &Browser, slug: &str, day: &str) -> Result<String> {
    let script = std::fs::read_to_string(example("atelier-numerique.atelier.toml"))?;
    let named = format!("nom = \"{slug}\"");
    let script = script
        .replace("nom = \"atelier-numerique\"", &named)
        .replace("date = 2024-11-28", &format!("date = {day}"));
    ensure!(
        script.contains(&named) && script.contains(day),
        "the example is written otherwise"
    );
    app.workshop(&script).await?;
    let here = format!("{}/animer/{slug}", app.base);
    browser.goto(&here).await?;
    let answers = example("atelier-numerique.reponses.csv");
    let answers = answers.to_str().context("a path that is no text")?;
    browser.fill("#csv", answers).await?;
    browser.click("#import-go").await?;
    browser.see("#counts").await?;
    Ok(here)
}

/// Sets a field's value as a person who picks it: fields of a date are typed by parts that follow the browser's language.
async fn set(browser: &Browser, css: &str, value: &str) -> Result<()> {
    browser.see(css).await?;
    browser
        .js(&format!(
            "document.querySelector('{css}').value = '{value}'"
        ))
        .await?;
    Ok(())
}

async fn add(browser: &Browser, what: &str, who: &str, due: &str) -> Result<()> {
    browser.click("#add summary").await?;
    browser.fill("#what-new", what).await?;
    browser.fill("#who-new", who).await?;
    set(browser, "#due-new", due).await?;
    browser.click("#add-go").await?;
    browser.read("#board", what).await?;
    Ok(())
}

/// The name of the action that says something.
async fn key(browser: &Browser, what: &str) -> Result<String> {
    let find = format!(
        "[...document.querySelectorAll('#board article')].find(one => one.textContent.includes({what:?})).id.slice(2)"
    );
    let found = browser.js(&find).await?;
    Ok(found.as_str().context("no such action")?.to_owned())
}

#[expect(
    clippy::too_many_lines,
    reason = "one story, from the lead of one edition to the screen of the next"
)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_editions_of_the_atelier_with_three_actions_between() -> Result<()> {
    let app = TestApp::start_as(HOST).await?;
    let driver = Driver::start().await?;
    let browser = driver.open(Profile::LAPTOP).await?;
    let mut found = Vec::new();
    let door = format!("{}/cle/{}", app.base, glane_testkit::app::FACILITATOR_KEY);
    browser.goto(&door).await?;
    let first = edition(&app, &browser, "atelier-2024", "2024-11-28").await?;

    // From a lead to an action by one click, and two by hand.
    browser.goto(&format!("{first}/actions")).await?;
    browser
        .read("#nothing", "Il n'y a pas encore d'action")
        .await?;
    clean(&browser, "empty", &mut found).await?;
    // Each of the three has its button.
    let buttons = "document.querySelectorAll('#leads article form button.main').length";
    ensure!(browser.js(buttons).await? == 3, "a lead has no button");
    browser.click("#leads article button.main").await?;
    browser.read("#c-planned", "Action à préciser").await?;
    let lead = browser.text("#leads article .said").await?;
    let taken = key(&browser, "Action à préciser").await?;
    browser.click(&format!("#e-{taken} summary")).await?;
    let what = "Un atelier entre pairs chaque trimestre";
    browser.fill(&format!("#what-{taken}"), what).await?;
    browser
        .fill(&format!("#who-{taken}"), "La référente numérique")
        .await?;
    browser
        .fill(&format!("#first-{taken}"), "Choisir les dates")
        .await?;
    set(&browser, &format!("#due-{taken}"), "2999-03-31").await?;
    browser.click(&format!("#save-{taken}")).await?;
    browser.read("#board", what).await?;
    add(
        &browser,
        "Une formation au cadre juridique",
        "La fédération",
        "2999-06-30",
    )
    .await?;
    add(
        &browser,
        "Un compte professionnel pour chacun",
        "La direction",
        "2020-01-31",
    )
    .await?;
    browser
        .read("#overdue", "1 action a dépassé sa date")
        .await?;
    clean(&browser, "board", &mut found).await?;
    // A means of the network, which an action leans on.
    browser.goto(&format!("{first}/moyens")).await?;
    browser.click("#add summary").await?;
    set(&browser, "#brake-new", "legal").await?;
    browser.fill("#name-new", "Le guide juridique").await?;
    browser.fill("#reach-new", "La fédération").await?;
    browser.click("#add-go").await?;
    browser.read("#b-legal", "Le guide juridique").await?;
    clean(&browser, "shelf", &mut found).await?;
    browser.goto(&format!("{first}/actions")).await?;
    let trained = key(&browser, "Une formation").await?;
    browser.click(&format!("#e-{trained} summary")).await?;
    browser
        .click(&format!("#shelf-{trained} input[type=checkbox]"))
        .await?;
    browser.click(&format!("#save-{trained}")).await?;
    browser
        .read(&format!("#a-{trained}"), "Le guide juridique")
        .await?;
    let account = key(&browser, "Un compte").await?;

    // The calendar, read back by a library.
    let client = app.facilitator().await?;
    let file = format!(
        "{}/animer/atelier-2024/actions/atelier-2024.actions.ics",
        app.local
    );
    let calendar = client.get(file).send().await?.text().await?;
    let calendar: Calendar = calendar.parse().map_err(anyhow::Error::msg)?;
    let days: Vec<_> = calendar
        .components
        .iter()
        .filter_map(|one| one.as_event())
        .filter_map(|event| Some((event.get_summary()?, event.property_value("DTSTART")?)))
        .collect();
    assert_eq!(
        days,
        [
            (what, "29990331"),
            ("Une formation au cadre juridique", "29990630"),
            ("Un compte professionnel pour chacun", "20200131"),
        ]
    );

    // Published, and shown: two of the three.
    browser.goto(&format!("{first}/rediger#release")).await?;
    browser.click("#share").await?;
    browser.see("#public").await?;
    browser.goto(&format!("{first}/actions")).await?;
    for (action, name) in [(&taken, what), (&trained, "Une formation")] {
        browser.click(&format!("#show-{action}")).await?;
        let told = format!("#read-{action}");
        let told = browser.read(&told, "telle qu'elle est ici").await;
        told.with_context(|| name.to_owned())?;
    }
    let follow = browser.js("document.querySelector('#follow').href").await?;
    let follow = follow.as_str().context("no public page")?.to_owned();

    // What inhabitants read, on a small phone.
    let phone = driver.open(Profile::PHONE).await?;
    phone.goto(&follow).await?;
    phone.read("main", &lead).await?;
    phone.read("main", what).await?;
    let text = phone.text("main").await?;
    ensure!(
        !text.contains("Un compte professionnel"),
        "shown by nobody: {text}"
    );
    ensure!(!text.contains("Choisir les dates"), "the house's: {text}");
    clean(&phone, "follow", &mut found).await?;
    phone.click("#twin").await?;
    phone.read("main", "Ce n'est pas encore commencé").await?;
    clean(&phone, "follow-plain", &mut found).await?;
    phone.click("#restitution").await?;
    phone.click(".name a").await?;
    phone.read("h1", "voici où nous en sommes").await?;

    // Its life goes on: one is done, one is given up and says why.
    browser.click(&format!("#s-{taken} summary")).await?;
    browser.click(&format!("#to-done-{taken}")).await?;
    browser.click(&format!("#stand-{taken}")).await?;
    browser.read("#c-done", what).await?;
    browser.click(&format!("#s-{trained} summary")).await?;
    browser.click(&format!("#to-dropped-{trained}")).await?;
    browser.click(&format!("#stand-{trained}")).await?;
    browser.read("#told", "Dites pourquoi").await?;
    browser
        .fill(&format!("#why-{trained}"), "Pas de formateur cette année.")
        .await?;
    browser.click(&format!("#stand-{trained}")).await?;
    browser.read("#c-dropped", "Pas de formateur").await?;
    browser.click(&format!("#s-{account} summary")).await?;
    browser.click(&format!("#to-running-{account}")).await?;
    browser.click(&format!("#stand-{account}")).await?;
    browser.read("#c-running", "Un compte").await?;
    clean(&browser, "board-after", &mut found).await?;
    let address = follow.replace(&app.base, &app.local);
    let feed = address.replace("/suivi", "/flux.xml");
    let feed = app.browser()?.get(feed).send().await?.text().await?;
    let feed = roxmltree::Document::parse(&feed)?;
    let entries = feed
        .descendants()
        .filter(|node| node.tag_name().name() == "entry");
    let titles: Vec<String> = entries
        .filter_map(|entry| {
            let mut all = entry.children();
            let title = all.find(|node| node.tag_name().name() == "title")?;
            title.text().map(glane_testkit::page::plain)
        })
        .collect();
    assert_eq!(titles.len(), 5, "{titles:?}");
    assert_eq!(titles[0], "Abandonnée : Une formation au cadre juridique");
    assert_eq!(titles[1], format!("Faite : {what}"));

    // The edition after: its console, its room's screen.
    let second = edition(&app, &browser, "atelier-2025", "2025-11-27").await?;
    browser.goto(&format!("{second}/actions")).await?;
    browser.read("#promised", TITLE).await?;
    browser.click("#recall-atelier-2024").await?;
    browser.read("#promised", "Abandonnée").await?;
    let told = browser.text("#promised").await?;
    ensure!(
        !told.contains("Un compte professionnel"),
        "shown by nobody: {told}"
    );
    clean(&browser, "promised", &mut found).await?;
    // What moved, both editions side by side: the same answers, so that nothing did.
    browser.read("#moved", "Ce qui a bougé depuis").await?;
    browser
        .read("#moved", "Les personnes ne sont pas forcément les mêmes")
        .await?;
    let none = "document.querySelector('#moved-said') === null";
    ensure!(browser.js(none).await? == true, "the same answers moved");
    browser.click("#moved-both summary").await?;
    clean(&browser, "moved", &mut found).await?;
    browser.goto(&second).await?;
    browser.read("#promised", what).await?;
    browser.click("#promise").await?;
    browser.see("#unscreen").await?;
    let room = app.room("atelier-2025").await?;
    let screen = driver.open(Profile::LAPTOP).await?;
    screen
        .goto(&format!("{}/ecran/{}", app.base, room.projector_key()))
        .await?;
    screen
        .read("#promised", "Voici ce que nous avions dit")
        .await?;
    screen
        .read("#promised", "Pas de formateur cette année.")
        .await?;
    clean(&screen, "screen", &mut found).await?;

    // Its restitution says what became of each, as it was taken over.
    let file = "restitution/atelier-2025.html?voir=1";
    let made = client
        .get(format!("{}/animer/atelier-2025/{file}", app.local))
        .send()
        .await?;
    let made = glane_testkit::page::words(&made.text().await?);
    for part in [
        "Ce qui avait été promis à « Votre relation au numérique »",
        what,
        "Pourquoi : Pas de formateur cette année.",
        "Ce qui a bougé depuis « Votre relation au numérique »",
        "ne dit pas que les actions en sont la cause",
    ] {
        ensure!(made.contains(part), "no « {part} » in the restitution");
    }
    ensure!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
