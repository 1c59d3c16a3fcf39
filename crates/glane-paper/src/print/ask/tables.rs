//! Steps, numbers, places and points: what is asked in lines of circles, or in frames one below the other.

use glane_core::id::ItemKey;
use glane_core::kind::number::{Number, steps_in_one};
use glane_core::kind::points::Points;
use glane_core::kind::ranking::Ranking;
use glane_core::kind::scale::Scale;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_core::label::Label;
use glane_core::script::signs::sign;
use glane_core::sheet::{Shape, step_key};
use glane_locale::{Arg, decimal};
use glane_typeset::width;

use super::Making;
use crate::print::block::{Entry, Part, Row, Sign, Step, Text};
use crate::print::size::{WIDE, hundredths};

/// What the words of a line need at least beside its circles.
const WORDS: i32 = 4_800;
/// How wide a step is that has a face or a star above it.
const SIGN: i32 = 640;
/// The widest a column of circles is.
const COLUMN: i32 = 3_000;

impl Making<'_> {
    pub(super) fn scale(&mut self, row: Option<&ItemKey>, scale: &Scale) -> Vec<Part> {
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
    pub(super) fn told(&self, step: i64) -> String {
        // Steps are small: they stand between two bounds that a script sets.
        #[allow(clippy::cast_precision_loss)]
        let value = step as f64;
        decimal(self.words.lang, value, 0)
    }

    pub(super) fn number(&mut self, number: &Number) -> (String, Vec<Part>) {
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

    pub(super) fn points(
        &mut self,
        points: &Points,
        items: &[(ItemKey, Text)],
    ) -> (String, Vec<Part>) {
        let total = [("total", Arg::Integer(points.total))];
        let hint = self.words.format("sheet-points", &total);
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

    pub(super) fn ranking(
        &mut self,
        ranking: &Ranking,
        items: &[(ItemKey, Text)],
    ) -> (String, Vec<Part>) {
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

    pub(super) fn grid(&mut self, scale: &Scale, items: &[(ItemKey, Text)]) -> Vec<Part> {
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

    pub(super) fn statements(&mut self, items: &[(ItemKey, Text)]) -> Vec<Part> {
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
pub(super) fn wide_of(text: &str, size: f64) -> i32 {
    hundredths(width(text, size, false))
}
