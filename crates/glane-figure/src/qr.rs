//! QR codes as pictures.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// White modules around the code; the standard asks for four.
const QUIET: usize = 4;

/// The modules of a QR code, row by row, true where dark, without quiet zone; nothing if the text is too long.
pub fn modules(text: &str) -> Option<Vec<Vec<bool>>> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let dark: Vec<bool> = code
        .to_colors()
        .into_iter()
        .map(|color| color == Color::Dark)
        .collect();
    Some(dark.chunks(code.width()).map(<[bool]>::to_vec).collect())
}

/// An SVG picture of a QR code, with a title for screen readers, escaped here. Empty if the text is too
/// long for a code.
pub fn svg(text: &str, title: &str) -> String {
    let Some(rows) = modules(text) else {
        return String::new();
    };
    let side = rows.len() + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in rows.iter().enumerate() {
        for (x, dark) in row.iter().enumerate() {
            if *dark {
                let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
            }
        }
    }
    let title = crate::escape::attribute(title);
    format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{title}\" viewBox=\"0 0 {side} {side}\" \
         shape-rendering=\"crispEdges\" xmlns=\"http://www.w3.org/2000/svg\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_finders_and_a_quiet_zone() {
        let rows = modules("http://192.168.1.10:8080/CDFGH").unwrap();
        let side = rows.len();
        for (y, x) in [(0, 0), (0, side - 7), (side - 7, 0)] {
            assert!((0..7).all(|i| rows[y][x + i] && rows[y + 6][x + i] && rows[y + i][x]));
            assert!(!rows[y + 1][x + 1]);
        }
        let picture = svg("x", "a < b");
        assert!(picture.contains("a &lt; b"));
        assert!(picture.contains("M4 4h1v1h-1z"));
    }

    #[test]
    fn a_text_too_long_gives_no_picture_rather_than_a_fault() {
        assert_eq!(svg(&"x".repeat(5000), ""), "");
    }
}
