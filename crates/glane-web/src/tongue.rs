//! The language of a participant's page: what they chose, what their browser wants, and pieces of a page in another one.

use std::fmt;

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use glane_core::label::Label;
use glane_core::text::unbroken;
use glane_locale::PageLang;

use crate::guard;

/// The cookie of the language that was chosen: its two letters, and nothing of anybody.
const COOKIE: &str = "glane-langue";
/// As long as a participant's cookie.
const SECONDS: u32 = 30 * 24 * 3600;
/// The field of a language that is chosen.
pub(crate) const FIELD: &str = "langue";

/// The language that was chosen in this browser.
pub(crate) fn chosen(headers: &HeaderMap) -> Option<PageLang> {
    guard::cookie(headers, COOKIE).and_then(PageLang::parse)
}

/// The language that an address asks for.
pub(crate) fn asked(fields: &[(String, String)]) -> Option<PageLang> {
    let mut fields = fields.iter().rev();
    let (_, lang) = fields.find(|(name, _)| name == FIELD)?;
    PageLang::parse(lang)
}

/// Has the browser keep a choice; none is kept of who chose none.
pub(crate) fn keep(lang: PageLang, response: Response) -> Response {
    put(
        response,
        &format!("{COOKIE}={lang}; Path=/; Max-Age={SECONDS}; HttpOnly; SameSite=Lax"),
    )
}

/// Forgets it: whoever comes next on a shared tablet may read another language.
pub(crate) fn forget(response: Response) -> Response {
    put(
        response,
        &format!("{COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"),
    )
}

fn put(mut response: Response, cookie: &str) -> Response {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// The first language the browser wants among those that will do.
pub(crate) fn first(
    languages: &HeaderValue,
    will_do: impl Fn(&PageLang) -> bool,
) -> Option<PageLang> {
    let accepted = languages.to_str().ok()?;
    accepted
        .split(',')
        .filter_map(|part| PageLang::parse(part.split(';').next().unwrap_or("")))
        .find(will_do)
}

/// A text of a page, with what its element says of its language and direction.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    text: String,
    /// Attributes, written: letters of ours alone.
    mark: String,
}

impl Said {
    /// A text of the script on a page in `page`.
    pub(crate) fn of(label: &Label, page: PageLang) -> Self {
        Self::from(label, page.code(), page)
    }

    /// The same in a language asked for, whatever the page's.
    pub(crate) fn from(label: &Label, wanted: &str, page: PageLang) -> Self {
        let Some((lang, text)) = label.spoken(wanted) else {
            return Self::default();
        };
        let dir = if lang.is_rtl() { "rtl" } else { "ltr" };
        let lang = lang.as_str();
        let mark = match (lang == page.code(), dir == page.dir()) {
            (true, _) => String::new(),
            (false, true) => format!(" lang=\"{lang}\""),
            (false, false) => format!(" lang=\"{lang}\" dir=\"{dir}\""),
        };
        Self {
            text: unbroken(text),
            mark,
        }
    }

    /// What somebody wrote, in whichever language.
    pub(crate) fn by_people(text: String) -> Self {
        Self {
            text,
            mark: " dir=\"auto\"".to_owned(),
        }
    }

    /// A text in the page's language.
    pub(crate) fn plain(text: String) -> Self {
        Self {
            text,
            mark: String::new(),
        }
    }

    /// Another text around this one, in its language.
    pub(crate) fn within(self, text: String) -> Self {
        Self { text, ..self }
    }

    /// What its element says of it.
    pub(crate) fn mark(&self) -> &str {
        &self.mark
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use glane_core::label::LangCode;

    use super::*;

    fn wants(languages: &'static str) -> Option<PageLang> {
        first(&HeaderValue::from_static(languages), |lang| {
            *lang != PageLang::En
        })
    }

    #[test]
    fn the_first_language_that_will_do_is_spoken() {
        assert_eq!(wants("ar-MA,ar;q=0.9,fr;q=0.8"), Some(PageLang::Ar));
        assert_eq!(
            wants("en-GB, uk;q=0.5"),
            Some(PageLang::Uk),
            "the first will not do"
        );
        assert_eq!(wants("pt-BR"), Some(PageLang::Pt));
        for none in ["", "de,zh", "en", ";;,,", "*"] {
            assert_eq!(wants(none), None, "{none}");
        }
    }

    #[test]
    fn a_choice_is_read_back_and_a_bent_one_is_none() {
        let with = |cookie: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("cookie", HeaderValue::from_static(cookie));
            chosen(&headers)
        };
        assert_eq!(with("a=1; glane-langue=tr"), Some(PageLang::Tr));
        for bent in [
            "glane-langue=",
            "glane-langue=xx",
            "glane-langue=<b>",
            "a=tr",
        ] {
            assert_eq!(with(bent), None, "{bent}");
        }
    }

    #[test]
    fn a_piece_in_another_language_says_so_and_which_way_it_runs() {
        let label = Label::fr("Oui");
        assert_eq!(Said::of(&label, PageLang::Fr).mark(), "");
        assert_eq!(Said::of(&label, PageLang::Es).mark(), " lang=\"fr\"");
        assert_eq!(
            Said::of(&label, PageLang::Ar).mark(),
            " lang=\"fr\" dir=\"ltr\""
        );
        let arabic = Label::one(LangCode::new("ar").unwrap(), "نعم");
        assert_eq!(Said::of(&arabic, PageLang::Ar).mark(), "");
        assert_eq!(
            Said::of(&arabic, PageLang::Fr).mark(),
            " lang=\"ar\" dir=\"rtl\""
        );
    }
}
