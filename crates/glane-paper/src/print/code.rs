//! The QR code of a page.

use std::fmt::Write as _;

use qrcode::types::QrError;
use qrcode::{Color, EcLevel, QrCode, Version};

/// The version that all our texts go into at the level that a fourth of the code may be lost of.
const VERSION: Version = Version::Normal(3);

/// A text as a picture without a quiet zone, its modules as large as they are many on any sheet.
pub(super) fn picture(text: &str) -> Result<String, QrError> {
    let code = QrCode::with_version(text, VERSION, EcLevel::Q)?;
    let side = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(side).enumerate() {
        let mut x = 0;
        // Dark modules side by side are one stroke: no seam shows between them.
        while let Some(rest) = row.get(x..).filter(|rest| !rest.is_empty()) {
            let run = |color| rest.iter().take_while(|one| **one == color).count();
            let dark = run(Color::Dark);
            if dark > 0 {
                let _ = write!(path, "M{x} {y}h{dark}v1h-{dark}z");
                x += dark;
            } else {
                x += run(Color::Light);
            }
        }
    }
    Ok(format!(
        "<svg viewBox=\"0 0 {side} {side}\" width=\"{side}\" height=\"{side}\" shape-rendering=\"crispEdges\" \
         xmlns=\"http://www.w3.org/2000/svg\"><path d=\"{path}\"/></svg>"
    ))
}
