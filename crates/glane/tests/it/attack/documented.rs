//! What `docs/security.md` says is tested, is: each test it names is looked up.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// Names within back ticks that are a sentence: those of tests.
fn named(page: &str) -> BTreeSet<&str> {
    let parts = page.split('`').skip(1).step_by(2);
    let is_name = |part: &&str| {
        let letters = part
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        letters && part.matches('_').count() >= 3
    };
    parts.filter(is_name).collect()
}

/// « 144 are met, 16 partly, 15 not, 78 do not apply » is counted, not typed.
#[test]
fn the_counts_that_the_page_gives_are_those_of_its_rows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = std::fs::read_to_string(root.join("docs/security.md")).unwrap();
    let rows: Vec<&str> = page
        .lines()
        .filter(|line| {
            line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit())
        })
        .filter_map(|line| line.split(" | ").nth(2))
        .collect();
    let count = |verdict: &str| rows.iter().filter(|row| **row == verdict).count();
    let counted = [
        count("met"),
        count("**partly**"),
        count("**not met**"),
        count("not applicable"),
    ];
    assert_eq!(
        counted.iter().sum::<usize>(),
        rows.len(),
        "a row says something else"
    );
    assert_eq!(
        rows.len(),
        253,
        "a requirement of levels 1 and 2 is missing, or there twice"
    );
    let [met, partly, not, none] = counted;
    let said = format!("{met} are met, {partly} partly, {not} not, {none} do not apply.");
    assert!(page.contains(&said), "the page says otherwise: {said}");
}

#[test]
fn every_test_that_the_page_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let page = std::fs::read_to_string(root.join("docs/security.md")).unwrap();
    let named = named(&page);
    assert!(named.len() > 80, "{}", named.len());
    let mut files = Vec::new();
    sources(&root.join("crates"), &mut files);
    let mut there = BTreeSet::new();
    for file in files {
        let source = std::fs::read_to_string(file).unwrap();
        for (at, _) in source.match_indices("fn ") {
            let name = source[at + 3..]
                .split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
                .next();
            there.extend(name.map(str::to_owned));
        }
    }
    let missing: Vec<_> = named
        .iter()
        .filter(|name| !there.contains(**name))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
