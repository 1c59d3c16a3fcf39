//! The restitution as one HTML file: styles, fonts and drawings inside it, no script, nothing fetched.

use askama::Template;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::document::Document;

const CSS: &str = include_str!("../../assets/restitution.css");

#[derive(Template)]
#[template(path = "restitution.html")]
struct Page<'a> {
    doc: &'a Document,
    css: &'a str,
    /// The regular face, in base64.
    regular: String,
    /// The bold face, in base64.
    bold: String,
}

/// The whole file.
pub(crate) fn page(doc: &Document) -> Result<String, askama::Error> {
    Page {
        doc,
        css: CSS,
        regular: STANDARD.encode(glane_typeset::WEB_REGULAR),
        bold: STANDARD.encode(glane_typeset::WEB_BOLD),
    }
    .render()
}

#[cfg(test)]
mod tests;
