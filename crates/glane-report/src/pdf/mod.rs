//! The restitution as a PDF: a template of ours that reads texts as data and drawings as files.

use std::collections::BTreeMap;

use glane_core::date::Day;
use glane_typeset::{Date, Source};
use serde::Serialize;

use crate::document::Document;
use crate::drawn::figures;
use crate::make::Error;
use crate::words::Texts;

const MARKUP: &str = include_str!("restitution.typ");
/// That of the version on one page.
const ONE_PAGE: &str = include_str!("page.typ");

/// What the template reads as `data.json`.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    doc: &'a Document,
    /// That some characters show as a box, if any does.
    missing: Option<String>,
}

/// The whole file, dated of the workshop's day.
pub(crate) fn pdf(doc: &Document, day: Day, texts: &Texts<'_>) -> Result<Vec<u8>, Error> {
    let source = Source {
        markup: if doc.page.is_some() { ONE_PAGE } else { MARKUP },
        files: files(doc, texts)?,
        title: &doc.page_title,
        lang: doc.lang,
        date: Date {
            year: i32::from(day.year),
            month: day.month,
            day: day.day,
        },
    };
    Ok(glane_typeset::pdf(&source)?.bytes)
}

/// What the template reads: `data.json` and the drawings it names.
fn files(
    doc: &Document,
    texts: &Texts<'_>,
) -> Result<BTreeMap<String, Vec<u8>>, serde_json::Error> {
    let mut files: BTreeMap<String, Vec<u8>> = figures(doc)
        .map(|figure| (figure.path.clone(), figure.wide.clone().into_bytes()))
        .collect();
    let data = Data {
        doc,
        missing: missing(&serde_json::to_string(doc)?, texts),
    };
    files.insert("data.json".to_owned(), serde_json::to_vec(&data)?);
    Ok(files)
}

/// That some characters show as a box, if any does.
pub(crate) fn missing(written: &str, texts: &Texts<'_>) -> Option<String> {
    let all_drawn = glane_typeset::missing_glyphs(written).is_empty();
    (!all_drawn).then(|| texts.text("restitution-missing-glyphs"))
}

#[cfg(test)]
mod tests;
