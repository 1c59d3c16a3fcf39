//! Sentences as people reword them, and as they must not: one machine's sentence, what is proved of it, what is not.

use glane_stats::Ratio;

mod sorts;

use super::ground::Ground;
use super::name::{NameKind, Names};
use super::original::{Original, Worth};
use super::{Fault, Lang, Outcome};

const PARTS: [(&str, i128); 6] = [
    ("Site internet", 26),
    ("Facebook", 19),
    ("Instagram", 9),
    ("TikTok", 1),
    ("Discord", 1),
    ("14h-17h", 35),
];

fn ground(lang: Lang) -> Ground {
    let parts = PARTS.iter().map(|(name, _)| (*name, NameKind::Part));
    let others = [
        ("Votre aisance, de 0 à 10", NameKind::Question),
        ("Votre confiance, de 1 à 5", NameKind::Question),
        ("Groupe 1", NameKind::Group),
        ("Groupe 2", NameKind::Group),
        ("connecté", NameKind::Part),
        ("Utile", NameKind::Part),
    ];
    Ground {
        lang,
        names: Names::of(others.into_iter().chain(parts)),
        answers: vec!["On n'a pas le temps, mais on a envie".to_owned()],
    }
}

fn original(ground: &Ground, sentence: &str) -> Original {
    let mut original = Original::line(ground, sentence);
    let channels = &PARTS[..5];
    for (name, count) in channels {
        let id = ground.names.id(name).unwrap();
        let others =
            |held: &dyn Fn(i128) -> bool| channels.iter().filter(|(_, n)| held(*n)).count();
        let rank = u32::try_from(others(&|n| n > *count)).unwrap() + 1;
        let ties = u32::try_from(others(&|n| n == *count)).unwrap();
        let value = Ratio::new(*count, 1).unwrap();
        original.worth.insert(
            id,
            Worth {
                value,
                of: Some(35),
                rank,
                among: 5,
                ties,
            },
        );
    }
    original.add_shares();
    original
}

/// Checks variants; gives those whose outcome is not the one expected.
fn wrong(lang: Lang, sentence: &str, expected: Outcome, variants: &[&str]) -> Vec<String> {
    let ground = ground(lang);
    let original = original(&ground, sentence);
    variants
        .iter()
        .filter_map(|variant| {
            let verdict = ground.check(&original, variant);
            (verdict.outcome() != expected).then(|| format!("{variant} {:?}", verdict.reasons))
        })
        .collect()
}

fn all_proved(lang: Lang, sentence: &str, variants: &[&str]) {
    let left = wrong(lang, sentence, Outcome::Proved, variants);
    assert!(left.is_empty(), "of {sentence}:\n{}", left.join("\n"));
}

/// None is proved.
fn none_proved(lang: Lang, sentence: &str, variants: &[&str]) {
    let ground = ground(lang);
    let original = original(&ground, sentence);
    let proved: Vec<&&str> = variants
        .iter()
        .filter(|variant| ground.check(&original, variant).outcome() == Outcome::Proved)
        .collect();
    assert!(proved.is_empty(), "of {sentence}: {proved:#?}");
}

const FIRST: &str =
    "« Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19).";

#[test]
fn harmless_rewordings_of_a_first_place_are_proved() {
    all_proved(
        Lang::Fr,
        FIRST,
        &[
            FIRST,
            "« Site internet » arrive en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "Dans cet atelier, « Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » est cité en premier : 26 personnes sur 35, devant « Facebook » (19).",
            "Avec 26 personnes sur 35, « Site internet » vient en tête, devant « Facebook » (19).",
            "C'est « Site internet » qui vient en tête (26 personnes sur 35), devant « Facebook » (19).",
            "« Site internet » vient en tête. Il est choisi par 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : vingt-six personnes sur trente-cinq, devant « Facebook » (dix-neuf).",
            "Le site internet arrive en tête, avec 26 des 35 personnes ayant répondu, devant Facebook (19).",
            "26 personnes sur 35 ont choisi « Site internet », qui vient en tête devant « Facebook » (19).",
            "« Site internet » vient en tête avec 26 personnes sur 35 ; « Facebook » suit avec 19.",
            "« Site internet » est la réponse la plus choisie : 26 personnes sur 35. « Facebook » vient ensuite (19).",
            "Devant « Facebook » (19), « Site internet » vient en tête : 26 personnes sur 35.",
            "Nous constatons que “Site internet” vient en tête : 26 participants sur 35, suivi de “Facebook” (19) !",
            "« Site internet » vient en tête : 26 personnes sur 35 (74 %), devant « Facebook » (19).",
            "« Site internet » vient en tête (26 personnes sur 35), « Facebook » arrive en deuxième position (19).",
        ],
    );
}

#[test]
fn no_wrong_rewording_of_a_first_place_is_proved() {
    none_proved(
        Lang::Fr,
        FIRST,
        &[
            "« Site internet » vient en tête : 27 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 personnes sur 38, devant « Facebook » (19).",
            "« Site internet » vient en tête : 35 personnes sur 26, devant « Facebook » (19).",
            "« Site internet » vient en tête : 19 personnes sur 35, devant « Facebook » (26).",
            "« Facebook » vient en tête : 26 personnes sur 35, devant « Site internet » (19).",
            "« Facebook » vient en tête : 19 personnes sur 35, devant « Site internet » (26).",
            "« Instagram » vient en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en queue : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 personnes sur 35, derrière « Facebook » (19).",
            "« Site internet » vient en tête : 26 mentions sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 % sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19 %).",
            "« Site internet » ne vient pas en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient largement en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : environ 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : plus de 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19), parce que c'est simple.",
            "« Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19). C'est énorme.",
            "« Site internet » vient en tête : vingt-sept personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 jeunes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26,0 personnes sur 35, devant « Facebook » (19).",
            "« Sites internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 personnes sur 35, devant « facebouk » (19).",
            "La plupart ont choisi « Site internet », qui vient en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet », rejeté par 26 personnes sur 35, vient en tête devant « Facebook » (19).",
            "« Site internet » : 26 personnes sur 35. « Facebook » vient en tête (19).",
            "« Site internet » vient en tête : 74 % des personnes, devant « Facebook » (74 %).",
            "« Site internet » vient en tête : 75 %, 26 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 2\u{336}6 personnes sur 35, devant « Facebook » (19).",
            "« Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19) et « Instagram » (9).",
            "« Site internet » vient en tête, « Facebook » arrive en troisième position (19) : 26 personnes sur 35.",
            "Seul « Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19).",
            "",
        ],
    );
}

#[test]
fn what_is_wrong_is_said_with_what_should_stand_there() {
    let ground = ground(Lang::Fr);
    let original = original(&ground, FIRST);
    let reasons = |text: &str| ground.check(&original, text).reasons;
    let wrong =
        reasons("« Site internet » vient en tête : 27 personnes sur 35, devant « Facebook » (19).");
    assert!(
        wrong.iter().any(|reason| {
            (
                reason.fault,
                reason.found.as_str(),
                reason.expected.as_deref(),
            ) == (Fault::NumberWrong, "27", Some("26"))
        }),
        "{wrong:?}"
    );
    let base =
        reasons("« Site internet » vient en tête : 26 personnes sur 38, devant « Facebook » (19).");
    assert_eq!(base[0].expected.as_deref(), Some("35"));
    let cause = reasons(
        "« Site internet » vient en tête : 26 personnes sur 35, devant « Facebook » (19), car il plaît.",
    );
    assert!(cause.iter().any(|reason| reason.fault == Fault::Cause));
}

/// What a fuzzed page held: one sentence of 87,000 letters, which took minutes.
#[test]
fn a_text_longer_than_any_sentence_is_not_read_and_not_proved() {
    let ground = ground(Lang::Fr);
    let original = original(&ground, FIRST);
    let long = format!("{FIRST} h\" y=\"147.80\" ").repeat(1_000);
    let verdict = ground.check(&original, &long);
    assert_eq!(verdict.outcome(), Outcome::Unproved);
    let faults: Vec<Fault> = verdict.reasons.iter().map(|reason| reason.fault).collect();
    assert_eq!(faults, [Fault::TooLong]);
    assert!(verdict.reasons[0].found.chars().count() < 80);
}

#[test]
fn a_line_that_tells_why_bears_out_no_other_cause() {
    let why = "A line for each word, with how often, and why it was put with the others.";
    let ground = ground(Lang::En);
    let original = original(&ground, why);
    for (start, is_cause) in [("", false), ("In short: ", false), ("Therefore: ", true)] {
        let verdict = ground.check(&original, &format!("{start}{why}"));
        let told = verdict.reasons.iter();
        let found: Vec<&str> = told
            .filter(|reason| reason.fault == Fault::Cause)
            .map(|reason| reason.found.as_str())
            .collect();
        assert_eq!(
            found == ["therefore"],
            is_cause,
            "{start}{:?}",
            verdict.reasons
        );
    }
}

#[test]
fn english_is_read_as_well() {
    let first = "“Site internet” comes first: 26 people out of 35, ahead of “Facebook” (19).";
    all_proved(
        Lang::En,
        first,
        &[
            "“Site internet” ranks first: 26 people out of 35, ahead of “Facebook” (19).",
            "With 26 people out of 35, “Site internet” comes first, followed by “Facebook” (19).",
            "“Site internet” comes first, chosen by twenty-six of the 35 people who answered, ahead of “Facebook” (19).",
            "In this workshop, “Site internet” comes first: 26 participants out of 35, ahead of “Facebook” (19).",
        ],
    );
    none_proved(
        Lang::En,
        first,
        &[
            "“Site internet” comes last: 26 people out of 35, ahead of “Facebook” (19).",
            "“Site internet” comes first: 26 people out of 35, behind “Facebook” (19).",
            "“Site internet” comes first: 26 mentions out of 35, ahead of “Facebook” (19).",
            "“Site internet” does not come first: 26 people out of 35, ahead of “Facebook” (19).",
            "“Facebook” comes first: 26 people out of 35, ahead of “Site internet” (19).",
            "“Site internet” comes first: 26 people out of 36, ahead of “Facebook” (19).",
            "“Site internet” comes first: 26 people out of 35, ahead of “Facebook” (19), because it is easy.",
            "“Site internet” comes clearly first: 26 people out of 35, ahead of “Facebook” (19).",
        ],
    );
}

#[test]
fn quotations_are_of_the_answers_cited() {
    let ground = ground(Lang::Fr);
    let mut original = original(&ground, "31 personnes ont écrit une réponse, sur 38.");
    let check = |original: &Original, text: &str| ground.check(original, text);
    let text = "31 personnes ont écrit une réponse, sur 38 : « on a envie ».";
    assert_eq!(check(&original, text).reasons[0].fault, Fault::QuoteUncited);
    original.quotes = ground.answers.clone();
    assert_eq!(check(&original, text).outcome(), Outcome::Proved);
    for (text, fault) in [
        (
            "31 personnes ont écrit une réponse, sur 38 : « on a envies ».",
            Fault::QuoteWrong,
        ),
        (
            "31 personnes ont écrit une réponse, sur 38 : « le temps ».",
            Fault::QuoteCutDenies,
        ),
        (
            "31 personnes ont écrit une réponse, sur 38 : « On […] le temps ».",
            Fault::QuoteCutDenies,
        ),
    ] {
        assert_eq!(check(&original, text).reasons[0].fault, fault, "{text}");
    }
}

#[test]
fn hours_are_told_as_written() {
    let hours = "The time slots that end by 17:00 gather 59 mentions out of 81, from 38 people.";
    all_proved(
        Lang::En,
        hours,
        &["Time slots that end by 17:00 gather 59 mentions out of 81, from 38 people."],
    );
    none_proved(
        Lang::En,
        hours,
        &["The time slots that end by 18:00 gather 59 mentions out of 81, from 38 people."],
    );
}
