//! Grids of small boxes that touch: the small fixed part of what `examples/curve dense` measures at length.

use glane_core::sheet::State;
use glane_scan::generator::{
    Mark, Pen, Seed, Shot, dense, dense_photo, dense_placed, dense_truth, filled, read_dense,
};

use super::{CODE, one, reading};

/// What reads as something else than what was drawn, what is left to a person, and all boxes.
fn read(seed: u64, pen: Option<Pen>, habit: Option<Mark>) -> (usize, usize, usize) {
    let mut seed = Seed::new(seed);
    let shot = Shot {
        tilt: 8.0,
        ..dense_photo(&mut seed)
    };
    let sheet = filled(&dense(), CODE, 10.0, &mut seed, pen, habit);
    let picture = one(shot.file(&sheet.canvas, &mut seed).unwrap());
    let placed = reading(&picture, &dense_placed()).placement;
    let grids = read_dense(&picture, &placed, 25.0, &mut seed).unwrap();
    let truth = dense_truth(&sheet);
    let pairs = || {
        grids
            .iter()
            .zip(&truth)
            .flat_map(|(boxes, truth)| boxes.iter().zip(*truth))
    };
    assert_eq!(pairs().count(), sheet.truth.len());
    let unsure = pairs().filter(|(read, _)| read.state == State::Unsure);
    let wrong =
        pairs().filter(|(read, truth)| read.state != State::Unsure && read.state != truth.state);
    (wrong.count(), unsure.count(), pairs().count())
}

#[test]
fn a_stroke_that_goes_on_from_the_neighbour_is_the_neighbours() {
    for (seed, habit) in [(600, Mark::Overflow), (601, Mark::Cross), (602, Mark::Tick)] {
        let (wrong, unsure, all) = read(seed, Some(Pen::Blue), Some(habit));
        assert!(wrong * 100 <= all, "{habit:?}: {wrong} of {all} wrong");
        assert!(unsure * 20 <= all, "{habit:?}: {unsure} of {all} unsure");
    }
}
