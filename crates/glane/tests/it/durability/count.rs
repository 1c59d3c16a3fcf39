//! What was acknowledged, held against what is there: through the store, and through the public JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::{Context, Result};
use glane_core::ballot::{Ballot, Body};
use glane_core::id::{ItemKey, PersonId, QuestionKey, Slug};
use glane_core::kind::Payload;
use glane_core::tally::{Content, Tally};
use glane_live::Hub;
use glane_live::frame::{Audience, Shown, View};
use glane_live::hub::World;
use glane_live::inside::Inside;
use glane_store_sqlite::{Options, SqliteStore};
use glane_testkit::{SeededEntropy, TickingClock};

use super::ground::{OPTIONS, QUESTIONS, SLUG};
use super::phone::{Given, options};
use super::place::Place;

/// What is there of what was acknowledged. A unit is one person's answer to one question.
#[derive(Debug, Default)]
pub(super) struct Count {
    pub(super) acknowledged: usize,
    /// There once.
    pub(super) once: usize,
    /// There more than once.
    pub(super) twice: usize,
    /// Not there.
    pub(super) lost: usize,
    /// There with another content or attempt than the one acknowledged last.
    altered: usize,
    /// Shown under another receipt than theirs, or under none.
    other_receipt: usize,
    /// Ballots in the store that are nobody's answer, or whose person is two people.
    strangers: usize,
    /// What does not add up, in words: the room's counts, the report's, the screen's.
    wrong_sums: Vec<String>,
}

impl Count {
    /// Whether everything acknowledged is there once, as acknowledged, and adds up.
    pub(super) fn holds(&self) -> bool {
        let bad = self.twice + self.lost + self.altered + self.other_receipt + self.strangers;
        bad == 0 && self.wrong_sums.is_empty() && self.once == self.acknowledged
    }

    /// Holds the count that the room's screen showed before the end against the last question's answers.
    pub(super) fn compare_live(&mut self, shown: usize, given: &[Given]) {
        let [_, last] = QUESTIONS;
        let expected = given.iter().filter(|given| given.question == last).count();
        self.same("the screen", &shown, &expected);
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, found: &T, expected: &T) {
        if found != expected {
            self.wrong_sums
                .push(format!("{what}: {found:?}, not {expected:?}"));
        }
    }
}

/// What the acknowledged answers to a question add up to.
#[derive(Debug, PartialEq, Eq)]
struct Sums {
    answered: i64,
    blank: i64,
    ticks: BTreeMap<String, i64>,
}

impl Sums {
    fn of(question: &str, given: &[Given]) -> Self {
        let mut sums = Self {
            answered: 0,
            blank: 0,
            ticks: BTreeMap::new(),
        };
        for given in given.iter().filter(|given| given.question == question) {
            match given.says {
                None => sums.blank += 1,
                Some(bits) => {
                    sums.answered += 1;
                    options(bits).for_each(|option| *sums.ticks.entry(option).or_default() += 1);
                }
            }
        }
        sums
    }

    fn of_tally(tally: &Tally) -> Self {
        let ticks = match &tally.content {
            Content::Items(items) => items
                .iter()
                .map(|(item, n)| (item.to_string(), *n))
                .collect(),
            _ => BTreeMap::new(),
        };
        Self {
            answered: tally.answered,
            blank: tally.blank,
            ticks,
        }
    }

    /// As the public JSON has them; options that nobody ticked are left out.
    fn of_json(figures: &serde_json::Value, question: &str) -> Option<Self> {
        let figures = figures.get("questions")?.get(question)?;
        let ticks = (0..OPTIONS)
            .map(|option| format!("b{option}"))
            .map(|option| {
                let n = figures.get("counts")?.get(&option)?.as_i64()?;
                Some((option, n))
            });
        let ticks: Option<BTreeMap<String, i64>> = ticks.collect();
        Some(Self {
            answered: figures.get("n")?.as_i64()?,
            blank: figures.get("blank")?.as_i64()?,
            ticks: ticks?.into_iter().filter(|(_, n)| *n > 0).collect(),
        })
    }
}

/// No screen looks on.
struct Unseen;

impl View for Unseen {
    fn show(&self, _: &Inside, _: Audience) -> Shown {
        Shown::default()
    }
}

/// Counts, once the server has ended.
pub(super) async fn count(place: &mut Place, given: &[Given]) -> Result<Count> {
    let mut count = Count {
        acknowledged: given.len(),
        ..Count::default()
    };
    in_the_store(place, given, &mut count).await?;
    let figures = place.report().await?;
    for question in QUESTIONS {
        let sums = Sums::of_json(&figures, question);
        count.same(
            &format!("{question} in the report"),
            &sums,
            &Some(Sums::of(question, given)),
        );
    }
    let people: BTreeSet<&str> = given.iter().map(|given| given.token.as_str()).collect();
    let reported = figures.get("people").and_then(serde_json::Value::as_u64);
    count.same(
        "people in the report",
        &reported,
        &u64::try_from(people.len()).ok(),
    );
    Ok(count)
}

async fn in_the_store(place: &Place, given: &[Given], count: &mut Count) -> Result<()> {
    let store = Arc::new(SqliteStore::open(
        &place.data().join("glane.sqlite"),
        Options::default(),
    )?);
    let world = World {
        clock: Arc::new(TickingClock::default()),
        entropy: Arc::new(SeededEntropy::new(1)),
    };
    let hub = Hub::new(store, world, Arc::new(Unseen));
    let room = hub.by_slug(&Slug::new(SLUG)?).await?;
    let snapshot = hub.store().snapshot(room.id(), None).await?;
    let mut kept: BTreeMap<(PersonId, &str), Vec<&Ballot>> = BTreeMap::new();
    for ballot in &snapshot.ballots {
        let Some(person) = ballot.person else {
            count.strangers += 1;
            continue;
        };
        kept.entry((person, ballot.question.as_str()))
            .or_default()
            .push(ballot);
    }
    for given in given {
        // The cookie is `glane=TOKEN`.
        let token = given.token.split_once('=').map_or("", |(_, token)| token);
        let person = room
            .person(room.token_hash(token).context("the workshop is sealed")?)
            .await?;
        let ballots = person
            .and_then(|person| kept.remove(&(person, given.question)))
            .unwrap_or_default();
        match ballots.as_slice() {
            [] => count.lost += 1,
            [ballot] => {
                count.once += 1;
                compare(&room, ballot, given, count)?;
            }
            _ => count.twice += 1,
        }
    }
    count.strangers += kept
        .into_values()
        .map(|ballots| ballots.len())
        .sum::<usize>();
    for question in QUESTIONS {
        let key = QuestionKey::new(question)?;
        let sums = room.look(|inside| {
            inside
                .counted(&key)
                .map(|counted| Sums::of_tally(&counted.room))
        });
        count.same(
            &format!("{question} in the room"),
            &sums,
            &Some(Sums::of(question, given)),
        );
    }
    let people: BTreeSet<PersonId> = snapshot
        .ballots
        .iter()
        .filter_map(|ballot| ballot.person)
        .collect();
    count.same("people in the store", &snapshot.people.len(), &people.len());
    hub.store().close().await?;
    Ok(())
}

fn compare(
    room: &glane_live::Room,
    ballot: &Ballot,
    given: &Given,
    count: &mut Count,
) -> Result<()> {
    let body = match given.says {
        None => Body::Blank,
        Some(bits) => Body::Answered(Payload::Items(
            options(bits).map(ItemKey::new).collect::<Result<_, _>>()?,
        )),
    };
    if ballot.body != body || ballot.attempt != given.attempt {
        count.altered += 1;
    }
    let receipt = room
        .receipt(ballot.answer)
        .context("the workshop is sealed")?;
    let shown = |text: &Option<String>| {
        text.as_ref()
            .is_some_and(|text| text.contains(receipt.as_str()))
    };
    if !given.receipts.iter().all(shown) {
        count.other_receipt += 1;
    }
    Ok(())
}
