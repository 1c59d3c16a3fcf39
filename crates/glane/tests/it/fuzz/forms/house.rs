//! A house to be attacked: a workshop with answers, somebody of each role, every form that its pages show.

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use glane_core::right::{Role, may};
use glane_store::house::{HouseChange, Look};
use glane_testkit::{Draw, TestApp};
use glane_web::Route;
use reqwest::Client;

use super::super::mutate::{below, once_in, pick};
use super::super::{data, files};
use super::body::made;
use super::harvest::{Form, forms, is_of};
use super::{LARGE, NOT_HERE, PATIENCE, SLOW, Told, describe, excerpt};
use crate::attack::address;
use crate::kit::run;
use crate::web::visit::{EVERY_KIND, Place, SLUG, Visitor};

/// A workshop of the same house that nobody attacks.
const WITNESS: &str = "temoin";
const TABLET: &str = "TABLETTE";

/// A house under attack.
pub struct House {
    pub place: Place,
    pub posts: Vec<Route>,
    people: Vec<(Role, Client)>,
    forms: Vec<Form>,
    files: Vec<Vec<u8>>,
    honest: Visitor,
    /// How many were let in so far: each has a name of their own.
    entered: usize,
}

/// Whether it is a page that may show forms: streams have no end, and files take their time.
fn is_page(route: &Route) -> bool {
    let is_file = route.path.contains("{file}") || route.path.contains(".png");
    route.method == "GET" && !route.path.ends_with("/direct") && !is_file
}

async fn arrived(app: &TestApp, code: &str, role: Role, n: usize) -> Result<Client> {
    let browser = app.browser()?;
    match role {
        Role::Anyone | Role::Projector => {}
        Role::Participant => {
            let room = format!("{}/{code}", app.local);
            browser.get(&room).send().await?;
            let group = [("group", "habitants")];
            let chosen = browser.post(format!("{room}/groupe")).form(&group);
            chosen.send().await?;
        }
        Role::Tablet => {
            browser
                .get(format!("{}/tablette/{TABLET}", app.local))
                .send()
                .await?;
        }
        _ => return Ok(app.member(&format!("{} {n}", role.name()), role).await?.1),
    }
    Ok(browser)
}

impl House {
    pub async fn set_up(draw: &mut Draw) -> Result<Self> {
        let place = Place::with(&data::script()).await?;
        let app = &place.app;
        let witness = EVERY_KIND.replace("nom = \"essai\"", &format!("nom = \"{WITNESS}\""));
        let code = app.workshop(&witness).await?.code;
        app.decide(&place.facilitator, WITNESS, "open", "choix")
            .await?;
        let honest = Visitor::new(app, &code)?;
        honest.answer(&[("v", "oui")]).await?;
        for (question, value) in [
            ("texte", "Un jardin"),
            ("mots", "accueil"),
            ("choix", "non"),
        ] {
            place.decide("open", question).await?;
            for _ in 0..3 {
                let visitor = place.visitor()?;
                visitor.post("groupe", &[("group", "habitants")]).await?;
                visitor.answer(&[("v", value)]).await?;
            }
        }
        // Another kind of form is open in each house.
        let kinds = [
            "mots",
            "choix",
            "plusieurs",
            "note",
            "texte",
            "moments",
            "idees",
        ];
        let kind: &&str = pick(&kinds, draw);
        place.decide("open", kind).await?;
        let tablet = Look {
            id: uuid::Uuid::from_u128(1),
            workshop: app.room(SLUG).await?.id(),
            role: Role::Tablet,
            key: TABLET.to_owned(),
            label: "Le hall".to_owned(),
        };
        app.household
            .arrange(&app.hub, HouseChange::Show(tablet))
            .await?;
        let mut people = Vec::new();
        for (n, role) in Role::ALL.into_iter().enumerate() {
            people.push((role, arrived(app, &place.code, role, n).await?));
        }
        let picture = image::DynamicImage::new_rgb8(24, 24);
        let mut png = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut png, image::ImageFormat::Png)?;
        let files = vec![
            data::script()
                .replace("\"essai\"", "\"autre\"")
                .into_bytes(),
            data::answers(4).into_bytes(),
            files("examples/faulty", ".csv").remove(0),
            png.into_inner(),
        ];
        let posts = app.table.iter().filter(|route| route.method == "POST");
        let mut house = Self {
            posts: posts.copied().collect(),
            forms: Vec::new(),
            entered: people.len(),
            people,
            files,
            honest,
            place,
        };
        house.forms = house.look().await?;
        Ok(house)
    }

    /// Every page as whoever may see it; its forms.
    async fn look(&self) -> Result<Vec<Form>> {
        let mut all = Vec::new();
        let tablet = format!("{}/tablette/{TABLET}", self.place.app.local);
        for route in self.place.app.table.iter().filter(|route| is_page(route)) {
            // Who may do most sees most forms; in the room it is who has a phone.
            let in_room = route.path.starts_with("/{code}");
            let who = self.people.iter().rev().find(|(role, _)| {
                may(*role, route.right) && (!in_room || *role == Role::Participant)
            });
            let Some((_, client)) = who else { continue };
            let url = if route.path.starts_with("/tablette/") {
                tablet.clone()
            } else {
                address(&self.place, route).await?
            };
            let sent = client.get(&url).timeout(PATIENCE).send().await;
            let answer = sent.with_context(|| route.path)?;
            let status = answer.status().as_u16();
            ensure!(status < 500, "GET {}: {status}", route.path);
            let kind = answer.headers().get("content-type");
            if kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
                let path = url.strip_prefix(&self.place.app.local).unwrap_or("/");
                all.extend(forms(&answer.text().await?, path));
            }
        }
        Ok(all)
    }

    /// A form of a route: as a page shows it, or with what forms of others hold.
    async fn form(&self, route: &Route, draw: &mut Draw) -> Result<Form> {
        let own: Vec<&Form> = self
            .forms
            .iter()
            .filter(|form| is_of(&form.action, route.path))
            .collect();
        let mut form = if own.is_empty() || once_in(12, draw) {
            pick(&self.forms, draw).clone()
        } else {
            (*pick(&own, draw)).clone()
        };
        if !is_of(&form.action, route.path) {
            let url = address(&self.place, route).await?;
            form.action = url
                .strip_prefix(&self.place.app.local)
                .unwrap_or("/")
                .to_owned();
        }
        // A page that was opened a while ago decides nothing; what is sent here comes from one of just now.
        let room = self.place.app.room(SLUG).await?;
        let now = room.look(|inside| inside.revision.0.to_string());
        for (name, value) in &mut form.fields {
            if name == "base" {
                value.clone_from(&now);
            }
        }
        if once_in(16, draw) {
            let bad = [
                "%00",
                "%ff%fe",
                "..%2f..",
                "%E2%80%AE",
                "a".repeat(3000).as_str(),
                "%",
                "'",
            ]
            .map(str::to_owned);
            let mut parts: Vec<&str> = form.action.split('/').collect();
            let at = below(parts.len().max(2) - 1, draw) + 1;
            let part = pick(&bad, draw);
            if let Some(place) = parts.get_mut(at) {
                *place = part;
            }
            form.action = parts.join("/");
        }
        Ok(form)
    }

    /// Somebody who may send a form; one time in five anybody.
    fn somebody(&self, route: &Route, draw: &mut Draw) -> usize {
        let may: Vec<usize> = (0..self.people.len())
            .filter(|at| may(self.people[*at].0, route.right))
            .collect();
        if may.is_empty() || once_in(5, draw) {
            below(self.people.len(), draw)
        } else {
            *pick(&may, draw)
        }
    }

    pub async fn send(&mut self, route: &Route, draw: &mut Draw, told: &mut Told) -> Result<()> {
        let form = self.form(route, draw).await?;
        let body = made(&form, &self.files, draw);
        let who = self.somebody(route, draw);
        let (role, client) = &self.people[who];
        let role = *role;
        let request = client
            .post(format!("{}{}", self.place.app.local, form.action))
            .header("content-type", &body.kind)
            // Who was refused before all was read is hung up on: the next form goes by a line of its own.
            .header("connection", "close")
            .header(
                "accept-language",
                *pick(&["fr", "en", "ar", "x;;q=,"], draw),
            )
            .timeout(PATIENCE)
            .body(body.bytes.clone());
        let from = Instant::now();
        let sent = request.send().await;
        told.sent += 1;
        told.tried.insert(route.path);
        let answer = match sent {
            Ok(answer) => answer,
            // What is too large is refused before it is read: who still sends may be cut off.
            Err(error) if !error.is_timeout() && body.bytes.len() > LARGE => {
                told.cut += 1;
                return Ok(());
            }
            Err(error) => return Err(error).with_context(|| describe(route, &form, role, &body)),
        };
        let status = answer.status().as_u16();
        let text = answer.text().await.unwrap_or_default();
        told.slowest = told.slowest.max(from.elapsed());
        if from.elapsed() > SLOW {
            told.slow.insert(route.path);
        }
        match status {
            503 => told.busy += 1,
            // There is no program here that does it: the page says so.
            507 if NOT_HERE.contains(&route.path) => told.refused += 1,
            500.. => anyhow::bail!(
                "{status}: {}\n{}",
                describe(route, &form, role, &body),
                excerpt(&text)
            ),
            400.. => told.refused += 1,
            _ => {
                told.taken += 1;
                *told.by_route.entry(route.path).or_default() += 1;
            }
        }
        // Who signed out, or was taken off the team, comes anew.
        if status == 403 && may(role, route.right) {
            self.entered += 1;
            let (app, code) = (&self.place.app, &self.place.code);
            self.people[who].1 = arrived(app, code, role, self.entered).await?;
        }
        Ok(())
    }

    /// Whether there is still something to attack: a sealed workshop takes nothing.
    pub async fn goes_on(&self) -> Result<bool> {
        let room = format!("{}/{}", self.place.app.local, self.place.code);
        let (_, client) = self
            .people
            .iter()
            .find(|(role, _)| *role == Role::Participant)
            .context("nobody")?;
        let status = client
            .get(room)
            .timeout(PATIENCE)
            .send()
            .await?
            .status()
            .as_u16();
        ensure!(status < 500 || status == 503, "the room's page: {status}");
        Ok(status == 200)
    }

    /// Everything is as it should be: every page is shown, an honest answer is taken, rooms count what is on disk, the
    /// data are sound.
    pub async fn holds(self) -> Result<()> {
        self.place.app.pass(600);
        self.look().await?;
        self.honest
            .answer(&[("v", "non")])
            .await
            .context("an honest answer")?;
        let rooms = self.place.app.hub.opened().await;
        ensure!(rooms.len() >= 2, "{} rooms are open", rooms.len());
        for room in rooms {
            let recount = room.recount().await?;
            ensure!(recount.differs.is_empty(), "counted otherwise: {recount:?}");
        }
        let app = self.place.app;
        app.hub.store().close().await?;
        let data = app.data().to_owned();
        let ran = tokio::task::spawn_blocking(move || {
            let home = tempfile::tempdir().unwrap();
            let data = data.display().to_string();
            run(home.path(), &["doctor", "--data", &data, "--json"])
        });
        let ran = ran.await?;
        let findings = ran.json()["findings"].clone();
        let findings = findings.as_array().context("the doctor is silent")?;
        for what in ["versions", "file", "recount"] {
            let of = || findings.iter().filter(|finding| finding["what"] == what);
            ensure!(of().count() > 0, "nothing of {what}: {ran:?}");
            ensure!(
                of().all(|finding| finding["good"] == true),
                "{what}: {ran:?}"
            );
        }
        Ok(())
    }
}
