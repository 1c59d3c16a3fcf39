//! A question of a sheet as it is typed: what can be ticked, which lines it has, how its answers are written.

use glane_core::kind::Kind;
use glane_core::text::unbroken;
use glane_live::inside::Inside;

use super::super::super::aloud::line::options as offered;
use super::super::super::form::Fields;
use super::printing::Asking;
use super::{OWN, TICKED, numbers};
use crate::pages::participant::form;
use crate::tr::Tr;

/// A question of the sheet.
pub(super) struct Line {
    pub(super) number: Option<usize>,
    pub(super) key: String,
    pub(super) round: u32,
    /// In which of its rounds it counts, where there are several.
    pub(super) in_round: Option<String>,
    /// Whether nobody asks it any more.
    pub(super) is_gone: bool,
    pub(super) label: String,
    pub(super) help: String,
    /// What can be ticked: under a heading of its own where the question has several.
    pub(super) options: Vec<(String, Vec<String>)>,
    /// Lines that are each answered by the number of a box.
    pub(super) rows: Vec<String>,
    /// Lines that have a field each for the number beside them.
    pub(super) numbers: Vec<Numbered>,
    pub(super) typed: String,
    /// The field for what is written beside: its label, what was typed.
    pub(super) own: Option<(String, String)>,
    pub(super) wrong: Option<String>,
    pub(super) focus: bool,
}

/// A line with a field of its own.
pub(super) struct Numbered {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) name: String,
    pub(super) typed: String,
    pub(super) is_wrong: bool,
    pub(super) focus: bool,
}

impl Line {
    /// Puts the cursor here: at the first of these lines, where some are named.
    pub(super) fn mark(&mut self, wrong: &[String]) {
        for row in &mut self.numbers {
            row.is_wrong = wrong.contains(&row.key);
        }
        let at = self.numbers.iter().position(|row| row.is_wrong);
        match self.numbers.get_mut(at.unwrap_or(0)) {
            Some(row) => row.focus = true,
            None => self.focus = true,
        }
    }
}

/// A question with what was typed for it.
pub(super) fn line(t: &Tr, inside: &Inside, asked: &Asking, fields: Fields<'_>) -> Line {
    let question = &asked.question;
    let typed = |kind: &str| {
        let typed = fields.get(&format!("{kind}{}", question.key));
        typed.unwrap_or_default().to_owned()
    };
    let ticks = |ticks: &[form::Tick]| ticks.iter().map(|tick| tick.label.to_string()).collect();
    let (mut options, mut rows) = (Vec::new(), Vec::new());
    let key = question.key.as_str();
    let numbers = numbers::rows(&asked.fields).unwrap_or_default();
    let numbers: Vec<Numbered> = numbers
        .into_iter()
        .map(|row| {
            let name = numbers::name(key, &row.key);
            Numbered {
                typed: fields.get(&name).unwrap_or_default().to_owned(),
                name,
                key: row.key,
                label: row.label,
                is_wrong: false,
                focus: false,
            }
        })
        .collect();
    match &asked.fields {
        _ if !numbers.is_empty() => {}
        form::Fields::Profile { asks, rather_not } => {
            let ask = |ask: &form::Line| {
                let mut labels: Vec<String> = ticks(&ask.steps);
                labels.retain(|label| label != rather_not);
                (ask.label.to_string(), labels)
            };
            options = asks.iter().map(ask).collect();
        }
        form::Fields::Lines { lines, .. } => {
            rows = lines.iter().map(|row| row.label.to_string()).collect();
            if let Some(first) = lines.first() {
                options.push((t.text("typing-boxes"), ticks(&first.steps)));
            }
        }
        all => {
            let labels = offered(all).into_iter();
            let labels: Vec<String> = labels.map(|one| one.label).collect();
            if !labels.is_empty() {
                options.push((String::new(), labels));
            }
        }
    }
    let own = if question.kind.takes_other() {
        Some("typing-own-other")
    } else if question.kind.takes_ideas() {
        Some(match question.kind {
            Kind::Statements(_) => "typing-own-statement",
            _ => "typing-own-idea",
        })
    } else {
        None
    };
    Line {
        number: asked.number,
        key: question.key.to_string(),
        round: asked.round.0,
        in_round: (inside.state.round(&question.key).0 > 1 && !asked.is_gone).then(|| {
            let round = asked.round.0.to_string();
            t.with("typing-round", "round", &round)
        }),
        is_gone: asked.is_gone,
        label: unbroken(t.label(&question.label)),
        help: help(t, &question.kind, numbers.len()),
        options,
        rows,
        numbers,
        typed: typed(TICKED),
        own: own.map(|key| (t.text(key), typed(OWN))),
        wrong: None,
        focus: false,
    }
}

/// How the answers to a kind of question are typed.
fn help(t: &Tr, kind: &Kind, lines: usize) -> String {
    let bounds = |min: i64, max: i64| {
        let args = [("min", min.into()), ("max", max.into())];
        t.format("typing-help-scale", &args)
    };
    let key = match kind {
        Kind::Words(_) => "typing-help-words",
        Kind::Open(_) => "typing-help-open",
        Kind::Number(_) => "typing-help-number",
        Kind::Scale(scale) => return bounds(scale.min, scale.max),
        Kind::Choice(_) => "typing-help-choice",
        Kind::Choices(_) | Kind::Slots(_) | Kind::Ideas(_) => "typing-help-choices",
        Kind::Ranking(ranking) => {
            let places = ranking.places(lines).to_string();
            return t.with("typing-help-ranking", "places", &places);
        }
        Kind::Points(points) => {
            let total = points.total.to_string();
            return t.with("typing-help-points", "total", &total);
        }
        Kind::Grid(_) | Kind::Statements(_) => "typing-help-rows",
        Kind::Profile(_) => "typing-help-profile",
        // No script asks for one.
        Kind::Reaction(_) => return String::new(),
    };
    t.text(key)
}
