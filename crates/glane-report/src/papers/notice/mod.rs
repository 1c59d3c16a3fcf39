//! The notice as an A4 to hang at the entrance: the same sentences as on the page, and a code that leads to it.

use std::collections::BTreeMap;

use glane_core::date::Day;
use glane_figure::qr;
use glane_typeset::{Date, Source};
use serde::Serialize;

use crate::make::Error;
use crate::notice::Part;
use crate::words::Texts;

const MARKUP: &str = include_str!("notice.typ");

/// What hangs on the wall.
#[derive(Debug, Clone, Copy)]
pub struct Poster<'a> {
    /// The workshop's title.
    pub title: &'a str,
    /// Its day, by which the file is dated.
    pub day: Day,
    /// The notice in words.
    pub parts: &'a [Part],
    /// The whole address of the page that says the same.
    pub address: &'a str,
}

/// What the template reads as `data.json`.
#[derive(Serialize)]
struct Data<'a> {
    heading: String,
    title: &'a str,
    subtitle: String,
    parts: Vec<Told<'a>>,
    scan: String,
    description: String,
    address: &'a str,
    missing: Option<String>,
}

#[derive(Serialize)]
struct Told<'a> {
    heading: &'a str,
    lines: &'a [String],
}

/// The whole file, dated of the workshop's day.
pub fn pdf(texts: &Texts<'_>, poster: &Poster<'_>) -> Result<Vec<u8>, Error> {
    let heading = texts.text("privacy-title");
    let title = format!("{heading} · {}", poster.title);
    let description = texts.text("privacy-poster-code");
    let code = qr::svg(poster.address, &description);
    let told = poster.parts.iter().map(|part| Told {
        heading: &part.heading,
        lines: &part.lines,
    });
    let mut data = Data {
        heading,
        title: poster.title,
        subtitle: texts.day(poster.day),
        parts: told.collect(),
        scan: texts.text("privacy-poster-scan"),
        description,
        address: poster.address,
        missing: None,
    };
    data.missing = crate::pdf::missing(&serde_json::to_string(&data)?, texts);
    let source = Source {
        markup: MARKUP,
        files: BTreeMap::from([
            ("data.json".to_owned(), serde_json::to_vec(&data)?),
            ("code.svg".to_owned(), code.into_bytes()),
        ]),
        title: &title,
        lang: texts.lang().code(),
        date: Date {
            year: i32::from(poster.day.year),
            month: poster.day.month,
            day: poster.day.day,
        },
    };
    Ok(glane_typeset::pdf(&source)?.bytes)
}

#[cfg(test)]
mod tests;
