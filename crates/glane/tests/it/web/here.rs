//! Workshops of a federation's own house in its consultation, by HTTP alone: counted without an archive, and anew as answers
//! come. All people are made up.

use anyhow::{Context, Result, ensure};
use glane_core::decision::{Act, Actor};
use glane_core::id::DecisionId;
use glane_core::life::Step;
use glane_core::world::Micros;
use glane_store::NewDecision;
use glane_testkit::page;

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
async fn a_question_is_compared_on_a_page_of_its_own() -> Result<()> {
    let own = Federation::open("").await?;
    own.centre.workshop("tilleuls", "", [30, 10, 20]).await?;
    own.centre.workshop("port", "", [10, 30, 10]).await?;
    let include = |workshop, site| [("act", "include"), ("workshop", workshop), ("site", site)];
    ensure!(post(&own, &include("tilleuls", "Les Tilleuls")).await? == 303);
    ensure!(post(&own, &include("port", "Le Port")).await? == 303);
    settled(&own).await?;
    // A question by itself, for a consultation whose page would weigh too much with all of them.
    let compared = own.get("/questions/transport").await?;
    for said in [
        "Comparer les centres",
        "Comment venez-vous au centre",
        "Les Tilleuls",
        "Le Port",
        "Question suivante",
    ] {
        ensure!(compared.contains(said), "{said}: {compared}");
    }
    ensure!(!compared.contains("id=\"before\""), "{compared}");
    let url = format!("{}/consultations/{}", own.centre.app.local, own.slug);
    let astray = own.centre.client.get(format!("{url}/questions/rien"));
    ensure!(astray.send().await?.status().as_u16() == 404);
    Ok(())
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
    // Taken out, its archive counts again, as the page said before; and it may take part anew.
    let shown = page::words(&settled(&own).await?);
    for said in [
        "L'atelier « Le Port » n'est plus compté ; il reste sur ce serveur avec ses réponses. Une archive de lui est là aussi, et compte alors à sa place :",
        "Le Port, édition « 2026 », tout",
        "Retirer aussi ses archives",
        "L'atelier « Les Tilleuls » n'est plus compté, et les chiffres changent. Il reste sur ce serveur",
    ] {
        ensure!(shown.contains(said), "{said}: {shown}");
    }
    let out = [
        ("act", "withdraw"),
        ("edition", "2026"),
        ("centre", "Le Port"),
    ];
    ensure!(post(&own, &out).await? == 303);
    ensure!(settled(&own).await?.contains("111 personnes"));
    let shown = page::words(&settled(&own).await?);
    ensure!(
        shown.contains(
            "L'archive de « Le Port » sort de la consultation et est supprimée de cette machine"
        ),
        "{shown}"
    );
    ensure!(!shown.contains("Retirer aussi ses archives"), "{shown}");
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
async fn a_workshop_that_counts_already_is_said_to_and_moves_only_if_somebody_means_it()
-> Result<()> {
    let own = Federation::open("").await?;
    own.centre.workshop("port", "", [10, 30, 10]).await?;
    let form = |edition| {
        let form = [
            ("act", "include"),
            ("workshop", "port"),
            ("site", "Le Port"),
        ];
        form.into_iter()
            .chain([("edition", edition)])
            .collect::<Vec<_>>()
    };
    let again = async |form: &[(&str, &str)]| -> Result<(u16, String)> {
        let url = format!("{}/consultations/{}", own.centre.app.local, own.slug);
        let answer = own.centre.client.post(url).form(form).send().await?;
        Ok((answer.status().as_u16(), page::words(&answer.text().await?)))
    };
    ensure!(post(&own, &form("2025")).await? == 303);
    let offered = page::words(&own.get("/archives").await?);
    ensure!(
        offered.contains("(port) : déjà compté, Le Port, 2025"),
        "{offered}"
    );
    let (status, said) = again(&form("2025")).await?;
    ensure!(
        status == 409 && said.contains("est déjà compté sous ces noms"),
        "{said}"
    );
    let (status, said) = again(&form("2026")).await?;
    ensure!(status == 409, "{status}");
    for told in [
        "est déjà compté : Le Port, édition « 2025 ». Rien n'a changé.",
        "compté sous Le Port, édition « 2026 », il ne le serait plus sous les premiers noms",
        "Le déplacer",
    ] {
        ensure!(said.contains(told), "{told}: {said}");
    }
    let shown = settled(&own).await?;
    ensure!(
        shown.contains("Édition « 2025 »") && !shown.contains("Édition « 2026 »"),
        "{shown}"
    );
    let (status, said) = again(&[("act", "include"), ("workshop", "*")]).await?;
    ensure!(
        status == 409 && said.contains("est déjà compté. Rien ne change."),
        "{said}"
    );
    // One deed so far: what changes nothing is not noted.
    let noted = own.deeds().await?;
    ensure!(
        noted.matches("A fait compter dans la consultation").count() == 1,
        "{noted}"
    );
    let mut meant = form("2026");
    meant.push(("moved", "1"));
    ensure!(post(&own, &meant).await? == 303);
    let shown = settled(&own).await?;
    ensure!(
        shown.contains("Édition « 2026 »") && !shown.contains("Édition « 2025 »"),
        "{shown}"
    );
    ensure!(shown.contains("50 personnes"), "{shown}");

    // An archive of it that bears another edition takes it along, and that is said too.
    ensure!(
        post(
            &own,
            &[
                ("act", "withdraw"),
                ("edition", "2026"),
                ("centre", "Le Port")
            ]
        )
        .await?
            == 303
    );
    for (edition, told) in [("2025", false), ("2026", true)] {
        own.centre.app.pass(1);
        let bytes = own
            .centre
            .archive("port", "tout", "Le Port", edition)
            .await?;
        let (_, said) = own.add(vec![("p.glane", bytes)]).await?;
        let is_told = said.contains("cet atelier était compté sous Le Port, édition « 2025 »");
        ensure!(is_told == told, "{edition}: {said}");
    }
    // Both archives are named before they go.
    let shown = page::words(&settled(&own).await?);
    for said in [
        "2 archives de « Le Port » sortent de la consultation",
        "Le Port, édition « 2025 », tout",
        "Le Port, édition « 2026 », tout",
    ] {
        ensure!(shown.contains(said), "{said}: {shown}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_workshop_and_its_archives_go_together_where_somebody_asks_it() -> Result<()> {
    let own = Federation::open("").await?;
    own.centre.workshop("port", "", [10, 30, 10]).await?;
    let bytes = own
        .centre
        .archive("port", "tout", "Le Port", "2026")
        .await?;
    own.add(vec![("p.glane", bytes)]).await?;
    let include = [
        ("act", "include"),
        ("workshop", "port"),
        ("site", "Le Port"),
    ];
    ensure!(post(&own, &include).await? == 303);
    ensure!(
        settled(&own)
            .await?
            .contains("<input type=\"hidden\" name=\"here\"")
    );
    // The workshop alone, by a form that is sent twice: its archive counts in its place and stays.
    let alone = [
        ("act", "withdraw"),
        ("edition", "2026"),
        ("centre", "Le Port"),
        ("here", "1"),
    ];
    for _ in 0..2 {
        ensure!(post(&own, &alone).await? == 303);
        ensure!(own.get("").await?.contains("Le Port"));
    }
    ensure!(post(&own, &include).await? == 303);
    settled(&own).await?;
    let out = [
        ("act", "withdraw"),
        ("edition", "2026"),
        ("centre", "Le Port"),
        ("archives", "1"),
    ];
    ensure!(post(&own, &out).await? == 303);
    ensure!(
        own.get("")
            .await?
            .contains("Aucune archive n'a encore été ajoutée")
    );
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
