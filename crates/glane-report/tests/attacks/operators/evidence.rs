//! A sentence points at other evidence than its own: another cell, another kind, another question, another answer,
//! another revision, script or workshop.

use glane_report::Format;

use super::each;
use crate::change::Change;
use crate::made::{Doc, Made};
use crate::place::{Kind, Place};
use crate::said;

/// All that names evidence, replaced by what names other evidence.
pub fn changes(made: &Made) -> Vec<Change> {
    let mut all = Vec::new();
    for doc in &made.docs {
        let proofs: Vec<&Place> = doc
            .places
            .iter()
            .filter(|one| one.kind == Kind::Evidence)
            .collect();
        for place in &proofs {
            all.extend(replaced(doc, place, &proofs));
            if place.text.contains('@') && place.text.contains('/') {
                all.extend(
                    other_cells(&place.text)
                        .iter()
                        .map(|after| Change::reads(doc, place, after)),
                );
            }
        }
        if doc.format == Format::Html {
            all.extend(footer(doc));
        }
    }
    all.extend(answers(made));
    all
}

/// What other places of the same sort say. An order of the same cells says the same, so that only cells of other
/// findings are taken.
fn replaced(doc: &Doc, place: &Place, proofs: &[&Place]) -> Vec<Change> {
    let tail = |trail: &str| {
        trail
            .rsplit('/')
            .find(|part| part.parse::<u64>().is_err())
            .unwrap_or_default()
            .to_owned()
    };
    let finding = |place: &Place| {
        let mut parts = place.trail.split('/');
        (parts.next() == Some("findings"))
            .then(|| parts.next().map(str::to_owned))
            .flatten()
    };
    let mut all = Vec::new();
    if place.bare && place.text != "null" {
        if let Ok(n) = place.text.parse::<u64>() {
            all.push((n + 1).to_string());
            all.push((n + 7).to_string());
        }
    } else if place.trail == "workshop" {
        all.push("atelier-cuisine".to_owned());
        all.push("atelier-numerique-2".to_owned());
    } else if place.trail == "data_hash" {
        for at in [0, 13, 40, 63] {
            let put = if &place.text[at..=at] == "a" {
                "b"
            } else {
                "a"
            };
            all.push(said::with(&place.text, &(at..at + 1), put));
        }
    } else if !place.bare {
        for other in proofs {
            let alike = tail(&other.trail) == tail(&place.trail) && !other.bare;
            let elsewhere = finding(other) != finding(place) || doc.format == Format::Html;
            if alike && elsewhere && other.text != place.text && !all.contains(&other.text) {
                all.push(other.text.clone());
            }
        }
        all.truncate(6);
    }
    all.iter()
        .map(|after| Change::reads(doc, place, after))
        .collect()
}

/// A cell's id, or a list of them, with one part of it naming another cell.
fn other_cells(text: &str) -> Vec<String> {
    [
        ("@1/", "@2/"),
        ("/people/", "/mentions/"),
        ("/mentions/answered", "/people/answered"),
        ("/mean/", "/median/"),
        ("/answered", "/asked"),
        ("/asked", "/answered"),
        ("group=groupe-1", "group=groupe-2"),
        ("group=groupe-4", "group=groupe-3"),
        ("item=site-internet", "item=instagram"),
        ("item=facebook", "item=discord"),
        ("item=14h-17h", "item=17h-20h"),
        ("item=professionnel", "item=personnel"),
        ("item=formations", "item=solutions"),
        ("word=connecté", "word=utile"),
        ("canaux@", "comptes@"),
        ("aisance@", "confiance@"),
        ("confiance@", "aisance@"),
        ("freins@", "reussites@"),
        ("reussites@", "freins@"),
        ("/theme=", "/proposed="),
        ("/proposed=", "/theme="),
    ]
    .iter()
    .filter(|(from, _)| text.contains(from))
    .map(|(from, to)| text.replacen(from, to, 1))
    .collect()
}

/// The revision and the hash at the foot of the page.
fn footer(doc: &Doc) -> Vec<Change> {
    let mut all = Vec::new();
    for place in doc.places.iter().filter(|one| one.kind == Kind::Prose) {
        let of_revision = place.text.contains("révision") || place.text.contains("revision");
        for number in said::numbers(&place.text).iter().filter(|_| of_revision) {
            for other in ["0", "1", "3", "4", "12"] {
                if other != number.text {
                    let after = said::with(&place.text, &number.at, other);
                    all.push(Change::reads(doc, place, &after));
                }
            }
        }
        if let Some(at) = place
            .text
            .find("BLAKE3")
            .and_then(|_| place.text.rfind(' '))
        {
            for digit in [1, 9, 30, 64] {
                let digit = at + digit;
                let put = if &place.text[digit..=digit] == "a" {
                    "b"
                } else {
                    "a"
                };
                let after = said::with(&place.text, &(digit..digit + 1), put);
                all.push(Change::reads(doc, place, &after));
            }
        }
    }
    all
}

/// Two answers change their ids.
fn answers(made: &Made) -> Vec<Change> {
    let doc = made.doc("json");
    let ids: Vec<&Place> = each(made, &[Kind::Evidence])
        .map(|(_, place)| place)
        .filter(|place| place.trail.ends_with("/answer"))
        .collect();
    ids.windows(2)
        .filter(|pair| pair[0].text != pair[1].text)
        .map(|pair| Change::both(doc, (pair[0], &pair[1].text), (pair[1], &pair[0].text)))
        .collect()
}
