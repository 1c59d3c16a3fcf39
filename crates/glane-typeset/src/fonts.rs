//! The embedded faces, and what they cannot draw.

use std::collections::BTreeSet;

/// The family that all embedded faces belong to, as Typst, CSS and SVG name it.
pub const FAMILY: &str = "Atkinson Hyperlegible";

/// The regular face as WOFF2, for pages: French characters and the signs of a report only.
pub const WEB_REGULAR: &[u8] = include_bytes!("../../../fonts/atkinson-hyperlegible-regular.woff2");

/// The bold face as WOFF2, for pages.
pub const WEB_BOLD: &[u8] = include_bytes!("../../../fonts/atkinson-hyperlegible-bold.woff2");

/// The fonts' licence, which travels with every copy of them.
pub const LICENCE: &str = include_str!("../../../fonts/OFL.txt");

/// The four faces that documents and their drawings are set in; the upright ones draw Arabic and Cyrillic too.
pub const FACES: [&[u8]; 4] = [
    include_bytes!("../../../fonts/atkinson-hyperlegible-regular.ttf"),
    include_bytes!("../../../fonts/atkinson-hyperlegible-bold.ttf"),
    include_bytes!("../../../fonts/atkinson-hyperlegible-italic.ttf"),
    include_bytes!("../../../fonts/atkinson-hyperlegible-bold-italic.ttf"),
];

/// The licence of the letters of other scripts, as the package they are cut from tells it.
pub const OTHER_LICENCE: &str = include_str!("../../../fonts/OFL-noto.txt");

/// A script that a page draws with faces of its own, for pages that hold it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WebScript {
    /// Its blocks, first and last character, as CSS wants them and as they are sought.
    pub blocks: &'static [(char, char)],
    /// Regular and bold, as WOFF2.
    pub faces: [&'static [u8]; 2],
}

/// Arabic and Cyrillic, for pages; the upright [`FACES`] have their letters within.
pub const WEB_SCRIPTS: [WebScript; 2] = [
    WebScript {
        blocks: &[('\u{600}', '\u{6ff}')],
        faces: [
            include_bytes!("../../../fonts/noto-sans-arabic-regular.woff2"),
            include_bytes!("../../../fonts/noto-sans-arabic-bold.woff2"),
        ],
    },
    WebScript {
        blocks: &[('\u{400}', '\u{4ff}')],
        faces: [
            include_bytes!("../../../fonts/noto-sans-cyrillic-regular.woff2"),
            include_bytes!("../../../fonts/noto-sans-cyrillic-bold.woff2"),
        ],
    },
];

/// A face of one box, for every character that shows something and that no other face draws:
/// without it a PDF would lose that character's text too.
pub const BOXES: &[u8] = include_bytes!("../../../fonts/glane-boxes.ttf");

/// The characters of `text` that no embedded face draws, each once, in code order.
///
/// In a document they show as a box, though they can still be copied and read aloud.
/// Characters that show nothing anywhere (spaces, joiners, direction marks) are left out.
/// A letter and its accent count as they are typed: bring `text` to NFC first.
pub fn missing_glyphs(text: &str) -> Vec<char> {
    let wanted: BTreeSet<char> = text.chars().filter(|&c| !is_invisible(c)).collect();
    let faces: Vec<_> = FACES
        .iter()
        .filter_map(|data| ttf_parser::Face::parse(data, 0).ok())
        .collect();
    wanted
        .into_iter()
        .filter(|&c| !faces.iter().any(|face| face.glyph_index(c).is_some()))
        .collect()
}

/// Spaces, controls, and Unicode's `Default_Ignorable_Code_Point`: what shows nothing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_and_the_signs_of_a_report_are_drawn_in_every_face() {
        let text = "AÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ aàâæçéèêëîïôœùûüÿ 0123456789 «\u{a0}»‹›’‘“”–—‑…€·•\
                    \u{202f}\u{2009}×÷±≥≤≠−→←↑↓✓°²³½†№";
        for data in FACES {
            let face = ttf_parser::Face::parse(data, 0).unwrap();
            let missing: String = text
                .chars()
                .filter(|&c| face.glyph_index(c).is_none())
                .collect();
            assert_eq!(missing, "№");
        }
    }

    #[test]
    fn arabic_and_ukrainian_are_drawn_in_both_weights() {
        let text =
            "مرحبا بكم في الورشة، كيف حالكم؟ ١٢٣ پچگ Щасливі їжаки, ґанок і Ґалаґан; Все ещё ёж";
        assert_eq!(missing_glyphs(text), Vec::<char>::new());
        for data in &FACES[..2] {
            let face = ttf_parser::Face::parse(data, 0).unwrap();
            let lacks = |c: &char| face.glyph_index(*c).is_none();
            assert_eq!(text.chars().find(lacks), None);
            // Lines stand no further apart for them.
            assert_eq!((face.ascender(), face.descender()), (950, -290));
        }
        assert!(OTHER_LICENCE.contains("SIL Open Font License"));
    }

    #[test]
    fn spaces_are_empty_and_of_their_width() {
        for data in FACES {
            let face = ttf_parser::Face::parse(data, 0).unwrap();
            let width = |c| {
                face.glyph_hor_advance(face.glyph_index(c).unwrap())
                    .unwrap()
            };
            for c in ['\u{a0}', '\u{202f}', '\u{2009}'] {
                assert!(
                    face.glyph_bounding_box(face.glyph_index(c).unwrap())
                        .is_none()
                );
            }
            assert_eq!(width('\u{a0}'), width(' '));
            assert!(width('\u{202f}') < width(' ') && width('\u{202f}') > 0);
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_told_once_and_in_order() {
        assert_eq!(
            missing_glyphs("été № 👋🏽 שלש 👋"),
            ['ל', 'ש', '№', '🏽', '👋']
        );
    }

    #[test]
    fn what_shows_nothing_is_not_missing() {
        assert_eq!(
            missing_glyphs("a\u{3000}\u{2003}\u{200d}\u{fe0f}\u{202b}\n\t\0\u{ad}b"),
            Vec::<char>::new()
        );
        assert_eq!(missing_glyphs(""), Vec::<char>::new());
    }
}
