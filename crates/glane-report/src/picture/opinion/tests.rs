use glane_analysis::Reading;
use glane_core::id::QuestionKey;
use glane_locale::{Lang, Locale};

use super::*;
use crate::fixture::{atelier, opinions};
use crate::picture;

fn with<T>(look: impl FnOnce(&Reading, &Texts<'_>) -> T) -> T {
    let locale = Locale::load().unwrap();
    let (script, snapshot) = opinions();
    look(
        &Reading::of(&script, &snapshot),
        &Texts::new(&locale, Lang::Fr),
    )
}

fn of<'a>(reading: &'a Reading, key: &str) -> &'a QuestionReading {
    reading.question(&QuestionKey::new(key).unwrap()).unwrap()
}

/// The texts of the marks of a class.
fn written(svg: &str, class: &str) -> Vec<String> {
    let parsed = roxmltree::Document::parse(svg).unwrap();
    let marks = parsed
        .descendants()
        .filter(|node| node.attribute("class") == Some(class));
    marks
        .map(|node| {
            let texts = node.descendants().filter(roxmltree::Node::is_text);
            texts.filter_map(|text| text.text()).collect()
        })
        .collect()
}

#[test]
fn steps_and_sides_are_the_counts_and_a_mark_out_of_ten_keeps_its_columns() {
    with(|reading, texts| {
        let calm = of(reading, "calme");
        for look in [Look::Room, Look::Phone, Look::Page, Look::PhonePage] {
            let picture = picture::of(calm, texts, look, "x");
            assert_eq!(written(&picture.svg, "count"), ["24"; 5]);
            assert_eq!(
                written(&picture.svg, "share"),
                ["40\u{202F}%", "40\u{202F}%"]
            );
            let sides: Vec<&str> = picture.table.rows[5..]
                .iter()
                .map(|row| row[1].as_str())
                .collect();
            assert_eq!(sides, ["48", "24", "48"]);
            // The sides bear the names of the ends that the script writes.
            let kind = parted(calm).unwrap();
            let [low, high] = side_names(kind, texts).map(|name| lowered(&name));
            let told = format!("48 {low}, 24 au milieu, 48 {high}");
            assert!(
                picture.description.contains(&told),
                "{}",
                picture.description
            );
            assert!(!low.contains("milieu") && low != high, "{low} {high}");
        }
        let mark = picture::of(of(reading, "note"), texts, Look::Page, "x");
        assert!(mark.svg.contains("figure-distribution"));
    });
}

#[test]
fn groups_have_their_bars_where_every_step_may_be_shown_and_never_while_the_room_answers() {
    with(|reading, texts| {
        let drawn = |key, look| picture::by_group(of(reading, key), texts, look, "x").unwrap();
        let calm = drawn("calme", Look::Page);
        assert_eq!(
            written(&calm.svg, "label"),
            ["Matin (60 personnes)", "Soir (60 personnes)"]
        );
        assert_eq!(
            calm.table.rows[0][1..7],
            ["60", "12", "12", "12", "12", "12"]
        );
        assert_eq!(calm.table.rows[0].len(), calm.table.head.len());
        for (key, look) in [("propre", Look::Page), ("calme", Look::Room)] {
            assert!(
                drawn(key, look).svg.contains("figure-distribution"),
                "{key}"
            );
        }
    });
}

#[test]
fn scales_of_the_same_steps_and_ends_stand_side_by_side() {
    with(|reading, texts| {
        let drawn = |keys: &[&str]| {
            let all: Vec<_> = keys.iter().map(|key| of(reading, key)).collect();
            picture::of_scales(&all, texts, Look::Page, "x")
        };
        let both = drawn(&["calme", "propre"]).unwrap();
        assert_eq!(
            written(&both.svg, "label"),
            ["Le quartier est calme", "Les rues sont propres"]
        );
        assert_eq!(
            both.table.rows[1][1..7],
            ["120", "1", "0", "39", "40", "40"]
        );
        assert!(drawn(&["calme", "note"]).is_none() && drawn(&["note"]).is_none());
        assert!(drawn(&[]).is_none());
    });
}

#[test]
fn answers_off_the_scale_keep_the_columns() {
    let (mut script, snapshot) = opinions();
    let scale = script
        .questions
        .iter_mut()
        .find(|one| one.key.as_str() == "calme");
    let Kind::Scale(kind) = &mut scale.unwrap().kind else {
        panic!("a scale")
    };
    kind.max = 4;
    let reading = Reading::of(&script, &snapshot);
    assert!(!picture::is_parted(of(&reading, "calme")));
    let (script, snapshot) = atelier();
    let atelier = Reading::of(&script, &snapshot);
    assert!(picture::is_parted(of(&atelier, "confiance")));
    assert!(!picture::is_parted(of(&atelier, "aisance")));
}

#[test]
fn a_side_is_called_by_its_end() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    assert_eq!(side_name("très difficile", &texts), "Plutôt difficile");
    assert_eq!(side_name("Très facile", &texts), "Plutôt facile");
    let towards = side_name("pas du tout", &texts);
    assert!(
        towards.starts_with("Vers «") && towards.contains("pas du tout"),
        "{towards}"
    );
    assert_eq!(lowered("Plutôt facile"), "plutôt facile");
}
