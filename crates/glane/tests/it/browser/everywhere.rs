//! Every page that there is, found by the table of routes itself, in each language and as each setting of a device
//! shows it: nothing that axe knows to keep people out, nothing wider than a narrow phone, nothing too small for a thumb.
//!
//! A new page is looked at without a word here. What is no page (streams, files) says so by its content type.

use anyhow::{Context, Result, ensure};
use glane_core::release::Release;
use glane_core::right::Role;
use glane_core::workshop::Workshop;
use glane_locale::{Lang, PageLang};
use glane_store::house::{HouseChange, Look};
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe};
use reqwest::Client;
use reqwest::multipart::{Form, Part};

use super::hall::shot;
use crate::kit::example;

const SCRIPT: &str = "toutes-les-formes";
/// The secret of the tablet's link.
const TABLET: &str = "TABLETTE";
/// Places that no page is at without something that was handed out once: their own tests look at them.
const ELSEWHERE: [&str; 2] = ["/entrer/{key}", "/suivre/{key}"];

/// One house with the same workshop in each language.
struct House {
    app: TestApp,
    client: Client,
}

/// A workshop's ways in.
struct Place {
    lang: Lang,
    slug: String,
    code: String,
    screen: String,
    tablet: String,
    /// The secret of the page that anybody reads.
    public: String,
}

impl House {
    async fn open() -> Result<Self> {
        let app = TestApp::start_as(HOST).await?;
        let client = app.facilitator().await?;
        Ok(Self { app, client })
    }

    /// Makes the workshop in a language, with answers to each of its questions.
    async fn place(&self, lang: Lang, console: &Browser) -> Result<Place> {
        let script = std::fs::read_to_string(example(&format!("{SCRIPT}.atelier.toml")))?;
        let slug = format!("{SCRIPT}-{}", lang.code());
        let (was, named) = (format!("nom = \"{SCRIPT}\""), format!("nom = \"{slug}\""));
        ensure!(script.contains(&was), "the example is named otherwise");
        let script = script.replace(&was, &format!("{named}\nlangues = [\"{}\"]", lang.code()));
        let Workshop { code, id, .. } = self.app.workshop(&script).await?;
        let room = self.app.room(&slug).await?;
        let screen = room.projector_key();
        let tablet = format!("{TABLET}{}", lang.code().to_uppercase());
        let shown = HouseChange::Show(Look {
            id: uuid::Uuid::from_u128(lang as u128 + 1),
            workshop: id,
            role: Role::Tablet,
            key: tablet.clone(),
            label: "Le hall".to_owned(),
        });
        self.app.household.arrange(&self.app.hub, shown).await?;
        let here = format!("{}/animer/{slug}", self.app.base);
        console.goto(&here).await?;
        let answers = example(&format!("{SCRIPT}.reponses.csv"));
        let answers = answers.to_str().context("a path that is no text")?;
        console.fill("#csv", answers).await?;
        console.click("#import-go").await?;
        console.see("#counts").await?;
        self.consultation(&slug).await?;
        let public = self.published(&slug).await?;
        Ok(Place {
            lang,
            slug,
            code,
            screen,
            tablet,
            public,
        })
    }

    /// Publishes the restitution with an action that inhabitants read, and gives the secret of its page.
    async fn published(&self, slug: &str) -> Result<String> {
        let here = format!("{}/animer/{slug}", self.app.local);
        let what = ("what", "Ouvrir une permanence le mercredi");
        let means = [("means", "m"), ("name", "Le guide"), ("what", "Des fiches")];
        let link = ("link", "https://exemple.org/une-adresse-longue-a-lire");
        let board = format!("{here}/actions");
        for (path, form) in [
            (format!("{here}/rediger/publier"), vec![("act", "share")]),
            (
                format!("{here}/moyens"),
                [&[("act", "add"), link][..], &means].concat(),
            ),
            (
                board.clone(),
                vec![("act", "add"), ("action", "a"), what, ("shelf", "m")],
            ),
            (board, vec![("act", "show"), ("action", "a")]),
        ] {
            let room = self.app.room(slug).await?;
            let base = room.look(|inside| inside.revision.0.to_string());
            let form = [form, vec![("base", base.as_str())]].concat();
            let sent = self.client.post(&path).form(&form).send().await?;
            ensure!(sent.status().is_redirection(), "{path}: {}", sent.status());
        }
        let room = self.app.room(slug).await?;
        let public = room.look(|inside| Release::fold(inside.log()).public);
        Ok(public.context("nothing is published")?.key)
    }

    /// A consultation under the workshop's name, with its archive.
    async fn consultation(&self, slug: &str) -> Result<()> {
        let local = &self.app.local;
        let form = Form::new()
            .text("title", slug.to_owned())
            .text("workshop", slug.to_owned())
            .text("sites", "Ailleurs");
        let new = self.client.post(format!("{local}/consultations"));
        let made = new.multipart(form).send().await?;
        ensure!(made.status().is_redirection(), "{}", made.status());
        let fields = [
            ("level", "everything"),
            ("site", "Ici"),
            ("edition", "2026"),
        ];
        let archive = self.client.post(format!("{local}/animer/{slug}/archive"));
        let archive = archive.form(&fields).send().await?.bytes().await?;
        let file = Part::bytes(archive.to_vec()).file_name("ici.glane");
        let add = self
            .client
            .post(format!("{local}/consultations/{slug}/archives"));
        let added = add.multipart(Form::new().part("file", file)).send().await?;
        ensure!(
            added.text().await?.contains("Ici"),
            "the archive is not taken"
        );
        Ok(())
    }

    /// The addresses of the pages, each question of a kind that has some.
    async fn pages(&self, place: &Place) -> Result<Vec<String>> {
        let questions = ["mots", "libre", "idees"];
        let mut found: Vec<String> = Vec::new();
        for route in &self.app.table {
            if route.method != "GET" || ELSEWHERE.contains(&route.path) {
                continue;
            }
            let key = match route.path.split('/').nth(1) {
                Some("cle") => FACILITATOR_KEY,
                Some("ecran") => &place.screen,
                Some("tablette") => &place.tablet,
                Some("lire") => &place.public,
                _ => "",
            };
            let path = route
                .path
                .replace("{slug}", &place.slug)
                .replace("{code}", &place.code)
                .replace("{key}", key)
                .replace("{template}", "projet-social")
                .replace("{file}", &format!("{}.html?voir=1", place.slug))
                .replace("{name}", "room.css")
                .replace("{consultation}", &place.slug)
                .replace("{view}", "telephone");
            if path.contains("{question}") {
                found.extend(questions.map(|question| path.replace("{question}", question)));
            } else if !path.contains("{secret}") {
                found.push(path);
            }
        }
        let mut pages = Vec::new();
        for path in found {
            let answer = self
                .client
                .get(format!("{}{path}", self.app.local))
                .header("accept-language", place.lang.code());
            // Streams have no end: their head is enough.
            let answer = answer.send().await?;
            let kind = answer.headers().get("content-type");
            let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
            let is_download = answer.headers().contains_key("content-disposition");
            // A piece of a page is looked at within it.
            if answer.status().as_u16() == 200
                && is_page
                && !is_download
                && answer.text().await?.contains("<html")
            {
                pages.push(path);
            }
        }
        Ok(pages)
    }
}

/// What is too small for a thumb, of what is pressed and is no word of a sentence. A box's label is pressed as the box is.
pub const SMALL: &str = "[...document.querySelectorAll('button, select, summary, textarea, .button, label.tick, label.step, \
    input:not([type=hidden], label input)')].filter((one) => { \
      const boxes = [one, ...(one.labels ?? [])].map((it) => it.getBoundingClientRect()); \
      const box = boxes[0]; \
      const tall = Math.max(...boxes.map((it) => it.height)), wide = Math.max(...boxes.map((it) => it.width)); \
      return one.checkVisibility() && box.width > 1 && box.right > 0 && (tall < 43.5 || wide < 43.5); \
    }).map((one) => `${one.outerHTML.slice(0, 90)} ${one.getBoundingClientRect().width}×${one.getBoundingClientRect().height}`).join('; ')";

/// What runs out of a narrow page, by its narrowest culprit.
pub const WIDE: &str = "document.documentElement.scrollWidth > document.documentElement.clientWidth \
    ? [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).slice(-3) \
      .map((one) => one.outerHTML.slice(0, 120)).join('; ') || 'something' : ''";

/// The room's screen is looked at in its own sizes (`screens.rs`).
fn is_for_hands(page: &str) -> bool {
    !page.contains("/ecran/")
}

async fn looked_at(browser: &Browser, page: &str, found: &mut Vec<String>) -> Result<()> {
    browser.settle().await?;
    let picture = page.replace(['/', ' ', '?', '='], "-");
    shot(browser, &format!("page-{picture}")).await?;
    let named = |wrong: String| format!("{page}: {wrong}");
    let wrong = axe::violations(browser).await?;
    found.extend(wrong.into_iter().map(named));
    if !is_for_hands(page) {
        return Ok(());
    }
    browser.resize((320, 640), true).await?;
    shot(browser, &format!("page-{picture}-320")).await?;
    for (what, script) in [("too wide", WIDE), ("too small", SMALL)] {
        let said = browser.js(script).await?;
        if let Some(said) = said.as_str().filter(|said| !said.is_empty()) {
            found.push(format!("{page} at 320 px, {what}: {said}"));
        }
    }
    browser.resize(Profile::LAPTOP.size, false).await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_page_keeps_anybody_out_in_any_language_or_colours() -> Result<()> {
    let house = House::open().await?;
    let driver = Driver::start().await?;
    let browser = driver.open(Profile::LAPTOP).await?;
    let door = format!("{}/cle/{FACILITATOR_KEY}", house.app.base);
    browser.goto(&door).await?;
    let mut found = Vec::new();
    let mut seen = 0;
    let mut doors = Vec::new();
    for lang in Lang::ALL {
        browser.speaks(lang.code()).await?;
        let place = house.place(lang, &browser).await?;
        let pages = house.pages(&place).await?;
        doors.push(format!("/{}", place.code));
        // Pages that belong to no workshop are asked for in the browser's language; the rest in its script's.
        for path in pages {
            browser.goto(&format!("{}{path}", house.app.base)).await?;
            let spoken = browser.js("document.documentElement.lang").await?;
            ensure!(spoken == lang.code(), "{path} speaks {spoken} for {lang}");
            looked_at(&browser, &format!("{lang} {path}"), &mut found).await?;
            seen += 1;
        }
    }
    // Participants' pages speak more languages, and lead in others than the script's.
    let ways = ["", "/confidentialite", "/retrait"];
    let ways = ways.map(|way| format!("{}{way}", doors.first().map_or("", String::as_str)));
    let guest = driver.open(Profile::LAPTOP).await?;
    for lang in PageLang::ALL {
        // English ones in English where the script is: they were looked at above.
        if lang == PageLang::En {
            continue;
        }
        guest.speaks(lang.code()).await?;
        for path in ways.iter().map(String::as_str).chain(["/"]) {
            guest.goto(&format!("{}{path}", house.app.base)).await?;
            let spoken = guest.js("document.documentElement.lang").await?;
            ensure!(spoken == lang.code(), "{path} speaks {spoken} for {lang}");
            looked_at(&guest, &format!("{lang} {path}"), &mut found).await?;
            seen += 1;
        }
    }
    eprintln!("{seen} pages looked at");
    ensure!(seen >= 76, "only {seen} pages");
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
