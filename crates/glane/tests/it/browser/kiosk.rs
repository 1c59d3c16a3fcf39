//! A tablet that people share, in a real browser: « back » brings nothing of the one before.

use anyhow::{Context, Result};
use glane_testkit::{Browser, Profile, axe, page};

use super::hall::{Hall, shot};

const NAME: &str = "tablette";
const SCRIPT: &str = r#"
[atelier]
nom = "tablette"
titre = "Une tablette pour tout le monde"
date = 2026-01-15
organisateur = "Un centre social"

[[question]]
cle = "libre"
type = "texte"
texte = "Qu'est-ce qui vous pèse ?"

[[question]]
cle = "choix"
type = "un-choix"
texte = "Lequel ?"
options = ["Le matin", "Le soir"]

[[question]]
cle = "plusieurs"
type = "plusieurs-choix"
texte = "Lesquels ?"
options = ["Le pain", "Le miel"]

[[question]]
cle = "rang"
type = "classement"
texte = "Dans quel ordre ?"
options = ["La cour", "La rue"]
"#;

/// What a form holds that somebody put there, whatever its fields.
const FILLED: &str = "[...document.querySelectorAll('main textarea, main select, main input:not([type=hidden])')]
  .filter((f) => f.type === 'radio' || f.type === 'checkbox' ? f.checked : f.value !== '').map((f) => f.name + '=' + f.value).join()";

/// Writes or ticks something in the form, as a finger would.
const FILL: &str = "(() => { const one = document.querySelector('form.answer textarea');
  if (one) { one.value = 'SECRET de la première personne'; one.dispatchEvent(new Event('input', { bubbles: true })); return 1; }
  const tick = document.querySelector('form.answer input[type=radio], form.answer input[type=checkbox]');
  if (tick) { tick.click(); return 1; }
  const all = [...document.querySelectorAll('form.answer select')];
  all.forEach((select, at) => { select.selectedIndex = at + 1; });
  return all.length; })()";

async fn hall() -> Result<(Hall, String)> {
    let hall = Hall::asking(NAME, SCRIPT).await?;
    let facilitator = hall.app.facilitator().await?;
    let links = format!("{}/animer/{NAME}/liens", hall.app.local);
    let made = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    facilitator.post(&links).form(&made).send().await?;
    let html = facilitator.get(&links).send().await?.text().await?;
    let hrefs = page::attributes(&html, "href").into_iter();
    let mut hrefs = hrefs.filter(|href| href.contains("/tablette/"));
    let link = hrefs.next().context("no link")?;
    let (_, key) = link.split_once("/tablette/").context("no key")?;
    let link = format!("{}/tablette/{key}", hall.app.base);
    Ok((hall, link))
}

/// Presses a button that leads to another page, and waits for that: until then the tablet still shows the one before.
async fn leave(tablet: &Browser, button: &str) -> Result<()> {
    tablet
        .js("document.querySelector('main').dataset.left = ''")
        .await?;
    tablet.click(button).await?;
    tablet
        .until("document.querySelector('main') && !document.querySelector('main[data-left]')")
        .await?;
    Ok(())
}

/// Whoever holds the tablet was never here, where it asks.
async fn first(tablet: &Browser) -> Result<()> {
    tablet.see("#who, form.answer").await?;
    if tablet.count("#who").await? > 0 {
        tablet.click("#turn .send").await?;
    }
    tablet.see("form.answer").await?;
    Ok(())
}

/// Goes back as often as the tablet lets one, and holds that no page on the way shows anything.
async fn nothing_behind(tablet: &Browser, said: &str) -> Result<()> {
    for step in 0..4 {
        tablet.client.back().await?;
        tablet.settle().await?;
        let filled = tablet.js(FILLED).await?;
        assert!(filled == "", "{said}, {step} back: {filled}");
        let text = tablet.js("document.body.innerText").await?.to_string();
        for gone in ["SECRET", "Reçu"] {
            assert!(!text.contains(gone), "{said}, {step} back: {text}");
        }
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn back_on_a_shared_tablet_shows_nothing_of_the_person_before() -> Result<()> {
    let (hall, link) = hall().await?;
    let facilitator = hall.app.facilitator().await?;
    let tablet = hall.driver.open(Profile::LAPTOP).await?;
    for question in ["libre", "choix", "plusieurs", "rang"] {
        hall.app
            .decide(&facilitator, NAME, "open", question)
            .await?;
        // One wrote and passed it on unsent.
        tablet.goto(&link).await?;
        leave(&tablet, "#begin button").await?;
        first(&tablet).await?;
        tablet.js(FILL).await?;
        tablet.until(&format!("({FILLED}) !== ''")).await?;
        tablet.click("#leave summary").await?;
        leave(&tablet, "#skip button").await?;
        first(&tablet).await?;
        nothing_behind(&tablet, question).await?;
        // One sent, and has the receipt before their eyes.
        tablet.goto(&link).await?;
        leave(&tablet, "#begin button").await?;
        first(&tablet).await?;
        tablet.js(FILL).await?;
        tablet.click("form.answer .send").await?;
        tablet.read(".saved", "Reçu").await?;
        leave(&tablet, "#next button").await?;
        first(&tablet).await?;
        assert_eq!(axe::violations(&tablet).await?, Vec::<String>::new());
        nothing_behind(&tablet, question).await?;
    }
    assert_eq!(hall.ballots().await?.len(), 4);
    Ok(())
}

/// Who has answered sees at once how to pass it on, on a tablet that lies on its side, and is not led away from it.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_way_to_the_next_person_is_in_sight() -> Result<()> {
    let (hall, link) = hall().await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app.decide(&facilitator, NAME, "open", "rang").await?;
    let tablet = hall.driver.open(Profile::LAPTOP).await?;
    tablet.resize((1024, 768), false).await?;
    tablet.goto(&link).await?;
    tablet.click("#begin button").await?;
    tablet.see("form.answer").await?;
    tablet.js(FILL).await?;
    tablet.click("form.answer .send").await?;
    tablet.read(".saved", "Reçu").await?;
    shot(&tablet, "tablette-recu").await?;
    tablet
        .until(
            "document.querySelector('#next button').getBoundingClientRect().bottom <= innerHeight",
        )
        .await?;
    assert_eq!(tablet.count("a[href$='/appareil']").await?, 0);
    Ok(())
}

/// The signs of who answered: large enough for a thumb on a small phone, with nothing that keeps anybody out, by a keyboard too.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_comes_back_finds_their_sign_under_the_thumb() -> Result<()> {
    let (hall, link) = hall().await?;
    let facilitator = hall.app.facilitator().await?;
    hall.app.decide(&facilitator, NAME, "open", "libre").await?;
    let tablet = hall.driver.open(Profile::LAPTOP).await?;
    tablet.resize((320, 640), false).await?;
    tablet.goto(&link).await?;
    tablet.click("#begin button").await?;
    for _ in 0..3 {
        first(&tablet).await?;
        tablet.js(FILL).await?;
        tablet.click("form.answer .send").await?;
        tablet.read("#sign", "Votre signe").await?;
        leave(&tablet, "#next button").await?;
    }
    hall.app.decide(&facilitator, NAME, "open", "choix").await?;
    tablet
        .goto(&format!("{}/{}", hall.app.base, hall.code))
        .await?;
    tablet.see("#who").await?;
    shot(&tablet, "tablette-signes").await?;
    assert_eq!(tablet.count("#turn button").await?, 4);
    tablet
        .until(
            "[...document.querySelectorAll('#turn button')].every((one) => one.offsetHeight >= 44) \
             && document.documentElement.scrollWidth <= innerWidth",
        )
        .await?;
    assert_eq!(axe::violations(&tablet).await?, Vec::<String>::new());
    tablet.click("#turn button:nth-of-type(2)").await?;
    tablet.read("#sign", "la lune").await?;
    shot(&tablet, "tablette-signe-repris").await?;
    tablet.see("form.answer").await?;
    assert_eq!(axe::violations(&tablet).await?, Vec::<String>::new());
    Ok(())
}
