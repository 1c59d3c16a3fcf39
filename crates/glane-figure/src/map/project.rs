//! From degrees to the sheet: equirectangular, true along the mean latitude.

use super::Point;
use crate::canvas::{EDGE, WIDTH};
use crate::number::{largest, many, real};

/// Kilometres of a degree of latitude, on a sphere of the Earth's mean radius (6,371.009 km).
const DEGREE: f64 = 111.195;
/// Once around, in millionths of a degree.
const AROUND: i64 = 360_000_000;
/// Room for names beside the outermost places.
const BESIDE: f64 = 130.0;
/// Room above and below them.
const ABOVE: f64 = 60.0;
/// The tallest map, without that room.
const TALLEST: f64 = 620.0;
/// The nearest that a map goes, in kilometres from side to side.
const NEAREST: f64 = 0.2;
/// The least that a degree of longitude shrinks to: there are no centres at the poles.
const FLAT: f64 = 0.01;
/// The longest bar.
const BAR: f64 = 240.0;

/// Places on the sheet.
pub(super) struct Projected {
    /// Where each is.
    pub at: Vec<(f64, f64)>,
    /// How tall the map is.
    pub height: f64,
    /// How long a kilometre is.
    pub scale: f64,
}

/// Puts places on the sheet, with [`EDGE`] as its top.
pub(super) fn project(points: &[Point]) -> Projected {
    let degrees = |value: i32| f64::from(value) / 1e6;
    let latitudes: f64 = points.iter().map(|point| degrees(point.latitude)).sum();
    let mean = latitudes / many(points.len().max(1));
    let along = libm::cos(mean.to_radians()).max(FLAT);
    let start = west(points);
    let top = points.iter().map(|point| point.latitude).max().unwrap_or(0);
    let east = |longitude: i32| {
        let east = (i64::from(longitude) - start).rem_euclid(AROUND);
        real(east.unsigned_abs()) / 1e6
    };
    let at = points.iter().map(|point| {
        let x = east(point.longitude) * along * DEGREE;
        let y = (degrees(top) - degrees(point.latitude)) * DEGREE;
        (x, y)
    });
    let at: Vec<(f64, f64)> = at.collect();
    let wide = largest(at.iter().map(|(x, _)| *x));
    let tall = largest(at.iter().map(|(_, y)| *y));
    let room = WIDTH - 2.0 * (EDGE + BESIDE);
    let scale = (room / wide.max(NEAREST)).min(TALLEST / tall.max(NEAREST));
    let left = f64::midpoint(WIDTH, -wide * scale);
    let onto = |(x, y): &(f64, f64)| (left + x * scale, EDGE + ABOVE + y * scale);
    Projected {
        at: at.iter().map(onto).collect(),
        height: tall * scale + 2.0 * ABOVE,
        scale,
    }
}

/// The longitude that the map begins at: east of the widest stretch without a place, which may be the ocean where days begin.
fn west(points: &[Point]) -> i64 {
    let mut all: Vec<i64> = points.iter().map(|one| i64::from(one.longitude)).collect();
    all.sort_unstable();
    let (Some(first), Some(last)) = (all.first(), all.last()) else {
        return 0;
    };
    let between = all.iter().zip(all.iter().skip(1));
    let gaps = between.map(|(one, next)| (next - one, *next));
    let around = (first + AROUND - last, *first);
    // Of two stretches as wide the one that is met first: the same places make the same map, in whatever order they come.
    let widest = gaps.fold(
        around,
        |widest, gap| if gap.0 > widest.0 { gap } else { widest },
    );
    widest.1
}

/// The length of the bar under a map of these places, in metres: one, two or five with noughts.
pub fn bar_metres(points: &[Point]) -> u64 {
    let most = BAR / project(points).scale * 1000.0;
    let powers = (0..8).map(|power| 10_u64.pow(power));
    let all = powers.flat_map(|power| [1, 2, 5].map(|step| step * power));
    all.take_while(|metres| real(*metres) <= most)
        .last()
        .unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(latitude: f64, longitude: f64) -> Point {
        #[allow(clippy::cast_possible_truncation, reason = "degrees")]
        let millionths = |value: f64| (value * 1e6).round() as i32;
        Point {
            latitude: millionths(latitude),
            longitude: millionths(longitude),
        }
    }

    /// Kilometres along the great circle.
    fn apart(a: Point, b: Point) -> f64 {
        let radians = |value: i32| (f64::from(value) / 1e6).to_radians();
        let half = |a: i32, b: i32| libm::sin((radians(b) - radians(a)) / 2.0);
        let (up, over) = (half(a.latitude, b.latitude), half(a.longitude, b.longitude));
        let cosines = libm::cos(radians(a.latitude)) * libm::cos(radians(b.latitude));
        2.0 * 6371.009 * libm::asin((up * up + cosines * over * over).sqrt())
    }

    #[test]
    fn north_is_up_and_distances_are_those_of_the_ground() {
        // Lyon, Villeurbanne, Saint-Étienne, Grenoble.
        let all = [
            (45.7640, 4.8357),
            (45.7719, 4.8902),
            (45.4397, 4.3872),
            (45.1885, 5.7245),
        ];
        let all: Vec<Point> = all.map(|(lat, lon)| point(lat, lon)).to_vec();
        let Projected { at, scale, height } = project(&all);
        assert!(at[1].1 < at[0].1 && at[0].1 < at[2].1 && at[2].1 < at[3].1);
        assert!(at[2].0 < at[0].0 && at[0].0 < at[1].0 && at[1].0 < at[3].0);
        for (one, a) in all.iter().zip(&at) {
            for (other, b) in all.iter().zip(&at) {
                let drawn = libm::hypot(a.0 - b.0, a.1 - b.1) / scale;
                let true_ = apart(*one, *other);
                // A region is small enough for one part in a hundred.
                assert!(
                    (drawn - true_).abs() <= true_ / 100.0 + 0.001,
                    "{drawn} {true_}"
                );
            }
        }
        assert!(height <= TALLEST + 2.0 * ABOVE + 0.01);
        let metres = bar_metres(&all);
        assert_eq!(metres, 20_000);
        assert!(real(metres) / 1000.0 * scale <= BAR);
    }

    #[test]
    fn a_map_over_the_line_where_days_begin_is_no_wider_than_it_must() {
        let all = [
            point(-17.7, 178.0),
            point(-13.3, -176.2),
            point(-22.3, 166.4),
        ];
        let at = project(&all).at;
        assert!(at[2].0 < at[0].0 && at[0].0 < at[1].0, "{at:?}");
        let mut turned = all;
        turned.reverse();
        let mut back = project(&turned).at;
        back.reverse();
        assert_eq!(at, back);
    }

    #[test]
    fn whatever_the_places_the_map_is_finite() {
        let all = [
            vec![],
            vec![point(45.0, 4.0)],
            vec![point(45.0, 4.0); 3],
            vec![point(90.0, 0.0), point(90.0, 180.0), point(90.0, -180.0)],
            vec![point(-90.0, -180.0), point(90.0, 180.0), point(0.0, 0.0)],
        ];
        for points in all {
            let Projected { at, height, scale } = project(&points);
            assert!(scale > 0.0 && scale.is_finite() && height < 1000.0);
            for (x, y) in at {
                assert!((0.0..=WIDTH).contains(&x) && (0.0..=height + EDGE).contains(&y));
            }
            assert!((1..=50_000_000).contains(&bar_metres(&points)));
        }
    }
}
