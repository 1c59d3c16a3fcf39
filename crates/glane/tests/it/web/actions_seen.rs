//! « Les actions »: what a person sees before they decide: every lead with its button, what inhabitants would read, a day that is
//! over, a means that is gone.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::actions::{board, done, proposed, read, send, share};
use super::visit::{EVERY_KIND, SLUG, Seen};

/// The part of a page from a mark on to the next article.
pub fn card<'a>(seen: &'a Seen, id: &str) -> Result<&'a str> {
    let start = format!("id=\"{id}\"");
    let (_, rest) = seen
        .html
        .split_once(&start)
        .with_context(|| id.to_owned())?;
    Ok(rest.split("</article>").next().unwrap_or(rest))
}

#[tokio::test]
async fn every_idea_that_somebody_backs_has_its_button() -> Result<()> {
    let place = proposed().await?;
    let seen = board(&place).await?;
    let (_, leads) = seen.html.split_once("id=\"leads\"").context("no leads")?;
    let (leads, _) = leads.split_once("id=\"add\"").context("no end")?;
    assert_eq!(leads.matches("En faire une action").count(), 2);
    seen.says(200, "« Une sortie » : 1 voix, pour 7 réponses");
    seen.says(200, "Celles que personne n'a soutenues n'en ont pas");
    let idea = card(&seen, "l-_idees_sortie")?;
    let value = page::field(idea, "lead").context("it names nothing")?;
    for _ in 0..2 {
        done(
            &place,
            &[("act", "add"), ("action", "a1"), ("lead", &value)],
        )
        .await?;
    }
    let seen = board(&place).await?;
    let action = card(&seen, "a-a1")?;
    let (_, quoted) = action.split_once("of-lead\">").context("no lead")?;
    let (quoted, _) = quoted.split_once("</blockquote>").context("no end")?;
    assert!(
        quoted.contains("Une sortie") && !quoted.contains("Un repas"),
        "{quoted}"
    );
    // Its form keeps where it comes from, and its words are in no decision.
    let kept = format!("<option value=\"{value}\" selected>");
    assert!(action.contains(&kept), "{action}");
    let idea = card(&seen, "l-_idees_sortie")?;
    assert!(idea.contains("href=\"#a-a1\"") && idea.contains("En faire une autre action"));
    let room = place.app.room(SLUG).await?;
    let log = room.look(|inside| {
        let all = inside.log().iter();
        serde_json::to_string(&all.map(|one| &one.act).collect::<Vec<_>>())
    })?;
    assert!(
        log.contains("sortie") && !log.contains("Une sortie"),
        "{log}"
    );
    let wrong = [("act", "add"), ("action", "a2"), ("lead", "/idees/")];
    assert_eq!(send(&place, &wrong).await?.status, 400);
    Ok(())
}

#[tokio::test]
async fn words_that_inhabitants_never_read_are_shown_before_they_are_published() -> Result<()> {
    let place = proposed().await?;
    let add = [("act", "add"), ("action", "a1"), ("what", "Un repas")];
    done(&place, &add).await?;
    let follow = format!("{}/suivi", share(&place).await?);
    // Before the first time, what they will read can be read.
    let seen = board(&place).await?;
    assert!(card(&seen, "would-a1")?.contains("<li>Un repas</li>"));
    done(&place, &[("act", "show"), ("action", "a1")]).await?;
    let is_ticked = |seen: &Seen| -> Result<bool> {
        let rest = card(seen, "tell-a1")?;
        Ok(rest
            .split('>')
            .next()
            .unwrap_or_default()
            .contains("checked"))
    };
    // Nothing changed but where it stands: that is what is picked beside it.
    let seen = board(&place).await?;
    assert!(is_ticked(&seen)?);
    seen.says(200, "Le reste ne change pas pour eux");
    assert!(!seen.html.contains("id=\"will-a1\""));
    let write = [
        ("act", "write"),
        ("action", "a1"),
        ("what", "Un repas chaque mois"),
        ("who", "Le comité"),
    ];
    done(&place, &write).await?;
    let seen = board(&place).await?;
    assert!(!is_ticked(&seen)?, "words that nobody was shown are ticked");
    seen.says(200, "Aujourd'hui, ils lisent : Un repas À lancer");
    seen.says(
        200,
        "Ils liraient : Un repas chaque mois À lancer S'en charge : Le comité",
    );
    assert!(seen.html.contains("id=\"will-a1\" open"));
    // Left as it is, the box publishes nothing; what was chosen stays chosen when the form comes back.
    let stand = |more: &[(&'static str, &'static str)]| {
        let form = [("act", "stand"), ("action", "a1"), ("to", "dropped")];
        [&form[..], more].concat()
    };
    let refused = send(&place, &stand(&[])).await?;
    refused.says(422, "Dites pourquoi");
    assert!(!is_ticked(&refused)?);
    let refused = send(&place, &stand(&[("show", "1")])).await?;
    refused.says(422, "Dites pourquoi");
    assert!(is_ticked(&refused)?);
    done(&place, &stand(&[("why", "Plus de salle")])).await?;
    let public = read(&place, &follow).await?;
    public.says(200, "Un repas À lancer");
    assert!(!public.text().contains("chaque mois"));
    done(&place, &stand(&[("why", "Plus de salle"), ("show", "1")])).await?;
    read(&place, &follow)
        .await?
        .says(200, "Un repas chaque mois Abandonnée");
    Ok(())
}

#[tokio::test]
async fn a_day_that_is_over_is_kept_and_told_beside_its_field() -> Result<()> {
    let place = proposed().await?;
    let told = "Cette date est déjà passée.";
    for (key, due) in [("a1", "2020-01-31"), ("a2", "2999-12-31")] {
        let add = [
            ("act", "add"),
            ("action", key),
            ("what", "Un repas"),
            ("due", due),
        ];
        done(&place, &add).await?;
    }
    let seen = board(&place).await?;
    assert!(card(&seen, "a-a1")?.contains(told) && !card(&seen, "a-a2")?.contains(told));
    assert!(card(&seen, "due-a1")?.contains("aria-describedby=\"due-late-a1\""));
    seen.says(200, "1 action a dépassé sa date");
    // What comes back for another reason says it as well; what is done is late for nobody.
    let add = [("act", "add"), ("action", "a3"), ("due", "31/01/2020")];
    let refused = send(&place, &add).await?;
    refused.says(422, "Dites ce qui sera fait");
    assert!(refused.html.contains("id=\"due-late-new\""));
    done(
        &place,
        &[("act", "stand"), ("action", "a1"), ("to", "done")],
    )
    .await?;
    assert!(!board(&place).await?.text().contains(told));
    Ok(())
}

#[tokio::test]
async fn a_means_that_stands_on_no_shelf_is_refused_and_nothing_typed_is_lost() -> Result<()> {
    let place = proposed().await?;
    let add = [
        ("act", "add"),
        ("action", "a1"),
        ("what", "Un repas"),
        ("shelf", "inconnu"),
    ];
    let refused = send(&place, &add).await?;
    refused.says(422, "Un moyen coché n'est pas dans « Les moyens »");
    assert!(refused.html.contains("Un repas</textarea>"), "it is lost");
    done(&place, &add[..3]).await?;
    let write = [
        ("act", "write"),
        ("action", "a1"),
        ("what", "Un goûter"),
        add[3],
    ];
    send(&place, &write)
        .await?
        .says(422, "Un moyen coché n'est pas");
    Ok(())
}

#[tokio::test]
async fn a_workshop_that_took_promises_over_is_not_said_to_have_none() -> Result<()> {
    let place = proposed().await?;
    let after = EVERY_KIND
        .replace("nom = \"essai\"", "nom = \"suite\"")
        .replace("date = 2026-01-15", "date = 2026-06-15");
    place.app.workshop(&after).await?;
    for form in [
        &[("act", "add"), ("action", "a1"), ("what", "Un repas")][..],
        &[("act", "show"), ("action", "a1")],
    ] {
        done(&place, form).await?;
    }
    let here = format!("{}/animer/suite/actions", place.app.local);
    let look = async || Seen::of(place.facilitator.get(&here).send().await?).await;
    look().await?.says(200, "Il n'y a pas encore d'action.");
    let form = [("act", "recall"), ("from", SLUG), ("base", "0")];
    let taken = Seen::of(place.facilitator.post(&here).form(&form).send().await?).await?;
    ensure!(taken.status == 303, "{}", taken.text());
    let seen = look().await?;
    seen.says(200, "Cet atelier n'a pas encore d'action à lui.");
    assert!(!seen.text().contains("Il n'y a pas encore d'action"));
    Ok(())
}
