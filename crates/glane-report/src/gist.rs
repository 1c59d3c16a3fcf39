//! What a restitution says in few words, for who writes to inhabitants: sentences that the data bear out, each with its cells,
//! in plain words. Nothing here says anything of its own.

use std::borrow::Borrow;

use glane_analysis::Reading;
use glane_core::date::{Day, Window};
use glane_core::evidence::{Base, CellRef, Facet, Measure};
use glane_core::finding::FindingKind;
use glane_core::kind::Kind;
use glane_core::table::is_by_table;
use glane_locale::{Lang, Locale};

use crate::check::Named;
use crate::document::{FEW, Lesson};
use crate::drawn;
use crate::make::Error;
use crate::papers::{Brief, cards};
use crate::picture::Sheet;
use crate::restitution::Restitution;
use crate::version::Version;
use crate::words::Texts;

/// The restitution in few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gist {
    /// What it is made of.
    pub named: Named,
    /// Its language.
    pub lang: Lang,
    /// The workshop's title.
    pub title: String,
    /// Organiser, place, day.
    pub subtitle: String,
    /// The workshop's day.
    pub day: Day,
    /// How many people took part; none where tables answered.
    pub people: u64,
    /// Where the data are an example: that they are, in two words.
    pub sample: Option<String>,
    /// The findings, the strongest first.
    pub findings: Vec<Said>,
    /// What is proposed, the most backed first.
    pub leads: Vec<Said>,
    /// The time slots that people chose, the most chosen first; those nobody chose are not there.
    pub slots: Vec<Slot>,
}

/// A sentence of the restitution that is proved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The finding's name.
    pub finding: String,
    /// What is said, whole.
    pub sentence: String,
    /// The cells its numbers are read from.
    pub cells: Vec<String>,
}

/// A time slot, and who chose it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// As people read it.
    pub label: String,
    /// Its hours.
    pub window: Window,
    /// How many chose it.
    pub count: u64,
    /// Out of how many who answered.
    pub n: u64,
    /// The cell of `count`.
    pub cell: String,
}

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shown {
    /// The strongest finding that stands alone and has room; the workshop's name where none does.
    Finding,
    /// The first figure that has room; else the same as above.
    Figure,
}

/// A picture in the size that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The drawing, its `<title>` and `<desc>` within.
    pub svg: String,
    /// What it says, for who cannot see it.
    pub said: String,
    width: u16,
}

impl Drawing {
    /// The same as a picture of dots.
    pub fn png(&self) -> Result<Vec<u8>, Error> {
        dots(&self.svg, self.width)
    }
}

/// A drawing of ours as a picture of dots, in the typeset document's faces.
pub fn dots(svg: &str, width: u16) -> Result<Vec<u8>, Error> {
    Ok(drawn::sized(svg, width.into())?.png)
}

/// A figure for a sheet of paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The question it answers.
    pub title: String,
    /// The drawing, 1000 units wide.
    pub svg: String,
    /// What it says, for who cannot see it.
    pub description: String,
    /// What stands under it.
    pub notes: Vec<String>,
}

impl<L: Borrow<Locale>> Restitution<L> {
    /// What it says in few words.
    pub fn gist(&self) -> Gist {
        self.brief(|brief| {
            let (doc, reading) = (brief.doc, brief.reading);
            let leads = brief
                .doc
                .told()
                .filter(|lesson| lesson.is_of(FindingKind::Lead));
            let mut leads: Vec<&Lesson> = leads.collect();
            leads.sort_by_key(|lesson| lesson.proof.as_ref().map(|proof| proof.rank));
            let findings = brief.findings().into_iter();
            let findings = findings.filter(|lesson| !lesson.is_of(FindingKind::Lead));
            Gist {
                named: Named::of(reading),
                lang: self.lang,
                title: doc.title.clone(),
                subtitle: doc.subtitle.clone(),
                day: reading.script.day,
                people: reading.method.people,
                sample: doc.sample.as_ref().map(|sample| sample.label.clone()),
                findings: findings.filter_map(said).collect(),
                leads: leads.into_iter().filter_map(said).collect(),
                slots: slots(reading, brief.texts),
            }
        })
    }

    /// A picture of it, so many dots wide and high; nothing where not even the workshop's name has room.
    pub fn drawing(&self, shown: Shown, size: (u16, u16)) -> Option<Drawing> {
        self.brief(|brief| {
            let made = cards::one(brief, shown == Shown::Figure, size)?;
            Some(Drawing {
                svg: made.svg,
                said: made.said,
                width: made.width,
            })
        })
    }

    /// The first figure that is no higher than so many thousandths of its width, its smallest text so large.
    pub fn figure(&self, height: u16, small: u16) -> Option<Figure> {
        let sheet = Sheet { height, small };
        self.brief(|brief| {
            brief.candidates().into_iter().find_map(|question| {
                let shown = brief.drawn(question, sheet, "figure")?;
                Some(Figure {
                    title: brief.texts.label(&question.label).to_owned(),
                    svg: shown.svg,
                    description: shown.description,
                    notes: shown.more.into_iter().chain(shown.note).collect(),
                })
            })
        })
    }

    fn brief<T>(&self, of: impl FnOnce(&Brief<'_>) -> T) -> T {
        let texts = Texts::of(self.locale(), self.lang, Version::Plain);
        let doc = self.document(Version::Plain, &texts);
        of(&Brief::of(&self.reading, doc, self.snapshot(), &texts))
    }
}

/// A lesson that figures alone bear out: what somebody has to sign, or what is nothing without its quotations, does not go into
/// a message.
fn said(lesson: &Lesson) -> Option<Said> {
    let proof = lesson.proof.as_ref()?;
    let alone = lesson.signed.is_none() && !lesson.is_of(FindingKind::Minority);
    alone.then(|| Said {
        finding: proof.id.clone(),
        sentence: lesson.sentence.clone(),
        cells: serde_json::from_str(&proof.cells).unwrap_or_default(),
    })
}

/// The slots of the first question that has any and that enough people answered.
fn slots(reading: &Reading, texts: &Texts<'_>) -> Vec<Slot> {
    let of_slots = |one: &&glane_analysis::QuestionReading| {
        matches!(one.kind, Kind::Slots(_)) && !is_by_table(&one.tags) && one.n >= FEW
    };
    let Some(question) = reading.questions.iter().find(of_slots) else {
        return Vec::new();
    };
    let items = question.items().map_or(&[][..], |items| &items.items);
    let mut slots: Vec<Slot> = items
        .iter()
        .filter(|item| item.count > 0)
        .filter_map(|item| {
            let cell = CellRef {
                question: question.key.clone(),
                round: question.round,
                facet: Facet::Item(item.key.clone()),
                group: None,
                measure: Measure::People,
                base: Base::Answered,
            };
            Some(Slot {
                label: texts.label(&item.label).to_owned(),
                window: item.window?,
                count: item.count,
                n: question.n,
                cell: cell.to_string(),
            })
        })
        .collect();
    slots.sort_by_key(|slot| std::cmp::Reverse(slot.count));
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::atelier;

    #[test]
    fn the_atelier_in_few_words_has_cells_for_each_sentence_and_its_slots() {
        let (script, snapshot) = atelier();
        let locale = Locale::load().unwrap();
        let restitution = Restitution::of(script, snapshot, &locale, Lang::Fr);
        let gist = restitution.gist();
        assert!(gist.findings.len() > 3, "{gist:?}");
        for said in gist.findings.iter().chain(&gist.leads) {
            assert!(!said.cells.is_empty(), "{said:?}");
        }
        let slots: Vec<u64> = gist.slots.iter().map(|slot| slot.count).collect();
        assert!(
            !slots.is_empty() && slots.is_sorted_by(|a, b| a >= b),
            "{slots:?}"
        );
        let reading = &restitution.reading;
        let first = &gist.slots[0].cell;
        let all = reading.questions.iter();
        let mut all = all.flat_map(|one| reading.cells_of(&one.key));
        assert!(all.any(|cell| cell.to_string() == *first), "{first}");
        for shown in [Shown::Finding, Shown::Figure] {
            let drawing = restitution.drawing(shown, (1080, 1080)).unwrap();
            assert!(drawing.svg.contains("<desc") && drawing.said.contains(&gist.title));
        }
        assert!(restitution.figure(700, 30).is_some());
    }
}
