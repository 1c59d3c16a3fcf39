//! Files of every kind: what they show, how they are turned, and what is said of those that show nothing.

use glane_scan::generator::{Shot, encoded};
use glane_scan::{DecodeError, Limits, Picture, decode};
use image::ImageEncoder;

use super::{amiss, one, reading, sheet, small};

/// Red, green, and two shades: nothing looks the same turned.
fn four() -> Picture {
    let rgb = (0..6)
        .flat_map(|_| [250, 10, 10, 250, 10, 10, 10, 250, 10, 10, 250, 10])
        .collect::<Vec<u8>>();
    let mut rgb = [rgb, vec![90; 12 * 2]].concat();
    rgb[12 * 7..].fill(200);
    Picture::new(4, 8, rgb).unwrap()
}

pub(super) fn written(picture: &Picture, format: image::ImageFormat) -> Vec<u8> {
    let (width, height) = (picture.width() as u32, picture.height() as u32);
    let mut out = std::io::Cursor::new(Vec::new());
    image::write_buffer_with_format(
        &mut out,
        picture.rgb(),
        width,
        height,
        image::ExtendedColorType::Rgb8,
        format,
    )
    .unwrap();
    out.into_inner()
}

/// A PDF as a scanner makes one: the photo alone on each page.
pub(super) fn pdf(jpeg: &[u8], width: usize, height: usize, pages: usize) -> Vec<u8> {
    let mut out = b"%PDF-1.4\n".to_vec();
    let mut starts = Vec::new();
    let mut add = |out: &mut Vec<u8>, parts: &[&[u8]]| {
        starts.push(out.len());
        out.extend(format!("{} 0 obj\n", starts.len()).as_bytes());
        parts.iter().for_each(|part| out.extend(*part));
        out.extend(b"\nendobj\n");
    };
    let kids: Vec<String> = (0..pages).map(|n| format!("{} 0 R", n + 5)).collect();
    let kids = format!("<</Type/Pages/Count {pages}/Kids[{}]>>", kids.join(" "));
    add(&mut out, &[b"<</Type/Catalog/Pages 2 0 R>>"]);
    add(&mut out, &[kids.as_bytes()]);
    let head = format!(
        "<</Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length {}>>stream\n",
        jpeg.len()
    );
    add(&mut out, &[head.as_bytes(), jpeg, b"\nendstream"]);
    let draw = "595 0 0 842 0 0 cm /I Do";
    add(
        &mut out,
        &[format!("<</Length {}>>stream\n{draw}\nendstream", draw.len()).as_bytes()],
    );
    for _ in 0..pages {
        add(&mut out, &[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 3 0 R>>>>>>"]);
    }
    let table = out.len();
    out.extend(format!("xref\n0 {}\n0000000000 65535 f \n", starts.len() + 1).as_bytes());
    for start in &starts {
        out.extend(format!("{start:010} 00000 n \n").as_bytes());
    }
    out.extend(
        format!(
            "trailer<</Root 1 0 R/Size {}>>\nstartxref\n{table}\n%%EOF",
            starts.len() + 1
        )
        .as_bytes(),
    );
    out
}

/// Two pages of two by two grey pixels, as a scanner's tray: the second one darker.
pub(super) fn tray() -> Vec<u8> {
    let mut out = b"II*\0".to_vec();
    let directory = |out: &mut Vec<u8>, pixels: [u8; 4], last: bool| {
        let data = out.len() as u32 + 4;
        let start = data + 4;
        out.extend(start.to_le_bytes());
        out.extend(pixels);
        let entries: [(u16, u16, u32); 8] = [
            (256, 3, 2),
            (257, 3, 2),
            (258, 3, 8),
            (259, 3, 1),
            (262, 3, 1),
            (273, 4, data),
            (278, 3, 2),
            (279, 4, 4),
        ];
        out.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, value) in entries {
            out.extend(tag.to_le_bytes());
            out.extend(kind.to_le_bytes());
            out.extend(1u32.to_le_bytes());
            out.extend(value.to_le_bytes());
        }
        if last {
            out.extend(0u32.to_le_bytes());
        }
    };
    directory(&mut out, [200; 4], false);
    // What the first one says next is where the second one begins, which this one writes.
    directory(&mut out, [50; 4], true);
    out
}

#[test]
fn lossless_kinds_give_the_very_pixels() {
    let picture = four();
    for format in [
        image::ImageFormat::Png,
        image::ImageFormat::Tiff,
        image::ImageFormat::WebP,
    ] {
        assert_eq!(one(written(&picture, format)), picture, "{format:?}");
    }
}

#[test]
fn what_is_transparent_is_paper() {
    let mut png = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new(&mut png);
    encoder
        .write_image(
            &[0, 0, 0, 0, 0, 0, 0, 255],
            2,
            1,
            image::ExtendedColorType::Rgba8,
        )
        .unwrap();
    assert_eq!(one(png).rgb(), [255, 255, 255, 0, 0, 0]);
}

#[test]
fn a_photo_is_turned_as_its_camera_says() {
    let picture = four();
    let mut png = Vec::new();
    let mut encoder = image::codecs::png::PngEncoder::new(&mut png);
    // Exif, little end first: one entry, the orientation, 6: a quarter to the right.
    let exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    encoder.set_exif_metadata(exif).unwrap();
    encoder
        .write_image(picture.rgb(), 4, 8, image::ExtendedColorType::Rgb8)
        .unwrap();
    assert_eq!(one(png), picture.turned(1));
}

#[test]
fn every_page_of_a_tray_is_read() {
    let mut pages = decode(tray(), &Limits::default()).unwrap();
    assert_eq!(pages.count(), 2);
    let shades: Vec<u8> = (0..2)
        .map(|_| pages.take(&|| false).unwrap().unwrap().at(0, 0)[0])
        .collect();
    assert_eq!(shades, [200, 50]);
    assert!(pages.take(&|| false).is_none());
}

#[test]
fn a_scan_kept_as_pdf_reads_as_the_scan() {
    let (form, sheet, mut seed) = sheet(700);
    let shot = Shot::scan();
    let jpeg = shot.file(&sheet.canvas, &mut seed).unwrap();
    let mut pages = decode(pdf(&jpeg, shot.width, shot.height, 3), &Limits::default()).unwrap();
    assert_eq!(pages.count(), 3);
    let picture = pages.take(&|| false).unwrap().unwrap();
    assert_eq!(amiss(&reading(&picture, &form.pages[0]), &sheet).0, 0);
    assert_eq!(
        pages.take(&|| true).unwrap().unwrap_err(),
        DecodeError::TooLong
    );
    assert!(
        pages.take(&|| false).is_none(),
        "a file whose time is over is over"
    );
}

#[test]
fn a_photo_as_webp_reads_as_well() {
    let (form, sheet, mut seed) = sheet(701);
    let picture = small().taken(&sheet.canvas, &mut seed).unwrap();
    let webp = one(written(&picture, image::ImageFormat::WebP));
    assert_eq!(amiss(&reading(&webp, &form.pages[0]), &sheet).0, 0);
}

fn refused(file: Vec<u8>, limits: &Limits) -> DecodeError {
    match decode(file, limits) {
        Err(error) => error,
        Ok(mut pages) => pages.take(&|| false).unwrap().unwrap_err(),
    }
}

#[test]
fn a_file_that_shows_nothing_is_told_why() {
    let limits = Limits::default();
    assert_eq!(refused(Vec::new(), &limits), DecodeError::Empty);
    assert_eq!(
        refused(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), &limits),
        DecodeError::Heic
    );
    assert_eq!(
        refused(b"PK\x03\x04".to_vec(), &limits),
        DecodeError::Unknown
    );
    assert_eq!(
        refused(b"%PDF-1.4\nnothing".to_vec(), &limits),
        DecodeError::Damaged
    );
    let png = encoded(&four(), None).unwrap();
    assert_eq!(
        refused(png[..png.len() / 2].to_vec(), &limits),
        DecodeError::Damaged
    );
}

#[test]
fn what_asks_too_much_is_refused_before_it_is_taken_in() {
    let limits = Limits {
        bytes: 4000,
        pixels: 1000,
        memory: 4 << 20,
        pages: 1,
    };
    assert_eq!(
        refused(vec![1; 4001], &limits),
        DecodeError::TooHeavy {
            bytes: 4001,
            most: 4000
        }
    );
    assert_eq!(
        refused(tray(), &limits),
        DecodeError::TooManyPages { pages: 2, most: 1 }
    );
    // Few bytes, many pixels.
    let large = Picture::new(100, 100, vec![255; 30_000]).unwrap();
    assert_eq!(
        refused(encoded(&large, None).unwrap(), &limits),
        DecodeError::TooLarge { most: 1000 }
    );
    // A directory that leads back to itself.
    let mut circle = tray();
    let end = circle.len() - 4;
    let first = circle[4..8].to_vec();
    circle[end..].copy_from_slice(&first);
    assert_eq!(refused(circle, &Limits::default()), DecodeError::Damaged);
}
