//! Questions named otherwise than by their whole label: by what it asks about (« l'aisance avec les outils numériques », for
//! « Votre aisance avec les outils numériques, de 0 à 10 »), or by their key in the script (« côté freins »).

use std::collections::BTreeMap;

use glane_core::finding::Finding;

use super::ground::Ground;
use super::items::{Item, Piece, Unit};
use super::lexis::Word;
use super::name::NameId;
use crate::reading::Reading;

/// How few words a part of a label may have to name the question: fewer could be said of something else.
const LEAST: usize = 3;
const DETERMINERS: [&str; 14] = [
    "votre ", "vos ", "notre ", "nos ", "la ", "le ", "les ", "l'", "une ", "un ", "your ", "our ",
    "the ", "a ",
];

/// The parts of a question's label that name it as well.
pub(super) fn stems(label: &str) -> Vec<String> {
    let head = label.split(',').next().unwrap_or(label);
    let head = head.trim_end_matches([' ', '?', ':']);
    let bare = DETERMINERS
        .iter()
        .find_map(|determiner| head.strip_prefix(determiner));
    let mut stems: Vec<String> = Vec::new();
    let mut add = |text: &str| {
        if text != label && text.split(' ').count() >= LEAST {
            stems.push(text.to_owned());
            let elided = text.starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'è', 'ê', 'h']);
            if elided && Some(text) == bare {
                stems.push(format!("l'{text}"));
            }
        }
    };
    add(head);
    if let Some(bare) = bare {
        add(bare);
    }
    stems
}

/// The questions of a finding by their keys.
pub(super) fn titles(
    ground: &Ground,
    reading: &Reading,
    finding: &Finding,
) -> BTreeMap<String, NameId> {
    let asked = finding.questions.iter();
    asked
        .filter_map(|key| {
            let label = &reading.question(key)?.label;
            let id = ground.names.id(label.get(ground.lang.code()))?;
            Some((fold(key.as_str()), id))
        })
        .collect()
}

/// A word without its accents and its plural: keys are written so.
pub(super) fn fold(word: &str) -> String {
    let plain: String = word
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'à' | 'â' => 'a',
            'î' | 'ï' => 'i',
            'ô' => 'o',
            'û' | 'ù' | 'ü' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect();
    plain.strip_suffix('s').unwrap_or(&plain).to_owned()
}

/// Whether a key may name its question there: nothing is told of anybody before it in its part of the sentence. « 31 personnes
/// ont des freins » is not what « Qu'est-ce qui vous freine ? » counts.
pub(super) fn may_be_titled(before: &[Item]) -> bool {
    part(before).all(|item| {
        matches!(item.piece, Piece::Neutral | Piece::Mark("first" | "theme")) && !has(item)
    })
}

/// « Les réussites de 12 personnes », « les freins des équipes »: somebody's own, which are not what the question counts.
pub(super) fn is_of_people(run: &[Word]) -> bool {
    let next = run.get(1).map_or("", |word| word.form.as_str());
    matches!(
        next,
        "de" | "d'" | "des" | "du" | "qui" | "que" | "of" | "that" | "who"
    )
}

/// Whether a key stands where it can only be what the question is about: « en tête des freins », « comme frein », « le frein
/// qui vient en premier ».
pub(super) fn is_of_question(before: &[Item], run: &[Word]) -> bool {
    let mut back = before.iter().rev();
    let last = back.next();
    let word = |item: Option<&Item>| item.map_or(String::new(), |item| item.text.clone());
    let place = |item: Option<&Item>| {
        item.is_some_and(|item| matches!(item.piece, Piece::Mark("first" | "least" | "order")))
    };
    let earlier = back.next();
    let among = matches!(word(last).as_str(), "des" | "les" | "du" | "de" | "aux")
        && (place(earlier)
            || matches!(
                word(earlier).as_str(),
                "parmi" | "liste" | "côté" | "rang" | "titre" | "classement" | "tableau"
            ));
    let led = matches!(
        word(last).as_str(),
        "comme" | "en tant que" | "parmi les" | "au rang des" | "au titre des" | "côté"
    );
    let form = |n: usize| run.get(n).map_or("", |word| word.form.as_str());
    let told = [
        "cité",
        "mentionné",
        "évoqué",
        "relevé",
        "nommé",
        "indiqué",
        "donné",
    ]
    .iter()
    .any(|said| form(1).starts_with(said));
    // « Est le frein le plus cité ».
    let most = form(1) == "le" && form(2) == "plus";
    let placed = most
        || form(1) == "qui"
            && matches!(
                form(2),
                "vient" | "viennent" | "revient" | "reviennent" | "arrive" | "arrivent" | "ressort"
            );
    let article = matches!(
        word(last).as_str(),
        "le" | "les" | "un" | "premier" | "autre"
    );
    let theirs = matches!(form(1), "de" | "d'" | "des" | "du");
    !theirs
        && part(before).all(|item| !has(item) || item.text == "qui")
        && (place(last) || among || led || (article && (told || placed)))
}

/// « Quand on leur demande ce qui les freine »: the question in its own words.
pub(super) fn is_asked(
    before: &[Item],
    run: &[Word],
    title: &dyn Fn(&str) -> Option<NameId>,
) -> bool {
    let form = run.first().map_or("", |word| word.form.as_str());
    let keyed = |end: &str| {
        form.strip_suffix(end)
            .is_some_and(|head| title(head).is_some())
    };
    let mut back = before.iter().rev().map(|item| item.text.as_str());
    let mut next = || back.next().unwrap_or_default();
    let words = [next(), next(), next()];
    let what = matches!(words, ["les" | "vous" | "nous", "qui", "ce"]);
    let asks = back.take(4).any(|word| {
        matches!(
            word,
            "demande"
                | "demandait"
                | "demandé"
                | "question"
                | "savoir"
                | "à la question"
                | "à savoir"
        ) || word.contains("demande")
    });
    what && asks && ["e", "ent", "es", "er"].into_iter().any(keyed)
}

/// The same of a part of its label, which numbers may stand before: « 7,0 sur 10 pour l'aisance avec les outils », « 38 personnes
/// ont noté leur aisance avec les outils ». « 12 personnes ont une réussite à partager » tells of people.
pub(super) fn may_be_named(before: &[Item]) -> bool {
    let theirs = before.last().is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "leur" | "leurs" | "their" | "sa" | "son"
        )
    });
    let rated = part(before).any(|item| is_rating(&item.text));
    let mut all = part(before);
    let article = usize::from(
        before
            .last()
            .is_some_and(|item| matches!(item.text.as_str(), "la" | "l'" | "le" | "the")),
    );
    let led = before.iter().rev().nth(article).is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "pour" | "à" | "sur" | "concernant" | "for" | "on" | "about"
        )
    });
    if (theirs || led) && rated {
        return true;
    }
    all.all(|item| {
        let people = matches!(item.piece, Piece::Unit(Unit::People, _));
        (!people || theirs) && !has(item)
    })
}

/// « 38 personnes ont noté « Votre confiance … » »: a question that asks « votre … » is rated, and nobody's own.
pub(super) fn is_rated(before: &[Item], text: &str) -> bool {
    let text = text.to_lowercase();
    let asks = ["votre ", "vos ", "your "]
        .iter()
        .any(|head| text.starts_with(head));
    let mut back = before.iter().rev();
    asks && back.next().is_some_and(|item| is_rating(&item.text))
}

/// What is done with a scale.
pub(super) fn is_rating(word: &str) -> bool {
    matches!(
        word,
        "noté"
            | "dit"
            | "disent"
            | "exprimé"
            | "expriment"
            | "indiqué"
            | "indiquent"
            | "déclaré"
            | "déclarent"
            | "notent"
            | "noter"
            | "évalué"
            | "évaluent"
            | "évaluer"
            | "estimé"
            | "estiment"
            | "estimer"
            | "situé"
            | "situent"
            | "placé"
            | "placent"
            | "positionné"
            | "positionnent"
            | "mesuré"
            | "mesurent"
            | "coté"
            | "cotent"
            | "donné"
            | "donnent"
            | "attribué"
            | "rated"
            | "rate"
            | "scored"
            | "score"
            | "placed"
            | "place"
            | "put"
            | "gave"
            | "give"
            | "assessed"
            | "assess"
            | "graded"
            | "grade"
            | "marked"
            | "mark"
    )
}

fn part(before: &[Item]) -> impl Iterator<Item = &Item> {
    before
        .iter()
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign(_)))
}

fn has(item: &Item) -> bool {
    matches!(
        item.text.as_str(),
        "ont" | "avons" | "a" | "ai" | "avoir" | "have" | "has" | "had" | "qui" | "who"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_named_by_what_it_asks_about_and_not_by_a_word_of_it() {
        assert_eq!(
            stems("votre aisance avec les outils, de 0 à 10"),
            [
                "votre aisance avec les outils",
                "aisance avec les outils",
                "l'aisance avec les outils"
            ]
        );
        assert_eq!(stems("une réussite à partager ?").len(), 2);
        assert!(stems("votre aisance ?").is_empty());
    }

    #[test]
    fn a_key_is_written_without_accents_nor_plural() {
        assert_eq!(fold("réussites"), fold("reussite"));
        assert_ne!(fold("frein"), fold("freine"));
    }
}
