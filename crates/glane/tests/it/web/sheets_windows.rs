//! Several people who check sheets at once: each window at places of its own, each taking back what it decided.

use anyhow::{Context, Result, ensure};
use glane_core::right::Role;
use glane_testkit::page as html_of;
use reqwest::Client;

use super::sheets::{SCRIPT, decided, pressed, read, scan};
use super::visit::{Place, SLUG, Seen};
use crate::papers::pen::Paper;

/// A place where so many sheets wait, each with two circles ticked.
async fn waiting(sheets: usize) -> Result<Place> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, sheets).await?;
    for sheet in 0..sheets {
        let both = scan(&paper, sheet, &["oui", "non"], false);
        read(&place, vec![("deux.jpg", both)]).await?;
    }
    Ok(place)
}

/// The page as somebody opens it, by the address that it gives itself from then on.
async fn look(place: &Place, client: &Client, address: &str) -> Result<Seen> {
    let url = format!("{}{address}", place.app.local);
    Seen::of(client.get(url).send().await?).await
}

fn address() -> String {
    format!("/animer/{SLUG}/papier/relire")
}

fn here(seen: &Seen) -> String {
    html_of::attributes(&seen.html, "data-here").remove(0)
}

/// Which sheet it shows, if it shows one.
fn which(seen: &Seen) -> Option<String> {
    let (_, rest) = seen.html.split_once("id=\"which\">")?;
    Some(rest.split_once('<')?.0.to_owned())
}

const FIRST: [(&str, &str); 2] = [("c-0", "0"), ("act", "valider")];

#[tokio::test]
async fn two_windows_have_places_of_their_own_and_what_is_left_can_be_taken_over() -> Result<()> {
    let place = waiting(3).await?;
    let me = &place.facilitator;
    let mine = look(&place, me, &address()).await?;
    let theirs = look(&place, me, &address()).await?;
    assert_eq!(which(&mine).as_deref(), Some("Feuille n° 1"));
    assert_eq!(which(&theirs).as_deref(), Some("Feuille n° 2"));
    // Loaded again, each is where it was.
    let mine = look(&place, me, &here(&mine)).await?;
    assert_eq!(which(&mine).as_deref(), Some("Feuille n° 1"));
    // What others look at is passed over, in either direction.
    let next = html_of::attributes(&mine.html, "href");
    let next = next.iter().find(|href| href.contains("n=2"));
    let third = look(&place, me, &next.context("no next")?.replace("&#38;", "&")).await?;
    assert_eq!(which(&third).as_deref(), Some("Feuille n° 3"));
    let sent = decided(&place, &third, &FIRST).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let mine = look(&place, me, sent.location()).await?;
    assert_eq!(which(&mine).as_deref(), Some("Feuille n° 1"));
    let sent = decided(&place, &mine, &FIRST).await?;
    let mine = look(&place, me, sent.location()).await?;
    assert_eq!(which(&mine), None);
    mine.says(
        200,
        "Le dernier endroit à vérifier est ouvert dans une autre fenêtre.",
    );
    // Nobody is kept from it: who takes it over has it, and the other page stays where it is and says so.
    let take = html_of::attributes(&mine.html, "href");
    let take = take.iter().find(|href| href.contains("prendre=oui"));
    let take = take.context("no way to take it")?.replace("&#38;", "&");
    let mine = look(&place, me, &take).await?;
    assert_eq!(which(&mine).as_deref(), Some("Feuille n° 2"));
    assert!(!here(&mine).contains("prendre"), "{}", here(&mine));
    let theirs = look(&place, me, &here(&theirs)).await?;
    assert_eq!(which(&theirs).as_deref(), Some("Feuille n° 2"));
    theirs.says(200, "Cet endroit est aussi ouvert dans une autre fenêtre");
    ensure!(decided(&place, &mine, &FIRST).await?.status == 303);
    let late = decided(&place, &theirs, &[("c-0", "1"), ("act", "valider")]).await?;
    assert_eq!(late.status, 409, "{}", late.text());
    Ok(())
}

#[tokio::test]
async fn a_window_that_goes_leaves_its_place_to_others() -> Result<()> {
    let place = waiting(1).await?;
    let me = &place.facilitator;
    let mine = look(&place, me, &address()).await?;
    let other = look(&place, me, &address()).await?;
    assert_eq!(which(&other), None);
    let own = |name: &str| html_of::attributes(&mine.html, name).remove(0);
    let (window, visit) = (own("data-window"), own("data-visit"));
    let url = format!("{}{}", place.app.local, address());
    // It goes while it still asks what became of the room: what is answered late gives it nothing.
    let ask = || {
        let asked = me.get(format!("{}{}", place.app.local, here(&mine)));
        let asked = asked.header("x-glane-part", "1");
        asked.header("x-glane-visit", &visit).send()
    };
    ensure!(ask().await?.text().await?.contains(&*visit));
    let form = [
        ("act", "quitter"),
        ("fenetre", &*window),
        ("visite", &*visit),
    ];
    assert_eq!(me.post(url).form(&form).send().await?.status(), 204);
    ensure!(ask().await?.status() == 200);
    let other = look(&place, me, &here(&other)).await?;
    assert_eq!(which(&other).as_deref(), Some("Feuille n° 1"));
    Ok(())
}

#[tokio::test]
async fn one_takes_back_ones_own_last_decision_and_reads_whose_a_later_one_is() -> Result<()> {
    let place = waiting(4).await?;
    let (_, nadia) = place.app.member("Nadia", Role::Administrator).await?;
    let me = &place.facilitator;
    let mine = look(&place, me, &address()).await?;
    let sent = decided(&place, &mine, &FIRST).await?;
    let mine = look(&place, me, sent.location()).await?;
    mine.says(200, "Votre dernière décision : Feuille n° 1");
    assert_eq!(which(&mine).as_deref(), Some("Feuille n° 2"));
    // Another window of the same link, and one of an account.
    let other = look(&place, me, &address()).await?;
    assert!(!other.html.contains("value=\"reprendre\""), "not its own");
    other.says(
        200,
        "Décidé depuis dans une autre fenêtre, où cela se reprend : Feuille n° 1",
    );
    let theirs = look(&place, &nadia, &address()).await?;
    let form = super::sheets::answer(&theirs, &FIRST)?;
    let url = format!("{}{}", place.app.local, address());
    let sent = Seen::of(nadia.post(url).form(&form).send().await?).await?;
    assert_eq!(sent.status, 303, "{}", sent.text());
    let mine = look(&place, me, &here(&mine)).await?;
    mine.says(
        200,
        "Décidé depuis par quelqu'un d'autre (Nadia), qui peut le reprendre : Feuille n° ",
    );
    mine.says(200, "Votre dernière décision : Feuille n° 1");
    assert_eq!(pressed(&place, &mine, "reprendre").await?.status, 303);
    let mine = look(&place, me, &here(&mine)).await?;
    mine.says(200, "3 endroits à vérifier");
    assert!(
        !mine.html.contains("value=\"reprendre\""),
        "hers is not mine"
    );
    // What was taken back waits again, and is where the window goes.
    let again = look(&place, &nadia, &sent.location().replace("&#38;", "&")).await?;
    again.says(200, "Votre dernière décision");
    Ok(())
}
