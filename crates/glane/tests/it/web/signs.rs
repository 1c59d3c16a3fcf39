//! Scales with faces or stars beside their numbers.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn look(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

fn with(signs: &str) -> String {
    EVERY_KIND.replace(
        "de = 1\na = 5\n",
        &format!("de = 1\na = 5\ndessin = \"{signs}\"\n"),
    )
}

#[tokio::test]
async fn faces_stand_beside_the_steps_on_phone_screen_and_paper_and_not_in_documents() -> Result<()>
{
    let place = Place::with(&with("smileys")).await?;
    place.decide("open", "note").await?;
    let phone = place.visitor()?;
    let form = phone.look().await?;
    for (face, step) in ["😞", "😕", "😐", "😊", "😃"].into_iter().zip(1..) {
        // A voice reads the number, and what both ends mean.
        let said = format!("<span><b aria-hidden=\"true\">{face}</b>{step}</span>");
        assert!(form.html.contains(&said), "{said} in {}", form.html);
    }
    phone
        .answer(&[("v", "5")])
        .await?
        .says(200, "Réponse enregistrée");
    let screen = reqwest::get(place.projector().await?).await?;
    Seen::of(screen).await?.says(200, "😃 5");
    look(&place, &format!("/animer/{SLUG}/papier"))
        .await?
        .says(200, "😃 5");
    // What is offered while the results are hidden.
    let base = place
        .app
        .room(SLUG)
        .await?
        .look(|inside| inside.revision.0)
        .to_string();
    let hide = [
        ("act", "hide"),
        ("question", "note"),
        ("screen", "projector"),
        ("base", &base),
    ];
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    place.facilitator.post(url).form(&hide).send().await?;
    let screen = Seen::of(reqwest::get(place.projector().await?).await?).await?;
    assert!(screen.html.contains("id=\"offered\"") && screen.html.contains("😃 5"));
    place.decide("close", "note").await?;
    assert_eq!(super::writing::publish(&place).await?.status, 303);
    let document = look(
        &place,
        &format!("/animer/{SLUG}/restitution/{SLUG}.html?voir=1"),
    )
    .await?;
    document.says(200, "Combien ?");
    assert!(!document.html.contains("😃"), "its typefaces have none");
    Ok(())
}

#[tokio::test]
async fn who_leads_chooses_them_from_a_list_and_is_told_where_they_do_not_fit() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let seen = look(&place, &format!("/animer/{SLUG}/questions")).await?;
    let list = seen
        .html
        .split_once("<select id=\"s-dessin-note\"")
        .map(|(_, rest)| rest);
    let list = list
        .and_then(|rest| rest.split_once("</select>"))
        .map_or("", |(list, _)| list);
    assert!(list.contains("<option value=\"\" selected>"), "{list}");
    assert!(page::words(list).contains("Des étoiles"), "{list}");
    let save = async |signs: &str, most: &str| -> Result<Seen> {
        let html = look(&place, &format!("/animer/{SLUG}/questions"))
            .await?
            .html;
        let version = page::field(&html, "version").unwrap_or_default();
        let form = [
            ("act", "save"),
            ("question", "note"),
            ("version", version.as_str()),
            ("text", "Combien ?"),
            ("plain", ""),
            ("help", ""),
            ("reglage-de", "1"),
            ("reglage-a", most),
            ("reglage-debut", ""),
            ("reglage-fin", ""),
            ("reglage-dessin", signs),
            ("results", "live"),
            ("note", ""),
        ];
        let url = format!("{}/animer/{SLUG}/questions", place.app.local);
        Seen::of(place.facilitator.post(url).form(&form).send().await?).await
    };
    let refused = save("smileys", "10").await?;
    refused.says(422, "Les « smileys » vont avec 2 à 5 degrés");
    assert_eq!(save("etoiles", "5").await?.status, 200);
    place.decide("open", "note").await?;
    let form = place.visitor()?.look().await?;
    assert!(form.html.contains("class=\"steps stars\""), "{}", form.html);
    assert_eq!(form.html.matches('★').count(), 5);
    // And back to numbers.
    assert_eq!(save("", "5").await?.status, 200);
    let form = place.visitor()?.look().await?;
    assert!(!form.html.contains('★') && !form.html.contains("stars"));
    Ok(())
}
