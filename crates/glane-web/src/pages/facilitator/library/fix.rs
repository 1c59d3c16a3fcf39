//! « Corriger le déroulé »: another version of a workshop's script, while it is served. Answers kept stay: what they no
//! longer fit is refused, what they read otherwise is told.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_core::id::{QuestionKey, ScriptVersion};
use glane_core::room::Phase;
use glane_core::script::Script;
use glane_core::script::read::read;
use glane_core::sheet::ledger::SheetKey;
use glane_live::inside::Inside;
use glane_live::{LiveError, Room};
use serde::Deserialize;

use super::super::create::{Told, summed, tell};
use super::super::{refuse_if_sealed, room_of, tr_of, upload};
use crate::app::App;
use crate::changes::{self, Said};
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/library_fix.html")]
struct FixPage {
    t: Tr,
    slug: String,
    title: String,
    /// The version that is changed: another one made meanwhile is not written over.
    version: u32,
    source: String,
    outcome: Outcome,
}

/// Which version somebody had before their eyes.
#[derive(Debug, Deserialize)]
pub(crate) struct Seen {
    version: u32,
}

/// What became of a form.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) status: StatusCode,
    /// It is done.
    pub(super) done: Option<String>,
    /// It is not, and why.
    pub(super) wrong: Option<String>,
    /// What the script has wrong.
    pub(super) faults: Vec<Told>,
    /// What answers no longer fit, or how they read from now on.
    pub(super) answers: Vec<String>,
}

impl Outcome {
    pub(super) fn wrong(status: StatusCode, wrong: String) -> Self {
        Self {
            status,
            wrong: Some(wrong),
            ..Self::default()
        }
    }
}

fn shown(
    app: &App,
    room: &Room,
    typed: Option<String>,
    outcome: Outcome,
) -> Result<Response, WebError> {
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        FixPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            version: inside.workshop.script.0,
            source: typed.unwrap_or_else(|| inside.workshop.source.clone()),
            outcome,
            t,
        }
    });
    Ok((page.outcome.status, Html(page.render()?)).into_response())
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    shown(&app, &room, None, Outcome::default())
}

/// Takes the script as it was typed, or shows it again with all that is wrong.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(seen): Query<Seen>,
    form: Multipart,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    refuse_if_sealed(&room)?;
    // Browsers end the lines of what is typed as mail does.
    let source = upload::typed(form, "source").await?.replace("\r\n", "\n");
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let from = ScriptVersion(seen.version);
    let outcome = revised(&t, &room, (from, "library-fix-conflict"), &source).await?;
    let typed = outcome.done.is_none().then_some(source);
    shown(&app, &room, typed, outcome)
}

/// The script taken, or what keeps it from being taken. `from` is the version it was changed from, and the key of what is said
/// if somebody else made another one meanwhile: that one is not written over.
pub(super) async fn revised(
    t: &Tr,
    room: &Room,
    (from, outdated): (ScriptVersion, &str),
    source: &str,
) -> Result<Outcome, WebError> {
    let refused = StatusCode::UNPROCESSABLE_ENTITY;
    let words = |said: Said| said.message;
    let say = |key: &str, args: &[(&str, glane_locale::Arg)]| t.format(key, args);
    let script = match read(source) {
        Ok(script) => script,
        Err(faults) => {
            return Ok(Outcome {
                faults: tell(t, &t.text("library-edit-label"), source, &faults),
                ..Outcome::wrong(refused, summed(t, &faults))
            });
        }
    };
    let slug = room.look(|inside| inside.script.slug.clone());
    if script.slug != slug {
        let said = t.with("library-fix-name", "name", slug.as_str());
        return Ok(Outcome::wrong(refused, said));
    }
    let before = put_aside(room).await?;
    let gone = room.look(|inside| open_gone(t, inside, &script));
    match room.revise(from, source.to_owned()).await {
        Ok(revised) => Ok(Outcome {
            done: Some(t.text(if room.look(|inside| inside.state.is_asking()) {
                "library-fix-done-seen"
            } else {
                "library-fix-done"
            })),
            answers: revised
                .changes
                .iter()
                .map(|change| words(changes::change(&say, &script, change)))
                .chain(gone)
                .chain(sheets_without(t, &before, &put_aside(room).await?))
                .collect(),
            ..Outcome::default()
        }),
        Err(LiveError::Unfit(misfits)) => Ok(Outcome {
            answers: misfits
                .iter()
                .map(|misfit| words(changes::misfit(&say, misfit)))
                .collect(),
            ..Outcome::wrong(StatusCode::CONFLICT, t.text("program-script-unfit-help"))
        }),
        Err(LiveError::Outdated) => Ok(Outcome::wrong(StatusCode::CONFLICT, t.text(outdated))),
        Err(error) => Err(error.into()),
    }
}

/// The answers of sheets of paper that are put aside, since their questions are no more.
async fn put_aside(room: &Room) -> Result<BTreeSet<(SheetKey, QuestionKey)>, WebError> {
    let sheets = room.sheets().await?;
    let theirs = sheets.iter().filter(|sheet| sheet.taken_back.is_none());
    let theirs = theirs.flat_map(|sheet| {
        let key = sheet.judged.key();
        sheet.aside.iter().map(|asked| (key.clone(), asked.clone()))
    });
    Ok(theirs.collect())
}

/// How many sheets have lost an answer by what was changed, if any has.
fn sheets_without(
    t: &Tr,
    before: &BTreeSet<(SheetKey, QuestionKey)>,
    after: &BTreeSet<(SheetKey, QuestionKey)>,
) -> Option<String> {
    let sheets: BTreeSet<&SheetKey> = after.difference(before).map(|(sheet, _)| sheet).collect();
    (!sheets.is_empty()).then(|| t.n("incoming-aside-new", "n", sheets.len()))
}

/// What is said of the question in hand that the new version no longer has: it closes, and no other opens in its place.
fn open_gone(t: &Tr, inside: &Inside, after: &Script) -> Option<String> {
    let key = inside.state.current.as_ref()?;
    let before = inside.script.questions.iter().find(|one| one.key == *key)?;
    if after.question(key).is_some() {
        return None;
    }
    let said = if inside.state.phase(key) == Phase::Open {
        "library-fix-open-gone"
    } else {
        "library-fix-current-gone"
    };
    Some(t.with(said, "question", t.label(&before.label)))
}
