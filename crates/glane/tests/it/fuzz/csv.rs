//! Answers and codings as CSV.

use std::collections::BTreeMap;

use glane_core::codebook::Codebook;
use glane_core::kind::Kind;
use glane_core::script::Script;
use glane_core::script::read::read;
use glane_import::{FileFault, Known, Refusal, read_codes, read_long_csv};
use glane_locale::{Arg, Lang, Locale};

use super::{Came, files, hold};

fn script(name: &str) -> Script {
    let source = files("examples", name).remove(0);
    read(&String::from_utf8(source).unwrap()).unwrap()
}

/// The file as other programs write it: in Windows' letters, in UTF-16, with semicolons.
fn written_otherwise(file: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8(file.to_vec()).unwrap();
    let wide = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let narrow = text
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?'));
    vec![
        wide.flat_map(u16::to_le_bytes).collect(),
        narrow.collect(),
        text.replace(',', ";").into_bytes(),
    ]
}

/// Some lines of a file: what is made wrong in a small one is met at once.
fn beginning(file: &[u8]) -> Vec<u8> {
    let lines: Vec<&[u8]> = file
        .split_inclusive(|byte| *byte == b'\n')
        .take(40)
        .collect();
    lines.concat()
}

fn said(locale: &Locale, key: &str, args: &[(&'static str, String)]) {
    let args: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, value)| (*name, Arg::Text(value.clone())))
        .collect();
    for lang in [Lang::Fr, Lang::En] {
        for key in [key.to_owned(), format!("{key}-help")] {
            let said = locale.format(lang, &key, &args);
            assert!(!said.contains('⟦') && !said.is_empty(), "{key}: {said}");
        }
    }
}

fn told(locale: &Locale, lines: usize, all: &[Refusal]) {
    for refusal in all {
        assert!((1..=lines).contains(&refusal.line), "{refusal:?}");
        said(locale, refusal.key, &refusal.args);
    }
}

/// How many lines a file may have, in whichever letters it is.
fn lines(bytes: &[u8]) -> usize {
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\n' | b'\r'));
    ends.count() + 1
}

fn refused(locale: &Locale, fault: &FileFault) -> Came {
    said(locale, fault.key, &fault.args);
    Came::Out
}

#[test]
fn whatever_a_csv_holds_each_row_is_taken_refused_or_empty() {
    let locale = Locale::load().unwrap();
    let script = script("toutes-les-formes.atelier.toml");
    let whole = beginning(&files("examples", "toutes-les-formes.reponses.csv")[0]);
    let mut corpus = written_otherwise(&whole);
    corpus.push(whole);
    hold("csv", &corpus, |bytes| {
        match read_long_csv(bytes, &script, &[], &BTreeMap::new()) {
            Err(fault) => refused(&locale, &fault),
            Ok(reading) => {
                let taken: usize = reading.answers.iter().map(|given| given.lines.len()).sum();
                assert_eq!(
                    reading.rows,
                    taken + reading.refused.len() + reading.empty,
                    "a row is lost, or counted twice"
                );
                told(&locale, lines(bytes), &reading.refused);
                told(&locale, lines(bytes), &reading.warnings);
                Came::In
            }
        }
    });
}

#[test]
fn whatever_a_coding_holds_it_is_read_or_refused_in_words() {
    let locale = Locale::load().unwrap();
    let script = script("atelier-numerique.atelier.toml");
    let whole = beginning(&files("examples", "atelier-numerique.codage.csv")[0]);
    let mut corpus = written_otherwise(&whole);
    corpus.push(whole);
    let books = script
        .questions
        .iter()
        .filter(|question| matches!(question.kind, Kind::Open(_)))
        .map(|question| (question.key.clone(), Codebook::of(question.themes.clone())))
        .collect();
    hold("coding", &corpus, |bytes| {
        match read_codes(bytes, &script, &books, &|_, _| Known::Wrote) {
            Err(fault) => refused(&locale, &fault),
            Ok(codes) => {
                told(&locale, lines(bytes), &codes.refused);
                Came::In
            }
        }
    });
}
