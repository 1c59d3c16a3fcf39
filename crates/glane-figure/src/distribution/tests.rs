use super::*;
use crate::estimate_width;

fn distribution(first: i32, counts: &[u64]) -> Distribution {
    let step = |(at, count): (usize, &u64)| Step {
        label: (i64::from(first) + i64::try_from(at).unwrap()).to_string(),
        count: *count,
        count_text: count.to_string(),
        hidden: false,
    };
    Distribution {
        id: "aisance".to_owned(),
        title: "Aisance".to_owned(),
        desc: String::new(),
        head: ["Note".to_owned(), "Réponses".to_owned()],
        first: f64::from(first),
        last: f64::from(first) + many(counts.len()) - 1.0,
        steps: counts.iter().enumerate().map(step).collect(),
        ends: ["pas du tout".to_owned(), "tout à fait".to_owned()],
        mean: None,
        groups: Vec::new(),
        is_bare: false,
        theme: Theme::page(),
    }
}

/// The numbers in `attribute` of all the marks of `class`.
fn all(svg: &str, class: &str, attribute: &str) -> Vec<f64> {
    let parsed = roxmltree::Document::parse(svg).unwrap();
    parsed
        .descendants()
        .filter(|node| node.attribute("class") == Some(class))
        .map(|node| node.attribute(attribute).unwrap().parse().unwrap())
        .collect()
}

#[test]
fn a_bare_axis_keeps_its_steps_its_mean_and_its_groups() {
    let mut drawing = distribution(1, &[3, 9, 1]);
    drawing.mean = Some(Mean {
        value: 1.9,
        text: "moyenne 1,9".to_owned(),
    });
    drawing.groups = vec![GroupMean {
        label: "Nord".to_owned(),
        mean: Some(2.5),
        text: "2,5".to_owned(),
    }];
    let whole = drawing.svg();
    drawing.is_bare = true;
    let bare = drawing.svg();
    for gone in ["column", "count"] {
        let at = if gone == "column" { "height" } else { "x" };
        assert!(all(&bare, gone, at).is_empty() && !all(&whole, gone, at).is_empty());
    }
    for (kept, at) in [("step", "x"), ("dot", "cx"), ("mean", "x"), ("axis", "x1")] {
        assert_eq!(all(&bare, kept, at), all(&whole, kept, at), "{kept}");
        assert!(!all(&bare, kept, at).is_empty(), "{kept}");
    }
    assert!(all(&bare, "axis", "y1")[0] < all(&whole, "axis", "y1")[0] - 50.0);
}

#[test]
fn zeros_keep_their_place_and_their_text() {
    let svg = distribution(0, &[0, 4, 0, 2]).svg();
    assert_eq!(all(&svg, "column", "height").len(), 2);
    assert_eq!(all(&svg, "count", "x").len(), 4);
    assert_eq!(all(&svg, "step", "x").len(), 4);
    let heights = all(&svg, "column", "height");
    assert!((heights[0] / heights[1] - 2.0).abs() < 0.01);
}

#[test]
fn the_mean_stands_where_the_scale_says() {
    let mut picture = distribution(1, &[1, 1, 1, 1, 1]);
    for (value, step) in [(1.0, 0), (3.0, 2), (5.0, 4), (-9.0, 0), (70.0, 4)] {
        picture.mean = Some(Mean {
            value,
            text: "moyenne".to_owned(),
        });
        let svg = picture.svg();
        let line = all(&svg, "mean-line", "x1");
        assert!(
            (line[0] - all(&svg, "step", "x")[step]).abs() < 0.02,
            "{value}"
        );
    }
}

#[test]
fn a_mean_that_is_no_number_is_told_but_not_drawn() {
    let mut picture = distribution(0, &[1, 2]);
    picture.mean = Some(Mean {
        value: f64::NAN,
        text: "sans moyenne".to_owned(),
    });
    let svg = picture.svg();
    assert!(svg.contains("sans moyenne"));
    assert!(!svg.contains("<line class=\"mean-line\""));
}

#[test]
fn groups_stand_on_the_same_axis() {
    let mut picture = distribution(0, &[1, 2, 3]);
    let group = |label: &str, mean| GroupMean {
        label: label.to_owned(),
        mean,
        text: "2,0 (7)".to_owned(),
    };
    picture.groups = vec![group("Animateurs", Some(2.0)), group("Direction", None)];
    let svg = picture.svg();
    let dots = all(&svg, "dot", "cx");
    assert_eq!(dots.len(), 1, "a group without a mean has no dot");
    assert!((dots[0] - all(&svg, "step", "x")[2]).abs() < 0.02);
    assert_eq!(picture.table().rows.len(), 5);
}

#[test]
fn a_long_scale_thins_its_texts_but_not_its_columns() {
    let svg = distribution(0, &[1; 101]).svg();
    assert_eq!(all(&svg, "column", "x").len(), 101);
    let steps = all(&svg, "step", "x");
    assert!(steps.len() > 5 && steps.len() < 50);
    let parsed = roxmltree::Document::parse(&svg).unwrap();
    let last = parsed
        .descendants()
        .rfind(|node| node.attribute("class") == Some("step"))
        .unwrap();
    assert_eq!(last.text(), Some("100"));
    assert!(
        steps
            .windows(2)
            .all(|pair| pair[1] - pair[0] > estimate_width("100", 22.0))
    );
}

#[test]
fn hidden_steps_tell_nothing() {
    let hidden = |count| {
        let mut picture = distribution(0, &[9, 8]);
        picture.steps[1] = Step {
            label: "1".to_owned(),
            count,
            count_text: "masqué".to_owned(),
            hidden: true,
        };
        picture.svg()
    };
    assert_eq!(hidden(1), hidden(1000));
    assert_eq!(all(&hidden(1), "hidden", "x").len(), 1);
}

#[test]
fn odd_scales_are_still_pictures() {
    let mut one = distribution(3, &[7]);
    one.mean = Some(Mean {
        value: 3.0,
        text: "3".to_owned(),
    });
    assert!((all(&one.svg(), "mean-line", "x1")[0] - WIDTH / 2.0).abs() < 0.02);
    let mut none = distribution(0, &[]);
    none.last = f64::INFINITY;
    none.mean = Some(Mean {
        value: 3.0,
        text: "3".to_owned(),
    });
    assert!(roxmltree::Document::parse(&none.svg()).is_ok());
    let mut long = distribution(0, &[1, 1]);
    long.steps[0].label = "mot ".repeat(300);
    assert!(roxmltree::Document::parse(&long.svg()).is_ok());
}

#[test]
fn labels_in_words_take_several_lines_rather_than_vanish() {
    let mut picture = distribution(0, &[1, 2, 3, 4]);
    for step in &mut picture.steps {
        step.label = format!("pas vraiment tout à fait d'accord {}", step.label);
    }
    assert_eq!(all(&picture.svg(), "step", "x").len(), 4);
}
