//! « Archive pour la fédération »: a workshop as one signed file, at one of three levels, to hand over.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use glane_archive::{About, KeyError, Level, Unmade, make};
use glane_core::script::read::slug_of;
use glane_live::Room;
use glane_store::deed::Deed;
use glane_store::house::HouseChange;
use serde::Deserialize;

use super::{room_of, script_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::tr::Tr;

/// The longest name of a centre or of an edition, in characters.
const NAME_MAX: usize = 100;

#[derive(Template)]
#[template(path = "facilitator/archive.html")]
struct Page {
    t: Tr,
    slug: String,
    title: String,
    levels: Vec<Offer>,
    /// How many people answered, and from how many on they are counted, in words.
    room: String,
    /// That more answers may still come.
    open: bool,
    site: String,
    edition: String,
    name_max: usize,
    wrong: Option<String>,
    /// What the centre's key is known by, once there is one.
    fingerprint: Option<String>,
}

/// A level, in words.
struct Offer {
    name: &'static str,
    title: String,
    holds: String,
    hides: String,
    is_chosen: bool,
}

impl Offer {
    fn of(t: &Tr, level: Level, chosen: Level) -> Self {
        let said = |end: &str| t.text(&format!("consultation-level-{}{end}", level.name()));
        Self {
            name: level.name(),
            title: said(""),
            holds: said("-holds"),
            hides: said("-hides"),
            is_chosen: level == chosen,
        }
    }
}

/// What is asked for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    level: String,
    #[serde(default)]
    site: String,
    #[serde(default)]
    edition: String,
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, None, None)
}

fn shown(
    app: &App,
    room: &Room,
    asked: Option<&Asked>,
    wrong: Option<&str>,
) -> Result<Html<String>, WebError> {
    let key = app
        .consultations
        .known_key()
        .map_err(|error| unsigned(&error))?;
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let script = &inside.script;
        let place = script.place.as_ref().map(|place| t.label(place).to_owned());
        let typed = |of: fn(&Asked) -> &String, else_: String| {
            let typed = asked.map(of).filter(|text| !text.trim().is_empty());
            typed.cloned().unwrap_or(else_)
        };
        let chosen = asked.and_then(|asked| Level::parse(&asked.level));
        let chosen = chosen.unwrap_or(Level::Anonymous);
        let levels = Level::ALL.map(|level| Offer::of(&t, level, chosen));
        let args = [
            ("n", inside.answered().into()),
            ("threshold", u64::from(script.threshold).into()),
        ];
        Page {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&script.title).to_owned(),
            levels: levels.into(),
            room: t.format("consultation-room", &args),
            open: !inside.life.is_sealed(),
            site: typed(
                |asked| &asked.site,
                place.unwrap_or_else(|| script.organiser.clone()),
            ),
            edition: typed(|asked| &asked.edition, script.day.year.to_string()),
            name_max: NAME_MAX,
            wrong: wrong.map(|key| t.text(key)),
            fingerprint: key.map(|key| key.public().fingerprint()),
            t,
        }
    });
    // What is purged is nobody's to hand over any more.
    if room.look(|inside| inside.life.purged.is_some()) {
        return Err(WebError::Sealed);
    }
    Ok(Html(page.render()?))
}

/// Makes the archive and hands it over.
pub(crate) async fn hand_over(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(asked): Form<Asked>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    if room.look(|inside| inside.life.purged.is_some()) {
        return Err(WebError::Sealed);
    }
    let refuse = |key| -> Result<Response, WebError> {
        let page = shown(&app, &room, Some(&asked), Some(key))?;
        Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
    };
    let Some(level) = Level::parse(&asked.level) else {
        return refuse("consultation-level-none");
    };
    if asked.site.trim().is_empty() || asked.edition.trim().is_empty() {
        return refuse("consultation-names-none");
    }
    let store = app.hub.store();
    let snapshot = store.snapshot(room.id(), None).await?;
    script_of(&snapshot)?;
    let secrets = store.secrets(room.id()).await?;
    let (consultations, world) = (Arc::clone(&app.consultations), app.hub.world().clone());
    let (site, edition) = (asked.site.clone(), asked.edition.clone());
    let made = tokio::task::spawn_blocking(move || {
        let key = consultations
            .key(&*world.entropy)
            .map_err(|error| unsigned(&error))?;
        let about = About {
            glane: env!("CARGO_PKG_VERSION").to_owned(),
            site,
            edition,
            made: Some(world.clock.now()),
            names: secrets.token_key.unwrap_or_else(|| key.link()),
        };
        Ok::<_, WebError>(make(&snapshot, &about, level, &key))
    });
    let made = made.await;
    let bytes = match made.map_err(|error| WebError::Broken(error.to_string()))?? {
        Ok(bytes) => bytes,
        Err(Unmade::Unnamed) => return refuse("consultation-names-none"),
        Err(Unmade::TooLarge) => return refuse("consultation-unmade-large"),
        Err(error) => return Err(WebError::Broken(error.to_string())),
    };
    let deed = Deed::HandOver {
        workshop: room.id(),
        level,
    };
    // It is noted before it leaves: nothing leaves of which nobody knows.
    app.household
        .arrange(&app.hub, HouseChange::Note(deed))
        .await?;
    let file = file_of(&asked.site, &slug, level);
    let file = format!("attachment; filename=\"{file}\"");
    let heads = [
        (CONTENT_TYPE, "application/octet-stream".to_owned()),
        (CONTENT_DISPOSITION, file),
    ];
    Ok((heads, bytes).into_response())
}

/// What an archive is called: by its centre first, since a federation keeps those of many side by side.
fn file_of(site: &str, slug: &str, level: Level) -> String {
    let level = level.name();
    // Slugs are plain letters, digits and hyphens: the name needs no escape.
    match slug_of(site) {
        Some(site) if site != slug => format!("{site}-{slug}-{level}.glane"),
        _ => format!("{slug}-{level}.glane"),
    }
}

/// Why nothing can be signed.
fn unsigned(error: &KeyError) -> WebError {
    WebError::Storage(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_called_by_its_centre() {
        let of = |site| file_of(site, "atelier-2026", Level::Anonymous);
        assert_eq!(
            of("Les Tilleuls"),
            "les-tilleuls-atelier-2026-anonymous.glane"
        );
        assert_eq!(of("  l'Été \"/..\\ "), "l-ete-atelier-2026-anonymous.glane");
        for site in ["", "万", "Atelier 2026"] {
            assert_eq!(of(site), "atelier-2026-anonymous.glane", "{site}");
        }
    }
}
