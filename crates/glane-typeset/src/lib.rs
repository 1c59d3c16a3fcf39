//! Typst and the fonts, behind one small interface: markup and files in, the bytes of a PDF out.
//!
//! No other crate sees Typst. Nothing here reads the disk, the network, the clock or the machine's
//! own fonts: a document is made of what its [`Source`] holds, so the same source gives the same
//! bytes anywhere.
//!
//! Text that people typed goes in as data, never as markup: put it in a JSON file among
//! [`Source::files`] and let the markup read it.
//!
//! ```
//! # use std::collections::BTreeMap;
//! # use glane_typeset::{Date, Error, Source, pdf};
//! let source = Source {
//!     markup: r#"#let data = json("/data.json")
//! = #data.title"#,
//!     files: BTreeMap::from([("data.json".into(), br##"{"title": "#panic() *et* $"}"##.to_vec())]),
//!     title: "Restitution",
//!     lang: "fr",
//!     date: Date { year: 2026, month: 3, day: 14 },
//! };
//! match pdf(&source) {
//!     Ok(made) => assert!(made.bytes.starts_with(b"%PDF-")),
//!     Err(Error::Unavailable) => {} // built without the feature `typst`
//!     Err(other) => panic!("{other}"),
//! }
//! ```

mod error;
mod escape;
mod fonts;
mod source;
mod width;

#[cfg(feature = "typst")]
mod compile;
#[cfg(all(test, feature = "typst"))]
mod reading;
#[cfg(feature = "typst")]
mod world;

pub use error::Error;
pub use escape::escape;
pub use fonts::{
    BOXES, FACES, FAMILY, LICENCE, OTHER_LICENCE, WEB_BOLD, WEB_REGULAR, WEB_SCRIPTS, WebScript,
    missing_glyphs,
};
pub use source::{Date, Diagnostic, Pdf, Place, Source, Spot};
pub use width::width;

/// Typesets `source` and writes it as a tagged PDF (1.7), the kind that screen readers can follow.
///
/// The font is Atkinson Hyperlegible wherever the markup names none. A character that no embedded
/// face draws is no error: it shows as a box, and [`missing_glyphs`] tells it beforehand.
///
/// Work is done on threads of its own and the caller waits: call it where waiting is allowed.
/// All that Typst cached is let go at the end, so calls do not add up in memory.
///
/// # Errors
/// [`Error::Unavailable`] without the feature `typst`; [`Error::FileName`], [`Error::Date`] and
/// [`Error::Language`] for a source that cannot be read; [`Error::Markup`] with all that Typst
/// found wrong; [`Error::Crashed`] if Typst itself fails, which leaves this program running.
pub fn pdf(source: &Source<'_>) -> Result<Pdf, Error> {
    #[cfg(feature = "typst")]
    return compile::pdf(source);
    #[cfg(not(feature = "typst"))]
    {
        let _ = source;
        Err(Error::Unavailable)
    }
}

/// The same, and where the places stand that the markup named: each `#metadata("name")`, in the order of the document. What
/// stands elsewhere in the file than its markup says would stand there too.
///
/// # Errors
/// Those of [`pdf`].
pub fn pdf_and_spots(source: &Source<'_>) -> Result<(Pdf, Vec<Spot>), Error> {
    #[cfg(feature = "typst")]
    return compile::pdf_and_spots(source);
    #[cfg(not(feature = "typst"))]
    {
        let _ = source;
        Err(Error::Unavailable)
    }
}

/// Only where these places stand: nothing is written.
///
/// # Errors
/// Those of [`pdf`].
pub fn spots(source: &Source<'_>) -> Result<Vec<Spot>, Error> {
    #[cfg(feature = "typst")]
    return compile::spots(source);
    #[cfg(not(feature = "typst"))]
    {
        let _ = source;
        Err(Error::Unavailable)
    }
}
