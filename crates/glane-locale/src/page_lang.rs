//! The languages of participants' pages: those of [`Lang`], and some that people of the place speak.

use std::fmt;

use crate::Lang;

/// A language in which somebody who answers can read their pages. Everything else (the console, the restitution) speaks a
/// [`Lang`]. The order is the order in which languages are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageLang {
    /// French.
    #[default]
    Fr,
    /// English.
    En,
    /// Arabic, from right to left, as it is written in the Maghreb (Western digits).
    Ar,
    /// Spanish.
    Es,
    /// Portuguese, as in Portugal.
    Pt,
    /// Romanian.
    Ro,
    /// Turkish.
    Tr,
    /// Ukrainian.
    Uk,
}

impl PageLang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Fr,
        Self::En,
        Self::Ar,
        Self::Es,
        Self::Pt,
        Self::Ro,
        Self::Tr,
        Self::Uk,
    ];

    /// Reads a language tag such as `ar`, `pt-BR` or `UK_ua`; only the primary part counts.
    pub fn parse(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?;
        Self::ALL
            .into_iter()
            .find(|lang| primary.eq_ignore_ascii_case(lang.code()))
    }

    /// The two-letter code, as written in a script and in the `lang` attribute of a page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
            Self::Ar => "ar",
            Self::Es => "es",
            Self::Pt => "pt",
            Self::Ro => "ro",
            Self::Tr => "tr",
            Self::Uk => "uk",
        }
    }

    /// What the language calls itself: the same on every page, so that its readers find it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::En => "English",
            Self::Ar => "العربية",
            Self::Es => "Español",
            Self::Pt => "Português",
            Self::Ro => "Română",
            Self::Tr => "Türkçe",
            Self::Uk => "Українська",
        }
    }

    /// The tag whose plural rules hold: 0 is plural in Portugal, singular in Brazil.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Pt => "pt-PT",
            other => other.code(),
        }
    }

    /// Which way it is written, as the `dir` attribute of a page says it.
    pub const fn dir(self) -> &'static str {
        match self {
            Self::Ar => "rtl",
            _ => "ltr",
        }
    }

    /// The same as a language of everything, if it is one.
    pub const fn full(self) -> Option<Lang> {
        match self {
            Self::Fr => Some(Lang::Fr),
            Self::En => Some(Lang::En),
            _ => None,
        }
    }

    /// Whether pages need not say that nobody whose language it is has read their texts: of the languages the program is
    /// written in, and of translations that were read. Who reads one says so here and in `docs/langues.md`.
    pub const fn is_proofread(self) -> bool {
        self.full().is_some()
    }
}

impl From<Lang> for PageLang {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Fr => Self::Fr,
            Lang::En => Self::En,
        }
    }
}

impl fmt::Display for PageLang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_by_its_primary_part_alone() {
        for (tag, lang) in [
            ("ar-MA", PageLang::Ar),
            ("PT_br", PageLang::Pt),
            (" uk ", PageLang::Uk),
            ("fr-CA", PageLang::Fr),
        ] {
            assert_eq!(PageLang::parse(tag), Some(lang), "{tag}");
        }
        for tag in ["", "arz", "de", "ukr", "r", "*"] {
            assert_eq!(PageLang::parse(tag), None, "{tag}");
        }
        for lang in PageLang::ALL {
            assert_eq!(PageLang::parse(lang.code()), Some(lang));
        }
    }

    #[test]
    fn a_full_language_is_itself_on_a_page() {
        for lang in Lang::ALL {
            assert_eq!(PageLang::from(lang).full(), Some(lang));
            assert_eq!(PageLang::from(lang).code(), lang.code());
        }
    }
}
