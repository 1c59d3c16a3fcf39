//! A room that shouts: its neighbour does not feel it, and it says itself that it is full.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_core::channel::Channel;
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::TokenHash;
use glane_live::LiveError;
use glane_live::submission::{Answer, Outcome, Submission};
use tokio::task::JoinSet;

use super::visit::{EVERY_KIND, Place, Visitor};

/// Answers shouted at once: more than a room keeps waiting.
const SHOUTED: u32 = 12_000;
/// The most of them that may pass before one answer next door: a few commits' worth, not the whole queue.
const PASSED: usize = 4_096;

fn submission(who: u32) -> Submission {
    let mut token = [0; 32];
    token[..4].copy_from_slice(&who.to_be_bytes());
    Submission {
        token: TokenHash(token),
        group: None,
        question: QuestionKey::new("texte").unwrap(),
        round: Round::FIRST,
        attempt: 1,
        age: Duration::ZERO,
        left: None,
        channel: Channel::Phone,
        seen: None,
        answer: Answer::Given {
            raw: Raw::of([format!("cri {who}")]),
            idea: None,
        },
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_room_does_not_feel_the_noise_next_door() -> Result<()> {
    let place = Place::asking("texte").await?;
    let other = EVERY_KIND
        .replace("\"essai\"", "\"autre\"")
        .replace("Un essai", "Un autre atelier");
    place.app.workshop(&other).await?;
    place
        .app
        .decide(&place.facilitator, "autre", "open", "texte")
        .await?;
    let noisy = place.app.room("autre").await?;
    let quiet = Visitor::new(&place.app, &place.code)?;
    quiet.look().await?.says(200, "Pourquoi ?");

    let passed = Arc::new(AtomicUsize::new(0));
    let mut shouting = JoinSet::new();
    for who in 0..SHOUTED {
        let (room, passed) = (Arc::clone(&noisy), Arc::clone(&passed));
        shouting.spawn(async move {
            let outcome = room.submit(submission(who)).await;
            if outcome.is_ok() {
                passed.fetch_add(1, Ordering::Relaxed);
            }
            outcome
        });
    }
    // Once the shouting is under way.
    while passed.load(Ordering::Relaxed) == 0 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let before = passed.load(Ordering::Relaxed);
    quiet.answer(&[("v", "Dit tout bas")]).await?;
    let meanwhile = passed.load(Ordering::Relaxed) - before;

    let (mut kept, mut busy) = (0, 0);
    while let Some(outcome) = shouting.join_next().await {
        match outcome? {
            Ok(Outcome::Admitted { .. }) => kept += 1,
            Err(LiveError::Busy) => busy += 1,
            other => ensure!(false, "{other:?}"),
        }
    }
    ensure!(
        meanwhile <= PASSED,
        "{meanwhile} answers of the noisy room passed before one of the quiet one"
    );
    // What was acknowledged counts, what was turned away does not, and neither reached the other room.
    ensure!(
        kept + busy == SHOUTED as usize && busy > 0,
        "{kept} + {busy}"
    );
    let counted = noisy.look(|inside| {
        let counted = inside.counted(&QuestionKey::new("texte").unwrap());
        counted.map(|counted| counted.room.answered)
    });
    ensure!(usize::try_from(counted.context("not asked")?)? == kept);
    let own = place.ballots().await?;
    ensure!(own.len() == 1, "{} answers in the quiet room", own.len());
    Ok(())
}
