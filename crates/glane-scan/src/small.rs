//! A picture made small: as many pixels as a phone shows of it, no more bytes than are asked for, and nothing of the file it
//! came in but what it shows.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{FilterType, overlay, resize};
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};

use crate::Picture;

/// Of 100, from the finest on: the first that is light enough is taken.
const QUALITIES: [u8; 5] = [82, 70, 55, 40, 25];

/// The whole of a picture on a white page of this size, as a JPEG of at most so many bytes; nothing if no JPEG is that light.
pub fn small(picture: &Picture, (width, height): (u32, u32), most: usize) -> Option<Vec<u8>> {
    let (own_width, own_height) = (picture.width() as u32, picture.height() as u32);
    let whole = RgbImage::from_raw(own_width, own_height, picture.rgb().to_vec())?;
    let scale = f64::min(
        f64::from(width) / f64::from(own_width),
        f64::from(height) / f64::from(own_height),
    );
    let across = ((f64::from(own_width) * scale) as u32).clamp(1, width);
    let down = ((f64::from(own_height) * scale) as u32).clamp(1, height);
    let fitted = resize(&whole, across, down, FilterType::Triangle);
    let mut page = RgbImage::from_pixel(width, height, Rgb([255; 3]));
    let (left, top) = ((width - across) / 2, (height - down) / 2);
    overlay(&mut page, &fitted, i64::from(left), i64::from(top));
    QUALITIES.iter().find_map(|quality| {
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, *quality)
            .write_image(page.as_raw(), width, height, ExtendedColorType::Rgb8)
            .ok()?;
        (out.len() <= most).then_some(out)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: (u32, u32) = (320, 240);

    fn made(width: usize, height: usize, dot: impl Fn(usize) -> [u8; 3]) -> Picture {
        let rgb = (0..width * height).flat_map(dot).collect();
        Picture::new(width, height, rgb).unwrap()
    }

    #[test]
    fn a_picture_is_all_there_on_a_page_of_the_size_asked_for() {
        for (width, height, corner) in [
            (1000, 100, 255),
            (40, 2000, 255),
            (3, 3, 255),
            (640, 480, 0),
        ] {
            let small = small(&made(width, height, |_| [0; 3]), SIZE, 20_000).unwrap();
            let read = image::load_from_memory(&small).unwrap().into_luma8();
            assert_eq!(read.dimensions(), SIZE, "{width} × {height}");
            assert!(read.get_pixel(160, 120).0[0] < 30, "{width} × {height}");
            assert!(
                read.get_pixel(0, 0).0[0].abs_diff(corner) < 30,
                "{width} × {height}"
            );
        }
    }

    #[test]
    fn what_is_hard_to_pack_is_coarser_and_never_heavier_than_asked() {
        // Noise: nothing packs worse.
        let noise = made(900, 700, |n| {
            let mixed = (n as u32).wrapping_mul(2_654_435_761);
            [(mixed >> 24) as u8, (mixed >> 16) as u8, (mixed >> 8) as u8]
        });
        let light = small(&noise, SIZE, 40_000).unwrap();
        assert!(light.len() <= 40_000);
        assert!(small(&noise, SIZE, 20_000).is_none_or(|light| light.len() <= 20_000));
        assert_eq!(
            small(&noise, SIZE, 300),
            None,
            "nothing rather than too much"
        );
    }
}
