//! The shared tablet's hand-over, and groups that come by their own code.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn get(browser: &reqwest::Client, url: String) -> Result<Seen> {
    Seen::of(browser.get(url).send().await?).await
}

async fn post(browser: &reqwest::Client, url: String, form: &[(&str, &str)]) -> Result<Seen> {
    Seen::of(browser.post(url).form(form).send().await?).await
}

#[tokio::test]
async fn a_tablet_passes_on_after_the_receipt_and_nothing_of_the_previous_person_stays()
-> Result<()> {
    let place = Place::asking("texte").await?;
    let links = format!("{}/animer/{SLUG}/liens", place.app.local);
    let made = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    post(&place.facilitator, links.clone(), &made).await?;
    let seen = get(&place.facilitator, links).await?;
    // What cannot be known is said where the tablet is given out.
    seen.says(
        200,
        "Glane ne peut pas savoir qu'une même personne a répondu",
    );
    let hrefs = page::attributes(&seen.html, "href").into_iter();
    let mut hrefs = hrefs.filter(|href| href.contains("/tablette/"));
    let link = hrefs.next().context("no link")?;
    let room = format!("{}/{}", place.app.local, place.code);
    let tablet = place.app.browser()?;
    post(&tablet, link.clone(), &[]).await?;
    let mine = get(&tablet, room.clone()).await?;
    // Before the receipt there is no button to pass on, but a way out that says what would be lost.
    ensure!(!mine.html.contains("id=\"next\""), "{}", mine.text());
    mine.says(200, "Rien n'est encore enregistré pour cette question");
    // An answer that is refused is none: the tablet still waits.
    let answer = |text: &'static str| {
        [
            ("question", "texte"),
            ("round", "1"),
            ("attempt", "1"),
            ("v", text),
        ]
    };
    let refused = post(&tablet, format!("{room}/reponse"), &answer(" ")).await?;
    ensure!(refused.status == 422 && !refused.html.contains("id=\"next\""));
    let said = "Ma cour est trop sombre";
    let sent = post(&tablet, format!("{room}/reponse"), &answer(said)).await?;
    ensure!(sent.status == 303, "{}", sent.text());
    let mine = get(&tablet, room.clone()).await?;
    mine.says(200, said);
    let receipt = mine.receipt();
    ensure!(mine.html.contains("id=\"next\"") && !mine.html.contains("id=\"skip\""));
    mine.says(200, "Votre signe : ☀️ le soleil");
    // The next person finds nothing of it: neither the answer nor the receipt, on no page.
    post(&tablet, format!("{room}/tour"), &[("qui", "suivante")]).await?;
    for path in ["", "/retrait", "/appareil", "/confidentialite"] {
        let theirs = get(&tablet, format!("{room}{path}")).await?;
        let html = &theirs.html;
        ensure!(
            !html.contains(said) && !html.contains(&receipt),
            "{path}: {html}"
        );
        ensure!(path == "/retrait" || !html.contains("<script"), "{path}");
    }
    // Whoever says so passes it on without an answer, and is nobody in the figures.
    post(&tablet, link, &[]).await?;
    ensure!(place.ballots().await?.len() == 1);
    place.decide("close", "texte").await?;
    let after = get(&tablet, room).await?;
    ensure!(
        after.html.contains("id=\"next\""),
        "nothing is asked: it passes freely"
    );
    Ok(())
}

async fn tablet(place: &Place) -> Result<(reqwest::Client, String)> {
    let links = format!("{}/animer/{SLUG}/liens", place.app.local);
    let made = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    post(&place.facilitator, links.clone(), &made).await?;
    let seen = get(&place.facilitator, links).await?;
    let hrefs = page::attributes(&seen.html, "href").into_iter();
    let mut hrefs = hrefs.filter(|href| href.contains("/tablette/"));
    let link = hrefs.next().context("no link")?;
    let tablet = place.app.browser()?;
    post(&tablet, link, &[]).await?;
    Ok((tablet, format!("{}/{}", place.app.local, place.code)))
}

/// Fills the form on the tablet.
async fn answers(tablet: &reqwest::Client, room: &str, said: &str) -> Result<()> {
    let seen = get(tablet, room.to_owned()).await?;
    let field = |name| page::field(&seen.html, name).with_context(|| seen.text());
    let (question, round) = (field("question")?, field("round")?);
    let (attempt, me) = (field("attempt")?, field("me")?);
    let form = [
        ("question", question.as_str()),
        ("round", round.as_str()),
        ("attempt", attempt.as_str()),
        ("me", me.as_str()),
        ("v", said),
    ];
    let sent = post(tablet, format!("{room}/reponse"), &form).await?;
    ensure!(sent.status == 303, "{}: {}", sent.status, sent.text());
    Ok(())
}

/// The facilitator goes on to another question, somebody touches a sign that is not theirs, and the facilitator goes back.
#[tokio::test]
async fn a_question_that_is_asked_again_is_blank_on_the_tablet_whoever_holds_it() -> Result<()> {
    let place = Place::asking("texte").await?;
    let (tablet, room) = tablet(&place).await?;
    let turn = async |who: &str| post(&tablet, format!("{room}/tour"), &[("qui", who)]).await;
    get(&tablet, room.clone()).await?;
    answers(&tablet, &room, "SECRET de A").await?;
    let mine = get(&tablet, room.clone()).await?;
    mine.says(200, "SECRET de A");
    let receipt = mine.receipt();
    turn("suivante").await?;
    let blank = async || -> Result<()> {
        place.decide("open", "texte").await?;
        for path in ["", "/retrait"] {
            let seen = get(&tablet, format!("{room}{path}")).await?;
            ensure!(
                !seen.html.contains("SECRET") && !seen.html.contains(&receipt),
                "{path}: {}",
                seen.text()
            );
        }
        let seen = get(&tablet, room.clone()).await?;
        ensure!(seen.html.contains("class=\"answer\""), "{}", seen.text());
        Ok(())
    };
    // Another takes up the sun, and has not answered yet.
    place.decide("open", "choix").await?;
    get(&tablet, room.clone()).await?.says(200, "le soleil");
    turn("0").await?;
    get(&tablet, room.clone()).await?;
    blank().await?;
    answers(&tablet, &room, "Une autre").await?;
    get(&tablet, room.clone()).await?.says(200, "la lune");
    // And with nobody who said who holds it.
    place.decide("open", "note").await?;
    let who = get(&tablet, room.clone()).await?;
    ensure!(who.html.contains("id=\"who\""), "{}", who.text());
    blank().await?;
    ensure!(
        !get(&tablet, room.clone())
            .await?
            .text()
            .contains("Une autre")
    );
    answers(&tablet, &room, "Une troisième").await?;
    let texts = place.ballots().await?;
    ensure!(texts.len() == 3, "nobody's answer was replaced: {texts:?}");
    Ok(())
}

/// The tablet goes round at each question: three people stay three, are asked their group once, and read nothing of each
/// other.
#[tokio::test]
async fn who_comes_back_to_the_tablet_takes_up_their_sign_and_stays_one_person() -> Result<()> {
    let dated = "date = 2026-01-15";
    let groups = format!("{dated}\ngroupes = [\"Table Nord\", \"Table Sud\"]");
    let place = Place::with(&EVERY_KIND.replacen(dated, &groups, 1)).await?;
    place.decide("open", "texte").await?;
    let (tablet, room) = tablet(&place).await?;
    let turn = async |who: &str| -> Result<Seen> {
        let sent = post(&tablet, format!("{room}/tour"), &[("qui", who)]).await?;
        ensure!(sent.status == 303, "{}", sent.text());
        get(&tablet, room.clone()).await
    };
    for (at, group) in ["table-nord", "table-sud", "table-sud"].iter().enumerate() {
        let seen = get(&tablet, room.clone()).await?;
        // Everybody who has a sign has answered this question: nobody is asked whether they are one of them.
        ensure!(!seen.html.contains("id=\"who\"") && seen.html.contains(group));
        post(&tablet, format!("{room}/groupe"), &[("group", group)]).await?;
        answers(&tablet, &room, &format!("SECRET {at}")).await?;
        let sign = ["le soleil", "la lune", "l'étoile"][at];
        get(&tablet, room.clone()).await?.says(200, sign);
        turn("suivante").await?;
    }
    place.decide("open", "choix").await?;
    // The moon comes first, then somebody new; the sun was not here any more.
    let who = get(&tablet, room.clone()).await?;
    who.says(200, "Avez-vous déjà répondu sur cette tablette ?");
    for sign in [
        "le soleil",
        "la lune",
        "l'étoile",
        "Non, c'est la première fois",
    ] {
        who.says(200, sign);
    }
    ensure!(!who.html.contains("form class=\"answer\"") && !who.html.contains("<script"));
    let mine = turn("1").await?;
    mine.says(200, "Vous répondez avec ce signe : 🌙 la lune");
    ensure!(!mine.text().contains("SECRET") && !mine.text().contains("Table Sud"));
    for path in ["/retrait", "/appareil", "/confidentialite"] {
        let seen = get(&tablet, format!("{room}{path}")).await?;
        ensure!(!seen.text().contains("SECRET"), "{path}");
        ensure!(
            page::field(&seen.html, "receipt")
                .unwrap_or_default()
                .is_empty()
        );
        ensure!(
            path != "/appareil" || seen.status == 303,
            "no one else's phone"
        );
    }
    answers(&tablet, &room, "oui").await?;
    let who = turn("suivante").await?;
    // The moon has answered: its answer is nobody's to see or to replace.
    ensure!(!who.text().contains("la lune") && who.text().contains("le soleil"));
    let again = turn("1").await?;
    ensure!(again.html.contains("id=\"who\""), "{}", again.text());
    let fresh = turn("nouvelle").await?;
    fresh.says(200, "Table Nord");
    post(
        &tablet,
        format!("{room}/groupe"),
        &[("group", "table-nord")],
    )
    .await?;
    answers(&tablet, &room, "non").await?;
    get(&tablet, room.clone()).await?.says(200, "l'arbre");
    let people = |inside: &glane_live::inside::Inside| inside.answered();
    let counted = place.app.room(SLUG).await?.look(people);
    ensure!(counted == 4, "{counted} people");
    ensure!(place.ballots().await?.len() == 5);
    // Whoever kept the tablet is asked, too, once the next question comes: somebody else may hold it.
    place.decide("open", "note").await?;
    let who = get(&tablet, room.clone()).await?;
    ensure!(who.html.contains("id=\"who\"") && !who.text().contains("Non merci"));
    for at in ["3", "0", "1", "2"] {
        turn(at).await?;
        answers(&tablet, &room, "4").await?;
        turn("suivante").await?;
    }
    let counted = place.app.room(SLUG).await?.look(people);
    ensure!(counted == 4, "{counted} people");
    let strange = post(&tablet, format!("{room}/tour"), &[("qui", "moi")]).await?;
    ensure!(strange.status == 400, "{}", strange.status);
    Ok(())
}

/// A refused answer's page, asked for again once the tablet is another person's: it is told, and nothing of it stands there.
#[tokio::test]
async fn a_refused_answer_sent_again_after_the_hand_over_shows_nothing_of_it() -> Result<()> {
    let place = Place::asking("texte").await?;
    let links = format!("{}/animer/{SLUG}/liens", place.app.local);
    let made = [("act", "show"), ("role", "tablet"), ("label", "Le hall")];
    post(&place.facilitator, links.clone(), &made).await?;
    let seen = get(&place.facilitator, links).await?;
    let hrefs = page::attributes(&seen.html, "href").into_iter();
    let mut hrefs = hrefs.filter(|href| href.contains("/tablette/"));
    let link = hrefs.next().context("no link")?;
    let room = format!("{}/{}", place.app.local, place.code);
    let answer = format!("{room}/reponse");
    // Too long, or fit to be kept: neither is shown, and neither is kept in the other's name.
    let long = "Ma cour est si sombre que j'en pleure le soir";
    for said in [long, "Ma cour est trop sombre"] {
        let tablet = place.app.browser()?;
        post(&tablet, link.clone(), &[]).await?;
        let mine = get(&tablet, room.clone()).await?;
        ensure!(
            mine.html.contains("method=\"post\" autocomplete=\"off\""),
            "the browser would fill it in again: {}",
            mine.html
        );
        let me = page::field(&mine.html, "me").context("no me")?;
        let form = [
            ("question", "texte"),
            ("round", "1"),
            ("attempt", "1"),
            ("me", me.as_str()),
            ("v", said),
        ];
        if said == long {
            let refused = post(&tablet, answer.clone(), &form).await?;
            refused.says(422, said);
        }
        post(&tablet, link.clone(), &[]).await?;
        let again = post(&tablet, answer.clone(), &form).await?;
        again.says(409, "était celle de la personne d'avant");
        ensure!(!again.html.contains("sombre"), "{}", again.text());
    }
    ensure!(place.ballots().await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn a_groups_own_code_leads_in_without_asking_which() -> Result<()> {
    let dated = "date = 2026-01-15";
    let groups = format!("{dated}\ngroupes = [\"Table Nord\", \"Table Sud\"]");
    let place = Place::with(&EVERY_KIND.replacen(dated, &groups, 1)).await?;
    place.decide("open", "choix").await?;
    let sheet = format!("{}/animer/{SLUG}/groupes", place.app.local);
    let sheet = get(&place.facilitator, sheet).await?;
    sheet.says(200, "Table Nord");
    sheet.says(200, "Rond bleu");
    sheet.says(200, &format!("/{}/groupe/table-sud", place.code));
    ensure!(sheet.html.matches("class=\"sign\"").count() == 2);
    let phone = place.app.browser()?;
    let room = format!("{}/{}", place.app.local, place.code);
    let scanned = get(&phone, format!("{room}/groupe/table-sud")).await?;
    ensure!(scanned.status == 303 && scanned.location() == format!("/{}", place.code));
    let seen = get(&phone, room.clone()).await?;
    seen.says(200, "Lequel ?");
    seen.says(200, "Table Sud");
    let form = [
        ("question", "choix"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "oui"),
    ];
    let sent = post(&phone, format!("{room}/reponse"), &form).await?;
    ensure!(sent.status == 303, "{}", sent.text());
    let inside = place.app.room(SLUG).await?;
    let sud = glane_core::id::GroupKey::new("table-sud")?;
    ensure!(inside.look(|inside| inside.answered_in(&sud)) == 1);
    // A code of an older sheet asks as the page does.
    let stranger = place.app.browser()?;
    let gone = get(&stranger, format!("{room}/groupe/table-est")).await?;
    ensure!(gone.status == 422 && gone.html.contains("value=\"table-nord\""));
    Ok(())
}
