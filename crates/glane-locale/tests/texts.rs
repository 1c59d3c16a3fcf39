//! What every text must hold to, whoever writes the next one.
#![allow(
    clippy::expect_used,
    reason = "a test that cannot load the texts has failed"
)]

use std::collections::BTreeSet;

use glane_locale::{Arg, Lang, Locale, PageLang};
use proptest::prelude::*;

const ROOMS: [&str; 53] = [
    "accessible-",
    "actions-",
    "aloud-",
    "archive-",
    "around-",
    "assist-",
    "backup-",
    "check-",
    "common-",
    "consultation-",
    "error-",
    "facilitator-",
    "finding-",
    "groups-",
    "hall-",
    "hands-",
    "house-",
    "ideas-",
    "images-",
    "import-",
    "incoming-",
    "join-",
    "lend-",
    "library-",
    "life-",
    "message-",
    "minors-",
    "moderation-",
    "move-",
    "participant-",
    "paper-",
    "passkey-",
    "plain-",
    "privacy-",
    "profile-",
    "program-",
    "projector-",
    "reactions-",
    "reason-",
    "restitution-",
    "review-",
    "running-",
    "scan-",
    "script-",
    "secure-",
    "sheet-",
    "tables-",
    "themes-",
    "today-",
    "translate-",
    "typing-",
    "words-",
    "writing-",
];
/// Counts that reach every plural form of every language, and an exact zero.
const COUNTS: [u64; 9] = [0, 1, 2, 3, 11, 21, 100, 1_234, 1_000_000];

fn locale() -> Locale {
    Locale::load().expect("the texts of the program are well formed")
}

/// Every message of a language, filled with each value in turn: `(key, text)`.
fn all(locale: &Locale, lang: impl Into<PageLang>) -> Vec<(String, String)> {
    let mut fillings: Vec<Arg> = COUNTS.into_iter().map(Arg::Count).collect();
    for text in [
        "mot", "string", "integer", "float", "boolean", "datetime", "array", "table",
    ] {
        fillings.push(Arg::from(text));
    }
    let lang = lang.into();
    let mut out = Vec::new();
    for key in locale.keys(lang) {
        let names = locale.variables(lang, &key);
        for filling in &fillings {
            let args: Vec<(&str, Arg)> = names
                .iter()
                .map(|name| (name.as_str(), filling.clone()))
                .collect();
            out.push((key.clone(), locale.format(lang, &key, &args)));
        }
    }
    out
}

#[test]
fn both_languages_have_the_same_keys_with_the_same_arguments() {
    let locale = locale();
    let keys: BTreeSet<String> = Lang::ALL
        .into_iter()
        .flat_map(|lang| locale.keys(lang))
        .collect();
    assert!(keys.len() > 300, "only {} messages", keys.len());
    for key in &keys {
        for lang in Lang::ALL {
            assert!(locale.has(lang, key), "{key} is missing in {lang}");
        }
        assert_eq!(
            locale.variables(Lang::Fr, key),
            locale.variables(Lang::En, key),
            "arguments of {key}"
        );
    }
}

#[test]
fn every_key_begins_with_its_room() {
    for key in locale().keys(Lang::Fr) {
        assert!(ROOMS.iter().any(|room| key.starts_with(room)), "{key}");
    }
}

#[test]
fn every_fault_says_what_to_do() {
    let locale = locale();
    // These say where or how much, not what is wrong.
    let not_faults = [
        "import-at-column",
        "import-at-line",
        "import-refusal",
        "script-at",
        "script-faults-first",
        "script-what-to-do",
    ];
    for key in locale.keys(Lang::Fr) {
        let fault = (key.starts_with("script-") || key.starts_with("import-"))
            && !not_faults.contains(&key.as_str());
        match key.strip_suffix("-help") {
            Some(twin) if fault => assert!(locale.has(Lang::Fr, twin), "{key} helps with nothing"),
            None if fault => assert!(
                locale.has(Lang::Fr, &format!("{key}-help")),
                "{key} has no help"
            ),
            _ => {}
        }
    }
}

#[test]
fn every_error_page_has_its_title() {
    let locale = locale();
    for key in locale
        .keys(Lang::Fr)
        .iter()
        .filter(|key| key.starts_with("error-"))
    {
        if let Some(body) = key.strip_suffix("-title") {
            assert!(locale.has(Lang::Fr, body), "{key} has nothing under it");
        }
    }
}

#[test]
fn a_message_with_all_its_arguments_leaves_nothing_to_fill() {
    let locale = locale();
    for lang in PageLang::ALL {
        for (key, text) in all(&locale, lang) {
            assert!(!text.contains(['{', '}', '⟦', '$']), "{lang} {key}: {text}");
            assert!(!text.trim().is_empty(), "{lang} {key} says nothing");
            assert_eq!(text.trim(), text, "{lang} {key} has spaces at its ends");
            assert!(
                !text.contains("  ") && !text.contains('\n'),
                "{lang} {key}: {text:?}"
            );
            assert!(
                !text.contains('\'') && !text.contains('"') && !text.contains("..."),
                "{lang} {key}: {text}"
            );
        }
    }
}

#[test]
fn french_marks_have_their_unbreakable_space() {
    for (key, text) in all(&locale(), Lang::Fr) {
        let mut before = None;
        // An address (postgres://NOM@MACHINE:5432, sqlite:/srv/glane) is written as the machine wants it.
        let words = text
            .split_inclusive(' ')
            .filter(|word| !word.contains("://") && !word.contains("sqlite:"));
        for character in words.flat_map(str::chars) {
            match character {
                ';' | '!' | '?' | '%' => assert_eq!(before, Some('\u{202F}'), "{key}: {text}"),
                '»' => assert_eq!(before, Some('\u{A0}'), "{key}: {text}"),
                // Hours and addresses (14:00, 0.0.0.0:8080) hold a colon that is no punctuation.
                ':' if !before.is_some_and(|c| c.is_ascii_digit()) => {
                    assert_eq!(before, Some('\u{A0}'), "{key}: {text}");
                }
                other => assert!(before != Some('«') || other == '\u{A0}', "{key}: {text}"),
            }
            assert!(
                !matches!(character, '“' | '”'),
                "English quotation marks in {key}: {text}"
            );
            before = Some(character);
        }
    }
}

#[test]
fn english_marks_have_no_space_before_them() {
    for (key, text) in all(&locale(), Lang::En) {
        for mark in [" :", " ;", " !", " ?", " %", "«", "»"] {
            assert!(!text.contains(mark), "{key} holds {mark}: {text}");
        }
    }
}

#[test]
fn quotation_marks_are_balanced() {
    let locale = locale();
    for (lang, open, close) in [
        (PageLang::Fr, '«', '»'),
        (PageLang::En, '“', '”'),
        (PageLang::Ar, '«', '»'),
        (PageLang::Es, '«', '»'),
        (PageLang::Pt, '«', '»'),
        (PageLang::Ro, '„', '”'),
        (PageLang::Tr, '“', '”'),
        (PageLang::Uk, '«', '»'),
    ] {
        for (key, text) in all(&locale, lang) {
            assert_eq!(
                text.matches(open).count(),
                text.matches(close).count(),
                "{lang} {key}: {text}"
            );
        }
    }
}

#[test]
fn plurals_read_right() {
    let locale = locale();
    let answered = |lang, n: u64| locale.format(lang, "projector-answered", &[("n", n.into())]);
    assert_eq!(answered(Lang::Fr, 0), "Pas encore de réponse");
    assert_eq!(answered(Lang::Fr, 1), "1 personne a répondu");
    assert_eq!(
        answered(Lang::Fr, 2_000),
        "2\u{202F}000 personnes ont répondu"
    );
    assert_eq!(answered(Lang::En, 2_000), "2,000 people have answered");
    let people = |lang, n: u64| locale.format(lang, "common-people", &[("n", n.into())]);
    assert_eq!(people(Lang::Fr, 0), "0 personne");
    assert_eq!(people(Lang::En, 0), "0 people");
}

/// Arabic has six forms, Ukrainian and Romanian theirs; each must be reached by its numbers.
#[test]
fn each_language_has_its_own_plurals() {
    let locale = locale();
    let before = |lang, n: u64| locale.format(lang, "participant-queue-before", &[("n", n.into())]);
    for (n, said) in [
        (1, "Перед вами 1 людина."),
        (3, "Перед вами 3 людини."),
        (5, "Перед вами 5 людей."),
        (12, "Перед вами 12 людей."),
        (21, "Перед вами 21 людина."),
    ] {
        assert_eq!(before(PageLang::Uk, n), said);
    }
    for (n, said) in [
        (0, "أنتم التالون في الدخول."),
        (1, "أمامكم شخص واحد."),
        (2, "أمامكم شخصان."),
        (3, "أمامكم \u{2068}3\u{2069} أشخاص."),
        (11, "أمامكم \u{2068}11\u{2069} شخصًا."),
        (100, "أمامكم \u{2068}100\u{2069} شخص."),
    ] {
        assert_eq!(before(PageLang::Ar, n), said);
    }
    for (n, said) in [
        (1, "O persoană este înaintea dumneavoastră."),
        (2, "2 persoane sunt înaintea dumneavoastră."),
        (20, "20 de persoane sunt înaintea dumneavoastră."),
    ] {
        assert_eq!(before(PageLang::Ro, n), said);
    }
    assert_eq!(before(PageLang::Pt, 2), "Há 2 pessoas à sua frente.");
}

#[test]
fn the_parts_of_the_accounting_line_agree_each_with_its_number() {
    let args: Vec<(&str, Arg)> = [
        ("n", 38_u64),
        ("answered", 31),
        ("blank", 1),
        ("unreadable", 0),
        ("missing", 6),
    ]
    .into_iter()
    .map(|(name, n)| (name, n.into()))
    .collect();
    assert_eq!(
        locale().format(Lang::Fr, "restitution-accounting", &args),
        "38 personnes\u{A0}: 31 ont répondu, 1 a laissé blanc, 0 illisible, 6 sans réponse."
    );
}

#[test]
fn a_computed_sentence_carries_its_base() {
    let locale = locale();
    let based = |names: &[String]| {
        ["n", "total", "high_n", "first_n"]
            .iter()
            .any(|base| names.iter().any(|name| name == base))
    };
    for key in locale
        .keys(Lang::Fr)
        .iter()
        .filter(|key| key.starts_with("finding-"))
    {
        // What is counted alone is its own base.
        if ![
            "finding-ranked",
            "finding-about",
            "finding-open-count-hands",
        ]
        .contains(&key.as_str())
        {
            assert!(based(&locale.variables(Lang::Fr, key)), "{key} has no base");
        }
    }
}

fn any_arg() -> impl Strategy<Value = Arg> {
    prop_oneof![
        any::<String>().prop_map(Arg::Text),
        any::<u64>().prop_map(Arg::Count),
        any::<i64>().prop_map(Arg::Integer),
        (any::<f64>(), any::<u8>()).prop_map(|(value, places)| Arg::Decimal { value, places }),
        (-1e4..1e4_f64, 0_u8..6).prop_map(|(value, places)| Arg::Decimal { value, places }),
        (any::<u64>(), any::<u64>()).prop_map(|(numerator, denominator)| Arg::Percent {
            numerator,
            denominator
        }),
        (any::<i16>(), any::<i8>(), any::<i8>()).prop_map(|(year, month, day)| Arg::Date {
            year,
            month,
            day
        }),
        prop::collection::vec(any::<String>(), 0..4).prop_map(Arg::List),
        prop::collection::vec(any::<String>(), 0..4).prop_map(Arg::Quotes),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_argument_can_break_a_message(values in prop::collection::vec(any_arg(), 8)) {
        let locale = locale();
        for lang in PageLang::ALL {
            for key in locale.keys(lang) {
                let names = locale.variables(lang, &key);
                let args: Vec<(&str, Arg)> = names.iter().map(String::as_str).zip(values.iter().cloned()).collect();
                prop_assert!(!locale.format(lang, &key, &args).starts_with('⟦'));
            }
        }
    }

    #[test]
    fn any_key_has_something_to_show(key in any::<String>(), value in any_arg()) {
        let shown = locale().format(Lang::En, &key, &[("n", value)]);
        prop_assert!(!shown.is_empty());
    }

    #[test]
    fn what_people_wrote_stays_as_they_wrote_it(said in "[^\u{0}]{1,40}") {
        let locale = locale();
        for lang in Lang::ALL {
            let shown = locale.format(lang, "participant-invalid-not-a-number", &[("value", said.as_str().into())]);
            prop_assert!(shown.contains(&said), "{shown:?}");
        }
    }
}
