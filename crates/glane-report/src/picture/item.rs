//! How an option, a slot or an idea is named.

use std::cmp::Reverse;

use glane_analysis::{ItemReading, ItemsReading, Origin};
use glane_core::date::Minute;
use glane_core::kind::Kind;

use super::Asked;
use crate::words::Texts;

/// The items, each with its place in the question, in the order they are shown: ideas from the most backed to
/// the least; options so on a page, and in the script's order on a screen, since bars that change places while
/// people answer cannot be followed; slots in the script's order everywhere, which is the day's.
pub(crate) fn ordered<'a>(
    asked: &Asked<'_>,
    items: &'a ItemsReading,
) -> Vec<(usize, &'a ItemReading)> {
    let mut order: Vec<(usize, &ItemReading)> = items.items.iter().enumerate().collect();
    let ranked = match asked.reading.kind {
        Kind::Ideas(_) => true,
        Kind::Slots(_) | Kind::Profile(_) => false,
        _ => asked.look.is_page(),
    };
    if ranked {
        order.sort_by_key(|(_, item)| Reverse(item.count));
    }
    order
}

/// Its label, word for word. A slot whose label tells no hour is followed by its window; an item the
/// script no longer has says so.
pub(crate) fn name(item: &ItemReading, texts: &Texts<'_>) -> String {
    let label = texts.label(&item.label);
    if item.origin == Origin::Removed {
        return texts.format("restitution-item-removed", &[("item", label.into())]);
    }
    match item.window {
        Some(window) if !label.chars().any(|c| c.is_ascii_digit()) => {
            let hours =
                glane_locale::time_range(texts.lang(), clock(window.from), clock(window.to));
            texts.format(
                "restitution-slot-window",
                &[("slot", label.into()), ("window", hours.into())],
            )
        }
        _ => label.to_owned(),
    }
}

fn clock(minute: Minute) -> (u8, u8) {
    let (hour, minute) = minute.hour_minute();
    (
        u8::try_from(hour).unwrap_or(24),
        u8::try_from(minute).unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use glane_core::date::Window;
    use glane_core::id::ItemKey;
    use glane_core::label::Label;
    use glane_core::script::Tags;
    use glane_locale::{Lang, Locale};

    use super::*;

    fn item(label: &str, window: Option<(u16, u16)>, origin: Origin) -> ItemReading {
        ItemReading {
            key: ItemKey::new("x").unwrap(),
            label: Label::fr(label),
            window: window.map(|(from, to)| Window {
                from: Minute(from),
                to: Minute(to),
            }),
            tags: Tags::new(),
            origin,
            count: 0,
            merged: Vec::new(),
        }
    }

    #[test]
    fn a_slot_tells_its_hours_once() {
        let locale = Locale::load().unwrap();
        let texts = Texts::new(&locale, Lang::Fr);
        let morning = name(&item("Le matin", Some((510, 720)), Origin::Script), &texts);
        assert_eq!(morning, "Le matin (8\u{A0}h\u{A0}30\u{A0}–\u{A0}12\u{A0}h)");
        assert_eq!(
            name(&item("8h30-12h", Some((510, 720)), Origin::Script), &texts),
            "8h30-12h"
        );
        assert_eq!(
            name(&item("Le matin", None, Origin::Script), &texts),
            "Le matin"
        );
    }

    #[test]
    fn what_the_script_no_longer_has_says_so() {
        let locale = Locale::load().unwrap();
        let gone = name(
            &item("fax", None, Origin::Removed),
            &Texts::new(&locale, Lang::Fr),
        );
        assert!(gone.starts_with("fax ") && gone.len() > 6, "{gone}");
    }
}
