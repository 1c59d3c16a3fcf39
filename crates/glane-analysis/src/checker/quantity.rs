//! Quantity words (« la plupart », « certains », « peu »): the bounds within which each may be said.

use super::lexis::Class;

/// Written bounds of quantity words, as shares `(part, whole)` of those who answered: at least, and at most or under.
/// They are told to people in `docs/checker.md`.
struct Bounds {
    class: Class,
    least: (u64, u64),
    /// The share itself is within.
    most: (u64, u64),
    /// Whether nothing short of the least will do: more than it.
    above: bool,
}

const BOUNDS: [Bounds; 8] = [
    Bounds {
        class: "all",
        least: (1, 1),
        most: (1, 1),
        above: false,
    },
    Bounds {
        class: "nearly-all",
        least: (9, 10),
        most: (1, 1),
        above: false,
    },
    Bounds {
        class: "most",
        least: (2, 3),
        most: (1, 1),
        above: false,
    },
    Bounds {
        class: "majority",
        least: (1, 2),
        most: (1, 1),
        above: true,
    },
    Bounds {
        class: "many",
        least: (1, 2),
        most: (1, 1),
        above: false,
    },
    Bounds {
        class: "some",
        least: (0, 1),
        most: (1, 2),
        above: true,
    },
    Bounds {
        class: "few",
        least: (0, 1),
        most: (1, 5),
        above: true,
    },
    Bounds {
        class: "none",
        least: (0, 1),
        most: (0, 1),
        above: false,
    },
];

/// Whether a count is within the written bounds of a quantity word; nothing for a word that has none.
pub(super) fn within(class: Class, count: u64, of: u64) -> Option<bool> {
    let bounds = BOUNDS.iter().find(|bounds| bounds.class == class)?;
    let over = |(part, whole): (u64, u64)| {
        u128::from(count) * u128::from(whole) >= u128::from(of) * u128::from(part)
    };
    let under = |(part, whole): (u64, u64)| {
        u128::from(count) * u128::from(whole) <= u128::from(of) * u128::from(part)
    };
    let strictly = !bounds.above || !under(bounds.least);
    Some(over(bounds.least) && strictly && under(bounds.most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantity_words_have_written_bounds() {
        for (class, count, of, held) in [
            ("all", 38, 38, true),
            ("all", 37, 38, false),
            ("nearly-all", 35, 38, true),
            ("nearly-all", 34, 38, false),
            ("most", 26, 38, true),
            ("most", 25, 38, false),
            ("majority", 20, 38, true),
            ("majority", 19, 38, false),
            ("many", 19, 38, true),
            ("some", 19, 38, true),
            ("some", 20, 38, false),
            ("some", 0, 38, false),
            ("few", 7, 38, true),
            ("few", 8, 38, false),
            ("none", 0, 38, true),
            ("none", 1, 38, false),
        ] {
            assert_eq!(within(class, count, of), Some(held), "{class} {count}/{of}");
        }
        assert_eq!(within("cause", 1, 2), None);
    }
}
