//! The Wi-Fi and the sheet for the door.

use anyhow::Result;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn save(place: &Place, name: &str, password: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/entree", place.app.local);
    let form = [("name", name), ("password", password)];
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

async fn sheet(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/entree", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// The room's screen, as it is loaded.
async fn screen(place: &Place) -> Result<String> {
    let url = place.projector().await?;
    Ok(reqwest::get(url).await?.text().await?)
}

#[tokio::test]
async fn the_wifi_stands_beside_the_page_on_the_sheet_and_on_the_first_screen() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let shown = screen(&place).await?;
    assert!(!shown.contains("id=\"wifi\""), "nothing was typed yet");
    let bare = sheet(&place).await?;
    bare.says(200, &place.code);
    assert_eq!(bare.html.matches("class=\"qr\"").count(), 1);
    save(&place, "Lilas", "court")
        .await?
        .says(422, "8 à 63 caractères");
    save(&place, "Lilas", "mot;de passe")
        .await?
        .says(200, "C'est enregistré");
    let seen = sheet(&place).await?;
    seen.says(200, "Connectez-vous au Wi-Fi Lilas");
    seen.says(200, "mot;de passe");
    assert_eq!(seen.html.matches("class=\"qr\"").count(), 2);
    // Each language has its own way in, with the code.
    for said in [
        "اتصلوا بشبكة الواي فاي",
        "Під'єднайтеся до Wi-Fi",
        "Ligue-se ao Wi-Fi",
        "Scan this code",
    ] {
        seen.says(200, said);
    }
    let shown = screen(&place).await?;
    assert!(
        shown.contains("id=\"wifi\"") && shown.contains("Lilas"),
        "{shown}"
    );
    // Nobody else is shown it: neither phones, nor files that are exported.
    let phone = place.visitor()?.look().await?;
    assert!(!phone.html.contains("mot;de passe"));
    let url = format!("{}/animer/{SLUG}/entree", place.app.local);
    let stranger = Seen::of(place.app.browser()?.get(url).send().await?).await?;
    assert_eq!(stranger.status, 403);
    assert!(!stranger.html.contains("mot;de passe"));
    // Taken away again.
    save(&place, "", "").await?.says(200, "C'est enregistré");
    assert!(!screen(&place).await?.contains("id=\"wifi\""));
    Ok(())
}
