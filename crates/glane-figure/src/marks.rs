//! What the pictures share: bars that start at zero, stubs for what is hidden, texts in a column.

use crate::canvas::{Area, Canvas};
use crate::escape;
use crate::number::{largest, many};
use crate::pattern;
use crate::theme::Theme;
use crate::wrap::wrap;
use crate::{estimate_width, measure};

/// The length of a hidden bar: one for all, so that it tells nothing.
pub(crate) const STUB: f64 = 64.0;
/// The shortest bar that a value above zero gets, so that one voice in a thousand is seen.
const SLIVER: f64 = 2.0;
/// Space between the parts of a row.
pub(crate) const SPACE: f64 = 12.0;

/// Texts wrapped into one column.
pub(crate) struct Column {
    pub texts: Vec<Vec<String>>,
    /// The widest line.
    pub width: f64,
    size: f64,
}

impl Column {
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>, size: f64, room: f64) -> Self {
        let texts: Vec<_> = texts
            .into_iter()
            .map(|text| wrap(text, size, room))
            .collect();
        let width = largest(
            texts
                .iter()
                .flatten()
                .map(|line| estimate_width(line, size)),
        );
        Self { texts, width, size }
    }

    /// The same for bold text.
    pub fn bold<'a>(texts: impl IntoIterator<Item = &'a str>, size: f64, room: f64) -> Self {
        let factor = measure::estimate_bold("n", 1.0) / estimate_width("n", 1.0);
        let regular = Self::new(texts, size, room / factor);
        Self {
            width: regular.width * factor,
            ..regular
        }
    }

    pub fn lines(&self, at: usize) -> &[String] {
        self.texts.get(at).map_or(&[], Vec::as_slice)
    }

    /// The height of one text of the column.
    pub fn height(&self, at: usize) -> f64 {
        many(self.lines(at).len()) * Theme::leading(self.size)
    }
}

/// The reference to the hatching of hidden marks under a picture's id.
pub(crate) fn hidden_fill(id: &str) -> String {
    format!("url(#{}-hidden)", escape::id(id))
}

/// Defines the hatching when a picture hides something.
pub(crate) fn define_hidden(canvas: &mut Canvas, id: &str, theme: &Theme, any: bool) {
    if any {
        canvas.define(&pattern::hidden(
            &format!("{}-hidden", escape::id(id)),
            theme.muted,
            theme.ground,
        ));
    }
}

/// How a bar is filled and outlined.
pub(crate) struct Paint<'a> {
    pub fill: &'a str,
    pub ink: &'a str,
}

/// Draws a bar from the left of `room`, as long as `share` of it, and returns its length.
pub(crate) fn bar(canvas: &mut Canvas, room: Area, share: f64, paint: &Paint<'_>) -> f64 {
    if share <= 0.0 {
        return 0.0;
    }
    let width = (room.width * share).max(SLIVER);
    canvas.rect(
        "bar",
        Area { width, ..room },
        paint.fill,
        Some((paint.ink, false)),
    );
    width
}

/// Draws the stub of a hidden bar at the left of `room`, and returns its length.
pub(crate) fn stub(canvas: &mut Canvas, room: Area, id: &str, theme: &Theme) -> f64 {
    let width = STUB.min(room.width);
    canvas.rect(
        "hidden",
        Area { width, ..room },
        &hidden_fill(id),
        Some((theme.muted, true)),
    );
    width
}

/// The largest value in sight, or the asked-for end of the scale when that is larger.
pub(crate) fn scale(asked: Option<u64>, values: impl IntoIterator<Item = (u64, bool)>) -> u64 {
    let seen = values
        .into_iter()
        .filter(|(_, hidden)| !hidden)
        .map(|(value, _)| value);
    seen.chain(asked).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_value_never_sets_the_scale() {
        assert_eq!(scale(None, [(3, false), (900, true)]), 3);
        assert_eq!(scale(Some(10), [(3, false)]), 10);
        assert_eq!(scale(Some(2), [(3, false)]), 3);
        assert_eq!(scale(None, []), 0);
    }

    #[test]
    fn a_column_is_as_wide_as_its_widest_line() {
        let column = Column::new(["un mot", ""], 10.0, 30.0);
        assert_eq!(column.lines(0).len(), 2);
        assert!(column.width <= 30.0 && column.width > 10.0);
        assert!(column.lines(7).is_empty());
        let bold = Column::bold(["un mot"], 10.0, 500.0);
        assert!(bold.width > estimate_width("un mot", 10.0));
    }
}
