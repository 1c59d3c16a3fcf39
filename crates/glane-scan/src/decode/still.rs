//! One picture: JPEG, PNG, WebP, or one page of a TIFF.

use std::io::Cursor;

use image::error::ImageError;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};

use super::{DecodeError, Limits};
use crate::Picture;

/// Wider or higher than this is no sheet.
const LONGEST: u32 = 30_000;

pub(super) fn decoded(
    bytes: &[u8],
    format: ImageFormat,
    limits: &Limits,
) -> Result<Picture, DecodeError> {
    let too_large = || DecodeError::TooLarge {
        most: limits.pixels,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut asked = image::Limits::no_limits();
    asked.max_image_width = Some(LONGEST);
    asked.max_image_height = Some(LONGEST);
    asked.max_alloc = Some(limits.memory);
    reader.limits(asked);
    let failed = |error: ImageError| match error {
        ImageError::Limits(_) => too_large(),
        _ => DecodeError::Damaged,
    };
    let mut decoder = reader.into_decoder().map_err(failed)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits.pixels || decoder.total_bytes() > limits.memory
    {
        return Err(too_large());
    }
    // A camera that does not say how it was held, or says nonsense, was held upright: the sheet's code tells better.
    let orientation = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(failed)?;
    if let Some(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    on_white(image)
}

/// What is transparent is paper.
fn on_white(image: DynamicImage) -> Result<Picture, DecodeError> {
    let (width, height) = (image.width() as usize, image.height() as usize);
    let rgb = if image.color().has_alpha() {
        let pixels = image.into_rgba8();
        let blend = |value: u8, alpha: u8| {
            let (value, alpha) = (u32::from(value), u32::from(alpha));
            ((value * alpha + 255 * (255 - alpha)) / 255) as u8
        };
        pixels
            .pixels()
            .flat_map(|pixel| {
                let [r, g, b, a] = pixel.0;
                [blend(r, a), blend(g, a), blend(b, a)]
            })
            .collect()
    } else {
        image.into_rgb8().into_raw()
    };
    Picture::new(width, height, rgb).ok_or(DecodeError::Damaged)
}
