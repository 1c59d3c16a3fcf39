//! A picture with its alternative.

use super::PARTS;
use crate::xml::escape;

/// English Metric Units in a millimetre.
const UNITS: f64 = 36_000.0;

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The file.
    pub png: Vec<u8>,
    /// In millimetres.
    pub width: f64,
    /// In millimetres.
    pub height: f64,
    /// What it is called.
    pub title: String,
    /// What it shows, for who cannot see it.
    pub alternative: String,
}

impl Picture {
    /// The `n`-th of the document, from 1.
    pub(super) fn xml(&self, n: usize) -> String {
        let size = format!("cx=\"{}\" cy=\"{}\"", units(self.width), units(self.height));
        let (title, alternative) = (escape(&self.title), escape(&self.alternative));
        let named =
            format!("id=\"{n}\" name=\"Figure {n}\" descr=\"{alternative}\" title=\"{title}\"");
        let relation = PARTS.len() + n;
        format!(
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>\
             <wp:docPr {named}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
             <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
             <pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>\
             <pic:blipFill><a:blip r:embed=\"rId{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
             <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm>\
             <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
             </wp:inline></w:drawing></w:r>"
        )
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "millimetres of a page, held between 1 and 10 000"
)]
fn units(millimetres: f64) -> u32 {
    (millimetres.clamp(1.0, 10_000.0) * UNITS).round() as u32
}
