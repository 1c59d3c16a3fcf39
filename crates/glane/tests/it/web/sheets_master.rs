//! Copies of a master that stand for themselves: each counts in the round its master was made for, and asks what its script asked.

use anyhow::Result;
use glane_core::decision::Act;
use glane_core::id::{QuestionKey, Round};
use glane_live::inside::Inside;
use glane_live::room::Wish;
use glane_scan::generator::Mark;

use super::life::console_page;
use super::sheets::{SCRIPT, read};
use super::visit::{Place, SLUG};
use crate::papers::pen::{Filling, Paper};

const MASTER: [(&str, &str); 3] = [("langue", "fr"), ("nombre", ""), ("quoi", "modele")];

async fn master(place: &Place) -> Result<Paper> {
    Paper::asked(&place.app, &place.facilitator, SLUG, &MASTER).await
}

/// A photo of a copy on which somebody ticked an option.
fn copy(paper: &Paper, item: &str, mark: Mark) -> Vec<u8> {
    let mut filling = Filling::default();
    filling.tick(&paper.form, "choix", item, mark);
    paper.scans(0, &filling).remove(0)
}

/// How many answered in a round.
async fn answered_in(place: &Place, round: u32) -> Result<usize> {
    let key = QuestionKey::new("choix")?;
    let room = place.app.room(SLUG).await?;
    Ok(room.look(|inside: &Inside| {
        let everyone = inside.everyone().filter(|person| {
            let mut all = inside.all_of(*person);
            all.any(|(question, at, _)| *question == key && at == Round(round))
        });
        everyone.count()
    }))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_of_a_master_count_in_the_round_it_was_made_for() -> Result<()> {
    let place = Place::with(SCRIPT).await?;
    place.decide("open", "choix").await?;
    let first = master(&place).await?;
    read(&place, vec![("a.jpg", copy(&first, "oui", Mark::Cross))]).await?;
    let room = place.app.room(SLUG).await?;
    let wish = Wish {
        act: Act::ResetRound {
            question: QuestionKey::new("choix")?,
        },
        base: room.look(|inside| inside.revision),
        undoes: None,
    };
    room.decide(wish).await?;
    // Copied before the second round and handed in after it.
    read(&place, vec![("b.jpg", copy(&first, "non", Mark::Cross))])
        .await?
        .says(200, "2 feuilles comptées");
    assert_eq!(
        (answered_in(&place, 1).await?, answered_in(&place, 2).await?),
        (2, 0)
    );
    // Another master, made now. The old copies stay where they are, and late ones join them.
    let second = master(&place).await?;
    assert_ne!(first.form.geometry.form, second.form.geometry.form);
    read(&place, vec![("c.jpg", copy(&second, "oui", Mark::Cross))]).await?;
    read(&place, vec![("d.jpg", copy(&first, "non", Mark::Tick))])
        .await?
        .says(200, "4 feuilles comptées");
    assert_eq!(
        (answered_in(&place, 1).await?, answered_in(&place, 2).await?),
        (3, 1)
    );
    console_page(&place, "papier/relire?fenetre=a1")
        .await?
        .says(200, "Tout est vérifié");
    Ok(())
}
