//! What the template is told.

use glane_locale::PageLang;
use serde::Serialize;

use super::block::{Block, Text};
use super::pages::Placed;
use super::size::Size;

/// What the template reads as `data.json`.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Data {
    pub(super) lang: String,
    pub(super) rtl: bool,
    pub(super) title: Text,
    pub(super) under: String,
    pub(super) nameless: String,
    pub(super) ticked: String,
    pub(super) cancelled: String,
    pub(super) empty: String,
    pub(super) size: Size,
    pub(super) wide: i32,
    pub(super) left: i32,
    pub(super) mark: i32,
    pub(super) marks: [glane_core::sheet::Point; 6],
    pub(super) code: glane_core::sheet::Area,
    pub(super) how: i32,
    pub(super) blocks: Vec<Block>,
    pub(super) layout: Option<Vec<Vec<Placed>>>,
    pub(super) sheets: Vec<Vec<Side>>,
}

/// What one side of one sheet says of itself.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Side {
    pub(super) picture: String,
    pub(super) text: String,
    pub(super) lines: Vec<String>,
    pub(super) name: String,
    pub(super) page: String,
    /// Where it goes on; empty on the last one.
    pub(super) next: String,
}

/// Who organises, and the day. Where lines run from right to left, each is set apart from the other: a day's number would be read as the
/// end of a name in Latin letters.
pub(super) fn under(organiser: &str, day: &str, lang: PageLang) -> String {
    if lang.dir() == "rtl" {
        format!("\u{2068}{organiser}\u{2069} · \u{2068}{day}\u{2069}")
    } else {
        format!("{organiser} · {day}")
    }
}

/// A code in two lines that a person can follow while typing.
pub(super) fn clear(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split_inclusive(':').collect();
    let (first, second) = parts.split_at(parts.len().min(3));
    vec![first.concat(), second.concat()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_set_apart_from_a_name_where_lines_run_from_right_to_left() {
        let (organiser, day) = ("Centre (exemple)", "28 نوفمبر 2024");
        let told = under(organiser, day, PageLang::Ar);
        assert_eq!(
            told,
            format!("\u{2068}{organiser}\u{2069} · \u{2068}{day}\u{2069}")
        );
        assert_eq!(under("Centre", "28 mai", PageLang::Fr), "Centre · 28 mai");
    }
}
