//! Which sheets somebody types: those of one print, in the order, with the numbers and in the rounds that they were printed
//! with; or others, asked as the workshop asks today.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use glane_core::date::Day;
use glane_core::id::{ItemKey, QuestionKey, Revision, Round};
use glane_core::script::{Question, Script};
use glane_core::sheet::code::Sealed;
use glane_core::sheet::form::{Copies, Form as Printed, items_of};
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};

use crate::pages::participant::form::{Fields, Form};
use crate::tongue::Said;
use crate::tr::{Tr, date};

/// The field that names a print, and what it says of sheets that nobody printed here.
pub(super) const PRINT: &str = "tirage";
pub(super) const OTHERS: &str = "autres";
/// Letters of a form's code that tell masters apart.
const LETTERS: usize = 6;

/// The sheets of one print.
#[derive(Debug, Clone)]
pub(super) struct Printing {
    pub(super) when: Revision,
    form: Arc<Printed>,
    script: Arc<Script>,
}

/// A question as it is typed.
pub(super) struct Asking {
    /// Its number on the sheet.
    pub(super) number: Option<usize>,
    pub(super) question: Question,
    pub(super) round: Round,
    pub(super) fields: Fields,
    /// Whether nobody asks it any more: it is not typed.
    pub(super) is_gone: bool,
}

/// The prints that can be chosen, the newest first: what a field says, and how each is called.
pub(super) fn prints(t: &Tr, inside: &Inside) -> Vec<(String, String)> {
    let printed = inside.printed();
    let named = printed.prints().rev().map(|(form, copies, when)| {
        let made = inside.log().iter().find(|one| one.revision == *when);
        let day = date(made.map_or(Day::of(glane_core::world::Micros(0)), |one| Day::of(one.at)));
        let text = |number: u32| number.to_string().into();
        let name = match copies {
            Copies::Master => {
                let code: String = form.0.chars().take(LETTERS).collect();
                let code = code.to_uppercase().into();
                t.format("typing-print-master", &[("code", code), ("day", day)])
            }
            Copies::Serials { first, count: 1 } => {
                let args = [("first", text(*first)), ("day", day)];
                t.format("typing-print-serial", &args)
            }
            Copies::Serials { first, count } => {
                let last = first.saturating_add(count.saturating_sub(1));
                let args = [("first", text(*first)), ("last", text(last)), ("day", day)];
                t.format("typing-print-serials", &args)
            }
        };
        (when.0.to_string(), name)
    });
    let mut all: Vec<(String, String)> = named.collect();
    if !all.is_empty() {
        all.push((OTHERS.to_owned(), t.text("typing-print-others")));
    }
    all
}

/// Where a sheet is found by what is printed on it: its number, or its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) when: Revision,
    pub(super) serial: Option<u32>,
}

/// Looks a sheet up.
pub(super) fn found(room: &Room, typed: &str) -> Option<Found> {
    let typed = typed.trim();
    if let Ok(serial) = typed.parse::<u32>() {
        let when = room.look(|inside| inside.printed().when_serial(serial))?;
        let serial = Some(serial);
        return Some(Found { when, serial });
    }
    let sealed = Sealed::read(typed).ok()?;
    if !room.knows_sheet(&sealed) {
        return None;
    }
    let (form, serial) = (&sealed.code.form, sealed.code.serial);
    let when = room.look(|inside| inside.printed().when(form, serial))?;
    Some(Found { when, serial })
}

impl Printing {
    /// The print that a field names, or the newest one; nothing if none was made, or others are named.
    pub(super) async fn chosen(
        room: &Room,
        named: Option<&str>,
    ) -> Result<Option<Self>, LiveError> {
        if named == Some(OTHERS) {
            return Ok(None);
        }
        let named = named.and_then(|text| text.parse().ok()).map(Revision);
        let kept = room.look(|inside| {
            let printed = inside.printed();
            let known = named.filter(|when| printed.form_at(*when).is_some());
            let newest = printed.prints().next_back().map(|(.., when)| *when);
            let when = known.or(newest)?;
            Some((when, printed.form_at(when)?.clone()))
        });
        let Some((when, kept)) = kept else {
            return Ok(None);
        };
        // A sealed workshop has forgotten its earlier scripts.
        let script = match room.script_of(&kept).await {
            Ok(script) => script,
            Err(LiveError::Sealed) => return Ok(None),
            Err(error) => return Err(error),
        };
        Ok(Some(Self {
            when,
            form: kept.form,
            script,
        }))
    }
}

/// What is typed: the questions of the sheet as it shows them, then what does not stand on it.
pub(super) fn all(t: &Tr, inside: &Inside, printing: Option<&Printing>) -> Vec<Asking> {
    let present = inside.script.questions.iter();
    let present = present.filter(|question| !question.is_by_table());
    let now = |number: Option<usize>, question: &Question| Asking {
        number,
        round: inside.state.round(&question.key),
        fields: Form::of(t, inside, question, None, None).fields,
        question: question.clone(),
        is_gone: false,
    };
    let Some(printing) = printing else {
        return (1..)
            .zip(&inside.script.questions)
            .filter(|(_, question)| !question.is_by_table())
            .map(|(number, question)| now(Some(number), question))
            .collect();
    };
    let rounds = inside.rounds_of_sheet(printing.when);
    let on_it = printing.form.questions();
    let printed = (1..).zip(&on_it).filter_map(|(number, key)| {
        let question = printing.script.question(key)?;
        let known = inside.script.question(key);
        let fields = Form::of(t, inside, question, None, None).fields;
        Some(Asking {
            number: Some(number),
            round: rounds.get(*key).copied().unwrap_or(Round::FIRST),
            fields: as_printed(t, inside, fields, (&printing.form, question)),
            question: question.clone(),
            is_gone: known.is_none_or(|known| {
                known.is_by_table() || known.kind.name() != question.kind.name()
            }),
        })
    });
    let mut all: Vec<Asking> = printed.collect();
    let is_new = |question: &&Question| !on_it.contains(&&question.key);
    all.extend(present.filter(is_new).map(|question| now(None, question)));
    all
}

/// Options and lines as they stand on the sheet, so that the first box is the first.
fn as_printed(
    t: &Tr,
    inside: &Inside,
    fields: Fields,
    (form, question): (&Printed, &Question),
) -> Fields {
    let mut order: Vec<&ItemKey> = Vec::new();
    for item in items_of(form, &question.key) {
        if !order.contains(&item) {
            order.push(item);
        }
    }
    let place = |key: &str| order.iter().position(|item| item.as_str() == key);
    match fields {
        Fields::Ticks {
            several,
            mut ticks,
            propose,
            other,
            none,
            kept,
        } => {
            ticks.retain(|tick| place(&tick.value).is_some());
            let known: BTreeSet<String> = ticks.iter().map(|tick| tick.value.clone()).collect();
            let texts: BTreeMap<&str, &str> = ideas(inside, &question.key);
            let lost = order.iter().filter(|item| !known.contains(item.as_str()));
            ticks.extend(lost.filter_map(|item| {
                let text = texts.get(item.as_str())?;
                Some(crate::pages::participant::form::Tick {
                    picture: None,
                    value: item.to_string(),
                    label: Said::plain((*text).to_owned()),
                    ticked: false,
                })
            }));
            ticks.sort_by_key(|tick| place(&tick.value));
            Fields::Ticks {
                several,
                ticks,
                propose,
                other,
                none,
                kept,
            }
        }
        Fields::Lines {
            mut lines,
            ends,
            has_none,
            propose,
            kept,
        } => {
            let texts: BTreeMap<&str, &str> = ideas(inside, &question.key);
            lines.retain(|line| place(&line.key).is_some());
            let steps = Form::of(t, inside, question, None, None).fields;
            let known: BTreeSet<String> = lines.iter().map(|line| line.key.clone()).collect();
            let lost = order.iter().filter(|item| !known.contains(item.as_str()));
            if let Fields::Lines { lines: more, .. } = steps
                && let Some(model) = more.into_iter().next()
            {
                // Each line has the same boxes.
                let boxes: Vec<(String, String)> = model
                    .steps
                    .iter()
                    .map(|step| (step.value.clone(), step.label.to_string()))
                    .collect();
                lines.extend(lost.filter_map(|item| {
                    let text = texts.get(item.as_str())?;
                    let steps =
                        boxes
                            .iter()
                            .map(|(value, label)| crate::pages::participant::form::Tick {
                                picture: None,
                                value: value.clone(),
                                label: Said::plain(label.clone()),
                                ticked: false,
                            });
                    Some(crate::pages::participant::form::Line {
                        picture: None,
                        key: item.to_string(),
                        label: Said::plain((*text).to_owned()),
                        steps: steps.collect(),
                        is_blank: true,
                    })
                }));
            }
            lines.sort_by_key(|line| place(&line.key));
            Fields::Lines {
                lines,
                ends,
                has_none,
                propose,
                kept,
            }
        }
        Fields::Places(mut places) => {
            places.rows.retain(|row| place(&row.key).is_some());
            places.rows.sort_by_key(|row| place(&row.key));
            Fields::Places(places)
        }
        Fields::Shares { mut rows, total } => {
            rows.retain(|row| place(&row.key).is_some());
            rows.sort_by_key(|row| place(&row.key));
            Fields::Shares { rows, total }
        }
        other => other,
    }
}

/// What people proposed under a question, in all rounds, by key.
fn ideas<'a>(inside: &'a Inside, question: &QuestionKey) -> BTreeMap<&'a str, &'a str> {
    let all = inside.all_ideas().iter();
    let own = all.filter(|idea| idea.question == *question);
    own.map(|idea| (idea.key.as_str(), idea.text.as_str()))
        .collect()
}
