//! Workbooks and documents: made of whatever was typed, they stay files that office programs open, with nothing in them that is
//! run; and what stands in their place when they are handed in is refused.

use std::collections::BTreeMap;

use glane_office::xlsx::{Cell, Look, Sheet, Value, Workbook, file};
use glane_office::{Day, Properties, unzip};

use super::{Came, hold};

fn book(texts: &[&str]) -> Workbook {
    let rows = texts.iter().enumerate().map(|(n, text)| {
        let number = i64::try_from(text.len()).unwrap();
        let length = f64::from(u32::try_from(text.len()).unwrap());
        vec![
            Cell::text(*text, if n == 0 { Look::Title } else { Look::Plain }),
            Cell::plain(Value::Whole(number)),
            Cell::plain(Value::Share(1.0 / (1.0 + length))),
            Cell::plain(Value::Decimal(length / 3.0, 2)),
            Cell::plain(Value::Nothing),
        ]
    });
    let first = texts.first().copied().unwrap_or_default();
    let last = texts.last().copied().unwrap_or_default();
    let sheet = |name: &str, rows| Sheet {
        name: name.to_owned(),
        frozen: 1,
        is_one_page: false,
        rows,
    };
    Workbook {
        properties: Properties {
            title: first.to_owned(),
            creator: last.to_owned(),
            lang: "fr-FR",
            created: Day {
                year: 2026,
                month: 1,
                day: 15,
            },
        },
        sheets: vec![
            sheet(first, rows.collect()),
            sheet(last, Vec::new()),
            sheet(first, Vec::new()),
        ],
    }
}

/// What XML can hold of a text.
fn may_stand(c: char) -> bool {
    matches!(c, '\t' | '\n' | ' '..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

/// What of a text a cell holds: its beginning, as much as Excel takes, and of its signs those that may stand in it.
fn of_cell(text: &str) -> String {
    let mut units = 0;
    let short = text.chars().take_while(|c| {
        units += c.len_utf16();
        units <= 32_767
    });
    let kept: String = short.filter(|c| may_stand(*c)).collect();
    kept.replace("_x", "_x005F_x")
}

fn held(files: &BTreeMap<String, Vec<u8>>, texts: &[&str]) {
    let mut seen = Vec::new();
    for (name, bytes) in files {
        let xml = std::str::from_utf8(bytes).unwrap();
        let tree =
            roxmltree::Document::parse(xml).unwrap_or_else(|error| panic!("{name}: {error}"));
        for node in tree.descendants().filter(roxmltree::Node::is_element) {
            let is_run = ["f", "hyperlink", "externalLink", "ddeLink", "oleLink"];
            assert!(
                !is_run.contains(&node.tag_name().name()),
                "{name}: {node:?}"
            );
            if name.ends_with("sheet1.xml") && node.tag_name().name() == "t" {
                seen.push(node.text().unwrap_or_default().to_owned());
            }
        }
        let sheets: Vec<&str> = tree
            .descendants()
            .filter(|node| node.tag_name().name() == "sheet")
            .filter_map(|node| node.attribute("name"))
            .collect();
        for name in &sheets {
            let letters = name.encode_utf16().count();
            assert!(
                (1..=31).contains(&letters),
                "a tab that Excel refuses: {name:?}"
            );
            assert!(
                !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{name:?}"
            );
            let lower = name.to_lowercase();
            let same = sheets.iter().filter(|other| other.to_lowercase() == lower);
            assert_eq!(same.count(), 1, "{name:?} twice");
        }
    }
    let wanted: Vec<String> = texts.iter().map(|text| of_cell(text)).collect();
    assert_eq!(seen, wanted, "a text is another, or gone");
}

fn corpus() -> Vec<Vec<u8>> {
    [
        "Résultats\nL'accueil\n=1+1\n@SUM(A1)\n+33 1 23 45 67 89",
        "Quels mots ?\nconvivial\nbruit & « loin »\n<b>gras</b>",
        "Un titre de feuille qui est bien trop long pour un onglet\nUn titre de feuille qui est bien trop long pour deux",
        "a/b\nA\\B\n[x]:*?\n'\n''\nHistory",
    ]
    .map(|text| text.as_bytes().to_vec())
    .to_vec()
}

#[test]
fn whatever_is_typed_a_workbook_opens_holds_it_and_runs_nothing() {
    hold("xlsx", &corpus(), |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let texts: Vec<&str> = text.split('\n').take(60).collect();
        let made = file(&book(&texts));
        held(&unzip::files(&made).unwrap(), &texts);
        Came::In
    });
}

#[test]
fn whatever_the_bytes_of_a_zip_are_no_more_is_unpacked_than_is_allowed() {
    let made: Vec<Vec<u8>> = corpus()
        .iter()
        .map(|text| {
            let text = String::from_utf8_lossy(text);
            file(&book(&text.split('\n').collect::<Vec<_>>()))
        })
        .collect();
    hold("zip", &made, |bytes| match unzip::read(bytes, 200_000) {
        Ok(files) => {
            let sum: usize = files.values().map(Vec::len).sum();
            assert!(sum <= 200_000, "{sum}");
            for name in files.keys() {
                assert!(!name.contains("..") || !name.split(['/', '\\']).any(|part| part == ".."));
            }
            Came::In
        }
        Err(_) => Came::Out,
    });
}
