//! The page, its foot, the lists, and what Word is told of the document.

use super::run::Run;
use super::{Document, SPACES};
use crate::xml::{HEAD, escape};

/// A4, with margins of 20 mm; the foot is the fourth of the relations.
pub(super) fn page() -> &'static str {
    "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
     <w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1247\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
     </w:sectPr>"
}

/// `word/settings.xml`.
pub(super) fn part(lang: &str) -> String {
    let (decimal, list) = if lang.starts_with("fr") {
        (",", ";")
    } else {
        (".", ",")
    };
    let lang = escape(lang);
    format!(
        "{HEAD}<w:settings {SPACES}><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/>\
         <w:characterSpacingControl w:val=\"doNotCompress\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{lang}\"/><w:decimalSymbol w:val=\"{decimal}\"/><w:listSeparator w:val=\"{list}\"/></w:settings>"
    )
}

/// `word/numbering.xml`: a list with dashes, and one with numbers.
pub(super) fn numbering() -> String {
    let list = |id: u8, kind: &str, mark: &str, left: u16| {
        format!(
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\">\
             <w:start w:val=\"1\"/><w:numFmt w:val=\"{kind}\"/><w:lvlText w:val=\"{mark}\"/><w:lvlJc w:val=\"left\"/>\
             <w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{left}\"/></w:pPr><w:rPr><w:b/><w:color w:val=\"1F4E79\"/></w:rPr>\
             </w:lvl></w:abstractNum>"
        )
    };
    let used =
        |id: u8| format!("<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{id}\"/></w:num>");
    format!(
        "{HEAD}<w:numbering {SPACES}>{}{}{}{}</w:numbering>",
        list(1, "bullet", "–", 284),
        list(2, "decimal", "%1", 567),
        used(1),
        used(2)
    )
}

/// `word/footer.xml`: the document's own words on the left, the page's number on the right.
pub(super) fn footer(document: &Document) -> String {
    let said: String = document.foot.iter().map(Run::xml).collect();
    let [before, between, after] = &document.page_of;
    let text = |text: &str| Run::plain(text).xml();
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r>\
             <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    format!(
        "{HEAD}<w:ftr {SPACES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{said}<w:r><w:tab/></w:r>{}{}{}{}{}</w:p></w:ftr>",
        text(before),
        field("PAGE"),
        text(between),
        field("NUMPAGES"),
        text(after)
    )
}
