//! The restitution as a DOCX: the page's words in the page's order, figures as pictures, to be gone on with in Word.

use glane_office::docx::{self, Picture, Run, Side, Style};
use glane_office::{Day, Properties};

use crate::document::flow::{self, Block, Place};
use crate::document::lessons::{Lesson, Proof};
use crate::document::{Document, Figure, Reacted, Table};
use crate::drawn;
use crate::make::Error;
use crate::words::Texts;

/// A picture is no higher than this, in millimetres: its caption and its notes stay on its page.
const HIGHEST: f64 = 205.0;

/// The whole file, dated of the workshop's day.
pub(crate) fn docx(
    doc: &Document,
    day: glane_core::date::Day,
    texts: &Texts<'_>,
) -> Result<Vec<u8>, Error> {
    let mut blocks = Vec::new();
    let mut told = false;
    for block in flow::blocks(doc) {
        // As in the typeset document, before the contents.
        if matches!(block, Block::Contents(_) | Block::Heading(..)) && !told {
            told = true;
            blocks.extend(missing(doc, texts).map(|said| text(Style::Caution, said)));
        }
        write(doc, block, &mut blocks)?;
    }
    let mut foot = vec![Run::plain(doc.title.as_str())];
    if let Some(sample) = &doc.sample {
        foot.push(Run::plain(" · "));
        foot.push(Run::strong(sample.label.as_str()));
    }
    Ok(docx::file(&docx::Document {
        properties: properties(doc, day),
        foot,
        is_dense: false,
        page_of: doc.page_of.clone(),
        blocks,
    }))
}

/// What an office file of this restitution says of itself.
pub(crate) fn properties(doc: &Document, day: glane_core::date::Day) -> Properties {
    Properties {
        title: doc.page_title.clone(),
        creator: "Glane".to_owned(),
        lang: if doc.lang == "fr" { "fr-FR" } else { "en-GB" },
        created: Day {
            year: day.year,
            month: day.month,
            day: day.day,
        },
    }
}

/// That some characters show as a box in a picture, if any does. Texts are set in the reader's own fonts.
fn missing(doc: &Document, texts: &Texts<'_>) -> Option<String> {
    let drawn =
        drawn::figures(doc).all(|figure| glane_typeset::missing_glyphs(&figure.wide).is_empty());
    (!drawn).then(|| texts.text("restitution-missing-glyphs"))
}

fn text(style: Style, said: impl Into<String>) -> docx::Block {
    docx::Block::Text(style, vec![Run::plain(said)])
}

fn heading(doc: &Document, level: u8, said: &str, place: Option<Place<'_>>) -> docx::Block {
    docx::Block::Heading {
        // One page has headings that take less of it.
        level: level + u8::from(doc.page.is_some()),
        over: None,
        text: said.to_owned(),
        bookmark: place.map(|place| place.mark(doc)),
    }
}

fn write(doc: &Document, block: Block<'_>, out: &mut Vec<docx::Block>) -> Result<(), Error> {
    match block {
        Block::Name(said) | Block::Contents(said) => out.push(text(Style::Eyebrow, said)),
        Block::Title(said) => out.push(text(Style::Title, said)),
        Block::Subtitle(said) => out.push(text(Style::Subtitle, said)),
        Block::Facts(facts) => {
            let mut runs = Vec::new();
            for (at, fact) in facts.iter().enumerate() {
                let apart = if at > 0 { " · " } else { "" };
                runs.push(Run::strong(format!("{apart}{}", fact.number)));
                runs.push(Run::plain(format!(" {}", fact.of)));
            }
            out.push(docx::Block::Text(Style::Body, runs));
        }
        Block::Sample(sample) => {
            let label = format!("{}\n", sample.label);
            let label = sample.labelled.then(|| Run::strong(label));
            let said = Run::plain(sample.text.as_str());
            let runs = label.into_iter().chain([said]).collect();
            out.push(docx::Block::Text(Style::Notice, runs));
        }
        Block::Entry(level, said, place) => {
            let style = if level == 1 {
                Style::Contents
            } else {
                Style::ContentsUnder
            };
            let way = Run::link(said, place.mark(doc));
            out.push(docx::Block::Text(style, vec![way]));
        }
        Block::Heading(level, said, place) => out.push(heading(doc, level, said, place)),
        Block::Question(part) => {
            let round = part.round.iter().map(|round| format!(" · {round}"));
            let over = round.fold(part.number.clone(), |over, round| over + &round);
            out.push(docx::Block::Heading {
                level: 2,
                over: Some(over),
                text: part.title.clone(),
                bookmark: Some(Place::Question(&part.anchor).mark(doc)),
            });
        }
        Block::Sentence(said) => out.push(text(Style::Lead, said)),
        Block::Further(said) => out.push(text(Style::Further, said)),
        Block::Caution(said) => out.push(text(Style::Caution, said)),
        Block::Intro(said) => out.push(text(Style::Intro, said)),
        Block::Note(said) => out.push(text(Style::Note, said)),
        Block::Lesson(_, lesson, proof) => told(doc, lesson, proof, out),
        Block::Point(_, lesson) => {
            // Closer than the lessons of a long document: they are all on one page.
            out.push(text(Style::Bullet, lesson.sentence.as_str()));
            let signed = lesson.signed.iter();
            out.extend(signed.map(|signed| text(Style::Under, signed.as_str())));
        }
        Block::Own(own) => {
            let label = own.label.iter();
            out.extend(label.map(|label| text(Style::Note, label.as_str())));
            out.push(text(Style::Lead, own.sentence.as_str()));
            let signed = own.signed.iter();
            out.extend(signed.map(|signed| text(Style::Note, signed.as_str())));
        }
        Block::Figure(figure) => out.extend(drawing(figure)?),
        Block::Table(table, words) => {
            out.push(text(Style::Caption, table.caption.as_str()));
            out.push(docx::Block::Table(ruled(table, words)));
        }
        Block::Few(few) => {
            out.push(text(Style::Eyebrow, few.heading.as_str()));
            out.push(text(Style::Body, few.words.join(" · ")));
        }
        Block::Bullets(all) => {
            out.extend(all.iter().map(|one| text(Style::Bullet, one.as_str())));
        }
        Block::Accounting(said, raised) => {
            let raised = raised.map(|raised| format!(" {raised}"));
            out.push(text(
                Style::Note,
                said.to_owned() + &raised.unwrap_or_default(),
            ));
        }
        Block::Foot(said) => out.push(text(Style::Foot, said)),
    }
    Ok(())
}

/// A lesson with what it quotes, who signs it, what it leans on and what the room made of it.
fn told(doc: &Document, lesson: &Lesson, proof: &Proof, out: &mut Vec<docx::Block>) {
    out.push(text(Style::Number, lesson.sentence.as_str()));
    let quotes = lesson.quotes.iter();
    out.extend(quotes.map(|quote| text(Style::Quote, quote.as_str())));
    let signed = lesson.signed.iter();
    out.extend(signed.map(|signed| text(Style::Under, signed.as_str())));
    let place = Place::Question(&proof.anchor).mark(doc);
    out.push(docx::Block::Text(
        Style::Under,
        vec![
            Run::plain(format!("{} · ", proof.evidence)),
            Run::link(proof.source.as_str(), place),
        ],
    ));
    if let Some(reaction) = &lesson.reaction {
        reacted(reaction, out);
    }
}

/// What the room made of a lesson, under it.
fn reacted(reaction: &Reacted, out: &mut Vec<docx::Block>) {
    let counts = Run::strong(reaction.counts.as_str());
    out.push(docx::Block::Text(Style::Under, vec![counts]));
    let under = |said: &String| text(Style::Under, said.as_str());
    out.extend(reaction.otherwise.iter().map(under));
    if !reaction.nuances.is_empty() {
        out.push(under(&reaction.heading));
    }
    let nuances = reaction.nuances.iter();
    out.extend(nuances.map(|nuance| text(Style::Quote, nuance.as_str())));
    out.extend(reaction.withheld.iter().map(under));
}

/// A figure with its title before it, and what is told under it.
fn drawing(figure: &Figure) -> Result<Vec<docx::Block>, Error> {
    let made = drawn::picture(figure)?;
    let (width, height) = (
        drawn::millimetres(made.width),
        drawn::millimetres(made.height),
    );
    let smaller = (HIGHEST / height).min(1.0);
    let picture = Picture {
        png: made.png,
        width: width * smaller,
        height: height * smaller,
        title: figure.title.clone(),
        alternative: figure.description.clone(),
    };
    let mut out = vec![
        text(Style::Caption, figure.title.as_str()),
        docx::Block::Picture(picture),
    ];
    let told = figure.more.iter().chain(&figure.note);
    out.extend(told.map(|said| text(Style::Note, said.as_str())));
    Ok(out)
}

fn ruled(table: &Table, words: bool) -> docx::Table {
    let side = |at: usize| {
        if table.is_figures(at, words) {
            Side::End
        } else {
            Side::Start
        }
    };
    docx::Table {
        title: table.caption.clone(),
        head: table.head.clone(),
        sides: (0..table.head.len()).map(side).collect(),
        rows: table.rows.clone(),
    }
}

#[cfg(test)]
mod tests;
