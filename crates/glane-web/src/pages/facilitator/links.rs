//! « Liens »: what opens one workshop, for whom, and taking it back.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::id::WorkshopId;
use glane_core::member::{NAME_MAX, name_of};
use glane_core::right::Role;
use glane_core::world::{random_id, short_code};
use glane_live::Room;
use glane_store::house::{House, HouseChange, HouseFault, Look};
use serde::Deserialize;
use uuid::Uuid;

use super::console::Link;
use super::{room_of, tr_of};
use crate::app::{App, Settings};
use crate::error::WebError;
use crate::tr::Tr;
use crate::who;

/// Letters of a link's secret: 120 bits.
const LETTERS: usize = 30;

#[derive(Template)]
#[template(path = "facilitator/links.html")]
struct LinksPage {
    t: Tr,
    slug: String,
    title: String,
    code: String,
    participants: Link,
    projector: Link,
    projector_key: String,
    /// Those that let look, and those of tablets.
    given: Vec<Given>,
    label_max: usize,
    message: Option<String>,
}

/// Links of one kind.
struct Given {
    role: &'static str,
    title: String,
    help: String,
    make: String,
    /// What the form to make one asks for.
    label: String,
    /// Each with its id, and for whom it is.
    links: Vec<(String, String, Link)>,
}

impl Given {
    fn of(t: &Tr, settings: &Settings, house: &House, workshop: WorkshopId, role: Role) -> Self {
        let path = if role == Role::Tablet {
            "tablette"
        } else {
            "suivre"
        };
        let looks = house.looks.iter();
        let looks = looks.filter(|look| look.workshop == workshop && look.role == role);
        let one = |look: &Look| {
            let link = Link::new(t, settings, format!("/{path}/{}", look.key), &look.label);
            (look.id.to_string(), look.label.clone(), link)
        };
        let text = |end: &str| t.text(&format!("house-links-{}{end}", role.name()));
        Self {
            role: role.name(),
            title: text(""),
            help: text("-help"),
            make: text("-make"),
            label: text("-label"),
            links: looks.map(one).collect(),
        }
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, None).await
}

async fn shown(
    app: &App,
    room: &Room,
    message: Option<&'static str>,
) -> Result<Html<String>, WebError> {
    let house = app.household.house(&**app.hub.store()).await?;
    let projector_key = room.projector_key();
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let workshop = &inside.workshop;
        let title = t.label(&inside.script.title).to_owned();
        let link = |path: String, called: &str| Link::new(&t, &app.settings, path, called);
        LinksPage {
            slug: workshop.slug.to_string(),
            code: workshop.code.clone(),
            participants: link(
                format!("/{}", workshop.code),
                &t.with("facilitator-qr-title", "workshop", &title),
            ),
            projector: link(
                format!("/ecran/{projector_key}"),
                &t.text("facilitator-link-projector"),
            ),
            projector_key,
            given: Role::LINKED
                .map(|role| Given::of(&t, &app.settings, &house, workshop.id, role))
                .into(),
            label_max: NAME_MAX,
            message: message.map(|message| t.text(message)),
            title,
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// What a form does.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Show,
    Hide,
    Rehang,
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    act: Verb,
    label: Option<String>,
    role: Option<String>,
    id: Option<Uuid>,
    was: Option<String>,
}

/// Does what a form says.
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let workshop = room.id();
    let lacks = |field: &str| WebError::BadForm(field.to_owned());
    let entropy = &*app.hub.world().entropy;
    let key = short_code(entropy, LETTERS);
    let change = match sent.act {
        Verb::Show => {
            let Some(label) = name_of(&sent.label.unwrap_or_default()) else {
                let page = shown(&app, &room, Some("house-links-label-wrong")).await?;
                return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
            };
            let role = sent.role.as_deref().and_then(Role::of_link);
            HouseChange::Show(Look {
                id: random_id(entropy),
                workshop,
                role: role.ok_or_else(|| lacks("role"))?,
                key,
                label,
            })
        }
        Verb::Hide => HouseChange::Hide {
            workshop,
            id: sent.id.ok_or_else(|| lacks("id"))?,
        },
        Verb::Rehang => HouseChange::Rehang {
            workshop,
            was: sent.was.ok_or_else(|| lacks("was"))?,
            key,
        },
    };
    // Not cut off with whoever asked for it: a link that is gone on disk must open nothing here.
    let work = carry_out(Arc::clone(&app), Arc::clone(&room), change);
    let made = tokio::spawn(who::in_their_name(work)).await;
    match made.unwrap_or_else(|error| Err(WebError::Broken(error.to_string()))) {
        Ok(()) => {}
        Err(WebError::House(HouseFault::Changed)) => {
            let page = shown(&app, &room, Some("house-links-changed")).await?;
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Err(error) => return Err(error),
    }
    Ok(Redirect::to(&format!("/animer/{slug}/liens")).into_response())
}

async fn carry_out(app: Arc<App>, room: Arc<Room>, change: HouseChange) -> Result<(), WebError> {
    let is_screen = matches!(change, HouseChange::Rehang { .. });
    app.household.arrange(&app.hub, change).await?;
    if is_screen {
        room.read_secrets().await?;
        // Screens that show it now came by the old link.
        app.household.look_again();
    }
    Ok(())
}
