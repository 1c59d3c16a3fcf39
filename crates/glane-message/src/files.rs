//! A kit as files, in a folder a channel.

use std::borrow::Borrow;

use glane_figure::qr;
use glane_locale::Locale;
use glane_report::gist::Drawing;
use glane_report::{Restitution, Texts};

use crate::kit::{Kit, Message};
use crate::proof::Proof;
use crate::{Error, calendar, plan, poster};

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Where it goes: `facebook/texte.txt`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Every file of a kit: those of each channel, then the calendar, the plan, and what is checked.
pub fn all<L: Borrow<Locale>>(
    kit: &Kit,
    restitution: &Restitution<L>,
    locale: &Locale,
) -> Result<Vec<File>, Error> {
    let texts = Texts::new(locale, kit.gist.lang);
    let mut files = Vec::new();
    for message in &kit.messages {
        files.extend(of_channel(kit, message, restitution, locale)?);
    }
    let named = |key: &str, ending: &str| format!("{}.{ending}", texts.text(key));
    files.push(File {
        path: named("message-file-calendar", "ics"),
        bytes: calendar::ics(kit, locale).into_bytes(),
    });
    files.push(File {
        path: named("message-file-plan", "html"),
        bytes: plan::page(kit, locale)?.into_bytes(),
    });
    let mut proof = serde_json::to_vec_pretty(&Proof::of(kit, restitution, locale))?;
    proof.push(b'\n');
    files.push(File {
        path: named("message-file-proof", "json"),
        bytes: proof,
    });
    Ok(files)
}

/// The files of one channel.
pub fn of_channel<L: Borrow<Locale>>(
    kit: &Kit,
    message: &Message,
    restitution: &Restitution<L>,
    locale: &Locale,
) -> Result<Vec<File>, Error> {
    let texts = Texts::new(locale, kit.gist.lang);
    let key = &message.channel.key;
    let file = |path: String, bytes: Vec<u8>| File { path, bytes };
    let mut files = vec![file(
        text_name(message, &texts),
        written(message).into_bytes(),
    )];
    let mut said = Vec::new();
    for (name, drawing) in drawings(message, restitution, &texts) {
        said.push(format!("{name}.png\n{}", drawing.said));
        files.push(file(format!("{name}.png"), drawing.png()?));
        files.push(file(format!("{name}.svg"), drawing.svg.into_bytes()));
    }
    if !said.is_empty() {
        let name = texts.text("message-file-alternative");
        let text = format!("{}\n", said.join("\n\n"));
        files.push(file(format!("{key}/{name}.txt"), text.into_bytes()));
    }
    if message.channel.is_poster {
        let name = texts.text("message-file-poster");
        let bytes = poster::pdf(kit, message, restitution, locale)?;
        files.push(file(format!("{key}/{name}.pdf"), bytes));
    }
    if let Some(link) = kit.link.as_ref().filter(|_| message.channel.has_code) {
        let code = qr::svg(link, &texts.text("message-code"));
        let name = texts.text("message-file-code");
        files.push(file(format!("{key}/{name}.svg"), code.into_bytes()));
    }
    Ok(files)
}

/// A picture of a message in one of its sizes.
pub fn picture<L: Borrow<Locale>>(
    message: &Message,
    restitution: &Restitution<L>,
    size: (u16, u16),
) -> Option<Drawing> {
    let shows = message.channel.picture.as_ref()?;
    let known = shows.sizes.contains(&size);
    known.then(|| restitution.drawing(shows.shown, size))?
}

/// The pictures of a message, each with its path but for its ending.
pub(crate) fn drawings<L: Borrow<Locale>>(
    message: &Message,
    restitution: &Restitution<L>,
    texts: &Texts<'_>,
) -> Vec<(String, Drawing)> {
    let shows = message.channel.picture.iter();
    let sizes = shows.flat_map(|shows| &shows.sizes);
    let name = texts.text("message-file-picture");
    sizes
        .filter_map(|size| {
            let drawing = picture(message, restitution, *size)?;
            let (width, height) = size;
            let path = format!("{}/{name}-{width}x{height}", message.channel.key);
            Some((path, drawing))
        })
        .collect()
}

/// Where a message's text goes.
pub(crate) fn text_name(message: &Message, texts: &Texts<'_>) -> String {
    format!(
        "{}/{}.txt",
        message.channel.key,
        texts.text("message-file-text")
    )
}

/// A message as its file holds it: the subject on a line of its own where there is one.
pub(crate) fn written(message: &Message) -> String {
    let text = message.text();
    match &message.subject {
        Some(subject) => format!("{subject}\n\n{text}\n"),
        None => format!("{text}\n"),
    }
}
