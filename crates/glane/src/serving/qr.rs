//! A QR code in a terminal, two modules a character.

use qrcode::{Color, EcLevel, QrCode};

/// Light modules around the code; readers need four.
const QUIET: usize = 4;
/// Black on white by number of the 256-colour palette, which themes leave alone.
const COLOURS: &str = "\u{1b}[38;5;16;48;5;231m";
const RESET: &str = "\u{1b}[0m";

/// The lines of the code of an address; none if it is too long for one. With `colours` it is dark on
/// light whatever the terminal's own, without it is as dark as the text.
pub fn lines(address: &str, colours: bool) -> Vec<String> {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else {
        return Vec::new();
    };
    let width = code.width();
    let modules = code.to_colors();
    let dark = |x: usize, y: usize| {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|at| *at < width);
        match (inside(x), inside(y)) {
            (Some(x), Some(y)) => modules.get(y * width + x) == Some(&Color::Dark),
            _ => false,
        }
    };
    let side = width + 2 * QUIET;
    let line = |y: usize| {
        let line: String = (0..side)
            .map(|x| half_blocks(dark(x, y), dark(x, y + 1)))
            .collect();
        if colours {
            format!("{COLOURS}{line}{RESET}")
        } else {
            line.trim_end().to_owned()
        }
    };
    (0..side).step_by(2).map(line).collect()
}

fn half_blocks(upper: bool, lower: bool) -> char {
    match (upper, lower) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_characters_give_every_module_back_with_its_quiet_zone() {
        let address = "http://192.168.1.10:8080/H4PMX";
        let code = QrCode::with_error_correction_level(address, EcLevel::M).unwrap();
        let width = code.width();
        let mut rows: Vec<Vec<bool>> = Vec::new();
        for line in lines(address, true) {
            let inner = line
                .strip_prefix(COLOURS)
                .unwrap()
                .strip_suffix(RESET)
                .unwrap();
            rows.push(inner.chars().map(|c| "█▀".contains(c)).collect());
            rows.push(inner.chars().map(|c| "█▄".contains(c)).collect());
        }
        assert!(rows.iter().all(|row| row.len() == width + 8));
        for (y, row) in rows.iter().enumerate() {
            for (x, dark) in row.iter().enumerate() {
                let inside = (4..width + 4).contains(&x) && (4..width + 4).contains(&y);
                let right = inside && code.to_colors()[(y - 4) * width + x - 4] == Color::Dark;
                assert_eq!(*dark, right, "{x} {y}");
            }
        }
    }

    #[test]
    fn without_colours_there_is_no_escape_and_what_is_too_long_has_no_code() {
        assert!(
            lines("http://a", false)
                .iter()
                .all(|line| !line.contains('\u{1b}'))
        );
        assert!(lines(&"a".repeat(5000), true).is_empty());
    }
}
