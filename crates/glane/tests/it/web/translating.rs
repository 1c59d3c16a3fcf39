//! Questions translated side by side in the console, and shown on phones.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

async fn open(place: &Place, query: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/traduire{query}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn save(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/traduire", place.app.local);
    Seen::of(place.facilitator.post(url).form(form).send().await?).await
}

#[tokio::test]
async fn questions_are_translated_beside_the_original_and_phones_show_it() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "choix").await?;
    assert!(place.console().await?.html.contains("id=\"translate\""));
    let all = open(&place, "").await?;
    all.says(200, "العربية");
    let seen = open(&place, "?langue=ar").await?;
    seen.says(200, "0 sur ");
    seen.says(200, "Oui, bien sûr");
    assert!(
        seen.html.contains("name=\"t.choix.texte\""),
        "{}",
        seen.html
    );
    assert!(seen.html.contains("lang=\"ar\" dir=\"rtl\""));
    let version = page::field(&seen.html, "version").unwrap();
    let form = [
        ("langue", "ar"),
        ("version", version.as_str()),
        ("t.choix.texte", "أيّهما؟"),
        ("t.choix.options.1", "نعم"),
        ("t.choix.options.2", ""),
    ];
    let done = save(&place, &form).await?;
    done.says(200, "C'est enregistré");
    done.says(200, "2 sur ");
    assert!(done.html.contains("أيّهما؟</textarea>"));
    // Saved once more from the page as it was: somebody else's work is not written over unseen, and nothing typed is lost.
    let late = save(&place, &[form[0], form[1], ("t.choix.texte", "سؤال آخر")]).await?;
    late.says(409, "Quelqu'un d'autre");
    assert!(late.html.contains("سؤال آخر</textarea>"));
    let visitor = place.visitor()?;
    visitor.get("?langue=ar").await?;
    let phone = visitor.look().await?;
    assert!(
        phone.html.contains("<h1 id=\"question\">أيّهما؟</h1>"),
        "{}",
        phone.html
    );
    phone.says(200, "Non merci");
    assert!(phone.html.contains("<details class=\"original\">"));
    visitor.answer(&[("v", "oui")]).await?.says(200, "نعم");
    // One room: the answer counts with those given in French.
    let french = place.visitor()?;
    french.answer(&[("v", "oui")]).await?;
    assert_eq!(place.ballots().await?.len(), 2);
    let screen = reqwest::get(place.projector().await?).await?.text().await?;
    assert!(
        screen.contains("Lequel ?"),
        "the room's screen speaks its language"
    );
    Ok(())
}

#[tokio::test]
async fn a_translation_that_does_not_fit_is_refused_and_shown_again() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let seen = open(&place, "?langue=tr").await?;
    let version = page::field(&seen.html, "version").unwrap();
    let long = "ç".repeat(301);
    let form = [
        ("langue", "tr"),
        ("version", version.as_str()),
        ("t.choix.texte", long.as_str()),
    ];
    let refused = save(&place, &form).await?;
    refused.says(422, "Rien n'a été enregistré");
    assert!(refused.html.contains(&long));
    let form = [form[0], form[1], ("t.choix.texte", "")];
    save(&place, &form).await?.says(200, "rien à changer");
    for bent in [
        vec![("langue", "de"), ("version", "1")],
        vec![("langue", "tr")],
        vec![("version", "1")],
    ] {
        assert_eq!(save(&place, &bent).await?.status, 400, "{bent:?}");
    }
    Ok(())
}
