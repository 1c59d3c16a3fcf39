//! « Autres réglages de la maison »: the assistant, off until somebody switches it on. No other page speaks of it while it is off.

use std::sync::Arc;

use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use glane_analysis::delicate::Langs;
use glane_assist::task::Minutes;
use glane_assist::{Address, Kept, Stop, Task, Work};

use crate::app::App;
use crate::assistant::Config;
use crate::error::WebError;
use crate::pages::facilitator::form::Fields;
use crate::tr::Tr;

/// The longest name of a model, and the longest key, in characters.
const LONGEST: usize = 300;
/// The most a computer draws, in watts.
const WATTS_MAX: u32 = 5000;
/// The sample that is sent to try a server: nobody's words.
const SAMPLE: &str = "Exemple : la salle est réservée pour mardi.";

#[derive(Template)]
#[template(path = "team/settings.html")]
struct SettingsPage {
    t: Tr,
    on: bool,
    address: String,
    model: String,
    has_key: bool,
    watts: String,
    longest: usize,
    /// What came of the form: whether it is good, and what is said.
    told: Option<(bool, String)>,
}

/// What was typed, and what is wrong with it.
struct Typed {
    config: Config,
    watts: String,
    wrong: Option<&'static str>,
}

impl Typed {
    /// A key that is left empty stays what it was, for the same server; it is shown to nobody.
    fn read(fields: Fields<'_>, kept: &Config) -> Self {
        let text = |name| fields.get(name).unwrap_or_default().trim().to_owned();
        let key = text("key");
        let key = match (fields.get("forget"), key.is_empty()) {
            (Some(_), _) => None,
            (None, true) => kept.key_for(&text("address")),
            (None, false) => Some(key),
        };
        let watts = text("watts");
        let number: Option<u32> = watts.parse().ok();
        let number = number.filter(|watts| (1..=WATTS_MAX).contains(watts));
        let config = Config {
            on: fields.get("on").is_some(),
            address: text("address"),
            model: text("model"),
            key,
            watts: number,
        };
        let long = |text: &str| text.chars().count() > LONGEST;
        let is_asked = config.on || fields.get("act") == Some("try");
        let wrong = if !watts.is_empty() && number.is_none() {
            Some("assist-watts-bad")
        } else if long(&config.model) || config.key.as_deref().is_some_and(long) {
            Some("assist-too-long")
        } else if !is_asked && config.address.is_empty() {
            None
        } else if let Err(bad) = Address::read(&config.address) {
            Some(bad.key())
        } else if is_asked && config.model.is_empty() {
            Some("assist-model-missing")
        } else {
            None
        };
        Self {
            config,
            watts,
            wrong,
        }
    }
}

/// The page.
pub(crate) async fn page(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
) -> Result<Html<String>, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let config = Config::of(&app);
    let watts = config
        .watts
        .map_or_else(String::new, |watts| watts.to_string());
    shown(t, &config, watts, None)
}

/// Keeps what was typed, or tries it.
pub(crate) async fn sent(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let t = Tr::for_visitor(&app.locale, &headers);
    let kept = Config::of(&app);
    let fields = Fields(&fields);
    let typed = Typed::read(fields, &kept);
    let (status, told) = match (typed.wrong, fields.get("act")) {
        (Some(wrong), _) => (StatusCode::UNPROCESSABLE_ENTITY, (false, t.text(wrong))),
        (None, Some("try")) => (StatusCode::OK, tried(&app, &t, &typed.config).await),
        (None, Some("save")) => {
            let text = serde_json::to_string_pretty(&typed.config)
                .map_err(|error| WebError::Broken(error.to_string()))?;
            match app.machine.keep_assistant(&text) {
                Ok(()) if typed.config.on => (StatusCode::OK, (true, t.text("assist-saved-on"))),
                Ok(()) => (StatusCode::OK, (true, t.text("assist-saved-off"))),
                Err(error) => {
                    tracing::warn!(%error, "the assistant's settings could not be kept");
                    (
                        StatusCode::INSUFFICIENT_STORAGE,
                        (false, t.text("assist-unsaved")),
                    )
                }
            }
        }
        _ => return Err(WebError::BadForm("act".to_owned())),
    };
    let page = shown(t, &typed.config, typed.watts, Some(told))?;
    Ok((status, page).into_response())
}

/// Asks the server about a sample.
async fn tried(app: &App, t: &Tr, config: &Config) -> (bool, String) {
    let Some(client) = config.client() else {
        return (false, t.text("assist-model-missing"));
    };
    let work = Work::of(Minutes::of(SAMPLE, Langs::all()).prompts());
    let kept = Kept::default();
    let clock = Arc::clone(&app.hub.world().clock);
    let run = work.run(&client, &*clock, &Stop::never(), &kept).await;
    match run {
        Ok(()) => (true, t.text("assist-tried")),
        Err(fault) => (false, t.with(fault.key(), "detail", &fault.detail())),
    }
}

fn shown(
    t: Tr,
    config: &Config,
    watts: String,
    told: Option<(bool, String)>,
) -> Result<Html<String>, WebError> {
    let page = SettingsPage {
        on: config.on,
        address: config.address.clone(),
        model: config.model.clone(),
        has_key: config.key.is_some(),
        watts,
        longest: LONGEST,
        told,
        t,
    };
    Ok(Html(page.render()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::facilitator::form::typed;

    fn read(fields: &[(&str, &str)], kept: &Config) -> Typed {
        Typed::read(Fields(&typed(fields)), kept)
    }

    #[test]
    fn what_is_typed_is_said_to_be_wrong_by_its_field() {
        let (on, address, model) = (
            ("on", "1"),
            ("address", "http://localhost:11434"),
            ("model", "m"),
        );
        let none = Config::default();
        for (fields, wrong) in [
            (vec![on, address, model], None),
            (vec![on, address], Some("assist-model-missing")),
            (vec![on, model], Some("assist-address-shape")),
            (
                vec![on, ("address", "http://exemple.org"), model],
                Some("assist-address-open"),
            ),
            (
                vec![on, address, model, ("watts", "beaucoup")],
                Some("assist-watts-bad"),
            ),
            (
                vec![on, address, model, ("watts", "0")],
                Some("assist-watts-bad"),
            ),
            (vec![], None),
        ] {
            assert_eq!(read(&fields, &none).wrong, wrong, "{fields:?}");
        }
    }

    #[test]
    fn a_key_stays_until_it_is_forgotten() {
        let kept = Config {
            key: Some("clef".to_owned()),
            ..Config::default()
        };
        assert_eq!(
            read(&[("key", "")], &kept).config.key.as_deref(),
            Some("clef")
        );
        assert_eq!(
            read(&[("key", "autre")], &kept).config.key.as_deref(),
            Some("autre")
        );
        assert_eq!(
            read(&[("key", ""), ("forget", "1")], &kept).config.key,
            None
        );
    }

    #[test]
    fn a_key_goes_to_no_other_server_than_the_one_it_was_given_for() {
        let kept = Config {
            key: Some("clef".to_owned()),
            address: "https://un.exemple/v1".to_owned(),
            ..Config::default()
        };
        for (address, is_kept) in [
            ("https://un.exemple/v1", true),
            ("https://un.exemple", true),
            ("https://autre.exemple/v1", false),
            ("https://un.exemple:8443/v1", false),
            ("n'importe quoi", false),
            ("", false),
        ] {
            let read = read(&[("key", ""), ("address", address)], &kept);
            assert_eq!(read.config.key.is_some(), is_kept, "{address}");
        }
    }
}
