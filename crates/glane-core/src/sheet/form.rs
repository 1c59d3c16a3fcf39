//! Forms as they are kept, so that a sheet is read as what it was however the script has changed since; and which sheets
//! were printed of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::code::SERIAL_MAX;
use super::{FormHash, Geometry, Task};
use crate::decision::{Act, Decision};
use crate::id::{ItemKey, QuestionKey, Revision, Round, ScriptVersion};
use crate::label::LangCode;

/// A form: what a sheet asks, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The version of the script it is made of.
    pub script: ScriptVersion,
    /// The language it speaks.
    pub lang: LangCode,
    /// Whether it is printed in large letters.
    pub is_large: bool,
    /// Under which key the person's group is asked, if it is: one that no question of the script has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<QuestionKey>,
    /// Of a master: the round of each question it asks where that is not the first. Its copies have no serial that tells when they were
    /// printed, and the form's name, which comes of this too, does.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rounds: BTreeMap<QuestionKey, Round>,
    /// Where its boxes are.
    pub geometry: Geometry,
}

impl Form {
    /// Its tasks, page by page.
    pub fn tasks(&self) -> impl Iterator<Item = &Task> {
        self.geometry.pages.iter().flat_map(|page| &page.tasks)
    }

    /// The questions it asks, in the order printed; the group is none of them.
    pub fn questions(&self) -> Vec<&QuestionKey> {
        let mut keys: Vec<&QuestionKey> = Vec::new();
        for task in self.tasks() {
            let is_group = self.group.as_ref() == Some(&task.question);
            if !is_group && !keys.contains(&&task.question) {
                keys.push(&task.question);
            }
        }
        keys
    }
}

/// The sheets of one print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Copies {
    /// One without serial, to be photocopied.
    Master,
    /// Each with a serial of its own.
    Serials {
        /// The first one's.
        first: u32,
        /// How many.
        count: u32,
    },
}

/// Sheets were printed. Nothing of what the workshop says changes by it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Print {
    /// Of which form.
    pub form: FormHash,
    /// The form, where it was not kept by an earlier print.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Arc<Form>>,
    /// Which sheets.
    pub copies: Copies,
}

/// A form, and what the workshop was when it was first printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// The form.
    pub form: Arc<Form>,
    /// The decision's revision: the script read then is the one it was made of.
    pub revision: Revision,
}

/// All that was printed. A print that was taken back is paper all the same: the whole log counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    forms: BTreeMap<FormHash, KeptForm>,
    prints: Vec<(FormHash, Copies, Revision)>,
}

impl Printed {
    /// What a log says.
    pub fn of(log: &[Decision]) -> Self {
        let mut printed = Self::default();
        for decision in log {
            let Act::Paper(print) = &decision.act else {
                continue;
            };
            if let Some(form) = &print.kept {
                let kept = KeptForm {
                    form: Arc::clone(form),
                    revision: decision.revision,
                };
                printed.forms.entry(print.form.clone()).or_insert(kept);
            }
            let print = (print.form.clone(), print.copies, decision.revision);
            printed.prints.push(print);
        }
        printed
    }

    /// A form that was printed.
    pub fn form(&self, hash: &FormHash) -> Option<&KeptForm> {
        self.forms.get(hash)
    }

    /// Whether a sheet was printed: of this form, with this serial or as a master.
    pub fn has(&self, form: &FormHash, serial: Option<u32>) -> bool {
        self.when(form, serial).is_some()
    }

    /// The last print of a sheet: what the workshop was then is what it asks. Of a master it is the last one made, since its
    /// copies do not tell of which they are.
    pub fn when(&self, form: &FormHash, serial: Option<u32>) -> Option<Revision> {
        let is_it = |(of, copies, _): &&(FormHash, Copies, Revision)| {
            of == form
                && match (copies, serial) {
                    (Copies::Master, None) => true,
                    (Copies::Serials { first, count }, Some(serial)) => {
                        serial.checked_sub(*first).is_some_and(|at| at < *count)
                    }
                    _ => false,
                }
        };
        let print = self.prints.iter().rev().find(is_it);
        print.map(|(_, _, revision)| *revision)
    }

    /// What was printed each time, in its order: of which form, which sheets, and when.
    pub fn prints(&self) -> impl DoubleEndedIterator<Item = &(FormHash, Copies, Revision)> {
        self.prints.iter()
    }

    /// When the sheet of a number was printed: serials go on over all forms.
    pub fn when_serial(&self, serial: u32) -> Option<Revision> {
        let has = |copies: &Copies| match copies {
            Copies::Master => false,
            Copies::Serials { first, count } => {
                serial.checked_sub(*first).is_some_and(|at| at < *count)
            }
        };
        let mut prints = self.prints.iter().rev();
        let print = prints.find(|(_, copies, _)| has(copies));
        print.map(|(_, _, revision)| *revision)
    }

    /// The form of a print.
    pub fn form_at(&self, printed: Revision) -> Option<&KeptForm> {
        let mut prints = self.prints.iter();
        let (form, ..) = prints.find(|(.., revision)| *revision == printed)?;
        self.form(form)
    }

    /// All forms that were printed.
    pub fn forms(&self) -> impl Iterator<Item = &KeptForm> {
        self.forms.values()
    }

    /// How many sheets have a serial.
    pub fn count(&self) -> u32 {
        self.last()
    }

    fn last(&self) -> u32 {
        let lasts = self.prints.iter().map(|(_, copies, _)| match copies {
            Copies::Master => 0,
            Copies::Serials { first, count } => first.saturating_add(*count).saturating_sub(1),
        });
        lasts.max().unwrap_or(0)
    }

    /// What says that so many more sheets of a form are printed: serials go on over all forms of a workshop. None if there
    /// are not so many serials left, or none is asked for.
    pub fn next(&self, form: &Arc<Form>, count: u32) -> Option<Print> {
        let first = self.last().checked_add(1)?;
        let last = first.checked_add(count.checked_sub(1)?)?;
        (last <= SERIAL_MAX).then(|| self.print(form, Copies::Serials { first, count }))
    }

    /// What says that a master of a form is printed.
    pub fn master(&self, form: &Arc<Form>) -> Print {
        self.print(form, Copies::Master)
    }

    fn print(&self, form: &Arc<Form>, copies: Copies) -> Print {
        let hash = form.geometry.form.clone();
        Print {
            kept: self.form(&hash).is_none().then(|| Arc::clone(form)),
            form: hash,
            copies,
        }
    }
}

/// The keys of what can be ticked, ranked or given something on a form, under one question.
pub fn items_of<'a>(
    form: &'a Form,
    question: &'a QuestionKey,
) -> impl Iterator<Item = &'a ItemKey> {
    let tasks = form.tasks().filter(move |task| task.question == *question);
    tasks.flat_map(|task| {
        let ticks = task.ask.ticks().iter().map(|tick| &tick.item);
        // What a box of a line stands for is a number: the line is the item.
        let own = task.row.iter();
        own.chain(ticks.filter(|_| task.row.is_none()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision::tests::log;

    fn form(hash: &str) -> Arc<Form> {
        Arc::new(Form {
            script: ScriptVersion(1),
            lang: LangCode::french(),
            is_large: false,
            group: None,
            rounds: BTreeMap::new(),
            geometry: Geometry {
                form: FormHash(hash.to_owned()),
                pages: vec![],
            },
        })
    }

    #[test]
    fn serials_go_on_over_forms_and_a_form_is_kept_once() {
        let (one, other) = (form("1111111111111111"), form("2222222222222222"));
        let mut acts = vec![];
        for (form, count) in [(&one, 30), (&other, 5), (&one, 1)] {
            let printed = Printed::of(&log(&acts));
            acts.push((Act::Paper(printed.next(form, count).unwrap()), None));
        }
        let printed = Printed::of(&log(&acts));
        let has = |form: &Arc<Form>, serial| printed.has(&form.geometry.form, serial);
        assert!(has(&one, Some(1)) && has(&one, Some(30)) && !has(&one, Some(31)));
        assert!(has(&other, Some(31)) && has(&other, Some(35)) && has(&one, Some(36)));
        assert!(!has(&one, Some(0)) && !has(&one, Some(37)) && !has(&one, None));
        assert_eq!(printed.count(), 36);
        let kept: Vec<bool> = acts
            .iter()
            .map(|(act, _)| matches!(act, Act::Paper(Print { kept: Some(_), .. })))
            .collect();
        assert_eq!(kept, [true, true, false]);
        let kept = printed.form(&other.geometry.form).unwrap();
        assert_eq!(kept.form, other);
    }

    #[test]
    fn a_print_that_was_taken_back_is_paper_all_the_same() {
        let one = form("1111111111111111");
        let first = Printed::default().master(&one);
        let log = log(&[(Act::Paper(first), None), (Act::Undo, Some(1))]);
        let printed = Printed::of(&log);
        assert!(printed.has(&one.geometry.form, None));
        assert!(printed.form(&one.geometry.form).is_some());
        assert_eq!(printed.count(), 0);
    }

    #[test]
    fn there_are_only_so_many_serials() {
        let one = form("1111111111111111");
        let printed = Printed::default();
        assert!(printed.next(&one, SERIAL_MAX).is_some());
        assert!(printed.next(&one, SERIAL_MAX + 1).is_none());
        assert!(printed.next(&one, u32::MAX).is_none());
        assert!(printed.next(&one, 0).is_none());
    }

    #[test]
    fn a_print_is_read_back_from_the_log() {
        let print = Printed::default()
            .next(&form("1111111111111111"), 3)
            .unwrap();
        let written = serde_json::to_string(&Act::Paper(print.clone())).unwrap();
        let read: Act = serde_json::from_str(&written).unwrap();
        assert_eq!(read, Act::Paper(print));
    }
}
