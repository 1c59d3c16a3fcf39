//! Restitutions handed to the checker: pages and figures that came back changed by whoever, or that never were ours.

use anyhow::Result;
use glane_analysis::checker::Outcome;
use glane_core::script::read::read;
use glane_locale::{Lang, Locale};
use glane_report::check::{Checker, is_proved, named, without_around};
use glane_report::{Format, Version};

use super::mutate::{NASTY, pick};
use super::{Came, data, hold, seed};
use glane_testkit::{Draw, page};

/// The page without its style sheet, where most of its bytes are and nothing is said.
fn bare(page: &str) -> String {
    let (head, rest) = page.split_once("<style").unwrap_or((page, ""));
    let (_, rest) = rest.split_once("</style>").unwrap_or(("", rest));
    format!("{head}{rest}")
}

#[tokio::test]
async fn whatever_a_restitution_says_the_checker_ends_with_a_verdict() -> Result<()> {
    let locale = Locale::load()?;
    let snapshot = data::snapshot(16).await?;
    let script = read(&snapshot.workshop.source).unwrap();
    let checker = Checker::new(&script, &snapshot, &locale);
    let made = |lang, format, version| {
        let file = checker.restitution(lang).file(format, version).unwrap();
        String::from_utf8(file.bytes).unwrap()
    };
    let whole = made(Lang::Fr, Format::Html, Version::Full);
    assert!(is_proved(&checker.file(&whole)?), "ours is proved as it is");
    let figures = made(Lang::Fr, Format::Json, Version::Full);
    assert!(is_proved(&checker.file(&figures)?));
    let mut corpus: Vec<Vec<u8>> = [Version::Full, Version::Plain]
        .map(|version| bare(&made(Lang::Fr, Format::Html, version)).into_bytes())
        .to_vec();
    corpus.push(figures.into_bytes());
    corpus.push(b"<p>Bonjour</p>".to_vec());
    corpus.push(b"{\"glane\": []}".to_vec());
    hold("checker", &corpus, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let text = without_around(&text, &locale);
        let _ = named(&text);
        match checker.file(&text) {
            Ok(report) => {
                let lines = text.lines().count().max(1) as u64;
                for piece in report.faulty() {
                    assert!(piece.outcome != Outcome::Proved);
                    assert!((1..=lines + 1).contains(&piece.line), "{piece:?}");
                }
                Came::In
            }
            Err(_) => Came::Out,
        }
    });
    Ok(())
}

/// A sentence in which something that breaks programs was put in the place of a number is not what the data say.
#[tokio::test]
async fn whatever_stands_in_the_place_of_a_number_a_sentence_is_not_proved_by_it() -> Result<()> {
    let locale = Locale::load()?;
    let snapshot = data::snapshot(16).await?;
    let script = read(&snapshot.workshop.source).unwrap();
    let checker = Checker::new(&script, &snapshot, &locale);
    let mut draw = Draw::new(seed());
    let mut tried = 0;
    for lang in [Lang::Fr, Lang::En] {
        let sentences: Vec<String> = checker.sentences(lang).map(str::to_owned).collect();
        assert!(!sentences.is_empty());
        for sentence in &sentences {
            let Some(at) = sentence.find(|c: char| c.is_ascii_digit()) else {
                continue;
            };
            let digits = sentence[at..]
                .bytes()
                .take_while(u8::is_ascii_digit)
                .count();
            for _ in 0..8 {
                let with = *pick(&NASTY, &mut draw);
                let is_same = page::plain(with).trim() == &sentence[at..at + digits];
                if is_same || !with.chars().any(char::is_alphanumeric) {
                    continue;
                }
                let said = format!("{}{with}{}", &sentence[..at], &sentence[at + digits..]);
                let verdict = checker.sentence(lang, sentence, &said);
                assert_ne!(verdict.outcome(), Outcome::Proved, "{said}");
                tried += 1;
            }
        }
    }
    assert!(tried > 20, "{tried}");
    Ok(())
}
