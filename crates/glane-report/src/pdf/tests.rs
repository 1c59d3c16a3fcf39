use glane_analysis::{Reading, findings};
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use serde_json::Value;

use super::*;
use crate::fixture::{atelier, empty, hostile, hostile_workshop};

fn document(
    (script, snapshot): &(Script, Snapshot),
    lang: Lang,
) -> (Document, Value, BTreeMap<String, Vec<u8>>) {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, lang);
    let reading = Reading::of(script, snapshot);
    let document = Document::of(&reading, &findings(&reading), snapshot, &texts);
    let files = files(&document, &texts).unwrap();
    let data = serde_json::from_slice(&files["data.json"]).unwrap();
    (document, data, files)
}

#[test]
fn every_figure_of_the_document_is_the_readings() {
    let (script, snapshot) = atelier();
    let reading = Reading::of(&script, &snapshot);
    let (_, data, _) = document(&(script, snapshot), Lang::Fr);
    let mut seen = 0;
    for (question, part) in reading
        .questions
        .iter()
        .zip(data["questions"].as_array().unwrap())
    {
        assert_eq!(part["title"], question.label.get("fr"));
        let rows = part["table"]["rows"].as_array();
        let find = |name: &str| rows.unwrap().iter().find(|row| row[0] == name).unwrap()[1].clone();
        for item in question.items().iter().flat_map(|items| &items.items) {
            assert_eq!(find(item.label.get("fr")), item.count.to_string());
            seen += 1;
        }
        for (score, count) in question.scale().iter().flat_map(|scale| &scale.counts) {
            assert_eq!(find(&score.to_string()), count.to_string());
            seen += 1;
        }
        let quotes = part["verbatims"]["quotes"].as_array().map_or(0, Vec::len);
        assert_eq!(quotes, reading.verbatims(&question.key).len());
    }
    assert!(seen > 25, "only {seen} figures were compared");
}

#[test]
fn the_page_and_the_document_say_the_same() {
    let (doc, data, _) = document(&atelier(), Lang::Fr);
    let page = crate::html::page(&doc).unwrap();
    let mut strings = Vec::new();
    collect(&data, &mut strings);
    assert!(strings.len() > 300);
    let plain = page
        .replace("&#34;", "\"")
        .replace("&#38;", "&")
        .replace("&#39;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">");
    // Where drawings lie and the numbers of pages mean nothing to a page.
    for text in strings
        .iter()
        .filter(|text| !text.starts_with("figures/") && !doc.page_of.contains(text))
    {
        assert!(
            plain.contains(text.as_str()),
            "{text:?} is in the document only"
        );
    }
}

fn collect(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Array(all) => all.iter().for_each(|one| collect(one, into)),
        Value::Object(all) => all.values().for_each(|one| collect(one, into)),
        _ => {}
    }
}

#[test]
fn every_drawing_that_is_named_is_there_and_none_other() {
    let (_, data, files) = document(&atelier(), Lang::Fr);
    let mut strings = Vec::new();
    collect(&data, &mut strings);
    let mut named: Vec<&str> = strings
        .iter()
        .map(String::as_str)
        .filter(|text| text.starts_with("figures/"))
        .collect();
    named.sort_unstable();
    let given: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|name| *name != "data.json")
        .collect();
    assert_eq!(named, given);
    assert!(given.len() >= 7);
}

/// One test typesets, since it is what costs.
#[test]
fn what_people_type_is_never_markup_and_every_workshop_makes_a_document() {
    for (workshop, lang, is_readable) in [
        (hostile_workshop(), Lang::Fr, false),
        (empty(), Lang::En, true),
        (atelier(), Lang::Fr, true),
    ] {
        let (doc, data, files) = document(&workshop, lang);
        let source = Source {
            markup: MARKUP,
            files,
            title: &doc.page_title,
            lang: doc.lang,
            date: Date {
                year: 2024,
                month: 11,
                day: 28,
            },
        };
        let made = glane_typeset::pdf(&source).unwrap();
        assert!(made.bytes.starts_with(b"%PDF-"));
        // All that keeps it from being PDF/UA-1 is what people typed that no face of ours has: the page says so.
        let odd: Vec<_> = made
            .warnings
            .iter()
            .filter(|one| !one.message.contains("could not be displayed with font"))
            .collect();
        assert!(odd.is_empty(), "{odd:?}");
        let said = String::from_utf8_lossy(&made.bytes);
        assert_eq!(said.contains("pdfuaid:part"), is_readable);
        assert_eq!(made.warnings.is_empty(), is_readable);
        assert_eq!(data["missing"].is_null(), is_readable);
    }
}

#[test]
fn hostile_text_goes_in_as_it_was_typed() {
    let (_, data, _) = document(&hostile_workshop(), Lang::Fr);
    let mut strings = Vec::new();
    collect(&data, &mut strings);
    for said in hostile() {
        assert!(strings.iter().any(|text| text.contains(&said)), "{said}");
    }
}
