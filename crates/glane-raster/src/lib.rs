//! Drawings as PNG: an SVG and faces in, the bytes of a picture out.
//!
//! No other crate sees resvg. Nothing here reads the disk or the machine's own fonts: a drawing is set in the faces that
//! are handed in, so the same drawing gives the same picture anywhere. The picture is packed by a packer of this crate's
//! own dependencies, for the same reason.

mod png;

use std::sync::Arc;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

/// The widest and highest picture that is drawn, in dots: more than a metre of paper, and some 50 MB while it is drawn on
/// the width of a page.
const MOST: u32 = 10_000;

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub png: Vec<u8>,
    /// In dots.
    pub width: u32,
    /// In dots.
    pub height: u32,
}

/// Why a drawing cannot be made a picture.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// It is no SVG that can be read.
    #[error("the drawing cannot be read: {0}")]
    Svg(#[from] resvg::usvg::Error),
    /// It is empty, or nothing is left of it when it is made small enough.
    #[error("a drawing of {width} by {height} dots cannot be made")]
    Size {
        /// In dots.
        width: u32,
        /// In dots.
        height: u32,
    },
}

/// The faces that drawings are set in.
#[derive(Debug, Clone)]
pub struct Faces {
    family: String,
    all: Arc<Database>,
}

impl Faces {
    /// Of font files; `family` is the one that is used where a drawing names none of them.
    pub fn new(family: &str, files: &[&[u8]]) -> Self {
        let mut all = Database::new();
        for file in files {
            all.load_font_data(file.to_vec());
        }
        all.set_sans_serif_family(family);
        all.set_serif_family(family);
        Self {
            family: family.to_owned(),
            all: Arc::new(all),
        }
    }
}

/// A drawing on white, so many dots wide, of which there are `per_inch` in an inch of paper. One that would be far too high is
/// made smaller and keeps its shape.
pub fn png(svg: &str, faces: &Faces, width: u32, per_inch: u32) -> Result<Picture, Error> {
    let options = Options {
        font_family: faces.family.clone(),
        fontdb: Arc::clone(&faces.all),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let (scale, width, height) = scaled(&tree, width);
    let mut pixmap = Pixmap::new(width, height).ok_or(Error::Size { width, height })?;
    pixmap.fill(Color::WHITE);
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    Ok(Picture {
        png: png::file(pixmap.data(), width, height, per_inch),
        width,
        height,
    })
}

/// How much larger the drawing becomes, how wide and how high.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "sizes in dots, held under 2^24"
)]
fn scaled(tree: &Tree, width: u32) -> (f32, u32, u32) {
    let size = tree.size();
    let most = MOST as f32;
    let scale = (width.min(MOST) as f32 / size.width()).min(most / size.height());
    let dots = |length: f32| (length * scale).round().min(most) as u32;
    (scale, dots(size.width()), dots(size.height()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGULAR: &[u8] = include_bytes!("../../../fonts/atkinson-hyperlegible-regular.ttf");
    const BOXES: &[u8] = include_bytes!("../../../fonts/glane-boxes.ttf");

    fn faces() -> Faces {
        Faces::new("Atkinson Hyperlegible", &[REGULAR, BOXES])
    }

    fn drawn(text: &str) -> Vec<u8> {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 20\"><text x=\"2\" y=\"15\" font-size=\"12\">{text}</text></svg>"
        );
        let made = png(&svg, &faces(), 200, 200).unwrap();
        assert_eq!((made.width, made.height), (200, 40));
        png::tests::pixels(&made.png).2
    }

    /// How many dots are neither white nor nearly so.
    fn inked(pixels: &[u8]) -> usize {
        pixels.chunks(3).filter(|dot| dot[0] < 200).count()
    }

    #[test]
    fn texts_are_drawn_and_what_no_face_draws_is_a_box() {
        assert_eq!(inked(&drawn("")), 0);
        let (word, none, unknown) = (drawn("été"), drawn(" "), drawn("漢"));
        assert!(inked(&word) > 100);
        assert_eq!(inked(&none), 0);
        assert!(inked(&unknown) > 20);
    }

    #[test]
    fn a_picture_has_the_drawings_shape_and_the_same_bytes_each_time() {
        let bars = glane_figure::Bars {
            id: "b".to_owned(),
            title: "t".to_owned(),
            desc: "d".to_owned(),
            head: ["a".to_owned(), "n".to_owned()],
            bars: vec![glane_figure::Bar {
                label: "Oui".to_owned(),
                value: 3,
                value_text: "3".to_owned(),
                hidden: false,
            }],
            max: Some(4),
            theme: glane_figure::Theme::page(),
        };
        let svg = bars.svg();
        let one = png(&svg, &faces(), 500, 200).unwrap();
        assert_eq!(one, png(&svg, &faces(), 500, 200).unwrap());
        let (width, height, pixels) = png::tests::pixels(&one.png);
        assert_eq!((width, height), (one.width, one.height));
        // The bar is there, and it is not grey.
        assert!(
            pixels
                .chunks(3)
                .any(|dot| dot[2] > dot[0].saturating_add(40))
        );
    }

    #[test]
    fn a_drawing_that_is_far_too_high_is_made_smaller_and_keeps_its_shape() {
        let tall = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 50000\"/>";
        let made = png(tall, &faces(), 1338, 200).unwrap();
        assert_eq!((made.width, made.height), (200, 10_000));
    }

    #[test]
    fn what_is_no_drawing_or_has_no_size_is_an_error() {
        assert!(matches!(png("<p>", &faces(), 100, 200), Err(Error::Svg(_))));
        let line = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1000000\"/>";
        let none = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
        for (svg, width) in [(line, 100), (none, 0)] {
            assert!(matches!(
                png(svg, &faces(), width, 200),
                Err(Error::Size { .. })
            ));
        }
    }
}
