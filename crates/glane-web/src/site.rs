//! All pages, and what every request passes on its way to one and back.
//!
//! One service around the routes and not a layer on each of them: a layer copies all that lies below it for each
//! request, and six of them cost an answer more than taking it did.

use std::any::Any;
use std::convert::Infallible;
use std::future::ready;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, HttpBody};
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE};
use axum::http::{HeaderValue, Method};
use axum::response::{IntoResponse, Response};
use futures::FutureExt;
use glane_core::world::Clock;
use glane_locale::PageLang;
use tower::{Layer, Service, ServiceExt, service_fn};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};
use tracing::Instrument;
use tracing::field::Empty;

use crate::app::{App, FORM_MAX};
use crate::error::{self, WebError};
use crate::guard;
use crate::life::{self, Memory};
use crate::pages::participant::answer;
use crate::routes::Route;
use crate::tongue;

/// What goes in one packet with its heads, in bytes.
const PACKET: u64 = 1000;

/// How the addresses of whoever runs the house begin.
const CONSOLE: [&str; 3] = ["/animer", "/equipe", "/mot-de-passe"];

/// The pages as a server serves them.
#[derive(Debug, Clone)]
pub struct Site {
    app: Arc<App>,
    routes: Router,
    table: Arc<[Route]>,
    memory: Memory,
}

/// What of a request its answer depends on, whatever page it asks for.
pub(crate) struct Visit {
    /// Whether it asks for the console.
    pub(crate) console: bool,
    /// The languages its browser wants.
    pub(crate) languages: Option<HeaderValue>,
    /// The language that was chosen on a participant's page.
    pub(crate) chosen: Option<PageLang>,
    packings: Option<HeaderValue>,
    by_tls: bool,
}

impl Visit {
    fn of(request: &Request) -> Self {
        let header = |name| request.headers().get(name).cloned();
        Self {
            console: CONSOLE
                .iter()
                .any(|begin| request.uri().path().starts_with(begin)),
            languages: header(ACCEPT_LANGUAGE),
            chosen: tongue::chosen(request.headers()),
            packings: header(ACCEPT_ENCODING),
            by_tls: guard::came_by_tls(request.headers()),
        }
    }
}

impl Site {
    pub(crate) fn new(app: Arc<App>, routes: Router, table: Vec<Route>, memory: Memory) -> Self {
        let table = table.into();
        Self {
            app,
            routes,
            table,
            memory,
        }
    }

    /// Every route there is, with the right it takes.
    pub fn table(&self) -> &[Route] {
        &self.table
    }

    /// Does what is due today: see [`life::tend`]. Asked for at the start, and every hour.
    pub async fn tend(&self) {
        life::tend_quietly(&self.app, &self.memory).await;
    }

    /// The time, for heads that HTTP does not write itself.
    pub(crate) fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.app.hub.world().clock)
    }

    /// A page, whatever is asked.
    pub(crate) async fn answer(self, request: Request) -> Response {
        let visit = Visit::of(&request);
        // The path of a participant or a secret link is not logged: it would tie a line to a person.
        let span = tracing::info_span!("request", id = Empty, method = %request.method());
        let answered = if is_posted_from_elsewhere(&request) {
            WebError::Elsewhere.into_response()
        } else {
            let Self { routes, .. } = &self;
            let page = AssertUnwindSafe(reach(&self.app, routes, request));
            let page = page.catch_unwind().instrument(span.clone()).await;
            page.unwrap_or_else(|cause| panicked(&*cause).into_response())
        };
        let mut response = error::render(&self.app, &visit, &span, answered);
        guard::put_headers(response.headers_mut());
        if visit.by_tls || self.app.settings.is_secure() {
            guard::keep_from_the_open(response.headers_mut());
        }
        pack(visit.packings, response).await
    }
}

/// An answer's page is reached at once: a hall sends them by the thousand, and the table of routes would copy each
/// from box to box.
async fn reach(app: &Arc<App>, routes: &Router, mut request: Request) -> Response {
    if let Some(code) = room_answered(&request) {
        return answer::taken(Arc::clone(app), code, request).await;
    }
    DefaultBodyLimit::max(FORM_MAX).apply(&mut request);
    match routes.clone().call(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

/// The code of the room that a request answers, written as we write it: what else leads there is the table's business.
fn room_answered(request: &Request) -> Option<String> {
    let path = request.uri().path().strip_prefix('/')?;
    let code = path.strip_suffix(answer::BELOW_ROOM)?;
    let as_ours = !code.is_empty()
        && code
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    (as_ours && request.method() == Method::POST).then(|| code.to_owned())
}

/// A form posted from another site is refused: browsers say where a post comes from.
fn is_posted_from_elsewhere(request: &Request) -> bool {
    request.method() == Method::POST && !guard::comes_from_here(request.headers())
}

fn panicked(cause: &(dyn Any + Send)) -> WebError {
    let text = cause
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("panic");
    WebError::Broken(text.to_owned())
}

/// Packs what is worth it; what fits a packet is sent as it is: packing a receipt costs more than taking the answer.
async fn pack(packings: Option<HeaderValue>, response: Response) -> Response {
    if response
        .body()
        .size_hint()
        .upper()
        .is_some_and(|size| size <= PACKET)
    {
        return response;
    }
    let worth = DefaultPredicate::new().and(SizeAbove::new(PACKET));
    if !worth.should_compress(&response) {
        return response;
    }
    let mut asked = Request::new(Body::empty());
    if let Some(packings) = packings {
        asked.headers_mut().insert(ACCEPT_ENCODING, packings);
    }
    let mut response = Some(response);
    let whole = service_fn(move |_: Request| {
        ready(Ok::<_, Infallible>(response.take().unwrap_or_default()))
    });
    let packed = CompressionLayer::new().compress_when(worth).layer(whole);
    match packed.oneshot(asked).await {
        Ok(packed) => packed.map(Body::new),
        Err(never) => match never {},
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_answer_goes_past_the_table_of_routes() {
        let asked = |method: Method, path: &str| {
            let request = Request::builder().method(method).uri(path);
            room_answered(&request.body(Body::empty()).unwrap())
        };
        assert_eq!(
            asked(Method::POST, "/AB2CD/reponse?x=1").as_deref(),
            Some("AB2CD")
        );
        for path in [
            "/reponse",
            "//reponse",
            "/ab2cd/reponse",
            "/A%42/reponse",
            "/AB/CD/reponse",
            "/AB2CD/reponse/",
            "/AB2CD/groupe",
        ] {
            assert_eq!(asked(Method::POST, path), None, "{path}");
        }
        assert_eq!(asked(Method::GET, "/AB2CD/reponse"), None);
    }
}
