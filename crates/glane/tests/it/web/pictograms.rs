//! Options with a pictogram: seen beside their words, never in their place.

use anyhow::Result;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

#[tokio::test]
async fn a_pictogram_stands_beside_the_words_on_phone_screen_and_paper_and_not_in_documents()
-> Result<()> {
    let script = EVERY_KIND.replace(
        "texte = \"Oui, bien sûr\" }",
        "texte = \"Oui, bien sûr\", pictogramme = \"🚲\" }",
    );
    let place = Place::with(&script).await?;
    place.decide("open", "choix").await?;
    let phone = place.visitor()?;
    let form = phone.look().await?;
    // A voice reads the words alone.
    let label = "<b aria-hidden=\"true\">🚲</b> <span>Oui, bien sûr</span>";
    assert!(form.html.contains(label), "{}", form.html);
    assert_eq!(form.html.matches("🚲").count(), 1);
    let saved = phone.answer(&[("v", "oui")]).await?;
    saved.says(200, "Oui, bien sûr");
    let look = async |path: &str| -> Result<Seen> {
        let url = format!("{}{path}", place.app.local);
        Seen::of(place.facilitator.get(url).send().await?).await
    };
    let screen = Seen::of(
        place
            .facilitator
            .get(place.projector().await?)
            .send()
            .await?,
    )
    .await?;
    screen.says(200, "🚲 Oui, bien sûr");
    look(&format!("/animer/{SLUG}/papier"))
        .await?
        .says(200, "🚲 Oui, bien sûr");
    place.decide("close", "choix").await?;
    assert_eq!(super::writing::publish(&place).await?.status, 303);
    let document = look(&format!("/animer/{SLUG}/restitution/{SLUG}.html?voir=1")).await?;
    document.says(200, "Oui, bien sûr");
    assert!(!document.html.contains("🚲"), "its typefaces have none");
    Ok(())
}
