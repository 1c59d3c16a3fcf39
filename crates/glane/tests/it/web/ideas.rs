//! Ideas that people propose.

use anyhow::Result;

use super::visit::{Place, SLUG};

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
