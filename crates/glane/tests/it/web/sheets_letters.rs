//! A photo whose square code cannot be read, handed in on the console with the letters that the sheet has below it.

use anyhow::Result;
use glane_core::sheet::code::Code;
use glane_scan::generator::Mark;
use reqwest::multipart::{Form, Part};

use super::life::console_page;
use super::sheets::{SCRIPT, answered, read, scan};
use super::visit::{Place, SLUG, Seen};
use crate::papers::pen::{Filling, Paper};

async fn lettered(place: &Place, letters: &str, files: &[&[u8]]) -> Result<Seen> {
    let mut form = Form::new().text("lettres", letters.to_owned());
    for (at, bytes) in files.iter().enumerate() {
        let part = Part::bytes(bytes.to_vec()).file_name(format!("{at}.jpg"));
        form = form.part("file", part);
    }
    let url = format!("{}/animer/{SLUG}/papier/lire", place.app.local);
    Seen::of(place.facilitator.post(url).multipart(form).send().await?).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_letters_below_a_code_are_typed_for_one_photo_and_corrected_where_they_are()
-> Result<()> {
    let place = Place::with(SCRIPT).await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 2).await?;
    let room = place.app.room(SLUG).await?;
    let code = room.look(|inside| Code {
        workshop: inside.workshop.code.clone(),
        form: paper.form.geometry.form.clone(),
        serial: Some(1),
        page: 1,
    });
    let letters = room.sheet_code(&code).unwrap();
    let mut filling = Filling {
        is_code_gone: true,
        ..Filling::default()
    };
    filling.tick(&paper.form, "choix", "oui", Mark::Cross);
    let photo = paper.scans(0, &filling).remove(0);
    read(&place, vec![("a.jpg", photo.clone())])
        .await?
        .says(200, "tapez les lettres imprimées dessous");
    console_page(&place, "papier/lire")
        .await?
        .says(200, "Les lettres sous le code carré");
    let short = lettered(&place, &letters[..18], &[&photo]).await?;
    short.says(200, "Ces lettres ne sont pas un code de feuille entier.");
    // What was typed is there to be corrected.
    let value = format!("value=\"{}\"", &letters[..18]);
    assert!(short.html.contains(&value), "{}", short.html);
    assert!(short.html.contains("<details id=\"by-letters\" open>"));
    let other = scan(&paper, 1, &["non"], false);
    lettered(&place, &letters, &[&other])
        .await?
        .says(200, "celui d'une autre page");
    assert_eq!(answered(&place).await?, 0);
    // They are one photo's: the one beside is not taken for the same page.
    let both = lettered(&place, &letters, &[&photo, &other]).await?;
    both.says(200, "Feuille n° 1, page 1 : lue.");
    both.says(200, "Un code est celui d'une seule page");
    assert_eq!(answered(&place).await?, 1);
    // Without letters the field stays empty once all is well.
    let again = lettered(&place, &letters, &[&photo]).await?;
    again.says(200, "Déjà lue : rien ne change.");
    assert!(again.html.contains("<details id=\"by-letters\"><summary>"));
    assert_eq!(answered(&place).await?, 1);
    Ok(())
}
