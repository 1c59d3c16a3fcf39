//! Whether the program answers and its store reads: for scripts and watchdogs.

use std::sync::Arc;

use axum::extract::State;

use crate::app::App;
use crate::error::WebError;

/// `ok`, or an error if the store does not read.
pub(crate) async fn health(State(app): State<Arc<App>>) -> Result<&'static str, WebError> {
    app.hub.workshops().await?;
    Ok("ok\n")
}
