//! How each kind of question is asked on paper.

mod tables;

use glane_core::id::{ItemKey, QuestionKey};
use glane_core::kind::Kind;
use glane_core::kind::other::OTHER;
use glane_core::kind::scale::Scale;
use glane_core::script::{Group, Question, Tags};
use glane_core::sheet::{Area, Ask, Shape, Task, Tick};
use glane_core::text::normal_form;
use glane_locale::Arg;

use self::tables::wide_of;
use super::block::{Block, Entry, Part, Text};
use super::size::{Size, WIDE};
use super::words::Words;

/// How many frames there are for what people add of their own.
const OWN: usize = 2;

/// What is not known until it is set.
const NOWHERE: Area = Area {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
};

/// What a question is on paper: its words, and its tasks that have no place yet.
pub(super) struct Asked {
    pub(super) block: Block,
    pub(super) tasks: Vec<Task>,
}

/// One question being put on paper.
struct Making<'a> {
    /// Which of the blocks.
    at: usize,
    question: &'a QuestionKey,
    size: Size,
    words: Words<'a>,
    /// What the script says of the question beside its words: faces or stars, say.
    tags: Option<&'a Tags>,
    tasks: Vec<Task>,
}

/// A script's question. `ideas` are those that people proposed and that may be shown.
pub(super) fn question(
    (at, number): (usize, usize),
    question: &Question,
    ideas: &[(ItemKey, String)],
    size: Size,
    words: Words<'_>,
) -> Asked {
    let mut making = Making {
        at,
        question: &question.key,
        size,
        words,
        tags: Some(&question.tags),
        tasks: Vec::new(),
    };
    let (hint, parts) = making.asked(question, ideas);
    let help = question.help.as_ref().map(|help| words.label(help));
    let is_said = help.as_ref().is_some_and(|help| says(&help.text, &hint));
    Asked {
        block: Block {
            number: Some(number),
            title: words.label(&question.label),
            help,
            hint: if is_said { String::new() } else { hint },
            parts,
        },
        tasks: making.tasks,
    }
}

/// Whether a help says already what is to be done, in the same words.
fn says(help: &str, hint: &str) -> bool {
    let plain = |text: &str| normal_form(text.trim().trim_end_matches('.'));
    let hint = plain(hint);
    let at = |help: &str| help.find(&hint).map(|at| at + hint.len());
    // « De 1 à 5 » is no part of « De 1 à 50 ».
    at(&plain(help)).is_some_and(|end| {
        let help = plain(help);
        help.get(end..)
            .and_then(|rest| rest.chars().next())
            .is_none_or(|next| !next.is_alphanumeric())
    })
}

/// Which group somebody is in.
pub(super) fn group(
    at: usize,
    key: &QuestionKey,
    groups: &[Group],
    size: Size,
    words: Words<'_>,
) -> Asked {
    let mut making = Making {
        at,
        question: key,
        size,
        words,
        tags: None,
        tasks: Vec::new(),
    };
    let of = |group: &Group| {
        Some((
            ItemKey::new(group.key.as_str()).ok()?,
            words.label(&group.label),
        ))
    };
    let items: Vec<_> = groups.iter().filter_map(of).collect();
    let parts = making.list(Shape::Circle, &items, false);
    Asked {
        block: Block {
            number: None,
            title: words.own(words.text("participant-group-legend")),
            help: None,
            hint: words.text("participant-choice-hint"),
            parts,
        },
        tasks: making.tasks,
    }
}

impl Making<'_> {
    /// What is to be done in a few words, and how it looks.
    fn asked(&mut self, question: &Question, ideas: &[(ItemKey, String)]) -> (String, Vec<Part>) {
        let words = self.words;
        let items: Vec<(ItemKey, Text)> = question
            .items
            .iter()
            .map(|item| (item.key.clone(), words.item(item)))
            .collect();
        match &question.kind {
            Kind::Words(kind) => {
                let mut hint = words.n("participant-words-hint", "max", kind.max);
                if kind.max > 1 {
                    hint = format!("{hint} {}", words.text("sheet-words"));
                }
                (
                    hint,
                    vec![self.frames(kind.max, self.size.words, self.size.line, false)],
                )
            }
            Kind::Open(kind) => {
                let lines = match kind.max_chars {
                    0..=150 => 3,
                    151..=500 => 5,
                    _ => 7,
                };
                let high = lines * self.size.line * 9 / 10;
                (
                    words.text("sheet-write"),
                    vec![self.frames(1, 1, high, true)],
                )
            }
            Kind::Choice(choice) => (
                words.text("participant-choice-hint"),
                self.list(Shape::Circle, &items, choice.other),
            ),
            Kind::Choices(choices) => (
                self.most("participant-choices-hint", choices.max),
                self.list(Shape::Square, &items, choices.other),
            ),
            Kind::Slots(_) => (
                words.text("participant-slots-hint"),
                self.list(Shape::Square, &items, false),
            ),
            Kind::Ideas(kind) => {
                let proposed = ideas
                    .iter()
                    .map(|(key, text)| (key.clone(), words.own(text)));
                let items: Vec<_> = items.into_iter().chain(proposed).collect();
                let mut parts = self.list(Shape::Square, &items, false);
                if kind.open {
                    parts.extend(self.own("sheet-own-ideas"));
                }
                (self.most("participant-ideas-hint", kind.max), parts)
            }
            Kind::Scale(scale) => (
                self.ends("participant-scale-hint", scale),
                self.scale(None, scale),
            ),
            Kind::Number(number) => self.number(number),
            Kind::Ranking(ranking) => self.ranking(ranking, &items),
            Kind::Points(points) => self.points(points, &items),
            Kind::Grid(grid) => {
                let hint = self.ends("participant-grid-hint", &grid.scale);
                (hint, self.grid(&grid.scale, &items))
            }
            Kind::Statements(kind) => {
                let added = ideas
                    .iter()
                    .map(|(key, text)| (key.clone(), words.own(text)));
                let items: Vec<_> = items.into_iter().chain(added).collect();
                let mut parts = self.statements(&items);
                if kind.open {
                    parts.extend(self.own("sheet-own-statements"));
                }
                (words.text("participant-statements-hint"), parts)
            }
            Kind::Profile(profile) => {
                let mut parts = Vec::new();
                for ask in &profile.asks {
                    let text = words.label(&ask.label);
                    let options: Vec<_> = ask
                        .options
                        .iter()
                        .map(|option| (option.key.clone(), words.label(&option.label)))
                        .collect();
                    parts.push(Part::Said { text });
                    parts.extend(self.list(Shape::Circle, &options, false));
                }
                (words.text("participant-profile-hint"), parts)
            }
            // No script has one.
            Kind::Reaction(_) => (String::new(), Vec::new()),
        }
    }

    /// Circles or squares of a line or of the whole question, and their names.
    fn boxes(&mut self, row: Option<&ItemKey>, shape: Shape, keys: &[ItemKey]) -> Vec<String> {
        let task = self.tasks.len();
        let ticks: Vec<Tick> = keys
            .iter()
            .map(|key| Tick {
                item: key.clone(),
                area: NOWHERE,
                shape,
            })
            .collect();
        self.tasks.push(Task {
            question: self.question.clone(),
            row: row.cloned(),
            ask: match shape {
                Shape::Circle => Ask::One(ticks),
                Shape::Square => Ask::Several(ticks),
            },
        });
        let name = |tick| format!("{}.{task}.{tick}", self.at);
        (0..keys.len()).map(name).collect()
    }

    /// A frame to write in, and its name.
    fn frame(&mut self, row: Option<&ItemKey>) -> String {
        let name = format!("{}.{}", self.at, self.tasks.len());
        self.tasks.push(Task {
            question: self.question.clone(),
            row: row.cloned(),
            ask: Ask::Write(NOWHERE),
        });
        name
    }

    fn frames(&mut self, count: usize, across: usize, high: i32, ruled: bool) -> Part {
        Part::Frames {
            ids: (0..count).map(|_| self.frame(None)).collect(),
            across,
            high,
            ruled,
        }
    }

    /// Frames for what people add.
    fn own(&mut self, key: &str) -> [Part; 2] {
        let text = self.words.own(self.words.text(key));
        [
            Part::Said { text },
            self.frames(OWN, 1, self.size.line, false),
        ]
    }

    /// A hint that may have a limit.
    fn most(&self, key: &str, max: Option<usize>) -> String {
        match max {
            Some(max) => self.words.n(&format!("{key}-max"), "max", max),
            None => self.words.text(key),
        }
    }

    fn ends(&self, key: &str, scale: &Scale) -> String {
        let ends = [
            ("min", Arg::Integer(scale.min)),
            ("max", Arg::Integer(scale.max)),
        ];
        self.words.format(key, &ends)
    }

    fn list(&mut self, shape: Shape, items: &[(ItemKey, Text)], takes_other: bool) -> Vec<Part> {
        let keys: Vec<ItemKey> = items.iter().map(|(key, _)| key.clone()).collect();
        let names = self.boxes(None, shape, &keys);
        let is_other = |key: &ItemKey| takes_other && key.as_str() == OTHER;
        let mut plain = Vec::new();
        let mut others = Vec::new();
        for ((key, text), id) in items.iter().zip(names) {
            let frame = is_other(key).then(|| self.frame(Some(key)));
            let to = if frame.is_some() {
                &mut others
            } else {
                &mut plain
            };
            to.push(Entry {
                id,
                text: text.clone(),
                frame,
                under: wide_of(&text.text, self.size.text) > WIDE / 2,
            });
        }
        let shape = match shape {
            Shape::Circle => "circle",
            Shape::Square => "square",
        };
        let widest = plain
            .iter()
            .map(|entry| wide_of(&entry.text.text, self.size.text));
        let widest = widest.max().unwrap_or(0) + self.size.side + 300;
        // Short ones stand side by side, as long as the eye goes down them.
        let across = match plain.len() {
            9.. if widest <= WIDE / 3 - 400 => 3,
            4.. if widest <= WIDE / 2 - 400 => 2,
            _ => 1,
        };
        let column = plain.len().div_ceil(across).max(1);
        let columns: Vec<Vec<Entry>> = plain.chunks(column).map(<[Entry]>::to_vec).collect();
        let list = |columns| Part::List { shape, columns };
        let mut parts = Vec::new();
        if !columns.is_empty() {
            parts.push(list(columns));
        }
        if !others.is_empty() {
            parts.push(list(vec![others]));
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn what_a_help_says_already_is_not_said_twice() {
        assert!(says("De 1 à 5. Sans avis ? Passez.", "De 1 à 5."));
        assert!(says("de 1 à 5", "De 1 à 5."));
        assert!(!says("De 1 à 50.", "De 1 à 5."));
        assert!(!says("Comme vous voulez.", "De 1 à 5."));
    }
}
