//! Photocopies of a numbered sheet of two pages, put together by the page's buttons; and sheets that wait when it is sealed.

use anyhow::{Context, Result, ensure};
use glane_core::sheet::form::Form;
use glane_core::sheet::ledger::{Ink, PageRead, PictureId};
use glane_core::sheet::{Ask, State};
use glane_testkit::page;

use super::life::{console_page, step};
use super::sheets::{answered, decided, pressed};
use super::visit::{EVERY_KIND, Place, SLUG};
use crate::papers::pen::Paper;

/// A page of sheet 1 as a picture shows it: the boxes at these places ticked.
pub(super) fn shown(form: &Form, picture: u8, number: usize, ticked: &[usize]) -> PageRead {
    let page = &form.geometry.pages[number - 1];
    let boxes: usize = page.tasks.iter().map(|task| task.ask.ticks().len()).sum();
    let frames = page
        .tasks
        .iter()
        .filter(|task| matches!(task.ask, Ask::Write(_)));
    PageRead {
        picture: PictureId::of(&[picture], 0),
        form: form.geometry.form.clone(),
        serial: Some(1),
        page: page.number,
        boxes: (0..boxes)
            .map(|at| {
                if ticked.contains(&at) {
                    State::Ticked
                } else {
                    State::Empty
                }
            })
            .collect(),
        frames: frames.map(|_| false).collect(),
        notes: vec![],
        ink: Ink::default(),
    }
}

pub(super) async fn printed() -> Result<(Place, Paper)> {
    let more = r#"
[[question]]
cle = "suite"
type = "un-choix"
texte = "Et ensuite ?"
options = [{ cle = "un", texte = "Un" }, { cle = "deux", texte = "Deux" }, { cle = "trois", texte = "Trois" }]
"#;
    let place = Place::with(&format!(
        "{EVERY_KIND}{more}{}",
        more.replace("suite", "fin")
    ))
    .await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 1).await?;
    ensure!(paper.pages() == 2, "{} pages", paper.pages());
    Ok((place, paper))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_pages_of_one_photocopy_are_put_together_by_the_doubt_or_after_it() -> Result<()> {
    for at_once in [true, false] {
        let (place, paper) = printed().await?;
        let room = place.app.room(SLUG).await?;
        let form = &paper.form;
        room.pages_read(vec![shown(form, 1, 1, &[0, 3]), shown(form, 2, 2, &[0])])
            .await?;
        assert_eq!(answered(&place).await?, 1);
        room.pages_read(vec![shown(form, 3, 1, &[1, 2])]).await?;
        assert_eq!(answered(&place).await?, 1, "what was sure counts");
        let seen = console_page(&place, "papier/relire?fenetre=a1").await?;
        assert!(!seen.html.contains("avec:"), "no photocopy waits yet");
        assert_eq!(
            decided(&place, &seen, &[("act", "deux")]).await?.status,
            303
        );
        assert_eq!(answered(&place).await?, 1);
        room.pages_read(vec![shown(form, 4, 2, &[2])]).await?;
        let seen = console_page(&place, "papier/relire?fenetre=a1").await?;
        seen.says(
            200,
            "Deux personnes : la seconde photo va avec Photocopie de la feuille n° 1",
        );
        if at_once {
            let own = PictureId::of(&[4], 0);
            let (_, rest) = seen
                .html
                .split_once(&format!("value=\"avec:{own}:"))
                .context("no button")?;
            let with = rest.split('"').next().context("no end")?;
            let act = format!("avec:{own}:{with}");
            assert_eq!(decided(&place, &seen, &[("act", &act)]).await?.status, 303);
        } else {
            assert_eq!(
                decided(&place, &seen, &[("act", "deux")]).await?.status,
                303
            );
            assert_eq!(answered(&place).await?, 1);
            let seen = console_page(&place, "papier/relire?fenetre=a1").await?;
            seen.says(200, "Pages d'une même photocopie ?");
            let (_, joins) = seen.html.split_once("id=\"joins\"").context("no joins")?;
            let images: Vec<&str> = joins
                .split("name=\"image\" value=\"")
                .skip(1)
                .take(2)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            let base = page::field(&seen.html, "base").context("no base")?;
            let fields = [
                ("act", "meme"),
                ("base", &*base),
                ("n", "0"),
                ("image", images[0]),
                ("image", images[1]),
            ];
            let url = format!("{}/animer/{SLUG}/papier/relire", place.app.local);
            let sent = place.facilitator.post(url).form(&fields).send().await?;
            assert_eq!(sent.status(), 303);
        }
        assert_eq!(answered(&place).await?, 2, "{at_once}");
        let seen = console_page(&place, "papier/relire?fenetre=a1").await?;
        assert!(!seen.html.contains("id=\"joins\"") && !seen.text().contains("il manque"));
        seen.says(200, "Tout est vérifié.");
        ensure!(room.recount().await?.differs.is_empty());
        // Taken back, the page is a photocopy's alone again.
        assert_eq!(pressed(&place, &seen, "reprendre").await?.status, 303);
        assert_eq!(answered(&place).await?, 1);
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_ends_or_seals_a_workshop_reads_what_of_its_sheets_would_be_lost() -> Result<()> {
    let (place, paper) = printed().await?;
    let life = console_page(&place, "vie").await?;
    assert!(
        !life.text().contains("feuille de papier"),
        "{}",
        life.text()
    );
    let room = place.app.room(SLUG).await?;
    // The second page is not in.
    room.pages_read(vec![shown(&paper.form, 1, 1, &[0, 3])])
        .await?;
    let one = "1 feuille de papier n'est pas encore comptée : elle attend votre avis, ou une page. À la clôture, toutes ses réponses seront perdues";
    let told = |text: String| text.matches(one).count();
    assert_eq!(
        told(console_page(&place, "vie").await?.text()),
        2,
        "beside both buttons"
    );
    place
        .console()
        .await?
        .says(200, "1 feuille de papier n'est pas encore comptée");
    // It is, with a frame that somebody has to copy.
    let mut second = shown(&paper.form, 2, 2, &[0]);
    if let Some(frame) = second.frames.first_mut() {
        *frame = true;
    }
    room.pages_read(vec![second]).await?;
    let page = console_page(&place, "vie").await?;
    page.says(
        200,
        "(1 endroit à vérifier). À la clôture, toutes ses réponses seront perdues",
    );
    assert!(page.html.contains(&format!("/animer/{SLUG}/papier/relire")));
    ensure!(step(&place, "end", "").await?.status == 303);
    assert_eq!(
        console_page(&place, "vie")
            .await?
            .text()
            .matches("À la clôture")
            .count(),
        1
    );
    place
        .console()
        .await?
        .says(200, "À la clôture, toutes ses réponses seront perdues");
    ensure!(step(&place, "seal", &place.code).await?.status == 303);
    assert!(
        !console_page(&place, "vie")
            .await?
            .text()
            .contains("À la clôture")
    );
    Ok(())
}
