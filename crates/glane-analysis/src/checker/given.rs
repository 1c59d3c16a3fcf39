//! What follows a base that is told in a statement of its own: where it ends, and who gave what.

use super::items::{Item, Piece, Unit};
use super::nouns::{is_noun, is_slots};
use super::role::{is_answered, text};

/// « En tout ».
pub(super) fn is_total(items: &[Item], at: usize) -> bool {
    matches!(
        text(items, Some(at)),
        "en tout" | "au total" | "in all" | "in total" | "altogether"
    )
}

pub(super) fn unit_at(items: &[Item], at: usize) -> Option<Unit> {
    match items.get(at)?.piece {
        Piece::Unit(unit, _) => Some(unit),
        _ => None,
    }
}

/// Whether the statement ends there, « ayant répondu » left aside.
pub(super) fn ends(items: &[Item], at: usize) -> bool {
    let answered = items.get(at).is_some_and(|item| {
        item.piece == Piece::Answered
            || is_answered(&item.text)
            || matches!(
                item.text.as_str(),
                "interrogées" | "consultées" | "sondées" | "interrogés" | "asked" | "surveyed"
            )
    });
    is_with_mentions(items, at)
        || items
            .get(at + usize::from(answered))
            .is_none_or(|item| matches!(item.piece, Piece::Sign(_)))
}

/// « (38 personnes) et 115 mentions. »
pub(super) fn is_with_mentions(items: &[Item], at: usize) -> bool {
    matches!(text(items, Some(at)), "et" | "and")
        && unit_at(items, at + 2) == Some(Unit::Mentions)
        && items
            .get(at + 3)
            .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ';' | ':')))
}

/// « (64 mentions de 35 personnes) se répartissent ainsi »: what the mentions do.
pub(super) fn is_split(items: &[Item], at: usize) -> bool {
    let reflexive = text(items, Some(at)) == "se";
    let verb = text(items, Some(at + usize::from(reflexive)));
    matches!(
        verb,
        "répartissent"
            | "partagent"
            | "ventilent"
            | "décomposent"
            | "distribuent"
            | "regroupent"
            | "divide"
            | "split"
            | "break"
            | "vont"
            | "go"
            | "give"
            | "donnent"
            | "fall"
            | "spread"
            | "are"
            | "par famille"
            | "par"
            | "by"
    )
}

/// « (35 personnes) sur 64 »: a number in its own right.
pub(super) fn is_base_next(items: &[Item], at: usize) -> bool {
    matches!(
        text(items, Some(at)),
        "sur" | "out of" | "of" | "of the" | "/" | "parmi" | "des"
    )
}

/// « Il ressort des réponses de 38 personnes que … », « parmi les mentions de 38 personnes, … ».
pub(super) fn is_linked(items: &[Item], at: usize) -> bool {
    // « … des réponses de 12 personnes et sans vérification à ce jour ».
    let claimed = matches!(
        items.get(at + 1).map(|item| &item.piece),
        Some(Piece::Mark("said-unchecked"))
    );
    (matches!(text(items, Some(at)), "et" | "and") && claimed)
        || matches!(
            text(items, Some(at)),
            "que"
                | "qu'"
                | "that"
                | "sont"
                | "are"
                | "portent"
                | "concernent"
                | "relèvent"
                | "fall"
                | "pour"
                | "for"
                | "visent"
                | "touchent"
                | "concern"
                | "were"
                | "go"
                | "went"
        )
}

/// « (81 mentions) ont été recueillies auprès de 38 personnes ».
pub(super) fn is_collected(items: &[Item], at: usize, counted: Unit) -> bool {
    let number = (at..items.len())
        .take(8)
        .take_while(|&n| {
            items
                .get(n)
                .is_some_and(|item| matches!(item.piece, Piece::Neutral | Piece::Number { .. }))
        })
        .find(|&n| {
            matches!(
                items.get(n).map(|item| &item.piece),
                Some(Piece::Number { .. })
            )
        });
    // « 64 mentions ont été données ; … ».
    let told = items
        .get(at)
        .is_some_and(|item| item.text.starts_with("ont été") || item.text == "were")
        && ((at + 1..at + 3).contains(&end_of(items, at)));
    let given = number.is_some_and(|number| {
        unit_at(items, number + 1) == Some(Unit::People)
            && (at..number).any(|n| {
                let word = text(items, Some(n));
                is_given(word)
                    || word.starts_with("ont été")
                    || matches!(
                        word,
                        "viennent" | "proviennent" | "émanent" | "come" | "came"
                    )
            })
    });
    counted == Unit::Mentions && (told || given)
}

/// Where the next sign stands.
pub(super) fn end_of(items: &[Item], at: usize) -> usize {
    let sign = |n: &usize| matches!(items.get(*n).map(|item| &item.piece), Some(Piece::Sign(_)));
    (at..items.len()).find(sign).unwrap_or(items.len())
}

/// « (38 personnes) ont donné 81 mentions ».
pub(super) fn gives(items: &[Item], at: usize, counted: Unit) -> bool {
    if counted != Unit::People {
        return false;
    }
    let verb = at + usize::from(matches!(text(items, Some(at)), "ont" | "have"));
    let is_number = |n: &usize| {
        matches!(
            items.get(*n).map(|item| &item.piece),
            Some(Piece::Number { .. })
        )
    };
    let number = (verb + 1..items.len())
        .take(2)
        .find(is_number)
        .or_else(|| so_often(items, verb))
        .or_else(|| after_total(items, verb));
    let mentions = |number: usize| unit_at(items, number + 1) == Some(Unit::Mentions);
    // « … donnent 59 de leurs 81 mentions ».
    let of_theirs = |number: usize| {
        matches!(text(items, Some(number + 1)), "de" | "of")
            && matches!(
                text(items, Some(number + 2)),
                "leurs" | "nos" | "their" | "our"
            )
            && is_number(&(number + 3))
            && mentions(number + 3)
    };
    (is_giving(text(items, Some(verb))) || so_often(items, verb).is_some())
        && number.is_some_and(|number| mentions(number) || of_theirs(number))
}

/// « (38 personnes ont) donné un total de 81 mentions », "gave a total of 81 mentions", « donné en tout 81 mentions ».
fn after_total(items: &[Item], verb: usize) -> Option<usize> {
    let small = |n: &usize| {
        matches!(
            text(items, Some(*n)),
            "un" | "a"
                | "total"
                | "de"
                | "of"
                | "total de"
                | "en tout"
                | "au total"
                | "in all"
                | "in total"
        )
    };
    let number = (verb + 1..items.len()).find(|n| !small(n))?;
    let told = number > verb + 1
        && matches!(
            items.get(number).map(|item| &item.piece),
            Some(Piece::Number { .. })
        );
    told.then_some(number)
}

/// « (38 personnes ont) cité des créneaux 81 fois »: how often they named any of that sort.
pub(super) fn so_often(items: &[Item], verb: usize) -> Option<usize> {
    let sort = |n: usize| is_slots(text(items, Some(n))) || is_noun(text(items, Some(n)));
    let named = matches!(
        text(items, Some(verb)),
        "cité" | "nommé" | "mentionné" | "choisi" | "coché" | "named" | "mentioned" | "chose"
    );
    let some = matches!(text(items, Some(verb + 1)), "des" | "leurs" | "un" | "une");
    let number = verb + 2 + usize::from(some);
    let number_there = matches!(
        items.get(number).map(|item| &item.piece),
        Some(Piece::Number { .. })
    );
    (named
        && sort(number - 1)
        && number_there
        && unit_at(items, number + 1) == Some(Unit::Mentions))
    .then_some(number)
}

/// « (33 personnes), 27 soutiens. »: what they gave, and nothing else.
pub(super) fn is_with_votes(items: &[Item], at: usize) -> bool {
    let end = at + 3;
    text(items, Some(at)) == ","
        && matches!(unit_at(items, at + 2), Some(Unit::Votes | Unit::Mentions))
        && items
            .get(end)
            .is_none_or(|item| matches!(item.piece, Piece::Sign('.' | ';')))
}

pub(super) fn is_giving(word: &str) -> bool {
    matches!(
        word,
        "donné"
            | "donnent"
            | "totalisent"
            | "cumulent"
            | "formulent"
            | "fournissent"
            | "formulé"
            | "exprimé"
            | "fait"
            | "font"
            | "apporté"
            | "laissé"
            | "fourni"
            | "produit"
            | "émis"
            | "émettent"
            | "ont accordé"
            | "accordé"
            | "apportent"
            | "expriment"
            | "déposé"
            | "déposent"
            | "consacrent"
            | "consacré"
            | "portent"
            | "porté"
            | "cast"
            | "submitted"
            | "expressed"
            | "put"
            | "cité"
            | "gave"
            | "give"
            | "given"
            | "made"
            | "make"
            | "provided"
            | "left"
    )
}

pub(super) fn is_given(word: &str) -> bool {
    matches!(
        word,
        "données"
            | "exprimées"
            | "formulées"
            | "faites"
            | "laissées"
            | "recueillies"
            | "obtenues"
            | "récoltées"
            | "collectées"
            | "collected"
            | "gathered"
            | "received"
            | "reçues"
            | "comptées"
            | "enregistrées"
            | "apportées"
            | "issues"
            | "venues"
            | "venant"
            | "provenant"
            | "émanant"
            | "relevées"
            | "citées"
            | "recensées"
            | "notées"
            | "dénombrées"
            | "rassemblées"
            | "réunies"
            | "déposées"
            | "écrites"
            | "émises"
            | "attribuées par"
            | "accordées par"
            | "produites"
            | "fournies"
            | "transmises"
            | "inscrites"
            | "remises"
            | "livrées"
            | "déclarées"
            | "énoncées"
            | "mentionnées"
            | "posées"
            | "portées"
            | "submitted"
            | "cast"
            | "expressed"
            | "recorded"
            | "noted"
            | "counted"
            | "given"
            | "made"
            | "coming"
    )
}
