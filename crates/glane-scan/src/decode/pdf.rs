//! Scans kept as PDF: each page is drawn as a picture.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};

use super::{DecodeError, Limits};
use crate::Picture;

/// The longer side of an A4 page at 250 dots an inch: whatever size the scanner says its page has.
const LONGER: f32 = 2924.0;

pub(super) fn opened(bytes: Vec<u8>) -> Result<Pdf, DecodeError> {
    Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => DecodeError::Locked,
        LoadPdfError::Invalid => DecodeError::Damaged,
    })
}

pub(super) fn decoded(pdf: &Pdf, page: usize, limits: &Limits) -> Result<Picture, DecodeError> {
    let page = pdf.pages().get(page).ok_or(DecodeError::Damaged)?;
    let (width, height) = page.render_dimensions();
    let longer = width.max(height);
    let shorter = width.min(height);
    if !longer.is_finite() || shorter < longer / 20.0 || shorter < 1.0 {
        return Err(DecodeError::Damaged);
    }
    let most = libm::sqrtf(limits.pixels as f32);
    let scale = LONGER.min(most) / longer;
    let pixels = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
            ..RenderSettings::default()
        },
    );
    let (width, height) = (usize::from(pixels.width()), usize::from(pixels.height()));
    let rgb = pixels
        .data()
        .iter()
        .flat_map(|pixel| [pixel.r, pixel.g, pixel.b])
        .collect();
    Picture::new(width, height, rgb).ok_or(DecodeError::Damaged)
}
