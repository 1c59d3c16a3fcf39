//! How much room a text takes, without a font at hand.
//!
//! The estimate errs on the wide side: on a screen that falls back to the widest face of the stack,
//! text still stays inside the room it was given.

use crate::escape;
use crate::widths::{ASCII, LATIN};

/// How much wider the bold faces of the stack run than the regular ones, at most, over a text.
const BOLD: f64 = 1.16;

/// The width of `text` in regular weight at font size `size`, in the unit of `size`.
///
/// An upper bound for Latin text in any face of [`crate::FONT_FAMILY`]; for other scripts and emoji a
/// generous guess, character by character.
pub fn estimate_width(text: &str, size: f64) -> f64 {
    let thousandths: f64 = text.chars().map(|c| f64::from(advance(c))).sum();
    thousandths * size / 1000.0
}

/// [`estimate_width`] for bold text.
pub(crate) fn estimate_bold(text: &str, size: f64) -> f64 {
    estimate_width(text, size) * BOLD
}

/// Whether the character takes no room of its own: a break must not part it from what it follows.
pub(crate) fn clings(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{64B}'..='\u{65F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}'
        | '\u{FEFF}' | '\u{1F3FB}'..='\u{1F3FF}' | '\u{E0100}'..='\u{E01EF}')
}

/// The advance of one character in thousandths of the font size.
pub(crate) fn advance(c: char) -> u16 {
    let code = usize::try_from(u32::from(c)).unwrap_or(usize::MAX);
    if let Some(width) = code.checked_sub(0x20).and_then(|at| ASCII.get(at)) {
        return *width;
    }
    if let Some(width) = code.checked_sub(0xA0).and_then(|at| LATIN.get(at)) {
        return *width;
    }
    match c {
        '\t' | '\n' | '\r' => 352,
        _ if !escape::allowed(c) => 0,
        // A skin tone that does not join its emoji is drawn as a square of its own.
        '\u{1F3FB}'..='\u{1F3FF}' => 1400,
        _ if clings(c) => 0,
        '\u{202F}' | '\u{2009}' => 318,
        '‘' | '’' | '‚' => 364,
        '“' | '”' | '„' => 518,
        '‐' | '‑' => 454,
        '–' | '•' | '€' => 712,
        '\u{370}'..='\u{3FF}' | '\u{430}'..='\u{45F}' => 950,
        // The widest Arabic letters, seen to dad, are left to the widest guess.
        '\u{400}'..='\u{42F}'
        | '\u{620}'..='\u{632}'
        | '\u{637}'..='\u{6FF}'
        | '\u{1E00}'..='\u{1EFF}'
        | '—'
        | '…'
        | '™'
        | '−'
        | '→'
        | '\u{2E80}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}'
        | '\u{FF00}'..='\u{FF60}' => 1100,
        // Whole phrases drawn as one sign, and the cuneiform signs that are as long as a word.
        '\u{FDFA}' | '\u{FDFB}' | '\u{FDFD}' | '\u{12000}'..='\u{1254F}' => 12_000,
        _ => 1500,
    }
}

/// How far a text rises above and sinks below its baseline, in font sizes, at most.
pub(crate) fn extents(text: &str) -> (f64, f64) {
    text.chars().fold((0.0, 0.0), |(up, down), c| {
        let (rise, sink) = rise_and_sink(c);
        (rise.max(up), sink.max(down))
    })
}

fn rise_and_sink(c: char) -> (f64, f64) {
    const FLAT: &str = "acemnorsuvwxzœæ";
    const DEEP: &str = "gpqyç";
    const TALL: &str = "ABCDEFGHIKLMNOPRSTUVWXYZ0123456789bdfhiklt'’-.!?:·«»–";
    match c {
        ' ' | '\u{A0}' | '\u{202F}' => (0.0, 0.0),
        _ if FLAT.contains(c) => (0.58, 0.02),
        _ if DEEP.contains(c) => (0.58, 0.22),
        _ if TALL.contains(c) => (0.78, 0.02),
        '\u{21}'..='\u{7E}' => (0.82, 0.25),
        'ÿ' | 'ý' | 'þ' => (0.84, 0.22),
        'à'..='ü' => (0.89, 0.06),
        '\u{A1}'..='\u{17F}' => (0.97, 0.26),
        _ => (1.15, 0.4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn width_grows_with_size_and_ignores_what_is_dropped() {
        assert!((estimate_width("mot", 20.0) - 2.0 * estimate_width("mot", 10.0)).abs() < 1e-9);
        assert!((estimate_width("m\0o\u{1}t", 10.0) - estimate_width("mot", 10.0)).abs() < 1e-9);
        assert!(estimate_width("", 10.0).abs() < f64::EPSILON);
    }

    #[test]
    fn accents_take_the_room_of_their_letter() {
        assert!((estimate_width("été", 10.0) - estimate_width("ete", 10.0)).abs() < 1e-9);
        assert!((estimate_width("e\u{301}", 10.0) - estimate_width("é", 10.0)).abs() < 1e-9);
    }

    #[test]
    fn other_scripts_are_taken_wide() {
        assert!(estimate_width("互联", 10.0) >= 20.0);
        assert!(estimate_width("👩🏽", 10.0) >= 25.0);
        assert!(estimate_width("مرحبا", 10.0) >= 50.0);
    }

    #[test]
    fn tall_and_deep_letters_are_told_apart() {
        let (flat, _) = extents("aucun");
        let (tall, _) = extents("École");
        let (_, deep) = extents("gagner");
        assert!(flat < 0.6 && tall > 0.9 && deep > 0.2);
    }

    proptest! {
        #[test]
        fn a_longer_text_is_never_narrower(a in any::<String>(), b in any::<String>()) {
            let joined = format!("{a}{b}");
            prop_assert!(estimate_width(&joined, 10.0) >= estimate_width(&a, 10.0));
        }
    }
}
