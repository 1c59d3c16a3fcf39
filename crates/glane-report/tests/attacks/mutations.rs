//! Every false change is refused.

use crate::change::Change;
use crate::judge::Judge;
use crate::made::made;
use crate::operators::{ALL, distinct};
use crate::random::Random;

/// Changes taken of each operator, if it can make so many.
const EACH: usize = 226;
const SEED: u64 = 4;
const THREADS: usize = 2;

#[test]
fn no_false_change_is_proved() {
    let drawn = drawn(EACH, SEED);
    assert!(drawn.len() >= 5_000, "only {} changes", drawn.len());
    refuse(&drawn);
}

/// Four times as many, drawn otherwise.
#[test]
#[ignore = "ten minutes: scripts/soak runs it"]
fn no_false_change_is_proved_at_length() {
    refuse(&drawn(EACH * 4, SEED + 1));
}

/// So many changes of each operator.
pub fn drawn(each: usize, seed: u64) -> Vec<(&'static str, Change)> {
    let mut drawn = Vec::new();
    let mut counts = Vec::new();
    for (name, changes) in ALL {
        let mut all = distinct(changes(made()));
        let possible = all.len();
        Random::new(seed, name).shuffle(&mut all);
        let all = dealt(&all, each);
        counts.push(format!("{name} {} of {possible}", all.len()));
        drawn.extend(all.into_iter().map(|change| (name, change)));
    }
    println!(
        "measured: {} changes by operator ({})",
        drawn.len(),
        counts.join(", ")
    );
    drawn
}

fn refuse(drawn: &[(&'static str, Change)]) {
    let survived = told(drawn).len();
    assert_eq!(survived, 0, "{survived} false changes are proved");
}

/// The false changes that were judged proved, once said.
fn told(drawn: &[(&'static str, Change)]) -> Vec<(&'static str, Change)> {
    let survived = survivors(drawn);
    println!(
        "measured: {} changes, {} survived",
        drawn.len(),
        survived.len()
    );
    for (name, change) in &survived {
        println!(
            "survived: {name} | {} | {} | {}",
            change.file, change.before, change.after
        );
    }
    survived
}

/// So many changes, as many from each file as it has.
fn dealt(all: &[Change], each: usize) -> Vec<Change> {
    let mut files: Vec<Vec<Change>> = made()
        .docs
        .iter()
        .map(|doc| {
            all.iter()
                .filter(|one| one.file == doc.name)
                .cloned()
                .collect()
        })
        .collect();
    let mut taken = Vec::new();
    while taken.len() < each && files.iter().any(|file| !file.is_empty()) {
        taken.extend(files.iter_mut().filter_map(Vec::pop));
    }
    taken.truncate(each);
    taken
}

fn survivors(drawn: &[(&'static str, Change)]) -> Vec<(&'static str, Change)> {
    let part = |first: usize| {
        let judge = Judge::new(made());
        let mine = drawn.iter().skip(first).step_by(THREADS);
        mine.filter(|(_, change)| {
            let doc = made().doc(change.file);
            judge.proves(doc, &change.apply(&doc.text))
        })
        .cloned()
        .collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let parts: Vec<_> = (0..THREADS)
            .map(|first| scope.spawn(move || part(first)))
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap())
            .collect()
    })
}
