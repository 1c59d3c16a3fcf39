//! « Vérifier la salle »: a phone tries the room before people come, and the page says what fails and what to do.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Html;
use glane_core::world::Micros;

use super::{room_of, tr_of};
use crate::app::App;
use crate::check::Tried;
use crate::error::WebError;
use crate::qr;
use crate::tr::Tr;

/// There and back beyond which a Wi-Fi is slow, in ms.
const SLOW: u32 = 500;

#[derive(Template)]
#[template(path = "facilitator/check.html")]
struct CheckPage {
    t: Tr,
    slug: String,
    title: String,
    address: String,
    /// The same by the computer's name, while the network has it.
    named: Option<String>,
    qr: String,
    /// What the computer itself gives cause to fear, in words.
    warnings: Vec<String>,
    phones: Vec<Phone>,
    /// What to try when a phone shows nothing: a title and what to do.
    causes: Vec<(String, String)>,
}

/// A phone that tried.
struct Phone {
    good: bool,
    lines: Vec<String>,
}

/// Why a phone may show nothing, in the order in which it happens.
const CAUSES: [&str; 6] = [
    "hall-cause-wifi",
    "hall-cause-mobile",
    "hall-cause-isolated",
    "hall-cause-firewall",
    "hall-cause-sleep",
    "hall-cause-moved",
];

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let (t, title, code) = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let title = t.label(&inside.script.title).to_owned();
        (t, title, inside.workshop.code.clone())
    });
    let address = format!("{}/{code}/essai", app.settings.base());
    let now = app.hub.world().clock.now();
    let phones = app.checks.of(room.id());
    let causes = CAUSES.map(|key| (t.text(key), t.text(&format!("{key}-do"))));
    let page = CheckPage {
        warnings: warnings(&t, &app),
        phones: phones
            .iter()
            .map(|(at, tried)| phone(&t, now, *at, tried))
            .collect(),
        qr: qr::svg(&address, &t.text("hall-room-qr")),
        named: app
            .machine
            .by_name()
            .map(|name| t.with("hall-name", "address", &name)),
        causes: causes.into(),
        address,
        title,
        slug,
        t,
    };
    Ok(Html(page.render()?))
}

fn warnings(t: &Tr, app: &App) -> Vec<String> {
    let now = app.machine.addresses();
    let base = app.settings.base();
    let own = |url: &str| {
        url.contains("//127.") || url.contains("//[::1]") || url.contains("//localhost")
    };
    let mut all = Vec::new();
    if now.iter().all(|url| own(url)) {
        all.push(t.text("hall-warning-alone"));
    } else if !now.iter().any(|url| url == base) {
        all.push(t.with(
            "hall-warning-moved",
            "address",
            now.first().map_or("", String::as_str),
        ));
    }
    if app.machine.on_battery() == Some(true) {
        all.push(t.text("hall-warning-battery"));
    }
    all
}

fn phone(t: &Tr, now: Micros, at: Micros, tried: &Tried) -> Phone {
    let minutes = u64::try_from((now.0 - at.0) / 60_000_000).unwrap_or(0);
    let mut lines = vec![t.n("hall-came", "n", minutes)];
    let slow = tried.ms.is_some_and(|ms| ms > SLOW);
    match tried.ms {
        Some(ms) => lines.push(t.n("hall-ms", "n", ms)),
        None => lines.push(t.text("hall-no-script")),
    }
    if slow {
        lines.push(t.text("hall-slow"));
    }
    if tried.ms.is_some() && !tried.live {
        lines.push(t.text("hall-not-live"));
    }
    if tried.ms.is_some() && !tried.keeps {
        lines.push(t.text("hall-not-kept"));
    }
    Phone {
        good: !slow && (tried.ms.is_none() || (tried.live && tried.keeps)),
        lines,
    }
}
