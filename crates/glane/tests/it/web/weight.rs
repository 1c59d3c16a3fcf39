//! What a phone loads before the first question: it must fit a first connection, at most 14 KiB. What console and
//! projector load: at most 150 KiB.

use std::collections::BTreeSet;
use std::io::Read as _;

use anyhow::{Context, Result};
use glane_testkit::page;

use super::visit::{Place, SLUG, Visitor};

const LIMIT: usize = 14 * 1024;
/// What the facilitator's console and the room's screen may weigh.
const BIG_LIMIT: usize = 150 * 1024;

/// What came over the wire, and what it says.
async fn load(client: &reqwest::Client, url: &str) -> Result<(usize, String)> {
    let answer = client
        .get(url)
        .header("accept-encoding", "gzip")
        .send()
        .await?
        .error_for_status()?;
    let packed = answer
        .headers()
        .get("content-encoding")
        .is_some_and(|value| value == "gzip");
    let bytes = answer.bytes().await?;
    // Fonts are no text; what is too small to be worth packing comes as it is.
    let mut unpacked = Vec::new();
    if packed {
        flate2::read::GzDecoder::new(&*bytes).read_to_end(&mut unpacked)?;
    } else {
        unpacked.extend_from_slice(&bytes);
    }
    let text = String::from_utf8_lossy(&unpacked).into_owned();
    Ok((bytes.len(), text))
}

/// What a page, a style sheet or a script names to be loaded with it.
fn named(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for tag in text.split('<').filter(|tag| {
        tag.starts_with("link ") || tag.starts_with("script ") || tag.starts_with("img ")
    }) {
        let tag = format!("<{}", tag.split('>').next().unwrap_or(""));
        found.extend(
            page::attributes(&tag, "href")
                .into_iter()
                .chain(page::attributes(&tag, "src")),
        );
    }
    let quoted = |start: &str| {
        let names = text
            .split(start)
            .skip(1)
            .filter_map(|rest| rest.split(['"', '\'', ')']).next());
        names
            .map(|name| format!("/assets/{}", name.trim_start_matches("./")))
            .collect::<Vec<_>>()
    };
    for start in ["from \"./", "import \"./", "import(\"./", "url(\"", "url('"] {
        found.extend(quoted(start));
    }
    found.extend(
        text.split("url(")
            .skip(1)
            .filter(|rest| !rest.starts_with(['"', '\'']))
            .filter_map(|rest| rest.split(')').next().map(|name| format!("/assets/{name}"))),
    );
    found
}

/// A page with all that it loads: the bytes of it all, the page, and what was loaded. Nothing of it is elsewhere.
async fn whole(
    place: &Place,
    client: &reqwest::Client,
    url: &str,
) -> Result<(usize, String, BTreeSet<String>)> {
    let (mut total, html) = load(client, url).await?;
    let mut seen = BTreeSet::new();
    let mut next: Vec<String> = named(&html).into_iter().collect();
    while let Some(name) = next.pop() {
        // What stands in the page itself is weighed with it.
        if name.starts_with("data:") {
            continue;
        }
        assert!(name.starts_with('/'), "{name} is not ours");
        if seen.insert(name.clone()) {
            let (weight, text) = load(client, &format!("{}{name}", place.app.local))
                .await
                .context(name)?;
            total += weight;
            next.extend(named(&text));
        }
    }
    Ok((total, html, seen))
}

/// The heaviest first page of a newcomer with all it loads, over all kinds of question: its bytes, and the question.
async fn heaviest(place: &Place) -> Result<(usize, &'static str)> {
    let client = place.app.browser()?;
    let mut heaviest = (0, "");
    for question in [
        "mots",
        "choix",
        "plusieurs",
        "note",
        "texte",
        "moments",
        "idees",
    ] {
        place.decide("open", question).await?;
        // A newcomer's page is the heaviest: it holds the notice as well.
        let visitor: Visitor = place.visitor()?;
        let (total, html, seen) = whole(place, &client, &visitor.room).await?;
        assert!(html.contains("class=\"answer\""), "the question is on it");
        for wanted in ["/assets/participant.css", "/assets/participant.js"] {
            assert!(
                seen.contains(wanted),
                "{wanted} not among {seen:?}: this test misses what is loaded"
            );
        }
        heaviest = heaviest.max((total, question));
    }
    Ok(heaviest)
}

#[tokio::test]
async fn the_participants_page_with_all_it_loads_fits_a_first_connection() -> Result<()> {
    let place = Place::asking("mots").await?;
    let (total, question) = heaviest(&place).await?;
    println!(
        "measured: participant page {total} bytes gzipped, all it loads included (question « {question} »)"
    );
    assert!(total <= LIMIT, "{total} bytes");
    Ok(())
}

#[tokio::test]
async fn console_and_projector_with_all_they_load_are_light_and_ask_nothing_elsewhere() -> Result<()>
{
    let place = Place::asking("plusieurs").await?;
    let console = format!("{}/animer/{SLUG}", place.app.local);
    for (what, url, script) in [
        ("console", console, "/assets/console.js"),
        (
            "projector",
            place.projector().await?,
            "/assets/projector.js",
        ),
    ] {
        let (total, _, seen) = whole(&place, &place.facilitator, &url).await?;
        println!("measured: {what} {total} bytes gzipped, all it loads included");
        assert!(seen.contains(script), "{script} not among {seen:?}");
        assert!(total <= BIG_LIMIT, "{what}: {total} bytes");
    }
    Ok(())
}

#[test]
fn what_is_loaded_is_found() {
    let names = |text: &str| named(text).into_iter().collect::<Vec<_>>();
    assert_eq!(
        names("<link rel=\"stylesheet\" href=\"/a.css\"><a href=\"/b\">"),
        ["/a.css"]
    );
    assert_eq!(
        names("<script type=\"module\" src=\"/a.js\"></script>"),
        ["/a.js"]
    );
    assert_eq!(names("import { f } from \"./b.js\";"), ["/assets/b.js"]);
    assert_eq!(
        names("@font-face{src:url(regular.woff2) format(\"woff2\")}"),
        ["/assets/regular.woff2"]
    );
}
