//! Negation and quantity stay with their noun: `pas de temps` is not `temps`.

/// Words that turn what follows into its contrary or measure it. Stop lists keep them.
pub const KEPT: [&str; 27] = [
    "pas",
    "non",
    "sans",
    "aucun",
    "aucune",
    "jamais",
    "rien",
    "ni",
    "plus",
    "moins",
    "peu",
    "trop",
    "assez",
    "beaucoup",
    "tant",
    "autant",
    "tellement",
    "davantage",
    "suffisamment",
    "guère",
    "manque",
    "zéro",
    "seulement",
    "contre",
    "anti",
    "mal",
    "ne",
];

/// What a negation or a quantity at the head of an answer comes to.
#[derive(Debug, PartialEq, Eq)]
pub struct Negated<'a> {
    /// The words, the empty ones left out: `ne … pas de temps` → `pas temps`.
    pub words: Vec<&'a str>,
    /// `plus de temps` says « more » or « no more », and only a person knows which.
    pub ambiguous: bool,
}

/// Settles negation: `ne` falls where `pas`, `jamais` or their like remain, and what links them to their noun
/// (`de`, an article) falls too, so that `pas le temps` and `pas de temps` are one. `plus` keeps its `ne`, which
/// tells « no more » from « more »; `has_ne` says whether there is one, left out or not.
pub fn settle<'a>(words: &[&'a str], has_ne: bool) -> Negated<'a> {
    let mut kept: Vec<&str> = Vec::with_capacity(words.len() + 1);
    let mut ambiguous = false;
    for (at, &word) in words.iter().enumerate() {
        let previous = kept.last().copied();
        match word {
            "ne" if words.len() > 1 => {}
            "plus" if has_ne || (at == 0 && is_the(words.get(1))) => {
                kept.extend(["ne", "plus"]);
            }
            "de" | "du" | "des" | "le" | "la" | "les" | "un" | "une"
                if previous.is_some_and(|word| links(word, at < words.len() - 1))
                    || (previous == Some("manque")
                        && matches!(word, "de" | "du" | "des")
                        && at < words.len() - 1) =>
            {
                ambiguous |= previous == Some("plus") && at == 1 && kept.len() == 1;
            }
            _ => kept.push(word),
        }
    }
    Negated {
        words: kept,
        ambiguous: ambiguous && !has_ne,
    }
}

/// `plus le temps` has no more of it: « more » is said with `de`.
fn is_the(next: Option<&&str>) -> bool {
    matches!(next, Some(&("le" | "la" | "les")))
}

/// Whether a link word after this one is empty, when something follows it.
fn links(word: &str, followed: bool) -> bool {
    followed
        && matches!(
            word,
            "pas"
                | "plus"
                | "moins"
                | "peu"
                | "trop"
                | "assez"
                | "beaucoup"
                | "tant"
                | "autant"
                | "tellement"
                | "suffisamment"
                | "davantage"
                | "zéro"
                | "sans"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(text: &str) -> (String, bool) {
        let words: Vec<&str> = text.split(' ').collect();
        let negated = settle(&words, words.contains(&"ne"));
        (negated.words.join(" "), negated.ambiguous)
    }

    #[test]
    fn links_fall_and_the_negation_stays() {
        assert_eq!(settled("pas de temps").0, "pas temps");
        assert_eq!(settled("pas le temps").0, "pas temps");
        assert_eq!(settled("ne a pas de bus").0, "a pas bus");
        assert_eq!(settled("trop de écrans").0, "trop écrans");
        assert_eq!(settled("sans papiers").0, "sans papiers");
    }

    #[test]
    fn more_and_no_more_are_told_apart_when_they_can_be() {
        assert_eq!(settled("plus de temps"), ("plus temps".to_owned(), true));
        assert_eq!(
            settled("ne a plus de temps"),
            ("a ne plus temps".to_owned(), false)
        );
        assert_eq!(
            settled("plus le temps"),
            ("ne plus temps".to_owned(), false)
        );
        assert_eq!(settled("manque de bus").0, "manque bus");
        assert_eq!(settled("manque le bus").0, "manque le bus");
        assert_eq!(settled("pas plus"), ("pas plus".to_owned(), false));
    }

    #[test]
    fn alone_they_stay() {
        assert_eq!(settled("ne").0, "ne");
        assert_eq!(settled("pas de").0, "pas de");
    }
}
