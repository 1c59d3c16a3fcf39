//! The search for the largest scale at which a cloud's words fit its sheet.

use super::CloudWord;
use crate::escape;
use crate::measure::{self, estimate_width};
use crate::number::real;
use crate::packing::{Packing, Rect, Spiral};

/// How much smaller each try is than the one before.
const STEP: f64 = 0.94;
/// How much of a sheet words may cover, free space included: more of it has never been filled, and is not tried.
const FULL: f64 = 0.9;
/// How much higher a sheet gets each time that words found no room.
const GROWTH: f64 = 1.1;
/// Free space around a word, in font sizes.
pub(super) const MARGIN: f64 = 0.09;

/// A word as it is drawn, with its measures at font size 1.
pub(super) struct Shape {
    pub word: CloudWord,
    /// The text without what cannot be shown.
    pub shown: String,
    /// Square root of the weight.
    root: f64,
    width: f64,
    /// How far it rises above its baseline.
    pub rise: f64,
    sink: f64,
}

impl Shape {
    pub fn new(word: CloudWord) -> Self {
        let clean: String = word.text.chars().filter(|c| escape::allowed(*c)).collect();
        let shown = clean.split_whitespace().collect::<Vec<_>>().join(" ");
        let (rise, sink) = measure::extents(&shown);
        let width = estimate_width(&shown, 1.0);
        Self {
            root: real(word.weight).sqrt(),
            width,
            rise,
            sink,
            shown,
            word,
        }
    }

    /// Whether there is anything to draw.
    pub fn visible(&self) -> bool {
        self.word.weight > 0 && self.width > 0.0 && self.rise > 0.0
    }

    /// The largest font size at which the word and its margin fit the sheet.
    fn fit(&self, width: f64, height: f64) -> f64 {
        (width / (self.width + MARGIN)).min(height / (self.rise + self.sink + MARGIN))
    }
}

/// One try: the font size and the box of each word, or nothing where it found no room.
pub(super) type Layout = Vec<Option<(f64, Rect)>>;

/// Finds the largest scale at which all words fit, on a ladder from what the sheet could bear down to
/// what is still a cloud; the lowest one is kept whatever it leaves out.
pub(super) fn search(shapes: &[Shape], floor: f64, width: f64, height: f64) -> Layout {
    let (Some(first), Some(last)) = (shapes.first(), shapes.last()) else {
        return Vec::new();
    };
    let lowest = lowest(first, last, floor);
    let tallest = (height * 0.26).min(width * 0.14);
    let highest = tallest.min(first.fit(width * 0.94, height)) / first.root;
    let mut ladder: Vec<f64> = std::iter::successors(Some(highest), |scale| Some(scale * STEP))
        .take_while(|scale| *scale > lowest)
        .collect();
    ladder.push(lowest);

    let sheet = Sheet::new(floor, width, height);
    let mut best = None;
    let (mut low, mut high) = (0, ladder.len() - 1);
    while low < high {
        let middle = usize::midpoint(low, high);
        let scale = ladder.get(middle).copied().unwrap_or(lowest);
        if let Some(layout) = sheet.attempt(shapes, scale, Try::All) {
            best = Some(layout);
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    best.or_else(|| sheet.attempt(shapes, lowest, Try::Last))
        .unwrap_or_default()
}

/// The lowest scale: a scale is the font size of a word said once.
fn lowest(first: &Shape, last: &Shape, floor: f64) -> f64 {
    floor * (first.root / last.root).min(2.0) / first.root
}

/// How high a sheet must be for all words that its width bears to find room at the lowest scale: from one height on,
/// and up to another.
pub(super) fn grown(shapes: &[Shape], floor: f64, width: f64, (from, to): (f64, f64)) -> f64 {
    let (Some(first), Some(last)) = (shapes.first(), shapes.last()) else {
        return from;
    };
    let lowest = lowest(first, last, floor);
    let area = Sheet::new(floor, width, to).area(shapes, lowest);
    let mut height = from.max(area / (FULL * width) / GROWTH).min(to);
    while height < to {
        height = (height * GROWTH).min(to);
        let sheet = Sheet::new(floor, width, height);
        if sheet.attempt(shapes, lowest, Try::Whole).is_some() {
            return height;
        }
    }
    to
}

/// How much a try must place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Try {
    /// All words at their own size.
    All,
    /// All that the sheet's width bears at any size.
    Whole,
    /// As many as find room.
    Last,
}

/// What all tries share.
struct Sheet {
    spiral: Spiral,
    floor: f64,
    width: f64,
    height: f64,
}

impl Sheet {
    fn new(floor: f64, width: f64, height: f64) -> Self {
        Self {
            spiral: Spiral::new(width, height),
            floor,
            width,
            height,
        }
    }

    /// What the words cover at one scale, free space included, however small their sheet makes them.
    fn area(&self, shapes: &[Shape], scale: f64) -> f64 {
        let sizes = self.sizes(shapes, scale, true).unwrap_or_default();
        shapes
            .iter()
            .zip(sizes)
            .filter_map(|(shape, size)| Some(self.sides(shape, size?)))
            .map(|(wide, high)| wide * high)
            .sum()
    }

    /// A word's sides at a font size, free space included.
    fn sides(&self, shape: &Shape, size: f64) -> (f64, f64) {
        (
            ((shape.width + MARGIN) * size).min(self.width),
            ((shape.rise + shape.sink + MARGIN) * size).min(self.height),
        )
    }

    /// Places all words at one scale; nothing when a word finds no room, unless this is the last try.
    fn attempt(&self, shapes: &[Shape], scale: f64, wanted: Try) -> Option<Layout> {
        let sizes = self.sizes(shapes, scale, wanted != Try::All)?;
        let boxes: Vec<Option<(f64, f64, f64)>> = shapes
            .iter()
            .zip(sizes)
            .map(|(shape, size)| {
                let size = size?;
                let (wide, high) = self.sides(shape, size);
                Some((size, wide, high))
            })
            .collect();
        let drawn = || boxes.iter().flatten().map(|(_, wide, high)| (*wide, *high));
        let area: f64 = drawn().map(|(wide, high)| wide * high).sum();
        if wanted != Try::Last && area > FULL * self.width * self.height {
            return None;
        }
        let least = drawn().fold((self.width, self.height), |least, (wide, high)| {
            (least.0.min(wide), least.1.min(high))
        });
        let mut packing = Packing::new(&self.spiral, least);
        let mut layout = Vec::with_capacity(boxes.len());
        for place in boxes {
            let rect =
                place.and_then(|(size, wide, high)| Some((size, packing.place(wide, high)?)));
            if rect.is_none() && place.is_some() && wanted != Try::Last {
                return None;
            }
            layout.push(rect);
        }
        Some(layout)
    }

    /// The font size of each word at one scale, nothing for those too long for the sheet at any legible
    /// size: they would only press on the others. The first word is shrunk as far as it takes.
    fn sizes(&self, shapes: &[Shape], scale: f64, shrinks: bool) -> Option<Vec<Option<f64>>> {
        let size = |(at, shape): (usize, &Shape)| {
            let wanted = (scale * shape.root).max(self.floor);
            let fit = shape.fit(self.width, self.height);
            match fit < self.floor {
                true if at > 0 => Some(None),
                false if fit < wanted && !shrinks => None,
                // What is measured is what is written, in hundredths.
                _ => Some(Some(libm::floor(wanted.min(fit) * 100.0) / 100.0)),
            }
        };
        shapes.iter().enumerate().map(size).collect()
    }
}
