//! Messages to inhabitants: the atelier's kit, from the console and from the command line, proved by `glane check`; the public page's
//! surroundings.

use std::path::Path;

use anyhow::{Context, Result};
use tempfile::tempdir;

use crate::kit::{Server, example, run};

const WORKSHOP: &str = "atelier-numerique";
const CHANNELS: [&str; 9] = [
    "site",
    "facebook",
    "instagram",
    "snapchat",
    "sms",
    "courriel",
    "affiche",
    "tiktok",
    "discord",
];
const KIT: [&str; 7] = [
    "kit",
    "--workshop",
    WORKSHOP,
    "--to",
    "kit",
    "--from",
    "2026-12-01",
];

fn atelier(at: &Path) -> Result<()> {
    let script = example("atelier-numerique.atelier.toml");
    let answers = example("atelier-numerique.reponses.csv");
    let done = |args: &[&str]| assert_eq!(run(at, args).code, Some(0), "{args:?}");
    done(&["create", script.to_str().context("a path")?]);
    let file = answers.to_str().context("a path")?;
    done(&["import", "--workshop", WORKSHOP, file]);
    Ok(())
}

#[tokio::test]
async fn the_kit_of_the_atelier_is_made_for_every_channel_and_proved() -> Result<()> {
    let home = tempdir()?;
    let at = home.path();
    atelier(at)?;
    let refused = run(at, &KIT);
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(
        refused.stderr.contains("Rédiger la restitution"),
        "{refused:?}"
    );
    assert!(!at.join("kit").exists());

    let server = Server::start(at, &["serve"]);
    let builder = reqwest::Client::builder().cookie_store(true).no_proxy();
    let redirect = reqwest::redirect::Policy::none();
    let client = builder.redirect(redirect).build()?;
    client.get(server.url("facilitator")).send().await?;
    let page = server.local(&format!("/animer/{WORKSHOP}/messages"));
    let text = client.get(&page).send().await?.text().await?;
    assert!(
        text.contains("Publiez d") && text.contains("id=\"first\""),
        "{text}"
    );
    let button = server.local(&format!("/animer/{WORKSHOP}/rediger/publier"));
    let shared = client.post(button).form(&[("act", "share")]).send().await?;
    assert_eq!(shared.status().as_u16(), 303);
    let text = client.get(&page).send().await?.text().await?;
    for channel in CHANNELS {
        assert!(
            text.contains(&format!("id=\"text-{channel}\"")),
            "{channel}"
        );
    }
    let all = client
        .get(format!("{page}/{WORKSHOP}.messages.zip"))
        .send()
        .await?;
    assert!(all.bytes().await?.starts_with(b"PK"));
    let picture = client
        .get(format!("{page}/facebook-1200x630.png"))
        .send()
        .await?;
    assert!(picture.bytes().await?.starts_with(b"\x89PNG"));
    let none = client
        .get(format!("{page}/facebook-1x1.png"))
        .send()
        .await?;
    assert_eq!(none.status().as_u16(), 404);

    let html = networks_find(&server, &client).await?;
    assert_eq!(server.stop().code, Some(0));
    std::fs::write(at.join("publique.html"), &html)?;
    let checked = run(at, &["check", "publique.html"]);
    assert_eq!(checked.code, Some(0), "{checked:?}");

    let made = run(at, &KIT);
    assert_eq!(made.code, Some(0), "{made:?}");
    let kit = at.join("kit");
    for channel in CHANNELS {
        let text = std::fs::read_to_string(kit.join(channel).join("texte.txt"))?;
        assert!(
            text.contains("/lire/") && text.contains("exemple"),
            "{channel}: {text}"
        );
    }
    assert!(std::fs::read(kit.join("affiche/affiche.pdf"))?.starts_with(b"%PDF-"));
    let plan = std::fs::read_to_string(kit.join("plan.html"))?;
    assert!(
        plan.contains("décembre 2026") && !plan.contains("src="),
        "{plan}"
    );
    let calendar: icalendar::Calendar = std::fs::read_to_string(kit.join("calendrier.ics"))?
        .parse()
        .map_err(anyhow::Error::msg)?;
    assert_eq!(calendar.components.len(), CHANNELS.len());

    let checked = run(at, &["check", "kit/verification.json"]);
    assert_eq!(checked.code, Some(0), "{checked:?}");
    wrong_is_refused(at)
}

/// What a network and a reader of feeds find, at our own address; the public page.
async fn networks_find(server: &Server, client: &reqwest::Client) -> Result<String> {
    let desk = server.local(&format!("/animer/{WORKSHOP}/rediger"));
    let desk = client.get(desk).send().await?.text().await?;
    let (_, rest) = desk.split_once("/lire/").context("no link")?;
    let (link, _) = rest.split_once('"').context("no link")?;
    let link = server.local(&format!("/lire/{}", link.trim_end_matches("/en-clair")));
    let public = reqwest::Client::builder().no_proxy().build()?;
    let html = public.get(&link).send().await?.text().await?;
    let (_, image) = html
        .split_once("og:image\" content=\"")
        .context("no image")?;
    let (image, _) = image.split_once('"').context("no image")?;
    assert!(
        image.ends_with("/image.png") && image.contains("/lire/"),
        "{image}"
    );
    let image = public.get(format!("{link}/image.png")).send().await?;
    assert!(image.bytes().await?.starts_with(b"\x89PNG"));
    let feed = public
        .get(format!("{link}/flux.xml"))
        .send()
        .await?
        .text()
        .await?;
    let feed = roxmltree::Document::parse(&feed)?;
    let count = |name: &str| {
        feed.descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", name)))
            .count()
    };
    assert_eq!((count("feed"), count("entry"), count("updated")), (1, 1, 2));
    let wrong = public.get(format!("{link}A/flux.xml")).send().await?;
    assert_eq!(wrong.status().as_u16(), 404);
    Ok(html)
}

/// A number that is changed in a text, in what is checked or in what a picture says is told.
fn wrong_is_refused(at: &Path) -> Result<()> {
    let check = |what: &str| {
        let checked = run(at, &["check", "kit/verification.json"]);
        assert_eq!(checked.code, Some(1), "{what}: {checked:?}");
    };
    let text = at.join("kit/facebook/texte.txt");
    let whole = std::fs::read_to_string(&text)?;
    assert!(whole.contains("38"), "{whole}");
    std::fs::write(&text, whole.replace("38", "39"))?;
    check("a text");
    std::fs::write(&text, &whole)?;
    let proof = at.join("kit/verification.json");
    let held = std::fs::read_to_string(&proof)?;
    let drawing = at.join("kit/facebook/image-1200x630.svg");
    let drawn = std::fs::read_to_string(&drawing)?;
    std::fs::write(&drawing, drawn.replace("</svg>", "<!-- --></svg>"))?;
    check("a drawing");
    std::fs::write(&drawing, drawn)?;
    for (from, to) in [
        ("38 personnes", "39 personnes"),
        ("\"alternative\": \"", "\"alternative\": \"99 "),
    ] {
        assert!(held.contains(from), "{from}");
        std::fs::write(&proof, held.replace(from, to))?;
        check(from);
    }
    std::fs::write(&proof, held)?;
    let again = run(at, &["check", "kit/verification.json"]);
    assert_eq!(again.code, Some(0), "{again:?}");
    Ok(())
}
