//! Everyday turns of a sentence, put as the rest of the checker reads them: "second to A", « la nette première place », « Ce sont … »,
//! "leaves B far behind", « C'est loin devant … ».

use super::at::{before, is_name, is_number, piece, set, text};
use super::items::{Item, Piece, Unit};
use super::number::Value;
use super::plainly::{is_of_questions, is_plain};

/// Reads such words anew. `questions` is how many questions the text names.
pub(super) fn recast(items: &mut Vec<Item>, questions: usize) {
    let mut at = 0;
    while at < items.len() {
        second_to(items, at);
        clear_first(items, at);
        lead_for(items, at);
        taken_up(items, at);
        beside(items, at);
        these_are(items, at);
        leaves_behind(items, at);
        outdone(items, at);
        wrote(items, at, questions);
        another(items, at);
        ranged(items, at);
        if is_plain(items, at) || (questions == 2 && is_of_questions(items, at)) {
            set(items, at, Piece::Neutral);
        }
        at += 1;
    }
}

/// Where the sentence of a place begins.
pub(super) fn start(items: &[Item], at: usize) -> usize {
    let stop = |n: &usize| matches!(piece(items, *n), Some(Piece::Sign('.' | '!' | '?' | ';')));
    (0..at).rev().find(stop).map_or(0, |n| n + 1)
}

/// Where it ends.
fn end(items: &[Item], at: usize) -> usize {
    let stop = |n: &usize| matches!(piece(items, *n), Some(Piece::Sign('.' | '!' | '?' | ';')));
    (at..items.len()).find(stop).unwrap_or(items.len())
}

/// "B comes second to A", "is second only to A": behind it.
fn second_to(items: &mut Vec<Item>, at: usize) {
    if text(items, at) != "second" || !is_number(items, at) {
        return;
    }
    let only = usize::from(text(items, at + 1) == "only");
    let verb = before(items, at).is_some_and(|last| {
        matches!(
            last.text.as_str(),
            "is" | "comes"
                | "ranks"
                | "was"
                | "came"
                | "runs"
                | "finishes"
                | "stands"
                | "sits"
                | "a"
        )
    });
    if verb && text(items, at + 1 + only) == "to" && is_name(items, at + 2 + only) {
        let behind = Item {
            piece: Piece::Mark("behind"),
            text: "behind".to_owned(),
        };
        items.splice(at..at + 2 + only, [behind]);
    }
}

/// « La nette première place », « première place, nette »: far, beside the word of place.
fn clear_first(items: &mut [Item], at: usize) {
    let clear = matches!(
        text(items, at),
        "nette" | "net" | "nettes" | "large" | "franche" | "franc" | "claire" | "clair"
    );
    // "Well in front", "way out in front".
    if matches!(text(items, at), "well" | "way" | "comfortably" | "bien")
        && piece(items, at + 1) == Some(&Piece::Mark("first"))
        && ["front", "lead", "ahead", "top", "devant", "en tête"]
            .iter()
            .any(|end| text(items, at + 1).ends_with(end))
    {
        set(items, at, Piece::Mark("far"));
    }
    let first = |n: usize| piece(items, n) == Some(&Piece::Mark("first"));
    let placed = first(at + 1) || at.checked_sub(1).is_some_and(first);
    if clear && placed && matches!(piece(items, at), Some(Piece::Mark("judgement"))) {
        set(items, at, Piece::Mark("far"));
    }
}

/// « Une nette avance pour A », with nobody named that it is over: far in the lead.
fn lead_for(items: &mut Vec<Item>, at: usize) {
    let lead = text(items, at);
    let far = piece(items, at) == Some(&Piece::Mark("far"))
        && (lead.ends_with("avance") || lead.ends_with(" lead"));
    let given = matches!(
        text(items, at + 1),
        "pour" | "à" | "chez" | "de" | ":" | "for" | "to" | "of"
    ) && is_name(items, at + 2);
    let over = (at + 2..end(items, at)).any(|n| {
        matches!(text(items, n), "sur" | "over" | "on" | "par rapport à") && is_name(items, n + 1)
    });
    if far && given && !over {
        let first = Item {
            piece: Piece::Mark("first"),
            text: "en tête".to_owned(),
        };
        items.insert(at + 1, first);
    }
}

/// « A (26) et B (19). C'est loin devant … », "That is far ahead of …": of what the sentence before named last.
fn taken_up(items: &mut Vec<Item>, at: usize) {
    let stop = at
        .checked_sub(1)
        .filter(|n| piece(items, *n) == Some(&Piece::Sign('.')));
    let Some(stop) = stop else {
        return;
    };
    let pronoun = matches!(
        text(items, at),
        "c'" | "ils"
            | "elles"
            | "that"
            | "they"
            | "both"
            | "this"
            | "these"
            | "tous deux"
            | "toutes deux"
            | "tous les deux"
            | "les deux"
            | "celles-ci"
            | "ceux-ci"
    );
    let verb = matches!(
        text(items, at + 1),
        "est"
            | "sont"
            | "is"
            | "are"
            | "puts"
            | "arrivent"
            | "viennent"
            | "passent"
            | "come"
            | "stand"
            | "sit"
    );
    let mut next = at + 2;
    next += usize::from(text(items, next) == "them");
    next += usize::from(piece(items, next) == Some(&Piece::Mark("far")));
    let ahead = piece(items, next) == Some(&Piece::Mark("ahead"));
    // Each name before has its number, so that the comma joins two lists that are told.
    let numbered = matches!(
        stop.checked_sub(1).and_then(|n| piece(items, n)),
        Some(Piece::Number { .. } | Piece::Unit(..) | Piece::Sign(')'))
    );
    if pronoun && verb && ahead && numbered {
        let comma = Item {
            piece: Piece::Sign(','),
            text: ",".to_owned(),
        };
        let far = next - usize::from(piece(items, next - 1) == Some(&Piece::Mark("far")));
        items.splice(stop..far, [comma]);
    }
}

/// « Par rapport à A (26) et B (19), les réponses … sont loin derrière : … » is « les réponses … sont loin derrière A (26) et B (19) : … ».
fn beside(items: &mut Vec<Item>, at: usize) {
    let led = matches!(
        text(items, at),
        "par rapport à" | "par rapport au" | "par rapport aux"
    ) || (text(items, at) == "compared" && matches!(text(items, at + 1), "with" | "to"));
    if !led || start(items, at) != at {
        return;
    }
    let to = at + 1 + usize::from(text(items, at) == "compared");
    let mut depth = 0_usize;
    let comma = (to..end(items, at)).find(|&n| {
        match text(items, n) {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && text(items, n) == "," && !is_name(items, n + 1)
    });
    let Some(comma) = comma else {
        return;
    };
    let place = (comma + 1..end(items, at)).find(|&n| {
        matches!(piece(items, n), Some(Piece::Mark("behind" | "ahead")))
            && matches!(
                piece(items, n + 1),
                None | Some(Piece::Sign(':' | '.' | ',' | ';'))
            )
    });
    let Some(place) = place else {
        return;
    };
    let mut turned: Vec<Item> = items.drain(comma + 1..=place).collect();
    turned.extend(items.drain(to..comma));
    items.splice(at..=to, turned);
}

/// « Cinq mots reviennent le plus. Ce sont A (13), B (12) »: as behind a colon.
fn these_are(items: &mut [Item], at: usize) {
    let stop = at
        .checked_sub(1)
        .filter(|n| piece(items, *n) == Some(&Piece::Sign('.')));
    let Some(stop) = stop else {
        return;
    };
    let told = (matches!(text(items, at), "ce" | "these" | "they")
        && matches!(text(items, at + 1), "sont" | "are"))
        || matches!(text(items, at), "voici" | "il s' agit de" | "here are");
    let from = start(items, stop);
    let named = (from..stop).any(|n| is_name(items, n));
    let placed = (from..stop).any(|n| {
        matches!(
            piece(items, n),
            Some(Piece::Mark("first" | "order" | "proposal"))
        )
    });
    let next = (at + 1..at + 3).any(|n| is_name(items, n));
    if told && placed && next && !named {
        set(items, stop, Piece::Sign(':'));
        if let Some(item) = items.get_mut(stop) {
            ":".clone_into(&mut item.text);
        }
    }
}

/// "A and B leave C and D far behind": ahead, and by far.
fn leaves_behind(items: &mut Vec<Item>, at: usize) {
    if !matches!(text(items, at), "leave" | "leaves" | "leaving")
        || matches!(piece(items, at), Some(Piece::Name(_)))
    {
        return;
    }
    let behind = (at + 1..end(items, at))
        .find(|&n| text(items, n) == "behind" && piece(items, n) == Some(&Piece::Mark("behind")));
    let Some(behind) = behind else {
        return;
    };
    let named = (at + 1..behind).any(|n| is_name(items, n));
    let far = behind.checked_sub(1).filter(|&n| {
        piece(items, n) == Some(&Piece::Mark("far")) || matches!(text(items, n), "well" | "way")
    });
    let closes = !is_name(items, behind + 1);
    if !(named && closes) {
        return;
    }
    items.remove(behind);
    let mut ahead = vec![Item {
        piece: Piece::Mark("ahead"),
        text: "ahead of".to_owned(),
    }];
    if let Some(far) = far {
        let mut word = items.remove(far);
        word.piece = Piece::Mark("far");
        ahead.insert(0, word);
    }
    items.splice(at..=at, ahead);
}

/// "Far more than the answers of B": ahead of them, where no number follows that it could bound.
fn outdone(items: &mut [Item], at: usize) {
    if text(items, at) != "more than"
        || !matches!(text(items, at + 1), "the" | "all the" | "any of the")
    {
        return;
    }
    let next = (at + 1..end(items, at)).find(|&n| {
        is_number(items, n) || is_name(items, n) || matches!(piece(items, n), Some(Piece::Mark(_)))
    });
    if next.is_some_and(|n| is_name(items, n)) {
        set(items, at, Piece::Mark("ahead"));
    }
}

/// « À la question « … », 12 personnes sur 38 ont écrit. »: an answer to it, where nothing else is named.
fn wrote(items: &mut [Item], at: usize, questions: usize) {
    // « Sur 38 qui ont écrit une réponse »: who was asked has not answered.
    let told = text(items, at);
    if piece(items, at) == Some(&Piece::Mark("said-wrote"))
        && (told.starts_with("qui ") || told.starts_with("who "))
        && (1..=2).any(|n| at.checked_sub(n).is_some_and(|n| is_base(items, n)))
        && !is_after_aside(items, at)
        && !is_of_those_before(items, at)
    {
        set(items, at, Piece::Unknown);
        return;
    }
    let verb = matches!(text(items, at), "écrit" | "rédigé" | "written" | "wrote");
    let had = before(items, at).is_some_and(|last| matches!(last.text.as_str(), "ont" | "have"))
        || text(items, at) == "wrote";
    let ends = matches!(piece(items, at + 1), None | Some(Piece::Sign('.' | ';')));
    let names = items
        .iter()
        .filter(|item| matches!(item.piece, Piece::Name(_)))
        .count();
    // « …, sur 38 qui ont écrit » would be of the base.
    let who = (1..=2).any(|n| {
        at.checked_sub(n)
            .is_some_and(|n| matches!(text(items, n), "qui" | "who"))
    });
    let base = (2..=4).any(|n| at.checked_sub(n).is_some_and(|n| is_number(items, n)));
    if verb && who && base && ends && questions == 1 {
        set(items, at, Piece::Unknown);
        return;
    }
    if verb && had && ends && !who && questions == 1 && names == 1 {
        set(items, at, Piece::Mark("said-wrote"));
    }
}

/// « 12 personnes, sur 38, qui … »: between two commas the base stands aside, and those before it are meant.
fn is_after_aside(items: &[Item], at: usize) -> bool {
    let comma =
        |n: usize| at.checked_sub(n).and_then(|n| piece(items, n)) == Some(&Piece::Sign(','));
    let people = |n: usize| {
        let who = at.checked_sub(n).and_then(|n| piece(items, n));
        matches!(who, Some(Piece::Unit(Unit::People, _)))
    };
    comma(1) && (3..=5).any(|n| comma(n) && people(n + 1))
}

/// « On compte 12 personnes sur 38 qui ont écrit une réponse. »: right behind those who are meant, with no other verb after.
fn is_of_those_before(items: &[Item], at: usize) -> bool {
    let led = (2..=3).find_map(|n| at.checked_sub(n).filter(|n| is_base(items, n + 1)));
    let meant = led.and_then(|led| led.checked_sub(1)).is_some_and(|n| {
        is_number(items, n) || matches!(piece(items, n), Some(Piece::Unit(Unit::People, _)))
    });
    let mut after = (at + 1..end(items, at)).filter_map(|n| items.get(n));
    let plain = |item: &Item| match &item.piece {
        Piece::Name(_) => true,
        Piece::Sign(sign) => matches!(sign, ',' | ':'),
        _ => matches!(
            item.text.as_str(),
            "à" | "à la question" | "to" | "the" | "question" | "la"
        ),
    };
    meant && after.all(plain)
}

/// « … une « A » et une autre « B » », of people who each chose one.
fn another(items: &mut Vec<Item>, at: usize) {
    let one = matches!(text(items, at), "une" | "un")
        && !matches!(piece(items, at), Some(Piece::Mark(_)));
    let counted = (0..at).any(|n| is_number(items, n));
    if one && counted && text(items, at + 1) == "autre" && is_name(items, at + 2) {
        items.remove(at + 1);
        set(
            items,
            at,
            Piece::Number {
                value: Value::whole(1),
                percent: false,
                bounds: vec![],
            },
        );
    }
}

/// « 6,6 au minimum et 7,3 au maximum »: the ends of a range, of what has decimals.
fn ranged(items: &mut [Item], at: usize) {
    let mean = matches!(
        at.checked_sub(1).and_then(|n| piece(items, n)),
        Some(Piece::Number {
            value: Value::Decimal { places: 1.., .. },
            ..
        })
    );
    let class = match text(items, at) {
        "au minimum" | "au moins" | "minimum" => "range-low",
        "au maximum" | "au plus" | "maximum" => "range-high",
        _ => return,
    };
    if mean {
        set(items, at, Piece::Mark(class));
    }
}

/// « Sur 38 », "out of 38".
fn is_base(items: &[Item], at: usize) -> bool {
    is_number(items, at)
        && before(items, at)
            .is_some_and(|last| matches!(last.text.as_str(), "sur" | "out of" | "of" | "of the"))
}
