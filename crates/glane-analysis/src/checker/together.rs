//! What all people of a base make together: the first of what they wrote, how often they named it.

use super::items::{Item, Piece, Unit};
use super::role::{is_answered, text};

/// « A est celui que les 38 personnes ont le plus écrit »: what all of them together make the first, told by its place.
pub(super) fn is_what_they_made_first(items: &[Item], at: usize, that: Option<usize>) -> bool {
    let that = that.and_then(|that| that.checked_sub(1));
    let one = matches!(text(items, that), "celui" | "celle" | "the one");
    let names = items
        .iter()
        .filter(|item| matches!(item.piece, Piece::Name(_)));
    let placed = (at + 2..items.len())
        .take(5)
        .take_while(|&n| {
            !matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Sign(_) | Piece::Name(_))
            )
        })
        .any(|n| {
            matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Mark("first" | "least"))
            )
        });
    one && placed && names.count() == 1
}

/// « A, que 38 personnes ont cité 35 fois », "A, which 38 people mentioned 35 times": all of them together.
pub(super) fn is_named_so_often(items: &[Item], at: usize, that: Option<usize>) -> bool {
    let piece = |n: usize| items.get(n).map(|item| &item.piece);
    let comma = that.and_then(|that| that.checked_sub(1));
    let name = comma
        .filter(|n| piece(*n) == Some(&Piece::Sign(',')))
        .and_then(|comma| comma.checked_sub(1));
    let named = name.is_some_and(|n| matches!(piece(n), Some(Piece::Name(_))));
    let number = (at + 2..at + 6)
        .take_while(|&n| matches!(piece(n), Some(Piece::Neutral | Piece::Number { .. })))
        .find(|&n| matches!(piece(n), Some(Piece::Number { .. })));
    let often = number.is_some_and(|n| {
        n > at + 2 && matches!(piece(n + 1), Some(Piece::Unit(Unit::Mentions, _)))
    });
    named && often
}

/// « Les 38 personnes ayant répondu ont écrit, le plus souvent, … »: what all of them together make the first.
pub(super) fn is_most_often(items: &[Item], at: usize) -> bool {
    let after = items
        .iter()
        .skip(at + 2)
        .skip_while(|item| item.piece == Piece::Answered || is_answered(&item.text));
    // "The 38 people who answered wrote most".
    let mut after = after.peekable();
    let has = after
        .next_if(|item| matches!(item.text.as_str(), "ont" | "have"))
        .is_some();
    let wrote = after.peek().is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "wrote" | "chose" | "named" | "mentioned"
        )
    });
    // « Les 38 personnes ont surtout écrit A (13), B (12) ».
    let mut next = after.clone();
    let above = next.next().is_some_and(|item| {
        item.piece == Piece::Mark("first")
            && matches!(
                item.text.as_str(),
                "surtout" | "d' abord" | "avant tout" | "le plus souvent" | "le plus"
            )
    }) && next.next().is_some_and(|item| item.piece == Piece::Neutral);
    if has && above {
        return true;
    }
    let has = has || wrote;
    let said = after
        .next()
        .is_some_and(|item| item.piece == Piece::Neutral);
    let most = after
        .find(|item| item.piece != Piece::Sign(','))
        .is_some_and(|item| {
            item.piece == Piece::Mark("first")
                && (item.text.ends_with("souvent")
                    || item.text.ends_with("often")
                    || (wrote && matches!(item.text.as_str(), "most" | "the most")))
        });
    has && said && most
}

/// « Le plus souvent, les 38 personnes ont mentionné A ».
pub(super) fn is_often_led(items: &[Item], at: usize) -> bool {
    let all = matches!(
        text(items, at.checked_sub(1)),
        "les" | "the" | "ces" | "these"
    );
    let word = |n: usize| text(items, at.checked_sub(n));
    all && word(2) == ","
        && (word(3).ends_with("souvent") || word(3).ends_with("often"))
        && at
            .checked_sub(3)
            .and_then(|n| items.get(n))
            .is_some_and(|item| item.piece == Piece::Mark("first"))
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::super::items::Reader;
    use super::super::name::{NameKind, Names};
    use super::super::role::leading;
    use super::*;

    /// Whether the number of people of a text is told of all of them together.
    fn is_of_all(text: &str) -> bool {
        let names = Names::of([("Site internet", NameKind::Part)]);
        let reader = Reader {
            lang: Lang::Fr,
            names: &names,
            own: &|_| true,
            given: &|_| false,
            title: &|_| None,
            label: &|_| false,
        };
        let items = reader.items(text);
        let people = |at: usize| {
            matches!(
                items.get(at).map(|item| &item.piece),
                Some(Piece::Unit(Unit::People, _))
            )
        };
        (0..items.len()).filter(|at| people(at + 1)).any(|at| {
            let that = leading(&items, at);
            is_named_so_often(&items, at, that)
                || is_what_they_made_first(&items, at, that)
                || is_most_often(&items, at)
        })
    }

    #[test]
    fn what_all_of_them_named_most_or_so_often_is_of_all() {
        for text in [
            "Site internet, que 38 personnes ont cité 35 fois",
            "Site internet est celui que les 38 personnes ont le plus cité",
            "Les 38 personnes ont surtout cité Site internet",
        ] {
            assert!(is_of_all(text), "{text}");
        }
        for text in [
            "Site internet, que 38 personnes ont cité",
            "Site internet est celui que les 38 personnes ont cité",
            "Les 38 personnes ont cité Site internet",
        ] {
            assert!(!is_of_all(text), "{text}");
        }
    }
}
