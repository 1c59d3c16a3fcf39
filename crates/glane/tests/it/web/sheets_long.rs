//! What is copied from a frame and is longer than its question takes: said at once, and still there.

use anyhow::{Context, Result};
use glane_core::sheet::Ask;

use super::life::console_page;
use super::sheets::{answered, decided};
use super::sheets_copied::{printed, shown};
use super::visit::SLUG;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_text_that_is_too_long_is_refused_where_it_is_typed_and_stays_in_its_field() -> Result<()>
{
    for (question, most) in [("texte", 40), ("idees", 200), ("mots", 60)] {
        let (place, paper) = printed().await?;
        let room = place.app.room(SLUG).await?;
        let form = &paper.form;
        let mut tasks = form.tasks();
        let at = tasks
            .position(|task| {
                task.question.as_str() == question && matches!(task.ask, Ask::Write(_))
            })
            .context("no frame")?;
        let mut first = 0;
        for (number, page) in (1..).zip(&form.geometry.pages) {
            let mut read = shown(form, number, usize::from(number), &[0]);
            let own = at.checked_sub(first).filter(|own| *own < page.tasks.len());
            if let Some(own) = own {
                let before = page.tasks[..own].iter();
                let before = before.filter(|task| matches!(task.ask, Ask::Write(_)));
                read.frames[before.count()] = true;
            }
            first += page.tasks.len();
            room.pages_read(vec![read]).await?;
        }
        assert_eq!(answered(&place).await?, 0, "{question}");
        let page = console_page(&place, "papier/relire?fenetre=a1").await?;
        let name = format!("t-{at}");
        let fits = "a".repeat(most);
        let long = format!("{fits}&");
        let refused = decided(&place, &page, &[(&name, &long), ("act", "valider")]).await?;
        refused.says(422, &format!("{most} caractères au plus"));
        let kept = format!("value=\"{fits}&#38;\"");
        assert!(refused.html.contains(&kept), "what was typed is gone");
        let taken = decided(&place, &page, &[(&name, &fits), ("act", "valider")]).await?;
        assert_eq!(taken.status, 303, "{question}");
        assert_eq!(answered(&place).await?, 1, "{question}");
    }
    Ok(())
}
