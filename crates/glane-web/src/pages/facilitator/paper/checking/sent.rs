//! What a form of the page says, and the decisions it makes.

mod answer;

use glane_core::decision::{Act, Decision};
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::sheet::ledger::{Event, PictureId, Said, SheetKey, Typed};
use glane_core::text::clean_line;
use glane_live::paper::OnPaper;

use self::answer::left;
use super::super::doubts::{is_frame, tasks};
use super::card::Card;
use crate::pages::facilitator::form::{Acts, Fields};

/// What the button says that puts one of two pictures with a photocopy, before both.
pub(super) const WITH: &str = "avec:";
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
    /// They are of two, and one of them goes with a photocopy that waits for its page.
    TwoWith,
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
    /// Which of two pictures is of a photocopy, and a picture of that one.
    copied: Option<(PictureId, PictureId)>,
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
    /// What is typed is longer than it may be.
    TooLong(usize),
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
            Some(act) if act.starts_with(WITH) => Verb::TwoWith,
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
        let copied = fields.get("act").and_then(|act| {
            let (own, with) = act.strip_prefix(WITH)?.split_once(':')?;
            Some((PictureId::parse(own)?, PictureId::parse(with)?))
        });
        if act == Verb::TwoWith && copied.is_none() {
            return Err("act");
        }
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
            copied,
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

    /// What was typed and chosen, put where a card asks for it again.
    pub(super) fn refill(&self, card: &mut Card) {
        if card.sheet != self.sheet || card.tasks != self.tasks {
            return;
        }
        for part in &mut card.parts {
            if part.is_frame {
                part.text = self.typed(part.task);
            }
            let chosen: Vec<&str> = self.fields.all(&format!("c-{}", part.task)).collect();
            for one in &mut part.boxes {
                one.checked = chosen.contains(&one.value.as_str());
            }
        }
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

    /// The decisions to make, where `last` is what whoever sends this decided last.
    pub(super) fn acts(
        &self,
        sheets: &[OnPaper],
        log: &[Decision],
        last: Option<DecisionId>,
    ) -> Result<Acts, Refused> {
        match self.act {
            Verb::Undo => {
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
                // The sheet goes on with what came first.
                let (one, other) = if came(log, one) > came(log, other) {
                    (other, one)
                } else {
                    (one, other)
                };
                Ok(acts(vec![Said::Twins {
                    one: one.clone(),
                    other: other.clone(),
                    same: self.act == Verb::Same,
                }]))
            }
            Verb::TwoWith => {
                let ([one, other], Some((own, with))) = (self.pictures.as_slice(), &self.copied)
                else {
                    return Err(Refused::Stale);
                };
                let stays = if own == other { one } else { other };
                let copies = sheets.iter().any(|sheet| is_copy(sheet, with));
                if ![one, other].contains(&own) || !copies {
                    return Err(Refused::Stale);
                }
                let twins = |one: &PictureId, other: &PictureId, same| Said::Twins {
                    one: one.clone(),
                    other: other.clone(),
                    same,
                };
                Ok(acts(vec![twins(stays, own, false), twins(with, own, true)]))
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
}

/// When a picture came in, among all.
fn came(log: &[Decision], picture: &PictureId) -> Option<usize> {
    log.iter().position(
        |decision| matches!(&decision.act, Act::Sheet(Event::Read(read)) if read.picture == *picture),
    )
}

/// Whether a sheet is a photocopy that a picture shows.
fn is_copy(sheet: &OnPaper, picture: &PictureId) -> bool {
    let is_own = matches!(sheet.judged.key(), SheetKey::Picture(_));
    is_own && sheet.judged.pictures().any(|one| one == picture)
}
fn acts(said: Vec<Said>) -> Acts {
    let act = |said| (Act::Sheet(Event::Said(said)), None);
    said.into_iter().map(act).collect()
}
