//! A JSON document held against the one that the data make: every number as it is written.

use glane_core::judged::FindingState;
use glane_locale::Lang;

use super::reader::{Json, Value};
use crate::check::Checker;
use crate::check::quote_fault;
use crate::check::report::{Missing, Place, Report, Told, What};

/// Follows both documents down.
pub(crate) struct Walk<'a> {
    pub checker: &'a Checker<'a>,
    pub report: Report,
}

impl Walk<'_> {
    pub fn value(&mut self, path: &str, expected: &Json, found: &Json) {
        match (&expected.value, &found.value) {
            (Value::Object(theirs), Value::Object(own)) => {
                self.object(path, theirs, own, found.line);
            }
            (Value::List(theirs), Value::List(own)) => self.list(path, theirs, own, found.line),
            (Value::Text(theirs), Value::Text(own)) => self.text(path, theirs, own, found.line),
            (theirs, own) if theirs == own => {
                self.report
                    .proved(What::Value, found.line, &place(path), String::new);
            }
            (Value::Number(_), Value::Number(_)) => {
                self.wrong("number-wrong", path, expected, found);
            }
            _ => self.wrong("value-wrong", path, expected, found),
        }
    }

    fn wrong(&mut self, fault: &'static str, path: &str, expected: &Json, found: &Json) {
        let told = Told::new(fault, found.shown(), Some(&expected.shown()));
        self.report
            .told(What::Value, found.line, &place(path), found.shown(), told);
    }

    fn object(&mut self, path: &str, theirs: &[(String, Json)], own: &[(String, Json)], line: u64) {
        for (at, (key, found)) in own.iter().enumerate() {
            let here = format!("{path}/{key}");
            if own.iter().skip(at + 1).any(|(later, _)| later == key) {
                let told = Told::new("key-twice", key.clone(), None);
                self.report
                    .told(What::Value, found.line, &place(&here), key.clone(), told);
            }
            if let Some((_, expected)) = theirs.iter().find(|(name, _)| name == key) {
                self.value(&here, expected, found);
            } else {
                let told = Told::new("added", key.clone(), None);
                self.report
                    .told(What::Value, found.line, &place(&here), found.shown(), told);
            }
        }
        for (key, gone) in theirs
            .iter()
            .filter(|(key, _)| !own.iter().any(|(name, _)| name == key))
        {
            self.gone(&format!("{path}/{key}"), gone, line);
        }
    }

    fn gone(&mut self, path: &str, gone: &Json, _line: u64) {
        let text = format!("{path} {}", gone.shown());
        // A finding may be left out whole, if a person decided so.
        let finding = path.matches('/').count() == 2 && path.starts_with("/findings/");
        let free = finding
            && gone.get("state").is_some_and(|state| {
                state.value == Value::Text(FindingState::Dropped.name().to_owned())
            });
        self.report.missing.push(Missing {
            what: if finding { What::Sentence } else { What::Value },
            text,
            free,
        });
    }

    /// Things that have a name (`id`, `key`, `answer`) are found by it; others by their place.
    fn list(&mut self, path: &str, theirs: &[Json], own: &[Json], line: u64) {
        let named = theirs.iter().all(|item| name(item).is_some());
        let mut seen = vec![false; theirs.len()];
        let mut last = None;
        for (at, found) in own.iter().enumerate() {
            let here = format!("{path}/{at}");
            let place_of = if named {
                // A finding of several themes may quote one answer for two of them: each stands for one of ours.
                let mut free = theirs.iter().zip(&seen);
                name(found)
                    .and_then(|own| free.position(|(item, seen)| !seen && name(item) == Some(own)))
            } else {
                Some(at).filter(|at| *at < theirs.len())
            };
            let fresh = place_of.filter(|at| seen.get(*at) == Some(&false));
            let Some((at, expected)) = fresh.and_then(|at| Some((at, theirs.get(at)?))) else {
                let told = Told::new("added", found.shown(), None);
                self.report
                    .told(What::Value, found.line, &place(&here), found.shown(), told);
                continue;
            };
            if let Some(seen) = seen.get_mut(at) {
                *seen = true;
            }
            if last.is_some_and(|last| last > at) {
                let told = Told::new("moved", found.shown(), None);
                self.report
                    .told(What::Value, found.line, &place(&here), found.shown(), told);
            }
            last = Some(at);
            self.value(&here, expected, found);
        }
        for (at, gone) in theirs
            .iter()
            .enumerate()
            .filter(|(at, _)| seen.get(*at) == Some(&false))
        {
            self.gone(&format!("{path}/{at}"), gone, line);
        }
    }

    fn text(&mut self, path: &str, theirs: &str, own: &str, line: u64) {
        let parts: Vec<&str> = path.split('/').collect();
        match parts.as_slice() {
            ["", "findings", _, "sentence", lang] => {
                let Some(lang) = Lang::parse(lang) else {
                    return;
                };
                let verdict = self.checker.sentence(lang, theirs, own);
                self.report
                    .judged(What::Sentence, line, &place(path), own, verdict);
            }
            _ if theirs == own => self
                .report
                .proved(What::Value, line, &place(path), String::new),
            ["", "findings", _, "verbatims", _, "text"] => match quote_fault(own, theirs) {
                None => self
                    .report
                    .proved(What::Quotation, line, &place(path), || own.to_owned()),
                Some(fault) => {
                    let told = Told::new(fault, own, Some(theirs));
                    self.report
                        .told(What::Quotation, line, &place(path), own, told);
                }
            },
            _ => {
                let told = Told::new("value-wrong", own, Some(theirs));
                self.report.told(What::Value, line, &place(path), own, told);
            }
        }
    }
}

/// What a thing of a list is called.
fn name(item: &Json) -> Option<&str> {
    ["id", "key", "answer"]
        .into_iter()
        .find_map(|key| match &item.get(key)?.value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
}

fn place(path: &str) -> Place {
    Place {
        path: Some(path.to_owned()),
        ..Place::default()
    }
}
