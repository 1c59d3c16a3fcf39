use std::collections::BTreeSet;

use glane_office::unzip;
use roxmltree::{Document as Xml, Node};

use crate::fixture::{atelier, coded, empty, hostile, hostile_workshop, made};
use crate::make::Format;

/// Sheets by name, in order, each as rows of what its cells say.
pub(crate) fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<String>>)> {
    let files = unzip::files(bytes).unwrap();
    let part = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let listed = part("xl/workbook.xml");
    let listed = Xml::parse(&listed).unwrap();
    let is = |node: &Node<'_, '_>, name: &str| node.tag_name().name() == name;
    let names = listed.descendants().filter(|node| is(node, "sheet"));
    names
        .zip(1..)
        .map(|(sheet, n)| {
            let text = part(&format!("xl/worksheets/sheet{n}.xml"));
            let xml = Xml::parse(&text).unwrap();
            let rows = xml.descendants().filter(|node| is(node, "row"));
            let rows = rows.map(|row| row.children().map(said).collect());
            (sheet.attribute("name").unwrap().to_owned(), rows.collect())
        })
        .collect()
}

fn said(cell: Node<'_, '_>) -> String {
    let texts = cell.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

#[test]
fn what_to_read_comes_first_then_one_sheet_a_question() {
    let sheets = sheets(&made(&atelier(), Format::Xlsx));
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..3], ["Lisez-moi", "Constats", "Questions"]);
    for n in 1..=9 {
        assert!(names[n + 2].starts_with(&format!("Q{n} ")), "{names:?}");
    }
    assert!(names.contains(&"Q1 Formes écrites") && names.contains(&"Q7 Grille de thèmes"));
    let readme: Vec<&str> = sheets[0].1.iter().map(|row| row[0].as_str()).collect();
    for said in [
        "Données à la révision",
        "moins de 5 personnes",
        "38 personnes",
    ] {
        assert!(readme.iter().any(|line| line.contains(said)), "{said}");
    }
    let canaux = &sheets[4].1;
    assert_eq!(canaux[1][..3], ["Réponse", "Personnes", "Part (sur 35)"]);
    assert_eq!(canaux[3][..2], ["Site internet", "26"]);
    assert!((canaux[3][2].parse::<f64>().unwrap() - 26.0 / 35.0).abs() < 1e-15);
    assert!(canaux.iter().flatten().any(|cell| cell == "non montré"));
}

#[test]
fn every_finding_is_in_it() {
    let workshop = coded();
    let sheets = sheets(&made(&workshop, Format::Xlsx));
    let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
    let written: BTreeSet<&str> = sheets[1]
        .1
        .iter()
        .filter_map(|row| row.first())
        .map(String::as_str)
        .collect();
    let mut seen = 0;
    for class in ["<p class=\"sentence\">", "<p class=\"further\">"] {
        for part in page.split(class).skip(1) {
            let (sentence, _) = part.split_once("</p>").unwrap();
            let sentence = sentence.replace("&#39;", "'");
            assert!(written.contains(sentence.as_str()), "{sentence}");
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn what_people_type_goes_in_as_it_is_and_every_workshop_has_its_sheets() {
    let sheets_of_hostile = sheets(&made(&hostile_workshop(), Format::Xlsx));
    let cells: Vec<&String> = sheets_of_hostile
        .iter()
        .flat_map(|(_, rows)| rows.iter().flatten())
        .collect();
    for said in hostile() {
        assert!(cells.iter().any(|cell| cell.contains(&said)), "{said}");
    }
    assert!(sheets(&made(&empty(), Format::Xlsx)).len() > 11);
}
