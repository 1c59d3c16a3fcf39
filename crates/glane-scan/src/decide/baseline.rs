//! Two simple readers to be measured beside, on the same straightened boxes: they are given the light's flattening and each box's
//! place for nothing.

use glane_core::sheet::State;

/// Ticked from a fixed darkness on.
pub fn fixed(mean: f32) -> State {
    if mean > 0.30 {
        State::Ticked
    } else {
        State::Empty
    }
}

/// What `OMRChecker` does, as far as its code reads and with the values it ships: the boxes of a question are sorted by their mean,
/// and the largest jump over two of them tells the ticked from the empty; where it is too small to be believed, the largest jump
/// over the whole page does, over four.
pub fn largest_gap(question: &[f32], page: &[f32]) -> Vec<State> {
    // Of 255: MIN_JUMP 25, CONFIDENT_SURPLUS 5, GLOBAL_PAGE_THRESHOLD_WHITE 200.
    let whole = jump(page, 2).map_or(55.0 / 255.0, |(cut, _)| cut);
    let cut = match jump(question, 1) {
        Some((cut, size)) if size >= 30.0 / 255.0 => cut,
        _ => whole,
    };
    question
        .iter()
        .map(|mean| {
            if *mean > cut {
                State::Ticked
            } else {
                State::Empty
            }
        })
        .collect()
}

/// The middle of the largest jump of more than 25 of 255 between values so far apart on either side, and its size.
fn jump(means: &[f32], beside: usize) -> Option<(f32, f32)> {
    let mut sorted = means.to_vec();
    sorted.sort_by(f32::total_cmp);
    sorted
        .windows(2 * beside + 1)
        .filter_map(|window| {
            let (first, last) = (window.first()?, window.last()?);
            Some((f32::midpoint(*first, *last), last - first))
        })
        .filter(|(_, size)| *size > 25.0 / 255.0)
        .max_by(|a, b| a.1.total_cmp(&b.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_gap_of_a_question_tells_its_ticks() {
        let page = [0.1, 0.11, 0.5, 0.12, 0.1, 0.55, 0.11, 0.1];
        assert_eq!(
            largest_gap(&page[..4], &page),
            [State::Empty, State::Empty, State::Ticked, State::Empty]
        );
        assert_eq!(
            largest_gap(&[0.1, 0.11, 0.1], &page),
            [State::Empty; 3],
            "a question left out goes by the page"
        );
    }

    #[test]
    fn a_fixed_darkness_is_just_that() {
        assert_eq!(fixed(0.2), State::Empty);
        assert_eq!(fixed(0.4), State::Ticked);
    }
}
