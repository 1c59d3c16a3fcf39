//! Answers that coders dispute are told apart from those that nobody sorted yet.

use std::collections::BTreeSet;

use super::*;
use crate::fixture::coded;
use glane_core::coding::Coder;
use glane_core::decision::Act;
use glane_core::id::{DecisionId, Revision};
use uuid::Uuid;

/// The atelier's question on what holds back, so many of its answers sorted by nobody, so many otherwise by a second coder.
fn waiting(left: usize, disputed: usize) -> (Script, Snapshot) {
    let (script, mut snapshot) = coded();
    let is_of =
        |act: &Act| matches!(act, Act::Code { question, .. } if question.as_str() == "freins");
    let mut dropped = 0;
    snapshot.decisions.retain(|decision| {
        let drops = is_of(&decision.act) && dropped < left;
        dropped += usize::from(drops);
        !drops
    });
    let mut more = Vec::new();
    let last = snapshot.decisions.iter().map(|one| one.revision.0).max();
    let sorted = snapshot.decisions.iter().filter(|one| is_of(&one.act));
    for (first, n) in sorted.take(disputed).zip(last.unwrap_or(1) + 1..) {
        let mut second = first.clone();
        if let Act::Code { themes, coder, .. } = &mut second.act {
            *themes = BTreeSet::new();
            *coder = Coder::new("autre").unwrap();
        }
        second.revision = Revision(n);
        second.id = DecisionId(Uuid::from_u128(u128::from(n)));
        second.target = second.act.target();
        more.push(second);
    }
    assert_eq!(more.len(), disputed);
    snapshot.decisions.extend(more);
    (script, snapshot)
}

/// What the finding on themes says, in either language.
fn told(data: &(Script, Snapshot), lang: Lang) -> String {
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let theme = |text: &&str| text.contains("Temps dédié");
    let found = checker.sentences(lang).find(theme).unwrap();
    glane_analysis::checker::plain(found)
}

#[test]
fn what_waits_and_what_is_disputed_are_told_apart() {
    for (left, disputed, french, english) in [
        (
            0,
            3,
            "3 réponses sont à trancher.",
            "3 answers are still to be settled.",
        ),
        (
            0,
            1,
            "1 réponse est à trancher.",
            "1 answer is still to be settled.",
        ),
        (
            4,
            0,
            "réponses restent à classer.",
            "answers are still to be sorted.",
        ),
        (
            4,
            3,
            "réponses restent à classer. 3 réponses sont à trancher.",
            "answers are still to be sorted. 3 answers are still to be settled.",
        ),
    ] {
        let data = waiting(left, disputed);
        let (fr, en) = (told(&data, Lang::Fr), told(&data, Lang::En));
        assert!(fr.ends_with(french), "{fr}");
        assert!(en.ends_with(english), "{en}");
        if left == 0 {
            assert!(
                !fr.contains("à classer") && !en.contains("sorted"),
                "{fr} {en}"
            );
        }
        if disputed == 0 {
            assert!(
                !fr.contains("trancher") && !en.contains("settled"),
                "{fr} {en}"
            );
        }
        all_proved(&data);
    }
}

#[test]
fn the_one_is_never_proved_for_the_other() {
    let data = waiting(4, 3);
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    for (lang, sorted, settled) in [
        (
            Lang::Fr,
            " réponses restent à classer.",
            "3 réponses sont à trancher.",
        ),
        (
            Lang::En,
            " answers are still to be sorted.",
            "3 answers are still to be settled.",
        ),
    ] {
        let ours = told(&data, lang);
        let (before, _) = ours.split_once(sorted).unwrap();
        let (head, left) = before.rsplit_once(' ').unwrap();
        let (sort, settle) = (
            sorted.trim_end_matches('.'),
            settled.trim_start_matches('3').trim_end_matches('.'),
        );
        let outcome = |text: &str| checker.sentence(lang, &ours, text);
        let and = if lang == Lang::Fr { "et" } else { "and" };
        for text in [
            format!("{head} {settled} {left}{sorted}"),
            format!("{head} {left}{sort} {and} {settled}"),
            format!("{head} {left}{sort} ; {settled}"),
        ] {
            let verdict = outcome(&text);
            assert_eq!(verdict.outcome(), Outcome::Proved, "{text} {verdict:?}");
        }
        let all = left.parse::<u32>().unwrap() + 3;
        for text in [
            format!("{head} 3{sorted} {left}{settle}."),
            format!("{head} {left}{settle}. 3{sorted}"),
            format!("{head} {left}{settle} {and} 3{sorted}"),
            format!("{head} {all}{sorted}"),
            format!("{head} {all}{settle}."),
            format!("{head} {left}{sorted}"),
            format!("{head} {settled}"),
            format!("{head} {left}{sorted} {left}{settle}."),
            format!("{head} 3{sorted} 3{settle}."),
            format!("{head} {left}{sorted} 3{sorted}"),
            head.to_owned(),
        ] {
            assert_ne!(outcome(&text).outcome(), Outcome::Proved, "{text}");
        }
    }
}
