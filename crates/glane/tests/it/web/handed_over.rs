//! What a centre hands over, by HTTP alone: what a person has yet to read, or hid, is in no archive of any level. All people
//! are made up.

use anyhow::{Context, Result, ensure};
use glane_archive::{Level, read};
use glane_testkit::page;

use super::consultation::{Centre, Federation};
use super::visit::{EVERY_KIND, Place, SLUG, Seen};

/// The archive of the workshop at a level, and all that is written in it.
async fn handed_over(place: &Place, level: Level) -> Result<(glane_archive::Archive, String)> {
    let url = format!("{}/animer/{SLUG}/archive", place.app.local);
    let form = [
        ("level", level.name()),
        ("site", "Le Moulin"),
        ("edition", "2027"),
    ];
    let answer = place.facilitator.post(url).form(&form).send().await?;
    ensure!(answer.status().is_success(), "{}", answer.status());
    let bytes = answer.bytes().await?;
    let files = glane_office::unzip::files(&bytes).context("no archive")?;
    let mut inside = String::new();
    for content in files.into_values() {
        inside.push_str(&String::from_utf8(content)?);
    }
    Ok((read(&bytes)?, inside))
}

async fn look(place: &Place, path: &str) -> Result<Seen> {
    let url = format!("{}/animer/{SLUG}/{path}", place.app.local);
    Seen::of(place.facilitator.get(url).send().await?).await
}

/// Presses a button of the words' page.
async fn press(place: &Place, act: &str, word: &str) -> Result<()> {
    let room = place.app.room(SLUG).await?;
    let base = room.look(|inside| inside.revision.0).to_string();
    let form = [("act", act), ("forms", &key(word)?), ("base", &base)];
    let url = format!("{}/animer/{SLUG}/mots/mots", place.app.local);
    let sent = place.facilitator.post(url).form(&form).send().await?;
    ensure!(sent.status() == 303, "{}", sent.status());
    Ok(())
}

fn key(word: &str) -> Result<String> {
    let key = glane_analysis::form_key(word).context("a word has a key")?;
    Ok(key.to_string())
}

#[tokio::test]
async fn what_minors_wrote_is_in_no_archive_before_somebody_has_read_it_nor_once_it_is_hidden()
-> Result<()> {
    let script = EVERY_KIND.replacen("titre =", "public = \"jeunes\"\ntitre =", 1);
    let place = Place::with(&script).await?;
    place.decide("open", "mots").await?;
    for _ in 0..6 {
        place.visitor()?.answer(&[("v", "motcache")]).await?;
    }
    place.decide("open", "texte").await?;
    for _ in 0..6 {
        place.visitor()?.answer(&[("v", "Rien de relu")]).await?;
    }
    let word = key("motcache")?;
    let desk = look(&place, "relire").await?;
    desk.says(200, "motcache");
    desk.says(200, "aucun fichier ne les donne");
    let shown = look(&place, "archive").await?;
    shown.says(200, "ne part à aucun niveau");
    let nowhere = async || -> Result<()> {
        for level in Level::ALL {
            let (archive, inside) = handed_over(&place, level).await?;
            for gone in ["motcache", "Rien de relu", word.as_str()] {
                ensure!(!inside.contains(gone), "{gone} at {level:?}");
            }
            // Whoever wrote it counts among those who answered.
            let answered = archive
                .figures
                .questions
                .first()
                .and_then(|one| one.answered);
            ensure!(answered == Some(6), "{answered:?} at {level:?}");
        }
        Ok(())
    };
    nowhere().await?;

    // Read and shown, the word leaves; the texts still wait.
    press(&place, "unhide", "motcache").await?;
    for level in Level::ALL {
        let (archive, inside) = handed_over(&place, level).await?;
        let cells = archive.figures.questions.first().map(|one| &one.cells);
        let cell = cells.and_then(|cells| cells.get("word:motcache")).copied();
        ensure!(cell == Some(Some(6)), "{cell:?} at {level:?}");
        ensure!(!inside.contains("Rien de relu"), "{level:?}");
    }
    // « Cacher ce mot » takes it back.
    press(&place, "hide", "motcache").await?;
    nowhere().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn how_many_a_centre_of_few_are_is_not_told_where_archives_are_added() -> Result<()> {
    let federation = Federation::open("").await?;
    let centre = Centre::open(1).await?;
    centre.workshop("reseau", "", [2, 1, 0]).await?;
    let bytes = centre
        .archive("reseau", "everything", "La Gare", "2026")
        .await?;
    let (status, told) = federation.add(vec![("gare.glane", bytes)]).await?;
    ensure!(status == 200, "{told}");
    let told = page::plain(&told);
    ensure!(told.contains("La Gare"), "{told}");
    ensure!(
        told.contains("trop peu de personnes pour être montré"),
        "{told}"
    );
    ensure!(!told.contains("3 personnes"), "{told}");
    Ok(())
}
