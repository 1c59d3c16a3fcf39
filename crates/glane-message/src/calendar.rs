//! The plan as a calendar that people's own programs read: iCalendar, RFC 5545.

use std::fmt::Write as _;

use glane_core::date::{Day, Minute};
use glane_locale::{Arg, Locale};
use glane_report::Texts;

use crate::kit::{Kit, Message};

/// How long sending takes, in minutes.
const MINUTES: u16 = 15;
/// How many bytes a line has at most.
const LINE: usize = 75;

/// One event a message, at the time of the place: hours there are hours here.
pub fn ics(kit: &Kit, locale: &Locale) -> String {
    let texts = Texts::new(locale, kit.gist.lang);
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Glane//messages//FR");
    line(&mut out, "CALSCALE:GREGORIAN");
    for message in &kit.messages {
        event(&mut out, kit, message, &texts);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// A day by which something is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its name, of plain letters: the same in each file.
    pub key: String,
    /// When what it says was written.
    pub written: Day,
    /// The day.
    pub day: Day,
    /// What is to be done.
    pub summary: String,
    /// What else there is to know.
    pub described: String,
}

/// One event of a whole day for each, in a calendar that people's own programs read.
pub fn deadlines(all: &[Deadline]) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Glane//actions//FR");
    line(&mut out, "CALSCALE:GREGORIAN");
    for one in all {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}@glane", one.key));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", date(one.written)));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", date(one.day)));
        let end = date(one.day.plus(1));
        line(&mut out, &format!("DTEND;VALUE=DATE:{end}"));
        // Nobody is busy all day because something ends on it.
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, &format!("SUMMARY:{}", escaped(&one.summary)));
        if !one.described.is_empty() {
            line(
                &mut out,
                &format!("DESCRIPTION:{}", escaped(&one.described)),
            );
        }
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn event(out: &mut String, kit: &Kit, message: &Message, texts: &Texts<'_>) {
    let (key, when) = (&message.channel.key, message.when);
    let args: [(&str, Arg); 2] = [
        ("channel", message.channel.name(kit.gist.lang).into()),
        ("title", kit.gist.title.as_str().into()),
    ];
    let end = Minute(when.at.0.saturating_add(MINUTES).min(24 * 60 - 1));
    let described = match &message.subject {
        Some(subject) => format!("{subject}\n\n{}", message.text()),
        None => message.text(),
    };
    line(out, "BEGIN:VEVENT");
    let slug = &kit.gist.named.workshop;
    line(
        out,
        &format!("UID:{slug}-{}-{key}@glane", kit.gist.named.revision),
    );
    // Not the present moment: the same kit is the same file.
    line(out, &format!("DTSTAMP:{}T000000Z", date(kit.start)));
    line(out, &format!("DTSTART:{}", moment(when.day, when.at)));
    line(out, &format!("DTEND:{}", moment(when.day, end)));
    let summary = texts.format("message-event", &args);
    line(out, &format!("SUMMARY:{}", escaped(&summary)));
    line(out, &format!("DESCRIPTION:{}", escaped(&described)));
    if let Some(link) = &kit.link {
        line(out, &format!("URL:{link}"));
    }
    line(out, "END:VEVENT");
}

fn date(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}

fn moment(day: Day, at: Minute) -> String {
    let (hour, minute) = at.hour_minute();
    format!("{}T{hour:02}{minute:02}00", date(day))
}

/// A text as a value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            '\r' => {}
            other => out.push(other),
        }
    }
    out
}

/// A line, folded between characters where it is too long.
fn line(out: &mut String, text: &str) {
    let mut bytes = 0;
    for c in text.chars() {
        if bytes + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            bytes = 1;
        }
        bytes += c.len_utf8();
        let _ = out.write_char(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime};

    use super::*;
    use crate::kit::tests::{gist, kit_of};

    #[test]
    fn a_library_reads_days_back_as_they_were_meant() {
        let day = |day| Day::new(2026, 12, day).unwrap();
        let one = Deadline {
            key: "printemps-action-a1".to_owned(),
            written: day(1),
            day: day(31),
            summary: "Ouvrir la salle, le mardi ; voir avec l'école".to_owned(),
            described: "Première étape : écrire.\nAvec : l'école".repeat(4),
        };
        let text = deadlines(std::slice::from_ref(&one));
        assert!(text.lines().all(|line| line.len() <= LINE), "{text}");
        let read: Calendar = text.parse().unwrap();
        let events: Vec<_> = read
            .components
            .iter()
            .filter_map(|one| one.as_event())
            .collect();
        assert_eq!(events.len(), 1);
        let [event] = events[..] else { return };
        let days = [event.get_start(), event.get_end()].map(|day| match day {
            Some(DatePerhapsTime::Date(day)) => day.to_string(),
            other => format!("{other:?}"),
        });
        assert_eq!(days, ["2026-12-31", "2027-01-01"]);
        assert_eq!(event.get_summary(), Some(one.summary.as_str()));
        assert_eq!(event.get_description(), Some(one.described.as_str()));
    }

    #[test]
    fn a_library_reads_the_calendar_back_as_it_was_meant() {
        let mut gist = gist();
        gist.title = "Fête, quartier ; suite \\ fin".to_owned();
        let kit = kit_of(gist);
        let text = ics(&kit, &Locale::load().unwrap());
        assert!(
            text.lines()
                .all(|line| line.trim_end_matches('\r').len() <= LINE),
            "{text}"
        );
        let read: Calendar = text.parse().unwrap();
        let events: Vec<_> = read
            .components
            .iter()
            .filter_map(|one| one.as_event())
            .collect();
        assert_eq!(events.len(), kit.messages.len());
        for (event, message) in events.into_iter().zip(&kit.messages) {
            let Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(start))) =
                event.get_start()
            else {
                panic!("{:?}", event.get_start());
            };
            let (day, (hour, minute)) = (message.when.day, message.when.at.hour_minute());
            let written = format!(
                "{}-{:02}-{:02} {hour:02}:{minute:02}:00",
                day.year, day.month, day.day
            );
            assert_eq!(start.to_string(), written);
            assert!(
                event.get_summary().unwrap().contains(&kit.gist.title),
                "{event:?}"
            );
            assert!(
                event.get_description().unwrap().contains(&message.text()),
                "{event:?}"
            );
        }
    }
}
