//! Horizontal bars: how many chose each option.

use crate::canvas::{Area, Canvas, EDGE, Head, Type, WIDTH};
use crate::marks::{self, Column, Paint, SPACE};
use crate::number::share;
use crate::table::Table;
use crate::theme::Theme;

/// One option and how many chose it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bar {
    /// The option; wrapped, never cut off.
    pub label: String,
    /// How many; not read when `hidden`.
    pub value: u64,
    /// The value as text, or what is said instead of it when `hidden`.
    pub value_text: String,
    /// Draws a hatched stub, the same for all values.
    pub hidden: bool,
}

/// Horizontal bars from zero, in the order given.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: what the labels are, what the values are.
    pub head: [String; 2],
    /// The options.
    pub bars: Vec<Bar>,
    /// End of the scale, such as the number of people who answered: each bar then lies on a pale track
    /// of that length. Without it the longest bar fills the width.
    pub max: Option<u64>,
    /// Colours and sizes.
    pub theme: Theme,
}

impl Bars {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let labels = Column::new(
            self.bars.iter().map(|bar| bar.label.as_str()),
            theme.label,
            390.0,
        );
        let values = Column::bold(
            self.bars.iter().map(|bar| bar.value_text.as_str()),
            theme.label,
            290.0,
        );
        let left = EDGE + labels.width + SPACE;
        let length = WIDTH - EDGE - values.width - SPACE - left;
        let max = marks::scale(
            self.max,
            self.bars.iter().map(|bar| (bar.value, bar.hidden)),
        );

        let mut canvas = Canvas::default();
        marks::define_hidden(
            &mut canvas,
            &self.id,
            theme,
            self.bars.iter().any(|bar| bar.hidden),
        );
        let mut top = EDGE;
        for (at, bar) in self.bars.iter().enumerate() {
            let height = theme
                .bar_height
                .max(labels.height(at))
                .max(values.height(at));
            let middle = top + height / 2.0;
            let room = Area {
                x: left,
                y: middle - theme.bar_height / 2.0,
                width: length,
                height: theme.bar_height,
            };
            canvas.open("row", "");
            let label = Type::new("label", theme.label, theme.text);
            canvas.text_around(EDGE, middle, label, labels.lines(at));
            let end = if bar.hidden {
                marks::stub(&mut canvas, room, &self.id, theme)
            } else {
                if self.max.is_some() {
                    canvas.rect("track", room, theme.track, None);
                }
                let paint = Paint {
                    fill: theme.bar,
                    ink: theme.bar,
                };
                marks::bar(&mut canvas, room, share(bar.value, max), &paint)
            };
            let value = Type::new(
                "value",
                theme.label,
                if bar.hidden { theme.muted } else { theme.text },
            );
            let value = if bar.hidden { value } else { value.bold() };
            canvas.text_around(left + end + SPACE, middle, value, values.lines(at));
            canvas.close();
            top += height + theme.gap;
        }
        let bottom = (top - theme.gap).max(EDGE);
        if !self.bars.is_empty() {
            canvas.line(
                "axis",
                (left, EDGE / 2.0),
                (left, bottom + EDGE / 2.0),
                (theme.text, 2.0),
                "",
            );
        }
        let head = Head {
            id: &self.id,
            kind: "bars",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: bottom + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures.
    pub fn table(&self) -> Table {
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self
                .bars
                .iter()
                .map(|bar| vec![bar.label.clone(), bar.value_text.clone()])
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(label: &str, value: u64, hidden: bool) -> Bar {
        Bar {
            label: label.to_owned(),
            value,
            value_text: format!("{value} voix"),
            hidden,
        }
    }

    fn bars(bars: Vec<Bar>, max: Option<u64>) -> Bars {
        Bars {
            id: "canaux".to_owned(),
            title: "Canaux".to_owned(),
            desc: "Les canaux cités".to_owned(),
            head: ["Canal".to_owned(), "Réponses".to_owned()],
            bars,
            max,
            theme: Theme::page(),
        }
    }

    fn lengths(svg: &str, class: &str) -> Vec<f64> {
        let parsed = roxmltree::Document::parse(svg).unwrap();
        parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some(class))
            .map(|node| node.attribute("width").unwrap().parse().unwrap())
            .collect()
    }

    #[test]
    fn lengths_are_in_proportion_from_zero() {
        let svg = bars(
            vec![bar("a", 30, false), bar("b", 10, false), bar("c", 0, false)],
            None,
        )
        .svg();
        let widths = lengths(&svg, "bar");
        assert_eq!(widths.len(), 2, "zero draws no bar");
        assert!((widths[0] / widths[1] - 3.0).abs() < 0.01);
        assert!(svg.contains("0 voix"));
    }

    #[test]
    fn the_end_of_the_scale_is_kept() {
        let svg = bars(vec![bar("a", 19, false)], Some(38)).svg();
        let ratio = lengths(&svg, "bar")[0] / lengths(&svg, "track")[0];
        assert!((ratio - 0.5).abs() < 0.001);
    }

    #[test]
    fn a_hidden_bar_tells_nothing_of_its_value() {
        let hidden = |value| {
            let mut secret = bar("b", value, true);
            secret.value_text = "masqué".to_owned();
            bars(vec![bar("a", 12, false), secret], None)
        };
        assert_eq!(hidden(3).svg(), hidden(4000).svg());
        assert_eq!(lengths(&hidden(3).svg(), "hidden").len(), 1);
        assert!(hidden(3).svg().contains(">masqué<"));
        assert_eq!(hidden(3).table().rows[1], ["b", "masqué"]);
    }

    #[test]
    fn values_at_the_very_end_stay_on_the_sheet() {
        let mut wide = bar(
            "un libellé vraiment très long qui prend toute la place disponible",
            40,
            false,
        );
        wide.value_text = "40 personnes sur 40 (100 %)".to_owned();
        let svg = bars(vec![wide], Some(40)).svg();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let value = parsed
            .descendants()
            .find(|node| node.attribute("class") == Some("value"))
            .unwrap();
        let x: f64 = value.attribute("x").unwrap().parse().unwrap();
        for line in value.children().filter(roxmltree::Node::is_element) {
            let text = line.text().unwrap().trim();
            assert!(x + crate::measure::estimate_bold(text, 22.0) <= WIDTH);
        }
    }

    #[test]
    fn no_bars_is_still_a_picture() {
        assert!(roxmltree::Document::parse(&bars(vec![], None).svg()).is_ok());
        assert!(bars(vec![], Some(3)).table().rows.is_empty());
    }
}
