//! The legend of grouped bars: what each texture and key stands for.

use super::Grouped;
use crate::canvas::{Area, Canvas, EDGE, Type, WIDTH};
use crate::estimate_width;
use crate::marks::SPACE;
use crate::number::{largest, many};
use crate::pattern;
use crate::theme::Theme;
use crate::wrap::wrap;

impl Grouped {
    /// Draws the legend, laid on as many lines as it takes, and returns where the clusters start.
    pub(super) fn legend(&self, canvas: &mut Canvas) -> f64 {
        let theme = &self.theme;
        let swatch = theme.thin * 1.6;
        let (mut x, mut y) = (EDGE, EDGE);
        let mut tallest: f64 = 0.0;
        for (at, group) in self.groups.iter().enumerate() {
            let name = [group.key.as_str(), group.label.as_str()];
            let separator = if name.iter().any(|text| text.is_empty()) {
                ""
            } else {
                " \u{b7} "
            };
            let text = if group.key == group.label {
                group.label.clone()
            } else {
                name.join(separator)
            };
            let lines = wrap(&text, theme.small, WIDTH - 2.0 * EDGE - swatch - SPACE);
            let width = largest(lines.iter().map(|line| estimate_width(line, theme.small)));
            let whole = swatch + SPACE * 0.7 + width;
            if x > EDGE && x + whole > WIDTH - EDGE {
                (x, y) = (EDGE, y + tallest + 6.0);
                tallest = 0.0;
            }
            let texture = pattern::of(at);
            let area = Area {
                x,
                y: y + 1.0,
                width: swatch,
                height: theme.thin,
            };
            canvas.rect(
                "swatch",
                area,
                &texture.fill(&self.texture_id(at)),
                Some((texture.ink, false)),
            );
            let kind = Type::new("legend", theme.small, theme.text);
            canvas.text(
                x + swatch + SPACE * 0.7,
                y + theme.thin / 2.0 + 1.0 + theme.small * 0.36,
                kind,
                &lines,
            );
            tallest = tallest
                .max(theme.thin + 2.0)
                .max(many(lines.len()) * Theme::leading(theme.small));
            x += whole + SPACE * 2.0;
        }
        if self.groups.is_empty() {
            EDGE
        } else {
            y + tallest + theme.gap
        }
    }
}
