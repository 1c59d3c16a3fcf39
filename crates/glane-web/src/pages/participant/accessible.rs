//! The accessibility statement: what is checked, what is not, what to do when something stops somebody.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;

use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "participant/accessible.html")]
struct AccessiblePage {
    t: Tr,
}

impl AccessiblePage {
    /// Each heading with what stands under it.
    const PARTS: [(&'static str, &'static [&'static str]); 4] = [
        (
            "accessible-state-title",
            &["accessible-state-aim", "accessible-state-audit"],
        ),
        (
            "accessible-checked-title",
            &[
                "accessible-checked-machine",
                "accessible-checked-narrow",
                "accessible-checked-keyboard",
                "accessible-checked-plain",
            ],
        ),
        (
            "accessible-open-title",
            &["accessible-open-machine", "accessible-open-files"],
        ),
        (
            "accessible-help-title",
            &["accessible-help-room", "accessible-help-law"],
        ),
    ];
}

/// The page, in the reader's language.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    Ok(Html(AccessiblePage { t }.render()?))
}
