//! A form that asks for several things at once: all of them are done or none, held against what its page showed.

use anyhow::{Result, ensure};
use glane_core::action::{Actions, Progress};
use glane_core::decision::Act;
use glane_core::id::{ActionKey, Revision};

use super::actions::{done, proposed, send_from};
use super::shelf::{self, ADD, decisions, look};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

#[tokio::test]
async fn what_somebody_changed_since_stands_in_the_way_of_all_that_a_form_asks() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let after = EVERY_KIND.replace("nom = \"essai\"", "nom = \"suite\"");
    place.app.workshop(&after).await?;
    let other = [("act", "add"), ("means", "atelier"), ("name", "Un atelier")];
    for means in [&ADD[..], &other] {
        shelf::done(&place, SLUG, "moyens", means).await?;
    }
    // A page is open on which neither is here; then somebody takes one over, and off again.
    let room = place.app.room("suite").await?;
    let base = room.look(|inside| inside.revision.0.to_string());
    let take = [("act", "take"), ("from", "w-essai"), ("means", "guide")];
    shelf::done(&place, "suite", "moyens", &take).await?;
    let remove = [("act", "remove"), ("means", "guide")];
    shelf::done(&place, "suite", "moyens", &remove).await?;
    let before = decisions(&place, "suite").await?;
    let gather = [("act", "gather"), ("from", "w-essai"), ("base", &base)];
    let url = format!("{}/animer/suite/moyens", place.app.local);
    let late = Seen::of(place.facilitator.post(url).form(&gather).send().await?).await?;
    late.says(409, "Quelqu'un d'autre vient de changer ce moyen");
    assert_eq!(
        decisions(&place, "suite").await?,
        before,
        "half of it is done"
    );
    // By a page that shows what stands, all of it is.
    shelf::done(&place, "suite", "moyens", &gather[..2]).await?;
    assert_eq!(decisions(&place, "suite").await?, before + 2);
    let seen = look(&place, "suite", "moyens").await?;
    seen.says(200, "Un atelier");
    seen.says(200, "Le guide du droit à l'image");
    Ok(())
}

#[tokio::test]
async fn two_things_about_one_action_do_not_stand_in_each_others_way() -> Result<()> {
    let place = proposed().await?;
    for form in [
        &[("act", "add"), ("action", "a1"), ("what", "Un repas")][..],
        &[("act", "show"), ("action", "a1")],
    ] {
        done(&place, form).await?;
    }
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision);
    // Something else came in between.
    place.decide("open", "choix").await?;
    let form = [
        ("act", "stand"),
        ("action", "a1"),
        ("to", "running"),
        ("show", "1"),
    ];
    let shown = base.0.to_string();
    let seen = send_from(&place, &place.facilitator, &shown, &form).await?;
    ensure!(seen.status == 303, "{}", seen.text());
    let actions = room.look(|inside| Actions::fold(inside.log()));
    let action = actions.get(&ActionKey::new("a1").unwrap()).unwrap();
    assert_eq!(action.progress, Progress::Running);
    assert!(!action.is_stale(), "inhabitants are not told");
    // The second was made in sight of the first, and of nothing that the page did not show before.
    let made = room.look(|inside| {
        let last = inside.log().iter().rev().take(2);
        let last = last.filter(|one| matches!(one.act, Act::Action(_)));
        last.map(|one| (one.base, one.revision)).collect::<Vec<_>>()
    });
    let first = made[1].1;
    assert_eq!(made, [(first, Revision(first.0 + 1)), (base, first)]);
    Ok(())
}
