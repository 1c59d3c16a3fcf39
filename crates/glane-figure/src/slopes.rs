//! Slopes: shares before and after, a line each.

use crate::canvas::{Anchor, Canvas, EDGE, Head, Type, WIDTH};
use crate::dots::WHOLE;
use crate::marks::{Column, SPACE};
use crate::number::{largest, many, share};
use crate::table::Table;
use crate::theme::Theme;

/// The radius of an end.
const RADIUS: f64 = 7.0;
/// The width of the words on each side.
const SIDE: f64 = 320.0;

/// One thing before and after.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slope {
    /// What it is; wrapped, never cut off.
    pub label: String,
    /// Its share before, of [`WHOLE`].
    pub before: u64,
    /// The same as text.
    pub before_text: String,
    /// Its share after.
    pub after: u64,
    /// The same as text.
    pub after_text: String,
    /// What is said of the change; empty where nothing is.
    pub said: String,
    /// Whether it is drawn thick: where something is said of it.
    pub is_strong: bool,
}

/// Lines from one time to another, on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Slopes {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: what the lines are, before, after, what is said.
    pub head: [String; 4],
    /// The lines.
    pub slopes: Vec<Slope>,
    /// Colours and sizes.
    pub theme: Theme,
}

/// The words at one end of the lines, and where they stand.
struct Ends {
    words: Column,
    /// The middle of each, moved so far that none lies on another.
    middles: Vec<f64>,
}

impl Ends {
    fn of(texts: &[String], points: &[f64], theme: &Theme) -> Self {
        let words = Column::bold(texts.iter().map(String::as_str), theme.small, SIDE);
        let mut order: Vec<usize> = (0..points.len()).collect();
        let point = |at: &usize| points.get(*at).copied().unwrap_or(0.0);
        order.sort_by(|a, b| point(a).total_cmp(&point(b)).then(a.cmp(b)));
        let mut middles = vec![0.0; points.len()];
        let mut free = f64::NEG_INFINITY;
        for at in order {
            let half = words.height(at).max(theme.small) / 2.0;
            let middle = point(&at).max(free + half);
            if let Some(own) = middles.get_mut(at) {
                *own = middle;
            }
            free = middle + half + 4.0;
        }
        Self { words, middles }
    }

    fn lowest(&self) -> f64 {
        let all = self.middles.iter().enumerate();
        largest(all.map(|(at, middle)| middle + self.words.height(at) / 2.0))
    }
}

impl Slopes {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let top = EDGE + theme.label * 2.2;
        let rows = many(self.slopes.len());
        let plot = theme.plot.max(rows * theme.small * 1.6);
        let highest = self
            .slopes
            .iter()
            .map(|one| one.before.max(one.after))
            .max();
        // From nobody to the first tenth that holds all: small shares are told apart, and zero stays zero.
        let tenth = WHOLE / 10;
        let end = highest.unwrap_or(0).div_ceil(tenth).max(1) * tenth;
        let y = |value: u64| top + plot * (1.0 - share(value.min(end), end));
        let texts = |of: &dyn Fn(&Slope) -> String| self.slopes.iter().map(of).collect::<Vec<_>>();
        let points = |of: &dyn Fn(&Slope) -> u64| {
            self.slopes.iter().map(|one| y(of(one))).collect::<Vec<_>>()
        };
        let (from, to) = (points(&|one| one.before), points(&|one| one.after));
        let before = Ends::of(&texts(&|one| one.before_text.clone()), &from, theme);
        let after_texts = texts(&|one| format!("{} {}", one.after_text, one.label));
        let after = Ends::of(&after_texts, &to, theme);
        let left = EDGE + before.words.width + SPACE + RADIUS;
        let right = WIDTH - EDGE - after.words.width - SPACE - RADIUS;
        let mut canvas = Canvas::default();
        let head = Type::new("time", theme.label, theme.text).bold();
        for (x, text, anchor) in [
            (left, &self.head[1], Anchor::Start),
            (right, &self.head[2], Anchor::End),
        ] {
            let kind = head.anchor(anchor);
            canvas.text(x, EDGE + theme.label, kind, std::slice::from_ref(text));
            canvas.line("guide", (x, top), (x, top + plot), (theme.guide, 1.5), "");
        }
        for (at, slope) in self.slopes.iter().enumerate() {
            let ends = (from.get(at).copied(), to.get(at).copied());
            let (Some(one), Some(other)) = ends else {
                continue;
            };
            let (ink, width) = if slope.is_strong {
                (theme.bar, 5.0)
            } else {
                (theme.muted, 2.0)
            };
            canvas.open("row", "");
            canvas.line("slope", (left, one), (right, other), (ink, width), "");
            for (x, y) in [(left, one), (right, other)] {
                let fill = if slope.is_strong {
                    theme.bar
                } else {
                    theme.ground
                };
                canvas.circle("end", (x, y), RADIUS, fill, (ink, ""));
            }
            let kind = Type::new("value", theme.small, theme.text);
            let kind = if slope.is_strong { kind.bold() } else { kind };
            let middle = |ends: &Ends| ends.middles.get(at).copied().unwrap_or(top);
            let x = left - RADIUS - SPACE;
            let hung = kind.anchor(Anchor::End);
            canvas.text_around(x, middle(&before), hung, before.words.lines(at));
            let x = right + RADIUS + SPACE;
            canvas.text_around(x, middle(&after), kind, after.words.lines(at));
            canvas.close();
        }
        let bottom = (top + plot).max(before.lowest()).max(after.lowest());
        let head = Head {
            id: &self.id,
            kind: "slopes",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: bottom + theme.small + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures.
    pub fn table(&self) -> Table {
        let row = |one: &Slope| {
            vec![
                one.label.clone(),
                one.before_text.clone(),
                one.after_text.clone(),
                one.said.clone(),
            ]
        };
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self.slopes.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slope(label: &str, before: u64, after: u64) -> Slope {
        Slope {
            label: label.to_owned(),
            before,
            before_text: format!("{before}"),
            after,
            after_text: format!("{after}"),
            said: String::new(),
            is_strong: after > before,
        }
    }

    fn slopes(slopes: Vec<Slope>) -> Slopes {
        Slopes {
            id: "bus".to_owned(),
            title: "Comment venez-vous ?".to_owned(),
            desc: "De 2026 à 2027".to_owned(),
            head: ["Réponse", "2026", "2027", "Ce qui change"].map(str::to_owned),
            slopes,
            theme: Theme::page(),
        }
    }

    fn of(svg: &str, class: &str, name: &str) -> Vec<f64> {
        let parsed = roxmltree::Document::parse(svg).unwrap();
        parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some(class))
            .filter_map(|node| node.attribute(name)?.parse().ok())
            .collect()
    }

    #[test]
    fn more_is_higher_and_what_is_said_is_thick() {
        let svg = slopes(vec![slope("bus", 1000, 4000), slope("à pied", 4000, 1000)]).svg();
        let (from, to) = (of(&svg, "slope", "y1"), of(&svg, "slope", "y2"));
        assert!(to[0] < from[0] && to[1] > from[1]);
        assert!((from[0] - to[1]).abs() < 0.02, "the same share is as high");
        let widths = of(&svg, "slope", "stroke-width");
        assert!(widths[0] > widths[1]);
    }

    #[test]
    fn words_at_one_end_never_lie_on_each_other() {
        let all: Vec<Slope> = (0..12)
            .map(|n| slope(&format!("réponse {n}"), 3000 + n, 3000))
            .collect();
        let svg = slopes(all).svg();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let values = parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some("value"));
        let mut after: Vec<f64> = values
            .filter(|node| node.attribute("text-anchor").is_none())
            .map(|node| node.attribute("y").unwrap().parse().unwrap())
            .collect();
        after.sort_by(f64::total_cmp);
        assert_eq!(after.len(), 12);
        assert!(
            after
                .windows(2)
                .all(|two| two[1] - two[0] >= Theme::page().small)
        );
        let box_of = parsed.root_element().attribute("viewBox").unwrap();
        let height: f64 = box_of.rsplit(' ').next().unwrap().parse().unwrap();
        assert!(after[11] < height);
    }

    #[test]
    fn nothing_is_still_a_picture_and_a_table() {
        let none = slopes(vec![]);
        assert!(roxmltree::Document::parse(&none.svg()).is_ok());
        assert!(none.table().rows.is_empty());
        let table = slopes(vec![slope("bus", 0, 10_000)]).table();
        assert_eq!(table.rows[0], ["bus", "0", "10000", ""]);
    }
}
