//! Rows of one person to one answer a question.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::ballot::Body;
use glane_core::id::{GroupKey, ItemKey};
use glane_core::idea::Idea;
use glane_core::kind::other::{OTHER, own};
use glane_core::kind::rated::{SIGN, pair};
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_core::kind::{Kind, QuestionKind, Raw};
use glane_core::script::read::plain;
use glane_core::script::{Question, Script};
use glane_core::text::clean_line;

use crate::marks;
use crate::messages::{Args, listed};
use crate::people::People;
use crate::reasons::{
    ANSWER, GROUP, PARTICIPANT, QUESTION, Reason, SOURCE, invalid_answer, with_value,
};
use crate::rows::Row;
use crate::table::{FULL_REFUSALS, Table, unknown_question};
use crate::words::{self, Found, Names};
use crate::{Imported, Reading, Refusal};

/// The reading of a file so far.
pub(crate) struct Gathering<'s> {
    script: &'s Script,
    table: Table<'s>,
    asked: Vec<Asked<'s>>,
    people: People<'s>,
    answers: BTreeMap<(usize, String), Answer>,
    rows: usize,
    empty: usize,
    refused: Vec<Refusal>,
    warnings: Vec<Refusal>,
}

/// A question with what can be ticked under it.
struct Asked<'s> {
    question: &'s Question,
    names: Names<ItemKey>,
    keys: BTreeSet<ItemKey>,
}

/// Whether an item is the one of an answer of one's own.
fn is_other(item: &ItemKey) -> bool {
    item.as_str() == OTHER
}

/// An answer being put together.
struct Answer {
    /// Each value with its line.
    values: Vec<(String, usize)>,
    lines: Vec<usize>,
    body: Body,
    /// What each of its rows is told if it is not whole at the end of the file.
    told: Vec<Refusal>,
}

impl<'s> Gathering<'s> {
    pub(crate) fn new(
        script: &'s Script,
        ideas: &[Idea],
        groups: &'s BTreeMap<String, GroupKey>,
        table: Table<'s>,
    ) -> Self {
        let asked = script.questions.iter().map(|question| Asked {
            question,
            names: words::items(script, question, ideas),
            keys: words::item_keys(question, ideas),
        });
        Self {
            script,
            table,
            asked: asked.collect(),
            people: People::new(script, groups),
            answers: BTreeMap::new(),
            rows: 0,
            empty: 0,
            refused: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Takes one row: into an answer, among the empty, or among the refused.
    pub(crate) fn take(&mut self, row: &Row<'_>) {
        self.rows += 1;
        let cells = match self.table.cells(row) {
            Ok(cells) => cells,
            Err(refusal) => return self.refused.push(refusal),
        };
        if words::is_blank(self.table.cell(cells, ANSWER)) {
            self.empty += 1;
            return;
        }
        let mut values = [PARTICIPANT, GROUP, SOURCE, QUESTION, ANSWER]
            .map(|column| self.table.cell(cells, column).to_owned());
        self.of_profile(&mut values);
        let values = match self.of_table(values) {
            Ok(values) => values,
            Err(reason) => return self.refused.push(self.table.told(row, cells, reason)),
        };
        let line = self.table.line(row);
        let part = |kept: &mut Self| {
            let whole = Reason(ANSWER, "import-empty-answer", vec![]);
            let told = kept.table.told(row, cells, whole);
            if let Some(answer) = kept.answer(&values) {
                answer.told.push(told);
            }
        };
        match self.row(&values, line) {
            Ok(None) => part(self),
            Ok(Some(first)) => {
                part(self);
                let args = vec![("first", first.to_string())];
                let reason = Reason(ANSWER, "import-repeated", args);
                self.warnings.push(self.table.told(row, cells, reason));
            }
            Err(reason) => self.refused.push(self.table.told(row, cells, reason)),
        }
    }

    /// A row of a question that tables answer is its table's, whoever held the pen.
    fn of_table(&self, mut cells: [String; 5]) -> Result<[String; 5], Reason> {
        let [participant, group, _, question, _] = &mut cells;
        let at = self.question(question).ok();
        let asked = at.and_then(|at| self.asked.get(at));
        if asked.is_some_and(|asked| asked.question.is_by_table()) {
            let Some(table) = self.people.group(group, self.full())? else {
                return Err(Reason(GROUP, "import-table-without-group", vec![]));
            };
            *participant = format!("table:{table}");
        }
        Ok(cells)
    }

    /// The answer that a row went into, of a question whose answers take several rows to be whole.
    fn answer(&mut self, cells: &[String; 5]) -> Option<&mut Answer> {
        let [participant, _, _, question, _] = cells;
        let at = self.question(question).ok()?;
        let is_rated = self.asked.get(at)?.question.kind.is_rated();
        let participant = self.people.known(participant)?;
        self.answers
            .get_mut(&(at, participant))
            .filter(|_| is_rated)
    }

    /// An ask of the profile may be named as a question is: its answers are then those of that ask alone.
    fn of_profile(&self, [.., question, answer]: &mut [String; 5]) {
        let named = clean_line(question);
        let profiles = self.asked.iter().filter_map(|asked| {
            let profile = asked.question.kind.profile()?;
            let ask = profile.asks.iter().find(|ask| ask.key.as_str() == named)?;
            Some((asked, ask))
        });
        let Some((asked, ask)) = profiles.into_iter().next().filter(|_| {
            let is_question = |asked: &Asked<'_>| asked.question.key.as_str() == named;
            !self.asked.iter().any(is_question)
        }) else {
            return;
        };
        asked.question.key.as_str().clone_into(question);
        let said = clean_line(answer);
        let meant = ask.options.iter().find(|option| {
            option.label.texts().any(|text| clean_line(text) == said)
                || option.key.as_str().strip_prefix(ask.key.as_str()) == Some(&format!("-{said}"))
        });
        if let Some(option) = meant {
            option.key.as_str().clone_into(answer);
        }
    }

    /// Whether refusals still list what could have been written.
    fn full(&self) -> bool {
        self.refused.len() < FULL_REFUSALS
    }

    /// Takes the cells of a row. An option ticked before by the same person gives the line it was on.
    fn row(&mut self, cells: &[String; 5], line: usize) -> Result<Option<usize>, Reason> {
        let [participant, group, source, question, answer] = cells;
        let participant = self
            .people
            .of_row(participant, group, source, self.full())?;
        let at = self.question(question)?;
        let Some(asked) = self.asked.get(at) else {
            return Ok(None);
        };
        let slot = (at, participant);
        let before = self.answers.get(&slot);
        let mark = marks::of(answer)
            .filter(|_| self.value(asked, answer).is_err() || !asked.question.kind.has_items());
        let alone = |before: &&Answer| {
            mark.is_some()
                || !matches!(before.body, Body::Answered(_))
                || takes_one(&asked.question.kind)
        };
        if let Some(before) = before.filter(alone) {
            let first = before
                .lines
                .first()
                .map_or_else(String::new, ToString::to_string);
            let args = vec![
                ("question", asked.question.key.to_string()),
                ("first", first),
            ];
            return Err(Reason(ANSWER, "import-second-answer", args));
        }
        if let Some(body) = mark {
            let answer = Answer {
                values: Vec::new(),
                lines: vec![line],
                body,
                told: Vec::new(),
            };
            self.answers.insert(slot, answer);
            return Ok(None);
        }
        let kind = &asked.question.kind;
        let near_mark = || {
            let meant = marks::near(answer, kind)?;
            let args = vec![("suggestion", meant.to_owned())];
            Some(Reason(ANSWER, "import-near-mark", with_value(answer, args)))
        };
        if matches!(kind, Kind::Words(_) | Kind::Open(_))
            && let Some(reason) = near_mark()
        {
            return Err(reason);
        }
        let value = self
            .value(asked, answer)
            .map_err(|reason| near_mark().unwrap_or(reason))?;
        let earlier = before.map_or(&[][..], |before| &before.values);
        let again = earlier
            .iter()
            .find(|(said, _)| asked.question.kind.has_items() && *said == value)
            .map(|(_, line)| *line);
        let raw = Raw::of(
            earlier
                .iter()
                .map(|(said, _)| said.as_str())
                .chain([value.as_str()]),
        );
        let read = asked.question.kind.read_part(&raw, &asked.keys);
        let payload = read.map_err(|invalid| {
            near_mark().unwrap_or_else(|| invalid_answer(asked.question, answer, &invalid))
        })?;
        let kept = self.answers.entry(slot).or_insert_with(|| Answer {
            values: Vec::new(),
            lines: Vec::new(),
            body: Body::Answered(payload.clone()),
            told: Vec::new(),
        });
        kept.body = Body::Answered(payload);
        kept.lines.push(line);
        if again.is_none() {
            kept.values.push((value, line));
        }
        Ok(again)
    }

    /// The place of a question in the script.
    fn question(&self, typed: &str) -> Result<usize, Reason> {
        if words::is_blank(typed) {
            return Err(Reason(QUESTION, "import-empty-question", vec![]));
        }
        let at = |key: &str| {
            self.asked
                .iter()
                .position(|asked| asked.question.key.as_str() == key)
        };
        let found = at(typed).or_else(|| at(&clean_line(typed)));
        found.ok_or_else(|| unknown_question(self.script, QUESTION, typed, self.full()))
    }

    /// What is handed to the question's kind: the key of what is ticked, else the cell as it is.
    fn value(&self, asked: &Asked<'_>, typed: &str) -> Result<String, Reason> {
        if !asked.question.kind.has_items() {
            return Ok(typed.to_owned());
        }
        // « Un jardin = 2 »; of a ranking, rows without numbers come in order.
        let rated = asked
            .question
            .kind
            .is_rated()
            .then(|| numbered(typed))
            .flatten();
        if let Some((name, number)) = rated
            && let Found::One(item) = asked.names.find(name)
        {
            if matches!(asked.question.kind, Kind::Statements(_)) {
                let told = || Reason(ANSWER, "import-not-a-vote", with_value(typed, vec![]));
                let vote = vote(number).ok_or_else(told)?;
                return Ok(pair(&item, vote));
            }
            return Ok(format!("{item}{SIGN}{number}"));
        }
        let other = asked.question.kind.takes_other();
        if other && let Some(text) = asked.written(typed) {
            return Ok(own(text));
        }
        match asked.names.find(typed) {
            Found::One(item) => Ok(item.as_str().to_owned()),
            Found::Several => Err(Reason(
                ANSWER,
                "import-ambiguous",
                with_value(typed, vec![]),
            )),
            Found::Nothing => {
                let keys = ("import-unknown-option", "import-unknown-option-suggestion");
                let (key, hint) = asked.names.hint(typed, keys, self.full());
                // What is none of the options, and no slip in writing one, is an answer of its own.
                if other && key == keys.0 && marks::near(typed, &asked.question.kind).is_none() {
                    return Ok(own(typed));
                }
                let named = std::iter::once(("question", asked.question.key.to_string()));
                Err(Reason(
                    ANSWER,
                    key,
                    with_value(typed, named.chain(hint).collect()),
                ))
            }
        }
    }

    /// Ends the reading.
    pub(crate) fn reading(
        self,
        header: Vec<Refusal>,
        encoding: &'static str,
        separator: char,
    ) -> Reading {
        let mut answers: Vec<(usize, Imported)> = Vec::new();
        let mut refused = self.refused;
        for ((at, participant), answer) in self.answers {
            let (Some(asked), Some(person)) = (self.asked.get(at), self.people.get(&participant))
            else {
                continue;
            };
            if let Some((key, args)) = asked.lacks(&answer) {
                let rows = answer.told.into_iter();
                refused.extend(rows.map(|told| Refusal {
                    key: listed(key, &args),
                    args: args.clone(),
                    ..told
                }));
                continue;
            }
            let imported = Imported {
                group: person.group.clone(),
                channel: person.channel,
                question: asked.question.key.clone(),
                body: answer.body,
                lines: answer.lines,
                participant,
            };
            answers.push((at, imported));
        }
        refused.sort_by_key(|refusal| (refusal.line, refusal.column));
        answers.sort_by_key(|(at, imported)| (*at, imported.lines.first().copied()));
        Reading {
            rows: self.rows,
            empty: self.empty,
            answers: answers.into_iter().map(|(_, imported)| imported).collect(),
            refused,
            warnings: header.into_iter().chain(self.warnings).collect(),
            encoding,
            separator,
        }
    }
}

impl Asked<'_> {
    /// What stands after « Autre : » in a cell, by the option's name or key.
    fn written<'a>(&self, typed: &'a str) -> Option<&'a str> {
        let (name, text) = typed.split_once([':', SIGN])?;
        let found = self.names.find_plain(name);
        matches!(found, Found::One(item) if is_other(&item)).then(|| text.trim())
    }

    /// What an answer of several rows lacks to be one, once there are no more.
    fn lacks(&self, answer: &Answer) -> Option<(&'static str, Args)> {
        if !self.question.kind.is_rated() || !matches!(answer.body, Body::Answered(_)) {
            return None;
        }
        let raw = Raw::of(answer.values.iter().map(|(value, _)| value.as_str()));
        let invalid = self.question.kind.read(&raw, &self.keys).err()?;
        let Reason(_, key, args) = invalid_answer(self.question, "", &invalid);
        Some((key, args))
    }
}

/// A vote on a statement, as people write it.
fn vote(typed: &str) -> Option<i64> {
    let typed = plain(typed);
    let bare = typed.trim_matches(|c: char| !c.is_alphanumeric() && c != '-');
    match bare {
        "1" | "d'accord" | "d accord" | "accord" | "oui" | "agree" | "yes" => Some(AGREE),
        "0" | "passe" | "je passe" | "sans avis" | "pass" => Some(PASS),
        "-1" | "pas d'accord" | "pas d accord" | "non" | "disagree" | "no" => Some(DISAGREE),
        _ => None,
    }
}

/// A name and the number after it.
fn numbered(typed: &str) -> Option<(&str, &str)> {
    let (name, number) = typed.rsplit_once([SIGN, ':'])?;
    Some((name.trim(), number.trim()))
}

/// Whether a person has one row for such a question.
fn takes_one(kind: &Kind) -> bool {
    matches!(
        kind,
        Kind::Open(_) | Kind::Choice(_) | Kind::Scale(_) | Kind::Number(_)
    )
}
