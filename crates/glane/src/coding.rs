//! A person's coding from a file into a room: one decision an answer, so that each can be taken back.

use std::collections::BTreeMap;

use glane_core::ballot::Body;
use glane_core::codebook::Codebook;
use glane_core::decision::Act;
use glane_core::id::{PersonId, QuestionKey};
use glane_core::kind::Payload;
use glane_import::{Codes, Given, Known, Refusal, read_codes};
use glane_live::inside::{Inside, Kept};
use glane_live::room::Wish;
use glane_live::{LiveError, Room};
use serde::Serialize;

use crate::intake::Untaken;

/// What became of a file.
#[derive(Debug)]
pub struct Taken {
    /// Its rows.
    pub rows: Rows,
    /// The answers that the rows taken are about.
    pub answers: Answers,
    /// Rows not taken, in the order of the file.
    pub refused: Vec<Refusal>,
    /// What was taken but deserves a look.
    pub warnings: Vec<Refusal>,
}

/// The rows of a file; `read` is the sum of the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rows {
    /// Rows below the header.
    pub read: usize,
    /// Rows that hold.
    pub taken: usize,
    /// Rows that do not.
    pub refused: usize,
}

/// Answers, each coded by one coder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// Those the coder now codes so.
    pub coded: usize,
    /// Those the coder had coded so already.
    pub unchanged: usize,
}

/// Reads a coding and decides it. Rows that are refused keep no other row from being taken; the same file again changes
/// nothing.
pub async fn take(room: &Room, bytes: &[u8]) -> Result<Taken, Untaken> {
    let people = room.imported().await.map_err(Untaken::Live)?;
    let (script, codebooks) = room.look(|inside| {
        let codebooks: BTreeMap<QuestionKey, Codebook> = inside
            .state
            .coding
            .iter()
            .map(|(key, coding)| (key.clone(), coding.codebook().clone()))
            .collect();
        (inside.script.clone(), codebooks)
    });
    let known = |participant: &str, question: &QuestionKey| {
        let Some(person) = people.get(participant) else {
            return Known::Nobody;
        };
        room.look(|inside| match text_of(inside, *person, question) {
            Some(_) => Known::Wrote,
            None => Known::Silent,
        })
    };
    let Codes {
        rows,
        given,
        refused,
        warnings,
    } = read_codes(bytes, &script, &codebooks, &known).map_err(Untaken::File)?;
    let mut answers = Answers::default();
    for given in given {
        if decide(room, &people, given).await.map_err(Untaken::Live)? {
            answers.coded += 1;
        } else {
            answers.unchanged += 1;
        }
    }
    Ok(Taken {
        rows: Rows {
            read: rows,
            taken: rows.saturating_sub(refused.len()),
            refused: refused.len(),
        },
        answers,
        refused,
        warnings,
    })
}

/// Decides one answer; false if its coder says so already.
async fn decide(
    room: &Room,
    people: &BTreeMap<String, PersonId>,
    given: Given,
) -> Result<bool, LiveError> {
    let wish = room.look(|inside| {
        let person = people.get(&given.participant)?;
        let kept = text_of(inside, *person, &given.question)?;
        let by = inside
            .state
            .coding(&given.question)?
            .by(kept.answer, kept.revision);
        (by.get(&given.coder) != Some(&given.themes)).then(|| Wish {
            act: Act::Code {
                question: given.question.clone(),
                answers: [kept.answer].into(),
                themes: given.themes.clone(),
                coder: given.coder.clone(),
            },
            base: inside.revision,
            undoes: None,
        })
    });
    match wish {
        Some(wish) => Ok(room.decide(wish).await?.is_some()),
        None => Ok(false),
    }
}

/// A person's text under an open question, if they wrote one.
fn text_of<'a>(inside: &'a Inside, person: PersonId, question: &QuestionKey) -> Option<&'a Kept> {
    inside
        .kept(person, question)
        .filter(|kept| matches!(kept.body, Body::Answered(Payload::Text(_))))
}
