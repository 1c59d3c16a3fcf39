//! Figures as pictures, for files that hold no drawings.

use std::sync::LazyLock;

use glane_raster::{Error, Faces, Picture};

use crate::document::{Document, Figure, OnePage, Part};

/// Dots in an inch of paper.
const PER_INCH: u32 = 200;
/// How many make the width of a page's text, 170 mm less a hair.
const WIDTH: u32 = 1338;

/// The faces of the typeset document, and boxes for what they do not draw.
static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let [regular, bold, italic, bold_italic] = glane_typeset::FACES;
    let all = [regular, bold, italic, bold_italic, glane_typeset::BOXES];
    Faces::new(glane_typeset::FAMILY, &all)
});

/// A figure's drawing, as wide as a page's text.
pub(crate) fn picture(figure: &Figure) -> Result<Picture, Error> {
    glane_raster::png(&figure.wide, &FACES, WIDTH, PER_INCH)
}

/// So many dots in millimetres.
pub(crate) fn millimetres(dots: u32) -> f64 {
    f64::from(dots) * 25.4 / f64::from(PER_INCH)
}

/// Every figure of a document, in its order.
pub(crate) fn figures(doc: &Document) -> impl Iterator<Item = &Figure> {
    let alone = doc.page.iter().filter_map(OnePage::figure);
    let all = doc
        .questions
        .iter()
        .flat_map(Part::all_results)
        .flat_map(|results| {
            let groups = results.groups.iter();
            let groups = groups.filter_map(|groups| groups.figure.as_ref());
            results.figure.iter().chain(groups)
        });
    alone.chain(all)
}
