use std::collections::BTreeSet;

use glane_analysis::Reading;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use proptest::prelude::*;
use roxmltree::{Document as Xml, Node, ParsingOptions};

use crate::Texts;
use crate::fixture::{atelier, empty, hostile, hostile_workshop, page, workshop};

/// The page is written so that the strictest of parsers reads it: nothing that people typed opened or closed a tag.
fn parse(page: &str) -> Xml<'_> {
    Xml::parse_with_options(
        page,
        ParsingOptions {
            allow_dtd: true,
            ..ParsingOptions::default()
        },
    )
    .unwrap()
}

fn named<'a>(page: &'a Xml<'_>, tag: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    page.descendants()
        .filter(move |node| node.tag_name().name() == tag)
}

/// All text under a node, with no more than one space between two words.
fn text(node: Node<'_, '_>) -> String {
    let all: Vec<&str> = node
        .descendants()
        .filter(Node::is_text)
        .filter_map(|text| text.text())
        .collect();
    all.join("")
        .split_ascii_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The rows of the table whose caption has this id.
fn rows(page: &Xml<'_>, id: &str) -> Vec<Vec<String>> {
    let caption = named(page, "caption")
        .find(|caption| caption.attribute("id") == Some(id))
        .unwrap();
    let table = caption.parent().unwrap();
    let body = table
        .children()
        .find(|node| node.tag_name().name() == "tbody")
        .unwrap();
    let cells = |row: Node<'_, '_>| row.children().filter(Node::is_element).map(text).collect();
    body.children()
        .filter(Node::is_element)
        .map(cells)
        .collect()
}

#[test]
fn every_figure_of_the_page_is_the_readings() {
    let (script, snapshot) = atelier();
    let html = page(&(script.clone(), snapshot.clone()));
    let page = parse(&html);
    let reading = Reading::of(&script, &snapshot);
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let mut seen = 0;
    for (at, question) in reading.questions.iter().enumerate() {
        let id = format!("table-{}", at + 1);
        if let Some(items) = question.items() {
            let shown = rows(&page, &id);
            assert_eq!(shown.len(), items.items.len());
            for item in &items.items {
                let row = shown
                    .iter()
                    .find(|row| row[0] == item.label.get("fr"))
                    .unwrap();
                assert_eq!(row[1], item.count.to_string());
                assert_eq!(row[2], texts.share(item.count, question.n));
                seen += 1;
            }
        }
        if let Some(scale) = question.scale() {
            let shown: Vec<(String, String)> = rows(&page, &id)
                .into_iter()
                .map(|row| (row[0].clone(), row[1].clone()))
                .collect();
            let counted: Vec<(String, String)> = scale
                .counts
                .iter()
                .map(|(score, n)| (score.to_string(), n.to_string()))
                .collect();
            let (steps, sides) = shown.split_at(counted.len());
            assert_eq!(steps, counted);
            // A scale around its middle tells its sides too, which hold everybody once.
            assert_eq!(!sides.is_empty(), crate::picture::is_parted(question));
            let all: u64 = sides.iter().map(|(_, n)| n.parse::<u64>().unwrap()).sum();
            assert_eq!(all, if sides.is_empty() { 0 } else { question.n });
            seen += shown.len();
        }
        if let Some(words) = question.words() {
            let typed = rows(&page, &format!("table-typed-{}", at + 1));
            assert_eq!(typed.len(), words.words.len());
            for (row, word) in typed.iter().zip(&words.words) {
                assert_eq!(
                    row[..3],
                    [
                        word.shown.clone(),
                        word.mentions.to_string(),
                        word.people.to_string()
                    ]
                );
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "only {seen} figures were compared");
}

#[test]
fn every_verbatim_is_there_word_for_word() {
    let (script, snapshot) = atelier();
    let html = page(&(script.clone(), snapshot.clone()));
    let page = parse(&html);
    let shown: Vec<String> = named(&page, "li")
        .filter_map(|li| li.text())
        .map(str::to_owned)
        .collect();
    let reading = Reading::of(&script, &snapshot);
    let said: Vec<&str> = script
        .questions
        .iter()
        .flat_map(|question| reading.verbatims(&question.key))
        .map(|verbatim| verbatim.text.as_str())
        .collect();
    assert!(said.len() > 40);
    for text in said {
        assert!(shown.contains(&format!("«\u{A0}{text}\u{A0}»")), "{text}");
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    for workshop in [atelier(), hostile_workshop(), empty()] {
        let html = page(&workshop);
        let page = parse(&html);
        for node in page.descendants().filter(Node::is_element) {
            let tag = node.tag_name().name();
            assert!(
                !["script", "link", "img", "iframe", "object", "embed", "base"].contains(&tag),
                "<{tag}>"
            );
            for attribute in node.attributes() {
                let (name, value) = (attribute.name(), attribute.value());
                assert!(
                    !name.starts_with("on") && name != "src" && name != "style",
                    "{name}={value}"
                );
                assert!(name != "href" || value.starts_with('#'), "{name}={value}");
            }
        }
        let css: String = named(&page, "style").map(text).collect();
        assert!(css.contains("@page"));
        for part in css.split("url(").skip(1) {
            assert!(
                part.starts_with("data:font/woff2;base64,"),
                "{}",
                &part[..40]
            );
        }
        assert!(!css.contains("@import"));
        let elsewhere = html.replace("http://www.w3.org/2000/svg", "");
        assert!(!elsewhere.contains("http://"));
    }
}

#[test]
fn a_screen_reader_finds_its_way() {
    for workshop in [atelier(), hostile_workshop(), empty()] {
        let html = page(&workshop);
        let page = parse(&html);
        assert_eq!(
            named(&page, "html").next().unwrap().attribute("lang"),
            Some("fr")
        );
        let levels: Vec<u32> = page
            .descendants()
            .filter_map(|node| node.tag_name().name().strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert!(
            levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
            "{levels:?}"
        );
        for table in named(&page, "table") {
            let captions = table
                .children()
                .filter(|node| node.tag_name().name() == "caption");
            assert!(captions.map(text).all(|caption| !caption.is_empty()));
            for heading in table
                .descendants()
                .filter(|node| node.tag_name().name() == "th")
            {
                assert!(heading.attribute("scope").is_some());
            }
        }
        let mut ids = BTreeSet::new();
        for id in page.descendants().filter_map(|node| node.attribute("id")) {
            assert!(ids.insert(id), "the id {id} is there twice");
        }
        for svg in named(&page, "svg") {
            for tag in ["title", "desc"] {
                let told = svg
                    .children()
                    .find(|node| node.tag_name().name() == tag)
                    .unwrap();
                assert!(!text(told).is_empty());
            }
        }
        for node in page.descendants() {
            let ways = ["aria-labelledby", "aria-describedby"].map(|name| node.attribute(name));
            let anchor = node
                .attribute("href")
                .map(|href| href.trim_start_matches('#'));
            for id in ways.into_iter().flatten().chain(anchor) {
                assert!(ids.contains(id), "nothing has the id {id}");
            }
        }
    }
}

#[test]
fn hostile_text_is_shown_as_it_was_typed() {
    let workshop = hostile_workshop();
    let html = page(&workshop);
    let page = parse(&html);
    let whole = text(page.root_element());
    for said in hostile() {
        let said = said.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
        assert!(whole.contains(&said), "{said}");
    }
}

#[test]
fn a_workshop_nobody_answered_makes_a_page_that_says_so() {
    let (script, snapshot): (Script, Snapshot) = empty();
    let html = page(&(script.clone(), snapshot));
    let page = parse(&html);
    let whole = text(page.root_element());
    let locale = Locale::load().unwrap();
    let said = |key| locale.text(Lang::Fr, key);
    assert!(whole.contains(&said("restitution-lessons-none")));
    assert_eq!(
        whole.matches(&said("restitution-not-asked")).count(),
        script.questions.len()
    );
    assert_eq!(named(&page, "svg").count(), 0);
    assert_eq!(named(&page, "table").count(), 0);
    for question in &script.questions {
        assert!(whole.contains(question.label.get("fr")));
    }
}

#[test]
fn the_line_of_each_question_accounts_for_everyone() {
    let html = page(&atelier());
    let page = parse(&html);
    let lines: Vec<String> = named(&page, "p")
        .filter(|p| p.attribute("class") == Some("accounting"))
        .map(text)
        .collect();
    assert_eq!(lines.len(), 9);
    for line in lines {
        let numbers: Vec<u64> = line
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|part| part.parse().ok())
            .collect();
        assert_eq!(numbers[0], numbers[1..].iter().sum::<u64>(), "{line}");
        assert_eq!(numbers[0], 38, "{line}");
    }
}

#[test]
fn templates_hold_no_words() {
    let templates = [
        include_str!("../../templates/restitution.html"),
        include_str!("../../templates/question.html"),
        include_str!("../../templates/figure.html"),
        include_str!("../../templates/table.html"),
    ];
    for template in templates {
        let mut rest = template.to_owned();
        for (open, close) in [
            ("<style>", "</style>"),
            ("{{", "}}"),
            ("{%", "%}"),
            ("<", ">"),
        ] {
            while let Some(start) = rest.find(open) {
                let end = rest[start..].find(close).unwrap() + start + close.len();
                rest.replace_range(start..end, " ");
            }
        }
        assert!(!rest.chars().any(char::is_alphabetic), "{}", rest.trim());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn no_answer_breaks_the_page(said in prop::collection::vec("\\PC{1,40}", 1..8)) {
        let mut csv = csv::Writer::from_writer(Vec::new());
        csv.write_record(["participant", "groupe", "source", "question", "reponse"]).unwrap();
        for (at, said) in said.iter().filter(|said| !glane_core::text::clean(said).is_empty()).enumerate() {
            for question in ["mots", "texte"] {
                csv.write_record([&format!("p{at}"), "", "papier", question, said]).unwrap();
            }
        }
        let answers = String::from_utf8(csv.into_inner().unwrap()).unwrap();
        let made = page(&workshop(SMALL, &answers));
        let page = parse(&made);
        let shown: String = page.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect();
        // What insults is quoted once somebody has read it.
        for said in said.iter().filter(|said| glane_text::step::insult::insult(said).is_none()) {
            prop_assert!(shown.contains(&glane_core::text::clean(said)));
        }
    }
}

const SMALL: &str = r#"
[atelier]
titre = "Petit"
date = 2024-11-28
organisateur = "Centre"
[[question]]
cle = "mots"
type = "mots"
texte = "Des mots ?"
[[question]]
cle = "texte"
type = "texte"
texte = "Un texte ?"
"#;
