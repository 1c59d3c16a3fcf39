//! Answers that come while others are on their way to the disk: each is counted once and in its order, whatever is
//! closed, opened and proposed between them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use glane_core::ballot::Admission;
use glane_core::channel::Channel;
use glane_core::decision::Act;
use glane_core::id::{PersonId, QuestionKey, Round};
use glane_core::kind::Raw;
use glane_core::person::TokenHash;
use glane_live::Room;
use glane_live::room::Wish;
use glane_live::submission::{Answer, Outcome, Submission};
use glane_testkit::draw::Draw;
use tokio::task::JoinSet;

use super::visit::Place;

/// People who answer, all in the same second.
const PEOPLE: u8 = 60;
/// Changes of mind of each.
const ATTEMPTS: u32 = 4;
/// Seconds after a closing in which what is sent off counts no more.
const PAST: u32 = 10;
/// Long enough for an answer to be off to the disk.
const SOON: Duration = Duration::from_millis(100);
/// Copies of each answer that the network makes.
const COPIES: usize = 2;

fn key(question: &str) -> QuestionKey {
    QuestionKey::new(question).unwrap()
}

fn submission(who: u8, question: &str, attempt: u32, round: Round) -> Submission {
    let idea =
        (question == "idees" && attempt.is_multiple_of(2)).then(|| format!("Idée {}", who % 9));
    let value = match question {
        "idees" => "repas".to_owned(),
        _ => format!("Avis {who} {attempt}"),
    };
    Submission {
        token: TokenHash([who; 32]),
        group: None,
        question: key(question),
        round,
        attempt,
        age: Duration::ZERO,
        left: None,
        channel: Channel::Phone,
        seen: None,
        answer: Answer::Given {
            raw: Raw::of([value]),
            idea,
        },
    }
}

async fn decide(room: &Room, act: Act) -> Result<()> {
    let base = room.look(|inside| inside.revision);
    room.decide(Wish {
        act,
        base,
        undoes: None,
    })
    .await?;
    Ok(())
}

/// What became of the copies of one answer.
type Told = BTreeMap<(u8, &'static str, u32), Vec<Outcome>>;

/// Everyone answers two questions, changes their mind, and their network makes copies, while one of the questions
/// closes and opens again.
async fn storm(place: &Place, room: &Arc<Room>, seed: u64) -> Result<Told> {
    let mut all = JoinSet::new();
    for who in 1..=PEOPLE {
        for question in ["texte", "idees"] {
            for copy in 0..COPIES {
                let room = Arc::clone(room);
                let mut draw = Draw::new(seed * 1_000 + u64::from(who) * 10 + copy as u64);
                all.spawn(async move {
                    let mut told = vec![];
                    for attempt in 1..=ATTEMPTS {
                        for _ in 0..draw.below(40) {
                            tokio::task::yield_now().await;
                        }
                        if draw.below(5) == 0 {
                            tokio::time::sleep(Duration::from_micros(draw.below(3_000))).await;
                        }
                        let given = submission(who, question, attempt, Round::FIRST);
                        told.push(((who, question, attempt), room.submit(given).await));
                    }
                    told
                });
            }
        }
    }
    for _ in 0..6 {
        tokio::time::sleep(Duration::from_millis(3)).await;
        let question = key("texte");
        decide(room, Act::Close { question }).await?;
        place.app.pass(PAST);
        tokio::time::sleep(Duration::from_millis(2)).await;
        let question = key("texte");
        decide(room, Act::Open { question }).await?;
    }
    let mut told = Told::new();
    while let Some(some) = all.join_next().await {
        for (which, outcome) in some? {
            match outcome {
                Ok(outcome) => told.entry(which).or_default().push(outcome),
                Err(error) => ensure!(false, "{which:?}: {error}"),
            }
        }
    }
    Ok(told)
}

/// Holds what was told against what is there.
fn holds(room: &Room, told: &Told) -> Result<()> {
    let mut last: BTreeMap<(PersonId, &str), u32> = BTreeMap::new();
    for ((who, question, attempt), outcomes) in told {
        let mut recorded = 0;
        for outcome in outcomes {
            if let Outcome::Admitted {
                person: Some(person),
                admission: Admission::Recorded { .. },
                ..
            } = outcome
            {
                recorded += 1;
                let highest = last.entry((*person, question)).or_default();
                *highest = (*highest).max(*attempt);
            }
        }
        ensure!(
            recorded <= 1,
            "{who} {question} {attempt}: taken {recorded} times"
        );
    }
    for ((person, question), attempt) in last {
        let kept = room.look(|inside| inside.kept(person, &key(question)).cloned());
        ensure!(
            kept.as_ref().is_some_and(|kept| kept.attempt == attempt),
            "{question} {attempt}: {kept:?} is counted"
        );
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_overtake_each_other_on_their_way_to_the_disk_and_each_counts_once() -> Result<()> {
    for seed in 1..=4 {
        let place = Place::asking("texte").await?;
        let room = place.app.room(super::visit::SLUG).await?;
        decide(
            &room,
            Act::Open {
                question: key("idees"),
            },
        )
        .await?;
        let told = storm(&place, &room, seed).await?;
        holds(&room, &told)?;
        let recount = room.recount().await?;
        ensure!(
            recount.differs.is_empty(),
            "seed {seed}: {:?}",
            recount.differs
        );
        let people: BTreeSet<_> = told.keys().map(|(who, ..)| who).collect();
        ensure!(people.len() == usize::from(PEOPLE));
        ensure!(recount.answers > u64::from(PEOPLE), "{}", recount.answers);
    }
    Ok(())
}

/// Somebody else who writes to the database meanwhile: nothing else is written until they let go.
struct Hold(Child);

impl Hold {
    fn of(file: &Path) -> Result<Self> {
        const HOLD: &str = "import sqlite3, sys\n\
            held = sqlite3.connect(sys.argv[1], isolation_level=None)\n\
            held.execute('BEGIN IMMEDIATE')\n\
            print('held', flush=True)\n\
            sys.stdin.read()\n\
            held.execute('COMMIT')\n";
        let mut child = Command::new("python3")
            .args(["-c", HOLD])
            .arg(file)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let mut told = String::new();
        let said = child.stdout.take().context("no output")?;
        BufReader::new(said).read_line(&mut told)?;
        ensure!(told == "held\n", "{told}");
        Ok(Self(child))
    }

    fn let_go(mut self) -> Result<()> {
        drop(self.0.stdin.take());
        ensure!(self.0.wait()?.success());
        Ok(())
    }
}

/// What two copies of one answer were told, one in time and on its way to the disk when the other comes too late.
async fn copies(place: &Place, room: &Arc<Room>, who: u8) -> Result<[Outcome; 2]> {
    let question = || key("texte");
    let (open, close) = (
        Act::Open {
            question: question(),
        },
        Act::Close {
            question: question(),
        },
    );
    decide(room, open).await?;
    decide(room, close).await?;
    place.app.pass(PAST);
    let copy = submission(who, "texte", 1, Round::FIRST);
    // Sent off about when it closed, and long on its way; its copy does not say so.
    let in_time = Submission {
        age: Duration::from_secs(u64::from(PAST)),
        ..copy.clone()
    };
    let other = Hold::of(&place.app.data().join("glane.sqlite"))?;
    let sent = |given| {
        let room = Arc::clone(room);
        let sent = tokio::spawn(async move { room.submit(given).await });
        async { anyhow::Ok((tokio::time::sleep(SOON).await, sent).1) }
    };
    let (first, second) = (sent(in_time).await?, sent(copy).await?);
    ensure!(!first.is_finished() && !second.is_finished());
    other.let_go()?;
    Ok([first.await??, second.await??])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_that_comes_too_late_knows_of_the_one_that_is_being_written() -> Result<()> {
    let place = Place::asking("idees").await?;
    let room = place.app.room(super::visit::SLUG).await?;
    for who in 1..=3 {
        let told = copies(&place, &room, who).await?;
        let [first, second] = told.clone().map(|outcome| match outcome {
            Outcome::Admitted {
                admission: Admission::Recorded { answer, .. } | Admission::Same { answer, .. },
                ..
            } => Some(answer),
            _ => None,
        });
        ensure!(first.is_some() && first == second, "{told:?}");
    }
    Ok(())
}
