//! Whether a claim holds of the data: the proof behind a sentence.
//!
//! [`holds`] looks at cells alone, never at words, so it serves two ends: every finding is made with claims that
//! hold, and whoever checks a sentence later (a person has reworded it, the data have moved on) asks again.
//!
//! Which words a claim is there for, so that a rewording is covered by it or by nothing:
//!
//! | claim | words |
//! |---|---|
//! | `Value`, `Base`, `Sum` | the number that fills the argument |
//! | `ScaleEnd`, `Step` | « sur 10 » of a scale, « de 0 à 4 » |
//! | `Unit` | what a number counts, « minutes » |
//! | `Names`, `Lists` | what is named; of a ranking, its numbers too |
//! | `First` | « vient en tête », « le plus », « à égalité » with `Equal` |
//! | `More` | « devant » |
//! | `AheadBy` | « nettement » |
//! | `Descending` | « du plus … au moins … », « de … à … » |
//! | `Absent` | « personne », « aucun » |
//! | `ShareAtLeast` | « un large accord », « tout le monde », « réunissent » |
//! | `ShareAtMost` | « peu » |
//! | `TagSums` | the names and numbers of a list of families |
//! | `Tagged` | the name of a public, and « les siens », « les autres » |
//! | `Offered`, `EndBy`, `LastEnd`, `NoWeekend` | « proposés », « avant 17 h », « après 20 h », « samedi », « dimanche » |
//! | `Toned` | « qui aident », « durs », « vigilance », « ouverture » |
//! | `Reason` | the reason a person gave |
//!
//! The argument of a sentence within another is named by a path (`first.count`).

mod against;
mod argument;
mod offer;
mod order;
mod words;

use std::collections::BTreeMap;

use glane_core::claim::Claim;
use glane_core::finding::Arg;

use crate::reading::Reading;
use against::{Against, Found, MISSING, whole};

/// What came of holding a claim against the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The data bear it out.
    Holds,
    /// The data say otherwise.
    Fails(Why),
    /// The data do not say.
    CannotSay(Unsaid),
}

/// Why a claim fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The sentence has no such argument.
    NoArgument,
    /// The argument is no thing of that sort, such as a name where a number is claimed.
    OtherSort,
    /// The number is another.
    OtherNumber,
    /// The name, or a name of the list, is another.
    OtherName,
    /// The order, or the sign of a difference, is another.
    OtherOrder,
    /// The share is over or under its limit.
    OtherShare,
    /// Something is there that is said to be absent.
    Present,
    /// The claim itself says nothing: no cell, or a share of nothing.
    Empty,
}

/// Why the data do not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaid {
    /// A cell is hidden, because it is about too few people or would give such a cell away.
    Hidden,
    /// There is no such cell in these data.
    Missing,
    /// No test compares these cells.
    Untested,
}

/// Holds one claim against a reading; `args` are those of the sentence it is of.
pub fn holds(reading: &Reading, claim: &Claim, args: &BTreeMap<String, Arg>) -> Verdict {
    let against = Against { reading, args };
    match against.claim(claim) {
        Ok(()) => Verdict::Holds,
        Err(verdict) => verdict,
    }
}

impl Against<'_> {
    fn claim(&self, claim: &Claim) -> Found<()> {
        match claim {
            Claim::Value { arg, cell } => self.number(arg, self.value(cell)?, self.base(cell)),
            Claim::Base { arg, cell } => self.number(arg, whole(self.base(cell)?), self.base(cell)),
            Claim::Sum { arg, cells } => {
                let base = cells.first().map_or(Err(MISSING), |cell| self.base(cell));
                self.number(arg, whole(self.sum(cells)?), base)
            }
            Claim::Names { arg, cell } => self.names(arg, cell),
            Claim::Lists { arg, cells } => self.lists(arg, cells),
            Claim::ScaleEnd { arg, cell, end } => self.scale_end(arg, cell, *end),
            Claim::Step { arg, cell } => self.step(arg, cell),
            Claim::Unit { arg, cell } => self.unit(arg, cell),
            Claim::Offered { arg, cells } => self.offered(arg, cells),
            Claim::EndBy { arg, minute, cells } => self.end_by(arg, *minute, cells),
            Claim::LastEnd { arg, cells } => self.last_end(arg, cells),
            Claim::NoWeekend { cells } => self.no_weekend(cells),
            Claim::TagSums { arg, tag, sums } => self.tag_sums(arg, tag, sums),
            Claim::Tagged {
                arg,
                tag,
                item_tag,
                cells,
            } => self.tagged(arg, tag, item_tag, cells),
            Claim::Toned { cells, tone } => self.toned(cells, *tone),
            Claim::Reason { arg, cell } => self.reason(arg, cell),
            Claim::First { cells } => self.first(cells),
            Claim::Descending { cells } => self.descending(cells),
            Claim::More { cell, than } => self.more(cell, than),
            Claim::AheadBy {
                cell,
                than,
                least,
                numerator,
                denominator,
            } => self.ahead_by(cell, than, *least, (*numerator, *denominator)),
            Claim::Greatest { cell, among } => self.stands_out(cell, among, true),
            Claim::Least { cell, among } => self.stands_out(cell, among, false),
            Claim::Equal { cells } => self.equal(cells),
            Claim::ShareAtLeast {
                parts,
                whole,
                numerator,
                denominator,
            } => self.at_least(parts, whole.as_ref(), (*numerator, *denominator)),
            Claim::ShareAtMost {
                parts,
                whole,
                numerator,
                denominator,
            } => self.at_most(parts, whole.as_ref(), (*numerator, *denominator)),
            Claim::Absent { cells } => self.absent(cells),
            Claim::Distinguishable { cells } => self.apart(cells, true),
            Claim::NotDistinguishable { cells } => self.apart(cells, false),
        }
    }
}
