//! A browser that keeps no cookie makes nobody: it is told so, and what to do.

use anyhow::Result;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const FORM: [(&str, &str); 4] = [
    ("question", "texte"),
    ("round", "1"),
    ("attempt", "1"),
    ("v", "Écrit sans cookie"),
];

/// Posts as a browser does that has seen the page and threw its cookie away.
async fn post(place: &Place, path: &str, form: &[(&str, &str)], script: bool) -> Result<Seen> {
    let client = reqwest::Client::builder().no_proxy().build()?;
    let room = format!("{}/{}", place.app.local, place.code);
    let page = client.get(&room).send().await?;
    assert!(page.headers().contains_key("set-cookie"));
    let mut request = client.post(format!("{room}/{path}")).form(form);
    if script {
        request = request.header("x-glane-part", "1");
    }
    Seen::of(request.send().await?).await
}

async fn people(place: &Place) -> Result<usize> {
    let room = place.app.room(SLUG).await?;
    let snapshot = place.app.hub.store().snapshot(room.id(), None).await?;
    Ok(snapshot.people.len())
}

#[tokio::test]
async fn answers_without_a_cookie_are_refused_with_what_was_typed() -> Result<()> {
    let place = Place::asking("texte").await?;
    for script in [false, true, false] {
        let refused = post(&place, "reponse", &FORM, script).await?;
        refused.says(403, "Votre navigateur refuse les cookies");
        refused.says(403, "la tablette partagée ou une feuille");
        assert!(refused.html.contains(">\nÉcrit sans cookie</textarea>"));
        let taken = refused.headers.get("x-glane-taken");
        assert_eq!(taken.map(|taken| taken == "no"), script.then_some(true));
        assert_eq!(refused.html.contains("<html"), !script);
    }
    assert_eq!(
        (people(&place).await?, place.ballots().await?.len()),
        (0, 0)
    );
    Ok(())
}

#[tokio::test]
async fn a_group_without_a_cookie_is_refused_and_does_not_ask_again_silently() -> Result<()> {
    let script = EVERY_KIND.replace(
        "[[question]]\ncle = \"mots\"",
        "groupes = [\"Nord\", \"Sud\"]\n\n[[question]]\ncle = \"mots\"",
    );
    let place = Place::with(&script).await?;
    place.decide("open", "texte").await?;
    post(&place, "groupe", &[("group", "nord")], false)
        .await?
        .says(403, "Votre navigateur refuse les cookies");
    // The page asks for the group and has no form for the answer: it is read in the message.
    post(&place, "reponse", &FORM, false)
        .await?
        .says(403, "Vous aviez répondu : « Écrit sans cookie »");
    assert_eq!(people(&place).await?, 0);
    Ok(())
}

#[tokio::test]
async fn once_cookies_are_allowed_the_same_form_is_taken() -> Result<()> {
    let place = Place::asking("texte").await?;
    let client = place.app.browser()?;
    let url = format!("{}/{}/reponse", place.app.local, place.code);
    let first = client.post(&url).form(&FORM).send().await?;
    assert_eq!(first.status(), 403);
    let again = client.post(&url).form(&FORM).send().await?;
    assert_eq!(again.status(), 303, "the refusal handed out a cookie");
    assert_eq!(people(&place).await?, 1);
    Ok(())
}
