//! « Prendre un déroulé par un lien »: the script that another Glane lends, fetched by this one, shown, and taken only then.
//!
//! Who fetches, from where and how much is the machine's business ([`Machine::borrow`](crate::Machine::borrow)): a link is
//! what somebody typed.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::script::Script;
use glane_core::script::fault::Fault;
use glane_core::script::read::read;
use glane_core::text::unbroken;
use serde::Deserialize;

use super::super::create::{Told, summed, tell};
use super::lend::has_images;
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// The longest link that is read.
const LINK_MAX: usize = 500;

/// Why nothing was taken by a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unborrowed {
    /// It is no link to a script that a Glane lends.
    NotALink,
    /// It would go in clear.
    InClear,
    /// It leads into this computer or its network, which nobody allowed.
    Inside,
    /// Nobody answers, or not in time; what the machine said.
    Away(String),
    /// The certificate does not hold.
    Untrusted,
    /// The link ended, was taken back, or never was one.
    Gone,
    /// Something else answers there.
    NotOurs,
    /// It is larger than any script.
    TooLarge,
    /// Others take some just now: from there, or as many as this program fetches at once.
    Busy,
    /// This program takes none.
    Never,
}

impl Unborrowed {
    /// The message, whose twin `-help` says what to do.
    fn key(&self) -> &'static str {
        match self {
            Self::NotALink => "lend-not-a-link",
            Self::InClear => "lend-in-clear",
            Self::Inside => "lend-inside",
            Self::Away(_) => "lend-away",
            Self::Untrusted => "lend-untrusted",
            Self::Gone => "lend-gone",
            Self::NotOurs => "lend-not-ours",
            Self::TooLarge => "lend-too-large",
            Self::Busy => "lend-busy",
            Self::Never => "lend-never",
        }
    }
}

#[derive(Template)]
#[template(path = "facilitator/library_borrow.html")]
struct BorrowPage {
    t: Tr,
    link: String,
    link_max: usize,
    wrong: Option<[String; 2]>,
    /// What the script behind the link has wrong, if it has.
    faults: Vec<Told>,
    /// Its text then, to be mended here.
    source: String,
}

#[derive(Template)]
#[template(path = "facilitator/library_borrowed.html")]
struct BorrowedPage {
    t: Tr,
    from: String,
    title: String,
    organiser: String,
    /// Each question, with the themes that come along.
    questions: Vec<(String, String)>,
    has_images: bool,
    source: String,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    asking(t, String::new(), None)
}

fn asking(t: Tr, link: String, wrong: Option<[String; 2]>) -> Result<Html<String>, WebError> {
    let page = BorrowPage {
        link,
        link_max: LINK_MAX,
        wrong,
        faults: Vec::new(),
        source: String::new(),
        t,
    };
    Ok(Html(page.render()?))
}

/// A script that has faults: they are told, and nothing is made of it. It was lent, so whoever takes it may mend it.
fn faulty(t: Tr, link: String, source: String, faults: &[Fault]) -> Result<Html<String>, WebError> {
    let page = BorrowPage {
        link,
        link_max: LINK_MAX,
        wrong: Some([summed(&t, faults), t.text("lend-faults-help")]),
        faults: tell(&t, &t.text("library-edit-label"), &source, faults),
        source,
        t,
    };
    Ok(Html(page.render()?))
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    #[serde(default)]
    link: String,
}

/// Fetches a script and shows it: nothing is made of it yet.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let link = sent.link.trim().to_owned();
    let source = if link.is_empty() || link.len() > LINK_MAX {
        Err(Unborrowed::NotALink)
    } else {
        app.machine.borrow(&link).await
    };
    match source {
        Ok(source) => match read(&source) {
            Ok(script) => {
                let page = shown(t, &link, source, &script);
                Ok(Html(page.render()?).into_response())
            }
            Err(faults) => {
                let page = faulty(t, link, source, &faults)?;
                Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
            }
        },
        Err(why) => {
            if let Unborrowed::Away(said) = &why {
                tracing::info!(said, "a script was not fetched");
            }
            let help = format!("{}-help", why.key());
            let wrong = [t.text(why.key()), t.text(&help)];
            let page = asking(t, link, Some(wrong))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn shown(t: Tr, link: &str, source: String, script: &Script) -> BorrowedPage {
    let host = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = host.split('/').next().unwrap_or_default();
    let questions = script.questions.iter().map(|question| {
        let themes = question.themes.iter();
        let themes: Vec<&str> = themes.map(|theme| t.label(&theme.label)).collect();
        let themes = match themes.as_slice() {
            [] => String::new(),
            all => t.with("lend-themes", "themes", &all.join(", ")),
        };
        (unbroken(t.label(&question.label)), themes)
    });
    BorrowedPage {
        from: t.with("lend-from", "host", host),
        title: t.label(&script.title).to_owned(),
        organiser: script.organiser.clone(),
        questions: questions.collect(),
        has_images: has_images(script),
        source,
        t,
    }
}
