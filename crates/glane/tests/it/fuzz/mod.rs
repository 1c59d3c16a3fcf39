//! Whatever comes in: small corpora of everything that Glane reads, made wrong from a seed for as long as there is time. What is
//! not ours is refused, what is taken holds, and nothing ends the program.
//!
//! Each target has ten seconds; `GLANE_FUZZ=N` gives each N of them (`scripts/soak fuzz`), `GLANE_SEED` makes others. Pictures of
//! sheets have theirs beside what reads them (`glane-scan`, `tests/it/hostile.rs`). What broke once is a test of its own beside its target.

mod archive;
mod checker;
mod csv;
mod data;
mod forms;
mod french;
mod mutate;
mod script;
mod workbook;

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use glane_testkit::Draw;

use mutate::mutated;

/// The longest that one input may take, of a program that is not optimised, on a machine busy with other tests.
const SLOWEST: Duration = Duration::from_secs(20);

/// A number of the environment, or what stands for it.
fn number(name: &str, otherwise: u64) -> u64 {
    let set = std::env::var(name).ok();
    set.map_or(otherwise, |set| {
        set.parse()
            .unwrap_or_else(|_| panic!("{name}={set} is no number"))
    })
}

/// How long a target is tried.
fn time() -> Duration {
    Duration::from_secs(number("GLANE_FUZZ", 10))
}

fn seed() -> u64 {
    number("GLANE_SEED", 12)
}

/// What a panic said.
fn cause(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without words")
}

/// What one input came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// It was taken.
    In,
    /// It was refused, with words.
    Out,
}

/// Tries a target on its corpus as it is, then made wrong, until the time is up. What it panics at is kept in a file, and so
/// is what ends the whole program: it is written before it is tried.
#[allow(
    clippy::print_stdout,
    reason = "scripts/test and scripts/soak show this line"
)]
fn hold(target: &str, corpus: &[Vec<u8>], one: impl Fn(&[u8]) -> Came) {
    let seed = seed();
    let mut draw = Draw::new(seed);
    let kept: PathBuf =
        std::env::temp_dir().join(format!("glane-fuzz-{target}-{}", std::process::id()));
    let (mut tried, mut taken, mut refused, mut slowest) = (0_usize, 0_u64, 0_u64, Duration::ZERO);
    let (started, mut slow) = (Instant::now(), Vec::new());
    while tried < corpus.len() || started.elapsed() < time() {
        let input = match corpus.get(tried) {
            Some(as_it_is) => as_it_is.clone(),
            None => mutated(corpus, &mut draw),
        };
        std::fs::write(&kept, &input).unwrap();
        let from = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| one(&input))) {
            Ok(Came::In) => taken += 1,
            Ok(Came::Out) => refused += 1,
            Err(panic) => panic!(
                "{target}, seed {seed}, input {tried}, kept as {}: {}",
                kept.display(),
                cause(&*panic)
            ),
        }
        let took = from.elapsed();
        assert!(
            took < SLOWEST,
            "{target}, seed {seed}, input {tried}, kept as {}: {took:.1?}",
            kept.display()
        );
        if took > slowest {
            slowest = took;
            slow.clone_from(&input);
        }
        tried += 1;
    }
    // What is slow without reason is a fault as well: it is kept to be looked at.
    if slowest > SLOWEST / 4 {
        std::fs::write(&kept, &slow).unwrap();
        println!("{target}: the slowest is kept as {}", kept.display());
    } else {
        let _ = std::fs::remove_file(&kept);
    }
    println!(
        "measured: fuzz {target}: {tried} inputs in {:.0} s, {taken} taken, {refused} refused, none broke it; the slowest took {} ms (seed {seed})",
        started.elapsed().as_secs_f64(),
        slowest.as_millis()
    );
    assert!(tried > corpus.len(), "nothing was made wrong");
    assert!(taken > 0, "nothing was taken: the target is not reached");
}

/// Files of the project, as corpus.
fn files(folder: &str, ending: &str) -> Vec<Vec<u8>> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(folder);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    paths.sort();
    assert!(!paths.is_empty(), "{}: nothing there", folder.display());
    paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

#[test]
fn what_breaks_a_target_is_told_and_kept() {
    let corpus = vec![b"bon".to_vec(), b"mauvais".to_vec()];
    let broken = catch_unwind(|| {
        hold("itself", &corpus, |bytes| {
            assert!(!bytes.starts_with(b"mau"), "broken by a word");
            Came::In
        });
    });
    let told = cause(&*broken.unwrap_err()).to_owned();
    let (_, rest) = told.split_once("kept as ").unwrap();
    let (kept, said) = rest.split_once(": ").unwrap();
    assert_eq!(said, "broken by a word");
    assert_eq!(std::fs::read(kept).unwrap(), b"mauvais");
    std::fs::remove_file(kept).unwrap();
}
