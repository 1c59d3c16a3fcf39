//! Figures as pictures, for files that hold no drawings.

mod kept;

use std::sync::LazyLock;

use glane_raster::{Error, Faces, Picture};

use kept::Kept;

use crate::document::{Document, Figure, OnePage, Results};

/// Dots in an inch of paper.
const PER_INCH: u32 = 200;
/// Dots in an inch of a screen, as the web counts them.
const PER_INCH_OF_SCREEN: u32 = 96;
/// How many make the width of a page's text, 170 mm less a hair.
const WIDTH: u32 = 1338;

/// The faces of the typeset document, and boxes for what they do not draw.
static FACES: LazyLock<Faces> = LazyLock::new(|| {
    let [regular, bold, italic, bold_italic] = glane_typeset::FACES;
    let all = [regular, bold, italic, bold_italic, glane_typeset::BOXES];
    Faces::new(glane_typeset::FAMILY, &all)
});

/// What was drawn before.
static KEPT: Kept = Kept::new();

/// A figure's drawing, as wide as a page's text.
pub(crate) fn picture(figure: &Figure) -> Result<Picture, Error> {
    png(&figure.wide, WIDTH, PER_INCH)
}

/// A drawing that is so many dots wide and is looked at on a screen.
pub(crate) fn sized(svg: &str, width: u32) -> Result<Picture, Error> {
    png(svg, width, PER_INCH_OF_SCREEN)
}

fn png(svg: &str, width: u32, per_inch: u32) -> Result<Picture, Error> {
    KEPT.of(svg, (width, per_inch), || {
        glane_raster::png(svg, &FACES, width, per_inch)
    })
}

/// So many dots in millimetres.
pub(crate) fn millimetres(dots: u32) -> f64 {
    f64::from(dots) * 25.4 / f64::from(PER_INCH)
}

/// Every figure of a document, in its order.
pub(crate) fn figures(doc: &Document) -> impl Iterator<Item = &Figure> {
    let alone = doc.page.iter().filter_map(OnePage::figure);
    let all = doc.questions.iter().flat_map(|part| {
        let scales = part.scales.iter();
        let scales = scales.filter_map(|scales| scales.figure.as_ref());
        scales.chain(part.all_results().flat_map(of_results))
    });
    alone.chain(all)
}

fn of_results(results: &Results) -> impl Iterator<Item = &Figure> {
    let more = results.together.iter().chain(&results.groups);
    let more = more.filter_map(|more| more.figure.as_ref());
    results.figure.iter().chain(more)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A drawing of a text, in dots.
    fn drawn(text: &str, weight: u16) -> Vec<u8> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 400 60\"><text x=\"4\" y=\"40\" font-size=\"30\" \
             font-weight=\"{weight}\">{text}</text></svg>"
        );
        sized(&svg, 400).unwrap().png
    }

    #[test]
    fn letters_of_other_scripts_are_no_boxes() {
        for weight in [400, 700] {
            // Boxes are all alike.
            assert_eq!(drawn("漢字", weight), drawn("字漢", weight));
            for (one, other) in [("مرحبا", "احبرم"), ("Щасливі", "ївилсаЩ"), ("їжак", "ґано")]
            {
                assert_ne!(drawn(one, weight), drawn(other, weight), "{one}");
            }
            // In a line with French, its direction kept to itself, as sentences are.
            let told = |word: &str| format!("« \u{2068}{word}\u{2069} » : 3 fois");
            assert_ne!(drawn(&told("مرحبا"), weight), drawn(&told("احبرم"), weight));
            // Joined, four letters are not four letters apart.
            assert_ne!(
                drawn("محمد", weight),
                drawn("م\u{200C}ح\u{200C}م\u{200C}د", weight)
            );
        }
    }
}
