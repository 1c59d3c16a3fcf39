//! A workshop that left some of its questions: how many were asked is said, and those that were not are named once.

use glane_core::decision::{Act, Actor, Decision};
use glane_core::id::{DecisionId, QuestionKey, Revision};
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_core::world::Micros;
use glane_locale::{Lang, Locale};

use super::flow::{Block, blocks};
use super::*;
use crate::fixture::{atelier, made, named, told};
use crate::grid::grids;
use crate::make::Format;
use crate::version::Version;

const LEFT: [&str; 2] = ["Une question laissée ?", "Une autre laissée ?"];

/// The atelier, whose room stands at its first question, with two more that nobody opened.
fn workshop() -> (Script, Snapshot) {
    let (mut script, mut snapshot) = atelier();
    let first = script.questions[0].key.clone();
    for (text, at) in LEFT.into_iter().zip([1, script.questions.len() + 1]) {
        let mut question = script.questions[2].clone();
        question.key = QuestionKey::new(format!("laissee-{at}")).unwrap();
        question.label = Label::fr(text);
        script.questions.insert(at, question);
    }
    open(&mut snapshot, first, "open");
    (script, snapshot)
}

fn open(snapshot: &mut Snapshot, question: QuestionKey, name: &str) {
    let act = Act::Open { question };
    snapshot.decisions.push(Decision {
        revision: Revision(2),
        id: DecisionId(named(name)),
        at: Micros(0),
        actor: Actor::Facilitator,
        base: Revision(1),
        target: act.target(),
        act,
        undoes: None,
    });
}

#[test]
fn they_stay_unasked_when_the_last_one_asked_leaves_the_script() {
    let (script, mut snapshot) = workshop();
    open(&mut snapshot, QuestionKey::new("partie").unwrap(), "gone");
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = Reading::of(&script, &snapshot);
    let found = glane_analysis::findings(&reading);
    let doc = Document::of(&reading, &found, &snapshot, &texts);
    assert_eq!(doc.questions.len(), script.questions.len() - LEFT.len());
}

#[test]
fn unasked_questions_are_no_sections_and_one_line_of_the_method_names_them() {
    let workshop = workshop();
    let planned = workshop.0.questions.len();
    let locale = Locale::load().unwrap();
    let texts = Texts::new(&locale, Lang::Fr);
    let reading = Reading::of(&workshop.0, &workshop.1);
    let found = glane_analysis::findings(&reading);
    let doc = Document::of(&reading, &found, &workshop.1, &texts);
    assert_eq!(doc.questions.len(), planned - LEFT.len());
    let fact = doc.facts.last().unwrap();
    let said = format!("{} {}", fact.number, fact.of);
    assert_eq!(
        said,
        format!("{} questions posées, sur {planned} prévues", planned - 2)
    );
    // Numbers are those of the script, which people saw; headings stay where they were.
    let numbers: Vec<&str> = doc
        .questions
        .iter()
        .map(|part| part.number.as_str())
        .collect();
    assert_eq!(numbers[..2], ["Question 1", "Question 3"]);
    // Every form is laid out of the same blocks.
    let all: Vec<String> = blocks(&doc)
        .iter()
        .map(|block| format!("{block:?}"))
        .collect();
    for left in LEFT {
        let naming = all.iter().filter(|block| block.contains(left)).count();
        assert_eq!(naming, 1, "{left}");
    }
    let of_method = blocks(&doc).into_iter().find_map(|block| match block {
        Block::Bullets(lines) => lines.iter().find(|line| line.contains(LEFT[0])).cloned(),
        _ => None,
    });
    let line = of_method.unwrap();
    assert!(
        line.starts_with("2 questions étaient prévues et n’ont pas été posées"),
        "{line}"
    );
    assert!(line.contains(LEFT[1]));
    // Tables hold none of them, and their first sheet says which they are.
    for grid in grids(&reading, &doc, &texts) {
        assert!(!format!("{grid:?}").contains("laissée"), "{}", grid.tab);
    }
    let not_asked = locale.text(Lang::Fr, "restitution-not-asked");
    for (format, version) in [
        (Format::Html, Version::Full),
        (Format::Html, Version::Plain),
        (Format::Html, Version::Page),
        (Format::Markdown, Version::Full),
    ] {
        let file = told(&workshop, (Lang::Fr, version), format);
        let text = String::from_utf8(file)
            .unwrap()
            .replace(['\u{a0}', '\u{202f}'], " ");
        assert!(!text.contains(&not_asked), "{format:?} {version:?}");
        assert!(
            text.contains(&format!("questions posées, sur {planned} prévues")),
            "{format:?} {version:?}"
        );
    }
    for format in [Format::Pdf, Format::Docx, Format::Xlsx] {
        assert!(!made(&workshop, format).is_empty(), "{format:?}");
    }
}
