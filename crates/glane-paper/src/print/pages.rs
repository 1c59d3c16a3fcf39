//! Whole questions on pages: none is cut.

use glane_typeset::Spot;
use serde::Serialize;

use super::Fault;
use super::size::{APART, BOTTOM, CODED, TOP, UNDER, hundredths};

/// A question on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Placed {
    /// Which of the blocks.
    pub(super) block: usize,
    /// Its upper side.
    pub(super) y: i32,
}

/// How high things are, in hundredths of a millimetre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heights {
    /// What says how to answer.
    how: i32,
    /// The title and what stands under it.
    named: i32,
    pub(super) blocks: Vec<i32>,
}

impl Heights {
    /// What the template measured: `h.0=123.4`, in points.
    pub(super) fn read(spots: &[Spot], blocks: usize) -> Result<Self, Fault> {
        let of = |name: &str| {
            let measured = spots.iter().find_map(|spot| {
                let points = spot.name.strip_prefix("h.")?.strip_prefix(name)?;
                points.strip_prefix('=')?.parse().ok()
            });
            // Rounded up, so that what follows never touches.
            let high = measured.map(|points: f64| hundredths(points) + 1);
            high.ok_or_else(|| Fault::Astray(format!("no height of {name}")))
        };
        Ok(Self {
            how: of("how")?,
            named: of("named")?,
            blocks: (0..blocks)
                .map(|at| of(&at.to_string()))
                .collect::<Result<_, _>>()?,
        })
    }

    /// Where it is said how to answer, and where what is asked begins.
    pub(super) fn top(&self) -> (i32, i32) {
        let how = CODED.max(TOP + self.named + 250);
        (how, how + self.how + UNDER)
    }
}

/// Questions in order, each on the first page it fits on. The one that fits on none, if there is such a one.
pub(super) fn filled(heights: &[i32], top: i32) -> Result<Vec<Vec<Placed>>, usize> {
    let mut pages = Vec::new();
    let mut page: Vec<Placed> = Vec::new();
    let mut y = top;
    for (block, high) in heights.iter().enumerate() {
        if top + high > BOTTOM {
            return Err(block);
        }
        if y + high > BOTTOM {
            pages.push(std::mem::take(&mut page));
            y = top;
        }
        page.push(Placed { block, y });
        y += high + APART;
    }
    if !page.is_empty() {
        pages.push(page);
    }
    Ok(pages)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_that_is_higher_than_a_page_is_named() {
        assert_eq!(filled(&[100, BOTTOM - 5_000, 1], 6_000), Err(1));
        assert_eq!(filled(&[], 6_000), Ok(vec![]));
    }

    proptest! {
        #[test]
        fn no_question_is_cut_lost_or_over_another(heights in prop::collection::vec(1..21_000, 0..40)) {
            let pages = filled(&heights, 6_000).unwrap();
            let order: Vec<usize> = pages.iter().flatten().map(|placed| placed.block).collect();
            prop_assert_eq!(order, (0..heights.len()).collect::<Vec<_>>());
            for page in &pages {
                prop_assert!(!page.is_empty());
                let mut free = 6_000;
                for placed in page {
                    prop_assert!(placed.y >= free);
                    free = placed.y + heights[placed.block] + APART;
                    prop_assert!(placed.y + heights[placed.block] <= BOTTOM);
                }
            }
        }
    }
}
