//! Sheets of which something is apart: a page that never comes, one that is typed besides, two people who look at once.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use glane_scan::generator::Mark;
use glane_testkit::page as html_of;

use super::life::console_page;
use super::sheets::{SCRIPT, answered, decided, pressed, read, scan};
use super::visit::{Place, SLUG, Seen};
use crate::papers::pen::{Filling, Paper};

/// Types « oui » on the sheet of a number.
async fn typed(place: &Place, number: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/papier/saisir", place.app.local);
    let html = place.facilitator.get(&url).send().await?.text().await?;
    let form = html.split_once("id=\"typing\"").context("no form")?.1;
    let mut fields = vec![("numero", number.to_owned()), ("q.choix", "1".to_owned())];
    for name in ["act", "entry", "base", "round.choix", "round.texte"] {
        fields.push((name, html_of::field(form, name).context(name)?));
    }
    Seen::of(place.facilitator.post(&url).form(&fields).send().await?).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sheet_that_is_typed_and_photographed_is_asked_about() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 2).await?;
    typed(&place, "un")
        .await?
        .says(422, "« un » n'est pas un numéro de feuille");
    typed(&place, "3")
        .await?
        .says(422, "Aucune feuille n° 3 n'a été imprimée");
    assert_eq!(typed(&place, "1").await?.status, 303);
    typed(&place, "1")
        .await?
        .says(409, "La feuille n° 1 est déjà saisie");
    assert_eq!(answered(&place).await?, 1);
    let seen = read(&place, vec![("un.jpg", scan(&paper, 0, &["non"], false))]).await?;
    seen.says(200, "1 feuille attend votre avis");
    assert_eq!(answered(&place).await?, 1, "counted twice");
    console_page(&place, "papier/saisir")
        .await?
        .says(200, "La feuille n° 1 est aussi arrivée en photo");
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    page.says(200, "Feuille n° 1 : déjà saisie à la main. Que garder ?");
    let kept = decided(&place, &page, &[("act", "saisie")]).await?;
    assert_eq!((kept.status, answered(&place).await?), (303, 1));
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    page.says(200, "Tout est vérifié.");
    page.says(200, "comptée par sa saisie");
    // Taken back, it is asked again; the photo is kept, and what was typed can be put back on its page.
    page.says(
        200,
        "Votre dernière décision : Feuille n° 1, saisie ou photo",
    );
    assert_eq!(pressed(&place, &page, "reprendre").await?.status, 303);
    let page = console_page(&place, "papier/relire?fenetre=a1").await?;
    let kept = decided(&place, &page, &[("act", "photo")]).await?;
    assert_eq!((kept.status, answered(&place).await?), (303, 1));
    let ballots = place.ballots().await?;
    assert_eq!(ballots.len(), 2, "nothing is lost");
    console_page(&place, "papier/saisir")
        .await?
        .says(200, "Remettre cette fiche");
    // From the page of before: somebody was faster.
    let late = decided(&place, &page, &[("act", "saisie")]).await?;
    assert_eq!(late.status, 409);
    Ok(())
}

/// So many questions that a sheet has two pages.
fn long() -> String {
    let mut script = SCRIPT.to_owned();
    for n in 1..=6 {
        write!(
            script,
            "\n[[question]]\ncle = \"q{n}\"\ntype = \"un-choix\"\ntexte = \"Et là ?\"\noptions = [\"Ici\", \"Là\", \"Plus loin\"]\n"
        )
        .unwrap();
    }
    script
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_never_comes_is_said_done_without_or_typed() -> Result<()> {
    let place = Place::with(&long()).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 1).await?;
    assert_eq!(paper.pages(), 2);
    let mut filling = Filling::default();
    filling.tick(&paper.form, "choix", "oui", Mark::Cross);
    let first = paper.scans(0, &filling).remove(0);
    read(&place, vec![("un.jpg", first)])
        .await?
        .says(200, "Feuille n° 1 : il manque la page 2");
    let look = || console_page(&place, "papier/relire?fenetre=a1");
    look()
        .await?
        .says(200, "Il manque la page 2 (Feuille n° 1).");
    assert_eq!(answered(&place).await?, 0);
    assert_eq!(pressed(&place, &look().await?, "sans").await?.status, 303);
    assert_eq!(answered(&place).await?, 1);
    let page = look().await?;
    page.says(200, "comptée sans attendre la photo de la page 2");
    page.says(200, "Votre dernière décision : Feuille n° 1, page 2");
    assert_eq!(pressed(&place, &page, "attendre").await?.status, 303);
    assert_eq!(answered(&place).await?, 0);
    // Typed from the sheet in hand: the last question's second box.
    let page = console_page(&place, "papier/relire?taper=1.2&fenetre=a1").await?;
    page.says(200, "La page 2, telle qu'elle est sur le papier");
    let last = paper.form.tasks().count() - 1;
    let box_of_it = format!("c-{last}");
    let fields = [(box_of_it.as_str(), "1"), ("act", "taper")];
    assert_eq!(decided(&place, &page, &fields).await?.status, 303);
    assert_eq!(answered(&place).await?, 1);
    let key = glane_core::id::QuestionKey::new("q6")?;
    let room = place.app.room(SLUG).await?;
    let said = room.look(|inside| inside.counted(&key).map(|one| one.room.answered));
    assert_eq!(said, Some(1));
    // Typed again from the old page: it is there already.
    assert_eq!(decided(&place, &page, &fields).await?.status, 409);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_looks_at_a_doubt_stays_with_it_while_another_is_decided() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 2).await?;
    for sheet in 0..2 {
        let both = scan(&paper, sheet, &["oui", "non"], false);
        read(&place, vec![("deux.jpg", both)]).await?;
    }
    let which = |seen: &Seen| {
        let rest = seen.html.split_once("id=\"which\">").map(|(_, rest)| rest);
        rest.and_then(|rest| rest.split_once('<'))
            .map(|(name, _)| name.to_owned())
    };
    let mine = console_page(&place, "papier/relire?n=1&fenetre=a1").await?;
    assert_eq!(which(&mine).as_deref(), Some("Feuille n° 2"));
    assert!(
        mine.html
            .contains("data-stream=\"/animer/essai/papier/relire/direct\"")
    );
    let here = html_of::attributes(&mine.html, "data-here").remove(0);
    // A colleague decides the first one: mine has another number now.
    let theirs = console_page(&place, "papier/relire?fenetre=b2").await?;
    let one = [("c-0", "0"), ("act", "valider")];
    assert_eq!(decided(&place, &theirs, &one).await?.status, 303);
    let anew = place.facilitator.get(format!("{}{here}", place.app.local));
    let anew = Seen::of(anew.send().await?).await?;
    assert_eq!(which(&anew).as_deref(), Some("Feuille n° 2"));
    anew.says(200, "1 sur 1");
    Ok(())
}
