use glane_analysis::{Reading, findings};
use glane_core::decision::Act;
use glane_core::id::BlockKey;
use glane_core::judged::FindingState;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use glane_office::unzip;
use roxmltree::{Document as Xml, Node};

use super::*;
use crate::desk::Desk;
use crate::document::Document;
use crate::document::lessons::choose;
use crate::fixture::{after, coded, empty, hostile_workshop, made};
use crate::make::Format;
use crate::words::Texts;

const SVG: &str = "http://www.w3.org/2000/svg";

/// The drawings alone: pictures are what costs.
fn cards((script, snapshot): &(Script, Snapshot)) -> Vec<Made> {
    let locale = Locale::load().unwrap();
    let texts = &Texts::new(&locale, Lang::Fr);
    let reading = &Reading::of(script, snapshot);
    let doc = &Document::of(reading, &findings(reading), snapshot, texts);
    all(&Brief::of(reading, doc, snapshot, texts))
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

/// How many dots a unit of what is in a node is.
fn scale(node: Node<'_, '_>) -> f64 {
    let is_nested =
        |one: &Node<'_, '_>| one.has_tag_name((SVG, "svg")) && one.attribute("width").is_some();
    let one = |svg: Node<'_, '_>| {
        let sides = svg.attribute("viewBox").unwrap().split(' ');
        let sides: Vec<f64> = sides.map(|side| side.parse().unwrap()).collect();
        (number(svg, "width") / sides[2]).min(number(svg, "height") / sides[3])
    };
    node.ancestors().filter(is_nested).map(one).product()
}

#[test]
fn each_is_of_its_size_with_readable_texts_and_says_what_it_says() {
    for workshop in [coded(), empty(), hostile_workshop()] {
        let cards = cards(&workshop);
        assert!(cards.len() >= SIZES.len());
        for card in cards {
            let (_, sides) = card.name.rsplit_once('-').unwrap();
            let (width, height) = sides.split_once('x').unwrap();
            let xml = Xml::parse(&card.svg).unwrap();
            let root = xml.root_element();
            let whole = format!("0 0 {width}.00 {height}.00");
            assert_eq!(root.attribute("viewBox"), Some(whole.as_str()));
            for said in ["title", "desc"] {
                let mut parts = root.children();
                let told = parts.find(|node| node.has_tag_name((SVG, said))).unwrap();
                let told = told.text().unwrap();
                assert!(!told.is_empty() && card.said.contains(told), "{told}");
            }
            let texts = xml
                .descendants()
                .filter(|node| node.has_tag_name((SVG, "text")));
            for node in texts {
                let size = number(node, "font-size") * scale(node);
                assert!(
                    size >= LEAST - 0.1,
                    "{}: {size} {:?}",
                    card.name,
                    node.text()
                );
            }
        }
    }
}

#[test]
fn the_archive_holds_each_as_a_drawing_and_a_picture_and_a_text_that_tells_them_all() {
    let files = unzip::files(&made(&coded(), Format::Cards)).unwrap();
    let cards = cards(&coded());
    assert_eq!(files.len(), 2 * cards.len() + 1);
    let beside = String::from_utf8(files["textes-de-remplacement.txt"].clone()).unwrap();
    for card in cards {
        assert!(files[&format!("{}.svg", card.name)] == card.svg.as_bytes());
        let picture = &files[&format!("{}.png", card.name)];
        let (_, sides) = card.name.rsplit_once('-').unwrap();
        let (width, height) = sides.split_once('x').unwrap();
        assert_eq!(picture[16..20], width.parse::<u32>().unwrap().to_be_bytes());
        assert_eq!(
            picture[20..24],
            height.parse::<u32>().unwrap().to_be_bytes()
        );
        assert!(beside.contains(&format!("{}\n{}\n", card.name, card.said)));
    }
}

#[test]
fn there_is_a_finding_and_a_figure_in_each_size_and_a_title_where_nobody_answered() {
    let names = |workshop: &(Script, Snapshot)| -> Vec<String> {
        cards(workshop).into_iter().map(|card| card.name).collect()
    };
    let all = |kind: &str| SIZES.map(|(width, height)| format!("{kind}-{width}x{height}"));
    assert_eq!(names(&coded()), [all("constat"), all("graphique")].concat());
    assert_eq!(names(&empty()), all("titre"));
}

#[test]
fn a_long_title_takes_nothing_from_its_words() {
    let mut workshop = coded();
    let long = "Comment nos centres sociaux, leurs bénévoles et les gens des quartiers veulent-ils vivre ensemble le numérique ?";
    workshop.0.title = Label::fr(long);
    let cards = cards(&workshop);
    let link = cards
        .iter()
        .find(|card| card.name == "constat-1200x630")
        .unwrap();
    let xml = Xml::parse(&link.svg).unwrap();
    let texts = xml
        .descendants()
        .filter(|node| node.has_tag_name((SVG, "text")));
    let said: String = texts
        .flat_map(|node| node.descendants().filter(Node::is_text))
        .filter_map(|node| node.text())
        .collect();
    assert!(said.contains(long), "{said}");
}

#[test]
fn what_people_dropped_is_not_on_it() {
    let locale = Locale::load().unwrap();
    let workshop = after(&[]);
    let desk = Desk::of(&workshop.0, &workshop.1, &locale, Lang::Fr);
    let reading = Reading::of(&workshop.0, &workshop.1);
    let found = findings(&reading);
    let strongest = choose(&found, &reading)[0];
    let first = desk.place(&BlockKey::of(&strongest.id).unwrap()).unwrap();
    let says = |workshop: &(Script, Snapshot)| {
        let mut all = cards(workshop).into_iter();
        all.any(|card| card.said.contains(&first.text))
    };
    assert!(says(&workshop));
    let dropped = after(&[Act::Finding {
        finding: first.key.finding().unwrap(),
        state: FindingState::Dropped,
    }]);
    assert!(!says(&dropped));
}
