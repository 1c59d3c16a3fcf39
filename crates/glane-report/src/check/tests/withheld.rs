//! Answers that may tell too much of somebody: quoted nowhere before a person has read them, and then as decided.

use glane_core::review::Verdict;

use super::*;
use crate::fixture::{SAID, all_but_first, delicate, made as file};

/// What every published form says of the workshop, but for those packed.
fn forms(workshop: &(Script, Snapshot)) -> Vec<String> {
    [Format::Html, Format::Json, Format::Markdown]
        .map(|format| String::from_utf8(file(workshop, format)).unwrap())
        .into()
}

fn held(workshop: &(Script, Snapshot), page: &str) -> Outcome {
    let locale = Locale::load().unwrap();
    let checker = Checker::new(&workshop.0, &workshop.1, &locale);
    checker.html(page).unwrap().outcome()
}

#[test]
fn what_waits_is_in_no_published_form_and_counts_all_the_same() {
    let waiting = delicate(&[]);
    for form in forms(&waiting) {
        for said in SAID.iter().take(3) {
            assert!(!form.contains(said), "{said}: {form}");
        }
        assert!(form.contains(SAID[3]));
    }
    for format in [Format::Xlsx, Format::Csv, Format::Docx] {
        let bytes = file(&waiting, format);
        for part in ["06 12 34 56 78", "Ginette", "diabétique"] {
            let part = part.as_bytes();
            assert!(!bytes.windows(part.len()).any(|window| window == part));
        }
    }
    let page = file(&waiting, Format::Html);
    let page = String::from_utf8(page).unwrap();
    assert!(page.contains("3 réponses attendent d’être relues"));
    let json: serde_json::Value = serde_json::from_slice(&file(&waiting, Format::Json)).unwrap();
    let asked = &json["questions"]["changer"];
    assert_eq!(
        (&asked["n"], &asked["withheld"]["waiting"]),
        (&8.into(), &3.into())
    );
    all_proved(&waiting);
}

#[test]
fn what_was_read_is_told_as_decided_and_the_figures_do_not_move() {
    let decided = delicate(&[all_but_first(0), Verdict::LeaveOut, Verdict::Keep]);
    for form in forms(&decided) {
        // Markdown writes brackets with a stroke before them.
        let read = form.replace('\\', "");
        assert!(read.contains("Appelez-moi […]"), "{form}");
        assert!(!form.contains("06 12 34") && !form.contains("Ginette"));
        assert!(form.contains(SAID[2]));
    }
    let figures = |workshop: &(Script, Snapshot)| {
        let json: serde_json::Value =
            serde_json::from_slice(&file(workshop, Format::Json)).unwrap();
        let asked = &json["questions"]["changer"];
        ["n", "coded", "uncoded", "codebook", "by_group"].map(|key| asked[key].clone())
    };
    assert_eq!(figures(&decided), figures(&delicate(&[])));
    all_proved(&decided);
}

#[test]
fn a_quotation_of_what_is_masked_or_waits_is_refused() {
    let masked = delicate(&[all_but_first(0)]);
    let page = made(&masked, Lang::Fr, Format::Html);
    let told = page.replacen("Appelez-moi […]", SAID[0], 1);
    assert_ne!(told, page);
    assert_eq!(held(&masked, &told), Outcome::Refused);
    let other = page.replacen(SAID[3], SAID[1], 1);
    assert_ne!(other, page);
    assert_eq!(held(&masked, &other), Outcome::Refused);
    // A restitution of before a decision is held against what stood then.
    let before = delicate(&[]);
    let page = made(&before, Lang::Fr, Format::Html);
    assert_eq!(held(&before, &page), Outcome::Proved);
}
