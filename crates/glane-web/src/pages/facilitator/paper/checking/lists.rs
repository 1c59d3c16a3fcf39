//! What stands beside the doubts: the last decision, pages that are not in, photocopies that may be one, all sheets.

use glane_core::decision::Act;
use glane_core::id::DecisionId;
use glane_core::sheet::ledger::{Event, PictureId, Said, SheetKey, Standing};
use glane_live::inside::Inside;
use glane_live::paper::OnPaper;
use glane_locale::Arg;

use super::super::names;
use super::super::told::waits;
use super::place::Place;
use super::seen::Seen;
use crate::tr::Tr;

/// A page that is not in, or that the sheet counts without.
pub(super) struct Absent {
    pub(super) sheet: SheetKey,
    pub(super) page: u32,
    pub(super) text: String,
    /// Where it is typed; nothing of a page that is done without.
    pub(super) address: Option<String>,
}

/// A sheet in the list of all.
pub(super) struct Line {
    pub(super) key: SheetKey,
    pub(super) text: String,
    pub(super) state: String,
    /// What its button does, and says.
    pub(super) act: Option<(&'static str, String)>,
}

/// A decision that somebody made of sheets, and what it was about.
pub(super) fn decided(
    seen: &Seen<'_>,
    inside: &Inside,
    id: DecisionId,
) -> Option<(DecisionId, String)> {
    let last = inside.log().iter().find(|one| one.id == id)?;
    let Act::Sheet(Event::Said(said)) = &last.act else {
        return None;
    };
    let (sheet, task, question) = match said {
        Said::Box { sheet, spot, .. } | Said::Words { sheet, spot, .. } => {
            (Some(sheet), Some(spot.task), None)
        }
        Said::Ruled {
            sheet, question, ..
        } => (Some(sheet), None, Some(question)),
        Said::Without { sheet, page, .. } => {
            let mut sheets = seen.sheets.iter();
            let sheet = sheets.find(|one| one.judged.key() == sheet)?;
            return Some((last.id, page_undo(seen.t, sheet, *page)));
        }
        Said::Typed { sheet, .. } => {
            let mut sheets = seen.sheets.iter();
            let sheet = sheets.find(|one| one.judged.key() == sheet)?;
            let named = names::came(seen.t, &sheet.judged.came);
            return Some((last.id, seen.t.with("incoming-undo-typed", "sheet", &named)));
        }
        Said::Twins { .. } | Said::Aside { .. } => (None, None, None),
    };
    let mut sheets = seen.sheets.iter();
    let sheet = sheets.find(|one| Some(one.judged.key()) == sheet);
    let what = sheet.and_then(|sheet| {
        let mut tasks = sheet.form.tasks();
        let task = task.and_then(|task| tasks.nth(task));
        let question = question.or(task.map(|task| &task.question))?;
        let args = [
            ("sheet", Arg::from(names::came(seen.t, &sheet.judged.came))),
            ("what", seen.names.question(sheet, question).into()),
        ];
        Some(seen.t.format("incoming-undo-what", &args))
    });
    let what = what.unwrap_or_else(|| seen.t.text("incoming-undo-image"));
    Some((last.id, what))
}

/// The pages of a sheet that are not in.
pub(super) fn absents(t: &Tr, slug: &str, sheet: &OnPaper, window: &str) -> Vec<Absent> {
    if sheet.taken_back.is_some() {
        return Vec::new();
    }
    let one = |page: u32, key: &str, address: Option<String>| {
        let args = [
            ("sheet", Arg::from(names::came(t, &sheet.judged.came))),
            ("page", Arg::from(page.to_string())),
        ];
        Absent {
            sheet: sheet.judged.key().clone(),
            page,
            text: t.format(key, &args),
            address,
        }
    };
    let missing = sheet
        .judged
        .missing
        .iter()
        .filter(|_| sheet.judged.standing() == Standing::Missing);
    let missing = missing.map(|page| {
        let place = Place {
            absent: Some((sheet.judged.key().clone(), *page)),
            window: window.to_owned(),
            ..Place::default()
        };
        one(*page, "incoming-absent-line", Some(place.address(slug)))
    });
    let without = sheet.judged.without.iter();
    let without = without.map(|page| one(*page, "incoming-without-line", None));
    missing.chain(without).collect()
}

/// Photocopies of one sheet, each of which has what the other lacks: somebody may say that they are one person's.
pub(super) fn joins(t: &Tr, sheets: &[OnPaper]) -> Vec<(PictureId, PictureId, String)> {
    let is_half = |sheet: &&OnPaper| {
        matches!(sheet.judged.key(), SheetKey::Picture(_))
            && sheet.judged.came.serial.is_some()
            && sheet.taken_back.is_none()
            && sheet.judged.standing() == Standing::Missing
    };
    let halves: Vec<&OnPaper> = sheets.iter().filter(is_half).collect();
    let mut joins = Vec::new();
    for (at, one) in halves.iter().enumerate() {
        for other in halves.iter().skip(at + 1) {
            let (own, theirs) = (&one.judged.came, &other.judged.came);
            let is_of_one = own.serial == theirs.serial && own.form == theirs.form;
            let is_apart = own
                .pages
                .keys()
                .all(|page| !theirs.pages.contains_key(page));
            if let (true, Some(first), Some(second)) = (
                is_of_one && is_apart,
                one.judged.pictures().next(),
                other.judged.pictures().next(),
            ) {
                let pages = |one: &OnPaper| {
                    let pages = one.judged.came.pages.keys();
                    let pages: Vec<String> = pages.map(u32::to_string).collect();
                    pages.join(", ")
                };
                let args = [
                    ("one", names::apart(t, own).into()),
                    ("pages", Arg::from(pages(one))),
                    ("other", names::apart(t, theirs).into()),
                    ("others", pages(other).into()),
                ];
                let said = t.format("incoming-join-line", &args);
                joins.push((first.clone(), second.clone(), said));
            }
        }
    }
    joins
}

/// What was decided of a page that is not in.
fn page_undo(t: &Tr, sheet: &OnPaper, page: u32) -> String {
    let args = [
        ("sheet", Arg::from(names::came(t, &sheet.judged.came))),
        ("page", Arg::from(page.to_string())),
    ];
    t.format("incoming-undo-page", &args)
}

/// A sheet, where it stands, and what can be done with it whole.
pub(super) fn line(t: &Tr, sheet: &OnPaper) -> Line {
    let standing = sheet.judged.standing();
    let state = if sheet.taken_back.is_some() {
        "incoming-is-out"
    } else if waits(sheet) {
        "incoming-is-waiting"
    } else if sheet.counted.is_some() {
        "incoming-is-counted"
    } else if standing == Standing::Replaced {
        "incoming-is-typed"
    } else if standing == Standing::Missing {
        "incoming-is-missing"
    } else if sheet.has_aside() {
        "incoming-is-aside"
    } else {
        "incoming-is-empty"
    };
    let act = if sheet.taken_back.is_some() {
        Some(("remettre", "incoming-put-back"))
    } else {
        sheet.counted.map(|_| ("retirer", "incoming-take-out"))
    };
    Line {
        key: sheet.judged.key().clone(),
        text: names::came(t, &sheet.judged.came),
        state: t.text(state),
        act: act.map(|(act, key)| (act, t.text(key))),
    }
}
