use super::*;
use crate::{Bar, Bars, estimate_width};

const SIZES: [(u16, u16); 4] = [(1080, 1080), (1080, 1350), (1080, 1920), (1200, 630)];

fn card(size: (u16, u16), statement: &str) -> Card {
    Card {
        id: "c".to_owned(),
        title: "Atelier".to_owned(),
        desc: statement.to_owned(),
        size,
        over: "Votre relation au numérique".to_owned(),
        statement: statement.to_owned(),
        note: "31 personnes ont répondu, sur 38".to_owned(),
        foot: "38 personnes · 28 novembre 2024".to_owned(),
        is_dark: true,
        theme: Theme::page(),
    }
}

fn bars() -> String {
    let bars = Bars {
        id: "b".to_owned(),
        title: "t".to_owned(),
        desc: "d".to_owned(),
        head: ["a".to_owned(), "n".to_owned()],
        bars: vec![Bar {
            label: "Oui".to_owned(),
            value: 3,
            value_text: "3".to_owned(),
            hidden: false,
        }],
        max: None,
        theme: Theme::page(),
    };
    bars.svg()
}

/// Every line of the card's own texts: its size, where it begins and the baseline, what it says.
fn lines(svg: &str) -> Vec<(f64, f64, f64, String)> {
    let parsed = roxmltree::Document::parse(svg).unwrap();
    let number = |node: roxmltree::Node<'_, '_>, name| -> f64 {
        node.attribute(name).unwrap().parse().unwrap()
    };
    let mut all = Vec::new();
    let root = parsed.root_element();
    for text in root
        .children()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
    {
        let size = number(text, "font-size");
        let spans: Vec<_> = text
            .children()
            .filter(roxmltree::Node::is_element)
            .collect();
        for line in if spans.is_empty() { vec![text] } else { spans } {
            let said = line.text().unwrap_or_default().trim().to_owned();
            all.push((size, number(line, "x"), number(line, "y"), said));
        }
    }
    all
}

#[test]
fn no_text_is_small_or_leaves_the_sheet_and_none_is_cut() {
    let short = "Les créneaux du soir sont les plus cités.";
    let long = "mot ".repeat(50);
    let word = "anticonstitutionnellement".repeat(4);
    for size in SIZES {
        for statement in [short, long.trim(), word.as_str()] {
            let card = card(size, statement);
            let lines = lines(&card.svg().unwrap());
            let said: String = lines
                .iter()
                .map(|(.., said)| said.replace(' ', ""))
                .collect();
            assert!(said.contains(&statement.replace(' ', "")), "{said}");
            let mut last = 0.0;
            for (size, x, y, said) in &lines {
                assert!(*size >= LEAST, "{said}: {size}");
                let end = x + estimate_width(said, *size) * 1.16;
                assert!(
                    end <= f64::from(card.size.0) - card.edges().0 + 0.1,
                    "{said}: {end}"
                );
                assert!(
                    y - size > last - size && *y < f64::from(card.size.1),
                    "{said}: {y}"
                );
                last = *y;
            }
        }
    }
}

#[test]
fn a_short_statement_is_large_and_one_without_room_makes_no_card() {
    let size = |statement: &str| {
        let svg = card((1080, 1080), statement).svg().unwrap();
        lines(&svg)
            .into_iter()
            .map(|(size, ..)| size)
            .fold(0.0, f64::max)
    };
    assert!(size("Oui, le soir.") > 100.0);
    assert!(size("Oui, le soir.") > size(&"Oui, le soir. ".repeat(20)));
    // What spaces that do not break hold together is one word, and is not broken while a smaller size keeps it whole.
    let held = "Le mot «\u{A0}مرحبا\u{A0}» revient";
    let svg = card((1080, 1080), held).svg().unwrap();
    assert!(
        lines(&svg)
            .iter()
            .any(|(.., said)| said.contains("«\u{A0}مرحبا\u{A0}»"))
    );
    let endless = "Nous manquons de temps. ".repeat(80);
    for size in SIZES {
        assert_eq!(card((size.0, 630), &endless).svg(), None);
    }
}

#[test]
fn a_figure_stands_in_the_room_left_for_it() {
    for size in SIZES {
        let card = card(
            size,
            "Quelle est votre relation au numérique dans votre travail ?",
        );
        let (width, height) = card.room().unwrap();
        let svg = card.with(&bars()).unwrap();
        let parsed = roxmltree::Document::parse(&svg).unwrap();
        let nested = parsed
            .descendants()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "svg")))
            .nth(1)
            .unwrap();
        let number = |name| -> f64 { nested.attribute(name).unwrap().parse().unwrap() };
        assert!((number("width") - width).abs() < 0.01 && (number("height") - height).abs() < 0.01);
        let foot = lines(&svg).last().unwrap().2;
        assert!(number("y") + height < foot - LEAST);
        assert!(
            lines(&svg)
                .iter()
                .rev()
                .skip(1)
                .all(|(_, _, y, _)| *y < number("y"))
        );
    }
    let endless = card((1200, 630), &"mot ".repeat(60));
    assert_eq!((endless.room(), endless.with(&bars())), (None, None));
}
