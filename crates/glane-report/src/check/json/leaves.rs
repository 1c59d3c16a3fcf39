//! A JSON document as its single values, each with the way to it in words: what two documents are compared by where nobody can
//! have reworded anything.

use std::collections::BTreeMap;

use super::reader::{Json, Value, read};

/// What an entry of a list is called by, the first that it has.
const NAMES: [&str; 3] = ["question", "key", "name"];
/// Between the steps of a way.
const STEP: &str = " › ";

/// A single value, or a list or an object in which there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// The way to it.
    pub path: String,
    /// Its line, from 1.
    pub line: u64,
    /// As it is written; of a text, what it says.
    pub shown: String,
}

/// The single values of a document, in its order; or the line from which on it is none.
pub fn leaves(text: &str) -> Result<Vec<Leaf>, u64> {
    let json = read(text).map_err(|stopped| stopped.line)?;
    let mut all = Vec::new();
    add(&json, String::new(), &mut all);
    Ok(all)
}

fn add(json: &Json, path: String, all: &mut Vec<Leaf>) {
    let below = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}{STEP}{name}")
        }
    };
    let shown = match &json.value {
        Value::Object(entries) if !entries.is_empty() => {
            let mut known = BTreeMap::new();
            for (key, value) in entries {
                add(value, below(&once(key.clone(), &mut known)), all);
            }
            return;
        }
        Value::List(entries) if !entries.is_empty() => {
            let mut known = BTreeMap::new();
            for (at, value) in (1..).zip(entries) {
                let name = named(value).unwrap_or_else(|| format!("{at}"));
                add(value, below(&once(name, &mut known)), all);
            }
            return;
        }
        Value::Object(_) => "{}".to_owned(),
        Value::List(_) => "[]".to_owned(),
        // A text is not the number or the word that it looks like.
        Value::Text(text) => format!("\"{text}\""),
        Value::Null | Value::Bool(_) | Value::Number(_) => json.shown(),
    };
    all.push(Leaf {
        path,
        line: json.line,
        shown,
    });
}

/// A name that no entry before it has: of two that have one, the second is another one. Each known name comes with how many
/// have been made of it, so that a thousand alike are not tried from the first on.
fn once(name: String, known: &mut BTreeMap<String, u32>) -> String {
    let mut made = known.get(&name).copied().unwrap_or(0);
    loop {
        made = made.saturating_add(1);
        let free = match made {
            1 => name.clone(),
            _ => format!("{name} ({made})"),
        };
        if made > 1 && made < u32::MAX && known.contains_key(&free) {
            continue;
        }
        known.insert(free.clone(), 1);
        known.insert(name, made);
        return free;
    }
}

/// What an entry of a list is called.
fn named(json: &Json) -> Option<String> {
    NAMES
        .into_iter()
        .find_map(|key| match &json.get(key)?.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_its_way_its_line_and_what_is_written() {
        let text = "{\n \"a\": [\n  {\"name\": \"bus\", \"people\": 1.50},\n  {\"name\": \"bus\", \"people\": null},\n  7\n ],\n \"a\": {},\n \"b\": \"7\"\n}";
        let all = leaves(text).unwrap();
        let told: Vec<(&str, u64, &str)> = all
            .iter()
            .map(|one| (one.path.as_str(), one.line, one.shown.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("a › bus › name", 3, "\"bus\""),
                ("a › bus › people", 3, "1.50"),
                ("a › bus (2) › name", 4, "\"bus\""),
                ("a › bus (2) › people", 4, "null"),
                ("a › 3", 5, "7"),
                ("a (2)", 7, "{}"),
                ("b", 8, "\"7\""),
            ]
        );
        assert_eq!(leaves("{\n\"a\" 1}"), Err(2));
    }
}
