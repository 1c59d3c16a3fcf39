//! A card: a statement to be read on a phone, in the size that a network wants, with or without a figure under it.

use crate::canvas::{Area, Canvas, Head, Type};
use crate::marks::Column;
use crate::measure;
use crate::number::largest;
use crate::theme::Theme;
use crate::wrap::breaks;

/// The smallest text: a picture 1080 wide is shown on 360 of a phone's, and a third of this is 12.
pub const LEAST: f64 = 36.0;
/// A figure lower than this says nothing.
const LOWEST: f64 = 200.0;
/// How much the statement's size falls from one trial to the next.
const STEP: f64 = 2.0;

/// What a card says, as texts already localised.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture.
    pub title: String,
    /// What the picture says, in a sentence or two.
    pub desc: String,
    /// Width and height, in dots.
    pub size: (u16, u16),
    /// Over the statement: what it is about.
    pub over: String,
    /// What is to be read.
    pub statement: String,
    /// Under the statement; may be empty.
    pub note: String,
    /// At the bottom.
    pub foot: String,
    /// Whether the sheet is coloured and the text white; a figure stands on a white one.
    pub is_dark: bool,
    /// Colours.
    pub theme: Theme,
}

/// A card whose texts have their places.
struct Laid {
    over: Column,
    statement: Column,
    size: f64,
    note: Column,
    foot: Column,
    /// What is left under the texts and over the foot.
    room: Area,
}

impl Card {
    /// Width and height of what is left for a figure; nothing where the texts do not fit, or leave too little.
    pub fn room(&self) -> Option<(f64, f64)> {
        let Area { width, height, .. } = self.laid(true)?.room;
        (height >= LOWEST).then_some((width, height))
    }

    /// The picture; nothing where the texts do not fit.
    pub fn svg(&self) -> Option<String> {
        let laid = self.laid(false)?;
        // The statement stands where the eye is, a little over the middle of what is left.
        let down = laid.room.height * 0.4;
        Some(self.drawn(&laid, down, ""))
    }

    /// The picture with a figure of this crate in its room, as large as it can be; nothing where there is none.
    pub fn with(&self, figure: &str) -> Option<String> {
        self.room()?;
        Some(self.drawn(&self.laid(true)?, 0.0, figure))
    }

    /// What stays free at the sides, and at the top and the bottom: over a story networks lay their own signs there.
    fn edges(&self) -> (f64, f64) {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let margin = width.min(height) * 0.07;
        let is_story = height > width * 1.6;
        (margin, if is_story { height * 0.13 } else { margin })
    }

    /// The largest statement with which all texts fit. Over a figure it takes no more than its part.
    fn laid(&self, has_figure: bool) -> Option<Laid> {
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let (margin, edge) = self.edges();
        let inside = width - 2.0 * margin;
        let over = Column::bold([self.over.as_str()], LEAST, inside);
        let note = Column::new([self.note.as_str()], LEAST, inside);
        let foot = Column::new([self.foot.as_str()], LEAST, inside);
        let note_height = if self.note.is_empty() {
            0.0
        } else {
            note.height(0) + LEAST * 0.6
        };
        let around = over.height(0) + foot.height(0) + 2.0 * edge + LEAST * 2.4 + note_height;
        let part = if has_figure { 0.3 } else { 1.0 };
        let place = (height - around) * part;
        let most = width.min(height) * if has_figure { 0.055 } else { 0.1 };
        let mut size = most.max(LEAST);
        let words = || self.statement.split(breaks);
        let longest = largest(words().map(|word| measure::estimate_bold(word, 1.0)));
        loop {
            let statement = Column::bold([self.statement.as_str()], size, inside);
            let taken = statement.height(0);
            // Words are broken only where the smallest size leaves no choice.
            let is_whole = longest * size <= inside || size <= LEAST;
            if taken <= place && statement.width <= inside && is_whole {
                let top = edge + over.height(0) + LEAST * 0.8 + taken + note_height + LEAST * 0.6;
                let bottom = height - edge - foot.height(0) - LEAST * 0.8;
                let room = Area {
                    x: margin,
                    y: top,
                    width: inside,
                    height: (bottom - top).max(0.0),
                };
                return Some(Laid {
                    over,
                    statement,
                    size,
                    note,
                    foot,
                    room,
                });
            }
            if size <= LEAST {
                return None;
            }
            size = (size - STEP).max(LEAST);
        }
    }

    fn drawn(&self, laid: &Laid, down: f64, figure: &str) -> String {
        let theme = &self.theme;
        let (width, height) = (f64::from(self.size.0), f64::from(self.size.1));
        let (margin, edge) = self.edges();
        let (ink, quiet, accent) = if self.is_dark {
            (theme.ground, theme.ground, theme.ground)
        } else {
            (theme.text, theme.muted, theme.mean)
        };
        let mut canvas = Canvas::default();
        if self.is_dark {
            let all = Area {
                x: 0.0,
                y: 0.0,
                width,
                height,
            };
            canvas.rect("sheet", all, theme.bar, None);
        }
        let mut write = |top: f64, class, size: f64, fill, bold: bool, column: &Column| {
            let kind = Type::new(class, size, fill);
            let kind = if bold { kind.bold() } else { kind };
            canvas.text(margin, top + size * 0.86, kind, column.lines(0));
        };
        write(edge, "over", LEAST, accent, true, &laid.over);
        let top = edge + laid.over.height(0) + LEAST * 0.8 + down;
        write(top, "statement", laid.size, ink, true, &laid.statement);
        if !self.note.is_empty() {
            let under = top + laid.statement.height(0) + LEAST * 0.6;
            write(under, "note", LEAST, quiet, false, &laid.note);
        }
        let foot = height - edge - laid.foot.height(0);
        write(foot, "foot", LEAST, quiet, false, &laid.foot);
        let line = foot - LEAST * 0.5;
        canvas.line(
            "rule",
            (margin, line),
            (width - margin, line),
            (quiet, 2.0),
            "",
        );
        canvas.nest(figure, laid.room);
        let head = Head {
            id: &self.id,
            kind: "card",
            title: &self.title,
            desc: &self.desc,
            width,
            height,
        };
        canvas.finish(&head, theme)
    }
}

#[cfg(test)]
mod tests;
