//! What people put among the lessons, or read together: it is said once, proved, and takes nobody's place.

use std::collections::BTreeSet;

use glane_analysis::findings;
use glane_core::decision::Act;
use glane_core::draft::BlockKind;
use glane_core::finding::FindingKind;
use glane_core::id::{BlockKey, FindingId};
use glane_core::judged::FindingState;
use glane_locale::{Lang, Locale};

use super::lessons::choose;
use super::*;
use crate::check::{Checker, is_proved};
use crate::desk::Desk;
use crate::fixture::{after, told};
use crate::make::Format;
use crate::papers::Brief;

/// The atelier once its findings of these places are read together.
fn joined(places: &[usize]) -> (Script, Snapshot) {
    let found = found(&after(&[]));
    let ids = places.iter().map(|at| found[*at].id.clone()).collect();
    after(&[Act::Join {
        findings: ids,
        on: true,
    }])
}

fn found((script, snapshot): &(Script, Snapshot)) -> Vec<Finding> {
    findings(&Reading::of(script, snapshot))
}

fn the_joined(found: &[Finding]) -> &Finding {
    let joined = found.iter().find(|one| one.kind == FindingKind::Joined);
    joined.unwrap()
}

#[test]
fn three_findings_read_together_are_one_heading_and_three_sentences_and_proved() {
    let locale = Locale::load().unwrap();
    let workshop = joined(&[0, 1, 2]);
    let before = found(&after(&[]));
    let found = found(&workshop);
    let one = the_joined(&found);
    let headings = [
        (Lang::Fr, Version::Full, "ensemble.", "À lire ensemble."),
        (
            Lang::Fr,
            Version::Plain,
            "ensemble.",
            "Trois constats à lire ensemble.",
        ),
        (Lang::En, Version::Full, "together.", "To be read together."),
        (
            Lang::En,
            Version::Plain,
            "together.",
            "Three findings to be read together.",
        ),
    ];
    for (lang, version, word, heading) in headings {
        let texts = Texts::of(&locale, lang, version);
        let said = texts.sentence(&one.sentence);
        assert!(said.starts_with(heading), "{said}");
        assert_eq!(said.matches(word).count(), 1, "{said}");
        for part in &before[..3] {
            let part = texts.sentence(&part.sentence);
            assert_eq!(said.matches(&part).count(), 1, "{part}: {said}");
        }
        let page = String::from_utf8(told(&workshop, (lang, version), Format::Html)).unwrap();
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        assert!(
            is_proved(&checker.html(&page).unwrap()),
            "{lang} {version:?}"
        );
    }
    // What the machine says, as if a person had typed it.
    for lang in Lang::ALL {
        let desk = Desk::of(&workshop.0, &workshop.1, &locale, lang);
        let key = BlockKey::of(&one.id).unwrap();
        let said = desk.place(&key).unwrap().text.clone();
        let held = desk.held(&key, BlockKind::Finding, &said, &[]);
        assert_eq!(held.faults, [], "{said}");
    }
}

#[test]
fn what_people_put_among_the_lessons_takes_no_others_place() {
    let start = after(&[]);
    let all = found(&start);
    let of = |workshop: &(Script, Snapshot)| -> BTreeSet<FindingId> {
        let reading = Reading::of(&workshop.0, &workshop.1);
        let found = findings(&reading);
        choose(&found, &reading)
            .iter()
            .map(|one| one.id.clone())
            .collect()
    };
    let before = of(&start);
    let left: Vec<&Finding> = all.iter().filter(|one| !before.contains(&one.id)).collect();
    assert!(left.len() > 5, "{}", left.len());
    let keep = |one: &&Finding| Act::Finding {
        finding: one.id.clone(),
        state: FindingState::Kept,
    };
    let kept: Vec<Act> = left.iter().map(keep).collect();
    assert_eq!(of(&after(&kept)).len(), all.len());
    // One that is there already changes nothing.
    let there = all.iter().find(|one| before.contains(&one.id)).unwrap();
    assert_eq!(of(&after(&[keep(&there)])), before);
    for pair in [[0, 1], [2, 3], [4, 5]] {
        let after = of(&joined(&pair));
        assert!(after.is_superset(&before));
        assert_eq!(after.len(), before.len() + 1);
    }
}

#[test]
fn findings_read_together_stand_after_the_questions_and_nowhere_else() {
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let all = found(&after(&[]));
    // Two of one question, one of which is the strongest of all.
    let of_one = |one: &Finding| one.questions == all[0].questions && one.id != all[0].id;
    let other = all.iter().position(of_one).unwrap();
    let workshop = joined(&[0, other]);
    let reading = Reading::of(&workshop.0, &workshop.1);
    let found = findings(&reading);
    let said = texts.sentence(&the_joined(&found).sentence);
    let doc = Document::of(&reading, &found, &workshop.1, &texts);
    let has = |told: &[Told]| {
        let mut entries = told.iter().flat_map(|told| &told.entries);
        entries.any(|lesson| lesson.sentence == said)
    };
    assert!(has(&doc.overview) && !has(&doc.lessons.chapters));
    assert!(
        doc.questions
            .iter()
            .all(|part| !part.sentences.contains(&said))
    );
    let brief = Brief::of(&reading, &doc, &workshop.1, &texts);
    let listed = brief.findings();
    assert!(listed.len() > 5 && listed.iter().all(|lesson| lesson.sentence != said));

    let texts = Texts::of(&locale, Lang::Fr, Version::Page);
    let page = Document::of(&reading, &found, &workshop.1, &texts);
    assert!(page.told().count() > 3 && page.told().all(|lesson| lesson.sentence != said));
}
