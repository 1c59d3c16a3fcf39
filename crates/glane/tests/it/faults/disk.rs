//! What phones were told, held against what is on disk.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use glane_core::ballot::{Ballot, Body};
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::Payload;

use super::phones::{Pressed, Report, Told};
use super::room::Room;
use super::schedule::QUESTIONS;

/// A letter's key: the question and its round.
fn slot(key: &str) -> Result<(QuestionKey, Round)> {
    let (question, round) = key.rsplit_once('.').context("no round")?;
    Ok((QuestionKey::new(question)?, Round(round.parse()?)))
}

/// What a form says: its one word, or nothing for a blank.
fn word(body: &str) -> Option<&str> {
    let mut fields = body.split('&').filter_map(|field| field.split_once('='));
    fields.find_map(|(name, value)| (name == "v").then_some(value))
}

/// Whether a ballot says what a form says.
fn says(ballot: &Ballot, form: &str) -> bool {
    match (&ballot.body, word(form)) {
        (Body::Blank, None) => true,
        (Body::Answered(Payload::Text(text)), Some(word)) => text == word,
        (Body::Answered(Payload::Words(words)), Some(word)) => words == &[word],
        _ => false,
    }
}

/// Right after someone was told that an answer is on disk: it is.
pub(super) async fn holds(room: &Room, cookie: &str, told: &Told) -> Result<()> {
    let person = room.person(cookie).await?;
    ensure!(person.is_some(), "nobody was told {told:?}");
    let (question, round) = slot(&told.key)?;
    let ballots = room.ballots().await?;
    let ballot = ballots.iter().find(|ballot| {
        ballot.person == person && ballot.question == question && ballot.round == round
    });
    let ballot = ballot.with_context(|| format!("{told:?} was shown and is not on disk"))?;
    let receipt = room.receipt(ballot.answer).context("it is sealed")?;
    ensure!(
        told.code.ends_with(receipt.as_str()),
        "{told:?} has another receipt than {ballot:?}"
    );
    // A later content may have come since; an equal number has this one.
    ensure!(
        ballot.attempt > told.attempt
            || (ballot.attempt == told.attempt && says(ballot, &told.body)),
        "{told:?} was shown and {ballot:?} is on disk"
    );
    Ok(())
}

/// In the end: all that was told is there once, as told last; all that was sent off in time was told; nothing else is there.
pub(super) async fn check(room: &Room, reports: &[Report]) -> Result<()> {
    let ballots = room.ballots().await?;
    let mut people = BTreeSet::new();
    let mut explained = 0;
    for report in reports {
        let person = room.person(&report.cookie).await?;
        people.extend(person);
        let mut told: BTreeMap<&str, &Told> = BTreeMap::new();
        for one in &report.told {
            let last = told.entry(&one.key).or_insert(one);
            if one.attempt >= last.attempt {
                *last = one;
            }
        }
        for (key, told) in &told {
            let (question, round) = slot(key)?;
            let mine: Vec<&Ballot> = ballots
                .iter()
                .filter(|b| b.person == person && b.question == question && b.round == round)
                .collect();
            let [ballot] = mine.as_slice() else {
                anyhow::bail!("{told:?} is there {} times", mine.len());
            };
            ensure!(
                ballot.attempt == told.attempt && says(ballot, &told.body),
                "{} was last told {told:?}, and {ballot:?} is there",
                report.name
            );
            explained += 1;
        }
        for (key, pressed) in in_time(room, report)? {
            let later = |told: &&&Told| told.key == key && position(report, told) >= pressed;
            ensure!(
                report.told.iter().any(|told| later(&&told)),
                "{} sent {:?} off in time and was never told that it is there",
                report.name,
                report.pressed.get(pressed)
            );
        }
    }
    ensure!(
        explained == ballots.len(),
        "{} ballots, {explained} of which somebody was told: {ballots:#?}",
        ballots.len()
    );
    ensure!(
        people.len() <= reports.len(),
        "{} phones became {} people",
        reports.len(),
        people.len()
    );
    everything_counts(room, &ballots)
}

/// The same of pages, whose receipts are read off the screen: each of them is on disk, each answer is there once, and
/// what was sent off in time is there or was replaced by something later.
pub(super) async fn check_pages(room: &Room, reports: &[Report]) -> Result<()> {
    let ballots = room.ballots().await?;
    let mut explained = 0;
    for report in reports {
        let person = room.person(&report.cookie).await?;
        let mine = || ballots.iter().filter(|ballot| ballot.person == person);
        explained += mine().count();
        for seen in &report.seen {
            let (code, own) = seen.split_once('|').context("no bar")?;
            let held = |ballot: &&Ballot| {
                let receipt = room.receipt(ballot.answer);
                receipt.is_some_and(|receipt| code.ends_with(receipt.as_str()))
            };
            let ballot = mine().find(held);
            let ballot = ballot.with_context(|| format!("{seen} was shown and is not on disk"))?;
            // What is on disk now is that answer, or a later one.
            let order = |says: &dyn Fn(&Pressed) -> bool| report.pressed.iter().rposition(says);
            let shown = order(&|pressed| word(&pressed.body).is_some_and(|word| word == own));
            let there =
                order(&|pressed| is_to(ballot, &pressed.key) && says(ballot, &pressed.body));
            ensure!(
                there.is_some() && shown <= there,
                "{seen} was shown and {ballot:?} is there"
            );
        }
        for (key, pressed) in in_time(room, report)? {
            let there = |(at, sent): (usize, &Pressed)| {
                at >= pressed
                    && sent.key == key
                    && mine().any(|ballot| is_to(ballot, &key) && says(ballot, &sent.body))
            };
            ensure!(
                report.pressed.iter().enumerate().any(there),
                "{} sent {:?} off in time, and of {key} there is {:?}",
                report.name,
                report.pressed.get(pressed),
                mine().find(|ballot| is_to(ballot, &key))
            );
        }
    }
    ensure!(explained == ballots.len(), "somebody else answered");
    everything_counts(room, &ballots)
}

fn is_to(ballot: &Ballot, key: &str) -> bool {
    slot(key).is_ok_and(|(question, round)| ballot.question == question && ballot.round == round)
}

/// One ballot for each person, question and round, and all of them counted.
fn everything_counts(room: &Room, ballots: &[Ballot]) -> Result<()> {
    let places: BTreeSet<_> = ballots
        .iter()
        .map(|ballot| (ballot.person, &ballot.question, ballot.round))
        .collect();
    ensure!(places.len() == ballots.len(), "twice there: {ballots:#?}");
    for question in QUESTIONS {
        let question = QuestionKey::new(question)?;
        let (counted, round) = room.counted(&question);
        let there = ballots
            .iter()
            .filter(|b| b.question == question && b.round == round)
            .count();
        ensure!(
            usize::try_from(counted) == Ok(there),
            "the room counts {counted} of {there} answers to {question}"
        );
    }
    Ok(())
}

/// By question and round, the place of the last answer that was sent off while it was open.
fn in_time(room: &Room, report: &Report) -> Result<BTreeMap<String, usize>> {
    let mut last = BTreeMap::new();
    for (at, Pressed { key, at: when, .. }) in report.pressed.iter().enumerate() {
        let (question, round) = slot(key)?;
        if room.was_open(&question, round, *when) {
            last.insert(key.clone(), at);
        }
    }
    Ok(last)
}

/// Where among the answers sent off the one told is; what was never kept for certain comes last.
fn position(report: &Report, told: &Told) -> usize {
    let same = |pressed: &Pressed| pressed.key == told.key && pressed.body == told.body;
    let found = report.pressed.iter().rposition(same);
    found.unwrap_or(usize::MAX)
}
