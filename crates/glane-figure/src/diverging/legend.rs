//! Which part of a bar is which step, from the lowest to the highest.

use super::Diverging;
use crate::canvas::{Anchor, Area, Canvas, EDGE, Type, WIDTH};
use crate::marks::SPACE;
use crate::number::{largest, many};
use crate::theme::Theme;
use crate::wrap::wrap;

impl Diverging {
    /// A swatch a step across the sheet, what the ends mean at its sides; returns where it ends.
    pub(super) fn legend(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let theme = &self.theme;
        let room = WIDTH - 2.0 * EDGE;
        let pitch = room / many(self.steps.len().max(1));
        let (mut x, mut deepest) = (EDGE, 1);
        for (at, step) in self.steps.iter().enumerate() {
            let width = (theme.label * 3.0).min(pitch - 6.0);
            let area = Area {
                x: x + (pitch - width) / 2.0,
                y: top,
                width,
                height: theme.thin * 0.8,
            };
            let ink = self.texture(at).ink;
            canvas.rect("swatch", area, &self.fill(at), Some((ink, false)));
            let lines = wrap(step, theme.small, pitch - 6.0);
            let kind = Type::new("legend", theme.small, theme.text).anchor(Anchor::Middle);
            let y = top + theme.thin * 0.8 + theme.small * 1.05;
            canvas.text(x + pitch / 2.0, y, kind, &lines);
            deepest = deepest.max(lines.len());
            x += pitch;
        }
        let low = top + theme.thin * 0.8 + theme.small * 0.3;
        self.ends(canvas, low + many(deepest) * Theme::leading(theme.small))
    }

    fn ends(&self, canvas: &mut Canvas, top: f64) -> f64 {
        let theme = &self.theme;
        let room = WIDTH / 2.0 - EDGE - SPACE;
        let [low, high] = self
            .ends
            .each_ref()
            .map(|said| wrap(said, theme.small, room));
        if self.ends.iter().all(String::is_empty) {
            return top;
        }
        let kind = Type::new("end", theme.small, theme.muted);
        let y = top + theme.small * 0.95;
        canvas.text(EDGE, y, kind, &low);
        canvas.text(WIDTH - EDGE, y, kind.anchor(Anchor::End), &high);
        let deepest = largest([low.len(), high.len()].map(many));
        top + deepest * Theme::leading(theme.small) + theme.small * 0.1
    }
}
