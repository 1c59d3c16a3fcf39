use glane_core::decision::Act;
use glane_core::draft::{Block, BlockKind};
use glane_core::id::BlockKey;
use glane_locale::{Lang, Locale};
use glane_office::unzip;

use super::*;
use crate::check::Checker;
use crate::fixture::{after, atelier, poppler::poppler};
use crate::make::Format;
use crate::restitution::Restitution;
use crate::version::Version;

const SAID: &str = "Nous avons entendu une envie d'apprendre.";

fn noted() -> Footprint {
    Footprint {
        run: 7,
        replies: 3,
        read: 1_204,
        written: 311,
        millis: 4_300,
        measured: 81_000,
        rated: 0,
        modelled: 12_500_000,
        untold: 1,
    }
}

/// The atelier with a team's reading that began as a proposal.
fn with(
    footprint: Option<Footprint>,
) -> (glane_core::script::Script, glane_core::workshop::Snapshot) {
    let block = Block::typed(BlockKind::Reading, SAID, "L'équipe", "").unwrap();
    after(&[Act::Block {
        block: BlockKey::own("abc").unwrap(),
        entry: Some(block.assisted(true).costing(footprint)),
    }])
}

/// With spaces as anybody types them.
fn spaced(text: &str) -> String {
    let text = text.replace(['\u{a0}', '\u{202f}', '\n'], " ");
    text.split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What an XML or HTML part says, marks left out.
fn words(marked: &str) -> String {
    let mut out = String::new();
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    spaced(
        &out.replace("&#39;", "'")
            .replace("&apos;", "'")
            .replace('’', "'"),
    )
}

#[test]
fn each_form_says_what_began_as_a_proposal_and_what_all_of_them_cost() {
    let (script, snapshot) = with(Some(noted()));
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
    for (form, name) in forms.iter().zip(["html", "markdown", "docx", "pdf"]) {
        let said = words(form);
        for part in [
            "Ce qui a commencé comme proposition d'un modèle de langage",
            "Une phrase a d'abord été proposée par un modèle de langage.",
            "« Nous avons entendu une envie d'apprendre. »",
            "de quels groupes venaient",
            "a répondu 3 fois",
            "1 204 jetons lus, 311 écrits, 4,3 s",
            "0,081000 Wh",
            "12,5 Wh",
            "0,842 g",
            "67,39 g par kWh",
            "Pour une réponse, l'énergie n'a pas pu être estimée.",
        ] {
            assert!(said.contains(part), "{name}: no « {part} » in\n{said}");
        }
    }
}

#[test]
fn another_cost_or_none_is_refused_by_the_checker() {
    let (script, snapshot) = with(Some(noted()));
    let locale = Locale::load().unwrap();
    let made = Restitution::of(script.clone(), snapshot.clone(), &locale, Lang::Fr);
    let checker = Checker::new(&script, &snapshot, &locale);
    for version in [Version::Full, Version::Plain] {
        let page = made.file(Format::Html, version).unwrap();
        let page = String::from_utf8(page.bytes).unwrap();
        assert!(checker.file(&page).unwrap().faulty().next().is_none());
        for (is, other) in [("311 écrits", "11 écrits"), ("12,5", "2,5")] {
            let lie = page.replace(is, other);
            assert_ne!(lie, page, "{is} is not said");
            assert!(
                checker.file(&lie).unwrap().faulty().next().is_some(),
                "{other}"
            );
        }
    }
}

#[test]
fn what_nobody_noted_is_said_to_be_unknown_and_without_proposals_nothing_is_said() {
    let locale = Locale::load().unwrap();
    for (lang, part) in [(Lang::Fr, "n'a pas été noté"), (Lang::En, "was not noted")] {
        let (script, snapshot) = with(None);
        let made = Restitution::of(script, snapshot, &locale, lang);
        let page = made.file(Format::Html, Version::Full).unwrap();
        let page = String::from_utf8(page.bytes).unwrap();
        // The letters of fonts, in the style sheet, make any word.
        let page = words(page.split_once("</style>").unwrap().1);
        let mut words = page.split(|letter: char| !letter.is_alphanumeric());
        assert!(
            page.contains(part) && words.all(|word| word != "Wh"),
            "{page}"
        );
    }
    let (script, snapshot) = atelier();
    let made = Restitution::of(script, snapshot, &locale, Lang::Fr);
    let page = made.file(Format::Html, Version::Full).unwrap();
    let page = String::from_utf8(page.bytes).unwrap();
    assert!(!page.contains("modèle de langage"));
}
