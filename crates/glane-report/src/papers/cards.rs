//! Pictures for social networks: a finding, and a figure, each in the sizes that networks want, as drawings and as pictures.
//!
//! What each says is in its `<title>` and `<desc>`, and once more in a text beside, to be pasted where a network asks for it.

use std::collections::BTreeMap;

use glane_core::finding::FindingKind;
use glane_figure::{Card, Theme, card::LEAST};
use glane_office::zip;

use super::Brief;
use crate::document::Lesson;
use crate::drawn;
use crate::make::Error;
use crate::picture::Sheet;

/// A square, an upright picture, a story, and what a link shows.
const SIZES: [(u16, u16); 4] = [(1080, 1080), (1080, 1350), (1080, 1920), (1200, 630)];

/// A card and what it says.
pub(crate) struct Made {
    name: String,
    pub width: u16,
    pub svg: String,
    pub said: String,
}

/// All of them, in one archive.
pub(crate) fn zipped(brief: &Brief<'_>) -> Result<Vec<u8>, Error> {
    let texts = brief.texts;
    let mut files = BTreeMap::new();
    let mut beside = texts.text("restitution-cards-how");
    for made in all(brief) {
        beside = format!("{beside}\n\n{}\n{}", made.name, made.said);
        let picture = drawn::sized(&made.svg, made.width.into())?;
        files.insert(format!("{}.png", made.name), picture.png);
        files.insert(format!("{}.svg", made.name), made.svg.into_bytes());
    }
    let name = format!("{}.txt", texts.text("restitution-file-alternatives"));
    files.insert(name, format!("{beside}\n").into_bytes());
    Ok(zip::archive(&files))
}

fn all(brief: &Brief<'_>) -> Vec<Made> {
    let finding = finding(brief);
    let mut out: Vec<Made> = SIZES
        .into_iter()
        .filter_map(|size| match finding {
            Some(lesson) => of_finding(brief, lesson, size),
            None => of_title(brief, size),
        })
        .collect();
    out.extend(SIZES.into_iter().filter_map(|size| of_figure(brief, size)));
    out
}

/// One in a size of its own: the figure if asked for, else or failing that the finding, else the workshop's name.
pub(crate) fn one(brief: &Brief<'_>, has_figure: bool, size: (u16, u16)) -> Option<Made> {
    let figure = has_figure.then(|| of_figure(brief, size)).flatten();
    let told = || of_finding(brief, finding(brief)?, size);
    figure.or_else(told).or_else(|| of_title(brief, size))
}

/// The first finding that stands by itself, needs nobody's name to stand, and has room in every size.
fn finding<'a>(brief: &Brief<'a>) -> Option<&'a Lesson> {
    let alone = |lesson: &&Lesson| {
        let kind = lesson.proof.as_ref().map(|proof| proof.kind);
        lesson.signed.is_none() && kind != Some(FindingKind::Minority.name())
    };
    let fits = |lesson: &&Lesson| {
        SIZES
            .iter()
            .all(|size| of_finding(brief, lesson, *size).is_some())
    };
    brief.findings().into_iter().filter(alone).find(fits)
}

fn of_finding(brief: &Brief<'_>, lesson: &Lesson, size: (u16, u16)) -> Option<Made> {
    let evidence = lesson.proof.as_ref().map_or("", |proof| &proof.evidence);
    let card = Card {
        note: evidence.to_owned(),
        desc: format!("{} {evidence}.", lesson.sentence),
        ..blank(brief, "finding", size, &lesson.sentence)
    };
    let svg = card.svg()?;
    Some(made(brief, "finding", &card, svg))
}

/// Where no finding stands: the workshop's name.
fn of_title(brief: &Brief<'_>, size: (u16, u16)) -> Option<Made> {
    let card = Card {
        over: brief.texts.text("restitution-name"),
        desc: brief.doc.subtitle.clone(),
        note: brief.doc.subtitle.clone(),
        ..blank(brief, "title", size, &brief.doc.title)
    };
    let svg = card.svg()?;
    Some(made(brief, "title", &card, svg))
}

/// The first figure that has room under its question.
fn of_figure(brief: &Brief<'_>, size: (u16, u16)) -> Option<Made> {
    brief.candidates().into_iter().find_map(|question| {
        let asked = brief.texts.label(&question.label);
        let mut card = Card {
            is_dark: false,
            ..blank(brief, "figure", size, asked)
        };
        let id = format!("drawing-{}x{}", size.0, size.1);
        let mut shown = brief.drawn(question, sheet(card.room()?), &id)?;
        // What has no room in the drawing is told over it, or the drawing would pass for the whole; that takes room too.
        if let Some(more) = shown.more {
            card.note = more;
            shown = brief.drawn(question, sheet(card.room()?), &id)?;
            card.note = shown.more.unwrap_or_default();
        }
        card.desc = format!("{asked} {}", shown.description);
        let svg = card.with(&shown.svg)?;
        Some(made(brief, "figure", &card, svg))
    })
}

/// A figure's sheet in so much room, with texts as large as the card's smallest.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "sizes in dots, some thousands at most, and none below zero"
)]
fn sheet((width, height): (f64, f64)) -> Sheet {
    Sheet {
        height: (height * 1000.0 / width).floor() as u16,
        small: (LEAST * 1000.0 / width).ceil() as u16,
    }
}

/// A card that says who was asked and when, and that data are an example where they are.
fn blank(brief: &Brief<'_>, name: &str, size: (u16, u16), statement: &str) -> Card {
    let (doc, reading) = (brief.doc, brief.reading);
    let people = doc.facts.first().filter(|_| reading.method.people > 0);
    let people = people.map(|fact| format!("{} {}", fact.number, fact.of));
    let day = brief.texts.day(reading.script.day);
    let sample = doc.sample.as_ref().map(|sample| sample.label.clone());
    let foot: Vec<String> = people.into_iter().chain([day]).chain(sample).collect();
    Card {
        id: format!("{name}-{}x{}", size.0, size.1),
        title: doc.title.clone(),
        desc: String::new(),
        size,
        over: doc.title.clone(),
        statement: statement.to_owned(),
        note: String::new(),
        foot: foot.join(" · "),
        is_dark: true,
        theme: Theme::page(),
    }
}

fn made(brief: &Brief<'_>, name: &str, card: &Card, svg: String) -> Made {
    let (width, height) = card.size;
    let file = brief.texts.text(&format!("restitution-file-card-{name}"));
    Made {
        name: format!("{file}-{width}x{height}"),
        width,
        svg,
        said: format!("{}. {} {}.", card.title, card.desc, card.foot),
    }
}

#[cfg(test)]
mod tests;
