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
//! | `ScaleEnd` | « sur 10 » of a scale |
//! | `Names`, `Lists` | what is named; of a ranking, its numbers too |
//! | `First` | « vient en tête », « le plus », « à égalité » with `Equal` |
//! | `More` | « devant » |
//! | `AheadBy` | « nettement » |
//! | `Descending` | « du plus … au moins … », « de … à … » |
//! | `Absent` | « personne », « aucun » |
//! | `ShareAtLeast` | « un large accord », « tout le monde », « réunissent » |
//! | `ShareAtMost` | « peu » |

use std::collections::{BTreeMap, BTreeSet};

use glane_core::claim::{Claim, End};
use glane_core::disclosure::Disclosed;
use glane_core::evidence::{CellRef, Figure};
use glane_core::finding::Arg;
use glane_core::label::Label;
use glane_stats::{Ratio, Share};

use crate::reading::Reading;

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

type Found<T> = Result<T, Verdict>;

/// Holds one claim against a reading; `args` are those of the sentence it is of.
pub fn holds(reading: &Reading, claim: &Claim, args: &BTreeMap<String, Arg>) -> Verdict {
    let against = Against { reading, args };
    match against.claim(claim) {
        Ok(()) => Verdict::Holds,
        Err(verdict) => verdict,
    }
}

struct Against<'a> {
    reading: &'a Reading,
    args: &'a BTreeMap<String, Arg>,
}

fn ensure(held: bool, why: Why) -> Found<()> {
    if held {
        Ok(())
    } else {
        Err(Verdict::Fails(why))
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
            Claim::First { cells } => self.first(cells),
            Claim::Descending { cells } => {
                let values = self.values(cells)?;
                let ordered = values
                    .iter()
                    .zip(values.iter().skip(1))
                    .all(|(a, b)| a >= b);
                ensure(ordered, Why::OtherOrder)
            }
            Claim::More { cell, than } => {
                ensure(self.value(cell)? > self.value(than)?, Why::OtherOrder)
            }
            Claim::AheadBy {
                cell,
                than,
                least,
                numerator,
                denominator,
            } => {
                let ahead = self.count(cell)?.checked_sub(self.count(than)?);
                let ahead = ahead.ok_or(Verdict::Fails(Why::OtherOrder))?;
                let share = Share::new(ahead, self.base(cell)?);
                let far = ahead >= *least && share.at_least(*numerator, *denominator);
                ensure(far, Why::OtherShare)
            }
            Claim::Greatest { cell, among } => {
                let value = self.value(cell)?;
                let others = self.values(among.iter().filter(|other| *other != cell))?;
                ensure(others.iter().all(|other| *other < value), Why::OtherOrder)
            }
            Claim::Least { cell, among } => {
                let value = self.value(cell)?;
                let others = self.values(among.iter().filter(|other| *other != cell))?;
                ensure(others.iter().all(|other| *other > value), Why::OtherOrder)
            }
            Claim::Equal { cells } => {
                let values = self.values(cells)?;
                let same = values
                    .iter()
                    .zip(values.iter().skip(1))
                    .all(|(a, b)| a == b);
                ensure(same, Why::OtherNumber)
            }
            Claim::ShareAtLeast {
                parts,
                whole,
                numerator,
                denominator,
            } => {
                let share = self.share(parts, whole.as_ref())?;
                ensure(share.at_least(*numerator, *denominator), Why::OtherShare)
            }
            Claim::ShareAtMost {
                parts,
                whole,
                numerator,
                denominator,
            } => {
                let share = self.share(parts, whole.as_ref())?;
                let at_most = u128::from(share.part) * u128::from(*denominator)
                    <= u128::from(share.whole) * u128::from(*numerator);
                ensure(at_most, Why::OtherShare)
            }
            Claim::Absent { cells } => {
                let all = self.values(cells)?;
                ensure(all.iter().all(|value| value.numerator() == 0), Why::Present)
            }
            Claim::Distinguishable { cells } => self.apart(cells, true),
            Claim::NotDistinguishable { cells } => self.apart(cells, false),
        }
    }

    /// Whether the corrected test between the cells tells them apart, or not.
    fn apart(&self, cells: &[CellRef], apart: bool) -> Found<()> {
        let cells: Vec<CellRef> = cells
            .iter()
            .map(|cell| self.reading.canonical(cell))
            .collect();
        let tested = self.reading.comparisons.between(&cells);
        let tested = tested.ok_or(Verdict::CannotSay(Unsaid::Untested))?;
        ensure(tested.is_told() == apart, Why::OtherOrder)
    }

    fn value(&self, at: &CellRef) -> Found<Ratio> {
        let cell = self.reading.cell(at).ok_or(MISSING)?;
        match cell.value {
            Disclosed::Hidden => Err(HIDDEN),
            Disclosed::Shown(Figure::Count(n)) => Ok(whole(n)),
            Disclosed::Shown(Figure::Ratio {
                numerator,
                denominator,
            }) => Ratio::new(numerator, denominator).ok_or(MISSING),
        }
    }

    fn values<'c>(&self, cells: impl IntoIterator<Item = &'c CellRef>) -> Found<Vec<Ratio>> {
        let all: Vec<Ratio> = cells
            .into_iter()
            .map(|cell| self.value(cell))
            .collect::<Found<_>>()?;
        ensure(!all.is_empty(), Why::Empty)?;
        Ok(all)
    }

    fn count(&self, at: &CellRef) -> Found<u64> {
        match self.reading.cell(at).ok_or(MISSING)?.value {
            Disclosed::Hidden => Err(HIDDEN),
            Disclosed::Shown(Figure::Count(n)) => Ok(n),
            Disclosed::Shown(Figure::Ratio { .. }) => Err(Verdict::Fails(Why::OtherSort)),
        }
    }

    fn base(&self, at: &CellRef) -> Found<u64> {
        let cell = self.reading.cell(at).ok_or(MISSING)?;
        cell.n.shown().copied().ok_or(HIDDEN)
    }

    /// Cells that are counted twice, or that are of several bases, add up to nothing.
    fn sum(&self, cells: &[CellRef]) -> Found<u64> {
        let distinct: BTreeSet<&CellRef> = cells.iter().collect();
        ensure(
            !cells.is_empty() && distinct.len() == cells.len(),
            Why::Empty,
        )?;
        let mut sum = 0_u64;
        for cell in cells {
            sum = sum.saturating_add(self.count(cell)?);
        }
        Ok(sum)
    }

    fn share(&self, parts: &[CellRef], of: Option<&CellRef>) -> Found<Share> {
        let part = self.sum(parts)?;
        let whole = match of {
            Some(cell) => self.count(cell)?,
            None => self.base(parts.first().ok_or(MISSING)?)?,
        };
        ensure(whole > 0, Why::Empty)?;
        Ok(Share::new(part, whole))
    }

    fn arg(&self, name: &str) -> Found<&Arg> {
        self.args.get(name).ok_or(Verdict::Fails(Why::NoArgument))
    }

    /// The argument is that number, as far as it is written.
    fn number(&self, name: &str, value: Ratio, base: Found<u64>) -> Found<()> {
        let same = match self.arg(name)? {
            Arg::Count(n) => whole(*n) == value,
            Arg::Integer(n) => Ratio::new(i128::from(*n), 1) == Some(value),
            Arg::Decimal {
                numerator,
                denominator,
                places,
            } => {
                let told = Ratio::new(*numerator, *denominator);
                told.and_then(|told| told.rounded(*places)) == value.rounded(*places)
            }
            Arg::Percent {
                numerator,
                denominator,
            } => whole(*numerator) == value && *denominator == base?,
            _ => return Err(Verdict::Fails(Why::OtherSort)),
        };
        ensure(same, Why::OtherNumber)
    }

    fn names(&self, name: &str, cell: &CellRef) -> Found<()> {
        let labels = self.reading.labels(cell);
        ensure_some(!labels.is_empty())?;
        let same = match self.arg(name)? {
            Arg::Label(label) => labels.contains(label),
            Arg::Text(text) => labels.contains(&Label::fr(text)),
            _ => return Err(Verdict::Fails(Why::OtherSort)),
        };
        ensure(same, Why::OtherName)
    }

    fn lists(&self, name: &str, cells: &[CellRef]) -> Found<()> {
        let told: Vec<(&Label, Option<u64>)> = match self.arg(name)? {
            Arg::Quotes(labels) => labels.iter().map(|label| (label, None)).collect(),
            Arg::Ranking(entries) => entries
                .iter()
                .map(|(label, count)| (label, Some(*count)))
                .collect(),
            _ => return Err(Verdict::Fails(Why::OtherSort)),
        };
        ensure(
            told.len() == cells.len() && !cells.is_empty(),
            Why::OtherName,
        )?;
        for ((label, count), cell) in told.into_iter().zip(cells) {
            let labels = self.reading.labels(cell);
            ensure_some(!labels.is_empty())?;
            ensure(labels.contains(label), Why::OtherName)?;
            let value = self.value(cell)?;
            ensure(
                count.is_none_or(|count| whole(count) == value),
                Why::OtherNumber,
            )?;
        }
        Ok(())
    }

    fn scale_end(&self, name: &str, cell: &CellRef, end: End) -> Found<()> {
        let question = self.reading.question(&cell.question).ok_or(MISSING)?;
        let scale = question.scale().ok_or(MISSING)?;
        let step = match end {
            End::Low => scale.min,
            End::High => scale.max,
        };
        let step = Ratio::new(i128::from(step), 1).ok_or(MISSING)?;
        self.number(name, step, Err(MISSING))
    }

    fn first(&self, cells: &[CellRef]) -> Found<()> {
        let least = self.values(cells)?.into_iter().min().ok_or(MISSING)?;
        let named: BTreeSet<CellRef> = cells
            .iter()
            .map(|cell| self.reading.canonical(cell))
            .collect();
        let model = cells.first().ok_or(MISSING)?;
        for other in self.reading.alike(model) {
            if !named.contains(&other) {
                ensure(self.value(&other)? < least, Why::OtherOrder)?;
            }
        }
        Ok(())
    }
}

const MISSING: Verdict = Verdict::CannotSay(Unsaid::Missing);
const HIDDEN: Verdict = Verdict::CannotSay(Unsaid::Hidden);

fn ensure_some(there: bool) -> Found<()> {
    if there { Ok(()) } else { Err(MISSING) }
}

fn whole(n: u64) -> Ratio {
    Ratio::whole(n)
}
