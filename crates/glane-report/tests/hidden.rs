//! A hidden cell is hidden in the document too.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail the test"
)]

mod common;

use glane_analysis::{Reading, findings};
use glane_locale::Locale;
use glane_report::json;

#[test]
fn a_group_of_too_few_shows_neither_its_base_nor_its_mean() {
    let script = common::script();
    let mut data = common::snapshot(&script, 1);
    let small = script.groups.first().unwrap();
    let members: Vec<_> = data
        .people
        .iter()
        .filter(|p| p.group.as_ref() == Some(&small.key))
        .map(|p| p.id)
        .collect();
    let kept = usize::try_from(script.threshold).unwrap() - 1;
    data.ballots.retain(|ballot| {
        ballot
            .person
            .is_some_and(|id| !members[kept..].contains(&id))
    });
    let reading = Reading::of(&script, &data);
    let figures = json::figures(&reading, &findings(&reading), &Locale::load().unwrap());
    let document = serde_json::to_value(&figures).unwrap();
    let groups = document["questions"]["aisance"]["by_group"]
        .as_object()
        .unwrap();
    let hidden = serde_json::json!({ "hidden": true });
    let of_small = &groups[small.label.get("fr")];
    assert_eq!(
        (&of_small["n"], &of_small["mean"], &of_small["median"]),
        (&hidden, &hidden, &hidden)
    );
    let others = groups
        .values()
        .filter(|group| group["mean"] == hidden)
        .count();
    assert_eq!(others, 2, "with one alone, subtraction would give it");
    let sentences = serde_json::to_string(&document["findings"]).unwrap();
    assert!(!sentences.contains("selon les groupes"), "{sentences}");
}
