//! « Saisir les fiches papier »: a sheet filled in with a pen, typed with all its questions one after the other. It counts as
//! paper, whole or not at all, and is taken back whole. The page needs no script.

mod line;
mod listed;
mod numbers;
mod page;
mod printing;
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
use glane_core::kind::{Invalid, Kind};
use glane_core::sheet::ledger::Ledger;
use glane_live::submission::Answer;
use glane_live::typed::{Taken, TypedSheet};
use glane_live::{LiveError, Room};
use uuid::Uuid;

use super::super::aloud::sent::undoable;
use super::super::form::{self, Fields};
use super::super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::pages::participant::answer::in_words;
use crate::tr::Tr;
use crate::who;
use page::{Refused, Shown, TypingPage};
use printing::{Asking, PRINT, Printing};
use rows::Wrong;

/// How the field of a question's round is named, and its answers.
pub(super) const ROUND: &str = "round.";
pub(super) const TICKED: &str = "q.";
pub(super) const OWN: &str = "own.";
/// The name of the field for the sheet's own number.
pub(super) const SERIAL: &str = "numero";
/// And of the one for what is printed on a sheet, by which its print is found.
pub(super) const LOOKED_UP: &str = "code";

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Query(fields): Query<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let asked = Fields(&fields);
    let group = asked.get("groupe").unwrap_or_default().to_owned();
    let typed = asked.get(LOOKED_UP).map(str::trim).unwrap_or_default();
    if typed.is_empty() {
        let print = asked.get(PRINT);
        return shown(&app, &room, (&group, print), asked, None).await;
    }
    let Some(found) = printing::found(&room, typed) else {
        let t = room.look(|inside| tr_of(&app.locale, inside));
        let said = t.with("typing-print-unknown", "typed", typed);
        let refused = Refused::unusable(None, said);
        return shown(
            &app,
            &room,
            (&group, asked.get(PRINT)),
            asked,
            Some(refused),
        )
        .await;
    };
    let mut query = vec![format!("{PRINT}={}", found.when.0)];
    query.extend(found.serial.map(|serial| format!("{SERIAL}={serial}")));
    query.extend(
        GroupKey::new(&group)
            .ok()
            .map(|key| format!("groupe={key}")),
    );
    let to = format!("/animer/{slug}/papier/saisir?{}", query.join("&"));
    Ok(Redirect::to(&to).into_response())
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
        Some("save") => {
            let printing = Printing::chosen(&room, fields.get(PRINT)).await?;
            saved(&room, &t, printing.as_ref(), fields).await?
        }
        Some("undo") => taken_back(&room, &t, fields).await?,
        _ => return Err(WebError::BadForm("act".to_owned())),
    };
    match refused {
        None => {
            let group = GroupKey::new(&group).ok();
            let group = group.map(|key| format!("groupe={key}"));
            let print = fields.get(PRINT).filter(|named| is_print(named));
            let print = print.map(|named| format!("{PRINT}={named}"));
            let query: Vec<String> = group.into_iter().chain(print).collect();
            let mark = if query.is_empty() { "" } else { "?" };
            let to = format!("/animer/{slug}/papier/saisir{mark}{}", query.join("&"));
            Ok(Redirect::to(&to).into_response())
        }
        Some(refused) => {
            let print = fields.get(PRINT);
            shown(&app, &room, (&group, print), fields, Some(refused)).await
        }
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

/// The number of the sheet, if one is typed.
fn serial(t: &Tr, fields: Fields<'_>) -> Result<Option<u32>, Refused> {
    let typed = fields.get(SERIAL).map(str::trim);
    let Some(typed) = typed.filter(|typed| !typed.is_empty()) else {
        return Ok(None);
    };
    typed.parse().map(Some).map_err(|_| {
        let said = t.with("typing-serial-bad", "typed", typed);
        Refused::unusable(None, said)
    })
}

/// Whether a field can name a print.
fn is_print(named: &str) -> bool {
    named == printing::OTHERS || named.parse::<u64>().is_ok()
}

async fn saved(
    room: &Room,
    t: &Tr,
    printing: Option<&Printing>,
    fields: Fields<'_>,
) -> Result<Option<Refused>, WebError> {
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
    let serial = match serial(t, fields) {
        Ok(serial) => serial,
        Err(refused) => return Ok(Some(refused)),
    };
    let sheet = match room.look(|inside| {
        let asked = printing::all(t, inside, printing);
        read(t, &asked, fields).map(|answers| TypedSheet {
            entry,
            serial,
            printed: printing.map(|printing| printing.when),
            group,
            answers,
        })
    }) {
        Ok(sheet) => sheet,
        Err(Unread::Refused(refused)) => return Ok(Some(refused)),
        Err(Unread::Round(key)) => return Err(bad(&format!("{ROUND}{key}"))),
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
        Ok(Taken::Differs) => Ok(Some(Refused::whole(t.text("typing-differs")))),
        Ok(Taken::OtherPrint(serial, when)) => {
            let named = when.0.to_string();
            let prints = room.look(|inside| printing::prints(t, inside));
            let print = prints.into_iter().find(|(key, _)| *key == named);
            let args = [
                ("serial", serial.to_string().into()),
                ("print", print.map_or(named, |(_, name)| name).into()),
            ];
            let said = t.format("typing-other-print", &args);
            Ok(Some(Refused::unusable(None, said)))
        }
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
            let said = misread(t, &invalid, kind.as_ref());
            Ok(Some(Refused::unusable(Some(question), said)))
        }
        Err(LiveError::Sealed) => Ok(Some(Refused {
            status: StatusCode::GONE,
            ..Refused::whole(t.text("typing-sealed"))
        })),
        Err(LiveError::NoQuestion) => Ok(Some(Refused::whole(t.text("aloud-conflict")))),
        Err(error) => Err(error.into()),
    }
}

/// Why a form is no sheet.
enum Unread {
    Refused(Refused),
    /// A question is answered, and the form does not say in which round.
    Round(QuestionKey),
}

/// What the sheet says, or which of its lines is not understood.
fn read(
    t: &Tr,
    asked: &[Asking],
    fields: Fields<'_>,
) -> Result<Vec<(QuestionKey, Round, Answer)>, Unread> {
    let rounds: BTreeMap<&str, u32> = fields
        .0
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(ROUND)?, value.parse().ok()?)))
        .collect();
    let mut answers = Vec::new();
    for one in asked.iter().filter(|one| !one.is_gone) {
        let question = &one.question;
        let key = question.key.as_str();
        let typed = |kind: &str| fields.get(&format!("{kind}{key}")).unwrap_or_default();
        let own = Some(typed(OWN)).filter(|own| !own.trim().is_empty());
        let answer = match numbers::rows(&one.fields) {
            Some(rows) => {
                let at = |row: &numbers::Row| {
                    let number = fields.get(&numbers::name(key, &row.key));
                    number.unwrap_or_default().to_owned()
                };
                numbers::read(&question.kind, &rows, at).map_err(Wrong::Numbers)
            }
            None => rows::read(&question.kind, &one.fields, typed(TICKED), own),
        };
        let answer = answer
            .map_err(|wrong| Unread::Refused(refusal(t, &question.key, &question.kind, wrong)))?;
        let Some(answer) = answer else {
            continue;
        };
        let Some(round) = rounds.get(key) else {
            return Err(Unread::Round(question.key.clone()));
        };
        answers.push((question.key.clone(), Round(*round), answer));
    }
    Ok(answers)
}

fn refusal(t: &Tr, key: &QuestionKey, kind: &Kind, wrong: Wrong) -> Refused {
    let mut rows = Vec::new();
    let said = match wrong {
        Wrong::Numbers(bad) => {
            rows = bad.at();
            bad.said(t)
        }
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
    Refused {
        rows,
        ..Refused::unusable(Some(key.clone()), said)
    }
}

/// What is wrong with an answer, as whoever types it reads it: the sheet is another person's, who ticked and wrote.
fn misread(t: &Tr, invalid: &Invalid, kind: Option<&Kind>) -> String {
    match (invalid, kind) {
        (Invalid::TooMany { max: 1 }, Some(Kind::Choice(_))) => t.text("typing-one-only"),
        (
            Invalid::TooMany { max } | Invalid::Full { max },
            Some(Kind::Choices(_) | Kind::Ideas(_)),
        ) => t.n("typing-too-many", "max", *max),
        _ => in_words(t, invalid, kind),
    }
}

async fn shown(
    app: &App,
    room: &Room,
    (group, print): (&str, Option<&str>),
    fields: Fields<'_>,
    refused: Option<Refused>,
) -> Result<Response, WebError> {
    let status = refused.as_ref().map_or(StatusCode::OK, |one| one.status);
    let entropy = &*app.hub.world().entropy;
    let printing = Printing::chosen(room, print).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let receipt = |answer| room.receipt(answer);
        let what = Shown {
            group,
            printing: printing.as_ref(),
            fields,
            refused,
        };
        TypingPage::of(t, inside, entropy, what, &receipt)
    });
    Ok((status, Html(page.render()?)).into_response())
}
