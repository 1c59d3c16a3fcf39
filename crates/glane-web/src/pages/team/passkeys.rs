//! « Mes clés d'accès »: the keys of one's own devices, added and taken back.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Extension, Form, Json};
use glane_core::date::Day;
use glane_core::member::{Member, NAME_MAX, name_of};
use glane_core::world::random_id;
use glane_store::StoreError;
use glane_store::house::{House, HouseChange, HouseFault, Passkey};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::app::App;
use crate::error::WebError;
use crate::household::passkey::{self, ALGORITHMS, Asked, For, Made, Place, Untrue, read, written};
use crate::tr::{Tr, date};
use crate::who;

/// So many devices are somebody's at most.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "team/passkeys.html")]
struct PasskeysPage {
    t: Tr,
    /// Whether who comes is one of the team: the facilitator's link is nobody's.
    is_somebody: bool,
    keys: Vec<Line>,
    name_max: usize,
    message: Option<String>,
}

/// One key.
pub(super) struct Line {
    pub(super) id: Uuid,
    pub(super) name: String,
    pub(super) since: String,
}

impl Line {
    fn of(t: &Tr, key: &Passkey) -> Self {
        let since = ("date", date(Day::of(key.since)));
        Self {
            id: key.id,
            name: key.name.clone(),
            since: t.format("passkey-since", &[since]),
        }
    }

    /// Those of somebody.
    pub(super) fn all(t: &Tr, house: &House, member: &Member) -> Vec<Self> {
        let keys = house.passkeys_of(member.id);
        keys.map(|key| Self::of(t, key)).collect()
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    shown(&app, &headers, None).await
}

async fn shown(
    app: &App,
    headers: &HeaderMap,
    message: Option<&str>,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, headers);
    let house = app.household.house(&**app.hub.store()).await?;
    let own = who::member();
    let page = PasskeysPage {
        is_somebody: own.is_some(),
        keys: own.map_or_else(Vec::new, |own| Line::all(&t, &house, &own)),
        name_max: NAME_MAX,
        message: message.map(|message| t.text(message)),
        t,
    };
    Ok(Html(page.render()?))
}

/// What a browser is asked for a new key.
#[derive(Debug, Serialize)]
pub(crate) struct Wanted {
    challenge: String,
    host: String,
    house: String,
    user: String,
    name: String,
    algorithms: [i32; 2],
    known: Vec<String>,
}

fn own() -> Result<Member, WebError> {
    who::member().ok_or(WebError::House(HouseFault::NoMember))
}

/// Asks for a key.
pub(crate) async fn ask(
    State(app): State<Arc<App>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
) -> Result<Json<Wanted>, WebError> {
    let own = own()?;
    let place = Place::of(&headers).ok_or_else(|| WebError::BadForm("host".to_owned()))?;
    let house = app.household.house(&**app.hub.store()).await?;
    let world = app.hub.world();
    let challenge = asked.ask(&*world.entropy, world.clock.now(), For::Adding(own.id));
    let known = house.passkeys_of(own.id);
    let t = Tr::for_visitor(&app.locale, &headers);
    Ok(Json(Wanted {
        challenge: written(&challenge),
        house: if house.name.is_empty() {
            t.text("common-app")
        } else {
            house.name.clone()
        },
        host: place.host().to_owned(),
        user: written(own.id.0.as_bytes()),
        known: known.map(|key| written(&key.credential)).collect(),
        name: own.name,
        algorithms: ALGORITHMS,
    }))
}

/// A form as sent.
#[derive(Debug, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub(crate) enum Sent {
    Add(Added),
    Revoke { key: Uuid },
}

/// What a browser made.
#[derive(Debug, Deserialize)]
pub(crate) struct Added {
    name: String,
    client: String,
    data: String,
    public: String,
    algorithm: String,
}

/// Does what a form says.
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    Extension(asked): Extension<Asked>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let own = own()?;
    let change = match sent {
        Sent::Revoke { key } => HouseChange::Revoke {
            member: own.id,
            id: key,
            but: who::session(&headers),
        },
        Sent::Add(added) if name_of(&added.name).is_none() => {
            return wrong(&app, &headers, "passkey-name-missing").await;
        }
        Sent::Add(added) => match made(&app, &asked, &headers, &own, &added) {
            Ok(key) => HouseChange::Entrust(key),
            Err(untrue) => {
                tracing::info!(%untrue, "a key was not added");
                return wrong(&app, &headers, "passkey-not-added").await;
            }
        },
    };
    let house = app.household.house(&**app.hub.store()).await?;
    let adds = matches!(change, HouseChange::Entrust(_));
    if adds && house.passkeys_of(own.id).count() >= MOST {
        return wrong(&app, &headers, "passkey-many").await;
    }
    match app.household.arrange(&app.hub, change).await {
        Ok(_) => Ok(Redirect::to("/equipe/cles").into_response()),
        Err(StoreError::House(HouseFault::KeyTaken)) => {
            wrong(&app, &headers, "passkey-taken").await
        }
        Err(StoreError::House(HouseFault::Changed)) => wrong(&app, &headers, "passkey-gone").await,
        Err(error) => Err(error.into()),
    }
}

async fn wrong(app: &App, headers: &HeaderMap, said: &str) -> Result<Response, WebError> {
    let page = shown(app, headers, Some(said)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The key that a form brings, if it was made here and now.
fn made(
    app: &App,
    asked: &Asked,
    headers: &HeaderMap,
    own: &Member,
    added: &Added,
) -> Result<Passkey, Untrue> {
    let bytes = |text: &str| read(text).ok_or(Untrue::Unreadable);
    let (client, data) = (bytes(&added.client)?, bytes(&added.data)?);
    let public = bytes(&added.public)?;
    let world = app.hub.world();
    let now = world.clock.now();
    // Answered, whatever it is worth: nothing of it can be tried again.
    if !asked.take(now, &passkey::challenge(&client)?, For::Adding(own.id)) {
        return Err(Untrue::NotAsked);
    }
    let place = Place::of(headers).ok_or(Untrue::Host)?;
    let algorithm = added.algorithm.parse().map_err(|_| Untrue::Algorithm)?;
    let made = Made {
        client: &client,
        data: &data,
        public: &public,
        algorithm,
    };
    let (credential, count) = made.held(&place)?;
    Ok(Passkey {
        id: random_id(&*world.entropy),
        member: own.id,
        host: place.host().to_owned(),
        credential,
        public,
        algorithm,
        count,
        name: name_of(&added.name).unwrap_or_default(),
        since: now,
    })
}
