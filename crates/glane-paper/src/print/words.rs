//! The words around questions, in the sheet's language.

use glane_core::date::Minute;
use glane_core::label::Label;
use glane_core::script::Item;
use glane_locale::{Arg, Locale, PageLang, time_range};

use super::block::Text;

/// The words around questions, in the sheet's language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) locale: &'a Locale,
    pub(super) lang: PageLang,
}

impl Words<'_> {
    pub(super) fn text(&self, key: &str) -> String {
        self.locale.text(self.lang, key)
    }

    pub(super) fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.format(self.lang, key, args)
    }

    pub(super) fn n(&self, key: &str, name: &str, n: usize) -> String {
        self.format(key, &[(name, n.into())])
    }

    pub(super) fn label(&self, label: &Label) -> Text {
        Text::of(label, self.lang.code())
    }

    /// Something to tick; a time slot whose words do not say its hours says them, as on phones.
    pub(super) fn item(&self, item: &Item) -> Text {
        let mut text = self.label(&item.label);
        let says_hours = text.text.contains(|c: char| c.is_numeric());
        if let Some(window) = item.window.filter(|_| !says_hours) {
            let clock = |minute: Minute| {
                let (hour, minute) = minute.hour_minute();
                let whole = |n| u8::try_from(n).unwrap_or_default();
                (whole(hour), whole(minute))
            };
            let hours = time_range(self.lang, clock(window.from), clock(window.to));
            text.text = format!("{} ({hours})", text.text);
        }
        text
    }

    pub(super) fn own(&self, text: impl Into<String>) -> Text {
        Text::plain(text, self.lang.code())
    }
}
