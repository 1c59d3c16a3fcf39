//! What chance does to the sum of values of one of two groups, when people are dealt into them at random.

use crate::distribution::{Hypergeometric, Law as _};
use crate::number::{float, place};
use crate::random::Dealer;
use crate::scores::Scores;
use crate::{Effort, PValue, Undefined};

/// Two groups whose people each have a value; the sum of one of them is compared with all the sums it could have.
pub(crate) struct Deal<'a> {
    /// The values that occur, as whole steps above the lowest.
    steps: Vec<u64>,
    /// How many people have each.
    given: &'a [u64],
    /// How many people the smaller group has.
    drawn: u64,
    people: u64,
    /// The sum of everybody's steps.
    total: i128,
    /// How far the smaller group's sum is from what is expected, times everybody.
    apart: i128,
}

impl<'a> Deal<'a> {
    /// Two groups, and a value for each of their scores.
    pub(crate) fn new(scores: &'a Scores, values: &[i128]) -> Result<Self, Undefined> {
        let [first, second] = scores.groups.as_slice() else {
            return Err(Undefined::Shape);
        };
        let lowest = values.iter().min().copied().unwrap_or(0);
        let above = values
            .iter()
            .map(|value| u64::try_from(value - lowest).ok());
        let above: Vec<u64> = above.collect::<Option<_>>().ok_or(Undefined::TooLarge)?;
        let unit = above
            .iter()
            .fold(0, |unit, &value| common(unit, value))
            .max(1);
        let steps: Vec<u64> = above.iter().map(|value| value / unit).collect();
        let sum = |group: &[u64]| -> i128 {
            let people = group.iter().zip(&steps);
            people
                .map(|(&count, &step)| i128::from(count) * i128::from(step))
                .sum()
        };
        let total = sum(&scores.given);
        // Nothing further is larger than this.
        total
            .checked_mul(2 * i128::from(scores.people))
            .ok_or(Undefined::TooLarge)?;
        let first_is_smaller = scores.sizes.first() <= scores.sizes.last();
        let smaller = if first_is_smaller { first } else { second };
        let mut deal = Self {
            given: &scores.given,
            drawn: smaller.iter().sum(),
            people: scores.people,
            total,
            apart: 0,
            steps: Vec::new(),
        };
        deal.apart = deal.apart(sum(smaller));
        deal.steps = steps;
        Ok(deal)
    }

    /// How far a sum is from what is expected, times everybody, so that it is a whole number.
    fn apart(&self, sum: i128) -> i128 {
        (sum * i128::from(self.people) - self.total * i128::from(self.drawn)).abs()
    }

    /// The probability of a sum at least as far, every deal counted; `None` if that takes too long.
    pub(crate) fn counted(&self, effort: &Effort) -> Option<PValue> {
        let highest = self.highest();
        let ways: f64 = self
            .given
            .iter()
            .map(|&count| float(count.min(self.drawn) + 1))
            .sum();
        if ways * float(self.drawn + 1) * (float(highest) + 1.0) > effort.additions() {
            return None;
        }
        let far = (0..).zip(self.law(place(highest) + 1));
        let far = far.filter(|(sum, _)| self.apart(*sum) >= self.apart);
        Some(PValue::exact(far.map(|(_, chance)| chance).sum()))
    }

    /// The highest sum that can be drawn.
    fn highest(&self) -> u64 {
        let mut left = self.drawn;
        let from_the_top = self.steps.iter().zip(self.given).rev();
        let taken = from_the_top.map(|(step, &count)| {
            let taken = left.min(count);
            left -= taken;
            taken.saturating_mul(*step)
        });
        taken.fold(0, u64::saturating_add)
    }

    /// The probability of each sum, from 0. Value after value, so many of those who have it are drawn; what is kept is
    /// how many are drawn so far (a row each) and their sum (a place in the row).
    fn law(&self, width: usize) -> Vec<f64> {
        let rows = place(self.drawn) + 1;
        let mut chances = vec![0.0; rows * width];
        chances.iter_mut().take(1).for_each(|chance| *chance = 1.0);
        let mut people = self.people;
        for (&step, &given) in self.steps.iter().zip(self.given) {
            let mut next = vec![0.0; rows * width];
            for (row, taken) in chances.chunks(width).zip(0..) {
                let law = Hypergeometric::within(people, given, self.drawn - taken);
                if row.iter().all(|&chance| chance <= 0.0) {
                    continue;
                }
                let (lowest, _) = law.support();
                for (more, own) in (lowest..).zip(law.all()) {
                    let start = place(taken + more) * width + place(more * step);
                    let end = (place(taken + more) + 1) * width;
                    let reached = next.get_mut(start..end).unwrap_or_default();
                    for (to, from) in reached.iter_mut().zip(row) {
                        *to += own * from;
                    }
                }
            }
            people -= given;
            chances = next;
        }
        chances.split_off(chances.len() - width)
    }

    /// The probability from deals that are drawn.
    pub(crate) fn drawn(&self, effort: &Effort) -> PValue {
        let draws = effort.draws_of(2 * self.steps.len());
        let rows = [self.drawn, self.people - self.drawn];
        let mut dealer = Dealer::new(effort.seed, &rows, self.given, draws);
        let mut hits = 0;
        for _ in 0..draws {
            let mut sum = 0;
            dealer.deal(|place, cells| {
                if let (Some(&cell), Some(&step)) = (cells.first(), self.steps.get(place)) {
                    sum += i128::from(cell) * i128::from(step);
                }
            });
            hits += u64::from(self.apart(sum) >= self.apart);
        }
        PValue::drawn(hits, draws)
    }
}

/// The greatest common divisor.
fn common(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { common(b, a % b) }
}
