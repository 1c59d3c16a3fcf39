//! The pages of a TIFF: a scanner puts a whole tray into one file, and no page of it may be passed over.

use image::ImageFormat;

use super::{DecodeError, Limits, still};
use crate::Picture;

struct Bytes<'a> {
    bytes: &'a [u8],
    big: bool,
}

impl Bytes<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        let two = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.big {
            u16::from_be_bytes(two)
        } else {
            u16::from_le_bytes(two)
        })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let four = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.big {
            u32::from_be_bytes(four)
        } else {
            u32::from_le_bytes(four)
        })
    }
}

/// Where the directory of each page begins.
pub(super) fn pages(bytes: &[u8], most: usize) -> Result<Vec<u32>, DecodeError> {
    let file = Bytes {
        bytes,
        big: bytes.starts_with(b"MM"),
    };
    let mut found = Vec::new();
    let mut next = file.long(4).ok_or(DecodeError::Damaged)?;
    while next != 0 {
        // A directory that leads back to itself would never end.
        if found.contains(&next) {
            return Err(DecodeError::Damaged);
        }
        found.push(next);
        if found.len() > most {
            return Err(DecodeError::TooManyPages {
                pages: found.len(),
                most,
            });
        }
        let entries = file.short(next as usize).ok_or(DecodeError::Damaged)?;
        next = file
            .long(next as usize + 2 + usize::from(entries) * 12)
            .ok_or(DecodeError::Damaged)?;
    }
    Ok(found)
}

/// One page: the file with its beginning pointing there, which every decoder takes for its first one.
pub(super) fn decoded(
    bytes: &[u8],
    pages: &[u32],
    page: usize,
    limits: &Limits,
) -> Result<Picture, DecodeError> {
    let start = *pages.get(page).ok_or(DecodeError::Damaged)?;
    if page == 0 {
        return still::decoded(bytes, ImageFormat::Tiff, limits);
    }
    let mut moved = bytes.to_vec();
    let four = if bytes.starts_with(b"MM") {
        start.to_be_bytes()
    } else {
        start.to_le_bytes()
    };
    moved
        .get_mut(4..8)
        .ok_or(DecodeError::Damaged)?
        .copy_from_slice(&four);
    still::decoded(&moved, ImageFormat::Tiff, limits)
}
