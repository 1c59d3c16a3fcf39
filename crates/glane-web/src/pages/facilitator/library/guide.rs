//! The guide of who leads: what to bring, how to set the room, what to say. Shown before a workshop is made, and from its
//! console; never to the room.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_core::script::{Question, Script};
use glane_core::text::unbroken;

use super::super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/guide.html")]
struct GuidePage {
    t: Tr,
    slug: String,
    title: String,
    guide: Guide,
    is_empty: bool,
}

/// A guide in words, with the questions as they will be asked.
pub(super) struct Guide {
    pub(super) summary: Option<String>,
    /// How long, for how many, how many questions.
    pub(super) facts: Vec<String>,
    pub(super) material: Vec<String>,
    pub(super) setup: Vec<String>,
    pub(super) welcome: Vec<String>,
    pub(super) farewell: Vec<String>,
    pub(super) troubles: Vec<String>,
    pub(super) questions: Vec<Asked>,
}

/// A question, and what is said at it.
pub(super) struct Asked {
    pub(super) label: String,
    pub(super) help: Option<String>,
    pub(super) kind: String,
    pub(super) items: Vec<String>,
    pub(super) note: Vec<String>,
}

/// The paragraphs of a text.
pub(in crate::pages::facilitator) fn paragraphs(t: &Tr, text: &Label) -> Vec<String> {
    let lines = t.label(text).lines();
    lines
        .filter(|line| !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

/// How long, for how many, how many questions.
pub(super) fn facts(t: &Tr, script: &Script) -> Vec<String> {
    let minutes = script.guide.minutes.map(|n| t.n("library-minutes", "n", n));
    let people = script.guide.people.as_ref();
    let people = people.map(|people| t.label(people).to_owned());
    let questions = t.n("common-questions", "n", script.questions.len());
    minutes
        .into_iter()
        .chain(people)
        .chain([questions])
        .collect()
}

impl Guide {
    pub(super) fn of(t: &Tr, script: &Script) -> Self {
        let guide = &script.guide;
        let said = |text: &Option<Label>| {
            let text = text.as_ref();
            text.map_or_else(Vec::new, |text| paragraphs(t, text))
        };
        let listed = |all: &[Label]| -> Vec<String> {
            all.iter().map(|one| t.label(one).to_owned()).collect()
        };
        Self {
            summary: guide.summary.as_ref().map(|one| t.label(one).to_owned()),
            facts: facts(t, script),
            material: listed(&guide.material),
            setup: said(&guide.setup),
            welcome: said(&guide.welcome),
            farewell: said(&guide.farewell),
            troubles: listed(&guide.troubles)
                .into_iter()
                .chain(said(&guide.alert))
                .collect(),
            questions: script
                .questions
                .iter()
                .map(|question| Asked::of(t, question, guide.note(&question.key)))
                .collect(),
        }
    }
}

impl Asked {
    fn of(t: &Tr, question: &Question, note: Option<&Label>) -> Self {
        let mut items: Vec<String> = question
            .items
            .iter()
            .map(|item| t.label(&item.label).to_owned())
            .collect();
        if let Kind::Scale(scale) = &question.kind
            && let (Some(low), Some(high)) = (&scale.low, &scale.high)
        {
            let ends = [
                ("min", scale.min.to_string().into()),
                ("low", t.label(low).into()),
                ("max", scale.max.to_string().into()),
                ("high", t.label(high).into()),
            ];
            items.push(t.format("library-scale-ends", &ends));
        }
        Self {
            label: unbroken(t.label(&question.label)),
            help: question.help.as_ref().map(|help| t.label(help).to_owned()),
            kind: t.text(&format!("common-kind-{}", question.kind.name())),
            items,
            note: note.map_or_else(Vec::new, |note| paragraphs(t, note)),
        }
    }
}

/// The guide of a workshop, to print.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        GuidePage {
            title: t.label(&inside.script.title).to_owned(),
            guide: Guide::of(&t, &inside.script),
            is_empty: inside.script.guide.is_empty(),
            slug,
            t,
        }
    });
    Ok(Html(page.render()?))
}
