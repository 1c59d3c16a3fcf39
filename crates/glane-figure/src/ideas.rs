//! Ideas by votes: a ranked list whose sentences keep all their words.

use crate::canvas::{Anchor, Area, Canvas, EDGE, Head, Type, WIDTH};
use crate::marks::{self, Column, Paint, SPACE};
use crate::number::share;
use crate::table::Table;
use crate::theme::Theme;

/// One idea and how many back it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Idea {
    /// Its rank as text; ties may share one, and it may be empty.
    pub rank: String,
    /// The idea in its author's words; wrapped, never cut off.
    pub text: String,
    /// How many back it; not read when `hidden`.
    pub votes: u64,
    /// The votes as text, or what is said instead of them when `hidden`.
    pub votes_text: String,
    /// Draws a hatched stub, the same for all values.
    pub hidden: bool,
}

/// Ideas in the order given, each a sentence above its bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Ideas {
    /// Prefix of the ids inside the picture; unique in its page.
    pub id: String,
    /// Name of the picture, and caption of its table.
    pub title: String,
    /// What the picture shows, in a sentence.
    pub desc: String,
    /// Headings of the table: rank, idea, votes.
    pub head: [String; 3],
    /// The ideas, best first.
    pub ideas: Vec<Idea>,
    /// End of the scale, such as the number of people who voted; drawn as a pale track.
    pub max: Option<u64>,
    /// Colours and sizes.
    pub theme: Theme,
}

impl Ideas {
    /// The picture.
    pub fn svg(&self) -> String {
        let theme = &self.theme;
        let ranks = Column::bold(
            self.ideas.iter().map(|idea| idea.rank.as_str()),
            theme.label,
            120.0,
        );
        let votes = Column::bold(
            self.ideas.iter().map(|idea| idea.votes_text.as_str()),
            theme.label,
            220.0,
        );
        let left = EDGE
            + if ranks.width > 0.0 {
                ranks.width + SPACE
            } else {
                0.0
            };
        let right = WIDTH - EDGE - votes.width - SPACE;
        let texts = Column::new(
            self.ideas.iter().map(|idea| idea.text.as_str()),
            theme.label,
            right - left,
        );
        let max = marks::scale(
            self.max,
            self.ideas.iter().map(|idea| (idea.votes, idea.hidden)),
        );
        let bar_height = theme.bar_height * 0.5;
        let first = theme.label * 0.95;

        let mut canvas = Canvas::default();
        marks::define_hidden(
            &mut canvas,
            &self.id,
            theme,
            self.ideas.iter().any(|idea| idea.hidden),
        );
        let mut top = EDGE;
        for (at, idea) in self.ideas.iter().enumerate() {
            let lines = texts.height(at).max(ranks.height(at));
            canvas.open("row", "");
            let plain = Type::new("label", theme.label, theme.text);
            canvas.text(
                EDGE,
                top + first,
                Type {
                    class: "rank",
                    ..plain
                }
                .bold(),
                ranks.lines(at),
            );
            canvas.text(left, top + first, plain, texts.lines(at));
            let room = Area {
                x: left,
                y: top + lines + 4.0,
                width: right - left,
                height: bar_height,
            };
            let value = if idea.hidden {
                marks::stub(&mut canvas, room, &self.id, theme);
                Type::new("value", theme.label, theme.muted)
            } else {
                canvas.rect("track", room, theme.track, None);
                let paint = Paint {
                    fill: theme.bar,
                    ink: theme.bar,
                };
                marks::bar(&mut canvas, room, share(idea.votes, max), &paint);
                Type::new("value", theme.label, theme.text).bold()
            };
            canvas.text(
                WIDTH - EDGE,
                top + first,
                value.anchor(Anchor::End),
                votes.lines(at),
            );
            canvas.close();
            top += (lines + 4.0 + bar_height).max(votes.height(at)) + theme.gap * 1.3;
        }
        let bottom = (top - theme.gap * 1.3).max(EDGE);
        let head = Head {
            id: &self.id,
            kind: "ideas",
            title: &self.title,
            desc: &self.desc,
            width: WIDTH,
            height: bottom + EDGE,
        };
        canvas.finish(&head, theme)
    }

    /// The same in words and figures.
    pub fn table(&self) -> Table {
        let row = |idea: &Idea| {
            vec![
                idea.rank.clone(),
                idea.text.clone(),
                idea.votes_text.clone(),
            ]
        };
        Table {
            caption: self.title.clone(),
            head: self.head.to_vec(),
            rows: self.ideas.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ideas(texts: &[(&str, u64, bool)]) -> Ideas {
        let idea = |(at, (text, votes, hidden)): (usize, &(&str, u64, bool))| Idea {
            rank: format!("{}.", at + 1),
            text: (*text).to_owned(),
            votes: *votes,
            votes_text: if *hidden {
                "masqué".to_owned()
            } else {
                votes.to_string()
            },
            hidden: *hidden,
        };
        Ideas {
            id: "pistes".to_owned(),
            title: "Pistes".to_owned(),
            desc: String::new(),
            head: ["Rang".to_owned(), "Piste".to_owned(), "Voix".to_owned()],
            ideas: texts.iter().enumerate().map(idea).collect(),
            max: None,
            theme: Theme::projector(),
        }
    }

    #[test]
    fn a_long_idea_keeps_every_word() {
        let text = "Former ensemble les équipes, les bénévoles et les jeunes ".repeat(12);
        let svg = ideas(&[(&text, 4, false)]).svg();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let label = parsed
            .descendants()
            .find(|node| node.attribute("class") == Some("label"))
            .unwrap();
        let shown: String = label
            .descendants()
            .filter_map(|node| if node.is_text() { node.text() } else { None })
            .collect();
        assert_eq!(shown, text.trim());
    }

    #[test]
    fn rows_never_overlap() {
        let long = "mot ".repeat(80);
        let svg = ideas(&[(&long, 4, false), ("court", 2, false), (&long, 1, true)]).svg();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let ys: Vec<f64> = parsed
            .descendants()
            .filter(|node| matches!(node.attribute("class"), Some("label" | "track" | "hidden")))
            .map(|node| node.attribute("y").unwrap().parse().unwrap())
            .collect();
        assert_eq!(ys.len(), 6);
        assert!(ys.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn hidden_votes_tell_nothing() {
        assert_eq!(
            ideas(&[("a", 9, false), ("b", 1, true)]).svg(),
            ideas(&[("a", 9, false), ("b", 99, true)]).svg()
        );
    }

    #[test]
    fn the_table_has_rank_idea_and_votes() {
        assert_eq!(ideas(&[("a", 9, false)]).table().rows, [["1.", "a", "9"]]);
    }
}
