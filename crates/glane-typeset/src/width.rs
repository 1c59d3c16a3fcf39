//! How wide a text is set, before it is.

use std::sync::LazyLock;

use ttf_parser::Face;

use crate::fonts::FACES;

/// What a character that neither face has is taken to be as wide as, in sizes of its letters: wider than any box, and
/// than the letters of nearly every script.
const ELSEWHERE: f64 = 1.5;

/// How wide `text` is on one line in letters of `size`, in the unit of `size`, in the regular face or the bold one.
///
/// Pairs that stand closer are not taken closer: the text is set no wider, but for signs that only a face of another
/// family draws, which are guessed.
pub fn width(text: &str, size: f64, bold: bool) -> f64 {
    static BOTH: LazyLock<[Option<Face<'static>>; 2]> = LazyLock::new(|| {
        let face = |at: usize| Face::parse(FACES.get(at)?, 0).ok();
        [face(0), face(1)]
    });
    let [regular, strong] = &*BOTH;
    let face = if bold { strong } else { regular };
    let one = |c: char| {
        let advance = face.as_ref().and_then(|face| {
            let wide = face.glyph_hor_advance(face.glyph_index(c)?)?;
            Some(f64::from(wide) / f64::from(face.units_per_em()))
        });
        advance.unwrap_or(if c.is_control() { 0.0 } else { ELSEWHERE })
    };
    text.chars().map(one).sum::<f64>() * size
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_the_widths_of_their_face() {
        assert!(width("", 10.0, false).abs() < f64::EPSILON);
        assert!(width("mmm", 10.0, false) > width("iii", 10.0, false));
        assert!(width("Titre", 10.0, true) > width("Titre", 10.0, false));
        assert!((width("été", 20.0, false) - 2.0 * width("été", 10.0, false)).abs() < 1e-9);
        assert!((width("👋", 10.0, false) - 15.0).abs() < 1e-9);
    }
}
