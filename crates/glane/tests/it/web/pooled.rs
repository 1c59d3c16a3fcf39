//! Centres put together by whom they asked and by when, by HTTP alone: of what is shown of each, and of nothing else. All people
//! are made up.

use anyhow::{Context, Result, bail, ensure};
use glane_testkit::page;
use serde_json::Value;

use super::consultation::{Centre, Federation, SCRIPT};

/// A workshop of minors or of adults, on a day.
fn script(slug: &str, public: &str, day: &str) -> String {
    let when = format!("date = {day}\npublic = \"{public}\"");
    let script = SCRIPT.replace("NOM", slug).replace("THEMES", "");
    script.replace("date = 2026-03-05", &when)
}

async fn hand_over(
    own: &Federation,
    number: u8,
    (site, public, day): (&str, &str, &str),
    counts: [u32; 3],
) -> Result<()> {
    let centre = Centre::open(number).await?;
    let script = script("reseau", public, day);
    centre.asked("reseau", &script, counts).await?;
    let bytes = centre.archive("reseau", "anonymous", site, "2026").await?;
    let (status, told) = own.add(vec![("a.glane", bytes)]).await?;
    ensure!(status == 200, "{told}");
    Ok(())
}

/// Centres put together on who came by bus, of figures as a file.
async fn by_bus(own: &Federation, sort: &str) -> Result<Vec<Value>> {
    let file = own.get(&format!("/fichiers/{}.json", own.slug)).await?;
    let json: Value = serde_json::from_str(&file)?;
    let rows = json["editions"]["2026"]["questions"][0]["rows"].as_array();
    let mut rows = rows.context("no rows")?.iter();
    let bus = rows.find(|row| row["name"] == "item:bus");
    let pools = &bus.context("no bus")?[sort];
    Ok(pools.as_array().cloned().unwrap_or_default())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_compared_by_public_and_by_date_where_there_are_several() -> Result<()> {
    let own = Federation::open("").await?;
    // A workshop of the house itself, and those that hand an archive over.
    let adults = script("tilleuls", "adultes", "2026-03-05");
    own.centre.asked("tilleuls", &adults, [300, 10, 20]).await?;
    let url = format!("{}/consultations/{}", own.centre.app.local, own.slug);
    let here = [
        ("act", "include"),
        ("workshop", "tilleuls"),
        ("site", "Les Tilleuls"),
        ("edition", "2026"),
    ];
    let answer = own.centre.client.post(&url).form(&here).send().await?;
    ensure!(answer.status().as_u16() == 303);
    // Of one public and one month there is nothing to tell apart.
    hand_over(
        &own,
        9,
        ("La Place", "adultes", "2026-03-20"),
        [100, 100, 100],
    )
    .await?;
    let alone = own.get("").await?;
    ensure!(alone.contains("Comparer les centres"), "{alone}");
    for said in ["Comparer les publics", "Comparer les dates"] {
        ensure!(!alone.contains(said), "{said}: {alone}");
    }
    let young = [("Le Port", [20, 300, 20]), ("Le Canal", [50, 250, 50])];
    for (number, (site, counts)) in (1..).zip(young) {
        hand_over(&own, number, (site, "jeunes", "2026-05-12"), counts).await?;
    }
    // Three children: too few to be shown anywhere.
    hand_over(&own, 7, ("La Gare", "enfants", "2026-05-13"), [1, 2, 0]).await?;

    let shown = own.get("").await?;
    let words = page::words(&shown);
    for said in [
        "Comparer les publics",
        "Comparer les dates",
        "Adultes, ou tout le monde (2 centres)",
        "110 sur 630",
        "Jeunes de moins de 18 ans (2 centres)",
        "550 sur 690",
        "mars 2026 (2 centres)",
        "mai 2026 (2 centres)",
        "« En bus », Jeunes de moins de 18 ans (2 centres) : au-dessus de l'ensemble",
        "« En bus », mars 2026 (2 centres) : au-dessous de l'ensemble",
    ] {
        ensure!(words.contains(said), "{said}: {words}");
    }
    for public in ["Enfants", "(un seul centre"] {
        ensure!(!words.contains(public), "{public}: {words}");
    }
    let pools = by_bus(&own, "publics").await?;
    ensure!(pools.len() == 2, "{pools:?}");
    ensure!(pools[1]["people"] == 550 && pools[1]["base"] == 690);
    // March comes before May, whatever was given more.
    let pools = by_bus(&own, "periods").await?;
    let names: Vec<&Value> = pools.iter().map(|one| &one["name"]).collect();
    ensure!(names == ["2026-03", "2026-05"], "{names:?}");

    // On a page of its own, and in the restitution.
    let compared = own.get("/questions/transport").await?;
    for id in ["id=\"by-site\"", "id=\"by-public\"", "id=\"by-period\""] {
        ensure!(compared.contains(id), "{id}: {compared}");
    }
    let restitution = own.get(&format!("/fichiers/{}.html", own.slug)).await?;
    let restitution = page::words(&restitution);
    for said in [
        "« En bus », public par public",
        "« En bus », date par date",
        "Un public, ou une période, additionne les comptes montrés",
    ] {
        ensure!(restitution.contains(said), "{said}: {restitution}");
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_count_that_is_hidden_of_a_centre_is_in_no_public_and_no_zero() -> Result<()> {
    let own = Federation::open("").await?;
    let all = [
        (("Les Tilleuls", "adultes", "2026-03-05"), [300, 100, 20]),
        // Four by bus, here and there: both are hidden, and no third for them.
        (("La Place", "adultes", "2026-03-05"), [30, 4, 26]),
        (("Le Port", "jeunes", "2026-03-12"), [20, 300, 20]),
        (("Le Canal", "jeunes", "2026-03-12"), [30, 4, 26]),
        (("La Gare", "enfants", "2026-03-12"), [40, 40, 40]),
    ];
    for (number, (of, counts)) in (1..).zip(all) {
        hand_over(&own, number, of, counts).await?;
    }
    let pools = by_bus(&own, "publics").await?;
    let [adults, young, children] = pools.as_slice() else {
        bail!("three publics: {pools:?}");
    };
    for (pool, people, base, hidden) in [
        (adults, 100, 480, 1),
        (young, 300, 400, 1),
        (children, 40, 120, 0),
    ] {
        ensure!(
            pool["people"] == people && pool["base"] == base && pool["hidden"] == hidden,
            "{pools:?}"
        );
    }
    let shown = page::words(&own.get("").await?);
    for said in [
        "Enfants (un seul centre : La Gare)",
        "Sans point sur ce dessin : Adultes, ou tout le monde (2 centres), au moins 100 sur 480",
        "Sans point sur ce dessin : Jeunes de moins de 18 ans (2 centres), au moins 300 sur 400 (75 % ou plus) ; le compte d'un centre est caché.",
    ] {
        ensure!(shown.contains(said), "{said}: {shown}");
    }
    // The four are in no sum.
    for sum in ["104 sur 480", "304 sur 400"] {
        ensure!(!shown.contains(sum), "{sum}: {shown}");
    }
    Ok(())
}
