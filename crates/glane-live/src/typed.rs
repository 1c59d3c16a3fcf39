//! A sheet of paper that somebody types: one person, all questions, kept and taken back together.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use glane_core::aloud::{Entry, Way};
use glane_core::channel::Channel;
use glane_core::decision::Actor;
use glane_core::id::{GroupKey, ItemKey, PersonId, QuestionKey, Revision, Round};
use glane_core::kind::Invalid;
use glane_core::person::TokenHash;
use glane_core::sheet::form::{Form, items_of};
use glane_core::sheet::ledger::Ledger;
use glane_core::world::{Micros, random_id};
use uuid::Uuid;

use crate::LiveError;
use crate::aloud::{answer_id, heard, said, token};
use crate::asked::Asked;
use crate::inside::Inside;
use crate::submission::{Answer, Submission};
use crate::task::Task;

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedSheet {
    /// The form it was typed into: sent twice, it counts once.
    pub entry: Uuid,
    /// The number that is printed on it, if somebody typed it.
    pub serial: Option<u32>,
    /// When it was printed, if it was: it answers the rounds of then. Of a sheet with a number, the number says it too.
    pub printed: Option<Revision>,
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
    /// This form was sent before and said something else: nothing was added.
    Differs,
    /// The sheet of this number was printed another time: nothing was added.
    OtherPrint(u32, Revision),
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
    /// Keeps a sheet's answers with the decision by which they can be taken back.
    pub(crate) async fn type_sheet(
        &self,
        actor: Actor,
        sheet: TypedSheet,
    ) -> Result<Taken, LiveError> {
        self.follow().await?;
        self.refuse_if_sealed()?;
        let Some(key) = self.key() else {
            return Err(LiveError::Sealed);
        };
        let now = self.world.clock.now();
        let token = token(&key, sheet.entry, 0);
        let of_paper = self.look(|inside| OfPaper::of(inside, &sheet));
        let again = self.look(|inside| {
            let kept = heard(inside, sheet.entry)?;
            Some(is_same(inside, kept, &sheet, &of_paper, (token, now)))
        });
        if let Some(same) = again {
            return Ok(if same { Taken::Again } else { Taken::Differs });
        }
        if let Some(serial) = sheet.serial {
            let (is_typed, printed) = self.look(|inside| {
                let ledger = Ledger::of(inside.log());
                (
                    ledger.typed(serial).is_some(),
                    inside.printed().when_serial(serial),
                )
            });
            if is_typed {
                return Ok(Taken::Before(serial));
            }
            let Some(printed) = printed else {
                return Ok(Taken::Unprinted(serial));
            };
            if sheet.printed.is_some_and(|chosen| chosen != printed) {
                return Ok(Taken::OtherPrint(serial, printed));
            }
        }
        let mut all = Vec::new();
        // All are looked at before any is kept: a sheet comes in whole.
        for (question, round, answer) in sheet.answers {
            if self.look(|inside| of_paper.round(inside, &question)) != round {
                return Ok(Taken::Stale(question));
            }
            if self.look(|inside| inside.is_by_table(&question)) {
                return Ok(Taken::ByTable(question));
            }
            let submission = submission(sheet.group.as_ref(), token, (&question, round), answer);
            let items = of_paper.items(&question);
            match self.look(|inside| Asked::with(inside, &submission, now, &items)) {
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

/// What is known of the paper that a sheet was written on.
struct OfPaper {
    form: Option<Arc<Form>>,
    rounds: BTreeMap<QuestionKey, Round>,
}

impl OfPaper {
    fn of(inside: &Inside, sheet: &TypedSheet) -> Self {
        let printed = inside.printed();
        let by_serial = sheet.serial.and_then(|serial| printed.when_serial(serial));
        let when = sheet.printed.or(by_serial);
        let kept = when.and_then(|when| Some((when, printed.form_at(when)?)));
        Self {
            form: kept.map(|(_, kept)| Arc::clone(&kept.form)),
            rounds: kept.map_or_else(BTreeMap::new, |(when, _)| inside.rounds_of_sheet(when)),
        }
    }

    /// The round that an answer is of: that of the paper, or the present one of what does not stand on it.
    fn round(&self, inside: &Inside, question: &QuestionKey) -> Round {
        let is_on_it = self
            .form
            .as_ref()
            .is_some_and(|form| form.questions().contains(&question));
        let own = self.rounds.get(question).filter(|_| is_on_it);
        own.copied().unwrap_or_else(|| inside.state.round(question))
    }

    /// What stands on it under a question.
    fn items(&self, question: &QuestionKey) -> BTreeSet<ItemKey> {
        let form = self.form.iter();
        form.flat_map(|form| items_of(form, question))
            .cloned()
            .collect()
    }
}

fn submission(
    group: Option<&GroupKey>,
    token: TokenHash,
    (question, round): (&QuestionKey, Round),
    answer: Answer,
) -> Submission {
    Submission {
        token,
        group: group.cloned(),
        question: question.clone(),
        round,
        attempt: 1,
        age: Duration::ZERO,
        left: None,
        channel: Channel::Paper,
        seen: None,
        answer,
    }
}

/// Whether a form that is sent again says what was kept of it.
fn is_same(
    inside: &Inside,
    kept: &Entry,
    sheet: &TypedSheet,
    of_paper: &OfPaper,
    (token, now): (TokenHash, Micros),
) -> bool {
    let asked: BTreeSet<(QuestionKey, Round)> = kept
        .asked()
        .map(|(question, round)| (question.clone(), round))
        .collect();
    let typed = sheet.answers.iter();
    let typed: BTreeSet<(QuestionKey, Round)> = typed
        .map(|(question, round, _)| (question.clone(), *round))
        .collect();
    let says = |(question, round, answer): &(QuestionKey, Round, Answer)| {
        let given = submission(None, token, (question, *round), answer.clone());
        let met = Asked::with(inside, &given, now, &of_paper.items(question));
        let body = met.ok().and_then(|met| said(inside, met.said, *round));
        body.is_some_and(|body| inside.entered(kept, question).contains(&&body))
    };
    kept.serial == sheet.serial && asked == typed && sheet.answers.iter().all(says)
}
