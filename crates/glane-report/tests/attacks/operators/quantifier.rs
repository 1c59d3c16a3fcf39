//! A word of quantity is put beside or in place of a right number, outside what the number allows.

use glane_locale::Lang;

use super::{counted, each};
use crate::change::Change;
use crate::made::Made;
use crate::place::{Kind, Place};
use crate::said;

/// A quantifier and the shares it could be true of, taken wide.
type Bounds = (&'static str, f64, f64);

const FR: [Bounds; 16] = [
    ("la plupart des personnes", 0.5, 1.0),
    ("presque tous", 0.8, 1.0),
    ("presque toutes les personnes", 0.8, 1.0),
    ("toutes les personnes", 1.0, 1.0),
    ("tout le monde", 1.0, 1.0),
    ("beaucoup de personnes", 0.35, 1.0),
    ("peu de personnes", 0.0, 0.5),
    ("très peu de personnes", 0.0, 0.3),
    ("la moitié des personnes", 0.47, 0.53),
    ("plus de la moitié", 0.5, 1.0),
    ("moins de la moitié", 0.0, 0.5),
    ("un tiers des personnes", 0.3, 0.37),
    ("deux tiers des personnes", 0.63, 0.7),
    ("un quart des personnes", 0.22, 0.28),
    ("trois quarts des personnes", 0.72, 0.78),
    ("aucune personne", 0.0, 0.0),
];

const EN: [Bounds; 12] = [
    ("most people", 0.5, 1.0),
    ("nearly all", 0.8, 1.0),
    ("everyone", 1.0, 1.0),
    ("many people", 0.35, 1.0),
    ("few people", 0.0, 0.5),
    ("half of the people", 0.47, 0.53),
    ("more than half", 0.5, 1.0),
    ("less than half", 0.0, 0.5),
    ("a third", 0.3, 0.37),
    ("two thirds", 0.63, 0.7),
    ("a quarter", 0.22, 0.28),
    ("nobody", 0.0, 0.0),
];

/// Every count of people with its base, and every quantifier that its share does not allow.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for (doc, place) in each(made, &[Kind::Sentence, Kind::Prose, Kind::Alternative]) {
        let bounds: &[Bounds] = match place.lang {
            Lang::Fr => &FR,
            Lang::En => &EN,
        };
        for (number, share, ranked) in shares(place) {
            for (words, low, high) in bounds {
                if share >= low - 0.02 && share <= high + 0.02 {
                    continue;
                }
                let beside = format!("{}, {words}", number.text);
                all.push(Change::reads(
                    doc,
                    place,
                    &said::with(&place.text, &number.at, &beside),
                ));
                if ranked {
                    let after = said::with(&place.text, &number.at, words);
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
    }
    all
}

/// The counts of a sentence that are read out of its one base: `26 personnes sur 35`, `sur 35 personnes : « A » (26)`.
fn shares(place: &Place) -> Vec<(said::Number, f64, bool)> {
    let text = &place.text;
    let numbers = counted(place);
    let after_base = |one: &said::Number| {
        let before = &text[..one.at.start];
        ["sur ", "out of "].iter().any(|of| before.ends_with(of))
    };
    let people = |one: &said::Number| {
        let rest = text[one.at.end..].trim_start();
        let bare = rest.starts_with(['.', ',']);
        bare || rest.starts_with("personne") || rest.starts_with("people")
    };
    let mut bases = numbers.iter().filter(|one| after_base(one) && people(one));
    let Some(base) = bases.next() else {
        return Vec::new();
    };
    if bases.next().is_some()
        || place.text.contains("mentions sur")
        || text.contains("mentions out")
    {
        return Vec::new();
    }
    let of_scale = text.contains("moyenne") || text.contains("mean ");
    let counts = numbers.iter().filter(|one| {
        !of_scale && one.at != base.at && one.decimals == 0 && one.value <= base.value
    });
    counts
        .filter(|one| {
            let ranked = text[..one.at.start].ends_with('(') && text[one.at.end..].starts_with(')');
            let rest = text[one.at.end..].trim_start();
            ranked || rest.starts_with("personne") || rest.starts_with("people")
        })
        .map(|one| {
            let ranked = text[..one.at.start].ends_with('(');
            (one.clone(), one.value / base.value, ranked)
        })
        .collect()
}
