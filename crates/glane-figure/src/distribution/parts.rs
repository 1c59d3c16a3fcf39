//! The parts of a distribution, from the mean's text at the top to the groups' rows at the bottom.

use super::{Axis, Distribution, Step};
use crate::canvas::{Anchor, Area, Canvas, EDGE, Type, WIDTH};
use crate::marks::{self, Column, SPACE};
use crate::number::{largest, many, share};
use crate::theme::Theme;
use crate::wrap::wrap;
use crate::{estimate_width, measure};

impl Distribution {
    fn column_top(&self, axis: &Axis, step: &Step, base: f64) -> f64 {
        if step.hidden {
            return base - marks::STUB.min(self.theme.plot / 4.0);
        }
        let height = self.theme.plot * share(step.count, axis.max);
        base - if step.count > 0 { height.max(2.0) } else { 0.0 }
    }

    pub(super) fn columns(&self, canvas: &mut Canvas, axis: &Axis, base: f64) {
        let theme = &self.theme;
        let width = (axis.pitch * 0.74).min(96.0);
        for (at, step) in self.steps.iter().enumerate() {
            let y = self.column_top(axis, step, base);
            let area = Area {
                x: axis.step(at) - width / 2.0,
                y,
                width,
                height: base - y,
            };
            if step.hidden {
                canvas.rect(
                    "hidden",
                    area,
                    &marks::hidden_fill(&self.id),
                    Some((theme.muted, true)),
                );
            } else if step.count > 0 {
                canvas.rect("column", area, theme.bar, None);
            }
        }
    }

    pub(super) fn counts(&self, canvas: &mut Canvas, axis: &Axis, base: f64) {
        let theme = &self.theme;
        let widest = largest(
            self.steps
                .iter()
                .map(|step| measure::estimate_bold(&step.count_text, 1.0)),
        );
        let size = theme.label.min((axis.pitch - 4.0) / widest.max(0.01));
        if size < theme.small * 0.7 {
            return;
        }
        for (at, step) in self.steps.iter().enumerate() {
            let quiet = step.hidden || step.count == 0;
            let kind = Type::new("count", size, if quiet { theme.muted } else { theme.text })
                .anchor(Anchor::Middle);
            let kind = if quiet { kind } else { kind.bold() }.halo(theme.ground);
            let y = self.column_top(axis, step, base) - theme.label * 0.4;
            canvas.text(
                axis.step(at),
                y,
                kind,
                std::slice::from_ref(&step.count_text),
            );
        }
    }

    /// The steps' own texts under the axis; returns what lies under them.
    pub(super) fn scale_texts(&self, canvas: &mut Canvas, axis: &Axis, base: f64) -> f64 {
        let theme = &self.theme;
        let size = theme.label;
        // A label of several words takes several lines; what must fit is its longest word.
        let words = self
            .steps
            .iter()
            .flat_map(|step| step.label.split_whitespace());
        let widest = largest(words.map(|word| estimate_width(word, size))) + 6.0;
        let fits = |stride: &usize| many(*stride) * axis.pitch >= widest;
        let stride = [1, 2, 5, 10, 20, 50, 100, 200, 500]
            .into_iter()
            .find(fits)
            .unwrap_or(1000);
        let last = self.steps.len().saturating_sub(1);
        let end = within(axis.step(last), widest / 2.0);
        let mut deepest = 1;
        for (at, step) in self.steps.iter().enumerate() {
            let start = within(axis.step(at), widest / 2.0);
            let between = at % stride == 0 && end - start >= widest;
            if at > 0 && at < last && !between {
                continue;
            }
            // Alone on a narrow sheet, a long label still takes several lines rather than leave it.
            let room = (axis.pitch * many(stride) - 6.0).min(axis.right - axis.left);
            let lines = wrap(&step.label, size, room);
            let half = largest(lines.iter().map(|line| estimate_width(line, size))) / 2.0;
            let x = within(axis.step(at), half);
            let kind = Type::new("step", size, theme.text).anchor(Anchor::Middle);
            canvas.text(x, base + size * 1.15, kind, &lines);
            deepest = deepest.max(lines.len());
        }
        base + size * 0.35 + many(deepest) * Theme::leading(size)
    }

    /// What the ends of the scale mean; returns what lies under them.
    pub(super) fn end_texts(&self, canvas: &mut Canvas, axis: &Axis, top: f64) -> f64 {
        let theme = &self.theme;
        let room = (axis.right - axis.left) / 2.0 - SPACE;
        let kind = Type::new("end", theme.small, theme.muted);
        let [low, high] = [&self.ends[0], &self.ends[1]].map(|text| wrap(text, theme.small, room));
        canvas.text(axis.left, top + theme.small, kind, &low);
        canvas.text(
            axis.right,
            top + theme.small,
            kind.anchor(Anchor::End),
            &high,
        );
        if self.ends.iter().all(String::is_empty) {
            return top;
        }
        top + theme.small * 0.2 + many(low.len().max(high.len())) * Theme::leading(theme.small)
    }

    /// The mean's text above the columns; returns what lies under it.
    pub(super) fn mean_text(&self, canvas: &mut Canvas, axis: &Axis) -> f64 {
        let theme = &self.theme;
        let Some(mean) = self.mean.as_ref().filter(|mean| !mean.text.is_empty()) else {
            return EDGE;
        };
        let text = Column::bold([mean.text.as_str()], theme.label, WIDTH - 2.0 * EDGE);
        let x = within(
            axis.at(mean.value)
                .unwrap_or(f64::midpoint(axis.left, axis.right)),
            text.width / 2.0,
        );
        let kind = Type::new("mean", theme.label, theme.mean)
            .bold()
            .anchor(Anchor::Middle);
        canvas.text(x, EDGE + theme.label * 0.85, kind, text.lines(0));
        EDGE + text.height(0) + 2.0
    }

    /// A row a group: its name, its mean on the axis, its text. Returns where the last one ends.
    pub(super) fn rows(
        &self,
        canvas: &mut Canvas,
        axis: &Axis,
        (labels, texts): (&Column, &Column),
        from: f64,
    ) -> f64 {
        let theme = &self.theme;
        let mut top = from;
        for (at, group) in self.groups.iter().enumerate() {
            let height = labels
                .height(at)
                .max(texts.height(at))
                .max(theme.label * 1.5);
            let middle = top + height / 2.0;
            canvas.open("row", "");
            canvas.line(
                "guide",
                (axis.left, middle),
                (axis.right, middle),
                (theme.guide, 2.0),
                "",
            );
            canvas.text_around(
                EDGE,
                middle,
                Type::new("label", theme.label, theme.text),
                labels.lines(at),
            );
            let place = group.mean.and_then(|mean| axis.at(mean));
            if let Some(x) = place {
                canvas.circle(
                    "dot",
                    (x, middle),
                    theme.label * 0.42,
                    theme.bar,
                    (theme.ground, ""),
                );
            }
            let value = Type::new("value", theme.label, theme.muted);
            let value = if place.is_some() {
                Type {
                    fill: theme.text,
                    ..value
                }
                .bold()
            } else {
                value
            };
            canvas.text_around(axis.right + SPACE, middle, value, texts.lines(at));
            canvas.close();
            top += height + theme.gap * 0.4;
        }
        top - theme.gap * 0.4
    }
}

/// The middle of a text nearest to `x` that keeps its half width on the sheet.
fn within(x: f64, half: f64) -> f64 {
    x.min(WIDTH - EDGE - half).max(EDGE + half)
}
