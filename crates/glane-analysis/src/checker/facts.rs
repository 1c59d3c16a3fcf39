//! What a sentence says: its numbers, each with what it counts, out of what and about what; its words of the closed
//! list, each with what they are said of.

use std::collections::BTreeSet;

use super::Lang;
use super::apart::{apart, may_be_shared_out};
use super::items::{Item, Piece, Unit};
use super::layout::{Bound, Layout};
use super::lexis::{Class, Lexis};
use super::name::{NameId, NameKind, Names};
use super::number::Value;
use super::role::{Role, after_number, answered, is_noun, is_sort, noun, role, told, unit};

/// One number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a thing of its own that a number may be"
)]
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
    /// Whether nothing near it says so: the name stands in another part of the sentence, or in another one.
    pub loose: bool,
    /// Whether it stands apart, said of the whole sentence.
    pub apart: bool,
    /// Whether each of its names has it.
    pub each: bool,
    /// Whether it may tell of all that the names share out: « Les 64 mentions ».
    pub shared_out: bool,
    /// The names that are listed next to it.
    pub list: BTreeSet<NameId>,
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
    /// What it is said of: a list of names with their numbers is one thing.
    pub bound: Bound,
    /// The nearest name alone, or the names that share a number.
    pub near: Bound,
    /// For « loin », « nettement »: who leads, by the word that it goes with.
    pub leader: Option<BTreeSet<NameId>>,
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
    /// People told of without their number.
    pub people: Vec<String>,
    /// Whether « ont répondu » is said anywhere.
    pub answered: bool,
    /// Names listed together, numbers between them left out.
    pub lists: Vec<BTreeSet<NameId>>,
    /// Where each mark stands.
    places: Vec<usize>,
}

impl Said {
    /// Reads pieces.
    pub fn of(items: &[Item], names: &Names, lang: Lang) -> Self {
        let layout = Layout::of(items, names);
        let mut said = Self::default();
        for (at, item) in items.iter().enumerate() {
            if let Piece::Unit(unit, _) = item.piece {
                said.units.push(unit);
                if unit == Unit::People && !is_counted(items, at) {
                    said.people.push(item.text.clone());
                }
            }
            match &item.piece {
                Piece::Number {
                    value,
                    percent,
                    bounds,
                } => {
                    let (bound, loose) = layout.of_number(at);
                    said.facts.push(Fact {
                        value: *value,
                        percent: *percent,
                        unit: unit(items, at),
                        role: role(items, at),
                        answered: answered(items, at),
                        bounds: bounds.clone(),
                        bound,
                        loose,
                        apart: apart(items, at, names),
                        each: false,
                        shared_out: may_be_shared_out(items, at),
                        list: layout.list(at),
                        partner: None,
                        noun: noun(items, at, lang),
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
                    let counted = matches!(item.piece, Piece::Unit(..)) && after_number(items, at)
                        || *class == "each" && said.shares(items, at);
                    if !counted || *class == "group" {
                        said.marks.push(mark(&layout, items, at, class, lang));
                        said.places.push(at);
                    }
                }
                Piece::Unknown => said.unknown.push(item.text.clone()),
                Piece::Answered => said.answered = true,
                Piece::Quote => said.quotes.push(item.text.clone()),
                Piece::Odd => said.odd.push(item.text.clone()),
                Piece::Sign(c) if !is_plain_sign(*c) => said.odd.push(item.text.clone()),
                Piece::Sign(_) | Piece::Neutral | Piece::Unit(_, None) => {}
            }
        }
        said.lists = layout.lists();
        said.lead(items);
        said.partners(items, &layout);
        said.hand_out();
        if lang == Lang::Fr {
            said.stray_negation(items);
        }
        said
    }

    /// Whether « chacun » says of the last number that each of its names has it: « A » et « B » (1 chacun).
    fn shares(&mut self, items: &[Item], at: usize) -> bool {
        let counted = after_number(items, at)
            || (at
                .checked_sub(1)
                .is_some_and(|unit| after_number(items, unit))
                && matches!(
                    items.get(at - 1).map(|item| &item.piece),
                    Some(Piece::Unit(..))
                ));
        let last = self
            .facts
            .last_mut()
            .filter(|fact| counted && fact.bound.part.len() > 1);
        last.map(|fact| fact.each = true).is_some()
    }

    /// A number that each of several names has is as many numbers.
    fn hand_out(&mut self) {
        let mut more = Vec::new();
        for fact in self.facts.iter_mut().filter(|fact| fact.each) {
            let mut own = fact.bound.part.clone().into_iter().map(|id| {
                let mut one = fact.clone();
                one.bound.part = BTreeSet::from([id]);
                one
            });
            let first = own.next();
            more.extend(own);
            if let Some(first) = first {
                *fact = first;
            }
        }
        self.facts.extend(more);
    }

    /// « Loin », « nettement » go with the nearest word that says who leads, a few words away at most.
    fn lead(&mut self, items: &[Item]) {
        let leads: Vec<(usize, BTreeSet<NameId>)> = self
            .marks
            .iter()
            .zip(&self.places)
            .filter_map(|(mark, at)| Some((*at, leader(mark)?)))
            .collect();
        for (mark, at) in self.marks.iter_mut().zip(&self.places) {
            if mark.class != "far" {
                continue;
            }
            let near = leads.iter().filter(|(place, _)| {
                place.abs_diff(*at) <= 3 && is_one_stretch(items, *place, *at)
            });
            mark.leader = near
                .min_by_key(|(place, _)| place.abs_diff(*at))
                .map(|(_, leader)| leader.clone());
        }
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
            self.facts.get(n).is_some_and(|fact| {
                matches!(fact.role, Role::Of | Role::Among) || matches!(fact.value, Value::Hour(_))
            })
        };
        let hour = |n: usize| {
            matches!(
                self.facts.get(n).map(|fact| fact.value),
                Some(Value::Hour(_))
            )
        };
        let found: Vec<Option<usize>> = (0..self.facts.len())
            .map(|n| {
                if !based(n) || hour(n) {
                    return None;
                }
                let apart = |n: usize| self.facts.get(n).is_some_and(|fact| fact.apart);
                let near = |other: &usize| {
                    !based(*other) && !apart(*other) && sentence(*other) == sentence(n)
                };
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
                near: Bound::default(),
                leader: None,
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

/// A word with what it is said of, and for a relation its two sides. What a relation is to must follow at once, or be
/// nowhere after it.
fn mark(layout: &Layout, items: &[Item], at: usize, class: Class, lang: Lang) -> Mark {
    let next = items.iter().skip(at + 1).find(|item| !is_led(item, lang));
    let follows = next.is_some_and(|item| matches!(item.piece, Piece::Name(_)));
    let after = |n: usize| items.get(at + n).map(|item| &item.piece);
    let set_off = matches!(after(1), Some(Piece::Sign(',' | ':')))
        && matches!(after(2), Some(Piece::Name(_)));
    let pair = match class {
        "ahead" if follows => layout.sides(at),
        "behind" if follows => layout.sides(at).map(|(subject, object)| (object, subject)),
        // « Derrière, B (19) ».
        "behind" if set_off => layout.around(at),
        "behind" => layout.back(at).map(|(subject, object)| (object, subject)),
        "then" => layout.around(at),
        _ => None,
    };
    // « A is ahead, with 26 people »: of all.
    let alone = matches!(after(1), None | Some(Piece::Sign(_)))
        && matches!(
            items.get(at).map(|item| item.text.as_str()),
            Some("ahead" | "devant")
        );
    let class = match class {
        _ if pair.is_some() => "ahead",
        "ahead" if alone => "first",
        other => other,
    };
    Mark {
        class,
        bound: layout.bound(at),
        near: layout.near(at),
        leader: None,
        pair,
        text: items
            .get(at)
            .map_or_else(String::new, |item| item.text.clone()),
    }
}

/// Whether a number stands just before what is counted, or « aucune », « chaque » does.
fn is_counted(items: &[Item], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| items.get(before))
        .is_some_and(|item| matches!(item.piece, Piece::Number { .. } | Piece::Mark(_)))
}

/// What may stand between a word of relation and the name it is to: « devant les réponses propres au public … ».
fn is_led(item: &Item, lang: Lang) -> bool {
    match item.piece {
        // « précède l'arrivée de … » is no relation between what is chosen.
        Piece::Neutral => {
            !Lexis::of(lang).may_be_counted(&item.text)
                || is_noun(&item.text)
                || is_sort(&item.text)
        }
        Piece::Unit(_, None) | Piece::Mark("far") => true,
        _ => false,
    }
}

/// Who leads, by a word that says so.
fn leader(mark: &Mark) -> Option<BTreeSet<NameId>> {
    match (mark.class, &mark.pair) {
        ("ahead", Some((greater, _))) => Some(greater.clone()),
        ("first", _) => Some(mark.bound.part.clone()),
        _ => None,
    }
}

/// Whether no sign stands between two places.
fn is_one_stretch(items: &[Item], one: usize, other: usize) -> bool {
    let (from, to) = (one.min(other), one.max(other));
    (from..to).all(|at| !matches!(items.get(at).map(|item| &item.piece), Some(Piece::Sign(_))))
}
