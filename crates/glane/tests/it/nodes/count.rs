//! What was acknowledged, held against what is in the database, in the report and on the screens.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context, Result};
use glane_core::ballot::{Ballot, Body, Receipt};
use glane_core::id::PersonId;
use glane_core::kind::Payload;
use glane_store::Store;
use glane_store_postgres::{Options, PostgresStore};
use serde_json::Value;

use super::house::House;
use super::phone::Given;
use super::said::{OPTIONS, QUESTIONS, key, options, says};

/// What is there of what was acknowledged. A unit is one phone's answer to one question.
#[derive(Debug, Default)]
pub(super) struct Count {
    acknowledged: usize,
    /// There once, more than once, not there.
    pub(super) once: usize,
    pub(super) twice: usize,
    pub(super) lost: usize,
    /// There under another receipt than theirs, or as another person's than their other answers.
    altered: usize,
    /// In the database, and acknowledged to nobody.
    strangers: usize,
    /// What does not add up, in words.
    wrong_sums: Vec<String>,
}

impl Count {
    /// Whether everything acknowledged is there once, as acknowledged, and adds up.
    pub(super) fn holds(&self) -> bool {
        let bad = self.twice + self.lost + self.altered + self.strangers;
        bad == 0 && self.wrong_sums.is_empty() && self.once == self.acknowledged
    }

    fn same<T: PartialEq + std::fmt::Debug>(&mut self, what: &str, found: &T, expected: &T) {
        if found != expected {
            let wrong = format!("{what}: {found:?}, not {expected:?}");
            self.wrong_sums.push(wrong);
        }
    }
}

/// The options that a ballot ticks, as bits.
fn bits(ballot: &Ballot) -> Option<usize> {
    let Body::Answered(Payload::Items(items)) = &ballot.body else {
        return None;
    };
    let bit = |item: &str| Some(1_usize << item.strip_prefix('b')?.parse::<u32>().ok()?);
    items.iter().map(|item| bit(item.as_str())).sum()
}

/// How often each option of a question was ticked in what was acknowledged.
pub(super) fn ticks(given: &[Given], question: usize) -> [usize; OPTIONS] {
    let mut ticks = [0; OPTIONS];
    let said = given.iter().filter(|one| one.question == question);
    for option in said.flat_map(|one| options(says(one.who, question))) {
        ticks[option] += 1;
    }
    ticks
}

/// Counts, once the machines have ended. `shown` is what a screen of the room showed last.
pub(super) async fn count(
    house: &Arc<House>,
    given: &[Given],
    phones: usize,
    shown: &Value,
) -> Result<Count> {
    let mut count = Count {
        acknowledged: given.len(),
        ..Count::default()
    };
    let address = house.store.clone();
    let open = move || PostgresStore::open(&address, Options::default());
    let store = tokio::task::spawn_blocking(open).await??;
    let workshop = store.workshops().await?.pop().context("no workshop")?.id;
    let receipts = store.secrets(workshop).await?.token_key;
    let receipts = receipts.context("the workshop is sealed")?;
    let snapshot = store.snapshot(workshop, None).await?;
    store.close().await?;

    // By what they say: nobody says the same to a question.
    let mut kept: BTreeMap<(String, Option<usize>), Vec<&Ballot>> = BTreeMap::new();
    for ballot in &snapshot.ballots {
        let place = (ballot.question.to_string(), bits(ballot));
        kept.entry(place).or_default().push(ballot);
    }
    let mut people: BTreeMap<usize, Option<PersonId>> = BTreeMap::new();
    for one in given {
        let place = (key(one.question), Some(says(one.who, one.question)));
        let ballots = kept.remove(&place).unwrap_or_default();
        match ballots.as_slice() {
            [] => count.lost += 1,
            [ballot] => {
                count.once += 1;
                let receipt = Receipt::of(&receipts, ballot.answer);
                let person = people.entry(one.who).or_insert(ballot.person);
                let is_theirs = one.receipt.contains(receipt.as_str()) && *person == ballot.person;
                count.altered += usize::from(!is_theirs);
            }
            _ => count.twice += 1,
        }
    }
    count.strangers = kept.into_values().map(|ballots| ballots.len()).sum();
    count.same("people in the database", &snapshot.people.len(), &phones);
    sums(house, given, phones, shown, &mut count)?;
    Ok(count)
}

/// The report's figures and the screen's, against the sums of what was acknowledged.
fn sums(
    house: &House,
    given: &[Given],
    phones: usize,
    shown: &Value,
    count: &mut Count,
) -> Result<()> {
    let report = house.report();
    anyhow::ensure!(report.code == Some(0), "{report:?}");
    let report = report.json();
    count.same("people in the report", &report["people"], &phones.into());
    for question in 0..QUESTIONS {
        let figures = &report["questions"][key(question)];
        let found = (0..OPTIONS).map(|option| figures["counts"][format!("b{option}")].as_u64());
        let wanted = ticks(given, question).map(|ticks| u64::try_from(ticks).ok());
        count.same(&key(question), &found.collect::<Vec<_>>(), &wanted.to_vec());
    }
    // « 300 personnes ont répondu »
    let body = shown["body"].as_str().unwrap_or_default();
    let told = body.split_once("id=\"count\">");
    let told = told.and_then(|(_, rest)| rest.split('<').next());
    let told: String = told
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    count.same("the room's screen", &told, &phones.to_string());
    Ok(())
}
