use glane_analysis::moved::measured;
use glane_core::action::{Measured, Move, Recalled};
use glane_core::date::Day;
use glane_core::decision::Act;
use glane_core::id::Slug;
use glane_core::label::Label;
use glane_core::script::Script;
use glane_core::workshop::Snapshot;
use glane_locale::{Lang, Locale};
use glane_office::unzip;

use super::*;
use crate::check::Checker;
use crate::fixture::{after, atelier, poppler::poppler};
use crate::make::Format;
use crate::restitution::Restitution;

/// The atelier, after an edition that measured this.
fn since(measured: Vec<Measured>) -> (Script, Snapshot) {
    let recalled = Recalled {
        from: Slug::new("printemps").unwrap(),
        title: Label::fr("Le printemps"),
        day: Day::new(2024, 3, 1).unwrap(),
        actions: Vec::new(),
        measured,
    };
    after(&[Act::Action(Move::Recall(recalled))])
}

/// What the atelier measured, the most given answer of one question given by a tenth of those who give it now.
fn before() -> (Vec<Measured>, String) {
    let (script, snapshot) = atelier();
    let mut all = measured(&Reading::of(&script, &snapshot));
    let asked = all.iter_mut().find(|one| one.kind != "scale").unwrap();
    let row = asked.rows.iter_mut().max_by_key(|row| row.people).unwrap();
    row.people /= 10;
    row.groups.clear();
    let glane_core::action::Answer::Item(label) = &row.answer else {
        panic!("an option");
    };
    let answer = label.get("fr").to_owned();
    (all, answer)
}

fn words(marked: &str) -> String {
    let mut out = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    let out = out.replace("&#39;", "'").replace('’', "'");
    let out = out.replace(['\u{a0}', '\u{202f}', '\n'], " ");
    out.split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn each_form_says_what_moved_within_which_bounds_and_what_it_cannot_mean() {
    let (was, answer) = before();
    let (script, snapshot) = since(was);
    let locale = Locale::load().unwrap();
    let made = Restitution::of(script, snapshot, &locale, Lang::Fr);
    let file = |format| made.file(format, Version::Full).unwrap().bytes;
    let docx = unzip::files(&file(Format::Docx)).unwrap();
    let forms = [
        String::from_utf8(file(Format::Html)).unwrap(),
        String::from_utf8(file(Format::Markdown)).unwrap(),
        String::from_utf8(docx["word/document.xml"].clone()).unwrap(),
        poppler("pdftotext", &["-layout", "-", "-"], &file(Format::Pdf)),
    ];
    let up = format!("« {} » est en hausse. Avant : ", words(&answer));
    for (form, name) in forms.iter().zip(["html", "markdown", "docx", "pdf"]) {
        let said = words(form);
        for part in [
            "Ce qui a bougé depuis « Le printemps » (1er mars 2024)",
            &up,
            "; entre ",
            "Aucune réponse ne bouge plus que le hasard ne l'explique",
            "Les personnes ne sont pas forcément les mêmes",
            "ne dit pas que les actions en sont la cause",
            "Mann et Whitney",
        ] {
            assert!(said.contains(part), "{name}: no « {part} » in\n{said}");
        }
        assert_eq!(said.matches("est en hausse").count(), 1, "{name}");
    }
    let page = made.file(Format::Html, Version::Page).unwrap();
    assert!(
        !String::from_utf8(page.bytes)
            .unwrap()
            .contains("a bougé depuis")
    );
}

#[test]
fn what_did_not_move_so_is_refused_by_the_checker() {
    let (was, _) = before();
    let (script, snapshot) = since(was);
    let locale = Locale::load().unwrap();
    let made = Restitution::of(script.clone(), snapshot.clone(), &locale, Lang::Fr);
    let checker = Checker::new(&script, &snapshot, &locale);
    let page = made.file(Format::Html, Version::Full).unwrap();
    let page = String::from_utf8(page.bytes).unwrap();
    let faults: Vec<_> = checker
        .file(&page)
        .unwrap()
        .faulty()
        .map(|fault| format!("{fault:?}"))
        .collect();
    assert!(faults.is_empty(), "{faults:?}");
    let (_, told) = page.split_once("est en hausse. Avant").unwrap();
    let share: String = told
        .chars()
        .skip_while(|c| !c.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let wrong = format!("{share}9");
    for (is, other) in [
        ("est en hausse. Avant", "est en baisse. Avant".to_owned()),
        (told, told.replacen(&share, &wrong, 1)),
    ] {
        let lie = page.replacen(is, &other, 1);
        assert_ne!(lie, page);
        assert!(
            checker.file(&lie).unwrap().faulty().next().is_some(),
            "{other:.60}"
        );
    }
}

#[test]
fn nothing_is_said_where_nothing_was_measured_before() {
    let (script, snapshot) = since(Vec::new());
    let locale = Locale::load().unwrap();
    let made = Restitution::of(script, snapshot, &locale, Lang::Fr);
    let page = made.file(Format::Html, Version::Full).unwrap();
    assert!(
        !String::from_utf8(page.bytes)
            .unwrap()
            .contains("a bougé depuis")
    );
}
