//! Who draws the pages of a PDF. A PDF is a program of sorts: one written to harm can overflow a stack, fill a memory or never
//! end, and nothing within a process can hold that in. So whoever takes files from outside gives a [`Press`] of its own.

use std::fmt::Debug;

use super::{DecodeError, Limits, guarded, pdf};
use crate::Picture;

/// Draws the pages of PDFs.
pub trait Press: Debug + Send + Sync {
    /// Opens a PDF.
    ///
    /// # Errors
    /// Why it gives no pages.
    fn open(&self, bytes: Vec<u8>, limits: &Limits) -> Result<Box<dyn Drawn>, DecodeError>;
}

/// An opened PDF.
pub trait Drawn: Send {
    /// How many pages it has.
    fn count(&self) -> usize;

    /// A page, from 0 on, as a picture. `is_over` says when its time is over.
    ///
    /// # Errors
    /// Why it cannot be drawn. After [`DecodeError::TooLong`] no other page can be.
    fn page(&mut self, at: usize, is_over: &dyn Fn() -> bool) -> Result<Picture, DecodeError>;
}

/// Draws them in this very process: for files of one's own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Here;

struct Opened {
    pdf: hayro::hayro_syntax::Pdf,
    count: usize,
    limits: Limits,
}

impl Press for Here {
    fn open(&self, bytes: Vec<u8>, limits: &Limits) -> Result<Box<dyn Drawn>, DecodeError> {
        let pdf = guarded(|| pdf::opened(bytes))?;
        let count = guarded(|| Ok(pdf.pages().len()))?;
        Ok(Box::new(Opened {
            pdf,
            count,
            limits: *limits,
        }))
    }
}

impl Drawn for Opened {
    fn count(&self) -> usize {
        self.count
    }

    fn page(&mut self, at: usize, _is_over: &dyn Fn() -> bool) -> Result<Picture, DecodeError> {
        guarded(|| pdf::decoded(&self.pdf, at, &self.limits))
    }
}
