//! The words of quantity of a text: « presque tout le monde », « personne ne », « la plupart », « deux fois plus ». They are
//! figures, though they hold no digit.

use super::facts::Said;
use super::ground::Ground;
use super::items::Reader;
use super::lexis::Class;
use super::number::Value;
use super::text::plain;

/// What tells how many; « certains » and "some" tell of one at least, and are left.
const CLASSES: [Class; 8] = [
    "all",
    "nearly-all",
    "most",
    "majority",
    "many",
    "few",
    "none",
    "ratio",
];
/// Of those, what tells how often or how far, and nothing of how many.
const DEGREES: [&str; 54] = [
    "à la marge",
    "abondamment",
    "always",
    "amplement",
    "barely",
    "chiefly",
    "complètement",
    "completely",
    "couramment",
    "doublement",
    "entier",
    "entière",
    "entire",
    "entièrement",
    "entirely",
    "essentiellement",
    "faiblement",
    "frequent",
    "frequently",
    "fréquemment",
    "fréquent",
    "fréquente",
    "généralement",
    "generally",
    "guère",
    "habituellement",
    "hardly",
    "intégralement",
    "little",
    "mainly",
    "no",
    "often",
    "primarily",
    "principalement",
    "rare",
    "rarely",
    "rarement",
    "rares",
    "rien",
    "nothing",
    "nowhere",
    "nulle part",
    "scarcely",
    "seldom",
    "several times",
    "souvent",
    "systématiquement",
    "totalement",
    "totally",
    "toujours",
    "un peu",
    "usually",
    "whole",
    "wholly",
];
/// « Merci à tous », "open to everyone": whom one speaks to.
const SPOKEN_TO: [&str; 14] = [
    "merci à",
    "merci encore à",
    "un grand merci à",
    "bravo à",
    "bienvenue à",
    "ouvert à",
    "ouverte à",
    "ouverts à",
    "ouvertes à",
    "toutes et à",
    "thank you",
    "thanks to",
    "welcome to",
    "open to",
];

/// What a plain text says, held against nothing.
pub(super) fn said(ground: &Ground, text: &str) -> Said {
    let reader = Reader {
        lang: ground.lang,
        names: &ground.names,
        own: &|_| false,
        given: &|_| false,
        title: &|_| None,
        label: &|_| false,
    };
    Said::of(&reader.items(text), &ground.names, ground.lang)
}

/// After these « pas un » says what something is not.
const IS: [&str; 6] = ["est", "était", "sera", "serait", "soit", "fut"];
/// What stands between words.
const IN_WORDS: [char; 4] = [' ', '\'', '’', '\u{A0}'];

/// The words of quantity of a text, in their order.
pub(super) fn amounts(ground: &Ground, text: &str) -> Vec<String> {
    let text = plain(text);
    let said = said(ground, &text);
    let marks = said.marks.iter().zip(&said.places);
    let marks = marks.filter(|(mark, _)| {
        CLASSES.contains(&mark.class)
            && !DEGREES.contains(&mark.text.as_str())
            && !is_spoken_to(&text, &mark.text)
    });
    let mut all: Vec<(usize, &str)> = marks
        .map(|(mark, place)| (*place, mark.text.as_str()))
        .collect();
    let shares = said.facts.iter().filter(|fact| {
        // « 00 » of a telephone number is written in digits, and held as any number is.
        let is_worded = fact.text.chars().all(|c| !c.is_ascii_digit());
        matches!(fact.value, Value::Fraction { .. }) || (fact.value == Value::whole(0) && is_worded)
    });
    all.extend(shares.map(|fact| (fact.at, fact.text.as_str())));
    all.retain(|(_, word)| !is_contrast(&text, word));
    all.sort_by_key(|(place, _)| *place);
    let mut out: Vec<String> = Vec::new();
    for (_, word) in all {
        if !out.iter().any(|known| known == word) {
            out.push(word.to_owned());
        }
    }
    out
}

/// Whether « pas un » only says what something is not, each time: « une habitude, pas un choix », « ce n'est pas une surprise ».
/// « Pas un bus », « pas un seul » and « pas un ne vient » tell how many.
fn is_contrast(text: &str, word: &str) -> bool {
    if !matches!(word, "pas un" | "pas une") {
        return false;
    }
    let text = text.to_lowercase();
    text.match_indices(word).all(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let before = before.trim_end();
        let opens = before.ends_with(',')
            || before
                .split(IN_WORDS)
                .next_back()
                .is_some_and(|last| IS.contains(&last));
        let after = rest.get(word.len()..).unwrap_or_default();
        let clause = after
            .split([',', ';', ':', '.', '!', '?'])
            .next()
            .unwrap_or_default();
        let mut words = clause.split(IN_WORDS);
        opens && !words.any(|word| ["seul", "seule", "ne", "n"].contains(&word))
    })
}

/// Whether it only says whom one speaks to, each time it is said.
fn is_spoken_to(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    let mut places = text.match_indices(word).peekable();
    places.peek().is_some()
        && places.all(|(at, _)| {
            let before = text.get(..at).unwrap_or_default().trim_end();
            SPOKEN_TO.iter().any(|head| before.ends_with(head))
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checker::Lang;
    use crate::checker::name::Names;

    fn read(lang: Lang, text: &str) -> Vec<String> {
        let ground = Ground {
            lang,
            names: Names::default(),
            answers: vec![],
        };
        amounts(&ground, text)
    }

    #[test]
    fn words_of_quantity_are_figures() {
        for (lang, text, words) in [
            (
                Lang::Fr,
                "Presque tout le monde vient à vélo, et personne ne manque de bus le soir.",
                &["presque tout le monde", "personne"][..],
            ),
            (Lang::Fr, "La plupart le disent.", &["la plupart"]),
            (Lang::Fr, "Pas un bus le soir.", &["pas un"]),
            (Lang::Fr, "Il n'y a pas une place.", &["pas une"]),
            (
                Lang::Fr,
                "Le soir est calme, pas un seul bus ne passe.",
                &["pas un seul"],
            ),
            (
                Lang::Fr,
                "C'est une habitude, pas un choix, et pas un bus ne passe.",
                &["pas un"],
            ),
            (Lang::Fr, "Une majorité y tient.", &["une majorité"]),
            (
                Lang::Fr,
                "Tous viennent, aucun ne part.",
                &["tous", "aucun"],
            ),
            (Lang::Fr, "Beaucoup marchent.", &["beaucoup"]),
            (Lang::Fr, "Peu de gens roulent.", &["peu de"]),
            (Lang::Fr, "La moitié marche.", &["moitié"]),
            (Lang::Fr, "Deux fois plus de gens.", &["fois plus"]),
            (
                Lang::En,
                "Almost everyone cycles and nobody lacks a bus.",
                &["almost everyone", "nobody"],
            ),
            (Lang::En, "Most people walk.", &["most people"]),
            (Lang::En, "Half of them walk.", &["half"]),
            (Lang::En, "Few walk, many drive.", &["few", "many"]),
        ] {
            assert_eq!(read(lang, text), words, "{text}");
        }
    }

    #[test]
    fn whom_one_thanks_and_how_often_is_no_figure() {
        for text in [
            "Nous y voyons une attente forte, surtout du côté de l'accompagnement.",
            "Merci à tous les participants !",
            "La soirée est ouverte à toutes et à tous.",
            "Nous y revenons toujours, et souvent un peu tard.",
            "Quelques pistes se dégagent.",
            "Nous y lisons une habitude, pas un choix.",
            "Ce n'est pas une surprise.",
        ] {
            assert_eq!(read(Lang::Fr, text), Vec::<String>::new(), "{text}");
        }
        assert_eq!(read(Lang::En, "Thank you all!"), Vec::<String>::new());
    }
}
