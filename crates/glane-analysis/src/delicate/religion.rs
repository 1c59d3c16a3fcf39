//! What is told of what somebody believes.
//!
//! **Sees**: « je suis musulmane », « mon voisin est juif », « je fais le ramadan », « je porte le voile », "I go to church".
//! **Misses**: a belief told by a name, a feast or a dish alone (« halal à la cantine » is everybody's matter).
//! **Homonyms**: « place de l'église », « faire de la voile », « la mosquée est à côté »: a building or a dish is flagged only
//! where somebody goes there or keeps to it.
//! **Source**: `lexicons/delicate.tsv`, written by hand for Glane.

use glane_core::review::Span;

use super::context::{is_personal, is_said_of_somebody};
use super::health::span;
use super::list::{Met, Told, is_of_person, met};
use super::word::Text;
use super::{Langs, Reason};

/// What one does with it.
const DOING: &[&str] = &[
    "fais",
    "fait",
    "faisons",
    "vais",
    "va",
    "allons",
    "aller",
    "vas",
    "allait",
    "allais",
    "pratique",
    "pratiquons",
    "pratiquant",
    "respecte",
    "celebre",
    "fete",
    "mange",
    "manger",
    "mangeons",
    "prie",
    "suis",
    "converti",
    "convertie",
    "go",
    "goes",
    "went",
    "keep",
    "keeps",
    "observe",
    "eat",
    "eats",
    "pray",
    "prays",
    "celebrate",
    "attend",
    "mon",
    "ma",
    "mes",
    "my",
    "notre",
    "our",
    "observons",
    "pendant",
    "durant",
    "during",
];
/// How one wears it.
const WEARING: &[&str] = &[
    "porte", "portes", "portais", "portait", "porter", "portant", "mon", "son", "wear", "wears",
    "wearing", "wore", "my",
];
/// What stands beside a building.
const BESIDE: &[&str] = &[
    "place", "rue", "parvis", "pres", "cote", "face", "derriere", "devant", "autour", "near",
    "behind", "beside", "opposite", "concert",
];
/// How far it may stand.
const NEAR: usize = 4;

/// Where it stands.
pub(super) fn find(text: &Text, langs: Langs) -> Vec<Span> {
    let all = met(text, Reason::Religion, langs).into_iter();
    all.filter(|met| is_somebodys(text, met))
        .filter_map(|met| span(text, &met))
        .collect()
}

fn is_somebodys(text: &Text, met: &Met) -> bool {
    let Some(first) = text.words.get(met.first) else {
        return false;
    };
    match met.told {
        Told::Always => true,
        Told::Matter => {
            text.has_before(met.first, NEAR, DOING)
                && !text.has_before(met.first, 3, BESIDE)
                && is_personal(text, first.sentence)
        }
        Told::Worn => text.has_before(met.first, 3, WEARING) && is_personal(text, first.sentence),
        Told::Person | Told::Country => {
            let known = |word: &str| is_of_person(word, &[Reason::Origin, Reason::Religion]);
            let alone = first.opens && (met.first == 0 || text.after(met.last).is_none());
            let speaks = alone && is_personal(text, first.sentence);
            let as_one = text.has_before(met.first, 2, &["tant"])
                || text.has_before(met.first, 1, &["a", "an"])
                    && text.has_before(met.first, 2, &["as"]);
            speaks || as_one || is_said_of_somebody(text, met.first, known)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebodys_belief_is_seen_and_a_building_or_a_dish_is_not() {
        for (text, wanted) in [
            ("Je suis musulmane", true),
            ("Mon voisin est juif", true),
            ("En tant que catholique je ne viens pas le dimanche", true),
            ("Je fais le ramadan", true),
            ("Je porte le voile et on me regarde", true),
            ("Musulmane, je ne mange pas de porc", true),
            ("I go to church on Sundays", true),
            ("Place de l'église", false),
            ("Je fais de la voile", false),
            ("La mosquée est à côté du centre", false),
            ("Des repas halal à la cantine", false),
            ("Une fête juive et une fête chrétienne", false),
        ] {
            let found = find(&Text::of(text), Langs::all());
            assert_eq!(!found.is_empty(), wanted, "{text}: {found:?}");
        }
    }
}
