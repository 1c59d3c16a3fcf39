//! From a file's bytes to pictures: photos turned as the camera says, scans page by page. Nothing of a file but its pixels and its
//! turning is read, so no place and no time of anybody's is ever kept.

mod pdf;
mod press;
mod sniff;
mod still;
mod tiff;

use std::panic::{AssertUnwindSafe, catch_unwind};

pub use press::{Drawn, Here, Press};
pub use sniff::is_cut;
use sniff::{Format, sniffed};

use serde::{Deserialize, Serialize};

use crate::Picture;

/// What a file may ask of this machine.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Its own bytes.
    pub bytes: usize,
    /// Pixels of one picture.
    pub pixels: u64,
    /// Bytes that a decoder may take for one picture.
    pub memory: u64,
    /// Pages of one file.
    pub pages: usize,
}

impl Default for Limits {
    /// The largest photos of phones, and a scanner's tray.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            pixels: 64_000_000,
            memory: 512 << 20,
            pages: 400,
        }
    }
}

/// Why a file gives no picture. The sentence for people is the locale files', under [`DecodeError::key`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum DecodeError {
    /// No bytes at all.
    #[error("the file is empty")]
    Empty,
    /// A photo as some phones keep it, for which there is no decoder that this program may carry.
    #[error("a HEIC photo: export it as JPEG")]
    Heic,
    /// A picture of another kind that some phones and pages make.
    #[error("an AVIF picture: export it as JPEG")]
    Avif,
    /// Neither a picture nor a PDF.
    #[error("neither a JPEG, PNG, TIFF or WebP picture nor a PDF")]
    Unknown,
    /// More bytes than are taken.
    #[error("{bytes} bytes are more than the {most} that are read")]
    TooHeavy {
        /// It has.
        bytes: usize,
        /// It may have.
        most: usize,
    },
    /// A picture larger than is taken.
    #[error("a picture of more than {most} pixels")]
    TooLarge {
        /// It may have.
        most: u64,
    },
    /// More pages than are taken.
    #[error("{pages} pages are more than the {most} that are read")]
    TooManyPages {
        /// It has.
        pages: usize,
        /// It may have.
        most: usize,
    },
    /// A PDF with a password.
    #[error("the PDF is locked by a password")]
    Locked,
    /// It ends early, or is not what it says.
    #[error("the file is damaged")]
    Damaged,
    /// Its time is over.
    #[error("reading the file took too long")]
    TooLong,
}

impl DecodeError {
    /// The name of its sentence in the locale files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "scan-file-empty",
            Self::Heic => "scan-file-heic",
            Self::Avif => "scan-file-avif",
            Self::Unknown => "scan-file-unknown",
            Self::TooHeavy { .. } => "scan-file-heavy",
            Self::TooLarge { .. } => "scan-file-large",
            Self::TooManyPages { .. } => "scan-file-pages",
            Self::Locked => "scan-file-locked",
            Self::Damaged => "scan-file-damaged",
            Self::TooLong => "scan-file-long",
        }
    }

    /// The number its sentence names, as `most`: megabytes, millions of pixels, pages.
    pub fn most(&self) -> Option<u64> {
        match self {
            Self::TooHeavy { most, .. } => Some((*most as u64) >> 20),
            Self::TooLarge { most } => Some(most / 1_000_000),
            Self::TooManyPages { most, .. } => Some(*most as u64),
            _ => None,
        }
    }
}

/// The pictures of a file, one after the other: only one at a time is in memory.
pub struct Pages {
    kind: Kind,
    limits: Limits,
    next: usize,
    count: usize,
}

enum Kind {
    Still(Vec<u8>, image::ImageFormat),
    Tiff(Vec<u8>, Vec<u32>),
    Pdf(Box<dyn Drawn>),
}

/// Opens a file of one's own, whatever its name says.
///
/// # Errors
/// Why it gives no pictures.
pub fn decode(bytes: Vec<u8>, limits: &Limits) -> Result<Pages, DecodeError> {
    decode_by(&Here, bytes, limits)
}

/// The same of anybody's file: a PDF's pages are drawn by this press.
///
/// # Errors
/// Why it gives no pictures.
pub fn decode_by(press: &dyn Press, bytes: Vec<u8>, limits: &Limits) -> Result<Pages, DecodeError> {
    if bytes.is_empty() {
        return Err(DecodeError::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(DecodeError::TooHeavy {
            bytes: bytes.len(),
            most: limits.bytes,
        });
    }
    let (kind, count) = match sniffed(&bytes) {
        Format::Still(format) => (Kind::Still(bytes, format), 1),
        Format::Tiff => {
            let pages = tiff::pages(&bytes, limits.pages)?;
            let count = pages.len();
            (Kind::Tiff(bytes, pages), count)
        }
        Format::Pdf => {
            let pdf = press.open(bytes, limits)?;
            let count = pdf.count();
            (Kind::Pdf(pdf), count)
        }
        Format::Heic => return Err(DecodeError::Heic),
        Format::Avif => return Err(DecodeError::Avif),
        Format::Unknown => return Err(DecodeError::Unknown),
    };
    if count > limits.pages {
        return Err(DecodeError::TooManyPages {
            pages: count,
            most: limits.pages,
        });
    }
    if count == 0 {
        return Err(DecodeError::Damaged);
    }
    Ok(Pages {
        kind,
        limits: *limits,
        next: 0,
        count,
    })
}

impl Pages {
    /// How many pictures there are.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Passes over the next one: it is known already.
    pub fn pass(&mut self) {
        self.next = self.next.saturating_add(1);
    }

    /// The next one, or why it cannot be had, the others going on. `is_over` is asked before each whether the file's time is over.
    pub fn take(&mut self, is_over: &dyn Fn() -> bool) -> Option<Result<Picture, DecodeError>> {
        if self.next >= self.count {
            return None;
        }
        if is_over() {
            self.next = self.count;
            return Some(Err(DecodeError::TooLong));
        }
        let page = self.next;
        self.next += 1;
        let limits = self.limits;
        let taken = match &mut self.kind {
            Kind::Still(bytes, format) => guarded(|| still::decoded(bytes, *format, &limits)),
            Kind::Tiff(bytes, pages) => guarded(|| tiff::decoded(bytes, pages, page, &limits)),
            Kind::Pdf(pdf) => pdf.page(page, is_over),
        };
        if taken == Err(DecodeError::TooLong) {
            self.next = self.count;
        }
        Some(taken)
    }
}

/// Decoders are others' work, and files are anybody's: one that fails its own assumptions is a damaged file, no end of the program.
fn guarded<T>(work: impl FnOnce() -> Result<T, DecodeError>) -> Result<T, DecodeError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(DecodeError::Damaged))
}
