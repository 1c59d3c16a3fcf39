//! How many cries for help are told to whoever leads, and how many harmless sentences are with them: sample data, written by hand
//! before the rules were. `cargo test -p glane-analysis cries -- --show-output` prints it, and what was read otherwise.

use super::worries;

/// Told or not, a tab, the sentence. Rules were made with these in view.
const KNOWN: &str = include_str!("cries.tsv");
/// The same: no rule was changed for one of these. Keep it so.
const HELD: &str = include_str!("cries-held.tsv");

/// Of a hundred cries, how many are told; of a hundred harmless sentences, how many are told with them.
fn rates(set: &str, called: &str) -> (usize, usize) {
    let (mut cries, mut told, mut harmless, mut wrong) = (0, 0, 0, 0);
    for line in set.lines() {
        let (sign, text) = line.split_once('\t').expect("a sign, a tab, a sentence");
        let is_told = worries(text);
        if sign == "+" {
            cries += 1;
            told += usize::from(is_told);
        } else {
            harmless += 1;
            wrong += usize::from(is_told);
        }
        if is_told != (sign == "+") {
            println!("{sign} read otherwise: {text}");
        }
    }
    println!(
        "measured, {called}: {told} of {cries} cries told, {wrong} of {harmless} harmless sentences with them"
    );
    (100 * told / cries, 100 * wrong / harmless)
}

#[test]
fn ordinary_cries_for_help_are_told_and_few_harmless_sentences_with_them() {
    let (told, wrong) = rates(KNOWN, "known");
    assert!(told >= 98 && wrong <= 2, "{told} % told, {wrong} % wrongly");
}

#[test]
fn cries_that_no_rule_was_made_for_are_mostly_told_too() {
    let (told, wrong) = rates(HELD, "held back");
    assert!(
        told >= 85 && wrong <= 10,
        "{told} % told, {wrong} % wrongly"
    );
}
