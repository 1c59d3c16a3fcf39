//! Participants' pages in the languages of the place: by what the browser wants, by choice, and around French questions.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, Seen};

/// The page of a room for a browser that wants these languages, which keeps no cookie.
async fn wanting(place: &Place, path: &str, languages: &str) -> Result<Seen> {
    let url = format!("{}/{}{path}", place.app.local, place.code);
    let asked = place.app.browser()?.get(url);
    Seen::of(asked.header("accept-language", languages).send().await?).await
}

#[tokio::test]
async fn an_arabic_page_runs_from_right_to_left_around_a_french_question() -> Result<()> {
    let place = Place::asking("choix").await?;
    let seen = wanting(&place, "", "ar-MA,ar;q=0.9,fr;q=0.5").await?;
    seen.says(200, "أفضّل عدم الإجابة");
    seen.says(200, "Oui, bien sûr");
    assert!(seen.html.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(
        seen.html
            .contains("<h1 id=\"question\" lang=\"fr\" dir=\"ltr\">Lequel\u{a0}?</h1>")
    );
    assert!(
        seen.html
            .contains("<span lang=\"fr\" dir=\"ltr\">Oui, bien sûr</span>")
    );
    seen.says(200, "لم يراجع هذه الترجمة");
    assert!(
        !seen.html.contains("class=\"original\""),
        "nothing is translated"
    );
    // Nobody chose: no cookie says so.
    let mut cookies = seen.headers.get_all("set-cookie").iter();
    assert!(cookies.all(|one| !one.to_str().unwrap().contains("glane-langue")));
    // English is spoken where the script is, and the first language that will do counts.
    let seen = wanting(&place, "", "en-GB,en;q=0.9").await?;
    assert!(seen.html.contains("<html lang=\"fr\">"));
    Ok(())
}

#[tokio::test]
async fn each_language_is_offered_in_its_own_name_and_a_choice_is_kept() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    let french = visitor.look().await?;
    assert!(!french.text().contains("relue"), "{}", french.text());
    for name in [
        "English",
        "العربية",
        "Español",
        "Português",
        "Română",
        "Türkçe",
        "Українська",
    ] {
        french.says(200, name);
    }
    let links = page::attributes(&french.html, "href");
    let link = format!("/{}?langue=uk", place.code);
    assert!(links.contains(&link), "{links:?}");
    let kept = visitor.get("?langue=uk").await?;
    assert_eq!(
        (kept.status, kept.location()),
        (303, format!("/{}", place.code).as_str())
    );
    let seen = visitor.look().await?;
    assert!(seen.html.contains("<html lang=\"uk\">"), "{}", seen.html);
    seen.says(200, "Виберіть відповідь");
    seen.says(200, "Цей переклад ще не перечитала людина");
    visitor
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Відповідь збережено");
    visitor.get("/retrait").await?.says(200, "Ваша квитанція");
    visitor
        .get("/confidentialite")
        .await?
        .says(200, "Хто запитує");
    // A page that is not there is refused in the language too; a bent choice changes nothing.
    let nowhere = visitor.get("/nulle-part").await?;
    nowhere.says(404, "Такої сторінки немає");
    visitor.get("?langue=xx").await?.says(200, "Українська");
    assert!(visitor.look().await?.html.contains("<html lang=\"uk\">"));
    Ok(())
}

#[tokio::test]
async fn a_translated_question_has_the_original_one_tap_away() -> Result<()> {
    let script = EVERY_KIND.replacen(
        "texte = \"Lequel ?\"\noptions = [{ cle = \"oui\", texte = \"Oui, bien sûr\" }",
        "texte = { fr = \"Lequel ?\", ar = \"أيّهما؟\" }\noptions = [{ cle = \"oui\", texte = { fr = \"Oui, bien sûr\", ar = \"نعم\" } }",
        1,
    );
    assert_ne!(script, EVERY_KIND);
    let place = Place::with(&script).await?;
    place.decide("open", "choix").await?;
    let seen = wanting(&place, "", "ar").await?;
    assert!(
        seen.html.contains("<h1 id=\"question\">أيّهما؟</h1>"),
        "{}",
        seen.html
    );
    assert!(seen.html.contains("<span>نعم</span>"));
    // What is not translated stays as it is written, and says its language.
    assert!(
        seen.html
            .contains("<span lang=\"fr\" dir=\"ltr\">Non merci</span>")
    );
    let (_, rest) = seen
        .html
        .split_once("<details class=\"original\">")
        .unwrap();
    let (original, _) = rest.split_once("</details>").unwrap();
    for said in ["Lequel\u{a0}?", "Oui, bien sûr", "Non merci"] {
        assert!(
            original.contains(&format!("<p lang=\"fr\" dir=\"ltr\">{said}</p>")),
            "{original}"
        );
    }
    let seen = wanting(&place, "", "fr").await?;
    assert!(!seen.html.contains("class=\"original\""));
    Ok(())
}
