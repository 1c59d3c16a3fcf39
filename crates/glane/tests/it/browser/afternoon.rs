//! One afternoon, from the first question to the restitution.

use anyhow::{Context, Result};
use glane_testkit::{Browser, Profile};

use super::figures::{self, Expected};
use super::hall::{Hall, SLUG, shot};
use crate::kit::example;

const CHANNELS: &str = "Par quels canaux";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_afternoon_from_the_first_question_to_the_restitution() -> Result<()> {
    let hall = Hall::open().await?;
    let facilitator = hall.facilitator().await?;
    let screen = hall.screen().await?;
    shot(&screen, "projecteur-accueil").await?;
    let one = hall.participant(Profile::PHONE, "Groupe 1").await?;
    let two = hall
        .participant(Profile::PHONE_WITHOUT_SCRIPTS, "Groupe 2")
        .await?;
    let three = hall.participant(Profile::PHONE, "Groupe 3").await?;
    mark(&one).await?;
    mark(&screen).await?;

    facilitator.click("#open-canaux").await?;
    facilitator.read("#now", CHANNELS).await?;
    screen.read("h1", CHANNELS).await?;
    screen.read("#part", "Pas encore de réponse").await?;
    // With a script the question comes to the phone; without, one asks for the page again.
    one.read("#question", CHANNELS).await?;
    same_page(&one).await?;
    shot(&one, "telephone-question").await?;
    two.click("#again a").await?;
    two.read("#question", CHANNELS).await?;

    hall.app.pass(600);
    answers_are_receipted_once_stored(&hall, &one, &two, &three).await?;
    bars(
        &screen,
        [
            ("Site internet", 2),
            ("Facebook", 1),
            ("Snapchat", 1),
            ("Discord", 1),
        ],
    )
    .await?;
    same_page(&screen).await?;

    one.click(".change summary").await?;
    one.tick("Discord").await?;
    one.tick("Instagram").await?;
    let before = screen.text("#count").await?;
    one.click("form.answer .send").await?;
    one.read(".saved", "c'est cette réponse qui compte").await?;
    bars(
        &screen,
        [
            ("Site internet", 2),
            ("Discord", 0),
            ("Instagram", 1),
            ("Facebook", 1),
        ],
    )
    .await?;
    assert_eq!(
        screen.text("#count").await?,
        before,
        "a changed answer is not a second one"
    );
    same_page(&screen).await?;
    facilitator.read("#answered", "3").await?;
    shot(&facilitator, "console").await?;

    late_answers_are_told_so_kindly(&hall, &facilitator, [&one, &two, &three]).await?;
    bars(
        &screen,
        [
            ("Site internet", 2),
            ("TikTok", 1),
            ("Discord", 0),
            ("Facebook", 1),
        ],
    )
    .await?;
    screen.read(".count", "Question fermée").await?;
    same_page(&screen).await?;

    import(&facilitator).await?;
    bars(&screen, [("Site internet", 28), ("Facebook", 20)]).await?;
    same_page(&screen).await?;
    for (name, size) in [
        ("1280", (1280, 720)),
        ("800", (800, 600)),
        ("3840", (3840, 2160)),
    ] {
        screen.resize(size, false).await?;
        shot(&screen, &format!("projecteur-{name}")).await?;
    }
    restitution(&hall, &facilitator).await
}

/// One answers with scripts, one without, one while the line is cut.
async fn answers_are_receipted_once_stored(
    hall: &Hall,
    one: &Browser,
    two: &Browser,
    three: &Browser,
) -> Result<()> {
    for option in ["Site internet", "Discord"] {
        one.tick(option).await?;
    }
    one.click("form.answer .send").await?;
    one.read(".saved", "Réponse enregistrée").await?;
    hall.stored(&one.text(".receipt").await?).await?;
    same_page(one).await?;
    shot(one, "telephone-enregistree").await?;

    two.tick("Facebook").await?;
    two.click("form.answer .send").await?;
    two.read(".saved", "Réponse enregistrée").await?;
    hall.stored(&two.text(".receipt").await?).await?;

    three.read("#question", CHANNELS).await?;
    three.offline(true).await?;
    for option in ["Site internet", "Snapchat"] {
        three.tick(option).await?;
    }
    three.click("form.answer .send").await?;
    three.read(".sending", "pas encore envoyée").await?;
    assert_eq!(
        (three.count(".saved").await?, hall.ballots().await?.len()),
        (0, 2)
    );
    three.offline(false).await?;
    three.read(".saved", "Réponse enregistrée").await?;
    hall.stored(&three.text(".receipt").await?).await?;
    assert_eq!(hall.ballots().await?.len(), 3);
    Ok(())
}

/// The question closes while one sends without a line, one fills the form without scripts, and one with. What was
/// sent off before the close counts, whenever it arrives; what was not is told so.
async fn late_answers_are_told_so_kindly(
    hall: &Hall,
    facilitator: &Browser,
    [one, two, three]: [&Browser; 3],
) -> Result<()> {
    for participant in [one, two, three] {
        participant.click(".change summary").await?;
        participant.tick("TikTok").await?;
    }
    one.offline(true).await?;
    one.click("form.answer .send").await?;
    one.read(".sending", "pas encore envoyée").await?;

    facilitator.click("#now-close-canaux").await?;
    facilitator.read("#now .phase", "fermée").await?;

    let typed = three.read(".typed", "La question vient de fermer").await?;
    assert!(
        typed.contains("TikTok") && typed.contains("Snapchat"),
        "{typed}"
    );
    shot(three, "telephone-fermee").await?;
    one.offline(false).await?;
    one.read(".saved", "La question avait fermé entre-temps")
        .await?;
    hall.app.pass(60);
    two.click("form.answer .send").await?;
    two.read(".told", "La question était déjà fermée").await?;
    two.read(".typed", "TikTok").await?;
    two.read(".saved", "enregistrée").await?;
    assert_eq!(hall.ballots().await?.len(), 3, "nobody came twice");
    Ok(())
}

async fn import(facilitator: &Browser) -> Result<()> {
    let file = example("atelier-numerique.reponses.csv");
    let rows = std::fs::read_to_string(&file)?.lines().count() - 1;
    facilitator
        .fill("#csv", file.to_str().context("a path")?)
        .await?;
    facilitator.click("#import-go").await?;
    facilitator
        .read("#count-read", &format!("{rows} lignes lues"))
        .await?;
    facilitator
        .read("#count-refused", "0 ligne refusée")
        .await?;
    facilitator.click("a.button.main").await?;
    facilitator.read("#now", CHANNELS).await?;
    Ok(())
}

async fn restitution(hall: &Hall, facilitator: &Browser) -> Result<()> {
    facilitator.click("#make-report").await?;
    facilitator.see("#ready").await?;
    let key = facilitator.cookie("glane-animer").await?;
    let taken = |link: &'static str| {
        let cookie = format!("glane-animer={key}");
        async move {
            let href = facilitator
                .see(link)
                .await?
                .attr("href")
                .await?
                .context("no address")?;
            let client = hall.app.browser()?;
            let answer = client
                .get(format!("{}{href}", hall.app.local))
                .header("cookie", cookie)
                .send()
                .await?;
            assert_eq!(answer.status(), 200, "{href}");
            let name = answer.headers()["content-disposition"].to_str()?.to_owned();
            assert!(
                name.starts_with("attachment") && name.contains(SLUG),
                "{name}"
            );
            anyhow::Ok(answer.bytes().await?)
        }
    };
    let answered = [
        ("Site internet", 2),
        ("Facebook", 1),
        ("Instagram", 1),
        ("Snapchat", 1),
        ("TikTok", 1),
    ];
    let expected = Expected::with("canaux", &answered)?;
    figures::in_html(std::str::from_utf8(&taken("#get-html").await?)?, &expected);
    figures::in_pdf(&taken("#get-pdf").await?, &expected)?;
    figures::in_json(
        &serde_json::from_slice(&taken("#get-json").await?)?,
        &expected,
    );

    let page = facilitator
        .see("#read-html")
        .await?
        .attr("href")
        .await?
        .context("no address")?;
    facilitator
        .goto(&format!("{}{page}", hall.app.base))
        .await?;
    facilitator
        .read("h1", "Votre relation au numérique")
        .await?;
    shot(facilitator, "restitution").await
}

/// Puts something in the page that a reload would sweep away.
async fn mark(browser: &Browser) -> Result<()> {
    browser.js("window.glaneMark = 'here'").await?;
    Ok(())
}

async fn same_page(browser: &Browser) -> Result<()> {
    assert_eq!(
        browser.js("window.glaneMark").await?,
        "here",
        "the page was loaded again"
    );
    Ok(())
}

/// Waits until the bars on the screen stand as they should: their lengths, and their table.
async fn bars<const N: usize>(screen: &Browser, counts: [(&str, u32); N]) -> Result<()> {
    for (label, count) in counts {
        let row = format!(
            "[...document.querySelectorAll('.picture .figure:first-of-type tbody tr')]\
             .some((row) => row.cells[0].textContent.trim() === '{label}' && row.cells[1].textContent.trim() === '{count}')"
        );
        screen.until(&row).await?;
    }
    Ok(())
}
