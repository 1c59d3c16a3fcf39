//! « Sans projecteur »: one result fills a tablet that is turned to a table, with a sentence to read aloud; and it is a sheet to
//! print. No figure of it is on any screen of the room: who leads turns the tablet.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use glane_analysis::Reading;
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::QuestionKey;
use glane_core::judged::FindingState;
use glane_core::text::unbroken;
use glane_report::Texts;
use glane_report::picture::Look;

use super::form::asked;
use super::{room_of, script_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::picture;
use crate::shift::Sides;
use crate::tables;
use crate::tr::Tr;

/// The most sentences that are read aloud.
const SENTENCES: usize = 2;

#[derive(Template)]
#[template(path = "facilitator/table.html")]
struct TablePage {
    t: Tr,
    slug: String,
    title: String,
    label: String,
    organiser: String,
    sample: bool,
    answered: String,
    /// What to read aloud: what the machine says of it, or that it says nothing.
    aloud: Vec<String>,
    drawn: Option<String>,
    /// The same for a tablet or a phone that is narrow: its words stay readable.
    narrow: Option<String>,
    sides: Option<Sides>,
    /// The questions before and after, with their keys.
    previous: Option<String>,
    next: Option<String>,
}

/// What is found about a question alone, the plainest first; not what a person left out, nor what only counts who said nothing:
/// that is for reading, not for saying aloud at a table.
fn about<'a>(found: &'a [Finding], key: &QuestionKey) -> impl Iterator<Item = &'a Finding> {
    let only = [key.clone()];
    found.iter().filter(move |finding| {
        finding.questions == only
            && finding.state != FindingState::Dropped
            && !matches!(
                finding.kind,
                FindingKind::Joined
                    | FindingKind::Absence
                    | FindingKind::Rarity
                    | FindingKind::Order
            )
    })
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path((slug, question)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let key = asked(&room, &question, |_| true)?;
    if key.is_reaction() {
        return Err(WebError::NotFound);
    }
    let snapshot = app.hub.store().snapshot(room.id(), None).await?;
    let reading = Reading::of(&script_of(&snapshot)?, &snapshot);
    let found = glane_analysis::findings(&reading);
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let texts = Texts::new(&t.locale, t.lang);
        let questions = &inside.script.questions;
        let place = questions.iter().position(|one| one.key == key)?;
        let of = |place: usize| Some(questions.get(place)?.key.to_string());
        let question = questions.get(place)?;
        let drawn = picture::of(&t, inside, question, Look::Room);
        let id = format!("{key}-narrow");
        let narrow = picture::named(&t, inside, question, Look::Phone, &id);
        // Where nothing is drawn, what was found is of an earlier round.
        let own = about(&found, &key).filter(|_| drawn.people > 0);
        let own = own.take(SENTENCES);
        let mut aloud: Vec<String> = own.map(|one| texts.sentence(&one.sentence)).collect();
        if aloud.is_empty() {
            aloud.push(t.text("running-table-nothing"));
        }
        Some(TablePage {
            title: t.label(&inside.script.title).to_owned(),
            label: unbroken(t.label(&question.label)),
            organiser: inside.script.organiser.clone(),
            sample: inside.script.sample.is_some(),
            answered: tables::answered(&t, inside, question, None),
            aloud,
            sides: Sides::of(&t, inside, &key),
            narrow: (narrow.people > 0).then_some(narrow.html),
            drawn: (drawn.people > 0).then_some(drawn.html),
            previous: place.checked_sub(1).and_then(of),
            next: of(place + 1),
            slug,
            t,
        })
    });
    Ok(Html(page.ok_or(WebError::NotFound)?.render()?))
}
