//! Rows of one person to one answer a question.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::id::ItemKey;
use glane_core::idea::Idea;
use glane_core::kind::{Kind, Payload, QuestionKind, Raw};
use glane_core::script::{Question, Script};
use glane_core::text::clean_line;

use crate::decode::bad_character;
use crate::header::{COLUMNS, Columns};
use crate::messages::{Args, listed, shorten};
use crate::people::People;
use crate::place::Places;
use crate::reasons::{
    ANSWER, GROUP, PARTICIPANT, QUESTION, Reason, SOURCE, invalid_answer, with_value,
};
use crate::rows::{Cell, Flaw, Row};
use crate::words::{self, Found, Names};
use crate::{Imported, Reading, Refusal};

/// How much of a faulty row is shown, in characters.
pub(crate) const ROW_SHOWN: usize = 200;
/// Beyond so many refusals a file is plainly the wrong one: possible values are no longer listed.
pub(crate) const FULL_REFUSALS: usize = 1000;

/// The reading of a file so far.
pub(crate) struct Gathering<'s> {
    script: &'s Script,
    columns: &'s Columns,
    places: &'s Places,
    encoding: &'static str,
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

/// An answer being put together.
struct Answer {
    /// Each value with its line.
    values: Vec<(String, usize)>,
    lines: Vec<usize>,
    payload: Payload,
}

impl<'s> Gathering<'s> {
    pub(crate) fn new(
        script: &'s Script,
        ideas: &[Idea],
        columns: &'s Columns,
        places: &'s Places,
        encoding: &'static str,
    ) -> Self {
        let asked = script.questions.iter().map(|question| Asked {
            question,
            names: words::items(script, question, ideas),
            keys: words::item_keys(question, ideas),
        });
        Self {
            script,
            columns,
            places,
            encoding,
            asked: asked.collect(),
            people: People::new(script),
            answers: BTreeMap::new(),
            rows: 0,
            empty: 0,
            refused: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Takes one row: into an answer, among the empty, or among the refused.
    pub(crate) fn take(&mut self, text: &str, row: &Row<'_>) {
        self.rows += 1;
        let written = text.get(row.span.clone()).unwrap_or("");
        let bad = bad_character(written, self.encoding)
            .map(|at| (row.span.start + at, "import-bad-character"));
        let flaw = row.cells.as_ref().err().map(|flaw| match flaw {
            Flaw::Open(at) => (*at, "import-open-quote"),
            Flaw::Stray(at) => (*at, "import-stray-quote"),
        });
        if let Some((at, key)) = bad.or(flaw) {
            return self.refuse(text, written, at, "", key, vec![]);
        }
        let cells: &[Cell<'_>] = row.cells.as_deref().unwrap_or_default();
        if cells.len() != self.columns.count {
            let args = vec![
                ("found", cells.len().to_string()),
                ("expected", self.columns.count.to_string()),
            ];
            return self.refuse(
                text,
                written,
                row.span.start,
                "",
                "import-wrong-fields",
                args,
            );
        }
        let cell = |column: usize| {
            self.columns
                .cell(cells, column)
                .map_or("", |cell| &*cell.text)
        };
        if words::is_blank(cell(ANSWER)) {
            self.empty += 1;
            return;
        }
        let values =
            [PARTICIPANT, GROUP, SOURCE, QUESTION, ANSWER].map(|column| cell(column).to_owned());
        let line = self.places.line(row.span.start);
        match self.row(&values, line) {
            Ok(None) => {}
            Ok(Some(first)) => {
                let args = vec![("first", first.to_string())];
                let warning = self.refusal(
                    text,
                    written,
                    self.start(cells, ANSWER),
                    "reponse",
                    "import-repeated",
                    args,
                );
                self.warnings.push(warning);
            }
            Err(Reason(column, key, args)) => {
                let field = COLUMNS.get(column).copied().unwrap_or("");
                self.refuse(text, written, self.start(cells, column), field, key, args);
            }
        }
    }

    fn start(&self, cells: &[Cell<'_>], column: usize) -> usize {
        let first = cells.first().map_or(0, |cell| cell.at);
        self.columns
            .cell(cells, column)
            .map_or(first, |cell| cell.at)
    }

    fn refuse(
        &mut self,
        text: &str,
        row: &str,
        at: usize,
        field: &'static str,
        key: &'static str,
        args: Args,
    ) {
        let refusal = self.refusal(text, row, at, field, key, args);
        self.refused.push(refusal);
    }

    fn refusal(
        &self,
        text: &str,
        row: &str,
        at: usize,
        field: &'static str,
        key: &'static str,
        args: Args,
    ) -> Refusal {
        let (line, column) = self.places.line_column(text, at);
        Refusal {
            line,
            column,
            field,
            key: listed(key, &args),
            args,
            row: shorten(row, ROW_SHOWN),
        }
    }

    /// Whether refusals still list what could have been written.
    fn full(&self) -> bool {
        self.refused.len() < FULL_REFUSALS
    }

    /// Takes the cells of a row. An option ticked before by the same person gives the line it was on.
    fn row(&mut self, cells: &[String; 5], line: usize) -> Result<Option<usize>, Reason> {
        let [participant, group, source, question, answer] = cells;
        let participant = self.people.of_row(
            participant,
            group,
            source,
            self.refused.len() < FULL_REFUSALS,
        )?;
        let at = self.question(question)?;
        let Some(asked) = self.asked.get(at) else {
            return Ok(None);
        };
        let slot = (at, participant);
        let before = self.answers.get(&slot);
        if let Some(before) = before.filter(|_| takes_one(&asked.question.kind)) {
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
        let value = self.value(asked, answer)?;
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
        let read = asked.question.kind.read(&raw, &asked.keys);
        let payload = read.map_err(|invalid| invalid_answer(asked.question, answer, &invalid))?;
        let kept = self.answers.entry(slot).or_insert_with(|| Answer {
            values: Vec::new(),
            lines: Vec::new(),
            payload: payload.clone(),
        });
        kept.payload = payload;
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
        found.ok_or_else(|| {
            let known = words::questions(self.script);
            let keys = (
                "import-unknown-question",
                "import-unknown-question-suggestion",
            );
            let (key, hint) = words::hint(
                typed,
                known.iter().map(String::as_str),
                &known,
                keys,
                self.full(),
            );
            Reason(QUESTION, key, with_value(typed, hint))
        })
    }

    /// What is handed to the question's kind: the key of what is ticked, else the cell as it is.
    fn value(&self, asked: &Asked<'_>, typed: &str) -> Result<String, Reason> {
        if !asked.question.kind.has_items() {
            return Ok(typed.to_owned());
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
        for ((at, participant), answer) in self.answers {
            let (Some(asked), Some(person)) = (self.asked.get(at), self.people.get(&participant))
            else {
                continue;
            };
            let imported = Imported {
                group: person.group.clone(),
                channel: person.channel,
                question: asked.question.key.clone(),
                payload: answer.payload,
                lines: answer.lines,
                participant,
            };
            answers.push((at, imported));
        }
        answers.sort_by_key(|(at, imported)| (*at, imported.lines.first().copied()));
        Reading {
            rows: self.rows,
            empty: self.empty,
            answers: answers.into_iter().map(|(_, imported)| imported).collect(),
            refused: self.refused,
            warnings: header.into_iter().chain(self.warnings).collect(),
            encoding,
            separator,
        }
    }
}

/// Whether a person has one row for such a question.
fn takes_one(kind: &Kind) -> bool {
    matches!(kind, Kind::Open(_) | Kind::Choice(_) | Kind::Scale(_))
}
