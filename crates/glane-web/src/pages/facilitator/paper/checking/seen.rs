//! A doubt put as a card: what is asked, why, and the pieces of the sheet beside it.

use std::collections::BTreeSet;

use glane_core::id::{DecisionId, QuestionKey};
use glane_core::kind::Invalid;
use glane_core::sheet::answers::{Doubt as Found, Spot, Why, Written};
use glane_core::sheet::ledger::{Ledger, PictureId, Twins, Why as Alike};
use glane_core::sheet::{Area, Ask, State, Task};
use glane_live::paper::OnPaper;
use glane_locale::Arg;

use super::super::crop::Piece;
use super::super::doubts::{Doubt, tasks};
use super::super::names::{self, Names};
use super::card::{Card, Choice, Part, SHOWN, Shown, halves, of, pictures};
use super::sent::{NONE, WITH};
use super::twice::Twice;
use crate::pages::participant::answer::in_words;
use crate::tr::Tr;

/// The keys of boxes, in order; letters that do something else are left out.
const KEYS: &str = "123456789abcdefhjklmoqrstwxyz";

/// What a page knows when it shows a doubt.
pub(super) struct Seen<'a> {
    pub(super) t: &'a Tr,
    pub(super) names: &'a Names<'a>,
    pub(super) sheets: &'a [OnPaper],
    pub(super) ledger: &'a Ledger,
    /// The pictures that are kept still.
    pub(super) held: &'a BTreeSet<PictureId>,
}

impl Seen<'_> {
    /// A doubt's card; nothing if its sheet is gone.
    pub(super) fn card(&self, doubt: &Doubt, twice: Twice) -> Option<Card> {
        let mut card = self.bare(doubt, twice)?;
        if card.pieces.len() > 1 {
            for (n, piece) in (1_usize..).zip(&mut card.pieces) {
                let n = n.to_string();
                piece.photo = Some((
                    self.t.with("incoming-photo", "n", &n),
                    self.t.with("incoming-aside-one", "n", &n),
                ));
            }
        }
        Some(card)
    }

    fn bare(&self, doubt: &Doubt, twice: Twice) -> Option<Card> {
        let id = format!("{}-{}", doubt.name(), twice.step());
        match doubt {
            Doubt::Twins(twins) => Some(self.twins(id, twins)),
            Doubt::Typed { sheet, entry } => Some(self.typed(id, of(self.sheets, sheet)?, *entry)),
            Doubt::Absent { sheet, page, tasks } => {
                let sheet = of(self.sheets, sheet)?;
                Some(self.absent(id, sheet, *page, tasks))
            }
            Doubt::Ask {
                sheet,
                question,
                tasks,
                found,
            } => {
                let sheet = of(self.sheets, sheet)?;
                let mut card = self.about(id, doubt, sheet, question, tasks);
                card.whys = self.whys(sheet, found);
                card.is_out_of_count = sheet.counted.is_none();
                card.is_numbered = sheet.judged.came.serial.is_some();
                card.twice = twice;
                card.mark(sheet, found);
                Some(card)
            }
        }
    }

    fn twins(&self, id: String, twins: &Twins) -> Card {
        let why = match twins.why {
            Alike::Photocopied => "incoming-twins-copied",
            Alike::Alike => "incoming-twins-alike",
        };
        let both = [
            (&twins.one, "incoming-twins-one"),
            (&twins.other, "incoming-twins-other"),
        ];
        let piece = |(picture, label): (&PictureId, &str)| {
            let form = self.ledger.page(picture)?;
            let mut sheets = self.sheets.iter();
            let sheet = sheets.find(|sheet| sheet.judged.came.form == form.form)?;
            let area = Piece::Whole.area(&sheet.form, form.page)?;
            Some(self.shown(picture, Piece::Whole, area, self.t.text(label)))
        };
        let named = self.ledger.page(&twins.one);
        let mut pieces: Vec<Shown> = both.into_iter().filter_map(piece).collect();
        let mut copies = Vec::new();
        for (copy, number, with) in halves(self.sheets, twins) {
            let name = names::apart(self.t, &copy.judged.came);
            for (own, key) in [
                (&twins.one, "incoming-twins-one-with"),
                (&twins.other, "incoming-twins-other-with"),
            ] {
                copies.push((
                    format!("{WITH}{own}:{with}"),
                    self.t.with(key, "copy", &name),
                ));
            }
            if let Some(area) = Piece::Whole.area(&copy.form, number) {
                pieces.push(self.shown(&with, Piece::Whole, area, name));
            }
        }
        Card {
            copies,
            named: named.map_or_else(String::new, |read| names::page(self.t, read)),
            title: self.t.text("incoming-twins-question"),
            whys: vec![self.t.text(why)],
            pieces,
            twins: Some(twins.clone()),
            ..Card::bare(id)
        }
    }

    /// A sheet that was typed and came in besides.
    fn typed(&self, id: String, sheet: &OnPaper, entry: DecisionId) -> Card {
        let first = self.t.text("incoming-crop");
        let pages = sheet.judged.came.pages.iter().take(SHOWN);
        let pieces = pages.filter_map(|(number, all)| {
            let area = Piece::Whole.area(&sheet.form, *number)?;
            Some(self.shown(all.first()?, Piece::Whole, area, first.clone()))
        });
        let named = names::came(self.t, &sheet.judged.came);
        Card {
            sheet: Some(sheet.judged.key().clone()),
            title: self.t.with("incoming-typed-question", "sheet", &named),
            whys: vec![self.t.text("incoming-typed-why")],
            pieces: pieces.collect(),
            typed: Some(entry),
            named,
            ..Card::bare(id)
        }
    }

    /// A page that is typed from the sheet in hand.
    fn absent(&self, id: String, sheet: &OnPaper, page: u32, own: &[usize]) -> Card {
        let all: Vec<&Task> = sheet.form.tasks().collect();
        // So many boxes have no keys: digits would be typed into frames besides.
        let mut keys = "".chars();
        let parts = own.iter().filter_map(|at| {
            let task = all.get(*at)?;
            let mut part = self.part(sheet, *at, task, &mut keys);
            let question = self.names.question(sheet, &task.question);
            let args = [("question", question.into()), ("what", part.legend.into())];
            part.legend = self.t.format("incoming-absent-legend", &args);
            Some(part)
        });
        let args = [("page", Arg::from(page.to_string()))];
        Card {
            sheet: Some(sheet.judged.key().clone()),
            tasks: own.to_vec(),
            named: names::came(self.t, &sheet.judged.came),
            title: self.t.format("incoming-absent-title", &args),
            whys: vec![self.t.text("incoming-absent-help")],
            parts: parts.collect(),
            absent: Some(page),
            ..Card::bare(id)
        }
    }

    fn about(
        &self,
        id: String,
        doubt: &Doubt,
        sheet: &OnPaper,
        question: &QuestionKey,
        own: &[usize],
    ) -> Card {
        let all: Vec<&Task> = sheet.form.tasks().collect();
        let mut keys = KEYS.chars();
        let parts: Vec<Part> = own
            .iter()
            .filter_map(|at| Some(self.part(sheet, *at, all.get(*at)?, &mut keys)))
            .collect();
        let boxed = |at: &usize| {
            let task = all.get(*at);
            task.is_some_and(|task| !matches!(task.ask, Ask::Write(_)))
        };
        let total = tasks(sheet, question).iter().filter(|at| boxed(at)).count();
        let is_frame = matches!(parts.as_slice(), [part] if part.is_frame);
        Card {
            sheet: Some(sheet.judged.key().clone()),
            question: Some(question.clone()),
            tasks: own.to_vec(),
            named: names::came(self.t, &sheet.judged.came),
            title: self.names.question(sheet, question),
            pieces: self.pieces(doubt, sheet, own),
            is_whole: is_frame || own.iter().filter(|at| boxed(at)).count() >= total,
            parts,
            is_frame,
            ..Card::bare(id)
        }
    }

    fn part(
        &self,
        sheet: &OnPaper,
        at: usize,
        task: &Task,
        keys: &mut std::str::Chars<'_>,
    ) -> Part {
        let row = self.names.row(sheet, task);
        let is_one = matches!(task.ask, Ask::One(_));
        let legend = match (&task.ask, &row) {
            (Ask::Write(_), None) => self.t.text("incoming-write"),
            (Ask::Write(_), Some(row)) => self.t.with("incoming-write-row", "row", row),
            (Ask::One(_), None) => self.t.text("incoming-one"),
            (Ask::One(_), Some(row)) => self.t.with("incoming-row", "row", row),
            (Ask::Several(_), None) => self.t.text("incoming-several"),
            (Ask::Several(_), Some(row)) => self.t.with("incoming-row-several", "row", row),
        };
        let ticks = task.ask.ticks();
        let state = |tick| {
            let spot = Spot { task: at, tick };
            let known = &sheet.judged.sheet;
            known.decided.get(&spot).or_else(|| known.read.get(&spot))
        };
        let ticked = (0..ticks.len()).filter(|tick| state(*tick) == Some(&State::Ticked));
        let ticked: Vec<usize> = ticked.collect();
        // Of two ticks the machine does not propose one.
        let proposes = !is_one || ticked.len() == 1;
        let mut boxes: Vec<Choice> = (0_usize..)
            .zip(ticks)
            .map(|(tick, one)| Choice {
                value: format!("{tick}"),
                label: self.names.item(sheet, task, &one.item),
                key: keys.next(),
                checked: proposes && ticked.contains(&tick),
            })
            .collect();
        if is_one {
            boxes.push(Choice {
                value: NONE.to_owned(),
                label: self.t.text("incoming-no-box"),
                key: None,
                checked: false,
            });
        }
        let spot = Spot { task: at, tick: 0 };
        let text = match sheet.judged.sheet.written.get(&spot) {
            Some(Written::Said(text)) => text.clone(),
            Some(Written::Illegible) => "?".to_owned(),
            Some(Written::Nothing) | None => String::new(),
        };
        Part {
            task: at,
            legend,
            is_frame: matches!(task.ask, Ask::Write(_)),
            is_one,
            boxes,
            text,
        }
    }

    fn pieces(&self, doubt: &Doubt, sheet: &OnPaper, own: &[usize]) -> Vec<Shown> {
        let (Some(first), Some(last)) = (own.iter().min(), own.iter().max()) else {
            return Vec::new();
        };
        let piece = Piece::Tasks(*first, *last);
        let mut seen = BTreeSet::new();
        let shown = pictures(doubt, self.sheets).into_iter();
        shown
            .filter_map(|(number, picture)| {
                let area = piece.area(&sheet.form, number)?;
                let label = if seen.insert(number) {
                    "incoming-crop"
                } else {
                    "incoming-crop-more"
                };
                Some(self.shown(&picture, piece, area, self.t.text(label)))
            })
            .collect()
    }

    fn shown(&self, picture: &PictureId, piece: Piece, area: Area, label: String) -> Shown {
        Shown {
            picture: picture.clone(),
            is_held: self.held.contains(picture),
            label,
            file: piece.file(picture),
            whole: Piece::Whole.file(picture),
            area,
            marks: Vec::new(),
            photo: None,
        }
    }

    /// Why a person looks, in words.
    fn whys(&self, sheet: &OnPaper, found: &[Found]) -> Vec<String> {
        let t = self.t;
        let mut whys = Vec::new();
        for one in found {
            match one.why {
                Why::Unsure | Why::OnlyCancelled => whys.extend(one.spots.iter().map(|spot| {
                    let key = if sheet.judged.disputed.contains(spot) {
                        "incoming-why-disputed"
                    } else if one.why == Why::Unsure {
                        "incoming-why-unsure"
                    } else {
                        "incoming-why-cancelled"
                    };
                    t.with(key, "what", &self.named(sheet, *spot))
                })),
                Why::Several => whys.push(t.text("incoming-why-several")),
                Why::TooMany { max } => whys.push(t.n("incoming-why-too-many", "max", max)),
                Why::PlaceTwice => whys.push(t.text("incoming-why-place")),
                Why::OtherToo => whys.push(t.text("incoming-why-other")),
                Why::Unwritten => whys.push(t.text("incoming-why-written")),
                Why::Invalid(ref invalid) => {
                    let spot = one.spots.first();
                    let task = spot.and_then(|spot| sheet.form.tasks().nth(spot.task));
                    let asked = task.and_then(|task| sheet.script.question(&task.question));
                    let why = match invalid {
                        Invalid::WrongTotal { given, total } => {
                            let text = |points: &i64| Arg::from(points.to_string());
                            let args = [("given", text(given)), ("total", text(total))];
                            t.format("incoming-why-total", &args)
                        }
                        _ => in_words(t, invalid, asked.map(|asked| &asked.kind)),
                    };
                    whys.push(t.text("incoming-why-invalid"));
                    whys.push(why);
                }
                Why::Missing => {}
            }
        }
        whys.dedup();
        whys
    }

    fn named(&self, sheet: &OnPaper, spot: Spot) -> String {
        let mut tasks = sheet.form.tasks();
        let Some(task) = tasks.nth(spot.task) else {
            return String::new();
        };
        let tick = task.ask.ticks().get(spot.tick);
        tick.map_or_else(String::new, |tick| self.names.item(sheet, task, &tick.item))
    }
}
