//! The sheets that were typed, as the page lists them.

use glane_core::aloud::{Entry, Way, entry};
use glane_core::ballot::Receipt;
use glane_core::decision::{Act, standing};
use glane_core::id::{AnswerId, QuestionKey};
use glane_core::sheet::ledger::Ledger;
use glane_live::inside::Inside;

use crate::pages::participant::form;
use crate::tr::Tr;

/// A sheet that was typed.
pub(super) struct Listed {
    pub(super) what: String,
    /// Each answer after its question's number.
    pub(super) answers: Vec<String>,
    pub(super) undoes: String,
    pub(super) stands: bool,
    /// Whether it came in besides, and somebody has to say which counts.
    pub(super) twice: Option<String>,
    pub(super) receipt: Option<String>,
}

/// The sheets that were typed, the newest first, each under the number it has among them.
pub(super) fn listed(
    t: &Tr,
    inside: &Inside,
    receipt: &dyn Fn(AnswerId) -> Option<Receipt>,
) -> Vec<Listed> {
    let log = inside.log();
    let kept = standing(log);
    let ledger = Ledger::of(log);
    let typed = log.iter().filter_map(|decision| {
        let entry = entry(&decision.act).filter(|entry| entry.way == Way::Paper)?;
        Some((decision, entry))
    });
    let mut sheets: Vec<Listed> = (1_usize..)
        .zip(typed)
        .filter_map(|(number, (decision, entry))| {
            let stands = kept.iter().any(|one| one.id == decision.id);
            let undo = || {
                let mut all = kept.iter();
                let undo = all.find(|one| one.act == Act::Undo && one.undoes == Some(decision.id));
                undo.map(|one| one.id)
            };
            let undoes = if stands { Some(decision.id) } else { undo() };
            let args = [("number", number.into()), ("n", entry.answers.len().into())];
            let what = t.format("typing-entered", &args);
            let what = match entry.serial {
                Some(serial) => {
                    let serial = serial.to_string();
                    let args = [("what", what.into()), ("serial", serial.into())];
                    t.format("typing-entered-serial", &args)
                }
                None => what,
            };
            let code = entry.answers.first().filter(|_| stands);
            let code = code.and_then(|answer| receipt(*answer));
            Some(Listed {
                what: if stands {
                    what
                } else {
                    t.with("words-log-undone", "what", &what)
                },
                answers: answers(t, inside, entry),
                undoes: undoes?.to_string(),
                stands,
                twice: entry
                    .serial
                    .filter(|serial| stands && ledger.is_twice(*serial))
                    .map(|serial| t.with("typing-twice", "serial", &serial.to_string())),
                receipt: code.map(|code| t.with("typing-receipt", "code", code.as_str())),
            })
        })
        .collect();
    sheets.reverse();
    sheets
}

/// What a sheet says, question by question.
fn answers(t: &Tr, inside: &Inside, entry: &Entry) -> Vec<String> {
    // By the numbers of the sheet itself, where it says which it is.
    let printed = inside.printed();
    let kept = entry.serial.and_then(|serial| printed.when_serial(serial));
    let kept = kept.and_then(|when| printed.form_at(when));
    let order = kept.map(|kept| kept.form.questions());
    let place = |at: usize, key: &QuestionKey| {
        let own = order.as_ref()?.iter().position(|one| *one == key);
        Some(own.map_or(at, |own| own + 1))
    };
    let questions = (1_usize..).zip(&inside.script.questions);
    let mut questions: Vec<_> = questions
        .map(|(at, question)| (place(at, &question.key).unwrap_or(at), question))
        .collect();
    questions.sort_by_key(|(number, _)| *number);
    questions
        .into_iter()
        .filter_map(|(number, question)| {
            let body = inside.entered(entry, &question.key).into_iter().next()?;
            let words = form::in_words(t, inside, question, body).join(", ");
            let words = if words.is_empty() {
                t.text("aloud-blank")
            } else {
                words
            };
            let args = [("number", number.into()), ("what", words.into())];
            Some(t.format("typing-answer", &args))
        })
        .collect()
}
