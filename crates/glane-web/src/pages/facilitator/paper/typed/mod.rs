//! « Saisir les fiches papier »: a sheet filled in with a pen, typed with all its questions one after the other. It counts as
//! paper, whole or not at all, and is taken back whole. The page needs no script.

mod page;
mod rows;

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::aloud::{self, Entry, Way};
use glane_core::decision::{Act, Decision};
use glane_core::id::{DecisionId, GroupKey, QuestionKey, Round};
use glane_core::kind::Kind;
use glane_core::sheet::ledger::Ledger;
use glane_live::inside::Inside;
use glane_live::typed::{Taken, TypedSheet};
use glane_live::{LiveError, Room};
use uuid::Uuid;

use super::super::aloud::sent::undoable;
use super::super::form::{self, Fields};
use super::super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::pages::participant::answer::in_words;
use crate::pages::participant::form::Form as Asking;
use crate::tr::Tr;
use crate::who;
use page::{Refused, TypingPage};
use rows::Wrong;

/// How the field of a question's round is named, and its answers.
pub(super) const ROUND: &str = "round.";
pub(super) const TICKED: &str = "q.";
pub(super) const OWN: &str = "own.";
/// The name of the field for the sheet's own number.
pub(super) const SERIAL: &str = "numero";

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let group = Fields(&fields).get("groupe").unwrap_or_default().to_owned();
    shown(&app, &room, &group, Fields(&[]), None)
}

/// Takes a sheet, or takes one back.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let fields = Fields(&fields);
    let t = room.look(|inside| tr_of(&app.locale, inside));
    let group = fields.get("group").unwrap_or_default().to_owned();
    let refused = match fields.get("act") {
        Some("save") => saved(&room, &t, fields).await?,
        Some("undo") => taken_back(&room, &t, fields).await?,
        _ => return Err(WebError::BadForm("act".to_owned())),
    };
    match refused {
        None => {
            let group = GroupKey::new(&group)
                .map_or_else(|_| String::new(), |key| format!("?groupe={key}"));
            Ok(Redirect::to(&format!("/animer/{slug}/papier/saisir{group}")).into_response())
        }
        Some(refused) => shown(&app, &room, &group, fields, Some(refused)),
    }
}

async fn taken_back(room: &Room, t: &Tr, fields: Fields<'_>) -> Result<Option<Refused>, WebError> {
    let seen = fields
        .seen()
        .map_err(|field| WebError::BadForm(field.to_owned()))?;
    let asked = seen
        .undoes
        .ok_or_else(|| WebError::BadForm("undoes".to_owned()))?;
    let decision = room.look(|inside| undoable(inside.log(), asked));
    let Some(decision) = decision else {
        return Ok(Some(Refused::whole(t.text("aloud-conflict"))));
    };
    if let Some(serial) = room.look(|inside| typed_since(inside.log(), decision)) {
        let said = t.with("typing-serial-before", "serial", &serial.to_string());
        return Ok(Some(Refused::whole(said)));
    }
    let refused = form::make(room, Act::Undo, seen.base, Some(decision), "aloud-conflict").await?;
    Ok(refused.map(|(status, key)| Refused {
        status,
        ..Refused::whole(t.text(key))
    }))
}

/// The number of a sheet that was taken back, is to be put back, and was typed anew meanwhile.
fn typed_since(log: &[Decision], undo: DecisionId) -> Option<u32> {
    let of = |id: DecisionId| log.iter().find(|one| one.id == id);
    let taken_back = of(undo).filter(|one| one.act == Act::Undo)?;
    let entry = aloud::entry(&of(taken_back.undoes?)?.act)?;
    let serial = entry.serial?;
    Ledger::of(log).typed(serial).map(|_| serial)
}

async fn saved(room: &Room, t: &Tr, fields: Fields<'_>) -> Result<Option<Refused>, WebError> {
    let bad = |name: &str| WebError::BadForm(name.to_owned());
    let entry: Uuid = fields
        .get("entry")
        .and_then(|id| id.parse().ok())
        .ok_or_else(|| bad("entry"))?;
    let chosen = fields.get("group").filter(|key| !key.is_empty());
    let group = chosen
        .map(GroupKey::new)
        .transpose()
        .map_err(|_| bad("group"))?;
    if let Some(group) = &group
        && room.look(|inside| inside.script.group(group).is_none())
    {
        return Ok(Some(Refused::whole(t.text("aloud-no-group"))));
    }
    let serial = match fields
        .get(SERIAL)
        .map(str::trim)
        .filter(|typed| !typed.is_empty())
    {
        None => None,
        Some(typed) => {
            let Ok(serial) = typed.parse::<u32>() else {
                let said = t.with("typing-serial-bad", "typed", typed);
                return Ok(Some(Refused::unusable(None, said)));
            };
            Some(serial)
        }
    };
    let sheet = match room.look(|inside| read(inside, t, (entry, serial), group, fields)) {
        Ok(sheet) => sheet,
        Err(refused) => return Ok(Some(refused)),
    };
    // Whoever may enter answers may, whatever these are.
    let Some((question, round, _)) = sheet.answers.first() else {
        return Ok(Some(Refused::unusable(None, t.text("typing-nothing"))));
    };
    let act = Act::Aloud(Entry {
        entry,
        question: question.clone(),
        round: *round,
        way: Way::Paper,
        also: vec![],
        serial: None,
        answers: [].into(),
    });
    let actor = who::acting(room, &act)?;
    match room.type_as(actor, sheet).await {
        Ok(Taken::Kept(_) | Taken::Again) => Ok(None),
        Ok(Taken::Stale(question)) => Ok(Some(Refused {
            question: Some(question),
            ..Refused::whole(t.text("aloud-stale"))
        })),
        Ok(Taken::ByTable(question)) => Ok(Some(Refused {
            question: Some(question),
            ..Refused::whole(t.text("tables-aloud"))
        })),
        Ok(Taken::Before(serial)) => Ok(Some(Refused::whole(t.with(
            "typing-serial-before",
            "serial",
            &serial.to_string(),
        )))),
        Ok(Taken::Unprinted(serial)) => {
            let said = t.with("typing-serial-unprinted", "serial", &serial.to_string());
            Ok(Some(Refused::unusable(None, said)))
        }
        Ok(Taken::Nothing) => Ok(Some(Refused::unusable(None, t.text("typing-nothing")))),
        Ok(Taken::Invalid(question, invalid)) => {
            let kind = room.look(|inside| {
                let asked = inside.script.question(&question);
                asked.map(|one| one.kind.clone())
            });
            let said = in_words(t, &invalid, kind.as_ref());
            Ok(Some(Refused::unusable(Some(question), said)))
        }
        Err(LiveError::NoQuestion) => Ok(Some(Refused::whole(t.text("aloud-conflict")))),
        Err(error) => Err(error.into()),
    }
}

/// What the sheet says, or which of its lines is not understood.
fn read(
    inside: &Inside,
    t: &Tr,
    (entry, serial): (Uuid, Option<u32>),
    group: Option<GroupKey>,
    fields: Fields<'_>,
) -> Result<TypedSheet, Refused> {
    let rounds: BTreeMap<&str, u32> = fields
        .0
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(ROUND)?, value.parse().ok()?)))
        .collect();
    let mut answers = Vec::new();
    for question in &inside.script.questions {
        let key = question.key.as_str();
        let typed = |kind: &str| fields.get(&format!("{kind}{key}")).unwrap_or_default();
        let own = Some(typed(OWN)).filter(|own| !own.trim().is_empty());
        let form = Asking::of(t, inside, question, None, None);
        let answer = rows::read(&question.kind, &form.fields, typed(TICKED), own);
        let answer = answer.map_err(|wrong| refusal(t, &question.key, &question.kind, wrong))?;
        let (Some(answer), Some(round)) = (answer, rounds.get(key)) else {
            continue;
        };
        answers.push((question.key.clone(), Round(*round), answer));
    }
    Ok(TypedSheet {
        entry,
        serial,
        group,
        answers,
    })
}

fn refusal(t: &Tr, key: &QuestionKey, kind: &Kind, wrong: Wrong) -> Refused {
    let said = match wrong {
        Wrong::Unclear(typed) => t.with("typing-unclear", "typed", &typed),
        Wrong::Count { wanted, typed } => {
            let args = [("wanted", wanted.into()), ("typed", typed.into())];
            let what = if matches!(kind, Kind::Profile(_)) {
                "typing-count-profile"
            } else {
                "typing-count"
            };
            t.format(what, &args)
        }
    };
    Refused::unusable(Some(key.clone()), said)
}

fn shown(
    app: &App,
    room: &Room,
    group: &str,
    fields: Fields<'_>,
    refused: Option<Refused>,
) -> Result<Response, WebError> {
    let status = refused.as_ref().map_or(StatusCode::OK, |one| one.status);
    let entropy = &*app.hub.world().entropy;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let receipt = |answer| room.receipt(answer);
        TypingPage::of(t, inside, entropy, group, fields, refused, &receipt)
    });
    Ok((status, Html(page.render()?)).into_response())
}
