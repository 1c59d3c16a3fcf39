//! How colours look to who does not tell all of them apart, and whether what lies side by side still differs.
//!
//! # Source
//!
//! The matrices are those of G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, “A Physiologically-based Model for
//! Simulation of Color Vision Deficiency”, *IEEE Transactions on Visualization and Computer Graphics*, 15(6), 2009,
//! p. 1291–1298, for a whole deficiency (severity 1), on linear light. The difference is CIEDE2000, as G. Sharma, W. Wu
//! and E. N. Dalal tell it, *Color Research & Application*, 30(1), 2005, p. 21–30.
//!
//! # The bound
//!
//! Ten. Two samples that touch are just told apart at 2 or so; at ten nobody has to compare, and bars are small and a
//! breath apart. A difference was chosen rather than a contrast of luminance because most readers do see hues; a black and
//! white print does not, and there the difference is one of lightness alone.

use crate::pattern;
use crate::theme::Theme;

/// Linear red, green and blue.
type Light = [f64; 3];

/// The least difference of what lies side by side.
const LEAST: f64 = 10.0;

const PROTANOPIA: [Light; 3] = [
    [0.152_286, 1.052_583, -0.204_868],
    [0.114_503, 0.786_281, 0.099_216],
    [-0.003_882, -0.048_116, 1.051_998],
];
const DEUTERANOPIA: [Light; 3] = [
    [0.367_322, 0.860_646, -0.227_968],
    [0.280_085, 0.672_501, 0.047_413],
    [-0.011_820, 0.042_940, 0.968_881],
];
const TRITANOPIA: [Light; 3] = [
    [1.255_528, -0.076_749, -0.178_779],
    [-0.078_411, 0.930_809, 0.147_602],
    [0.004_733, 0.691_367, 0.303_900],
];
const ALL: [Light; 3] = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const GREY: [Light; 3] = [[0.2126, 0.7152, 0.0722]; 3];

/// Each way of seeing, by name.
const SIGHTS: [(&str, [Light; 3]); 5] = [
    ("all colours", ALL),
    ("protanopia", PROTANOPIA),
    ("deuteranopia", DEUTERANOPIA),
    ("tritanopia", TRITANOPIA),
    ("grey", GREY),
];

fn light(colour: &str) -> Light {
    [1, 3, 5].map(|at| {
        let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            libm::pow((value + 0.055) / 1.055, 2.4)
        }
    })
}

fn through(sight: &[Light; 3], seen: Light) -> Light {
    let dot = |row: &Light| row.iter().zip(&seen).map(|(a, b)| a * b).sum::<f64>();
    sight.each_ref().map(|row| dot(row).clamp(0.0, 1.0))
}

/// Two colours that the eye takes together from afar, the second over so much of the first.
fn mixed(ground: Light, over: Light, part: f64) -> Light {
    [0, 1, 2].map(|at| ground[at] * (1.0 - part) + over[at] * part)
}

/// CIELAB under daylight (D65).
fn lab(seen: Light) -> [f64; 3] {
    let tristimulus = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let white = [0.95047, 1.0, 1.08883];
    let root = |t: f64| {
        if t > 216.0 / 24389.0 {
            libm::cbrt(t)
        } else {
            (24389.0 / 27.0 * t + 16.0) / 116.0
        }
    };
    let [x, y, z] = [0, 1, 2].map(|at| {
        let sum: f64 = tristimulus[at].iter().zip(&seen).map(|(a, b)| a * b).sum();
        root(sum / white[at])
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// CIEDE2000, all weights 1.
fn difference(one: [f64; 3], other: [f64; 3]) -> f64 {
    let radians = f64::to_radians;
    let seventh = |c: f64| {
        let power = libm::pow(c, 7.0);
        (power / (power + libm::pow(25.0, 7.0))).sqrt()
    };
    let chroma = f64::midpoint(libm::hypot(one[1], one[2]), libm::hypot(other[1], other[2]));
    let stretch = 1.5 - 0.5 * seventh(chroma);
    let turned = |[lightness, a, b]: [f64; 3]| {
        let a = a * stretch;
        let hue = libm::atan2(b, a).to_degrees();
        (
            lightness,
            libm::hypot(a, b),
            if hue < 0.0 { hue + 360.0 } else { hue },
        )
    };
    let ((l1, c1, h1), (l2, c2, h2)) = (turned(one), turned(other));
    let is_grey = c1 * c2 < 1e-12;
    let (turn, hue) = match h2 - h1 {
        _ if is_grey => (0.0, h1 + h2),
        turn if turn > 180.0 => (turn - 360.0, f64::midpoint(h1, h2) + 180.0),
        turn if turn < -180.0 => (turn + 360.0, f64::midpoint(h1, h2) + 180.0),
        turn => (turn, f64::midpoint(h1, h2)),
    };
    let around = 2.0 * (c1 * c2).sqrt() * libm::sin(radians(turn / 2.0));
    let (lightness, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let cos = |degrees: f64| libm::cos(radians(degrees));
    let t = 1.0 - 0.17 * cos(hue - 30.0) + 0.24 * cos(2.0 * hue) + 0.32 * cos(3.0 * hue + 6.0)
        - 0.20 * cos(4.0 * hue - 63.0);
    let off = (lightness - 50.0) * (lightness - 50.0);
    let by_lightness = (l2 - l1) / (1.0 + 0.015 * off / (20.0 + off).sqrt());
    let by_chroma = (c2 - c1) / (1.0 + 0.045 * c);
    let by_hue = around / (1.0 + 0.015 * c * t);
    let from_blue = (hue - 275.0) / 25.0;
    let blue = 30.0 * libm::exp(-from_blue * from_blue);
    let rotated = -2.0 * seventh(c) * libm::sin(radians(2.0 * blue));
    let squares = by_lightness * by_lightness + by_chroma * by_chroma + by_hue * by_hue;
    (squares + rotated * by_chroma * by_hue).sqrt()
}

/// The least difference over all ways of seeing, and by which it is.
fn least(one: Light, other: Light) -> (f64, &'static str) {
    let seen = SIGHTS.iter().map(|(name, sight)| {
        let (one, other) = (through(sight, one), through(sight, other));
        (difference(lab(one), lab(other)), *name)
    });
    seen.min_by(|a, b| a.0.total_cmp(&b.0)).unwrap()
}

#[test]
fn differences_are_those_of_the_published_pairs() {
    for (one, other, published) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, -1.0, 2.0], [50.0, 0.0, 0.0], 2.3669),
        ([50.0, 2.5, 0.0], [50.0, 0.0, -2.5], 4.3065),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        (
            [60.2574, -34.0099, 36.2677],
            [60.4626, -34.1751, 39.4387],
            1.2644,
        ),
        ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        let found = difference(one, other);
        assert!((found - published).abs() < 1e-4, "{found} for {published}");
    }
}

#[test]
fn greys_stay_grey_and_confused_colours_come_near() {
    for (name, sight) in SIGHTS {
        for row in sight {
            let sum: f64 = row.iter().sum();
            assert!((sum - 1.0).abs() < 2e-6, "{name}");
        }
    }
    // Red and green of one lightness: far apart, and near for who lacks the cones that part them.
    let (red, green) = (light("#a04a3a"), light("#5a7a30"));
    let of = |sight: &[Light; 3]| difference(lab(through(sight, red)), lab(through(sight, green)));
    assert!(
        of(&ALL) > 40.0 && of(&DEUTERANOPIA) < 12.0,
        "{} {}",
        of(&ALL),
        of(&DEUTERANOPIA)
    );
}

#[test]
fn groups_that_stand_next_to_each_other_differ_for_everybody_and_in_print() {
    let seen = pattern::TEXTURES.each_ref().map(|texture| {
        let (ground, stroke, part) = texture.mixture();
        mixed(light(ground), light(stroke), part)
    });
    for (at, one) in seen.iter().enumerate() {
        let next = (at + 1) % seen.len();
        let (found, sight) = least(*one, seen[next]);
        assert!(found >= LEAST, "groups {at} and {next}: {found} in {sight}");
    }
}

#[test]
fn what_touches_in_a_figure_differs_for_everybody_and_in_print() {
    let theme = Theme::page();
    for (one, other) in [
        (theme.bar, theme.ground),
        (theme.bar, theme.track),
        (theme.bar, theme.guide),
        // A rim of the sheet's colour parts the mean's line from columns.
        (theme.mean, theme.ground),
        (theme.mean, theme.guide),
        (theme.muted, theme.ground),
        (theme.guide, theme.ground),
        (theme.text, theme.ground),
        (theme.text, theme.track),
    ] {
        let (found, sight) = least(light(one), light(other));
        assert!(found >= LEAST, "{one} and {other}: {found} in {sight}");
    }
    for texture in pattern::TEXTURES {
        let (found, sight) = least(light(texture.ink), light(theme.ground));
        assert!(found >= LEAST, "{}: {found} in {sight}", texture.ink);
    }
    for ink in theme.inks {
        let (found, sight) = least(light(ink), light(theme.ground));
        assert!(found >= LEAST, "{ink}: {found} in {sight}");
    }
}

#[test]
fn steps_of_a_scale_that_touch_differ_for_everybody_and_in_print() {
    let seen = |texture: &pattern::Texture| {
        let (ground, stroke, part) = texture.mixture();
        mixed(light(ground), light(stroke), part)
    };
    let [below, above] = [&pattern::BELOW, &pattern::ABOVE].map(|side| side.each_ref().map(seen));
    let middle = seen(&pattern::MIDDLE);
    for side in [below, above] {
        // Three to seven steps: the middle touches any but the end, the ends of the shortest scale, and nothing.
        for one in side {
            let (found, sight) = least(middle, one);
            assert!(found >= LEAST, "the middle and a step: {found} in {sight}");
        }
        for two in side.windows(2) {
            let (found, sight) = least(two[0], two[1]);
            assert!(found >= LEAST, "two steps: {found} in {sight}");
        }
    }
    // A scale of an even number has no middle step, and one that nobody chose is not there.
    for (low, high) in [(2, 2), (1, 1), (0, 0)] {
        let hatched = pattern::BELOW[low].definition("x").is_some();
        assert!(hatched && pattern::ABOVE[high].definition("x").is_none());
    }
    for texture in [&pattern::MIDDLE]
        .into_iter()
        .chain(&pattern::BELOW)
        .chain(&pattern::ABOVE)
    {
        let (found, sight) = least(light(texture.ink), light(Theme::page().ground));
        assert!(found >= LEAST, "{}: {found} in {sight}", texture.ink);
    }
}
