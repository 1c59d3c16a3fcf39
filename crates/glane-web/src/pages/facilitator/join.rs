//! The sheet for the door: the Wi-Fi, the code to scan, what to type; in French, and small in every language of
//! participants' pages. The Wi-Fi is typed here.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use glane_live::Room;
use glane_locale::{Arg, PageLang};
use serde::Deserialize;

use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::qr;
use crate::tr::Tr;
use crate::wifi::{self, Wifi};

#[derive(Template)]
#[template(path = "facilitator/join.html")]
struct JoinPage {
    t: Tr,
    slug: String,
    title: String,
    code: String,
    /// Where to go to type the code, without the scheme.
    address: String,
    /// The same by the computer's name, while the network has it.
    named: Option<String>,
    qr: String,
    wifi: Option<Shown>,
    /// As it is typed.
    name: String,
    password: String,
    done: bool,
    wrong: Option<String>,
    others: Vec<Other>,
}

/// A network to join.
struct Shown {
    name: String,
    password: String,
    qr: String,
}

/// The same in one more language.
struct Other {
    lang: PageLang,
    lines: Vec<String>,
}

/// The network of the house as it was typed.
#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    name: String,
    password: String,
}

fn others(t: &Tr, own: &str, wifi: Option<&Wifi>, address: &str, code: &str) -> Vec<Other> {
    let others = PageLang::ALL.into_iter().filter(|lang| lang.code() != own);
    let in_it = |lang: PageLang| {
        let said = |key: &str, args: &[(&str, Arg)]| t.locale.format(lang, key, args);
        let network =
            wifi.map(|wifi| said("around-join-wifi", &[("name", wifi.name.as_str().into())]));
        let typed = [("address", address.into()), ("code", code.into())];
        let rest = [
            said("around-join-scan", &[]),
            said("around-join-type", &typed),
        ];
        Other {
            lang,
            lines: network.into_iter().chain(rest).collect(),
        }
    };
    others.map(in_it).collect()
}

fn shown(
    app: &App,
    room: &Room,
    kept: Option<Wifi>,
    typed: Option<Typed>,
    done: bool,
    wrong: Option<&str>,
) -> Result<Html<String>, WebError> {
    let base = app.settings.base();
    let address = base.split_once("://").map_or(base, |(_, host)| host);
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let code = inside.workshop.code.clone();
        let (name, password) = match (typed, &kept) {
            (Some(typed), _) => (typed.name, typed.password),
            (None, Some(kept)) => (kept.name.clone(), kept.password.clone()),
            (None, None) => (String::new(), String::new()),
        };
        JoinPage {
            slug: inside.workshop.slug.to_string(),
            title: t.label(&inside.script.title).to_owned(),
            qr: qr::svg(&format!("{base}/{code}"), &t.text("projector-qr-title")),
            others: others(&t, t.code(), kept.as_ref(), address, &code),
            wifi: kept.map(|wifi| Shown {
                qr: qr::svg(&wifi.code(), &t.with("join-wifi-qr", "name", &wifi.name)),
                name: wifi.name,
                password: wifi.password,
            }),
            address: address.to_owned(),
            named: app
                .machine
                .by_name()
                .map(|name| t.with("join-named", "address", &name)),
            code,
            name,
            password,
            done,
            wrong: wrong.map(|key| t.text(key)),
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    shown(&app, &room, wifi::known(&app).await?, None, false, None)
}

/// Keeps the network, or shows it again with what is wrong.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    Form(typed): Form<Typed>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    match Wifi::typed(&typed.name, &typed.password) {
        Ok(wifi) => {
            wifi::keep(&app, &wifi).await?;
            let kept = wifi::known(&app).await?;
            Ok(shown(&app, &room, kept, None, true, None)?.into_response())
        }
        Err(key) => {
            let kept = wifi::known(&app).await?;
            let page = shown(&app, &room, kept, Some(typed), false, Some(key))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}
