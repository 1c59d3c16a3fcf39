//! A number set off behind its name: « A, 26, et B, 19 », "A, with 26 people, and B, with 19" are read as « A (26) et B (19) ».

use super::at::{before, is_name, is_number, piece, text};
use super::items::{Item, Piece, Unit};

/// A name, and where its number begins and ends behind it.
struct Beside {
    name: usize,
    from: usize,
    to: usize,
    /// Whether « avec » leads the number.
    led: bool,
    /// Whether a comma stands before it.
    comma: bool,
}

/// Sets such numbers in a bracket.
pub(super) fn commas(items: &mut Vec<Item>) {
    bracketed_names(items);
    apart(items);
    within(items);
    let found: Vec<Beside> = (0..items.len())
        .filter_map(|at| beside(items, at))
        .collect();
    // One alone may be of the whole: « A, 26 personnes, … ».
    if found.len() < 2 {
        return;
    }
    for one in found.iter().rev() {
        let mut counted: Vec<Item> = items.drain(one.name + 1..one.to).collect();
        let skip = one.from - one.name - 1;
        let mut told = vec![sign('(')];
        told.extend(counted.drain(skip..));
        told.push(sign(')'));
        let start = one.name + 1;
        items.splice(start..start, told);
        // What closed it says nothing before « et ».
        let close = one.name + 2 + (one.to - one.from) + 1;
        let joined = matches!(text(items, close + 1), "et" | "and" | "puis" | "then");
        if text(items, close) == "," && joined && one.led && one.comma {
            items.remove(close);
        }
    }
}

/// « (« A », 9 ; « B », 8) » is « (« A » 9, « B » 8) »: no bracket within a bracket, and one list.
fn within(items: &mut Vec<Item>) {
    let mut open = false;
    let mut at = 0;
    while at < items.len() {
        match text(items, at) {
            "(" => {
                let inside = items
                    .iter()
                    .skip(at)
                    .take_while(|item| item.piece != Piece::Sign(')'));
                let names = inside.filter(|item| matches!(item.piece, Piece::Name(_)));
                open = names.count() > 1;
            }
            ")" => open = false,
            ";" if open => {
                if let Some(item) = items.get_mut(at) {
                    *item = sign(',');
                }
            }
            "," if open
                && before(items, at).is_some_and(|last| matches!(last.piece, Piece::Name(_)))
                && is_number(items, at + 1)
                && matches!(
                    piece(items, counted(items, at + 1)),
                    Some(Piece::Sign(',' | ';' | ')'))
                ) =>
            {
                items.remove(at);
            }
            _ => {}
        }
        at += 1;
    }
}

/// « Avec 20 personnes, contre 10 pour B, A prend la tête »: the two names are no list.
fn apart(items: &mut [Item]) {
    if !matches!(text(items, 0), "avec" | "with") {
        return;
    }
    let found = (0..items.len()).find(|&at| {
        matches!(text(items, at), "contre" | "against")
            && is_number(items, at + 1)
            && matches!(text(items, at + 2), "pour" | "for")
            && is_name(items, at + 3)
            && text(items, at + 4) == ","
    });
    if let Some(at) = found
        && let Some(item) = items.get_mut(at + 4)
    {
        *item = sign('—');
    }
}

/// « 26 (Site internet), 19 (Facebook) »: the number first, its name in the bracket.
fn bracketed_names(items: &mut Vec<Item>) {
    let found: Vec<(usize, usize)> = (0..items.len())
        .filter(|&at| {
            is_number(items, at)
                && !before(items, at).is_some_and(|last| matches!(last.piece, Piece::Name(_)))
        })
        .map(|at| (at, counted(items, at)))
        .filter(|(_, open)| {
            text(items, *open) == "(" && is_name(items, open + 1) && text(items, open + 2) == ")"
        })
        .collect();
    if found.len() < 2 {
        return;
    }
    for (at, open) in found.into_iter().rev() {
        let mut told: Vec<Item> = items.drain(at..=open + 2).collect();
        let name = told.remove(open + 1 - at);
        let close = told.pop();
        let sign = told.pop();
        let turned = std::iter::once(name).chain(sign).chain(told).chain(close);
        let turned: Vec<Item> = turned.collect();
        items.splice(at..at, turned);
    }
}

fn sign(sign: char) -> Item {
    Item {
        piece: Piece::Sign(sign),
        text: sign.to_string(),
    }
}

fn beside(items: &[Item], name: usize) -> Option<Beside> {
    let comma = usize::from(text(items, name + 1) == ",");
    let led = matches!(text(items, name + 1 + comma), "avec" | "with" | "at");
    if !is_name(items, name) || (comma == 0 && !led) {
        return None;
    }
    // « 26, A, 19, B » tells its numbers first.
    let first = before(items, name).is_some_and(|last| last.text == ",")
        && name.checked_sub(2).is_some_and(|n| {
            is_number(items, n) || matches!(piece(items, n), Some(Piece::Unit(..)))
        })
        && name.checked_sub(3).is_none_or(|n| !is_name(items, n));
    let from = name + 1 + comma + usize::from(led);
    if first && !led || !is_number(items, from) {
        return None;
    }
    let mut to = counted(items, from);
    // « A, 26 personnes sur 35, … ».
    if matches!(text(items, to), "sur" | "out of") && is_number(items, to + 1) {
        to = counted(items, to + 1);
    }
    let closed = matches!(
        piece(items, to),
        None | Some(Piece::Sign(',' | '.' | ';' | ')' | '—' | '–'))
    ) || matches!(text(items, to), "et" | "and" | "puis" | "then");
    closed.then_some(Beside {
        name,
        from,
        to,
        led,
        comma: comma > 0,
    })
}

/// Where a number ends, with what it counts.
fn counted(items: &[Item], at: usize) -> usize {
    let unit = matches!(
        piece(items, at + 1),
        Some(Piece::Unit(
            Unit::People | Unit::Mentions | Unit::Votes | Unit::Answers | Unit::Points,
            _
        ))
    );
    at + 1 + usize::from(unit)
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::super::items::Reader;
    use super::super::name::{NameKind, Names};

    fn read(text: &str) -> String {
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
        let items = reader.items(text);
        let texts: Vec<&str> = items.iter().map(|item| item.text.as_str()).collect();
        texts.join(" ")
    }

    #[test]
    fn a_number_set_off_behind_its_name_goes_in_a_bracket() {
        for text in [
            "Site internet, 26, et Facebook, 19.",
            "Site internet, avec 26, et Facebook, avec 19.",
            "26 (Site internet) et 19 (Facebook).",
        ] {
            let read = read(text);
            assert!(read.contains("Site internet ( 26 )"), "{read}");
            assert!(read.contains("Facebook ( 19 )"), "{read}");
        }
    }

    #[test]
    fn one_alone_may_be_of_the_whole_and_a_number_told_first_is_of_what_follows() {
        assert!(!read("Site internet, 35 personnes, est en tête.").contains('('));
        assert!(!read("19, Site internet, 26, Facebook").contains("( 26 )"));
    }
}
