//! The languages people can read Glane in.

use std::fmt;

use crate::PageLang;

/// A language Glane speaks. The order is the order in which languages are offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// French, the language of the first users; what is missing elsewhere is shown in it.
    #[default]
    Fr,
    /// English, with British spelling and a 24-hour clock.
    En,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// Reads a language tag such as `fr`, `fr-FR` or `EN_gb`; only the primary part counts.
    pub fn parse(tag: &str) -> Option<Self> {
        PageLang::parse(tag).and_then(PageLang::full)
    }

    /// The two-letter code, as written in a script and in the `lang` attribute of a page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_by_its_primary_part_alone() {
        for tag in ["fr", "fr-FR", "FR_ca", " fr "] {
            assert_eq!(Lang::parse(tag), Some(Lang::Fr), "{tag}");
        }
        assert_eq!(Lang::parse("en-GB"), Some(Lang::En));
    }

    #[test]
    fn a_tag_that_only_begins_alike_is_another_language() {
        for tag in ["", "-", "f", "fro", "frr-DE", "eng", "de", "français"] {
            assert_eq!(Lang::parse(tag), None, "{tag}");
        }
    }

    #[test]
    fn every_code_reads_back() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(lang));
        }
    }
}
