//! What comes in from outside: its licences, what is banned, what is there twice. `deny.toml` is the list, which
//! `cargo deny check` reads too; this reads it without network, of what cargo resolves.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{Metadata, MetadataCommand, PackageId};
use toml::{Table, Value};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

fn metadata() -> Metadata {
    MetadataCommand::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .other_options(vec!["--locked".to_owned()])
        .exec()
        .unwrap()
}

fn list() -> Table {
    std::fs::read_to_string(format!("{ROOT}/deny.toml"))
        .unwrap()
        .parse()
        .unwrap()
}

/// Texts of a list, or one field of its tables.
fn texts(list: &Table, part: &str, key: &str, field: &str) -> BTreeSet<String> {
    let all = list[part][key].as_array().unwrap().iter();
    let text = |one: &Value| match one {
        Value::Table(table) => {
            let told = table.get("reason").and_then(Value::as_str).unwrap_or("");
            assert!(told.len() > 5, "{one}: why?");
            table[field].as_str().unwrap().to_owned()
        }
        other => other.as_str().unwrap().to_owned(),
    };
    all.map(text).collect()
}

/// Of each banned crate that some others alone may ask for, which.
fn wrappers(list: &Table) -> BTreeMap<String, BTreeSet<String>> {
    let names = |all: &Value| {
        let all = all.as_array().unwrap().iter();
        all.map(|one| one.as_str().unwrap().to_owned()).collect()
    };
    let banned = list["bans"]["deny"].as_array().unwrap().iter();
    banned
        .filter_map(|one| {
            let name = one.get("crate")?.as_str()?.to_owned();
            Some((name, names(one.get("wrappers")?)))
        })
        .collect()
}

/// What asks for a package.
fn asking(metadata: &Metadata, id: &PackageId) -> BTreeSet<String> {
    let nodes = metadata.resolve.as_ref().unwrap().nodes.iter();
    let asking = nodes.filter(|node| node.deps.iter().any(|dep| dep.pkg == *id));
    asking
        .map(|node| metadata[&node.id].name.to_string())
        .collect()
}

/// Whether a licence's expression can be met by what is allowed: `AND` asks for all, `OR` for one.
fn is_met(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = expression.trim();
    for (word, all) in [(" OR ", false), (" AND ", true)] {
        let parts = split(expression, word);
        if parts.len() > 1 {
            let mut met = parts.iter().map(|part| is_met(part, allowed));
            return if all {
                met.all(|met| met)
            } else {
                met.any(|met| met)
            };
        }
    }
    match expression
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        Some(within) => is_met(within, allowed),
        None => allowed.contains(expression),
    }
}

/// The parts between a word, outside brackets.
fn split<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 && at >= from && text[at..].starts_with(word) {
            parts.push(&text[from..at]);
            from = at + word.len();
        }
    }
    parts.push(&text[from..]);
    parts
}

#[test]
fn an_expression_is_met_as_it_says() {
    let allowed: BTreeSet<String> = ["MIT", "ISC"].map(str::to_owned).into();
    for met in [
        "MIT",
        "MIT OR GPL-3.0",
        "GPL-3.0 OR ISC",
        "(MIT OR GPL-3.0) AND ISC",
        "MIT AND ISC",
    ] {
        assert!(is_met(met, &allowed), "{met}");
    }
    for unmet in [
        "GPL-3.0",
        "MIT AND GPL-3.0",
        "(MIT OR ISC) AND GPL-3.0",
        "",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(!is_met(unmet, &allowed), "{unmet}");
    }
}

#[test]
fn every_dependency_has_a_licence_we_may_take() {
    let allowed = texts(&list(), "licenses", "allow", "");
    for bad in ["GPL", "AGPL", "LGPL", "SSPL", "BUSL"] {
        assert!(
            !allowed.iter().any(|one| one.starts_with(bad)),
            "{bad} is allowed"
        );
    }
    let (mut looked, mut used) = (0, BTreeSet::new());
    for package in metadata().packages {
        let said = package.license.clone().unwrap_or_default();
        // As old crates write « or ».
        let said = said.replace(" / ", " OR ").replace('/', " OR ");
        assert!(
            is_met(&said, &allowed),
            "{} {}: {said}",
            package.name,
            package.version
        );
        used.extend(
            allowed
                .iter()
                .filter(|one| said.contains(one.as_str()))
                .cloned(),
        );
        if let Some(source) = &package.source {
            assert!(
                source.is_crates_io(),
                "{} comes from {source}",
                package.name
            );
        }
        looked += 1;
    }
    assert!(looked > 300, "{looked}");
    let idle: Vec<_> = allowed.difference(&used).collect();
    assert!(idle.is_empty(), "allowed and used by none: {idle:?}");
}

#[test]
fn no_banned_crate_comes_in_and_each_that_is_there_twice_has_a_reason() {
    let list = list();
    let banned = texts(&list, "bans", "deny", "crate");
    let excused = texts(&list, "bans", "skip", "crate");
    let held = wrappers(&list);
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let metadata = metadata();
    for package in &metadata.packages {
        let name = package.name.to_string();
        if banned.contains(&name) {
            let only = held.get(&name).cloned().unwrap_or_default();
            let others: Vec<_> = asking(&metadata, &package.id)
                .difference(&only)
                .cloned()
                .collect();
            assert!(
                !only.is_empty() && others.is_empty(),
                "{name} is banned, and {others:?} ask for it"
            );
        }
        versions
            .entry(name)
            .or_default()
            .insert(package.version.to_string());
    }
    let mut idle = excused.clone();
    for (name, versions) in versions {
        // The newest is the one to have; each other one is excused by its version.
        let named: Vec<String> = versions
            .iter()
            .map(|version| format!("{name}@{version}"))
            .collect();
        let open = named.iter().filter(|one| !excused.contains(*one)).count();
        assert!(
            open <= 1,
            "{named:?}: there twice without a reason in deny.toml"
        );
        for one in &named {
            idle.remove(one);
        }
    }
    assert!(idle.is_empty(), "excused and not there: {idle:?}");
}
