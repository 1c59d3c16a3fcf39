//! Choosing one's group.

use std::sync::Arc;

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use glane_core::id::GroupKey;
use glane_live::LiveError;
use serde::Deserialize;

use super::room::{self, Told};
use super::visitor::Visitor;
use crate::app::App;
use crate::error::WebError;

/// The chosen group.
#[derive(Debug, Deserialize)]
pub(crate) struct Choice {
    group: Option<String>,
}

/// Whoever scanned a group's own code is in that group, and asked nothing. A newcomer's browser is handed its token on
/// the way: one that keeps none is asked like anybody else.
pub(crate) async fn scanned(
    State(app): State<Arc<App>>,
    Path((code, group)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let visitor = Visitor::enter(&app, &code, &headers).await?;
    let joined = match GroupKey::new(group) {
        _ if visitor.is_sealed => Ok(()),
        Err(_) => Err("participant-group-unknown"),
        Ok(group) => {
            let (token, channel) = (visitor.token, visitor.channel());
            match visitor.room.join(token, channel, Some(group)).await {
                Ok(_) => Ok(()),
                Err(LiveError::NoGroup) => Err("participant-group-unknown"),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let response = match joined {
        Ok(()) => Redirect::to(&format!("/{}", visitor.code)).into_response(),
        Err(key) => {
            let page = room::page(&app, &visitor, &headers, &Told::group_error(key))?;
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    };
    Ok(visitor.remember(response))
}

/// Puts the visitor into a group, then shows the room.
pub(crate) async fn choose(
    State(app): State<Arc<App>>,
    Path(code): Path<String>,
    headers: HeaderMap,
    Form(choice): Form<Choice>,
) -> Result<Response, WebError> {
    let visitor = Visitor::enter(&app, &code, &headers).await?;
    if visitor.has_no_token() {
        let page = room::page(
            &app,
            &visitor,
            &headers,
            &Told::group_error("participant-no-cookie"),
        )?;
        return Ok(visitor.remember((StatusCode::FORBIDDEN, page).into_response()));
    }
    let joined = match choice.group.map(GroupKey::new) {
        None => Err("participant-group-missing"),
        Some(Err(_)) => Err("participant-group-unknown"),
        Some(Ok(group)) => match visitor
            .room
            .join(visitor.token, visitor.channel(), Some(group))
            .await
        {
            Ok(_) => Ok(()),
            Err(LiveError::NoGroup) => Err("participant-group-unknown"),
            Err(error) => return Err(error.into()),
        },
    };
    let response = match joined {
        Ok(()) => Redirect::to(&format!("/{}", visitor.code)).into_response(),
        Err(key) => {
            let page = room::page(&app, &visitor, &headers, &Told::group_error(key))?;
            (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
        }
    };
    Ok(visitor.remember(response))
}
