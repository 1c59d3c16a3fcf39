//! The visible texts as templates ask for them.

use std::sync::Arc;

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, HeaderValue};
use glane_core::date::Day;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_locale::{Arg, Lang, Locale};
use glane_report::picture::Texts;

/// The texts in one language.
#[derive(Clone)]
pub(crate) struct Tr {
    pub(crate) locale: Arc<Locale>,
    pub(crate) lang: Lang,
}

impl Tr {
    pub(crate) fn new(locale: &Arc<Locale>, lang: Lang) -> Self {
        Self {
            locale: Arc::clone(locale),
            lang,
        }
    }

    /// A workshop's pages speak the visitor's language only if its script does.
    pub(crate) fn for_script(locale: &Arc<Locale>, script: &Script, headers: &HeaderMap) -> Self {
        let wanted = headers.get(ACCEPT_LANGUAGE).and_then(wanted);
        let spoken = script
            .langs
            .iter()
            .filter_map(|lang| Lang::parse(lang.as_str()));
        let lang = wanted.filter(|wanted| spoken.clone().any(|lang| lang == *wanted));
        Self::new(
            locale,
            lang.or_else(|| spoken.clone().next()).unwrap_or(Lang::Fr),
        )
    }

    /// Pages apart from any workshop.
    pub(crate) fn for_visitor(locale: &Arc<Locale>, headers: &HeaderMap) -> Self {
        Self::for_languages(locale, headers.get(ACCEPT_LANGUAGE))
    }

    /// The same, of the languages the browser wants.
    pub(crate) fn for_languages(locale: &Arc<Locale>, languages: Option<&HeaderValue>) -> Self {
        Self::new(locale, languages.and_then(wanted).unwrap_or(Lang::Fr))
    }

    pub(crate) fn code(&self) -> &'static str {
        self.lang.code()
    }

    pub(crate) fn text(&self, key: &str) -> String {
        self.locale.text(self.lang, key)
    }

    /// A message with one number.
    pub(crate) fn n<N: TryInto<u64>>(&self, key: &str, name: &str, n: N) -> String {
        self.locale.format(
            self.lang,
            key,
            &[(name, Arg::Count(n.try_into().unwrap_or(0)))],
        )
    }

    /// A message with one text.
    pub(crate) fn with(&self, key: &str, name: &str, text: &str) -> String {
        self.locale
            .format(self.lang, key, &[(name, Arg::Text(text.to_owned()))])
    }

    pub(crate) fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.format(self.lang, key, args)
    }

    /// A number given in steps of so many decimals.
    pub(crate) fn steps(&self, steps: i64, decimals: u8) -> String {
        Texts::new(&self.locale, self.lang).steps(steps, decimals)
    }

    /// A label of the script in this language.
    pub(crate) fn label<'a>(&self, label: &'a Label) -> &'a str {
        label.get(self.lang.code())
    }
}

/// A day, as messages take it.
pub(crate) fn date(day: Day) -> Arg {
    Arg::Date {
        year: i16::try_from(day.year).unwrap_or(i16::MAX),
        month: i8::try_from(day.month).unwrap_or(12),
        day: i8::try_from(day.day).unwrap_or(31),
    }
}

/// The first language of the browser that Glane speaks.
fn wanted(languages: &HeaderValue) -> Option<Lang> {
    let accepted = languages.to_str().ok()?;
    accepted
        .split(',')
        .find_map(|part| Lang::parse(part.split(';').next().unwrap_or("").trim()))
}
