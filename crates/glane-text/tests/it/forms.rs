//! Forms with known truth: what must be together, and what must never be.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use glane_text::group::{Calls, Grouper};
use serde::Deserialize;

#[derive(Deserialize)]
struct Known {
    groupes: Vec<Vec<String>>,
    distincts: Vec<[String; 2]>,
}

/// Pairs found, pairs found wrongly, pairs missed, and forbidden pairs merged, of one file.
fn scored(path: &Path) -> (usize, usize, usize, Vec<[String; 2]>) {
    let known: Known = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut grouper = Grouper::new();
    for form in known
        .groupes
        .iter()
        .flatten()
        .chain(known.distincts.iter().flatten())
    {
        grouper.add(form, 1);
    }
    let mut place: BTreeMap<String, usize> = BTreeMap::new();
    for (at, group) in grouper.groups(&Calls::default()).iter().enumerate() {
        place.extend(group.members.iter().map(|member| (member.form.clone(), at)));
    }
    let forms: Vec<(usize, &String)> = known
        .groupes
        .iter()
        .enumerate()
        .flat_map(|(at, group)| group.iter().map(move |form| (at, form)))
        .collect();
    let (mut found, mut wrong, mut missed) = (0, 0, 0);
    for (at, (truth, one)) in forms.iter().enumerate() {
        for (other_truth, other) in &forms[at + 1..] {
            match (place[*one] == place[*other], truth == other_truth) {
                (true, true) => found += 1,
                (true, false) => wrong += 1,
                (false, true) => missed += 1,
                (false, false) => {}
            }
        }
    }
    let merged = known
        .distincts
        .into_iter()
        .filter(|[a, b]| place[a] == place[b])
        .collect();
    (found, wrong, missed, merged)
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/forms");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

/// Pairwise F1 in thousandths.
fn f1(found: usize, wrong: usize, missed: usize) -> usize {
    2000 * found / (2 * found + wrong + missed)
}

#[test]
fn each_field_reaches_its_measure_and_no_forbidden_pair_is_merged() {
    let mut forms = 0;
    for file in files() {
        let (found, wrong, missed, merged) = scored(&file);
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        println!(
            "{name}: F1 {} ‰, {wrong} pairs wrongly merged, {missed} missed",
            f1(found, wrong, missed)
        );
        assert!(merged.is_empty(), "{name}: {merged:?}");
        let floor = if name == "reference" { 980 } else { 950 };
        assert!(f1(found, wrong, missed) >= floor, "{name}");
        forms += found;
    }
    assert!(forms > 1_000, "only {forms} pairs were looked at");
}
