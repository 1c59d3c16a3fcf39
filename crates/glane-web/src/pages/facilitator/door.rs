//! The facilitator's secret link: whoever comes by it once may run workshops from then on.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::Slug;
use serde::Deserialize;

use crate::app::App;
use crate::error::WebError;
use crate::guard::{self, FACILITATOR_COOKIE};
use crate::household::held;
use crate::tr::Tr;

/// How long the browser keeps the key: a season of workshops.
const COOKIE_SECONDS: u32 = 180 * 24 * 3600;

#[derive(Template)]
#[template(path = "facilitator/door.html")]
struct DoorPage {
    t: Tr,
}

/// Where to go on to.
#[derive(Debug, Deserialize)]
pub(crate) struct Onward {
    /// A workshop's slug; the list of workshops if absent.
    vers: Option<String>,
}

impl Onward {
    /// Only a workshop of ours: a link cannot be made to lead elsewhere.
    fn path(&self) -> String {
        let slug = self.vers.as_deref().and_then(|vers| Slug::new(vers).ok());
        slug.map_or_else(|| "/animer".to_owned(), |slug| format!("/animer/{slug}"))
    }
}

/// Lets the browser in and leads on; a wrong key gets a page that says so.
pub(crate) async fn enter(
    State(app): State<Arc<App>>,
    Path(key): Path<String>,
    Query(onward): Query<Onward>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    if !guard::same_secret(&key, &app.facilitator_key()) {
        let t = Tr::for_visitor(&app.locale, &headers);
        return Ok((StatusCode::FORBIDDEN, Html(DoorPage { t }.render()?)).into_response());
    }
    let cookie = [(SET_COOKIE, cookie(&key))];
    Ok((cookie, Redirect::to(&onward.path())).into_response())
}

/// What a browser is given that comes by the link of this secret.
pub(crate) fn cookie(key: &str) -> String {
    format!(
        "{FACILITATOR_COOKIE}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={COOKIE_SECONDS}",
        held(key)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_leads_on_to_a_workshop_of_ours_and_nowhere_else() {
        let path = |vers: Option<&str>| {
            Onward {
                vers: vers.map(str::to_owned),
            }
            .path()
        };
        assert_eq!(path(None), "/animer");
        assert_eq!(path(Some("atelier-numerique")), "/animer/atelier-numerique");
        for elsewhere in [
            "//evil.example",
            "https://evil.example",
            "../cle",
            "a/b",
            "",
        ] {
            assert_eq!(path(Some(elsewhere)), "/animer", "{elsewhere}");
        }
    }
}
