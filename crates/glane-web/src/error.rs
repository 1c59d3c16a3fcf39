//! Error policy.
//!
//! A handler returns [`WebError`]; nothing else reaches a person. Each variant is something they can
//! understand, shown on a page (or as a fragment, for a page's script) with what to do next and the
//! request's id, under which the log has the details. What the store says of the machine goes to the
//! log alone. A panic becomes [`WebError::Broken`].

use askama::Template;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_core::world::short_code;
use glane_live::LiveError;
use glane_locale::Arg;
use glane_store::StoreError;
use glane_store::house::HouseFault;
use tracing::Span;

use crate::app::{App, FORM_MAX, UPLOAD_MAX};
use crate::machine;
use crate::site::Visit;
use crate::tr::Tr;

/// When to come back to a room that has too much waiting, in seconds: a commit takes much less. The page's script
/// spreads phones around it.
const BUSY_SECONDS: &str = "2";

/// When to try a code again, in seconds.
const GUESSES_SECONDS: &str = "60";

/// Tells a page's script that the page may be seen no more (`assets/over.js`).
const OVER: HeaderName = HeaderName::from_static("x-glane-over");

/// What can go wrong between a request and its page.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WebError {
    /// No such page or workshop.
    #[error("not found")]
    NotFound,
    /// A link that was changed or taken back, or never was one.
    #[error("no such link")]
    LinkOver,
    /// The console without the facilitator's link.
    #[error("not the facilitator")]
    NotFacilitator,
    /// Somebody who was let in, to do less.
    #[error("not allowed")]
    NotAllowed,
    /// The people of the house stay as they are.
    #[error(transparent)]
    House(HouseFault),
    /// A form posted from another site.
    #[error("posted from elsewhere")]
    Elsewhere,
    /// A form that is not one of ours, or lacks a field.
    #[error("bad form: {0}")]
    BadForm(String),
    /// A file over its limit.
    #[error("file too large")]
    TooLarge,
    /// A form over its limit.
    #[error("form too large")]
    FormTooLarge,
    /// The workshop is sealed: what was asked for is over.
    #[error("sealed")]
    Sealed,
    /// Too many codes that lead nowhere were tried.
    #[error("too many wrong codes")]
    Guesses,
    /// Too much is waiting.
    #[error("busy")]
    Busy,
    /// Who keeps the answers cannot be reached just now.
    #[error("away")]
    Away,
    /// Someone else decided meanwhile.
    #[error("conflict")]
    Conflict,
    /// The disk or the database.
    #[error("storage: {0}")]
    Storage(String),
    /// A fault of ours.
    #[error("broken: {0}")]
    Broken(String),
}

impl WebError {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::LinkOver => StatusCode::NOT_FOUND,
            Self::NotFacilitator | Self::NotAllowed | Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::BadForm(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge | Self::FormTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Sealed => StatusCode::GONE,
            Self::Guesses => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy | Self::Away => StatusCode::SERVICE_UNAVAILABLE,
            Self::Conflict | Self::House(_) => StatusCode::CONFLICT,
            Self::Storage(_) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What the message is filled with.
    fn args(&self, t: &Tr) -> Vec<(&'static str, Arg)> {
        match self {
            Self::TooLarge => vec![("max", Arg::Count(UPLOAD_MAX as u64 / (1024 * 1024)))],
            Self::FormTooLarge => vec![("max", Arg::Count(FORM_MAX as u64 / 1024))],
            Self::Storage(said) => {
                let key = machine::reason_of(said).unwrap_or("common-machine-unknown");
                vec![("reason", Arg::Text(t.text(key)))]
            }
            _ => vec![],
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "error-not-found",
            Self::LinkOver => "error-link-over",
            Self::NotFacilitator => "error-forbidden",
            Self::NotAllowed => "error-not-allowed",
            Self::Elsewhere => "error-bad-request",
            Self::BadForm(_) => "error-bad-form",
            Self::TooLarge => "error-too-large",
            Self::FormTooLarge => "error-form-too-large",
            Self::Sealed => "error-sealed",
            Self::Guesses => "error-guesses",
            Self::Busy => "error-busy",
            Self::Away => "error-away",
            Self::Conflict | Self::House(_) => "error-conflict",
            Self::Storage(_) => "error-storage",
            Self::Broken(_) => "error-server",
        }
    }

    /// Whether whoever looks at a page may look no more.
    fn is_over(&self) -> bool {
        matches!(
            self,
            Self::NotFound | Self::LinkOver | Self::NotFacilitator | Self::NotAllowed
        )
    }
}

impl From<LiveError> for WebError {
    fn from(error: LiveError) -> Self {
        match error {
            LiveError::NoWorkshop | LiveError::Store(StoreError::NoWorkshop) => Self::NotFound,
            LiveError::NoQuestion
            | LiveError::NoGroup
            | LiveError::NoSheet
            | LiveError::Invalid(_)
            | LiveError::Unfit(_) => Self::BadForm(error.to_string()),
            LiveError::Sealed => Self::Sealed,
            LiveError::Busy => Self::Busy,
            LiveError::Store(StoreError::Away(_)) => Self::Away,
            // Pages look before they ask: it came in between.
            LiveError::BadTheme(_)
            | LiveError::Outdated
            | LiveError::Store(StoreError::Conflict(_)) => Self::Conflict,
            LiveError::Store(StoreError::NoDecision) => {
                Self::BadForm("no such decision".to_owned())
            }
            LiveError::Store(StoreError::House(fault)) => Self::House(fault),
            LiveError::Store(other) => Self::Storage(other.to_string()),
            LiveError::BadScript(faults) => {
                Self::Broken(format!("the kept script has {} faults", faults.len()))
            }
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        LiveError::from(error).into()
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

/// Leaves the error for [`render`], which knows the visitor's language and the request's id.
impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    t: Tr,
    title: String,
    text: String,
    id: String,
    console: bool,
    /// Whether signing in may help.
    sign_in: bool,
}

/// Turns errors into pages; the request gets an id then, under which the log has more.
pub(crate) fn render(app: &App, visit: &Visit, span: &Span, mut response: Response) -> Response {
    let status = response.status();
    let error = response
        .extensions_mut()
        .remove::<WebError>()
        .or_else(|| error_of(status, &response));
    let Some(error) = error else { return response };
    let console = visit.console;
    let id = short_code(&*app.hub.world().entropy, 8);
    span.record("id", &id);
    let _entered = span.enter();
    if status.is_server_error() {
        tracing::error!(%error, "request failed");
    } else {
        tracing::debug!(%error, "request refused");
    }
    let languages = visit.languages.as_ref();
    let t = if console {
        Tr::for_languages(&app.locale, languages)
    } else {
        Tr::for_choice(&app.locale, visit.chosen, languages)
    };
    let args = error.args(&t);
    let text = match error {
        // Whoever runs the room is told of the machine; participants are told of their answer.
        WebError::Storage(_) if console => "error-storage-facilitator",
        _ => error.key(),
    };
    let page = ErrorPage {
        title: t.format(&format!("{}-title", error.key()), &args),
        text: t.format(text, &args),
        id,
        // Without the secret link the console leads here again.
        console: console && !matches!(error, WebError::NotFacilitator | WebError::LinkOver),
        sign_in: error == WebError::NotFacilitator || (console && error == WebError::LinkOver),
        t,
    };
    let mut response = match page.render() {
        Ok(html) => (error.status(), Html(html)).into_response(),
        Err(_) => error.status().into_response(),
    };
    let headers = response.headers_mut();
    if error.is_over() {
        headers.insert(OVER, HeaderValue::from_static("1"));
    }
    if error == WebError::Guesses {
        headers.insert(RETRY_AFTER, HeaderValue::from_static(GUESSES_SECONDS));
    }
    if matches!(error, WebError::Busy | WebError::Away) {
        headers.insert(RETRY_AFTER, HeaderValue::from_static(BUSY_SECONDS));
    }
    response
}

/// Refusals that axum makes itself (a form too large, a missing field) get a page of ours.
fn error_of(status: StatusCode, response: &Response) -> Option<WebError> {
    let has_page = response
        .headers()
        .get("content-type")
        .is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    if has_page || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => WebError::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => WebError::FormTooLarge,
        status if status.is_server_error() => WebError::Broken(status.to_string()),
        status => WebError::BadForm(status.to_string()),
    })
}

pub(crate) async fn not_found() -> WebError {
    WebError::NotFound
}
