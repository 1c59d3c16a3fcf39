//! Where hands were raised sentences count answers: what the library says of them is proved whole, in plain words too, and
//! whoever makes people of hands is not believed.

use glane_core::channel::Channel;
use glane_core::id::AnswerId;
use glane_core::kind::Kind;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::Lang;
use glane_report::check::{Checker, is_proved};
use glane_report::{Format, Restitution, Version};
use uuid::Uuid;

use crate::common;
use crate::judge::locale;

/// How many hands are raised for each question that hands answer.
const HANDS: usize = 9;

/// The example's answers, and hands beside them: each raised for what somebody had answered.
fn with_hands() -> (Script, Snapshot) {
    let script = common::script();
    let mut snapshot = common::snapshot(&script, 1);
    let by_hand = |kind: &Kind| {
        matches!(
            kind,
            Kind::Choice(_) | Kind::Choices(_) | Kind::Slots(_) | Kind::Scale(_)
        )
    };
    let mut raised = Vec::new();
    for question in script.questions.iter().filter(|one| by_hand(&one.kind)) {
        let own = snapshot.ballots.iter();
        let own = own.filter(|ballot| ballot.question == question.key);
        for ballot in own.take(HANDS) {
            let mut hand = ballot.clone();
            hand.person = None;
            hand.channel = Channel::Voice;
            hand.answer = AnswerId(Uuid::from_u128(raised.len() as u128 + 1));
            raised.push(hand);
        }
    }
    assert!(raised.len() > 2 * HANDS, "several questions");
    snapshot.ballots.extend(raised);
    (script, snapshot)
}

/// A file of it.
fn file(version: Version, lang: Lang, format: Format) -> String {
    let (script, snapshot) = with_hands();
    let file = Restitution::of(script, snapshot, locale(), lang).file(format, version);
    String::from_utf8(file.unwrap().bytes).unwrap()
}

/// The places of a text where answers are counted out of answers: `9 réponses sur 47`.
fn counted<'a>(text: &'a str, unit: &str, of: &str) -> Vec<(usize, &'a str)> {
    let all = text.match_indices(unit);
    all.filter(|(at, _)| {
        let before = text[..*at].trim_end_matches(['\u{a0}', ' ']);
        let rest = &text[at + unit.len()..];
        before.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(of)
    })
    .collect()
}

#[test]
fn what_is_said_of_hands_is_proved_whole_and_counts_no_people() {
    let (script, snapshot) = with_hands();
    let checker = Checker::new(&script, &snapshot, locale());
    for version in [Version::Full, Version::Plain] {
        for (lang, answers, people, of) in [
            (Lang::Fr, "réponses", "personnes", " sur "),
            (Lang::En, "answers", "people", " out of "),
        ] {
            let text = file(version, lang, Format::Html);
            let report = checker.html(&text).unwrap();
            let against: Vec<_> = report.pieces.iter().flat_map(|one| &one.reasons).collect();
            assert!(is_proved(&report), "{lang:?} {version:?}: {against:?}");
            let places = counted(&text, answers, of);
            assert!(!places.is_empty(), "{lang:?} {version:?}");
            // Whoever makes people of hands, or counts one more, is refused.
            for (at, unit) in places.into_iter().take(6) {
                let (head, tail) = (&text[..at], &text[at + unit.len()..]);
                let peopled = format!("{head}{people}{tail}");
                let report = checker.html(&peopled).unwrap();
                assert!(!is_proved(&report), "{}", &head[head.len() - 60..]);
                let digits = head.trim_end_matches(['\u{a0}', ' ']);
                let last = digits.chars().last().and_then(|c| c.to_digit(10)).unwrap();
                let other = format!("{}{}", &digits[..digits.len() - 1], (last + 1) % 10);
                let more = format!("{other}{}{unit}{tail}", &head[digits.len()..]);
                assert!(!is_proved(&checker.html(&more).unwrap()), "{other}");
            }
        }
    }
}
