//! The restitution as one HTML file: styles, fonts and drawings inside it, no script, nothing fetched.

use std::sync::LazyLock;

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use glane_typeset::{WEB_BOLD, WEB_REGULAR, WEB_SCRIPTS, WebScript};

use crate::document::{Document, OnePage};

const CSS: &str = include_str!("../../assets/restitution.css");

#[derive(Template)]
#[template(path = "restitution.html")]
struct Page<'a> {
    doc: &'a Document,
}

#[derive(Template)]
#[template(path = "page.html")]
struct ShortPage<'a> {
    doc: &'a Document,
    page: &'a OnePage,
}

/// The whole file.
pub(crate) fn page(doc: &Document) -> Result<String, askama::Error> {
    // What the page says tells which letters its sheet must draw.
    let plain = match &doc.page {
        Some(page) => ShortPage { doc, page }.render()?,
        None => Page { doc }.render()?,
    };
    let holds = |script: &WebScript| {
        plain.chars().any(|c| {
            let mut blocks = script.blocks.iter();
            blocks.any(|(first, last)| (*first..=*last).contains(&c))
        })
    };
    let [arabic, cyrillic] = WEB_SCRIPTS.each_ref().map(holds);
    let [none, one, other, both] = styles();
    let style = match (arabic, cyrillic) {
        (false, false) => none,
        (true, false) => one,
        (false, true) => other,
        (true, true) => both,
    };
    // What people typed is escaped: the first such place is the template's own.
    Ok(plain.replacen(PLACE, &format!("<style>{style}</style>"), 1))
}

/// Where the sheet goes.
const PLACE: &str = "<style></style>";

/// What may stand between `<style>` and `</style>`: with no letters but Latin ones, with Arabic, with Cyrillic, with both.
pub(crate) fn styles() -> &'static [String; 4] {
    static STYLES: LazyLock<[String; 4]> = LazyLock::new(|| {
        let own = [WEB_REGULAR, WEB_BOLD];
        let own = faces(own, "");
        let [arabic, cyrillic] = WEB_SCRIPTS.each_ref().map(|script| {
            let blocks = script.blocks.iter().map(|(first, last)| {
                let (first, last) = (u32::from(*first), u32::from(*last));
                format!("U+{first:x}-{last:x}")
            });
            let blocks: Vec<String> = blocks.collect();
            faces(
                script.faces,
                &format!("unicode-range:{};", blocks.join(",")),
            )
        });
        [
            format!("\n{own}{CSS}\n"),
            format!("\n{own}{arabic}{CSS}\n"),
            format!("\n{own}{cyrillic}{CSS}\n"),
            format!("\n{own}{arabic}{cyrillic}{CSS}\n"),
        ]
    });
    &STYLES
}

/// The regular and the bold face of the page's one family, for some of its letters or for all.
fn faces([regular, bold]: [&[u8]; 2], letters: &str) -> String {
    let face = |weight: u16, bytes: &[u8]| {
        let data = STANDARD.encode(bytes);
        format!(
            "@font-face{{font-family:\"Atkinson Hyperlegible\";font-weight:{weight};font-display:swap;{letters}\
             src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}\n"
        )
    };
    format!("{}{}", face(400, regular), face(700, bold))
}

#[cfg(test)]
mod tests;
