//! « Les actions »: what an action names stays true: a finding that is none is refused, an idea stays its action's whatever the votes,
//! a means that is taken off the shelf is told and kept, and a tick is for the words that were there when it was made.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::actions::{board, done, proposed, send, send_from, share};
use super::actions_seen::card;
use super::life::{ERASE, step};
use super::shelf::{self, ADD, look, post};
use super::visit::{Place, SLUG, Seen};

const KEEP: [(&str, &str); 3] = [("act", "add"), ("action", "a1"), ("what", "Un repas")];

async fn base(place: &Place) -> Result<String> {
    let room = place.app.room(SLUG).await?;
    Ok(room.look(|inside| inside.revision.0.to_string()))
}

#[tokio::test]
async fn a_finding_that_is_nowhere_is_refused_and_nothing_typed_is_lost() -> Result<()> {
    let place = proposed().await?;
    let told = "La piste ou le constat choisi n'est pas dans la restitution";
    let before = base(&place).await?;
    for lead in ["abcdef", "/idees/autre", "/choix/oui", "abcdef/idees/autre"] {
        let refused = send(&place, &[&KEEP[..], &[("lead", lead)]].concat()).await?;
        refused.says(422, told);
        assert!(
            refused.html.contains("Un repas</textarea>"),
            "{lead}: it is lost"
        );
    }
    assert_eq!(base(&place).await?, before, "something was kept");
    done(&place, &KEEP).await?;
    let write = [("act", "write"), ("action", "a1"), ("what", "Un goûter")];
    let refused = send(&place, &[&write[..], &[("lead", "abcdef")]].concat()).await?;
    refused.says(422, told);
    assert!(refused.html.contains("Un goûter</textarea>"), "it is lost");
    // What is there is taken.
    done(&place, &[&write[..], &[("lead", "/idees/sortie")]].concat()).await?;
    assert!(card(&board(&place).await?, "a-a1")?.contains("Une sortie"));
    Ok(())
}

#[tokio::test]
async fn an_idea_stays_its_actions_whether_it_comes_first_alone_or_not() -> Result<()> {
    let place = proposed().await?;
    for (key, lead) in [("a1", "/idees/sortie"), ("a2", "/idees/repas")] {
        done(&place, &[("act", "add"), ("action", key), ("lead", lead)]).await?;
    }
    let quoted = |seen: &Seen, key: &str| -> Result<String> {
        let card = card(seen, &format!("a-{key}"))?;
        let (_, quoted) = card.split_once("of-lead\">").context("no lead")?;
        Ok(quoted
            .split("</blockquote>")
            .next()
            .unwrap_or_default()
            .to_owned())
    };
    let hold = async || -> Result<()> {
        let seen = board(&place).await?;
        assert!(quoted(&seen, "a1")?.contains("Une sortie"));
        assert!(quoted(&seen, "a2")?.contains("Un repas partagé"));
        // Each is named under what it comes from.
        let (_, leads) = seen.html.split_once("id=\"leads\"").context("no leads")?;
        let (leads, _) = leads.split_once("id=\"add\"").context("no end")?;
        assert_eq!(leads.matches("En faire une autre action").count(), 2);
        Ok(())
    };
    hold().await?;
    // Thirteen against six: the second comes first.
    place.decide("open", "idees").await?;
    for _ in 0..12 {
        place.visitor()?.answer(&[("v", "sortie")]).await?;
    }
    place.decide("close", "idees").await?;
    hold().await
}

#[tokio::test]
async fn the_finding_under_which_inhabitants_read_an_action_is_said_before() -> Result<()> {
    let place = proposed().await?;
    let seen = board(&place).await?;
    let (_, mark) = seen.html.split_once("id=\"take-").context("no lead")?;
    let lead = mark.split('"').next().unwrap_or_default().to_owned();
    done(&place, &[&KEEP[..], &[("lead", &lead)]].concat()).await?;
    done(
        &place,
        &[("act", "add"), ("action", "a2"), ("what", "Une affiche")],
    )
    .await?;
    share(&place).await?;
    let seen = board(&place).await?;
    let told = "Rangée sous ce constat, si la restitution publiée le dit";
    assert!(page::words(card(&seen, "would-a1")?).contains(told));
    assert!(!page::words(card(&seen, "would-a2")?).contains(told));
    Ok(())
}

#[tokio::test]
async fn a_means_that_is_taken_off_the_shelf_is_told_and_stays_in_the_action() -> Result<()> {
    let place = proposed().await?;
    shelf::done(&place, SLUG, "moyens", &ADD).await?;
    let shelf = [("shelf", "guide")];
    done(&place, &[&KEEP[..], &shelf].concat()).await?;
    let remove = [("act", "remove"), ("means", "guide"), ("sure", "1")];
    shelf::done(&place, SLUG, "moyens", &remove).await?;
    let seen = board(&place).await?;
    let told = card(&seen, "was-a1")?;
    assert!(told.contains("Le guide du droit"), "{told}");
    let ticked = "value=\"guide\" checked";
    assert!(
        card(&seen, "shelf-a1")?.contains(ticked),
        "it is not in the form"
    );
    assert!(card(&seen, "shelf-a1")?.contains("(retiré des moyens)"));
    // Saved for another reason, by a form from before as by one from after.
    for who in ["L'accueil", "La direction"] {
        let write = [
            ("act", "write"),
            ("action", "a1"),
            ("what", "Un repas"),
            ("who", who),
        ];
        done(&place, &[&write[..], &shelf].concat()).await?;
    }
    // Another action takes nothing that is not on the shelf.
    let other = [("act", "add"), ("action", "a2"), ("what", "Un jeu")];
    send(&place, &[&other[..], &shelf].concat())
        .await?
        .says(422, "Un moyen coché n'est pas dans « Les moyens »");
    // Put back, it is there again.
    let means = look(&place, SLUG, "moyens").await?;
    let undoes = page::field(&means.html, "undoes").context("no undo")?;
    let undo = [("act", "undo"), ("undoes", undoes.as_str())];
    ensure!(post(&place, SLUG, "moyens", &undo).await?.status == 303);
    let seen = board(&place).await?;
    assert!(
        card(&seen, "a-a1")?.contains("/moyens#m-guide"),
        "the link is lost"
    );
    assert!(!seen.html.contains("id=\"was-a1\""));
    // Unticked by a person, it goes.
    done(
        &place,
        &[("act", "write"), ("action", "a1"), ("what", "Un repas")],
    )
    .await?;
    assert!(!board(&place).await?.text().contains("S'appuie sur"));
    Ok(())
}

#[tokio::test]
async fn a_tick_is_for_the_words_that_were_there_when_it_was_made() -> Result<()> {
    let place = proposed().await?;
    done(&place, &KEEP).await?;
    done(&place, &[("act", "show"), ("action", "a1")]).await?;
    let is_ticked = |seen: &Seen| -> Result<bool> {
        let rest = card(seen, "tell-a1")?;
        Ok(rest
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("checked"))
    };
    assert!(is_ticked(&board(&place).await?)?, "nothing changed");
    let old = base(&place).await?;
    let write = |what| [("act", "write"), ("action", "a1"), ("what", what)];
    let stand = |to| {
        [
            ("act", "stand"),
            ("action", "a1"),
            ("to", to),
            ("show", "1"),
        ]
    };
    done(&place, &write("Un repas chaque mois")).await?;
    // A form from before somebody else wrote: neither a conflict nor a mistake in it publishes what came in between.
    let late = send_from(&place, &place.facilitator, &old, &stand("running")).await?;
    late.says(409, "Quelqu'un d'autre vient de changer cette action");
    assert!(
        !is_ticked(&late)?,
        "ticked over words that nobody was shown"
    );
    let late = send_from(&place, &place.facilitator, &old, &stand("dropped")).await?;
    late.says(422, "Dites pourquoi");
    assert!(
        !is_ticked(&late)?,
        "ticked over words that nobody was shown"
    );
    // Ticked by somebody who had those words before their eyes, it stays so.
    let refused = send(&place, &stand("dropped")).await?;
    refused.says(422, "Dites pourquoi");
    assert!(is_ticked(&refused)?, "what was ticked is lost");
    let seen = base(&place).await?;
    done(
        &place,
        &[("act", "stand"), ("action", "a1"), ("to", "running")],
    )
    .await?;
    let late = send_from(&place, &place.facilitator, &seen, &stand("done")).await?;
    late.says(409, "Quelqu'un d'autre");
    assert!(is_ticked(&late)?, "the words are those that were ticked");
    Ok(())
}

#[tokio::test]
async fn an_action_still_says_where_it_comes_from_once_the_answers_are_gone() -> Result<()> {
    let place = proposed().await?;
    let add = [("act", "add"), ("action", "a1"), ("lead", "/idees/repas")];
    done(&place, &add).await?;
    share(&place).await?;
    let code = place.code.as_str();
    for (act, sure) in [("end", code), ("seal", code), ("purge", ERASE)] {
        let done = step(&place, act, sure).await?;
        ensure!(done.status == 303, "{act}: {}", done.text());
    }
    let hold = async || -> Result<()> {
        let seen = board(&place).await?;
        seen.says(200, "Les réponses sont effacées");
        let (_, leads) = seen.html.split_once("id=\"leads\"").context("no leads")?;
        let (leads, _) = leads.split_once("id=\"add\"").context("no end")?;
        assert_eq!(leads.matches("En faire une autre action").count(), 1);
        let action = card(&seen, "a-a1")?;
        let (_, quoted) = action.split_once("of-lead\">").context("no lead")?;
        assert!(quoted.contains("Un repas partagé"), "{quoted}");
        Ok(())
    };
    hold().await?;
    // Saved again, it says so still.
    let write = [
        ("act", "write"),
        ("action", "a1"),
        ("what", "Un rendez-vous"),
    ];
    done(&place, &[&write[..], &add[2..]].concat()).await?;
    hold().await
}
