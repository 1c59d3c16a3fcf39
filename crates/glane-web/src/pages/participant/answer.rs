//! Handing in an answer. The receipt comes after the commit, never before.

use std::borrow::Cow;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use axum::Json;
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::ballot::Admission;
use glane_core::id::{QuestionKey, Round};
use glane_core::kind::ideas::IDEAS_MAX;
use glane_core::kind::rated::SIGN;
use glane_core::kind::{Invalid, Kind, Raw};
use glane_core::script::read::ITEMS_MAX;
use glane_core::table::Seen;
use glane_live::LiveError;
use glane_live::submission::{Answer, Outcome, Submission};
use glane_locale::Arg;
use http_body_util::LengthLimitError;

use super::form::Typed;
use super::receipt::Receipt;
use super::room::{self, Message, Told};
use super::tablet;
use super::visitor::Visitor;
use crate::app::{App, FORM_MAX};
use crate::error::WebError;
use crate::tr::Tr;

/// The header a page's script sends: it gets the changed part back instead of a page.
pub(crate) const FROM_SCRIPT: HeaderName = HeaderName::from_static("x-glane-part");
/// The header that tells a page's script what became of its answer.
const TAKEN: HeaderName = HeaderName::from_static("x-glane-taken");
/// Where a room's answers are sent, below its code.
pub(crate) const BELOW_ROOM: &str = "/reponse";
/// What browsers call a form.
const FORM: &[u8] = b"application/x-www-form-urlencoded";
/// More values than any form of ours has.
const VALUES_MAX: usize = 2 * (ITEMS_MAX + IDEAS_MAX);
/// More changes of mind than anyone has; beyond, a phone could leave itself no higher number.
const ATTEMPT_MAX: u32 = 1_000_000;

/// A form as sent: repeated `v` fields hold words, ticked keys, a step or a text.
pub(crate) struct Sent {
    pub(super) question: QuestionKey,
    pub(super) round: Round,
    pub(super) attempt: u32,
    pub(super) age: Duration,
    pub(super) left: Option<u64>,
    /// For whom the page was made that the form stood on.
    pub(super) me: Option<String>,
    /// What the page showed of the table's answer, where tables answer.
    pub(super) seen: Option<Seen>,
    pub(super) blank: bool,
    pub(super) typed: Typed,
}

/// A form with its request's headers, which no other form needs and so are not copied.
pub(crate) struct Posted {
    headers: HeaderMap,
    body: Bytes,
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Response;

    async fn from_request(request: Request, _: &S) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let kind = parts.headers.get(CONTENT_TYPE);
        if !kind.is_some_and(|kind| kind.as_bytes().starts_with(FORM)) {
            return Err(WebError::BadForm("content-type".to_owned()).into_response());
        }
        let body = to_bytes(body, FORM_MAX).await;
        Ok(Self {
            body: body.map_err(|error| unread(&error).into_response())?,
            headers: parts.headers,
        })
    }
}

/// Why a form could not be read to its end.
fn unread(error: &axum::Error) -> WebError {
    if error
        .source()
        .is_some_and(<dyn Error>::is::<LengthLimitError>)
    {
        WebError::FormTooLarge
    } else {
        WebError::BadForm("body".to_owned())
    }
}

fn parse(body: &[u8]) -> Result<Sent, WebError> {
    let pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = form_urlencoded::parse(body).collect();
    let field = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| &**value)
    };
    let number = |name: &'static str| {
        let value = field(name)
            .and_then(|value| value.parse::<u32>().ok())
            .filter(|&n| n >= 1);
        value.ok_or_else(|| WebError::BadForm(name.to_owned()))
    };
    // A field of one option alone (`v.jardin`) is handed on with the option; an empty one gave it nothing.
    let value = |(key, value): &(Cow<'_, str>, Cow<'_, str>)| match key.strip_prefix("v.") {
        Some(item) => {
            let value = value.trim();
            (!value.is_empty()).then(|| format!("{item}{SIGN}{value}"))
        }
        None => (key == "v").then(|| value.clone().into_owned()),
    };
    let values: Vec<String> = pairs.iter().filter_map(value).collect();
    if values.len() > VALUES_MAX {
        return Err(WebError::BadForm("v".to_owned()));
    }
    let question = field("question").and_then(|key| QuestionKey::new(key).ok());
    Ok(Sent {
        question: question.ok_or_else(|| WebError::BadForm("question".to_owned()))?,
        round: Round(number("round")?),
        attempt: number("attempt").and_then(|attempt| {
            if attempt <= ATTEMPT_MAX {
                Ok(attempt)
            } else {
                Err(WebError::BadForm("attempt".to_owned()))
            }
        })?,
        // A form without a script has no age: it leaves when it is sent.
        age: Duration::from_millis(
            field("age")
                .and_then(|age| age.parse().ok())
                .unwrap_or_default(),
        ),
        left: field("left").and_then(|left| left.parse().ok()),
        me: field("me").map(str::to_owned),
        seen: field("table").and_then(Seen::parse),
        blank: field("blank").is_some(),
        typed: Typed {
            raw: Raw { values },
            idea: field("idea").map(str::to_owned),
        },
    })
}

/// Takes an answer that came past the table of routes.
pub(crate) async fn taken(app: Arc<App>, code: String, request: Request) -> Response {
    match Posted::from_request(request, &()).await {
        Ok(posted) => answer(State(app), Path(code), posted).await.into_response(),
        Err(refused) => refused,
    }
}

/// Takes an answer.
pub(crate) async fn answer(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    Posted { headers, body }: Posted,
) -> Result<Response, WebError> {
    let sent = parse(&body)?;
    let mut visitor = match Visitor::knock(&app, &code, &headers).await {
        Err(WebError::LinkOver) => return tablet::over(&app, &code, &headers, Some(&sent)).await,
        visitor => visitor?,
    };
    // A shared tablet between two people has none: what is sent from a page of before is told so, below.
    if visitor.has_no_token() && visitor.tablet.is_none() {
        let t = visitor
            .room
            .look(|inside| Tr::for_script(&app.locale, &inside.script, &headers));
        return respond(
            &app,
            &visitor,
            &headers,
            &without_token(&t, &visitor, &sent),
        );
    }
    if sent
        .me
        .as_deref()
        .is_some_and(|me| visitor.is_no_longer(me))
    {
        visitor.person = visitor.room.person(visitor.token).await?;
        visitor.take_turn().await?;
        let t = visitor
            .room
            .look(|inside| Tr::for_script(&app.locale, &inside.script, &headers));
        let (status, told) = of_another(&t, &visitor, &sent);
        let mut response = respond(&app, &visitor, &headers, &(status, told))?;
        if headers.contains_key(FROM_SCRIPT) {
            let stranger = HeaderValue::from_static("stranger");
            response.headers_mut().insert(TAKEN, stranger);
        }
        return Ok(response);
    }
    if !app
        .floods
        .lets_in(visitor.token, app.hub.world().clock.now())
    {
        return Err(WebError::Busy);
    }
    let submission = Submission {
        token: visitor.token,
        group: None,
        question: sent.question.clone(),
        round: sent.round,
        attempt: sent.attempt,
        age: sent.age,
        left: sent.left,
        channel: visitor.channel(),
        seen: sent.seen.clone(),
        answer: if sent.blank || is_unsaid(&visitor, &sent) {
            Answer::Blank
        } else {
            Answer::Given {
                raw: sent.typed.raw.clone(),
                idea: sent.typed.idea.clone(),
            }
        },
    };
    let outcome = visitor.room.submit(submission).await;
    let by_table = visitor
        .room
        .look(|inside| inside.is_by_table(&sent.question));
    visitor.person = match &outcome {
        Ok(Outcome::Admitted { person, .. }) if !by_table => *person,
        _ if visitor.is_sealed => None,
        _ => visitor.room.person(visitor.token).await?,
    };
    visitor.sit_down().await?;
    visitor.take_turn().await?;
    let t = visitor
        .room
        .look(|inside| Tr::for_script(&app.locale, &inside.script, &headers));
    if headers.contains_key(FROM_SCRIPT)
        && let Ok(Outcome::Admitted {
            person,
            admission,
            late,
        }) = &outcome
        && let Some(receipt) =
            Receipt::of_admission(&t, &visitor, &sent, (*person, admission), *late)
    {
        return Ok(([(TAKEN, "yes")], Json(receipt)).into_response());
    }
    let answered = tell(&t, &visitor, &sent, outcome)?;
    respond(&app, &visitor, &headers, &answered)
}

/// Whether a profile came in with nothing said: who sends it so would rather not answer.
fn is_unsaid(visitor: &Visitor, sent: &Sent) -> bool {
    let is_profile = || {
        visitor.room.look(|inside| {
            let question = inside.script.question(&sent.question);
            question.is_some_and(|question| question.kind.profile().is_some())
        })
    };
    sent.typed.raw.values.is_empty() && is_profile()
}

/// The page, or the part of it that the page's script asked for.
fn respond(
    app: &App,
    visitor: &Visitor,
    headers: &HeaderMap,
    (status, told): &(StatusCode, Told),
) -> Result<Response, WebError> {
    let status = *status;
    let response = if headers.contains_key(FROM_SCRIPT) {
        let html = Html(room::part_html(app, visitor, headers, told)?);
        // A refusal that came of a slow line may be one of the line alone: the script tells it from the others.
        let taken = if told.late { "late" } else { "no" };
        (status, [(TAKEN, taken)], html).into_response()
    } else if status == StatusCode::OK && told.message.is_none() {
        Redirect::to(&format!("/{}", visitor.code)).into_response()
    } else {
        (status, room::page(app, visitor, headers, told)?).into_response()
    };
    Ok(visitor.remember(response))
}

/// What a browser without cookies is told; what was typed stays readable, whatever the page shows now.
fn without_token(t: &Tr, visitor: &Visitor, sent: &Sent) -> (StatusCode, Told) {
    let asks_group = visitor.room.look(|inside| !inside.script.groups.is_empty());
    let text = with_written(t, "participant-no-cookie", visitor, sent, asks_group);
    (StatusCode::FORBIDDEN, keep(sent, text, None))
}

/// What a page is told that another person left open: nothing of it is sent in the name of who holds the device now.
fn of_another(t: &Tr, visitor: &Visitor, sent: &Sent) -> (StatusCode, Told) {
    // On a tablet that people share it is somebody else who reads this: nothing of what was typed stands in it.
    if visitor.tablet.is_some() {
        let message = Message {
            text: t.text("participant-tablet-other"),
            is_error: true,
        };
        let told = Told {
            message: Some(message),
            ..Told::default()
        };
        return (StatusCode::CONFLICT, told);
    }
    let text = with_written(t, "participant-other-person", visitor, sent, false);
    (StatusCode::CONFLICT, keep(sent, text, None))
}

/// A refusal, with what was typed.
fn keep(sent: &Sent, text: String, next_attempt: Option<u32>) -> Told {
    Told {
        message: Some(Message {
            text,
            is_error: true,
        }),
        typed: Some((sent.question.clone(), sent.typed.clone())),
        next_attempt,
        ..Told::default()
    }
}

fn tell(
    t: &Tr,
    visitor: &Visitor,
    sent: &Sent,
    outcome: Result<Outcome, LiveError>,
) -> Result<(StatusCode, Told), WebError> {
    let keep = |text, next_attempt| keep(sent, text, next_attempt);
    Ok(match outcome {
        Ok(Outcome::Admitted {
            admission: Admission::Recorded { .. } | Admission::Same { .. },
            late,
            ..
        }) => {
            let message = late.then(|| Message {
                text: t.text("participant-saved-late"),
                is_error: false,
            });
            let told = Told {
                message,
                ..Told::default()
            };
            (StatusCode::OK, told)
        }
        Ok(Outcome::Admitted {
            admission: Admission::Differs { next_attempt },
            ..
        }) => (
            StatusCode::CONFLICT,
            keep(
                t.text(if visitor.table.is_some() {
                    "participant-table-differs"
                } else {
                    "participant-differs"
                }),
                Some(next_attempt),
            ),
        ),
        Ok(Outcome::Admitted {
            admission: Admission::Superseded { next_attempt },
            ..
        }) => (
            StatusCode::CONFLICT,
            keep(t.text("participant-superseded"), Some(next_attempt)),
        ),
        Ok(Outcome::Late) => {
            // It may be held while the room talks about it.
            let is_held = visitor
                .room
                .look(|inside| inside.state.is_locked(&sent.question));
            let why = if is_held {
                "participant-held-late"
            } else {
                "participant-closed-late"
            };
            let text = with_written(t, why, visitor, sent, false);
            let told = Told {
                late: true,
                ..keep(text, None)
            };
            (StatusCode::CONFLICT, told)
        }
        // Tables answer, and this device is at none.
        Err(LiveError::NoGroup) => {
            let text = with_written(t, "participant-group-missing", visitor, sent, true);
            (StatusCode::CONFLICT, keep(text, None))
        }
        Err(LiveError::Sealed) => {
            let text = with_written(t, "life-closed-late", visitor, sent, true);
            (StatusCode::GONE, keep(text, None))
        }
        Err(LiveError::Invalid(invalid)) => {
            let kind = visitor.room.look(|inside| {
                inside
                    .script
                    .question(&sent.question)
                    .map(|q| q.kind.clone())
            });
            (
                StatusCode::UNPROCESSABLE_ENTITY,
                keep(in_words(t, &invalid, kind.as_ref()), Some(sent.attempt)),
            )
        }
        Err(error) => return Err(error.into()),
    })
}

/// A refusal in words, with what was answered where no form will show it again.
fn with_written(t: &Tr, key: &str, visitor: &Visitor, sent: &Sent, hidden: bool) -> String {
    let text = t.text(key);
    match written(t, visitor, sent, hidden) {
        Some(written) => {
            let written = t.with("participant-closed-written", "text", &written);
            format!("{text} {written}")
        }
        None => text,
    }
}

/// What was answered to a question the page does not show (any more): no form will show it again.
fn written(t: &Tr, visitor: &Visitor, sent: &Sent, hidden: bool) -> Option<String> {
    let words = visitor.room.look(|inside| {
        let question = inside.script.question(&sent.question)?;
        let gone = hidden || inside.state.current.as_ref() != Some(&sent.question);
        gone.then(|| sent.typed.in_words(t, question))
    })?;
    (!words.is_empty()).then(|| words.join(", "))
}

/// What is wrong with an answer, and what to do.
pub(crate) fn in_words(t: &Tr, invalid: &Invalid, kind: Option<&Kind>) -> String {
    match invalid {
        Invalid::Empty => t.text("participant-invalid-empty"),
        Invalid::TooMany { max } => {
            let key = match kind {
                Some(Kind::Words(_)) => "participant-invalid-too-many-words",
                Some(Kind::Ideas(_)) => "participant-invalid-too-many-ideas",
                _ => "participant-invalid-too-many-choices",
            };
            t.n(key, "max", *max)
        }
        Invalid::Full { max } => t.n("participant-invalid-full", "max", *max),
        Invalid::TooLong { max } => t.n("participant-invalid-too-long", "max", *max),
        Invalid::UnknownItem { value } => {
            t.with("participant-invalid-unknown-item", "value", value)
        }
        Invalid::NotANumber { value } if matches!(kind, Some(Kind::Number(_))) => {
            t.with("participant-invalid-unclear-number", "value", value)
        }
        Invalid::NotANumber { value } if matches!(kind, Some(Kind::Points(_))) => {
            t.with("participant-invalid-points", "value", value)
        }
        Invalid::GivenTwice { .. } => t.text("participant-invalid-given-twice"),
        Invalid::PlaceTwice { place } => t.n("participant-invalid-place-twice", "place", *place),
        Invalid::Unplaced { places } => t.n("participant-invalid-unplaced", "places", *places),
        Invalid::WrongTotal { given, total } => t.format(
            "participant-invalid-wrong-total",
            &[
                ("given", Arg::Integer(*given)),
                ("total", Arg::Integer(*total)),
            ],
        ),
        Invalid::TooPrecise { decimals, .. } => t.n(
            "participant-invalid-too-precise",
            "decimals",
            usize::from(*decimals),
        ),
        Invalid::OutOfBounds {
            min, max, decimals, ..
        } => t.format(
            "participant-invalid-out-of-range",
            &[
                ("min", Arg::Text(t.steps(*min, *decimals))),
                ("max", Arg::Text(t.steps(*max, *decimals))),
            ],
        ),
        Invalid::NotANumber { value } => t.with("participant-invalid-not-a-number", "value", value),
        Invalid::OutOfRange { min, max, .. } => t.format(
            "participant-invalid-out-of-range",
            &[
                ("min", Arg::Text(min.to_string())),
                ("max", Arg::Text(max.to_string())),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_field_by_field_and_its_faults_are_named() {
        let sent =
            parse(b"question=canaux&round=1&attempt=2&v=site&v=face+book&idea=%C3%A9t%C3%A9")
                .unwrap();
        assert_eq!((sent.round, sent.attempt, sent.blank), (Round(1), 2, false));
        assert_eq!(sent.typed.raw.values, ["site", "face book"]);
        assert_eq!(sent.typed.idea.as_deref(), Some("été"));
        let rated =
            parse(b"question=ordre&round=1&attempt=1&v.jardin=2&v.fete=&v.cour=+1+").unwrap();
        assert_eq!(rated.typed.raw.values, ["jardin=2", "cour=1"]);
        assert!(
            parse(b"question=canaux&round=1&attempt=1&blank=1")
                .unwrap()
                .blank
        );
        for bad in [
            "",
            "question=a&round=0&attempt=1",
            "question=A&round=1&attempt=1",
            "question=a&round=1",
        ] {
            assert!(
                matches!(parse(bad.as_bytes()), Err(WebError::BadForm(_))),
                "{bad}"
            );
        }
    }
}
