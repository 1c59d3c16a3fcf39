//! The figures of a consultation as a file: what it says it is of, and each number held against its archives.

use std::collections::BTreeMap;

use glane_archive::Shown;
use glane_report::check::leaves;
use serde::{Deserialize, Serialize};

use super::super::Consultation;
use super::{Fault, Held, Unheld, state};

/// A file of figures, as it is made.
#[derive(Serialize)]
struct Figures<'a> {
    /// The name in addresses of the consultation that it is of.
    consultation: &'a str,
    /// Of which archives and choices: as a restitution says it.
    data: String,
    #[serde(flatten)]
    shown: Shown,
}

/// What a file of figures says it is of.
#[derive(Deserialize)]
pub(super) struct Said {
    pub(super) consultation: String,
    pub(super) data: String,
}

/// The figures of a consultation.
pub(in super::super) fn written(found: &Consultation) -> Result<Vec<u8>, serde_json::Error> {
    serde_json::to_vec_pretty(&Figures {
        consultation: found.slug.as_str(),
        data: state(found),
        shown: found.read.whole(),
    })
}

/// What a file says it is of, if it is one of figures. One that is broken further on is still told by its beginning.
pub(super) fn said(text: &str) -> Option<Said> {
    let text = text.trim_start_matches('\u{FEFF}').trim_start();
    if !text.starts_with('{') {
        return None;
    }
    serde_json::from_str(text).ok().or_else(|| {
        let value = |name: &str| {
            let (_, rest) = text.split_once(&format!("\"{name}\": \""))?;
            Some(rest.split('"').next()?.to_owned())
        };
        Some(Said {
            consultation: value("consultation")?,
            data: value("data")?,
        })
    })
}

/// Holds a file of figures against the one that the archives make.
pub(super) fn compared(made: &str, text: &str) -> Result<Held, Unheld> {
    let unread = |line: u64| Unheld::Unread(usize::try_from(line).unwrap_or(usize::MAX));
    let made = leaves(made).map_err(unread)?;
    let there = leaves(text).map_err(unread)?;
    let mut left: BTreeMap<&str, &str> = made
        .iter()
        .map(|one| (one.path.as_str(), one.shown.as_str()))
        .collect();
    let mut held = Held {
        proved: 0,
        faults: Vec::new(),
    };
    let mut last = 1;
    for one in &there {
        last = usize::try_from(one.line).unwrap_or(usize::MAX);
        let expected = left.remove(one.path.as_str());
        if expected == Some(one.shown.as_str()) {
            held.proved += 1;
            continue;
        }
        held.faults.push(Fault {
            line: last,
            drawing: None,
            path: Some(one.path.clone()),
            found: Some(one.shown.clone()),
            expected: expected.map(str::to_owned),
        });
    }
    // In the order of the file, whatever the order of names.
    let gone = made
        .iter()
        .filter(|one| left.contains_key(one.path.as_str()));
    held.faults.extend(gone.map(|one| Fault {
        line: last,
        drawing: None,
        path: Some(one.path.clone()),
        found: None,
        expected: Some(one.shown.clone()),
    }));
    Ok(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MADE: &str = "{\n \"consultation\": \"reseau\",\n \"data\": \"abc\",\n \"rows\": [\n  {\"name\": \"item:bus\", \"people\": 12},\n  \
        {\"name\": \"item:pied\", \"people\": 7}\n ]\n}";

    #[test]
    fn a_changed_number_is_named_by_its_line_and_its_way() {
        let held = compared(MADE, MADE).unwrap();
        assert_eq!((held.proved, held.faults.len()), (6, 0));
        // However it is laid out.
        let flat = MADE.replace('\n', "");
        assert!(compared(MADE, &flat).unwrap().faults.is_empty());
        let held = compared(MADE, &MADE.replace("12", "13")).unwrap();
        let one = &held.faults[0];
        assert_eq!(held.faults.len(), 1);
        assert_eq!(
            (one.line, one.path.as_deref()),
            (5, Some("rows › item:bus › people"))
        );
        assert_eq!(
            (one.found.as_deref(), one.expected.as_deref()),
            (Some("13"), Some("12"))
        );
        assert!(one.is_refused());
        // A number as a text is none; an entry that went or came is told, and moves nothing after it.
        assert_eq!(
            compared(MADE, &MADE.replace("12", "\"12\""))
                .unwrap()
                .faults
                .len(),
            1
        );
        let without = MADE.replace("{\"name\": \"item:bus\", \"people\": 12},", "");
        let held = compared(MADE, &without).unwrap();
        assert!(held.faults.iter().all(|one| one.found.is_none()) && held.faults.len() == 2);
        let held = compared(&without, MADE).unwrap();
        assert!(held.faults.iter().all(|one| one.expected.is_none()) && held.faults.len() == 2);
        // Of two entries of one name neither hides the other.
        let twice = MADE.replace("\"people\": 7", "\"people\": 7, \"people\": 8");
        assert_eq!(compared(MADE, &twice).unwrap().faults.len(), 1);
    }

    #[test]
    fn a_file_says_what_it_is_of_even_where_it_is_broken() {
        for text in [MADE, MADE.get(..60).unwrap()] {
            let said = said(text).unwrap();
            assert_eq!(
                (said.consultation.as_str(), said.data.as_str()),
                ("reseau", "abc")
            );
        }
        for text in ["", "{}", "<html>", "{\"workshop\": \"a\"}"] {
            assert!(said(text).is_none(), "{text}");
        }
        assert!(matches!(
            compared(MADE, &MADE[..80]),
            Err(Unheld::Unread(_))
        ));
    }
}
