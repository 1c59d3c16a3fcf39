//! Who may pass, what browsers are told to refuse, and what an error page says.

use anyhow::Result;
use glane_testkit::page;
use reqwest::Method;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// An icon that is there already: browsers ask for none.
const NO_ICON: &str = "data:,";

async fn open_with_results() -> Result<Place> {
    let place = Place::with(EVERY_KIND).await?;
    for (question, value) in [
        ("mots", "utile"),
        ("note", "4"),
        ("choix", "oui"),
        ("plusieurs", "pain"),
    ] {
        place.decide("open", question).await?;
        place.visitor()?.answer(&[("v", value)]).await?;
    }
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = [
        ("act", "show"),
        ("screen", "phones"),
        ("question", "plusieurs"),
        ("base", base.as_str()),
    ];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    assert!(
        place
            .facilitator
            .post(url)
            .form(&form)
            .send()
            .await?
            .status()
            .is_redirection()
    );
    Ok(place)
}

#[tokio::test]
async fn every_page_forbids_what_is_not_ours_and_holds_nothing_inline() -> Result<()> {
    let place = open_with_results().await?;
    let base = &place.app.local;
    let projector = place.projector().await?;
    let pages = [
        format!("{base}/"),
        format!("{base}/?code=QQQQQ"),
        format!("{base}/{}", place.code),
        format!("{base}/{}/page", place.code),
        format!("{base}/rien/du/tout"),
        format!("{base}/cle/fausse"),
        format!("{base}/animer"),
        format!("{base}/animer/{SLUG}"),
        format!("{base}/animer/rien"),
        projector,
    ];
    let mut pictures = 0;
    for url in pages {
        let seen = Seen::of(place.facilitator.get(&url).send().await?).await?;
        let header = |name| {
            seen.headers
                .get(name)
                .map_or("", |value| value.to_str().unwrap())
        };
        let policy = header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("script-src 'self'"),
            "{url}: {policy}"
        );
        assert!(
            policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"),
            "{url}: {policy}"
        );
        assert_eq!(
            (header("x-content-type-options"), header("referrer-policy")),
            ("nosniff", "same-origin"),
            "{url}"
        );
        if header("content-type").starts_with("text/html") {
            nothing_inline(&url, &seen.html);
            pictures += seen.html.matches("<svg").count();
        }
    }
    assert!(pictures > 5, "pictures were looked at as well");
    Ok(())
}

fn nothing_inline(url: &str, html: &str) {
    for tag in html
        .split('<')
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let name = tag.split([' ', '\n']).next().unwrap_or("");
        assert!(name != "style", "{url}: <{tag}>");
        assert!(
            name != "script" || tag.contains(" src=\"/assets/"),
            "{url}: <{tag}>"
        );
        let bare: String = tag.split('"').step_by(2).collect();
        for attribute in bare.split_whitespace().skip(1) {
            let name = attribute.trim_end_matches('=');
            assert!(name != "style" && !name.starts_with("on"), "{url}: <{tag}>");
        }
        for link in ["src", "href", "action"]
            .iter()
            .flat_map(|name| page::attributes(&format!("<{tag}>"), name))
        {
            let ours = link.starts_with('/')
                || link == "data:,"
                || link.starts_with('#')
                || link.starts_with("http://127.0.0.1:")
                || link == NO_ICON;
            assert!(ours, "{url}: {link} leads elsewhere");
        }
    }
}

#[tokio::test]
async fn the_facilitators_pages_need_the_facilitators_link() -> Result<()> {
    let place = Place::asking("choix").await?;
    let stranger = place.app.browser()?;
    let restitution = format!("/animer/{SLUG}/restitution/{SLUG}");
    let gets = [
        "/animer".to_owned(),
        format!("/animer/{SLUG}"),
        format!("/animer/{SLUG}/direct"),
        format!("{restitution}.html"),
        format!("{restitution}.pdf"),
        format!("{restitution}.json"),
    ];
    let posts = [
        "/animer".to_owned(),
        format!("/animer/{SLUG}/decider"),
        format!("/animer/{SLUG}/importer"),
        format!("/animer/{SLUG}/restitution"),
    ];
    let all = gets
        .iter()
        .map(|path| (Method::GET, path))
        .chain(posts.iter().map(|path| (Method::POST, path)));
    for (method, path) in all {
        for cookie in [
            "",
            "glane-animer=",
            "glane-animer=fausse",
            "glane=cle-de-test",
        ] {
            let request = stranger.request(method.clone(), format!("{}{path}", place.app.local));
            let form = [("act", "close"), ("question", "choix"), ("base", "99")];
            let seen = Seen::of(request.header("cookie", cookie).form(&form).send().await?).await?;
            seen.says(403, "Cette page est réservée");
            assert!(!seen.html.contains(&place.code), "{path}");
        }
    }
    place.visitor()?.look().await?.says(200, "Lequel ?");
    let door = Seen::of(
        stranger
            .get(format!("{}/cle/fausse", place.app.local))
            .send()
            .await?,
    )
    .await?;
    door.says(403, "Ce lien n'ouvre pas la console");
    assert!(door.headers.get("set-cookie").is_none());
    Ok(())
}

#[tokio::test]
async fn a_form_posted_from_another_site_does_nothing() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    let client = place.app.browser()?;
    client.get(&visitor.room).send().await?;
    let url = format!("{}/reponse", visitor.room);
    let form = [
        ("question", "choix"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "oui"),
    ];
    let elsewhere = [
        ("origin", "http://ailleurs.test".to_owned()),
        ("origin", "null".to_owned()),
        ("origin", format!("{}.ailleurs.test", place.app.local)),
        ("sec-fetch-site", "cross-site".to_owned()),
        ("sec-fetch-site", "same-site".to_owned()),
    ];
    for (name, value) in &elsewhere {
        let seen = Seen::of(
            client
                .post(&url)
                .header(*name, value)
                .form(&form)
                .send()
                .await?,
        )
        .await?;
        seen.says(403, "Cette demande n'a pas été comprise");
        let decide = format!("{}/animer/{SLUG}/decider", place.app.local);
        let close = [("act", "close"), ("question", "choix"), ("base", "99")];
        let seen = Seen::of(
            place
                .facilitator
                .post(decide)
                .header(*name, value)
                .form(&close)
                .send()
                .await?,
        )
        .await?;
        assert_eq!(seen.status, 403, "{name}: {value}");
    }
    assert!(place.ballots().await?.is_empty());
    let own = client
        .post(&url)
        .header("origin", &place.app.local)
        .header("sec-fetch-site", "same-origin");
    assert_eq!(own.form(&form).send().await?.status(), 303);
    Ok(())
}

#[tokio::test]
async fn an_error_page_gives_the_requests_number_and_a_way_on() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let mut numbers = Vec::new();
    for path in [
        "/rien/du/tout",
        "/rien/du/tout",
        "/animer/rien",
        "/assets/rien",
    ] {
        let seen = Seen::of(
            place
                .facilitator
                .get(format!("{}{path}", place.app.local))
                .send()
                .await?,
        )
        .await?;
        seen.says(404, "Cette page n'existe pas");
        let text = seen.text();
        let (_, rest) = text
            .split_once("donnez ce numéro : ")
            .unwrap_or_else(|| panic!("no number in {text}"));
        numbers.push(rest.split(' ').next().unwrap().to_owned());
        assert!(page::attributes(&seen.html, "href").contains(&"/".to_owned()));
        assert_eq!(
            seen.html.contains("href=\"/animer\""),
            path.starts_with("/animer"),
            "{path}"
        );
    }
    assert!(
        numbers.iter().all(|number| number.len() >= 6),
        "{numbers:?}"
    );
    numbers.sort();
    numbers.dedup();
    assert_eq!(numbers.len(), 4, "each request has its own");
    Ok(())
}

#[tokio::test]
async fn a_form_that_is_too_large_is_told_the_limit_of_forms() -> Result<()> {
    let place = Place::asking("texte").await?;
    let visitor = place.visitor()?;
    let refused = visitor
        .send_as("texte", "1", "1", &[("v", &"x".repeat(100_000))])
        .await?;
    refused.says(413, "dépasse 64 Ko");
    Ok(())
}

#[tokio::test]
async fn a_stranger_is_led_to_the_door_and_not_to_the_console() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let url = format!("{}/animer/{SLUG}", place.app.local);
    let seen = Seen::of(place.app.browser()?.get(url).send().await?).await?;
    seen.says(403, "Glane l'affiche à son démarrage");
    assert!(!seen.html.contains("href=\"/animer"), "{}", seen.html);
    assert!(seen.html.contains("href=\"/\""));
    // Whoever has the link and asks for what is not there goes back to the console.
    let lost = format!("{}/animer/nulle-part", place.app.local);
    let seen = Seen::of(place.facilitator.get(lost).send().await?).await?;
    assert!(seen.html.contains("href=\"/animer\""), "{}", seen.html);
    Ok(())
}

#[tokio::test]
async fn when_nothing_is_kept_any_more_each_is_told_what_concerns_them() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    visitor.look().await?;
    place.app.hub.store().close().await?;
    let decide = format!("{}/animer/{SLUG}/decider", place.app.local);
    let close = [("act", "close"), ("question", "choix"), ("base", "2")];
    let told = Seen::of(place.facilitator.post(decide).form(&close).send().await?).await?;
    told.says(507, "Les réponses ne peuvent plus être enregistrées");
    told.says(507, "Libérez de la place");
    assert!(!told.text().contains("Votre réponse"), "{}", told.text());
    let told = visitor.send_as("choix", "1", "1", &[("v", "oui")]).await?;
    told.says(507, "Votre réponse n'a pas pu être enregistrée");
    Ok(())
}
