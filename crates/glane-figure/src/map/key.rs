//! How dots are drawn, and the lines under a map that say what they mean.

use super::{Look, widest};
use crate::canvas::{Anchor, Canvas, EDGE, Type, WIDTH};
use crate::marks::{Column, SPACE};
use crate::number::{largest, many};
use crate::theme::Theme;

/// The radius of a dot without a value.
pub(super) const MARK: f64 = 9.0;
/// The rim of a dot whose count is not shown.
const DASHES: &str = "4 3";
/// In how many columns numbered places stand.
const COLUMNS: usize = 2;

/// A dot. Colour is never alone to tell how it stands: there is a sign in it, or nothing.
pub(super) fn mark(
    canvas: &mut Canvas,
    look: Look,
    (x, y): (f64, f64),
    radius: f64,
    theme: &Theme,
) {
    match look {
        Look::Hidden => canvas.circle("hidden", (x, y), radius, "none", (theme.muted, DASHES)),
        Look::Within => canvas.circle("dot", (x, y), radius, theme.guide, (theme.bar, "")),
        Look::Above | Look::Below => {
            let is_above = look == Look::Above;
            let fill = if is_above { theme.bar } else { theme.mean };
            canvas.circle("dot apart", (x, y), radius, fill, (theme.ground, ""));
            let half = radius * 0.55;
            let ink = (theme.ground, 2.5);
            canvas.line("sign", (x - half, y), (x + half, y), ink, "");
            if is_above {
                canvas.line("sign", (x, y - half), (x, y + half), ink, "");
            }
        }
    }
}

/// Dots with what they mean, as many in a line as there is room for; how far down they reach.
pub(super) fn all(canvas: &mut Canvas, top: f64, keys: &[(Look, f64, &str)], theme: &Theme) -> f64 {
    let size = theme.small;
    let mut x = EDGE;
    let (mut top, mut tall) = (top, 0.0_f64);
    for (look, radius, said) in keys {
        let before = 2.0 * radius + SPACE;
        let said = crate::wrap::wrap(said, size, WIDTH - 2.0 * EDGE - before);
        let width = before + widest(&said, size);
        if x > EDGE && x + width > WIDTH - EDGE {
            top += tall + theme.gap / 2.0;
            (x, tall) = (EDGE, 0.0);
        }
        let height = (2.0 * radius).max(many(said.len()) * Theme::leading(size));
        let middle = top + height / 2.0;
        mark(canvas, *look, (x + radius, middle), *radius, theme);
        let kind = Type::new("key", size, theme.text);
        canvas.text_around(x + before, middle, kind, &said);
        x += width + 2.0 * SPACE;
        tall = tall.max(height);
    }
    if keys.is_empty() {
        top
    } else {
        top + tall + theme.gap / 2.0
    }
}

/// Numbered places in two columns; how far down they reach.
pub(super) fn numbered(
    canvas: &mut Canvas,
    top: f64,
    all: &[(usize, String)],
    theme: &Theme,
) -> f64 {
    let size = theme.small;
    let numbers: Vec<String> = all.iter().map(|(number, _)| number.to_string()).collect();
    let before = widest(&numbers, size) + SPACE;
    let column = (WIDTH - 2.0 * EDGE - SPACE) / many(COLUMNS);
    let texts = Column::new(
        all.iter().map(|(_, said)| said.as_str()),
        size,
        column - before - SPACE,
    );
    let rows = all.len().div_ceil(COLUMNS);
    let mut deepest = top;
    for at in 0..COLUMNS {
        let left = EDGE + many(at) * (column + SPACE);
        let mut y = top;
        for (which, number) in numbers.iter().enumerate().skip(at * rows).take(rows) {
            let height = texts.height(which);
            let kind = Type::new("number", size, theme.text).anchor(Anchor::End);
            let base = y + size;
            canvas.text(
                left + before - SPACE,
                base,
                kind,
                std::slice::from_ref(number),
            );
            let kind = Type::new("key", size, theme.text);
            canvas.text(left + before, base, kind, texts.lines(which));
            y += height + theme.gap / 4.0;
        }
        deepest = largest([deepest, y]);
    }
    deepest
}
