//! Nouns that say of what sort something is: what may be counted, time slots, what an option is called.

use super::Lang;
use super::items::{Item, Piece, Unit};
use super::lexis::Lexis;
use super::number::Value;

impl Unit {
    /// What people call it.
    pub fn named(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::People, Lang::Fr) => "personnes",
            (Self::People, Lang::En) => "people",
            (Self::Mentions, _) => "mentions",
            (Self::Points, _) => "points",
            (Self::Votes, Lang::Fr) => "voix",
            (Self::Votes, Lang::En) => "votes",
            (Self::Answers, Lang::Fr) => "réponses",
            (Self::Answers, Lang::En) => "answers",
            (Self::Words, Lang::Fr) => "mots",
            (Self::Words, Lang::En) => "words",
            (Self::Groups, Lang::Fr) => "groupes",
            (Self::Groups, Lang::En) => "groups",
        }
    }
}

/// Words of the neutral list that could be counted.
pub(super) fn is_noun(word: &str) -> bool {
    matches!(
        word,
        "habitants"
            | "habitantes"
            | "publics"
            | "membres"
            | "structures"
            | "centres"
            | "équipes"
            | "associations"
            | "canaux"
            | "créneaux"
            | "questions"
            | "idées"
            | "pistes"
            | "options"
            | "propositions"
            | "collègues"
            | "professionnels"
            | "professionnelles"
            | "animateurs"
            | "animatrices"
            | "comptes"
            | "ateliers"
            | "heures"
            | "jours"
            | "outils"
            | "sites"
            | "thèmes"
            | "familles"
            | "families"
            | "catégories"
            | "notes"
            | "scores"
            | "exemples"
            | "termes"
            | "adjectifs"
            | "mots"
            | "expressions"
            | "lignes"
            | "pages"
            | "présents"
            | "présentes"
            | "solutions"
            | "suggestions"
            | "channels"
            | "slots"
            | "ideas"
            | "questions_"
            | "members"
            | "inhabitants"
            | "residents"
            | "centres_"
            | "organisations"
            | "leads"
            | "hours"
            | "options_"
            | "scores_"
            | "words"
            | "tools"
            | "items"
            | "proposals"
            | "parts"
            | "things"
            | "aspects"
            | "sections"
            | "chapters"
            | "paragraphs"
            | "sheets"
            | "slides"
            | "posters"
            | "cards"
            | "stickers"
            | "dots"
            | "boxes"
            | "entries"
            | "columns"
            | "statements"
            | "sentences"
            | "remarks"
            | "comments"
            | "measures"
            | "documents"
            | "files"
            | "records"
            | "listings"
            | "periods"
            | "days"
            | "dates"
            | "phases"
            | "steps"
            | "windows"
            | "lots"
            | "stages"
            | "teams"
            | "indicators"
            | "panels"
    )
}

/// Nouns for time slots.
pub(super) fn is_slots(word: &str) -> bool {
    matches!(
        word,
        "créneaux" | "plages" | "horaires" | "slots" | "time slots"
    )
}

/// Nouns for what may be named: an option by its sort.
pub(super) fn is_sort(text: &str) -> bool {
    matches!(
        text,
        "option"
            | "canal"
            | "créneau"
            | "piste"
            | "thème"
            | "compte"
            | "idée"
            | "public"
            | "famille"
            | "réponse"
            | "proposition"
            | "outil"
            | "solution"
            | "mot"
            | "terme"
            | "propres"
            | "propre"
    )
}

/// "The three most written words".
fn is_participle(word: &str) -> bool {
    matches!(
        word,
        "written"
            | "chosen"
            | "cited"
            | "mentioned"
            | "named"
            | "backed"
            | "supported"
            | "picked"
            | "used"
            | "given"
    )
}

/// A word that follows a number at once and names what is counted, without being a unit: « 26 jeunes ».
pub(super) fn noun(items: &[Item], at: usize, lang: Lang) -> Option<String> {
    // « Le plus cité des trois »: of what there is to choose from.
    if is_elliptic(items, at) {
        return Some(if lang == Lang::Fr { "options" } else { "leads" }.to_owned());
    }
    // « Il y en a quatre : A, B, C et D », « ils sont au nombre de quatre ».
    if is_of_these(items, at) {
        return Some(if lang == Lang::Fr { "options" } else { "leads" }.to_owned());
    }
    let next = items.get(at + 1)?;
    let ranked = matches!(
        items.get(at).map(|item| &item.piece),
        Some(Piece::Number {
            value: Value::Rank(_),
            ..
        })
    );
    // « Quatre thèmes ».
    if matches!(next.piece, Piece::Mark("theme")) {
        return Some(next.text.clone());
    }
    // « Quatre thèmes que personne n'a encore relus ».
    if matches!(next.piece, Piece::Mark("said-unchecked"))
        && let Some(head) = next.text.split(' ').next()
        && matches!(head, "thèmes" | "themes" | "propositions")
    {
        return Some(head.to_owned());
    }
    // "The five most frequent words", « les cinq premiers mots ».
    if matches!(next.piece, Piece::Mark("first" | "least"))
        && let Some(after) = items
            .iter()
            .skip(at + 2)
            .find(|item| !is_participle(&item.text))
        && (is_noun(&after.text)
            || matches!(after.piece, Piece::Unit(Unit::Words | Unit::Answers, _)))
    {
        return Some(after.text.clone());
    }
    let names = !ranked
        && matches!(next.piece, Piece::Neutral)
        && next.text.chars().all(char::is_alphabetic)
        && (is_noun(&next.text)
            || (lang == Lang::Fr && Lexis::of(lang).may_be_counted(&next.text)));
    names.then(|| next.text.clone())
}

/// « Il y en a quatre », « ils sont au nombre de quatre », "there are four of them": how many are listed, and nothing else.
fn is_of_these(items: &[Item], at: usize) -> bool {
    let word = |n: usize| {
        at.checked_sub(n)
            .and_then(|n| items.get(n))
            .map_or("", |item| item.text.as_str())
    };
    let few = matches!(
        items.get(at).map(|item| &item.piece),
        Some(Piece::Number { value, percent: false, .. }) if (2..=9).any(|n| *value == Value::whole(n))
    );
    let told = word(1) == "au nombre de"
        || (word(1) == "a" && word(2) == "en" && word(3) == "y")
        || (word(1) == "there are" && items.get(at + 1).is_some_and(|item| item.text == "of them"));
    let after = at + 1 + usize::from(word(1) == "there are");
    let ends = items
        .get(after)
        .is_none_or(|item| matches!(item.piece, Piece::Sign(_)));
    // « Les créneaux proposés sont au nombre de 3 » counts those, and has its own number.
    let offered = items.iter().any(|item| is_slots(&item.text));
    few && told && ends && !offered
}

/// « Le plus cité des trois », "the first of the three": nothing is counted behind the number.
fn is_elliptic(items: &[Item], at: usize) -> bool {
    let word = |n: usize| at.checked_sub(n).and_then(|n| items.get(n));
    let of =
        word(1).is_some_and(|item| matches!(item.text.as_str(), "des" | "les" | "of the" | "the"));
    let placed = (2..=4).filter_map(word).any(|item| {
        matches!(
            item.piece,
            Piece::Mark("first" | "least" | "range-high" | "range-low")
        )
    });
    let ends = items
        .get(at + 1)
        .is_none_or(|item| matches!(item.piece, Piece::Sign(_)));
    of && placed && ends
}
