//! Centres that say where they are: told wrong, then drawn on a map, by HTTP alone. All people and places are made up.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;
use reqwest::multipart::{Form, Part};

use super::consultation::{Centre, Federation, SCRIPT};

async fn announce(own: &Federation, sites: &str) -> Result<(u16, String)> {
    let url = format!("{}/consultations/{}", own.centre.app.local, own.slug);
    let form = [("act", "announce"), ("sites", sites), ("edition", "")];
    let answer = own.centre.client.post(url).form(&form).send().await?;
    Ok((answer.status().as_u16(), page::plain(&answer.text().await?)))
}

/// The maps of a page, each with its twin.
fn maps(shown: &str) -> Vec<&str> {
    let all = shown.split("figure-map\"").skip(1);
    all.filter_map(|piece| piece.split("</table>").next())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_place_that_is_none_is_told_by_its_line_and_its_field_and_nothing_is_kept() -> Result<()>
{
    let own = Federation::open("Les Tilleuls\nLe Port").await?;
    for (sites, told) in [
        (
            "Les Tilleuls\nLe Port ; 45,7",
            "Ligne 2 (« Le Port ») : la longitude manque.",
        ),
        (
            "Les Tilleuls ; nord ; 4",
            "Ligne 1 (« Les Tilleuls »), la latitude : « nord » n'est pas un nombre.",
        ),
        (
            "Les Tilleuls ; 45,7 ; 190",
            "Ligne 1 (« Les Tilleuls »), la longitude : « 190 » n'est pas entre -180 et 180.",
        ),
        (
            "Les Tilleuls ; -91 ; 4",
            "la latitude : « -91 » n'est pas entre -90 et 90.",
        ),
        (
            "Le Port\nLes Tilleuls, 45,7, 4,8",
            "Ligne 2 (« Les Tilleuls ») : dans « 45,7, 4,8 », rien ne dit quelles virgules séparent les nombres.",
        ),
        (
            "Le Port ; 1 ; 2\nLes Tilleuls\nle port ; 1 ; 3",
            "Lignes 1 et 3 (« Le Port ») : ce centre y est à deux endroits, la longitude n'est pas la même.",
        ),
    ] {
        let (status, shown) = announce(&own, sites).await?;
        ensure!(status == 422, "{sites}: {status}");
        let words = page::words(&shown);
        for said in [told, "La liste des centres n'est pas enregistrée"] {
            ensure!(words.contains(said), "{said}: {words}");
        }
        // What was typed is still there to be mended, and what stood before still stands.
        ensure!(page::unescape(&shown).contains(sites), "{shown}");
        ensure!(shown.contains("aria-invalid=\"true\""));
        let stands = page::unescape(&own.get("").await?);
        ensure!(
            stands.contains("Les Tilleuls\nLe Port</textarea>"),
            "{stands}"
        );
    }
    let script = SCRIPT.replace("NOM", "reseau").replace("THEMES", "");
    let form = Form::new()
        .text("title", "Un autre réseau")
        .text("sites", "Le Port ; 45,7 ; est")
        .part("file", Part::text(script).file_name("r.atelier.toml"));
    let url = format!("{}/consultations", own.centre.app.local);
    let answer = own.centre.client.post(url).multipart(form).send().await?;
    let (status, shown) = (answer.status().as_u16(), page::words(&answer.text().await?));
    ensure!(
        status == 422 && shown.contains("la longitude : « est »"),
        "{status} {shown}"
    );

    let (status, _) = announce(&own, "Les Tilleuls ; 45.764 ; 4,8357\nLe Port").await?;
    ensure!(status == 303);
    let stands = own.get("").await?;
    ensure!(
        stands.contains("Les Tilleuls ; 45,764 ; 4,8357\nLe Port</textarea>"),
        "{stands}"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn centres_that_say_where_they_are_are_on_a_map_and_a_small_one_tells_no_figure() -> Result<()>
{
    let own = Federation::open("").await?;
    let all = [
        ("Les Tilleuls", [300, 10, 20]),
        ("Le Port", [5, 300, 5]),
        ("Le Canal", [40, 43, 7]),
        ("La Gare", [1, 2, 0]),
        ("Ailleurs", [20, 20, 20]),
    ];
    for (number, (site, counts)) in (1..).zip(all) {
        let centre = Centre::open(number).await?;
        centre.workshop("reseau", "", counts).await?;
        let bytes = centre.archive("reseau", "anonymous", site, "2026").await?;
        let (status, told) = own.add(vec![("a.glane", bytes)]).await?;
        ensure!(status == 200, "{told}");
    }
    // Two of them are no map.
    let two = "Les Tilleuls ; 45,7640 ; 4,8357\nLe Port ; 45,4397 ; 4,3872";
    ensure!(announce(&own, two).await?.0 == 303);
    let file = format!("/fichiers/{}.html", own.slug);
    for path in ["", file.as_str()] {
        ensure!(maps(&own.get(path).await?).is_empty(), "{path}");
    }
    // However their names are written.
    let four = format!("{two}\nle  canal ; 45,1885 ; 5,7245\nLa Gare ; 46,2 ; 5,226\nAilleurs");
    ensure!(announce(&own, &four).await?.0 == 303);
    let (page_, restitution) = (own.get("").await?, own.get(&file).await?);
    for shown in [&page_, &restitution] {
        let maps = maps(shown);
        let bus = maps.iter().find(|map| map.contains("« En bus »"));
        let bus = bus.with_context(|| format!("no map of an answer: {shown}"))?;
        let words = page::words(bus);
        for said in [
            "Carte de 4 centres, le nord en haut",
            "Le Port",
            "45,4397 ; 4,3872",
            "300 sur 310",
            "au-dessus de l'ensemble",
            "non montré",
            "20 km",
        ] {
            ensure!(words.contains(said), "{said}: {words}");
        }
        // The whole is not on it, nor who is nowhere, and of the small one no figure.
        ensure!(!words.contains("Ailleurs"), "{words}");
        let row = bus
            .split("<tr>")
            .skip(1)
            .find(|row| row.contains("La Gare"));
        let row = page::words(row.context("the small one is named")?);
        ensure!(row.starts_with("La Gare non montré"), "{row}");
        let dots = bus.split("<g class=\"place\">").skip(1);
        let small: Vec<&str> = dots.filter(|dot| dot.contains("La Gare ·")).collect();
        ensure!(small.len() == 1 && small.iter().all(|dot| dot.contains("class=\"hidden\"")));
        ensure!(page::words(shown).contains("donc pas sur la carte : Ailleurs"));
        // All that is drawn is in the page itself.
        for outside in ["<image", "xlink", "tile", "openstreetmap"] {
            ensure!(!bus.contains(outside), "{outside}");
        }
        let links = bus.matches("http").count();
        ensure!(links == bus.matches("http://www.w3.org/2000/svg").count());
    }
    ensure!(maps(&page_).len() >= 2, "one an answer");
    // The same places make the same page.
    ensure!(own.get(&file).await? == restitution);
    Ok(())
}
