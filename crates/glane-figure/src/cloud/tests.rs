use super::*;
use proptest::prelude::*;

fn word(text: &str, weight: u64) -> CloudWord {
    CloudWord {
        text: text.to_owned(),
        weight,
        weight_text: weight.to_string(),
        title: format!("{text}: {weight}"),
    }
}

fn cloud(words: Vec<CloudWord>, width: f64, height: f64) -> WordCloud {
    WordCloud {
        id: "relation".to_owned(),
        title: "Relation".to_owned(),
        desc: "Les mots".to_owned(),
        head: ["Mot".to_owned(), "Mentions".to_owned()],
        words,
        width,
        height,
        tallest: height,
        theme: Theme::projector(),
    }
}

/// Distinct short words, `count` of them, with falling weights.
fn vocabulary(count: u64) -> Vec<CloudWord> {
    let syllables = ["lo", "té", "mi", "nar", "gou", "pli"];
    let name = |at: u64| -> String {
        let mut rest = at + 1;
        let mut text = String::new();
        while rest > 0 {
            text.push_str(syllables[usize::try_from(rest % 6).unwrap()]);
            rest /= 6;
        }
        text
    };
    (0..count)
        .map(|at| word(&name(at), 40 / (at + 1) + 1))
        .collect()
}

#[test]
fn a_sheet_that_may_grow_does_so_until_every_word_has_room_and_no_further() {
    let fixed = cloud(vocabulary(400), 1000.0, 500.0);
    assert!(!fixed.layout().left_out.is_empty());
    let grown = WordCloud {
        tallest: 10_000.0,
        ..fixed.clone()
    };
    let laid = grown.layout();
    assert!(laid.left_out.is_empty() && laid.height > 500.0);
    assert!(
        laid.svg
            .contains(&format!("viewBox=\"0 0 1000 {}\"", laid.height))
            || laid.height.fract() != 0.0
    );
    let few = WordCloud {
        words: vocabulary(10),
        ..grown
    };
    assert!((few.layout().height - 500.0).abs() < f64::EPSILON);
    let little = WordCloud {
        tallest: 600.0,
        ..fixed
    };
    let laid = little.layout();
    assert!((laid.height - 600.0).abs() < f64::EPSILON && !laid.left_out.is_empty());
}

#[test]
fn area_goes_with_mentions() {
    let laid = cloud(vec![word("lien", 16), word("peur", 4)], 1000.0, 560.0).layout();
    let [first, second] = &laid.placed[..] else {
        panic!("both fit")
    };
    assert_eq!(first.word.text, "lien");
    assert!((first.size / second.size - 2.0).abs() < 0.001);
}

#[test]
fn weight_zero_and_invisible_words_are_left_out_and_told() {
    let laid = cloud(
        vec![
            word("lien", 2),
            word("rien", 0),
            word("\0 \u{1}", 5),
            word("", 9),
        ],
        1000.0,
        560.0,
    )
    .layout();
    assert_eq!(laid.placed.len(), 1);
    let left: Vec<u64> = laid.left_out.iter().map(|word| word.weight).collect();
    assert_eq!(left, [9, 5, 0]);
}

#[test]
fn a_room_s_words_all_fit() {
    let laid = cloud(vocabulary(70), 1000.0, 560.0).layout();
    assert!(laid.left_out.is_empty());
    assert!(
        laid.placed
            .iter()
            .all(|word| word.size >= Theme::projector().small)
    );
}

#[test]
fn too_many_words_are_left_out_by_rank_and_counted() {
    let laid = cloud(vocabulary(900), 1000.0, 560.0).layout();
    assert!(laid.placed.len() > 80, "{}", laid.placed.len());
    assert_eq!(laid.placed.len() + laid.left_out.len(), 900);
    assert!(
        laid.placed[0].size >= 2.0 * Theme::projector().small - 0.02,
        "the first word still stands out"
    );
}

#[test]
fn a_very_long_first_word_is_shrunk_and_stays() {
    let long = "anticonstitutionnellement ".repeat(40);
    let laid = cloud(vec![word(&long, 9), word("lien", 3)], 1000.0, 560.0).layout();
    assert_eq!(laid.placed[0].word.text, long);
    assert!(laid.placed[0].size < Theme::projector().small);
    assert_eq!(laid.placed.len(), 2);
}

#[test]
fn a_long_rare_phrase_does_not_shrink_the_others() {
    let phrase =
        "une phrase entière que personne ne lirait dans un nuage de mots, même de très près, "
            .repeat(2);
    let with = cloud(
        vec![word("lien", 9), word("peur", 4), word(&phrase, 1)],
        1000.0,
        560.0,
    )
    .layout();
    let without = cloud(vec![word("lien", 9), word("peur", 4)], 1000.0, 560.0).layout();
    assert_eq!(with.left_out.len(), 1);
    assert!((with.placed[0].size - without.placed[0].size).abs() < 1e-9);
}

#[test]
fn no_words_is_still_a_picture() {
    let laid = cloud(vec![], f64::NAN, -3.0).layout();
    assert!(roxmltree::Document::parse(&laid.svg).is_ok());
    assert!(laid.svg.contains("viewBox=\"0 0 1000.00 100.00\""));
}

#[test]
fn the_table_keeps_the_words_that_are_not_in_the_picture() {
    let picture = cloud(
        vec![word("b", 1), word("a", 1), word("rien", 0), word("c", 7)],
        1000.0,
        560.0,
    );
    assert_eq!(
        picture.table().rows,
        [["c", "7"], ["a", "1"], ["b", "1"], ["rien", "0"]]
    );
}

fn words() -> impl Strategy<Value = Vec<CloudWord>> {
    let text = prop_oneof![4 => "[a-zéàç'-]{1,14}", 1 => any::<String>(), 1 => "[a-z ]{30,120}"];
    prop::collection::vec(
        (text, 0..60u64).prop_map(|(text, weight)| word(&text, weight)),
        0..70,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn words_never_overlap_nor_leave_the_sheet(words in words(), width in 120.0..1400.0f64, height in 120.0..900.0f64) {
        let laid = cloud(words, width, height).layout();
        for (at, a) in laid.placed.iter().enumerate() {
            prop_assert!(a.x >= 0.0 && a.y >= 0.0 && a.x + a.width <= width && a.y + a.height <= height);
            for b in laid.placed.iter().skip(at + 1) {
                let apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
                prop_assert!(apart, "{:?} over {:?}", a, b);
            }
        }
    }

    #[test]
    fn no_word_is_lost_and_the_first_is_always_in(words in words()) {
        let laid = cloud(words.clone(), 1000.0, 560.0).layout();
        let mut given: Vec<_> = words.iter().map(|w| (w.weight, w.text.clone())).collect();
        let mut kept: Vec<_> = laid.placed.iter().map(|placed| &placed.word).chain(&laid.left_out)
            .map(|w| (w.weight, w.text.clone())).collect();
        given.sort_unstable();
        kept.sort_unstable();
        prop_assert_eq!(given, kept);
        let best = words.iter().filter(|w| Shape::new((*w).clone()).visible()).map(|w| w.weight).max();
        prop_assert_eq!(laid.placed.first().map(|placed| placed.word.weight), best);
    }

    #[test]
    fn the_order_of_the_words_changes_nothing(words in words(), turn in 0..70usize) {
        let mut turned = words.clone();
        turned.reverse();
        if !turned.is_empty() {
            let by = turn % turned.len();
            turned.rotate_left(by);
        }
        prop_assert_eq!(cloud(words, 1000.0, 560.0).layout(), cloud(turned, 1000.0, 560.0).layout());
    }
}
