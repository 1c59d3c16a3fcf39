//! « Équipe »: who is there and what they may do; inviting, changing, taking away.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::{Form, Json};
use glane_core::date::Day;
use glane_core::id::MemberId;
use glane_core::member::{Member, NAME_MAX, name_of};
use glane_core::right::Role;
use glane_core::world::random_id;
use glane_store::StoreError;
use glane_store::house::{House, HouseChange, HouseFault, KeyHash};
use serde::Deserialize;
use uuid::Uuid;

use super::{called, deeds, key, passkeys};
use crate::app::App;
use crate::error::WebError;
use crate::household::{Invited, invite, offer};
use crate::tr::{Tr, date};
use crate::who;

#[derive(Template)]
#[template(path = "team/list.html")]
struct TeamPage {
    t: Tr,
    house: String,
    name_max: usize,
    members: Vec<Line>,
    /// Names the secret link as it is now.
    key: String,
    roles: Vec<Choice>,
    /// What was typed in the form to invite, if it could not be kept.
    typed: String,
    message: Option<String>,
    /// A link made just now: whose, and the link.
    made: Option<(String, String)>,
    /// Who did what, the newest first.
    deeds: Vec<deeds::Line>,
}

/// One person.
struct Line {
    id: String,
    name: String,
    said: Vec<String>,
    role: &'static str,
    roles: Vec<Choice>,
    keys: Vec<passkeys::Line>,
}

/// A role to choose.
struct Choice {
    name: &'static str,
    label: String,
    help: String,
    is_chosen: bool,
}

fn choices(t: &Tr, chosen: Role) -> Vec<Choice> {
    let choice = |role: Role| Choice {
        name: role.name(),
        label: called(t, role),
        help: t.text(&format!(
            "house-role-{}-help",
            role.name().replace('_', "-")
        )),
        is_chosen: role == chosen,
    };
    Role::TEAM.map(choice).into()
}

impl Line {
    fn of(t: &Tr, house: &House, member: &Member, own: Option<MemberId>) -> Self {
        let since = ("date", date(Day::of(member.since)));
        let mut said = vec![
            called(t, member.role),
            t.format("house-team-since", &[since]),
        ];
        if house.password(member.id).is_none() {
            said.push(t.text("house-team-invited"));
        }
        if own == Some(member.id) {
            said.push(t.text("house-team-you"));
        }
        Self {
            id: member.id.to_string(),
            name: member.name.clone(),
            said,
            role: member.role.name(),
            roles: choices(t, member.role),
            keys: passkeys::Line::all(t, house, member),
        }
    }
}

/// What the page says besides, after a form came in.
#[derive(Default)]
struct Told {
    message: Option<&'static str>,
    typed: String,
    made: Option<(String, String)>,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    shown(&app, &headers, Told::default()).await
}

async fn shown(app: &App, headers: &HeaderMap, told: Told) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, headers);
    let house = app.household.house(&**app.hub.store()).await?;
    let own = who::member().map(|member| member.id);
    let members = house
        .present()
        .map(|member| Line::of(&t, &house, member, own));
    let page = TeamPage {
        members: members.collect(),
        house: house.name.clone(),
        key: key::mark(app),
        name_max: NAME_MAX,
        // The least that helps: more is given when it is needed.
        roles: choices(&t, Role::CoFacilitator),
        typed: told.typed,
        message: told.message.map(|message| t.text(message)),
        made: told.made,
        deeds: deeds::lines(app, &t, &house).await?,
        t,
    };
    Ok(Html(page.render()?))
}

/// What a form does.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Call,
    Invite,
    Trust,
    Way,
    Revoke,
    Part,
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    act: Verb,
    name: Option<String>,
    member: Option<MemberId>,
    was: Option<String>,
    role: Option<String>,
    key: Option<Uuid>,
}

impl Sent {
    fn member(&self) -> Result<MemberId, WebError> {
        self.member
            .ok_or_else(|| WebError::BadForm("member".to_owned()))
    }

    fn role(field: Option<&String>) -> Result<Role, WebError> {
        let role = field.and_then(|name| Role::of_team(name));
        role.ok_or_else(|| WebError::BadForm("role".to_owned()))
    }
}

/// Does what a form says.
pub(crate) async fn change(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    match make(&app, &sent, who::session(&headers)).await {
        Ok(None) => Ok(Redirect::to("/equipe").into_response()),
        // Its link is shown once: no page leads back to it.
        Ok(made) => {
            let told = Told {
                made,
                ..Told::default()
            };
            Ok(shown(&app, &headers, told).await?.into_response())
        }
        Err(WebError::House(fault)) => {
            let message = Some(match fault {
                HouseFault::NameTaken => "house-team-name-taken",
                HouseFault::NoMember | HouseFault::NoWay => "house-team-gone",
                HouseFault::Changed if matches!(sent.act, Verb::Revoke) => "passkey-gone",
                HouseFault::Changed | HouseFault::KeyTaken => "house-team-changed",
            });
            let told = Told {
                message,
                typed: sent.name.unwrap_or_default(),
                made: None,
            };
            let page = shown(&app, &headers, told).await?;
            Ok((StatusCode::CONFLICT, page).into_response())
        }
        Err(WebError::BadForm(field)) if field == "name" => {
            let told = Told {
                message: Some("house-team-name"),
                ..Told::default()
            };
            let page = shown(&app, &headers, told).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(error) => Err(error),
    }
}

/// The link it makes, if it makes one, and whose it is.
async fn make(
    app: &App,
    sent: &Sent,
    session: Option<KeyHash>,
) -> Result<Option<(String, String)>, WebError> {
    let world = app.hub.world();
    let arrange = |change| app.household.arrange(&app.hub, change);
    let bad_name = || WebError::BadForm("name".to_owned());
    let typed = sent.name.as_deref().unwrap_or_default();
    let member = match sent.act {
        Verb::Call => {
            // Empty, it has none any more.
            let name = if typed.trim().is_empty() {
                String::new()
            } else {
                name_of(typed).ok_or_else(bad_name)?
            };
            arrange(HouseChange::Call { name }).await?;
            return Ok(None);
        }
        Verb::Invite => {
            let name = name_of(typed).ok_or_else(bad_name)?;
            let role = Sent::role(sent.role.as_ref())?;
            let member = MemberId(random_id(&*world.entropy));
            arrange(HouseChange::Enlist { member, name, role }).await?;
            member
        }
        Verb::Trust => {
            let (member, role) = (sent.member()?, Sent::role(sent.role.as_ref())?);
            let was = Sent::role(sent.was.as_ref())?;
            arrange(HouseChange::Trust { member, was, role }).await?;
            return Ok(None);
        }
        Verb::Revoke => {
            let id = sent
                .key
                .ok_or_else(|| WebError::BadForm("key".to_owned()))?;
            let member = sent.member()?;
            // Whoever has the device may be signed in by it: nobody of that name stays in, but who does this themselves.
            let own = who::member().is_some_and(|own| own.id == member);
            let but = session.filter(|_| own);
            arrange(HouseChange::Revoke { member, id, but }).await?;
            return Ok(None);
        }
        Verb::Part => {
            let member = sent.member()?;
            arrange(HouseChange::Part { member }).await?;
            return Ok(None);
        }
        Verb::Way => sent.member()?,
    };
    let (change, path) = offer(world, member);
    let house = arrange(change).await?;
    let name = house.member(member).map(|member| member.name.clone());
    let link = format!("{}{path}", app.settings.base());
    Ok(Some((name.unwrap_or_default(), link)))
}

/// Who is to come in, as the command line asks for it.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    name: String,
}

/// Lets in whoever is called so, for who has the machine (`glane invite`).
pub(crate) async fn invited(
    State(app): State<Arc<App>>,
    Form(asked): Form<Asked>,
) -> Result<Json<Invited>, WebError> {
    let name = name_of(&asked.name).ok_or_else(|| WebError::BadForm("name".to_owned()))?;
    let house = app.household.house(&**app.hub.store()).await?;
    let (changes, mut invited) = invite(&house, app.hub.world(), &name);
    for change in changes {
        let made: Result<_, StoreError> = app.household.arrange(&app.hub, change).await;
        made?;
    }
    invited.link = format!("{}{}", app.settings.base(), invited.link);
    Ok(Json(invited))
}
