//! The atelier with nine people on paper: printed, filled, photographed, handed in, what is not sure decided by keyboard.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Body;
use glane_core::channel::Channel;
use glane_core::id::{ItemKey, QuestionKey};
use glane_core::kind::Payload;
use glane_core::script::Script;
use glane_core::sheet::step_key;
use glane_live::inside::Inside;
use glane_scan::generator::{Mark, Shot};
use glane_testkit::browser::ENTER;
use glane_testkit::{Browser, axe};
use serde_json::Value;

use super::everywhere::{SMALL, WIDE};
use super::hall::{Hall, SLUG, shot};
use crate::kit::example;
use crate::papers::pen::{Filling, Paper};

/// The questions of the atelier whose answers are ticked.
const TICKED: [&str; 5] = ["canaux", "horaires", "comptes", "aisance", "confiance"];
/// What somebody wrote in a frame, as the person who reads it copies it.
const WRITTEN: &str = "Le temps manque";

/// Rows of the example's answers: who, group, source, question, answer.
fn rows() -> Result<Vec<[String; 5]>> {
    let text = std::fs::read_to_string(example("atelier-numerique.reponses.csv"))?;
    let lines = text.lines().skip(1);
    let cut = |line: &str| -> Result<[String; 5]> {
        let cells: Vec<String> = line.splitn(5, ',').map(str::to_owned).collect();
        cells.try_into().map_err(|_| anyhow::anyhow!("{line}"))
    };
    lines.map(cut).collect()
}

/// An answer as it is meant: one with a comma stands in quotes.
fn plain(answer: &str) -> &str {
    answer.trim_matches('"')
}

/// The key of what somebody answered.
fn item(script: &Script, question: &str, answer: &str) -> Result<ItemKey> {
    let asked = script.question(&QuestionKey::new(question)?);
    let answer = plain(answer);
    let mut items = asked.context("no such question")?.items.iter();
    let found = items.find(|item| item.label.get("fr") == answer);
    let step = || step_key(answer.parse().ok()?);
    found
        .map(|item| item.key.clone())
        .or_else(step)
        .with_context(|| format!("{question}: {answer}"))
}

/// What each of the nine ticked, in the order of the example: their group first.
fn fillings(paper: &Paper, script: &Script) -> Result<Vec<Filling>> {
    let mut all: BTreeMap<String, Filling> = BTreeMap::new();
    for [who, group, source, question, answer] in rows()? {
        if source != "papier" || !TICKED.contains(&question.as_str()) {
            continue;
        }
        let filling = all.entry(who).or_insert_with(|| {
            let mut filling = Filling::default();
            let mut groups = script.groups.iter();
            let group = groups.find(|one| one.label.get("fr") == group).unwrap();
            let own = paper.form.group.as_ref().unwrap();
            filling.tick(&paper.form, own.as_str(), group.key.as_str(), Mark::Cross);
            filling
        });
        let key = item(script, &question, &answer)?;
        filling.tick(&paper.form, &question, key.as_str(), Mark::Cross);
    }
    Ok(all.into_values().collect())
}

/// How often each answer stands in the example.
fn tally(question: &str) -> Result<BTreeMap<String, u64>> {
    let mut counts = BTreeMap::new();
    for [.., asked, answer] in rows()? {
        if asked == question {
            *counts.entry(plain(&answer).to_owned()).or_insert(0) += 1;
        }
    }
    Ok(counts)
}

/// Hands the files in, and waits until the page has told of each.
async fn hand_in(browser: &Browser, files: &[String]) -> Result<()> {
    browser.fill("#files", &files.join("\n")).await?;
    let whole = format!("{0} sur {0}", files.len());
    for _ in 0..400 {
        let told = "document.getElementById('progress')?.textContent ?? ''";
        if browser.js(told).await?.as_str() == Some(whole.as_str()) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    anyhow::bail!("not all was read: {}", browser.text("#part").await?)
}

/// Two windows: each has a place of its own, goes on to what is free, and takes back what it decided itself.
async fn two_windows_have_places_of_their_own(
    hall: &Hall,
    reader: &Browser,
    url: &str,
) -> Result<()> {
    const NOTHING_TO_TAKE_BACK: &str = "document.getElementById('undo') === null";
    let other = hall.facilitator().await?;
    other.goto(url).await?;
    other.read("#which", "Feuille n° 2").await?;
    other.press("1").await?;
    other.press(ENTER).await?;
    other.read("#which", "Feuille n° 9").await?;
    reader.read("#left", "2 endroits à vérifier").await?;
    reader.read("#which", "Feuille n° 1").await?;
    reader
        .read("#since", "Décidé depuis dans une autre fenêtre")
        .await?;
    reader.until(NOTHING_TO_TAKE_BACK).await?;
    reader.press("u").await?;
    other.click("#undo").await?;
    other.read("#which", "Feuille n° 2").await?;
    reader.read("#left", "3 endroits à vérifier").await?;
    // It goes away, and its place is anybody's.
    other.goto(&url.replace("/relire", "/lire")).await?;
    other.see("#send").await?;
    Ok(())
}

/// Somebody else decides the place that is being typed at: the page stays under the hands of whoever types, says so, and sends
/// nothing to another place.
async fn typed_for_one_place_alone(hall: &Hall, reader: &Browser, url: &str) -> Result<()> {
    const IS_TYPING: &str = "document.activeElement?.matches('input[data-type]') === true";
    let other = hall.facilitator().await?;
    other.goto(url).await?;
    // The only one that is left is the reader's: it is taken over on purpose.
    other
        .read("#nothing", "ouvert dans une autre fenêtre")
        .await?;
    // Its letters come while it is read, and move what stands below them.
    other.settle().await?;
    other.click("#take").await?;
    other.read("#which", "Feuille n° 9").await?;
    other.until(IS_TYPING).await?;
    other.press("Autre chose").await?;
    other.press(ENTER).await?;
    other.read("#nothing", "Tout est vérifié").await?;
    reader
        .read("#told", "Quelqu'un d'autre vient de décider ici")
        .await?;
    let own = "document.querySelector('form.answer input[data-type]').value";
    ensure!(
        reader.js(own).await?.as_str() == Some(WRITTEN),
        "it is gone"
    );
    reader.press(ENTER).await?;
    reader.read("#nothing", "Tout est vérifié").await?;
    reader.read("#told", WRITTEN).await?;
    // What the other one decided is theirs to take back.
    other.press("u").await?;
    other.read("#which", "Feuille n° 9").await?;
    other.goto(&url.replace("/relire", "/lire")).await?;
    other.see("#send").await?;
    reader.goto(url).await?;
    reader.read("#which", "Feuille n° 9").await?;
    reader.until(IS_TYPING).await?;
    reader.press(WRITTEN).await?;
    Ok(())
}

async fn fits_a_narrow_phone(browser: &Browser, name: &str) -> Result<()> {
    browser.resize((320, 640), true).await?;
    shot(browser, name).await?;
    for (what, script) in [("too wide", WIDE), ("too small", SMALL)] {
        let said = browser.js(script).await?;
        ensure!(said.as_str() == Some(""), "{name}, {what}: {said}");
    }
    browser.resize((1280, 800), false).await
}

#[expect(
    clippy::too_many_lines,
    reason = "one afternoon on paper, in its order"
)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nine_people_on_paper_count_beside_those_with_a_phone() -> Result<()> {
    let hall = Hall::open().await?;
    let reader = hall.facilitator().await?;
    let folder = tempfile::tempdir()?;
    let phones = rows()?.into_iter().filter(|row| row[2] == "telephone");
    let phones: Vec<String> = phones.map(|row| row.join(",")).collect();
    let file = folder.path().join("telephones.csv");
    let head = "participant,groupe,source,question,reponse";
    std::fs::write(&file, format!("{head}\n{}\n", phones.join("\n")))?;
    reader.fill("#csv", file.to_str().unwrap()).await?;
    reader.click("#import-go").await?;
    reader.see("#counts").await?;

    let client = hall.app.facilitator().await?;
    let paper = Paper::printed(&hall.app, &client, SLUG, 9).await?;
    let room = hall.app.room(SLUG).await?;
    assert_eq!(room.look(Inside::answered), 29);
    let script = room.look(|inside| inside.script.clone());
    let mut fillings = fillings(&paper, &script)?;
    assert_eq!(fillings.len(), 9);
    // The first ticked two circles where one was asked for; the second blackened the one that they meant.
    fillings[0].tick(&paper.form, "comptes", "personnel", Mark::Cross);
    let (_, _, _, _, meant) = rows()?
        .into_iter()
        .filter(|row| row[2] == "papier" && row[3] == "comptes")
        .map(|[a, b, c, d, e]| (a, b, c, d, e))
        .nth(1)
        .context("nobody is second")?;
    let meant = item(&script, "comptes", &meant)?;
    fillings[1].tick(&paper.form, "comptes", meant.as_str(), Mark::Filled);
    fillings[8].write(&paper.form, "freins");

    // Photographed in no order.
    let mut photo = Shot::photo();
    (photo.width, photo.height) = (1_800, 2_400);
    let mut files = Vec::new();
    for (sheet, filling) in fillings.iter().enumerate() {
        for page in 0..paper.pages() {
            let bytes = paper.shot(sheet, page, filling, &photo);
            let path = folder.path().join(format!("photo-{sheet}-{page}.jpg"));
            std::fs::write(&path, bytes)?;
            files.push(path.to_str().unwrap().to_owned());
        }
    }
    files.reverse();
    let at = |path: &str| format!("{}/animer/{SLUG}/papier{path}", hall.app.base);
    reader.goto(&at("/lire")).await?;
    let mut found = axe::violations(&reader).await?;
    // All but one page, so that something is missing at first.
    let last = files.pop().context("no photo")?;
    hand_in(&reader, &files).await?;
    reader.read("#missing", "Feuille n° 1").await?;
    found.extend(axe::violations(&reader).await?);
    fits_a_narrow_phone(&reader, "feuilles-lire-320").await?;
    shot(&reader, "feuilles-lire").await?;
    reader.goto(&at("/lire")).await?;
    hand_in(&reader, &[last]).await?;
    reader
        .read("#count-waiting", "3 feuilles attendent")
        .await?;
    reader.click("#to-check").await?;

    // From here on, no mouse.
    reader.see("form.answer").await?;
    reader.read("#left", "3 endroits à vérifier").await?;
    reader.read("#which", "Feuille n° 1").await?;
    reader
        .until("document.querySelector('svg.crop image') !== null")
        .await?;
    found.extend(axe::violations(&reader).await?);
    fits_a_narrow_phone(&reader, "feuilles-relire-320").await?;
    shot(&reader, "feuilles-relire").await?;
    two_windows_have_places_of_their_own(&hall, &reader, &at("/relire")).await?;
    // Decided otherwise at first, and taken back.
    reader.press("3").await?;
    reader.press(ENTER).await?;
    reader.read("#left", "2 endroits à vérifier").await?;
    reader.press("u").await?;
    reader.read("#left", "3 endroits à vérifier").await?;
    reader.press("1").await?;
    reader.press(ENTER).await?;
    reader.read("#which", "Feuille n° 2").await?;
    let options = script.question(&QuestionKey::new("comptes")?).unwrap();
    let mut keys = options.items.iter();
    let key = keys.position(|item| item.key == meant).unwrap() + 1;
    reader.press(&key.to_string()).await?;
    reader.press(ENTER).await?;
    reader.read("#which", "Feuille n° 9").await?;
    reader
        .until("document.activeElement?.matches('input[data-type]') === true")
        .await?;
    reader.press(WRITTEN).await?;
    shot(&reader, "feuilles-recopier").await?;
    typed_for_one_place_alone(&hall, &reader, &at("/relire")).await?;
    reader.press(ENTER).await?;
    reader.read("#nothing", "Tout est vérifié").await?;
    found.extend(axe::violations(&reader).await?);
    assert_eq!(found, [""; 0]);

    // All are there, each once.
    let (answered, channels) = room.look(|inside| {
        let mut channels: BTreeMap<&str, usize> = BTreeMap::new();
        for person in inside.everyone() {
            if let Some((_, _, kept)) = inside.all_of(person).next() {
                *channels.entry(kept.channel.name()).or_default() += 1;
            }
        }
        (inside.answered(), channels)
    });
    assert_eq!(answered, 38);
    let both = [(Channel::Paper.name(), 9), (Channel::Phone.name(), 29)];
    assert_eq!(channels, BTreeMap::from(both));
    // The restitution, which counts from the data, says the same and adds up.
    let url = format!("{}/animer/{SLUG}/restitution", hall.app.local);
    let made = client.post(url).send().await?;
    ensure!(made.status().is_success() || made.status().is_redirection());
    let url = format!("{}/animer/{SLUG}/restitution/{SLUG}.json", hall.app.local);
    let figures = client.get(url).send().await?;
    let figures: Value = serde_json::from_str(&figures.text().await?)?;
    let counted = &figures;
    assert_eq!(counted["people"], 38);
    assert_eq!(counted["channels"]["papier"], 9);
    assert_eq!(counted["channels"]["telephone"], 29);
    for question in ["canaux", "comptes"] {
        let expected = tally(question)?;
        let told = room.look(|inside| {
            let key = QuestionKey::new(question).ok()?;
            let asked = inside.script.question(&key)?;
            let mut counts: BTreeMap<String, u64> = BTreeMap::new();
            for kept in inside.answers(&key) {
                let Body::Answered(Payload::Items(items)) = &kept.body else {
                    continue;
                };
                for item in items {
                    let mut all = asked.items.iter();
                    let label = all.find(|one| one.key == *item)?.label.get("fr");
                    *counts.entry(label.to_owned()).or_default() += 1;
                }
            }
            Some(counts)
        });
        assert_eq!(told, Some(expected), "{question}");
    }
    let said = figures.to_string();
    assert!(said.contains(WRITTEN), "what was copied is quoted");
    Ok(())
}
