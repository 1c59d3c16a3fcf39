//! Several workshops, several facilitators, and a second start.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{EVERY_KIND, Place, SLUG, Seen, Visitor};

#[tokio::test]
async fn two_workshops_know_nothing_of_each_other() -> Result<()> {
    let place = Place::asking("texte").await?;
    let other = EVERY_KIND
        .replace("\"essai\"", "\"autre\"")
        .replace("Un essai", "Un autre atelier");
    let other_code = place.app.workshop(&other).await?.code;
    assert_ne!(place.code, other_code);
    place
        .visitor()?
        .answer(&[("v", "Dit dans le premier")])
        .await?;

    let elsewhere = Visitor::new(&place.app, &other_code)?;
    elsewhere
        .look()
        .await?
        .says(200, "La première question arrive bientôt");
    let late = elsewhere
        .send_as("texte", "1", "1", &[("v", "Dit dans le second")])
        .await?;
    late.says(409, "La question était déjà fermée");

    place
        .app
        .decide(&place.facilitator, "autre", "open", "texte")
        .await?;
    elsewhere.answer(&[("v", "Dit dans le second")]).await?;
    let key = place.app.room("autre").await?.projector_key();
    let pages = [
        format!("/{other_code}"),
        format!("/ecran/{key}"),
        "/animer/autre".to_owned(),
    ];
    for path in pages {
        let seen = Seen::of(
            place
                .facilitator
                .get(format!("{}{path}", place.app.local))
                .send()
                .await?,
        )
        .await?;
        seen.says(200, "Un autre atelier");
        assert!(
            !seen.text().contains("Dit dans le premier"),
            "{path}: {}",
            seen.text()
        );
    }
    assert_eq!(place.ballots().await?.len(), 1);
    place.decide("close", "texte").await?;
    elsewhere.look().await?.says(200, "Changer ma réponse");
    Ok(())
}

#[tokio::test]
async fn a_second_start_finds_everything_again() -> Result<()> {
    let Place {
        app,
        code,
        facilitator,
    } = Place::asking("choix").await?;
    let before = Visitor::new(&app, &code)?;
    let receipt = before.answer(&[("v", "oui")]).await?.receipt();
    let key = app.room(SLUG).await?.projector_key();

    let app = app.restart().await?;
    // The screen comes first: nobody opened the room yet.
    let screen = |key: &str| facilitator.get(format!("{}/ecran/{key}", app.local)).send();
    assert_eq!(screen("une-autre-cle").await?.status(), 404);
    Seen::of(screen(&key).await?)
        .await?
        .says(200, "Oui, bien sûr");
    assert_eq!(app.room(SLUG).await?.projector_key(), key);
    // The same phone at the new address: a cookie knows no port.
    let visitor = before.moved(&app, &code);
    let found = visitor.look().await?;
    found.says(200, "Oui, bien sûr");
    assert_eq!(found.receipt(), receipt);
    assert_eq!(visitor.answer(&[("v", "non")]).await?.receipt(), receipt);
    let place = Place {
        app,
        code,
        facilitator,
    };
    assert_eq!(place.ballots().await?.len(), 1);
    place.decide("close", "choix").await?;
    Ok(())
}

#[tokio::test]
async fn of_two_facilitators_the_second_is_told_that_something_changed() -> Result<()> {
    let place = Place::asking("choix").await?;
    let (one, two) = (&place.facilitator, place.app.facilitator().await?);
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    // Both have the same console before them.
    let base = page::field(&place.console().await?.html, "base").unwrap();
    let decide = |act, question, base| [("act", act), ("question", question), ("base", base)];
    let next = decide("open", "note", base.as_str());
    assert_eq!(one.post(&url).form(&next).send().await?.status(), 303);
    let other = decide("open", "texte", base.as_str());
    let told = Seen::of(two.post(&url).form(&other).send().await?).await?;
    told.says(409, "Quelqu'un d'autre vient de changer cette question");
    told.says(409, "Combien ?");
    // With the new state before them, they may.
    let base = page::field(&told.html, "base").unwrap();
    let other = decide("open", "texte", base.as_str());
    assert_eq!(two.post(&url).form(&other).send().await?.status(), 303);
    place.visitor()?.look().await?.says(200, "Pourquoi ?");
    Ok(())
}

#[tokio::test]
async fn answers_that_came_meanwhile_are_no_conflict() -> Result<()> {
    let place = Place::asking("choix").await?;
    let base = page::field(&place.console().await?.html, "base").unwrap();
    place.visitor()?.answer(&[("v", "oui")]).await?;
    let url = format!("{}/animer/{SLUG}/decider", place.app.local);
    let close = [
        ("act", "close"),
        ("question", "choix"),
        ("base", base.as_str()),
    ];
    assert_eq!(
        place
            .facilitator
            .post(url)
            .form(&close)
            .send()
            .await?
            .status(),
        303
    );
    Ok(())
}
