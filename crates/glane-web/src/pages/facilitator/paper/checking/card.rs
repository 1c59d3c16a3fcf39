//! What the page shows of one doubt: the piece of the sheet beside the answer.

use glane_core::id::{DecisionId, QuestionKey};
use glane_core::sheet::answers::Doubt as Found;
use glane_core::sheet::ledger::{PictureId, SheetKey, Twins};
use glane_core::sheet::{Area, Task};
use glane_live::paper::OnPaper;

use super::super::crop::page_of;
use super::super::doubts::Doubt;
use super::twice::Twice;

/// The most photos of one place that are shown.
pub(super) const SHOWN: usize = 3;

/// A doubt on the page.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a thing of its own that a doubt may be"
)]
pub(super) struct Card {
    /// The form's name.
    pub(super) id: String,
    pub(super) sheet: Option<SheetKey>,
    pub(super) question: Option<QuestionKey>,
    pub(super) tasks: Vec<usize>,
    /// Which sheet, and what is asked.
    pub(super) named: String,
    pub(super) title: String,
    pub(super) whys: Vec<String>,
    pub(super) pieces: Vec<Shown>,
    pub(super) parts: Vec<Part>,
    pub(super) twins: Option<Twins>,
    /// Photocopies that wait for the page of one of two pictures: what a button sends, and says.
    pub(super) copies: Vec<(String, String)>,
    /// The decision by which the same sheet was typed.
    pub(super) typed: Option<DecisionId>,
    /// The page that is not in, and is typed here.
    pub(super) absent: Option<u32>,
    /// Whether all of it is one frame.
    pub(super) is_frame: bool,
    /// Whether the whole question may be said to be illegible.
    pub(super) is_whole: bool,
    /// Whether its sheet does not count as long as this is open.
    pub(super) is_out_of_count: bool,
    /// Whether the paper has a number by which it is found.
    pub(super) is_numbered: bool,
    pub(super) twice: Twice,
}

/// A piece of a picture.
pub(super) struct Shown {
    pub(super) picture: PictureId,
    /// Whether it is there still.
    pub(super) is_held: bool,
    /// What it is, for who does not see it.
    pub(super) label: String,
    pub(super) file: String,
    pub(super) whole: String,
    pub(super) area: Area,
    /// What is asked about in it.
    pub(super) marks: Vec<Area>,
    /// Which of several it is, and how the button is called that puts it aside.
    pub(super) photo: Option<(String, String)>,
}

/// What is to be said of one task.
pub(super) struct Part {
    pub(super) task: usize,
    pub(super) legend: String,
    pub(super) is_frame: bool,
    pub(super) is_one: bool,
    pub(super) boxes: Vec<Choice>,
    /// What was written down of a frame before.
    pub(super) text: String,
}

/// A box that may be ticked.
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
    pub(super) key: Option<char>,
    pub(super) checked: bool,
}

/// The pictures that a doubt shows, with the pages that they show of its sheet.
pub(super) fn pictures(doubt: &Doubt, sheets: &[OnPaper]) -> Vec<(u32, PictureId)> {
    match doubt {
        Doubt::Twins(twins) => {
            let both = [(0, twins.one.clone()), (0, twins.other.clone())];
            let copies = halves(sheets, twins).into_iter();
            both.into_iter()
                .chain(copies.map(|(_, number, picture)| (number, picture)))
                .collect()
        }
        Doubt::Typed { sheet, .. } => {
            let sheet = of(sheets, sheet).into_iter();
            let pages = sheet.flat_map(|sheet| &sheet.judged.came.pages);
            let firsts = pages.filter_map(|(number, all)| Some((*number, all.first()?.clone())));
            firsts.take(SHOWN).collect()
        }
        Doubt::Absent { .. } => Vec::new(),
        Doubt::Ask { sheet, tasks, .. } => {
            let Some(sheet) = of(sheets, sheet) else {
                return Vec::new();
            };
            let mut all = Vec::new();
            for (number, pictures) in &sheet.judged.came.pages {
                let on_it = page_of(&sheet.form, *number).is_some_and(|(page, first)| {
                    let place = first..first + page.tasks.len();
                    tasks.iter().any(|task| place.contains(task))
                });
                if on_it {
                    let some = pictures.iter().take(SHOWN);
                    all.extend(some.map(|picture| (*number, picture.clone())));
                }
            }
            all
        }
    }
}

/// The photocopies of a sheet that wait for the page which two pictures show: each with a page of it that is in, and a
/// picture of that.
pub(super) fn halves<'a>(
    sheets: &'a [OnPaper],
    twins: &Twins,
) -> Vec<(&'a OnPaper, u32, PictureId)> {
    let mut all = sheets.iter();
    let Some(sheet) = all.find(|sheet| sheet.judged.came.twins.contains(twins)) else {
        return Vec::new();
    };
    let came = &sheet.judged.came;
    let mut pages = came.pages.iter();
    let page = pages.find(|(_, pictures)| pictures.contains(&twins.one));
    let (Some((page, _)), Some(serial)) = (page, came.serial) else {
        return Vec::new();
    };
    let waits = |one: &&OnPaper| {
        matches!(one.judged.key(), SheetKey::Picture(_))
            && one.judged.came.serial == Some(serial)
            && one.judged.came.form == came.form
            && one.taken_back.is_none()
            && one.judged.missing.contains(page)
    };
    let copies = sheets.iter().filter(waits);
    copies
        .filter_map(|copy| {
            let (number, pictures) = copy.judged.came.pages.first_key_value()?;
            Some((copy, *number, pictures.first()?.clone()))
        })
        .collect()
}

pub(super) fn of<'a>(sheets: &'a [OnPaper], key: &SheetKey) -> Option<&'a OnPaper> {
    sheets.iter().find(|sheet| sheet.judged.key() == key)
}

impl Card {
    /// A card that says nothing yet.
    pub(super) fn bare(id: String) -> Self {
        Self {
            id,
            sheet: None,
            question: None,
            tasks: Vec::new(),
            named: String::new(),
            title: String::new(),
            whys: Vec::new(),
            pieces: Vec::new(),
            parts: Vec::new(),
            twins: None,
            copies: Vec::new(),
            typed: None,
            absent: None,
            is_frame: false,
            is_whole: false,
            is_out_of_count: false,
            is_numbered: true,
            twice: Twice::Off,
        }
    }

    /// Frames what is asked about in each piece.
    pub(super) fn mark(&mut self, sheet: &OnPaper, found: &[Found]) {
        let all: Vec<&Task> = sheet.form.tasks().collect();
        let spots = found.iter().flat_map(|one| &one.spots);
        let areas: Vec<Area> = spots
            .filter_map(|spot| {
                let tick = all.get(spot.task)?.ask.ticks().get(spot.tick)?;
                let (
                    around,
                    Area {
                        x,
                        y,
                        width,
                        height,
                    },
                ) = (120, tick.area);
                Some(Area {
                    x: x - around,
                    y: y - around,
                    width: width + 2 * around,
                    height: height + 2 * around,
                })
            })
            .collect();
        // Pieces of other pages show other tasks.
        if let [piece] = self.pieces.as_mut_slice() {
            piece.marks = areas;
        } else if self.tasks.len() == 1 {
            for piece in &mut self.pieces {
                piece.marks.clone_from(&areas);
            }
        }
    }
}
