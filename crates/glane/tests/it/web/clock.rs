//! A clock that is wrong ends nothing: the day is held against the last one known, and a person says which is right.

use anyhow::{Context, Result};
use glane_core::right::Role;
use glane_testkit::page;

use super::life::{ERASE, answered, data, life, of_today, step};
use super::visit::{Place, SLUG, Seen};

const DAY: u32 = 24 * 3600;
const ASKED: &str = "L'ordinateur dit que nous sommes le";

async fn list(place: &Place) -> Result<Seen> {
    let url = format!("{}/animer", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

async fn say_right(place: &Place, day: &str) -> Result<Seen> {
    let url = format!("{}/date", place.app.local);
    let form = [("day", day), ("workshop", SLUG)];
    Seen::of(place.facilitator.post(url).form(&form).send().await?).await
}

/// Whether nothing was ended.
async fn is_whole(place: &Place) -> Result<bool> {
    let room = place.app.room(SLUG).await?;
    let open = room.look(|inside| !inside.life.is_sealed());
    Ok(open && !data(place, None).await?.ballots.is_empty())
}

#[tokio::test]
async fn a_clock_far_ahead_seals_and_erases_nothing_until_a_person_says_that_it_is_right()
-> Result<()> {
    let place = Place::with(&of_today()).await?;
    answered(&place).await?;
    place.app.site.tend().await;
    for page in [list(&place).await?, place.console().await?] {
        assert!(!page.text().contains(ASKED), "{}", page.text());
    }
    for days in [400, 36_500] {
        place.app.pass(days * DAY);
        place.app.site.tend().await;
        assert!(is_whole(&place).await?, "{days} days ahead");
        list(&place).await?.says(200, ASKED);
        place
            .console()
            .await?
            .says(200, "la dernière fois, c'était le 28 novembre 2024");
        // Put right, all is as it was, and nothing is asked any more.
        place.app.back(days * DAY);
        place.app.site.tend().await;
        assert!(is_whole(&place).await?, "back from {days} days ahead");
        assert!(!list(&place).await?.text().contains(ASKED));
    }
    // Far behind as well.
    place.app.back(3 * DAY);
    place.app.site.tend().await;
    list(&place).await?.says(200, ASKED);
    place.app.pass(3 * DAY);

    // The day was right after all: what is due is done at the next look.
    place.app.pass(400 * DAY);
    let console = place.console().await?;
    console.says(200, "La date est bonne");
    let day = page::field(&console.html, "day").context("no day")?;
    assert_eq!(day, "2026-01-02");
    assert_eq!(say_right(&place, "2024-11-28").await?.status, 303);
    list(&place).await?.says(200, ASKED);
    let said = say_right(&place, &day).await?;
    assert_eq!(
        (said.status, said.location()),
        (303, format!("/animer/{SLUG}").as_str())
    );
    assert!(!list(&place).await?.text().contains(ASKED));
    assert!(is_whole(&place).await?);
    place.app.site.tend().await;
    assert!(data(&place, None).await?.ballots.is_empty());
    Ok(())
}

#[tokio::test]
async fn what_a_person_ends_by_hand_is_ended_whatever_the_clock_says() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    answered(&place).await?;
    place.app.site.tend().await;
    place.app.pass(400 * DAY);
    assert_eq!(step(&place, "seal", &place.code).await?.status, 303);
    life(&place).await?.says(200, "L'atelier est clos depuis");
    assert_eq!(step(&place, "purge", ERASE).await?.status, 303);
    assert!(data(&place, None).await?.ballots.is_empty());
    list(&place).await?.says(200, ASKED);
    Ok(())
}

#[tokio::test]
async fn who_may_not_end_a_workshop_is_told_and_has_no_button() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    place.app.site.tend().await;
    place.app.pass(36 * DAY);
    let (_, client) = place.app.member("Awa", Role::CoFacilitator).await?;
    let url = format!("{}/animer/{SLUG}", place.app.local);
    let seen = Seen::of(client.get(url).send().await?).await?;
    seen.says(200, "Qui peut clore un atelier");
    assert!(!seen.html.contains("date-right"));
    let url = format!("{}/date", place.app.local);
    let form = [("day", "2025-01-03")];
    let refused = client.post(url).form(&form).send().await?;
    assert_eq!(refused.status().as_u16(), 403);
    list(&place).await?.says(200, ASKED);
    Ok(())
}

#[tokio::test]
async fn data_that_never_knew_a_day_take_todays() -> Result<()> {
    let place = Place::with(&of_today()).await?;
    answered(&place).await?;
    // Nobody asked what is due before: as in data of an earlier version.
    place.app.pass(100 * DAY);
    assert!(!list(&place).await?.text().contains(ASKED));
    place.app.site.tend().await;
    place.app.pass(30 * DAY);
    place.app.site.tend().await;
    assert!(!is_whole(&place).await?);
    Ok(())
}
