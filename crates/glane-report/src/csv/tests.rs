use glane_core::workshop::Snapshot;
use glane_locale::Locale;
use glane_office::unzip;

use super::*;
use crate::fixture::{atelier, hostile_workshop, made};
use crate::make::{Format, make};

fn files(workshop: &(glane_core::script::Script, Snapshot)) -> BTreeMap<String, String> {
    unzip::files(&made(workshop, Format::Csv))
        .unwrap()
        .into_iter()
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

fn records(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(b';')
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn french_spreadsheets_read_every_file() {
    let files = files(&atelier());
    assert!(files["lisez-moi.txt"].contains("Ce que cet atelier ne permet pas de dire"));
    let canaux = records(&files["question-2.csv"]);
    assert_eq!(canaux[0][..3], ["Réponse", "Personnes", "Part (sur 35)"]);
    assert_eq!(canaux[2][..3], ["Site internet", "26", "0,7429"]);
    let means = records(&files["question-5-groupes.csv"]);
    assert_eq!(means[1][..2], ["Toute la salle", "38"]);
    for (name, text) in files.iter().filter(|(name, _)| name.contains(".csv")) {
        assert!(!text.replace("\r\n", "").contains('\n'), "{name}");
        assert!(!records(text).is_empty(), "{name}");
    }
}

#[test]
fn what_people_type_is_no_formula_and_breaks_no_line() {
    let mut workshop = hostile_workshop();
    workshop.0.groups.clear();
    let typed = ["=1+1", "+33 1", "-2", "@SUM(A1)", "a;b\"c\r\nd", "plain"];
    let mut next = typed.iter().cycle();
    for ballot in &mut workshop.1.ballots {
        if let glane_core::ballot::Body::Answered(glane_core::kind::Payload::Text(said)) =
            &mut ballot.body
        {
            *said = (*next.next().unwrap()).to_owned();
        }
    }
    workshop
        .1
        .people
        .iter_mut()
        .for_each(|one| one.group = None);
    let files = files(&workshop);
    let read: Vec<String> = files
        .iter()
        .filter(|(name, _)| name.ends_with("-reponses.csv"))
        .flat_map(|(_, text)| records(text))
        .filter_map(|record| record.into_iter().next())
        .collect();
    for said in [
        "'=1+1",
        "'+33 1",
        "'-2",
        "'@SUM(A1)",
        "a;b\"c\r\nd",
        "plain",
    ] {
        assert!(read.iter().any(|cell| cell == said), "{said} in {read:?}");
    }
    for (_, text) in files.iter().filter(|(name, _)| name.contains(".csv")) {
        for cell in records(text).into_iter().flatten() {
            let number = cell.replace(',', ".").parse::<f64>().is_ok();
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
            assert!(number || !formula, "{cell:?}");
        }
    }
}

#[test]
fn decimals_are_exact_short_and_signed() {
    let written = |n, whole| decimal(Ratio::new(n, whole).unwrap(), 4, ',');
    assert_eq!(written(2, 3), "0,6667");
    assert_eq!(written(13, 2), "6,5");
    assert_eq!(written(-1, 20_000), "-0,0001");
    assert_eq!(
        (written(7, 1), written(0, 5)),
        ("7".to_owned(), "0".to_owned())
    );
}

#[test]
fn english_has_its_own_signs() {
    let (script, snapshot) = atelier();
    let locale = Locale::load().unwrap();
    let made = make(&script, &snapshot, &locale, Lang::En, &[Format::Csv]).unwrap();
    assert_eq!(made[0].name, "atelier-numerique.csv.zip");
    let files = unzip::files(&made[0].bytes).unwrap();
    let text = String::from_utf8(files["question-2.csv"].clone()).unwrap();
    assert!(text.contains("\"Site internet\",26,0.7429,"), "{text}");
}
