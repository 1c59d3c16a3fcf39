use std::collections::BTreeSet;

use glane_analysis::{Reading, findings};
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use glane_office::unzip;
use roxmltree::{Document as Xml, Node};

use super::*;
use crate::fixture::{atelier, coded, empty, hostile_workshop, made};
use crate::make::Format;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

fn document((script, snapshot): &(Script, Snapshot)) -> Document {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = Reading::of(script, snapshot);
    Document::of(&reading, &findings(&reading), snapshot, &texts)
}

fn main_part(workshop: &(Script, Snapshot)) -> String {
    let mut files = unzip::files(&made(workshop, Format::Docx)).unwrap();
    String::from_utf8(files.remove("word/document.xml").unwrap()).unwrap()
}

fn all<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants()
        .filter(move |one| one.tag_name().name() == name)
}

/// What a part says, line ends as such.
fn said(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for one in node.descendants() {
        match one.tag_name().name() {
            "br" => out.push('\n'),
            "t" => out.push_str(one.text().unwrap_or_default()),
            _ => {}
        }
    }
    out
}

/// What the page says within some element, as it is shown.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    for (written, sign) in [
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#38;", "&"),
    ] {
        out = out.replace(written, sign);
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn headings_are_the_pages_in_its_order() {
    for workshop in [atelier(), coded(), empty(), hostile_workshop()] {
        let xml = main_part(&workshop);
        let xml = Xml::parse(&xml).unwrap();
        let headings = all(xml.root(), "p").filter_map(|paragraph| {
            let style = all(paragraph, "pStyle").next()?;
            let level = style.attribute((W, "val"))?.strip_prefix("Heading")?;
            let said = said(paragraph);
            let words: Vec<&str> = said.split_whitespace().collect();
            Some((level.to_owned(), words.join(" ")))
        });
        let page = String::from_utf8(made(&workshop, Format::Html)).unwrap();
        let (_, body) = page.split_once("<main>").unwrap();
        let of_page = body.split("<h").skip(1).filter_map(|part| {
            let level: u32 = part.get(..1)?.parse().ok()?;
            let (_, inside) = part.split_once('>')?;
            let (inside, _) = inside.split_once(&format!("</h{level}>"))?;
            Some(((level - 1).to_string(), plain(inside)))
        });
        let (ours, theirs): (Vec<_>, Vec<_>) = (headings.collect(), of_page.collect());
        assert!(ours.len() > 8);
        assert_eq!(ours, theirs);
    }
}

#[test]
fn tables_and_pictures_are_the_documents() {
    let workshop = coded();
    let doc = document(&workshop);
    let xml = main_part(&workshop);
    let xml = Xml::parse(&xml).unwrap();
    let tables: Vec<Vec<Vec<String>>> = all(xml.root(), "tbl")
        .map(|table| {
            let rows = all(table, "tr");
            rows.map(|row| all(row, "tc").map(said).collect()).collect()
        })
        .collect();
    let wanted: Vec<Vec<Vec<String>>> = flow::blocks(&doc)
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(table, _) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                Some(rows.cloned().collect())
            }
            _ => None,
        })
        .collect();
    assert!(wanted.len() > 8);
    assert_eq!(tables, wanted);
    let described: Vec<String> = all(xml.root(), "docPr")
        .map(|one| one.attribute("descr").unwrap().to_owned())
        .collect();
    let figures: Vec<&Figure> = drawn::figures(&doc).collect();
    let wanted: Vec<&str> = figures.iter().map(|one| one.description.as_str()).collect();
    assert_eq!(described, wanted);
    assert!(described.len() > 6 && !described.iter().any(String::is_empty));
    let ids: BTreeSet<&str> = all(xml.root(), "docPr")
        .filter_map(|one| one.attribute("id"))
        .collect();
    assert_eq!(ids.len(), described.len());
}

#[test]
fn every_word_of_the_document_is_in_it() {
    let workshop = hostile_workshop();
    let doc = document(&workshop);
    let xml = main_part(&workshop);
    let xml = Xml::parse(&xml).unwrap();
    let all_said: Vec<String> = all(xml.root(), "p").map(said).collect();
    let all_said = all_said.join("\n");
    let mut strings = Vec::new();
    collect(&serde_json::to_value(&doc).unwrap(), &mut strings);
    assert!(strings.len() > 300);
    let elsewhere = |text: &String| {
        text.starts_with("figures/")
            || text.starts_with("table-")
            || text.starts_with("question-")
            || doc.page_of.contains(text)
            || [doc.page_title.as_str(), doc.lang].contains(&text.as_str())
            || doc.sample.as_ref().is_some_and(|one| one.label == *text)
            || drawn::figures(&doc).any(|figure| figure.description == *text)
            || doc.told().any(|one| {
                let proof = one.proof.as_ref();
                proof.is_some_and(|one| {
                    [one.id.as_str(), one.kind, &one.cells].contains(&text.as_str())
                }) || one.block == text.as_str()
            })
    };
    for text in strings.iter().filter(|text| !elsewhere(text)) {
        assert!(all_said.contains(text.as_str()), "{text:?} is missing");
    }
}

fn collect(value: &serde_json::Value, into: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => into.push(text.clone()),
        serde_json::Value::Array(all) => all.iter().for_each(|one| collect(one, into)),
        serde_json::Value::Object(all) => all.values().for_each(|one| collect(one, into)),
        _ => {}
    }
}

#[test]
fn ways_lead_somewhere() {
    let xml = main_part(&atelier());
    let xml = Xml::parse(&xml).unwrap();
    let marks: Vec<&str> = all(xml.root(), "bookmarkStart")
        .filter_map(|one| one.attribute((W, "name")))
        .collect();
    let unique: BTreeSet<&str> = marks.iter().copied().collect();
    assert_eq!(unique.len(), marks.len());
    let mut ways = 0;
    for way in all(xml.root(), "hyperlink") {
        assert!(unique.contains(way.attribute((W, "anchor")).unwrap()));
        ways += 1;
    }
    assert!(ways > 12);
    let wordly = |name: &str| name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    assert!(marks.iter().all(|name| wordly(name)));
}
