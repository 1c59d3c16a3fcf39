//! Claims about the order and the size of figures.

use std::collections::BTreeSet;

use glane_core::evidence::CellRef;
use glane_stats::Share;

use super::against::{Against, Found, MISSING, ensure};
use super::{Unsaid, Verdict, Why};

impl Against<'_> {
    pub(super) fn first(&self, cells: &[CellRef]) -> Found<()> {
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

    pub(super) fn descending(&self, cells: &[CellRef]) -> Found<()> {
        let values = self.values(cells)?;
        let pairs = values.iter().zip(values.iter().skip(1));
        ensure(pairs.into_iter().all(|(a, b)| a >= b), Why::OtherOrder)
    }

    pub(super) fn more(&self, cell: &CellRef, than: &CellRef) -> Found<()> {
        ensure(self.value(cell)? > self.value(than)?, Why::OtherOrder)
    }

    pub(super) fn ahead_by(
        &self,
        cell: &CellRef,
        than: &CellRef,
        least: u64,
        (numerator, denominator): (u64, u64),
    ) -> Found<()> {
        let ahead = self.count(cell)?.checked_sub(self.count(than)?);
        let ahead = ahead.ok_or(Verdict::Fails(Why::OtherOrder))?;
        let share = Share::new(ahead, self.base(cell)?);
        let far = ahead >= least && share.at_least(numerator, denominator);
        ensure(far, Why::OtherShare)
    }

    /// Above every other cell, or below.
    pub(super) fn stands_out(&self, cell: &CellRef, among: &[CellRef], above: bool) -> Found<()> {
        let value = self.value(cell)?;
        let others = self.values(among.iter().filter(|other| *other != cell))?;
        let out = |other| if above { other < value } else { other > value };
        ensure(others.into_iter().all(out), Why::OtherOrder)
    }

    pub(super) fn equal(&self, cells: &[CellRef]) -> Found<()> {
        let values = self.values(cells)?;
        let pairs = values.iter().zip(values.iter().skip(1));
        ensure(pairs.into_iter().all(|(a, b)| a == b), Why::OtherNumber)
    }

    pub(super) fn at_least(
        &self,
        parts: &[CellRef],
        whole: Option<&CellRef>,
        (numerator, denominator): (u64, u64),
    ) -> Found<()> {
        let share = self.share(parts, whole)?;
        ensure(share.at_least(numerator, denominator), Why::OtherShare)
    }

    pub(super) fn at_most(
        &self,
        parts: &[CellRef],
        whole: Option<&CellRef>,
        (numerator, denominator): (u64, u64),
    ) -> Found<()> {
        let share = self.share(parts, whole)?;
        let at_most = u128::from(share.part) * u128::from(denominator)
            <= u128::from(share.whole) * u128::from(numerator);
        ensure(at_most, Why::OtherShare)
    }

    pub(super) fn absent(&self, cells: &[CellRef]) -> Found<()> {
        let all = self.values(cells)?;
        ensure(all.iter().all(|value| value.numerator() == 0), Why::Present)
    }

    /// Whether the corrected test between the cells tells them apart, or not.
    pub(super) fn apart(&self, cells: &[CellRef], apart: bool) -> Found<()> {
        let cells: Vec<CellRef> = cells
            .iter()
            .map(|cell| self.reading.canonical(cell))
            .collect();
        let tested = self.reading.comparisons.between(&cells);
        let tested = tested.ok_or(Verdict::CannotSay(Unsaid::Untested))?;
        ensure(tested.is_told() == apart, Why::OtherOrder)
    }
}
