//! What the page shows.

use askama::Template;
use axum::http::StatusCode;
use glane_core::aloud::{Entry, Way, entry};
use glane_core::ballot::Receipt;
use glane_core::decision::{Act, standing};
use glane_core::id::{AnswerId, QuestionKey};
use glane_core::kind::Kind;
use glane_core::sheet::ledger::Ledger;
use glane_core::text::unbroken;
use glane_core::world::{Entropy, random_id};
use glane_live::inside::Inside;
use uuid::Uuid;

use super::super::super::aloud::line;
use super::super::super::form::Fields;
use super::printing::{self, Asking, OTHERS, Printing};
use super::{LOOKED_UP, OWN, SERIAL, TICKED, numbers};
use crate::pages::participant::form;
use crate::tr::Tr;

/// How many sheets are listed.
const LISTED: usize = 20;

/// Why a sheet is not taken.
pub(super) struct Refused {
    pub(super) status: StatusCode,
    /// The question whose line it is.
    pub(super) question: Option<QuestionKey>,
    /// Those of its lines that it is about, if it is about some.
    pub(super) rows: Vec<String>,
    pub(super) said: String,
}

impl Refused {
    pub(super) fn whole(said: String) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            question: None,
            rows: Vec::new(),
            said,
        }
    }

    pub(super) fn unusable(question: Option<QuestionKey>, said: String) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            question,
            rows: Vec::new(),
            said,
        }
    }
}

/// What a page is asked to show.
pub(super) struct Shown<'a> {
    pub(super) group: &'a str,
    pub(super) printing: Option<&'a Printing>,
    /// What was typed, or stands in the address.
    pub(super) fields: Fields<'a>,
    pub(super) refused: Option<Refused>,
}

#[derive(Template)]
#[template(path = "facilitator/typed.html")]
pub(super) struct TypingPage {
    t: Tr,
    slug: String,
    title: String,
    entry: String,
    base: u64,
    /// What could not be done, where no question is named.
    message: Option<String>,
    is_sealed: bool,
    starts: Starts,
    groups: Vec<Group>,
    /// The sheet's own number as it was typed; nothing if no numbered sheet was printed.
    serial: Option<String>,
    /// The prints to choose from: what a field says, how each is called, whether it is this one.
    prints: Vec<(String, String, bool)>,
    /// The print that is typed, as the form's field says it.
    print: String,
    /// What was typed to find a sheet's print.
    looked_up: String,
    /// What stands on the sheet.
    lines: Vec<Line>,
    /// What does not.
    others: Vec<Line>,
    /// What was typed and cannot be kept any more, question by question.
    lost: Vec<(String, String)>,
    last: Option<Listed>,
    sheets: Vec<Listed>,
    /// How many sheets stand.
    count: String,
}

struct Group {
    key: String,
    label: String,
    chosen: bool,
}

/// A question of the sheet.
struct Line {
    number: Option<usize>,
    key: String,
    round: u32,
    /// In which of its rounds it counts, where there are several.
    in_round: Option<String>,
    /// Whether nobody asks it any more.
    is_gone: bool,
    label: String,
    help: String,
    /// What can be ticked: under a heading of its own where the question has several.
    options: Vec<(String, Vec<String>)>,
    /// Lines that are each answered by the number of a box.
    rows: Vec<String>,
    /// Lines that have a field each for the number beside them.
    numbers: Vec<Numbered>,
    typed: String,
    /// The field for what is written beside: its label, what was typed.
    own: Option<(String, String)>,
    wrong: Option<String>,
    focus: bool,
}

/// Where the cursor begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Starts {
    Group,
    Serial,
    /// At the first question, or at the one that is wrong.
    Questions,
}

/// A line with a field of its own.
struct Numbered {
    key: String,
    label: String,
    name: String,
    typed: String,
    is_wrong: bool,
    focus: bool,
}

/// A sheet that was typed.
struct Listed {
    what: String,
    /// Each answer after its question's number.
    answers: Vec<String>,
    undoes: String,
    stands: bool,
    /// Whether it came in besides, and somebody has to say which counts.
    twice: Option<String>,
    receipt: Option<String>,
}

impl TypingPage {
    pub(super) fn of(
        t: Tr,
        inside: &Inside,
        entropy: &dyn Entropy,
        Shown {
            group,
            printing,
            fields,
            refused,
        }: Shown<'_>,
        receipt: &dyn Fn(AnswerId) -> Option<Receipt>,
    ) -> Self {
        // What was typed stands as long as it was not kept.
        let own = refused
            .as_ref()
            .and_then(|_| fields.get("entry")?.parse::<Uuid>().ok());
        let entry = own.unwrap_or_else(|| random_id(entropy));
        let wrong = refused.as_ref().and_then(|one| one.question.clone());
        let wrong_rows = refused.as_ref().map(|one| one.rows.clone());
        let wrong_rows = wrong_rows.unwrap_or_default();
        let asked = printing::all(&t, inside, printing);
        let typed = if own.is_some() { fields } else { Fields(&[]) };
        let mut lines: Vec<Line> = asked
            .iter()
            .map(|one| line(&t, inside, one, typed))
            .collect();
        let mut message = refused.map(|one| one.said);
        let has_serial = inside.printed().count() > 0;
        let starts = if wrong.is_some() {
            Starts::Questions
        } else if has_serial && message.is_some() {
            Starts::Serial
        } else if !inside.script.groups.is_empty() {
            Starts::Group
        } else if has_serial {
            Starts::Serial
        } else {
            Starts::Questions
        };
        let at = wrong.and_then(|key| lines.iter_mut().find(|one| one.key == key.as_str()));
        match at {
            Some(line) => {
                line.wrong = message.take();
                line.mark(&wrong_rows);
            }
            // Whose sheet it is comes first, where something asks for it.
            None if starts == Starts::Questions => {
                if let Some(first) = lines.iter_mut().find(|line| !line.is_gone) {
                    first.mark(&[]);
                }
            }
            None => {}
        }
        let mut sheets = listed(&t, inside, receipt);
        let stand = sheets.iter().filter(|one| one.stands).count();
        sheets.truncate(LISTED);
        let groups = inside.script.groups.iter();
        let is_sealed = inside.life.is_sealed();
        let lost = lines.iter().filter(|_| is_sealed);
        let lost = lost.flat_map(|line| {
            let own = line.own.iter().map(|(_, own)| own.clone());
            let numbers = line
                .numbers
                .iter()
                .filter(|row| !row.typed.trim().is_empty());
            let numbers = numbers.map(|row| format!("{} : {}", row.label, row.typed));
            let texts = std::iter::once(line.typed.clone())
                .chain(numbers)
                .chain(own);
            let texts = texts.filter(|text| !text.trim().is_empty());
            texts.map(|text| (line.label.clone(), text))
        });
        let lost = lost.collect();
        let print = printing.map_or_else(|| OTHERS.to_owned(), |one| one.when.0.to_string());
        let (lines, others) = lines.into_iter().partition(|line| line.number.is_some());
        Self {
            lost,
            prints: printing::prints(&t, inside)
                .into_iter()
                .map(|(key, name)| {
                    let is_it = key == print;
                    (key, name, is_it)
                })
                .collect(),
            print,
            looked_up: fields.get(LOOKED_UP).unwrap_or_default().to_owned(),
            others,
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            entry: entry.to_string(),
            base: inside.revision.0,
            message,
            is_sealed,
            starts,
            serial: has_serial.then(|| {
                // The address has it where the sheet was looked up.
                fields.get(SERIAL).unwrap_or_default().to_owned()
            }),
            groups: groups
                .map(|one| Group {
                    key: one.key.to_string(),
                    label: t.label(&one.label).to_owned(),
                    chosen: one.key.as_str() == group,
                })
                .collect(),
            lines,
            count: t.n("typing-count-of", "n", stand),
            last: (!sheets.is_empty()).then(|| sheets.remove(0)),
            sheets,
            t,
        }
    }
}

impl Line {
    /// Puts the cursor here: at the first of these lines, where some are named.
    fn mark(&mut self, wrong: &[String]) {
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

fn line(t: &Tr, inside: &Inside, asked: &Asking, fields: Fields<'_>) -> Line {
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
            let labels = line::options(all).into_iter();
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

/// The sheets that were typed, the newest first, each under the number it has among them.
fn listed(t: &Tr, inside: &Inside, receipt: &dyn Fn(AnswerId) -> Option<Receipt>) -> Vec<Listed> {
    let log = inside.log();
    let kept = standing(log);
    let ledger = Ledger::of(log);
    let typed = log.iter().filter_map(|decision| {
        let entry = entry(&decision.act).filter(|entry| entry.way == Way::Paper)?;
        Some((decision, entry))
    });
    let mut sheets: Vec<Listed> = (1_usize..)
        .zip(typed)
        .filter_map(|(number, (decision, entry))| {
            let stands = kept.iter().any(|one| one.id == decision.id);
            let undo = || {
                let mut all = kept.iter();
                let undo = all.find(|one| one.act == Act::Undo && one.undoes == Some(decision.id));
                undo.map(|one| one.id)
            };
            let undoes = if stands { Some(decision.id) } else { undo() };
            let args = [("number", number.into()), ("n", entry.answers.len().into())];
            let what = t.format("typing-entered", &args);
            let what = match entry.serial {
                Some(serial) => {
                    let serial = serial.to_string();
                    let args = [("what", what.into()), ("serial", serial.into())];
                    t.format("typing-entered-serial", &args)
                }
                None => what,
            };
            let code = entry.answers.first().filter(|_| stands);
            let code = code.and_then(|answer| receipt(*answer));
            Some(Listed {
                what: if stands {
                    what
                } else {
                    t.with("words-log-undone", "what", &what)
                },
                answers: answers(t, inside, entry),
                undoes: undoes?.to_string(),
                stands,
                twice: entry
                    .serial
                    .filter(|serial| stands && ledger.is_twice(*serial))
                    .map(|serial| t.with("typing-twice", "serial", &serial.to_string())),
                receipt: code.map(|code| t.with("typing-receipt", "code", code.as_str())),
            })
        })
        .collect();
    sheets.reverse();
    sheets
}

/// What a sheet says, question by question.
fn answers(t: &Tr, inside: &Inside, entry: &Entry) -> Vec<String> {
    // By the numbers of the sheet itself, where it says which it is.
    let printed = inside.printed();
    let kept = entry.serial.and_then(|serial| printed.when_serial(serial));
    let kept = kept.and_then(|when| printed.form_at(when));
    let order = kept.map(|kept| kept.form.questions());
    let place = |at: usize, key: &QuestionKey| {
        let own = order.as_ref()?.iter().position(|one| *one == key);
        Some(own.map_or(at, |own| own + 1))
    };
    let questions = (1_usize..).zip(&inside.script.questions);
    let mut questions: Vec<_> = questions
        .map(|(at, question)| (place(at, &question.key).unwrap_or(at), question))
        .collect();
    questions.sort_by_key(|(number, _)| *number);
    questions
        .into_iter()
        .filter_map(|(number, question)| {
            let body = inside.entered(entry, &question.key).into_iter().next()?;
            let words = form::in_words(t, inside, question, body).join(", ");
            let words = if words.is_empty() {
                t.text("aloud-blank")
            } else {
                words
            };
            let args = [("number", number.into()), ("what", words.into())];
            Some(t.format("typing-answer", &args))
        })
        .collect()
}
