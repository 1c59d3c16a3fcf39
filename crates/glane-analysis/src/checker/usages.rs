//! Words of the closed list used in a plain sense, by what stands beside them: "made 64 mentions", "fall under", « Premier
//! constat : ».

use super::at::{is_name, piece, set, text};
use super::filed::filed;
use super::items::{Item, Piece, Unit};
use super::nouns::is_sort;
use super::number::Value;
use super::plainly::{is_against, is_over, is_two};
use super::unsorted::is_still_to_sort;

/// Reads such words anew.
pub(super) fn usages(items: &mut Vec<Item>) {
    // « Top 5 des mots » is "top five words".
    let top = (0..items.len()).find(|&at| {
        text(items, at).ends_with("top")
            && matches!(piece(items, at + 1), Some(Piece::Number { .. }))
            && matches!(text(items, at + 2), "des" | "de" | "of the" | "of")
    });
    if let Some(at) = top {
        items.remove(at + 2);
    }
    filed(items);
    for at in 0..items.len() {
        if is_main(items, at) {
            set(items, at, Piece::Mark("first"));
        }
        if let Some((word, class)) = left_behind(items, at) {
            set(items, word, Piece::Neutral);
            set(items, at, Piece::Mark(class));
        }
        outdistances(items, at);
        next_one(items, at);
        // "27 of 33 people stand behind A" back it.
        if piece(items, at) == Some(&Piece::Mark("behind"))
            && text(items, at).starts_with("st")
            && at
                .checked_sub(1)
                .is_some_and(|n| matches!(piece(items, n), Some(Piece::Unit(Unit::People, _))))
        {
            set(items, at, Piece::Neutral);
        }
        // "Much more than B".
        if text(items, at) == "much" && text(items, at + 1) == "more than" {
            set(items, at, Piece::Mark("far"));
        }
        if is_against(items, at) {
            set(items, at, Piece::Unknown);
        }
        if is_cut_short(items, at) {
            set(items, at, Piece::Unknown);
        }
        if is_plain(items, at) {
            set(items, at, Piece::Neutral);
        }
        if is_over(items, at) {
            set(items, at, Piece::Mark("end"));
        }
        // "A was not chosen much. Nor was B."
        if matches!(text(items, at), "nor" | "neither")
            && matches!(
                text(items, at + 1),
                "was" | "is" | "were" | "are" | "has" | "did"
            )
            && is_name(items, at + 2)
            && items
                .iter()
                .take(at)
                .any(|item| item.piece == Piece::Mark("few") && item.text.contains("not "))
        {
            set(items, at, Piece::Mark("few"));
        }
        if comes_next(items, at) {
            set(items, at, Piece::Mark("then"));
        }
        if is_of_answers(items, at) {
            set(items, at, Piece::Unit(Unit::Answers, None));
        }
        if is_two(items, at) {
            let two = Piece::Number {
                value: Value::whole(2),
                percent: false,
                bounds: vec![],
            };
            set(items, at, two);
        }
        if outnumbers(items, at) {
            set(items, at + 2, Piece::Mark("ahead"));
        }
    }
}

/// "The main theme", « le canal principal »: the first one.
fn is_main(items: &[Item], at: usize) -> bool {
    let sort = |n: Option<usize>| {
        let told = n.map_or("", |n| text(items, n));
        is_sort(told)
            || matches!(
                told,
                "theme"
                    | "channel"
                    | "slot"
                    | "lead"
                    | "word"
                    | "answer"
                    | "account"
                    | "idea"
                    | "frein"
            )
    };
    match text(items, at) {
        "main" | "leading" | "premier" => text(items, at) == "main" && sort(Some(at + 1)),
        "principal" | "principale" => sort(at.checked_sub(1)) || sort(Some(at + 1)),
        _ => false,
    }
}

/// "With “B” behind it (10)", « avec « B » derrière (10) »: where that is said, and what it makes of « avec ».
fn left_behind(items: &[Item], at: usize) -> Option<(usize, &'static str)> {
    if !matches!(text(items, at), "with" | "avec") || !is_name(items, at + 1) {
        return None;
    }
    let bracket = (at + 2..at + 6)
        .find(|&n| text(items, n) == ")")
        .filter(|_| text(items, at + 2) == "(");
    let word = bracket.map_or(at + 2, |close| close + 1);
    let word = word
        + usize::from(matches!(
            text(items, word),
            "juste" | "just" | "coming" | "right"
        ));
    matches!(
        text(items, word),
        "behind it"
            | "behind"
            | "derrière"
            | "derrière lui"
            | "derrière elle"
            | "next"
            | "after it"
            | "ensuite"
            | "à sa suite"
            | "in its wake"
            | "dans son sillage"
            | "following"
    )
    .then_some((word, "ahead"))
}

/// « Distance nettement », « laisse loin derrière elle »: leads, where the word that says how far stands by.
fn outdistances(items: &mut [Item], at: usize) {
    let far = |n: usize| piece(items, n) == Some(&Piece::Mark("far"));
    let word = text(items, at);
    let outdoes = matches!(
        word,
        "distance" | "distancent" | "distançant" | "surclasse" | "surclassent" | "surclassant"
    );
    if outdoes && (far(at + 1) || far(at + 2)) {
        set(items, at, Piece::Mark("ahead"));
    } else if matches!(word, "laisse" | "laissent" | "laissant") {
        let behind = (at + 1..at + 4).find(|&n| text(items, n).starts_with("derrière"));
        let plain = |n: usize| far(n) || text(items, n) == "donc";
        if let Some(behind) = behind.filter(|behind| (at + 1..*behind).all(plain)) {
            set(items, at, Piece::Neutral);
            set(items, behind, Piece::Mark("ahead"));
        }
    }
}

/// « Loin devant le suivant, B », "ahead of the next one, B": B comes second.
fn next_one(items: &mut Vec<Item>, at: usize) {
    if piece(items, at) != Some(&Piece::Mark("ahead")) {
        return;
    }
    let word = (at + 1..at + 3).find(|&n| !matches!(text(items, n), "le" | "la" | "the"));
    let Some(word) = word.filter(|&n| {
        matches!(
            text(items, n),
            "suivant" | "suivante" | "next" | "next one" | "the next" | "the next one"
        )
    }) else {
        return;
    };
    let mut end = word + 1;
    end += usize::from(matches!(text(items, end), "one" | "option" | "answer"));
    end += usize::from(matches!(text(items, end), "," | ":"));
    if is_name(items, end) {
        let second = Item {
            piece: Piece::Number {
                value: Value::Rank(2),
                percent: false,
                bounds: vec![],
            },
            text: text(items, word).to_owned(),
        };
        items.splice(at + 1..end, [second]);
    }
}

fn before(items: &[Item], at: usize, n: usize) -> &str {
    at.checked_sub(n).map_or("", |n| text(items, n))
}

pub(super) fn is_counted(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Number { .. } | Piece::Unit(Unit::People, _))
    )
}

fn is_given(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Unit(Unit::Mentions | Unit::Answers | Unit::Votes, _))
    )
}

fn is_plain(items: &[Item], at: usize) -> bool {
    let last = at.checked_sub(1);
    match text(items, at) {
        // "64 mentions made by 35 people", "38 people made 81 mentions"; "made a choice" of people.
        "made" | "make" | "makes" | "making" => {
            last.is_some_and(|last| is_given(items, last))
                // "The 81 mentions that 38 people made".
                || (matches!(before(items, at, 3), "that" | "which")
                    && at.checked_sub(4).is_some_and(|n| is_given(items, n)))
                || (text(items, at) == "made"
                    && text(items, at + 1) == "by"
                    && (at + 2..at + 4).any(|n| is_counted(items, n)))
                || (matches!(piece(items, at + 1), Some(Piece::Number { .. }))
                    && is_given(items, at + 2))
                || (matches!(text(items, at + 1), "the" | "their" | "these")
                    && (is_given(items, at + 2) || is_given(items, at + 3)))
        }
        // "Asked “…”, 14 people".
        "asked" => {
            is_name(items, at + 1)
                && (text(items, at + 1).trim_end().ends_with('?')
                    || last.is_none_or(|last| matches!(piece(items, last), Some(Piece::Sign(_)))))
        }
        // "for either A or B".
        "either" => is_name(items, at + 1) && text(items, at + 2) == "or",
        // "The results are read one at a time".
        "results" | "result" => matches!(before(items, at, 1), "the" | "these" | "our"),
        "alone" => (2..=4).any(|n| before(items, at, n).starts_with("that belong to")),
        // « A passe ainsi devant B ».
        "passe" | "passent" | "passant" => {
            matches!(text(items, at + 1), "ainsi" | "donc" | "alors")
                && piece(items, at + 2) == Some(&Piece::Mark("ahead"))
        }
        // « Premier constat : … Second constat : ».
        "premier" | "second" | "première" | "seconde" | "deuxième" | "first" => {
            let finding = matches!(
                text(items, at + 1),
                "constat" | "point" | "résultat" | "observation" | "finding"
            ) && matches!(
                text(items, at + 2),
                ":" | "," | "sur" | "concernant" | "about" | "on"
            );
            finding && opens(items, at)
        }
        // « Le classement n'est pas terminé », of which the rest must still be told.
        text if text.starts_with("le ") => {
            piece(items, at) == Some(&Piece::Mark("said-unsorted"))
                && text.contains(" pas ")
                && !(2..=3).any(|n| {
                    at.checked_sub(n)
                        .is_some_and(|n| is_still_to_sort(items, n))
                })
        }
        // « …, le tout sur 38 personnes ».
        "tout" => {
            before(items, at, 1) == "le"
                && before(items, at, 2) == ","
                && matches!(text(items, at + 1), "sur" | "chez" | "pour" | "auprès de")
                && matches!(piece(items, at + 3), Some(Piece::Unit(Unit::People, _)))
        }
        // « Certains mots sont proposés ».
        "certains" | "quelques" | "some" => {
            let mut back = items
                .iter()
                .take(at)
                .rev()
                .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')));
            // "Some of the words, 11 mentions out of 115, are proposed as …".
            let of = (1..=3).take_while(|n| {
                *n == 1
                    || matches!(
                        text(items, at + n - 1),
                        "of" | "of the" | "the" | "of these" | "des" | "de"
                    )
            });
            let words = of
                .filter(|n| matches!(piece(items, at + n), Some(Piece::Unit(Unit::Words, _))))
                .last();
            // « Parmi les mots, certains, proposés comme opportunités, … ».
            let among = before(items, at, 1) == ","
                && matches!(before(items, at, 4), "parmi" | "among" | "of")
                && at
                    .checked_sub(2)
                    .is_some_and(|n| matches!(piece(items, n), Some(Piece::Unit(Unit::Words, _))));
            (words.is_some() || among)
                && ((at + 2..at + 16)
                    .take_while(|&n| {
                        !matches!(piece(items, n), Some(Piece::Sign('.' | ';')) | None)
                    })
                    .any(|n| piece(items, n) == Some(&Piece::Mark("proposal")))
                    || back.any(|item| item.piece == Piece::Mark("proposal")))
        }
        // "The 64 mentions made by 35 people divide as follows".
        "divide" | "divided" | "divides" | "split" | "break" => {
            matches!(
                text(items, at + 1),
                "as follows" | "by" | "into" | "between" | "among"
            ) && last.is_some_and(|last| {
                is_given(items, last)
                    || (is_counted(items, last) && text(items, at + 1) == "as follows")
            })
        }
        _ => false,
    }
}

/// Whether a part of the text begins there, an article passed.
fn opens(items: &[Item], at: usize) -> bool {
    let article = matches!(before(items, at, 1), "le" | "la" | "un" | "the");
    let first = at.checked_sub(1 + usize::from(article));
    first.is_none_or(|first| matches!(piece(items, first), Some(Piece::Sign('.' | ';' | ':'))))
}

/// « Viennent après B et C », "Far behind come B and C": a part of the text that begins so says what comes next.
fn comes_next(items: &[Item], at: usize) -> bool {
    let comes = |text: &str| {
        matches!(
            text,
            "viennent" | "vient" | "arrivent" | "arrive" | "come" | "comes" | "follow"
        )
    };
    let starts = |n: usize| {
        at.checked_sub(n)
            .is_none_or(|n| matches!(piece(items, n), Some(Piece::Sign('.' | ';' | ':'))))
    };
    let verb_first = comes(before(items, at, 1)) && starts(2);
    let far = piece(items, at.wrapping_sub(1)) == Some(&Piece::Mark("far"));
    let verb_last = comes(text(items, at + 1)) && starts(1 + usize::from(far));
    matches!(text(items, at), "après" | "derrière" | "behind" | "after")
        && (verb_first || verb_last)
}

/// « Bien plus choisis que B ».
fn outnumbers(items: &[Item], at: usize) -> bool {
    matches!(text(items, at), "bien plus" | "beaucoup plus")
        && piece(items, at + 1) == Some(&Piece::Neutral)
        && matches!(text(items, at + 2), "que" | "qu'")
}

/// "The answers … (14 of them still unsorted)".
fn is_of_answers(items: &[Item], at: usize) -> bool {
    let counted = at
        .checked_sub(1)
        .is_some_and(|last| matches!(piece(items, last), Some(Piece::Number { .. })));
    let unit = |item: &Item| match item.piece {
        Piece::Unit(unit, _) => Some(unit),
        _ => None,
    };
    matches!(text(items, at), "of them" | "d' entre elles" | "of these")
        && counted
        && piece(items, at + 1) == Some(&Piece::Mark("said-unsorted"))
        && items.iter().take(at).rev().find_map(unit) == Some(Unit::Answers)
}

/// « C'est peu dire », « 14 réponses restent à faire »: more than « c'est peu », less than « le classement reste à faire ».
fn is_cut_short(items: &[Item], at: usize) -> bool {
    let own = text(items, at);
    match piece(items, at) {
        Some(Piece::Mark("few"))
            if own.ends_with(" peu") && !own.starts_with("très") && own.contains(' ') =>
        {
            !matches!(piece(items, at + 1), None | Some(Piece::Sign(_)))
        }
        Some(Piece::Mark("said-unsorted")) => {
            let to_do = ["faire", "mener", "terminer", "achever"];
            let named = ["classement", "tri", "codage", "rangement", "sorting"];
            let mut back = items.iter().take(at).rev().take(6);
            to_do.iter().any(|end| own.ends_with(end))
                && !named.iter().any(|word| own.contains(word))
                && !back.any(|item| matches!(item.text.as_str(), "classement" | "tri" | "codage"))
        }
        _ => false,
    }
}
