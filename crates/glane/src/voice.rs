//! The visible texts, in the language of whoever reads the terminal.

use std::sync::Arc;

use glane_locale::{Arg, Lang, Locale};

/// The texts in one language.
#[derive(Clone, Debug)]
pub struct Voice {
    locale: Arc<Locale>,
    lang: Lang,
}

impl Voice {
    /// Speaks `lang`.
    pub fn new(locale: Arc<Locale>, lang: Lang) -> Self {
        Self { locale, lang }
    }

    /// All texts, for those who need another language.
    pub fn locale(&self) -> &Arc<Locale> {
        &self.locale
    }

    /// The language spoken.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message without arguments.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(self.lang, key)
    }

    /// A message with its arguments in place.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.format(self.lang, key, args)
    }

    /// A message with one argument.
    pub fn with(&self, key: &str, name: &str, arg: impl Into<Arg>) -> String {
        self.format(key, &[(name, arg.into())])
    }

    /// A message that may not exist.
    pub fn try_format(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.locale
            .has(Lang::Fr, key)
            .then(|| self.format(key, args))
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// French, as the program ships it.
    pub fn french() -> Voice {
        Voice::new(Arc::new(Locale::load().unwrap()), Lang::Fr)
    }

    #[test]
    fn what_does_not_exist_is_told_apart() {
        let voice = french();
        assert!(
            voice
                .try_format("program-nothing-of-the-kind", &[])
                .is_none()
        );
        assert!(voice.try_format("program-stop-hint", &[]).is_some());
    }
}
