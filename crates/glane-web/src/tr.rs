//! The visible texts as templates ask for them.

use std::sync::Arc;

use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::{HeaderMap, HeaderValue};
use glane_core::date::{Day, Minute};
use glane_core::label::Label;
use glane_core::script::{Item, Script};
use glane_locale::{Arg, Lang, Locale, PageLang, time_range};
use glane_report::picture::Texts;

use crate::tongue::{self, Said};

/// The texts in one language.
#[derive(Clone)]
pub(crate) struct Tr {
    pub(crate) locale: Arc<Locale>,
    /// The language of pictures, and of all that is no participant's page.
    pub(crate) lang: Lang,
    /// The language of the page.
    pub(crate) page: PageLang,
}

impl Tr {
    pub(crate) fn new(locale: &Arc<Locale>, lang: Lang) -> Self {
        Self {
            locale: Arc::clone(locale),
            lang,
            page: lang.into(),
        }
    }

    /// A workshop's pages speak the language that was chosen on one of them, else the first the browser wants: French and
    /// English if the script speaks them too, others in any case, around questions in the language they have.
    pub(crate) fn for_script(locale: &Arc<Locale>, script: &Script, headers: &HeaderMap) -> Self {
        let langs = || script.langs.iter().map(glane_core::label::LangCode::as_str);
        let first = langs().find_map(Lang::parse).unwrap_or_default();
        let speaks =
            |lang: &PageLang| lang.full().is_none() || langs().any(|spoken| spoken == lang.code());
        let wanted = || {
            headers
                .get(ACCEPT_LANGUAGE)
                .and_then(|wanted| tongue::first(wanted, speaks))
        };
        let page = tongue::chosen(headers)
            .or_else(wanted)
            .or_else(|| langs().find_map(PageLang::parse));
        Self::for_page(locale, page.unwrap_or_default(), first)
    }

    /// A participant's page in a language; `own` is the workshop's, of what the language has no words for.
    pub(crate) fn for_page(locale: &Arc<Locale>, page: PageLang, own: Lang) -> Self {
        Self {
            locale: Arc::clone(locale),
            lang: page.full().unwrap_or(own),
            page,
        }
    }

    /// A participant's page apart from any workshop.
    pub(crate) fn for_passer(locale: &Arc<Locale>, headers: &HeaderMap) -> Self {
        Self::for_choice(
            locale,
            tongue::chosen(headers),
            headers.get(ACCEPT_LANGUAGE),
        )
    }

    /// The same, of a choice and of what the browser wants.
    pub(crate) fn for_choice(
        locale: &Arc<Locale>,
        chosen: Option<PageLang>,
        languages: Option<&HeaderValue>,
    ) -> Self {
        let wanted = || languages.and_then(|wanted| tongue::first(wanted, |_| true));
        let page = chosen.or_else(wanted).unwrap_or_default();
        Self::for_page(locale, page, Lang::Fr)
    }

    /// The same in the language of pictures.
    pub(crate) fn of_pictures(&self) -> Self {
        Self::new(&self.locale, self.lang)
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
        self.page.code()
    }

    /// Whether the page is written from right to left.
    pub(crate) fn is_rtl(&self) -> bool {
        self.page.dir() == "rtl"
    }

    /// The languages a page is offered in.
    pub(crate) fn languages() -> [PageLang; PageLang::ALL.len()] {
        PageLang::ALL
    }

    /// « Langue » in English too, for who reads no French; nothing on an English page.
    pub(crate) fn language_in_english(&self) -> Option<String> {
        let is_english = self.page == PageLang::En;
        (!is_english).then(|| self.locale.text(PageLang::En, "around-language"))
    }

    pub(crate) fn text(&self, key: &str) -> String {
        self.locale.text(self.page, key)
    }

    /// A message with one number.
    pub(crate) fn n<N: TryInto<u64>>(&self, key: &str, name: &str, n: N) -> String {
        self.locale.format(
            self.page,
            key,
            &[(name, Arg::Count(n.try_into().unwrap_or(0)))],
        )
    }

    /// A message with one text.
    pub(crate) fn with(&self, key: &str, name: &str, text: &str) -> String {
        self.locale
            .format(self.page, key, &[(name, Arg::Text(text.to_owned()))])
    }

    pub(crate) fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.format(self.page, key, args)
    }

    /// A number given in steps of so many decimals.
    pub(crate) fn steps(&self, steps: i64, decimals: u8) -> String {
        Texts::new(&self.locale, self.page).steps(steps, decimals)
    }

    /// A day, in words.
    pub(crate) fn day(&self, day: Day) -> String {
        Texts::new(&self.locale, self.page).day(day)
    }

    /// A label of the script in this language.
    pub(crate) fn label<'a>(&self, label: &'a Label) -> &'a str {
        label.get(self.code())
    }

    /// The same, marked with its language where that is not the page's.
    pub(crate) fn said(&self, label: &Label) -> Said {
        Said::of(label, self.page)
    }

    /// What there is to tick, the hours of a time slot after its words unless they tell one already: as on the room's screen.
    pub(crate) fn item(&self, item: &Item) -> Said {
        let said = self.said(&item.label);
        let words = said.to_string();
        let Some(window) = item
            .window
            .filter(|_| !words.contains(|c: char| c.is_numeric()))
        else {
            return said;
        };
        let clock = |minute: Minute| {
            let (hour, minute) = minute.hour_minute();
            let whole = |n| u8::try_from(n).unwrap_or_default();
            (whole(hour), whole(minute))
        };
        let hours = time_range(self.page, clock(window.from), clock(window.to));
        said.within(format!("{words} ({hours})"))
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

/// The first language of the browser that all of Glane speaks.
fn wanted(languages: &HeaderValue) -> Option<Lang> {
    tongue::first(languages, |lang| lang.full().is_some()).and_then(PageLang::full)
}
