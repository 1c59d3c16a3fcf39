use std::collections::BTreeSet;

use roxmltree::{Document as Xml, Node};

use super::*;
use crate::parts::well_formed_and_typed;
use crate::properties::Day;
use crate::unzip;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPED: &str = "<w:p/> & \"x\" \u{0}\u{b}\u{1f}]]> =1+1";

fn heading(level: u8, text: &str, bookmark: &str) -> Block {
    Block::Heading {
        level,
        over: Some("Question 1".to_owned()),
        text: text.to_owned(),
        bookmark: Some(bookmark.to_owned()),
    }
}

fn picture(alternative: &str) -> Block {
    Block::Picture(Picture {
        png: b"\x89PNG".to_vec(),
        width: 170.0,
        height: 42.5,
        title: TYPED.to_owned(),
        alternative: alternative.to_owned(),
    })
}

fn table(rows: usize) -> Block {
    Block::Table(Table {
        title: TYPED.to_owned(),
        head: vec!["Réponse".into(), "Personnes".into()],
        sides: vec![Side::Start, Side::End],
        rows: (0..rows)
            .map(|n| vec![TYPED.into(), n.to_string()])
            .collect(),
    })
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        properties: Properties {
            title: TYPED.to_owned(),
            creator: "Glane".to_owned(),
            lang: "fr-FR",
            created: Day {
                year: 2024,
                month: 11,
                day: 28,
            },
        },
        foot: vec![Run::plain(TYPED)],
        is_dense: false,
        page_of: ["Page ", " sur ", ""].map(str::to_owned),
        blocks,
    }
}

fn parts(document: &Document) -> BTreeMap<String, String> {
    unzip::files(&file(document))
        .unwrap()
        .into_iter()
        .filter(|(name, _)| !name.contains(".png"))
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn all<'a>(xml: &'a Xml<'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    xml.descendants()
        .filter(move |node| node.tag_name().name() == name)
}

fn everything() -> Document {
    let mut blocks = vec![
        Block::Text(Style::Title, vec![Run::plain(TYPED)]),
        heading(1, TYPED, "un"),
        picture("Une image"),
        table(3),
        table(30),
        heading(2, "Deux", "deux"),
        picture(TYPED),
    ];
    blocks.extend(Style::ALL.map(|style| {
        Block::Text(
            style,
            vec![
                Run::strong("a\tb\nc"),
                Run::quiet("d"),
                Run::link("e", "deux"),
            ],
        )
    }));
    document(blocks)
}

#[test]
fn every_part_is_well_formed_named_and_dated_of_the_day_given() {
    let parts = parts(&everything());
    well_formed_and_typed(&parts);
    let core = &parts["docProps/core.xml"];
    assert_eq!(core.matches("2024-11-28T00:00:00Z").count(), 2);
    assert!(core.contains("<dc:language>fr-FR</dc:language>"));
    assert!(parts["word/styles.xml"].contains("<w:lang w:val=\"fr-FR\""));
}

#[test]
fn what_is_named_is_there_and_ids_are_unique() {
    let files = unzip::files(&file(&everything())).unwrap();
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let (main, relations) = (
        text("word/document.xml"),
        text("word/_rels/document.xml.rels"),
    );
    let (main, relations) = (Xml::parse(&main).unwrap(), Xml::parse(&relations).unwrap());
    let targets: BTreeMap<&str, &str> = all(&relations, "Relationship")
        .map(|one| {
            (
                one.attribute("Id").unwrap(),
                one.attribute("Target").unwrap(),
            )
        })
        .collect();
    for target in targets.values() {
        assert!(files.contains_key(&format!("word/{target}")), "{target}");
    }
    let pictures: Vec<&str> = all(&main, "blip")
        .map(|blip| targets[blip.attributes().next().unwrap().value()])
        .collect();
    assert_eq!(pictures, ["media/figure-1.png", "media/figure-2.png"]);
    let ids: BTreeSet<&str> = all(&main, "docPr")
        .map(|one| one.attribute("id").unwrap())
        .collect();
    assert_eq!(ids, BTreeSet::from(["1", "2"]));
    let marks: BTreeSet<&str> = all(&main, "bookmarkStart")
        .map(|one| one.attribute((W, "name")).unwrap())
        .collect();
    for link in all(&main, "hyperlink") {
        assert!(marks.contains(link.attribute((W, "anchor")).unwrap()));
    }
    let styles = text("word/styles.xml");
    let styles = Xml::parse(&styles).unwrap();
    let known: Vec<&str> = all(&styles, "style")
        .map(|one| one.attribute((W, "styleId")).unwrap())
        .collect();
    assert_eq!(known.iter().collect::<BTreeSet<_>>().len(), known.len());
    for style in ["pStyle", "rStyle", "tblStyle"] {
        for used in all(&main, style) {
            let used = used.attribute((W, "val")).unwrap();
            assert!(known.contains(&used), "{used} is no style");
        }
    }
}

#[test]
fn what_people_type_is_text_and_pictures_say_what_they_show() {
    let kept = "<w:p/> & \"x\" ]]> =1+1";
    let main = parts(&everything()).remove("word/document.xml").unwrap();
    let main = Xml::parse(&main).unwrap();
    let title: String = all(&main, "p")
        .next()
        .unwrap()
        .descendants()
        .filter(Node::is_text)
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(title, kept);
    let said: Vec<&str> = all(&main, "docPr")
        .map(|one| one.attribute("descr").unwrap())
        .collect();
    assert_eq!(said, ["Une image", kept]);
}

#[test]
fn headers_repeat_rows_stay_whole_and_columns_fill_the_page() {
    let main = parts(&everything()).remove("word/document.xml").unwrap();
    let main = Xml::parse(&main).unwrap();
    for (table, rows) in all(&main, "tbl").zip([3, 30]) {
        let count = |name: &str| {
            table
                .descendants()
                .filter(|node| node.tag_name().name() == name)
                .count()
        };
        assert_eq!((count("tr"), count("cantSplit")), (rows + 1, rows + 1));
        assert_eq!(count("tblHeader"), 1);
        let widths = table
            .descendants()
            .filter(|node| node.tag_name().name() == "gridCol")
            .map(|node| node.attribute((W, "w")).unwrap().parse::<u32>().unwrap());
        assert_eq!(widths.sum::<u32>(), 9638);
        // The last row is not held to what follows.
        let styles: Vec<&str> = table
            .descendants()
            .filter(|node| node.tag_name().name() == "pStyle")
            .map(|node| node.attribute((W, "val")).unwrap())
            .collect();
        let kept = styles.iter().filter(|style| **style == "TableKept").count();
        assert_eq!(kept, if rows == 3 { 4 } else { 2 });
        assert_eq!(styles.last(), Some(&"TableText"));
    }
}

#[test]
fn a_text_from_right_to_left_is_turned() {
    let blocks = vec![Block::Text(Style::Body, vec![Run::plain("12 موقع")])];
    let main = parts(&document(blocks))
        .remove("word/document.xml")
        .unwrap();
    assert!(main.contains("<w:bidi/>") && main.contains("<w:rtl/>"));
    let main = parts(&document(vec![Block::Text(
        Style::Body,
        vec![Run::plain("site موقع")],
    )]));
    assert!(!main["word/document.xml"].contains("bidi"));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(file(&everything()) == file(&everything()));
}
