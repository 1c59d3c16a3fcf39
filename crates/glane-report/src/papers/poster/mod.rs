//! « Vous avez dit, nous proposons »: an A3 to hang on a wall, read at two metres.
//!
//! What stands on it is fixed; how much of it and how large, the template tries from the most to the least until all of it
//! has its place. Nothing is cut: what has no room is counted, and stands in the restitution.

use std::collections::BTreeMap;

use glane_core::date::Day;
use glane_core::finding::FindingKind;
use glane_figure::qr;
use glane_typeset::{Date, Source};
use serde::Serialize;

use super::Brief;
use crate::document::{Fact, Lesson, Sample};
use crate::make::Error;
use crate::picture::Sheet;

const MARKUP: &str = include_str!("poster.typ");

/// How many findings and leads a wall is read for.
const FINDINGS: usize = 5;
const LEADS: usize = 6;
/// What a wall needs of what people said: of a minority it is all there is to say.
const QUOTES: usize = 2;
/// A figure over the findings, beside the leads: 246 mm wide, its texts 16 points.
const BESIDE: Sheet = Sheet {
    height: 250,
    small: 23,
};
/// A figure that has a column for itself where there are no leads: 150 mm wide, its texts 16 points.
const ALONE: Sheet = Sheet {
    height: 1000,
    small: 38,
};

/// What the template reads as `data.json`.
#[derive(Serialize)]
struct Data<'a> {
    title: &'a str,
    subtitle: &'a str,
    name: String,
    people: Option<&'a Fact>,
    said: String,
    findings: Vec<Finding<'a>>,
    none: Option<&'a str>,
    /// What is told if so many of the findings stand on the poster: none of them, one, two …
    others: Vec<String>,
    proposed: String,
    leads: Vec<Lead>,
    /// The same of leads.
    more: Vec<String>,
    figure: Option<Figure>,
    link: Option<Link>,
    sample: Option<&'a Sample>,
    missing: Option<String>,
    footer: String,
}

#[derive(Serialize)]
struct Finding<'a> {
    sentence: &'a str,
    quotes: &'a [String],
    /// Who answered, where it is not everybody; who signs it, where it is not proved.
    under: String,
}

#[derive(Serialize)]
struct Lead {
    label: String,
    votes: String,
}

/// The page that anybody may read.
#[derive(Serialize)]
struct Link {
    /// What it leads to.
    said: String,
    /// What the code is, for who cannot see it.
    description: String,
    address: String,
}

#[derive(Serialize)]
struct Figure {
    /// The question.
    title: String,
    description: String,
    more: Option<String>,
    note: Option<String>,
}

/// The whole file, dated of the workshop's day.
pub(crate) fn pdf(brief: &Brief<'_>, day: Day) -> Result<Vec<u8>, Error> {
    let (files, title) = files(brief)?;
    let source = Source {
        markup: MARKUP,
        files,
        title: &title,
        lang: brief.doc.lang,
        date: Date {
            year: i32::from(day.year),
            month: day.month,
            day: day.day,
        },
    };
    Ok(glane_typeset::pdf(&source)?.bytes)
}

fn finding<'a>(brief: &Brief<'a>, lesson: &'a Lesson) -> Finding<'a> {
    let proof = lesson.proof.as_ref();
    let few = proof.is_some_and(|proof| proof.kind == FindingKind::Minority.name());
    let quotes = if few { QUOTES } else { 0 };
    let people = brief.reading.method.people;
    let everybody = brief
        .texts
        .format("restitution-lesson-evidence", &[("n", people.into())]);
    let evidence = proof.map(|proof| proof.evidence.as_str());
    let under: Vec<&str> = evidence
        .filter(|evidence| *evidence != everybody)
        .into_iter()
        .chain(lesson.signed.as_deref())
        .collect();
    Finding {
        sentence: &lesson.sentence,
        quotes: lesson.quotes.get(..quotes).unwrap_or(&lesson.quotes),
        under: under.join(" · "),
    }
}

/// What the template reads, and what the poster is called.
fn files(brief: &Brief<'_>) -> Result<(BTreeMap<String, Vec<u8>>, String), serde_json::Error> {
    let (doc, texts) = (brief.doc, brief.texts);
    let leads = brief.leads();
    let sheet = if leads.is_empty() { ALONE } else { BESIDE };
    let drawn = brief
        .candidates()
        .into_iter()
        .find_map(|question| Some((question, brief.drawn(question, sheet, "poster")?)));
    let findings = brief.findings();
    let count = |key: &str, all: usize, most: usize| -> Vec<String> {
        (0..=all.min(most))
            .map(|shown| brief.more(key, all - shown).unwrap_or_default())
            .collect()
    };
    let name = texts.text(if leads.is_empty() {
        "restitution-poster-said"
    } else {
        "restitution-poster-name"
    });
    let people = brief.reading.method.people > 0;
    let mut data = Data {
        title: &doc.title,
        subtitle: &doc.subtitle,
        people: doc.facts.first().filter(|_| people),
        said: texts.text("restitution-poster-said"),
        none: findings.is_empty().then_some(doc.lessons.intro.as_str()),
        others: count("restitution-paper-more-findings", findings.len(), FINDINGS),
        findings: findings
            .into_iter()
            .take(FINDINGS)
            .map(|lesson| finding(brief, lesson))
            .collect(),
        proposed: texts.text("restitution-poster-proposed"),
        more: count("restitution-paper-more-leads", leads.len(), LEADS),
        leads: leads
            .into_iter()
            .take(LEADS)
            .map(|lead| Lead {
                votes: brief.votes(&lead),
                label: lead.label,
            })
            .collect(),
        figure: drawn.as_ref().map(|(question, shown)| Figure {
            title: texts.label(&question.label).to_owned(),
            description: shown.description.clone(),
            more: shown.more.clone(),
            note: shown.note.clone(),
        }),
        link: brief.link.as_ref().map(|address| Link {
            said: texts.text("restitution-poster-link"),
            description: texts.text("restitution-poster-code"),
            address: address.clone(),
        }),
        sample: doc.sample.as_ref(),
        missing: None,
        footer: doc.footer.join(" · "),
        name,
    };
    let drawing = drawn.map_or_else(String::new, |(_, shown)| shown.svg);
    let written = serde_json::to_string(&data)?;
    data.missing = crate::pdf::missing(&written, texts);
    let title = format!("{} · {}", data.name, data.title);
    let mut files = BTreeMap::from([("data.json".to_owned(), serde_json::to_vec(&data)?)]);
    if let Some(address) = &brief.link {
        let code = qr::svg(address, &texts.text("restitution-poster-code"));
        files.insert("code.svg".to_owned(), code.into_bytes());
    }
    if !drawing.is_empty() {
        files.insert("figure.svg".to_owned(), drawing.into_bytes());
    }
    Ok((files, title))
}

#[cfg(test)]
mod tests;
