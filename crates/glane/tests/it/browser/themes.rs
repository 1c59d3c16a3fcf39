//! The coding queue by keyboard alone: every answer is accounted for, and still is after a restart.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};
use glane_core::coding::Coded;
use glane_core::id::QuestionKey;
use glane_testkit::browser::{ENTER, LEFT, RIGHT};
use glane_testkit::{Browser, axe};
use serde_json::Value;

use super::hall::{Hall, SLUG, shot};
use crate::kit::example;

/// How many times the queue is gone on with at most: a page that never ends must not either.
const MOST: usize = 200;

/// Each answer's text with its themes' labels.
fn truth() -> Result<BTreeMap<String, BTreeSet<String>>> {
    let text = std::fs::read_to_string(example("atelier-numerique.attendu.json"))?;
    let all: Value = serde_json::from_str(&text)?;
    let coded = all["freins"]["codage"].as_array().context("codage")?;
    Ok(coded
        .iter()
        .map(|one| {
            let themes = one["themes"].as_array().into_iter().flatten();
            let labels = themes.filter_map(Value::as_str).map(str::to_owned);
            (
                one["reponse"].as_str().unwrap_or_default().to_owned(),
                labels.collect(),
            )
        })
        .collect())
}

/// The id of the form that is shown, or nothing once all is done.
async fn form(browser: &Browser) -> Result<String> {
    let id = browser
        .js("document.querySelector('form.answer')?.id ?? ''")
        .await?;
    Ok(id.as_str().unwrap_or_default().to_owned())
}

/// Waits until another answer, or none, is shown.
async fn moved_on(browser: &Browser, from: &str) -> Result<()> {
    browser
        .until(&format!(
            "(document.querySelector('form.answer')?.id ?? '') !== {from:?}"
        ))
        .await
}

/// Chooses, by its keys, what is true of the answer shown; gives whether any theme is.
async fn choose(browser: &Browser, truth: &BTreeMap<String, BTreeSet<String>>) -> Result<bool> {
    let text = browser
        .js("document.querySelector('.quoted-answer').textContent.replace(/^«\\s*|\\s*»$/g, '')")
        .await?;
    let text = glane_testkit::page::plain(text.as_str().unwrap_or_default());
    let known = truth
        .iter()
        .find(|(answer, _)| glane_testkit::page::plain(answer) == text);
    let Some((_, wanted)) = known else {
        bail!("« {text} » is no answer of the example");
    };
    let boxes = browser
        .js("[...document.querySelectorAll('form.answer input[data-key]')].map((box) => [box.dataset.key, box.closest('label').querySelector('.named').firstChild.textContent.trim(), box.checked])")
        .await?;
    for one in boxes.as_array().context("boxes")? {
        let (key, label) = (one[0].as_str().unwrap_or(""), one[1].as_str().unwrap_or(""));
        if one[2].as_bool() != Some(wanted.contains(&glane_testkit::page::plain(label))) {
            browser.press(key).await?;
        }
    }
    Ok(!wanted.is_empty())
}

/// Where the answers stand in the room: all, coded, without theme, not coded, disputed; and the mentions of each theme.
async fn standing(hall: &Hall) -> Result<([u64; 5], BTreeMap<String, u64>)> {
    let key = QuestionKey::new("freins")?;
    Ok(hall.app.room(SLUG).await?.look(|inside| {
        let coding = inside.state.coding(&key).unwrap();
        let mut counts = [0; 5];
        let mut mentions = BTreeMap::new();
        for text in inside.texts(&key) {
            counts[0] += 1;
            match coding.of(text.answer, text.revision) {
                Coded::Decided(themes) => {
                    counts[if themes.is_empty() { 2 } else { 1 }] += 1;
                    for theme in themes {
                        let label = coding.codebook().theme(&theme).unwrap().label.get("fr");
                        *mentions.entry(label.to_owned()).or_default() += 1;
                    }
                }
                Coded::Undecided => counts[3] += 1,
                Coded::Disputed(_) => counts[4] += 1,
            }
        }
        (counts, mentions)
    }))
}

/// Codes all that is shown, by keys alone.
async fn by_keyboard(coder: &Browser, truth: &BTreeMap<String, BTreeSet<String>>) -> Result<()> {
    // « No theme » by mistake, taken back: the same answer again.
    let first = form(coder).await?;
    coder.press("n").await?;
    moved_on(coder, &first).await?;
    let second = form(coder).await?;
    coder.press("u").await?;
    moved_on(coder, &second).await?;
    assert_eq!(form(coder).await?, first);
    // To the next and back, nothing decided.
    coder.press(RIGHT).await?;
    coder
        .until(&format!(
            "document.querySelector('form.answer')?.id === {second:?}"
        ))
        .await?;
    coder.press(LEFT).await?;
    coder
        .until(&format!(
            "document.querySelector('form.answer')?.id === {first:?}"
        ))
        .await?;

    for _ in 0..MOST {
        let here = form(coder).await?;
        if here.is_empty() {
            break;
        }
        let key = if choose(coder, truth).await? {
            ENTER
        } else {
            "n"
        };
        coder.press(key).await?;
        moved_on(coder, &here).await?;
    }
    Ok(())
}

/// Another coder says otherwise of one answer; the first one sees it come, and settles it.
async fn second_coder(
    hall: &Hall,
    coder: &Browser,
    truth: &BTreeMap<String, BTreeSet<String>>,
    found: &mut Vec<String>,
) -> Result<()> {
    let url = format!("{}/animer/{SLUG}/themes/freins", hall.app.base);
    let other = hall.facilitator().await?;
    coder.goto(&format!("{url}/accord?codeur=Awa")).await?;
    coder.see("#one-coder").await?;
    other.goto(&format!("{url}?codeur=Luc")).await?;
    other.see("form.answer").await?;
    let here = form(&other).await?;
    other.press("n").await?;
    moved_on(&other, &here).await?;
    let here = form(&other).await?;
    choose(&other, truth).await?;
    other.press(ENTER).await?;
    moved_on(&other, &here).await?;
    coder.read("#agreement", "Awa et Luc").await?;
    coder.see("#disputes > li").await?;
    found.extend(axe::violations(coder).await?);
    shot(coder, "themes-accord").await?;
    let (counts, _) = standing(hall).await?;
    assert!(counts[4] >= 1);
    coder.click("#disputes form button").await?;
    coder.see("#no-dispute").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_brakes_are_coded_by_keyboard_alone() -> Result<()> {
    let truth = truth()?;
    let hall = Hall::open().await?;
    let coder = hall.facilitator().await?;
    let file = example("atelier-numerique.reponses.csv");
    coder.fill("#csv", file.to_str().context("path")?).await?;
    coder.click("#import-go").await?;
    coder.see("#counts").await?;
    let url = format!("{}/animer/{SLUG}/themes/freins", hall.app.base);
    coder.goto(&url).await?;
    coder.see("#name").await?;
    let mut found = axe::violations(&coder).await?;
    coder.fill("#codeur", "Awa").await?;
    coder.press(ENTER).await?;
    coder.see("form.answer").await?;
    coder.read("#uncoded", "31").await?;
    found.extend(axe::violations(&coder).await?);
    shot(&coder, "themes-file").await?;
    // From here on, no mouse.
    coder.press("?").await?;
    coder.until("document.querySelector('#keys').open").await?;
    coder.press("?").await?;

    by_keyboard(&coder, &truth).await?;
    coder.read("#nothing", "Tout est classé").await?;
    coder.read("#uncoded", "Non classé : 0").await?;
    found.extend(axe::violations(&coder).await?);

    let (counts, mentions) = standing(&hall).await?;
    let [all, themed, none, uncoded, disputed] = counts;
    assert_eq!((all, themed + none + uncoded + disputed), (31, 31));
    assert_eq!((themed, none, uncoded, disputed), (31, 0, 0, 0));
    let text = std::fs::read_to_string(example("atelier-numerique.attendu.json"))?;
    let published: Value = serde_json::from_str(&text)?;
    assert_eq!(
        serde_json::to_value(&mentions)?,
        published["freins"]["mentions"]
    );

    second_coder(&hall, &coder, &truth, &mut found).await?;
    let (counts, mentions) = standing(&hall).await?;
    assert_eq!(counts, [31, 31, 0, 0, 0], "settled as the first coder said");

    coder.goto(&format!("{url}/grille?codeur=Awa")).await?;
    coder.see("#themes").await?;
    coder.click("#more-temps summary").await?;
    found.extend(axe::violations(&coder).await?);
    shot(&coder, "themes-grille").await?;
    // A name that another theme has: said in the page, which keeps what was typed.
    coder
        .js("document.querySelector('#l-temps').value = ''")
        .await?;
    coder.fill("#l-temps", "besoin  en FORMATION").await?;
    // By the key: a button may move under a pointer while what was unfolded unfolds.
    coder.press(ENTER).await?;
    coder.read("#wrong", "est déjà le nom d'un thème").await?;
    coder
        .until("document.querySelector('#told').hidden")
        .await?;
    coder
        .until("document.querySelector('#l-temps').value.includes('FORMATION')")
        .await?;
    coder
        .until("document.querySelector('#more-temps').open")
        .await?;
    found.extend(axe::violations(&coder).await?);
    shot(&coder, "themes-refus").await?;
    assert!(found.is_empty(), "{}", found.join("\n"));

    let hall = Hall {
        app: hall.app.restart().await?,
        ..hall
    };
    assert_eq!(
        standing(&hall).await?,
        (counts, mentions),
        "the same after a restart"
    );
    let page = format!("{}/animer/{SLUG}/themes/freins?codeur=Awa", hall.app.base);
    coder.goto(&page).await?;
    coder.read("#nothing", "Tout est classé").await?;
    Ok(())
}
