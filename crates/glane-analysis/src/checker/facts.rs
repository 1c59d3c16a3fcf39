//! What a sentence says: its numbers, each with what it counts, out of what and about what; its words of the closed
//! list, each with what they are said of.

use std::collections::BTreeSet;

use super::Lang;
use super::items::{Item, Piece, Unit};
use super::layout::{Bound, Layout};
use super::lexis::Class;
use super::name::{NameId, NameKind, Names};
use super::number::Value;

/// How a number stands to the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// A number in its own right.
    Plain,
    /// « sur 38 »: what another is out of.
    Of,
    /// « chez 38 personnes ».
    Among,
    /// « de 6,6 » à 7,3.
    Low,
    /// de 6,6 « à 7,3 ».
    High,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fact {
    pub value: Value,
    pub percent: bool,
    pub unit: Option<Unit>,
    pub role: Role,
    /// Whether « ayant répondu » follows.
    pub answered: bool,
    pub bounds: Vec<Class>,
    /// What it is about.
    pub bound: Bound,
    /// The number that this one is the base of, by its place among the facts.
    pub partner: Option<usize>,
    /// A noun that is no unit follows: what is counted is something else.
    pub noun: Option<String>,
    pub text: String,
    /// The number with the word for what it counts, as written.
    pub told: String,
}

/// One word or phrase of the closed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub class: Class,
    pub bound: Bound,
    /// For a relation between two: the greater and the lesser.
    pub pair: Option<(BTreeSet<NameId>, BTreeSet<NameId>)>,
    pub text: String,
}

/// A sentence, or a few, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub facts: Vec<Fact>,
    pub marks: Vec<Mark>,
    /// The names, each once, in order.
    pub names: Vec<NameId>,
    pub unknown: Vec<String>,
    pub quotes: Vec<String>,
    pub odd: Vec<String>,
    /// Everything that is said to be counted, wherever it stands.
    pub units: Vec<Unit>,
}

impl Said {
    /// Reads pieces.
    pub fn of(items: &[Item], names: &Names, lang: Lang) -> Self {
        let layout = Layout::of(items, names);
        let mut said = Self::default();
        for (at, item) in items.iter().enumerate() {
            if let Piece::Unit(unit, _) = item.piece {
                said.units.push(unit);
            }
            match &item.piece {
                Piece::Number {
                    value,
                    percent,
                    bounds,
                } => {
                    said.facts.push(Fact {
                        value: *value,
                        percent: *percent,
                        unit: unit(items, at),
                        role: role(items, at),
                        answered: answered(items, at),
                        bounds: bounds.clone(),
                        bound: layout.bound(at),
                        partner: None,
                        noun: noun(items, at),
                        text: item.text.clone(),
                        told: told(items, at),
                    });
                }
                Piece::Name(id) => {
                    if !said.names.contains(id) && names.kind(*id) != NameKind::Workshop {
                        said.names.push(*id);
                    }
                }
                Piece::Mark(class) | Piece::Unit(_, Some(class)) => {
                    let counted = matches!(item.piece, Piece::Unit(..)) && after_number(items, at);
                    if !counted || *class == "group" {
                        said.marks.push(mark(&layout, items, at, class, &item.text));
                    }
                }
                Piece::Unknown => said.unknown.push(item.text.clone()),
                Piece::Quote => said.quotes.push(item.text.clone()),
                Piece::Odd => said.odd.push(item.text.clone()),
                Piece::Sign(c) if !is_plain_sign(*c) => said.odd.push(item.text.clone()),
                Piece::Sign(_) | Piece::Neutral | Piece::Answered | Piece::Unit(_, None) => {}
            }
        }
        said.partners(items, &layout);
        if lang == Lang::Fr {
            said.stray_negation(items);
        }
        said
    }

    /// A base stands with the last number before it in its sentence that is no base; else with the next.
    fn partners(&mut self, items: &[Item], layout: &Layout) {
        let places: Vec<usize> = items
            .iter()
            .enumerate()
            .filter(|(_, item)| matches!(item.piece, Piece::Number { .. }))
            .map(|(at, _)| at)
            .collect();
        let sentence = |n: usize| places.get(n).map_or(0, |at| layout.sentence(*at));
        let based = |n: usize| {
            self.facts
                .get(n)
                .is_some_and(|fact| matches!(fact.role, Role::Of | Role::Among))
        };
        let found: Vec<Option<usize>> = (0..self.facts.len())
            .map(|n| {
                if !based(n) {
                    return None;
                }
                let near = |other: &usize| !based(*other) && sentence(*other) == sentence(n);
                (0..n)
                    .rev()
                    .find(near)
                    .or_else(|| (n + 1..self.facts.len()).find(near))
            })
            .collect();
        for (fact, partner) in self.facts.iter_mut().zip(found) {
            fact.partner = partner;
        }
    }

    /// A « ne » that no other word of negation answers says « ne … que », or has lost its « pas ».
    fn stray_negation(&mut self, items: &[Item]) {
        let count =
            |pieces: &dyn Fn(&Item) -> bool| items.iter().filter(|item| pieces(item)).count();
        let ne = count(&|item| matches!(item.text.as_str(), "ne" | "n'"));
        let answers = count(&|item| {
            matches!(item.piece, Piece::Mark("none"))
                || matches!(
                    item.text.as_str(),
                    "pas"
                        | "jamais"
                        | "ni"
                        | "guère"
                        | "pas du tout"
                        | "non plus"
                        | "nullement"
                        | "aucunement"
                )
        });
        if ne > answers {
            self.marks.push(Mark {
                class: "neg",
                bound: Bound::default(),
                pair: None,
                text: "ne".to_owned(),
            });
        }
    }
}

fn is_plain_sign(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '('
            | ')'
            | '…'
            | '—'
            | '–'
            | '-'
            | '/'
            | '·'
            | '•'
            | '\''
            | '’'
    )
}

fn text(items: &[Item], at: Option<usize>) -> &str {
    at.and_then(|at| items.get(at))
        .map_or("", |item| item.text.as_str())
}

/// The last piece before that is no article.
fn leading(items: &[Item], at: usize) -> Option<usize> {
    (0..at).rev().take(4).find(|&before| {
        !matches!(
            text(items, Some(before)),
            "les" | "la" | "le" | "un" | "une" | "the" | "of the" | "total" | "ces" | "leurs"
        )
    })
}

fn role(items: &[Item], at: usize) -> Role {
    let before = leading(items, at);
    let number = |at: Option<usize>| {
        at.and_then(|at| items.get(at))
            .is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
    };
    let word = text(items, before);
    match word {
        "sur" | "/" | "parmi" | "out of" | "of" | "of the" => return Role::Of,
        "chez" | "auprès" | "among" | "amongst" => return Role::Among,
        "des"
            if before.is_some_and(|before| {
                number(before.checked_sub(1)) || (before > 1 && number(Some(before - 2)))
            }) =>
        {
            return Role::Of;
        }
        _ => {}
    }
    let joins = |word: &str| matches!(word, "à" | "et" | "to" | "and" | "-" | "–");
    // « de 6,6 à 7,3 », « entre 6,6 et 7,3 », « 6,6-7,3 ».
    if matches!(word, "de" | "d'" | "entre" | "from" | "between") {
        let next = (at + 1..items.len())
            .take(3)
            .find(|&n| joins(text(items, Some(n))));
        if next.is_some_and(|next| number(Some(next + 1))) {
            return Role::Low;
        }
        if word == "from" || word == "between" {
            return Role::Among;
        }
    }
    if before.is_some_and(|before| joins(text(items, Some(before)))) {
        let low = before.and_then(|before| (0..before).rev().take(3).find(|&n| number(Some(n))));
        let lead = low.and_then(|low| leading(items, low));
        let opened = matches!(
            text(items, lead),
            "de" | "d'" | "entre" | "from" | "between"
        );
        if opened || matches!(text(items, before), "-" | "–") {
            return Role::High;
        }
    }
    let after = at + 1;
    if matches!(text(items, Some(after)), "-" | "–") && number(Some(after + 1)) {
        return Role::Low;
    }
    if matches!(word, "from" | "between") {
        Role::Among
    } else {
        Role::Plain
    }
}

fn unit(items: &[Item], at: usize) -> Option<Unit> {
    let next = items.get(at + 1)?;
    match &next.piece {
        Piece::Unit(unit, _) => Some(*unit),
        _ => None,
    }
}

fn told(items: &[Item], at: usize) -> String {
    let number = text(items, Some(at));
    match items.get(at + 1) {
        Some(Item {
            piece: Piece::Unit(..),
            text,
        }) => format!("{number} {text}"),
        _ => number.to_owned(),
    }
}

fn after_number(items: &[Item], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| items.get(before));
    before.is_some_and(|item| matches!(item.piece, Piece::Number { .. }))
}

fn answered(items: &[Item], at: usize) -> bool {
    items.iter().skip(at + 1).take(2).any(|item| {
        item.piece == Piece::Answered
            || item.text.ends_with("ayant répondu")
            || item.text.ends_with("ont répondu")
            || item.text.ends_with("who answered")
    })
}

/// A word that follows a number at once and names what is counted, without being a unit.
fn noun(items: &[Item], at: usize) -> Option<String> {
    let next = items.get(at + 1)?;
    let names = matches!(next.piece, Piece::Neutral)
        && next.text.chars().all(char::is_alphabetic)
        && is_noun(&next.text);
    names.then(|| next.text.clone())
}

/// Words of the neutral list that could be counted.
fn is_noun(word: &str) -> bool {
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
    )
}

/// A word with what it is said of, and for a relation its two sides. What a relation is to must follow at once, or be
/// nowhere after it.
fn mark(layout: &Layout, items: &[Item], at: usize, class: Class, text: &str) -> Mark {
    let next = items
        .iter()
        .skip(at + 1)
        .find(|item| !is_article(&item.text));
    let follows = next.is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let pair = match class {
        "ahead" if follows => layout.sides(at),
        "behind" if follows => layout.sides(at).map(|(subject, object)| (object, subject)),
        "behind" => layout.back(at).map(|(subject, object)| (object, subject)),
        "then" => layout.around(at),
        _ => None,
    };
    let class = if pair.is_some() { "ahead" } else { class };
    Mark {
        class,
        bound: layout.bound(at),
        pair,
        text: text.to_owned(),
    }
}

fn is_article(text: &str) -> bool {
    matches!(
        text,
        "le" | "la" | "les" | "l'" | "the" | "à" | "au" | "de" | "d'" | "par" | "by"
    )
}
