//! The poster: an A4 that says the message of its channel, with the first figure that has room and a code that leads to the page.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use glane_figure::qr;
use glane_locale::Locale;
use glane_report::{Restitution, Texts};
use glane_typeset::{Date, Source};
use serde::Serialize;

use crate::Error;
use crate::kit::{Kit, Message, Role};

const MARKUP: &str = include_str!("poster.typ");
/// A figure on 178 mm: as high as leaves the sentences their place, its smallest text 11 points.
const FIGURE: (u16, u16) = (560, 22);

/// What the template reads as `data.json`.
#[derive(Serialize)]
struct Data<'a> {
    title: &'a str,
    subtitle: &'a str,
    opening: Vec<&'a str>,
    findings: Vec<&'a str>,
    heading: Option<&'a str>,
    leads: Vec<&'a str>,
    sample: Vec<&'a str>,
    figure: Option<Figure>,
    link: Option<Link<'a>>,
    missing: Option<String>,
}

#[derive(Serialize)]
struct Figure {
    title: String,
    description: String,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct Link<'a> {
    address: &'a str,
    said: String,
    description: String,
}

/// The whole file, dated of the workshop's day.
pub fn pdf<L: Borrow<Locale>>(
    kit: &Kit,
    message: &Message,
    restitution: &Restitution<L>,
    locale: &Locale,
) -> Result<Vec<u8>, Error> {
    let texts = Texts::new(locale, kit.gist.lang);
    let said = |role: Role| -> Vec<&str> {
        let pieces = message.pieces.iter().filter(|piece| piece.role == role);
        pieces.map(|piece| piece.text.as_str()).collect()
    };
    let mut files = BTreeMap::new();
    let figure = restitution.figure(FIGURE.0, FIGURE.1);
    if let Some(figure) = &figure {
        files.insert("figure.svg".to_owned(), figure.svg.clone().into_bytes());
    }
    let description = texts.text("message-code");
    if let Some(link) = &kit.link {
        let code = qr::svg(link, &description);
        files.insert("code.svg".to_owned(), code.into_bytes());
    }
    let mut data = Data {
        title: &kit.gist.title,
        subtitle: &kit.gist.subtitle,
        opening: said(Role::Opening),
        findings: said(Role::Finding),
        heading: said(Role::Heading).first().copied(),
        leads: said(Role::Lead),
        sample: said(Role::Sample),
        figure: figure.map(|figure| Figure {
            title: figure.title,
            description: figure.description,
            notes: figure.notes,
        }),
        link: kit.link.as_deref().map(|address| Link {
            address,
            said: texts.text("message-poster-link"),
            description,
        }),
        missing: None,
    };
    let written = serde_json::to_string(&data)?;
    let all_drawn = glane_typeset::missing_glyphs(&written).is_empty();
    data.missing = (!all_drawn).then(|| texts.text("restitution-missing-glyphs"));
    files.insert("data.json".to_owned(), serde_json::to_vec(&data)?);
    let day = kit.gist.day;
    let source = Source {
        markup: MARKUP,
        files,
        title: &kit.gist.title,
        lang: kit.gist.lang.code(),
        date: Date {
            year: i32::from(day.year),
            month: day.month,
            day: day.day,
        },
    };
    Ok(glane_typeset::pdf(&source)?.bytes)
}
