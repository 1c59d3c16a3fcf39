//! What became of files that were read, and where the sheets stand: for the page that takes them.

use glane_core::sheet::ledger::Standing;
use glane_live::paper::{OnPaper, Took};
use glane_locale::Arg;
use glane_scan::{DecodeError, Fault};

use super::names;
use crate::tr::Tr;

/// What is said of one picture of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    /// Whether it is to be taken again, or sent otherwise.
    pub(super) is_fault: bool,
}

/// A file, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File {
    pub(super) name: String,
    pub(super) lines: Vec<Line>,
}

impl File {
    /// How many of its pictures are to be taken again.
    pub(super) fn faults(&self) -> usize {
        self.lines.iter().filter(|line| line.is_fault).count()
    }
}

impl Line {
    fn good(text: String) -> Self {
        Self {
            text,
            is_fault: false,
        }
    }

    fn fault(text: String) -> Self {
        Self {
            text,
            is_fault: true,
        }
    }

    /// A picture that was read before.
    pub(super) fn again(t: &Tr) -> Self {
        Self::good(t.text("incoming-again"))
    }

    /// A picture that was read before, of a sheet that somebody took out.
    pub(super) fn again_out(t: &Tr, sheet: &OnPaper) -> Self {
        let named = names::came(t, &sheet.judged.came);
        Self::good(t.with("incoming-again-out", "sheet", &named))
    }

    /// The same, of a sheet that somebody took out.
    pub(super) fn out(self, t: &Tr, sheet: &OnPaper) -> Self {
        let named = names::came(t, &sheet.judged.came);
        let out = t.with("incoming-read-out", "sheet", &named);
        Self {
            text: format!("{} {out}", self.text),
            ..self
        }
    }

    /// A picture that came when the workshop was sealed.
    pub(super) fn closed(t: &Tr) -> Self {
        Self::fault(t.text("incoming-sealed"))
    }

    /// What a room made of a page, and what is worth saying of its picture.
    pub(super) fn took(
        t: &Tr,
        took: &Took,
        serial: Option<u32>,
        page: u32,
        notes: &[Fault],
    ) -> Self {
        match took {
            Took::New(sheet) => {
                let args = [
                    ("sheet", Arg::from(names::sheet(t, sheet, serial))),
                    ("page", Arg::from(page.to_string())),
                ];
                let read = t.format("incoming-page", &args);
                let notes = notes.iter().map(|note| said(t, *note));
                let all: Vec<String> = std::iter::once(read).chain(notes).collect();
                Self::good(all.join(" "))
            }
            Took::Again(_) => Self::again(t),
            Took::Left => Self::good(t.text("incoming-left")),
            Took::Unknown => Self::fault(t.text("incoming-unknown")),
        }
    }

    /// Why a picture shows no page that can be read.
    pub(super) fn faults(t: &Tr, faults: &[Fault]) -> Self {
        let is_cut = |fault: &Fault| matches!(fault, Fault::CutOff(_));
        let corners = faults.iter().filter(|fault| is_cut(fault));
        let corners: Vec<String> = corners
            .filter_map(|fault| fault.corner())
            .map(|corner| t.with("incoming-corner", "corner", corner.key()))
            .collect();
        let mut all = Vec::new();
        // Several corners are one photo to be taken again.
        if corners.len() > 1 {
            all.push(t.with("incoming-cut-off", "corners", &corners.join(", ")));
        }
        let others = faults
            .iter()
            .filter(|fault| corners.len() < 2 || !is_cut(fault));
        all.extend(others.map(|fault| said(t, *fault)));
        Self::fault(all.join(" "))
    }

    /// Why a file gives no picture.
    pub(super) fn unread(t: &Tr, error: &DecodeError) -> Self {
        Self::fault(match error.most() {
            Some(most) => t.n(error.key(), "most", most),
            None => t.text(error.key()),
        })
    }

    /// Why letters that somebody typed are not taken for a picture, and what to do.
    pub(super) fn misnamed(t: &Tr, key: &str) -> Self {
        let help = t.text(&format!("{key}-help"));
        Self::fault(format!("{} {help}", t.text(key)))
    }

    /// Which of its file's pictures it is about, where there are several.
    pub(super) fn of_picture(self, t: &Tr, n: usize) -> Self {
        let args = [("n", Arg::from(n.to_string())), ("what", self.text.into())];
        Self {
            text: t.format("incoming-image", &args),
            ..self
        }
    }
}

fn said(t: &Tr, fault: Fault) -> String {
    match fault.corner() {
        Some(corner) => t.with(fault.key(), "corner", corner.key()),
        None => t.text(fault.key()),
    }
}

/// Whether a page of a sheet is not in.
pub(super) fn incomplete(sheet: &OnPaper) -> bool {
    sheet.taken_back.is_none() && sheet.judged.standing() == Standing::Missing
}

/// Where the sheets stand.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Summary {
    /// In the order that they matter: an id for the page, and what is said.
    pub(super) counts: Vec<(&'static str, String)>,
    /// What is missing of each sheet that is not complete.
    pub(super) missing: Vec<String>,
    /// Whether anything waits for a person.
    pub(super) waits: bool,
}

impl Summary {
    pub(super) fn of(t: &Tr, sheets: &[OnPaper], retake: usize) -> Self {
        let count = |is: fn(&OnPaper) -> bool| sheets.iter().filter(|sheet| is(sheet)).count();
        let out = |sheet: &OnPaper| sheet.taken_back.is_some();
        let empty = |sheet: &OnPaper| {
            sheet.taken_back.is_none() && sheet.judged.standing() == Standing::Empty
        };
        let waiting = count(waits);
        let mut counts = Vec::new();
        let mut say = |id, key: &str, n: usize, always: bool| {
            if n > 0 || always {
                counts.push((id, t.n(key, "n", n)));
            }
        };
        let counted = |sheet: &OnPaper| sheet.counted.is_some() && sheet.taken_back.is_none();
        say(
            "counted",
            "incoming-counted",
            count(counted),
            !sheets.is_empty(),
        );
        say("waiting", "incoming-waiting", waiting, false);
        say(
            "incomplete",
            "incoming-incomplete",
            count(incomplete),
            false,
        );
        say("empty", "incoming-empty", count(empty), false);
        say("aside", "incoming-aside-count", count(has_aside), false);
        say("out", "incoming-out", count(out), false);
        say("retake", "incoming-retake", retake, false);
        let missing = sheets.iter().filter(|sheet| incomplete(sheet));
        Self {
            counts,
            missing: missing.map(|sheet| lacks(t, sheet)).collect(),
            waits: waiting > 0,
        }
    }
}

/// Whether some of its answers are put aside, and it counts without them, or waits for them to be asked again.
fn has_aside(sheet: &OnPaper) -> bool {
    sheet.taken_back.is_none() && sheet.has_aside()
}

/// Whether a person has to look: not at what they took out.
pub(super) fn waits(sheet: &OnPaper) -> bool {
    sheet.taken_back.is_none() && sheet.waits()
}

pub(super) fn lacks(t: &Tr, sheet: &OnPaper) -> String {
    let missing = &sheet.judged.missing;
    let pages: Vec<String> = missing.iter().map(u32::to_string).collect();
    let args = [
        ("sheet", Arg::from(names::came(t, &sheet.judged.came))),
        ("n", missing.len().into()),
        ("pages", pages.join(", ").into()),
    ];
    t.format("incoming-missing", &args)
}
