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

#[tokio::test]
async fn a_pictogram_is_typed_beside_its_answer_in_the_page_and_a_word_is_refused() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let url = format!("{}/animer/{SLUG}/questions", place.app.local);
    let save = async |symbol: &str| -> Result<Seen> {
        let html = place.facilitator.get(&url).send().await?.text().await?;
        let version = glane_testkit::page::field(&html, "version").unwrap_or_default();
        let form = [
            ("act", "save"),
            ("question", "choix"),
            ("version", version.as_str()),
            ("text", "Lequel ?"),
            ("plain", ""),
            ("help", ""),
            ("results", "live"),
            ("note", ""),
            ("key", "oui"),
            ("option", "Oui, bien sûr"),
            ("pictogram", symbol),
            ("key", "non"),
            ("option", "Non merci"),
            ("pictogram", ""),
        ];
        Seen::of(place.facilitator.post(&url).form(&form).send().await?).await
    };
    let refused = save("vélo").await?;
    refused.says(422, "Mettez un seul symbole ou émoji");
    assert!(refused.html.contains("value=\"vélo\""), "typed, and there");
    assert_eq!(save("🚲").await?.status, 200);
    let page = place.facilitator.get(&url).send().await?.text().await?;
    assert!(page.contains("name=\"pictogram\" value=\"🚲\""), "{page}");
    place.decide("open", "choix").await?;
    let form = place.visitor()?.look().await?;
    assert!(
        form.html
            .contains("<b aria-hidden=\"true\">🚲</b> <span>Oui, bien sûr</span>")
    );
    assert_eq!(save("").await?.status, 200);
    assert!(!place.visitor()?.look().await?.html.contains("🚲"));
    Ok(())
}
