//! A question told by its own words: « Invitées à partager une réussite, … », « à la question de savoir ce qui les freine ». Behind a
//! word that asks, up to the next sign or number, the words of its label say nothing of what was answered.

use super::Lang;
use super::items::{Item, Piece};
use super::lexis::Lexis;
use super::title::is_rating;

/// Reads such words anew; `label` says which words, by their dictionary forms, the label of a question holds.
pub(super) fn asking(items: &mut [Item], lang: Lang, label: &dyn Fn(&str) -> bool) {
    let lexis = Lexis::of(lang);
    let mut open = false;
    let averaged = items.iter().any(|item| item.piece == Piece::Mark("mean"));
    let rated = averaged && is(items, 0, &["pour", "for"])
        || items.iter().any(|item| is_rating(&item.text))
            && items
                .iter()
                .any(|item| matches!(item.text.as_str(), "leur" | "leurs" | "their"));
    for at in 0..items.len() {
        let Some(item) = items.get(at) else { break };
        if asks(&item.text) || (says(&item.text) && is(items, at + 1, &["ce", "what"])) {
            open = true;
            // « Interrogées sur ce qui les freine, 14 personnes … »: the question, and not who was asked it.
            let led = matches!(
                items.get(at + 1).map(|next| next.text.as_str()),
                Some("sur" | "à propos de" | "au sujet de" | "about" | "on" | "what")
            );
            let opens = at.checked_sub(1).and_then(|n| items.get(n));
            let opens = opens.is_none_or(|last| matches!(last.piece, Piece::Sign(_)));
            if item.piece == Piece::Unknown && led && opens {
                set(items, at, Piece::Neutral);
            }
            continue;
        }
        // « 38 personnes notent leur confiance à 3,3 »: of a scale, by what is done with it.
        if rated
            && (is(items, at, &["leur", "leurs", "their"])
                || at == 0
                    && is(items, at, &["pour", "for", "to"])
                    && items.get(1).is_some_and(|next| {
                        let word = lexis.word(&next.text);
                        next.piece == Piece::Unknown && word.lemmas.iter().any(|lemma| label(lemma))
                    }))
        {
            open = true;
            continue;
        }
        let own = |text: &str| {
            let word = lexis.word(text);
            word.lemmas.iter().any(|lemma| label(lemma))
        };
        match item.piece {
            // « Réussites à partager »: the question by its key, and the rest of it.
            Piece::Name(_) => {
                open = item.text.chars().all(char::is_alphabetic) && item.text.len() > 5;
            }
            Piece::Sign(_) | Piece::Number { .. } => open = false,
            // « À qui on a demandé, se disent … »: another verb tells of them.
            Piece::Neutral if !is_small(&item.text) => open = false,
            Piece::Unknown | Piece::Mark("split" | "will" | "judgement" | "neg" | "certainty")
                if open && own(&item.text) =>
            {
                set(items, at, Piece::Neutral);
            }
            _ => {}
        }
        // « Ce qui freine : », « ce qui les freine, sur 31 personnes : », at the head.
        let what = at < 4
            && matches!(
                items.first().map(|first| first.text.as_str()),
                Some("ce" | "what")
            )
            && items
                .get(1)
                .is_some_and(|next| matches!(next.text.as_str(), "qui" | "holds" | "hold"));
        let ends = items
            .get(at + 1)
            .is_some_and(|next| matches!(next.piece, Piece::Sign(':' | ',' | '(')));
        if what
            && ends
            && items
                .get(at)
                .is_some_and(|item| item.piece == Piece::Unknown && own(&item.text))
        {
            set(items, at, Piece::Neutral);
        }
    }
}

fn set(items: &mut [Item], at: usize, piece: Piece) {
    if let Some(item) = items.get_mut(at) {
        item.piece = piece;
    }
}

fn is(items: &[Item], at: usize, words: &[&str]) -> bool {
    items
        .get(at)
        .is_some_and(|item| words.contains(&item.text.as_str()))
}

/// What may stand between a word that asks and the words of the question.
fn is_small(text: &str) -> bool {
    [
        "sur",
        "ce",
        "qui",
        "que",
        "qu'",
        "les",
        "leur",
        "leurs",
        "de",
        "d'",
        "à",
        "une",
        "un",
        "la",
        "le",
        "l'",
        "vous",
        "nous",
        "savoir",
        "de savoir",
        "s'",
        "what",
        "which",
        "them",
        "to",
        "a",
        "an",
        "the",
        "their",
        "your",
        "back",
        "holds",
        "of",
        "about",
        "on",
        "if",
        "whether",
        "they",
        "had",
    ]
    .contains(&text)
}

/// Words by which a question is put.
fn asks(text: &str) -> bool {
    let heads = [
        "invité",
        "interrogé",
        "questionné",
        "sondé",
        "demand",
        "question",
        "à la question",
        "la question",
        "convié",
        "appelé",
        "sollicité",
        "asked",
        "invited",
        "à propos de",
        "à qui on",
        "au sujet de",
    ];
    heads.iter().any(|head| text.starts_with(head))
}

/// Words by which it is answered: « 31 personnes disent ce qui les freine ».
fn says(text: &str) -> bool {
    [
        "disent",
        "dit",
        "écrivent",
        "écrit",
        "indiquent",
        "indiqué",
        "précisent",
        "précisé",
        "nomment",
        "nommé",
        "décrivent",
        "décrit",
        "racontent",
        "raconté",
        "répondent",
        "répondu",
        "ont répondu",
        "say",
        "said",
        "wrote",
        "write",
        "tell",
        "told",
    ]
    .contains(&text)
}

#[cfg(test)]
mod tests {
    use super::super::items::Reader;
    use super::super::name::Names;
    use super::*;

    /// The words that are on no list, of a question whose label holds « freiner », « réussite » and « partager ».
    fn unknown(text: &str) -> Vec<String> {
        let reader = Reader {
            lang: Lang::Fr,
            names: &Names::default(),
            own: &|_| false,
            given: &|_| false,
            title: &|_| None,
            label: &|word| matches!(word, "freiner" | "réussite" | "partager"),
        };
        let items = reader.items(text);
        let left = items
            .into_iter()
            .filter(|item| item.piece == Piece::Unknown || item.piece == Piece::Mark("split"));
        left.map(|item| item.text).collect()
    }

    #[test]
    fn a_question_is_told_by_its_words_behind_a_word_that_asks() {
        for text in [
            "Invitées à partager une réussite, 12 personnes ont répondu",
            "Interrogées sur ce qui les freine, 14 personnes",
            "31 personnes disent ce qui les freine",
            "Ce qui freine : 14 personnes",
        ] {
            assert!(unknown(text).is_empty(), "{text}: {:?}", unknown(text));
        }
    }

    #[test]
    fn what_people_are_is_another_thing() {
        for text in [
            "31 personnes se disent freinées",
            "31 personnes à qui on a demandé se disent freinées",
            "31 personnes ont répondu que cela les freine",
            "Interrogées, 31 personnes partagent",
        ] {
            assert!(!unknown(text).is_empty(), "{text}");
        }
    }
}
