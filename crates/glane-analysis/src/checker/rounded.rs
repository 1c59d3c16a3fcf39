//! A mean written without its zero: « 7 sur 10 » for « 7,0 sur 10 ».

use super::facts::Said;
use super::items::{Item, Piece};
use super::number::Value;
use super::role::Role;

impl Said {
    /// A whole number in digits is the mean of the original that it is worth, where it is told out of its scale, or ends a
    /// range: with neither a unit nor a noun it counts nothing.
    pub fn write_out(&mut self, original: &Self) {
        let based: Vec<bool> = (0..self.facts.len())
            .map(|n| {
                let mut bases = self.facts.iter();
                bases.any(|base| {
                    base.role == Role::Of && base.unit.is_none() && base.partner == Some(n)
                })
            })
            .collect();
        for (fact, based) in self.facts.iter_mut().zip(based) {
            let bare = fact.unit.is_none()
                && fact.noun.is_none()
                && fact.bounds.is_empty()
                && !fact.percent
                && fact.text.chars().all(|c| c.is_ascii_digit());
            let told = match fact.role {
                Role::Plain => based && fact.closed,
                Role::Low | Role::High => true,
                Role::Of | Role::Among => false,
            };
            let Value::Decimal { digits, places: 0 } = fact.value else {
                continue;
            };
            let same = original.facts.iter().find(|other| {
                other.role == fact.role && !other.percent && is_written_out(digits, other.value)
            });
            if let Some(other) = same.filter(|_| bare && told) {
                fact.value = other.value;
            }
        }
    }
}

/// Whether a sign or the question follows a number and what it is out of: « 7 sur 10 citent … » would be of people.
pub(super) fn is_closed(items: &[Item], at: usize) -> bool {
    let mean = usize::from(matches!(
        items.get(at + 3).map(|item| &item.piece),
        Some(Piece::Mark("mean"))
    ));
    let next = at + 3 + mean;
    let piece = |n: usize| items.get(n).map(|item| &item.piece);
    let to = items.get(next).is_some_and(|item| {
        matches!(
            item.text.as_str(),
            "à" | "pour" | "on" | "for" | "to" | "at"
        )
    });
    let named = (next..next + 3).any(|n| matches!(piece(n), Some(Piece::Name(_))));
    match piece(next) {
        None | Some(Piece::Name(_) | Piece::Sign('.' | ';' | ':' | '(' | ')')) => true,
        _ => to && named,
    }
}

fn is_written_out(whole: i128, value: Value) -> bool {
    match value {
        Value::Decimal { digits, places } if places > 0 => 10_i128
            .checked_pow(u32::from(places))
            .and_then(|unit| whole.checked_mul(unit))
            .is_some_and(|long| long == digits),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_zeros_may_be_left_out() {
        let decimal = |digits, places| Value::Decimal { digits, places };
        assert!(is_written_out(7, decimal(70, 1)));
        assert!(is_written_out(7, decimal(700, 2)));
        assert!(!is_written_out(7, decimal(71, 1)));
        assert!(!is_written_out(7, decimal(7, 0)));
    }
}
