//! « Constats »: what the figures say, sentence by sentence; a person puts each among the lessons, leaves it out of the
//! restitution, or reads several together.

use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_analysis::Reading;
use glane_analysis::findings::apart;
use glane_core::decision::Act;
use glane_core::finding::{Finding, FindingKind};
use glane_core::id::FindingId;
use glane_core::judged::FindingState;
use glane_core::workshop::Snapshot;
use glane_live::Room;
use glane_report::Texts;

use super::form::{Fields, Refusal, ahead, make};
use super::{room_of, script_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

const CONFLICT: &str = "facilitator-findings-conflict";

#[derive(Template)]
#[template(path = "facilitator/findings.html")]
struct FindingsPage {
    t: Tr,
    slug: String,
    title: String,
    message: Option<String>,
    base: u64,
    /// Findings that a person reads together: the name and the sentence of each.
    joined: Vec<Vec<(String, String)>>,
    findings: Vec<Line>,
    left_out: Vec<Line>,
}

/// A finding.
struct Line {
    id: String,
    /// The questions it comes from, in the script's words.
    about: Vec<String>,
    sentence: String,
    quotes: Vec<String>,
    /// A person put it among the lessons.
    kept: bool,
    /// That it is among the lessons, by a person or by its strength.
    mark: Option<String>,
    may_join: bool,
    /// It was ticked, and nothing came of it.
    ticked: bool,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, None, &[]).await
}

/// What a form asks.
enum Asked {
    /// A finding stands otherwise.
    State(FindingId, FindingState),
    /// Findings are read together, or no longer.
    Join(BTreeSet<FindingId>, bool),
}

impl Asked {
    /// Reads the fields; an error names the one that is not as our own forms send it.
    fn read(fields: Fields<'_>) -> Result<Self, &'static str> {
        let named: Result<BTreeSet<FindingId>, _> =
            fields.all("finding").map(FindingId::new).collect();
        let named = named.map_err(|_| "finding")?;
        let first = named.first().cloned();
        let state = |state| Ok(Self::State(first.ok_or("finding")?, state));
        match fields.get("act") {
            Some("keep") => state(FindingState::Kept),
            Some("drop") => state(FindingState::Dropped),
            Some("reopen") => state(FindingState::Proposed),
            Some("join") => Ok(Self::Join(named, true)),
            Some("part") => Ok(Self::Join(named, false)),
            _ => Err("act"),
        }
    }

    /// Why it cannot be done, whatever else was decided meanwhile: a form may name what the figures do not say.
    fn refusal(&self, Read { reading, found, .. }: &Read) -> Option<Refusal> {
        let known = |id: &FindingId| found.iter().find(|finding| finding.id == *id);
        let key = match self {
            Self::State(id, _) => known(id)
                .is_none()
                .then_some("facilitator-findings-unknown"),
            // What was joined comes apart though a part of it is no longer found.
            Self::Join(_, false) => None,
            Self::Join(all, true) if all.len() < 2 => Some("facilitator-findings-join-few"),
            Self::Join(all, true) => {
                let may = |id: &FindingId| known(id).is_some_and(may_join);
                let named = |set| {
                    let parts = apart(set, found)?;
                    Some(parts.iter().map(|one| &one.id).collect::<Vec<_>>())
                };
                let asked = named(all);
                let mut joined = reading.judged.joined();
                if !all.iter().all(may) {
                    Some("facilitator-findings-join-unknown")
                } else if joined.any(|set| named(set) == asked) {
                    Some("facilitator-findings-join-already")
                } else {
                    None
                }
            }
        };
        key.map(|key| (StatusCode::UNPROCESSABLE_ENTITY, key))
    }

    fn act(self) -> Act {
        match self {
            Self::State(finding, state) => Act::Finding { finding, state },
            Self::Join(findings, on) => Act::Join { findings, on },
        }
    }

    /// Where the page shows what became of it.
    fn anchor(&self) -> String {
        match self {
            Self::State(id, _) => id.to_string(),
            Self::Join(..) => "joined".to_owned(),
        }
    }
}

/// A finding that others may be read with: it stands, and is none of several already.
fn may_join(finding: &Finding) -> bool {
    finding.kind != FindingKind::Joined && finding.state != FindingState::Dropped
}

/// Does what a button says.
pub(crate) async fn decide(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let fields = Fields(&fields);
    let bad = |field: &str| WebError::BadForm(field.to_owned());
    let asked = Asked::read(fields).map_err(bad)?;
    let base = fields.base().map_err(bad)?;
    let ticked: Vec<&str> = match asked {
        Asked::Join(_, true) => fields.all("finding").collect(),
        _ => Vec::new(),
    };
    let refusal = match ahead(&room, base) {
        Some(refusal) => Some(refusal),
        None => asked.refusal(&read(&app, &room).await?),
    };
    if let Some(refusal) = refusal {
        return shown(&app, &room, Some(refusal), &ticked).await;
    }
    let anchor = asked.anchor();
    match make(&room, asked.act(), base, None, CONFLICT).await? {
        Some(refusal) => shown(&app, &room, Some(refusal), &ticked).await,
        None => Ok(Redirect::to(&format!("/animer/{slug}/constats#{anchor}")).into_response()),
    }
}

/// The data as they are now, and all that is found in them.
struct Read {
    snapshot: Snapshot,
    reading: Reading,
    found: Vec<Finding>,
}

async fn read(app: &App, room: &Room) -> Result<Read, WebError> {
    let snapshot = app.hub.store().snapshot(room.id(), None).await?;
    let reading = Reading::of(&script_of(&snapshot)?, &snapshot);
    Ok(Read {
        found: glane_analysis::findings(&reading),
        reading,
        snapshot,
    })
}

async fn shown(
    app: &App,
    room: &Room,
    refusal: Option<Refusal>,
    ticked: &[&str],
) -> Result<Response, WebError> {
    let Read {
        snapshot,
        reading,
        found,
    } = read(app, room).await?;
    let (t, title) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        (t, title)
    });
    let texts = Texts::new(&t.locale, t.lang);
    let (mut findings, mut left_out) = (Vec::new(), Vec::new());
    let lessons: BTreeSet<&FindingId> = glane_report::lessons(&found, &reading)
        .into_iter()
        .map(|finding| &finding.id)
        .collect();
    for finding in &found {
        let passages = finding
            .verbatims
            .iter()
            .filter_map(|quote| reading.passage(quote));
        let mark = match finding.state {
            FindingState::Kept => Some("facilitator-findings-kept"),
            _ if lessons.contains(&finding.id) => Some("facilitator-findings-lesson"),
            _ => None,
        };
        let about = finding.questions.iter().filter_map(|key| {
            let question = reading.question(key)?;
            Some(t.label(&question.label).to_owned())
        });
        let line = Line {
            about: about.collect(),
            sentence: texts.sentence(&finding.sentence),
            quotes: passages.map(|passage| texts.quote(passage)).collect(),
            kept: finding.state == FindingState::Kept,
            mark: mark.map(|key| t.text(key)),
            may_join: may_join(finding),
            ticked: ticked.contains(&finding.id.as_str()),
            id: finding.id.to_string(),
        };
        if finding.state == FindingState::Dropped {
            left_out.push(line);
        } else {
            findings.push(line);
        }
    }
    let said = |id: &FindingId| {
        let finding = found.iter().find(|finding| finding.id == *id);
        let sentence = finding.map(|finding| texts.sentence(&finding.sentence));
        (id.to_string(), sentence.unwrap_or_else(|| id.to_string()))
    };
    let joined = reading.judged.joined();
    let joined = joined.map(|set| set.iter().map(said).collect()).collect();
    let page = FindingsPage {
        slug: snapshot.workshop.slug.to_string(),
        title,
        message: refusal.map(|(_, key)| t.text(key)),
        base: snapshot.workshop.revision.0,
        joined,
        findings,
        left_out,
        t,
    };
    let status = refusal.map_or(StatusCode::OK, |(status, _)| status);
    Ok((status, Html(page.render()?)).into_response())
}
