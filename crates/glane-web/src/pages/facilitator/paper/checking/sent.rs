//! What a form of the page says, and the decisions it makes.

use glane_core::decision::{Act, Decision, standing};
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::sheet::answers::{Answers, Outcome, Ruling, Sheet, Spot, Written};
use glane_core::sheet::ledger::{Event, PictureId, Said, SheetKey, Typed};
use glane_core::sheet::{Ask, State, Task};
use glane_core::text::clean_line;
use glane_live::paper::OnPaper;

use super::super::crop::page_of;
use super::super::doubts::{is_frame, tasks};
use crate::pages::facilitator::form::{Acts, Fields};

/// What stands for no box at all.
pub(super) const NONE: &str = "rien";
/// What somebody types of a frame that nobody can read, and of one that is empty.
const ILLEGIBLE: &str = "?";
const NOTHING: &str = "-";

/// What a button does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Say,
    Illegible,
    Blank,
    Same,
    Two,
    /// What was typed counts, and not the pictures.
    KeepTyped,
    /// The pictures count, and not what was typed.
    KeepPhoto,
    /// Both count.
    KeepBoth,
    /// The sheet counts without a page.
    Without,
    /// The page is waited for again.
    Await,
    /// The page is typed.
    Type,
    Aside,
    Up,
    Out,
    In,
    Undo,
}

/// A form as sent.
#[derive(Debug)]
pub(super) struct Sent<'a> {
    pub(super) act: Verb,
    pub(super) base: Revision,
    pub(super) undoes: Option<DecisionId>,
    pub(super) tasks: Vec<usize>,
    sheet: Option<SheetKey>,
    question: Option<QuestionKey>,
    pictures: Vec<PictureId>,
    page: Option<u32>,
    fields: Fields<'a>,
}

/// Why a form is no decision: the key of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// What it speaks of is no longer as the page showed it.
    Stale,
    /// Something is missing or does not go together.
    Wrong(&'static str),
}

impl<'a> Sent<'a> {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    pub(super) fn read(fields: Fields<'a>) -> Result<Self, &'static str> {
        let act = match fields.get("act") {
            // Who presses Enter in a field confirms.
            Some("valider") | None => Verb::Say,
            Some("illisible") => Verb::Illegible,
            Some("vide") => Verb::Blank,
            Some("meme") => Verb::Same,
            Some("deux") => Verb::Two,
            Some("saisie") => Verb::KeepTyped,
            Some("photo") => Verb::KeepPhoto,
            Some("les-deux") => Verb::KeepBoth,
            Some("sans") => Verb::Without,
            Some("attendre") => Verb::Await,
            Some("taper") => Verb::Type,
            Some("ecarter") => Verb::Aside,
            Some("ressortir") => Verb::Up,
            Some("retirer") => Verb::Out,
            Some("remettre") => Verb::In,
            Some("reprendre") => Verb::Undo,
            Some(_) => return Err("act"),
        };
        let tasks = fields.all("tache").map(|task| task.parse().ok());
        let tasks: Option<Vec<usize>> = tasks.collect();
        let pictures = fields.all("image").map(PictureId::parse);
        let pictures: Option<Vec<PictureId>> = pictures.collect();
        let sheet = fields.read("feuille", |text| SheetKey::parse(text).ok_or(()))?;
        Ok(Self {
            act,
            base: fields.base()?,
            undoes: fields.undoes()?,
            tasks: tasks.ok_or("tache")?,
            pictures: pictures.ok_or("image")?,
            question: fields.read("question", |key| QuestionKey::new(key))?,
            page: fields.read("page", str::parse)?,
            sheet,
            fields,
        })
    }

    /// The sheet it speaks of, if it is still there.
    fn sheet<'s>(&self, sheets: &'s [OnPaper]) -> Result<&'s OnPaper, Refused> {
        let mut sheets = sheets.iter();
        let found = sheets.find(|sheet| Some(sheet.judged.key()) == self.sheet.as_ref());
        found.ok_or(Refused::Stale)
    }

    /// The one frame it speaks of, with what was typed.
    pub(super) fn frame(&self, sheets: &[OnPaper]) -> Option<String> {
        let [task] = *self.tasks.as_slice() else {
            return None;
        };
        let sheet = self.sheet(sheets).ok()?;
        is_frame(sheet, task).then(|| self.typed(task))
    }

    fn typed(&self, task: usize) -> String {
        let typed = self.fields.get(&format!("t-{task}")).unwrap_or_default();
        // Lines of a frame are one answer, as words on a phone are.
        clean_line(typed)
    }

    /// The decisions to make.
    pub(super) fn acts(&self, sheets: &[OnPaper], log: &[Decision]) -> Result<Acts, Refused> {
        match self.act {
            Verb::Undo => {
                let last = last_said(log).map(|decision| decision.id);
                let is_it = last.is_some() && last == self.undoes;
                if is_it {
                    Ok(vec![(Act::Undo, last)])
                } else {
                    Err(Refused::Stale)
                }
            }
            Verb::Out | Verb::In => {
                let sheet = self.sheet(sheets)?;
                let undone = match (self.act, sheet.taken_back) {
                    (Verb::In, Some(back)) => Some(back),
                    (Verb::Out, None) => sheet.counted,
                    _ => None,
                };
                let undone = undone.ok_or(Refused::Stale)?;
                Ok(vec![(Act::Undo, Some(undone))])
            }
            Verb::Same | Verb::Two => {
                let [one, other] = self.pictures.as_slice() else {
                    return Err(Refused::Stale);
                };
                Ok(acts(vec![Said::Twins {
                    one: one.clone(),
                    other: other.clone(),
                    same: self.act == Verb::Same,
                }]))
            }
            Verb::KeepTyped | Verb::KeepBoth | Verb::KeepPhoto => self.kept(self.sheet(sheets)?),
            Verb::Without | Verb::Await => {
                let sheet = self.sheet(sheets)?;
                let without = self.act == Verb::Without;
                let of = if without {
                    &sheet.judged.missing
                } else {
                    &sheet.judged.without
                };
                let page = self.page.filter(|page| of.contains(page));
                let page = page.ok_or(Refused::Stale)?;
                Ok(acts(vec![left(sheet, page, without)]))
            }
            Verb::Type => self.page(self.sheet(sheets)?),
            Verb::Aside | Verb::Up => {
                let picture = self.pictures.first().ok_or(Refused::Stale)?;
                Ok(acts(vec![Said::Aside {
                    picture: picture.clone(),
                    aside: self.act == Verb::Aside,
                }]))
            }
            Verb::Say | Verb::Illegible | Verb::Blank => {
                let sheet = self.sheet(sheets)?;
                let question = self.question.as_ref().ok_or(Refused::Stale)?;
                let own = tasks(sheet, question);
                let is_own = self.tasks.iter().all(|task| own.contains(task));
                if self.tasks.is_empty() || !is_own {
                    return Err(Refused::Stale);
                }
                Ok(acts(self.said(sheet, question)?))
            }
        }
    }

    /// Which counts of a sheet that was typed and came in besides.
    fn kept(&self, sheet: &OnPaper) -> Result<Acts, Refused> {
        let Some((entry, None)) = sheet.judged.typed else {
            return Err(Refused::Stale);
        };
        let counts = match self.act {
            // What was typed goes, as its own button takes it back: it can be put back there.
            Verb::KeepPhoto => return Ok(vec![(Act::Undo, Some(entry))]),
            Verb::KeepTyped => Typed::Alone,
            _ => Typed::Both,
        };
        let sheet = sheet.judged.key().clone();
        Ok(acts(vec![Said::Typed {
            sheet,
            entry,
            counts,
        }]))
    }

    /// A page that somebody typed: all its boxes and frames, then that the page itself is not waited for. Until that is said
    /// the sheet does not count.
    fn page(&self, sheet: &OnPaper) -> Result<Acts, Refused> {
        let page = self.page.filter(|page| sheet.judged.missing.contains(page));
        let page = page.ok_or(Refused::Stale)?;
        let (own, first) = page_of(&sheet.form, page).ok_or(Refused::Stale)?;
        let key = sheet.judged.key();
        let mut said = Vec::new();
        for (at, task) in (first..).zip(&own.tasks) {
            if let Ask::Write(_) = task.ask {
                said.push(words(key, at, self.written(at)?));
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

    fn said(&self, sheet: &OnPaper, question: &QuestionKey) -> Result<Vec<Said>, Refused> {
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
                let written = self.written(*at)?;
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

fn left(sheet: &OnPaper, page: u32, without: bool) -> Said {
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

fn acts(said: Vec<Said>) -> Acts {
    let act = |said| (Act::Sheet(Event::Said(said)), None);
    said.into_iter().map(act).collect()
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

/// The last thing that somebody said of sheets and that stands.
pub(super) fn last_said(log: &[Decision]) -> Option<&Decision> {
    let standing = standing(log);
    let mut said = standing.into_iter().rev();
    said.find(|decision| matches!(decision.act, Act::Sheet(Event::Said(_))))
}
