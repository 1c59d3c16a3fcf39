//! Figures in words: what the locale needs to be told of labels, counts, shares, means and days.

mod accounting;
mod figures;
mod sentence;

use std::borrow::Cow;

use glane_analysis::QuestionReading;
use glane_core::date::Day;
use glane_core::kind::number::steps_in_one;
use glane_core::label::Label;
use glane_core::script::Tags;
use glane_core::script::audience::Audience;
use glane_core::table::is_by_table;
use glane_locale::{Arg, Lang, Locale, PageLang};

use crate::version::Version;
pub(crate) use accounting::accounting;
pub(crate) use figures::{RatioArg, ranking};

/// The texts of one language, for whoever writes a picture or a document.
#[derive(Debug, Clone, Copy)]
pub struct Texts<'a> {
    locale: &'a Locale,
    lang: PageLang,
    version: Version,
    /// Whether a question is meant that tables answer.
    by_table: bool,
    /// Whether hands were raised for it: what is counted then is answers.
    by_hand: bool,
    /// Whether the notice is told to minors.
    young: bool,
}

impl<'a> Texts<'a> {
    /// The texts of `lang` in `locale`. A language that only participants' pages speak has the words of these pages alone.
    pub fn new(locale: &'a Locale, lang: impl Into<PageLang>) -> Self {
        Self::of(locale, lang, Version::Full)
    }

    /// The texts of a version: in plain words, a message is told by its plain twin where it has one.
    pub fn of(locale: &'a Locale, lang: impl Into<PageLang>, version: Version) -> Self {
        Self {
            locale,
            lang: lang.into(),
            version,
            by_table: false,
            by_hand: false,
            young: false,
        }
    }

    /// The same texts about a question of these tags: of one that tables answer, a message is told by its twin that
    /// speaks of tables, where it has one.
    #[must_use]
    pub fn about(self, tags: &Tags) -> Self {
        let by_table = is_by_table(tags);
        Self { by_table, ..self }
    }

    /// The same texts about a question that was answered: of one for which hands were raised, which are nobody's, a message that
    /// counts people is told by its twin that counts answers.
    #[must_use]
    pub fn of_answers(self, question: &QuestionReading) -> Self {
        let by_hand = question.raised > 0;
        Self {
            by_hand,
            ..self.about(&question.tags)
        }
    }

    /// The same texts for who is asked: a sentence of the notice is told to minors by its simpler twin where it has one.
    #[must_use]
    pub fn told_to(self, audience: Audience) -> Self {
        let young = audience.is_minor();
        Self { young, ..self }
    }

    /// The same texts for the complete version.
    #[must_use]
    pub fn in_full(self) -> Self {
        let version = Version::Full;
        Self { version, ..self }
    }

    /// Which version this is of.
    pub fn version(&self) -> Version {
        self.version
    }

    /// The key of the message that tells it in this version: `finding-tie` is `plain-tie` in plain words.
    fn key<'b>(&self, key: &'b str) -> Cow<'b, str> {
        let told = self.told(key);
        if self.by_hand {
            let twin = format!("hands-{told}");
            if self.locale.has(self.lang, &twin) {
                return Cow::Owned(twin);
            }
        }
        told
    }

    fn told<'b>(&self, key: &'b str) -> Cow<'b, str> {
        if self.by_table {
            let twin = format!("tables-{key}");
            if self.locale.has(self.lang, &twin) {
                return Cow::Owned(twin);
            }
        }
        if self.young
            && let Some(stem) = key.strip_prefix("privacy-")
            && let twin = format!("privacy-young-{stem}")
            && self.locale.has(self.lang, &twin)
        {
            return Cow::Owned(twin);
        }
        if self.version != Version::Plain {
            return Cow::Borrowed(key);
        }
        let stem = key.strip_prefix("finding-").or_else(|| {
            // Where both rooms have a name, it is the finding's twin.
            let stem = key.strip_prefix("restitution-")?;
            let finding = format!("finding-{stem}");
            (!self.locale.has(self.lang, &finding)).then_some(stem)
        });
        match stem.map(|stem| format!("plain-{stem}")) {
            Some(twin) if self.locale.has(self.lang, &twin) => Cow::Owned(twin),
            _ => Cow::Borrowed(key),
        }
    }

    /// Which language this is; French where it is one of participants' pages alone.
    pub fn lang(&self) -> Lang {
        self.lang.full().unwrap_or_default()
    }

    /// The same texts in another language.
    #[must_use]
    pub fn speaking(self, lang: Lang) -> Self {
        let lang = lang.into();
        Self { lang, ..self }
    }

    /// The same texts at length: what the screens of the room say.
    #[must_use]
    pub fn at_length(self) -> Self {
        let version = Version::Full;
        Self { version, ..self }
    }

    /// A message without arguments.
    pub fn text(&self, key: &str) -> String {
        self.locale.text(self.lang, &self.key(key))
    }

    /// A message with its arguments in place.
    pub fn format(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.format(self.lang, &self.key(key), args)
    }

    /// A label of the script, word for word, in this language where it has it.
    pub fn label<'b>(&self, label: &'b Label) -> &'b str {
        label.get(self.lang.code())
    }

    /// A count with its thousands apart.
    pub fn count(&self, n: u64) -> String {
        glane_locale::count(self.lang, n)
    }

    /// A share as a whole percentage; a dash of nothing.
    pub fn share(&self, part: u64, whole: u64) -> String {
        glane_locale::percent(self.lang, part, whole)
    }

    /// A whole number that may be negative, such as a step of a scale.
    pub fn integer(&self, n: i64) -> String {
        let sign = if n < 0 { "\u{2212}" } else { "" };
        format!("{sign}{}", self.count(n.unsigned_abs()))
    }

    /// A number given in steps of so many decimals, without any where it is whole.
    pub fn steps(&self, steps: i64, decimals: u8) -> String {
        match glane_stats::Ratio::new(i128::from(steps), steps_in_one(decimals)) {
            Some(number) => {
                let is_whole = number.numerator() % i128::from(number.denominator()) == 0;
                let places = if is_whole { 0 } else { decimals };
                glane_locale::decimal(self.lang, number.value(), places)
            }
            None => self.integer(steps),
        }
    }

    /// A day in words.
    pub fn day(&self, day: Day) -> String {
        let year = i16::try_from(day.year).unwrap_or(i16::MAX);
        let small = |n: u8| i8::try_from(n).unwrap_or(i8::MAX);
        glane_locale::date(self.lang, year, small(day.month), small(day.day))
    }

    /// Items one after the other, the last joined by « et » or "and".
    pub fn list(&self, items: &[String]) -> String {
        glane_locale::list(self.lang, items)
    }

    /// What someone wrote, between this language's quotation marks.
    pub fn quote(&self, said: &str) -> String {
        glane_locale::quote(self.lang, said)
    }
}

/// A text of ours or of the script's as it goes into a sentence: its direction is kept to itself where
/// it is written from right to left, or the numbers after it would be drawn on the wrong side of it.
pub(crate) fn isolated(text: &str) -> String {
    if text.chars().any(is_right_to_left) {
        format!("\u{2068}{text}\u{2069}")
    } else {
        text.to_owned()
    }
}

/// Hebrew, Arabic and the other blocks that Unicode gives to scripts written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}' | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_from_right_to_left_keeps_its_direction_to_itself() {
        assert_eq!(
            isolated("Site internet · œuvre 100 %"),
            "Site internet · œuvre 100 %"
        );
        assert_eq!(isolated("موقع"), "\u{2068}موقع\u{2069}");
    }

    #[test]
    fn days_counts_and_steps_are_written_as_the_language_does() {
        let locale = Locale::load().unwrap();
        let (fr, en) = (Texts::new(&locale, Lang::Fr), Texts::new(&locale, Lang::En));
        let day = Day::new(2024, 11, 28).unwrap();
        assert_eq!(fr.day(day), "28\u{A0}novembre 2024");
        assert_eq!(en.day(day), "28 November 2024");
        assert_eq!(fr.integer(-1200), "\u{2212}1\u{202F}200");
        assert_eq!(fr.share(26, 38), "68\u{202F}%");
    }
}
