//! A token that somebody else planted (session fixation).

use anyhow::Result;
use glane_core::right::{Right, Role};
use glane_testkit::app::FACILITATOR_KEY;

use super::address;
use crate::web::visit::{EVERY_KIND, Place, Seen};

const PLANTED: &str = "0123456789abcdef0123456789abcdef";

#[tokio::test]
async fn whoever_comes_in_gets_a_session_that_nobody_planted() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let planted = place.app.holding(&format!("glane-animer={PLANTED}"))?;
    let door = format!("{}/cle/{FACILITATOR_KEY}", place.app.local);
    let opened = Seen::of(planted.get(door).send().await?).await?;
    let cookie = opened.headers["set-cookie"].to_str()?.to_owned();
    assert!(
        cookie.starts_with("glane-animer=") && !cookie.contains(PLANTED),
        "{cookie}"
    );
    // What was planted opens nothing, before and after.
    let console = format!("{}/animer", place.app.local);
    assert_eq!(planted.get(console).send().await?.status(), 403);
    Ok(())
}

#[tokio::test]
async fn a_session_ends_when_its_person_signs_out() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let (_, client) = place.app.member("Awa", Role::Facilitator).await?;
    let console = format!("{}/animer", place.app.local);
    assert_eq!(client.get(&console).send().await?.status(), 200);
    let out = format!("{}/deconnexion", place.app.local);
    assert!(client.post(out).send().await?.status().is_redirection());
    // This client sends the old cookie for ever, as a thief would.
    assert_eq!(client.get(&console).send().await?.status(), 403);
    Ok(())
}

#[tokio::test]
async fn every_page_of_the_team_has_a_way_out() -> Result<()> {
    let place = Place::asking("choix").await?;
    let (_, client) = place.app.member("Awa Diallo", Role::Administrator).await?;
    let mut pages = 0;
    // Where one comes in, nobody has yet.
    let within = place.app.table.iter();
    let within = within.filter(|route| route.method == "GET" && route.right != Right::Enter);
    for route in within {
        let url = address(&place, route).await?;
        let answer = client.get(&url).send().await?;
        let kind = answer.headers().get("content-type").cloned();
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
            continue;
        }
        let seen = Seen::of(answer).await?;
        if seen.status != 200 || !seen.html.contains("class=\"console\"") {
            continue;
        }
        let ways = seen.html.matches("action=\"/deconnexion\"").count();
        assert_eq!(ways, 1, "{url}");
        assert!(seen.html.contains("Awa Diallo"), "{url}");
        pages += 1;
    }
    assert!(pages > 40, "{pages}");
    Ok(())
}

#[tokio::test]
async fn a_participants_token_is_worth_nothing_on_the_console_and_in_another_workshop() -> Result<()>
{
    let place = Place::asking("choix").await?;
    let other = EVERY_KIND.replace("nom = \"essai\"", "nom = \"autre\"");
    let other = place.app.workshop(&other).await?.code;
    let watched = place.app.browser()?;
    let room = format!("{}/{}", place.app.local, place.code);
    let came = watched.get(&room).send().await?;
    let cookie = came.headers()["set-cookie"].to_str()?.to_owned();
    assert!(
        cookie.contains(&format!("Path=/{}", place.code)),
        "{cookie}"
    );
    let token = cookie.split(['=', ';']).nth(1).unwrap().to_owned();
    let form = [
        ("question", "choix"),
        ("round", "1"),
        ("attempt", "1"),
        ("v", "oui"),
    ];
    let sent = watched
        .post(format!("{room}/reponse"))
        .form(&form)
        .send()
        .await?;
    assert_eq!(sent.status(), 303);
    let thief = place.app.holding(&format!(
        "glane={token}; glane-animer={token}; glane-equipe={token}"
    ))?;
    let console = format!("{}/animer", place.app.local);
    assert_eq!(thief.get(console).send().await?.status(), 403);
    let elsewhere = thief
        .get(format!("{}/{other}", place.app.local))
        .send()
        .await?;
    let elsewhere = Seen::of(elsewhere).await?;
    assert!(
        !elsewhere.text().contains("Réponse enregistrée"),
        "{}",
        elsewhere.text()
    );
    Ok(())
}
