//! The people of the house: invited, in by a password, trusted with more or less, gone.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use glane_core::channel::Channel;
use glane_core::decision::{Act, Actor};
use glane_testkit::page;
use reqwest::Client;
use tokio::time::timeout;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

pub(super) const PASSWORD: &str = "une phrase à moi";
const PATIENCE: Duration = Duration::from_secs(20);

async fn get(client: &Client, url: String) -> Result<Seen> {
    Seen::of(client.get(url).send().await?).await
}

async fn post(client: &Client, url: String, form: &[(&str, &str)]) -> Result<Seen> {
    Seen::of(client.post(url).form(form).send().await?).await
}

impl Place {
    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.app.local)
    }

    async fn team(&self, form: &[(&str, &str)]) -> Result<Seen> {
        post(&self.facilitator, self.at("/equipe"), form).await
    }

    /// Somebody's link to come in, as the page shows it once.
    async fn invited(&self, name: &str, role: &str) -> Result<String> {
        let form = [("act", "invite"), ("name", name), ("role", role)];
        way(&self.team(&form).await?)
    }

    /// Somebody who came in by their link, in a browser of their own.
    pub(super) async fn joined(&self, name: &str, role: &str) -> Result<Client> {
        let link = self.invited(name, role).await?;
        let client = self.app.browser()?;
        let form = [("password", PASSWORD), ("again", PASSWORD)];
        let entered = post(&client, link, &form).await?;
        assert_eq!(
            (entered.status, entered.location()),
            (303, "/animer"),
            "{}",
            entered.text()
        );
        Ok(client)
    }

    pub(super) async fn sign_in(
        &self,
        client: &Client,
        name: &str,
        password: &str,
    ) -> Result<Seen> {
        let form = [("name", name), ("password", password)];
        post(client, self.at("/connexion"), &form).await
    }

    /// The id of somebody, as the forms of the page name them.
    pub(super) async fn id(&self, name: &str) -> Result<String> {
        let house = self.app.hub.store().house().await?;
        let mut present = house.present();
        let member = present.find(|member| member.name == name);
        Ok(member.context("nobody")?.id.to_string())
    }

    /// Gives somebody another role, as a page that showed `was` does.
    async fn trust(&self, name: &str, was: &str, role: &str) -> Result<Seen> {
        let id = self.id(name).await?;
        let form = [
            ("act", "trust"),
            ("member", id.as_str()),
            ("was", was),
            ("role", role),
        ];
        self.team(&form).await
    }
}

fn way(seen: &Seen) -> Result<String> {
    let links = page::attributes(&seen.html, "href");
    let mut links = links.into_iter().filter(|link| link.contains("/entrer/"));
    links.next().with_context(|| seen.text())
}

#[tokio::test]
async fn somebody_is_invited_chooses_a_password_and_signs_in_anywhere() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let empty = get(&place.facilitator, place.at("/equipe")).await?;
    empty.says(200, "Personne n'est encore dans l'équipe");
    // The first page leads there, and says how to come in while nobody can.
    let stranger = place.app.browser()?;
    let home = get(&stranger, place.at("/")).await?;
    assert!(home.html.contains("href=\"/connexion\""), "{}", home.html);
    let door = place.at("/connexion");
    get(&stranger, door.clone())
        .await?
        .says(200, "L'équipe est encore vide");
    let link = place.invited("Awa Diallo", "facilitator").await?;
    get(&stranger, door).await?.says(200, "Mot de passe oublié");
    let awa = place.app.browser()?;
    get(&awa, link.clone())
        .await?
        .says(200, "Bonjour Awa Diallo");
    for (password, again, said) in [
        ("court", "court", "trop court"),
        ("AwaDiallo2026", "AwaDiallo2026", "essaie en premier"),
        (PASSWORD, "une phrase à toi", "ne sont pas les mêmes"),
    ] {
        let form = [("password", password), ("again", again)];
        post(&awa, link.clone(), &form).await?.says(422, said);
    }
    let form = [("password", PASSWORD), ("again", PASSWORD)];
    let entered = post(&awa, link.clone(), &form).await?;
    let cookie = entered.headers["set-cookie"].to_str()?.to_owned();
    for part in ["glane-equipe=", "Path=/;", "HttpOnly", "SameSite=Lax"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    get(&awa, place.at("/animer"))
        .await?
        .says(200, "Vous êtes Awa Diallo.");
    // Once is once, whoever has it.
    let other = place.app.browser()?;
    get(&other, link.clone())
        .await?
        .says(410, "n'ouvre plus rien");
    post(&other, link, &form)
        .await?
        .says(410, "n'ouvre plus rien");

    let in_by_name = place.sign_in(&other, "awa  DIALLO", PASSWORD).await?;
    assert_eq!(in_by_name.location(), "/animer", "{}", in_by_name.text());
    let out = post(&other, place.at("/deconnexion"), &[]).await?;
    assert_eq!(out.location(), "/connexion");
    get(&other, place.at("/animer"))
        .await?
        .says(403, "Se connecter");
    get(&awa, place.at("/animer")).await?.says(200, "Awa");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_seen_is_nobodys_name_no_links_and_no_houses() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let nothing = "\u{200b}\u{200d}\u{feff}";
    let invite = [("act", "invite"), ("name", nothing), ("role", "observer")];
    place
        .team(&invite)
        .await?
        .says(422, "une lettre ou un chiffre");
    let call = [("act", "call"), ("name", nothing)];
    place
        .team(&call)
        .await?
        .says(422, "une lettre ou un chiffre");
    let links = place.at("/animer/essai/liens");
    let show = [("act", "show"), ("role", "observer"), ("label", nothing)];
    post(&place.facilitator, links, &show)
        .await?
        .says(422, "à qui ou à quoi sert ce lien");
    // One who looks like somebody who is there is somebody who is there.
    place.invited("Awa", "observer").await?;
    let double = [
        ("act", "invite"),
        ("name", "Aw\u{200d}a\u{202e}"),
        ("role", "observer"),
    ];
    place.team(&double).await?.says(409, "porte déjà ce nom");
    let house = place.app.hub.store().house().await?;
    assert_eq!((house.members.len(), house.looks.len()), (1, 0));
    assert!(house.name.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_say_the_same_and_too_many_wait() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.joined("Awa", "observer").await?;
    let stranger = place.app.browser()?;
    let said = async |name: &str| {
        let seen = place.sign_in(&stranger, name, "une phrase à toi").await?;
        anyhow::Ok((seen.status, seen.text().replace(name, "")))
    };
    for turn in 0..7 {
        let (awa, nobody) = (said("Awa").await?, said("Zoé").await?);
        assert_eq!(awa, nobody);
        assert_eq!(awa.0, if turn < 5 { 422 } else { 429 }, "{}", awa.1);
    }
    // The right one has to wait as well, then opens; others were never held up.
    let early = place.sign_in(&stranger, "Awa", PASSWORD).await?;
    early.says(429, "Attendez une minute");
    early.says(429, "ou demandez un lien d'entrée");
    assert!(early.headers.contains_key("retry-after"));
    place.joined("Léa", "observer").await?;
    let lea = place.sign_in(&stranger, "Léa", PASSWORD).await?;
    assert_eq!(lea.status, 303);
    place.app.pass(61);
    assert_eq!(place.sign_in(&stranger, "Awa", PASSWORD).await?.status, 303);
    Ok(())
}

#[tokio::test]
async fn a_right_taken_away_is_gone_at_once_also_from_what_is_open() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let awa = place.joined("Awa", "facilitator").await?;
    place.app.decide(&awa, SLUG, "open", "choix").await?;
    let mut stream = awa
        .get(place.at("/animer/essai/mots/mots/direct"))
        .send()
        .await?;
    let mut console = awa.get(place.at("/animer/essai/direct")).send().await?;
    assert_eq!(
        (stream.status().as_u16(), console.status().as_u16()),
        (200, 200)
    );
    let changed = place.trust("Awa", "facilitator", "observer").await?;
    assert_eq!(changed.location(), "/equipe", "{}", changed.text());
    // What an observer may follow goes on; what they may not read ends.
    timeout(PATIENCE, async {
        while stream.chunk().await?.is_some() {}
        anyhow::Ok(())
    })
    .await
    .context("the stream goes on")??;
    let refused = place.app.decide(&awa, SLUG, "close", "choix").await;
    assert!(refused.is_err());
    let seen = post(&awa, place.at("/animer/essai/decider"), &[]).await?;
    seen.says(403, "Votre rôle ne le permet pas");
    get(&awa, place.at("/animer/essai"))
        .await?
        .says(200, "Lequel ?");
    let room = place.app.room(SLUG).await?;
    let open = room.look(|inside| inside.state.current.is_some());
    assert!(open, "nothing was closed");

    // Whoever changed it from a page that was not up to date is told, and so is who acts on somebody who left.
    place
        .trust("Awa", "facilitator", "administrator")
        .await?
        .says(409, "vient de changer le rôle");
    let id = place.id("Awa").await?;
    let part = [("act", "part"), ("member", id.as_str())];
    assert_eq!(place.team(&part).await?.location(), "/equipe");
    place
        .team(&part)
        .await?
        .says(409, "n'est plus dans l'équipe");
    timeout(PATIENCE, async {
        while console.chunk().await?.is_some() {}
        anyhow::Ok(())
    })
    .await
    .context("the console goes on")??;
    get(&awa, place.at("/animer"))
        .await?
        .says(403, "Se connecter");
    place
        .sign_in(&awa, "Awa", PASSWORD)
        .await?
        .says(422, "ne vont pas ensemble");
    Ok(())
}

#[tokio::test]
async fn who_lost_a_password_gets_a_link_and_is_alone_in_then() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let lost = place.joined("Awa", "co_facilitator").await?;
    let id = place.id("Awa").await?;
    let link = way(&place.team(&[("act", "way"), ("member", &id)]).await?)?;
    get(&lost, place.at("/animer")).await?.says(200, "Awa");
    let found = place.app.browser()?;
    let other = "une autre phrase";
    let entered = post(&found, link, &[("password", other), ("again", other)]).await?;
    assert_eq!(entered.status, 303);
    get(&lost, place.at("/animer"))
        .await?
        .says(403, "Se connecter");
    let seen = place.sign_in(&lost, "Awa", PASSWORD).await?;
    seen.says(422, "ne vont pas ensemble");
    assert_eq!(place.sign_in(&lost, "Awa", other).await?.status, 303);
    // Too old, it opens nothing.
    let late = way(&place.team(&[("act", "way"), ("member", &id)]).await?)?;
    place.app.pass(4 * 24 * 3600);
    get(&found, late).await?.says(410, "trop ancien");
    Ok(())
}

#[tokio::test]
async fn the_history_says_who_did_what_and_the_log_holds_no_name() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let awa = place.joined("Awa Diallo", "co_facilitator").await?;
    place.decide("open", "choix").await?;
    place.app.decide(&awa, SLUG, "close", "choix").await?;
    let history = place.at("/animer/essai/journal");
    let seen = get(&place.facilitator, history.clone()).await?;
    seen.says(
        200,
        "Awa Diallo le 28 novembre 2024 A fermé la question : « Lequel ? »",
    );
    seen.says(
        200,
        "Par le lien secret le 28 novembre 2024 A ouvert la question",
    );
    get(&awa, history.clone()).await?.says(403, "Votre rôle");
    let room = place.app.room(SLUG).await?;
    let log = room.look(|inside| inside.log().to_vec());
    assert!(matches!(log[1].actor, Actor::Member(_)) && matches!(log[1].act, Act::Close { .. }));
    assert!(!format!("{log:?}").contains("Awa"));
    let id = place.id("Awa Diallo").await?;
    place.team(&[("act", "part"), ("member", &id)]).await?;
    get(&place.facilitator, history.clone())
        .await?
        .says(200, "Awa Diallo (n'est plus dans l'équipe)");
    // What repeats itself is one line.
    for _ in 0..3 {
        place.decide("reset", "choix").await?;
    }
    let seen = get(&place.facilitator, history).await?;
    seen.says(200, "« Lequel ? » (3 fois de suite)");
    assert_eq!(
        seen.text().matches("A posé la question à nouveau").count(),
        1
    );
    Ok(())
}

#[tokio::test]
async fn a_link_to_look_opens_one_workshop_until_it_is_taken_back() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let other = EVERY_KIND.replace("nom = \"essai\"", "nom = \"autre\"");
    place.app.workshop(&other).await?;
    let links = place.at("/animer/essai/liens");
    let nobody = [("act", "show"), ("role", "observer"), ("label", "  ")];
    post(&place.facilitator, links.clone(), &nobody)
        .await?
        .says(422, "à qui ou à quoi sert ce lien");
    let form = [
        ("act", "show"),
        ("role", "observer"),
        ("label", "La mairie"),
    ];
    let made = post(&place.facilitator, links.clone(), &form).await?;
    assert_eq!(made.location(), "/animer/essai/liens");
    let seen = get(&place.facilitator, links.clone()).await?;
    seen.says(200, "La mairie");
    let hrefs = page::attributes(&seen.html, "href");
    let look = hrefs
        .into_iter()
        .find(|href| href.contains("/suivre/"))
        .context("no link")?;
    let mayor = place.app.browser()?;
    let arrived = get(&mayor, look.clone()).await?;
    assert_eq!(arrived.location(), "/animer/essai");
    let console = get(&mayor, place.at("/animer/essai")).await?;
    console.says(200, "Un essai");
    for hidden in ["/cle/", "/ecran/", "/liens", "cle-de-test"] {
        assert!(!console.html.contains(hidden), "{hidden}");
    }
    for path in ["/animer", "/animer/autre", "/animer/essai/themes/texte"] {
        assert_eq!(get(&mayor, place.at(path)).await?.status, 403, "{path}");
    }
    // Nor by saying so.
    let key = look.rsplit('/').next().context("no key")?;
    let bent = place.app.holding(&format!("glane-suivre={key}"))?;
    let status = async |path: &str| anyhow::Ok(get(&bent, place.at(path)).await?.status);
    assert_eq!(status("/animer/autre").await?, 404);
    assert_eq!(status("/animer/essai").await?, 200);
    let id = page::field(&seen.html, "id").context("no id")?;
    let hide = [("act", "hide"), ("id", id.as_str())];
    let gone = post(&place.facilitator, links.clone(), &hide).await?;
    assert_eq!(gone.status, 303, "{}", gone.text());
    get(&mayor, place.at("/animer/essai"))
        .await?
        .says(404, "Ce lien ne vaut plus");
    get(&mayor, look).await?.says(404, "Ce lien ne vaut plus");
    post(&place.facilitator, links, &hide)
        .await?
        .says(409, "vient de changer ou de reprendre");
    Ok(())
}

#[tokio::test]
async fn a_shared_tablet_is_another_person_at_each_turn_until_its_link_is_taken_back() -> Result<()>
{
    let place = Place::asking("choix").await?;
    let links = place.at("/animer/essai/liens");
    let form = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    post(&place.facilitator, links.clone(), &form).await?;
    let seen = get(&place.facilitator, links.clone()).await?;
    let hrefs = page::attributes(&seen.html, "href");
    let link = hrefs
        .into_iter()
        .find(|href| href.contains("/tablette/"))
        .context("no link")?;
    let tablet = place.app.browser()?;
    get(&tablet, link.clone())
        .await?
        .says(200, "Cette tablette est à tout le monde");
    let room = place.at(&format!("/{}", place.code));
    for (turn, value) in ["oui", "non", "oui"].into_iter().enumerate() {
        let turned = post(&tablet, link.clone(), &[]).await?;
        assert_eq!(turned.location(), format!("/{}", place.code));
        let mine = get(&tablet, room.clone()).await?;
        mine.says(200, "Passer la tablette sans répondre");
        assert!(!mine.html.contains("<script") && !mine.html.contains(" checked"));
        let field = |name| page::field(&mine.html, name).context("no field");
        let (round, attempt) = (field("round")?, field("attempt")?);
        let answer = [
            ("question", "choix"),
            ("round", round.as_str()),
            ("attempt", attempt.as_str()),
            ("v", value),
        ];
        let sent = post(&tablet, format!("{room}/reponse"), &answer).await?;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let ballots = place.ballots().await?;
        let people: BTreeSet<_> = ballots.iter().map(|ballot| ballot.person).collect();
        assert_eq!(people.len(), turn + 1);
        assert!(ballots.iter().all(|one| one.channel == Channel::Tablet));
    }
    let id = page::field(&seen.html, "id").context("no id")?;
    post(&place.facilitator, links, &[("act", "hide"), ("id", &id)]).await?;
    get(&tablet, link.clone())
        .await?
        .says(404, "Ce lien ne vaut plus");
    post(&tablet, link, &[])
        .await?
        .says(404, "Ce lien ne vaut plus");
    // The turn that was under way is over: what was answered in it is given back, and counts nowhere.
    let before = place.ballots().await?.len();
    let answer = [
        ("question", "choix"),
        ("round", "1"),
        ("attempt", "2"),
        ("v", "non"),
    ];
    let refused = post(&tablet, format!("{room}/reponse"), &answer).await?;
    refused.says(410, "Le lien de cette tablette ne vaut plus");
    refused.says(410, "Vous aviez répondu : « Non merci »");
    assert_eq!(place.ballots().await?.len(), before);
    // It is nobody's then: by the code it is a phone like any other, of somebody new.
    let after = get(&tablet, room).await?;
    after.says(200, "Vous pouvez ne pas répondre");
    assert!(!after.text().contains("personne suivante") && after.html.contains("<script"));
    Ok(())
}

#[tokio::test]
async fn a_tablet_whose_link_was_taken_back_says_so_at_its_next_page() -> Result<()> {
    let place = Place::asking("choix").await?;
    let links = place.at("/animer/essai/liens");
    let form = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    post(&place.facilitator, links.clone(), &form).await?;
    let seen = get(&place.facilitator, links.clone()).await?;
    let hrefs = page::attributes(&seen.html, "href");
    let mut hrefs = hrefs.into_iter();
    let link = hrefs.find(|href| href.contains("/tablette/"));
    let tablet = place.app.browser()?;
    post(&tablet, link.context("no link")?, &[]).await?;
    let id = page::field(&seen.html, "id").context("no id")?;
    post(&place.facilitator, links, &[("act", "hide"), ("id", &id)]).await?;
    let room = place.at(&format!("/{}", place.code));
    for path in ["/groupe", "/retrait"] {
        let seen = post(&tablet, format!("{room}{path}"), &[]).await?;
        seen.says(404, "Ce lien ne vaut plus");
    }
    let told = get(&tablet, room.clone()).await?;
    told.says(410, "Demandez le nouveau à la personne qui anime");
    assert!(!told.html.contains("class=\"answer\"") && !told.text().contains("Lequel ?"));
    get(&tablet, room).await?.says(200, "Lequel ?");
    Ok(())
}

#[tokio::test]
async fn the_screens_old_link_goes_out_also_where_it_is_open() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let screen = place.app.browser()?;
    let old = place.projector().await?;
    let mut stream = screen.get(format!("{old}/direct")).send().await?;
    assert_eq!(stream.status(), 200);
    let links = place.at("/animer/essai/liens");
    let was = place.app.room(SLUG).await?.projector_key();
    let form = [("act", "rehang"), ("was", was.as_str())];
    let changed = post(&place.facilitator, links.clone(), &form).await?;
    assert_eq!(changed.status, 303, "{}", changed.text());
    timeout(PATIENCE, async {
        while stream.chunk().await?.is_some() {}
        anyhow::Ok(())
    })
    .await
    .context("the screen goes on")??;
    let gone = get(&screen, old.clone()).await?;
    gone.says(404, "Ce lien ne vaut plus");
    // By this the page's script knows that it is our word, and that it may show nothing more.
    assert!(gone.headers.contains_key("x-glane-over"));
    let new = place.projector().await?;
    assert_ne!(new, old);
    get(&screen, new.clone()).await?.says(200, "Un essai");
    post(&place.facilitator, links, &form)
        .await?
        .says(409, "vient de changer");
    let app = place.app.restart().await?;
    let again = app.room(SLUG).await?.projector_key();
    assert!(new.ends_with(&again), "kept over a restart");
    Ok(())
}

#[tokio::test]
async fn the_team_is_there_after_a_restart_and_no_secret_of_theirs_is_on_disk() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let unused = place.invited("Zoé", "administrator").await?;
    let link = place.invited("Awa", "administrator").await?;
    let awa = place.app.browser()?;
    let form = [("password", PASSWORD), ("again", PASSWORD)];
    let entered = post(&awa, link.clone(), &form).await?;
    let cookie = entered.headers["set-cookie"].to_str()?;
    let session = cookie
        .split_once('=')
        .and_then(|(_, rest)| rest.split_once(';'))
        .context("no cookie")?
        .0
        .to_owned();
    let secrets = [
        PASSWORD.to_owned(),
        session.clone(),
        link.rsplit('/').next().context("no key")?.to_owned(),
        unused.rsplit('/').next().context("no key")?.to_owned(),
    ];
    for secret in &secrets {
        nowhere(place.app.data(), secret.as_bytes())?;
    }
    let app = place.app.restart().await?;
    let client = app.holding(&format!("glane-equipe={session}"))?;
    let seen = get(&client, format!("{}/equipe", app.local)).await?;
    seen.says(200, "c'est vous");
    seen.says(200, "n'a pas encore choisi de mot de passe");
    Ok(())
}

/// No file of a folder holds these bytes.
fn nowhere(folder: &Path, wanted: &[u8]) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            nowhere(&path, wanted)?;
            continue;
        }
        let bytes = std::fs::read(&path)?;
        let found = bytes.windows(wanted.len()).any(|window| window == wanted);
        assert!(!found, "{}", path.display());
    }
    Ok(())
}
