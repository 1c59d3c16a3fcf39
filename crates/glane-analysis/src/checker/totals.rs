//! How many there are in all, told without what is counted behind it: « le total est de 64 », « les mentions sont au nombre de 64 »,
//! « ils étaient 38 ».

use super::items::{Item, Piece, Unit};
use super::role::text;

fn is_cut(items: &[Item], at: Option<usize>) -> bool {
    at.and_then(|at| items.get(at))
        .is_none_or(|item| matches!(item.piece, Piece::Sign(_)))
}

/// « Le total est de 64 », "for a total of 64", of the whole and not of what was named: « leur total » would be theirs.
pub(super) fn is_the_total(items: &[Item], at: usize) -> bool {
    let word = |n: usize| text(items, at.checked_sub(n));
    // « …, pour un total de 64 ».
    if matches!(word(1), "de" | "d'" | "of")
        && word(2) == "total"
        && matches!(word(3), "un" | "a")
        && matches!(word(4), "pour" | "for" | "on" | "from")
        && is_cut(items, at.checked_sub(5))
    {
        return true;
    }
    let ends = items.get(at + 1).is_none_or(|item| {
        matches!(
            item.piece,
            Piece::Sign(_) | Piece::Unit(Unit::Mentions | Unit::Answers, _)
        )
    });
    // The words before, back to where the part of the text begins.
    let mut counts = false;
    let mut mentions = false;
    let mut all = false;
    let mut n = at;
    while let Some(last) = n.checked_sub(1) {
        let Some(item) = items.get(last) else { break };
        match &item.piece {
            Piece::Sign(':') if last + 1 == at => {}
            Piece::Sign(_) => break,
            Piece::Unit(Unit::Mentions | Unit::Answers, _) => mentions = true,
            _ => match item.text.as_str() {
                "total" | "nombre" | "nombre de" | "au nombre de" | "number" | "somme"
                | "nombre total" => counts = true,
                "le" | "la" | "les" | "the" | "nos" | "our" => all = true,
                "est" | "étant" | "is" | "being" | "était" | "was" | "sont" | "étaient" | "are"
                | "were" | "de" | "d'" | "of" | "des" | "du" | "of the" | "à" | "s'" | "élève"
                | "atteint" | "comes to" | "stands" | "at" | "total de" => {}
                _ => return false,
            },
        }
        n = last;
    }
    let total = (n..at).any(|n| text(items, Some(n)).starts_with("total"));
    counts && all && (mentions || total) && ends
}

/// « Ils étaient 38. », "There were 38 of them."
pub(super) fn is_headcount(items: &[Item], at: usize) -> bool {
    let word = |n: usize| text(items, at.checked_sub(n));
    let they = matches!(
        word(2),
        "ils" | "elles" | "nous" | "on" | "they" | "we" | "there"
    );
    let were = matches!(
        word(1),
        "étaient" | "étions" | "était" | "were" | "sont" | "sommes"
    );
    let of_them = matches!(text(items, Some(at + 1)), "of them" | "of us");
    let end = at + 1 + usize::from(of_them);
    // « Elles étaient 38 en tout ».
    let end = end
        + usize::from(matches!(
            text(items, Some(end)),
            "en tout" | "au total" | "in all" | "in total" | "altogether"
        ));
    // « Il y en a 81 au total ».
    let there = word(1) == "a" && word(2) == "en" && word(3) == "y" && end > at + 1;
    (they && were && is_cut(items, at.checked_sub(3)) || there && is_cut(items, at.checked_sub(5)))
        && items
            .get(end)
            .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ';' | ',' | ':')))
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::super::items::Reader;
    use super::super::name::Names;
    use super::*;

    fn is_total(text: &str) -> bool {
        let reader = Reader {
            lang: Lang::Fr,
            names: &Names::default(),
            own: &|_| false,
            given: &|_| false,
            title: &|_| None,
            label: &|_| false,
        };
        let items = reader.items(text);
        (0..items.len())
            .filter(|&at| {
                matches!(
                    items.get(at).map(|item| &item.piece),
                    Some(Piece::Number { .. })
                )
            })
            .any(|at| is_the_total(&items, at) || is_headcount(&items, at))
    }

    #[test]
    fn how_many_there_are_in_all_is_told_in_several_ways() {
        for text in [
            "Le total est de 64",
            "Les mentions sont au nombre de 64",
            "Le nombre de mentions est de 64",
            "Ils étaient 38",
        ] {
            assert!(is_total(text), "{text}");
        }
        for text in [
            "Leur total est de 64",
            "Leurs mentions sont au nombre de 64",
            "26 l'ont choisi",
        ] {
            assert!(!is_total(text), "{text}");
        }
    }
}
