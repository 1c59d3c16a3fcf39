//! The declaration of rights held against the pages: each role tries each route.

use anyhow::{Context, Result};
use glane_core::right::{Right, Role, may};
use glane_store::house::{FACILITATOR_KEY as FACILITATOR_KEY_SETTING, HouseChange, Look};
use glane_testkit::TestApp;
use glane_testkit::app::FACILITATOR_KEY;
use glane_web::Route;
use reqwest::{Client, Method, Response};

use super::visit::{EVERY_KIND, SLUG};

/// A code, a key that are nobody's.
const NO_CODE: &str = "QQQQQ";
const NO_KEY: &str = "fausse";
/// The secret of the tablet's link.
const TABLET: &str = "TABLETTE";

/// What somebody holds: their browser, and what they were shown.
struct Held {
    client: Client,
    code: String,
    screen: String,
    tablet: String,
}

/// The letters that follow something on a page.
fn after<'a>(page: &'a str, begins: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(begins)?;
    rest.split(|c: char| !c.is_ascii_alphanumeric()).next()
}

/// What a role holds: a browser of its own, and the code and the screen's link only where its own pages show them.
async fn held(app: &TestApp, role: Role, n: usize) -> Result<Held> {
    let nothing = Held {
        client: app.browser()?,
        code: NO_CODE.to_owned(),
        screen: NO_KEY.to_owned(),
        tablet: NO_KEY.to_owned(),
    };
    let room = app.room(SLUG).await?;
    let code = room.look(|inside| inside.workshop.code.clone());
    Ok(match role {
        Role::Anyone => nothing,
        Role::Participant => Held { code, ..nothing },
        Role::Tablet => Held {
            code,
            tablet: TABLET.to_owned(),
            ..nothing
        },
        Role::Projector => Held {
            code,
            screen: room.projector_key(),
            ..nothing
        },
        Role::Observer | Role::CoFacilitator | Role::Facilitator | Role::Administrator => {
            let (_, client) = app.member(&format!("{} {n}", role.name()), role).await?;
            let read = async |path: &str| {
                let page = client.get(format!("{}{path}", app.local)).send().await?;
                anyhow::Ok(page.text().await?)
            };
            let console = read("/animer/essai").await?;
            let links = read("/animer/essai/liens").await?;
            let tablet = after(&links, "/tablette/").unwrap_or(NO_KEY).to_owned();
            let code = console.contains(&code).then_some(code);
            let screen = after(&console, "/ecran/");
            Held {
                code: code.context("the console shows no code")?,
                screen: screen.unwrap_or(NO_KEY).to_owned(),
                tablet,
                client,
            }
        }
    })
}

/// The question of the kind that a page is about.
fn question(path: &str) -> &'static str {
    let kinds = [
        ("/mots/", "mots"),
        ("/idees/", "idees"),
        ("/themes/", "texte"),
        ("/concordance/", "texte"),
        ("/reponses/", "texte"),
    ];
    let known = kinds.iter().find(|(part, _)| path.contains(part));
    known.map_or("choix", |(_, question)| question)
}

fn address(app: &TestApp, route: Route, held: &Held) -> String {
    let key = match route.path.split('/').nth(1) {
        Some("cle") => FACILITATOR_KEY,
        Some("ecran") => held.screen.as_str(),
        Some("tablette") => held.tablet.as_str(),
        _ => NO_KEY,
    };
    let path = route
        .path
        .replace("{slug}", SLUG)
        .replace("{code}", &held.code)
        .replace("{key}", key)
        .replace("{name}", "room.css")
        .replace("{template}", "projet-social")
        .replace("{secret}", NO_KEY)
        .replace("{view}", "papier")
        .replace("{group}", "groupe-1")
        .replace("{file}", &format!("{SLUG}.csv.zip"))
        .replace("{consultation}", "essai")
        .replace("{question}", question(route.path));
    assert!(!path.contains('{'), "{path}: what is meant?");
    format!("{}{path}", app.local)
}

/// A form that does something wherever it is taken, if it may.
fn form(route: Route, base: &str, screen: &str) -> Vec<(&'static str, String)> {
    let act = match route.path {
        "/equipe" => "invite",
        "/consultations/{consultation}" => "settle",
        "/animer/{slug}/liens" => "rehang",
        "/animer/{slug}/rediger/publier" => "share",
        path if path.contains("/themes/") => "settle",
        _ => "open",
    };
    let fields = [
        ("act", act),
        ("base", base),
        ("question", "choix"),
        ("name", "Intrus"),
        ("role", "administrator"),
        ("was", screen),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "oui"),
        ("password", "une phrase à moi"),
    ];
    fields
        .into_iter()
        .map(|(name, value)| (name, value.to_owned()))
        .collect()
}

/// Everything that a page could change.
async fn state(app: &TestApp) -> Result<String> {
    let room = app.room(SLUG).await?;
    let store = app.hub.store();
    let snapshot = store.snapshot(room.id(), None).await?;
    let house = store.house().await?;
    let key = store.setting(FACILITATOR_KEY_SETTING).await?;
    let workshops = store.workshops().await?.len();
    Ok(format!(
        "{workshops} {:?} {house:?} {key:?} {}",
        snapshot.workshop.revision,
        room.projector_key()
    ))
}

/// Whether a page was refused for want of a right: told so, or, where the address itself is the credential, not found.
async fn is_refused(right: Right, answer: Response) -> Result<bool> {
    let status = answer.status().as_u16();
    if status == 404 && matches!(right, Right::Answer | Right::Turn | Right::Screen) {
        return Ok(true);
    }
    if status != 403 {
        // Streams have no end: their head is enough.
        return Ok(false);
    }
    let page = answer.text().await?;
    Ok(page.contains("Cette page est réservée") || page.contains("Votre rôle ne le permet pas"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_role_reaches_what_is_declared_and_nothing_else() -> Result<()> {
    let app = TestApp::start().await?;
    let workshop = app.workshop(EVERY_KIND).await?.id;
    let tablet = Look {
        id: uuid::Uuid::from_u128(1),
        workshop,
        role: Role::Tablet,
        key: TABLET.to_owned(),
        label: "Le hall".to_owned(),
    };
    let shown = HouseChange::Show(tablet);
    app.household.arrange(&app.hub, shown).await?;
    assert!(app.table.len() > 60, "{}", app.table.len());
    let mut wrong = Vec::new();
    let mut n = 0;
    for role in Role::ALL {
        let mut known = held(&app, role, n).await?;
        for route in app.table.clone() {
            let before = state(&app).await?;
            let room = app.room(SLUG).await?;
            let base = room.look(|inside| inside.revision.0.to_string());
            let method = Method::from_bytes(route.method.as_bytes())?;
            let request = known
                .client
                .request(method, address(&app, route, &known))
                .header("accept-language", "fr");
            let request = if route.method == "POST" {
                request.form(&form(route, &base, &room.projector_key()))
            } else {
                request
            };
            let mut answer = request.send().await?;
            // A form's address asked for as a page leads to the page of the form, whichever that is.
            let room = format!("/{}", known.code);
            if answer
                .headers()
                .get("location")
                .is_some_and(|to| *to == room)
            {
                let room = format!("{}{room}", app.local);
                answer = known.client.get(room).send().await?;
            }
            let refused = is_refused(route.right, answer).await?;
            let allowed = may(role, route.right);
            if refused == allowed {
                wrong.push(format!("{role:?} {route:?}: refused {refused}"));
            }
            let after = state(&app).await?;
            if !allowed && before != after {
                wrong.push(format!("{role:?} {route:?}: {before} → {after}"));
            }
            // Who signed out, and who holds a link that was changed, comes anew.
            if before != after {
                n += 1;
                known = held(&app, role, n).await?;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

#[tokio::test]
async fn the_facilitators_link_and_the_cookies_it_gave_open_everything() -> Result<()> {
    let app = TestApp::start().await?;
    app.workshop(EVERY_KIND).await?;
    app.member("Awa", Role::Observer).await?;
    let holding = app.holding(&format!("glane-animer={FACILITATOR_KEY}"))?;
    let everything = ["/animer", "/animer/essai", "/animer/essai/liens", "/equipe"];
    for client in [app.facilitator().await?, holding] {
        for path in everything {
            let answer = client.get(format!("{}{path}", app.local)).send().await?;
            assert_eq!(answer.status(), 200, "{path}");
        }
        app.decide(&client, SLUG, "open", "choix").await?;
        app.decide(&client, SLUG, "close", "choix").await?;
    }
    Ok(())
}
