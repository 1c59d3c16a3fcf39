//! How well the machine's proposals agree with a person's coding, printed and held to.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail the test"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use glane_analysis::coding::Proposer;
use glane_core::codebook::{Codebook, Theme};
use glane_core::id::{QuestionKey, ThemeKey};
use glane_core::label::Label;
use glane_core::script::read::{read, slug_of};

/// An answer and the themes a person says it bears.
type Coded = (String, BTreeSet<ThemeKey>);

/// What was proposed against what a person decided.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    right: usize,
    proposed: usize,
    decided: usize,
}

impl Score {
    fn f1(self) -> f64 {
        let both = self.proposed + self.decided;
        if both == 0 {
            return 1.0;
        }
        2.0 * float(self.right) / float(both)
    }

    fn and(self, other: Self) -> Self {
        Self {
            right: self.right + other.right,
            proposed: self.proposed + other.proposed,
            decided: self.decided + other.decided,
        }
    }

    fn add(&mut self, proposed: &BTreeSet<ThemeKey>, decided: &BTreeSet<ThemeKey>) {
        self.right += proposed.intersection(decided).count();
        self.proposed += proposed.len();
        self.decided += decided.len();
    }
}

fn float(n: usize) -> f64 {
    f64::from(u32::try_from(n).expect("a few answers"))
}

fn score<'a>(proposer: &Proposer, answers: impl Iterator<Item = &'a Coded>) -> Score {
    let mut score = Score::default();
    for (text, decided) in answers {
        let found: BTreeSet<ThemeKey> = proposer.themes(text).into_iter().collect();
        score.add(&found, decided);
    }
    score
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn json(path: &Path) -> serde_json::Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn theme(label: &str) -> Theme {
    Theme {
        key: ThemeKey::new(slug_of(label).unwrap()).unwrap(),
        label: Label::fr(label),
        description: None,
        examples: vec![],
        words: vec![],
    }
}

fn key_of(codebook: &Codebook, label: &serde_json::Value) -> ThemeKey {
    let label = label.as_str().unwrap();
    let found = codebook.iter().find(|theme| theme.label.get("fr") == label);
    found.unwrap_or_else(|| panic!("{label}")).key.clone()
}

/// Answers under `answers`, each with its text and its themes' labels.
fn answers(all: &serde_json::Value, text: &str, codebook: &Codebook) -> Vec<Coded> {
    all.as_array()
        .unwrap()
        .iter()
        .map(|answer| {
            let themes = answer["themes"].as_array().unwrap();
            (
                answer[text].as_str().unwrap().to_owned(),
                themes.iter().map(|label| key_of(codebook, label)).collect(),
            )
        })
        .collect()
}

#[test]
fn brakes_of_the_example_with_at_most_four_words_a_theme() {
    let source =
        std::fs::read_to_string(root().join("examples/atelier-numerique.atelier.toml")).unwrap();
    let script = read(&source).unwrap();
    let question = script
        .question(&QuestionKey::new("freins").unwrap())
        .unwrap();
    assert_eq!(question.themes.len(), 3);
    assert!(question.themes.iter().all(|theme| theme.words.len() <= 4));
    let codebook = Codebook::of(question.themes.clone());
    let truth = json(&root().join("examples/atelier-numerique.attendu.json"));
    let coded = answers(&truth["freins"]["codage"], "reponse", &codebook);
    assert_eq!(coded.len(), 31);
    let whole = score(&Proposer::of(&codebook), coded.iter());
    let bare = Codebook::of(
        codebook
            .iter()
            .map(|theme| Theme {
                words: vec![],
                ..theme.clone()
            })
            .collect(),
    );
    let labels = score(&Proposer::of(&bare), coded.iter());
    println!(
        "freins: F1 {:.3} {whole:?}; labels alone {:.3}",
        whole.f1(),
        labels.f1()
    );
    assert!(whole.f1() >= 0.95, "{whole:?}");
}

/// The answers of a second set, with the codebook that its labels alone make.
fn second(path: &Path) -> (Codebook, Vec<Coded>) {
    let all = json(path);
    let themes = all["themes"].as_array().unwrap();
    let codebook = Codebook::of(
        themes
            .iter()
            .map(|one| Theme {
                key: ThemeKey::new(one["cle"].as_str().unwrap()).unwrap(),
                ..theme(one["texte"].as_str().unwrap())
            })
            .collect(),
    );
    let coded = all["reponses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|answer| {
            let keys = answer["themes"].as_array().unwrap();
            let keys = keys
                .iter()
                .map(|key| ThemeKey::new(key.as_str().unwrap()).unwrap());
            (answer["texte"].as_str().unwrap().to_owned(), keys.collect())
        })
        .collect();
    (codebook, coded)
}

#[test]
fn three_other_questions_by_their_labels_alone() {
    let mut whole = Score::default();
    let mut halves = [Score::default(); 2];
    let mut answers = 0;
    let mut files: Vec<PathBuf> =
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coding"))
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ext| ext == "json"))
            .collect();
    files.sort();
    assert_eq!(files.len(), 3);
    for path in &files {
        let (codebook, coded) = second(path);
        let proposer = Proposer::of(&codebook);
        let one = score(&proposer, coded.iter());
        println!(
            "{}: F1 {:.3} {one:?}",
            path.file_stem().unwrap().display(),
            one.f1()
        );
        whole = whole.and(one);
        for (half, of) in halves.iter_mut().enumerate() {
            *of = of.and(score(&proposer, coded.iter().skip(half).step_by(2)));
        }
        answers += coded.len();
    }
    assert!(answers >= 150);
    println!(
        "second set: F1 {:.3} on {answers} answers; every other answer {:.3}, the others {:.3}; {whole:?}",
        whole.f1(),
        halves[0].f1(),
        halves[1].f1()
    );
    assert!(whole.f1() >= 0.80, "{whole:?}");
}
