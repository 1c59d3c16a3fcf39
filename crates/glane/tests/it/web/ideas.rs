//! Ideas that people propose.

use anyhow::{Context, Result};
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

#[tokio::test]
async fn an_idea_proposed_twice_is_one_idea_with_two_votes() -> Result<()> {
    let place = Place::asking("idees").await?;
    let (one, two, three) = (place.visitor()?, place.visitor()?, place.visitor()?);
    one.answer(&[("idea", "Un jardin partagé")])
        .await?
        .says(200, "Un jardin partagé");
    // Others see it, and may back it.
    two.look().await?.says(200, "Un jardin partagé");
    two.answer(&[("idea", "  un JARDIN partagé ! ")])
        .await?
        .says(200, "Un jardin partagé");
    // One of the facilitator's own is known as well.
    three
        .answer(&[("idea", "une sortie")])
        .await?
        .says(200, "Une sortie");
    let room = place.app.room(SLUG).await?;
    let ideas = place.app.hub.store().snapshot(room.id(), None).await?.ideas;
    let texts: Vec<&str> = ideas.iter().map(|idea| idea.text.as_str()).collect();
    assert_eq!(texts, ["Un jardin partagé"]);
    let console = place.console().await?.text();
    assert!(
        console.contains("Un jardin partagé 2") && console.contains("Une sortie 1"),
        "{console}"
    );
    Ok(())
}

#[tokio::test]
async fn a_proposal_sent_again_is_proposed_once() -> Result<()> {
    let place = Place::asking("idees").await?;
    let visitor = place.visitor()?;
    let filled = [("v", "repas"), ("idea", "Un jardin")];
    let receipt = visitor.answer(&filled).await?.receipt();
    let again = visitor.send_as("idees", "1", "1", &filled).await?;
    assert_eq!(
        (again.status, visitor.look().await?.receipt()),
        (303, receipt)
    );
    place.decide("close", "idees").await?;
    // Lost its receipt while the question closed: still not late.
    assert_eq!(
        visitor.send_as("idees", "1", "1", &filled).await?.status,
        303
    );
    let room = place.app.room(SLUG).await?;
    assert_eq!(
        place
            .app
            .hub
            .store()
            .snapshot(room.id(), None)
            .await?
            .ideas
            .len(),
        1
    );
    Ok(())
}

#[tokio::test]
async fn an_idea_too_late_is_not_added() -> Result<()> {
    let place = Place::asking("idees").await?;
    let visitor = place.visitor()?;
    place.decide("close", "idees").await?;
    place.app.pass(4);
    let told = visitor
        .send_as("idees", "1", "1", &[("idea", "Un jardin")])
        .await?;
    told.says(409, "La question était déjà fermée");
    told.says(409, "Ce que vous aviez écrit");
    told.says(409, "Un jardin");
    let room = place.app.room(SLUG).await?;
    let kept = place.app.hub.store().snapshot(room.id(), None).await?;
    assert!(kept.ideas.is_empty() && kept.ballots.is_empty());
    Ok(())
}

#[tokio::test]
async fn who_has_answered_is_told_of_ideas_that_came_since() -> Result<()> {
    let place = Place::asking("idees").await?;
    let first = place.visitor()?;
    first
        .answer(&[("v", "repas"), ("idea", "Un jardin")])
        .await?;
    first.look().await?.says(200, "Changer ma réponse");
    place.visitor()?.answer(&[("idea", "Un potager")]).await?;
    first
        .look()
        .await?
        .says(200, "1 nouvelle idée : la lire et la soutenir");
    place.visitor()?.answer(&[("idea", "Une chorale")]).await?;
    // What is held is nobody's news until it is shown.
    place
        .visitor()?
        .answer(&[("idea", "Virer ce connard")])
        .await?;
    let told = first.look().await?;
    told.says(200, "2 nouvelles idées : les lire et les soutenir");
    let text = told.text();
    assert!(!text.contains("Changer ma réponse"), "{text}");
    assert!(!text.contains("connard"), "{text}");
    // Who answers again has read them.
    first.answer(&[("v", "i-1"), ("v", "i-2")]).await?;
    first.look().await?.says(200, "Changer ma réponse");
    Ok(())
}

async fn panel(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/idees/idees", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn press(place: &Place, form: &[(&str, &str)]) -> Result<Seen> {
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = form.iter().copied().chain([("base", base.as_str())]);
    let form: Vec<(&str, &str)> = form.collect();
    let url = format!("{}/animer/{SLUG}/idees/idees", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

async fn undo(place: &Place) -> Result<()> {
    let html = panel(place).await?.html;
    let undoes = page::field(&html, "undoes").context("nothing to undo")?;
    let undo = [("act", "undo"), ("undoes", undoes.as_str())];
    assert_eq!(press(place, &undo).await?.status, 303);
    Ok(())
}

/// What the room's screen says.
async fn screen(place: &Place) -> Result<String> {
    let url = place.projector().await?;
    Ok(Seen::of(reqwest::get(url).await?).await?.text())
}

/// The ideas of the figures, with their counts, and what is said of those that are not shown.
async fn figures(place: &Place) -> Result<serde_json::Value> {
    let url = format!("{}/animer/{SLUG}/restitution/{SLUG}.json", place.app.local);
    let text = place.facilitator.get(url).send().await?.text().await?;
    let all: serde_json::Value = serde_json::from_str(&text)?;
    Ok(all["questions"]["idees"].clone())
}

#[tokio::test]
async fn an_idea_put_aside_leaves_every_screen_and_keeps_its_votes() -> Result<()> {
    let unlimited = EVERY_KIND.replacen("maximum = 2\nouvertes", "ouvertes", 1);
    let place = Place::with(&unlimited).await?;
    place.decide("open", "idees").await?;
    let (one, two) = (place.visitor()?, place.visitor()?);
    one.answer(&[("idea", "Un jardin partagé")]).await?;
    two.answer(&[("v", "i-1")]).await?;
    let before = two.look().await?.html;
    let nameless = [("act", "hide"), ("ideas", "i-1")];
    press(&place, &nameless).await?.says(422, "Dites pourquoi");
    let hide = [("act", "hide"), ("ideas", "i-1"), ("reason", "hors sujet")];
    assert_eq!(press(&place, &hide).await?.status, 303);
    let phone = two.look().await?;
    assert!(!phone.text().contains("Un jardin"), "{}", phone.text());
    phone.says(200, "(idée qui n'est pas montrée)");
    let signature = |html: &str| page::attributes(html, "data-sig");
    assert_ne!(signature(&before), signature(&phone.html));
    let seen = screen(&place).await?;
    assert!(!seen.contains("Un jardin"), "{seen}");
    panel(&place).await?.says(200, "Raison : hors sujet");
    // Who backed it and answers again still backs it.
    let kept = [("v", "i-1"), ("v", "repas")];
    assert!(
        phone
            .html
            .contains("type=\"hidden\" name=\"v\" value=\"i-1\"")
    );
    two.answer(&kept).await?;
    let told = figures(&place).await?;
    assert_eq!(told["aside"]["ideas"], 1);
    assert_eq!(told["aside"]["mentions"], 2);
    assert!(!told.to_string().contains("jardin"), "{told}");
    let url = format!("{}/animer/{SLUG}/restitution/{SLUG}.html", place.app.local);
    let report = Seen::of(place.facilitator.get(url).send().await?).await?;
    report.says(200, "1 idée cachée par la personne qui anime");
    assert!(!report.text().contains("jardin"), "{}", report.text());
    panel(&place)
        .await?
        .says(200, "Cachée : « Un jardin partagé » (hors sujet).");
    undo(&place).await?;
    two.look().await?.says(200, "Un jardin partagé");
    assert!(screen(&place).await?.contains("Un jardin partagé 2"));
    Ok(())
}

#[tokio::test]
async fn two_ideas_that_are_one_are_one_for_everyone_and_count_a_person_once() -> Result<()> {
    let place = Place::asking("idees").await?;
    let (one, two) = (place.visitor()?, place.visitor()?);
    one.answer(&[("idea", "Un jardin")]).await?;
    two.answer(&[("v", "i-1"), ("idea", "Un jardin partagé")])
        .await?;
    let alone = [("act", "merge"), ("ideas", "i-1")];
    press(&place, &alone)
        .await?
        .says(422, "au moins deux idées");
    let merge = [("act", "merge"), ("ideas", "i-1"), ("ideas", "i-2")];
    assert_eq!(press(&place, &merge).await?.status, 303);
    let phone = two.look().await?;
    assert!(!phone.text().contains("jardin partagé"), "{}", phone.text());
    let told = figures(&place).await?;
    assert_eq!(told["counts"]["Un jardin"], 2);
    let last = told["items"].as_array().and_then(|items| items.last());
    assert_eq!(last.context("no item")?["merged"][0], "Un jardin partagé");
    let seen = screen(&place).await?;
    assert!(
        seen.contains("Un jardin 2") && !seen.contains("jardin partagé"),
        "{seen}"
    );
    // A phone that had not heard yet backs what it still shows.
    let three = place.visitor()?;
    three.answer(&[("v", "i-2")]).await?;
    assert_eq!(figures(&place).await?["counts"]["Un jardin"], 3);
    undo(&place).await?;
    let told = figures(&place).await?;
    assert_eq!(told["counts"]["Un jardin partagé"], 2);
    Ok(())
}

#[tokio::test]
async fn an_idea_that_may_hurt_waits_for_a_person() -> Result<()> {
    let place = Place::asking("idees").await?;
    let (one, two) = (place.visitor()?, place.visitor()?);
    one.answer(&[("idea", "Virer ce connard")]).await?;
    assert!(!two.look().await?.text().contains("connard"));
    let seen = screen(&place).await?;
    assert!(
        seen.contains("1 idée à relire") && !seen.contains("connard"),
        "{seen}"
    );
    let console = place.console().await?;
    assert!(!console.text().contains("connard"));
    console.says(200, "1 idée à relire");
    panel(&place).await?.says(200, "À relire : 1 idée");
    let show = [("act", "show"), ("ideas", "i-1")];
    assert_eq!(press(&place, &show).await?.status, 303);
    assert!(two.look().await?.text().contains("connard"));
    // The script's own ideas are changed in the script.
    let ours = [("act", "hide"), ("ideas", "repas"), ("reason", "non")];
    assert_eq!(press(&place, &ours).await?.status, 409);
    Ok(())
}
