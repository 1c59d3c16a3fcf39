//! The plan to print: what goes out where, when, with a box to tick.

use askama::Template;
use glane_core::date::Minute;
use glane_locale::{Arg, Locale};
use glane_report::Texts;

use crate::kit::{Kit, Message};

#[derive(Template)]
#[template(path = "plan.html")]
struct Page<'a> {
    lang: &'static str,
    name: String,
    title: &'a str,
    subtitle: &'a str,
    notes: Vec<&'a str>,
    by_hand: String,
    head: [String; 4],
    rows: Vec<Row>,
    link: Option<&'a str>,
}

struct Row {
    day: String,
    at: String,
    channel: String,
    text: String,
}

/// The page, whole: styles within, nothing fetched.
pub fn page(kit: &Kit, locale: &Locale) -> Result<String, askama::Error> {
    let texts = Texts::new(locale, kit.gist.lang);
    let mut messages: Vec<&Message> = kit.messages.iter().collect();
    messages.sort_by_key(|message| (message.when.day, message.when.at));
    let page = Page {
        lang: kit.gist.lang.code(),
        name: texts.text("message-plan"),
        title: &kit.gist.title,
        subtitle: &kit.gist.subtitle,
        notes: kit.notes.iter().map(|note| note.text.as_str()).collect(),
        by_hand: texts.text("message-by-hand"),
        head: ["done", "when", "channel", "text"]
            .map(|key| texts.text(&format!("message-plan-{key}"))),
        rows: messages
            .into_iter()
            .map(|message| Row {
                day: texts.day(message.when.day),
                at: clock(message.when.at, &texts),
                channel: message.channel.name(kit.gist.lang).to_owned(),
                text: message.text(),
            })
            .collect(),
        link: kit.link.as_deref(),
    };
    page.render()
}

/// « 18 h 30 ».
pub fn clock(at: Minute, texts: &Texts<'_>) -> String {
    let (hour, minute) = at.hour_minute();
    let args: [(&str, Arg); 2] = [
        ("hour", hour.to_string().into()),
        ("minute", format!("{minute:02}").into()),
    ];
    texts.format(
        if minute == 0 {
            "message-hour"
        } else {
            "message-time"
        },
        &args,
    )
}
