//! Every kind of question: asked, answered, changed, with forms and pages back alone.

use anyhow::Result;

use super::visit::{Place, SLUG, Seen, Visitor};

/// Sends one answer, then another, and holds what the page says of them against what was sent.
async fn answered_and_changed(
    question: &str,
    label: &str,
    first: &[(&str, &str)],
    then: &[(&str, &str)],
) -> Result<()> {
    let place = Place::asking(question).await?;
    let visitor = place.visitor()?;
    let asked = visitor.look().await?;
    asked.says(200, label);
    asked.says(200, "Envoyer ma réponse");

    let saved = visitor.answer(&sent(first)).await?;
    saved.says(200, "Réponse enregistrée");
    shows(&saved.html, first);
    let receipt = saved.receipt();

    let changed = visitor.answer(&sent(then)).await?;
    changed.says(200, "c'est cette réponse qui compte");
    shows(&changed.html, then);
    assert_eq!(
        changed.receipt(),
        receipt,
        "the receipt names the answer, whatever its attempt"
    );
    let ballots = place.ballots().await?;
    assert_eq!((ballots.len(), ballots[0].attempt), (1, 2));
    another_sees_none_of_it(&place, then).await
}

/// The form fields of pairs of what is sent and what is read.
fn sent<'a>(values: &[(&'a str, &str)]) -> Vec<(&'static str, &'a str)> {
    values.iter().map(|(value, _)| ("v", *value)).collect()
}

#[track_caller]
fn shows(html: &str, values: &[(&str, &str)]) {
    let own: Vec<String> = html
        .split("<p class=\"own\">")
        .skip(1)
        .filter_map(|rest| rest.split("</p>").next())
        .map(glane_testkit::page::words)
        .collect();
    let read: Vec<&str> = values.iter().map(|(_, read)| *read).collect();
    assert_eq!(own, read);
}

async fn another_sees_none_of_it(place: &Place, values: &[(&str, &str)]) -> Result<()> {
    let other: Visitor = place.visitor()?;
    let seen = other.look().await?;
    assert!(
        !seen.html.contains("class=\"own\"") && !seen.html.contains(" checked"),
        "{values:?}"
    );
    Ok(())
}

#[tokio::test]
async fn words() -> Result<()> {
    let first = [("utile", "utile"), ("très simple", "très simple")];
    answered_and_changed("mots", "Quels mots ?", &first, &[("lent", "lent")]).await
}

#[tokio::test]
async fn one_choice() -> Result<()> {
    answered_and_changed(
        "choix",
        "Lequel ?",
        &[("oui", "Oui, bien sûr")],
        &[("non", "Non merci")],
    )
    .await
}

#[tokio::test]
async fn several_choices() -> Result<()> {
    let first = [("miel", "Du miel"), ("pain", "Du pain")];
    answered_and_changed("plusieurs", "Lesquels ?", &first, &[("the", "Du thé")]).await
}

#[tokio::test]
async fn a_scale() -> Result<()> {
    answered_and_changed("note", "Combien ?", &[("1", "1")], &[("5", "5")]).await
}

#[tokio::test]
async fn a_text() -> Result<()> {
    answered_and_changed(
        "texte",
        "Pourquoi ?",
        &[("L'été, « oui » & non", "L'été, « oui » & non")],
        &[("Rien", "Rien")],
    )
    .await
}

#[tokio::test]
async fn time_slots() -> Result<()> {
    let then = [("matin", "Le matin"), ("soir", "Le soir")];
    answered_and_changed("moments", "Quand ?", &[("soir", "Le soir")], &then).await
}

#[tokio::test]
async fn ideas() -> Result<()> {
    let first = [("repas", "Un repas partagé"), ("sortie", "Une sortie")];
    answered_and_changed(
        "idees",
        "Quoi ensemble ?",
        &first,
        &[("sortie", "Une sortie")],
    )
    .await
}

#[tokio::test]
async fn not_answering_is_an_answer_of_its_own_and_can_be_changed_too() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    let blank = visitor.answer(&[("blank", "1")]).await?;
    blank.says(200, "vous préférez ne pas répondre");
    let receipt = blank.receipt();
    let changed = visitor.answer(&[("v", "oui")]).await?;
    assert_eq!(changed.receipt(), receipt);
    // What was ticked beside the button « Je préfère ne pas répondre » does not count.
    visitor
        .answer(&[("v", "non"), ("blank", "1")])
        .await?
        .says(200, "vous préférez ne pas répondre");
    let ballots = place.ballots().await?;
    assert_eq!(
        (ballots.len(), &ballots[0].body),
        (1, &glane_core::ballot::Body::Blank)
    );
    Ok(())
}

#[tokio::test]
async fn a_time_slot_says_its_hours_on_phone_screen_and_printed_question() -> Result<()> {
    let place = Place::asking("moments").await?;
    place
        .visitor()?
        .look()
        .await?
        .says(200, "Le soir (18 h – 20 h)");
    let screen = reqwest::get(place.projector().await?).await?;
    Seen::of(screen).await?.says(200, "Le soir (18 h – 20 h)");
    let paper = format!("{}/animer/{SLUG}/papier", place.app.local);
    let paper = Seen::of(place.facilitator.get(paper).send().await?).await?;
    paper.says(200, "Le soir (18 h – 20 h)");
    // In the page's own way to write hours.
    let other = place
        .app
        .browser()?
        .get(format!("{}/{}", place.app.local, place.code));
    let other = other.header("accept-language", "uk").send().await?;
    Seen::of(other).await?.says(200, "Le soir (18:00–20:00)");
    Ok(())
}
