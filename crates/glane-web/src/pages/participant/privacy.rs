//! What becomes of the answers, from the workshop's real settings; read by anybody who has the code.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Html;
use glane_core::date::Day;
use glane_locale::PageLang;
use glane_report::notice::Part;
use serde::Deserialize;

use super::visitor::find;
use crate::app::App;
use crate::error::WebError;
use crate::notice::Notice;
use crate::tongue;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/privacy.html")]
struct PrivacyPage {
    t: Tr,
    /// The room's address, in the language that was asked for here.
    back: String,
    code: String,
    title: String,
    parts: Vec<Part>,
}

/// The language asked for, where it is not the browser's.
#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    langue: Option<String>,
}

/// The page. It hands out no cookie: it may be read before joining.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let room = find(&app, &code, &headers).await?;
    let today = Day::of(app.hub.world().clock.now());
    let wanted = wanted.langue.as_deref().and_then(PageLang::parse);
    let page = room.look(|inside| {
        let mut t = Tr::for_script(&app.locale, &inside.script, &headers);
        if let Some(wanted) = wanted {
            t = Tr::for_page(&app.locale, wanted, t.lang);
        }
        let code = inside.workshop.code.clone();
        let address = format!("{}/{code}", app.settings.base());
        let notice = Notice::of(inside, today, &address);
        let back = wanted.map_or_else(
            || format!("/{code}"),
            |lang| format!("/{code}?{}={lang}", tongue::FIELD),
        );
        PrivacyPage {
            back,
            title: t.label(&inside.script.title).to_owned(),
            parts: notice.parts(&t),
            code,
            t,
        }
    });
    Ok(Html(page.render()?))
}
