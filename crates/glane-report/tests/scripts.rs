//! Names and answers in Arabic and Ukrainian are drawn, not boxed: in the PDF, in pictures, in the page.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail the test"
)]

mod common;

use glane_core::ballot::Body;
use glane_core::kind::Payload;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use glane_report::{Format, make};
use std::io::Write as _;
use std::process::{Command, Stdio};

const ARABIC: [&str; 3] = ["مرحبا بكم", "ورشة الحي", "الثقة"];
const UKRAINIAN: [&str; 3] = ["Щасливі їжаки", "ґанок", "Довіра"];

/// The example with both alphabets in its title, its groups, its options and its answers.
fn workshop() -> (Script, Snapshot) {
    let mut script = common::script();
    let mut snapshot = common::snapshot(&script, 1);
    let words: Vec<&str> = ARABIC.into_iter().chain(UKRAINIAN).collect();
    let said = |at: usize| words[at % words.len()].to_owned();
    script.title = Label::fr(format!("{} – {}", ARABIC[0], UKRAINIAN[0]));
    for (at, group) in script.groups.iter_mut().enumerate() {
        group.label = Label::fr(said(at * 2 + 1));
    }
    for question in &mut script.questions {
        for (at, item) in question.items.iter_mut().enumerate() {
            item.label = Label::fr(said(at));
        }
    }
    for (at, ballot) in snapshot.ballots.iter_mut().enumerate() {
        match &mut ballot.body {
            Body::Answered(Payload::Words(all)) => {
                *all = (0..all.len()).map(|shift| said(at + shift)).collect();
            }
            Body::Answered(Payload::Text(text)) => *text = said(at),
            _ => {}
        }
    }
    (script, snapshot)
}

fn made(format: Format) -> Vec<u8> {
    let locale = Locale::load().unwrap();
    let (script, snapshot) = workshop();
    let mut files = make(&script, &snapshot, &locale, Lang::Fr, &[format]).unwrap();
    files.remove(0).bytes
}

fn poppler(tool: &str, bytes: &[u8]) -> String {
    let arguments: &[&str] = if tool == "pdffonts" {
        &["-"]
    } else {
        &["-", "-"]
    };
    let mut child = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|why| panic!("{tool}: {why}; install poppler-utils"));
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}

#[test]
fn no_box_stands_for_a_letter_in_a_document() {
    for format in [Format::Pdf, Format::Poster] {
        let document = made(format);
        let fonts = poppler("pdffonts", &document);
        // The only face that draws what no other does; the typesetter counts what even it lacks as not accessible.
        assert!(!fonts.contains("GlaneBoxes"), "{fonts}");
        assert!(String::from_utf8_lossy(&document).contains("pdfuaid:part"));
        let text = poppler("pdftotext", &document);
        assert!(text.contains("їжаки"), "{text}");
    }
}

#[test]
fn the_page_brings_its_letters_and_only_where_it_needs_them() {
    let page = String::from_utf8(made(Format::Html)).unwrap();
    assert_eq!(page.matches("@font-face").count(), 6);
    assert!(page.contains("unicode-range:U+600-6ff") && page.contains("unicode-range:U+400-4ff"));
    assert!(!page.contains("Ce document ne sait pas dessiner"));
    let locale = Locale::load().unwrap();
    let script = common::script();
    let snapshot = common::snapshot(&script, 1);
    let plain = make(&script, &snapshot, &locale, Lang::Fr, &[Format::Html]).unwrap();
    let plain = String::from_utf8(plain[0].bytes.clone()).unwrap();
    assert_eq!(plain.matches("@font-face").count(), 2);
}
