use super::*;
use crate::measure::estimate_bold;

fn diverging(rows: &[&[u64]]) -> Diverging {
    let steps = rows.first().map_or(0, |row| row.len());
    Diverging {
        id: "accord".to_owned(),
        title: "Accord".to_owned(),
        desc: "Une barre.".to_owned(),
        head: "Question".to_owned(),
        steps: (1..=steps).map(|step| step.to_string()).collect(),
        ends: ["pas du tout".to_owned(), "tout à fait".to_owned()],
        sides: ["Sous le milieu".to_owned(), "Au-dessus".to_owned()],
        rows: rows
            .iter()
            .enumerate()
            .map(|(at, counts)| Diverged {
                label: format!("Question {at}"),
                counts: counts.iter().map(|n| (*n, n.to_string())).collect(),
                below: "10 %".to_owned(),
                above: "70 %".to_owned(),
            })
            .collect(),
        theme: Theme::page(),
    }
}

/// The numbers in the attributes of all the marks of a class.
fn all<const N: usize>(svg: &str, class: &str, names: [&str; N]) -> Vec<[f64; N]> {
    let parsed = roxmltree::Document::parse(svg).unwrap();
    let marks = parsed
        .descendants()
        .filter(|node| node.attribute("class") == Some(class));
    marks
        .map(|node| names.map(|name| node.attribute(name).unwrap().parse().unwrap()))
        .collect()
}

#[test]
fn the_middle_step_is_split_and_every_part_is_as_long_as_its_share() {
    let svg = diverging(&[&[2, 4, 8, 10, 16], &[0, 0, 5, 0, 0]]).svg();
    let middle = all(&svg, "middle", ["x1"])[0][0];
    let parts = all(&svg, "part", ["x", "width"]);
    // Nobody has no part.
    assert_eq!(parts.len(), 6);
    let [x, width] = parts[2];
    assert!((x + width / 2.0 - middle).abs() < 0.02);
    let [alone, whole] = parts[5];
    assert!((alone + whole / 2.0 - middle).abs() < 0.02);
    let bar: f64 = parts[..5].iter().map(|part| part[1]).sum();
    assert!((bar - whole).abs() < 0.05);
    for (part, count) in parts.iter().zip([2.0, 4.0, 8.0, 10.0, 16.0]) {
        assert!((part[1] / bar - count / 40.0).abs() < 1e-3);
    }
    // One follows the other.
    for two in parts[..5].windows(2) {
        assert!((two[0][0] + two[0][1] - two[1][0]).abs() < 0.02);
    }
}

#[test]
fn a_scale_without_a_middle_step_splits_none() {
    let svg = diverging(&[&[1, 2, 3, 4]]).svg();
    let middle = all(&svg, "middle", ["x1"])[0][0];
    let parts = all(&svg, "part", ["x", "width"]);
    assert!((parts[2][0] - middle).abs() < 0.02);
}

#[test]
fn every_count_is_written_once_and_none_over_another() {
    for rows in [
        &[&[1, 1, 1, 1, 996][..]][..],
        &[&[996, 1, 1, 1, 1]],
        &[&[1, 1, 1, 1, 1, 1, 5_000]],
        &[&[0, 3, 300, 3, 0], &[1, 0, 0, 0, 1]],
        &[&[0, 0, 0, 0, 0]],
    ] {
        let picture = diverging(rows);
        let svg = picture.svg();
        let counts = all(&svg, "count", ["x", "y", "font-size"]);
        let given = rows.iter().flat_map(|row| row.iter());
        assert_eq!(counts.len(), given.filter(|n| **n > 0).count());
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let texts: Vec<String> = parsed
            .descendants()
            .filter(|node| node.attribute("class") == Some("count"))
            .map(|node| node.text().unwrap().to_owned())
            .collect();
        for (at, one) in counts.iter().enumerate() {
            let half = estimate_bold(&texts[at], one[2]) / 2.0;
            assert!(one[0] - half >= 0.0 && one[0] + half <= WIDTH);
            for (other, text) in counts.iter().zip(&texts).skip(at + 1) {
                let apart = half + estimate_bold(text, other[2]) / 2.0;
                let same_line = (one[1] - other[1]).abs() < one[2];
                assert!(
                    !same_line || (one[0] - other[0]).abs() >= apart - 0.02,
                    "{texts:?}"
                );
            }
        }
    }
}

#[test]
fn steps_that_touch_are_told_apart_and_each_has_its_swatch() {
    for steps in 3..=7 {
        let counts = vec![1; steps];
        let picture = diverging(&[&counts]);
        let svg = picture.svg();
        assert_eq!(all(&svg, "swatch", ["x"]).len(), steps);
        let fills: Vec<String> = (0..steps).map(|at| picture.fill(at)).collect();
        for two in fills.windows(2) {
            assert_ne!(two[0], two[1]);
        }
    }
}

#[test]
fn a_long_name_stays_on_the_sheet_and_the_table_holds_all() {
    let mut picture = diverging(&[&[1, 2, 3], &[3, 2, 1]]);
    picture.rows[0].label = "anticonstitutionnellement ".repeat(12);
    picture.ends = ["très ".repeat(40), "peu ".repeat(40)];
    picture.theme = Theme::projector();
    let svg = picture.svg();
    roxmltree::Document::parse(&svg).unwrap();
    let table = picture.table();
    assert_eq!(table.head.len(), 6);
    assert_eq!(table.rows[1], ["Question 1", "3", "2", "1", "10 %", "70 %"]);
    picture.rows[1].counts.clear();
    assert_eq!(picture.table().rows[1][1], "");
    assert!(picture.svg().contains("Question 1"));
}

#[test]
fn without_bars_there_is_still_a_legend() {
    let mut picture = diverging(&[&[1, 2, 3]]);
    picture.rows.clear();
    let svg = picture.svg();
    assert_eq!(all(&svg, "swatch", ["x"]).len(), 3);
    assert!(!svg.contains("NaN"));
}
