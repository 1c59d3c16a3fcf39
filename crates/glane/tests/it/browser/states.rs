//! Every state a page of the room can be in, as somebody meets it while a workshop is led: in each language, as each setting
//! of a device shows it, on a phone 320 pixels wide, on the console and on the room's screen.
//!
//! The pages that stand by themselves are looked at in `everywhere.rs`; here something happens to them.

use anyhow::{Context, Result};
use glane_core::workshop::Workshop;
use glane_locale::{Lang, PageLang};
use glane_testkit::app::FACILITATOR_KEY;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe};
use reqwest::Client;

use super::everywhere::{SMALL, WIDE};
use super::hall::{live, shot};
use crate::kit::example;

const SCRIPT: &str = "toutes-les-formes";
/// What is asked in each state but « open », where each question is.
const ONE: &str = "activites";
const NARROW: Profile = Profile {
    size: (320, 640),
    ..Profile::PHONE
};

/// One workshop with its console, its screen and a phone for each language that joins.
struct Room {
    app: TestApp,
    desk: Client,
    slug: String,
    console: Browser,
    screen: Browser,
    phones: Vec<(PageLang, Browser)>,
    found: Vec<String>,
    seen: usize,
}

impl Room {
    async fn open(driver: &Driver, lang: Lang, guests: &[PageLang]) -> Result<Self> {
        let app = TestApp::start_as(HOST).await?;
        let script = std::fs::read_to_string(example(&format!("{SCRIPT}.atelier.toml")))?;
        let slug = format!("{SCRIPT}-{}", lang.code());
        let named = format!("nom = \"{slug}\"\nlangues = [\"{}\"]", lang.code());
        let script = live(&script.replace(&format!("nom = \"{SCRIPT}\""), &named));
        let Workshop { code, .. } = app.workshop(&script).await?;
        let key = app.room(&slug).await?.projector_key();
        let console = driver.open(Profile::LAPTOP).await?;
        let door = format!("{}/cle/{FACILITATOR_KEY}?vers={slug}", app.base);
        console.speaks(lang.code()).await?;
        console.goto(&door).await?;
        console.see("#questions").await?;
        let screen = driver.open(Profile::LAPTOP).await?;
        screen.goto(&format!("{}/ecran/{key}", app.base)).await?;
        let mut phones = Vec::new();
        for lang in guests {
            let phone = driver.open(NARROW).await?;
            phone.speaks(lang.code()).await?;
            phone.goto(&format!("{}/{code}", app.base)).await?;
            let spoken = phone.js("document.documentElement.lang").await?;
            anyhow::ensure!(spoken == lang.code(), "a phone of {lang} speaks {spoken}");
            phones.push((*lang, phone));
        }
        Ok(Self {
            desk: app.facilitator().await?,
            app,
            slug,
            console,
            screen,
            phones,
            found: Vec::new(),
            seen: 0,
        })
    }

    async fn decide(&self, act: &str, question: &str) -> Result<()> {
        self.app.decide(&self.desk, &self.slug, act, question).await
    }

    async fn look(&mut self, who: &str, state: &str) -> Result<()> {
        let all: Vec<(String, &Browser, bool)> = match who {
            "phones" => self
                .phones
                .iter()
                .map(|(lang, phone)| (format!("{} phone {lang}", self.slug), phone, true))
                .collect(),
            "console" => vec![(format!("{} console", self.slug), &self.console, false)],
            _ => vec![(format!("{} screen", self.slug), &self.screen, false)],
        };
        for (name, browser, in_hand) in all {
            browser.settle().await?;
            let name = format!("{name}, {state}");
            shot(browser, &format!("etat-{}", name.replace([' ', ','], "-"))).await?;
            let wrong = axe::violations(browser).await?;
            self.found
                .extend(wrong.into_iter().map(|wrong| format!("{name}: {wrong}")));
            self.seen += 1;
            if !in_hand {
                continue;
            }
            for (what, script) in [("too wide", WIDE), ("too small", SMALL)] {
                let said = browser.js(script).await?;
                if let Some(said) = said.as_str().filter(|said| !said.is_empty()) {
                    self.found.push(format!("{name}, {what}: {said}"));
                }
            }
        }
        Ok(())
    }

    /// Looks at all three.
    async fn look_round(&mut self, state: &str) -> Result<()> {
        for who in ["phones", "console", "screen"] {
            self.look(who, state).await?;
        }
        Ok(())
    }

    async fn phones_see(&self, css: &str) -> Result<()> {
        for (lang, phone) in &self.phones {
            phone
                .see(css)
                .await
                .with_context(|| format!("the phone of {lang}"))?;
        }
        Ok(())
    }

    /// The same in each phone's page.
    async fn on_phones(&self, script: &str) -> Result<()> {
        for (_, phone) in &self.phones {
            phone.js(script).await?;
        }
        Ok(())
    }

    async fn press_on_phones(&self, css: &str) -> Result<()> {
        for (_, phone) in &self.phones {
            phone.click(css).await?;
        }
        Ok(())
    }

    async fn tick_on_phones(&self) -> Result<()> {
        self.on_phones("(document.querySelector('form.answer input[type=checkbox]').click(), true)")
            .await
    }

    /// Coming in, and each kind of question.
    async fn asked(&mut self) -> Result<()> {
        self.look_round("before").await?;
        self.on_phones(
            "(document.querySelector('form.group input').click(), document.querySelector('form.group button').click(), true)",
        )
        .await?;
        self.phones_see("main .wait").await?;
        self.look("phones", "waiting").await?;
        let room = self.app.room(&self.slug).await?;
        let keys: Vec<String> = room.look(|inside| {
            let questions = &inside.script.questions;
            questions.iter().map(|one| one.key.to_string()).collect()
        });
        for key in keys {
            self.decide("open", &key).await?;
            self.phones_see(&format!("form.answer[data-key^='{key}.']"))
                .await?;
            self.console.see(&format!("#now-close-{key}")).await?;
            self.screen.see(".picture, .figure").await?;
            self.look_round(&format!("open {key}")).await?;
        }
        Ok(())
    }

    /// What becomes of an answer.
    async fn answered(&mut self) -> Result<()> {
        self.decide("open", ONE).await?;
        self.phones_see(&format!("form.answer[data-key^='{ONE}.']"))
            .await?;
        self.press_on_phones("form.answer .send").await?;
        self.phones_see(".told.error").await?;
        self.look("phones", "refused").await?;
        self.on_phones(
            "(window.line = window.fetch, window.fetch = () => Promise.reject(new TypeError('cut')), true)",
        )
        .await?;
        self.tick_on_phones().await?;
        self.press_on_phones("form.answer .send").await?;
        self.phones_see(".sending:not([hidden])").await?;
        self.look("phones", "not sent yet").await?;
        self.on_phones("(window.fetch = window.line, dispatchEvent(new Event('online')), true)")
            .await?;
        self.phones_see(".saved .receipt").await?;
        self.look_round("saved").await?;
        self.press_on_phones(".change summary").await?;
        self.look("phones", "changing").await?;
        self.decide("lock", ONE).await?;
        self.phones_see("#held").await?;
        self.console.see("#locked").await?;
        self.look_round("locked").await?;
        self.decide("unlock", ONE).await?;
        self.phones_see(".change").await?;
        self.press_on_phones(".change summary").await?;
        // Its receipt takes the place of the answer's.
        self.on_phones("(document.querySelector('.saved').dataset.before = '1', true)")
            .await?;
        self.press_on_phones("form.answer .blank").await?;
        self.phones_see(".saved:not([data-before]) .receipt")
            .await?;
        self.look("phones", "preferred not to").await?;
        Ok(())
    }

    /// What who leads does.
    async fn led(&mut self) -> Result<()> {
        self.decide("blank", ONE).await?;
        self.screen.see("main.dark").await?;
        self.console.see("#blanked").await?;
        self.look("console", "dark screen").await?;
        self.look("screen", "dark screen").await?;
        self.decide("wake", ONE).await?;
        self.decide("hide_people", ONE).await?;
        self.screen
            .until("!document.getElementById('count')")
            .await?;
        self.look("screen", "people hidden").await?;
        self.decide("close", ONE).await?;
        self.phones_see("main .wait").await?;
        self.look_round("closed").await?;
        self.decide("again", ONE).await?;
        self.decide("open", ONE).await?;
        self.phones_see(&format!("form.answer[data-key='{ONE}.2']"))
            .await?;
        self.look_round("second round").await?;
        self.console.click("#guide, summary").await?;
        self.look("console", "folded out").await?;
        Ok(())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_state_of_the_room_keeps_anybody_out_in_any_language_or_colours() -> Result<()> {
    let driver = Driver::start().await?;
    let mut found = Vec::new();
    let mut seen = 0;
    // All who join the French room but those of the English one, which has its own.
    let guests = |lang: Lang| match lang {
        Lang::Fr => PageLang::ALL
            .into_iter()
            .filter(|lang| *lang != PageLang::En)
            .collect::<Vec<_>>(),
        Lang::En => vec![PageLang::En],
    };
    for lang in Lang::ALL {
        let mut room = Room::open(&driver, lang, &guests(lang)).await?;
        room.asked().await?;
        room.answered().await?;
        room.led().await?;
        found.append(&mut room.found);
        seen += room.seen;
    }
    eprintln!("{seen} states looked at");
    assert!(found.is_empty(), "{}", found.join("\n"));
    Ok(())
}
