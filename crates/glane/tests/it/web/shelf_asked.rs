//! « Les moyens »: what is asked before a means goes that actions lean on, and a button that is pressed twice.

use anyhow::{Context, Result, ensure};
use glane_testkit::page;

use super::shelf::{ADD, decisions, done, look, post};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

const REMOVE: [(&str, &str); 2] = [("act", "remove"), ("means", "guide")];

#[tokio::test]
async fn a_means_that_actions_lean_on_goes_only_when_they_were_named() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    done(&place, SLUG, "moyens", &ADD).await?;
    let free = look(&place, SLUG, "moyens").await?;
    assert!(!free.html.contains("name=\"sure\""), "nothing leans on it");
    for (key, what) in [("a", "Une soirée"), ("b", "Un guide à écrire")] {
        let add = [
            ("act", "add"),
            ("action", key),
            ("what", what),
            ("shelf", "guide"),
        ];
        done(&place, SLUG, "actions", &add).await?;
    }
    // The page names them and its button says that they were read; one of an older page is asked.
    let seen = look(&place, SLUG, "moyens").await?;
    seen.says(200, "2 actions s'appuient dessus. Elles restent");
    let (_, ask) = seen
        .html
        .split_once("id=\"r-guide\"")
        .context("not asked")?;
    assert!(ask.contains("<li>Une soirée</li>") && ask.contains("name=\"sure\""));
    let before = decisions(&place, SLUG).await?;
    let asked = post(&place, SLUG, "moyens", &REMOVE).await?;
    asked.says(
        409,
        "Des actions s'appuient sur ce moyen : rien n'est encore retiré",
    );
    assert!(
        asked.html.contains("id=\"r-guide\" open") && asked.html.contains("id=\"e-guide\" open")
    );
    assert_eq!(decisions(&place, SLUG).await?, before);
    let sure = [&REMOVE[..], &[("sure", "1")]].concat();
    for _ in 0..2 {
        done(&place, SLUG, "moyens", &sure).await?;
    }
    assert_eq!(decisions(&place, SLUG).await?, before + 1);
    Ok(())
}

#[tokio::test]
async fn a_second_press_of_undo_says_that_it_is_undone_and_undoes_nothing_more() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    done(&place, SLUG, "moyens", &ADD).await?;
    let write = [("act", "write"), ("means", "guide"), ("name", "Un guide")];
    done(&place, SLUG, "moyens", &write).await?;
    let undoes = async || {
        let seen = look(&place, SLUG, "moyens").await?;
        page::field(&seen.html, "undoes").context("nothing to undo")
    };
    let last = undoes().await?;
    let undo = [("act", "undo"), ("undoes", last.as_str())];
    done(&place, SLUG, "moyens", &undo).await?;
    let before = decisions(&place, SLUG).await?;
    let again = post(&place, SLUG, "moyens", &undo).await?;
    again.says(200, "C'est déjà annulé");
    again.says(200, "Le guide du droit à l'image");
    assert_eq!(decisions(&place, SLUG).await?, before, "it undid another");
    // Both presses on their way at once, from one page.
    let first = undoes().await?;
    let base = place.app.room(SLUG).await?;
    let base = base.look(|inside| inside.revision.0.to_string());
    let form = [
        ("act", "undo"),
        ("undoes", first.as_str()),
        ("base", base.as_str()),
    ];
    let url = format!("{}/animer/{SLUG}/moyens", place.app.local);
    let press = || async { Seen::of(place.facilitator.post(&url).form(&form).send().await?).await };
    let (one, other) = tokio::join!(press(), press());
    for seen in [one?, other?] {
        ensure!(seen.status != 409, "{}", seen.text());
    }
    assert_eq!(decisions(&place, SLUG).await?, before + 1);
    // Put back twice, the same.
    let seen = look(&place, SLUG, "moyens").await?;
    let (_, redo) = seen
        .html
        .split_once("id=\"f-redo-last\"")
        .context("no redo")?;
    let redone = page::field(redo, "undoes").context("nothing to redo")?;
    let redo = [("act", "redo"), ("undoes", redone.as_str())];
    done(&place, SLUG, "moyens", &redo).await?;
    post(&place, SLUG, "moyens", &redo)
        .await?
        .says(200, "C'est déjà rétabli");
    // A page from before somebody else's change is told, as ever.
    let write = [("act", "write"), ("means", "guide"), ("name", "Un livret")];
    done(&place, SLUG, "moyens", &write).await?;
    let stale = [("act", "undo"), ("undoes", first.as_str())];
    post(&place, SLUG, "moyens", &stale)
        .await?
        .says(409, "Quelqu'un d'autre");
    Ok(())
}

#[tokio::test]
async fn a_link_that_names_somebody_before_its_host_is_refused_and_says_why() -> Result<()> {
    let place = Place::with(EVERY_KIND).await?;
    let mut add = ADD;
    add[7] = ("link", "https://banque.fr@exemple.org/guide");
    let seen = post(&place, SLUG, "moyens", &add).await?;
    seen.says(422, "un nom est écrit avant « @ »");
    assert!(
        seen.html
            .contains("value=\"https://banque.fr@exemple.org/guide\"")
    );
    assert_eq!(decisions(&place, SLUG).await?, 0);
    Ok(())
}
