//! Workshops of a federation's own house in its consultation, by HTTP alone: counted without an archive, and anew as answers
//! come. All people are made up.

use anyhow::{Context, Result, ensure};
use glane_core::decision::{Act, Actor};
use glane_core::id::DecisionId;
use glane_core::life::Step;
use glane_core::world::Micros;
use glane_store::NewDecision;

use super::consultation::Federation;

async fn post(own: &Federation, form: &[(&str, &str)]) -> Result<u16> {
    let url = format!("{}/consultations/{}", own.centre.app.local, own.slug);
    let answer = own.centre.client.post(url).form(form).send().await?;
    Ok(answer.status().as_u16())
}

/// The page once nothing of it is being counted any more.
async fn settled(own: &Federation) -> Result<String> {
    for _ in 0..100 {
        let shown = own.get("").await?;
        if !shown.contains("rechargez la page") {
            return Ok(shown);
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    anyhow::bail!("it is never counted")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workshop_of_the_house_counts_without_an_archive_and_follows_its_answers() -> Result<()> {
    let own = Federation::open("Les Tilleuls\nLe Port").await?;
    own.centre.workshop("tilleuls", "", [30, 10, 20]).await?;
    own.centre.workshop("port", "", [10, 30, 10]).await?;
    let offered = own.get("/archives").await?;
    for said in [
        "Ou comptez un atelier de ce serveur",
        "Tous ceux qui posent ces questions (2)",
        "(tilleuls)",
    ] {
        ensure!(offered.contains(said), "{said}: {offered}");
    }
    let include = |workshop, site| [("act", "include"), ("workshop", workshop), ("site", site)];
    ensure!(post(&own, &include("tilleuls", "Les Tilleuls")).await? == 303);
    ensure!(post(&own, &include("port", "Le Port")).await? == 303);
    let shown = settled(&own).await?;
    for said in [
        "110 personnes",
        "atelier de ce serveur",
        "Les Tilleuls",
        "40 sur 110",
    ] {
        ensure!(shown.contains(said), "{said}: {shown}");
    }
    // The same as of archives, to the last figure.
    let figures = own.get(&format!("/fichiers/{}.json", own.slug)).await?;
    let other = Federation::open("").await?;
    let mut files = Vec::new();
    for (slug, site) in [("tilleuls", "Les Tilleuls"), ("port", "Le Port")] {
        files.push((slug, own.centre.archive(slug, "tout", site, "2026").await?));
    }
    other.add(files).await?;
    let archived = other.get(&format!("/fichiers/{}.json", other.slug)).await?;
    let editions = |text: &str| -> Result<serde_json::Value> {
        let all: serde_json::Value = serde_json::from_str(text)?;
        Ok(all["editions"].clone())
    };
    ensure!(
        editions(&figures)? == editions(&archived)?,
        "{figures}\n{archived}"
    );

    // Somebody more answers.
    let url = format!("{}/animer/tilleuls/importer", own.centre.app.local);
    let rows = "participant,groupe,source,question,reponse\nx,Habitants,papier,transport,bus\n";
    let part = reqwest::multipart::Part::text(rows).file_name("r.csv");
    let form = reqwest::multipart::Form::new().part("file", part);
    let sent = own.centre.client.post(url).multipart(form).send().await?;
    ensure!(sent.status().is_success());
    let shown = settled(&own).await?;
    ensure!(shown.contains("111 personnes"), "{shown}");
    let url = format!("{}/diagnostic", own.centre.app.local);
    let said = own.centre.client.get(url).send().await?.text().await?;
    ensure!(said.matches(r#""kept":"same""#).count() == 2, "{said}");

    // An archive of one that counts anyway adds nothing.
    let bytes = own
        .centre
        .archive("port", "tout", "Le Port", "2026")
        .await?;
    own.add(vec![("port.glane", bytes)]).await?;
    ensure!(settled(&own).await?.contains("111 personnes"));
    // Taken out, its archive counts again; and it may take part anew.
    let out = [
        ("act", "withdraw"),
        ("edition", "2026"),
        ("centre", "Le Port"),
    ];
    ensure!(post(&own, &out).await? == 303);
    ensure!(settled(&own).await?.contains("111 personnes"));
    ensure!(post(&own, &out).await? == 303);
    let shown = settled(&own).await?;
    ensure!(shown.contains("61 personnes"), "{shown}");
    ensure!(own.get("/archives").await?.contains("(port)"));
    let deeds = own.deeds().await?;
    for said in [
        "A fait compter dans la consultation",
        "A retiré de la consultation",
    ] {
        ensure!(deeds.contains(said), "{said}: {deeds}");
    }
    // What is no workshop changes nothing.
    for nothing in ["", "inconnu"] {
        ensure!(post(&own, &include(nothing, "X")).await? == 303);
    }
    ensure!(settled(&own).await?.contains("61 personnes"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_takes_their_answers_back_is_in_no_page_afterwards() -> Result<()> {
    let own = Federation::open("").await?;
    own.centre.workshop("tilleuls", "", [30, 10, 20]).await?;
    let all = [("act", "include"), ("workshop", "*")];
    ensure!(post(&own, &all).await? == 303);
    ensure!(settled(&own).await?.contains("60 personnes"));
    let store = own.centre.app.hub.store();
    let room = own.centre.app.room("tilleuls").await?;
    let before = store.snapshot(room.id(), None).await?;
    let gone = before.people.first().map(|one| one.id);
    let new = NewDecision {
        id: DecisionId(uuid::Uuid::from_u128(77)),
        actor: Actor::Program,
        base: before.workshop.revision,
        act: Act::Life(Step::Leave),
        undoes: None,
    };
    let at = Micros(1_772_700_000_000_000);
    let gone = gone.context("nobody")?;
    store.leave(at, room.id(), new, gone).await?;
    // The very next page, counted or not, tells nothing of the count of before.
    let shown = own.get("").await?;
    ensure!(!shown.contains("60 personnes"), "{shown}");
    ensure!(settled(&own).await?.contains("59 personnes"));
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_without_workshops_of_the_house_offers_none() -> Result<()> {
    let own = Federation::open("").await?;
    let offered = own.get("/archives").await?;
    ensure!(!offered.contains("Ou comptez un atelier"), "{offered}");
    ensure!(own.get("").await?.contains("Aucune archive"));
    Ok(())
}
