//! Times of day: « 17 h », « dix-sept heures », and the words that say which side of it is meant.

use super::at::text;
use super::items::{Item, Piece};
use super::number::{Value, of_day};

/// Words after which a time is a bound that is not passed: « au plus tard à 17 h ».
const LATEST: [&str; 16] = [
    "au plus tard",
    "at the latest",
    "no later than",
    "not later than",
    "jusqu' à",
    "by",
    "until",
    "up to",
    "maximum",
    "au maximum",
    "max",
    "au plus",
    "grand maximum",
    "dernier délai",
    "at most",
    "latest",
];
/// Words after which a time is passed: « après 20 h ».
const LATER: [&str; 18] = [
    "dépassant",
    "exceed",
    "exceeding",
    "plus loin que",
    "dépasse",
    "dépassent",
    "dépasser",
    "exceeds",
    "après",
    "au-delà de",
    "passé",
    "passées",
    "plus tard que",
    "after",
    "later than",
    "past",
    "beyond",
    "over",
];
const BEFORE: [&str; 2] = ["avant", "before"];
/// Words between those and the time.
const BETWEEN: [&str; 5] = ["à", "at", "de", "les", "pas"];

/// « 17 h », « 17 heures », « 17 h 30 » in several pieces become one time.
pub(super) fn spelt(items: &mut Vec<Item>) {
    let mut at = 0;
    while at + 1 < items.len() {
        let hours = whole(items.get(at));
        if let Some(hours) =
            hours.filter(|_| matches!(text(items, at + 1), "h" | "heure" | "heures" | "o'clock"))
        {
            let minutes = whole(items.get(at + 2)).filter(|_| text(items, at + 1) != "o'clock");
            if let Some(value) = of_day(hours, minutes.unwrap_or(0)) {
                let used = 1 + usize::from(minutes.is_some());
                if let Some(Item {
                    piece: Piece::Number { value: own, .. },
                    text,
                }) = items.get_mut(at)
                {
                    *own = value;
                    *text = format!("{text} h");
                }
                items.drain(at + 1..=at + used);
            }
        }
        at += 1;
    }
}

fn whole(item: Option<&Item>) -> Option<u32> {
    match item?.piece {
        Piece::Number {
            value: Value::Decimal { digits, places: 0 },
            percent: false,
            ..
        } => u32::try_from(digits).ok(),
        _ => None,
    }
}

/// The words that bound a time become one word of it, wherever they stand: « à 17 h au plus tard » says what « au plus
/// tard à 17 h » does.
pub(super) fn turned(items: &mut Vec<Item>) {
    let mut at = 0;
    while at < items.len() {
        let hour = matches!(
            items.get(at).map(|item| &item.piece),
            Some(Piece::Number {
                value: Value::Hour(_),
                ..
            })
        );
        if hour {
            at = turn(items, at);
        }
        at += 1;
    }
}

/// « Ne vont pas plus tard que 17 h »: they end then at the latest.
pub(super) fn no_later(items: &mut [Item]) {
    for at in 2..items.len() {
        let told = text(items, at).starts_with("pas plus tard")
            && items
                .get(at)
                .is_some_and(|item| item.piece == Piece::Mark("hour-latest"));
        let goes = matches!(
            text(items, at - 1),
            "va" | "vont" | "dure" | "durent" | "court" | "courent" | "étendent" | "mènent"
        );
        let ends = items
            .get(at - 1)
            .is_some_and(|item| item.piece == Piece::Mark("end"));
        let denied = items
            .iter()
            .take(at)
            .rev()
            .take(7)
            .any(|item| matches!(item.piece, Piece::Mark("none" | "neg")));
        if told && (goes || ends) && !denied && matches!(text(items, at - 2), "ne" | "n'") {
            if let Some(item) = items.get_mut(at - 1) {
                item.piece = Piece::Mark("end");
            }
            if let Some(item) = items.get_mut(at - 2) {
                item.piece = Piece::Neutral;
                "(ne)".clone_into(&mut item.text);
            }
        }
    }
}

/// Gives where the time stands after that.
fn turn(items: &mut Vec<Item>, at: usize) -> usize {
    let mut bounded = None;
    if let Some(Item {
        piece: Piece::Number { bounds, .. },
        ..
    }) = items.get_mut(at)
    {
        bounded = match bounds.as_slice() {
            ["more-than"] => Some("hour-after"),
            ["at-most"] => Some("hour-latest"),
            _ => None,
        };
        if bounded.is_some() {
            bounds.clear();
        }
    }
    if let Some(class) = bounded {
        items.insert(at, word(class));
        return at + 1;
    }
    let lead = (0..at)
        .rev()
        .find(|before| !BETWEEN.contains(&text(items, *before)));
    let said = |at: usize| {
        let text = text(items, at);
        let is = |list: &[&str]| list.contains(&text);
        if is(&LATEST) {
            Some("hour-latest")
        } else if is(&LATER) {
            Some("hour-after")
        } else if is(&BEFORE) {
            Some("hour-before")
        } else {
            None
        }
    };
    if let Some((lead, class)) = lead.and_then(|lead| Some((lead, said(lead)?))) {
        if let Some(item) = items.get_mut(lead) {
            item.piece = Piece::Mark(class);
        }
    } else if said(at + 1) == Some("hour-latest")
        && let Some(item) = items.get_mut(at + 1)
    {
        item.piece = Piece::Mark("hour-latest");
    }
    at
}

fn word(class: &'static str) -> Item {
    Item {
        piece: Piece::Mark(class),
        text: class.to_owned(),
    }
}
