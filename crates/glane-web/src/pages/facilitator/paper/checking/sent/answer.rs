//! What a person says that a sheet answers: boxes and frames of a question, or of a page that is typed.

use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::kind::ideas::IDEA_MAX;
use glane_core::kind::other::OTHER_MAX;
use glane_core::kind::words::WORD_MAX;
use glane_core::sheet::answers::{Answers, Outcome, Ruling, Sheet, Spot, Written};
use glane_core::sheet::ledger::{Said, SheetKey};
use glane_core::sheet::{Ask, State, Task};
use glane_core::text::length;
use glane_live::paper::OnPaper;

use super::super::super::crop::page_of;
use super::super::super::doubts::{is_frame, tasks};
use super::{ILLEGIBLE, NONE, NOTHING, Refused, Sent, Verb, acts};
use crate::pages::facilitator::form::Acts;

impl Sent<'_> {
    /// A page that somebody typed: all its boxes and frames, then that the page itself is not waited for. Until that is said
    /// the sheet does not count.
    pub(super) fn page(&self, sheet: &OnPaper) -> Result<Acts, Refused> {
        let page = self.page.filter(|page| sheet.judged.missing.contains(page));
        let page = page.ok_or(Refused::Stale)?;
        let (own, first) = page_of(&sheet.form, page).ok_or(Refused::Stale)?;
        let key = sheet.judged.key();
        let mut said = Vec::new();
        for (at, task) in (first..).zip(&own.tasks) {
            if let Ask::Write(_) = task.ask {
                said.push(words(key, at, self.fitting(sheet, at, task)?));
                continue;
            }
            let chosen = self.ticked(at, task)?;
            for tick in 0..task.ask.ticks().len() {
                let state = if chosen.contains(&tick) {
                    State::Ticked
                } else {
                    State::Empty
                };
                said.push(Said::Box {
                    sheet: key.clone(),
                    spot: Spot { task: at, tick },
                    state,
                });
            }
        }
        said.push(left(sheet, page, true));
        Ok(acts(said))
    }

    pub(super) fn said(
        &self,
        sheet: &OnPaper,
        question: &QuestionKey,
    ) -> Result<Vec<Said>, Refused> {
        let key = sheet.judged.key();
        if let ([task], Verb::Illegible | Verb::Blank) = (self.tasks.as_slice(), self.act)
            && is_frame(sheet, *task)
        {
            let written = match self.act {
                Verb::Illegible => Written::Illegible,
                _ => Written::Nothing,
            };
            return Ok(vec![words(key, *task, written)]);
        }
        let ruled = |ruling| {
            vec![Said::Ruled {
                sheet: key.clone(),
                question: question.clone(),
                ruling,
            }]
        };
        let own = tasks(sheet, question);
        let is_line = self.tasks.len() < own.iter().filter(|task| !is_frame(sheet, **task)).count();
        match self.act {
            Verb::Illegible => return Ok(ruled(Ruling::Unreadable)),
            // One line of several: the others stand.
            Verb::Blank if !is_line => return Ok(ruled(Ruling::Blank)),
            _ => {}
        }
        let mut fresh = sheet.judged.sheet.clone();
        let mut said = Vec::new();
        let mut boxes = false;
        let all: Vec<&Task> = sheet.form.tasks().collect();
        for at in &self.tasks {
            let Some(task) = all.get(*at) else {
                return Err(Refused::Stale);
            };
            if let Ask::Write(_) = task.ask {
                let written = self.fitting(sheet, *at, task)?;
                let spot = Spot { task: *at, tick: 0 };
                if fresh.written.insert(spot, written.clone()).as_ref() != Some(&written) {
                    said.push(words(key, *at, written));
                }
            } else {
                boxes = true;
                let chosen = self.chosen(*at, task)?;
                for tick in 0..task.ask.ticks().len() {
                    let state = if chosen.contains(&tick) {
                        State::Ticked
                    } else {
                        State::Empty
                    };
                    let spot = Spot { task: *at, tick };
                    fresh.decided.insert(spot, state);
                }
            }
        }
        if boxes {
            match outcome(sheet, question, &fresh) {
                Some(Outcome::Answered(raw)) => said.extend(ruled(Ruling::Answer(raw))),
                Some(Outcome::Blank) => said.extend(ruled(Ruling::Blank)),
                Some(Outcome::Unreadable) => said.extend(ruled(Ruling::Unreadable)),
                // Other lines, or what is written, wait still.
                Some(Outcome::Doubtful(_)) => said.extend(changed(sheet, &fresh)),
                None => return Err(Refused::Stale),
            }
        }
        if said.is_empty() {
            return Err(Refused::Wrong("incoming-still"));
        }
        Ok(said)
    }

    /// What a person made of a frame, if its question takes so much.
    fn fitting(&self, sheet: &OnPaper, at: usize, task: &Task) -> Result<Written, Refused> {
        let written = self.written(at)?;
        match (&written, most(sheet, task)) {
            (Written::Said(text), Some(most)) if length(text) > most => Err(Refused::TooLong(most)),
            _ => Ok(written),
        }
    }

    /// What a person made of a frame.
    fn written(&self, task: usize) -> Result<Written, Refused> {
        let typed = self.typed(task);
        match typed.as_str() {
            ILLEGIBLE => Ok(Written::Illegible),
            NOTHING => Ok(Written::Nothing),
            "" if self.tasks.len() == 1 && self.act != Verb::Type => {
                Err(Refused::Wrong("incoming-type-something"))
            }
            "" => Ok(Written::Nothing),
            _ => Ok(Written::Said(typed)),
        }
    }

    /// Which boxes of a task are ticked.
    fn chosen(&self, at: usize, task: &Task) -> Result<Vec<usize>, Refused> {
        if self.act == Verb::Blank {
            return Ok(Vec::new());
        }
        let is_said = self.fields.all(&format!("c-{at}")).next().is_some();
        match task.ask {
            Ask::One(_) if !is_said => Err(Refused::Wrong("incoming-choose")),
            _ => self.ticked(at, task),
        }
    }

    fn ticked(&self, at: usize, task: &Task) -> Result<Vec<usize>, Refused> {
        let name = format!("c-{at}");
        let mut chosen = Vec::new();
        for value in self.fields.all(&name) {
            if value == NONE {
                continue;
            }
            let tick = value.parse().ok();
            let tick = tick.filter(|tick| *tick < task.ask.ticks().len());
            chosen.push(tick.ok_or(Refused::Stale)?);
        }
        match task.ask {
            Ask::One(_) if chosen.len() > 1 => Err(Refused::Stale),
            _ => Ok(chosen),
        }
    }
}

/// How many characters may stand in a frame; as many as there are where it is a number.
fn most(sheet: &OnPaper, task: &Task) -> Option<usize> {
    let question = sheet.script.question(&task.question)?;
    match (&question.kind, &task.row) {
        (Kind::Open(open), _) => Some(open.max_chars),
        (Kind::Words(_), _) => Some(WORD_MAX),
        (kind, Some(_)) if kind.takes_other() => Some(OTHER_MAX),
        (kind, None) if kind.takes_ideas() => Some(IDEA_MAX),
        _ => None,
    }
}

pub(super) fn left(sheet: &OnPaper, page: u32, without: bool) -> Said {
    Said::Without {
        sheet: sheet.judged.key().clone(),
        page,
        without,
    }
}

fn words(sheet: &SheetKey, task: usize, written: Written) -> Said {
    Said::Words {
        sheet: sheet.clone(),
        spot: Spot { task, tick: 0 },
        written,
    }
}
/// What a question would come to.
fn outcome(sheet: &OnPaper, question: &QuestionKey, fresh: &Sheet) -> Option<Outcome> {
    let mut fresh = fresh.clone();
    fresh.rulings.remove(question);
    let answers = Answers::of(&sheet.form, &sheet.script, &fresh);
    if sheet.form.group.as_ref() == Some(question) {
        return answers.group;
    }
    let mut questions = answers.questions.into_iter();
    let found = questions.find(|one| one.question == *question)?;
    Some(found.outcome)
}

/// The boxes that are not what they were taken for. Those that were not sure come last: the sheet waits until all are said.
fn changed(sheet: &OnPaper, fresh: &Sheet) -> Vec<Said> {
    let known = &sheet.judged.sheet;
    let mut said: Vec<(bool, Said)> = Vec::new();
    for (spot, state) in &fresh.decided {
        let was = known.decided.get(spot).or_else(|| known.read.get(spot));
        if was != Some(state) {
            let one = Said::Box {
                sheet: sheet.judged.key().clone(),
                spot: *spot,
                state: *state,
            };
            said.push((was == Some(&State::Unsure), one));
        }
    }
    said.sort_by_key(|(was_unsure, _)| *was_unsure);
    said.into_iter().map(|(_, one)| one).collect()
}
