//! A page as it is kept for a person to look at: laid straight, grey, so many pixels a millimetre, nothing of the photo around
//! it and nothing of the file it came in.

use std::io::Cursor;

use glane_core::sheet::Area;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, GrayImage, ImageEncoder, ImageFormat, ImageReader};

use crate::read::Reading;
use crate::{Limits, Picture};

/// Of 100.
const QUALITY: u8 = 80;
/// Pixels in a millimetre, as [`Reading::crop`] lays them: what somebody wrote is read from it.
const PIXELS: i32 = 8;

/// The page of a reading, as a JPEG of greys.
pub fn straight(reading: &Reading, picture: &Picture) -> Option<Vec<u8>> {
    let page = Area {
        x: 0,
        y: 0,
        width: reading.page.width,
        height: reading.page.height,
    };
    let laid = reading.crop(picture, &page, 0)?;
    let plane = laid.reduced(1);
    let grey: Vec<u8> = plane.rows().flatten().copied().collect();
    let (width, height) = (plane.width(), plane.height());
    written(&grey, width as u32, height as u32)
}

/// A piece of a kept page with so much around it, as a JPEG; nothing if the file is none of ours, or the piece lies outside.
pub fn cut(page: &[u8], area: &Area, around: i32) -> Option<Vec<u8>> {
    let mut reader = ImageReader::with_format(Cursor::new(page), ImageFormat::Jpeg);
    let mut limits = image::Limits::no_limits();
    limits.max_alloc = Some(Limits::default().memory);
    reader.limits(limits);
    let image: GrayImage = reader.decode().ok()?.into_luma8();
    let at = |length: i32, most: u32| ((length * PIXELS / 100).max(0) as u32).min(most);
    let (left, top) = (
        at(area.x - around, image.width()),
        at(area.y - around, image.height()),
    );
    let (right, bottom) = (
        at(area.x + area.width + around, image.width()),
        at(area.y + area.height + around, image.height()),
    );
    if right <= left || bottom <= top {
        return None;
    }
    let piece = image::imageops::crop_imm(&image, left, top, right - left, bottom - top);
    let piece = piece.to_image();
    written(piece.as_raw(), piece.width(), piece.height())
}

fn written(grey: &[u8], width: u32, height: u32) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    JpegEncoder::new_with_quality(&mut out, QUALITY)
        .write_image(grey, width, height, ExtendedColorType::L8)
        .ok()?;
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_what_stands_there_and_nothing_of_what_is_outside() {
        let grey: Vec<u8> = (0..1680 * 2376)
            .map(|n| if n % 1680 < 840 { 20 } else { 230 })
            .collect();
        let page = written(&grey, 1680, 2376).unwrap();
        let area = |x, y| Area {
            x,
            y,
            width: 500,
            height: 500,
        };
        let mean = |bytes: &[u8]| {
            let image = image::load_from_memory(bytes).unwrap().into_luma8();
            let sum: u64 = image.iter().map(|value| u64::from(*value)).sum();
            (image.dimensions(), sum / (image.len() as u64))
        };
        assert_eq!(
            mean(&cut(&page, &area(2_000, 2_000), 0).unwrap()),
            ((40, 40), 20)
        );
        let (size, value) = mean(&cut(&page, &area(15_000, 29_500), 100).unwrap());
        assert_eq!(size, (56, 24), "no further than the page");
        assert!(value > 220);
        assert_eq!(cut(&page, &area(30_000, 0), 0), None);
        assert_eq!(cut(b"not a picture", &area(0, 0), 0), None);
        // No part of the file but the picture's own.
        assert!(!page.windows(4).any(|some| some == b"Exif"));
    }
}
