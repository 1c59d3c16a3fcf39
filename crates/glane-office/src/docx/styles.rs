//! How each kind of paragraph looks.

use std::fmt::Write as _;

use super::SPACES;
use super::block::Style;
use super::look::{BLUE, Look, look, others};
use crate::xml::{HEAD, escape};

/// `word/styles.xml`.
pub(super) fn part(lang: &str, is_dense: bool) -> String {
    let lang = escape(lang);
    let line = if is_dense { 240 } else { 264 };
    let sized = |look: Look| if is_dense { look.dense() } else { look };
    let mut out = format!(
        "{HEAD}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>\
         <w:lang w:val=\"{lang}\" w:eastAsia=\"{lang}\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:line=\"{line}\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
    );
    for style in Style::ALL {
        out.push_str(&paragraph(style.id(), &sized(look(style))));
    }
    for (id, look) in others() {
        out.push_str(&paragraph(id, &sized(look)));
    }
    let _ = write!(
        out,
        "<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">\
         <w:name w:val=\"Default Paragraph Font\"/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/>\
         <w:rPr><w:color w:val=\"{BLUE}\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    );
    out.push_str(TABLE);
    out + "</w:styles>"
}

/// Rules between rows and none between columns; more room at the left than a cell needs, none at its right.
const TABLE: &str = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
    <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"108\" w:type=\"dxa\"/>\
    <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"108\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type=\"table\" w:styleId=\"Figures\"><w:name w:val=\"Figures\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr>\
    <w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9D0D8\"/>\
    <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9D0D8\"/></w:tblBorders>\
    <w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"60\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/>\
    <w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>\
    <w:tblStylePr w:type=\"firstRow\"><w:tblPr/><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" \
    w:color=\"1B1F24\"/></w:tcBorders><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr></w:style>";

fn paragraph(id: &str, look: &Look) -> String {
    let (before, after) = look.space;
    let (left, hanging) = look.indent;
    let default = if id == "Normal" {
        " w:default=\"1\""
    } else {
        ""
    };
    let mut inside = String::new();
    if look.keep {
        inside.push_str("<w:keepNext/><w:keepLines/>");
    }
    if look.list > 0 {
        let list = look.list;
        let _ = write!(inside, "<w:numPr><w:numId w:val=\"{list}\"/></w:numPr>");
    }
    inside.push_str(look.frame);
    if id == "Footer" {
        inside.push_str("<w:tabs><w:tab w:val=\"right\" w:pos=\"9638\"/></w:tabs>");
    }
    let _ = write!(
        inside,
        "<w:spacing w:before=\"{before}\" w:after=\"{after}\"/>"
    );
    if left > 0 {
        let _ = write!(inside, "<w:ind w:left=\"{left}\" w:hanging=\"{hanging}\"/>");
    }
    if let Some(level) = look.outline {
        let _ = write!(inside, "<w:outlineLvl w:val=\"{}\"/>", level - 1);
    }
    let mut hand = String::new();
    if look.bold {
        hand.push_str("<w:b/><w:bCs/>");
    }
    if look.italic {
        hand.push_str("<w:i/><w:iCs/>");
    }
    if !look.colour.is_empty() {
        let _ = write!(hand, "<w:color w:val=\"{}\"/>", look.colour);
    }
    let size = look.size;
    let _ = write!(hand, "<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>");
    let based = if id == "Normal" {
        ""
    } else {
        "<w:basedOn w:val=\"Normal\"/>"
    };
    let next = if look.outline.is_some() {
        "<w:next w:val=\"Normal\"/>"
    } else {
        ""
    };
    format!(
        "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{}\"/>{based}{next}<w:qFormat/>\
         <w:pPr>{inside}</w:pPr><w:rPr>{hand}</w:rPr></w:style>",
        look.name
    )
}
