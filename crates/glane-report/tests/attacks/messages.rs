//! What is told of a broken page can be read: nothing is empty, quoted twice, or in another language.

use std::collections::{BTreeMap, BTreeSet};

use glane_locale::{Arg, Lang};
use glane_report::check::Told;

use crate::change::Change;
use crate::judge::{Judge, locale};
use crate::made::made;
use crate::mutations::drawn;
use crate::random::Random;

/// Changes taken of each operator.
const EACH: usize = 24;

/// What is wrong with how a reason is told in French.
fn fault(told: &Told) -> Option<&'static str> {
    let key = format!("check-{}", told.fault);
    let named = locale()
        .variables(Lang::Fr, &key)
        .contains(&"found".to_owned());
    let found: Arg = told.found.as_str().into();
    let text = locale().format(Lang::Fr, &key, &[("found", found)]);
    let spaced = text.replace(['\u{A0}', '\u{202F}'], " ");
    let expected = told.expected.as_deref();
    let english = ["people", "answers", "votes", "words", "groups"];
    if named && told.found.trim().is_empty() {
        Some("an empty name")
    } else if spaced.contains("« «") || spaced.contains("» »") {
        Some("quotation marks twice")
    } else if english.contains(&told.found.as_str()) {
        Some("an English word")
    } else if expected.is_some_and(|expected| expected.trim().is_empty()) {
        Some("an empty advice")
    } else if expected == Some(told.found.as_str()) {
        Some("the advice is what stands there")
    } else if expected.is_some_and(is_hour) && !is_hour(&told.found) {
        Some("an hour where none is told")
    } else {
        None
    }
}

/// « 20 h », alone.
fn is_hour(text: &str) -> bool {
    let digits = text.trim_end_matches('h').trim_end();
    digits.len() < text.len() && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
}

#[test]
fn what_is_told_of_broken_pages_can_be_read() {
    let judge = Judge::new(made());
    let doc = made().doc("html fr");
    let mut changes: Vec<Change> = drawn(EACH, 9)
        .into_iter()
        .map(|(_, change)| change)
        .filter(|change| change.file == doc.name)
        .collect();
    // And what is left of each sentence when it loses its end, its beginning, or a word.
    let mut random = Random::new(9, "messages");
    for place in &doc.places {
        let words: Vec<&str> = place.text.split(' ').collect();
        if words.len() < 4 || place.lang != Lang::Fr {
            continue;
        }
        let at = 1 + random.below(words.len() - 2);
        let without = [&words[..at], &words[at + 1..]].concat().join(" ");
        for text in [words[..at].join(" "), words[at..].join(" "), without] {
            changes.push(Change::reads(doc, place, &text));
        }
    }
    let mut wrong: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    let mut count = 0;
    for change in &changes {
        for told in judge.reasons(doc, &change.apply(&doc.text)) {
            count += 1;
            if let Some(fault) = fault(&told) {
                let told = format!("{told:?} | {}", change.after);
                wrong.entry(fault).or_default().insert(told);
            }
        }
    }
    println!("measured: {count} reasons of {} changes", changes.len());
    for (fault, all) in &wrong {
        for told in all.iter().take(12) {
            println!("{fault}: {told}");
        }
    }
    assert!(count > 500, "only {count}");
    assert!(wrong.is_empty());
}
