//! Who comes, and by what they pass.
//!
//! What is asked at a page's door is known while the page is made and while its form decides: it goes along with the
//! request ([`Who`]), not through every function in between. Where nothing goes along, nobody decides.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use glane_core::decision::{Act, Actor};
use glane_core::id::{DecisionId, Slug, WorkshopId};
use glane_core::member::Member;
use glane_core::right::{self, Right, Role, may};
use glane_live::room::Wish;
use glane_live::{LiveError, Room};
use glane_store::StoreError;
use glane_store::house::KeyHash;

use crate::app::App;
use crate::error::WebError;
use crate::guard::{FACILITATOR_COOKIE, cookie, same_secret};
use crate::household::{hash, is_held};
use crate::lines::Hand;
use crate::pages::projector;

/// The cookie of one of the team.
pub(crate) const TEAM_COOKIE: &str = "glane-equipe";
/// The cookie of who came by a link that lets look at a workshop.
pub(crate) const LOOK_COOKIE: &str = "glane-suivre";

tokio::task_local! {
    static WHO: Who;
}

/// By what somebody passes.
#[derive(Debug, Clone)]
enum Pass {
    /// The facilitator's link, by what a browser holds of it.
    Key(String),
    /// A browser that signed in.
    Session(KeyHash),
    /// A link that lets look at one workshop.
    Look(WorkshopId, String),
    /// The link of a workshop's screen.
    Screen(Arc<Room>, String),
}

/// Somebody who was let in.
#[derive(Debug, Clone)]
pub(crate) struct Who {
    app: Arc<App>,
    pass: Pass,
}

impl Who {
    /// As what they come, at this moment; nothing once it was taken away.
    fn role(&self) -> Option<Role> {
        match &self.pass {
            Pass::Key(held) => {
                is_held(held, &self.app.facilitator_key()).then_some(Role::Administrator)
            }
            Pass::Session(_) => self.member().map(|member| member.role),
            Pass::Look(workshop, key) => {
                let house = self.app.household.present()?;
                let mut looks = house.looks.iter();
                let known =
                    looks.find(|look| look.workshop == *workshop && same_secret(key, &look.key));
                known
                    .map(|look| look.role)
                    .filter(|role| *role == Role::Observer)
            }
            Pass::Screen(room, key) => {
                same_secret(key, &room.projector_key()).then_some(Role::Projector)
            }
        }
    }

    /// Which of the team they are.
    fn member(&self) -> Option<Member> {
        let Pass::Session(key) = self.pass else {
            return None;
        };
        let now = self.app.hub.world().clock.now();
        let house = self.app.household.present()?;
        house.session(key, now).cloned()
    }

    fn may(&self, right: Right) -> bool {
        self.role().is_some_and(|role| may(role, right))
    }

    /// Waits until a right is taken away; for ever where it cannot be.
    async fn lost(self, right: Right) {
        let mut moved = self.app.household.moved();
        while self.may(right) {
            if moved.changed().await.is_err() {
                return;
            }
        }
    }
}

/// Whether who comes may do something, as the page that is being made shows it.
pub(crate) fn is_allowed(right: Right) -> bool {
    WHO.try_with(|who| who.may(right)).unwrap_or(false)
}

/// Which of the team comes.
pub(crate) fn member() -> Option<Member> {
    WHO.try_with(Who::member).ok().flatten()
}

/// What they are called; nothing where they are nobody of the team.
pub(crate) fn own_name() -> String {
    member().map_or_else(String::new, |member| member.name)
}

/// Whether who comes has the facilitator's link, and is nobody of the team here.
pub(crate) fn came_by_link() -> bool {
    WHO.try_with(|who| matches!(who.pass, Pass::Key(_)))
        .unwrap_or(false)
}

/// In whose name the house is changed; the program's own where nobody who was let in asks for it.
pub(crate) fn author() -> Actor {
    let by = WHO.try_with(|who| match who.pass {
        Pass::Key(_) => Some(Actor::Facilitator),
        _ => who.member().map(|member| Actor::Member(member.id)),
    });
    by.ok().flatten().unwrap_or(Actor::Program)
}

/// Goes on in the name of who comes, in a task of its own.
pub(crate) fn in_their_name<T>(work: impl Future<Output = T>) -> impl Future<Output = T> {
    let who = WHO.try_with(Who::clone).ok();
    async move {
        match who {
            Some(who) => WHO.scope(who, work).await,
            None => work.await,
        }
    }
}

/// The same, of work that is done aside from the threads that answer.
pub(crate) fn in_their_name_aside<T>(work: impl FnOnce() -> T) -> impl FnOnce() -> T {
    let who = WHO.try_with(Who::clone).ok();
    move || match who {
        Some(who) => WHO.sync_scope(who, work),
        None => work(),
    }
}

/// Makes a decision in the name of who comes, if they may: every decision of the pages passes here, and is looked at by
/// what it does, whichever page it came from. False: another came before.
pub(crate) async fn decide(room: &Room, wish: Wish) -> Result<bool, WebError> {
    let actor = actor(room, &wish.act, wish.undoes)?;
    match room.decide_as(actor, wish).await {
        Ok(_) => Ok(true),
        Err(LiveError::Store(StoreError::Conflict(_))) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Makes the decisions of one form in the name of who comes, if they may make each: all of them or none. False: another came
/// before.
pub(crate) async fn decide_all(room: &Room, wishes: Vec<Wish>) -> Result<bool, WebError> {
    let mut by = None;
    for wish in &wishes {
        by = Some(actor(room, &wish.act, wish.undoes)?);
    }
    let Some(by) = by else {
        return Ok(true);
    };
    match room.decide_all_as(by, wishes).await {
        Ok(_) => Ok(true),
        Err(LiveError::Store(StoreError::Conflict(_))) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// In whose name an act that is no plain decision is done, if they may.
pub(crate) fn acting(room: &Room, act: &Act) -> Result<Actor, WebError> {
    actor(room, act, None)
}

fn actor(room: &Room, act: &Act, undoes: Option<DecisionId>) -> Result<Actor, WebError> {
    let needed = room.look(|inside| right::needed(inside.log(), act, undoes));
    let needed = needed.ok_or_else(|| WebError::BadForm("no such decision".to_owned()))?;
    let who = WHO.try_with(Who::clone);
    let who = who.map_err(|_| WebError::NotFacilitator)?;
    // Asked again: it may have been taken away since the page was asked for.
    if !who.may(needed) {
        return Err(WebError::NotAllowed);
    }
    match who.pass {
        Pass::Key(_) => Ok(Actor::Facilitator),
        // Gone in between: nobody else decides in their place.
        Pass::Session(_) => who
            .member()
            .map(|member| Actor::Member(member.id))
            .ok_or(WebError::NotAllowed),
        Pass::Look(..) | Pass::Screen(..) => Err(WebError::NotAllowed),
    }
}

/// What the guard of a route knows.
#[derive(Debug, Clone)]
pub(crate) struct Gate {
    pub(crate) app: Arc<App>,
    pub(crate) right: Right,
}

/// Lets pass who holds what gives the right, and nobody else.
pub(crate) async fn pass(State(gate): State<Gate>, mut request: Request, next: Next) -> Response {
    let Gate { app, right } = gate;
    let let_in = if may(Role::Projector, right) {
        at_screen(&app, &mut request).await
    } else {
        let (headers, path) = (request.headers(), request.uri().path());
        at_console(&app, right, headers, path).await
    };
    match let_in {
        Ok(who) => answer(who, right, request, next).await,
        Err(error) => error.into_response(),
    }
}

/// Answers as long as the right lasts: what is sent as it comes ends with it.
async fn answer(who: Who, right: Right, request: Request, next: Next) -> Response {
    let hand = request.extensions().get::<Hand>().cloned();
    let is_reading = request.method() == Method::GET;
    let answered = WHO.scope(who.clone(), next.run(request));
    // A decision under way is not cut off: it was asked about when it was made.
    if !is_reading {
        return answered.await;
    }
    let response = tokio::select! {
        biased;
        response = answered => response,
        () = who.clone().lost(right) => return WebError::NotAllowed.into_response(),
    };
    if let Some(hand) = hand
        && hand.lasts_until(Box::pin(who.clone().lost(right)))
    {
        return response;
    }
    if !is_stream(response.headers().get(CONTENT_TYPE)) {
        return response;
    }
    response.map(|body| {
        let ends = Box::pin(who.lost(right));
        Body::from_stream(body.into_data_stream().take_until(ends))
    })
}

fn is_stream(kind: Option<&HeaderValue>) -> bool {
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

/// Who has the link of a workshop's screen. Its room goes along.
async fn at_screen(app: &Arc<App>, request: &mut Request) -> Result<Who, WebError> {
    let key = part(request.uri().path(), "/ecran/")
        .unwrap_or_default()
        .to_owned();
    let room = projector::room_of(app, &key).await?;
    request.extensions_mut().insert(Arc::clone(&room));
    Ok(Who {
        app: Arc::clone(app),
        pass: Pass::Screen(room, key),
    })
}

/// Who holds the most of what lets pass here. One of the team comes as themselves, whatever else they hold.
async fn at_console(
    app: &Arc<App>,
    right: Right,
    headers: &HeaderMap,
    path: &str,
) -> Result<Who, WebError> {
    let held = |name| cookie(headers, name).filter(|value| !value.is_empty());
    let (team, look) = (held(TEAM_COOKIE), held(LOOK_COOKIE));
    let mut passes = Vec::new();
    if team.is_some() || look.is_some() {
        // Who has the link alone is let in though the store no longer answers.
        app.household.house(&**app.hub.store()).await?;
        passes.extend(team.map(|team| Pass::Session(hash(team))));
    }
    let link = held(FACILITATOR_COOKIE);
    passes.extend(link.map(|link| Pass::Key(link.to_owned())));
    if let (Some(look), Some(slug)) = (look, part(path, "/animer/"))
        && let Ok(slug) = Slug::new(slug)
        && let Ok(room) = app.hub.by_slug(&slug).await
    {
        passes.push(Pass::Look(room.id(), look.to_owned()));
    }
    let mut is_known = false;
    for pass in passes {
        let app = Arc::clone(app);
        let who = Who { app, pass };
        if who.may(right) {
            return Ok(who);
        }
        is_known |= who.role().is_some();
    }
    Err(if is_known {
        WebError::NotAllowed
    } else if look.is_some() {
        // They never signed in: they are told of what they came by.
        WebError::LinkOver
    } else {
        WebError::NotFacilitator
    })
}

/// The part of a path that follows its beginning. Keys and slugs are plain letters: what is written otherwise is none.
fn part<'a>(path: &'a str, begins: &str) -> Option<&'a str> {
    let rest = path.strip_prefix(begins)?;
    rest.split('/').next()
}

/// The browser's own session, to be signed out.
pub(crate) fn session(headers: &HeaderMap) -> Option<KeyHash> {
    cookie(headers, TEAM_COOKIE).map(hash)
}
