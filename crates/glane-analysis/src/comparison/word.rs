//! Words that a group wrote more than the others did.
//!
//! Method: Lafon's specificity counted in people (see `glane_stats::specificity::lafon`): of T people of the groups who
//! answered, t in one group; F wrote the word, f of them in that group; p is the hypergeometric chance of f or more.
//! People and not mentions, because one person may write a word twice, and because people are what chance would
//! deal into groups. Made from 40 people on, for words that five people or more of the groups wrote, in every group;
//! of each word the group that stands out most is kept.

use glane_core::script::Script;
use glane_stats::distribution::Hypergeometric;
use glane_stats::specificity::lafon;
use glane_stats::{How, PValue};

use super::item::bases;
use super::{Made, SEVERAL, Subject, Unit, filled};
use crate::count::QuestionCount;
use crate::question::QuestionReading;

/// Fewer people than this are read word by word, by people.
const MANY: u64 = 40;

/// The tests of a question's words.
pub(super) fn unit(script: &Script, count: &QuestionCount, reading: &QuestionReading) -> Unit {
    let mut unit = Unit::default();
    let (Some(words), Some(_)) = (&count.words, reading.words()) else {
        return unit;
    };
    let bases = bases(count);
    let people: u64 = bases.iter().sum();
    let groups = filled(bases.iter().copied());
    if people < MANY || groups.len() < 2 {
        return unit;
    }
    for (at, word) in words.words.iter().enumerate() {
        let crossed = words.crossed(at, bases.len());
        let written: u64 = crossed.iter().sum();
        let Some(first) = word.members.first().filter(|_| written >= SEVERAL) else {
            continue;
        };
        let mut best: Option<(f64, usize)> = None;
        for &(place, base) in &groups {
            let own = crossed.get(place).copied().unwrap_or(0);
            let p = chance(people, base, written, own);
            let further = best.is_none_or(|(least, _)| p < least);
            let other = if further {
                best.replace((p, place)).map(|(p, _)| p)
            } else {
                Some(p)
            };
            unit.others.extend(other);
        }
        if let Some((p, place)) = best
            && let Some(group) = script.groups.get(place)
            && let Some(base) = bases.get(place)
        {
            let own = crossed.get(place).copied().unwrap_or(0);
            unit.made.push(Made {
                subject: Subject::Word {
                    question: count.question.clone(),
                    form: first.form.clone(),
                    group: group.key.clone(),
                },
                p: PValue {
                    value: p,
                    how: How::Exact,
                },
                effect: lafon(people, *base, written, own).unwrap_or(0.0),
            });
        }
    }
    unit
}

/// The chance that so many of a group or more wrote it.
fn chance(people: u64, base: u64, written: u64, own: u64) -> f64 {
    if own == 0 {
        return 1.0;
    }
    Hypergeometric::new(people, written, base).map_or(1.0, |law| law.high(own).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chance_is_that_of_lafon() {
        let p = chance(1_000, 200, 20, 10);
        let score = lafon(1_000, 200, 20, 10).unwrap();
        assert!((p - libm::pow(10.0, -score)).abs() < 1e-12);
        assert!((chance(1_000, 200, 20, 0) - 1.0).abs() < f64::EPSILON);
    }
}
