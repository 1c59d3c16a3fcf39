//! What is left of sheets in the log when their author takes their answers back, or when the workshop is sealed.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{Event, Ledger, PictureId, Said, SheetKey};
use crate::decision::{Act, Decision};
use crate::id::AnswerId;

/// The log without what was read and decided of the sheets that answers are of; nothing if they are of none. That the sheet
/// was there stays: it never comes in again.
pub fn without(log: &[Decision], answers: &BTreeSet<AnswerId>) -> Option<Vec<Decision>> {
    let sheets: BTreeSet<SheetKey> = log
        .iter()
        .filter_map(|decision| match &decision.act {
            Act::Sheet(Event::Counted {
                sheet,
                answers: named,
            }) if !named.is_disjoint(answers) => Some(sheet.clone()),
            _ => None,
        })
        .collect();
    if sheets.is_empty() {
        return None;
    }
    let ledger = Ledger::of(log);
    let mut gone: BTreeMap<SheetKey, BTreeSet<PictureId>> = sheets
        .iter()
        .map(|sheet| (sheet.clone(), named(sheet)))
        .collect();
    for came in ledger.sheets() {
        if let Some(pictures) = gone.get_mut(&came.key) {
            pictures.extend(came.pictures().cloned());
        }
    }
    // What was put aside shows the same ink. Of a number that two people's sheets bear, nobody knows whose it is.
    for read in ledger.aside() {
        if let Some(serial) = read.serial
            && let Some(pictures) = gone.get_mut(&SheetKey::Serial(serial))
        {
            pictures.insert(read.picture.clone());
        }
    }
    let pictures: BTreeSet<PictureId> = gone.values().flatten().cloned().collect();
    let is_of = |sheet: &SheetKey| match sheet {
        SheetKey::Picture(picture) => sheets.contains(sheet) || pictures.contains(picture),
        sheet => sheets.contains(sheet),
    };
    let mut log = log.to_vec();
    // The last count of each says that it left: later than it, nothing says anything of the sheet.
    for decision in log.iter_mut().rev() {
        let Act::Sheet(event) = &mut decision.act else {
            continue;
        };
        let is_gone = match event {
            Event::Read(read) => pictures.contains(&read.picture),
            Event::Said(
                Said::Box { sheet, .. }
                | Said::Words { sheet, .. }
                | Said::Ruled { sheet, .. }
                | Said::Without { sheet, .. }
                | Said::Typed { sheet, .. },
            )
            | Event::Counted { sheet, .. } => is_of(sheet),
            Event::Said(Said::Twins { one, other, .. }) => {
                pictures.contains(one) || pictures.contains(other)
            }
            Event::Said(Said::Aside { picture, .. }) => pictures.contains(picture),
            Event::Left { .. } | Event::Gone => false,
        };
        if !is_gone {
            continue;
        }
        let left = match event {
            Event::Counted { sheet, .. } => gone.remove_entry(&sheet.clone()),
            _ => None,
        };
        *event = match left {
            Some((sheet, pictures)) => Event::Left { sheet, pictures },
            None => Event::Gone,
        };
        decision.target = decision.act.target();
    }
    Some(log)
}

fn named(sheet: &SheetKey) -> BTreeSet<PictureId> {
    match sheet {
        SheetKey::Picture(picture) => BTreeSet::from([picture.clone()]),
        SheetKey::Serial(_) | SheetKey::Nameless(_) => BTreeSet::new(),
    }
}

/// An event as a sealed workshop keeps it: which answers count, and nothing of which sheet they stood on.
pub(crate) fn sealed(
    event: &mut Event,
    names: &mut BTreeMap<SheetKey, Uuid>,
    renamed: impl Fn(&AnswerId) -> Option<AnswerId>,
    drawn: &mut dyn FnMut() -> Uuid,
) {
    match event {
        Event::Counted { sheet, answers } => {
            let name = *names.entry(sheet.clone()).or_insert_with(drawn);
            *sheet = SheetKey::Nameless(name);
            *answers = answers.iter().filter_map(renamed).collect();
        }
        Event::Read(_) | Event::Said(_) | Event::Left { .. } | Event::Gone => *event = Event::Gone,
    }
}
