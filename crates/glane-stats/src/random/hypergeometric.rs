//! How many marked people a draw without putting back finds.

use super::Generator;
use super::one_summit::one_summit;
use crate::distribution::Factorials;
use crate::number::{float, whole};

/// Up to so many, people are drawn one by one: it costs less than the other way.
const FEW: u64 = 10;

/// How many of the `marked` are among `drawn` of `population` people; both are at most the population.
pub(crate) fn hypergeometric(
    random: &mut Generator,
    factorials: &Factorials,
    population: u64,
    marked: u64,
    drawn: u64,
) -> u64 {
    // The law is the same turned over in three ways: the smallest of all comes to be drawn.
    if drawn > population - drawn {
        let left = hypergeometric(random, factorials, population, marked, population - drawn);
        return marked.saturating_sub(left);
    }
    if marked > population - marked {
        let others = hypergeometric(random, factorials, population, population - marked, drawn);
        return drawn.saturating_sub(others);
    }
    let (marked, drawn) = (marked.max(drawn), marked.min(drawn));
    if drawn <= FEW {
        one_by_one(random, population, marked, drawn)
    } else {
        by_shape(random, factorials, population, marked, drawn)
    }
}

fn one_by_one(random: &mut Generator, population: u64, marked: u64, drawn: u64) -> u64 {
    let (mut people, mut left) = (population, marked);
    for _ in 0..drawn {
        if random.unit() * float(people) < float(left) {
            left -= 1;
        }
        people -= 1;
    }
    marked - left
}

fn by_shape(
    random: &mut Generator,
    factorials: &Factorials,
    population: u64,
    marked: u64,
    drawn: u64,
) -> u64 {
    let part = float(marked) / float(population);
    let mean = float(drawn) * part;
    let left = float(population - drawn) / float(population - 1);
    let variance = mean * (1.0 - part) * left;
    let mode = whole(float(drawn + 1) * float(marked + 1) / float(population + 2));
    let shape = |outcome: u64| {
        factorials.ln(outcome)
            + factorials.ln(marked - outcome)
            + factorials.ln(drawn - outcome)
            + factorials.ln(population - marked - drawn + outcome)
    };
    let summit = shape(mode.min(drawn));
    one_summit(random, mean, variance, drawn, |outcome| {
        summit - shape(outcome)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::distribution::{Hypergeometric, Law, chi_squared_tail};

    /// Whether so many draws fall as the law says: Pearson's chi-squared on the outcomes expected five times or more.
    fn fits(population: u64, marked: u64, drawn: u64) {
        let law = Hypergeometric::new(population, marked, drawn).unwrap();
        let mut random = Generator::new(5);
        let times = 20_000_u32;
        let (lowest, _) = law.support();
        let all = law.all();
        let mut seen = vec![0.0; all.len()];
        for _ in 0..times {
            let outcome = hypergeometric(
                &mut random,
                &Factorials::up_to(0),
                population,
                marked,
                drawn,
            );
            seen[usize::try_from(outcome - lowest).unwrap()] += 1.0;
        }
        let (mut squared, mut freedom) = (0.0, 0);
        for (seen, chance) in seen.iter().zip(&all) {
            let expected = chance * f64::from(times);
            if expected >= 5.0 {
                squared += (seen - expected) * (seen - expected) / expected;
                freedom += 1;
            }
        }
        let p = chi_squared_tail(squared, freedom - 1).unwrap();
        assert!(
            p > 0.001,
            "{population} {marked} {drawn}: {squared} for {freedom}"
        );
    }

    #[test]
    fn outcomes_fall_as_the_law_says() {
        for (population, marked, drawn) in [
            (10, 4, 3),
            (100, 30, 25),
            (100, 80, 25),
            (100, 30, 85),
            (100, 75, 85),
            (40, 20, 20),
            (5_000, 60, 3_000),
            (1_000_000, 300_000, 1_000),
            (1_000_000, 990_000, 500_000),
        ] {
            fits(population, marked, drawn);
        }
    }

    #[test]
    fn sure_draws_are_sure() {
        let mut random = Generator::new(1);
        assert_eq!(
            hypergeometric(&mut random, &Factorials::up_to(0), 0, 0, 0),
            0
        );
        assert_eq!(
            hypergeometric(&mut random, &Factorials::up_to(0), 9, 9, 4),
            4
        );
        assert_eq!(
            hypergeometric(&mut random, &Factorials::up_to(0), 9, 4, 9),
            4
        );
        assert_eq!(
            hypergeometric(&mut random, &Factorials::up_to(0), 9, 0, 4),
            0
        );
        assert_eq!(
            hypergeometric(&mut random, &Factorials::up_to(0), 900, 900, 400),
            400
        );
    }
}
