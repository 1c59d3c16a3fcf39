//! Findings put to the room before it leaves: a facilitator, two phones, raised hands, the room's screen, and what the
//! restitution says of it.

use anyhow::{Context, Result, ensure};
use glane_testkit::{Browser, Profile, axe};

use super::hall::{Hall, SLUG, press, shot};
use super::screens::looked_at;
use super::writing::facilitator_with_answers;

/// Presses a stance.
async fn say(phone: &Browser, stance: &str) -> Result<()> {
    phone
        .click(&format!("form.reaction .stances [value={stance}]"))
        .await
}

async fn go(hall: &Hall, browser: &Browser, below: &str) -> Result<()> {
    browser
        .goto(&format!("{}/animer/{SLUG}/{below}", hall.app.base))
        .await
}

/// Chooses three findings, the third one first, and begins; the second is about a histogram, the tallest picture.
async fn begin(hall: &Hall, facilitator: &Browser) -> Result<()> {
    go(hall, facilitator, "a-chaud").await?;
    ensure!(
        facilitator.count("#choose li").await? > 5,
        "too few are offered"
    );
    let ticked =
        "[...document.querySelectorAll('#choose [name=finding]')].map((box) => box.checked)";
    let ticked = facilitator.js(ticked).await?;
    ensure!(
        ticked
            .as_array()
            .context("no boxes")?
            .iter()
            .filter(|one| **one == true)
            .count()
            == 4
    );
    let at = |n: usize, what: &str| format!("#choose li:nth-child({n}) {what}");
    facilitator.click(&at(4, "[name=finding]")).await?;
    facilitator
        .js("document.querySelector('#choose li:nth-child(3) .order').value = '0', 1")
        .await?;
    shot(facilitator, "a-chaud-choix").await?;
    facilitator.click("#begin").await?;
    facilitator.read("#now .number", "Constat 1 sur 3").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn findings_are_put_to_the_room_and_what_it_makes_of_them_is_printed() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = facilitator_with_answers(&hall).await?;
    let screen = hall.screen().await?;
    let phone = hall.participant(Profile::PHONE, "Groupe 1").await?;
    let plain = hall
        .participant(Profile::PHONE_WITHOUT_SCRIPTS, "Groupe 2")
        .await?;
    let before = hall.ballots().await?.len();
    begin(&hall, &facilitator).await?;
    let sentence = facilitator.text("#now h2").await?;
    by_keys(&facilitator, &screen).await?;
    screen.read("h1", &sentence).await?;
    screen.read("main", "Êtes-vous d'accord").await?;
    shot(&screen, "a-chaud-ecran").await?;
    screen.read("#count", "Pas encore de réaction").await?;
    phone.read("#question", &sentence).await?;
    phone.read(".number", "Constat 1 sur 3").await?;
    shot(&phone, "a-chaud-telephone").await?;

    // With a script: one touch, then what one would nuance; without: the same by two pages.
    say(&phone, "nuance").await?;
    phone.read(".saved", "Réponse enregistrée").await?;
    phone.fill("#idea", "surtout le soir").await?;
    phone.click("form.reaction .say").await?;
    phone.read(".saved", "surtout le soir").await?;
    phone
        .read(".saved", "c'est cette réponse qui compte")
        .await?;
    shot(&phone, "a-chaud-telephone-nuance").await?;
    plain.click("#again a").await?;
    plain.read("#question", &sentence).await?;
    say(&plain, "agree").await?;
    plain.read(".saved", "D'accord").await?;
    ensure!(
        hall.ballots().await?.len() == before + 2,
        "somebody counts twice"
    );
    facilitator
        .read("#results caption", "2 personnes ont répondu")
        .await?;
    facilitator.read("#nuances", "surtout le soir").await?;

    // The room sees how many answered, and not what.
    screen.read("#count", "2 personnes ont répondu").await?;
    ensure!(
        screen.count("#stances").await? == 0,
        "they copy one another"
    );
    for (field, hands) in [("agree", "7"), ("nuance", "1")] {
        let field = format!("#hands [name={field}]");
        facilitator.fill(&field, hands).await?;
    }
    press(&facilitator, "#hands-save").await?;
    facilitator
        .read("#results caption", "Dont 8 à main levée")
        .await?;
    press(&facilitator, "#show").await?;
    screen.read("#stances tr:nth-child(1)", "8").await?;
    screen.read("#stances tr:nth-child(2)", "2").await?;
    shot(&screen, "a-chaud-ecran-reponses").await?;
    shot(&facilitator, "a-chaud-console").await?;
    // Who changes their mind counts once.
    say(&phone, "disagree").await?;
    screen.read("#stances tr:nth-child(3)", "1").await?;
    screen.read("#stances tr:nth-child(2)", "1").await?;
    undo_and_line(&hall, &facilitator, &screen, &phone).await?;
    printed(&hall, &facilitator, &sentence).await
}

/// A clicker leads on the findings' own page as on the console, and `?` says what each key does.
async fn by_keys(facilitator: &Browser, screen: &Browser) -> Result<()> {
    // One pressed just before is not taken for the same one bouncing.
    let key = async |key: &str| {
        tokio::time::sleep(std::time::Duration::from_millis(450)).await;
        facilitator.press(key).await
    };
    key("?").await?;
    facilitator
        .until("document.querySelector('#keys').open")
        .await?;
    shot(facilitator, "a-chaud-touches").await?;
    key("?").await?;
    facilitator
        .until("!document.querySelector('#keys').open")
        .await?;
    key("\u{E00F}").await?;
    screen.read("main", "Constat 2 sur 3").await?;
    facilitator.read("#now .number", "Constat 2 sur 3").await?;
    key("b").await?;
    facilitator.read("#dark", "La touche B le rallume").await?;
    screen
        .until("!!document.querySelector('main.dark')")
        .await?;
    key(".").await?;
    screen.read("main", "Constat 2 sur 3").await?;
    key("\u{E00E}").await?;
    facilitator.read("#now .number", "Constat 1 sur 3").await?;
    Ok(())
}

/// Hands are taken back and put back, another finding comes while a phone has no line, and goes.
async fn undo_and_line(
    hall: &Hall,
    facilitator: &Browser,
    screen: &Browser,
    phone: &Browser,
) -> Result<()> {
    press(facilitator, "#undo").await?;
    press(facilitator, "#undo").await?;
    facilitator
        .read("#results caption", "2 personnes ont répondu")
        .await?;
    screen.until("!document.querySelector('#stances')").await?;
    press(facilitator, "#redo").await?;
    press(facilitator, "#redo").await?;
    screen.read("#stances tr:nth-child(1)", "8").await?;

    press(facilitator, "#next").await?;
    facilitator.read("#now .number", "Constat 2 sur 3").await?;
    let second = facilitator.text("#now h2").await?;
    phone.read("#question", &second).await?;
    screen.until("!document.querySelector('#stances')").await?;
    let mut out = Vec::new();
    screen.see(".put .figure svg").await?;
    looked_at(screen, "constat", &mut out).await?;
    ensure!(out.is_empty(), "{}", out.join("\n"));
    hall.app.pass(600);
    phone.offline(true).await?;
    say(phone, "agree").await?;
    phone.read(".sending", "pas encore envoyée").await?;
    press(facilitator, "#next").await?;
    facilitator.read("#now .number", "Constat 3 sur 3").await?;
    phone.offline(false).await?;
    // It was sent off while its finding was put: it counts, though the room has gone on.
    phone.read("main", "comme vous aviez répondu avant").await?;
    facilitator
        .read("#list li:nth-child(2)", "1 d'accord")
        .await?;
    let small = hall.driver.open(Profile::PHONE).await?;
    let key = glane_testkit::app::FACILITATOR_KEY;
    small.goto(&format!("{}/cle/{key}", hall.app.base)).await?;
    go(hall, &small, "a-chaud").await?;
    small.see("#now").await?;
    small.resize((320, 700), true).await?;
    phone.resize((320, 700), true).await?;
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    for (name, page) in [("console", &small), ("phone", phone)] {
        ensure!(
            page.js(wide).await? == false,
            "the {name} is wider than 320 px"
        );
    }
    shot(&small, "a-chaud-console-320").await?;
    shot(phone, "a-chaud-telephone-320").await?;
    let mut found = axe::violations(&small).await?;
    found.extend(axe::violations(facilitator).await?);
    found.extend(axe::violations(phone).await?);
    found.extend(axe::violations(screen).await?);
    go(hall, &small, "a-chaud?choisir=1").await?;
    small.see("#choose").await?;
    ensure!(small.js(wide).await? == false, "wider than 320 px");
    found.extend(axe::violations(&small).await?);
    ensure!(found.is_empty(), "{found:?}");

    press(facilitator, "#end").await?;
    facilitator.read("#now h2", "terminée").await?;
    screen.read("h1", "Merci").await?;
    screen
        .read("main", "8 d'accord, 1 à nuancer, 1 pas d'accord")
        .await?;
    shot(screen, "a-chaud-ecran-fin").await?;
    phone.read(".wait", "C'était le dernier constat").await?;
    Ok(())
}

/// The restitution says it beside the finding, and once the finding is reworded, that the room saw other words.
async fn printed(hall: &Hall, facilitator: &Browser, sentence: &str) -> Result<()> {
    let room = hall.app.room(SLUG).await?;
    let revision = room.look(|inside| inside.revision);
    let snapshot = hall
        .app
        .hub
        .store()
        .snapshot(room.id(), Some(revision))
        .await?;
    let script = room.look(|inside| inside.script.clone());
    let locale = glane_locale::Locale::load()?;
    let formats = [glane_report::Format::Html];
    let made = glane_report::make(
        &script,
        &snapshot,
        &locale,
        glane_locale::Lang::Fr,
        &formats,
    )?;
    let page = String::from_utf8(made.into_iter().next().context("no page")?.bytes)?;
    let told = "En fin de séance\u{a0}: 8 d’accord, 1 à nuancer, 1 pas d’accord, sur 10 réponses (dont 8 à main levée).";
    ensure!(page.contains(told), "it is not printed");
    // Two people answered by phone: what one of them wrote would be theirs.
    ensure!(
        !page.contains("surtout le soir"),
        "a text of two is printed"
    );
    ensure!(page.contains("1 nuance écrite n’est pas montrée"));
    go(hall, facilitator, "rediger").await?;
    facilitator.read("#blocks", sentence).await?;
    Ok(())
}
