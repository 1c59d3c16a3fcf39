//! Claims about what the script offers: its tags, its families, the hours of its time slots.

use std::collections::BTreeSet;

use glane_core::date::Minute;
use glane_core::evidence::{CellRef, Facet};
use glane_core::finding::Arg;
use glane_core::label::Label;

use super::against::{Against, Found, MISSING, ensure};
use super::{Verdict, Why};
use crate::offer::names_weekend;
use crate::question::QuestionReading;
use crate::question::items::ItemReading;

impl Against<'_> {
    /// The question that all the cells are of, and the items they are about.
    fn items(&self, cells: &[CellRef]) -> Found<(&QuestionReading, Vec<&ItemReading>)> {
        let first = cells.first().ok_or(Verdict::Fails(Why::Empty))?;
        let question = self.reading.question(&first.question).ok_or(MISSING)?;
        let items = question.items().ok_or(MISSING)?;
        let mut found = Vec::with_capacity(cells.len());
        for cell in cells {
            ensure(cell.question == first.question, Why::OtherName)?;
            match &cell.facet {
                Facet::Item(key) => found.push(items.item(key).ok_or(MISSING)?),
                _ => return Err(Verdict::Fails(Why::OtherSort)),
            }
        }
        Ok((question, found))
    }

    /// The cells are about these items of the question, and no other.
    fn exactly(&self, cells: &[CellRef], is: impl Fn(&ItemReading) -> bool) -> Found<()> {
        let (question, found) = self.items(cells)?;
        let named: BTreeSet<_> = found.iter().map(|item| &item.key).collect();
        let all = question.items().map_or(&[][..], |items| &items.items);
        let those: BTreeSet<_> = all
            .iter()
            .filter(|item| is(item))
            .map(|item| &item.key)
            .collect();
        ensure(named == those, Why::OtherName)
    }

    pub(super) fn offered(&self, name: &str, cells: &[CellRef]) -> Found<()> {
        self.exactly(cells, ItemReading::is_offered)?;
        let n = u64::try_from(cells.len()).unwrap_or(u64::MAX);
        ensure(*self.arg(name)? == Arg::Count(n), Why::OtherNumber)
    }

    pub(super) fn end_by(&self, name: &str, minute: Minute, cells: &[CellRef]) -> Found<()> {
        ensure(*self.arg(name)? == Arg::Time(minute), Why::OtherNumber)?;
        self.exactly(cells, |item| {
            item.window.is_some_and(|window| window.to <= minute)
        })
    }

    pub(super) fn last_end(&self, name: &str, cells: &[CellRef]) -> Found<()> {
        self.exactly(cells, ItemReading::is_offered)?;
        let (_, items) = self.items(cells)?;
        let mut last = None;
        for item in items {
            last = last.max(Some(item.window.ok_or(MISSING)?.to));
        }
        ensure(
            last.map(Arg::Time).as_ref() == Some(self.arg(name)?),
            Why::OtherNumber,
        )
    }

    pub(super) fn no_weekend(&self, cells: &[CellRef]) -> Found<()> {
        let (_, items) = self.items(cells)?;
        ensure(!items.into_iter().any(names_weekend), Why::Present)
    }

    pub(super) fn tag_sums(&self, name: &str, tag: &str, sums: &[Vec<CellRef>]) -> Found<()> {
        let Arg::Ranking(told) = self.arg(name)? else {
            return Err(Verdict::Fails(Why::OtherSort));
        };
        ensure(told.len() == sums.len() && !sums.is_empty(), Why::OtherName)?;
        let mut before = u64::MAX;
        for ((label, count), cells) in told.iter().zip(sums) {
            let value = |item: &ItemReading| item.tags.get(tag).map(Label::fr);
            self.exactly(cells, |item| value(item).as_ref() == Some(label))?;
            let sum = self.sum(cells)?;
            ensure(sum == *count, Why::OtherNumber)?;
            ensure(sum <= before, Why::OtherOrder)?;
            before = sum;
        }
        Ok(())
    }

    pub(super) fn tagged(
        &self,
        name: &str,
        tag: &str,
        item_tag: &str,
        cells: &[CellRef],
    ) -> Found<()> {
        let (question, _) = self.items(cells)?;
        let value = question.tags.get(tag).ok_or(MISSING)?;
        ensure(
            *self.arg(name)? == Arg::Label(Label::fr(value)),
            Why::OtherName,
        )?;
        self.exactly(cells, |item| item.tags.get(item_tag) == Some(value))
    }
}
