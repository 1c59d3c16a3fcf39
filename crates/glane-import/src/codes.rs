//! A person's coding of open answers from a file, a line a theme; an empty theme says that none fits, a question mark
//! that nobody decided yet.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::codebook::Codebook;
use glane_core::coding::{CODER_MAX, Coder};
use glane_core::id::{QuestionKey, ThemeKey};
use glane_core::kind::Kind;
use glane_core::script::Script;
use glane_core::text::clean_line;

use crate::decode::decode;
use crate::header;
use crate::messages::Args;
use crate::place::Places;
use crate::reasons::{Reason, with_value};
use crate::rows::{Row, Rows};
use crate::table::{FULL_REFUSALS, Table, unknown_question};
use crate::words::{self, Found, Names};
use crate::{FILE_MAX, FileFault, Refusal};

/// The columns of a coding, by name; the last two may be missing. What was answered is there to be read by whoever
/// codes, and not looked at.
pub const CODE_COLUMNS: [&str; 5] = ["participant", "question", "theme", "codeur", "reponse"];
/// The theme of a line that nobody has filled in yet.
pub const CODE_LATER: &str = "?";
/// The coder of a file that names none.
pub const FILE_CODER: &str = "fichier";

const PARTICIPANT: usize = 0;
const QUESTION: usize = 1;
const THEME: usize = 2;
const CODER: usize = 3;

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codes {
    /// Rows of the file, the heading and blank lines apart: those of [`Codes::given`], the [`Codes::refused`] and those
    /// [`Codes::left`].
    pub rows: usize,
    /// Rows that wait to be filled in.
    pub left: usize,
    /// One for each person, question and coder, in the order of the file; none of which a row does not hold.
    pub given: Vec<Given>,
    /// Rows not taken, in the order of the file.
    pub refused: Vec<Refusal>,
    /// What was taken but deserves a look.
    pub warnings: Vec<Refusal>,
}

/// What one coder says of one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Whose answer, by their name in the file of answers.
    pub participant: String,
    /// The question.
    pub question: QuestionKey,
    /// Who coded.
    pub coder: Coder,
    /// The themes; none if none fits.
    pub themes: BTreeSet<ThemeKey>,
    /// The lines of the file it came from, from 1.
    pub lines: Vec<usize>,
}

/// Whose answers there are, so that a row about nobody's is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Nobody of that name came by a file.
    Nobody,
    /// They did not write to that question.
    Silent,
    /// They did.
    Wrote,
}

struct Reader<'s> {
    script: &'s Script,
    themes: BTreeMap<QuestionKey, Names<ThemeKey>>,
    known: &'s dyn Fn(&str, &QuestionKey) -> Known,
    table: Table<'s>,
    answers: BTreeMap<Slot, Answer>,
    codes: Codes,
}

/// Whose answer, to which question, coded by whom.
type Slot = (String, QuestionKey, Coder);

/// What the rows of one answer came to so far.
#[derive(Default)]
struct Answer {
    /// Its place among those given.
    place: Option<usize>,
    /// What is said of each row that holds, should another not.
    held: Vec<Refusal>,
    /// The line of its first row that does not hold: then nothing of it is taken.
    broken: Option<usize>,
}

/// Reads a coding against a script, the codebooks of its open questions, and who wrote what.
pub fn read_codes(
    bytes: &[u8],
    script: &Script,
    codebooks: &BTreeMap<QuestionKey, Codebook>,
    known: &dyn Fn(&str, &QuestionKey) -> Known,
) -> Result<Codes, FileFault> {
    if bytes.len() > FILE_MAX {
        let max = (FILE_MAX >> 20).to_string();
        return Err(FileFault::at_start("import-too-big", vec![("max", max)]));
    }
    let (text, encoding) = decode(bytes)?;
    let places = Places::of(&text);
    let needed = |column: &str| !matches!(column, "codeur" | "reponse");
    let header = header::read(&text, &CODE_COLUMNS, needed, &places);
    let header = header.map_err(|fault| match fault.key {
        "import-no-header" => FileFault {
            key: "import-no-header-codes",
            ..fault
        },
        _ => fault,
    })?;
    let mut reader = Reader {
        script,
        themes: codebooks
            .iter()
            .map(|(key, codebook)| (key.clone(), words::themes(script, codebook)))
            .collect(),
        known,
        table: Table {
            text: &text,
            names: &CODE_COLUMNS,
            columns: &header.columns,
            places: &places,
            encoding,
        },
        answers: BTreeMap::new(),
        codes: Codes {
            rows: 0,
            left: 0,
            given: Vec::new(),
            refused: Vec::new(),
            warnings: header.warnings,
        },
    };
    for row in Rows::after(&text, header.separator, header.end) {
        reader.take(&row);
    }
    Ok(reader.done())
}

impl Reader<'_> {
    fn take(&mut self, row: &Row<'_>) {
        self.codes.rows += 1;
        let cells = match self.table.cells(row) {
            Ok(cells) => cells,
            Err(refusal) => return self.codes.refused.push(refusal),
        };
        let line = self.table.line(row);
        let cell = |column: usize| clean_line(self.table.cell(cells, column));
        let theme = cell(THEME);
        let slot = match self.slot([PARTICIPANT, QUESTION, CODER].map(cell)) {
            Ok(slot) => slot,
            Err(reason) => {
                return self.codes.refused.push(self.table.told(row, cells, reason));
            }
        };
        if theme == CODE_LATER {
            self.codes.left += 1;
            return;
        }
        match self.themed(&slot, &theme, line) {
            Ok(repeated) => {
                if let Some(first) = repeated {
                    let reason = Reason(THEME, "import-repeated", first_line(first));
                    let warning = self.table.told(row, cells, reason);
                    self.codes.warnings.push(warning);
                }
                let reason = Reason(THEME, "import-answer-held", first_line(line));
                let held = self.table.told(row, cells, reason);
                self.answers.entry(slot).or_default().held.push(held);
            }
            Err(reason) => {
                let answer = self.answers.entry(slot).or_default();
                answer.broken.get_or_insert(line);
                self.codes.refused.push(self.table.told(row, cells, reason));
            }
        }
    }

    /// All that was read. An answer is taken whole or not at all: what is left of one that a row failed would look like
    /// what its coder decided.
    fn done(mut self) -> Codes {
        let mut broken = BTreeSet::new();
        for answer in self.answers.into_values() {
            let Some(line) = answer.broken else {
                continue;
            };
            broken.extend(answer.place);
            let held = answer.held.into_iter().map(|refusal| Refusal {
                args: first_line(line),
                ..refusal
            });
            self.codes.refused.extend(held);
        }
        let mut place = 0..;
        self.codes
            .given
            .retain(|_| place.next().is_none_or(|place| !broken.contains(&place)));
        let refused = &mut self.codes.refused;
        refused.sort_by_key(|refusal| (refusal.line, refusal.column));
        let lines: BTreeSet<usize> = refused.iter().map(|refusal| refusal.line).collect();
        let warnings = &mut self.codes.warnings;
        warnings.retain(|warning| !lines.contains(&warning.line));
        self.codes
    }

    /// The answer that a row is about.
    fn slot(&self, [participant, question, coder]: [String; 3]) -> Result<Slot, Reason> {
        if participant.is_empty() {
            return Err(Reason(PARTICIPANT, "import-empty-participant", vec![]));
        }
        let question = self.question(&question)?;
        match (self.known)(&participant, &question) {
            Known::Wrote => {}
            Known::Nobody => {
                let args = with_value(&participant, vec![]);
                return Err(Reason(PARTICIPANT, "import-unknown-participant", args));
            }
            Known::Silent => {
                let args = vec![
                    ("participant", participant),
                    ("question", question.to_string()),
                ];
                return Err(Reason(PARTICIPANT, "import-no-answer", args));
            }
        }
        let coder = Coder::new(if coder.is_empty() { FILE_CODER } else { &coder });
        let coder = coder.map_err(|_| {
            let args = vec![("max", CODER_MAX.to_string())];
            Reason(CODER, "import-coder-too-long", args)
        })?;
        Ok((participant, question, coder))
    }

    /// Adds a theme to an answer. One that was given before to it gives the line it was on.
    fn themed(&mut self, slot: &Slot, theme: &str, line: usize) -> Result<Option<usize>, Reason> {
        let (participant, question, coder) = slot;
        let theme = self.theme(question, theme)?;
        let answer = self.answers.entry(slot.clone()).or_default();
        let given = answer.place.and_then(|at| self.codes.given.get_mut(at));
        let Some(given) = given else {
            answer.place = Some(self.codes.given.len());
            self.codes.given.push(Given {
                participant: participant.clone(),
                question: question.clone(),
                coder: coder.clone(),
                themes: theme.into_iter().collect(),
                lines: vec![line],
            });
            return Ok(None);
        };
        let first = given.lines.first().copied().unwrap_or(line);
        if given.themes.is_empty() != theme.is_none() {
            return Err(Reason(THEME, "import-theme-and-none", first_line(first)));
        }
        given.lines.push(line);
        let fresh = theme.is_some_and(|theme| given.themes.insert(theme));
        Ok((!fresh).then_some(first))
    }

    fn full(&self) -> bool {
        self.codes.refused.len() < FULL_REFUSALS
    }

    fn question(&self, typed: &str) -> Result<QuestionKey, Reason> {
        if typed.is_empty() {
            return Err(Reason(QUESTION, "import-empty-question", vec![]));
        }
        let mut all = self.script.questions.iter();
        match all.find(|question| question.key.as_str() == typed) {
            Some(question) if matches!(question.kind, Kind::Open(_)) => Ok(question.key.clone()),
            Some(question) => {
                let args = vec![("question", question.key.to_string())];
                Err(Reason(QUESTION, "import-not-open", args))
            }
            None => Err(unknown_question(self.script, QUESTION, typed, self.full())),
        }
    }

    fn theme(&self, question: &QuestionKey, typed: &str) -> Result<Option<ThemeKey>, Reason> {
        if typed.is_empty() {
            return Ok(None);
        }
        let Some(names) = self.themes.get(question) else {
            return Err(Reason(
                QUESTION,
                "import-not-open",
                vec![("question", question.to_string())],
            ));
        };
        match names.find_plain(typed) {
            Found::One(theme) => Ok(Some(theme)),
            Found::Several => Err(Reason(THEME, "import-ambiguous", with_value(typed, vec![]))),
            Found::Nothing => {
                let keys = ("import-unknown-theme", "import-unknown-theme-suggestion");
                let (key, hint) = names.hint(typed, keys, self.full());
                let about = std::iter::once(("question", question.to_string()));
                let args = with_value(typed, about.chain(hint).collect());
                Err(Reason(THEME, key, args))
            }
        }
    }
}

fn first_line(first: usize) -> Args {
    vec![("first", first.to_string())]
}

#[cfg(test)]
mod tests;
