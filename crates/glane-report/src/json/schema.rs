//! `docs/restitution.schema.json` says what is written here: every document is held against it.

use serde_json::{Map, Value, json};

use crate::fixture::{
    asked_again, atelier, camps, coded, delicate, empty, hostile_workshop, made, modele,
};
use crate::make::Format;

fn schema() -> Value {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../docs/restitution.schema.json"
    );
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What is wrong with a value, by its place; as much of JSON Schema as ours uses, and nothing else is let through.
fn faults(root: &Value, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut check = |holds: bool, what: &str| {
        if !holds {
            out.push(format!("{place}: {what}: {value}"));
        }
    };
    let rules = schema.as_object().unwrap();
    let mut deeper = Vec::new();
    for (rule, given) in rules {
        match rule.as_str() {
            // What a value holds is looked at below.
            "$schema"
            | "$defs"
            | "title"
            | "description"
            | "properties"
            | "additionalProperties" => {}
            "$ref" => {
                let pointer = given.as_str().unwrap().strip_prefix('#').unwrap();
                let other = root.pointer(pointer).unwrap();
                deeper.extend(faults(root, other, value, place));
            }
            "type" => {
                let one = |name: &Value| is_of(value, name.as_str().unwrap());
                let all = given.as_array();
                check(
                    all.map_or_else(|| one(given), |all| all.iter().any(one)),
                    "type",
                );
            }
            "const" => check(given == value, "const"),
            "enum" => check(given.as_array().unwrap().contains(value), "enum"),
            "minimum" => check(
                value.as_f64().is_none_or(|n| n >= given.as_f64().unwrap()),
                "minimum",
            ),
            "maximum" => check(
                value.as_f64().is_none_or(|n| n <= given.as_f64().unwrap()),
                "maximum",
            ),
            "pattern" => check(
                value
                    .as_str()
                    .is_none_or(|text| matches(given.as_str().unwrap(), text)),
                "pattern",
            ),
            "required" => {
                for key in given.as_array().unwrap() {
                    let there = |all: &Map<_, _>| all.contains_key(key.as_str().unwrap());
                    check(
                        value.as_object().is_none_or(there),
                        &format!("without {key}"),
                    );
                }
            }
            "oneOf" => {
                let holding = given.as_array().unwrap().iter();
                let holding = holding.filter(|one| faults(root, one, value, place).is_empty());
                check(holding.count() == 1, "oneOf");
            }
            "items" => {
                for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                    deeper.extend(faults(root, given, item, &format!("{place}/{at}")));
                }
            }
            other => panic!("{other} is no rule this test knows"),
        }
    }
    out.extend(deeper);
    let named = rules.get("properties").and_then(Value::as_object);
    for (key, inside) in value.as_object().into_iter().flatten() {
        let place = format!("{place}/{key}");
        match (
            named.and_then(|all| all.get(key)),
            rules.get("additionalProperties"),
        ) {
            (Some(own), _) => out.extend(faults(root, own, inside, &place)),
            (None, Some(Value::Bool(false))) => out.push(format!("{place}: unknown")),
            (None, Some(rest)) => out.extend(faults(root, rest, inside, &place)),
            (None, None) => {}
        }
    }
    out
}

fn is_of(value: &Value, name: &str) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        other => panic!("{other} is no type this test knows"),
    }
}

/// Patterns of classes with their counts, and of letters that stand for themselves.
fn matches(pattern: &str, text: &str) -> bool {
    let inner = pattern
        .strip_prefix('^')
        .unwrap()
        .strip_suffix('$')
        .unwrap();
    let mut text = text.chars();
    let mut rest = inner;
    while let Some(c) = rest.chars().next() {
        if c != '[' {
            rest = &rest[c.len_utf8()..];
            if text.next() != Some(c) {
                return false;
            }
            continue;
        }
        let (class, after) = rest[1..].split_once("]{").unwrap();
        let (count, after) = after.split_once('}').unwrap();
        for _ in 0..count.parse::<usize>().unwrap() {
            let class: Vec<char> = class.chars().collect();
            let within = |c: char| {
                let ranges = class
                    .windows(3)
                    .any(|three| three[1] == '-' && (three[0]..=three[2]).contains(&c));
                ranges || (class.last() == Some(&'-') && c == '-')
            };
            if !text.next().is_some_and(within) {
                return false;
            }
        }
        rest = after;
    }
    text.next().is_none()
}

/// What of a document is not as the schema says.
pub(super) fn faults_of(document: &Value) -> Vec<String> {
    let schema = schema();
    faults(&schema, &schema, document, "")
}

fn document(workshop: &(glane_core::script::Script, glane_core::workshop::Snapshot)) -> Value {
    serde_json::from_slice(&made(workshop, Format::Json)).unwrap()
}

#[test]
fn every_document_is_as_the_schema_says() {
    let schema = schema();
    let again = asked_again(&["relation", "canaux", "aisance", "freins"]);
    let waiting = delicate(&[]);
    for workshop in [
        atelier(),
        coded(),
        empty(),
        hostile_workshop(),
        again,
        waiting,
        modele(12),
        camps(),
    ] {
        let found = faults(&schema, &schema, &document(&workshop), "");
        assert!(
            found.is_empty(),
            "{}",
            found[..found.len().min(9)].join("\n")
        );
    }
}

#[test]
fn what_is_not_as_it_says_is_told() {
    let schema = schema();
    let good = document(&coded());
    let changes: [(&str, Value); 9] = [
        ("/people", json!(-1)),
        ("/people", json!("38")),
        ("/date", json!("28/11/2024")),
        ("/data_hash", json!("ABC")),
        ("/questions/canaux/kind", json!("scale")),
        ("/questions/canaux/counts/Facebook", json!(1.5)),
        (
            "/questions/canaux/by_group",
            json!({ "A": { "key": "a", "n": { "hidden": false } } }),
        ),
        ("/findings/0/state", json!("lost")),
        ("/findings/0/sentence", json!({ "fr": "x", "de": "y" })),
    ];
    for (place, value) in changes {
        let mut other = good.clone();
        *other.pointer_mut(place).unwrap() = value;
        assert!(!faults(&schema, &schema, &other, "").is_empty(), "{place}");
    }
    for place in [
        "",
        "/questions/aisance",
        "/findings/0",
        "/findings/0/cells/0",
    ] {
        let keys: Vec<String> = good
            .pointer(place)
            .unwrap()
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect();
        for key in keys {
            let mut other = good.clone();
            let object = other.pointer_mut(place).unwrap().as_object_mut().unwrap();
            object.remove(&key);
            let optional = ["theme", "proposed"].contains(&key.as_str());
            let missed = !faults(&schema, &schema, &other, "").is_empty();
            assert!(missed || optional, "{place}/{key}");
        }
        let mut other = good.clone();
        other.pointer_mut(place).unwrap()["more"] = json!(1);
        assert!(!faults(&schema, &schema, &other, "").is_empty(), "{place}");
    }
}
