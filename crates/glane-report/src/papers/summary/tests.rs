use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_office::unzip;
use roxmltree::{Document as Xml, Node};

use crate::fixture::{coded, empty, hostile, hostile_workshop, made};
use crate::make::Format;
use crate::xlsx::tests::sheets;

/// The tables of the text: rows of what their cells say.
fn tables(workshop: &(Script, Snapshot)) -> Vec<Vec<Vec<String>>> {
    let mut files = unzip::files(&made(workshop, Format::SummaryDocx)).unwrap();
    let text = String::from_utf8(files.remove("word/document.xml").unwrap()).unwrap();
    let xml = Xml::parse(&text).unwrap();
    let said = |cell: Node<'_, '_>| {
        let texts = all(cell, "t").filter_map(|text| text.text());
        texts.collect::<String>()
    };
    all(xml.root(), "tbl")
        .map(|table| {
            let rows = all(table, "tr");
            rows.map(|row| all(row, "tc").map(said).collect()).collect()
        })
        .collect()
}

fn all<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants()
        .filter(move |one| one.tag_name().name() == name)
}

#[test]
fn numbers_are_the_datas_and_what_is_not_known_is_an_empty_cell_under_its_label() {
    let [sessions, people, channels, findings, leads] = tables(&coded()).try_into().unwrap();
    assert_eq!(sessions[0][1..3], ["Lieu", "Organisateur"]);
    assert_eq!(sessions[1][0], "28\u{A0}novembre 2024");
    // Where it was and how many were there is not in the data.
    assert_eq!([&sessions[1][1], &sessions[1][3]], ["", ""]);
    let counts = |table: &[Vec<String>]| -> Vec<u64> {
        table[1..]
            .iter()
            .map(|row| row[1].parse().unwrap())
            .collect()
    };
    assert_eq!(counts(&people), [38, 10, 9, 10, 9]);
    assert_eq!(counts(&channels), [29, 0, 9, 0]);
    assert_eq!(findings.len(), 6);
    assert_eq!(leads[0], ["Piste", "Soutiens", "Qui", "Pour quand"]);
    let (votes, blanks) = (
        counts(&leads),
        leads[1..].iter().all(|row| row[2..] == ["", ""]),
    );
    assert_eq!(votes, [27, 21, 12]);
    assert!(blanks);
}

#[test]
fn both_forms_hold_the_same() {
    let mut placed = coded();
    placed.0.place = Some(Label::fr("Salle des fêtes"));
    for workshop in [placed, empty(), hostile_workshop()] {
        let sheets = sheets(&made(&workshop, Format::SummaryXlsx));
        let [(_, rows)] = sheets.as_slice() else {
            panic!("one sheet");
        };
        for row in tables(&workshop).into_iter().flatten() {
            let plain = |cell: &String| cell.replace(['\u{A0}', '\u{202F}'], " ");
            let row: Vec<String> = row.iter().map(plain).collect();
            let found = rows.iter().any(|cells| {
                let cells: Vec<String> = cells.iter().map(plain).collect();
                cells == row
            });
            assert!(found, "{row:?}\n{rows:?}");
        }
    }
}

#[test]
fn nobody_answered_leaves_rows_to_fill_in_and_hostile_text_stays_text() {
    let leads = tables(&empty()).pop().unwrap();
    assert_eq!(leads.len(), 4);
    assert!(leads[1..].iter().flatten().all(String::is_empty));
    let cells: Vec<String> = tables(&hostile_workshop())
        .into_iter()
        .flatten()
        .flatten()
        .collect();
    assert!(
        hostile()
            .iter()
            .filter(|said| cells.iter().any(|cell| cell.contains(*said)))
            .count()
            > 5
    );
}
