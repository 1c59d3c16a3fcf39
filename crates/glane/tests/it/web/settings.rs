//! « Réglages de l'atelier »: title, day, groups, who answers for the data, in fields; what is wrong is told at its field, and
//! an example of a model answers for nothing.

use anyhow::Result;
use glane_core::script::Script;
use glane_core::script::audience::Audience;
use glane_core::script::privacy::Basis;
use glane_testkit::{TestApp, page};

use super::visit::{EVERY_KIND, Place, SLUG, Seen};

fn url(place: &Place) -> String {
    format!("{}/animer/{SLUG}/reglages", place.app.local)
}

async fn look(place: &Place) -> Result<Seen> {
    Seen::of(place.facilitator.get(url(place)).send().await?).await
}

/// Sends all of the form as somebody fills it, some fields typed otherwise.
async fn send(place: &Place, typed: &[(&'static str, &str)]) -> Result<Seen> {
    let version = page::field(&look(place).await?.html, "version").unwrap_or_default();
    send_at(place, &version, typed).await
}

async fn send_at(place: &Place, version: &str, typed: &[(&'static str, &str)]) -> Result<Seen> {
    let mut form = vec![
        ("version", version),
        ("title", "La soirée"),
        ("day", "2026-03-14"),
        ("place", "La salle, 3 rue des Tilleuls"),
        ("organiser", "Les Tilleuls"),
        ("opening", "Bienvenue."),
        ("key", ""),
        ("group", "Matin"),
        ("key", ""),
        ("group", "Soir"),
        ("key", ""),
        ("group", ""),
        ("retention", "90"),
        ("controller", "Association Les Tilleuls"),
        ("contact", "01 02 03 04 05"),
        ("basis", "consentement"),
        ("alert", "Prévenir la directrice."),
    ];
    for (name, value) in typed {
        form.retain(|(known, _)| known != name);
        form.push((name, value));
    }
    let sent = place.facilitator.post(url(place)).form(&form);
    Seen::of(sent.send().await?).await
}

async fn script(place: &Place) -> Result<(String, Script)> {
    let room = place.app.room(SLUG).await?;
    Ok(room.look(|inside| (inside.workshop.source.clone(), inside.script.clone())))
}

#[tokio::test]
async fn the_workshop_is_settled_in_fields_and_the_red_box_goes() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let before = script(&place).await?.1;
    let console = place.console().await?;
    assert!(
        console.html.contains("/reglages#f-controller"),
        "one click to the field"
    );
    let first = look(&place).await?;
    for field in [
        "title",
        "day",
        "organiser",
        "retention",
        "contact",
        "basis",
        "alert",
    ] {
        assert!(first.html.contains(&format!("id=\"f-{field}\"")), "{field}");
    }
    first.says(200, "Écrire le fichier soi-même");
    send(&place, &[]).await?.says(200, "C'est enregistré.");
    let (_, after) = script(&place).await?;
    assert_eq!(after.title.get("fr"), "La soirée");
    assert_eq!(after.day.written(), "2026-03-14");
    assert_eq!((after.is_retention_said, after.retention_days), (true, 90));
    assert_eq!(after.privacy.basis, Some(Basis::Consent));
    let groups: Vec<_> = after.groups.iter().map(|one| one.label.get("fr")).collect();
    assert_eq!(groups, ["Matin", "Soir"]);
    assert_eq!(after.questions, before.questions);
    assert!(!place.console().await?.html.contains("id=\"unsaid\""));
    // The groups have their codes from then on.
    let sheets = format!("{}/animer/{SLUG}/groupes", place.app.local);
    let sheets = Seen::of(place.facilitator.get(sheets).send().await?).await?;
    sheets.says(200, "Matin");
    // What was kept stands in its field.
    assert!(
        look(&place)
            .await?
            .html
            .contains("value=\"01 02 03 04 05\"")
    );
    Ok(())
}

#[tokio::test]
async fn who_is_asked_is_chosen_here_and_what_is_written_waits_from_then_on() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    place.decide("open", "mots").await?;
    place.visitor()?.answer(&[("v", "jardin")]).await?;
    let shown = async || -> Result<bool> {
        let seen = Seen::of(reqwest::get(place.projector().await?).await?).await?;
        Ok(seen.text().contains("jardin"))
    };
    assert!(shown().await?);
    let who = async || -> Result<Audience> { Ok(script(&place).await?.1.audience) };
    send(&place, &[("public", "jeunes")])
        .await?
        .says(200, "C'est enregistré");
    assert_eq!(who().await?, Audience::Youth);
    assert!(!shown().await?, "what was shown already waits too");
    // A form that does not ask leaves it.
    send(&place, &[]).await?.says(200, "C'est enregistré");
    assert_eq!(who().await?, Audience::Youth);
    let seen = send(&place, &[("public", "petits")]).await?;
    assert_eq!(seen.status, 400, "{}", seen.text());
    send(&place, &[("public", "adultes")])
        .await?
        .says(200, "C'est enregistré");
    assert_eq!(who().await?, Audience::Adults);
    assert!(shown().await?);
    Ok(())
}

#[tokio::test]
async fn what_is_wrong_is_told_at_its_field_and_nothing_is_lost() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let before = script(&place).await?.0;
    for (name, value, told) in [
        ("title", " ", "Écrivez un titre"),
        ("day", "demain", "Écrivez la date ainsi"),
        ("retention", "0", "de 1 à"),
        ("retention", "longtemps", "de 1 à"),
        ("contact", "donnees@exemple.org", "est l'exemple du modèle"),
        (
            "organiser",
            "Centre (exemple)",
            "Écrivez le nom de votre centre",
        ),
    ] {
        let refused = send(&place, &[(name, value)]).await?;
        refused.says(422, told);
        assert!(refused.html.contains(&format!("id=\"w-{name}\"")), "{name}");
        assert!(
            refused.html.contains("value=\"Association Les Tilleuls\""),
            "typed, and there"
        );
    }
    assert_eq!(script(&place).await?.0, before, "nothing was changed");
    let version = page::field(&look(&place).await?.html, "version").unwrap_or_default();
    send(&place, &[]).await?.says(200, "C'est enregistré.");
    let late = send_at(&place, &version, &[("title", "L'autre")]).await?;
    late.says(409, "Quelqu'un d'autre vient de changer ce déroulé");
    assert_eq!(script(&place).await?.1.title.get("fr"), "La soirée");
    let bent = place
        .facilitator
        .post(url(&place))
        .form(&[("version", "1")]);
    assert_eq!(bent.send().await?.status(), 400);
    Ok(())
}

#[tokio::test]
async fn how_long_answers_are_kept_is_asked_at_creation_and_no_example_runs_a_workshop()
-> Result<()> {
    let app = TestApp::start().await?;
    let client = app.facilitator().await?;
    let url = format!("{}/deroules/bilan-animation", app.local);
    let shown = Seen::of(client.get(&url).send().await?).await?;
    shown.says(200, "Combien de jours garder les réponses");
    assert_eq!(
        page::field(&shown.html, "retention").as_deref(),
        Some("365")
    );
    let post = async |organiser: &str, retention: &str, act: &str| {
        let form = [
            ("title", "Bilan"),
            ("day", "2027-03-09"),
            ("organiser", organiser),
            ("retention", retention),
            ("act", act),
        ];
        Seen::of(client.post(&url).form(&form).send().await?).await
    };
    let refused = post("Réseau de centres sociaux (exemple)", "90", "make").await?;
    refused.says(422, "est un nom d'exemple, et pas celui d'un centre");
    refused.says(
        422,
        "Écrivez le nom de votre centre, comme les participants le liront",
    );
    let refused = post("Nous", "4000", "make").await?;
    refused.says(422, "de 1 à");
    assert!(app.hub.workshops().await?.is_empty());
    let made = post("Nous", "90", "questions").await?;
    assert_eq!(
        (made.status, made.location()),
        (303, "/animer/bilan/questions")
    );
    let kept = app
        .room("bilan")
        .await?
        .look(|inside| inside.script.clone());
    assert_eq!((kept.is_retention_said, kept.retention_days), (true, 90));
    Ok(())
}
