//! What the page shows.

use askama::Template;
use axum::http::StatusCode;
use glane_core::ballot::Receipt;
use glane_core::id::{AnswerId, QuestionKey};
use glane_core::world::{Entropy, random_id};
use glane_live::inside::Inside;
use uuid::Uuid;

use super::super::super::form::Fields;
use super::line::{Line, line};
use super::listed::{Listed, listed};
use super::printing::{self, OTHERS, Printing};
use super::{LOOKED_UP, SERIAL};
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

/// Where the cursor begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Starts {
    Group,
    Serial,
    /// At the first question, or at the one that is wrong.
    Questions,
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
