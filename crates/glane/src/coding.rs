//! A person's coding from a file into a room: one decision an answer, so that each can be taken back.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::codebook::Codebook;
use glane_core::decision::Act;
use glane_core::id::{PersonId, QuestionKey, ThemeKey};
use glane_core::kind::Payload;
use glane_import::{Codes, Given, Known, Refusal, read_codes};
use glane_live::inside::{Inside, Kept};
use glane_live::room::Wish;
use glane_live::{LiveError, Room};
use serde::Serialize;

use crate::intake::Untaken;

pub mod blank;

/// What became of a file.
#[derive(Debug)]
pub struct Taken {
    /// Its rows.
    pub rows: Rows,
    /// The answers that the rows taken are about.
    pub answers: Answers,
    /// The decisions that others take the place of, in the order of the file.
    pub replaced: Vec<Replaced>,
    /// Whether anything was written: nothing is where decisions would be replaced and nobody asked for that.
    pub is_written: bool,
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
    /// Rows that hold, whether or not anything was written.
    pub taken: usize,
    /// Rows that do not.
    pub refused: usize,
    /// Rows that wait to be filled in.
    pub left: usize,
}

/// Answers, each coded by one coder.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Answers {
    /// Those the coder had not coded.
    pub added: usize,
    /// Those the coder had coded otherwise.
    pub replaced: usize,
    /// Those the coder had coded so already.
    pub unchanged: usize,
}

/// A decision that another takes the place of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Replaced {
    /// The line of the file, from 1.
    pub line: usize,
    /// Whose answer.
    pub participant: String,
    /// The question.
    pub question: QuestionKey,
    /// Who coded, in the spelling they came with first.
    pub coder: String,
    /// The themes as they stood, by name; none where none fitted.
    pub before: Vec<String>,
    /// The themes of the file.
    pub after: Vec<String>,
}

/// What one answer of the file comes to.
enum Step {
    Same,
    Add(Wish),
    Replace(Wish, Replaced),
}

/// Reads a coding and decides it. Rows that are refused keep no other row from being taken; the same file again changes
/// nothing. Where an earlier decision of the same coder would be replaced, nothing at all is decided unless `replace`.
pub async fn take(room: &Room, bytes: &[u8], replace: bool) -> Result<Taken, Untaken> {
    let people = room.imported().await.map_err(Untaken::Live)?;
    let (script, codebooks) = room.look(|inside| (inside.script.clone(), codebooks(inside)));
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
        left,
        given,
        refused,
        warnings,
    } = read_codes(bytes, &script, &codebooks, &known).map_err(Untaken::File)?;
    let mut answers = Answers::default();
    let (mut wishes, mut replaced) = (Vec::new(), Vec::new());
    for step in room.look(|inside| steps(inside, &people, given)) {
        match step {
            Step::Same => answers.unchanged += 1,
            Step::Add(wish) => {
                answers.added += 1;
                wishes.push(wish);
            }
            Step::Replace(wish, one) => {
                answers.replaced += 1;
                replaced.push(one);
                wishes.push(wish);
            }
        }
    }
    let is_written = replace || replaced.is_empty();
    if is_written {
        decide(room, wishes).await.map_err(Untaken::Live)?;
    }
    Ok(Taken {
        rows: Rows {
            read: rows,
            taken: rows.saturating_sub(refused.len() + left),
            refused: refused.len(),
            left,
        },
        answers,
        replaced,
        is_written,
        refused,
        warnings,
    })
}

async fn decide(room: &Room, wishes: Vec<Wish>) -> Result<(), LiveError> {
    for wish in wishes {
        room.decide(wish).await?;
    }
    Ok(())
}

/// The codebook of each open question.
fn codebooks(inside: &Inside) -> BTreeMap<QuestionKey, Codebook> {
    let all = inside.state.coding.iter();
    all.map(|(key, coding)| (key.clone(), coding.codebook().clone()))
        .collect()
}

fn steps(inside: &Inside, people: &BTreeMap<String, PersonId>, given: Vec<Given>) -> Vec<Step> {
    let each = given.into_iter();
    each.filter_map(|given| step(inside, people, given))
        .collect()
}

/// What is to be decided of one answer, held against what its coder said before.
fn step(inside: &Inside, people: &BTreeMap<String, PersonId>, given: Given) -> Option<Step> {
    let person = people.get(&given.participant)?;
    let kept = text_of(inside, *person, &given.question)?;
    let coding = inside.state.coding(&given.question)?;
    let by = coding.by(kept.answer, kept.revision);
    let before = by.get(&given.coder);
    if before == Some(&given.themes) {
        return Some(Step::Same);
    }
    let wish = Wish {
        act: Act::Code {
            question: given.question.clone(),
            answers: [kept.answer].into(),
            themes: given.themes.clone(),
            coder: given.coder.clone(),
        },
        base: inside.revision,
        undoes: None,
    };
    let Some(before) = before else {
        return Some(Step::Add(wish));
    };
    let names = |themes: &BTreeSet<ThemeKey>| -> Vec<String> {
        let all = coding.codebook().iter();
        all.filter(|theme| themes.contains(&theme.key))
            .map(|theme| theme.label.get(inside.script.lang()).to_owned())
            .collect()
    };
    let one = Replaced {
        line: given.lines.first().copied().unwrap_or_default(),
        coder: coding.spelled(&given.coder).to_string(),
        before: names(before),
        after: names(&given.themes),
        participant: given.participant,
        question: given.question,
    };
    Some(Step::Replace(wish, one))
}

/// A person's text under an open question, if they wrote one.
fn text_of<'a>(inside: &'a Inside, person: PersonId, question: &QuestionKey) -> Option<&'a Kept> {
    inside
        .kept(person, question)
        .filter(|kept| matches!(kept.body, Body::Answered(Payload::Text(_))))
}
