//! A note for parents, where minors are asked: what is asked and what is not, what becomes of it, and a slip to tear off. All of
//! it follows from the script.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::Html;
use glane_core::date::Day;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::script::privacy::Basis;
use glane_core::script::{Question, Script};
use glane_live::inside::Inside;
use glane_locale::Lang;
use glane_report::Texts;

use super::privacy::unsaid;
use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tongue::Said;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/parents.html")]
struct ParentsPage {
    t: Tr,
    slug: String,
    title: String,
    /// Whether the script says that minors are asked; else the page says how.
    is_for_minors: bool,
    /// What the script leaves out of who answers for the data.
    unsaid: Option<String>,
    /// The languages it can be printed in, and what each is called there.
    langs: Vec<(&'static str, String)>,
    invites: String,
    questions: Vec<Said>,
    parts: Vec<Part>,
    slip: Vec<String>,
}

struct Part {
    heading: String,
    lines: Vec<String>,
}

/// The page, in the language of the script or in the one that is asked for (`?langue=en`).
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let asked = fields.iter().find(|(name, _)| name == "langue");
    let asked = asked.and_then(|(_, code)| Lang::ALL.into_iter().find(|one| one.code() == code));
    let page = room.look(|inside| {
        let t = asked.map_or_else(
            || tr_of(&app.locale, inside),
            |lang| Tr::new(&app.locale, lang),
        );
        note(t, inside, slug)
    });
    Ok(Html(page.render()?))
}

fn note(t: Tr, inside: &Inside, slug: String) -> ParentsPage {
    let script = &inside.script;
    let title = t.label(&script.title).to_owned();
    let mut args = vec![
        ("organiser", script.organiser.as_str().into()),
        ("title", title.as_str().into()),
        ("day", day(&t, script.day).into()),
    ];
    let place = script.place.as_ref().map(|place| t.label(place));
    args.extend(place.map(|place| ("place", place.into())));
    let invites = if place.is_some() {
        "minors-invites-at"
    } else {
        "minors-invites"
    };
    ParentsPage {
        invites: t.format(invites, &args),
        is_for_minors: script.audience.is_minor(),
        unsaid: unsaid(&t, script),
        langs: Lang::ALL
            .map(|lang| {
                (
                    lang.code(),
                    t.text(&format!("minors-print-{}", lang.code())),
                )
            })
            .into(),
        questions: asked(script).map(|label| t.said(label)).collect(),
        parts: parts(&t, inside),
        slip: slip(&t, script),
        title,
        slug,
        t,
    }
}

/// A day, as it is written in the page's language.
fn day(t: &Tr, day: Day) -> String {
    Texts::new(&t.locale, t.lang).day(day)
}

/// All that is asked: each question, and each thing a profile asks.
fn asked(script: &Script) -> impl Iterator<Item = &Label> {
    script.questions.iter().flat_map(|question| {
        let asks = question.kind.profile().map_or(&[][..], |one| &one.asks);
        std::iter::once(&question.label).chain(asks.iter().map(|ask| &ask.label))
    })
}

/// Whether a question lets people write in their own words.
fn writes(question: &Question) -> bool {
    question.kind.takes_texts()
        || question.kind.takes_ideas()
        || matches!(question.kind, Kind::Words(_))
}

fn parts(t: &Tr, inside: &Inside) -> Vec<Part> {
    let script = &inside.script;
    let part = |name: &str, lines: Vec<String>| Part {
        heading: t.text(&format!("minors-topic-{name}")),
        lines,
    };
    let mut read = Vec::new();
    if script.questions.iter().any(writes) {
        read.push(t.text("minors-read"));
        read.push(t.text("minors-danger"));
    }
    read.push(t.text("minors-published"));
    let until = day(t, inside.life.kept_until(script));
    let kept = match &script.privacy.processor {
        Some(processor) => t.with("minors-place-shared", "processor", processor),
        None => t.text("minors-place-here"),
    };
    let erased = if script.is_retention_said && script.sample.is_none() {
        "minors-until"
    } else {
        "minors-until-by-hand"
    };
    let mut who = Vec::new();
    let controller = script.privacy.controller.as_ref();
    who.extend(controller.map(|name| t.with("minors-controller", "controller", name)));
    let contact = script.privacy.contact.as_ref();
    who.extend(contact.map(|how| t.with("minors-contact", "contact", how)));
    who.push(t.text("minors-rights"));
    vec![
        part(
            "not",
            vec![t.text("minors-nameless"), t.text("minors-free")],
        ),
        part("read", read),
        part(
            "kept",
            vec![
                kept,
                t.with(erased, "until", &until),
                t.n("minors-sealing", "n", script.sealing_days),
            ],
        ),
        part("who", who),
    ]
}

/// What is said on the slip: where answers are kept because people agree, parents agree or do not; else they may object.
fn slip(t: &Tr, script: &Script) -> Vec<String> {
    let keys: &[&str] = if script.privacy.basis == Some(Basis::Consent) {
        &["minors-slip-yes", "minors-slip-no"]
    } else {
        &["minors-slip-no"]
    };
    keys.iter().map(|key| t.text(key)).collect()
}
