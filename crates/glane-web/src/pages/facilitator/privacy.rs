//! The notice as the facilitator hangs it: what the script leaves out, the poster, and the page to print.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use glane_core::date::Day;
use glane_core::notice::{Missing, missing};
use glane_core::script::Script;
use glane_locale::Lang;
use glane_report::notice::Part;
use glane_report::{NoticePoster, Texts, notice_poster};

use super::{room_of, tr_of};
use crate::app::App;
use crate::error::WebError;
use crate::notice::Notice;
use crate::qr;
use crate::tr::Tr;

#[derive(Template)]
#[template(path = "facilitator/privacy.html")]
struct PrivacyPage {
    t: Tr,
    slug: String,
    title: String,
    unsaid: Option<String>,
    /// Whether there is a note for parents.
    is_for_minors: bool,
    /// Each field to fill in, and what it is for.
    fill: Vec<(&'static str, String)>,
    /// Each language's poster.
    posters: Vec<(&'static str, String)>,
    /// The participants' page.
    path: String,
    address: String,
    qr: String,
    parts: Vec<Part>,
}

/// That the script leaves out something a notice must say.
pub(super) fn unsaid(t: &Tr, script: &Script) -> Option<String> {
    let is_whole = missing(script).is_empty();
    (!is_whole).then(|| t.text("privacy-missing"))
}

/// What is to be filled in: the field of « Réglages de l'atelier », and what it is for.
pub(super) fn to_fill(t: &Tr, script: &Script) -> Vec<(&'static str, String)> {
    let all = missing(script).into_iter().map(|what| match what {
        Missing::Organiser => ("organiser", t.text("privacy-missing-organiser")),
        Missing::Retention => {
            let days = script.retention_days;
            ("retention", t.n("privacy-missing-retention", "days", days))
        }
        Missing::Controller => ("controller", t.text("privacy-missing-controller")),
        Missing::Contact => ("contact", t.text("privacy-missing-contact")),
        Missing::Basis => ("basis", t.text("privacy-missing-basis")),
    });
    all.collect()
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
) -> Result<Html<String>, WebError> {
    let room = room_of(&app, &slug).await?;
    let today = Day::of(app.hub.world().clock.now());
    let page = room.look(|inside| {
        let t = tr_of(&app.locale, inside);
        let script = &inside.script;
        let base = format!("{}/{}", app.settings.base(), inside.workshop.code);
        let address = format!("{base}/confidentialite");
        let poster = |lang: Lang| {
            let code = lang.code();
            (code, t.text(&format!("privacy-poster-get-{code}")))
        };
        PrivacyPage {
            title: t.label(&script.title).to_owned(),
            unsaid: unsaid(&t, script),
            is_for_minors: script.audience.is_minor(),
            fill: to_fill(&t, script),
            posters: Lang::ALL.map(poster).into(),
            path: format!("/{}/confidentialite", inside.workshop.code),
            qr: qr::svg(&address, &t.text("privacy-poster-code")),
            parts: Notice::of(inside, today, &base).parts(&t),
            address,
            slug,
            t,
        }
    });
    Ok(Html(page.render()?))
}

/// The poster in one language, as a file: `atelier.confidentialite.fr.pdf`.
pub(crate) async fn poster(
    State(app): State<Arc<App>>,
    Path((slug, file)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let room = room_of(&app, &slug).await?;
    let lang = Lang::ALL
        .into_iter()
        .find(|lang| file == format!("{slug}.confidentialite.{lang}.pdf"))
        .ok_or(WebError::NotFound)?;
    let today = Day::of(app.hub.world().clock.now());
    let t = Tr::new(&app.locale, lang);
    let (title, day, parts, address) = room.look(|inside| {
        let base = format!("{}/{}", app.settings.base(), inside.workshop.code);
        (
            t.label(&inside.script.title).to_owned(),
            inside.script.day,
            Notice::of(inside, today, &base).parts(&t),
            format!("{base}/confidentialite"),
        )
    });
    let made = tokio::task::spawn_blocking(move || {
        let poster = NoticePoster {
            title: &title,
            day,
            parts: &parts,
            address: &address,
        };
        notice_poster(&Texts::new(&t.locale, t.lang), &poster)
    });
    let bytes = made
        .await
        .map_err(|why| WebError::Broken(why.to_string()))?
        .map_err(|why| WebError::Broken(why.to_string()))?;
    // Slugs are plain letters, digits and hyphens: the name needs no escape.
    let kept = format!("attachment; filename=\"{file}\"");
    Ok((
        [
            (CONTENT_TYPE, "application/pdf".to_owned()),
            (CONTENT_DISPOSITION, kept),
        ],
        bytes,
    )
        .into_response())
}
