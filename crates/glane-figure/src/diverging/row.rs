//! One bar with its counts: each in its part where there is room, else over it.

use super::{Diverged, Diverging, Frame, Part};
use crate::canvas::{Anchor, Canvas, EDGE, Type, WIDTH};
use crate::marks::SPACE;
use crate::measure::estimate_bold;
use crate::number::many;
use crate::theme::Theme;
use crate::wrap::wrap;

/// A count over its bar.
struct Over<'a> {
    text: &'a String,
    /// The middle of its part, where a line leads.
    from: f64,
    /// The middle of the text.
    x: f64,
    width: f64,
}

impl Diverging {
    /// Draws a bar from `top` on and returns where it ends.
    pub(super) fn row(
        &self,
        canvas: &mut Canvas,
        frame: &Frame,
        row: &Diverged,
        mut top: f64,
    ) -> f64 {
        let theme = &self.theme;
        canvas.open("row", "");
        if !row.label.is_empty() {
            let lines = wrap(&row.label, theme.label, WIDTH - 2.0 * EDGE);
            let kind = Type::new("label", theme.label, theme.text).halo(theme.ground);
            canvas.text(EDGE, top + theme.label * 0.9, kind, &lines);
            top += many(lines.len()) * Theme::leading(theme.label) + theme.label * 0.25;
        }
        let fits = |part: &Part| {
            let text = count(row, part);
            estimate_bold(text, theme.label) + 8.0 <= part.area.width
        };
        let parts = self.parts(frame, row, top);
        let over: Vec<&Part> = parts.iter().filter(|part| !fits(part)).collect();
        let lifted = if over.is_empty() {
            0.0
        } else {
            theme.label * 1.35
        };
        let parts = self.parts(frame, row, top + lifted);
        for part in &parts {
            let ink = self.texture(part.at).ink;
            canvas.rect("part", part.area, &self.fill(part.at), Some((ink, false)));
        }
        for part in parts.iter().filter(|part| fits(part)) {
            let dark = self.texture(part.at).is_dark();
            let kind = Type::new(
                "count",
                theme.label,
                if dark { theme.ground } else { theme.text },
            )
            .anchor(Anchor::Middle)
            .bold();
            let kind = if dark { kind } else { kind.halo(theme.ground) };
            let middle = part.area.y + part.area.height / 2.0;
            let x = part.area.x + part.area.width / 2.0;
            canvas.text_around(x, middle, kind, std::slice::from_ref(count(row, part)));
        }
        self.over(canvas, row, &over, top + lifted);
        let height = theme.bar_height * 1.2;
        let middle = top + lifted + height / 2.0;
        self.sides(canvas, frame, row, middle);
        canvas.close();
        top + lifted + height
    }

    /// Counts that find no room in their parts, side by side over the bar, as near to them as they can be.
    fn over(&self, canvas: &mut Canvas, row: &Diverged, parts: &[&Part], bar: f64) {
        let theme = &self.theme;
        let mut all: Vec<Over<'_>> = Vec::new();
        for part in parts {
            let text = count(row, part);
            let width = estimate_bold(text, theme.label) + 10.0;
            let from = part.area.x + part.area.width / 2.0;
            let free = all.last().map_or(EDGE, |last| last.x + last.width / 2.0);
            let x = from.max(free + width / 2.0);
            all.push(Over {
                text,
                from,
                x,
                width,
            });
        }
        // What was pushed over the edge of the sheet pushes the others back.
        let mut free = WIDTH - EDGE;
        for one in all.iter_mut().rev() {
            one.x = one.x.min(free - one.width / 2.0);
            free = one.x - one.width / 2.0;
        }
        for one in &all {
            let foot = bar - theme.label * 0.22;
            if (one.x - one.from).abs() > 4.0 {
                let stroke = (theme.muted, 1.5);
                canvas.line("lead", (one.x, foot), (one.from, bar), stroke, "");
            }
            let kind = Type::new("count", theme.label, theme.text)
                .anchor(Anchor::Middle)
                .bold()
                .halo(theme.ground);
            let y = bar - theme.label * 0.38;
            canvas.text(one.x, y, kind, std::slice::from_ref(one.text));
        }
    }

    /// What is said of all below and of all above the middle.
    fn sides(&self, canvas: &mut Canvas, frame: &Frame, row: &Diverged, middle: f64) {
        let theme = &self.theme;
        let at = self.rows.iter().position(|one| std::ptr::eq(one, row));
        let at = at.unwrap_or(usize::MAX);
        let kind = Type::new("share", theme.label, theme.text).bold();
        canvas.text_around(
            EDGE + frame.below.width,
            middle,
            kind.anchor(Anchor::End),
            frame.below.lines(at),
        );
        let x = WIDTH - EDGE - frame.above.width;
        canvas.text_around(x.max(SPACE), middle, kind, frame.above.lines(at));
    }
}

/// The count of a part, as text.
fn count<'a>(row: &'a Diverged, part: &Part) -> &'a String {
    static NOTHING: String = String::new();
    row.counts.get(part.at).map_or(&NOTHING, |(_, text)| text)
}
