//! Answers that are not taken: what is told, and what is kept of what was typed.

use anyhow::Result;
use glane_testkit::page;

use super::visit::{Place, Visitor};

struct Wrong {
    question: &'static str,
    values: Vec<(&'static str, String)>,
    told: &'static str,
    /// Pieces of the page that show what was typed or ticked, still there.
    kept: Vec<String>,
}

fn wrong(question: &'static str, values: &[&str], told: &'static str, kept: &[&str]) -> Wrong {
    Wrong {
        question,
        values: values
            .iter()
            .map(|value| ("v", (*value).to_owned()))
            .collect(),
        told,
        kept: kept.iter().map(|kept| (*kept).to_owned()).collect(),
    }
}

fn every_wrong_answer() -> Vec<Wrong> {
    let nothing = "Rien n'est encore écrit ou choisi";
    let (long, idea) = ("é".repeat(61), "i".repeat(201));
    let mut all = vec![
        wrong("mots", &["", " "], nothing, &[]),
        wrong(
            "mots",
            &["un", "deux", "trois"],
            "2 mots au plus",
            &["value=\"un\"", "value=\"deux\""],
        ),
        wrong(
            "mots",
            &["court", &long],
            "60 caractères au plus",
            &["value=\"court\"", &long],
        ),
        wrong("choix", &[], nothing, &[]),
        wrong(
            "choix",
            &["oui", "non"],
            "Une seule réponse est possible",
            &["value=\"oui\" checked"],
        ),
        wrong(
            "choix",
            &["<peut-être>"],
            "« <peut-être> » n'est pas dans la liste",
            &[],
        ),
        wrong("plusieurs", &[], nothing, &[]),
        wrong(
            "plusieurs",
            &["pain", "miel", "the"],
            "2 réponses au plus",
            &[
                "value=\"pain\" checked",
                "value=\"miel\" checked",
                "value=\"the\" checked",
            ],
        ),
        wrong("note", &[], nothing, &[]),
        wrong(
            "note",
            &["beaucoup"],
            "« beaucoup » n'est pas un nombre entier",
            &[],
        ),
        wrong("note", &["6"], "Choisissez un nombre de 1 à 5", &[]),
        wrong(
            "note",
            &["-99999999999999999999"],
            "n'est pas un nombre entier",
            &[],
        ),
        wrong("texte", &[" \n "], nothing, &[]),
        wrong("texte", &[&long], "40 caractères au plus", &[&long]),
        wrong(
            "moments",
            &["nuit"],
            "« nuit » n'est pas dans la liste",
            &[],
        ),
        wrong("idees", &[], nothing, &[]),
        wrong("idees", &["lune"], "« lune » n'est pas dans la liste", &[]),
    ];
    let mut too_long = wrong(
        "idees",
        &["repas"],
        "200 caractères au plus",
        &["value=\"repas\" checked", &idea],
    );
    too_long.values.push(("idea", idea));
    all.push(too_long);
    let mut too_many = wrong(
        "idees",
        &["repas", "sortie"],
        "2 idées au plus",
        &["value=\"Du vélo\""],
    );
    too_many.values.push(("idea", "Du vélo".to_owned()));
    all.push(too_many);
    all
}

/// A question, its round and attempt as sent, and the other fields.
type Bad<'a> = (&'a str, &'a str, &'a str, &'a [(&'a str, &'a str)]);

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_is_kept() -> Result<()> {
    let place = Place::asking("mots").await?;
    for wrong in every_wrong_answer() {
        place.decide("open", wrong.question).await?;
        let visitor = place.visitor()?;
        let values: Vec<(&str, &str)> = wrong
            .values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let refused = visitor.send(&values).await?;
        refused.says(422, wrong.told);
        for kept in &wrong.kept {
            assert!(
                refused.html.contains(kept),
                "{}: no {kept} in {}",
                wrong.question,
                refused.html
            );
        }
        assert!(refused.html.contains("role=\"alert\""));
    }
    assert!(place.ballots().await?.is_empty(), "nothing of it was kept");
    Ok(())
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_a_bad_request_and_harms_nothing() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    let many: Vec<(&str, &str)> = vec![("v", "oui"); 5000];
    let bad: [Bad<'_>; 6] = [
        ("Choix!", "1", "1", &[("v", "oui")]),
        ("inconnue", "1", "1", &[("v", "oui")]),
        ("choix", "0", "1", &[("v", "oui")]),
        ("choix", "1", "4294967295", &[("v", "oui")]),
        ("choix", "1", "1", &many),
        ("", "", "", &[]),
    ];
    for (question, round, attempt, values) in bad {
        let refused = visitor.send_as(question, round, attempt, values).await?;
        refused.says(400, "Le formulaire est incomplet");
    }
    let huge = "x".repeat(100_000);
    assert_eq!(
        visitor
            .send_as("texte", "1", "1", &[("v", &huge)])
            .await?
            .status,
        413
    );
    assert!(place.ballots().await?.is_empty());
    visitor
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test]
async fn too_late_is_said_kindly_and_what_was_written_is_still_there() -> Result<()> {
    let place = Place::asking("texte").await?;
    let (early, late) = (place.visitor()?, place.visitor()?);
    early.answer(&[("v", "À temps")]).await?;
    place.decide("close", "texte").await?;
    place.app.pass(4);
    for (visitor, attempt) in [(&late, "1"), (&early, "2")] {
        let told = visitor
            .send_as("texte", "1", attempt, &[("v", "Trop tard <b>")])
            .await?;
        told.says(
            409,
            "La question était déjà fermée quand votre réponse est arrivée",
        );
        told.says(409, "Merci d'avoir répondu");
        told.says(409, "Trop tard <b>");
    }
    // The early one sent again, as a phone does that missed its receipt, is not late.
    let again = early
        .send_as("texte", "1", "1", &[("v", "À temps")])
        .await?;
    assert_eq!(again.status, 303);
    early.look().await?.says(200, "À temps");
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn too_late_for_a_question_that_is_gone_stays_out_of_the_next_ones_form() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    place.decide("open", "texte").await?;
    place.app.pass(4);
    let told = visitor.send_as("choix", "1", "1", &[("v", "oui")]).await?;
    told.says(409, "Vous aviez répondu : « Oui, bien sûr »");
    told.says(409, "Pourquoi ?");
    assert!(!told.html.contains(">oui</textarea>"), "{}", told.html);
    Ok(())
}

#[tokio::test]
async fn an_answer_sent_off_while_its_question_was_open_counts_in_its_round() -> Result<()> {
    let place = Place::asking("choix").await?;
    let (quick, slow, liar) = (place.visitor()?, place.visitor()?, place.visitor()?);
    place.app.pass(60);
    place.decide("reset", "choix").await?;
    // No age: it was under way when the question closed.
    let told = quick.send_as("choix", "1", "1", &[("v", "oui")]).await?;
    told.says(200, "La question avait fermé entre-temps");
    place.app.pass(120);
    place.decide("open", "choix").await?;
    let told = slow
        .send_as("choix", "1", "1", &[("v", "non"), ("age", "150000")])
        .await?;
    told.says(200, "La question avait fermé entre-temps");
    // Older than the question itself, and younger than its end: neither was sent off while it was open.
    for age in ["900000", "100000", "-5", "x"] {
        let told = liar
            .send_as("choix", "1", "1", &[("v", "oui"), ("age", age)])
            .await?;
        told.says(409, "La question était déjà fermée");
    }
    let rounds: Vec<u32> = place.ballots().await?.iter().map(|b| b.round.0).collect();
    assert_eq!(rounds, [1, 1]);
    slow.answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test]
async fn a_copy_that_the_network_held_back_does_not_undo_a_refusal() -> Result<()> {
    let place = Place::asking("choix").await?;
    let phone = place.visitor()?;
    phone.answer(&[("v", "oui")]).await?;
    place.decide("close", "choix").await?;
    place.app.pass(10);
    let sent = |attempt: &'static str, age: &'static str, left: &'static str| {
        let filled = [("v", "non"), ("age", age), ("left", left)];
        let phone = &phone;
        async move { phone.send_as("choix", "1", attempt, &filled).await }
    };
    let late = "La question était déjà fermée";
    sent("2", "20", "5000").await?.says(409, late);
    place.app.pass(10);
    place.decide("open", "choix").await?;
    // The first sending of the same, and the refused one once more: their person was told that they do not count.
    for left in ["4990", "5000"] {
        sent("2", "20", left).await?.says(409, late);
    }
    phone.look().await?.says(200, "Oui, bien sûr");
    // Their phone itself sends it again, or they write it anew.
    assert_eq!(sent("2", "20", "5001").await?.status, 303);
    phone.look().await?.says(200, "Non merci");
    phone.answer(&[("v", "oui")]).await?;
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn what_is_said_of_one_question_leaves_the_number_of_the_next_alone() -> Result<()> {
    let place = Place::asking("choix").await?;
    let phone = place.visitor()?;
    phone.send_as("choix", "1", "3", &[("v", "oui")]).await?;
    place.decide("open", "texte").await?;
    // Sent off while its question was open, and passed on the way by a later one.
    let told = phone.send_as("choix", "1", "2", &[("v", "non")]).await?;
    told.says(409, "Pourquoi ?");
    assert_eq!(
        page::field(&told.html, "question").as_deref(),
        Some("texte")
    );
    assert_eq!(page::field(&told.html, "attempt").as_deref(), Some("1"));
    Ok(())
}

#[tokio::test]
async fn an_answer_to_an_earlier_round_is_late() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    place.decide("reset", "choix").await?;
    place.app.pass(4);
    place.decide("open", "choix").await?;
    visitor
        .send_as("choix", "1", "1", &[("v", "oui")])
        .await?
        .says(409, "La question était déjà fermée");
    visitor
        .answer(&[("v", "oui")])
        .await?
        .says(200, "Réponse enregistrée");
    Ok(())
}

#[tokio::test]
async fn the_same_attempt_again_gets_the_same_receipt() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    let receipt = visitor.answer(&[("v", "oui")]).await?.receipt();
    for _ in 0..3 {
        let again = visitor.send_as("choix", "1", "1", &[("v", "oui")]).await?;
        assert_eq!(
            (again.status, visitor.look().await?.receipt()),
            (303, receipt.clone())
        );
    }
    assert_eq!(place.ballots().await?.len(), 1);
    Ok(())
}

#[tokio::test]
async fn the_same_attempt_with_another_content_is_told_and_can_be_sent_again() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    visitor.answer(&[("v", "oui")]).await?;
    let told = visitor.send_as("choix", "1", "1", &[("v", "non")]).await?;
    told.says(409, "Une autre réponse est déjà arrivée de votre téléphone");
    assert!(
        told.html.contains("value=\"non\" checked"),
        "what was chosen stays"
    );
    resent_as_it_stands(&visitor, &told.html).await
}

#[tokio::test]
async fn an_overtaken_attempt_is_told_and_can_be_sent_again() -> Result<()> {
    let place = Place::asking("choix").await?;
    let visitor = place.visitor()?;
    for attempt in ["1", "4"] {
        assert_eq!(
            visitor
                .send_as("choix", "1", attempt, &[("v", "oui")])
                .await?
                .status,
            303
        );
    }
    let told = visitor.send_as("choix", "1", "3", &[("v", "non")]).await?;
    told.says(409, "déjà remplacée par une plus récente");
    assert_eq!(place.ballots().await?[0].attempt, 4);
    resent_as_it_stands(&visitor, &told.html).await
}

/// The form that came back holds what it takes to be taken.
async fn resent_as_it_stands(visitor: &Visitor, html: &str) -> Result<()> {
    let attempt = page::field(html, "attempt").unwrap();
    assert_eq!(
        visitor
            .send_as("choix", "1", &attempt, &[("v", "non")])
            .await?
            .status,
        303
    );
    visitor.look().await?.says(200, "Non merci");
    Ok(())
}
