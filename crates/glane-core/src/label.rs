//! Text shown to people, in one or several languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The two-letter codes of ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie \
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv \
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm \
    rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr \
    ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Languages that participants' pages speak besides those of the whole program. A script need not declare them: what is
/// not translated is shown as it was written.
pub const TRANSLATIONS: [&str; 6] = ["ar", "es", "pt", "ro", "tr", "uk"];

/// A language of labels, as its two-letter code (`fr`, `en`, `ar` …).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LangCode(String);

impl LangCode {
    /// French, the first language of every screen.
    pub fn french() -> Self {
        Self("fr".to_owned())
    }

    /// Takes a two-letter code in lower case, of a language there is.
    pub fn new(code: &str) -> Option<Self> {
        LANGUAGES
            .split(' ')
            .any(|known| known == code)
            .then(|| Self(code.to_owned()))
    }

    /// Whether it is written from right to left.
    pub fn is_rtl(&self) -> bool {
        matches!(
            self.as_str(),
            "ar" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi"
        )
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `{language → text}`; never empty. Keys are apart from labels, so a label may be reworded.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Label(BTreeMap<LangCode, String>);

impl Label {
    /// A label in one language.
    pub fn one(lang: LangCode, text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(lang, text.into())]))
    }

    /// A label in French.
    pub fn fr(text: impl Into<String>) -> Self {
        Self::one(LangCode::french(), text)
    }

    /// Adds or replaces the text of one language.
    #[must_use]
    pub fn with(mut self, lang: LangCode, text: impl Into<String>) -> Self {
        self.0.insert(lang, text.into());
        self
    }

    /// The text in `lang`, else in French, else in the first language there is.
    pub fn get(&self, lang: &str) -> &str {
        self.spoken(lang).map_or("", |(_, text)| text)
    }

    /// The same, with the language it is in; nothing of an empty label, which no script has.
    pub fn spoken(&self, lang: &str) -> Option<(&LangCode, &str)> {
        let in_lang = self.0.iter().find(|(code, _)| code.as_str() == lang);
        in_lang
            .or_else(|| self.0.iter().find(|(code, _)| code.as_str() == "fr"))
            .or_else(|| self.0.iter().next())
            .map(|(code, text)| (code, text.as_str()))
    }

    /// Every text.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// Every text, with its language.
    pub fn iter(&self) -> impl Iterator<Item = (&LangCode, &str)> {
        self.0.iter().map(|(lang, text)| (lang, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_to_french_then_to_any() {
        let english = LangCode::new("en").unwrap();
        let both = Label::fr("Oui").with(english.clone(), "Yes");
        assert_eq!((both.get("en"), both.get("ar")), ("Yes", "Oui"));
        let french = LangCode::french();
        assert_eq!(both.spoken("en"), Some((&english, "Yes")));
        assert_eq!(both.spoken("ar"), Some((&french, "Oui")));
        assert_eq!(Label::one(english, "Yes").get("fr"), "Yes");
        for none in ["FR", "zz", "xx", "", " ", "fr en", "fra"] {
            assert!(LangCode::new(none).is_none(), "{none}");
        }
        for some in ["ar", "fr", "zu", "aa", "oc", "br"] {
            assert!(LangCode::new(some).is_some(), "{some}");
        }
    }
}
