//! The end of a workshop: its session, sealing, who takes their answers back, the purge.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Ballot;
use glane_core::id::{AnswerId, Revision};
use glane_core::workshop::Snapshot;

use super::privacy::{all_bytes, cookies, holds};
use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};

/// A workshop whose day is the clock's, with retention said.
pub fn of_today() -> String {
    EVERY_KIND.replace("date = 2026-01-15", "date = 2024-11-28\nconservation = 30")
}

/// What is typed to erase: never what seals.
pub const ERASE: &str = "EFFACER";

/// A form of the page of the workshop's life.
pub async fn step(place: &Place, act: &str, confirm: &str) -> Result<Seen> {
    let base = place.app.room(SLUG).await?;
    let base = base.look(|inside| inside.revision.0.to_string());
    let form = [("act", act), ("base", base.as_str()), ("confirm", confirm)];
    let url = format!("{}/animer/{SLUG}/vie", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

pub async fn life(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/vie", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

pub async fn console_page(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

pub async fn data(place: &Place, at: Option<Revision>) -> Result<Snapshot> {
    let room = place.app.room(SLUG).await?;
    Ok(place.app.hub.store().snapshot(room.id(), at).await?)
}

pub fn bytes_of(place: &Place) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    all_bytes(place.app.data(), &mut bytes)?;
    Ok(bytes)
}

/// Whether an id is there, as bytes or as anybody writes it.
pub fn has_id(bytes: &[u8], raw: [u8; 16]) -> bool {
    let hex = format!("{:032x}", u128::from_be_bytes(raw));
    let parts = [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ];
    bytes.windows(16).any(|window| window == raw)
        || holds(bytes, &hex)
        || holds(bytes, &parts.join("-"))
}

pub fn raw(answer: AnswerId) -> [u8; 16] {
    answer.0.into_bytes()
}

/// Eight people answer; the third and the sixth change their minds, the seventh proposes an idea.
pub async fn answered(place: &Place) -> Result<Vec<Visitor>> {
    let mut people = Vec::new();
    for _ in 0..8 {
        people.push(place.visitor()?);
    }
    place.decide("open", "texte").await?;
    for (n, person) in people.iter().enumerate() {
        let said = format!("Marque {n} reconnaissable");
        person.answer(&[("v", said.as_str())]).await?;
    }
    for n in [2, 5] {
        let said = format!("Revenu {n} autrement");
        people[n].answer(&[("v", said.as_str())]).await?;
    }
    place.decide("open", "choix").await?;
    for (n, person) in people.iter().enumerate() {
        let said = if n % 3 == 0 { "non" } else { "oui" };
        person.answer(&[("v", said)]).await?;
    }
    place.decide("open", "idees").await?;
    people[6]
        .answer(&[("idea", "Un potager sur le toit")])
        .await?;
    people[1].answer(&[("v", "i-1"), ("v", "repas")]).await?;
    Ok(people)
}

/// What is counted, in no order.
pub fn counted(snapshot: &Snapshot) -> BTreeSet<Vec<String>> {
    let of = |person| {
        let theirs = snapshot.ballots.iter();
        let theirs = theirs.filter(move |ballot: &&Ballot| ballot.person == Some(person));
        let mut said: Vec<String> = theirs
            .map(|ballot| format!("{} {:?}", ballot.question, ballot.body))
            .collect();
        said.sort();
        said
    };
    let people = snapshot.people.iter();
    people.map(|person| of(person.id)).collect()
}

#[tokio::test]
async fn the_session_ends_and_can_go_on() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    visitor.look().await?.says(200, "Lequel");
    place.app.pass(10);
    assert_eq!(step(&place, "end", "").await?.status, 303);
    life(&place).await?.says(200, "La séance est finie depuis");
    place.console().await?.says(200, "La séance est finie");
    place
        .console()
        .await?
        .says(200, "Dernière action : fin de séance");
    // What was on its way still comes.
    let sent = visitor.send_as("choix", "1", "1", &[("v", "oui"), ("age", "1500")]);
    sent.await?.says(200, "La question avait fermé entre-temps");
    assert_eq!(place.ballots().await?.len(), 1);
    place.decide("open", "choix").await?;
    life(&place).await?.says(200, "La séance est ouverte");
    Ok(())
}

/// Phones, a tablet and the room's screen say that it is over, in every language, and take it back where it goes on.
#[tokio::test]
async fn every_page_says_that_the_session_is_over_and_who_gives_the_restitution() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    visitor.answer(&[("v", "oui")]).await?;
    let tablet = {
        let url = format!("{}/animer/{SLUG}/liens", place.app.local);
        let form = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
        place.facilitator.post(&url).form(&form).send().await?;
        let seen = Seen::of(place.facilitator.get(&url).send().await?).await?;
        let (_, rest) = seen.html.split_once("/tablette/").context("no link")?;
        let key = rest.split(['"', '<', '&']).next().context("no key")?;
        format!("{}/tablette/{key}", place.app.local)
    };
    let begin = async || Seen::of(reqwest::get(tablet.as_str()).await?).await;
    ensure!(begin().await?.html.contains("id=\"begin\""));
    place.app.pass(10);
    ensure!(step(&place, "end", "").await?.status == 303);
    let seen = visitor.look().await?;
    seen.says(200, "La séance est terminée");
    seen.says(200, "La restitution sera donnée par Un centre social");
    seen.says(200, "Oui, bien sûr");
    ensure!(
        !seen.text().contains("Gardez cette page ouverte"),
        "{}",
        seen.text()
    );
    // Who comes now is asked for nothing.
    place
        .visitor()?
        .look()
        .await?
        .says(200, "La séance est terminée");
    let seen = begin().await?;
    seen.says(200, "La séance est terminée");
    ensure!(!seen.html.contains("id=\"begin\""), "{}", seen.text());
    for (lang, said) in [
        ("en", "The session is over"),
        ("ar", "انتهت الجلسة"),
        ("uk", "Зустріч завершено"),
        ("pt", "A sessão terminou"),
        ("tr", "Oturum sona erdi"),
        ("es", "La sesión ha terminado"),
        ("ro", "Sesiunea s-a încheiat"),
    ] {
        let url = format!("{}/{}", place.app.local, place.code);
        let cookie = format!("glane-langue={lang}");
        let page = reqwest::Client::new().get(url).header("cookie", cookie);
        Seen::of(page.send().await?).await?.says(200, said);
    }
    // The screen that still shows results asks nobody in.
    let screen = || async { Seen::of(reqwest::get(place.projector().await?).await?).await };
    let seen = screen().await?;
    seen.says(200, "Lequel");
    ensure!(!seen.html.contains("class=\"code\""), "{}", seen.text());
    place.decide("open", "choix").await?;
    visitor.look().await?.says(200, "Lequel");
    ensure!(screen().await?.html.contains("class=\"code\""));
    ensure!(begin().await?.html.contains("id=\"begin\""));
    // Sealed, none of them leads anywhere either.
    let code = place.code.clone();
    ensure!(step(&place, "seal", &code).await?.status == 303);
    let seen = begin().await?;
    seen.says(200, "Cet atelier est clos");
    ensure!(!seen.html.contains("id=\"begin\""));
    ensure!(!screen().await?.html.contains("class=\"code\""));
    Ok(())
}

#[tokio::test]
async fn sealing_asks_first_and_keeps_what_is_counted() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    let people = answered(&place).await?;
    life(&place)
        .await?
        .says(200, "La clôture ne peut pas être annulée");
    for wrong in ["", "oui", "AAAAA"] {
        step(&place, "seal", wrong)
            .await?
            .says(422, "Ce n'est pas le code de l'atelier");
    }
    let before = data(&place, None).await?;
    let figures = console_page(&place, &format!("restitution/{SLUG}.json"))
        .await?
        .html;
    assert_eq!(
        step(&place, "seal", &place.code.to_lowercase())
            .await?
            .status,
        303
    );
    let after = data(&place, None).await?;
    assert_eq!(counted(&before), counted(&after));
    let again = console_page(&place, &format!("restitution/{SLUG}.json"))
        .await?
        .html;
    assert_eq!(without_ids(&figures)?, without_ids(&again)?);
    life(&place).await?.says(200, "L'atelier est clos depuis");
    // A second time, and an undo of it, change nothing.
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    assert_eq!(data(&place, None).await?, after);
    let refused = place.decide("open", "choix").await;
    assert!(refused.is_err_and(|error| error.to_string().contains("410")));

    // Who is late is told so, with what they wrote; nobody is handed a number any more.
    let late = people[0]
        .send_as("texte", "1", "7", &[("v", "Écrit trop tard")])
        .await?;
    late.says(410, "Cet atelier est clos");
    late.says(410, "Écrit trop tard");
    let stranger = place.visitor()?;
    let seen = stranger.look().await?;
    seen.says(200, "Cet atelier est clos");
    assert!(
        cookies(&seen)
            .iter()
            .all(|cookie| cookie.contains("Max-Age=0"))
    );
    people[1]
        .get("/retrait")
        .await?
        .says(200, "plus personne ne sait");
    people[1]
        .post("groupe", &[("group", "g1")])
        .await?
        .says(410, "Cet atelier est clos");
    assert_eq!(people[1].get("/page").await?.status, 200);
    assert_eq!(data(&place, None).await?, after);
    Ok(())
}

/// A restitution's figures without what names answers.
fn without_ids(json: &str) -> Result<serde_json::Value> {
    fn nameless(value: &mut serde_json::Value) {
        match value {
            serde_json::Value::Object(all) => {
                all.remove("answer");
                all.values_mut().for_each(nameless);
            }
            serde_json::Value::Array(all) => all.iter_mut().for_each(nameless),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(json).context("no figures")?;
    nameless(&mut value);
    Ok(value)
}

#[tokio::test]
async fn who_takes_their_answers_back_is_counted_nowhere() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    let people = answered(&place).await?;
    let before = data(&place, None).await?;
    let page = people[6].get("/retrait").await?;
    page.says(200, "Votre reçu");
    let receipt = glane_testkit::page::field(&page.html, "receipt").context("no receipt")?;
    ensure!(receipt.len() == 14, "{receipt}");
    let typed = receipt.replace('-', " ").to_lowercase();
    // From another browser, by a form without script: what goes is shown, and nothing is gone yet.
    let other = place.visitor()?;
    let shown = other
        .post("retrait", &[("receipt", typed.as_str())])
        .await?;
    shown.says(200, "Marque 6 reconnaissable");
    shown.says(200, "Un potager sur le toit");
    assert_eq!(data(&place, None).await?, before);
    let form = [("receipt", typed.as_str()), ("sure", "1")];
    other.post("retrait", &form).await?.says(200, "C'est fait");

    let after = data(&place, None).await?;
    let mut expected = counted(&before);
    expected.retain(|said| !said.iter().any(|line| line.contains("Marque 6")));
    assert_eq!(counted(&after), expected);
    // Who had chosen the idea has chosen it still; its words are gone, from the screens too.
    let chose = |line: &&String| line.contains("i-1");
    assert_eq!(expected.iter().flatten().filter(chose).count(), 1);
    assert!(!place.console().await?.text().contains("potager"));
    let screen = place
        .app
        .browser()?
        .get(place.projector().await?)
        .send()
        .await?;
    assert!(!screen.text().await?.contains("potager"));
    let recount = place.app.room(SLUG).await?.recount().await?;
    assert!(recount.differs.is_empty(), "{recount:?}");
    life(&place)
        .await?
        .says(200, "1 personne a retiré ses réponses");
    place.app.site.tend().await;
    let bytes = bytes_of(&place)?;
    for gone in ["Marque 6 reconnaissable", "potager"] {
        assert!(!holds(&bytes, gone), "{gone}");
    }
    let gone = before
        .ballots
        .iter()
        .filter(|one| !after.ballots.contains(one));
    for ballot in gone {
        assert!(!has_id(&bytes, raw(ballot.answer)));
    }
    // The same receipt again is nobody's; the phone may answer anew, as somebody else.
    other
        .post("retrait", &form)
        .await?
        .says(422, "Aucune réponse");
    people[6].answer(&[("v", "sortie")]).await?;
    Ok(())
}

#[tokio::test]
async fn guesses_find_no_receipt_and_keep_nobody_from_leaving() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    let people = answered(&place).await?;
    let page = people[0].get("/retrait").await?;
    let receipt = glane_testkit::page::field(&page.html, "receipt").context("no receipt")?;
    // The nearest of all guesses, from browser after browser.
    for at in [0, 6, 13] {
        let mut near = receipt.clone();
        let other = if &near[at..=at] == "F" { "G" } else { "F" };
        near.replace_range(at..=at, other);
        for _ in 0..30 {
            let guess = [("receipt", near.as_str()), ("sure", "1")];
            let guesser = place.visitor()?;
            guesser
                .post("retrait", &guess)
                .await?
                .says(422, "Aucune réponse");
        }
    }
    assert_eq!(data(&place, None).await?.people.len(), people.len());
    let elsewhere = place.visitor()?;
    elsewhere
        .post("retrait", &[("receipt", receipt.as_str())])
        .await?
        .says(200, "Voici ce qui serait retiré");
    Ok(())
}

#[tokio::test]
async fn who_may_not_end_a_workshop_reads_where_it_stands_and_has_no_button() -> Result<()> {
    let place = Place::asking("mots").await?;
    let theirs = life(&place).await?;
    let helper = place.joined("Amel", "co_facilitator").await?;
    let url = format!("{}/animer/{SLUG}/vie", place.app.local);
    let seen = Seen::of(helper.get(&url).send().await?).await?;
    for button in ["id=\"end\"", "id=\"seal\"", "id=\"purge\""] {
        assert!(theirs.html.contains(button), "{button}");
        assert!(!seen.html.contains(button), "{button}");
    }
    let stands = "<section id=\"stands\"><p>";
    assert!(theirs.html.contains(stands) && seen.html.contains(stands));
    let form = [("act", "end"), ("base", "1")];
    let tried = Seen::of(helper.post(&url).form(&form).send().await?).await?;
    assert_eq!(tried.status, 403);
    Ok(())
}

/// The room's screen no longer asks anybody in once the session is over; what is shown stays.
#[tokio::test]
async fn the_screen_thanks_the_room_once_the_session_is_over() -> Result<()> {
    let place = Place::with(&EVERY_KIND.replace("resultats = \"en-direct\"", "")).await?;
    place.decide("open", "choix").await?;
    place.visitor()?.answer(&[("v", "oui")]).await?;
    place.decide("close", "choix").await?;
    let screen = || async { Seen::of(reqwest::get(place.projector().await?).await?).await };
    screen().await?.says(200, "Question fermée");
    ensure!(step(&place, "end", "").await?.status == 303);
    let seen = screen().await?;
    seen.says(200, "Merci à toutes et à tous");
    ensure!(
        !seen.html.contains("class=\"code\""),
        "nobody is asked in any more"
    );
    Ok(())
}
