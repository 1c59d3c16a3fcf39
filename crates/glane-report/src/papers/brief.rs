//! What papers say: the findings that stand, the leads, one figure.

use glane_analysis::{QuestionReading, Reading};
use glane_core::date::Day;
use glane_core::finding::FindingKind;
use glane_core::kind::Kind;
use glane_core::release::Release;
use glane_core::workshop::Snapshot;
use glane_office::Properties;

use crate::document::{Document, FEW, Lesson, anchor};
use crate::picture::{self, Asked, Look, Picture, Sheet, item};
use crate::words::Texts;

/// Under so many words a cloud says little.
const WORDS: usize = 8;

/// What papers are made of.
pub(crate) struct Brief<'a> {
    pub reading: &'a Reading,
    pub doc: &'a Document,
    pub texts: &'a Texts<'a>,
    /// The link to the page of this restitution that anybody may read, if there is one.
    pub link: Option<String>,
}

/// What is proposed, and how many people back it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Lead {
    pub label: String,
    pub votes: u64,
}

impl<'a> Brief<'a> {
    /// Of a document and what it is made of.
    pub fn of(
        reading: &'a Reading,
        doc: &'a Document,
        snapshot: &Snapshot,
        texts: &'a Texts<'a>,
    ) -> Self {
        let public = Release::fold(&snapshot.decisions).public;
        // A page of other data says other things.
        let public = public.filter(|public| public.data == snapshot.settled());
        Self {
            reading,
            doc,
            texts,
            link: public.and_then(|public| public.address),
        }
    }

    /// The lessons that lean on figures, the strongest first, in people's words; those about leads only if there are no others,
    /// since the leads are listed, and findings read together only if there is nothing else: they say those again.
    pub fn findings(&self) -> Vec<&'a Lesson> {
        let entries = self.doc.told();
        let mut entries: Vec<_> = entries
            .filter_map(|lesson| Some((lesson, lesson.proof.as_ref()?)))
            .collect();
        entries.sort_by_key(|(_, proof)| proof.rank);
        let is_lead = |lesson: &Lesson| lesson.is_of(FindingKind::Lead);
        let is_joined = |lesson: &Lesson| lesson.is_of(FindingKind::Joined);
        let of = |wanted: &dyn Fn(&Lesson) -> bool| -> Vec<&'a Lesson> {
            let lessons = entries.iter().map(|(lesson, _)| *lesson);
            lessons.filter(|lesson| wanted(lesson)).collect()
        };
        let all = [
            of(&|lesson| !is_lead(lesson) && !is_joined(lesson)),
            of(&is_lead),
            of(&is_joined),
        ];
        all.into_iter()
            .find(|some| !some.is_empty())
            .unwrap_or_default()
    }

    /// The leads that somebody backs, question by question, the most backed of each first; not those put aside or held.
    pub fn leads(&self) -> Vec<Lead> {
        let ideas = self.reading.questions.iter().filter_map(|question| {
            let items = question.items()?;
            matches!(question.kind, Kind::Ideas(_)).then_some((question, items))
        });
        ideas
            .flat_map(|(question, items)| {
                let asked = self.asked(question, Look::Page);
                item::ordered(&asked, items)
            })
            .filter(|(_, one)| one.count > 0)
            .map(|(_, one)| Lead {
                label: item::name(one, self.texts),
                votes: one.count,
            })
            .collect()
    }

    /// « 32 voix ».
    pub fn votes(&self, lead: &Lead) -> String {
        self.texts
            .format("common-votes", &[("n", lead.votes.into())])
    }

    /// The questions whose figures say most, the first first: clouds of enough words, then those of the lessons in their
    /// order. Leads are listed, and few answers make no figure.
    pub fn candidates(&self) -> Vec<&'a QuestionReading> {
        let all = || self.reading.questions.iter();
        let enough =
            |one: &&QuestionReading| one.words().is_some_and(|words| words.words.len() >= WORDS);
        let anchors = self
            .findings()
            .into_iter()
            .filter_map(|one| one.proof.as_ref());
        let told = anchors.filter_map(|proof| all().find(|one| anchor(&one.key) == proof.anchor));
        let mut out: Vec<&QuestionReading> = Vec::new();
        for one in all()
            .filter(enough)
            .chain(told.filter(|one| one.words().is_none()))
        {
            let is_new = out.iter().all(|other| other.key != one.key);
            if is_new && one.n >= FEW && !matches!(one.kind, Kind::Ideas(_)) {
                out.push(one);
            }
        }
        out
    }

    /// A question's picture on a sheet, if it is no higher.
    pub fn drawn(&self, question: &QuestionReading, sheet: Sheet, id: &str) -> Option<Picture> {
        let shown = picture::of(question, self.texts, Look::Sheet(sheet), id);
        let high = height(&shown.svg)?;
        (high <= f64::from(sheet.height)).then_some(shown)
    }

    /// How many findings or leads stand in the restitution only.
    pub fn more(&self, key: &str, left: usize) -> Option<String> {
        (left > 0).then(|| self.texts.format(key, &[("n", left.into())]))
    }

    /// What an office file says of itself.
    pub fn properties(&self, name: &str, day: Day) -> Properties {
        Properties {
            title: format!("{} · {}", self.texts.text(name), self.doc.title),
            ..crate::docx::properties(self.doc, day)
        }
    }

    fn asked<'b>(&'b self, reading: &'b QuestionReading, look: Look) -> Asked<'b> {
        Asked {
            reading,
            texts: self.texts,
            look,
            id: "",
        }
    }
}

/// How high a drawing of this house is, in its own units.
fn height(svg: &str) -> Option<f64> {
    let (_, rest) = svg.split_once("viewBox=\"0 0 ")?;
    let (sides, _) = rest.split_once('"')?;
    let (_, height) = sides.split_once(' ')?;
    height.parse().ok()
}
