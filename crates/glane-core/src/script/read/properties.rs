//! What holds of any text, and of the scripts that ship.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::mistakes::{SMALL, told};
use super::*;
use crate::kind::Kind;
use crate::tone::Tones;

const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");
const MODEL: &str = include_str!("../../../../../examples/modele.atelier.toml");
const FAULTY: &str = include_str!("../../../../../examples/faulty/script.atelier.toml");

fn check_spans(source: &str) {
    for fault in read(source).err().unwrap_or_default() {
        assert!(
            source.get(fault.span.clone()).is_some(),
            "{fault:?} is outside"
        );
        assert!(!fault.key.is_empty());
    }
}

#[test]
fn tones_are_asked_for_refused_or_left_to_the_program() {
    let tones = |line: &str| {
        let script = read(&MODEL.replace("# tonalite = true ", line)).unwrap();
        script.questions.first().unwrap().tones()
    };
    assert_eq!(tones("# tonalite = true "), Tones::Subjects);
    assert_eq!(tones("tonalite = true # "), Tones::All);
    assert_eq!(tones("tonalite = false # "), Tones::Off);
}

#[test]
fn the_example_and_the_model_hold() {
    let atelier = read(ATELIER).unwrap();
    assert_eq!(
        (atelier.slug.as_str(), atelier.groups.len()),
        ("atelier-numerique", 4)
    );
    let names: Vec<_> = atelier
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    let kinds = [
        "words", "choices", "slots", "choice", "scale", "scale", "open", "open", "ideas",
    ];
    assert_eq!(names, kinds);
    assert!(atelier.sample.is_some());
    let canaux = &atelier.questions[1];
    assert_eq!(canaux.items[0].tags["famille"], "institutionnel");
    assert_eq!(canaux.tags["role"], "canaux");
    assert_eq!(
        atelier.questions[2].items[0]
            .window
            .unwrap()
            .from
            .hour_minute(),
        (8, 30)
    );
    let model = read(MODEL).unwrap();
    let kinds: BTreeSet<_> = model
        .questions
        .iter()
        .map(|question| question.kind.name())
        .collect();
    assert_eq!(kinds.len(), 12, "the model shows every kind");
}

#[test]
fn the_faulty_example_has_five_faults_of_five_natures() {
    assert_eq!(
        told(FAULTY),
        [
            (5, "script-bad-date"),
            (7, "script-unknown-key-suggestion"),
            (18, "script-unknown-kind"),
            (28, "script-window-order"),
            (32, "script-duplicate-key"),
        ]
    );
}

#[test]
fn what_is_left_out_gets_its_default() {
    let source = "[atelier]\ntitre = \"Été à l’œuvre\"\ndate = 2024-02-29\norganisateur = \"C\"\n[[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"\n";
    let script = read(source).unwrap();
    assert_eq!(script.slug.as_str(), "ete-a-l-oeuvre");
    assert_eq!(
        (
            script.retention_days,
            script.sealing_days,
            script.threshold,
            script.zone.as_str()
        ),
        (365, 7, 5, "Europe/Paris")
    );
    assert!(!script.is_retention_said);
    assert_eq!(script.lang(), "fr");
    assert!(matches!(&script.questions[0].kind, Kind::Open(open) if open.max_chars == 500));
}

#[test]
fn labels_speak_every_language_of_the_script() {
    let source = SMALL
        .replace("langues = [\"fr\"]", "langues = [\"en\", \"fr\"]")
        .replace("\"Un mot ?\"", "{ fr = \"Un mot ?\", en = \"A word?\" }");
    let script = read(&source).unwrap();
    assert_eq!(script.questions[0].label.get("fr"), "Un mot ?");
    assert_eq!(script.lang(), "en");
    let one = source.replace("fr = \"Un mot ?\", ", "");
    assert_eq!(told(&one), [(13, "script-missing-language")]);
}

#[test]
fn text_is_cleaned() {
    let source = SMALL
        .replace("\"Un mot ?\"", "\"  Un\\tmot\\u0000  ? \"")
        .replace("\"Oui\"", "\"O\\u200Bui \"");
    let script = read(&source).unwrap();
    assert_eq!(script.questions[0].label.get("fr"), "Un mot ?");
    assert_eq!(script.questions[1].items[0].label.get("fr"), "Oui");
}

#[test]
fn a_notice_may_speak_of_headings() {
    let source = SMALL.replacen(
        "seuil = 5",
        "notice = \"\"\"\n[question]\n[[question]]\n\"\"\"",
        1,
    );
    assert!(read(&source).is_ok());
}

#[test]
fn line_ends_and_byte_order_marks_of_other_machines_do_not_matter() {
    let script = read(SMALL).unwrap();
    assert_eq!(read(&SMALL.replace('\n', "\r\n")).unwrap(), script);
    assert_eq!(read(&format!("\u{feff}{SMALL}")).unwrap(), script);
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(source in any::<String>()) {
        check_spans(&source);
    }

    #[test]
    fn any_toml_like_text_is_read_without_panic(
        source in "(\\[{0,2}(atelier|question|x)\\]{0,2}|cle|a|texte|options|é|=|\"|\"\"\"|'|,|\\{|\\}|\\[|\\]|\n|\r|#| |\\.|1|-|2024-11-28|\\\\){0,60}"
    ) {
        check_spans(&source);
    }

    #[test]
    fn a_cut_and_spliced_script_is_read_without_panic(from in 0..SMALL.len(), to in 0..SMALL.len(), junk in ".{0,6}") {
        let source = format!("{}{junk}{}", &SMALL[..from], &SMALL[to..]);
        check_spans(&source);
    }

    #[test]
    fn a_lost_character_never_floods_the_list(at in 0..ATELIER.len()) {
        let at = (0..=at).rev().find(|&at| ATELIER.is_char_boundary(at)).unwrap_or(0);
        let letter = ATELIER[at..].chars().next().unwrap();
        // Two lines made one may be a heading lost: then a section is in another.
        let instead = if letter == '\n' { "\n" } else { "" };
        let source = format!("{}{instead}{}", &ATELIER[..at], &ATELIER[at + letter.len_utf8()..]);
        check_spans(&source);
        prop_assert!(told(&source).len() <= 4, "{:?}", told(&source));
    }
}
