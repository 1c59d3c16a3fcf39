use proptest::prelude::*;

use super::*;
use crate::kind::Kind;

const ATELIER: &str = include_str!("../../../../../examples/atelier-numerique.atelier.toml");

fn sketch(form: Form) -> Sketch {
    let options = match form {
        Form::Slots => " Oui, bien sûr 9h-12h\n\nNon \"jamais\" \\o/ (de 18 h à 20h30)\n",
        _ => " Oui, bien sûr \n\nNon \"jamais\" \\o/\n",
    };
    Sketch::of(form, "  On  continue ? ", options, ["Pas du tout", ""]).unwrap()
}

fn key(text: &str) -> QuestionKey {
    QuestionKey::new(text).unwrap()
}

fn keys(source: &str) -> Vec<String> {
    let script = read(source).unwrap();
    script
        .questions
        .iter()
        .map(|one| one.key.to_string())
        .collect()
}

#[test]
fn every_form_makes_a_script_that_reads() {
    for form in Form::ALL {
        let sketch = sketch(form);
        let slug = Slug::new("question").unwrap();
        let alone = Alone {
            slug: &slug,
            title: "Question \"du\" jour",
            day: Day::new(2026, 1, 5).unwrap(),
            organiser: "Un centre",
            lang: "fr",
        };
        let key = sketch.key(|_| false).unwrap();
        let script = read(&alone.asking(&key, &sketch)).unwrap();
        let question = &script.questions[0];
        assert_eq!(question.key.as_str(), "on-continue");
        assert_eq!(question.label.get("fr"), "On continue ?");
        let labels: Vec<&str> = question
            .items
            .iter()
            .map(|item| item.label.get("fr"))
            .collect();
        if form.has_options() {
            assert_eq!(labels, ["Oui, bien sûr", "Non \"jamais\" \\o/"]);
        } else {
            assert!(labels.is_empty());
        }
        if let Kind::Scale(scale) = &question.kind {
            assert_eq!((scale.min, scale.max), (1, 5));
            assert_eq!(
                scale.low.as_ref().map(|low| low.get("fr")),
                Some("Pas du tout")
            );
            assert_eq!(scale.high, None);
        }
        assert_eq!(Form::named(form.name()), Some(form));
    }
}

#[test]
fn what_is_wrong_is_named() {
    let of = |form, label: &str, options: &str| Sketch::of(form, label, options, ["", ""]).err();
    assert_eq!(of(Form::Words, " \n", ""), Some(Wrong::Label));
    assert_eq!(of(Form::Words, &"é".repeat(301), ""), Some(Wrong::Label));
    assert_eq!(of(Form::OneChoice, "A ?", "Oui"), Some(Wrong::Few));
    assert_eq!(
        of(Form::Choices, "A ?", "Oui\nNon\nOUI"),
        Some(Wrong::Twice)
    );
    let many: Vec<String> = (0..=ITEMS_MAX).map(|n| n.to_string()).collect();
    let many = many.join("\n");
    assert_eq!(of(Form::Choices, "A ?", &many), Some(Wrong::Many));
    let long = format!("Oui\n{}", "é".repeat(301));
    assert_eq!(of(Form::OneChoice, "A ?", &long), Some(Wrong::Long));
    // What a form does not ask for is nothing to be wrong.
    assert_eq!(of(Form::Text, "A ?", "Oui"), None);
}

#[test]
fn a_slot_ends_with_its_hours() {
    let of = |line: &str| slot(line).map(|(label, from, to)| format!("{label}|{from}|{to}"));
    for (line, read) in [
        ("Lundi matin, 9h-12h", "Lundi matin|9h|12h"),
        ("Lundi matin : 9 h – 12 h 30", "Lundi matin|9h|12h30"),
        ("Le soir (de 18h à 20h)", "Le soir|18h|20h"),
        ("Après-midi 14:00-17:00", "Après-midi|14:00|17:00"),
        ("Le 12 au soir, 18h-20h", "Le 12 au soir|18h|20h"),
        ("9h-12h", "9h-12h|9h|12h"),
    ] {
        assert_eq!(of(line).as_deref(), Some(read), "{line}");
    }
    for wrong in ["Le matin", "Le matin 9h", "Le soir 20h-18h", "25h-26h", ""] {
        assert_eq!(of(wrong), None, "{wrong}");
    }
    let wrong = Sketch::of(
        Form::Slots,
        "Quand ?",
        "Le matin\nLe soir, 18h-20h",
        ["", ""],
    );
    assert_eq!(wrong, Err(Wrong::Hours));
}

#[test]
fn it_stands_after_the_question_in_hand_and_the_rest_as_it_was_written() {
    let before = keys(ATELIER);
    let new = key("on-continue");
    for (after, place) in before.iter().map(Some).zip(1..).chain([(None, 0)]) {
        let after = after.map(|after| key(after));
        let text = with_question(ATELIER, after.as_ref(), &new, &sketch(Form::OneChoice)).unwrap();
        let mut expected = before.clone();
        expected.insert(place, "on-continue".to_owned());
        assert_eq!(keys(&text), expected);
        let lines = |text: &str| text.lines().filter(|line| line.contains('#')).count();
        assert_eq!(lines(&text), lines(ATELIER));
        let (was, is) = (read(ATELIER).unwrap(), read(&text).unwrap());
        let others = is.questions.into_iter().filter(|one| one.key != new);
        assert!(others.eq(was.questions));
        assert_eq!((is.guide, is.title), (was.guide, was.title));
    }
    assert_eq!(
        with_question(ATELIER, Some(&key("rien")), &new, &sketch(Form::Words)),
        None
    );
    assert_eq!(with_question("", None, &new, &sketch(Form::Words)), None);
}

#[test]
fn a_heading_within_a_text_is_not_taken_for_one_and_a_list_is_left_alone() {
    let source = "[atelier]\ntitre = \"A\"\ndate = 2024-02-29\norganisateur = \"C\"\nnotice = \"\"\"\n[[question]]\n\"\"\"\n\
        [[question]]\ncle = \"t\"\ntype = \"texte\"\ntexte = \"?\"";
    let text = with_question(source, None, &key("neuve"), &sketch(Form::Words));
    // No place could be told but the end, and that is not the one that was asked for.
    assert_eq!(text, None);
    let text = with_question(source, Some(&key("t")), &key("neuve"), &sketch(Form::Words)).unwrap();
    assert_eq!(keys(&text), ["t", "neuve"]);
    let list = "question = [{ cle = \"t\", type = \"texte\", texte = \"?\" }]\n[atelier]\ntitre = \"A\"\ndate = 2024-02-29\norganisateur = \"C\"\n";
    assert!(read(list).is_ok());
    assert_eq!(
        with_question(list, None, &key("neuve"), &sketch(Form::Words)),
        None
    );
}

#[test]
fn a_key_that_is_taken_is_numbered() {
    let sketch = sketch(Form::Words);
    let taken = [key("on-continue"), key("on-continue-2")];
    assert_eq!(
        sketch.key(|one| taken.contains(one)),
        Some(key("on-continue-3"))
    );
    let strange = Sketch::of(Form::Words, "?!", "", ["", ""]).unwrap();
    assert_eq!(strange.key(|_| false), Some(key("question")));
    let long = Sketch::of(Form::Words, &"é".repeat(200), "", ["", ""]).unwrap();
    let first = long.key(|_| false).unwrap();
    let second = long.key(|one| *one == first).unwrap();
    assert!(second.as_str().ends_with("-2") && second != first);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_said_as_typed(label in "\\PC{1,80}", options in proptest::collection::vec("\\PC{0,30}", 0..6)) {
        let typed = options.join("\n");
        if let Ok(sketch) = Sketch::of(Form::Choices, &label, &typed, ["", ""]) {
            let key = sketch.key(|_| false).unwrap();
            let text = with_question(ATELIER, None, &key, &sketch).unwrap();
            let script = read(&text).unwrap();
            let question = script.question(&key).unwrap();
            prop_assert_eq!(question.label.get("fr"), sketch.label.as_str());
            let labels: Vec<&str> = question.items.iter().map(|item| item.label.get("fr")).collect();
            prop_assert_eq!(labels, sketch.options);
        }
    }
}

#[test]
fn a_question_put_in_between_stands_under_the_heading_it_interrupts() {
    let source = "[atelier]\ntitre = \"A\"\ndate = 2026-01-15\norganisateur = \"B\"\n\n\
        [[question]]\ncle = \"un\"\ntype = \"mots\"\ntexte = \"Un ?\"\npartie = \"Nos \\\"allées\\\" et venues\"\n\n\
        [[question]]\ncle = \"deux\"\ntype = \"mots\"\ntexte = \"Deux ?\"\npartie = \"Nos \\\"allées\\\" et venues\"\n\n\
        [[question]]\ncle = \"trois\"\ntype = \"mots\"\ntexte = \"Trois ?\"\n";
    let new = key("neuve");
    for (after, part) in [
        (None, Some("Nos \"allées\" et venues")),
        (Some("un"), Some("Nos \"allées\" et venues")),
        (Some("trois"), None),
    ] {
        let after = after.map(key);
        let text = with_question(source, after.as_ref(), &new, &sketch(Form::OneChoice)).unwrap();
        let script = read(&text).unwrap();
        let asked = script.question(&new).unwrap();
        assert_eq!(asked.tags.get("partie").map(String::as_str), part, "{text}");
    }
}
