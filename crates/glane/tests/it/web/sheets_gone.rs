//! A question that is removed after its sheets came in: what the page that removes it says, and what the sheets' page does.

use anyhow::Result;

use super::life::console_page;
use super::sheets::{SCRIPT, answered, read, scan};
use super::visit::{Place, SLUG, Seen};
use crate::papers::pen::Paper;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn removing_a_question_says_how_many_sheets_lose_an_answer_and_no_sheet_goes() -> Result<()> {
    let place = Place::with(&format!(
        "{SCRIPT}\n[[question]]\ncle = \"note\"\ntype = \"echelle\"\ntexte = \"Combien ?\"\nde = 1\na = 5\n"
    ))
    .await?;
    let paper = Paper::printed(&place.app, &place.facilitator, SLUG, 2).await?;
    let files = vec![
        ("un.jpg", scan(&paper, 0, &["oui"], false)),
        ("deux.jpg", scan(&paper, 1, &["non"], false)),
    ];
    read(&place, files).await?.says(200, "2 feuilles comptées");
    let url = format!("{}/animer/{SLUG}/questions", place.app.local);
    let page = console_page(&place, "questions").await?;
    page.says(200, "Lequel ?");
    let room = place.app.room(SLUG).await?;
    let version = room.look(|inside| inside.workshop.script.0.to_string());
    // Nobody answered the scale: nothing to say of paper.
    let sent = |key: &'static str, version: String| {
        let form = [
            ("act", "remove".to_owned()),
            ("question", key.to_owned()),
            ("version", version),
        ];
        place.facilitator.post(&url).form(&form).send()
    };
    let seen = Seen::of(sent("note", version).await?).await?;
    assert_eq!(seen.status, 200, "{}", seen.text());
    assert!(!seen.text().contains("feuille"), "{}", seen.text());
    let version = room.look(|inside| inside.workshop.script.0.to_string());
    let seen = Seen::of(sent("choix", version).await?).await?;
    seen.says(
        200,
        "2 feuilles de papier avaient répondu à ce qui n'est plus demandé",
    );
    // Each had answered nothing else: they are put aside, and said to be.
    console_page(&place, "papier/lire")
        .await?
        .says(200, "2 feuilles dont des réponses sont mises de côté");
    console_page(&place, "papier/relire?fenetre=a1")
        .await?
        .says(200, "mise de côté : ce qu'elle répond n'est plus demandé");
    assert_eq!(answered(&place).await?, 0);
    Ok(())
}
