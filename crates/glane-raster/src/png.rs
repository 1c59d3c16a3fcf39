//! PNG files of opaque pictures.

use miniz_oxide::deflate::compress_to_vec_zlib;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
/// How hard pictures are packed, of 10.
const LEVEL: u8 = 6;
/// Eight bits a channel, red green blue, nothing woven.
const KIND: [u8; 5] = [8, 2, 0, 0, 0];
/// Each byte less the one above it.
const UP: u8 = 2;

/// A file of dots that are red, green, blue and an opacity that is whole.
pub(crate) fn file(dots: &[u8], width: u32, height: u32, per_inch: u32) -> Vec<u8> {
    let mut out = SIGNATURE.to_vec();
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend(KIND);
    out.extend(chunk(*b"IHDR", &head));
    // Dots to the metre, rounded: 10 000 of them are 254 to the inch.
    let metre = (u64::from(per_inch) * 10_000 + 127) / 254;
    let metre = u32::try_from(metre).unwrap_or(u32::MAX).to_be_bytes();
    out.extend(chunk(*b"pHYs", &[&metre[..], &metre, &[1]].concat()));
    let rows = rows(dots, usize::try_from(width).unwrap_or(1));
    out.extend(chunk(*b"IDAT", &compress_to_vec_zlib(&rows, LEVEL)));
    out.extend(chunk(*b"IEND", &[]));
    out
}

/// Rows of red, green and blue, each less the row above it: rows of a chart are much alike.
fn rows(dots: &[u8], width: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(dots.len());
    let mut above = vec![0; width * 3];
    for row in dots.chunks_exact(width.max(1) * 4) {
        let row: Vec<u8> = row
            .chunks_exact(4)
            .flat_map(|dot| dot.iter().take(3))
            .copied()
            .collect();
        out.push(UP);
        out.extend(
            row.iter()
                .zip(&above)
                .map(|(this, up)| this.wrapping_sub(*up)),
        );
        above = row;
    }
    out
}

fn chunk(name: [u8; 4], body: &[u8]) -> Vec<u8> {
    let mut hash = crc32fast::Hasher::new();
    hash.update(&name);
    hash.update(body);
    let length = u32::try_from(body.len()).unwrap_or(u32::MAX);
    let mut out = length.to_be_bytes().to_vec();
    out.extend(name);
    out.extend(body);
    out.extend(hash.finalize().to_be_bytes());
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Width, height and the red, green and blue of each dot; fails the test on a file that does not hold.
    pub(crate) fn pixels(png: &[u8]) -> (u32, u32, Vec<u8>) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
        assert_eq!(&png[..8], SIGNATURE);
        let mut at = 8;
        let mut packed = Vec::new();
        while at < png.len() {
            let length = number(at) as usize;
            let body = &png[at + 8..at + 8 + length];
            assert_eq!(
                chunk(png[at + 4..at + 8].try_into().unwrap(), body),
                &png[at..at + 12 + length]
            );
            if &png[at + 4..at + 8] == b"IDAT" {
                packed.extend(body);
            }
            at += 12 + length;
        }
        let rows = miniz_oxide::inflate::decompress_to_vec_zlib(&packed).unwrap();
        let (width, height) = (number(16), number(20));
        let mut above = vec![0; width as usize * 3];
        let mut out = Vec::new();
        for row in rows.chunks(width as usize * 3 + 1) {
            assert_eq!(row[0], UP);
            above = row[1..]
                .iter()
                .zip(&above)
                .map(|(less, up)| less.wrapping_add(*up))
                .collect();
            out.extend(&above);
        }
        assert_eq!(out.len(), (width * height * 3) as usize);
        (width, height, out)
    }

    #[test]
    fn dots_come_back_and_the_resolution_is_told() {
        let dots: Vec<u8> = (0..6 * 4).map(|n| n * 10).collect();
        let made = file(&dots, 3, 2, 200);
        let wanted: Vec<u8> = dots.chunks(4).flat_map(|dot| dot[..3].to_vec()).collect();
        assert_eq!(pixels(&made), (3, 2, wanted));
        // 200 dots an inch are 7874 a metre.
        let at = made.windows(4).position(|name| name == b"pHYs").unwrap();
        assert_eq!(made[at + 4..at + 8], 7874_u32.to_be_bytes());
    }
}
