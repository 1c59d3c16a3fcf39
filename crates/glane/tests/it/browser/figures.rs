//! The figures of a restitution's files, read back and held against those that are known to be right.

use std::io::Write as _;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use glane_testkit::page::{plain, rows, words};
use serde_json::{Map, Value};

use crate::kit::example;

/// The questions whose published figures are counts of people.
const COUNTED: [&str; 4] = ["canaux", "horaires", "comptes", "pistes"];

/// Published figures, with answers added.
pub struct Expected {
    /// People by option, for each question.
    counts: Vec<(&'static str, Vec<(String, u64)>)>,
    /// A question and its means: by group's label, or the room's without one.
    means: Vec<(&'static str, Option<String>, f64)>,
}

impl Expected {
    /// The published figures and some more answers to one question.
    pub fn with(question: &str, more: &[(&str, u64)]) -> Result<Self> {
        let text = std::fs::read_to_string(example("atelier-numerique.attendu.json"))?;
        let known: Map<String, Value> = serde_json::from_str(&text)?;
        let mut counts = Vec::new();
        for key in COUNTED {
            let options = known[key].as_object().context(key)?;
            let added = |label: &String| {
                let found = more
                    .iter()
                    .find(|(name, _)| key == question && name == label);
                found.map_or(0, |(_, count)| *count)
            };
            let options = options
                .iter()
                .map(|(label, n)| (label.clone(), n.as_u64().unwrap() + added(label)));
            counts.push((key, options.collect()));
        }
        let groups = known["aisance"]["moyennes"]
            .as_object()
            .context("moyennes")?;
        let mut means: Vec<_> = groups
            .iter()
            .map(|(group, mean)| ("aisance", Some(group.clone()), mean.as_f64().unwrap()))
            .collect();
        means.push((
            "confiance",
            None,
            known["confiance"]["moyenne"].as_f64().context("moyenne")?,
        ));
        Ok(Self { counts, means })
    }
}

pub fn in_json(document: &Value, expected: &Expected) {
    let questions = &document["questions"];
    for (key, options) in &expected.counts {
        for (label, count) in options {
            assert_eq!(questions[key]["counts"][label], *count, "{key}: {label}");
        }
    }
    for (key, group, mean) in &expected.means {
        let found = match group {
            Some(group) => &questions[key]["by_group"][group]["mean"],
            None => &questions[key]["mean"],
        };
        let found = found
            .as_f64()
            .unwrap_or_else(|| panic!("{key} {group:?}: {found}"));
        assert!(
            (found - mean).abs() < 0.05 + 1e-9,
            "{key} {group:?}: {found} is not {mean}"
        );
    }
}

pub fn in_html(html: &str, expected: &Expected) {
    for (key, options) in &expected.counts {
        let rows = rows(article(html, key));
        for (label, count) in options {
            let count = count.to_string();
            let found = rows
                .iter()
                .any(|row| row.first() == Some(label) && row.get(1) == Some(&count));
            assert!(found, "{key}: {label} {count} in {rows:?}");
        }
    }
    for (key, group, mean) in &expected.means {
        let article = article(html, key);
        let mean = decimal(*mean);
        match group {
            Some(group) => {
                let rows = rows(article);
                let found = rows
                    .iter()
                    .any(|row| row.first() == Some(group) && row.contains(&mean));
                assert!(found, "{key}: {group} {mean} in {rows:?}");
            }
            None => assert!(words(article).contains(&mean), "{key}: {mean}"),
        }
    }
}

pub fn in_pdf(pdf: &[u8], expected: &Expected) -> Result<()> {
    let text = pdf_text(pdf)?;
    for (key, options) in &expected.counts {
        for (label, count) in options {
            let count = count.to_string();
            // Long labels are broken over several lines: their first words are enough.
            let head: Vec<&str> = label.split(' ').take(2).collect();
            let head = head.join(" ");
            let found = text.lines().any(|line| {
                line.split_once(&head)
                    .is_some_and(|(_, rest)| rest.split_whitespace().any(|word| word == count))
            });
            ensure!(
                found,
                "{key}: no line has « {head} » and {count} in\n{text}"
            );
        }
    }
    for (key, _, mean) in &expected.means {
        ensure!(
            text.contains(&decimal(*mean)),
            "{key}: no {mean} in\n{text}"
        );
    }
    Ok(())
}

fn pdf_text(pdf: &[u8]) -> Result<String> {
    ensure!(pdf.starts_with(b"%PDF-"), "no PDF");
    let mut child = Command::new("pdftotext")
        .args(["-layout", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("pdftotext (Debian's poppler-utils)")?;
    let mut stdin = child.stdin.take().context("stdin")?;
    let pdf = pdf.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&pdf));
    let output = child.wait_with_output()?;
    writer.join().unwrap()?;
    Ok(plain(&String::from_utf8(output.stdout)?))
}

fn decimal(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}

/// The part of a page about one question.
fn article<'a>(html: &'a str, key: &str) -> &'a str {
    let start = html.find(&format!("<article id=\"question-{key}\""));
    let start = start.unwrap_or_else(|| {
        panic!(
            "nothing about {key} in {}",
            &html[html.len().saturating_sub(20_000)..]
        )
    });
    let rest = &html[start..];
    &rest[..rest.find("</article>").unwrap()]
}
