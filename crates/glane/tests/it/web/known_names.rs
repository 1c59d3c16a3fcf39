//! What the house knows already is not asked again: who writes, and who organises.

use anyhow::Result;
use glane_core::right::Role;
use glane_store::house::HouseChange;
use glane_testkit::{TestApp, page};

use super::visit::{EVERY_KIND, Place, SLUG};

#[tokio::test]
async fn who_is_signed_in_finds_their_name_where_a_name_is_asked_for() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let (_, claire) = place.app.member("Claire \"C\"", Role::Facilitator).await?;
    let read = async |client: &reqwest::Client, path: &str| {
        let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
        anyhow::Ok(client.get(url).send().await?.text().await?)
    };
    for (path, field) in [("rediger", "by"), ("themes/texte", "codeur")] {
        let own = read(&claire, path).await?;
        let filled = page::field(&own, field);
        assert_eq!(filled.as_deref(), Some("Claire \"C\""), "{path}");
        // The facilitator's link is nobody's.
        let nobody = read(&place.facilitator, path).await?;
        assert_eq!(
            page::field(&nobody, field).unwrap_or_default(),
            "",
            "{path}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn the_name_of_the_house_is_who_organises_until_a_workshop_says_otherwise() -> Result<()> {
    let app = TestApp::start().await?;
    let desk = app.facilitator().await?;
    let organiser = async |path: &str| {
        let html = desk.get(format!("{}{path}", app.local)).send().await?;
        anyhow::Ok(page::field(&html.text().await?, "organiser").unwrap_or_default())
    };
    assert_eq!(organiser("/deroules/projet-social").await?, "");
    let name = "Centre social de l'essai".to_owned();
    let call = HouseChange::Call { name: name.clone() };
    app.household.arrange(&app.hub, call).await?;
    assert_eq!(organiser("/deroules/projet-social").await?, name);
    assert_eq!(organiser("/maintenant").await?, name);
    app.workshop(EVERY_KIND).await?;
    assert_eq!(
        organiser("/deroules/projet-social").await?,
        "Un centre social"
    );
    Ok(())
}

/// A name that counts as nobody's the next time is not taken the first time.
#[tokio::test]
async fn an_example_of_a_name_organises_nothing() -> Result<()> {
    let app = TestApp::start().await?;
    let desk = app.facilitator().await?;
    let url = format!("{}/maintenant", app.local);
    let asked = async |organiser: &str| {
        let form = [
            ("form", "mots"),
            ("question", "Une seule fois ?"),
            ("organiser", organiser),
            ("then", "console"),
        ];
        let reply = desk.post(&url).form(&form).send().await?;
        anyhow::Ok((reply.status(), reply.text().await?))
    };
    for organiser in [
        "Centre d'exemple",
        "Un centre (exemple)",
        "",
        &"a".repeat(301),
    ] {
        let (status, html) = asked(organiser).await?;
        assert_eq!(status, 422, "{organiser}");
        // What was typed stays, beside what is wrong with it.
        let kept = page::field(&html, "organiser");
        assert_eq!(kept.as_deref(), Some(organiser), "{html}");
        assert!(html.contains("role=\"alert\" id=\"wrong\""), "{html}");
    }
    assert!(app.hub.workshops().await?.is_empty());
    let (_, html) = asked("Centre social de l'essai").await?;
    assert_eq!(app.hub.workshops().await?.len(), 1, "{html}");
    Ok(())
}

#[tokio::test]
async fn whoever_adds_a_question_from_the_list_goes_back_to_it() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let read = async |path: &str| {
        let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
        anyhow::Ok(place.facilitator.get(url).send().await?.text().await?)
    };
    let back = format!("href=\"/animer/{SLUG}/questions#add\"");
    assert!(read("maintenant?quand=plus-tard").await?.contains(&back));
    assert!(!read("maintenant").await?.contains(&back));
    Ok(())
}
