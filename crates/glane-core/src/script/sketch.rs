//! A question as somebody types it in a hurry, written into a script: nothing but a text, a way to answer and perhaps
//! some options. What comes out is a script like any other, to be read, corrected and used again.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::edit::heads;
use super::read::{ITEMS_MAX, LABEL_MAX, quoted, read, slug_of};
use crate::date::{Day, Minute};
use crate::id::{KEY_MAX, QuestionKey, Slug};
use crate::text;

/// The steps of a scale that is asked in a hurry.
const STEPS: (u32, u32) = (1, 5);
/// The numbers that are taken when one is asked for in a hurry.
const NUMBERS: (u32, u32) = (0, 1000);
/// What names the heading that a question stands under.
const PART: &str = "partie";
/// The key of a question whose text gives none.
const KEY: &str = "question";
/// The fewest options worth choosing among.
pub const OPTIONS_MIN: usize = 2;

/// The ways to answer that need no more than a text and some options.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A few words.
    Words,
    /// One of several options.
    OneChoice,
    /// Several of them.
    Choices,
    /// A step of a scale.
    Scale,
    /// A text.
    Text,
    /// Ideas that people bring and back.
    Ideas,
    /// A number.
    Number,
    /// Options put in order.
    Ranking,
    /// Points shared among options.
    Points,
    /// Lines that are each rated on one scale.
    Grid,
    /// Statements that one agrees with or not.
    Statements,
    /// Time slots: options that end with their hours (`Lundi matin, 9h-12h`).
    Slots,
}

impl Form {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 12] = [
        Self::Words,
        Self::OneChoice,
        Self::Choices,
        Self::Scale,
        Self::Text,
        Self::Ideas,
        Self::Number,
        Self::Ranking,
        Self::Points,
        Self::Grid,
        Self::Statements,
        Self::Slots,
    ];

    /// What a script calls it (`type`).
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "mots",
            Self::OneChoice => "un-choix",
            Self::Choices => "plusieurs-choix",
            Self::Scale => "echelle",
            Self::Text => "texte",
            Self::Ideas => "idees",
            Self::Number => "nombre",
            Self::Ranking => "classement",
            Self::Points => "points",
            Self::Grid => "grille",
            Self::Statements => "affirmations",
            Self::Slots => "creneaux",
        }
    }

    /// The form that a script calls so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// Whether lines are typed with the question: options, things to rate, statements, slots.
    pub fn has_options(self) -> bool {
        self.list().is_some()
    }

    /// The field of a script that lists them.
    fn list(self) -> Option<&'static str> {
        match self {
            Self::OneChoice | Self::Choices | Self::Ranking | Self::Points | Self::Slots => {
                Some("options")
            }
            Self::Grid => Some("lignes"),
            Self::Statements => Some("affirmations"),
            Self::Words | Self::Scale | Self::Text | Self::Ideas | Self::Number => None,
        }
    }
}

/// A question as it was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sketch {
    /// How it is answered.
    pub form: Form,
    /// What is asked.
    pub label: String,
    /// What there is to choose among.
    pub options: Vec<String>,
    /// When each slot begins and ends, as typed; nothing where options are no slots.
    pub hours: Vec<(String, String)>,
    /// What the ends of a scale mean.
    pub ends: [String; 2],
}

/// What is wrong with a question as it was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing is asked, or too much in one line.
    Label,
    /// Fewer than [`OPTIONS_MIN`] options.
    Few,
    /// More than [`ITEMS_MAX`].
    Many,
    /// One of them is too long.
    Long,
    /// Two of them say the same.
    Twice,
    /// A slot whose hours are missing, or end before they begin.
    Hours,
}

impl Sketch {
    /// A question from the fields of a form: options stand one a line.
    pub fn of(form: Form, label: &str, options: &str, ends: [&str; 2]) -> Result<Self, Wrong> {
        let label = text::clean_line(label);
        if label.is_empty() || text::length(&label) > LABEL_MAX {
            return Err(Wrong::Label);
        }
        let mut options: Vec<String> = if form.has_options() {
            let lines = options.lines().map(text::clean_line);
            lines.filter(|line| !line.is_empty()).collect()
        } else {
            Vec::new()
        };
        let mut hours = Vec::new();
        if form == Form::Slots {
            for option in &mut options {
                let (label, from, to) = slot(option).ok_or(Wrong::Hours)?;
                hours.push((from, to));
                *option = label;
            }
        }
        let forms: BTreeSet<String> = options.iter().map(|one| text::normal_form(one)).collect();
        if form.has_options() && options.len() < OPTIONS_MIN {
            return Err(Wrong::Few);
        }
        if options.len() > ITEMS_MAX {
            return Err(Wrong::Many);
        }
        if forms.len() < options.len() {
            return Err(Wrong::Twice);
        }
        let ends = ends.map(text::clean_line);
        let is_long = |line: &String| text::length(line) > LABEL_MAX;
        if options.iter().chain(&ends).any(is_long) {
            return Err(Wrong::Long);
        }
        Ok(Self {
            form,
            label,
            options,
            hours,
            ends,
        })
    }

    /// The key it gets where some are taken.
    pub fn key(&self, is_taken: impl Fn(&QuestionKey) -> bool) -> Option<QuestionKey> {
        let named = slug_of(&self.label).and_then(|key| QuestionKey::new(key).ok());
        let named = named.filter(|key| !key.is_reaction());
        let stem = named.map_or_else(|| KEY.to_owned(), |key| key.to_string());
        numbered(&stem)
            .filter_map(|key| QuestionKey::new(key).ok())
            .find(|key| !is_taken(key))
    }

    /// Its section of a script.
    fn section(&self, key: &QuestionKey) -> String {
        let mut section = format!(
            "[[question]]\ncle = {}\ntype = {}\ntexte = {}\n",
            quoted(key.as_str()),
            quoted(self.form.name()),
            quoted(&self.label)
        );
        // Writing to a string cannot fail.
        let mut line = |text: String| {
            let _ = writeln!(section, "{text}");
        };
        if let Some(list) = self.form.list() {
            line(format!("{list} = ["));
            let mut taken = BTreeSet::new();
            for (option, n) in self.options.iter().zip(1..) {
                let own = slug_of(option).unwrap_or_else(|| format!("option-{n}"));
                let own = numbered(&own).find(|key| taken.insert(key.clone()));
                let own = own.unwrap_or_else(|| format!("option-{n}"));
                let hours = self
                    .hours
                    .get(n - 1)
                    .map(|(from, to)| format!(", de = {}, a = {}", quoted(from), quoted(to)));
                line(format!(
                    "  {{ cle = {}, texte = {}{} }},",
                    quoted(&own),
                    quoted(option),
                    hours.unwrap_or_default()
                ));
            }
            line("]".to_owned());
        }
        if matches!(self.form, Form::Scale | Form::Grid) {
            line(format!("de = {}\na = {}", STEPS.0, STEPS.1));
            for (name, end) in ["debut", "fin"].into_iter().zip(&self.ends) {
                if !end.is_empty() {
                    line(format!("{name} = {}", quoted(end)));
                }
            }
        }
        if self.form == Form::Number {
            line(format!("de = {}\na = {}", NUMBERS.0, NUMBERS.1));
        }
        section
    }
}

/// A slot as it is typed, its hours at the end: `Lundi matin, 9h-12h`, `Le soir (de 18 h à 20 h)`.
fn slot(line: &str) -> Option<(String, String, String)> {
    let is_end = |c: char| c.is_whitespace() || matches!(c, ')' | '.');
    let rest = line.trim_end_matches(is_end);
    let (rest, to) = hour(rest)?;
    let rest =
        rest.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '→'));
    let rest = word_off(word_off(rest, "à"), "a");
    let (rest, from) = hour(rest)?;
    let rest = word_off(rest, "de");
    let is_between =
        |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '(' | '-' | '–' | '—');
    let label = rest.trim_end_matches(is_between);
    if Minute::parse(&from)? >= Minute::parse(&to)? {
        return None;
    }
    let label = if label.is_empty() { line } else { label };
    Some((label.to_owned(), from, to))
}

/// A text without the word it ends with.
fn word_off<'a>(text: &'a str, word: &str) -> &'a str {
    let text = text.trim_end();
    let before = text.strip_suffix(word);
    let is_word = |before: &&str| before.is_empty() || before.ends_with([' ', '(', ',']);
    before.filter(is_word).unwrap_or(text)
}

/// The hour that a text ends with, the longest one that reads, and what stands before.
fn hour(text: &str) -> Option<(&str, String)> {
    let starts = text.char_indices().rev().take(7).collect::<Vec<_>>();
    let starts = starts.into_iter().rev();
    starts
        .filter(|(at, c)| {
            let before = text
                .get(..*at)
                .and_then(|before| before.chars().next_back());
            c.is_ascii_digit() && !before.is_some_and(|before| before.is_ascii_digit())
        })
        .find_map(|(at, _)| {
            let (before, typed) = text.split_at_checked(at)?;
            let typed: String = typed.split_whitespace().collect();
            Minute::parse(&typed).map(|_| (before, typed))
        })
}

/// A name, and those that come after it where it is taken, within the length of a key.
fn numbered(stem: &str) -> impl Iterator<Item = String> + use<> {
    let short = stem.get(..stem.len().min(KEY_MAX - 5)).unwrap_or(stem);
    let short = short.trim_end_matches('-').to_owned();
    let others = (2..10_000).map(move |n| format!("{short}-{n}"));
    std::iter::once(stem.to_owned()).chain(others)
}

/// A script with the question put in: after the one that is named, first where none is. Everything else stays as it is
/// written. Nothing of a text where its questions are not sections of their own.
pub fn with_question(
    source: &str,
    after: Option<&QuestionKey>,
    key: &QuestionKey,
    sketch: &Sketch,
) -> Option<String> {
    let before = read(source).ok()?;
    let others = before.questions.iter();
    let others = others
        .take_while(|one| one.kind.profile().is_none())
        .count();
    let place = match after {
        Some(after) => before.questions.iter().position(|one| one.key == *after)? + 1,
        None => 0,
    };
    // A profile stays the last.
    let place = place.min(others);
    let mut wanted: Vec<&QuestionKey> = before.questions.iter().map(|one| &one.key).collect();
    wanted.insert(place, key);
    // What is asked in between stands under the heading of what it interrupts, or the plan would break in two there.
    let beside = before.questions.get(place.saturating_sub(1));
    let under = beside.and_then(|beside| beside.tags.get(PART));
    let mut section = sketch.section(key);
    if let Some(under) = under {
        let _ = writeln!(section, "{PART} = {}", quoted(under));
    }
    let is_right = |text: &String| {
        read(text).is_ok_and(|script| {
            script
                .questions
                .iter()
                .map(|one| &one.key)
                .eq(wanted.clone())
        })
    };
    let at_place = heads(source).nth(place).map(|at| {
        let (head, tail) = source.split_at(at);
        format!("{head}{section}\n{tail}")
    });
    let end = if source.ends_with('\n') { "" } else { "\n" };
    let at_end = format!("{source}{end}\n{section}");
    at_place.into_iter().chain([at_end]).find(is_right)
}

/// A script that asks one question.
#[derive(Debug, Clone, Copy)]
pub struct Alone<'a> {
    /// Its short name.
    pub slug: &'a Slug,
    /// Its title.
    pub title: &'a str,
    /// The day it takes place.
    pub day: Day,
    /// Who runs it.
    pub organiser: &'a str,
    /// The language it is written in.
    pub lang: &'a str,
}

impl Alone<'_> {
    /// The script.
    pub fn asking(&self, key: &QuestionKey, sketch: &Sketch) -> String {
        let day = self.day;
        format!(
            "[atelier]\nnom = {}\ntitre = {}\ndate = {:04}-{:02}-{:02}\norganisateur = {}\nlangues = [{}]\n\n{}",
            quoted(self.slug.as_str()),
            quoted(self.title),
            day.year,
            day.month,
            day.day,
            quoted(self.organiser),
            quoted(self.lang),
            sketch.section(key)
        )
    }
}

#[cfg(test)]
mod tests;
