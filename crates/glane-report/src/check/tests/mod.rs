//! The atelier's restitution as the machine makes it, and as people might change it.

mod added;
mod disputed;
mod figures;
mod groups;
mod left_out;
mod links;
mod profile;
mod signed;
mod versions;
mod withheld;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use glane_analysis::checker::Outcome;
use glane_locale::{Lang, Locale};
use proptest::prelude::*;

use super::*;
use crate::fixture::{atelier, empty, hostile_workshop, workshop};
use crate::make::{Format, make};

fn made(workshop: &(Script, Snapshot), lang: Lang, format: Format) -> String {
    let locale = Locale::load().unwrap();
    let mut files = make(&workshop.0, &workshop.1, &locale, lang, &[format]).unwrap();
    String::from_utf8(files.remove(0).bytes).unwrap()
}

/// The same file, written so that it must be read whole.
fn slowly(page: &str) -> String {
    page.replace("<body>", "<body><!-- -->")
}

fn all_proved(workshop: &(Script, Snapshot)) {
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&workshop.0, &workshop.1, &locale);
    for lang in Lang::ALL {
        let page = made(workshop, lang, Format::Html);
        for page in [slowly(&page), page] {
            let report = checker.html(&page).unwrap();
            let faulty: Vec<&Piece> = report.faulty().collect();
            assert_eq!(
                report.outcome(),
                Outcome::Proved,
                "{faulty:#?} {:#?}",
                report.missing
            );
        }
    }
    let figures = made(workshop, Lang::Fr, Format::Json);
    let report = checker.json(&figures).unwrap();
    assert_eq!(
        report.outcome(),
        Outcome::Proved,
        "{:#?}",
        report.faulty().collect::<Vec<_>>()
    );
}

#[test]
fn what_the_machine_makes_is_proved_whole_in_both_languages() {
    all_proved(&atelier());
    all_proved(&empty());
    all_proved(&hostile_workshop());
}

#[test]
fn every_sentence_table_and_figure_is_counted() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    let (quick, slow) = (
        checker.html(&page).unwrap(),
        checker.html(&slowly(&page)).unwrap(),
    );
    assert_eq!(
        (quick.proved, &quick.pieces.len()),
        (slow.proved, &slow.pieces.len())
    );
    assert_eq!(quick.proved.tables, page.matches("<table>").count());
    assert_eq!(quick.proved.figures, page.matches("<svg ").count());
    assert!(
        quick.proved.sentences > 20 && quick.proved.quotations > 30,
        "{:?}",
        quick.proved
    );
}

/// Changes to the page: what is replaced, by what, and a fault that must be told.
const CHANGES: [(&str, &str, &str); 25] = [
    ("journées trop courtes", "trop courtes", "quote-wrong"),
    (
        "26 personnes sur 35, devant",
        "27 personnes sur 35, devant",
        "number-wrong",
    ),
    (
        "26 personnes sur 35, devant",
        "26 personnes sur 38, devant",
        "number-wrong",
    ),
    (
        "26 personnes sur 35, devant",
        "26 mentions sur 35, devant",
        "unit-wrong",
    ),
    (
        "vient en tête\u{A0}: 26",
        "vient en queue\u{A0}: 26",
        "sign-wrong",
    ),
    (
        "vient en tête\u{A0}: 26",
        "ne vient pas en tête\u{A0}: 26",
        "word-added",
    ),
    ("sur 35, devant «", "sur 35, derrière «", "sign-wrong"),
    (
        "devant «\u{A0}Facebook\u{A0}» (19)",
        "devant «\u{A0}Instagram\u{A0}» (19)",
        "name-foreign",
    ),
    ("moyenne 7,0 sur 10", "moyenne 7,1 sur 10", "number-wrong"),
    ("moyenne 7,0 sur 10", "moyenne 7 sur 10", "number-rounded"),
    (
        "<td dir=\"auto\">26</td>",
        "<td dir=\"auto\">25</td>",
        "cell-wrong",
    ),
    (
        "<td dir=\"auto\">non montré</td>",
        "<td dir=\"auto\">3</td>",
        "cell-wrong",
    ),
    (
        "<title>«\u{A0}connecté\u{A0}» (13)</title>",
        "<title>«\u{A0}connecté\u{A0}» (14)</title>",
        "alt-wrong",
    ),
    (
        "y=\"299.84\">connecté</text>",
        "y=\"299.84\">Utile</text>",
        "label-wrong",
    ),
    (
        "y=\"299.84\">connecté</text>",
        "y=\"199.84\">connecté</text>",
        "drawing-wrong",
    ),
    (
        "aria-label=\"Données d’exemple\"",
        "aria-label=\"Données réelles\"",
        "alt-wrong",
    ),
    (
        "38 personnes ont participé",
        "39 personnes ont participé",
        "line-wrong",
    ),
    (
        "<p class=\"accounting\">38",
        "<p class=\"accounting\">37",
        "line-wrong",
    ),
    (
        "<h2 id=\"questions-heading\"",
        "<h2 style=\"display:none\" id=\"questions-heading\"",
        "hidden-element",
    ),
    ("</style>", "p{display:none}</style>", "style-wrong"),
    (
        "</footer>",
        "<script>document.title=1</script></footer>",
        "style-wrong",
    ),
    (
        "</footer>",
        "<p>Facebook gagne avec 30 personnes.</p></footer>",
        "number-unclaimed",
    ),
    (
        "</footer>",
        "<p data-cells='[\"canaux@1/people/answered/item=facebook\"]'>Facebook : 20 personnes sur 35.</p></footer>",
        "number-wrong",
    ),
    (
        "name=\"glane-revision\" content=\"1\"",
        "name=\"glane-revision\" content=\"2\"",
        "other-data",
    ),
    (
        "name=\"glane-rules\" content=\"3\"",
        "name=\"glane-rules\" content=\"7\"",
        "other-rules",
    ),
];

#[test]
fn what_people_change_for_the_worse_is_told() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    for (before, after, fault) in CHANGES {
        assert!(page.contains(before), "{before}");
        let changed = page.replacen(before, after, 1);
        for page in [slowly(&changed), changed] {
            let report = checker.html(&page).unwrap();
            assert_ne!(report.outcome(), Outcome::Proved, "{after}");
            let told: Vec<&str> = report
                .faulty()
                .flat_map(|piece| &piece.reasons)
                .map(|reason| reason.fault)
                .collect();
            assert!(told.contains(&fault), "{after}: {told:?}");
            assert!(report.faulty().all(|piece| piece.line > 0));
        }
    }
}

#[test]
fn what_people_reword_is_proved() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
    for (before, after) in [
        (
            "vient en tête\u{A0}: 26 personnes",
            "arrive en tête\u{A0}: 26 personnes",
        ),
        (
            "<p class=\"sentence\">«\u{A0}Site internet",
            "<p class=\"sentence\"><b>Dans cet atelier</b>, «\u{A0}Site internet",
        ),
        ("</main>", "<p>Merci à tous pour votre présence.</p></main>"),
        (
            "</footer>",
            "<p data-cells='[\"canaux@1/people/answered/item=facebook\"]'>Facebook a été choisi par 19 personnes sur 35.</p></footer>",
        ),
        (
            "<h2 id=\"method-heading\">Méthode et limites</h2>",
            "<h2 id=\"method-heading\">Méthode</h2>",
        ),
    ] {
        assert!(page.contains(before), "{before}");
        let report = checker.html(&page.replacen(before, after, 1)).unwrap();
        assert_eq!(
            report.outcome(),
            Outcome::Proved,
            "{after}: {:#?} {:?}",
            report.faulty().collect::<Vec<_>>(),
            report.missing
        );
    }
}

#[test]
fn no_digit_of_the_page_or_of_the_figures_can_be_changed() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let page = made(&data, Lang::Fr, Format::Html);
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
            *at > body
                && !inside
                && c.is_ascii_digit()
                && !page[..*at].ends_with('#')
                && !page[..*at].ends_with("&#3")
        })
        .map(|(at, _)| at)
        .collect();
    assert!(digits.len() > 1000, "{}", digits.len());
    for at in digits.into_iter().step_by(3) {
        let old = page.as_bytes()[at] - b'0';
        let new = (old + 1 + u8::try_from(at % 9).unwrap()) % 10;
        let changed = format!("{}{new}{}", &page[..at], &page[at + 1..]);
        let report = checker.html(&changed).unwrap();
        assert_ne!(
            report.outcome(),
            Outcome::Proved,
            "{}",
            &changed[at.saturating_sub(60)..at]
        );
    }
    let figures = made(&data, Lang::Fr, Format::Json);
    let digits: Vec<usize> = figures
        .match_indices(|c: char| c.is_ascii_digit())
        .map(|(at, _)| at)
        .collect();
    for at in digits.into_iter().step_by(211) {
        let new = (figures.as_bytes()[at] - b'0' + 1) % 10;
        let changed = format!("{}{new}{}", &figures[..at], &figures[at + 1..]);
        // A number that may not begin with 0 makes the file no JSON at all.
        let proved = checker
            .json(&changed)
            .is_ok_and(|report| report.outcome() == Outcome::Proved);
        assert!(!proved, "{}", &changed[at.saturating_sub(60)..at + 20]);
    }
}

#[test]
fn a_file_that_names_nothing_is_told() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    assert_eq!(
        named("<p>x"),
        Err(Unnamed::Lacks {
            what: "glane-workshop"
        })
    );
    assert_eq!(named("{\n\"a\":}"), Err(Unnamed::Neither { line: 2 }));
    assert_eq!(named("{}"), Err(Unnamed::Lacks { what: "workshop" }));
    assert!(checker.html("<p>x").is_err() && checker.json("x").is_err());
    let page = made(&data, Lang::En, Format::Html);
    let names = named(&page).unwrap();
    assert_eq!(
        (names.workshop.as_str(), names.revision, names.lang),
        ("atelier-numerique", 1, Some(Lang::En))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn pages_of_random_workshops_are_proved(answers in prop::collection::vec((0..6_usize, 0..11_u8, 0..4_usize, 0..5_usize), 0..40)) {
        let channels = ["Site internet", "Facebook", "Instagram", "Snapchat", "TikTok", "Discord"];
        let words = ["simple", "simples", "utile", "pas simple", "lent"];
        let mut rows = String::from("participant,groupe,source,question,reponse\n");
        for (n, (channel, ease, group, word)) in answers.iter().enumerate() {
            let group = group + 1;
            for (question, answer) in
                [("canaux", channels[*channel].to_owned()), ("aisance", ease.to_string()), ("relation", words[*word].to_owned())]
            {
                writeln!(rows, "p{n},Groupe {group},telephone,{question},{answer}").unwrap();
            }
        }
        let (script, _) = atelier();
        let data = workshop(include_str!("../../../../../examples/atelier-numerique.atelier.toml"), &rows);
        prop_assert_eq!(&script.slug, &data.0.slug);
        all_proved(&data);
    }

    #[test]
    fn no_text_makes_the_checker_stumble(text in any::<String>(), tags in "[<>/a-z=\"' ]{0,80}") {
        let data = empty();
        let locale = Locale::load().unwrap();
        let checker = Checker::new(&data.0, &data.1, &locale);
        for text in [text.clone(), tags.clone(), format!("<html>{tags}{text}")] {
            let _ = checker.file(&text);
            let _ = checker.sentence(Lang::Fr, "Personne n'a choisi « A », sur 3 personnes.", &text);
            let _ = checker.sentence(Lang::En, &text, &tags);
        }
    }
}

#[test]
fn rewordings_are_proved_and_distortions_are_not() {
    let data = atelier();
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&data.0, &data.1, &locale);
    let sentences: Vec<(String, &str)> = checker
        .sentences(Lang::Fr)
        .map(|text| (glane_analysis::checker::plain(text), text))
        .collect();
    let mut machine = "";
    let mut wrong = Vec::new();
    for line in include_str!("rewordings.txt").lines() {
        let Some((sign, text)) = line.split_once(' ') else {
            continue;
        };
        match sign {
            "=" => {
                let found = sentences.iter().find(|(plain, _)| plain.starts_with(text));
                machine = found
                    .unwrap_or_else(|| panic!("no sentence begins with {text}"))
                    .1;
            }
            "+" | "-" => {
                let verdict = checker.sentence(Lang::Fr, machine, text);
                if (verdict.outcome() == Outcome::Proved) != (sign == "+") {
                    wrong.push(format!("{line}\n    {:?}", verdict.reasons));
                }
            }
            _ => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
