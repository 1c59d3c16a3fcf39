//! Keys of people's own devices, made and shown by a real browser whose device is Chromium's own: added, used, taken back,
//! and every lie told with them.

use anyhow::{Context, Result, ensure};
use glane_core::id::MemberId;
use glane_core::right::Role;
use glane_core::world::Micros;
use glane_store::house::HouseChange;
use glane_testkit::driver::HOST;
use glane_testkit::{Browser, Driver, Profile, TestApp, axe};
use glane_web::household::hash;
use reqwest::header::{CONTENT_TYPE, HOST as HOST_HEADER, LOCATION, ORIGIN};

use super::hall::shot;

const PASSWORD: &str = "une phrase à moi";
const FORM: &str = "application/x-www-form-urlencoded";

/// A house on this very machine, which browsers hold for a secure place, and browsers.
struct House {
    app: TestApp,
    driver: Driver,
}

impl House {
    async fn open(host: &'static str) -> Result<Self> {
        Ok(Self {
            app: TestApp::start_as(host).await?,
            driver: Driver::start().await?,
        })
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.app.base)
    }

    /// Somebody of the team, in a browser that came in by their link and has a device for keys.
    async fn somebody(&self, name: &str, role: Role) -> Result<(MemberId, Browser)> {
        let (member, _) = self.app.member(name, role).await?;
        let way = format!("entree-{name}");
        let offer = HouseChange::Offer {
            member,
            key: hash(&way),
            until: Micros(self.app.hub.world().clock.now().0 + 3_600_000_000),
        };
        self.app.household.arrange(&self.app.hub, offer).await?;
        let browser = self.driver.open(Profile::PHONE).await?;
        browser.add_authenticator().await?;
        browser.goto(&self.at(&format!("/entrer/{way}"))).await?;
        browser.fill("#password", PASSWORD).await?;
        browser.fill("#again", PASSWORD).await?;
        browser.click("#enter").await?;
        browser.see("#signed-in").await?;
        Ok((member, browser))
    }

    /// Sends a form's fields from a browser of their own, as if from a page of `origin` at `host`; the status and where it leads.
    async fn send(
        &self,
        client: &reqwest::Client,
        path: &str,
        fields: &str,
        host: &str,
        origin: &str,
    ) -> Result<(u16, String)> {
        let sent = client
            .post(format!("{}{path}", self.app.local))
            .header(HOST_HEADER, host)
            .header(ORIGIN, origin)
            .header(CONTENT_TYPE, FORM)
            .body(fields.to_owned());
        let answer = sent.send().await?;
        let status = answer.status().as_u16();
        let to = answer.headers().get(LOCATION);
        let to = to.and_then(|to| to.to_str().ok()).unwrap_or_default();
        Ok((status, to.to_owned()))
    }

    /// The same from where we are.
    async fn enter(&self, fields: &str) -> Result<(u16, String)> {
        let origin = self.app.base.clone();
        let host = origin.trim_start_matches("http://").to_owned();
        let stranger = self.app.browser()?;
        self.send(&stranger, "/connexion/cle", fields, &host, &origin)
            .await
    }
}

async fn clean(browser: &Browser, page: &str) -> Result<()> {
    browser.settle().await?;
    let violations = axe::violations(browser).await?;
    ensure!(violations.is_empty(), "{page}: {violations:#?}");
    Ok(())
}

async fn add(house: &House, browser: &Browser, name: &str) -> Result<()> {
    browser.goto(&house.at("/equipe/cles")).await?;
    browser.fill("#key-name", name).await?;
    browser.click("#passkey-go").await?;
    browser.read("#own-keys", name).await?;
    Ok(())
}

/// Has the device sign, and keeps the fields instead of sending them.
async fn signed(house: &House, browser: &Browser, path: &str) -> Result<String> {
    browser.goto(&house.at(path)).await?;
    browser.see("#passkey-go").await?;
    let keep = "void (HTMLFormElement.prototype.submit = function () { window.kept = new URLSearchParams(new FormData(this)).toString(); })";
    browser.js(keep).await?;
    if path == "/equipe/cles" {
        browser.fill("#key-name", "Une autre").await?;
    }
    browser.click("#passkey-go").await?;
    browser.until("window.kept !== undefined").await?;
    let kept = browser.js("window.kept").await?;
    Ok(kept.as_str().context("no fields")?.to_owned())
}

/// One field's value.
fn field<'a>(fields: &'a str, name: &str) -> &'a str {
    let mut pairs = fields.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).unwrap().1
}

fn with(fields: &str, name: &str, value: &str) -> String {
    let was = format!("{name}={}", field(fields, name));
    fields.replace(&was, &format!("{name}={value}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn somebody_signs_in_by_a_key_until_it_is_taken_back() -> Result<()> {
    let house = House::open("localhost").await?;
    let (_, awa) = house.somebody("Awa", Role::Observer).await?;
    awa.click("#passkeys").await?;
    awa.read("#main", "pas encore de clé").await?;
    clean(&awa, "no keys").await?;
    add(&house, &awa, "Mon téléphone").await?;
    clean(&awa, "a key").await?;
    shot(&awa, "telephone-cles").await?;
    awa.goto(&house.at("/animer")).await?;
    awa.click("#sign-out").await?;
    awa.see("#passkey-go").await?;
    clean(&awa, "sign in").await?;
    shot(&awa, "telephone-connexion-cle").await?;
    awa.click("#passkey-go").await?;
    awa.read("#signed-in", "Awa").await?;

    // A device that does not know who is there gives nothing, and says so; the password is still there.
    awa.click("#sign-out").await?;
    awa.see("#passkey-go").await?;
    awa.user_is_verified(false).await?;
    awa.click("#passkey-go").await?;
    awa.read("#passkey-stopped", "Rien n'a été fait").await?;
    awa.user_is_verified(true).await?;
    awa.click("#passkey-go").await?;
    awa.see("#signed-in").await?;

    // An administrator takes it back: whoever came in by it is out at once, and comes in by it no more.
    let (_, admin) = house.somebody("Zoé", Role::Administrator).await?;
    admin.goto(&house.at("/equipe")).await?;
    admin.click("#members li:first-child summary").await?;
    admin.read("#members", "Mon téléphone").await?;
    clean(&admin, "team").await?;
    admin.click("#members button.revoke").await?;
    admin
        .until("!document.querySelector('button.revoke')")
        .await?;
    awa.goto(&house.at("/animer")).await?;
    awa.read("main", "Se connecter").await?;
    awa.goto(&house.at("/connexion")).await?;
    awa.see("#passkey-go").await?;
    awa.click("#passkey-go").await?;
    awa.read("#wrong", "n'ouvre rien ici").await?;
    awa.fill("#name", "Awa").await?;
    awa.fill("#password", PASSWORD).await?;
    awa.click("#sign-in").await?;
    awa.see("#signed-in").await?;

    // One's own key taken back: this browser stays.
    add(&house, &awa, "Encore lui").await?;
    awa.click("#own-keys button.revoke").await?;
    awa.read("#main", "pas encore de clé").await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_lie_told_with_a_key_lets_anybody_in() -> Result<()> {
    let house = House::open("localhost").await?;
    let (awa_id, awa) = house.somebody("Awa", Role::Administrator).await?;
    let (_, zoe) = house.somebody("Zoé", Role::Observer).await?;
    add(&house, &awa, "Celle d'Awa").await?;
    add(&house, &zoe, "Celle de Zoé").await?;
    let no = (422, String::new());

    // What was asked is answered once: the truth, and then the same again.
    let truth = signed(&house, &awa, "/connexion").await?;
    ensure!(house.enter(&truth).await? == (303, "/animer".to_owned()));
    ensure!(house.enter(&truth).await? == no, "a replay came in");
    // A lie uses it up as well.
    let truth = signed(&house, &awa, "/connexion").await?;
    let lie = with(&truth, "signature", "AAAA");
    ensure!(house.enter(&lie).await? == no, "no signature came in");
    ensure!(house.enter(&truth).await? == no, "a used challenge came in");
    // Late.
    let truth = signed(&house, &awa, "/connexion").await?;
    house.app.pass(301);
    ensure!(house.enter(&truth).await? == no, "a late answer came in");

    // Zoé signs and says that it was Awa's key, or that hers is Awa's.
    let of_awa = signed(&house, &awa, "/connexion").await?;
    let of_zoe = signed(&house, &zoe, "/connexion").await?;
    let lie = with(&of_zoe, "credential", field(&of_awa, "credential"));
    ensure!(house.enter(&lie).await? == no, "Zoé came in as Awa");
    let of_zoe = signed(&house, &zoe, "/connexion").await?;
    let lie = with(&of_zoe, "user", field(&of_awa, "user"));
    ensure!(house.enter(&lie).await? == no, "Zoé's key was Awa's");

    // A page of another origin, at another host that leads here.
    let stranger = house.app.browser()?;
    for (host, origin) in [
        ("autre.test", "https://autre.test"),
        ("localhost:1", "http://localhost:1"),
        ("salle.test", "http://salle.test"),
    ] {
        let truth = signed(&house, &awa, "/connexion").await?;
        let sent = house.send(&stranger, "/connexion/cle", &truth, host, origin);
        ensure!(sent.await? == no, "{host}");
    }
    // From a page of somebody else's, nothing is even read.
    let truth = signed(&house, &awa, "/connexion").await?;
    let local = house.app.base.trim_start_matches("http://");
    let evil = "https://evil.test";
    let sent = house.send(&stranger, "/connexion/cle", &truth, local, evil);
    ensure!(sent.await?.0 == 403);
    // It was not used up by them.
    ensure!(house.enter(&truth).await?.0 == 303);

    // A key is added by whom it was asked of, once.
    awa.goto(&house.at("/equipe/cles")).await?;
    awa.fill("#key-name", "La même").await?;
    awa.click("#passkey-go").await?;
    awa.read("#passkey-stopped", "Rien n'a été fait").await?;
    awa.clear_authenticator().await?;
    let made = signed(&house, &awa, "/equipe/cles").await?;
    let (_, other) = house.app.member("Léa", Role::Observer).await?;
    let base = house.app.base.clone();
    let sent = house.send(&other, "/equipe/cles", &made, local, &base);
    ensure!(sent.await? == no, "Awa's answer added a key of Léa's");
    let keys = house.app.hub.store().house().await?.passkeys;
    ensure!(keys.len() == 2, "{keys:?}");
    ensure!(keys.iter().filter(|key| key.member == awa_id).count() == 1);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn where_there_are_no_keys_nobody_is_offered_one() -> Result<()> {
    let house = House::open(HOST).await?;
    let (_, awa) = house.somebody("Awa", Role::Observer).await?;
    ensure!(awa.js("window.isSecureContext").await? == false);
    awa.goto(&house.at("/equipe/cles")).await?;
    awa.read("#passkey-needs", "https").await?;
    for path in ["/equipe/cles", "/connexion"] {
        awa.goto(&house.at(path)).await?;
        awa.settle().await?;
        let hidden = "document.querySelector('#passkey').offsetParent === null";
        ensure!(awa.js(hidden).await? == true, "{path}");
    }
    let local = House::open("localhost").await?;
    let plain = local.driver.open(Profile::PHONE_WITHOUT_SCRIPTS).await?;
    plain.goto(&local.at("/connexion")).await?;
    plain.see("#password").await?;
    ensure!(plain.count("#passkey[hidden]").await? == 1);
    Ok(())
}
