//! Scripts: what a person writes, and hands in.

use glane_core::id::QuestionKey;
use glane_core::label::LangCode;
use glane_core::script::Script;
use glane_core::script::edit::{Settings, copied, moved, removed, settled};
use glane_core::script::fault::line_column;
use glane_core::script::read::{read, read_codebook};
use glane_core::script::translated::texts;
use glane_locale::{Arg, Lang, Locale};

use super::{Came, files, hold};
use crate::web::visit::EVERY_KIND;

/// The beginning of a script: a few questions of it say as much as all, in a tenth of the time.
fn beginning(source: &[u8]) -> Vec<u8> {
    let text = String::from_utf8(source.to_vec()).unwrap();
    let parts: Vec<&str> = text.split_inclusive("[[question]]").take(4).collect();
    let short = parts.concat();
    short.trim_end_matches("[[question]]").as_bytes().to_vec()
}

fn corpus() -> Vec<Vec<u8>> {
    let mut corpus = vec![EVERY_KIND.as_bytes().to_vec()];
    corpus.extend(
        files("examples", ".atelier.toml")
            .iter()
            .map(|source| beginning(source)),
    );
    let library = files("crates/glane-library/scripts", ".atelier.toml");
    corpus.extend(library.iter().take(3).map(|source| beginning(source)));
    corpus
}

/// A script that was taken is changed as pages change it: what comes out is a script again, or nothing is changed.
fn edited(script: &Script, source: &str) {
    let is_taken = |key: &QuestionKey| script.questions.iter().any(|known| known.key == *key);
    // One question each time: the next file changes another.
    let at = source.len() % script.questions.len();
    if let Some(question) = script.questions.get(at) {
        for changed in [
            copied(source, &question.key, is_taken),
            removed(source, &question.key),
            moved(source, &question.key, true),
            settled(source, &Settings::of(script)),
        ] {
            assert!(
                changed.is_err() || changed.is_ok_and(|changed| read(&changed).is_ok()),
                "{}: no script any more",
                question.key
            );
        }
    }
}

#[test]
fn whatever_a_script_says_it_is_read_or_its_faults_are_told_in_words() {
    let locale = Locale::load().unwrap();
    let english = LangCode::new("en").unwrap();
    hold("script", &corpus(), |bytes| {
        let source = String::from_utf8_lossy(bytes);
        let _ = texts(&source, &english);
        let _ = read_codebook(&source);
        match read(&source) {
            Ok(script) => {
                assert!(!script.questions.is_empty(), "a script without questions");
                assert_eq!(read(&source).unwrap(), script);
                edited(&script, &source);
                Came::In
            }
            Err(faults) => {
                assert!(!faults.is_empty(), "refused without a fault");
                // A line that is there three thousand times is wrong three thousand times: some say it for all.
                for fault in faults.into_iter().take(20) {
                    let (line, _) = line_column(&source, fault.span.start);
                    assert!(line <= source.matches('\n').count() + 1, "{fault:?}");
                    let args: Vec<(&str, Arg)> = fault
                        .args
                        .iter()
                        .map(|(name, value)| (*name, Arg::Text(value.clone())))
                        .collect();
                    for lang in [Lang::Fr, Lang::En] {
                        for key in [fault.key.to_owned(), format!("{}-help", fault.key)] {
                            let said = locale.format(lang, &key, &args);
                            assert!(!said.contains('⟦') && !said.is_empty(), "{key}: {said}");
                        }
                    }
                }
                Came::Out
            }
        }
    });
}
