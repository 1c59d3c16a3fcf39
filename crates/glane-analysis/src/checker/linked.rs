//! Words that join what is told and say nothing of it where they stand: « c'est donc A qui vient en tête », « en tête, puisque 20
//! personnes l'ont retenu », « Premièrement, … », « Si A mène, B suit », "About the channels, …".

use super::at::{before, is_name, is_number, piece, set, text};
use super::fillers::adds_nothing;
use super::items::{Item, Piece, Unit};
use super::number::Value;
use super::single::SOLE;

/// The class of « si A mène, B suit »: of two things that are both told as they are.
pub(super) const CONCEDES: &str = "concedes";

/// Reads such words anew.
pub(super) fn linked(items: &mut [Item]) {
    for at in 0..items.len() {
        if concludes(items, at)
            || bears_out(items, at)
            || announces(items, at)
            || adds_nothing(items, at)
        {
            set(items, at, Piece::Neutral);
        }
        if let Some(read) = the_one(items, at) {
            set(items, at, read);
        }
        if is_single(items, at) {
            let one = Piece::Number {
                value: Value::whole(1),
                percent: false,
                bounds: vec![],
            };
            set(items, at, one);
            if let Some(article) = at.checked_sub(1) {
                set(items, article, Piece::Mark(SOLE));
            }
        }
        if let Some(to) = spans(items, at)
            && let Some(item) = items.get_mut(at)
        {
            item.piece = Piece::Neutral;
            to.clone_into(&mut item.text);
        }
        if concedes(items, at) {
            set(items, at, Piece::Mark(CONCEDES));
        }
        if let Some(place) = ranks(items, at) {
            set(items, at, place);
        } else if is_bare_enumerator(items, at) || goes_on(items, at) {
            set(items, at, Piece::Unknown);
        }
    }
}

pub(super) fn starts(items: &[Item], at: usize) -> bool {
    before(items, at).is_none_or(|last| {
        matches!(
            last.piece,
            Piece::Sign('.' | ';' | ':' | ',' | '!' | '?' | '—' | '–' | '(')
        )
    })
}

pub(super) fn ends(items: &[Item], at: usize) -> bool {
    matches!(piece(items, at), None | Some(Piece::Sign(_)))
}

pub(super) fn is_place(items: &[Item], at: usize) -> bool {
    matches!(
        piece(items, at),
        Some(Piece::Mark("first" | "least" | "ahead" | "few" | "far"))
    )
}

fn sentence(items: &[Item], at: usize) -> impl Iterator<Item = usize> {
    (at..items.len()).take_while(|&n| !matches!(piece(items, n), Some(Piece::Sign('.' | ';'))))
}

/// Whether the text tells of a time of day: what two findings say is no consequence of each other.
pub(super) fn has_hours(items: &[Item]) -> bool {
    items.iter().any(|item| {
        matches!(
            item.piece,
            Piece::Number {
                value: Value::Hour(_),
                ..
            }
        )
    })
}

/// « C'est donc A qui est en tête », "so A comes first", after the numbers that tell it.
fn concludes(items: &[Item], at: usize) -> bool {
    let own = text(items, at);
    if has_hours(items)
        || !items
            .iter()
            .take(at)
            .any(|item| matches!(item.piece, Piece::Number { .. }))
    {
        return false;
    }
    let place_next = sentence(items, at).any(|n| is_place(items, n));
    let name = (at + 1..at + 4).find(|&n| is_name(items, n));
    match own {
        "donc" | "ainsi" | "therefore" | "thus" => {
            let is = before(items, at).is_some_and(|last| {
                matches!(
                    last.text.as_str(),
                    "c' est" | "est" | "sont" | "is" | "are" | "arrive" | "vient"
                )
            });
            is && place_next
        }
        "so" | "hence" | "donc," => starts(items, at) && name.is_some() && place_next,
        _ => false,
    }
}

/// « A est en tête, puisque 20 personnes l'ont retenu »: the number of what leads.
fn bears_out(items: &[Item], at: usize) -> bool {
    let joins = matches!(
        text(items, at),
        "puisque" | "puisqu'" | "car" | "since" | "as" | "because"
    );
    // « …, puisque personne ne les a vérifiés », « car les échelles diffèrent ».
    let claimed = matches!(
        piece(items, at + 1),
        Some(Piece::Mark(
            "said-unchecked" | "said-scales" | "said-unsorted" | "said-no-gap" | "said-read-apart"
        ))
    );
    if joins && claimed {
        return true;
    }
    if !joins || !is_number(items, at + 1) || has_hours(items) {
        return false;
    }
    let told = items
        .iter()
        .take(at)
        .rev()
        .take_while(|item| !matches!(item.piece, Piece::Sign('.' | ';')))
        .any(|item| matches!(item.piece, Piece::Mark("first" | "least" | "ahead" | "few")));
    let people = matches!(
        piece(items, at + 2),
        Some(Piece::Unit(Unit::People | Unit::Mentions, _))
    ) || matches!(text(items, at + 2), "sur" | "of" | "out of");
    let it = (at + 2..at + 9).take_while(|&n| !ends(items, n)).any(|n| {
        matches!(
            text(items, n),
            "l'" | "le" | "la" | "les" | "y" | "it" | "them"
        )
    });
    told && people && it
}

/// "A single person".
fn is_single(items: &[Item], at: usize) -> bool {
    text(items, at) == "single"
        && matches!(piece(items, at), Some(Piece::Unknown | Piece::Neutral))
        && before(items, at).is_some_and(|last| last.text == "a")
        && matches!(piece(items, at + 1), Some(Piece::Unit(..)))
}

/// "“A” is the one people back most": no number. "The one channel people chose" would be the only one.
fn the_one(items: &[Item], at: usize) -> Option<Piece> {
    let led = before(items, at).is_some_and(|last| last.text == "the");
    let next = matches!(
        text(items, at + 1),
        "that"
            | "which"
            | "people"
            | "they"
            | "we"
            | "with"
            | "lead"
            | "channel"
            | "slot"
            | "time slot"
            | "word"
            | "answer"
            | "account"
            | "theme"
            | "option"
            | "idea"
            | "choice"
            | "family"
    ) || piece(items, at + 1) == Some(&Piece::Mark("theme"));
    if text(items, at) != "one" || !led || !next {
        return None;
    }
    let placed = sentence(items, at + 1)
        .take_while(|&n| !matches!(piece(items, n), Some(Piece::Sign(',' | ':' | '('))))
        .any(|n| is_place(items, n));
    Some(if placed {
        Piece::Neutral
    } else {
        Piece::Mark("limit")
    })
}

/// « De 6,6 jusqu'à 7,3 », "from 6.6 up to 7.3".
fn spans(items: &[Item], at: usize) -> Option<&'static str> {
    let between = before(items, at).is_some_and(|last| matches!(last.piece, Piece::Number { .. }))
        && is_number(items, at + 1);
    match text(items, at) {
        "jusqu' à" if between => Some("à"),
        "up to" if between => Some("to"),
        _ => None,
    }
}

/// « Les mots suivants : », « les constats qui suivent »: what comes after in the text, and not what comes next among answers.
fn announces(items: &[Item], at: usize) -> bool {
    match text(items, at) {
        "suivant" | "suivante" | "suivants" | "suivantes" | "following" => {
            let noun = before(items, at).is_some_and(|last| {
                matches!(
                    last.piece,
                    Piece::Unit(..) | Piece::Mark("theme" | "said-two" | "order")
                ) || (last.piece == Piece::Neutral
                    && !matches!(last.text.as_str(), "le" | "la" | "les" | "est" | "et"))
            });
            let is = before(items, at)
                .is_some_and(|last| matches!(last.text.as_str(), "le" | "la" | "les" | "the"))
                && matches!(text(items, at + 1), ":" | "." | "");
            (noun && ends(items, at + 1))
                || is
                || text(items, at) == "following" && starts_list(items, at)
        }
        "suivent" | "suit" => {
            let listed = before(items, at).is_some_and(|last| last.text == "qui")
                && at.checked_sub(2).is_some_and(|n| {
                    matches!(
                        piece(items, n),
                        Some(Piece::Unit(..) | Piece::Mark("theme" | "said-two"))
                    )
                });
            listed && !is_name(items, at + 1) && !matches!(text(items, at + 1), "de" | "d'")
        }
        _ => false,
    }
}

fn starts_list(items: &[Item], at: usize) -> bool {
    text(items, at.wrapping_sub(1)) == "the" && !is_name(items, at + 1) && !is_number(items, at + 1)
}

/// « Premièrement A (27), deuxièmement B (21) », of answers: their ranks.
fn ranks(items: &[Item], at: usize) -> Option<Piece> {
    let rank = match text(items, at) {
        "premièrement" | "primo" | "firstly" => 1,
        "deuxièmement" | "secundo" | "secondly" => 2,
        "troisièmement" | "tertio" | "thirdly" => 3,
        "quatrièmement" | "quarto" | "fourthly" => 4,
        "cinquièmement" | "quinto" | "fifthly" => 5,
        _ => return None,
    };
    let comma = usize::from(matches!(piece(items, at + 1), Some(Piece::Sign(',' | ':'))));
    (starts(items, at) && is_name(items, at + 1 + comma) && !is_of_two(items)).then_some(match rank
    {
        1 => Piece::Mark("first"),
        rank => Piece::Number {
            value: Value::Rank(rank),
            percent: false,
            bounds: vec![],
        },
    })
}

/// Whether two findings are told.
pub(super) fn is_of_two(items: &[Item]) -> bool {
    items.iter().any(|item| {
        matches!(
            item.piece,
            Piece::Mark("said-two" | "said-read-together" | "said-read-apart")
        )
    })
}

/// « Premièrement » where no two findings are told is a place, which is not held.
fn is_bare_enumerator(items: &[Item], at: usize) -> bool {
    let read = piece(items, at) == Some(&Piece::Neutral);
    read && !is_of_two(items)
        && matches!(
            text(items, at),
            "premièrement" | "deuxièmement" | "primo" | "secundo" | "firstly" | "secondly"
        )
}

/// « Si les moyennes vont de 3,2 à 3,6, rien ne permet … »: at the head, of what is told as it is.
fn concedes(items: &[Item], at: usize) -> bool {
    let opens =
        before(items, at).is_none_or(|last| matches!(last.piece, Piece::Sign('.' | ';' | ':')));
    let as_it_is = |n: usize| {
        let word = text(items, n);
        !(word.ends_with("rait")
            || word.ends_with("raient")
            || word.ends_with("aient")
            || word.ends_with("ait"))
    };
    let comma = sentence(items, at).any(|n| piece(items, n) == Some(&Piece::Sign(',')));
    matches!(text(items, at), "si" | "s'")
        && piece(items, at) == Some(&Piece::Mark("judgement"))
        && opens
        && comma
        && sentence(items, at).all(as_it_is)
}

/// « Ils n'ont été vérifiés que par … », « aucune piste n'est plus soutenue par … »: what goes on takes back what was said.
fn goes_on(items: &[Item], at: usize) -> bool {
    let own = text(items, at);
    let denies = own.starts_with("ne ") || own.contains(" ne ") || own.contains("n' ");
    let whole = own.contains("pas")
        || own.contains("aucun")
        || own.contains("personne")
        || own.contains("rien");
    let next = text(items, at + 1);
    match piece(items, at) {
        // « 14 réponses restent à classer à part », « sans vérification à faire »: something else than what waits.
        Some(Piece::Mark("said-unsorted" | "said-unchecked")) if turns_aside(items, at) => true,
        Some(Piece::Mark(class)) if class.starts_with("said-") => {
            denies && !whole && matches!(next, "que" | "qu'")
        }
        // « Suivi de près par B »: by how little is not held.
        Some(Piece::Mark("ahead" | "behind")) if own.ends_with(" de") => {
            matches!(next, "près" | "peu" | "justesse" | "court")
        }
        // « N'est plus soutenue » may be no longer.
        Some(Piece::Mark("first")) if own.starts_with("aucun") || own.starts_with("nul") => {
            let words: Vec<&str> = own.split(' ').collect();
            // « N'est revenu plus souvent », « n'a reçu plus de soutiens » compare, whatever follows.
            let compares = own.ends_with("plus souvent") && !own.contains("n' est plus")
                || own.contains(" plus de ");
            let open = words.contains(&"plus")
                && !compares
                && !own.ends_with("que")
                && !own.ends_with("qu'");
            open && !ends(items, at + 1) && !is_than(items, at + 1)
        }
        _ => false,
    }
}

/// Whether what follows a claim of what is still to be done says that it is not, or that it is done elsewhere.
fn turns_aside(items: &[Item], at: usize) -> bool {
    let own = text(items, at);
    let (next, then) = (text(items, at + 1), text(items, at + 2));
    let denied = ["sans ", "aucun", " n' est", "no ", "without "]
        .iter()
        .any(|word| own.contains(word));
    let needless = matches!(
        next,
        "nécessaire" | "requise" | "requis" | "utile" | "needed" | "required" | "necessary"
    ) || (matches!(next, "à" | "to")
        && matches!(
            then,
            "faire" | "mener" | "prévoir" | "attendre" | "effectuer" | "do" | "make"
        ));
    let elsewhere = own.ends_with("à part")
        || matches!(next, "à part" | "apart" | "hors")
        || (next == "à" && matches!(then, "part" | "côté"));
    (denied && needless) || elsewhere
}

fn is_than(items: &[Item], at: usize) -> bool {
    matches!(text(items, at), "que" | "qu'" | "sur" | "parmi")
}
