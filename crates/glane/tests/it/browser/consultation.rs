//! Two centres and a small one, one of them offline, one edition later: the federation compares them and reads the restitution,
//! and of the small centre there is nothing to be found anywhere. All people are made up.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe, page};
use tempfile::tempdir;

use super::hall::shot;
use crate::web::consultation::{Centre, SCRIPT};

/// The centre of too few people: what it answered is what nobody must find.
const SMALL: &str = "Le Phare";

async fn clean(browser: &Browser, at: &str, found: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    let violations = axe::violations(browser).await?;
    found.extend(violations.into_iter().map(|one| format!("{at}: {one}")));
    let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
    if browser.js(wide).await? != false {
        found.push(format!("{at}: wider than the screen"));
    }
    Ok(())
}

/// The archives of two editions, made on three machines that never met.
async fn archives(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let centres = [
        (
            "Les Tilleuls",
            "anonymous",
            [30, 10, 20],
            Some([10, 40, 10]),
        ),
        ("Le Port", "tallies", [5, 30, 5], Some([5, 30, 6])),
        (SMALL, "tallies", [2, 1, 0], None),
    ];
    for (number, (site, level, first, second)) in (1..).zip(centres) {
        let centre = Centre::open(number).await?;
        let editions = [("2026", Some(first)), ("2027", second)];
        for (edition, counts) in editions {
            let Some(counts) = counts else { continue };
            let slug = format!("reseau-{edition}");
            centre.workshop(&slug, "", counts).await?;
            let bytes = centre.archive(&slug, level, site, edition).await?;
            if site == SMALL {
                let archive = glane_archive::read(&bytes)?;
                ensure!(archive.figures.people.is_none(), "its people are told");
                for question in &archive.figures.questions {
                    let told = question.cells.values().flatten().any(|people| *people > 0);
                    ensure!(!told, "{question:?}");
                }
                ensure!(archive.ballots.is_empty() && archive.people.is_empty());
            }
            let path = folder.join(format!("centre-{number}-{edition}.glane"));
            std::fs::write(&path, bytes)?;
            files.push(path);
        }
    }
    Ok(files)
}

#[expect(
    clippy::too_many_lines,
    reason = "one afternoon of a federation, from its first archive to its restitution"
)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_federation_compares_two_centres_over_two_editions_and_a_small_one_is_hidden()
-> Result<()> {
    let folder = tempdir()?;
    let files = archives(folder.path()).await?;
    let script = folder.path().join("reseau.atelier.toml");
    std::fs::write(
        &script,
        SCRIPT.replace("NOM", "reseau").replace("THEMES", ""),
    )?;
    let bad = folder.path().join("abime.glane");
    std::fs::write(&bad, b"PK")?;

    let app = TestApp::start_as(HOST).await?;
    let driver = Driver::start().await?;
    let browser = driver.open(Profile::LAPTOP).await?;
    let mut found = Vec::new();
    let key = glane_testkit::app::FACILITATOR_KEY;
    browser.goto(&format!("{}/cle/{key}", app.base)).await?;
    browser.click("#consultations").await?;
    browser
        .read("#main", "Il n'y a pas encore de consultation")
        .await?;
    clean(&browser, "list", &mut found).await?;
    browser.fill("#title", "Réseau d'exemple").await?;
    browser
        .fill("#file", script.to_str().context("no text")?)
        .await?;
    browser
        .fill("#sites", "Les Tilleuls\nLe Port\nLe Phare\nLa Gare")
        .await?;
    browser.click("#make").await?;
    browser
        .read("#main", "Aucune archive n'a encore été ajoutée")
        .await?;
    clean(&browser, "empty", &mut found).await?;
    let here = format!("{}/consultations/reseau-d-exemple", app.base);

    // Several at once, each with what became of it; the one that is none says why.
    browser.goto(&format!("{here}/archives")).await?;
    clean(&browser, "add", &mut found).await?;
    let mut all: Vec<&str> = files.iter().filter_map(|path| path.to_str()).collect();
    all.push(bad.to_str().context("no text")?);
    browser.fill("#files", &all.join("\n")).await?;
    browser.until("document.querySelectorAll('#files-read li').length === 6 && !document.querySelector('#files-read .hint')").await?;
    browser
        .read(
            "#files-read .fault",
            "abime.glane n'est pas une archive entière",
        )
        .await?;
    ensure!(browser.count("#files-read li:not(.fault)").await? == 5);
    browser.read("#missing", "La Gare").await?;
    clean(&browser, "added", &mut found).await?;
    shot(&browser, "consultation-ajouter").await?;

    // The comparison: who stands apart, what changed, and what is not said.
    browser.goto(&format!("{here}?edition=2026")).await?;
    browser.read("#facts", "100 personnes").await?;
    browser
        .read(
            "#facts",
            "1 centre de moins de 5 personnes n'est pas montré",
        )
        .await?;
    browser.read("#missing", "La Gare").await?;
    browser
        .read(
            "#question-transport .said",
            "Le Port est au-dessus de l'ensemble",
        )
        .await?;
    browser
        .click("#question-transport .by-site summary")
        .await?;
    ensure!(browser.count("#question-transport .by-site svg").await? > 0);
    clean(&browser, "page", &mut found).await?;
    shot(&browser, "consultation-2026").await?;
    browser.goto(&here).await?;
    browser
        .read("#changes .said", "« En bus » est en hausse")
        .await?;
    browser
        .read("#changes .said", "Les Tilleuls : « En bus » est en hausse")
        .await?;
    let changes = browser.text("#changes").await?;
    ensure!(
        !page::plain(&changes).contains("Le Port :"),
        "noise is told: {changes}"
    );
    clean(&browser, "editions", &mut found).await?;
    shot(&browser, "consultation-2027").await?;

    // On the narrowest phone the tables stand in for the pictures.
    browser.resize((320, 640), true).await?;
    for path in ["", "?edition=2026", "/archives"] {
        browser.goto(&format!("{here}{path}")).await?;
        clean(&browser, &format!("320 px {path}"), &mut found).await?;
    }
    browser.goto(&here).await?;
    let seen = "[...document.querySelectorAll('.drawn svg')].every((one) => one.getClientRects().length === 0) \
                && document.querySelector('.drawn table').getClientRects()[0].width > 200";
    ensure!(browser.js(seen).await? == true, "the tables are not seen");
    shot(&browser, "consultation-320").await?;
    browser
        .goto(&format!(
            "{here}/fichiers/reseau-d-exemple.html?edition=2026&voir=1"
        ))
        .await?;
    clean(&browser, "restitution, 320 px", &mut found).await?;
    browser.resize((1280, 800), false).await?;
    clean(&browser, "restitution", &mut found).await?;
    let whole = page::plain(&browser.text("main").await?);
    for said in [
        "La réponse la plus donnée est « En bus » : 40 sur 100",
        "Méthode et limites",
        "Le Port",
    ] {
        ensure!(whole.contains(said), "{said}: {whole}");
    }
    ensure!(
        browser.count(".site").await? == 2,
        "a page for each centre that is shown"
    );
    shot(&browser, "consultation-restitution").await?;

    // Of the small centre nothing but that it handed something in: no count, in no picture, twin or download.
    let client = app.facilitator().await?;
    let get = async |path: &str| {
        let url = format!("{}/consultations/reseau-d-exemple{path}", app.local);
        anyhow::Ok(page::plain(&client.get(url).send().await?.text().await?))
    };
    for path in [
        "?edition=2026",
        "",
        "/fichiers/reseau-d-exemple.html?edition=2026",
        "/fichiers/reseau-d-exemple.html",
    ] {
        let shown = get(path).await?;
        let pieces = shown
            .split("<svg")
            .skip(1)
            .filter_map(|piece| piece.split("</svg>").next());
        let twins = shown
            .split("<table")
            .skip(1)
            .filter_map(|piece| piece.split("</table>").next());
        for piece in pieces.chain(twins) {
            ensure!(!piece.contains(SMALL), "{path}: {piece}");
        }
        ensure!(
            !shown.contains("sur 103") && !shown.contains("103 personnes"),
            "{path}"
        );
    }
    let json: serde_json::Value =
        serde_json::from_str(&get("/fichiers/reseau-d-exemple.json").await?)?;
    let edition = &json["editions"]["2026"];
    ensure!(
        edition["people"] == 100 && edition["hidden"] == 1,
        "{edition}"
    );
    for question in edition["questions"].as_array().context("no questions")? {
        for row in question["rows"].as_array().context("no rows")? {
            let small = &row["sites"][SMALL];
            ensure!(
                small["people"].is_null() && small["base"].is_null(),
                "{row}"
            );
        }
    }
    assert_eq!(found, Vec::<String>::new());
    Ok(())
}
