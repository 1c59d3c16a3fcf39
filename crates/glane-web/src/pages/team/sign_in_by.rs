//! Signing in by a key of one's own device, beside the password.

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use axum::{Extension, Form, Json};
use glane_store::StoreError;
use glane_store::house::{House, HouseChange, HouseFault, Passkey};
use serde::{Deserialize, Serialize};

use super::{sign_in, welcomed};
use crate::app::App;
use crate::error::WebError;
use crate::household::passkey::{self, Asked, For, Place, Shown, Untrue, read, written};
use crate::household::{SESSION_SECONDS, after, secret};

/// What a browser is asked. Whose key is wanted is not said: who may come in is nobody's business.
#[derive(Debug, Serialize)]
pub(crate) struct Wanted {
    challenge: String,
    host: String,
}

/// Asks for a key.
pub(crate) async fn ask(
    State(app): State<Arc<App>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
) -> Result<Json<Wanted>, WebError> {
    let place = Place::of(&headers).ok_or_else(|| WebError::BadForm("host".to_owned()))?;
    let world = app.hub.world();
    let challenge = asked.ask(&*world.entropy, world.clock.now(), For::Entering);
    Ok(Json(Wanted {
        challenge: written(&challenge),
        host: place.host().to_owned(),
    }))
}

/// The form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    credential: String,
    client: String,
    data: String,
    signature: String,
    #[serde(default)]
    user: String,
}

/// Lets in whose key it is.
pub(crate) async fn enter(
    State(app): State<Arc<App>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let house = app.household.house(&**app.hub.store()).await?;
    let (key, count) = match held(&app, &asked, &headers, &house, &sent) {
        Ok(held) => held,
        Err(untrue) => {
            tracing::info!(%untrue, "a key lets nobody in");
            return sign_in::wrong_key(&app, &headers).await;
        }
    };
    let world = app.hub.world();
    let (fresh, session) = secret(&*world.entropy);
    let change = HouseChange::SignInBy {
        id: key.id,
        was: key.count,
        count,
        session,
        until: after(world.clock.now(), SESSION_SECONDS),
    };
    match app.household.arrange(&app.hub, change).await {
        Ok(_) => Ok(welcomed(&fresh)),
        // It was taken back, or used, while it was looked at.
        Err(StoreError::House(HouseFault::Changed)) => sign_in::wrong_key(&app, &headers).await,
        Err(error) => Err(error.into()),
    }
}

/// The key that a form shows, and how often it was used by now.
fn held<'a>(
    app: &App,
    asked: &Asked,
    headers: &HeaderMap,
    house: &'a House,
    sent: &Sent,
) -> Result<(&'a Passkey, u32), Untrue> {
    let bytes = |text: &str| read(text).ok_or(Untrue::Unreadable);
    let (client, credential) = (bytes(&sent.client)?, bytes(&sent.credential)?);
    let (data, signature) = (bytes(&sent.data)?, bytes(&sent.signature)?);
    let user = bytes(&sent.user)?;
    let now = app.hub.world().clock.now();
    // Answered, whatever it is worth: nothing of it can be tried again.
    if !asked.take(now, &passkey::challenge(&client)?, For::Entering) {
        return Err(Untrue::NotAsked);
    }
    let place = Place::of(headers).ok_or(Untrue::Host)?;
    let mut keys = house.passkeys.iter();
    let known = keys.find(|key| key.credential == credential);
    let known = known.ok_or(Untrue::Unknown)?;
    let shown = Shown {
        client: &client,
        data: &data,
        signature: &signature,
        user: &user,
    };
    Ok((known, shown.held(&place, known)?))
}
