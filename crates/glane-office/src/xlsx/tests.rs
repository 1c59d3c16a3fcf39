use std::collections::BTreeSet;

use roxmltree::Document as Xml;

use super::*;
use crate::parts::well_formed_and_typed;
use crate::properties::Day;
use crate::unzip;

const FORMULAS: [&str; 5] = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"];

fn book() -> Workbook {
    let texts = FORMULAS
        .into_iter()
        .chain(["<c/>&\u{0}\u{b}", "deux\nlignes"]);
    let mut rows = vec![
        vec![Cell::text("Titre", Look::Title)],
        vec![
            Cell::text("Réponse", Look::Head),
            Cell::text("Part (sur 38)", Look::Head),
        ],
    ];
    rows.extend(texts.map(|said| {
        vec![
            Cell::text(said, Look::Plain),
            Cell::plain(Value::Share(26.0 / 38.0)),
            Cell::plain(Value::Whole(-3)),
            Cell::plain(Value::Decimal(5.25, 1)),
            Cell::plain(Value::Nothing),
        ]
    }));
    Workbook {
        properties: Properties {
            title: "Chiffres & co".to_owned(),
            creator: "Glane".to_owned(),
            lang: "fr-FR",
            created: Day {
                year: 2024,
                month: 11,
                day: 28,
            },
        },
        sheets: vec![
            Sheet {
                name: "Q1 : l'un / l'autre ?".to_owned(),
                frozen: 2,
                is_one_page: false,
                rows,
            },
            Sheet {
                name: "q1   l'un   l'autre".to_owned(),
                ..Sheet::default()
            },
        ],
    }
}

fn parts(book: &Workbook) -> BTreeMap<String, String> {
    unzip::files(&file(book))
        .unwrap()
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

#[test]
fn every_part_is_well_formed_and_has_a_type_and_sheets_have_names_of_their_own() {
    let parts = parts(&book());
    well_formed_and_typed(&parts);
    let workbook = Xml::parse(&parts["xl/workbook.xml"]).unwrap();
    let names: BTreeSet<&str> = workbook
        .descendants()
        .filter(|node| node.tag_name().name() == "sheet")
        .map(|node| node.attribute("name").unwrap())
        .collect();
    assert_eq!(
        names,
        BTreeSet::from(["Q1 l'un l'autre", "q1 l'un l'autre (2)"])
    );
    assert!(parts["xl/workbook.xml"].contains("'Q1 l''un l''autre'!$1:$2"));
    assert_eq!(
        parts["docProps/core.xml"]
            .matches("2024-11-28T00:00:00Z")
            .count(),
        2
    );
}

#[test]
fn texts_stay_texts_and_numbers_numbers() {
    let parts = parts(&book());
    let sheet = Xml::parse(&parts["xl/worksheets/sheet1.xml"]).unwrap();
    let cells: Vec<_> = sheet
        .descendants()
        .filter(|node| node.tag_name().name() == "c")
        .collect();
    assert!(!parts["xl/worksheets/sheet1.xml"].contains("<f"));
    let mut texts = Vec::new();
    for cell in &cells {
        let said: String = cell
            .descendants()
            .filter(roxmltree::Node::is_text)
            .filter_map(|node| node.text())
            .collect();
        if cell.attribute("t") == Some("inlineStr") {
            texts.push(said);
        } else if !said.is_empty() {
            said.parse::<f64>().unwrap();
        }
    }
    for said in FORMULAS.iter().chain(&["<c/>&", "deux\nlignes"]) {
        assert!(texts.iter().any(|text| text == said), "{said:?}");
    }
    // Each cell's style is there, and shares are shown as French writes them.
    let styles = Xml::parse(&parts["xl/styles.xml"]).unwrap();
    let count = styles
        .descendants()
        .find(|node| node.tag_name().name() == "cellXfs")
        .unwrap()
        .children()
        .count();
    for cell in &cells {
        assert!(cell.attribute("s").unwrap().parse::<usize>().unwrap() < count);
    }
    assert!(parts["xl/styles.xml"].contains("0&quot;\u{202F}&quot;%"));
}

#[test]
fn the_same_workbook_gives_the_same_bytes() {
    assert!(file(&book()) == file(&book()));
}
