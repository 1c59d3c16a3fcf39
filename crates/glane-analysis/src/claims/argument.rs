//! Claims that fill an argument of the sentence.

use glane_core::claim::End;
use glane_core::evidence::{CellRef, Facet};
use glane_core::finding::Arg;
use glane_core::kind::Kind;
use glane_core::label::Label;
use glane_stats::Ratio;

use super::against::{Against, Found, MISSING, ensure, there, whole};
use super::{Verdict, Why};
use crate::question::ContentReading;

impl Against<'_> {
    /// The argument is that number, as far as it is written.
    pub(super) fn number(&self, name: &str, value: Ratio, base: Found<u64>) -> Found<()> {
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

    pub(super) fn names(&self, name: &str, cell: &CellRef) -> Found<()> {
        let labels = self.reading.labels(cell);
        there(!labels.is_empty())?;
        let same = match self.arg(name)? {
            Arg::Label(label) => labels.contains(label),
            Arg::Text(text) => labels.contains(&Label::fr(text)),
            _ => return Err(Verdict::Fails(Why::OtherSort)),
        };
        ensure(same, Why::OtherName)
    }

    pub(super) fn lists(&self, name: &str, cells: &[CellRef]) -> Found<()> {
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
            there(!labels.is_empty())?;
            ensure(labels.contains(label), Why::OtherName)?;
            let value = self.value(cell)?;
            ensure(
                count.is_none_or(|count| whole(count) == value),
                Why::OtherNumber,
            )?;
        }
        Ok(())
    }

    pub(super) fn scale_end(&self, name: &str, cell: &CellRef, end: End) -> Found<()> {
        let question = self.reading.question(&cell.question).ok_or(MISSING)?;
        let ends = match (&question.content, &question.kind) {
            (ContentReading::Scale(scale), _) => (scale.min, scale.max),
            (ContentReading::Rated(rated), Kind::Ranking(_)) => {
                (1, i64::try_from(rated.rows.len()).map_err(|_| MISSING)?)
            }
            (_, Kind::Points(points)) => (0, points.total),
            (_, Kind::Grid(grid)) => (grid.scale.min, grid.scale.max),
            _ => return Err(MISSING),
        };
        let step = match end {
            End::Low => ends.0,
            End::High => ends.1,
        };
        let step = Ratio::new(i128::from(step), 1).ok_or(MISSING)?;
        self.number(name, step, Err(MISSING))
    }

    /// The argument is what the question's numbers count.
    pub(super) fn unit(&self, name: &str, cell: &CellRef) -> Found<()> {
        let question = self.reading.question(&cell.question).ok_or(MISSING)?;
        let number = question.number().ok_or(MISSING)?;
        match self.arg(name)? {
            Arg::Label(label) => ensure(*label == number.unit, Why::OtherName),
            _ => Err(Verdict::Fails(Why::OtherSort)),
        }
    }

    pub(super) fn step(&self, name: &str, cell: &CellRef) -> Found<()> {
        let Facet::Score(score) = cell.facet else {
            return Err(Verdict::Fails(Why::OtherSort));
        };
        let step = Ratio::new(i128::from(score), 1).ok_or(MISSING)?;
        self.number(name, step, Err(MISSING))
    }
}
