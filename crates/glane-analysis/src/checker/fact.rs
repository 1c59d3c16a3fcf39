//! One number, and one word of the closed list, as a sentence says them.

use std::collections::BTreeSet;

use super::items::Unit;
use super::layout::Bound;
use super::lexis::Class;
use super::name::NameId;
use super::number::Value;
use super::role::Role;

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
    /// Whether its sentence says nothing else than that people did something.
    pub alone: bool,
    /// Whether each of its names has it.
    pub each: bool,
    /// Whether it may tell of all that the names share out: « Les 64 mentions ».
    pub shared_out: bool,
    /// What answers are said to wait for: to be sorted, to be settled.
    pub waits: Option<Class>,
    /// The names that are listed next to it.
    pub list: BTreeSet<NameId>,
    /// Whether it tells of no name near it, and its unit says what it is: « en tout 14 mentions ».
    pub unnamed: bool,
    /// Whether it may be what each of its names has: « A et B (9) », « A et B, avec 9 ».
    pub level: bool,
    /// Whether it stands behind a name that nothing relates to another: « …, puis A, chez 3 personnes ».
    pub beside: bool,
    /// Whether it stands before its name, as who did it: « 1 person chose A ».
    pub ahead: bool,
    /// Whether all of them are meant: « des trois créneaux », « les 38 personnes ».
    pub definite: bool,
    /// Whether nothing leads it: « deux canaux, … ».
    pub bare: bool,
    /// Where it stands.
    pub at: usize,
    /// The number that this one is the base of, by its place among the facts.
    pub partner: Option<usize>,
    /// A noun that is no unit follows: what is counted is something else.
    pub noun: Option<String>,
    pub text: String,
    /// The number with the word for what it counts, as written.
    pub told: String,
}

impl Fact {
    /// A number that a cell bears out, and no sentence says yet.
    pub fn of_cell(value: Value, percent: bool, role: Role, bound: Bound, text: String) -> Self {
        Self {
            value,
            percent,
            unit: None,
            role,
            answered: false,
            bounds: Vec::new(),
            bound,
            loose: false,
            apart: false,
            alone: false,
            each: false,
            shared_out: false,
            waits: None,
            list: BTreeSet::new(),
            unnamed: false,
            level: false,
            beside: false,
            ahead: false,
            definite: false,
            bare: false,
            at: 0,
            partner: None,
            noun: None,
            told: text.clone(),
            text,
        }
    }
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
    /// Of whom, if not of all.
    pub over: Option<BTreeSet<NameId>>,
    /// For a relation between two: the greater and the lesser.
    pub pair: Option<Pair>,
    /// The same, of all that stands on either side in its part of the sentence.
    pub wide: Option<Pair>,
    /// The name that follows it, for a relation.
    pub to: Option<NameId>,
    /// The last name before it, where the word is set off after it: « B (19), the most chosen, ».
    pub apposed: Option<NameId>,
    /// Whether it is said of some among those: « parmi les mots les plus écrits figurent A et B ».
    pub among: bool,
    /// Whether what it is said of is told in the plural: « les mots qui reviennent le plus ».
    pub plural: bool,
    /// Whether it may be said of all the names there are: it leads them, or takes them all up.
    pub whole: bool,
    pub text: String,
}

/// The greater and the lesser.
pub(super) type Pair = (BTreeSet<NameId>, BTreeSet<NameId>);
