//! What the page shows.

use askama::Template;
use axum::http::StatusCode;
use glane_core::aloud::{Entry, Way, entry};
use glane_core::ballot::Receipt;
use glane_core::decision::{Act, standing};
use glane_core::id::{AnswerId, QuestionKey};
use glane_core::kind::Kind;
use glane_core::script::Question;
use glane_core::sheet::ledger::Ledger;
use glane_core::text::unbroken;
use glane_core::world::{Entropy, random_id};
use glane_live::inside::Inside;
use uuid::Uuid;

use super::super::super::aloud::line;
use super::super::super::form::Fields;
use super::{OWN, SERIAL, TICKED};
use crate::pages::participant::form::{self, Form};
use crate::tr::Tr;

/// How many sheets are listed.
const LISTED: usize = 20;

/// Why a sheet is not taken.
pub(super) struct Refused {
    pub(super) status: StatusCode,
    /// The question whose line it is.
    pub(super) question: Option<QuestionKey>,
    pub(super) said: String,
}

impl Refused {
    pub(super) fn whole(said: String) -> Self {
        Self {
            status: StatusCode::CONFLICT,
            question: None,
            said,
        }
    }

    pub(super) fn unusable(question: Option<QuestionKey>, said: String) -> Self {
        Self {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            question,
            said,
        }
    }
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
    groups: Vec<Group>,
    /// The sheet's own number as it was typed; nothing if no numbered sheet was printed.
    serial: Option<String>,
    lines: Vec<Line>,
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
    number: usize,
    key: String,
    round: u32,
    label: String,
    help: String,
    /// What can be ticked: under a heading of its own where the question has several.
    options: Vec<(String, Vec<String>)>,
    /// Lines to be given a number each.
    rows: Vec<String>,
    typed: String,
    /// The field for what is written beside: its label, what was typed.
    own: Option<(String, String)>,
    wrong: Option<String>,
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
        group: &str,
        fields: Fields<'_>,
        refused: Option<Refused>,
        receipt: &dyn Fn(AnswerId) -> Option<Receipt>,
    ) -> Self {
        // What was typed stands as long as it was not kept.
        let own = refused
            .as_ref()
            .and_then(|_| fields.get("entry")?.parse::<Uuid>().ok());
        let entry = own.unwrap_or_else(|| random_id(entropy));
        let wrong = refused.as_ref().and_then(|one| one.question.clone());
        let mut lines: Vec<Line> = (1..)
            .zip(&inside.script.questions)
            .filter(|(_, question)| !question.is_by_table())
            .map(|(number, question)| line(&t, inside, (number, question), fields))
            .collect();
        let mut message = refused.map(|one| one.said);
        let at = wrong.and_then(|key| lines.iter_mut().find(|one| one.key == key.as_str()));
        match at {
            Some(line) => {
                line.wrong = message.take();
                line.focus = true;
            }
            None => {
                if let Some(first) = lines.first_mut() {
                    first.focus = true;
                }
            }
        }
        let mut sheets = listed(&t, inside, receipt);
        let stand = sheets.iter().filter(|one| one.stands).count();
        sheets.truncate(LISTED);
        let groups = inside.script.groups.iter();
        Self {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            entry: entry.to_string(),
            base: inside.revision.0,
            message,
            is_sealed: inside.life.is_sealed(),
            serial: (inside.printed().count() > 0).then(|| {
                let kept = own.and_then(|_| fields.get(SERIAL));
                kept.unwrap_or_default().to_owned()
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

fn line(
    t: &Tr,
    inside: &Inside,
    (number, question): (usize, &Question),
    fields: Fields<'_>,
) -> Line {
    let form = Form::of(t, inside, question, None, None);
    let typed = |kind: &str| {
        let typed = fields.get(&format!("{kind}{}", question.key));
        typed.unwrap_or_default().to_owned()
    };
    let ticks = |ticks: &[form::Tick]| ticks.iter().map(|tick| tick.label.to_string()).collect();
    let (mut options, mut rows) = (Vec::new(), Vec::new());
    match &form.fields {
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
        number,
        key: question.key.to_string(),
        round: inside.state.round(&question.key).0,
        label: unbroken(t.label(&question.label)),
        help: help(t, &question.kind),
        options,
        rows,
        typed: typed(TICKED),
        own: own.map(|key| (t.text(key), typed(OWN))),
        wrong: None,
        focus: false,
    }
}

/// How the answers to a kind of question are typed.
fn help(t: &Tr, kind: &Kind) -> String {
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
        Kind::Ranking(_) => "typing-help-ranking",
        Kind::Points(_) => "typing-help-points",
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
    let questions = (1_usize..).zip(&inside.script.questions);
    questions
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
