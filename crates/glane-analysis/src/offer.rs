//! What the script offers to tick, read for its hours and its days.

use glane_core::date::Minute;
use glane_text::memo;

use crate::question::items::{ItemReading, Origin};

/// Office hours end, as most people who answer them mean it.
pub(crate) const OFFICE_END: Minute = Minute(17 * 60);

/// What names a Saturday or a Sunday.
const WEEKEND: [&str; 8] = [
    "samedi",
    "dimanche",
    "weekend",
    "week-end",
    "saturday",
    "sunday",
    "samedis",
    "dimanches",
];

/// The tag of an item that names its day.
const DAY: &str = "jour";

impl ItemReading {
    /// Whether the script offers it today.
    pub(crate) fn is_offered(&self) -> bool {
        self.origin == Origin::Script
    }
}

/// Whether an item's label, in any language, or its day tag names a Saturday or a Sunday.
pub(crate) fn names_weekend(item: &ItemReading) -> bool {
    let texts = item
        .label
        .texts()
        .chain(item.tags.get(DAY).map(String::as_str));
    texts.into_iter().any(|text| {
        let read = memo::form(text);
        let key = read.key.split(' ');
        let words = read.words.iter().map(|word| word.text.as_str());
        key.chain(words).any(|word| WEEKEND.contains(&word)) || lower(text).contains("week-end")
    })
}

fn lower(text: &str) -> String {
    text.to_lowercase().replace("week end", "week-end")
}

#[cfg(test)]
mod tests {
    use glane_core::label::{Label, LangCode};
    use glane_core::script::Tags;

    use super::*;
    use crate::fixture::item;

    #[test]
    fn days_are_found_in_labels_and_tags() {
        let named = |label: Label, tags: Tags| {
            names_weekend(&ItemReading {
                key: item("x"),
                label,
                window: None,
                tags,
                origin: Origin::Script,
                count: 0,
                merged: Vec::new(),
            })
        };
        let plain = |text: &str| named(Label::fr(text), Tags::new());
        for text in [
            "Samedi matin",
            "le dimanche",
            "Le week-end",
            "les week ends",
            "WEEKEND",
        ] {
            assert!(plain(text), "{text}");
        }
        for text in ["14h-17h", "Le soir en semaine", "fin de semaine", ""] {
            assert!(!plain(text), "{text}");
        }
        let english = Label::fr("Matin").with(LangCode::new("en").unwrap(), "Sunday morning");
        assert!(named(english, Tags::new()));
        assert!(named(
            Label::fr("10h-12h"),
            Tags::from([("jour".to_owned(), "samedi".to_owned())])
        ));
    }
}
