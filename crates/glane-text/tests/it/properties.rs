//! What holds for any text.

use std::sync::Arc;

use glane_text::form::Form;
use glane_text::group::{Call, Calls, Group, Grouper};
use glane_text::lemma::lemma;
use glane_text::lexicon::Lexicon;
use glane_text::word::Words;
use proptest::prelude::*;

/// What people type, and what they could.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,20}",
        "(les |l'|très |pas de |plus de |)(écran|salarié|utile|réseau social|hyper connexion|acceuil|marché|marcher)(s|e|·e·s|\\(e\\)s| !|)",
        "[a-zéèêç'’·./() -]{1,16}",
    ]
}

fn grouper(forms: &[String]) -> Grouper {
    let mut grouper = Grouper::new();
    for form in forms {
        grouper.add(form, 1);
    }
    grouper
}

fn groups(forms: &[String]) -> Vec<Arc<Group>> {
    grouper(forms).groups(&Calls::default()).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_read_and_words_point_at_it(text in typed()) {
        let form = Form::read(&text, Lexicon::get(), &mut Words::default());
        prop_assert!(!form.key.is_empty() || !text.chars().any(char::is_alphanumeric), "{text:?}");
        for word in &form.words {
            prop_assert!(text.get(word.range.clone()).is_some_and(|part| !part.is_empty()));
        }
        lemma(&text);
    }

    #[test]
    fn the_order_of_answers_never_changes_the_groups(forms in prop::collection::vec(typed(), 0..12), by in 0usize..12) {
        let mut turned = forms.clone();
        turned.rotate_left(by.min(forms.len()));
        turned.reverse();
        prop_assert_eq!(groups(&forms), groups(&turned));
    }

    #[test]
    fn every_form_is_in_one_group_with_its_count(forms in prop::collection::vec(typed(), 0..12)) {
        let groups = groups(&forms);
        let mut members: Vec<(String, u64)> = groups.iter().flat_map(|g| g.members.iter().map(|m| (m.form.clone(), m.count))).collect();
        members.sort();
        let mut expected: Vec<(String, u64)> = Vec::new();
        let mut sorted = forms.clone();
        sorted.sort();
        for form in sorted {
            match expected.last_mut() {
                Some((last, count)) if *last == form => *count += 1,
                _ => expected.push((form, 1)),
            }
        }
        prop_assert_eq!(members, expected);
        for group in &groups {
            prop_assert_eq!(group.count, group.members.iter().map(|m| m.count).sum::<u64>());
        }
    }

    #[test]
    fn taking_a_form_back_restores_what_was(forms in prop::collection::vec(typed(), 0..10), late in typed()) {
        let mut after = grouper(&forms);
        after.groups(&Calls::default());
        after.add(&late, 3);
        after.groups(&Calls::default());
        after.remove(&late, 3);
        prop_assert_eq!(after.groups(&Calls::default()), groups(&forms));
    }

    #[test]
    fn a_split_form_stands_alone_and_a_merge_holds(forms in prop::collection::vec(typed(), 3..10)) {
        let (a, b, c) = (forms[0].clone(), forms[1].clone(), forms[2].clone());
        prop_assume!(a != b && b != c && a != c);
        let calls = |calls: Vec<Call>| grouper(&forms).groups(&Calls::of(calls)).to_vec();
        let with = |groups: &[Arc<Group>], form: &str| groups.iter().position(|g| g.members.iter().any(|m| m.form == form));
        let merged = calls(vec![Call::Merge(vec![a.clone(), b.clone(), c.clone()])]);
        prop_assert_eq!(with(&merged, &a), with(&merged, &b));
        prop_assert_eq!(with(&merged, &a), with(&merged, &c));
        let split = calls(vec![Call::Merge(vec![a.clone(), b.clone(), c.clone()]), Call::Split(b.clone())]);
        let alone = &split[with(&split, &b).unwrap()];
        prop_assert_eq!(alone.members.len(), 1);
        prop_assert_eq!(with(&split, &a), with(&split, &c));
        prop_assert_eq!(calls(vec![]), groups(&forms), "decisions taken back leave nothing");
    }
}
