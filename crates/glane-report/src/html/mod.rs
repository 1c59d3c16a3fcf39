//! The restitution as one HTML file: styles, fonts and drawings inside it, no script, nothing fetched.

use std::sync::LazyLock;

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::document::{Document, OnePage};

const CSS: &str = include_str!("../../assets/restitution.css");

#[derive(Template)]
#[template(path = "restitution.html")]
struct Page<'a> {
    doc: &'a Document,
    /// The style sheet, with its fonts.
    style: &'a str,
}

#[derive(Template)]
#[template(path = "page.html")]
struct ShortPage<'a> {
    doc: &'a Document,
    page: &'a OnePage,
    style: &'a str,
}

/// The whole file.
pub(crate) fn page(doc: &Document) -> Result<String, askama::Error> {
    if let Some(page) = &doc.page {
        let style = style();
        return ShortPage { doc, page, style }.render();
    }
    Page {
        doc,
        style: style(),
    }
    .render()
}

/// What stands between `<style>` and `</style>`: the same in every file.
pub(crate) fn style() -> &'static str {
    static STYLE: LazyLock<String> = LazyLock::new(|| {
        let face = |weight: u16, bytes: &[u8]| {
            let data = STANDARD.encode(bytes);
            format!(
                "@font-face{{font-family:\"Atkinson Hyperlegible\";font-weight:{weight};font-display:swap;\
                 src:url(data:font/woff2;base64,{data}) format(\"woff2\")}}\n"
            )
        };
        let regular = face(400, glane_typeset::WEB_REGULAR);
        let bold = face(700, glane_typeset::WEB_BOLD);
        format!("\n{regular}{bold}{CSS}\n")
    });
    &STYLE
}

#[cfg(test)]
mod tests;
