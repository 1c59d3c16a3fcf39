//! Messages by key, in each language.

use std::collections::BTreeMap;

use crate::tongue::Tongue;
use crate::{Arg, LoadError, PageLang, texts};

/// The texts of every language, read once and shared by all threads.
pub struct Locale {
    fr: Tongue,
    others: BTreeMap<PageLang, Tongue>,
}

impl Locale {
    /// Reads the texts carried by the program.
    ///
    /// # Errors
    /// A message that is malformed, empty or written twice: never the user's fault.
    pub fn load() -> Result<Self, LoadError> {
        let tongue = |lang| Tongue::load(lang, texts::rooms(lang));
        let others = PageLang::ALL.into_iter().filter(|l| *l != PageLang::Fr);
        Ok(Self {
            fr: tongue(PageLang::Fr)?,
            others: others
                .map(|lang| Ok((lang, tongue(lang)?)))
                .collect::<Result<_, LoadError>>()?,
        })
    }

    fn tongue(&self, lang: PageLang) -> &Tongue {
        self.others.get(&lang).unwrap_or(&self.fr)
    }

    /// A message that asks for no argument; see [`Locale::format`].
    pub fn text(&self, lang: impl Into<PageLang>, key: &str) -> String {
        self.format(lang, key, &[])
    }

    /// A message with its arguments in place.
    ///
    /// Never fails: a key the language does not have is looked up in French, then shown as `⟦key⟧`; an argument
    /// not given shows as `{$name}`, and one not asked for is ignored.
    pub fn format(&self, lang: impl Into<PageLang>, key: &str, args: &[(&str, Arg)]) -> String {
        self.tongue(lang.into())
            .format(key, args)
            .or_else(|| self.fr.format(key, args))
            .unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// Whether this very language has the message, with no fallback.
    pub fn has(&self, lang: impl Into<PageLang>, key: &str) -> bool {
        self.tongue(lang.into()).keys.contains_key(key)
    }

    /// Every key of a language, in byte order.
    pub fn keys(&self, lang: impl Into<PageLang>) -> Vec<String> {
        self.tongue(lang.into()).keys.keys().cloned().collect()
    }

    /// The arguments a message asks for, in byte order; nothing for a key that does not exist.
    pub fn variables(&self, lang: impl Into<PageLang>, key: &str) -> Vec<String> {
        self.tongue(lang.into())
            .keys
            .get(key)
            .into_iter()
            .flatten()
            .cloned()
            .collect()
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("fr", &self.fr.keys.len())
            .field("others", &self.others.len())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lang;

    fn pair(fr: &str, en: &str) -> Locale {
        Locale {
            fr: Tongue::load(PageLang::Fr, &[("piece", fr)]).unwrap(),
            others: BTreeMap::from([(
                PageLang::En,
                Tongue::load(PageLang::En, &[("room", en)]).unwrap(),
            )]),
        }
    }

    #[test]
    fn zero_and_one_are_singular_in_french_and_zero_plural_in_english() {
        let words = "k = { $n ->\n    [one] { $n } mot\n   *[other] { $n } mots\n }\n";
        let both = pair(words, words);
        let say = |lang, n: u64| both.format(lang, "k", &[("n", n.into())]);
        assert_eq!(say(Lang::Fr, 0), "0 mot");
        assert_eq!(say(Lang::Fr, 1), "1 mot");
        assert_eq!(say(Lang::Fr, 2), "2 mots");
        assert_eq!(say(Lang::Fr, 1_000_000), "1\u{202F}000\u{202F}000 mots");
        assert_eq!(say(Lang::En, 0), "0 mots");
        assert_eq!(say(Lang::En, 1), "1 mot");
    }

    #[test]
    fn what_english_lacks_is_said_in_french_then_named() {
        let both = pair("seul = Bonjour\n", "autre = Hello\n");
        assert_eq!(both.text(Lang::En, "seul"), "Bonjour");
        assert_eq!(both.text(Lang::En, "nulle-part"), "⟦nulle-part⟧");
        assert_eq!(both.text(Lang::Fr, "autre"), "⟦autre⟧");
        assert!(!both.has(Lang::En, "seul"));
        assert_eq!(both.text(Lang::Fr, "é{ $x"), "⟦é{ $x⟧");
    }

    #[test]
    fn it_can_be_shared_by_threads() {
        const fn shared<T: Send + Sync>() {}
        shared::<Locale>();
    }
}
