//! What a sentence says: its numbers, each with what it counts, out of what and about what; its words of the closed
//! list, each with what they are said of.

use std::collections::{BTreeMap, BTreeSet};

use super::Lang;
use super::apart::{apart, is_alone, may_be_shared_out};
use super::denied::{Denied, denied};
use super::fact::{Fact, Mark};
use super::families::members;
use super::fractions::of_what;
use super::idle::{Idle, idle};
use super::items::{Item, Piece, Unit};
use super::layout::{Bound, Layout};
use super::name::{NameId, NameKind, Names};
use super::nouns::noun;
use super::number::Value;
use super::paired::each_of;
use super::parted::is_parted;
use super::relation::{is_counted, is_one_stretch, leader, mark};
use super::role::{Role, after_number, answered, is_bare, is_definite, role, told, unit};
use super::set_off::{is_between_commas, is_cleft, opens_of};
use super::share::{is_ahead, is_beside, is_level, is_unnamed, shared_number};
use super::single::SOLE;
use super::unsorted::{is_still_to_sort, is_waiting, waits};

/// A sentence, or a few, read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub facts: Vec<Fact>,
    pub marks: Vec<Mark>,
    /// The names, each once, in order.
    pub names: Vec<NameId>,
    /// Where each of them stands first.
    pub named: Vec<usize>,
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
    /// The answers that a family without a number says are its own.
    pub families: BTreeMap<NameId, BTreeSet<NameId>>,
    /// Whether some are told as a part of a whole: « dont », « par exemple ».
    pub parted: bool,
    /// What is said not to be offered.
    pub denied: Denied,
    /// Where each mark stands.
    pub places: Vec<usize>,
    /// Sentences that nothing bears out.
    pub idle: Vec<Idle>,
}

impl Said {
    /// Reads pieces.
    pub fn of(items: &[Item], names: &Names, lang: Lang) -> Self {
        let layout = Layout::of(items, names);
        let mut said = Self::default();
        // « Chacun » that a number follows.
        let mut each = false;
        for (at, item) in items.iter().enumerate() {
            if let Piece::Unit(unit, _) = item.piece {
                said.units.push(unit);
                if unit == Unit::People && !is_counted(items, at) {
                    said.people.push(item.text.clone());
                }
            }
            // « Plus de mentions que tout autre ».
            if matches!(item.piece, Piece::Mark("first")) && item.text.contains("mentions") {
                said.units.push(Unit::Mentions);
            }
            match &item.piece {
                Piece::Number {
                    value,
                    percent,
                    bounds,
                } => {
                    let (bound, loose) = match value {
                        Value::Rank(_) => layout.of_rank(items, at),
                        _ => layout.of_number(at),
                    };
                    let fraction = matches!(value, Value::Fraction { .. });
                    let (unit, noun) = if fraction {
                        of_what(items, at, lang)
                    } else {
                        (unit(items, at), noun(items, at, lang))
                    };
                    said.facts.push(Fact {
                        value: *value,
                        percent: *percent,
                        unit,
                        role: role(items, at),
                        answered: answered(items, at),
                        bounds: bounds.clone(),
                        bound,
                        loose,
                        apart: apart(items, at, names),
                        alone: is_alone(items, at, names),
                        each: std::mem::take(&mut each) || each_of(items, at).is_some(),
                        shared_out: may_be_shared_out(items, at)
                            || is_still_to_sort(items, at)
                            || is_waiting(items, at + 2),
                        waits: waits(items, at),
                        list: layout.list(at),
                        unnamed: is_unnamed(items, at, names),
                        level: is_level(items, at),
                        beside: is_beside(items, at),
                        ahead: is_ahead(items, at),
                        definite: is_definite(items, at),
                        bare: is_bare(items, at),
                        at,
                        partner: None,
                        noun,
                        text: item.text.clone(),
                        told: told(items, at),
                    });
                }
                Piece::Name(id) => {
                    if !said.names.contains(id) && names.kind(*id) != NameKind::Workshop {
                        said.names.push(*id);
                        said.named.push(at);
                    }
                }
                Piece::Mark(class) | Piece::Unit(_, Some(class)) => {
                    let several = |number: usize| layout.of_number(number).0.part.len() > 1;
                    // « Each chosen only once »: what says that it is no more stands between.
                    let led = *class == "each" && shared_number(items, at).is_some_and(several);
                    each = led || (each && *class == SOLE);
                    let counted = matches!(item.piece, Piece::Unit(..)) && after_number(items, at)
                        || *class == "each" && (led || said.shares(at));
                    // « Respectivement », of names that have their numbers in turn.
                    let in_turn = *class == "each"
                        && item.text.starts_with("respective")
                        && !layout.paired.is_empty();
                    if !in_turn && (!counted || *class == "group") {
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
        said.families = members(items, names);
        said.denied = denied(items);
        said.parted = is_parted(items);
        said.idle = idle(items, names);
        said.lead(items);
        said.partners(items, &layout);
        said.hand_out();
        if lang == Lang::Fr {
            said.stray_negation(items);
        }
        said
    }

    /// Whether « chacun » says of the last number, a few words before, that each of its names has it: « A » et « B »
    /// (1 chacun), deux pour chacun des mots « A » et « B ».
    fn shares(&mut self, at: usize) -> bool {
        // « 1 personne sur 35 pour chacun »: the base between is passed.
        let based = self.facts.last().is_some_and(|fact| fact.role == Role::Of);
        let (skip, reach) = if based { (1, 7) } else { (0, 4) };
        let last = self.facts.iter_mut().rev().nth(skip).filter(|fact| {
            at - fact.at <= reach && fact.role == Role::Plain && fact.bound.part.len() > 1
        });
        last.map(|fact| fact.each = true).is_some()
    }

    /// « A et B (9) »: each has it, where the original gives it to each.
    pub fn hand_out_level(&mut self, original: &Self) {
        for fact in self
            .facts
            .iter_mut()
            .filter(|fact| fact.level && fact.bound.part.len() > 1)
        {
            let has = |id: &NameId| {
                original.facts.iter().any(|other| {
                    other.value == fact.value
                        && other.role == Role::Plain
                        && other.bound.part == BTreeSet::from([*id])
                })
            };
            fact.each |= fact.bound.part.iter().all(has);
        }
        self.hand_out();
    }

    /// A number that each of several names has is as many numbers.
    pub fn hand_out(&mut self) {
        let mut more = Vec::new();
        for fact in self
            .facts
            .iter_mut()
            .filter(|fact| fact.each && fact.bound.part.len() > 1)
        {
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
        let leads: Vec<(usize, BTreeSet<NameId>, Option<BTreeSet<NameId>>)> = self
            .marks
            .iter()
            .zip(&self.places)
            .filter_map(|(mark, at)| {
                let over = mark.pair.as_ref().map(|(_, lesser)| lesser.clone());
                Some((*at, leader(mark)?, over))
            })
            .collect();
        for (mark, at) in self.marks.iter_mut().zip(&self.places) {
            if mark.class != "far" {
                continue;
            }
            // « L'avance nette de A (20 personnes sur 38) sur B ».
            let lead = mark.text.contains("avance") || mark.text.contains(" lead");
            let near = leads.iter().filter(|(place, _, over)| {
                (lead && over.is_some() && *place > *at && place - *at <= 12)
                    || (place.abs_diff(*at) <= 3 && is_one_stretch(items, *place, *at))
                    || (*place < *at && at - place <= 4 && is_between_commas(items, *at))
                    || (*place > *at && place - *at <= 5 && is_cleft(items, *at))
            });
            if let Some((_, leader, over)) = near.min_by_key(|(place, _, _)| place.abs_diff(*at)) {
                mark.leader = Some(leader.clone());
                mark.over.clone_from(over);
            }
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
                // « Sur 5, les 38 personnes se situent à 3,3 ».
                let bare = self.facts.get(n).is_some_and(|fact| fact.unit.is_none());
                let people = |other: &usize| {
                    let fact = self.facts.get(*other);
                    bare && fact
                        .is_some_and(|fact| fact.unit == Some(Unit::People) && fact.definite)
                };
                let next = || (n + 1..self.facts.len()).filter(|other| near(other));
                // « … ; et sur 81 mentions, 59 »: in its own part of the sentence first.
                let part = |n: usize| places.get(n).map_or(0, |at| layout.part(*at));
                let beside = |other: &usize| near(other) && part(*other) == part(n);
                // « …, et, sur 81 mentions faites par 38 personnes, 59 portent … »: set off, of what comes next.
                let ahead = places.get(n).is_some_and(|at| opens_of(items, *at));
                let first = next().find(|other| beside(other) && !people(other));
                first
                    .filter(|_| ahead)
                    .or_else(|| (0..n).rev().find(beside))
                    .or_else(|| next().find(|other| beside(other) && !people(other)))
                    .or_else(|| (0..n).rev().find(near))
                    .or_else(|| next().find(|other| !people(other)))
                    .or_else(|| next().next())
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
                // « Ni le samedi ni le dimanche », in one.
                || (item.piece == Piece::Mark("said-weekend") && item.text.starts_with("ni "))
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
                over: None,
                pair: None,
                wide: None,
                to: None,
                apposed: None,
                among: false,
                plural: false,
                whole: false,
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
