//! « Vous avez dit… » of the workshop after: what the one before promised is told to inhabitants once it is published, and not before.

use anyhow::{Context, Result, ensure};

use super::actions::{done, proposed, read};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const AFTER: &str = "suite";

async fn post(place: &Place, page: &str, form: &[(&str, &str)]) -> Result<Seen> {
    let base = place.app.room(AFTER).await?;
    let base = base.look(|inside| inside.revision.0.to_string());
    let form = [form, &[("base", base.as_str())]].concat();
    let url = format!("{}/animer/{AFTER}/{page}", place.app.local);
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

async fn publish(place: &Place) -> Result<()> {
    let shared = post(place, "rediger/publier", &[("act", "share")]).await?;
    ensure!(shared.status == 303, "{}", shared.text());
    Ok(())
}

#[tokio::test]
async fn what_was_promised_is_told_to_the_same_people_once_it_is_published() -> Result<()> {
    let place = proposed().await?;
    for form in [
        &[
            ("act", "add"),
            ("action", "a1"),
            ("what", "Un repas <chaque> mois"),
            ("who", "La direction"),
            ("means", "40 €"),
        ][..],
        &[("act", "show"), ("action", "a1")],
        &[("act", "add"), ("action", "a2"), ("what", "Une chorale")],
    ] {
        done(&place, form).await?;
    }
    let after = EVERY_KIND
        .replace("nom = \"essai\"", &format!("nom = \"{AFTER}\""))
        .replace("date = 2026-01-15", "date = 2026-06-15");
    place.app.workshop(&after).await?;
    publish(&place).await?;
    let board = format!("{}/animer/{AFTER}/actions", place.app.local);
    let seen = Seen::of(place.facilitator.get(board).send().await?).await?;
    let (_, rest) = seen.html.split_once("/lire/").context("no public page")?;
    let (link, _) = rest.split_once("/suivi").context("no way to it")?;
    let follow = format!("{}/lire/{link}/suivi", place.app.local);
    assert!(
        !read(&place, &follow)
            .await?
            .html
            .contains("id=\"promised\"")
    );
    // Taken over, it is the house's until somebody publishes.
    let taken = post(&place, "actions", &[("act", "recall"), ("from", SLUG)]).await?;
    ensure!(taken.status == 303, "{}", taken.text());
    assert!(!read(&place, &follow).await?.text().contains("Un repas"));
    publish(&place).await?;
    for address in [follow.clone(), format!("{follow}/en-clair")] {
        let seen = read(&place, &address).await?;
        seen.says(
            200,
            "Ce qui avait été promis à « Un essai » (15 janvier 2026)",
        );
        seen.says(
            200,
            "Un repas <chaque> mois À lancer S'en charge : La direction",
        );
        assert!(!seen.html.contains("<chaque>"), "it is no mark of ours");
        for kept in ["40 €", "Une chorale"] {
            assert!(!seen.text().contains(kept), "{kept} was shown to nobody");
        }
    }
    Ok(())
}
