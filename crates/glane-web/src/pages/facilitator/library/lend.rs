//! « Partager le déroulé »: a link by which another Glane takes a workshop's script, with its themes. Nothing of anybody's
//! answers is behind it. It ends by itself, and can be taken back before.
//!
//! One link a workshop, kept among the installation's settings: `lent:<workshop>`.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Redirect, Response};
use glane_core::date::Day;
use glane_core::id::{Slug, WorkshopId};
use glane_core::script::Script;
use glane_core::world::{Micros, short_code};
use glane_live::{LiveError, Room};
use serde::{Deserialize, Serialize};

use super::super::console::Link;
use super::super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// Letters of a link's secret: 120 bits.
const LETTERS: usize = 30;
/// For how many days a link may open.
const DAYS: [u32; 3] = [1, 7, 30];
/// A day.
const DAY: i64 = 86_400_000_000;
/// The header by which a script that is lent is known: whoever takes one takes nothing else.
pub const MARK: &str = "x-glane-deroule";

/// A link that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Lent {
    key: String,
    until: Micros,
}

impl Lent {
    /// Whether a secret opens it. What is compared are hashes: how far a guess was right is nobody's to measure.
    fn opens(&self, key: &str, now: Micros) -> bool {
        let is_it = blake3::hash(key.as_bytes()) == blake3::hash(self.key.as_bytes());
        is_it && !self.key.is_empty() && self.until > now
    }
}

fn setting(workshop: WorkshopId) -> String {
    format!("lent:{}", workshop.0)
}

/// The link of a workshop that stands, if one does.
async fn lent(app: &App, workshop: WorkshopId) -> Result<Option<Lent>, WebError> {
    let kept = app.hub.store().setting(&setting(workshop)).await?;
    let now = app.hub.world().clock.now();
    let kept = kept.and_then(|kept| serde_json::from_str::<Lent>(&kept).ok());
    Ok(kept.filter(|lent| lent.until > now))
}

#[derive(Template)]
#[template(path = "facilitator/library_lend.html")]
struct LendPage {
    t: Tr,
    slug: String,
    title: String,
    /// The link that stands, and until when.
    link: Option<(Link, String)>,
    /// For how long one may be made, in words.
    days: Vec<(u32, String)>,
    /// That the script shows pictures, which do not go along.
    has_images: bool,
}

/// Whether an option of a script shows a picture: those are this installation's own.
pub(super) fn has_images(script: &Script) -> bool {
    let mut items = script.questions.iter().flat_map(|one| &one.items);
    items.any(|item| item.image().is_some())
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room).await
}

async fn shown(app: &App, room: &Room) -> Result<Html<String>, WebError> {
    let lent = lent(app, room.id()).await?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let slug = inside.workshop.slug.to_string();
        let link = lent.map(|lent| {
            let path = format!("/partage/{slug}/{}", lent.key);
            let link = Link::new(&t, &app.settings, path, &t.text("lend-title"));
            let day = t.day(Day::of(lent.until));
            (link, t.with("lend-until", "day", &day))
        });
        LendPage {
            title: t.label(&inside.script.title).to_owned(),
            link,
            days: DAYS.map(|n| (n, t.n("lend-days", "n", n))).into(),
            has_images: has_images(&inside.script),
            slug,
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// What a form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Verb {
    Lend,
    TakeBack,
}

/// A form as sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    act: Verb,
    days: Option<u32>,
}

/// Makes a link in the place of the one that stands, or takes it back.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(sent): Form<Sent>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let world = app.hub.world();
    let value = match sent.act {
        Verb::TakeBack => String::new(),
        Verb::Lend => {
            let days = sent.days.filter(|days| DAYS.contains(days));
            let days = days.ok_or_else(|| WebError::BadForm("days".to_owned()))?;
            let lent = Lent {
                key: short_code(&*world.entropy, LETTERS),
                until: Micros(world.clock.now().0.saturating_add(i64::from(days) * DAY)),
            };
            serde_json::to_string(&lent).map_err(|error| WebError::Broken(error.to_string()))?
        }
    };
    app.hub.store().set(&setting(room.id()), value).await?;
    Ok(Redirect::to(&format!("/animer/{slug}/partager")).into_response())
}

/// The script, for whoever has its link: another Glane, or somebody who keeps the file.
pub(crate) async fn give(
    State(app): State<Arc<App>>,
    Path((slug, key)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let slug = Slug::new(slug).map_err(|_| WebError::NotFound)?;
    let room = match app.hub.by_slug(&slug).await {
        Ok(room) => room,
        Err(LiveError::BadScript(_)) => return Err(WebError::NotFound),
        Err(error) => return Err(error.into()),
    };
    let now = app.hub.world().clock.now();
    let lent = lent(&app, room.id()).await?;
    if !lent.is_some_and(|lent| lent.opens(&key, now)) {
        // Nobody learns which workshops there are.
        return Err(WebError::NotFound);
    }
    let source = room.look(|inside| inside.workshop.source.clone());
    // Slugs are plain letters, digits and hyphens: the name needs no escape.
    let name = format!("attachment; filename=\"{slug}.atelier.toml\"");
    let heads = [
        (CONTENT_TYPE, "application/toml; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((StatusCode::OK, heads, [(MARK, "1")], source).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_opens_by_its_secret_until_it_ends() {
        let lent = Lent {
            key: "ABC".to_owned(),
            until: Micros(10),
        };
        assert!(lent.opens("ABC", Micros(9)));
        assert!(!lent.opens("ABC", Micros(10)));
        assert!(!lent.opens("ABCD", Micros(9)) && !lent.opens("", Micros(9)));
        let none = Lent {
            key: String::new(),
            until: Micros(10),
        };
        assert!(!none.opens("", Micros(9)));
    }
}
