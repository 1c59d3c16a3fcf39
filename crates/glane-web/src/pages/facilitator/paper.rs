//! « Passer au papier »: sheets that Glane reads ([`sheets`], [`incoming`], [`checking`]), and the questions as a page to print now, whatever happens.

pub(crate) mod checking;
pub(crate) mod crop;
mod doubts;
pub(crate) mod incoming;
mod names;
pub(in crate::pages::facilitator) mod pending;
mod sheets;
mod told;
pub(crate) mod typed;

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use glane_core::id::QuestionKey;
use glane_core::kind::Kind;
use glane_core::kind::scale::Scale;
use glane_core::kind::statements::{AGREE, DISAGREE, PASS};
use glane_core::script::signs::sign;
use glane_core::script::{Item, Question};
use glane_core::text::unbroken;
use glane_live::inside::Inside;
use glane_locale::Arg;

use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::images;
use crate::pages::participant::form::{number_hint, voted};
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/paper.html")]
struct PaperPage {
    t: Tr,
    slug: String,
    title: String,
    organiser: String,
    groups: Vec<String>,
    questions: Vec<Sheet>,
    /// What asks for sheets; none of a question that is only looked at.
    asking: Option<sheets::Asking>,
}

pub(crate) use sheets::sent;

/// A question on paper.
struct Sheet {
    /// Its place in the workshop, whichever questions are printed.
    number: usize,
    label: String,
    /// The line of help, as phones show it.
    help: String,
    hint: String,
    /// What the ends of a scale mean.
    ends: String,
    /// What to tick.
    boxes: Vec<String>,
    /// The pictures beside them, as their elements; empty where one has none.
    images: Vec<String>,
    /// What is asked of who answers, each with what to tick.
    asks: Vec<(String, Vec<String>)>,
    /// Steps of a scale, side by side.
    steps: Vec<String>,
    /// Lines to write on.
    lines: usize,
}

impl Sheet {
    /// What to tick, each with the picture before it.
    fn pictured(&self) -> impl Iterator<Item = (&str, &str)> {
        let images = self.images.iter().map(String::as_str);
        let images = images.chain(std::iter::repeat(""));
        images.zip(self.boxes.iter().map(String::as_str))
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let asking = sheets::Asking::of(&t, inside, None, None);
        whole(t, inside, slug, asking)
    });
    Ok(Html(page.render()?))
}

/// Every question, and what asks for sheets.
fn whole(t: Tr, inside: &Inside, slug: String, asking: sheets::Asking) -> PaperPage {
    PaperPage {
        asking: Some(asking),
        ..simple(t, inside, slug, |_| true)
    }
}

/// The sheet with one question alone.
pub(super) fn of_question(
    t: Tr,
    inside: &Inside,
    slug: String,
    key: &QuestionKey,
) -> Result<Html<String>, WebError> {
    let page = simple(t, inside, slug, |question| question.key == *key);
    Ok(Html(page.render()?))
}

fn simple(t: Tr, inside: &Inside, slug: String, which: impl Fn(&Question) -> bool) -> PaperPage {
    let script = &inside.script;
    let questions = (1..).zip(&script.questions);
    let questions = questions.filter(|(_, one)| which(one));
    PaperPage {
        title: t.label(&script.title).to_owned(),
        organiser: script.organiser.clone(),
        groups: script
            .groups
            .iter()
            .map(|group| t.label(&group.label).to_owned())
            .collect(),
        questions: questions
            .map(|(number, one)| sheet(&t, number, one))
            .collect(),
        slug,
        t,
        asking: None,
    }
}

/// What the ends of a scale mean, as phones say it.
fn ends(t: &Tr, scale: &Scale) -> String {
    let ends = [(scale.min, &scale.low), (scale.max, &scale.high)];
    let said = ends.into_iter().filter_map(|(step, label)| {
        let label = t.label(label.as_ref()?).to_owned();
        let args = [
            ("step", Arg::Integer(step)),
            ("label", label.as_str().into()),
        ];
        Some(t.format("hall-paper-end", &args))
    });
    said.collect::<Vec<_>>().join("\u{2003}")
}

/// Something to tick, its pictogram before it.
fn labelled(t: &Tr, item: &Item) -> String {
    let label = t.item(item);
    match item.pictogram() {
        Some(picture) => format!("{picture} {label}"),
        None => label.to_string(),
    }
}

fn sheet(t: &Tr, number: usize, question: &Question) -> Sheet {
    let boxes = question.items.iter().map(|item| labelled(t, item));
    let boxes = boxes.collect();
    let images = question.items.iter();
    let images = images.map(|item| images::printed(item).unwrap_or_default());
    let help = question.help.as_ref();
    let mut sheet = Sheet {
        images: images.collect(),
        number,
        help: help.map_or("", |help| t.label(help)).to_owned(),
        ends: String::new(),
        label: unbroken(t.label(&question.label)),
        hint: String::new(),
        boxes,
        asks: Vec::new(),
        steps: Vec::new(),
        lines: 0,
    };
    match &question.kind {
        Kind::Words(words) => {
            sheet.hint = t.n("participant-words-hint", "max", words.max);
            sheet.lines = words.max;
        }
        Kind::Open(_) => {
            sheet.hint = t.text("participant-open-label");
            sheet.lines = 4;
        }
        Kind::Scale(scale) => {
            sheet.hint = t.text("hall-paper-scale");
            sheet.ends = ends(t, scale);
            let range = (scale.min, scale.max);
            let steps = (scale.min..=scale.max).map(|step| {
                let sign = sign(&question.tags, range, step);
                sign.map_or_else(|| step.to_string(), |sign| format!("{sign} {step}"))
            });
            sheet.steps = steps.collect();
        }
        Kind::Number(number) => {
            sheet.hint = number_hint(t, number);
            sheet.lines = 1;
        }
        Kind::Ranking(ranking) => {
            let places = ranking.places(question.items.len());
            sheet.hint = t.n("hall-paper-ranking", "places", places);
        }
        Kind::Grid(grid) => {
            // Each line has the steps beside it.
            let steps = (grid.scale.min..=grid.scale.max).map(|step| step.to_string());
            let steps: Vec<String> = steps.collect();
            let steps = steps.join("\u{2003}");
            sheet.hint = t.text("hall-paper-grid");
            sheet.ends = ends(t, &grid.scale);
            for line in &mut sheet.boxes {
                *line = format!("{line}\u{2003}{steps}");
            }
        }
        Kind::Statements(statements) => {
            let votes = [AGREE, PASS, DISAGREE].map(|vote| voted(t, vote));
            let votes = votes.join("\u{2003}");
            sheet.hint = t.text("hall-paper-statements");
            for line in &mut sheet.boxes {
                *line = format!("{line}\u{2003}{votes}");
            }
            sheet.lines = usize::from(statements.open);
        }
        Kind::Points(points) => {
            let total = Arg::Integer(points.total);
            sheet.hint = t.format("hall-paper-points", &[("total", total)]);
        }
        Kind::Choice(choice) => {
            sheet.hint = t.text("participant-choice-hint");
            sheet.lines = usize::from(choice.other);
        }
        Kind::Choices(choices) => {
            sheet.hint = t.text("participant-choices-hint");
            sheet.lines = usize::from(choices.other);
        }
        Kind::Slots(_) => sheet.hint = t.text("participant-choices-hint"),
        Kind::Ideas(ideas) => {
            sheet.hint = t.text("participant-ideas-hint");
            sheet.lines = usize::from(ideas.open);
        }
        Kind::Profile(profile) => {
            sheet.hint = t.text("participant-profile-hint");
            sheet.boxes.clear();
            let asks = profile.asks.iter().map(|ask| {
                let options = ask.options.iter();
                let boxes = options.map(|option| t.label(&option.label).to_owned());
                let boxes = boxes.chain([t.text("participant-blank")]);
                (t.label(&ask.label).to_owned(), boxes.collect())
            });
            sheet.asks = asks.collect();
        }
        // No script asks for one.
        Kind::Reaction(_) => {}
    }
    sheet
}
