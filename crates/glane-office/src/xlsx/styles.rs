//! How cells look: one style for each pair of a look and a kind of number.

use std::fmt::Write as _;

use super::{Look, MAIN, Value};
use crate::xml::HEAD;

const LOOKS: [Look; 8] = [
    Look::Plain,
    Look::Title,
    Look::Note,
    Look::Head,
    Look::HeadEnd,
    Look::Instead,
    Look::Total,
    Look::Blank,
];
/// Text, whole numbers, shares, one decimal, two decimals.
const KINDS: usize = 5;

/// The number of a cell's style.
pub(super) fn index(look: Look, value: &Value) -> usize {
    let kind = match value {
        Value::Nothing | Value::Text(_) => 0,
        Value::Whole(_) | Value::Decimal(_, 0) => 1,
        Value::Share(_) => 2,
        Value::Decimal(_, 1) => 3,
        Value::Decimal(..) => 4,
    };
    let look = LOOKS.iter().position(|one| *one == look).unwrap_or(0);
    look * KINDS + kind
}

/// The number formats: text stays text when it is typed over; shares as the language writes them.
fn formats(lang: &str) -> [(u16, String); KINDS] {
    // A narrow space that does not break stands before the sign in French, and decimals follow a comma.
    let (share, decimal) = if lang.starts_with("fr") {
        ("0\"\u{202F}\"%", "[$-40C]0.0")
    } else {
        ("0%", "0.0")
    };
    [
        (49, "@".to_owned()),
        (3, "#,##0".to_owned()),
        (164, share.to_owned()),
        (165, decimal.to_owned()),
        (2, "0.00".to_owned()),
    ]
}

/// `xl/styles.xml`.
pub(super) fn part(lang: &str) -> String {
    let formats = formats(lang);
    let mut own = String::new();
    for (id, code) in formats.iter().filter(|(id, _)| *id >= 164) {
        let code = crate::xml::escape(code);
        let _ = write!(own, "<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>");
    }
    let mut cells = String::new();
    for look in LOOKS {
        for (kind, (id, _)) in formats.iter().enumerate() {
            cells.push_str(&cell(look, kind, *id));
        }
    }
    let count = LOOKS.len() * KINDS;
    format!(
        "{HEAD}<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"2\">{own}</numFmts>\
         <fonts count=\"4\">{}{}{}{}</fonts>\
         <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFF2F5F8\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>\
         <borders count=\"3\"><border><left/><right/><top/><bottom/><diagonal/></border>\
         <border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF1B1F24\"/></bottom><diagonal/></border>{}</borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"{count}\">{cells}</cellXfs>\
         <cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>",
        font("", 11, "FF1B1F24"),
        font("<b/>", 14, "FF1B1F24"),
        font("", 10, "FF505A66"),
        font("<b/>", 11, "FF1B1F24"),
        frame(),
    )
}

/// The frame of a cell to be filled in.
fn frame() -> String {
    let side = |name: &str| format!("<{name} style=\"thin\"><color rgb=\"FF505A66\"/></{name}>");
    let sides = ["left", "right", "top", "bottom"].map(side).concat();
    format!("<border>{sides}<diagonal/></border>")
}

fn font(bold: &str, size: u8, colour: &str) -> String {
    format!(
        "<font>{bold}<sz val=\"{size}\"/><color rgb=\"{colour}\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
    )
}

fn cell(look: Look, kind: usize, format: u16) -> String {
    let (font, fill, border) = match look {
        Look::Plain => (0, 0, 0),
        Look::Title => (1, 0, 0),
        Look::Note | Look::Instead => (2, 0, 0),
        Look::Head | Look::HeadEnd => (3, 2, 1),
        Look::Total => (3, 0, 0),
        Look::Blank => (0, 0, 2),
    };
    // A title runs over the cells beside it.
    let wraps = kind == 0 && look != Look::Title;
    let side = match look {
        Look::HeadEnd | Look::Instead => " horizontal=\"right\"",
        _ => "",
    };
    let place = if matches!(look, Look::Head | Look::HeadEnd) {
        "bottom"
    } else {
        "top"
    };
    let wraps = if wraps { " wrapText=\"1\"" } else { "" };
    format!(
        "<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" applyNumberFormat=\"1\" \
         applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment{side} vertical=\"{place}\"{wraps}/></xf>"
    )
}
