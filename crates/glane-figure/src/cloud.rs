//! Word cloud: the area of a word tells how often it was said.

use crate::canvas::{Anchor, Canvas, Head, Type};
use crate::number::largest;
use crate::table::Table;
use crate::theme::Theme;

mod sizing;

use sizing::{Layout, MARGIN, Shape, grown, search};

/// A word and how often it was said.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CloudWord {
    /// The form to show.
    pub text: String,
    /// How often; a word of weight zero is left out.
    pub weight: u64,
    /// The weight as text, for the table.
    pub weight_text: String,
    /// What a pointer resting on the word is told; may be empty.
    pub title: String,
}

/// Words to lay out. Their order does not matter: the most frequent come first, ties in byte order.
#[derive(Debug, Clone, PartialEq)]
pub struct WordCloud {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: what the words are, what the weights are.
    pub head: [String; 2],
    /// The words, in any order.
    pub words: Vec<CloudWord>,
    /// Width of the sheet, 1000 to match the other pictures; held between 100 and 10 000.
    pub width: f64,
    /// Height of the sheet, in the same unit; held between 100 and 10 000.
    pub height: f64,
    /// How high the sheet may grow where words find no room; no less than its height.
    pub tallest: f64,
    /// Colours and sizes; no word is smaller than its `small`, but for a first word that is too long.
    pub theme: Theme,
}

/// A word on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedWord {
    /// The word as it was given.
    pub word: CloudWord,
    /// Left edge of its box.
    pub x: f64,
    /// Upper edge of its box.
    pub y: f64,
    /// Width of its box.
    pub width: f64,
    /// Height of its box.
    pub height: f64,
    /// Font size.
    pub size: f64,
}

/// A cloud laid out: every word given is in one of the two lists, the most frequent first.
#[derive(Debug, Clone, PartialEq)]
pub struct Cloud {
    /// The picture.
    pub svg: String,
    /// How high its sheet became.
    pub height: f64,
    /// The words in the picture.
    pub placed: Vec<PlacedWord>,
    /// The words that found no room, weigh nothing or have nothing to show: to be told beside it.
    pub left_out: Vec<CloudWord>,
}

impl WordCloud {
    /// Lays the words out.
    ///
    /// Font sizes go with the square root of the weight, so that areas go with the weight, and stop at
    /// the theme's smallest size. The scale starts as large as the sheet allows and shrinks until all
    /// words fit, but no further than to leave the first word twice the smallest size. Past that the sheet grows, as
    /// far as it may; then the words without room are left out.
    pub fn layout(&self) -> Cloud {
        let (width, mut height) = (side(self.width), side(self.height));
        let tallest = side(self.tallest).max(height);
        let (shapes, mut left_out): (Vec<Shape>, Vec<Shape>) = self
            .ordered()
            .into_iter()
            .map(Shape::new)
            .partition(Shape::visible);
        let floor = self.theme.small;
        let mut layout = search(&shapes, floor, width, height);
        if height < tallest && layout.iter().any(Option::is_none) {
            height = grown(&shapes, floor, width, (height, tallest));
            layout = search(&shapes, floor, width, height);
        }
        let shift = centring(&layout, width, height);

        let mut canvas = Canvas::default();
        let mut placed = Vec::new();
        for (shape, place) in shapes.into_iter().zip(layout) {
            let Some((size, rect)) = place else {
                left_out.push(shape);
                continue;
            };
            let margin = size * MARGIN / 2.0;
            let word = PlacedWord {
                x: rect.x + shift.0 + margin,
                y: rect.y + shift.1 + margin,
                width: rect.width - 2.0 * margin,
                height: rect.height - 2.0 * margin,
                size,
                word: shape.word,
            };
            let baseline = word.y + shape.rise * size;
            let ink = self
                .theme
                .inks
                .get(placed.len() % self.theme.inks.len())
                .copied()
                .unwrap_or(self.theme.text);
            let kind = Type::new("word", size, ink).anchor(Anchor::Middle);
            canvas.open("word", &word.word.title);
            canvas.text(
                word.x + word.width / 2.0,
                baseline,
                kind,
                std::slice::from_ref(&shape.shown),
            );
            canvas.close();
            placed.push(word);
        }
        // Words that weigh nothing come after those that found no room.
        left_out.sort_by_key(|shape| std::cmp::Reverse(shape.word.weight));
        let head = Head {
            id: &self.id,
            kind: "cloud",
            title: &self.title,
            desc: &self.desc,
            width,
            height,
        };
        Cloud {
            svg: canvas.finish(&head, &self.theme),
            height,
            placed,
            left_out: left_out.into_iter().map(|shape| shape.word).collect(),
        }
    }

    /// The same in words and figures, with the words that are not in the picture.
    pub fn table(&self) -> Table {
        let row = |word: CloudWord| vec![word.text, word.weight_text];
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self.ordered().into_iter().map(row).collect(),
        }
    }

    /// The words, the most frequent first; nothing of the order they came in is left.
    fn ordered(&self) -> Vec<CloudWord> {
        let mut words = self.words.clone();
        words.sort_by(|a, b| {
            (b.weight, &a.text, &a.weight_text, &a.title).cmp(&(
                a.weight,
                &b.text,
                &b.weight_text,
                &b.title,
            ))
        });
        words
    }
}

/// How far to move all words so that they stand in the middle of the sheet.
fn centring(layout: &Layout, width: f64, height: f64) -> (f64, f64) {
    let boxes = || layout.iter().flatten().map(|(_, rect)| rect);
    let right = largest(boxes().map(|rect| rect.x + rect.width));
    let bottom = largest(boxes().map(|rect| rect.y + rect.height));
    let left = width - largest(boxes().map(|rect| width - rect.x));
    let top = height - largest(boxes().map(|rect| height - rect.y));
    ((width - right - left) / 2.0, (height - bottom - top) / 2.0)
}

/// A side of the sheet, held to what can be drawn; 1000 when it is no number.
fn side(asked: f64) -> f64 {
    if asked.is_nan() {
        1000.0
    } else {
        asked.clamp(100.0, 10_000.0)
    }
}

#[cfg(test)]
mod tests;
