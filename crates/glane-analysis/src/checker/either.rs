//! « Soit », of one or the other and of a sum; « toujours », of a base that is told again.

use super::at::{before, is_name, is_number, piece, text};
use super::items::{Item, Piece, Unit};

/// « Soit A, soit B »: one or the other, as « A ou B ».
pub(super) fn either(items: &mut Vec<Item>, at: usize) {
    let leads = |n: usize| text(items, n) == "soit" && is_name(items, n + 1);
    let second = (at + 2..at + 4).find(|&n| leads(n));
    let Some(second) = second.filter(|_| leads(at)) else {
        return;
    };
    if let Some(item) = items.get_mut(second) {
        "ou".clone_into(&mut item.text);
    }
    if text(items, second - 1) == "," {
        items.remove(second - 1);
    }
    items.remove(at);
}

/// « …, soit en tout 14 mentions », « (…, soit 45 mentions sur 64) »: a number with what it counts, behind a comma.
pub(super) fn sums_up(items: &[Item], at: usize) -> bool {
    let set_off = before(items, at).is_some_and(|last| last.piece == Piece::Sign(','));
    let total = usize::from(matches!(
        text(items, at + 1),
        "en tout" | "au total" | "ensemble"
    ));
    let number = at + 1 + total;
    set_off
        && is_number(items, number)
        && matches!(
            piece(items, number + 1),
            Some(Piece::Unit(Unit::Mentions | Unit::People, _))
        )
}

/// « …, soit un pour le premier ».
pub(super) fn is_one_told(items: &[Item], at: usize) -> bool {
    let led = matches!(
        text(items, at + 2),
        "pour"
            | "pour le premier"
            | "pour la première"
            | "pour l' un"
            | "pour l' une"
            | "chacun"
            | "chacune"
            | "chez"
            | "sur"
    ) || matches!(piece(items, at + 2), Some(Piece::Unit(..)));
    is_number(items, at + 1) && matches!(text(items, at + 1), "un" | "une") && led
}

/// « …, toujours chez 38 personnes », "again out of 38 people".
pub(super) fn is_base_again(items: &[Item], at: usize) -> bool {
    let set_off = before(items, at)
        .is_some_and(|last| matches!(last.piece, Piece::Sign(',' | '(' | '—' | '–' | ';')));
    let led = matches!(
        text(items, at + 1),
        "chez" | "sur" | "pour" | "auprès de" | "out of" | "from" | "for" | "among"
    );
    let people = (at + 2..at + 4).any(|n| {
        is_number(items, n) && matches!(piece(items, n + 1), Some(Piece::Unit(Unit::People, _)))
    });
    set_off && led && people
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::super::items::Reader;
    use super::super::name::{NameKind, Names};

    fn read(text: &str) -> Vec<super::Item> {
        let names = Names::of([
            ("Site internet", NameKind::Part),
            ("Facebook", NameKind::Part),
        ]);
        let reader = Reader {
            lang: Lang::Fr,
            names: &names,
            own: &|_| true,
            given: &|_| false,
            title: &|_| None,
            label: &|_| false,
        };
        reader.items(text)
    }

    #[test]
    fn soit_twice_is_one_or_the_other() {
        let items = read("45 vont soit à personne, soit Site internet, soit Facebook");
        let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
        assert!(
            texts.join(" ").ends_with("Site internet ou Facebook"),
            "{texts:?}"
        );
    }

    #[test]
    fn soit_before_what_is_counted_sums_up() {
        let summed = |text: &str| {
            let items = read(text);
            let at = items.iter().position(|item| item.text == "soit");
            at.is_some_and(|at| {
                items
                    .get(at)
                    .is_some_and(|item| item.piece == super::Piece::Neutral)
            })
        };
        assert!(summed("Site internet (26), soit en tout 45 mentions"));
        assert!(!summed("Site internet (26), soit la moitié"));
    }
}
