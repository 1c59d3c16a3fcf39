//! How many of the sentences that a person should look at are flagged, and how many of those flagged are such sentences: on
//! sample data, written for this test and nobody's own. `cargo test -p glane-analysis delicate -- --show-output` prints it.

use std::collections::BTreeSet;

use glane_core::label::LangCode;

use super::*;

/// What a person would see, names parted by commas or a hyphen for nothing; a tab; the sentence.
const SENTENCES: &str = include_str!("sentences.tsv");
/// The same, written once the detectors stood: no detector and no list was changed for one of these. Keep it so.
const HELD: &str = include_str!("held.tsv");

fn sentences(set: &'static str) -> Vec<(BTreeSet<&'static str>, &'static str)> {
    let lines = set.lines().map(|line| line.split_once('\t').unwrap());
    let told = |named: &'static str| named.split(',').filter(|name| *name != "-").collect();
    lines.map(|(named, text)| (told(named), text)).collect()
}

/// Found rightly, found wrongly, missed.
#[derive(Default, Clone, Copy)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Score {
    fn add(&mut self, wanted: bool, found: bool) {
        match (wanted, found) {
            (true, true) => self.right += 1,
            (false, true) => self.wrong += 1,
            (true, false) => self.missed += 1,
            (false, false) => {}
        }
    }

    /// In whole percent.
    fn precision(self) -> u32 {
        100 * self.right / (self.right + self.wrong).max(1)
    }

    fn recall(self) -> u32 {
        100 * self.right / (self.right + self.missed).max(1)
    }
}

/// Of a set: the whole, and each reason. What was seen otherwise than by a person is printed.
fn scores(set: &'static str) -> (Score, [(Reason, Score); 9]) {
    let mut whole = Score::default();
    let mut each = Reason::ALL.map(|reason| (reason, Score::default()));
    for (wanted, text) in sentences(set) {
        let flags = flags(text, Langs::all());
        let found: BTreeSet<&str> = flags.iter().map(|flag| flag.reason.name()).collect();
        whole.add(!wanted.is_empty(), !found.is_empty());
        for (reason, score) in &mut each {
            let name = reason.name();
            score.add(wanted.contains(name), found.contains(name));
        }
        if found != wanted {
            println!("{wanted:?} but {found:?}: {text}");
        }
    }
    (whole, each)
}

#[test]
fn most_of_what_a_person_should_see_is_flagged_and_little_else() {
    let known = sentences(SENTENCES).len();
    assert!(known >= 200);
    let (whole, each) = scores(SENTENCES);
    for (reason, score) in each {
        let (precision, recall) = (score.precision(), score.recall());
        let name = reason.name();
        println!("measured: {name}, precision {precision} %, recall {recall} %");
        assert!(precision >= 90 && recall >= 80, "{name}");
    }
    let (precision, recall) = (whole.precision(), whole.recall());
    println!(
        "measured: {known} sentences of sample data, precision {precision} %, recall {recall} %"
    );
    assert!(precision >= 95 && recall >= 95, "{precision} {recall}");
}

#[test]
fn sentences_that_no_detector_was_made_for_are_seen_too() {
    let (whole, _) = scores(HELD);
    let (precision, recall) = (whole.precision(), whole.recall());
    let n = sentences(HELD).len();
    println!(
        "measured: {n} sentences held back, sample data, precision {precision} %, recall {recall} %"
    );
    assert!(precision >= 90 && recall >= 75, "{precision} {recall}");
}

#[test]
fn what_is_flagged_is_in_the_text_and_told_once() {
    for (_, text) in sentences(SENTENCES).into_iter().chain(sentences(HELD)) {
        let flags = flags(text, Langs::all());
        assert!(flags.is_sorted());
        let length = text.chars().count();
        for flag in &flags {
            let Span { start, end } = flag.span;
            assert!(start < end && end <= length, "{flag:?}: {text}");
        }
    }
}

#[test]
fn a_language_that_is_not_spoken_is_not_looked_for() {
    let only = |lang: &str| {
        let mut script = crate::fixture::script(&[]);
        script.langs = vec![LangCode::new(lang).unwrap()];
        Langs::of(&script)
    };
    let (english, french) = ("I am diabetic", "Je suis diabétique");
    assert!(flags(english, only("fr")).is_empty() && !flags(english, only("en")).is_empty());
    assert!(flags(french, only("en")).is_empty() && !flags(french, only("fr")).is_empty());
    assert!(
        !flags(french, only("ar")).is_empty(),
        "French where none is known"
    );
    // Numbers and addresses of mail speak no language.
    assert!(!flags("zoe@exemple.org", only("en")).is_empty());
}

#[test]
fn any_text_is_read_to_its_end() {
    for text in [
        "",
        " ",
        "\n",
        "é",
        "🙂🙂",
        "M.",
        "Mme",
        "@",
        "0",
        "+",
        "12 rue",
        "l'",
        "l’",
        "je m'appelle",
    ] {
        let _ = flags(text, Langs::all());
    }
    let long = "Mme ".repeat(5_000);
    assert!(flags(&long, Langs::all()).len() <= 5_000);
}
