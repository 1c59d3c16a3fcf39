//! What the screens say of a question that tables answer.

use glane_core::id::QuestionKey;
use glane_core::script::Question;
use glane_live::inside::Inside;

use crate::tr::Tr;
use crate::turnout::Turnout;

/// How many answered: people, out of those present where that is known, or tables out of those there are.
pub(crate) fn answered(
    t: &Tr,
    inside: &Inside,
    question: &Question,
    present: Option<u32>,
) -> String {
    let turnout = Turnout::of(inside, &question.key);
    if !question.is_by_table() {
        return turnout.said(t, present);
    }
    let tables = asked(inside, &question.key, turnout.people());
    let args = [("n", turnout.people().into()), ("tables", tables.into())];
    t.format("tables-answered", &args)
}

/// How many tables there are to answer: those of the script, and those that answered and are in it no more, since their answers
/// count on.
fn asked(inside: &Inside, question: &QuestionKey, answered: u64) -> u64 {
    let tables = inside.script.groups.len() as u64;
    match inside.tables_missing(question) {
        Some(missing) => {
            let present = tables.saturating_sub(missing.len() as u64);
            tables + answered.saturating_sub(present)
        }
        // Which ones they are is not known any more once the workshop is sealed.
        None => tables.max(answered),
    }
}

/// What kind of question it is, and that tables answer it.
pub(crate) fn kind(t: &Tr, question: &Question) -> String {
    let kind = t.text(&format!("common-kind-{}", question.kind.name()));
    if question.is_by_table() {
        t.with("tables-kind", "kind", &kind)
    } else {
        kind
    }
}

/// Which tables have not answered yet, for whoever leads; nothing where people answer, or where it is not known any more.
pub(crate) fn missing(t: &Tr, inside: &Inside, key: &QuestionKey) -> Option<String> {
    if !inside.is_by_table(key) {
        return None;
    }
    let missing = inside.tables_missing(key)?;
    Some(if missing.is_empty() {
        t.text("tables-who-all")
    } else if missing.len() == inside.script.groups.len() {
        t.text("tables-who-none")
    } else {
        let labels = missing.iter().map(|group| t.label(&group.label).to_owned());
        let labels: Vec<String> = labels.collect();
        let labels = glane_locale::list(t.lang, &labels);
        t.with("tables-who-missing", "tables", &labels)
    })
}
