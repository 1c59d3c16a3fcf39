//! What a file is, by its first bytes: its name may say anything.

use image::ImageFormat;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Still(ImageFormat),
    Tiff,
    Pdf,
    Heic,
    Unknown,
}

pub(super) fn sniffed(bytes: &[u8]) -> Format {
    let starts = |with: &[u8]| bytes.starts_with(with);
    if starts(&[0xff, 0xd8, 0xff]) {
        Format::Still(ImageFormat::Jpeg)
    } else if starts(b"\x89PNG\r\n\x1a\n") {
        Format::Still(ImageFormat::Png)
    } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP".as_slice()) {
        Format::Still(ImageFormat::WebP)
    } else if starts(b"II*\0") || starts(b"MM\0*") {
        Format::Tiff
    } else if is_heic(bytes) {
        Format::Heic
    } else if bytes.windows(5).take(1024).any(|five| five == b"%PDF-") {
        Format::Pdf
    } else {
        Format::Unknown
    }
}

fn is_heic(bytes: &[u8]) -> bool {
    let brands = bytes.get(8..).unwrap_or_default().chunks_exact(4).take(8);
    bytes.get(4..8) == Some(b"ftyp".as_slice())
        && brands.into_iter().any(|brand| {
            [
                b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1",
            ]
            .contains(&<&[u8; 4]>::try_from(brand).unwrap_or(b"    "))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_first_bytes_say() {
        assert_eq!(
            sniffed(b"\x00\x00\x00\x18ftypheic\0\0\0\0mif1heic"),
            Format::Heic
        );
        assert_eq!(sniffed(b"junk\n%PDF-1.7"), Format::Pdf);
        assert_eq!(sniffed(b"II*\0"), Format::Tiff);
        assert_eq!(
            sniffed(&[0xff, 0xd8, 0xff, 0xe0]),
            Format::Still(ImageFormat::Jpeg)
        );
        assert_eq!(sniffed(b"PK\x03\x04"), Format::Unknown);
        assert_eq!(sniffed(b""), Format::Unknown);
    }
}
