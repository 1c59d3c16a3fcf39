//! « Fiche bilan »: one page for those who fund, as a text and as a sheet, both to be gone on with.
//!
//! Its numbers are the data's. What the data do not know is an empty cell under its label, to be filled in.

mod docx;
mod xlsx;

pub(crate) use docx::docx;
pub(crate) use xlsx::xlsx;

use super::Brief;
use crate::grid::Value;

/// How many characters findings and leads take in all at most: one page has room for no more.
const ROOM: usize = 1300;
/// So many findings at least, and so many at most.
const FINDINGS: (usize, usize) = (2, 5);
/// The same of leads.
const LEADS: (usize, usize) = (3, 6);
/// What a row takes whatever is in it, in characters.
const ROW: usize = 40;

/// A part of the sheet: what it is about and its table.
struct Part {
    heading: String,
    head: Vec<String>,
    rows: Vec<Vec<Value>>,
    /// How many columns at the end are to be filled in.
    blank: usize,
    /// What has no room here.
    more: Option<String>,
}

/// The parts, in order.
fn parts(brief: &Brief<'_>) -> Vec<Part> {
    let mut room = ROOM;
    let (findings, leads) = (findings(brief, &mut room), leads(brief, &mut room));
    vec![
        sessions(brief),
        people(brief),
        channels(brief),
        findings,
        leads,
    ]
}

fn part(brief: &Brief<'_>, name: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Part {
    let text = |key: &str| brief.texts.text(key);
    Part {
        heading: text(&format!("restitution-summary-{name}")),
        head: columns
            .iter()
            .map(|column| text(&format!("restitution-summary-column-{column}")))
            .collect(),
        rows,
        blank: 0,
        more: None,
    }
}

/// When, where, by whom, and how many were there if somebody counted them.
fn sessions(brief: &Brief<'_>) -> Part {
    let (texts, script) = (brief.texts, &brief.reading.script);
    let place = script.place.as_ref().map(|place| texts.label(place));
    let present = brief.reading.method.present;
    let row = vec![
        Value::text(texts.day(script.day)),
        place.map_or(Value::Nothing, Value::text),
        Value::text(script.organiser.as_str()),
        present.map_or(Value::Nothing, |n| Value::Count(n.into())),
    ];
    let columns = ["date", "place", "organiser", "present"];
    part(brief, "sessions", &columns, vec![row])
}

/// How many people answered, by group; all of them first.
fn people(brief: &Brief<'_>) -> Part {
    let (texts, method) = (brief.texts, &brief.reading.method);
    let row = |said: String, n: u64| vec![Value::Text(said), Value::Count(n)];
    let mut rows = vec![row(texts.text("restitution-summary-all"), method.people)];
    let groups = method.groups.iter();
    rows.extend(groups.map(|group| row(texts.label(&group.label).to_owned(), group.people)));
    if method.ungrouped > 0 && !method.groups.is_empty() {
        let said = texts.text("restitution-summary-ungrouped");
        rows.push(row(said, method.ungrouped));
    }
    part(brief, "people", &["group", "people"], rows)
}

/// By which way people answered; all ways are listed.
fn channels(brief: &Brief<'_>) -> Part {
    let rows = brief.reading.method.channels.iter().map(|(channel, n)| {
        let name = format!("common-channel-{}", channel.name());
        vec![Value::Text(brief.texts.text(&name)), Value::Count(*n)]
    });
    part(brief, "channels", &["channel", "people"], rows.collect())
}

fn findings(brief: &Brief<'_>, room: &mut usize) -> Part {
    let all = brief.findings();
    let said = all.iter().map(|lesson| lesson.sentence.as_str());
    let shown = that_fit(said, FINDINGS, room);
    let rows = all.iter().take(shown).map(|lesson| {
        let evidence = lesson.proof.as_ref().map(|proof| proof.evidence.as_str());
        let base: Vec<&str> = evidence
            .into_iter()
            .chain(lesson.signed.as_deref())
            .collect();
        vec![
            Value::text(lesson.sentence.as_str()),
            Value::Text(base.join(" · ")),
        ]
    });
    let mut rows: Vec<Vec<Value>> = rows.collect();
    if rows.is_empty() {
        rows.push(vec![
            Value::text(brief.doc.lessons.intro.as_str()),
            Value::Nothing,
        ]);
    }
    Part {
        more: brief.more("restitution-paper-more-findings", all.len() - shown),
        ..part(brief, "findings", &["finding", "base"], rows)
    }
}

/// The leads, each with who sees to it and by when: nobody knows yet. Without any there are rows to fill in.
fn leads(brief: &Brief<'_>, room: &mut usize) -> Part {
    let all = brief.leads();
    let shown = that_fit(all.iter().map(|lead| lead.label.as_str()), LEADS, room);
    let blank = || [Value::Nothing, Value::Nothing];
    let rows = all.iter().take(shown).map(|lead| {
        let told = [Value::text(lead.label.as_str()), Value::Count(lead.votes)];
        told.into_iter().chain(blank()).collect()
    });
    let mut rows: Vec<Vec<Value>> = rows.collect();
    let missing = LEADS.0.saturating_sub(rows.len());
    rows.extend(std::iter::repeat_n([blank(), blank()].concat(), missing));
    Part {
        blank: 2,
        more: brief.more("restitution-paper-more-leads", all.len() - shown),
        ..part(brief, "actions", &["action", "votes", "who", "when"], rows)
    }
}

/// How many texts find room on the page, within bounds; takes it.
fn that_fit<'a>(
    texts: impl Iterator<Item = &'a str>,
    (least, most): (usize, usize),
    room: &mut usize,
) -> usize {
    let mut shown = 0;
    for text in texts.take(most) {
        let wanted = text.chars().count() + ROW;
        if shown >= least && wanted > *room {
            break;
        }
        *room = room.saturating_sub(wanted);
        shown += 1;
    }
    shown
}

#[cfg(test)]
mod tests;
