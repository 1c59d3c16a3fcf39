//! Dot plots: a share for each place, beside what chance alone would give it.

use crate::canvas::{Anchor, Area, Canvas, EDGE, Head, Type, WIDTH};
use crate::marks::{Column, SPACE};
use crate::number::share;
use crate::table::Table;
use crate::theme::Theme;

/// The whole length of the scale: shares are given in ten-thousandths.
pub const WHOLE: u64 = 10_000;
/// The radius of a dot.
const RADIUS: f64 = 9.0;

/// One place and its share.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dot {
    /// The place; wrapped, never cut off.
    pub label: String,
    /// Its share, of [`WHOLE`].
    pub value: u64,
    /// The share as text.
    pub value_text: String,
    /// From where to where chance alone would put it; nothing where that is not known.
    pub band: Option<(u64, u64)>,
    /// What is said of its band, in the table.
    pub band_text: String,
    /// Whether it stands outside: then it is filled, and otherwise a ring.
    pub is_apart: bool,
}

/// A dot a place on one scale from nobody to everybody, in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct Dots {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: what the places are, their shares, their bands.
    pub head: [String; 3],
    /// The places.
    pub dots: Vec<Dot>,
    /// The share of all together, and what is said of it; a line through all rows.
    pub whole: Option<(u64, String)>,
    /// The ends of the scale, as text.
    pub ends: [String; 2],
    /// Colours and sizes.
    pub theme: Theme,
}

impl Dots {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let labels = Column::new(
            self.dots.iter().map(|dot| dot.label.as_str()),
            theme.label,
            300.0,
        );
        let values = Column::bold(
            self.dots.iter().map(|dot| dot.value_text.as_str()),
            theme.label,
            290.0,
        );
        let left = EDGE + labels.width + SPACE + RADIUS;
        let right = WIDTH - EDGE - values.width - SPACE - RADIUS;
        let length = (right - left).max(1.0);
        let at = |value: u64| left + length * share(value.min(WHOLE), WHOLE);
        let mut canvas = Canvas::default();
        let mut top = EDGE;
        if let Some((value, said)) = &self.whole {
            let said = Column::new([said.as_str()], theme.small, length);
            let x = at(*value);
            // The words stay on the sheet, wherever the line stands.
            let (x, anchor) = match share(*value, WHOLE) {
                low if low < 0.3 => (x - RADIUS, Anchor::Start),
                high if high > 0.7 => (x + RADIUS, Anchor::End),
                _ => (x, Anchor::Middle),
            };
            let kind = Type::new("whole", theme.small, theme.mean).anchor(anchor);
            canvas.text(x, top + theme.small, kind, said.lines(0));
            top += said.height(0) + theme.gap / 2.0;
        }
        let start = top;
        let heights = (0..self.dots.len()).map(|at| {
            let height = labels.height(at).max(values.height(at));
            height.max(theme.bar_height)
        });
        let heights: Vec<f64> = heights.collect();
        let tall: f64 = heights.iter().map(|height| height + theme.gap).sum();
        let bottom = start + (tall - theme.gap).max(0.0);
        if !self.dots.is_empty() {
            for x in [left, right] {
                canvas.line("guide", (x, start), (x, bottom), (theme.guide, 1.5), "");
            }
        }
        if let Some((value, _)) = &self.whole {
            let x = at(*value);
            canvas.line("whole", (x, start), (x, bottom), (theme.mean, 3.0), "8 5");
        }
        for (place, (dot, height)) in self.dots.iter().zip(&heights).enumerate() {
            let middle = top + height / 2.0;
            canvas.open("row", "");
            let label = Type::new("label", theme.label, theme.text);
            canvas.text_around(EDGE, middle, label, labels.lines(place));
            self.mark(&mut canvas, dot, middle, (left, length));
            let value = Type::new("value", theme.label, theme.text);
            let value = if dot.is_apart { value.bold() } else { value };
            canvas.text_around(right + RADIUS + SPACE, middle, value, values.lines(place));
            canvas.close();
            top += height + theme.gap;
        }
        let foot = bottom + theme.small * 1.3;
        for (x, text, anchor) in [
            (left, &self.ends[0], Anchor::Middle),
            (right, &self.ends[1], Anchor::Middle),
        ] {
            let kind = Type::new("end", theme.small, theme.muted).anchor(anchor);
            canvas.text(x, foot, kind, std::slice::from_ref(text));
        }
        let head = Head {
            id: &self.id,
            kind: "dots",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: foot + EDGE,
        };
        canvas.finish(&head, theme)
    }

    fn mark(&self, canvas: &mut Canvas, dot: &Dot, middle: f64, (left, length): (f64, f64)) {
        let theme = &self.theme;
        let at = |value: u64| left + length * share(value.min(WHOLE), WHOLE);
        if let Some((low, high)) = dot.band {
            let (from, to) = (at(low), at(high));
            let band = Area {
                x: from,
                y: middle - theme.bar_height / 3.0,
                width: (to - from).max(2.0),
                height: theme.bar_height * 2.0 / 3.0,
            };
            canvas.rect("band", band, theme.guide, None);
        }
        let fill = if dot.is_apart {
            theme.bar
        } else {
            theme.ground
        };
        canvas.circle(
            "dot",
            (at(dot.value), middle),
            RADIUS,
            fill,
            (theme.bar, ""),
        );
    }

    /// The same in words and figures.
    pub fn table(&self) -> Table {
        let row = |dot: &Dot| {
            let said = [&dot.label, &dot.value_text, &dot.band_text];
            said.map(String::clone).to_vec()
        };
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self.dots.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dot(label: &str, value: u64, is_apart: bool) -> Dot {
        Dot {
            label: label.to_owned(),
            value,
            value_text: format!("{value}"),
            band: Some((2000, 6000)),
            band_text: "de 20 à 60 %".to_owned(),
            is_apart,
        }
    }

    fn dots(dots: Vec<Dot>, whole: Option<u64>) -> Dots {
        Dots {
            id: "bus".to_owned(),
            title: "En bus".to_owned(),
            desc: "Par centre".to_owned(),
            head: ["Centre", "Part", "Hasard"].map(str::to_owned),
            dots,
            whole: whole.map(|value| (value, "ensemble".to_owned())),
            ends: ["0 %", "100 %"].map(str::to_owned),
            theme: Theme::page(),
        }
    }

    fn of(svg: &str, class: &str, name: &str) -> Vec<String> {
        let parsed = roxmltree::Document::parse(svg).unwrap();
        parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some(class))
            .filter_map(|node| node.attribute(name).map(str::to_owned))
            .collect()
    }

    #[test]
    fn a_dot_stands_where_its_share_is_and_who_is_apart_is_filled() {
        let all = vec![
            dot("a", 0, false),
            dot("b", 5000, false),
            dot("c", 10_000, true),
        ];
        let svg = dots(all, Some(5000)).svg();
        let x: Vec<f64> = of(&svg, "dot", "cx")
            .iter()
            .map(|x| x.parse().unwrap())
            .collect();
        assert!((x[1] - f64::midpoint(x[0], x[2])).abs() < 0.02, "{x:?}");
        let line: f64 = of(&svg, "whole", "x1")[0].parse().unwrap();
        assert!((line - x[1]).abs() < 0.02);
        let fills = of(&svg, "dot", "fill");
        assert_eq!(fills[0], fills[1]);
        assert_ne!(fills[1], fills[2]);
        assert_eq!(of(&svg, "band", "width").len(), 3);
    }

    #[test]
    fn everything_stays_on_the_sheet() {
        let wide = "un centre au nom vraiment très long, de l'autre côté du canal";
        for whole in [0, 5000, 10_000] {
            let svg = dots(vec![dot(wide, 10_000, true)], Some(whole)).svg();
            let parsed = roxmltree::Document::parse(&svg).unwrap();
            let texts = parsed
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
            for text in texts {
                let number = |name| text.attribute(name).unwrap().parse::<f64>().unwrap();
                let lines = text.descendants().filter(roxmltree::Node::is_text);
                let width = lines.map(|line| {
                    crate::measure::estimate_bold(line.text().unwrap().trim(), number("font-size"))
                });
                let (x, width) = (number("x"), width.fold(0.0, f64::max));
                let (low, high) = match text.attribute("text-anchor") {
                    None => (x, x + width),
                    Some("end") => (x - width, x),
                    Some(_) => (x - width / 2.0, x + width / 2.0),
                };
                assert!(
                    low >= 0.0 && high <= WIDTH,
                    "{whole}: {low} {high} {text:?}"
                );
            }
        }
        assert!(roxmltree::Document::parse(&dots(vec![], None).svg()).is_ok());
    }
}
