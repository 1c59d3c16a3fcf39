//! A restitution from its first line to its last: the order that every document without a layout of its own follows.
//!
//! It is the page's: a test holds both against each other.

use super::lessons::{Lesson, Proof, Told};
use super::question::RoundPart;
use super::results::{Beside, Few, Results};
use super::{Document, Fact, Figure, OnePage, Part, Sample, Table};

/// What follows one another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Block<'a> {
    /// What the document is, over its title.
    Name(&'a str),
    Title(&'a str),
    Subtitle(&'a str),
    Facts(&'a [Fact]),
    Sample(&'a Sample),
    /// The heading of the list of contents; its lines follow.
    Contents(&'a str),
    /// A line of the list: its level from 1, what it says, where it leads.
    Entry(u8, &'a str, Place<'a>),
    /// A heading under the title: its level from 1, what it says, where it is if ways lead to it.
    Heading(u8, &'a str, Option<Place<'a>>),
    /// A question's heading.
    Question(&'a Part),
    /// What the figures say.
    Sentence(&'a str),
    /// What else they say.
    Further(&'a str),
    /// What to keep in mind.
    Caution(&'a str),
    /// How to read what follows.
    Intro(&'a str),
    /// Small text.
    Note(&'a str),
    /// A lesson, its number and what it leans on.
    Lesson(usize, &'a Lesson, &'a Proof),
    /// A lesson that has no way to its figures: they are in another version.
    Point(usize, &'a Lesson),
    /// What people put among the lessons.
    Own(&'a Lesson),
    Figure(&'a Figure),
    /// A table, and whether its columns hold words; the annex's headings are their captions.
    Table(&'a Table, bool),
    Few(&'a Few),
    Bullets(&'a [String]),
    /// Who answered: parts that add up to the people, and what stands beside.
    Accounting(&'a str, Option<&'a str>),
    /// A line at the end.
    Foot(&'a str),
}

/// Where a way leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place<'a> {
    Lessons,
    /// The questions under one heading, by the number of the first.
    Part(usize),
    /// A question, by its anchor.
    Question(&'a str),
    /// What findings say together.
    Overview(usize),
    Method,
    Annex,
}

impl Place<'_> {
    /// A name that no other place of the document has: letters, digits and `_` alone, as Word wants its bookmarks.
    pub fn mark(self, doc: &Document) -> String {
        match self {
            Self::Lessons => "lessons".to_owned(),
            Self::Part(0) => "questions".to_owned(),
            Self::Part(at) => format!("questions_{}", at + 1),
            Self::Overview(0) => "overview".to_owned(),
            Self::Overview(at) => format!("overview_{}", at + 1),
            Self::Method => "method".to_owned(),
            Self::Annex => "annex".to_owned(),
            Self::Question(anchor) => {
                let at = doc.questions.iter().position(|part| part.anchor == anchor);
                format!("question_{}", at.map_or(0, |at| at + 1))
            }
        }
    }
}

/// All of a restitution, in order.
pub(crate) fn blocks(doc: &Document) -> Vec<Block<'_>> {
    let mut out = vec![
        Block::Name(&doc.name),
        Block::Title(&doc.title),
        Block::Subtitle(&doc.subtitle),
        Block::Facts(&doc.facts),
    ];
    out.extend(doc.sample.as_ref().map(Block::Sample));
    if let Some(page) = &doc.page {
        one_page(doc, page, &mut out);
        return out;
    }
    contents(doc, &mut out);
    lessons(doc, &mut out);
    for (at, part) in doc.questions.iter().enumerate() {
        let under = part.under.iter();
        out.extend(under.map(|under| Block::Heading(1, under, Some(Place::Part(at)))));
        out.extend(part.scales.iter().flat_map(|scales| beside(scales, 2)));
        question(part, &mut out);
    }
    for (at, told) in doc.overview.iter().enumerate() {
        let heading = told.heading.iter();
        out.extend(heading.map(|said| Block::Heading(1, said, Some(Place::Overview(at)))));
        entries(told, &mut out);
    }
    out.push(Block::Heading(1, &doc.method.heading, Some(Place::Method)));
    for part in &doc.method.parts {
        out.push(Block::Heading(2, &part.heading, None));
        out.push(Block::Bullets(&part.sentences));
    }
    if !doc.annex.parts.is_empty() {
        out.push(Block::Heading(1, &doc.annex.heading, Some(Place::Annex)));
        out.push(Block::Intro(&doc.annex.intro));
        for part in &doc.annex.parts {
            out.push(Block::Heading(2, &part.heading, None));
            out.push(Block::Table(&part.table, true));
        }
    }
    out.extend(doc.footer.iter().map(|line| Block::Foot(line)));
    out
}

/// What stands on the one page after its head.
fn one_page<'a>(doc: &'a Document, page: &'a OnePage, out: &mut Vec<Block<'a>>) {
    out.push(Block::Heading(1, &doc.lessons.heading, None));
    out.push(Block::Intro(&doc.lessons.intro));
    let mut n = 0;
    out.extend(doc.told().map(|lesson| {
        if lesson.proof.is_none() {
            return Block::Own(lesson);
        }
        n += 1;
        Block::Point(n, lesson)
    }));
    out.extend(doc.lessons.more.iter().map(|more| Block::Note(more)));
    if let Some(shown) = &page.shown {
        out.push(Block::Figure(&shown.figure));
    }
    if !page.leads.is_empty() {
        out.push(Block::Heading(1, &page.leads_heading, None));
        out.extend(page.leads.iter().map(Block::Own));
    }
    for part in &doc.method.parts {
        out.push(Block::Heading(1, &part.heading, None));
        out.push(Block::Bullets(&part.sentences));
    }
    out.extend(doc.footer.iter().map(|line| Block::Foot(line)));
}

fn contents<'a>(doc: &'a Document, out: &mut Vec<Block<'a>>) {
    out.push(Block::Contents(&doc.contents));
    out.push(Block::Entry(1, &doc.lessons.heading, Place::Lessons));
    for (at, part) in doc.questions.iter().enumerate() {
        let under = part.under.iter();
        out.extend(under.map(|under| Block::Entry(1, under, Place::Part(at))));
        out.push(Block::Entry(2, &part.title, Place::Question(&part.anchor)));
    }
    for (at, told) in doc.overview.iter().enumerate() {
        let heading = told.heading.iter();
        out.extend(heading.map(|said| Block::Entry(1, said, Place::Overview(at))));
    }
    out.push(Block::Entry(1, &doc.method.heading, Place::Method));
    if !doc.annex.parts.is_empty() {
        out.push(Block::Entry(1, &doc.annex.heading, Place::Annex));
    }
}

fn lessons<'a>(doc: &'a Document, out: &mut Vec<Block<'a>>) {
    let lessons = &doc.lessons;
    out.push(Block::Heading(1, &lessons.heading, Some(Place::Lessons)));
    out.push(Block::Intro(&lessons.intro));
    for told in &lessons.chapters {
        let heading = told.heading.iter();
        out.extend(heading.map(|said| Block::Heading(2, said, None)));
        entries(told, out);
    }
    let notes = lessons.more.iter().chain(&lessons.lost);
    out.extend(notes.map(|note| Block::Note(note)));
}

fn entries<'a>(told: &'a Told, out: &mut Vec<Block<'a>>) {
    let mut n = told.start;
    out.extend(told.entries.iter().map(|lesson| match &lesson.proof {
        Some(proof) => {
            n += 1;
            Block::Lesson(n - 1, lesson, proof)
        }
        None => Block::Own(lesson),
    }));
}

fn question<'a>(part: &'a Part, out: &mut Vec<Block<'a>>) {
    out.push(Block::Question(part));
    for (at, sentence) in part.sentences.iter().enumerate() {
        out.push(if at == 0 {
            Block::Sentence(sentence)
        } else {
            Block::Further(sentence)
        });
    }
    out.extend(part.since.iter().map(|since| Block::Caution(since)));
    out.extend(part.shift.iter().map(|line| Block::Further(line)));
    let moved = part.shift_table.as_ref();
    out.extend(moved.map(|table| Block::Table(table, false)));
    results(&part.results, 3, out);
    for RoundPart {
        heading,
        results: of_round,
    } in &part.rounds
    {
        out.push(Block::Heading(3, heading, None));
        results(of_round, 4, out);
    }
}

/// Figures under a heading of their own.
fn beside(more: &Beside, level: u8) -> Vec<Block<'_>> {
    let mut out = vec![Block::Heading(level, &more.heading, None)];
    out.extend(more.figure.iter().map(Block::Figure));
    out.push(Block::Table(&more.table, more.has_words));
    out.extend(more.notes.iter().map(|note| Block::Note(note)));
    out
}

/// `level` is that of the headings within.
fn results<'a>(results: &'a Results, level: u8, out: &mut Vec<Block<'a>>) {
    out.extend(
        results
            .caution
            .iter()
            .map(|caution| Block::Caution(caution)),
    );
    out.extend(results.figure.iter().map(Block::Figure));
    let table = results.table.iter();
    out.extend(table.map(|table| Block::Table(table, false)));
    out.extend(results.few.iter().map(Block::Few));
    let more = results.together.iter().chain(&results.groups);
    out.extend(more.flat_map(|more| beside(more, level)));
    if let Some(verbatims) = &results.verbatims {
        out.push(Block::Heading(level, &verbatims.heading, None));
        out.push(Block::Intro(&verbatims.intro));
        out.push(Block::Bullets(&verbatims.quotes));
    }
    if let Some(accounting) = &results.accounting {
        out.push(Block::Accounting(accounting, results.raised.as_deref()));
    }
}
