//! Cells read for a claim, each failing with the reason why it says nothing.

use std::collections::{BTreeMap, BTreeSet};

use glane_core::disclosure::Disclosed;
use glane_core::evidence::{CellRef, Figure};
use glane_core::finding::Arg;
use glane_stats::{Ratio, Share};

use super::{Unsaid, Verdict, Why};
use crate::reading::Reading;

pub(super) type Found<T> = Result<T, Verdict>;

pub(super) const MISSING: Verdict = Verdict::CannotSay(Unsaid::Missing);
const HIDDEN: Verdict = Verdict::CannotSay(Unsaid::Hidden);

/// What claims are held against.
pub(super) struct Against<'a> {
    pub(super) reading: &'a Reading,
    pub(super) args: &'a BTreeMap<String, Arg>,
}

pub(super) fn ensure(held: bool, why: Why) -> Found<()> {
    if held {
        Ok(())
    } else {
        Err(Verdict::Fails(why))
    }
}

pub(super) fn there(is: bool) -> Found<()> {
    if is { Ok(()) } else { Err(MISSING) }
}

pub(super) fn whole(n: u64) -> Ratio {
    Ratio::whole(n)
}

impl Against<'_> {
    pub(super) fn value(&self, at: &CellRef) -> Found<Ratio> {
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

    pub(super) fn values<'c>(
        &self,
        cells: impl IntoIterator<Item = &'c CellRef>,
    ) -> Found<Vec<Ratio>> {
        let all: Vec<Ratio> = cells
            .into_iter()
            .map(|cell| self.value(cell))
            .collect::<Found<_>>()?;
        ensure(!all.is_empty(), Why::Empty)?;
        Ok(all)
    }

    pub(super) fn count(&self, at: &CellRef) -> Found<u64> {
        match self.reading.cell(at).ok_or(MISSING)?.value {
            Disclosed::Hidden => Err(HIDDEN),
            Disclosed::Shown(Figure::Count(n)) => Ok(n),
            Disclosed::Shown(Figure::Ratio { .. }) => Err(Verdict::Fails(Why::OtherSort)),
        }
    }

    pub(super) fn base(&self, at: &CellRef) -> Found<u64> {
        let cell = self.reading.cell(at).ok_or(MISSING)?;
        cell.n.shown().copied().ok_or(HIDDEN)
    }

    /// Cells that are counted twice, or that are of several bases, add up to nothing.
    pub(super) fn sum(&self, cells: &[CellRef]) -> Found<u64> {
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

    pub(super) fn share(&self, parts: &[CellRef], of: Option<&CellRef>) -> Found<Share> {
        let part = self.sum(parts)?;
        let whole = match of {
            Some(cell) => self.count(cell)?,
            None => self.base(parts.first().ok_or(MISSING)?)?,
        };
        ensure(whole > 0, Why::Empty)?;
        Ok(Share::new(part, whole))
    }

    /// An argument; `first.count` is that of a sentence within.
    pub(super) fn arg(&self, name: &str) -> Found<&Arg> {
        let mut args = self.args;
        let mut name = name;
        while let Some((outer, inner)) = name.split_once('.') {
            match args.get(outer) {
                Some(Arg::Sentence(template)) => args = &template.args,
                _ => return Err(Verdict::Fails(Why::NoArgument)),
            }
            name = inner;
        }
        args.get(name).ok_or(Verdict::Fails(Why::NoArgument))
    }
}
