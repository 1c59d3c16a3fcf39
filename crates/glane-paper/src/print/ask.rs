//! How each kind of question is asked on paper.

use glane_core::date::Minute;
use glane_core::id::{ItemKey, QuestionKey};
use glane_core::kind::Kind;
use glane_core::kind::number::{Number, steps_in_one};
use glane_core::kind::other::OTHER;
use glane_core::kind::points::Points;
use glane_core::kind::ranking::Ranking;
use glane_core::kind::scale::Scale;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_core::label::Label;
use glane_core::script::signs::sign;
use glane_core::script::{Group, Item, Question, Tags};
use glane_core::sheet::{Area, Ask, Shape, Task, Tick, step_key};
use glane_locale::{Arg, Locale, PageLang, decimal, time_range};
use glane_typeset::width;

use super::block::{Block, Entry, Part, Row, Sign, Step, Text};
use super::size::{Size, WIDE, hundredths};

/// How many frames there are for what people add of their own.
const OWN: usize = 2;
/// What the words of a line need at least beside its circles.
const WORDS: i32 = 4_800;
/// How wide a step is that has a face or a star above it.
const SIGN: i32 = 640;
/// The widest a column of circles is.
const COLUMN: i32 = 3_000;

/// What is not known until it is set.
const NOWHERE: Area = Area {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
};

/// The words around questions, in the sheet's language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) locale: &'a Locale,
    pub(super) lang: PageLang,
}

impl Words<'_> {
    pub(super) fn text(&self, key: &str) -> String {
        self.locale.text(self.lang, key)
    }

    pub(super) fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.format(self.lang, key, args)
    }

    fn n(&self, key: &str, name: &str, n: usize) -> String {
        self.format(key, &[(name, n.into())])
    }

    fn label(&self, label: &Label) -> Text {
        Text::of(label, self.lang.code())
    }

    /// Something to tick; a time slot whose words do not say its hours says them, as on phones.
    fn item(&self, item: &Item) -> Text {
        let mut text = self.label(&item.label);
        let says_hours = text.text.contains(|c: char| c.is_numeric());
        if let Some(window) = item.window.filter(|_| !says_hours) {
            let clock = |minute: Minute| {
                let (hour, minute) = minute.hour_minute();
                let whole = |n| u8::try_from(n).unwrap_or_default();
                (whole(hour), whole(minute))
            };
            let hours = time_range(self.lang, clock(window.from), clock(window.to));
            text.text = format!("{} ({hours})", text.text);
        }
        text
    }

    fn own(&self, text: impl Into<String>) -> Text {
        Text::plain(text, self.lang.code())
    }
}

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
    Asked {
        block: Block {
            number: Some(number),
            title: words.label(&question.label),
            help: question.help.as_ref().map(|help| words.label(help)),
            hint,
            parts,
        },
        tasks: making.tasks,
    }
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

    fn scale(&mut self, row: Option<&ItemKey>, scale: &Scale) -> Vec<Part> {
        let steps: Vec<i64> = (scale.min..=scale.max).collect();
        let keys: Vec<ItemKey> = steps.iter().filter_map(|step| step_key(*step)).collect();
        let ids = self.boxes(row, Shape::Circle, &keys);
        let told: Vec<String> = steps.iter().map(|step| self.told(*step)).collect();
        let widest = told.iter().map(|text| wide_of(text, self.size.text) + 300);
        let signs = self.signs(scale);
        let drawn = if signs.iter().any(Option::is_some) {
            SIGN
        } else {
            0
        };
        let wide = widest.max().unwrap_or(0).max(self.size.pitch + 160);
        let wide = wide.max(drawn);
        let count = i32::try_from(steps.len()).unwrap_or(i32::MAX);
        let label = |label: &Option<Label>| label.as_ref().map(|label| self.words.label(label));
        let (low, high) = (label(&scale.low), label(&scale.high));
        // What both ends say stands beside the circles where it has the room, on one line.
        let ends = [&low, &high].into_iter().flatten();
        let ends: i32 = ends
            .map(|end| wide_of(&end.text, self.size.small) + 500)
            .sum();
        vec![Part::Scale {
            low,
            high,
            across: usize::try_from(WIDE / wide).unwrap_or(1).max(1),
            beside: count.saturating_mul(wide).saturating_add(ends) <= WIDE,
            wide,
            steps: ids
                .into_iter()
                .zip(told)
                .zip(signs)
                .map(|((id, text), sign)| Step { id, text, sign })
                .collect(),
        }]
    }

    /// The face or star of each step of a scale, in their order.
    fn signs(&self, scale: &Scale) -> Vec<Option<Sign>> {
        let ends = (scale.min, scale.max);
        let of = |step: i64| match sign(self.tags?, ends, step)? {
            "★" => Some(Sign::Star(true)),
            "☆" => Some(Sign::Star(false)),
            // From the saddest on, evenly to the happiest.
            _ => {
                let (at, all) = (step - scale.min, scale.max - scale.min);
                let mood = (2000 * at).checked_div(all)? - 1000;
                Some(Sign::Face(i32::try_from(mood).ok()?))
            }
        };
        (scale.min..=scale.max).map(of).collect()
    }

    /// A step as it is read.
    fn told(&self, step: i64) -> String {
        // Steps are small: they stand between two bounds that a script sets.
        #[allow(clippy::cast_precision_loss)]
        let value = step as f64;
        decimal(self.words.lang, value, 0)
    }

    fn number(&mut self, number: &Number) -> (String, Vec<Part>) {
        #[allow(clippy::cast_precision_loss)]
        let bound = |steps: i64| {
            let value = steps as f64 / steps_in_one(number.decimals) as f64;
            Arg::Text(decimal(self.words.lang, value, number.decimals))
        };
        let unit = number.unit.as_ref().map(|unit| self.words.label(unit));
        let after = unit.as_ref().map(|unit| format!("\u{a0}{}", unit.text));
        let args = [
            ("min", bound(number.min)),
            ("max", bound(number.max)),
            ("unit", Arg::Text(after.unwrap_or_default())),
            ("decimals", usize::from(number.decimals).into()),
        ];
        let hint = self.words.format("participant-number-hint", &args);
        let entry = Entry {
            id: self.frame(None),
            text: unit.unwrap_or_else(|| self.words.own("")),
            frame: None,
            under: false,
        };
        let wide = 4 * self.size.line;
        let entries = vec![entry];
        (hint, vec![Part::Amounts { wide, entries }])
    }

    fn points(&mut self, points: &Points, items: &[(ItemKey, Text)]) -> (String, Vec<Part>) {
        let total = [("total", Arg::Integer(points.total))];
        let hint = self.words.format("participant-points-hint", &total);
        let entries = items.iter().map(|(key, text)| Entry {
            id: self.frame(Some(key)),
            text: text.clone(),
            frame: None,
            under: false,
        });
        let entries = entries.collect();
        let wide = 2 * self.size.line;
        (hint, vec![Part::Amounts { wide, entries }])
    }

    fn ranking(&mut self, ranking: &Ranking, items: &[(ItemKey, Text)]) -> (String, Vec<Part>) {
        let places = ranking.places(items.len());
        let key = if places == items.len() {
            "participant-ranking-hint-all"
        } else {
            "participant-ranking-hint"
        };
        let hint = self.words.n(key, "places", places);
        let last = i64::try_from(places).unwrap_or(i64::MAX);
        let scale = Scale {
            min: 1,
            max: last,
            low: None,
            high: None,
        };
        (hint, self.grid(&scale, items))
    }

    fn grid(&mut self, scale: &Scale, items: &[(ItemKey, Text)]) -> Vec<Part> {
        let steps: Vec<i64> = (scale.min..=scale.max).collect();
        let heads: Vec<Text> = steps
            .iter()
            .map(|step| self.words.own(self.told(*step)))
            .collect();
        let keys: Vec<ItemKey> = steps.iter().filter_map(|step| step_key(*step)).collect();
        let label = |label: &Option<Label>| label.as_ref().map(|label| self.words.label(label));
        let ends = (label(&scale.low), label(&scale.high));
        if let Some(wide) = self.column(&heads) {
            let heads = (heads, self.signs(scale));
            return vec![self.matrix(ends, heads, wide, &keys, items)];
        }
        // Too many steps to stand beside the words: under them.
        let mut parts = Vec::new();
        for (key, text) in items {
            parts.push(Part::Said { text: text.clone() });
            parts.extend(self.scale(Some(key), scale));
        }
        parts
    }

    fn statements(&mut self, items: &[(ItemKey, Text)]) -> Vec<Part> {
        let votes = [
            (AGREE, "participant-statements-agree"),
            (PASS, "participant-statements-pass"),
            (DISAGREE, "participant-statements-disagree"),
        ];
        let keys: Vec<ItemKey> = votes
            .iter()
            .filter_map(|(vote, _)| step_key(*vote))
            .collect();
        let heads: Vec<Text> = votes
            .iter()
            .map(|(_, key)| self.words.own(self.words.text(key)))
            .collect();
        let wide = self.column(&heads).unwrap_or(COLUMN);
        vec![self.matrix((None, None), (heads, Vec::new()), wide, &keys, items)]
    }

    /// How wide each column is under its words, broken between words; none if they leave too little to the lines.
    fn column(&self, heads: &[Text]) -> Option<i32> {
        let words = heads.iter().flat_map(|head| head.text.split(' '));
        let widest = words.map(|word| wide_of(word, self.size.small) + 300);
        let wide = widest.max().unwrap_or(0).max(self.size.pitch + 100);
        let count = i32::try_from(heads.len()).ok()?;
        let wide = wide.min(COLUMN);
        (count.checked_mul(wide)? <= WIDE - WORDS).then_some(wide)
    }

    fn matrix(
        &mut self,
        (low, high): (Option<Text>, Option<Text>),
        (heads, signs): (Vec<Text>, Vec<Option<Sign>>),
        wide: i32,
        keys: &[ItemKey],
        items: &[(ItemKey, Text)],
    ) -> Part {
        // Circles stand near their words: the eye does not lose the line.
        let count = i32::try_from(heads.len()).unwrap_or(0);
        let widest = items
            .iter()
            .map(|(_, text)| wide_of(&text.text, self.size.text));
        let first = widest.max().unwrap_or(0) + 800;
        let first = first.max(WORDS).min(WIDE - count * wide);
        let rows = items.iter().map(|(item, text)| Row {
            text: text.clone(),
            ids: self.boxes(Some(item), Shape::Circle, keys),
        });
        Part::Matrix {
            rows: rows.collect(),
            first,
            low,
            high,
            heads,
            signs,
            wide,
        }
    }
}

/// How wide a text is in hundredths of a millimetre.
fn wide_of(text: &str, size: f64) -> i32 {
    hundredths(width(text, size, false))
}
