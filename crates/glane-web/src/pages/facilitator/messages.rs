//! « Messages aux habitants »: each channel's text, picture and moment, to be read, copied and taken along. Nothing is sent from here.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use glane_core::date::Day;
use glane_live::Room;
use glane_locale::{Arg, Locale};
use glane_message::{File, Kit, Message, Ready, channels};
use glane_office::zip;
use glane_report::Texts;
use serde::Deserialize;

use super::report::{Kept, Shelf};
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/messages.html")]
struct MessagesPage {
    t: Tr,
    slug: String,
    title: String,
    /// Why there are none; nothing where there are.
    refused: Option<String>,
    is_stale: bool,
    /// What was typed as the first day is none.
    is_bad: bool,
    start: String,
    notes: Vec<String>,
    messages: Vec<Shown>,
}

/// One message, as it is shown.
struct Shown {
    key: String,
    name: String,
    label: String,
    subject: Option<String>,
    text: String,
    length: String,
    too_long: Option<String>,
    none_fits: bool,
    left: Option<String>,
    when: String,
    pictures: Vec<Picture>,
    is_poster: bool,
    rows: usize,
}

struct Picture {
    file: String,
    width: u16,
    height: u16,
    said: String,
}

/// What is asked of the page and its files.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    /// The first day; today if nothing is said.
    debut: Option<String>,
}

/// A kit and the restitution it is of.
struct Made {
    kit: Kit,
    restitution: Kept,
    is_stale: bool,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path(slug): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let (start, is_bad) = start(&app, &asked);
    let (t, title) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        (t, title)
    });
    let mut page = MessagesPage {
        slug,
        title,
        refused: None,
        is_stale: false,
        is_bad,
        start: start.written(),
        notes: Vec::new(),
        messages: Vec::new(),
        t,
    };
    match made(&app, &shelf, &room, start).await? {
        Err(key) => page.refused = Some(page.t.text(key)),
        Ok(made) => {
            let t = page.t.clone();
            // Pictures are laid out to be told in words.
            let work = tokio::task::spawn_blocking(move || {
                let all = made.kit.messages.iter();
                let shown: Vec<Shown> = all.map(|one| shown(&t, one, &made)).collect();
                (made, shown)
            });
            let (made, shown) = work
                .await
                .map_err(|error| WebError::Broken(error.to_string()))?;
            page.is_stale = made.is_stale;
            page.notes = made
                .kit
                .notes
                .iter()
                .map(|note| note.text.clone())
                .collect();
            page.messages = shown;
        }
    }
    Ok(Html(page.render()?))
}

/// The day that is asked for, or today; and whether what was typed is no day.
fn start(app: &App, asked: &Asked) -> (Day, bool) {
    let today = Day::of(app.hub.world().clock.now());
    match asked.debut.as_deref().map(str::trim) {
        None | Some("") => (today, false),
        Some(typed) => match Day::read(typed) {
            Some(day) => (day, false),
            None => (today, true),
        },
    }
}

/// The kit of the public page; or the message that says what to do first.
async fn made(
    app: &App,
    shelf: &Shelf,
    room: &Room,
    start: Day,
) -> Result<Result<Made, &'static str>, WebError> {
    let store = app.hub.store();
    let present = store.snapshot(room.id(), None).await?;
    let (data, link, is_stale) = match Ready::of(&present) {
        Ready::NotYet => return Ok(Err("message-first")),
        Ready::Moved => return Ok(Err("message-moved")),
        Ready::At {
            data,
            link,
            is_stale,
        } => (data, link, is_stale),
    };
    let snapshot = if is_stale {
        store.snapshot(room.id(), Some(data)).await?
    } else {
        present
    };
    let restitution = shelf.restitution(&app.locale, &snapshot).await?;
    let from = (start, link);
    let kit = Kit::of(restitution.gist(), channels(), from, &app.locale);
    Ok(Ok(Made {
        kit,
        restitution,
        is_stale,
    }))
}

fn shown(t: &Tr, message: &Message, made: &Made) -> Shown {
    let lang = made.kit.gist.lang;
    let texts = Texts::new(&t.locale, t.lang);
    let length = message.length;
    let args: [(&str, Arg); 2] = [("is", length.is.into()), ("most", length.most.into())];
    let counted = match (message.channel.counted, length.wide) {
        (glane_message::Counted::Characters, _) => "message-length",
        (glane_message::Counted::Sms, false) => "message-length-sms",
        (glane_message::Counted::Sms, true) => "message-length-wide",
    };
    let name = message.channel.name(lang).to_owned();
    let at = glane_message::clock(message.when.at, &texts);
    let when: [(&str, Arg); 2] = [
        ("day", texts.day(message.when.day).into()),
        ("at", at.into()),
    ];
    let text = message.text();
    let sizes = message
        .channel
        .picture
        .iter()
        .flat_map(|shows| &shows.sizes);
    let pictures = sizes.filter_map(|size| {
        let drawing = glane_message::picture(message, &made.restitution, *size)?;
        let (width, height) = *size;
        Some(Picture {
            file: format!("{}-{width}x{height}.png", message.channel.key),
            width,
            height,
            said: drawing.said,
        })
    });
    Shown {
        label: t.with("message-text-label", "channel", &name),
        length: t.format(counted, &args),
        too_long: (!length.fits()).then(|| t.n("message-too-long", "parts", length.parts)),
        none_fits: !message.has_sentence() && !made.kit.gist.findings.is_empty(),
        left: (message.left > 0).then(|| t.n("message-left", "n", message.left)),
        when: t.format("message-when", &when),
        pictures: pictures.collect(),
        is_poster: message.channel.is_poster,
        subject: message.subject.clone(),
        rows: text.chars().count() / 60 + text.matches('\n').count() + 2,
        key: message.channel.key.clone(),
        name,
        text,
    }
}

/// A file of the kit: everything, a channel, a picture, the poster, the calendar, the plan.
pub(crate) async fn file(
    State(app): State<Arc<App>>,
    Extension(shelf): Extension<Shelf>,
    Path((slug, file)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let (start, _) = start(&app, &asked);
    let made = made(&app, &shelf, &room, start).await?;
    let made = made.map_err(|_| WebError::NotFound)?;
    let (locale, name) = (Arc::clone(&app.locale), file.clone());
    let work = tokio::task::spawn_blocking(move || written(&made, &slug, &name, &locale));
    let found = work
        .await
        .map_err(|error| WebError::Broken(error.to_string()))?;
    let (media_type, bytes) = found
        .map_err(|error| WebError::Broken(error.to_string()))?
        .ok_or(WebError::NotFound)?;
    let kind = [(CONTENT_TYPE, media_type)];
    if media_type == "image/png" {
        return Ok((kind, bytes).into_response());
    }
    // Names are plain letters, digits, dots and hyphens: they need no escape.
    let kept = format!("attachment; filename=\"{file}\"");
    Ok((kind, [(CONTENT_DISPOSITION, kept)], bytes).into_response())
}

type Found = Option<(&'static str, Vec<u8>)>;

fn written(
    made: &Made,
    slug: &str,
    file: &str,
    locale: &Locale,
) -> Result<Found, glane_message::Error> {
    let (kit, restitution) = (&made.kit, &*made.restitution);
    if let Some(name) = file.strip_suffix(".png") {
        for message in &kit.messages {
            let shows = message.channel.picture.iter();
            for (width, height) in shows.flat_map(|shows| &shows.sizes) {
                if name == format!("{}-{width}x{height}", message.channel.key) {
                    let drawing = glane_message::picture(message, restitution, (*width, *height));
                    let bytes = drawing.map(|drawing| drawing.png()).transpose()?;
                    return Ok(bytes.map(|bytes| ("image/png", bytes)));
                }
            }
        }
        return Ok(None);
    }
    let Some(rest) = file
        .strip_prefix(slug)
        .and_then(|rest| rest.strip_prefix('.'))
    else {
        return Ok(None);
    };
    Ok(match rest {
        "messages.zip" => Some(zipped(glane_message::all(kit, restitution, locale)?)),
        "messages.ics" => Some((
            "text/calendar; charset=utf-8",
            glane_message::ics(kit, locale).into_bytes(),
        )),
        "messages.html" => Some((
            "text/html; charset=utf-8",
            glane_message::plan(kit, locale)?.into_bytes(),
        )),
        other => {
            let posters = other.strip_suffix(".pdf").and_then(|key| kit.message(key));
            if let Some(message) = posters.filter(|message| message.channel.is_poster) {
                let bytes = glane_message::poster(kit, message, restitution, locale)?;
                return Ok(Some(("application/pdf", bytes)));
            }
            let Some(message) = other.strip_suffix(".zip").and_then(|key| kit.message(key)) else {
                return Ok(None);
            };
            Some(zipped(glane_message::of_channel(
                kit,
                message,
                restitution,
                locale,
            )?))
        }
    })
}

fn zipped(files: Vec<File>) -> (&'static str, Vec<u8>) {
    let files: BTreeMap<String, Vec<u8>> = files
        .into_iter()
        .map(|file| (file.path, file.bytes))
        .collect();
    ("application/zip", zip::archive(&files))
}
