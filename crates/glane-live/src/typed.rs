//! A sheet of paper that somebody types: one person, all questions, kept and taken back together.

use std::collections::BTreeSet;
use std::time::Duration;

use glane_core::aloud::{Entry, Way};
use glane_core::channel::Channel;
use glane_core::decision::Actor;
use glane_core::id::{GroupKey, PersonId, QuestionKey, Round};
use glane_core::kind::Invalid;
use glane_core::sheet::ledger::Ledger;
use glane_core::world::random_id;
use uuid::Uuid;

use crate::LiveError;
use crate::aloud::{answer_id, token, was_heard};
use crate::asked::Asked;
use crate::submission::{Answer, Submission};
use crate::task::Task;

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedSheet {
    /// The form it was typed into: sent twice, it counts once.
    pub entry: Uuid,
    /// The number that is printed on it, if somebody typed it.
    pub serial: Option<u32>,
    /// The group that is ticked on it.
    pub group: Option<GroupKey>,
    /// What it answers, each in the asking that the form showed.
    pub answers: Vec<(QuestionKey, Round, Answer)>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// So many answers were kept.
    Kept(usize),
    /// This form was sent before: nothing was added.
    Again,
    /// The question was asked anew since the form was shown: nothing was added.
    Stale(QuestionKey),
    /// Tables answer it, on a device: nothing was added.
    ByTable(QuestionKey),
    /// What is typed is no answer to it: nothing was added.
    Invalid(QuestionKey, Invalid),
    /// A sheet of this number was typed before: nothing was added.
    Before(u32),
    /// No sheet of this number was printed: nothing was added.
    Unprinted(u32),
    /// Nothing is typed.
    Nothing,
}

impl Task {
    /// Keeps a sheet's answers, then the decision by which they can be taken back.
    pub(crate) async fn type_sheet(
        &self,
        actor: Actor,
        sheet: TypedSheet,
    ) -> Result<Taken, LiveError> {
        self.refuse_if_sealed()?;
        let Some(key) = self.key() else {
            return Err(LiveError::Sealed);
        };
        if self.look(|inside| was_heard(inside, sheet.entry)) {
            return Ok(Taken::Again);
        }
        if let Some(serial) = sheet.serial {
            let (is_typed, is_printed) = self.look(|inside| {
                let ledger = Ledger::of(inside.log());
                (
                    ledger.typed(serial).is_some(),
                    inside.printed().has_serial(serial),
                )
            });
            if is_typed {
                return Ok(Taken::Before(serial));
            }
            if !is_printed {
                return Ok(Taken::Unprinted(serial));
            }
        }
        let now = self.world.clock.now();
        let token = token(&key, sheet.entry, 0);
        let mut all = Vec::new();
        // All are looked at before any is kept: a sheet comes in whole.
        for (question, round, answer) in sheet.answers {
            if self.look(|inside| inside.state.round(&question)) != round {
                return Ok(Taken::Stale(question));
            }
            if self.look(|inside| inside.is_by_table(&question)) {
                return Ok(Taken::ByTable(question));
            }
            let submission = Submission {
                token,
                group: sheet.group.clone(),
                question: question.clone(),
                round,
                attempt: 1,
                age: Duration::ZERO,
                left: None,
                channel: Channel::Paper,
                seen: None,
                answer,
            };
            match self.look(|inside| Asked::of(inside, &submission, now)) {
                Ok(mut met) => {
                    met.in_time = true;
                    all.push((submission, met));
                }
                Err(LiveError::Invalid(invalid)) => return Ok(Taken::Invalid(question, invalid)),
                Err(error) => return Err(error),
            }
        }
        let mut asked = all.iter();
        let of =
            |(submission, _): &(Submission, Asked)| (submission.question.clone(), submission.round);
        let Some((question, round)) = asked.next().map(of) else {
            return Ok(Taken::Nothing);
        };
        let also = asked.map(of).collect();
        let person = PersonId(random_id(&*self.world.entropy));
        let mut admits = Vec::new();
        for (at, (submission, met)) in all.into_iter().enumerate() {
            let question = submission.question.clone();
            let answer = answer_id(sheet.entry, at);
            match self.entered(submission, met, (person, answer)).await {
                Ok(Some(mut admit)) => {
                    admit.attempt = None;
                    admits.push(admit);
                }
                Ok(None) => {}
                Err(LiveError::Invalid(invalid)) => return Ok(Taken::Invalid(question, invalid)),
                Err(error) => return Err(error),
            }
        }
        let entry = Entry {
            entry: sheet.entry,
            question,
            round,
            way: Way::Paper,
            also,
            serial: sheet.serial,
            answers: BTreeSet::new(),
        };
        let kept = self.keep_entry(actor, entry, admits).await?;
        // A sheet that came in besides waits from now on.
        if sheet.serial.is_some() {
            self.catch_up().await;
        }
        Ok(Taken::Kept(kept))
    }
}
