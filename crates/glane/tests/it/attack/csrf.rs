//! Another site makes a browser post a form of ours.

use anyhow::Result;

use super::address;
use crate::web::visit::{EVERY_KIND, Place, SLUG};

#[tokio::test]
async fn no_form_of_any_route_is_taken_from_another_site() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let room = place.app.room(SLUG).await?;
    let before = room.look(|inside| inside.revision);
    let mut tried = 0;
    for route in place
        .app
        .table
        .iter()
        .filter(|route| route.method == "POST")
    {
        let url = address(&place, route).await?;
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("origin", "http://ailleurs.test"),
            ("referer", "http://ailleurs.test/page"),
        ] {
            let request = place.facilitator.post(&url).header(name, value);
            let form = [("act", "open"), ("question", "choix"), ("base", "1")];
            let answer = request.form(&form).send().await?;
            assert_eq!(answer.status(), 403, "{} {name}", route.path);
            let cookie = answer.headers().get("set-cookie");
            assert!(cookie.is_none(), "{} {name}", route.path);
        }
        tried += 1;
    }
    assert!(tried > 40, "{tried}");
    assert_eq!(room.look(|inside| inside.revision), before);
    // The same form from our own page is taken: it was the site that was refused.
    place.decide("open", "choix").await
}

#[tokio::test]
async fn no_cookie_goes_along_with_a_form_of_another_site() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let stranger = place.app.browser()?;
    let door = format!(
        "{}/cle/{}",
        place.app.local,
        glane_testkit::app::FACILITATOR_KEY
    );
    let mut seen = 0;
    for url in [door, format!("{}/{}", place.app.local, place.code)] {
        let answer = stranger.get(url).send().await?;
        for cookie in answer.headers().get_all("set-cookie") {
            let cookie = cookie.to_str()?;
            let kept = cookie.contains("SameSite=Lax") || cookie.contains("SameSite=Strict");
            assert!(kept && cookie.contains("HttpOnly"), "{cookie}");
            seen += 1;
        }
    }
    assert_eq!(seen, 2);
    Ok(())
}
