//! A page of each version is held against that version, made anew; a person's words hold in all of them.

use glane_analysis::checker::Fault;
use glane_core::decision::{Act, Actor, Decision};
use glane_core::draft::{Block, BlockKind};
use glane_core::id::{BlockKey, DecisionId, Revision};
use glane_core::world::Micros;

use super::*;
use crate::fixture::{coded, modele, named as id, told};
use crate::version::Version;

pub(super) fn page(workshop: &(Script, Snapshot), lang: Lang, version: Version) -> String {
    String::from_utf8(told(workshop, (lang, version), Format::Html)).unwrap()
}

pub(super) fn outcome(workshop: &(Script, Snapshot), page: &str) -> Report {
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&workshop.0, &workshop.1, &locale);
    checker.html(page).unwrap()
}

#[test]
fn each_version_is_proved_whole_as_it_was_made() {
    for workshop in [atelier(), modele(60), empty(), hostile_workshop()] {
        let locale = Locale::load().unwrap();
        let checker = Checker::new(&workshop.0, &workshop.1, &locale);
        for (lang, version) in Lang::ALL
            .into_iter()
            .flat_map(|lang| Version::ALL.map(|version| (lang, version)))
        {
            let page = page(&workshop, lang, version);
            for page in [slowly(&page), page] {
                let report = checker.html(&page).unwrap();
                let faulty: Vec<&Piece> = report.faulty().collect();
                assert_eq!(
                    report.outcome(),
                    Outcome::Proved,
                    "{version:?} {faulty:#?} {:#?}",
                    report.missing
                );
                assert_eq!(named(&page).unwrap().version, version);
            }
        }
    }
}

#[test]
fn a_version_that_is_none_is_told_and_one_that_is_another_s_is_refused() {
    let data = atelier();
    let plain = page(&data, Lang::Fr, Version::Plain);
    let called = |name: &str| plain.replace("content=\"clair\"", &format!("content=\"{name}\""));
    let what = "glane-version";
    assert_eq!(named(&called("courte")), Err(Unnamed::Lacks { what }));
    for other in ["complete", "page"] {
        assert_eq!(outcome(&data, &called(other)).outcome(), Outcome::Refused);
    }
    let without = plain.replace("<meta name=\"glane-version\" content=\"clair\"/>", "");
    assert_eq!(named(&without).unwrap().version, Version::Full);
    assert_ne!(outcome(&data, &without).outcome(), Outcome::Proved);
}

#[test]
fn no_digit_of_a_version_can_be_changed() {
    let data = coded();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    for (lang, version) in [
        (Lang::Fr, Version::Page),
        (Lang::En, Version::Page),
        (Lang::Fr, Version::Plain),
        (Lang::En, Version::Plain),
    ] {
        let page = page(&data, lang, version);
        let body = page.find("<body>").unwrap();
        let mut inside = false;
        let digits: Vec<usize> = page
            .char_indices()
            .filter(|(at, c)| {
                match c {
                    '<' => inside = true,
                    '>' => inside = false,
                    _ => {}
                }
                let before = &page[..*at];
                *at > body
                    && !inside
                    && c.is_ascii_digit()
                    && !before.ends_with('#')
                    && !before.ends_with("&#3")
            })
            .map(|(at, _)| at)
            .collect();
        assert!(digits.len() > 100, "{}", digits.len());
        for at in digits {
            let old = page.as_bytes()[at] - b'0';
            let new = (old + 1 + u8::try_from(at % 9).unwrap()) % 10;
            let changed = format!("{}{new}{}", &page[..at], &page[at + 1..]);
            let report = checker.html(&changed).unwrap();
            assert_ne!(
                report.outcome(),
                Outcome::Proved,
                "{version:?} {}",
                &changed[at.saturating_sub(90)..at + 20]
            );
        }
    }
}

/// The workshop, one of its findings told by a person.
fn reworded(text: &str) -> (Script, Snapshot) {
    let (script, mut snapshot) = atelier();
    let reading = Reading::of(&script, &snapshot);
    let found = findings(&reading);
    let finding = found
        .iter()
        .find(|one| one.sentence.key == "finding-dominance-next")
        .unwrap();
    let entry = Block::typed(BlockKind::Finding, text, "", "").unwrap();
    let act = Act::Block {
        block: BlockKey::of(&finding.id).unwrap(),
        entry: Some(entry),
    };
    snapshot.decisions.push(Decision {
        revision: Revision(2),
        id: DecisionId(id("reworded")),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(1),
        target: act.target(),
        act,
        undoes: None,
    });
    (script, snapshot)
}

#[test]
fn a_person_s_words_stand_in_every_version_and_are_held_against_the_same_finding() {
    let good = "« Site internet » arrive en tête, avec 26 personnes sur 35.";
    let bad = "« Site internet » arrive en tête, avec 27 personnes sur 35.";
    for version in Version::ALL {
        for (text, wanted) in [(good, Outcome::Proved), (bad, Outcome::Refused)] {
            let data = reworded(text);
            let page = page(&data, Lang::Fr, version);
            let said = text.split(',').nth(1).unwrap();
            assert!(page.contains(said), "{version:?}");
            let report = outcome(&data, &page);
            let faulty: Vec<&Piece> = report.faulty().collect();
            assert_eq!(report.outcome(), wanted, "{version:?} {faulty:#?}");
        }
    }
}

/// What a plain sentence may be told for when it is held against the full one: its words, never its numbers or names.
const WORDS_ALONE: [Fault; 10] = [
    Fault::UnitWrong,
    Fault::UnitUnknown,
    Fault::BaseWrong,
    Fault::NameMoved,
    Fault::SignWrong,
    Fault::WordAdded,
    Fault::WordMissing,
    Fault::WordMoved,
    Fault::WordUnknown,
    Fault::NoReference,
];

/// The plain twins, held against what the full version says as a person's rewording would be: the checker does not read
/// all of their words, but finds every number and name of theirs in the other, and misses none.
#[test]
fn plain_words_tell_no_other_number_or_name_than_the_full_version() {
    let locale = Locale::load().unwrap();
    let (mut proved, mut all) = (0, 0);
    for data in [atelier(), coded(), modele(60)] {
        let checker = Checker::new(&data.0, &data.1, &locale);
        for lang in Lang::ALL {
            let full = Texts::new(&locale, lang);
            let plain = Texts::of(&locale, lang, Version::Plain);
            for finding in &checker.found {
                let machine = full.sentence(&finding.sentence);
                let text = plain.sentence(&finding.sentence);
                let verdict = checker.sentence(lang, &machine, &text);
                for reason in &verdict.reasons {
                    // « TikTok : 1. » is read as a rank.
                    let is_rank = reason.fault == Fault::SignWrong && reason.found != "1.";
                    let is_word = WORDS_ALONE.contains(&reason.fault);
                    assert!(is_word && !is_rank, "{text}: {reason:?}");
                }
                proved += u32::from(verdict.outcome() == Outcome::Proved);
                all += 1;
            }
        }
    }
    assert!(all > 140 && proved * 9 > all * 4, "{proved} of {all}");
}
